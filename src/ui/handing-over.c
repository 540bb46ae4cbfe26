/* handing-over.c - see handing-over.h. */
#include "handing-over.h"

#include "intervention.h"

GPtrArray *
lsg_hand_over_list (LsgRecords *records,
                    LsgRecord  *record)
{
  LsgKindId kind = lsg_record_get_kind_id (record);
  g_autoptr (GPtrArray) list = g_ptr_array_new ();

  if (kind != LSG_KIND_PROFILE && kind != LSG_KIND_CHANNEL && kind != LSG_KIND_ACTIVITY)
    return NULL;
  for (guint i = 0; i < lsg_records_get_n (records, kind); i++)
    if (lsg_records_peek (records, kind, i) != (gpointer) record)
      g_ptr_array_add (list, lsg_records_peek (records, kind, i));
  return list->len > 0 ? g_steal_pointer (&list) : NULL;
}

static gboolean
give_fields (LsgProject  *project,
             LsgRecord   *referrer,
             LsgRecord   *from,
             LsgRecord   *to,
             GError     **error)
{
  const LsgKind *kind = lsg_record_get_kind (referrer);

  for (guint i = 0; i < kind->n_fields; i++)
    {
      const LsgField *field = &kind->fields[i];
      LsgValue value = lsg_record_get (referrer, field);

      if (field->type == LSG_TYPE_REFERENCE && lsg_field_is_stored (field) && value.type == LSG_VALUE_INTEGER
          && value.integer == lsg_record_get_id (from)
          && !lsg_project_set (project, referrer, field->name, lsg_integer (lsg_record_get_id (to)), error))
        return FALSE;
    }
  return TRUE;
}

/* Whoever carries an intervention contributes to it no more. */
static gboolean
carries (LsgRecord *profile,
         LsgRecord *referrer,
         LsgRecord *link)
{
  return lsg_record_get_kind_id (link) == LSG_KIND_CONTRIBUTION && LSG_IS_INTERVENTION (referrer)
         && LSG_INTERVENTION (referrer)->profile == lsg_record_get_id (profile);
}

static gboolean
give_link (LsgProject  *project,
           LsgRecord   *link,
           LsgRecord   *from,
           LsgRecord   *to,
           GError     **error)
{
  const LsgKind *kind = lsg_record_get_kind (link);
  LsgRecord *referrer;

  if ((kind->flags & LSG_KIND_LINK) == 0 || kind->fields[1].type != LSG_TYPE_REFERENCE
      || lsg_record_get (link, &kind->fields[1]).integer != lsg_record_get_id (from))
    return TRUE;
  referrer = lsg_records_find (lsg_project_get_records (project), lsg_record_get (link, &kind->fields[0]).integer);
  return referrer == NULL || carries (to, referrer, link)
         || lsg_project_link (project, kind->id, referrer, to, TRUE, error);
}

static gboolean
give_all (LsgProject  *project,
          LsgRecord   *from,
          LsgRecord   *to,
          GError     **error)
{
  g_autoptr (LsgRemoval) removal = lsg_project_preview_removal (project, from);

  for (guint i = 0; i < removal->cleared->len; i++)
    if (!give_fields (project, removal->cleared->pdata[i], from, to, error))
      return FALSE;
  for (guint i = 0; i < removal->along->len; i++)
    if (!give_link (project, removal->along->pdata[i], from, to, error))
      return FALSE;
  return TRUE;
}

gboolean
lsg_hand_over_remove (LsgProject  *project,
                      LsgRecord   *record,
                      LsgRecord   *to,
                      GError     **error)
{
  const LsgEdit edit = { .verb = LSG_VERB_REMOVE, .kind = lsg_record_get_kind_id (record),
                         .id = lsg_record_get_id (record), .subject = lsg_record_get_title (record) };

  lsg_project_begin (project, &edit);
  if (!give_all (project, record, to, error) || !lsg_project_remove (project, record, error))
    {
      lsg_project_rollback (project);
      return FALSE;
    }
  return lsg_project_commit (project, error);
}
