/* several.c - one change of many records as one step: the same value, the same link, or their removal.
 *
 * Each is a group of its own in which the records are not brought up to date row by row but by the walk over the
 * changeset, and what is looked for among all links is looked for once: a group of single changes would look
 * through them for each record. Within a group that is open already they are single changes.
 */
#include "project-private.h"
#include "row.h"
#include "schema.h"

static LsgEdit
about_all (LsgVerb     verb,
           LsgKindId   kind,
           const char *field,
           GPtrArray  *records)
{
  if (records->len == 1)
    return lsg_edit_about (verb, records->pdata[0], field);
  return (LsgEdit) { .verb = verb, .kind = kind, .field = field, .subject = "" };
}

static gboolean
set_all (LsgProject  *self,
         GPtrArray   *records,
         const char  *field,
         LsgValue     value,
         GError     **error)
{
  for (guint i = 0; i < records->len; i++)
    if (!lsg_project_set (self, records->pdata[i], field, value, error))
      return FALSE;
  return TRUE;
}

gboolean
lsg_project_set_several (LsgProject  *self,
                         GPtrArray   *records,
                         const char  *field,
                         LsgValue     value,
                         GError     **error)
{
  LsgEdit edit;

  g_return_val_if_fail (LSG_IS_PROJECT (self), FALSE);

  if (records->len == 0)
    return TRUE;
  edit = about_all (LSG_VERB_CHANGE, lsg_record_get_kind_id (records->pdata[0]), field, records);
  lsg_project_end_typing (self);
  if (!lsg_group_enter (self, &edit, TRUE, error))
    return FALSE;
  return lsg_group_leave (self, set_all (self, records, field, value, error), error);
}

/* The links of @kind that name @other, by the id at their other end. */
static GHashTable *
index_links (LsgProject     *self,
             const LsgKind  *kind,
             LsgRecord      *other,
             gboolean        other_is_first)
{
  GHashTable *links = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  const LsgField *own = &kind->fields[other_is_first ? 0 : 1];
  const LsgField *far = &kind->fields[other_is_first ? 1 : 0];

  for (guint i = 0; i < lsg_records_get_n (self->records, kind->id); i++)
    {
      LsgRecord *link = lsg_records_peek (self->records, kind->id, i);
      gint64 id = lsg_record_get (link, far).integer;

      if (lsg_record_get (link, own).integer == lsg_record_get_id (other))
        g_hash_table_insert (links, g_memdup2 (&id, sizeof id), link);
    }
  return links;
}

/* A link that is known not to be there; in an ordered kind it is the last one. */
static gboolean
add_link (LsgProject     *self,
          const LsgKind  *kind,
          gint64          first,
          gint64          second,
          gint64          position,
          GError        **error)
{
  g_autoptr (LsgRecord) link = lsg_record_new (kind->id, lsg_project_draw_id (self));

  lsg_record_load (link, &kind->fields[0], lsg_integer (first));
  lsg_record_load (link, &kind->fields[1], lsg_integer (second));
  if ((kind->flags & LSG_KIND_ORDERED) != 0)
    lsg_record_put_position (link, position);
  return lsg_row_insert (self, link, error);
}

static gboolean
delete_row (LsgProject  *self,
            LsgRecord   *record,
            GError     **error)
{
  LsgConnection *connection = self->copy->connection;
  sqlite3_stmt *statement = lsg_connection_get_row (connection, lsg_record_get_kind (record), LSG_ROW_DELETE, error);

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, lsg_record_get_id (record));
  return lsg_connection_run (connection, statement, error);
}

static gboolean
write_links (LsgProject     *self,
             const LsgKind  *kind,
             GPtrArray      *records,
             LsgRecord      *other,
             gboolean        linked,
             GError        **error)
{
  gboolean other_is_first = lsg_record_get_kind_id (other) == kind->fields[0].target;
  g_autoptr (GHashTable) links = index_links (self, kind, other, other_is_first);
  gint64 other_id = lsg_record_get_id (other);
  gint64 position = 0;

  if (linked && (kind->flags & LSG_KIND_ORDERED) != 0
      && !lsg_place_find (self, kind->id, NULL, NULL, &position, error))
    return FALSE;
  for (guint i = 0; i < records->len; i++)
    {
      gint64 id = lsg_record_get_id (records->pdata[i]);
      LsgRecord *link = g_hash_table_lookup (links, &id);

      if ((link != NULL) == linked)
        continue;
      if (linked ? !add_link (self, kind, other_is_first ? other_id : id, other_is_first ? id : other_id,
                              position + i * LSG_PLACE_STEP, error)
                 : !delete_row (self, link, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
link_one_by_one (LsgProject  *self,
                 LsgKindId    kind,
                 GPtrArray   *records,
                 LsgRecord   *other,
                 gboolean     linked,
                 GError     **error)
{
  for (guint i = 0; i < records->len; i++)
    if (!lsg_project_link (self, kind, records->pdata[i], other, linked, error))
      return FALSE;
  return TRUE;
}

gboolean
lsg_project_link_several (LsgProject  *self,
                          LsgKindId    kind_id,
                          GPtrArray   *records,
                          LsgRecord   *other,
                          gboolean     linked,
                          GError     **error)
{
  const LsgKind *kind = lsg_kind_get (kind_id);
  LsgEdit edit;

  g_return_val_if_fail (LSG_IS_PROJECT (self), FALSE);
  g_return_val_if_fail (LSG_IS_RECORD (other), FALSE);
  g_return_val_if_fail ((kind->flags & LSG_KIND_LINK) != 0, FALSE);

  if (records->len == 0)
    return TRUE;
  if (self->depth > 0)
    return link_one_by_one (self, kind_id, records, other, linked, error);
  if (linked && !lsg_project_has_room (self, records->len, error))
    return FALSE;
  edit = about_all (linked ? LSG_VERB_LINK : LSG_VERB_UNLINK,
                    records->len == 1 ? lsg_record_get_kind_id (records->pdata[0]) : kind_id, NULL, records);
  if (!lsg_group_enter (self, &edit, TRUE, error))
    return FALSE;
  return lsg_group_leave (self, write_links (self, kind, records, other, linked, error), error);
}

static gboolean
delete_all (LsgProject  *self,
            GPtrArray   *records,
            GError     **error)
{
  for (guint i = 0; i < records->len; i++)
    if (!delete_row (self, records->pdata[i], error))
      return FALSE;
  return TRUE;
}

static gboolean
remove_one_by_one (LsgProject  *self,
                   GPtrArray   *records,
                   GError     **error)
{
  for (guint i = 0; i < records->len; i++)
    if (lsg_records_find (self->records, lsg_record_get_id (records->pdata[i])) == records->pdata[i]
        && !lsg_project_remove (self, records->pdata[i], error))
      return FALSE;
  return TRUE;
}

gboolean
lsg_project_remove_several (LsgProject  *self,
                            GPtrArray   *records,
                            GError     **error)
{
  g_autoptr (LsgRemoval) removal = NULL;
  LsgEdit edit;

  g_return_val_if_fail (LSG_IS_PROJECT (self), FALSE);

  if (records->len == 0)
    return TRUE;
  if (self->depth > 0)
    return remove_one_by_one (self, records, error);
  removal = lsg_project_preview_removals (self, records);
  for (guint i = 0; i < records->len; i++)
    if (lsg_project_refuse_removal (records->pdata[i], removal, error))
      return FALSE;
  edit = about_all (LSG_VERB_REMOVE, lsg_record_get_kind_id (records->pdata[0]), NULL, records);
  if (!lsg_group_enter (self, &edit, TRUE, error))
    return FALSE;
  return lsg_group_leave (self, delete_all (self, records, error), error);
}
