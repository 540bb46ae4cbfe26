/* load.c - from rows to records, and from records to rows. See load.h. */
#include "load.h"

#include "row.h"
#include "schema.h"

#include <glib/gi18n-lib.h>

static const char *
get_subject (LsgConnection *connection)
{
  return connection->subject != NULL ? connection->subject : _("Untitled project");
}

static gboolean
refuse_value (LsgConnection  *connection,
              LsgRecord      *record,
              const LsgField *field,
              GError        **error)
{
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, lsg_record_get_id (record));

  g_set_error (error, LSG_STORE_ERROR, LSG_STORE_ERROR_DAMAGED,
               /* TRANSLATORS: file name, field, kind of record, number of the record */
               _("“%s” is damaged: “%s” (%s %s) holds something that it never takes. Open a backup or an earlier "
                 "copy of the file."),
               get_subject (connection), field != NULL ? lsg_field_get_label (field) : "id",
               lsg_kind_get_label (lsg_record_get_kind (record)), number);
  return FALSE;
}

static gboolean
load_row (LsgConnection *connection,
          const LsgKind *kind,
          LsgRowLoader  *loader,
          sqlite3_stmt  *statement,
          LsgRecords    *records,
          GError       **error)
{
  g_autoptr (LsgRecord) record = lsg_record_new (kind->id, sqlite3_column_int64 (statement, 0));
  const LsgField *bad = NULL;
  gint64 id = lsg_record_get_id (record);

  if (!lsg_row_loader_put (loader, statement, record, &bad))
    return refuse_value (connection, record, bad, error);
  if ((kind->flags & LSG_KIND_ORDERED) != 0)
    {
      gint64 position = sqlite3_column_int64 (statement, 1);

      if (sqlite3_column_type (statement, 1) != SQLITE_INTEGER || position > LSG_POSITION_MAX
          || position < -LSG_POSITION_MAX)
        return refuse_value (connection, record, NULL, error);
      lsg_record_load_position (record, position);
    }
  if (id <= 0 || id >= G_GINT64_CONSTANT (1) << 53 || !lsg_records_insert (records, record))
    return refuse_value (connection, record, NULL, error);
  return TRUE;
}

/* How many rows there are in all; 0 when nobody wants to know. */
static gint64
count_rows (LsgConnection *connection)
{
  gint64 n = 0;

  for (guint id = 0; connection->told != NULL && id < LSG_N_KINDS; id++)
    {
      g_autofree char *sql = g_strdup_printf ("SELECT count(*) FROM \"%s\"", lsg_kind_get (id)->name);
      g_autoptr (sqlite3_stmt) statement = lsg_connection_prepare (connection, sql, NULL);

      if (statement != NULL && sqlite3_step (statement) == SQLITE_ROW)
        n += sqlite3_column_int64 (statement, 0);
    }
  return n;
}

static gboolean
load_kind (LsgConnection *connection,
           const LsgKind *kind,
           LsgRecords    *records,
           gint64         n_rows,
           guint         *n,
           GError       **error)
{
  g_autofree char *sql = lsg_schema_select_sql (kind);
  g_autoptr (sqlite3_stmt) statement = lsg_connection_prepare (connection, sql, error);
  g_autoptr (LsgRowLoader) loader = lsg_row_loader_new (kind);
  int code;

  if (statement == NULL)
    return FALSE;
  while ((code = sqlite3_step (statement)) == SQLITE_ROW)
    {
      if (++*n > LSG_MAX_RECORDS)
        {
          g_set_error (error, LSG_STORE_ERROR, LSG_STORE_ERROR_LIMIT,
                       _("“%s” was not opened: it holds more than %d records. Split the project."),
                       get_subject (connection), LSG_MAX_RECORDS);
          return FALSE;
        }
      if (!load_row (connection, kind, loader, statement, records, error))
        return FALSE;
      if (n_rows > 0 && connection->told != NULL)
        g_atomic_int_set (connection->told, (int) MIN (*n * G_GINT64_CONSTANT (1000) / n_rows, 1000));
    }
  return lsg_connection_succeeded (connection, code, error);
}

/* Whether one reference of all records of @kind names records of the right kind, in two levels at most. What one
 * record names is often what the one before it did. */
static gboolean
check_references (LsgConnection  *connection,
                  LsgRecords     *records,
                  const LsgKind  *kind,
                  const LsgField *field,
                  GError        **error)
{
  guint n = lsg_records_get_n (records, kind->id);
  LsgRecord *target = NULL;
  gint64 id = LSG_NULL;

  for (guint i = 0; i < n; i++)
    {
      LsgRecord *record = lsg_records_peek (records, kind->id, i);
      LsgValue value = lsg_record_get (record, field);

      if (value.type != LSG_VALUE_INTEGER)
        continue;
      if (value.integer != id)
        target = lsg_records_find (records, value.integer);
      id = value.integer;
      if (target == NULL || lsg_record_get_kind_id (target) != field->target
          || (field->target == kind->id && !lsg_record_may_stand_in (record, field, target)))
        return refuse_value (connection, record, field, error);
    }
  return TRUE;
}

static guint
hash_pair (gconstpointer pair)
{
  const gint64 *ids = pair;

  return g_int64_hash (&ids[0]) * 31 + g_int64_hash (&ids[1]);
}

static gboolean
equal_pairs (gconstpointer a,
             gconstpointer b)
{
  const gint64 *x = a, *y = b;

  return x[0] == y[0] && x[1] == y[1];
}

static gboolean
check_links (LsgConnection *connection,
             LsgRecords    *records,
             const LsgKind *kind,
             GError       **error)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (hash_pair, equal_pairs);
  guint n = lsg_records_get_n (records, kind->id);
  g_autofree gint64 *pairs = g_new (gint64, 2 * n);

  for (guint i = 0; i < n; i++)
    {
      LsgRecord *link = lsg_records_peek (records, kind->id, i);
      gint64 *pair = &pairs[2 * i];

      pair[0] = lsg_record_get (link, &kind->fields[0]).integer;
      pair[1] = lsg_record_get (link, &kind->fields[1]).integer;
      if (!g_hash_table_add (seen, pair))
        return refuse_value (connection, link, &kind->fields[1], error);
    }
  return TRUE;
}

static gboolean
check_records (LsgConnection *connection,
               LsgRecords    *records,
               GError       **error)
{
  for (guint id = 0; id < LSG_N_KINDS; id++)
    {
      const LsgKind *kind = lsg_kind_get (id);

      if ((kind->flags & LSG_KIND_SINGLE) != 0 && lsg_records_get_n (records, id) != 1)
        return lsg_connection_succeeded (connection, SQLITE_CORRUPT, error);
      for (guint i = 0; i < kind->n_fields; i++)
        if (kind->fields[i].type == LSG_TYPE_REFERENCE && lsg_field_is_stored (&kind->fields[i])
            && !check_references (connection, records, kind, &kind->fields[i], error))
          return FALSE;
      if ((kind->flags & LSG_KIND_LINK) != 0 && !check_links (connection, records, kind, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
lsg_load_records (LsgConnection *connection,
                  LsgRecords    *records,
                  GError       **error)
{
  gboolean loaded = TRUE;
  guint n = 0;
  gint64 n_rows = count_rows (connection);

  lsg_records_begin_batch (records);
  for (guint i = 0; loaded && i < LSG_N_KINDS; i++)
    loaded = load_kind (connection, lsg_kind_get (i), records, n_rows, &n, error);
  lsg_records_end_batch (records);
  return loaded && check_records (connection, records, error);
}

gboolean
lsg_load_store (LsgConnection *connection,
                LsgRecords    *records,
                GHashTable    *ids,
                GError       **error)
{
  if (!check_records (connection, records, error)
      || !lsg_connection_exec (connection, "PRAGMA defer_foreign_keys = ON", error))
    return FALSE;
  for (guint id = 0; id < LSG_N_KINDS; id++)
    {
      const LsgKind *kind = lsg_kind_get (id);
      sqlite3_stmt *statement = lsg_connection_get_row (connection, kind, LSG_ROW_INSERT, error);

      if (statement == NULL)
        return FALSE;
      for (guint i = 0; i < lsg_records_get_n (records, id); i++)
        {
          lsg_row_bind_record (statement, lsg_records_peek (records, id, i), ids);
          if (!lsg_connection_run (connection, statement, error))
            return FALSE;
        }
    }
  return TRUE;
}

GHashTable *
lsg_load_draw_ids (LsgRecords *records)
{
  g_autoptr (GHashTable) drawn = g_hash_table_new (g_int64_hash, g_int64_equal);
  GHashTable *ids = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);

  for (guint kind = 0; kind < LSG_N_KINDS; kind++)
    for (guint i = 0; i < lsg_records_get_n (records, kind); i++)
      {
        gint64 old = lsg_record_get_id (lsg_records_peek (records, kind, i));
        gint64 *id = g_new (gint64, 1);

        do
          *id = lsg_records_draw_id (records);
        while (!g_hash_table_add (drawn, id));
        g_hash_table_insert (ids, g_memdup2 (&old, sizeof old), id);
      }
  return ids;
}

static LsgRecord *
copy_record (LsgRecord *record)
{
  const LsgKind *kind = lsg_record_get_kind (record);
  LsgRecord *copy = lsg_record_new (kind->id, lsg_record_get_id (record));

  lsg_record_put_position (copy, lsg_record_get_position (record));
  for (guint i = 0; i < kind->n_fields; i++)
    lsg_record_load (copy, &kind->fields[i], lsg_record_get (record, &kind->fields[i]));
  return copy;
}

LsgRecords *
lsg_load_copy (LsgRecords *records)
{
  LsgRecords *copy = lsg_records_new ();

  lsg_records_begin_batch (copy);
  for (guint kind = 0; kind < LSG_N_KINDS; kind++)
    for (guint i = 0; i < lsg_records_get_n (records, kind); i++)
      {
        g_autoptr (LsgRecord) record = copy_record (lsg_records_peek (records, kind, i));

        lsg_records_insert (copy, record);
      }
  lsg_records_end_batch (copy);
  return copy;
}
