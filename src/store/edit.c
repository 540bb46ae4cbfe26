/* edit.c - setting, adding, duplicating and linking: validated here, written as rows, shown by refresh.c. */
#include "project-private.h"
#include "row.h"
#include "schema.h"

#include <glib/gi18n-lib.h>

LsgEdit
lsg_edit_about (LsgVerb     verb,
                LsgRecord  *record,
                const char *field)
{
  const char *code = lsg_record_get_code (record);

  return (LsgEdit) {
    .verb = verb,
    .kind = lsg_record_get_kind_id (record),
    .field = field,
    .id = lsg_record_get_id (record),
    .subject = code != NULL && *code != '\0' ? code : lsg_record_get_title (record),
  };
}

gint64
lsg_project_draw_id (LsgProject *self)
{
  gint64 id;

  do
    id = lsg_records_draw_id (self->records);
  while (g_hash_table_contains (self->gone, &id));
  return id;
}

gboolean
lsg_row_set (LsgProject     *self,
             LsgRecord      *record,
             const LsgField *field,
             LsgValue        normal,
             GError        **error)
{
  LsgConnection *connection = self->copy->connection;
  sqlite3_stmt *statement = lsg_connection_get_update (connection, lsg_record_get_kind (record), field, error);

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, lsg_record_get_id (record));
  lsg_row_bind (statement, 2, field, normal);
  if (!lsg_connection_run (connection, statement, error))
    return FALSE;
  if (self->live)
    {
      g_ptr_array_add (self->shown, g_object_ref (record));
      lsg_record_put (record, field, normal);
    }
  return TRUE;
}

gboolean
lsg_row_move (LsgProject *self,
              LsgRecord  *record,
              gint64      position,
              GError    **error)
{
  LsgConnection *connection = self->copy->connection;
  sqlite3_stmt *statement = lsg_connection_get_row (connection, lsg_record_get_kind (record), LSG_ROW_MOVE, error);

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, lsg_record_get_id (record));
  sqlite3_bind_int64 (statement, 2, position);
  if (!lsg_connection_run (connection, statement, error))
    return FALSE;
  if (self->live)
    {
      g_ptr_array_add (self->shown, g_object_ref (record));
      if (lsg_record_put_position (record, position))
        lsg_records_reposition (self->records, record);
    }
  return TRUE;
}

gboolean
lsg_row_insert (LsgProject *self,
                LsgRecord  *record,
                GError    **error)
{
  LsgConnection *connection = self->copy->connection;
  const LsgKind *kind = lsg_record_get_kind (record);
  sqlite3_stmt *statement = lsg_connection_get_row (connection, kind, LSG_ROW_INSERT, error);
  gint64 id = lsg_record_get_id (record);

  if (statement == NULL)
    return FALSE;
  lsg_row_bind_record (statement, record, NULL);
  if (!lsg_connection_run (connection, statement, error))
    return FALSE;
  if (self->live)
    {
      g_ptr_array_add (self->shown, g_object_ref (record));
      lsg_records_insert (self->records, record);
    }
  else
    {
      g_hash_table_insert (self->gone, g_memdup2 (&id, sizeof id), g_object_ref (record));
    }
  return TRUE;
}

static gboolean
refuse_reference (const LsgField *field,
                  GError        **error)
{
  g_set_error (error, LSG_STORE_ERROR, LSG_STORE_ERROR_REFUSED,
               _("“%s” refers to something that is not there, or to itself. Choose another."),
               lsg_field_get_label (field));
  return FALSE;
}

/* Whether a record of the same kind refers to @record by @field: a section with clauses. */
static gboolean
is_referred_to (LsgProject     *self,
                LsgRecord      *record,
                const LsgField *field)
{
  LsgKindId kind = lsg_record_get_kind_id (record);
  guint n = lsg_records_get_n (self->records, kind);

  for (guint i = 0; i < n; i++)
    if (lsg_record_get (lsg_records_peek (self->records, kind, i), field).integer == lsg_record_get_id (record))
      return TRUE;
  return FALSE;
}

/* A reference names a record of its kind; those within one kind make two levels. */
static gboolean
check_reference (LsgProject     *self,
                 LsgRecord      *record,
                 const LsgField *field,
                 LsgValue        value,
                 GError        **error)
{
  LsgRecord *target;

  if (field->type != LSG_TYPE_REFERENCE || value.type != LSG_VALUE_INTEGER)
    return TRUE;
  target = lsg_records_find (self->records, value.integer);
  if (target == NULL || target == record || lsg_record_get_kind_id (target) != field->target)
    return refuse_reference (field, error);
  if (field->target != lsg_record_get_kind_id (record)
      || (lsg_record_may_stand_in (record, field, target) && !is_referred_to (self, record, field)))
    return TRUE;
  g_set_error (error, LSG_STORE_ERROR, LSG_STORE_ERROR_REFUSED, _("“%s”: there are two levels, not more."),
               lsg_field_get_label (field));
  return FALSE;
}

static LsgRecord *
find_link (LsgProject    *self,
           const LsgKind *kind,
           gint64         first,
           gint64         second)
{
  guint n = lsg_records_get_n (self->records, kind->id);

  for (guint i = 0; i < n; i++)
    {
      LsgRecord *link = lsg_records_peek (self->records, kind->id, i);

      if (lsg_record_get (link, &kind->fields[0]).integer == first
          && lsg_record_get (link, &kind->fields[1]).integer == second)
        return link;
    }
  return NULL;
}

static gboolean
refuse_twice (const LsgKind *kind,
              GError       **error)
{
  g_set_error (error, LSG_STORE_ERROR, LSG_STORE_ERROR_REFUSED, _("“%s”: these two are linked already."),
               lsg_kind_get_label (kind));
  return FALSE;
}

static gboolean
check_link (LsgProject    *self,
            LsgRecord     *link,
            GError       **error)
{
  const LsgKind *kind = lsg_record_get_kind (link);
  LsgRecord *other;

  if ((kind->flags & LSG_KIND_LINK) == 0)
    return TRUE;
  other = find_link (self, kind, lsg_record_get (link, &kind->fields[0]).integer,
                     lsg_record_get (link, &kind->fields[1]).integer);
  return other == NULL || other == link || refuse_twice (kind, error);
}

static const LsgField *
find_stored_field (const LsgKind *kind,
                   const char    *name,
                   GError       **error)
{
  const LsgField *field = lsg_kind_find_field (kind, name);

  if (field != NULL && lsg_field_is_stored (field))
    return field;
  g_set_error (error, LSG_MODEL_ERROR, LSG_MODEL_ERROR_FIELD, _("“%s” has no field “%s” that can be set."),
               lsg_kind_get_label (kind), name);
  return NULL;
}

/* A link that would stand twice once its end is another one. */
static gboolean
check_new_end (LsgProject     *self,
               LsgRecord      *record,
               const LsgField *field,
               LsgValue        value,
               GError        **error)
{
  const LsgKind *kind = lsg_record_get_kind (record);
  gint64 ends[2];

  if ((kind->flags & LSG_KIND_LINK) == 0 || field - kind->fields > 1)
    return TRUE;
  for (guint i = 0; i < 2; i++)
    ends[i] = field == &kind->fields[i] ? value.integer : lsg_record_get (record, &kind->fields[i]).integer;
  return find_link (self, kind, ends[0], ends[1]) == NULL || refuse_twice (kind, error);
}

gboolean
lsg_project_set (LsgProject *self,
                 LsgRecord  *record,
                 const char *name,
                 LsgValue    value,
                 GError    **error)
{
  g_autofree char *owned = NULL;
  const LsgField *field;
  const LsgKind *kind;
  LsgValue normal;
  LsgEdit edit;

  g_return_val_if_fail (LSG_IS_PROJECT (self), FALSE);
  g_return_val_if_fail (LSG_IS_RECORD (record), FALSE);
  g_return_val_if_fail (lsg_records_find (self->records, lsg_record_get_id (record)) == record, FALSE);

  kind = lsg_record_get_kind (record);
  field = find_stored_field (kind, name, error);
  if (field == NULL || !lsg_field_take (field, value, &normal, &owned, error))
    return FALSE;
  if (lsg_value_equal (normal, lsg_record_get (record, field)))
    return TRUE;
  if (!check_reference (self, record, field, normal, error)
      || !check_new_end (self, record, field, normal, error))
    return FALSE;

  edit = lsg_edit_about (LSG_VERB_CHANGE, record, field->name);
  return lsg_group_enter (self, &edit, TRUE, error)
         && lsg_group_leave (self, lsg_row_set (self, record, field, normal, error), error);
}

/* Puts the values of @values, and demands those that have no default. */
static gboolean
fill_record (LsgProject          *self,
             LsgRecord           *record,
             const LsgAssignment *values,
             guint                n_values,
             GError             **error)
{
  const LsgKind *kind = lsg_record_get_kind (record);

  for (guint i = 0; i < n_values; i++)
    {
      const LsgField *field = find_stored_field (kind, values[i].field, error);
      g_autofree char *owned = NULL;
      LsgValue normal;

      if (field == NULL || !lsg_field_take (field, values[i].value, &normal, &owned, error)
          || !check_reference (self, record, field, normal, error))
        return FALSE;
      lsg_record_load (record, field, normal);
    }
  for (guint i = 0; i < kind->n_fields; i++)
    {
      g_autofree char *owned = NULL;
      LsgValue normal;

      if (lsg_field_is_stored (&kind->fields[i])
          && !lsg_field_normalise (&kind->fields[i], lsg_record_get (record, &kind->fields[i]), &normal, &owned,
                                   error))
        return FALSE;
    }
  return check_link (self, record, error);
}

static void
fill_code (LsgProject *self,
           LsgRecord  *record)
{
  const LsgKind *kind = lsg_record_get_kind (record);
  const LsgField *code = lsg_kind_find_field (kind, "code");
  const LsgField *nature = lsg_kind_find_field (kind, "nature");
  g_autofree char *proposed = NULL;

  if (code == NULL || !lsg_field_is_stored (code) || lsg_record_get (record, code).type != LSG_VALUE_NULL)
    return;
  proposed = lsg_project_propose_code (self, kind->id,
                                       nature != NULL ? lsg_record_get (record, nature).integer : LSG_NULL);
  lsg_record_load (record, code, lsg_text (proposed));
}

gboolean
lsg_project_has_room (LsgProject *self,
                      guint       n,
                      GError    **error)
{
  for (guint i = 0; i < LSG_N_KINDS; i++)
    n += lsg_records_get_n (self->records, i);
  if (n <= LSG_MAX_RECORDS)
    return TRUE;
  g_set_error (error, LSG_STORE_ERROR, LSG_STORE_ERROR_LIMIT,
               _("“%s” holds %d records, which is the most that a project may hold. Split the project."),
               lsg_project_get_subject (self), LSG_MAX_RECORDS);
  return FALSE;
}

/* Room for one more record of the kind. */
static gboolean
check_count (LsgProject    *self,
             const LsgKind *kind,
             GError       **error)
{
  if ((kind->flags & LSG_KIND_SINGLE) == 0)
    return lsg_project_has_room (self, 1, error);
  g_set_error (error, LSG_STORE_ERROR, LSG_STORE_ERROR_REFUSED,
               _("A project has exactly one programme sheet; another cannot be added."));
  return FALSE;
}

/* Gives @record its place and writes it. */
static gboolean
insert_at (LsgProject *self,
           LsgRecord  *record,
           LsgRecord  *before,
           GError    **error)
{
  const LsgKind *kind = lsg_record_get_kind (record);
  gint64 position;

  if ((kind->flags & LSG_KIND_ORDERED) != 0)
    {
      if (!lsg_place_find (self, kind->id, before, NULL, &position, error))
        return FALSE;
      lsg_record_put_position (record, position);
    }
  return lsg_row_insert (self, record, error);
}

LsgRecord *
lsg_project_add (LsgProject          *self,
                 LsgKindId            kind_id,
                 const LsgAssignment *values,
                 guint                n_values,
                 LsgRecord           *before,
                 GError             **error)
{
  g_autoptr (LsgRecord) record = NULL;
  const LsgKind *kind;
  LsgEdit edit;

  g_return_val_if_fail (LSG_IS_PROJECT (self), NULL);
  g_return_val_if_fail (kind_id < LSG_N_KINDS, NULL);
  g_return_val_if_fail (before == NULL || lsg_record_get_kind_id (before) == kind_id, NULL);

  kind = lsg_kind_get (kind_id);
  record = lsg_record_new (kind_id, lsg_project_draw_id (self));
  if (!check_count (self, kind, error) || !fill_record (self, record, values, n_values, error))
    return NULL;
  fill_code (self, record);

  edit = lsg_edit_about (LSG_VERB_ADD, record, NULL);
  if (!lsg_group_enter (self, &edit, before == NULL, error)
      || !lsg_group_leave (self, insert_at (self, record, before, error), error))
    return NULL;
  return record;
}

/* What a duplicate takes along: the record, then what would be removed with it. */
static GPtrArray *
list_to_duplicate (LsgProject *self,
                   LsgRecord  *record)
{
  g_autoptr (LsgRemoval) removal = lsg_project_preview_removal (self, record);
  GPtrArray *list = g_ptr_array_new ();

  g_ptr_array_add (list, record);
  g_ptr_array_extend (list, removal->along, NULL, NULL);
  return list;
}

static gint64
map_id (GHashTable *ids,
        gint64      id)
{
  gint64 *mapped = g_hash_table_lookup (ids, &id);

  return mapped != NULL ? *mapped : id;
}

static LsgRecord *
copy_record (LsgRecord  *record,
             GHashTable *ids)
{
  const LsgKind *kind = lsg_record_get_kind (record);
  LsgRecord *copy = lsg_record_new (kind->id, map_id (ids, lsg_record_get_id (record)));

  for (guint i = 0; i < kind->n_fields; i++)
    {
      LsgValue value = lsg_record_get (record, &kind->fields[i]);

      if (kind->fields[i].type == LSG_TYPE_REFERENCE && value.type == LSG_VALUE_INTEGER)
        value.integer = map_id (ids, value.integer);
      if (lsg_field_is_stored (&kind->fields[i]))
        lsg_record_load (copy, &kind->fields[i], value);
    }
  return copy;
}

/* The record behind the last one of @list's that is of the kind: before it the copies stand. */
static LsgRecord *
find_successor (LsgProject *self,
                GPtrArray  *list,
                LsgKindId   kind)
{
  guint last = 0;

  for (guint i = 0; i < list->len; i++)
    if (lsg_record_get_kind_id (list->pdata[i]) == kind)
      last = MAX (last, lsg_records_index_of (self->records, list->pdata[i]));
  return last + 1 < lsg_records_get_n (self->records, kind) ? lsg_records_peek (self->records, kind, last + 1) : NULL;
}

static int
compare_places (gconstpointer a,
                gconstpointer b)
{
  LsgRecord *x = *(LsgRecord **) a, *y = *(LsgRecord **) b;
  gint64 p = lsg_record_get_position (x), q = lsg_record_get_position (y);

  if (lsg_record_get_kind_id (x) != lsg_record_get_kind_id (y))
    return (int) lsg_record_get_kind_id (x) - (int) lsg_record_get_kind_id (y);
  return (p > q) - (p < q);
}

static LsgRecord *
write_copies (LsgProject *self,
              LsgRecord  *record,
              GPtrArray  *list,
              GHashTable *ids,
              GError    **error)
{
  LsgRecord *successors[LSG_N_KINDS];
  LsgRecord *result = NULL;

  for (guint kind = 0; kind < LSG_N_KINDS; kind++)
    successors[kind] = find_successor (self, list, kind);
  for (guint i = 0; i < list->len; i++)
    {
      g_autoptr (LsgRecord) copy = copy_record (list->pdata[i], ids);
      const LsgField *code = lsg_kind_find_field (lsg_record_get_kind (copy), "code");

      if (list->pdata[i] == record)
        {
          if (code != NULL && lsg_field_is_stored (code))
            lsg_record_load (copy, code, lsg_none ());
          fill_code (self, copy);
          result = copy;
        }
      if (!insert_at (self, copy, successors[lsg_record_get_kind_id (copy)], error))
        return NULL;
    }
  return result;
}

LsgRecord *
lsg_project_duplicate (LsgProject *self,
                       LsgRecord  *record,
                       GError    **error)
{
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  g_autoptr (GPtrArray) list = NULL;
  LsgRecord *copy;
  LsgEdit edit;

  g_return_val_if_fail (LSG_IS_PROJECT (self), NULL);
  g_return_val_if_fail (LSG_IS_RECORD (record), NULL);

  if (!check_count (self, lsg_record_get_kind (record), error))
    return NULL;
  if ((lsg_record_get_kind (record)->flags & LSG_KIND_LINK) != 0)
    {
      refuse_twice (lsg_record_get_kind (record), error);
      return NULL;
    }
  list = list_to_duplicate (self, record);
  for (guint i = 0; i < list->len; i++)
    {
      gint64 old = lsg_record_get_id (list->pdata[i]);
      gint64 id = lsg_project_draw_id (self);

      g_hash_table_insert (ids, g_memdup2 (&old, sizeof old), g_memdup2 (&id, sizeof id));
    }
  g_ptr_array_sort (list, compare_places);

  edit = lsg_edit_about (LSG_VERB_DUPLICATE, record, NULL);
  if (!lsg_group_enter (self, &edit, FALSE, error))
    return NULL;
  copy = write_copies (self, record, list, ids, error);
  return lsg_group_leave (self, copy != NULL, error) ? copy : NULL;
}

gboolean
lsg_project_link (LsgProject *self,
                  LsgKindId   kind_id,
                  LsgRecord  *first,
                  LsgRecord  *second,
                  gboolean    linked,
                  GError    **error)
{
  const LsgKind *kind = lsg_kind_get (kind_id);
  LsgRecord *link;
  LsgEdit edit;
  gboolean done;

  g_return_val_if_fail (LSG_IS_PROJECT (self), FALSE);
  g_return_val_if_fail (LSG_IS_RECORD (first) && LSG_IS_RECORD (second), FALSE);
  g_return_val_if_fail ((kind->flags & LSG_KIND_LINK) != 0, FALSE);

  edit = lsg_edit_about (linked ? LSG_VERB_LINK : LSG_VERB_UNLINK, first, NULL);
  if (lsg_record_get_kind_id (first) != kind->fields[0].target)
    {
      LsgRecord *swapped = first;

      first = second;
      second = swapped;
    }
  link = find_link (self, kind, lsg_record_get_id (first), lsg_record_get_id (second));
  if ((link != NULL) == linked)
    return TRUE;
  if (!lsg_group_enter (self, &edit, FALSE, error))
    return FALSE;
  if (linked)
    {
      LsgAssignment values[] = {
        { kind->fields[0].name, lsg_integer (lsg_record_get_id (first)) },
        { kind->fields[1].name, lsg_integer (lsg_record_get_id (second)) },
      };

      done = lsg_project_add (self, kind_id, values, G_N_ELEMENTS (values), NULL, error) != NULL;
    }
  else
    {
      done = lsg_project_remove (self, link, error);
    }
  return lsg_group_leave (self, done, error);
}
