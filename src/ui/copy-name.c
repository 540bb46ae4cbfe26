/* copy-name.c - see copy-name.h. */
#include "copy-name.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define ROOM 40 /* bytes for the longest ending */

/* @title without the ending that an earlier copy gave it. */
static char *
dup_base (const char *title)
{
  g_autofree char *first = g_strdup_printf (_("%s (copy)"), "");

  if (g_str_has_suffix (title, first))
    return g_strndup (title, strlen (title) - strlen (first));
  for (int n = 2; n < 100; n++)
    {
      g_autofree char *ending = g_strdup_printf (_("%s (copy %d)"), "", n);

      if (g_str_has_suffix (title, ending))
        return g_strndup (title, strlen (title) - strlen (ending));
    }
  return g_strdup (title);
}

char *
lsg_copy_name_propose (const char        *title,
                       const char *const *taken)
{
  g_autofree char *base = dup_base (title);
  /* TRANSLATORS: the name of a record that was duplicated */
  char *name = g_strdup_printf (_("%s (copy)"), base);

  for (int n = 2; g_strv_contains (taken, name); n++)
    {
      g_free (name);
      /* TRANSLATORS: the name of a record that was duplicated more than once, and which copy it is */
      name = g_strdup_printf (_("%s (copy %d)"), base, n);
    }
  return name;
}

static const LsgField *
find_name (const LsgKind *kind)
{
  const LsgField *field = lsg_kind_find_field (kind, "title");

  if (field == NULL)
    field = lsg_kind_find_field (kind, "name");
  return field != NULL && field->type == LSG_TYPE_TEXT && lsg_field_is_stored (field) ? field : NULL;
}

gboolean
lsg_copy_name_give (LsgProject  *project,
                    LsgRecord   *copy,
                    GError     **error)
{
  LsgRecords *records = lsg_project_get_records (project);
  LsgKindId kind = lsg_record_get_kind_id (copy);
  const LsgField *field = find_name (lsg_kind_get (kind));
  const char *title = lsg_record_get_title (copy);
  g_autoptr (GPtrArray) taken = g_ptr_array_new ();
  g_autofree char *name = NULL;

  if (field == NULL || *title == '\0' || strlen (title) + ROOM > lsg_field_get_max_bytes (field))
    return TRUE;
  for (guint i = 0; i < lsg_records_get_n (records, kind); i++)
    g_ptr_array_add (taken, (gpointer) lsg_record_get_title (lsg_records_peek (records, kind, i)));
  g_ptr_array_add (taken, NULL);
  name = lsg_copy_name_propose (title, (const char *const *) taken->pdata);
  return lsg_project_set (project, copy, field->name, lsg_text (name), error);
}

LsgRecord *
lsg_copy_record (LsgProject  *project,
                 LsgRecord   *record,
                 GError     **error)
{
  const char *code = lsg_record_get_code (record);
  const LsgEdit edit = { .verb = LSG_VERB_DUPLICATE, .kind = lsg_record_get_kind_id (record),
                         .id = lsg_record_get_id (record),
                         .subject = code != NULL && *code != '\0' ? code : lsg_record_get_title (record) };
  LsgRecord *copy;

  lsg_project_begin (project, &edit);
  copy = lsg_project_duplicate (project, record, error);
  if (copy == NULL || !lsg_copy_name_give (project, copy, error))
    {
      lsg_project_rollback (project);
      return NULL;
    }
  return lsg_project_commit (project, error) ? copy : NULL;
}
