/* viewpoint-words.c - see viewpoint-words.h. */
#include "viewpoint-words.h"

#include "priority-words.h"

#include <glib/gi18n-lib.h>

LsgViewpointRow
lsg_viewpoint_read_row (LsgRecords *records,
                        LsgNeed    *need)
{
  LsgViewpointRow row = { .code = need->code, .title = lsg_words_title (LSG_RECORD (need)) };

  for (gint64 holder = 0; holder < LSG_N_HOLDERS; holder++)
    row.importance[holder] = lsg_viewpoint_get_importance (records, need, holder);
  return row;
}

char *
lsg_words_importance (int importance)
{
  if (importance < 0)
    return g_strdup (_("not looked at"));
  return importance == 0 ? g_strdup (_("not expressed")) : g_strdup_printf ("%d", importance);
}

char *
lsg_words_gap (int gap)
{
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "gap of %d level", "gap of %d levels", (gulong) gap), gap);
}

char *
lsg_words_viewpoints (LsgRecords *records,
                      LsgNeed    *need)
{
  LsgViewpointRow row = lsg_viewpoint_read_row (records, need);
  int gap = lsg_viewpoint_row_get_gap (&row);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < LSG_N_HOLDERS; i++)
    {
      g_autofree char *importance = lsg_words_importance (row.importance[i]);

      if (row.importance[i] < 0)
        continue;
      g_string_append_printf (text, "%s%s %s", text->len > 0 ? ", " : "",
                              g_dgettext (GETTEXT_PACKAGE, lsg_holder_choices[i].label), importance);
    }
  if (gap > 0)
    {
      g_autofree char *words = lsg_words_gap (gap);

      g_string_append_printf (text, ", %s", words);
    }
  if (text->len == 0)
    g_string_append (text, _("no viewpoint"));
  return g_string_free (text, FALSE);
}

static gboolean
is_empty (const char *text)
{
  return text == NULL || *text == '\0';
}

/* Whether nothing would be left of the record once @field has no value. */
static gboolean
would_be_empty (LsgViewpoint *viewpoint,
                const char   *field)
{
  return (g_str_equal (field, "importance") || viewpoint->importance == LSG_NULL)
         && (g_str_equal (field, "evidence") || is_empty (viewpoint->evidence))
         && (g_str_equal (field, "comment") || is_empty (viewpoint->comment));
}

LsgRecord *
lsg_viewpoint_set (LsgProject  *project,
                   LsgNeed     *need,
                   gint64       holder,
                   const char  *field,
                   LsgValue     value,
                   GError     **error)
{
  LsgViewpoint *viewpoint = lsg_viewpoint_find (lsg_project_get_records (project), need, holder);
  gboolean is_none = value.type == LSG_VALUE_NULL || (value.type == LSG_VALUE_TEXT && is_empty (value.text));
  const LsgAssignment values[] = {
    { "need", lsg_integer (lsg_record_get_id (LSG_RECORD (need))) },
    { "holder", lsg_integer (holder) },
    { field, value },
  };

  if (viewpoint == NULL)
    return is_none ? NULL : lsg_project_add (project, LSG_KIND_VIEWPOINT, values, G_N_ELEMENTS (values), NULL, error);
  if (is_none && g_str_equal (field, "importance") && would_be_empty (viewpoint, field))
    {
      lsg_project_remove (project, LSG_RECORD (viewpoint), error);
      return NULL;
    }
  return lsg_project_set (project, LSG_RECORD (viewpoint), field, value, error) ? LSG_RECORD (viewpoint) : NULL;
}

gboolean
lsg_viewpoint_set_importance (LsgProject  *project,
                              LsgNeed     *need,
                              gint64       holder,
                              int          importance,
                              GError     **error)
{
  g_autoptr (GError) local = NULL;

  lsg_project_end_typing (project);
  lsg_viewpoint_set (project, need, holder, "importance", importance < 0 ? lsg_none () : lsg_integer (importance),
                     &local);
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}
