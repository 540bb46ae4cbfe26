/* record-name.c - how a record is called. See record-name.h. */
#include "record-name.h"

#include <glib/gi18n-lib.h>

static gboolean
is_empty (const char *text)
{
  return text == NULL || *text == '\0';
}

char *
lsg_record_dup_name (LsgRecord *record)
{
  const char *code = lsg_record_get_code (record);
  const char *title = lsg_record_get_title (record);

  if (is_empty (code) && is_empty (title))
    /* TRANSLATORS: a record without title, the kind of record is inserted, such as “Need” */
    return g_strdup_printf (_("%s without title"), lsg_kind_get_label (lsg_record_get_kind (record)));
  if (is_empty (code))
    return g_strdup (title);
  if (is_empty (title))
    return g_strdup (code);
  return g_strdup_printf ("%s %s", code, title);
}

char *
lsg_record_dup_short_name (LsgRecord *record)
{
  const char *code = lsg_record_get_code (record);

  return is_empty (code) ? lsg_record_dup_name (record) : g_strdup (code);
}
