/* need-findings.c - see need-findings.h. */
#include "need-findings.h"

#include "date.h"
#include "priority-words.h"
#include "record-name.h"

#include <glib/gi18n-lib.h>

static int
compare_sources (gconstpointer a,
                 gconstpointer b,
                 gpointer      records)
{
  LsgFinding *first = *(LsgFinding *const *) a;
  LsgFinding *second = *(LsgFinding *const *) b;
  LsgRecord *first_source = lsg_records_find (records, first->source);
  LsgRecord *second_source = lsg_records_find (records, second->source);
  guint i = first_source != NULL ? lsg_records_index_of (records, first_source) : G_MAXUINT;
  guint j = second_source != NULL ? lsg_records_index_of (records, second_source) : G_MAXUINT;

  if (i == j)
    {
      i = lsg_records_index_of (records, LSG_RECORD (first));
      j = lsg_records_index_of (records, LSG_RECORD (second));
    }
  return i < j ? -1 : i > j;
}

GPtrArray *
lsg_need_findings_list (LsgRecords *records,
                        LsgNeed    *need)
{
  GPtrArray *findings = g_ptr_array_new ();
  gint64 id = lsg_record_get_id (LSG_RECORD (need));
  guint n = lsg_records_get_n (records, LSG_KIND_FINDING);

  for (guint i = 0; i < n; i++)
    {
      LsgFinding *finding = lsg_records_peek (records, LSG_KIND_FINDING, i);

      if (finding->need == id)
        g_ptr_array_add (findings, finding);
    }
  g_ptr_array_sort_with_data (findings, compare_sources, records);
  return findings;
}

gint64
lsg_need_findings_get_holder (LsgRecords *records,
                              LsgFinding *finding)
{
  LsgSource *source = lsg_records_find (records, finding->source);

  return source != NULL ? source->holder : LSG_NULL;
}

static char *
describe_dates (LsgSource *source)
{
  LsgLanguage language = lsg_language_get_interface ();

  if (source->start_date != NULL && source->end_date != NULL
      && lsg_date_get_days_between (source->start_date, source->end_date) >= 0)
    return lsg_date_format_range (source->start_date, source->end_date, language);
  if (source->start_date != NULL)
    return lsg_date_format (source->start_date, language);
  return source->end_date != NULL ? lsg_date_format (source->end_date, language) : NULL;
}

char *
lsg_words_finding_origin (LsgSource *source)
{
  GString *text = g_string_new (lsg_words_title (LSG_RECORD (source)));
  g_autofree char *dates = describe_dates (source);

  if (dates != NULL)
    g_string_append_printf (text, " · %s", dates);
  g_string_append_printf (text, " · %s", source->nature == LSG_SOURCE_EXISTING ? C_("of a finding", "existing data")
                                                                               : C_("of a finding", "elicited data"));
  return g_string_free (text, FALSE);
}

static LsgRecord *
add_to_new_source (LsgProject  *project,
                   gint64       need,
                   GError     **error)
{
  const LsgAssignment source_values[] = {
    { "nature", lsg_integer (LSG_SOURCE_ELICITED) },
    { "form", lsg_integer (LSG_SOURCE_INTERVIEW) },
  };
  LsgEdit edit = { .verb = LSG_VERB_ADD, .kind = LSG_KIND_SOURCE };
  LsgAssignment values[2] = { { "need", lsg_integer (need) } };
  LsgRecord *finding = NULL;
  LsgRecord *source;

  lsg_project_begin (project, &edit);
  source = lsg_project_add (project, LSG_KIND_SOURCE, source_values, G_N_ELEMENTS (source_values), NULL, error);
  if (source != NULL)
    {
      values[1] = (LsgAssignment) { "source", lsg_integer (lsg_record_get_id (source)) };
      finding = lsg_project_add (project, LSG_KIND_FINDING, values, G_N_ELEMENTS (values), NULL, error);
    }
  if (finding == NULL)
    {
      lsg_project_rollback (project);
      return NULL;
    }
  return lsg_project_commit (project, error) ? finding : NULL;
}

LsgRecord *
lsg_need_findings_add (LsgProject  *project,
                       LsgNeed     *need,
                       LsgSource   *source,
                       GError     **error)
{
  gint64 id = lsg_record_get_id (LSG_RECORD (need));
  LsgAssignment values[2] = { { "need", lsg_integer (id) } };

  lsg_project_end_typing (project);
  if (source == NULL)
    return add_to_new_source (project, id, error);
  values[1] = (LsgAssignment) { "source", lsg_integer (lsg_record_get_id (LSG_RECORD (source))) };
  return lsg_project_add (project, LSG_KIND_FINDING, values, G_N_ELEMENTS (values), NULL, error);
}
