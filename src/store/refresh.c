/* refresh.c - bringing records, figures and watchers up to date from a changeset. See project-private.h. */
#include "project-private.h"
#include "row.h"
#include "schema.h"

/* From here on a list tells of its changed records in one signal. */
#define MANY 32

typedef struct {
  LsgProject *project;
  LsgChanges  changes;
  GHashTable *noted; /* set of records in changes.added or .changed */
} Refresh;

static void
note (Refresh   *refresh,
      GPtrArray *list,
      LsgRecord *record)
{
  if (g_hash_table_add (refresh->noted, record))
    g_ptr_array_add (list, record);
}

static LsgRecord *
find_gone (LsgProject *self,
           gint64      id)
{
  return g_hash_table_lookup (self->gone, &id);
}

static void
bury (LsgProject *self,
      LsgRecord  *record)
{
  gint64 id = lsg_record_get_id (record);

  g_hash_table_insert (self->gone, g_memdup2 (&id, sizeof id), g_object_ref (record));
  lsg_records_remove (self->records, record);
}

static gboolean
put_values (Refresh            *refresh,
            const LsgRowChange *change,
            LsgRecord          *record)
{
  guint column = lsg_schema_get_n_fixed (change->kind);

  for (guint i = 0; i < change->kind->n_fields; i++)
    {
      const LsgField *field = &change->kind->fields[i];
      sqlite3_value *raw;
      LsgValue value;

      if (!lsg_field_is_stored (field))
        continue;
      raw = lsg_row_change_get (change, column++);
      if (raw == NULL)
        continue;
      if (!lsg_row_read (field, raw, &value))
        return FALSE;
      lsg_record_put (record, field, value);
      if (value.type == LSG_VALUE_BLOB)
        g_bytes_unref (value.blob);
    }
  return TRUE;
}

static void
put_position (Refresh            *refresh,
              const LsgRowChange *change,
              LsgRecord          *record)
{
  sqlite3_value *raw = NULL;

  if ((change->kind->flags & LSG_KIND_ORDERED) != 0)
    raw = lsg_row_change_get (change, 1);
  if (raw != NULL && lsg_record_put_position (record, sqlite3_value_int64 (raw))
      && lsg_records_find (refresh->project->records, change->id) == record)
    lsg_records_reposition (refresh->project->records, record);
}

static gboolean
refresh_inserted (Refresh            *refresh,
                  const LsgRowChange *change,
                  LsgRecord          *present)
{
  LsgProject *self = refresh->project;
  LsgRecord *former = present != NULL ? present : find_gone (self, change->id);
  g_autoptr (LsgRecord) record = former != NULL ? g_object_ref (former)
                                                : lsg_record_new (change->kind->id, change->id);

  put_position (refresh, change, record);
  if (!put_values (refresh, change, record))
    return FALSE;
  if (present == NULL)
    {
      lsg_records_insert (self->records, record);
      g_hash_table_remove (self->gone, &change->id);
    }
  note (refresh, refresh->changes.added, record);
  return TRUE;
}

static gboolean
refresh_row (const LsgRowChange *change,
             gpointer            user_data)
{
  Refresh *refresh = user_data;
  LsgRecord *record = lsg_records_find (refresh->project->records, change->id);

  switch (change->operation)
    {
    case SQLITE_DELETE:
      if (record != NULL)
        bury (refresh->project, record);
      else
        record = find_gone (refresh->project, change->id);
      if (record != NULL)
        g_ptr_array_add (refresh->changes.removed, record);
      return TRUE;
    case SQLITE_INSERT:
      return refresh_inserted (refresh, change, record);
    case SQLITE_UPDATE:
    default:
      if (record == NULL || !put_values (refresh, change, record))
        return FALSE;
      put_position (refresh, change, record);
      note (refresh, refresh->changes.changed, record);
      return TRUE;
    }
}

/* One row of a changeset from the history: its record is of that kind, its values are what fields take. */
static gboolean
accept_row (const LsgRowChange *change,
            gpointer            user_data)
{
  LsgProject *self = user_data;
  LsgRecord *record = lsg_records_find (self->records, change->id);
  guint column = lsg_schema_get_n_fixed (change->kind);

  if (record == NULL)
    record = find_gone (self, change->id);
  if (record != NULL && lsg_record_get_kind (record) != change->kind)
    return FALSE;
  for (guint i = 0; i < change->kind->n_fields; i++)
    {
      const LsgField *field = &change->kind->fields[i];
      sqlite3_value *raw = lsg_field_is_stored (field) ? lsg_row_change_get (change, column++) : NULL;
      LsgValue value;

      if (raw == NULL)
        continue;
      if (!lsg_row_read (field, raw, &value))
        return FALSE;
      if (value.type == LSG_VALUE_BLOB)
        g_bytes_unref (value.blob);
    }
  return TRUE;
}

gboolean
lsg_refresh_accepts (LsgProject *self,
                     GBytes     *changeset)
{
  return lsg_changeset_walk (changeset, accept_row, self);
}

/* What hangs on the records of the changeset, gone ones too. */
static void
apply_figures (Refresh   *refresh,
               GPtrArray *touched)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new ();

  g_ptr_array_extend (records, refresh->changes.added, NULL, NULL);
  g_ptr_array_extend (records, refresh->changes.removed, NULL, NULL);
  g_ptr_array_extend (records, refresh->changes.changed, NULL, NULL);
  lsg_figures_apply (refresh->project->figures, refresh->project->records, records, touched);
}

/* Sorted and filtered models look again at what changed: record by record, or at all between the first
 * and the last when there are many. */
static void
touch_lists (LsgProject *self,
             GPtrArray  *records)
{
  guint n[LSG_N_KINDS] = { 0 };

  for (guint i = 0; i < records->len; i++)
    n[lsg_record_get_kind_id (records->pdata[i])]++;
  for (guint i = 0; i < records->len; i++)
    if (n[lsg_record_get_kind_id (records->pdata[i])] <= MANY)
      lsg_records_touch (self->records, records->pdata[i]);
  for (guint kind = 0; kind < LSG_N_KINDS; kind++)
    if (n[kind] > MANY)
      lsg_records_touch_all (self->records, kind);
}

static void
emit_changed (Refresh *refresh)
{
  LsgProject *self = refresh->project;
  g_autoptr (GPtrArray) touched = g_ptr_array_new ();

  apply_figures (refresh, touched);
  for (guint i = 0; i < touched->len; i++)
    note (refresh, refresh->changes.changed, touched->pdata[i]);
  touch_lists (self, refresh->changes.changed);
  g_signal_emit_by_name (self, "changed", &refresh->changes);
}

void
lsg_refresh_walk (LsgProject *self,
                  GBytes     *changeset)
{
  g_autoptr (LsgProject) alive = g_object_ref (self);
  g_autoptr (GHashTable) noted = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) added = g_ptr_array_new ();
  g_autoptr (GPtrArray) removed = g_ptr_array_new ();
  g_autoptr (GPtrArray) changed = g_ptr_array_new ();
  Refresh refresh = {
    .project = self,
    .noted = noted,
    .changes = { .added = added, .removed = removed, .changed = changed },
  };

  if (!lsg_changeset_walk (changeset, refresh_row, &refresh))
    g_warning ("A changeset does not fit the records");
  emit_changed (&refresh);
  lsg_project_tell (self);
}

/* A row after a rollback: the record shows it again, or is gone again. */
static void
restore_record (LsgProject *self,
                LsgRecord  *record)
{
  const LsgKind *kind = lsg_record_get_kind (record);
  gint64 id = lsg_record_get_id (record);
  gboolean present = lsg_records_find (self->records, id) == record;
  sqlite3_stmt *statement = lsg_connection_get_row (self->copy->connection, kind, LSG_ROW_SELECT, NULL);
  const LsgField *bad;

  if (statement == NULL)
    return;
  sqlite3_bind_int64 (statement, 1, id);
  if (sqlite3_step (statement) == SQLITE_ROW)
    {
      gboolean moved = (kind->flags & LSG_KIND_ORDERED) != 0
                       && lsg_record_put_position (record, sqlite3_column_int64 (statement, 1));

      lsg_row_put_record (statement, record, &bad);
      if (!present)
        {
          lsg_records_insert (self->records, record);
          g_hash_table_remove (self->gone, &id);
        }
      else if (moved)
        {
          lsg_records_reposition (self->records, record);
        }
    }
  else if (present)
    {
      bury (self, record);
    }
  sqlite3_reset (statement);
}

void
lsg_refresh_rows (LsgProject *self,
                  GPtrArray  *shown)
{
  for (guint i = 0; i < shown->len; i++)
    restore_record (self, shown->pdata[i]);
}
