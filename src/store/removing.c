/* removal.c - what hangs on a record, and its removal with that. The walk goes backwards over the
 * references in memory, generation by generation; SQLite's cascades then do the same. */
#include "project-private.h"

#include <glib/gi18n-lib.h>

void
lsg_removal_free (LsgRemoval *removal)
{
  g_ptr_array_unref (removal->along);
  g_ptr_array_unref (removal->cleared);
  g_ptr_array_unref (removal->forbid);
  g_free (removal);
}

typedef struct {
  LsgProject *project;
  LsgRemoval *removal;
  GHashTable *going;   /* set of ids */
  GHashTable *cleared; /* set of records */
  GPtrArray  *forbid;  /* candidates: they may go along after all */
  gboolean    kinds[LSG_N_KINDS]; /* kinds of the generation before */
} Walk;

static gboolean
is_going (Walk  *walk,
          gint64 id)
{
  return g_hash_table_contains (walk->going, &id);
}

static void
add_going (Walk      *walk,
           LsgRecord *record)
{
  gint64 id = lsg_record_get_id (record);

  g_hash_table_add (walk->going, g_memdup2 (&id, sizeof id));
}

/* Looks at the references of one kind to kinds of which something goes. TRUE when more goes now. */
static gboolean
walk_field (Walk           *walk,
            const LsgKind  *kind,
            const LsgField *field)
{
  guint n = lsg_records_get_n (walk->project->records, kind->id);
  gboolean more = FALSE;

  for (guint i = 0; i < n; i++)
    {
      LsgRecord *record = lsg_records_peek (walk->project->records, kind->id, i);
      LsgValue value = lsg_record_get (record, field);

      if (value.type != LSG_VALUE_INTEGER || !is_going (walk, value.integer)
          || is_going (walk, lsg_record_get_id (record)))
        continue;
      if (field->on_remove == LSG_ON_REMOVE_CASCADE)
        {
          add_going (walk, record);
          g_ptr_array_add (walk->removal->along, record);
          more = TRUE;
        }
      else if (field->on_remove == LSG_ON_REMOVE_CLEAR)
        {
          g_hash_table_add (walk->cleared, record);
        }
      else
        {
          g_ptr_array_add (walk->forbid, record);
        }
    }
  return more;
}

static gboolean
walk_generation (Walk *walk)
{
  gboolean more = FALSE;

  for (guint id = 0; id < LSG_N_KINDS; id++)
    {
      const LsgKind *kind = lsg_kind_get (id);

      for (guint i = 0; i < kind->n_fields; i++)
        {
          const LsgField *field = &kind->fields[i];

          if (field->type == LSG_TYPE_REFERENCE && lsg_field_is_stored (field) && walk->kinds[field->target]
              && walk_field (walk, kind, field))
            more = walk->kinds[id] = TRUE;
        }
    }
  return more;
}

static void
add_unless_going (Walk      *walk,
                  GPtrArray *list,
                  LsgRecord *record)
{
  if (!is_going (walk, lsg_record_get_id (record)) && !g_ptr_array_find (list, record, NULL))
    g_ptr_array_add (list, record);
}

LsgRemoval *
lsg_project_preview_removals (LsgProject *self,
                              GPtrArray  *records)
{
  g_autoptr (GHashTable) going = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr (GHashTable) cleared = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) forbid = g_ptr_array_new ();
  LsgRemoval *removal = g_new0 (LsgRemoval, 1);
  Walk walk = { self, removal, going, cleared, forbid, { FALSE } };
  GHashTableIter iter;
  gpointer key;

  removal->along = g_ptr_array_new ();
  removal->cleared = g_ptr_array_new ();
  removal->forbid = g_ptr_array_new ();
  g_return_val_if_fail (LSG_IS_PROJECT (self), removal);

  for (guint i = 0; i < records->len; i++)
    {
      add_going (&walk, records->pdata[i]);
      walk.kinds[lsg_record_get_kind_id (records->pdata[i])] = TRUE;
    }
  while (walk_generation (&walk))
    ;
  g_hash_table_iter_init (&iter, cleared);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    if (!is_going (&walk, lsg_record_get_id (key)))
      g_ptr_array_add (removal->cleared, key);
  for (guint i = 0; i < forbid->len; i++)
    add_unless_going (&walk, removal->forbid, forbid->pdata[i]);
  return removal;
}

LsgRemoval *
lsg_project_preview_removal (LsgProject *self,
                             LsgRecord  *record)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new ();

  g_return_val_if_fail (LSG_IS_RECORD (record), NULL);

  g_ptr_array_add (records, record);
  return lsg_project_preview_removals (self, records);
}

static const char *
get_label (LsgRecord *record)
{
  const char *code = lsg_record_get_code (record);

  return code != NULL && *code != '\0' ? code : lsg_record_get_title (record);
}

gboolean
lsg_project_refuse_removal (LsgRecord  *record,
                            LsgRemoval *removal,
                            GError    **error)
{
  if ((lsg_record_get_kind (record)->flags & LSG_KIND_SINGLE) != 0)
    g_set_error (error, LSG_STORE_ERROR, LSG_STORE_ERROR_REFUSED,
                 _("“%s” cannot be removed: a project has exactly one programme sheet."),
                 lsg_record_get_title (record));
  else if (removal->forbid->len > 0)
    g_set_error (error, LSG_STORE_ERROR, LSG_STORE_ERROR_REFUSED,
                 /* TRANSLATORS: the record to remove, and one that refers to it */
                 _("“%s” cannot be removed: “%s” needs it. Remove that first, or make it refer to another."),
                 get_label (record), get_label (removal->forbid->pdata[0]));
  else
    return FALSE;
  return TRUE;
}

/* Between begin and commit the records show at once what the cascade does. */
static void
show_removal (LsgProject *self,
              LsgRecord  *record,
              LsgRemoval *removal)
{
  g_ptr_array_add (removal->along, record);
  for (guint i = 0; i < removal->cleared->len; i++)
    {
      LsgRecord *cleared = removal->cleared->pdata[i];
      const LsgKind *kind = lsg_record_get_kind (cleared);

      g_ptr_array_add (self->shown, g_object_ref (cleared));
      for (guint j = 0; j < kind->n_fields; j++)
        {
          LsgValue value = lsg_record_get (cleared, &kind->fields[j]);
          LsgRecord *target = kind->fields[j].type == LSG_TYPE_REFERENCE && value.type == LSG_VALUE_INTEGER
                              ? lsg_records_find (self->records, value.integer) : NULL;

          if (target != NULL && g_ptr_array_find (removal->along, target, NULL))
            lsg_record_put (cleared, &kind->fields[j], lsg_none ());
        }
    }
  for (guint i = 0; i < removal->along->len; i++)
    {
      LsgRecord *going = removal->along->pdata[i];
      gint64 id = lsg_record_get_id (going);

      g_ptr_array_add (self->shown, g_object_ref (going));
      g_hash_table_insert (self->gone, g_memdup2 (&id, sizeof id), g_object_ref (going));
      lsg_records_remove (self->records, going);
    }
}

gboolean
lsg_project_remove (LsgProject *self,
                    LsgRecord  *record,
                    GError    **error)
{
  g_autoptr (LsgRemoval) removal = NULL;
  sqlite3_stmt *statement;
  gboolean removed;
  LsgEdit edit;

  g_return_val_if_fail (LSG_IS_PROJECT (self), FALSE);
  g_return_val_if_fail (LSG_IS_RECORD (record), FALSE);
  g_return_val_if_fail (lsg_records_find (self->records, lsg_record_get_id (record)) == record, FALSE);

  removal = lsg_project_preview_removal (self, record);
  if (lsg_project_refuse_removal (record, removal, error))
    return FALSE;
  edit = lsg_edit_about (LSG_VERB_REMOVE, record, NULL);
  if (!lsg_group_enter (self, &edit, TRUE, error))
    return FALSE;
  statement = lsg_connection_get_row (self->copy->connection, lsg_record_get_kind (record), LSG_ROW_DELETE, error);
  if (statement != NULL)
    sqlite3_bind_int64 (statement, 1, lsg_record_get_id (record));
  removed = statement != NULL && (self->live || lsg_clear_references (self, record, error))
            && lsg_connection_run (self->copy->connection, statement, error);
  if (removed && self->live)
    show_removal (self, record, removal);
  return lsg_group_leave (self, removed, error);
}
