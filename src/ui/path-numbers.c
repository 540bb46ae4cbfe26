/* path-numbers.c - see path-numbers.h. */
#include "path-numbers.h"

#include "module.h"
#include "number.h"
#include "path-edit.h"
#include "path-words.h"
#include "priority-words.h"

#include <glib/gi18n-lib.h>

#define N_COLUMNS 9

char **
lsg_path_numbers_list_titles (void)
{
  const char *const texts[] = { _("No."), _("Activity"), _("Nature"), _("Mode"), _("Days"), _("Dates"), _("Length"),
                                _("Minutes"), _("Share") };
  char **titles = g_new0 (char *, N_COLUMNS + 1);

  for (guint i = 0; i < N_COLUMNS; i++)
    titles[i] = i < 6 ? g_strdup (texts[i]) : g_strconcat ("#", texts[i], NULL);
  return titles;
}

static char *
or_none (char *text)
{
  return text != NULL ? text : g_strdup (LSG_NO_NUMBER);
}

/* The share of all minutes that are shown, in hundredths of a percent. */
static char *
word_share (gint64 minutes,
            gint64 sum)
{
  if (minutes == LSG_NULL || sum <= 0)
    return g_strdup (LSG_NO_NUMBER);
  return lsg_number_format_percent ((minutes * 10000 + sum / 2) / sum / 100 * 100, lsg_language_get_interface ());
}

static char *
word_minutes (gint64 minutes)
{
  return minutes != LSG_NULL ? lsg_number_format_hundredths (minutes, lsg_language_get_interface ())
                             : g_strdup (LSG_NO_NUMBER);
}

static char *
word_mode (LsgActivity *activity)
{
  static const char *const words[] = {
    [LSG_PATH_MARK_ASYNCHRONOUS] = NC_("activity", "Asynchronous"),
    [LSG_PATH_MARK_SYNCHRONOUS] = NC_("activity", "Synchronous"),
    [LSG_PATH_MARK_MILESTONE] = NULL,
  };
  const char *word = words[lsg_activity_get_mark (activity)];

  return or_none (word != NULL ? g_strdup (g_dpgettext2 (GETTEXT_PACKAGE, "activity", word)) : NULL);
}

/* Minutes of the activities of @module (NULL: of all) in @list. */
static gint64
sum_minutes (GPtrArray *list,
             LsgRecord *module)
{
  gint64 sum = 0;

  for (guint i = 0; i < list->len; i++)
    {
      LsgActivity *activity = LSG_IS_ACTIVITY (list->pdata[i]) ? list->pdata[i] : NULL;

      if (activity != NULL && activity->minutes != LSG_NULL
          && (module == NULL || activity->module == lsg_record_get_id (module)))
        sum += activity->minutes;
    }
  return sum;
}

static char **
make_row (LsgRecords *records,
          GPtrArray  *list,
          LsgRecord  *record,
          gint64      sum)
{
  LsgActivity *activity = LSG_IS_ACTIVITY (record) ? LSG_ACTIVITY (record) : NULL;
  gint64 minutes = activity != NULL ? activity->minutes : sum_minutes (list, record);
  char **row = g_new0 (char *, N_COLUMNS + 1);
  gint64 first, last;

  lsg_path_get_span (record, &first, &last);
  row[0] = g_strdup (activity != NULL ? activity->number : LSG_MODULE (record)->number);
  row[1] = g_strdup (lsg_words_title (record));
  row[2] = activity != NULL ? g_strdup (g_dgettext (GETTEXT_PACKAGE, lsg_activity_natures[activity->nature].label))
                            : g_strdup (_("Module"));
  row[3] = activity != NULL ? word_mode (activity) : g_strdup (LSG_NO_NUMBER);
  row[4] = or_none (lsg_words_path_days (record));
  row[5] = or_none (lsg_words_path_dates (records, record));
  row[6] = first != LSG_NULL ? lsg_number_format_days (last - first + 1, lsg_language_get_interface ())
                             : g_strdup (LSG_NO_NUMBER);
  row[7] = word_minutes (minutes);
  row[8] = word_share (minutes, sum);
  return row;
}

GPtrArray *
lsg_path_numbers_list_rows (LsgProject          *project,
                            const LsgPathFilter *filter)
{
  LsgRecords *records = lsg_project_get_records (project);
  g_autoptr (GPtrArray) list = lsg_path_list (records, filter);
  gint64 sum = sum_minutes (list, NULL);
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  char **total = g_new0 (char *, N_COLUMNS + 1);

  for (guint i = 0; i < list->len; i++)
    g_ptr_array_add (rows, make_row (records, list, list->pdata[i], sum));
  for (guint i = 0; i < N_COLUMNS; i++)
    total[i] = i == 1 ? g_strdup (_("Together")) : i == 7 ? word_minutes (sum) : g_strdup ("");
  g_ptr_array_add (rows, total);
  return rows;
}
