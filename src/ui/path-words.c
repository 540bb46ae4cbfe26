/* path-words.c - see path-words.h. */
#include "path-words.h"

#include "date.h"
#include "module.h"
#include "number.h"
#include "priority-words.h"
#include "schedule.h"

#include <glib/gi18n-lib.h>

#define HOUR (60 * LSG_HUNDRED)

char *
lsg_words_day_span (gint64 first,
                    gint64 last)
{
  if (first == last && first < 0)
    /* TRANSLATORS: a day before the path: "D−4" */
    return g_strdup_printf (_("D−%d"), (int) -first);
  if (first == last)
    /* TRANSLATORS: a day of the path: "D4" */
    return g_strdup_printf (_("D%d"), (int) first);
  /* TRANSLATORS: days of the path: "D8–D14" */
  return g_strdup_printf (_("D%d–D%d"), (int) first, (int) last);
}

void
lsg_path_get_span (LsgRecord *record,
                   gint64    *first,
                   gint64    *last)
{
  LsgDays days;

  *first = *last = LSG_NULL;
  if (LSG_IS_MODULE (record))
    {
      *first = LSG_MODULE (record)->first_day;
      *last = LSG_MODULE (record)->last_day;
      return;
    }
  days = lsg_activity_get_days (LSG_ACTIVITY (record));
  if (days.n > 0)
    {
      *first = days.first;
      *last = lsg_days_get_last (days);
    }
}

char *
lsg_words_path_days (LsgRecord *record)
{
  gint64 first;
  gint64 last;

  lsg_path_get_span (record, &first, &last);
  return first != LSG_NULL ? lsg_words_day_span (first, last) : NULL;
}

static char *
get_date (LsgRecords *records,
          gint64      day)
{
  LsgProgramme *programme = lsg_records_get_programme (records);

  if (programme == NULL || programme->start_date == NULL)
    return NULL;
  return lsg_date_add_days (programme->start_date, (int) day - 1);
}

char *
lsg_words_path_dates (LsgRecords *records,
                      LsgRecord  *record)
{
  LsgLanguage language = lsg_language_get_interface ();
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;
  g_autofree char *dates = NULL;
  gint64 first;
  gint64 last;

  lsg_path_get_span (record, &first, &last);
  if (first == LSG_NULL)
    return NULL;
  from = get_date (records, first);
  to = get_date (records, last);
  dates = first == last ? lsg_date_format_weekday_short (from, language)
                        : lsg_date_format_days_short (from, to, language);
  if (dates != NULL && LSG_IS_ACTIVITY (record) && LSG_ACTIVITY (record)->hour != NULL)
    return g_strdup_printf ("%s, %s", dates, LSG_ACTIVITY (record)->hour);
  return g_steal_pointer (&dates);
}

char *
lsg_words_path_span (LsgRecords *records,
                     gint64      first,
                     gint64      last)
{
  LsgLanguage language = lsg_language_get_interface ();
  g_autofree char *from = get_date (records, first);
  g_autofree char *to = get_date (records, last);
  g_autofree char *days = lsg_words_day_span (first, last);
  g_autofree char *begin = NULL;
  g_autofree char *end = NULL;

  if (from == NULL || to == NULL)
    return g_steal_pointer (&days);
  begin = first == last ? lsg_date_format_weekday (from, language) : lsg_date_format_weekday_short (from, language);
  end = lsg_date_format_weekday_short (to, language);
  if (first == last)
    return g_strdup_printf ("%s · %s", days, begin);
  return g_strdup_printf ("%s · %s – %s", days, begin, end);
}

const char *
lsg_words_activity (LsgActivity *activity)
{
  return activity->code != NULL ? activity->code : lsg_words_title (LSG_RECORD (activity));
}

char *
lsg_words_duration (gint64 hundredths)
{
  LsgLanguage language = lsg_language_get_interface ();
  gint64 rest = hundredths % HOUR;
  g_autofree char *hours = lsg_number_format_hours (hundredths / HOUR, language);
  g_autofree char *minutes = lsg_number_format_minutes (rest * LSG_HUNDRED, language);

  if (hundredths < HOUR)
    return g_steal_pointer (&minutes);
  if (rest == 0)
    return g_steal_pointer (&hours);
  return g_strdup_printf ("%s %s", hours, minutes);
}

/* Hundredths of minutes of all activities, or of virtual classes alone. */
static gint64
sum_minutes (LsgRecords *records,
             gboolean    classes)
{
  guint n = lsg_records_get_n (records, LSG_KIND_ACTIVITY);
  gint64 sum = 0;

  for (guint i = 0; i < n; i++)
    {
      LsgActivity *activity = lsg_records_peek (records, LSG_KIND_ACTIVITY, i);

      if (activity->minutes != LSG_NULL && (!classes || lsg_activity_is_virtual_class (activity)))
        sum += activity->minutes;
    }
  return sum;
}

char *
lsg_words_path (LsgProject *project)
{
  LsgRecords *records = lsg_project_get_records (project);
  LsgLanguage language = lsg_language_get_interface ();
  gint64 path = lsg_project_get_figures (project)->path;
  gint64 classes = sum_minutes (records, TRUE);
  gint64 base = path != LSG_NULL ? path : sum_minutes (records, FALSE); /* a time set by hand is shared, too */
  guint n = lsg_records_get_n (records, LSG_KIND_MODULE);
  g_autofree char *time = path != LSG_NULL ? lsg_words_duration (path) : NULL;
  g_autofree char *number = lsg_number_format_words (n, FALSE, language);
  g_autofree char *share = base > 0 && classes <= base
                             ? lsg_number_format_percent ((classes * 100 + base / 2) / base * 100, language) : NULL;
  GString *text;

  if (lsg_records_get_n (records, LSG_KIND_ACTIVITY) + n == 0 && path == LSG_NULL)
    return g_strdup (_("What learners do, and when"));
  text = g_string_new (time != NULL ? time : _("No time yet"));
  if (n > 0)
    /* TRANSLATORS: follows the time of the path: "4 h in two modules" */
    g_string_append_printf (text, g_dngettext (GETTEXT_PACKAGE, " in %s module", " in %s modules", n), number);
  if (share != NULL)
    /* TRANSLATORS: a share: ", 56% of it in virtual classes" */
    g_string_append_printf (text, _(", %s of it in virtual classes"), share);
  return g_string_free (text, FALSE);
}

char *
lsg_words_path_difference (const LsgFigures *figures,
                           gint64            by_hand)
{
  g_autofree char *minutes = NULL;
  gint64 difference;

  if (by_hand == LSG_NULL || figures->path_derived == LSG_NULL)
    return NULL;
  difference = by_hand - figures->path_derived;
  if (difference == 0)
    return g_strdup (_("As much as the activities take together"));
  minutes = lsg_number_format_minutes (ABS (difference) * LSG_HUNDRED, lsg_language_get_interface ());
  /* TRANSLATORS: minutes of difference */
  return g_strdup_printf (difference > 0 ? _("%s more than the activities take together")
                                         : _("%s less than the activities take together"), minutes);
}
