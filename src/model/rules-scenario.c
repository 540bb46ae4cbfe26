/* rules-scenario.c - what the tutoring scenario lacks: path, interventions, what tutors are asked for, tools. See
 * rules-private.h. */
#include "rules-private.h"

#include "channel.h"
#include "date.h"
#include "number.h"
#include "schedule.h"
#include "use.h"
#include "workload.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Ours, where the project says nothing. */
#define TOOLS_MARK 5

#define MAX_NAMES 3

/* Of the programme sheet's dates, as a day of the path; 0 where they are missing or reversed, which is a remark of
 * its own. */
static gint64
get_last_day (LsgCheck *check)
{
  LsgProgramme *programme = lsg_records_get_programme (check->records);

  if (programme == NULL || programme->start_date == NULL || programme->end_date == NULL
      || strcmp (programme->start_date, programme->end_date) > 0)
    return 0;
  return lsg_date_get_days_between (programme->start_date, programme->end_date) + 1;
}

static void
say_after (LsgCheck *check,
           LsgRule   rule,
           gpointer  record)
{
  LsgProgramme *programme = lsg_records_get_programme (check->records);
  g_autofree char *date = NULL;

  if (!lsg_check_wants (check, rule))
    return;
  date = lsg_date_format (programme->end_date, lsg_language_get_interface ());
  lsg_check_say (check, rule, record, lsg_rule_infos[rule].field, lsg_remark_name (record), date, NULL);
}

static gboolean
is_after (LsgDays days,
          gint64  last)
{
  return last > 0 && days.n > 0 && lsg_days_get_last (days) > last;
}

/* What is said to come before an activity may well come before the first day: a call that welcomes, say. And
 * what goes with an activity that itself lies too late moves with it: one remark is enough. */
static void
check_place (LsgCheck        *check,
             LsgIntervention *intervention,
             gint64           last)
{
  LsgActivity *activity = lsg_records_find (check->records, intervention->activity);
  const LsgRule rule = LSG_RULE_INTERVENTION_OUTSIDE;

  if (intervention->first_day == LSG_NULL)
    return;
  if (intervention->first_day < 1 && !(activity != NULL && intervention->place == LSG_PLACE_BEFORE)
      && lsg_check_wants (check, rule))
    lsg_check_take (check, rule, intervention, lsg_rule_infos[rule].field,
                    g_strdup_printf (_("%s lies before the first day of the programme."),
                                     lsg_remark_name (intervention)));
  else if (last > 0 && intervention->last_day > last
           && !(activity != NULL && is_after (lsg_activity_get_days (activity), last)))
    say_after (check, rule, intervention);
}

static void
check_activities (LsgCheck *check)
{
  gint64 last = get_last_day (check);
  guint n = lsg_records_get_n (check->records, LSG_KIND_ACTIVITY);

  for (guint i = 0; i < n; i++)
    {
      LsgActivity *activity = lsg_records_peek (check->records, LSG_KIND_ACTIVITY, i);

      lsg_check_lack (check, LSG_RULE_ACTIVITY_NO_MINUTES, activity, lsg_activity_lacks_minutes);
      lsg_check_lack (check, LSG_RULE_ACTIVITY_NO_DAY, activity, lsg_activity_lacks_day);
      if (is_after (lsg_activity_get_days (activity), last))
        say_after (check, LSG_RULE_ACTIVITY_OUTSIDE, activity);
      if (!lsg_activity_is_virtual_class (activity))
        continue;
      lsg_check_rule (check, LSG_RULE_VIRTUAL_CLASS_NO_PROFILE, activity, activity->profile == LSG_NULL);
      lsg_check_field (check, LSG_RULE_SPAN_REVERSED, activity, "factor",
                       lsg_span_is_reversed (activity->factor_min, activity->factor, activity->factor_max));
    }
}

/* Interventions. */

static void
check_intervention (LsgCheck        *check,
                    LsgIntervention *intervention,
                    gint64           last)
{
  gboolean is_zero = intervention->minutes == 0;

  lsg_check_lack (check, LSG_RULE_INTERVENTION_UNRATED, intervention, lsg_intervention_lacks_rating);
  lsg_check_rule (check, LSG_RULE_SPAN_REVERSED, intervention,
                  lsg_span_is_reversed (intervention->minutes_min, intervention->minutes, intervention->minutes_max));
  if (!lsg_intervention_is_kept (intervention))
    return;
  lsg_check_rule (check, LSG_RULE_INTERVENTION_HARDLY, intervention, intervention->verdict == LSG_VERDICT_HARDLY);
  lsg_check_lack (check, LSG_RULE_NO_MITIGATION, intervention, lsg_intervention_lacks_mitigation);
  lsg_check_lack (check, LSG_RULE_NO_PROFILE, intervention, lsg_intervention_lacks_profile);
  lsg_check_lack (check, is_zero ? LSG_RULE_ZERO_DURATION : LSG_RULE_NO_DURATION, intervention,
                  lsg_intervention_lacks_duration);
  lsg_check_lack (check, LSG_RULE_NO_NEED, intervention, lsg_intervention_lacks_need);
  lsg_check_lack (check, LSG_RULE_NO_TOOL, intervention, lsg_intervention_lacks_tool);
  lsg_check_lack (check, LSG_RULE_NOT_PLACED, intervention, lsg_intervention_lacks_place);
  check_place (check, intervention, last);
}

static void
check_interventions (LsgCheck *check)
{
  guint n = lsg_records_get_n (check->records, LSG_KIND_INTERVENTION);
  gint64 last = get_last_day (check);

  for (guint i = 0; i < n; i++)
    check_intervention (check, lsg_records_peek (check->records, LSG_KIND_INTERVENTION, i), last);
}

/* "ITC 02, ITC 04, ITC 05…": kept ones with a duration for each of those whom @per means; empty for none. */
static char *
name_counted (LsgRecords *records,
              LsgPer      per)
{
  GString *names = g_string_new (NULL);
  guint n = lsg_records_get_n (records, LSG_KIND_INTERVENTION);
  guint n_named = 0;

  for (guint i = 0; i < n && n_named <= MAX_NAMES; i++)
    {
      LsgIntervention *intervention = lsg_records_peek (records, LSG_KIND_INTERVENTION, i);

      if (intervention->per != (gint64) per || !(intervention->minutes > 0)
          || !lsg_intervention_is_kept (intervention))
        continue;
      if (n_named == MAX_NAMES)
        g_string_append (names, "…");
      else
        g_string_append_printf (names, "%s%s", n_named > 0 ? ", " : "", lsg_remark_name (intervention));
      n_named++;
    }
  return g_string_free (names, FALSE);
}

/* Minutes for each of nobody are none. */
static void
check_audience (LsgCheck     *check,
                LsgProgramme *programme,
                const char   *name,
                gint64        number,
                LsgPer        per)
{
  const LsgField *field = lsg_kind_find_field (lsg_kind_get (LSG_KIND_PROGRAMME), name);
  g_autofree char *names = NULL;

  if (number > 0)
    return;
  names = name_counted (check->records, per);
  if (*names != '\0')
    lsg_check_say (check, LSG_RULE_NO_AUDIENCE, programme, field->name, names, lsg_field_get_label (field), NULL);
}

/* What tutors are asked for. */

static double
get_minutes_in (LsgDays    days,
                LsgProduct minutes,
                gint64     week)
{
  if (days.n <= 0 || days.length <= 0)
    return 0.0;
  return lsg_product_to_double (minutes) * (double) lsg_days_count_in_week (days, week)
         / ((double) days.n * (double) days.length);
}

/* What gives the profile most to do in the week: where one would begin to make room. NULL for nothing. */
static LsgRecord *
find_heaviest (LsgRecords *records,
               LsgProfile *profile,
               gint64      week)
{
  gint64 id = lsg_record_get_id (LSG_RECORD (profile));
  gint64 path_last = lsg_records_get_last_day (records);
  LsgRecord *heaviest = NULL;
  double most = 0.0;

  for (guint i = 0; i < lsg_records_get_n (records, LSG_KIND_INTERVENTION); i++)
    {
      LsgIntervention *one = lsg_records_peek (records, LSG_KIND_INTERVENTION, i);
      double minutes;

      if (one->profile != id || one->first_day == LSG_NULL || one->total == LSG_NULL
          || lsg_day_get_week (one->first_day) > week || lsg_day_get_week (one->last_day) < week
          || !lsg_intervention_is_kept (one))
        continue;
      minutes = get_minutes_in (lsg_intervention_get_days (one, lsg_records_find (records, one->activity), path_last),
                                one->total, week);
      if (minutes > most)
        {
          most = minutes;
          heaviest = LSG_RECORD (one);
        }
    }
  for (guint i = 0; heaviest == NULL && i < lsg_records_get_n (records, LSG_KIND_ACTIVITY); i++)
    {
      LsgActivity *one = lsg_records_peek (records, LSG_KIND_ACTIVITY, i);

      if (one->profile == id && lsg_activity_is_virtual_class (one)
          && lsg_days_count_in_week (lsg_activity_get_days (one), week) > 0)
        heaviest = LSG_RECORD (one);
    }
  return heaviest;
}

static void
say_peak (LsgCheck      *check,
          const LsgLoad *weeks,
          guint          carrier,
          LsgProfile    *profile,
          gint64         week)
{
  LsgLanguage language = lsg_language_get_interface ();
  LsgRecord *record = find_heaviest (check->records, profile, week);
  g_autofree char *number = lsg_number_format_integer (week, language);
  g_autofree char *minutes = lsg_number_format_minutes (lsg_load_get_week (weeks, carrier, week), language);
  g_autofree char *capacity = lsg_number_format_minutes (lsg_profile_get_capacity (profile), language);
  const char *field = "first-day";

  if (record == NULL || LSG_IS_ACTIVITY (record))
    field = record != NULL ? "day" : "weekly-capacity";
  lsg_check_say (check, LSG_RULE_WEEK_OVER_CAPACITY, record != NULL ? record : LSG_RECORD (profile), field, number,
                 minutes, lsg_remark_name (profile), capacity, NULL);
}

static void
check_weeks (LsgCheck          *check,
             const LsgWorkload *load,
             const LsgLoad     *weeks,
             guint              carrier)
{
  LsgProduct capacity = lsg_profile_get_capacity (load->profile);

  for (guint i = 0; load->n_peaks > 0 && i < weeks->n_weeks; i++)
    if (lsg_load_is_peak (weeks, carrier, weeks->first_week + i, capacity)
        && lsg_check_wants (check, LSG_RULE_WEEK_OVER_CAPACITY))
      say_peak (check, weeks, carrier, load->profile, weeks->first_week + i);
}

static char *
word_orchestra (const LsgWorkload *load)
{
  LsgLanguage language = lsg_language_get_interface ();
  const char *name = lsg_remark_name (load->profile);
  g_autofree char *functions = lsg_number_format_integer (load->n_functions, language);
  g_autofree char *share = lsg_number_format_percent ((MAX (load->share, 0) + 50) / 100 * 100, language);

  if (load->above_functions && load->above_share)
    /* TRANSLATORS: a tutor profile, a number of functions, "94%" */
    return g_strdup_printf (_("“%s” is asked to do everything: %s of the seven functions, and %s of the minutes."), name,
                            functions, share);
  if (load->above_functions)
    /* TRANSLATORS: a tutor profile, a number of functions */
    return g_strdup_printf (_("“%s” is asked to do everything: %s of the seven functions."), name, functions);
  /* TRANSLATORS: a tutor profile, "94%" */
  return g_strdup_printf (_("“%s” is asked to do everything: %s of the minutes."), name, share);
}

static void
check_profiles (LsgCheck *check)
{
  g_autoptr (LsgWorkloads) workloads = NULL;

  if (lsg_records_get_n (check->records, LSG_KIND_PROFILE) == 0)
    return;
  workloads = lsg_workloads_new (check->records, check->figures, lsg_check_get_coverage (check));
  for (guint i = 0; i < workloads->profiles->len; i++)
    {
      const LsgWorkload *load = &g_array_index (workloads->profiles, LsgWorkload, i);

      check_weeks (check, load, workloads->weeks, i);
      if ((load->above_functions || load->above_share) && lsg_check_wants (check, LSG_RULE_ONE_MAN_BAND))
        lsg_check_take (check, LSG_RULE_ONE_MAN_BAND, load->profile, lsg_rule_infos[LSG_RULE_ONE_MAN_BAND].field,
                        word_orchestra (load));
    }
}

/* Tools. */

/* The tools that something kept uses: interventions by their links, virtual classes by their own. */
static GHashTable *
find_used_tools (LsgRecords *records)
{
  GHashTable *used = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < lsg_records_get_n (records, LSG_KIND_USE); i++)
    {
      LsgUse *use = lsg_records_peek (records, LSG_KIND_USE, i);
      LsgIntervention *intervention = lsg_records_find (records, use->intervention);

      if (intervention != NULL && lsg_intervention_is_kept (intervention))
        g_hash_table_add (used, lsg_records_find (records, use->channel));
    }
  for (guint i = 0; i < lsg_records_get_n (records, LSG_KIND_ACTIVITY); i++)
    {
      LsgActivity *activity = lsg_records_peek (records, LSG_KIND_ACTIVITY, i);

      if (activity->channel != LSG_NULL)
        g_hash_table_add (used, lsg_records_find (records, activity->channel));
    }
  return used;
}

static void
check_number_of_tools (LsgCheck     *check,
                       LsgProgramme *programme)
{
  guint n = lsg_records_get_n (check->records, LSG_KIND_CHANNEL);
  gint64 mark = programme->tools_mark != LSG_NULL ? programme->tools_mark : TOOLS_MARK;
  g_autofree char *number = lsg_number_format_integer (n, lsg_language_get_interface ());
  g_autofree char *limit = lsg_number_format_integer (mark, lsg_language_get_interface ());

  if (n > mark)
    lsg_check_say (check, LSG_RULE_TOO_MANY_TOOLS, programme, lsg_rule_infos[LSG_RULE_TOO_MANY_TOOLS].field, number,
                   limit, NULL);
}

static void
check_tools (LsgCheck *check)
{
  g_autoptr (GHashTable) used = find_used_tools (check->records);
  guint n = lsg_records_get_n (check->records, LSG_KIND_CHANNEL);

  for (guint i = 0; i < n; i++)
    {
      LsgChannel *tool = lsg_records_peek (check->records, LSG_KIND_CHANNEL, i);
      gboolean is_used = g_hash_table_contains (used, tool);
      gboolean is_closed = tool->tutor_access == LSG_ACCESS_NO || tool->learner_access == LSG_ACCESS_NO;

      lsg_check_rule (check, LSG_RULE_TOOL_UNREACHABLE, tool, is_used && is_closed);
      lsg_check_rule (check, LSG_RULE_TOOL_UNUSED, tool, !is_used);
    }
}

void
lsg_rules_check_scenario (LsgCheck *check)
{
  LsgProgramme *programme = lsg_records_get_programme (check->records);

  check_activities (check);
  check_interventions (check);
  lsg_rules_check_codes (check, LSG_KIND_INTERVENTION);
  check_profiles (check);
  check_tools (check);
  if (programme == NULL)
    return;
  check_audience (check, programme, "learners", programme->learners, LSG_PER_LEARNER);
  check_audience (check, programme, "groups", programme->groups, LSG_PER_GROUP);
  check_number_of_tools (check, programme);
}
