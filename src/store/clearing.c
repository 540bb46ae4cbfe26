/* clearing.c - the references to a record that goes, taken away where they are very many. See project-private.h.
 *
 * SQLite's own cascade would do it, but the session would look at each of these rows as a whole, twice. Their ids
 * and their one former value are known: the rows are written by one UPDATE which the session does not see, and
 * its changeset is put together from that. A removal that ten thousand records feel takes half as long.
 */
#include "project-private.h"
#include "schema.h"

/* Fewer are left to the cascade. */
#define MANY 256

static GArray *
list_referrers (LsgProject     *self,
                const LsgKind  *kind,
                const LsgField *field,
                gint64          target)
{
  guint n = lsg_records_get_n (self->records, kind->id);
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < n; i++)
    {
      LsgRecord *record = lsg_records_peek (self->records, kind->id, i);
      gint64 id = lsg_record_get_id (record);

      if (lsg_record_get (record, field).integer == target)
        g_array_append_val (ids, id);
    }
  return ids;
}

/* Exactly the rows of @n records that the memory knows of. */
static gboolean
clear_column (LsgProject     *self,
              const LsgKind  *kind,
              const LsgField *field,
              gint64          target,
              gint64          n,
              GError        **error)
{
  LsgConnection *connection = self->copy->connection;
  g_autofree char *column = lsg_schema_get_column (field);
  g_autofree char *sql = g_strdup_printf ("UPDATE \"%s\" SET \"%s\" = NULL WHERE \"%s\" = ?1", kind->name, column,
                                          column);
  g_autoptr (sqlite3_stmt) statement = lsg_connection_prepare (connection, sql, error);
  gboolean done;

  if (statement == NULL)
    return FALSE;
  sqlite3session_enable (self->session, 0);
  sqlite3_bind_int64 (statement, 1, target);
  done = lsg_connection_run (connection, statement, error);
  sqlite3session_enable (self->session, 1);
  if (done && sqlite3_changes64 (connection->db) != n)
    return lsg_connection_succeeded (connection, SQLITE_CORRUPT, error);
  return done;
}

static gboolean
clear_field (LsgProject     *self,
             const LsgKind  *kind,
             const LsgField *field,
             gint64          target,
             GError        **error)
{
  g_autoptr (GArray) ids = list_referrers (self, kind, field, target);
  g_autoptr (GBytes) changeset = NULL;
  g_autoptr (GBytes) former = NULL;

  if (ids->len < MANY)
    return TRUE;
  if (!clear_column (self, kind, field, target, ids->len, error))
    return FALSE;
  changeset = lsg_changeset_of_cleared (kind, field, target, ids);
  former = g_steal_pointer (&self->unseen);
  self->unseen = former != NULL ? lsg_changeset_join (former, changeset) : g_steal_pointer (&changeset);
  return self->unseen != NULL || lsg_connection_succeeded (self->copy->connection, SQLITE_NOMEM, error);
}

gboolean
lsg_clear_references (LsgProject *self,
                      LsgRecord  *record,
                      GError    **error)
{
  for (guint id = 0; id < LSG_N_KINDS; id++)
    {
      const LsgKind *kind = lsg_kind_get (id);

      for (guint i = 0; i < kind->n_fields; i++)
        {
          const LsgField *field = &kind->fields[i];

          if (field->type == LSG_TYPE_REFERENCE && lsg_field_is_stored (field)
              && field->target == lsg_record_get_kind_id (record) && field->on_remove == LSG_ON_REMOVE_CLEAR
              && !clear_field (self, kind, field, lsg_record_get_id (record), error))
            return FALSE;
        }
    }
  return TRUE;
}
