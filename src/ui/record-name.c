/* record-name.c - how a record is called. See record-name.h. */
#include "record-name.h"

#include "analysis-step.h"
#include "finding.h"
#include "snapshot.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MAX_FINDING 60 /* characters of a text that stands for a title */

static gboolean
is_empty (const char *text)
{
  return text == NULL || *text == '\0';
}

static const char *
get_choice (LsgRecord  *record,
            const char *name)
{
  const LsgField *field = lsg_kind_find_field (lsg_record_get_kind (record), name);

  return lsg_field_get_choice_label (field, lsg_record_get (record, field).integer);
}

/* The first line of a finding, cut at a word. */
static char *
dup_first_words (const char *text)
{
  g_autofree char *line = g_strndup (text, strcspn (text, "\n"));
  g_autofree char *start = NULL;
  char *space;

  if (g_utf8_strlen (line, -1) <= MAX_FINDING)
    return g_steal_pointer (&line);
  start = g_utf8_substring (line, 0, MAX_FINDING);
  space = strrchr (start, ' ');
  if (space != NULL)
    *space = '\0';
  return g_strconcat (start, "…", NULL);
}

/* Of the kinds that have neither code nor title. */
static char *
dup_other_name (LsgRecord *record)
{
  if (LSG_IS_SNAPSHOT (record))
    /* TRANSLATORS: a deliverable and the number of its validated version */
    return g_strdup_printf (_("%s, version %d"), get_choice (record, "deliverable"),
                            (int) LSG_SNAPSHOT (record)->edition);
  if (LSG_IS_FINDING (record) && !is_empty (LSG_FINDING (record)->text))
    return dup_first_words (LSG_FINDING (record)->text);
  if (LSG_IS_STEP (record))
    return g_strdup (get_choice (record, "step"));
  return NULL;
}

char *
lsg_record_dup_name (LsgRecord *record)
{
  const char *code = lsg_record_get_code (record);
  const char *title = lsg_record_get_title (record);
  char *other = is_empty (code) && is_empty (title) ? dup_other_name (record) : NULL;

  if (other != NULL)
    return other;
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
