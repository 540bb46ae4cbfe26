/* timeline-words.c - what the timeline says in sentences and tables. Declared in timeline-data.h. */
#include "timeline-data.h"

#include "date.h"
#include "number.h"
#include "path-words.h"
#include "placement-words.h"
#include "priority-words.h"
#include "record-name.h"

#include <glib/gi18n-lib.h>

char *
lsg_timeline_data_dup_subtitle (LsgTimelineData *data)
{
  GString *text = g_string_new (NULL);
  guint n_weeks = data->weeks->len;

  if (data->n_placed + data->n_to_place == 0)
    g_string_append (text, _("No intervention is kept yet"));
  else if (data->n_placed == 0)
    g_string_append (text, _("No intervention is placed yet"));
  else
    {
      g_string_append_printf (text, g_dngettext (GETTEXT_PACKAGE, "%u intervention placed", "%u interventions placed",
                                                 data->n_placed), data->n_placed);
      /* TRANSLATORS: follows "9 interventions placed" */
      g_string_append_printf (text, g_dngettext (GETTEXT_PACKAGE, " over %u week", " over %u weeks", n_weeks), n_weeks);
    }
  if (data->n_to_place > 0)
    g_string_append_printf (text, g_dngettext (GETTEXT_PACKAGE, ", %u to place", ", %u to place", data->n_to_place),
                            data->n_to_place);
  if (data->n_aside > 0)
    g_string_append_printf (text, g_dngettext (GETTEXT_PACKAGE, ", %u not kept", ", %u not kept", data->n_aside),
                            data->n_aside);
  return g_string_free (text, FALSE);
}

char *
lsg_timeline_data_dup_brief (LsgTimelineData *data)
{
  g_autofree char *placed = NULL;
  g_autofree char *waiting = NULL;

  /* TRANSLATORS: interventions on the path, in few words */
  placed = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u placed", "%u placed", data->n_placed), data->n_placed);
  if (data->n_to_place == 0)
    return g_steal_pointer (&placed);
  waiting = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, ", %u to place", ", %u to place", data->n_to_place),
                             data->n_to_place);
  return g_strconcat (placed, waiting, NULL);
}

char *
lsg_timeline_data_dup_days (LsgRecords      *records,
                            LsgIntervention *intervention)
{
  LsgProgramme *programme = lsg_records_get_programme (records);
  LsgLanguage language = lsg_language_get_interface ();
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;

  if (intervention->first_day == LSG_NULL)
    return NULL;
  if (programme != NULL && programme->start_date != NULL)
    {
      first = lsg_date_add_days (programme->start_date, (int) intervention->first_day - 1);
      last = lsg_date_add_days (programme->start_date, (int) intervention->last_day - 1);
      return g_str_equal (first, last) ? lsg_date_format (first, language)
                                       : lsg_date_format_range (first, last, language);
    }
  if (intervention->first_day == intervention->last_day)
    return g_strdup_printf (_("day %d of the path"), (int) intervention->first_day);
  return g_strdup_printf (_("days %d to %d of the path"), (int) intervention->first_day,
                          (int) intervention->last_day);
}

char *
lsg_timeline_data_dup_hint (LsgRecords *records,
                            LsgDays     days,
                            const char *target,
                            LsgPlace    place)
{
  g_autofree char *when = NULL;
  g_autofree char *where = NULL;

  if (days.n <= 0)
    return NULL;
  when = lsg_words_path_span (records, days.first, lsg_days_get_last (days));
  if (target == NULL)
    return g_steal_pointer (&when);
  where = g_strdup_printf (place == LSG_PLACE_BEFORE  ? _("before %s")
                           : place == LSG_PLACE_AFTER ? _("after %s") : _("during %s"), target);
  return g_strdup_printf ("%s, %s", when, where);
}

char *
lsg_timeline_data_dup_name (LsgProject      *project,
                            LsgIntervention *intervention)
{
  LsgRecords *records = lsg_project_get_records (project);
  g_autofree char *name = lsg_record_dup_name (LSG_RECORD (intervention));
  g_autofree char *place = lsg_words_place (records, intervention);
  g_autofree char *days = lsg_timeline_data_dup_days (records, intervention);
  GString *text = g_string_new (name);

  if (intervention->total != LSG_NULL)
    {
      g_autofree char *minutes = lsg_number_format_minutes (intervention->total, lsg_language_get_interface ());

      g_string_append_printf (text, ", %s", minutes);
    }
  g_string_append_printf (text, ", %s", place != NULL ? place : _("not placed"));
  if (days != NULL)
    g_string_append_printf (text, ", %s", days);
  return g_string_free (text, FALSE);
}

static const char *
get_carrier_name (LsgTimelineData *data,
                  LsgProject      *project,
                  guint            carrier)
{
  LsgRecords *records = lsg_project_get_records (project);
  guint index = g_array_index (data->carrier_of, guint, carrier);

  if (index >= lsg_records_get_n (records, LSG_KIND_PROFILE))
    return _("no profile");
  return lsg_words_title (lsg_records_peek (records, LSG_KIND_PROFILE, index));
}

char *
lsg_timeline_data_dup_bar (LsgTimelineData *data,
                           LsgProject      *project,
                           guint            bar)
{
  LsgLanguage language = lsg_language_get_interface ();
  guint week = bar / data->carriers->len, carrier = bar % data->carriers->len;
  guint index = g_array_index (data->carrier_of, guint, carrier);
  gint64 number = data->load->first_week + week;
  LsgProduct classes = lsg_load_get (data->load, index, LSG_LOAD_VIRTUAL_CLASSES, number);
  g_autofree char *sum = lsg_number_format_minutes (lsg_load_get_week (data->load, index, number), language);
  g_autofree char *live = lsg_number_format_minutes (classes, language);
  const LsgTimelineCarrier *shown = &g_array_index (data->carriers, LsgTimelineCarrier, carrier);
  GString *text = g_string_new (g_array_index (data->weeks, LsgTimelineWeek, week).title);

  g_string_append_printf (text, ", %s: %s", get_carrier_name (data, project, carrier), sum);
  if (classes > 0)
    /* TRANSLATORS: minutes; follows a sum of minutes */
    g_string_append_printf (text, _(", of which %s of virtual classes"), live);
  if (shown->capacity_caption != NULL)
    g_string_append_printf (text, "\n%s", shown->capacity_caption);
  return g_string_free (text, FALSE);
}

char **
lsg_timeline_data_list_titles (LsgTimelineData *data,
                               LsgProject      *project)
{
  GPtrArray *titles = g_ptr_array_new ();

  g_ptr_array_add (titles, g_strdup (_("Week")));
  for (guint i = 0; i < data->carriers->len; i++)
    g_ptr_array_add (titles, g_strdup (get_carrier_name (data, project, i)));
  g_ptr_array_add (titles, g_strdup (_("Together")));
  g_ptr_array_add (titles, NULL);
  return (char **) g_ptr_array_free (titles, FALSE);
}

static void
append_minutes (GString    *row,
                LsgProduct  minutes,
                gboolean    is_peak)
{
  g_autofree char *text = lsg_number_format_product (minutes, lsg_language_get_interface ());

  g_string_append_printf (row, "\t%s%s", is_peak ? "▲ " : "", text);
}

static char *
word_row (LsgTimelineData *data,
          guint            week)
{
  const LsgTimelineWeek *shown = &g_array_index (data->weeks, LsgTimelineWeek, week);
  GString *row = g_string_new (shown->title);
  LsgProduct sum = 0;

  if (shown->caption != NULL)
    g_string_append_printf (row, ", %s", shown->caption);
  for (guint i = 0; i < data->carriers->len; i++)
    {
      LsgProduct minutes = lsg_load_get_week (data->load, g_array_index (data->carrier_of, guint, i), shown->week);

      sum = lsg_product_add (sum, minutes);
      append_minutes (row, minutes, g_array_index (data->bars, LsgTimelineBar, week * data->carriers->len + i).is_peak);
    }
  append_minutes (row, sum, FALSE);
  return g_string_free (row, FALSE);
}

char **
lsg_timeline_data_list_rows (LsgTimelineData *data,
                             LsgProject      *project)
{
  GPtrArray *rows = g_ptr_array_new ();
  GString *total = g_string_new (_("Together"));
  LsgProduct sum = 0;

  for (guint i = 0; i < data->weeks->len; i++)
    g_ptr_array_add (rows, word_row (data, i));
  for (guint i = 0; i < data->carriers->len; i++)
    {
      LsgProduct minutes = lsg_load_get_total (data->load, g_array_index (data->carrier_of, guint, i));

      sum = lsg_product_add (sum, minutes);
      append_minutes (total, minutes, FALSE);
    }
  append_minutes (total, sum, FALSE);
  g_ptr_array_add (rows, g_string_free (total, FALSE));
  g_ptr_array_add (rows, NULL);
  return (char **) g_ptr_array_free (rows, FALSE);
}

char **
lsg_timeline_data_list_mark_titles (void)
{
  const char *const titles[] = { _("Code"), _("Intervention"), _("Place on the path"), _("Days"), _("Tutor profile"),
                                 _("Minutes"), NULL };

  return g_strdupv ((char **) titles);
}

static char *
word_mark (LsgProject      *project,
           LsgIntervention *intervention)
{
  LsgRecords *records = lsg_project_get_records (project);
  LsgRecord *profile = lsg_records_find (records, intervention->profile);
  g_autofree char *place = lsg_words_place (records, intervention);
  g_autofree char *days = lsg_timeline_data_dup_days (records, intervention);
  g_autofree char *minutes = intervention->total == LSG_NULL
                               ? NULL : lsg_number_format_product (intervention->total, lsg_language_get_interface ());

  return g_strdup_printf ("%s\t%s\t%s\t%s\t%s\t%s", intervention->code != NULL ? intervention->code : "",
                          lsg_words_title (LSG_RECORD (intervention)), place != NULL ? place : LSG_NO_NUMBER,
                          days != NULL ? days : LSG_NO_NUMBER,
                          profile != NULL ? lsg_words_title (profile) : LSG_NO_NUMBER,
                          minutes != NULL ? minutes : LSG_NO_NUMBER);
}

static int
compare_days (const void *a,
              const void *b)
{
  const LsgIntervention *x = *(LsgIntervention *const *) a, *y = *(LsgIntervention *const *) b;

  if (x->first_day != y->first_day)
    return x->first_day < y->first_day ? -1 : 1;
  return g_strcmp0 (x->code, y->code);
}

char **
lsg_timeline_data_list_mark_rows (LsgTimelineData *data,
                                  LsgProject      *project)
{
  g_autoptr (GPtrArray) interventions = g_ptr_array_new ();
  GPtrArray *rows = g_ptr_array_new ();

  for (guint i = 0; i < data->ids->len; i++)
    g_ptr_array_add (interventions,
                     lsg_records_find (lsg_project_get_records (project), g_array_index (data->ids, gint64, i)));
  g_ptr_array_sort (interventions, compare_days);
  for (guint i = 0; i < interventions->len; i++)
    g_ptr_array_add (rows, word_mark (project, interventions->pdata[i]));
  g_ptr_array_add (rows, NULL);
  return (char **) g_ptr_array_free (rows, FALSE);
}
