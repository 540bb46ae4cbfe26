/* analysis-sheet.c - see analysis-sheet.h. */
#include "analysis-sheet.h"

#include "date.h"
#include "priority-words.h"
#include "record-name.h"

#include <glib/gi18n-lib.h>

/* A need named after a finding takes no more letters of it. */
#define MAX_TITLE 90

static int
find_in (GPtrArray *records,
         gpointer   record)
{
  guint index;

  return record != NULL && g_ptr_array_find (records, record, &index) ? (int) index : -1;
}

/* "8 of 10 answers", the details, or the kind of source. */
static char *
word_source (LsgSource *source)
{
  if (source->details != NULL)
    return g_strdup (source->details);
  if (source->expected != LSG_NULL)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d of %d answer", "%d of %d answers",
                                         (gulong) source->expected),
                            source->received == LSG_NULL ? 0 : (int) source->received, (int) source->expected);
  return g_strdup (g_dgettext (GETTEXT_PACKAGE, lsg_source_forms[source->form].label));
}

char *
lsg_words_step_date (LsgStep *step)
{
  LsgLanguage language = lsg_language_get_interface ();
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  if (step == NULL)
    return NULL;
  if (step->state == LSG_STEP_TO_REVIEW)
    return g_strdup (_("to review"));
  from = step->start_date != NULL ? lsg_date_format_day (step->start_date, language) : NULL;
  to = step->end_date != NULL ? lsg_date_format_day (step->end_date, language) : NULL;
  if (from != NULL && to != NULL && !g_str_equal (from, to))
    return g_strdup_printf ("%s – %s", from, to);
  return from != NULL ? g_steal_pointer (&from) : g_steal_pointer (&to);
}

LsgStep *
lsg_analysis_find_step (LsgRecords *records,
                        gint64      name)
{
  guint n = lsg_records_get_n (records, LSG_KIND_STEP);

  for (guint i = 0; i < n; i++)
    {
      LsgStep *step = lsg_records_peek (records, LSG_KIND_STEP, i);

      if (step->step == name)
        return step;
    }
  return NULL;
}

static const char *
get_head (LsgNeed *need)
{
  return need->code != NULL ? need->code : lsg_words_title (LSG_RECORD (need));
}

static void
add_columns (LsgAnalysisSheet *sheet,
             LsgRecords       *records)
{
  guint n = lsg_records_get_n (records, LSG_KIND_NEED);

  for (guint i = 0; i < n; i++)
    {
      LsgNeed *need = lsg_records_peek (records, LSG_KIND_NEED, i);
      LsgSourceColumn column = { g_string_chunk_insert (sheet->texts, get_head (need)), (guint) need->n_viewpoints };

      for (gint64 holder = 0; holder < LSG_N_HOLDERS; holder++)
        sheet->n_expressed[holder] += lsg_viewpoint_get_importance (records, need, holder) > 0;
      g_array_append_val (sheet->columns, column);
      g_ptr_array_add (sheet->needs, g_object_ref (need));
    }
}

static void
add_row (LsgAnalysisSheet *sheet,
         LsgSourceRow      row,
         LsgSource        *source)
{
  g_array_append_val (sheet->rows, row);
  g_ptr_array_add (sheet->sources, source != NULL ? g_object_ref (source) : NULL);
}

static void
add_group (LsgAnalysisSheet *sheet,
           LsgRecords       *records,
           gint64            nature)
{
  guint n = lsg_records_get_n (records, LSG_KIND_SOURCE);
  LsgSourceRow heading = {
    .title = nature == LSG_SOURCE_EXISTING ? _("Existing data") : _("Elicited data"),
    .caption = nature == LSG_SOURCE_EXISTING ? _("what is there already") : _("what is asked for"),
    .holder = -1,
    .is_group = TRUE,
  };

  add_row (sheet, heading, NULL);
  for (guint i = 0; i < n; i++)
    {
      LsgSource *source = lsg_records_peek (records, LSG_KIND_SOURCE, i);
      LsgSourceRow row = { 0 };
      g_autofree char *caption = NULL;

      if (source->nature != nature)
        continue;
      caption = word_source (source);
      row.title = g_string_chunk_insert (sheet->texts, lsg_words_title (LSG_RECORD (source)));
      row.caption = g_string_chunk_insert (sheet->texts, caption);
      row.holder = source->holder == LSG_NULL ? -1 : (int) source->holder;
      add_row (sheet, row, source);
      sheet->n_sources++;
    }
}

static GHashTable *
index_records (GPtrArray *records)
{
  GHashTable *index = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < records->len; i++)
    if (records->pdata[i] != NULL)
      g_hash_table_insert (index, records->pdata[i], GUINT_TO_POINTER (i + 1));
  return index;
}

/* Counts findings into cells, rows and headings. A source whose finding holds the words sought is bright. */
static void
add_findings (LsgAnalysisSheet *sheet,
              LsgRecords       *records,
              LsgSearchWords   *words,
              gboolean         *found)
{
  g_autoptr (GHashTable) rows = index_records (sheet->sources);
  g_autoptr (GHashTable) columns = index_records (sheet->needs);
  guint n = lsg_records_get_n (records, LSG_KIND_FINDING);

  for (guint i = 0; i < n; i++)
    {
      LsgFinding *finding = lsg_records_peek (records, LSG_KIND_FINDING, i);
      guint row = GPOINTER_TO_UINT (g_hash_table_lookup (rows, lsg_records_find (records, finding->source)));
      gpointer need = lsg_records_find (records, finding->need);
      guint column = need != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (columns, need)) : 0;

      if (row == 0)
        continue;
      g_array_index (sheet->rows, LsgSourceRow, row - 1).n_findings++;
      sheet->n_findings++;
      if (words != NULL && !found[row - 1])
        found[row - 1] = lsg_search_words_match (words, LSG_RECORD (finding));
      if (column > 0)
        {
          guint8 *cell = &sheet->cells->data[(row - 1) * sheet->needs->len + column - 1];

          *cell = (guint8) MIN (*cell + 1, G_MAXUINT8);
        }
    }
}

static void
sum_groups (LsgAnalysisSheet *sheet)
{
  LsgSourceRow *group = NULL;

  for (guint i = 0; i < sheet->rows->len; i++)
    {
      LsgSourceRow *row = &g_array_index (sheet->rows, LsgSourceRow, i);

      if (row->is_group)
        group = row;
      else
        group->n_findings += row->n_findings;
    }
}

/* Headings have no source. */
static void
unref_if_any (gpointer source)
{
  if (source != NULL)
    g_object_unref (source);
}

LsgAnalysisSheet *
lsg_analysis_sheet_new (LsgRecords     *records,
                        guint           holders,
                        LsgSearchWords *words)
{
  LsgAnalysisSheet *sheet = g_new0 (LsgAnalysisSheet, 1);
  g_autofree gboolean *found = NULL;

  g_return_val_if_fail (LSG_IS_RECORDS (records), NULL);

  sheet->rows = g_array_new (FALSE, TRUE, sizeof (LsgSourceRow));
  sheet->sources = g_ptr_array_new_with_free_func (unref_if_any);
  sheet->columns = g_array_new (FALSE, TRUE, sizeof (LsgSourceColumn));
  sheet->needs = g_ptr_array_new_with_free_func (g_object_unref);
  sheet->cells = g_byte_array_new ();
  sheet->texts = g_string_chunk_new (1024);
  add_columns (sheet, records);
  add_group (sheet, records, LSG_SOURCE_EXISTING);
  add_group (sheet, records, LSG_SOURCE_ELICITED);
  g_byte_array_set_size (sheet->cells, sheet->rows->len * sheet->needs->len);
  if (sheet->cells->len > 0)
    memset (sheet->cells->data, 0, sheet->cells->len);
  found = g_new0 (gboolean, sheet->rows->len);
  add_findings (sheet, records, words, found);
  sum_groups (sheet);
  for (guint i = 0; i < sheet->rows->len; i++)
    {
      LsgSourceRow *row = &g_array_index (sheet->rows, LsgSourceRow, i);

      if (row->is_group)
        continue;
      row->is_dim = (holders != 0 && (row->holder < 0 || (holders & (1u << row->holder)) == 0))
                    || (words != NULL && !found[i] && !lsg_search_words_match (words, sheet->sources->pdata[i]));
    }
  return sheet;
}

void
lsg_analysis_sheet_free (LsgAnalysisSheet *sheet)
{
  if (sheet == NULL)
    return;
  g_array_unref (sheet->rows);
  g_ptr_array_unref (sheet->sources);
  g_array_unref (sheet->columns);
  g_ptr_array_unref (sheet->needs);
  g_byte_array_unref (sheet->cells);
  g_string_chunk_free (sheet->texts);
  g_free (sheet);
}

int
lsg_analysis_sheet_find (LsgAnalysisSheet *sheet,
                         LsgSource        *source)
{
  return find_in (sheet->sources, source);
}

int
lsg_analysis_sheet_find_need (LsgAnalysisSheet *sheet,
                              LsgNeed          *need)
{
  return find_in (sheet->needs, need);
}

gboolean
lsg_analysis_sheet_shows (LsgAnalysisSheet *sheet,
                          LsgRecords       *records,
                          LsgNeed          *need)
{
  guint n = MIN (sheet->needs->len, lsg_records_get_n (records, LSG_KIND_NEED));
  guint index = lsg_records_find (records, lsg_record_get_id (LSG_RECORD (need))) == (gpointer) need
                  ? lsg_records_index_of (records, LSG_RECORD (need)) : G_MAXUINT;
  const LsgSourceColumn *column;

  if (index >= n || sheet->needs->pdata[index] != (gpointer) need)
    return FALSE;
  column = &g_array_index (sheet->columns, LsgSourceColumn, index);
  return column->n_viewpoints == (guint) need->n_viewpoints
         && g_str_equal (column->code, get_head (need));
}

guint
lsg_analysis_sheet_get_cell (LsgAnalysisSheet *sheet,
                             int               row,
                             int               column)
{
  if (row < 0 || row >= (int) sheet->rows->len || column < 0 || column >= (int) sheet->needs->len)
    return 0;
  return sheet->cells->data[row * sheet->needs->len + column];
}

int
lsg_analysis_sheet_step (LsgAnalysisSheet *sheet,
                         int               row,
                         int               step)
{
  for (int i = row + step; i >= 0 && i < (int) sheet->sources->len; i += step)
    if (sheet->sources->pdata[i] != NULL)
      return i;
  return row;
}

gboolean
lsg_analysis_get_neighbour (LsgRecords  *records,
                            LsgSource   *source,
                            int          step,
                            LsgRecord  **before)
{
  int n = (int) lsg_records_get_n (records, LSG_KIND_SOURCE);
  int index = (int) lsg_records_index_of (records, LSG_RECORD (source));
  int n_seen = 0;

  *before = NULL;
  /* Down is before the second one behind, up before the first one ahead. */
  for (int i = index + step; i >= 0 && i < n; i += step)
    {
      LsgSource *other = lsg_records_peek (records, LSG_KIND_SOURCE, (guint) i);

      if (other->nature != source->nature)
        continue;
      n_seen++;
      if (step > 0 && n_seen == 1)
        continue;
      *before = LSG_RECORD (other);
      return TRUE;
    }
  return step > 0 && n_seen > 0;
}

/* The findings that @source gives to @need. (element-type LsgRecord) */
static GPtrArray *
list_findings (LsgRecords *records,
               LsgSource  *source,
               LsgNeed    *need)
{
  GPtrArray *findings = g_ptr_array_new_with_free_func (g_object_unref);
  guint n = lsg_records_get_n (records, LSG_KIND_FINDING);

  for (guint i = 0; i < n; i++)
    {
      LsgFinding *finding = lsg_records_peek (records, LSG_KIND_FINDING, i);

      if (finding->source == lsg_record_get_id (LSG_RECORD (source))
          && finding->need == lsg_record_get_id (LSG_RECORD (need)))
        g_ptr_array_add (findings, g_object_ref (finding));
    }
  return findings;
}

static gboolean
remove_all (LsgProject  *project,
            GPtrArray   *findings,
            const char  *subject,
            GError     **error)
{
  LsgEdit edit = { .verb = LSG_VERB_REMOVE, .kind = LSG_KIND_FINDING, .subject = subject };

  lsg_project_begin (project, &edit);
  for (guint i = 0; i < findings->len; i++)
    if (!lsg_project_remove (project, findings->pdata[i], error))
      {
        lsg_project_rollback (project);
        return FALSE;
      }
  return lsg_project_commit (project, error);
}

gboolean
lsg_analysis_toggle (LsgProject  *project,
                     LsgSource   *source,
                     LsgNeed     *need,
                     gboolean    *fed,
                     GError     **error)
{
  g_autoptr (GPtrArray) findings = list_findings (lsg_project_get_records (project), source, need);
  g_autofree char *subject = lsg_record_dup_short_name (LSG_RECORD (need));
  const LsgAssignment values[] = {
    { "source", lsg_integer (lsg_record_get_id (LSG_RECORD (source))) },
    { "need", lsg_integer (lsg_record_get_id (LSG_RECORD (need))) },
  };

  lsg_project_end_typing (project);
  *fed = findings->len == 0;
  if (*fed)
    return lsg_project_add (project, LSG_KIND_FINDING, values, G_N_ELEMENTS (values), NULL, error) != NULL;
  return remove_all (project, findings, subject, error);
}

static char *
dup_title (const char *text)
{
  const char *end = text != NULL ? strchr (text, '\n') : NULL;
  g_autofree char *line = text == NULL ? g_strdup ("") : end != NULL ? g_strndup (text, end - text) : g_strdup (text);

  g_strstrip (line);
  if (g_utf8_strlen (line, -1) > MAX_TITLE)
    {
      g_autofree char *cut = g_utf8_substring (line, 0, MAX_TITLE - 1);

      return g_strconcat (g_strchomp (cut), "…", NULL);
    }
  if (g_str_has_suffix (line, "."))
    line[strlen (line) - 1] = '\0';
  return g_steal_pointer (&line);
}

LsgRecord *
lsg_analysis_add_need (LsgProject  *project,
                       LsgFinding  *finding,
                       GError     **error)
{
  g_autofree char *title = dup_title (finding->text);
  const LsgAssignment values[] = { { "title", lsg_text (title) } };
  LsgEdit edit = { .verb = LSG_VERB_ADD, .kind = LSG_KIND_NEED, .subject = title };
  LsgRecord *need;

  lsg_project_end_typing (project);
  lsg_project_begin (project, &edit);
  need = lsg_project_add (project, LSG_KIND_NEED, values, G_N_ELEMENTS (values), NULL, error);
  if (need == NULL
      || !lsg_project_set (project, LSG_RECORD (finding), "need", lsg_integer (lsg_record_get_id (need)), error))
    {
      lsg_project_rollback (project);
      return NULL;
    }
  return lsg_project_commit (project, error) ? need : NULL;
}
