/* placement-words.c - see placement-words.h. */
#include "placement-words.h"

#include "activity.h"
#include "priority-words.h"

#include <glib/gi18n-lib.h>

#define WEEK_DAYS 7

static const char *
get_activity_name (LsgActivity *activity)
{
  return activity->code != NULL ? activity->code : lsg_words_title (LSG_RECORD (activity));
}

/* The offset where no better words say it: "2 days later". */
static void
append_offset (GString *text,
               gint64   offset)
{
  guint days = (guint) ABS (offset);

  if (offset == 0)
    return;
  g_string_append (text, ", ");
  if (offset > 0)
    g_string_append_printf (text, g_dngettext (GETTEXT_PACKAGE, "%u day later", "%u days later", days), days);
  else
    g_string_append_printf (text, g_dngettext (GETTEXT_PACKAGE, "%u day earlier", "%u days earlier", days), days);
}

static void
append_at_activity (GString         *text,
                    LsgIntervention *intervention,
                    const char      *name)
{
  gint64 offset = intervention->offset;
  guint days = (guint) ABS (offset);

  if (intervention->place == LSG_PLACE_BEFORE && offset < 0)
    g_string_append_printf (text, g_dngettext (GETTEXT_PACKAGE, "%u day before %s", "%u days before %s", days),
                            days, name);
  else if (intervention->place == LSG_PLACE_AFTER && offset > 0)
    g_string_append_printf (text, g_dngettext (GETTEXT_PACKAGE, "%u day after %s", "%u days after %s", days),
                            days, name);
  else
    {
      if (intervention->place == LSG_PLACE_BEFORE)
        g_string_append_printf (text, _("before %s"), name);
      else if (intervention->place == LSG_PLACE_AFTER)
        g_string_append_printf (text, _("after %s"), name);
      else
        g_string_append_printf (text, _("during %s"), name);
      append_offset (text, offset);
    }
}

static void
append_on_path (GString *text,
                gint64   offset)
{
  guint days = (guint) ABS (offset);

  if (offset >= 0)
    /* TRANSLATORS: a day of the path, counted from 1 */
    g_string_append_printf (text, _("day %u"), days + 1);
  else
    g_string_append_printf (text,
                            g_dngettext (GETTEXT_PACKAGE, "%u day before the path", "%u days before the path", days),
                            days);
}

static void
append_rhythm (GString         *text,
               LsgIntervention *intervention)
{
  if (intervention->rhythm == LSG_RHYTHM_REPEATED)
    {
      g_string_append (text, ", ");
      if (intervention->repeats != LSG_NULL)
        g_string_append_printf (text,
                                g_dngettext (GETTEXT_PACKAGE, "%u time", "%u times", (guint) intervention->repeats),
                                (guint) intervention->repeats);
      else
        g_string_append (text, _("repeated"));
      if (intervention->interval != LSG_NULL)
        {
          g_string_append (text, ", ");
          g_string_append_printf (
            text, g_dngettext (GETTEXT_PACKAGE, "every day", "every %u days", (guint) intervention->interval),
            (guint) intervention->interval);
        }
    }
  else if (intervention->rhythm == LSG_RHYTHM_CONTINUOUS)
    {
      g_string_append (text, ", ");
      if (intervention->span != LSG_NULL)
        g_string_append_printf (text,
                                g_dngettext (GETTEXT_PACKAGE, "for %u day", "for %u days", (guint) intervention->span),
                                (guint) intervention->span);
      else
        g_string_append (text, _("all along"));
    }
}

char *
lsg_words_place (LsgRecords      *records,
                 LsgIntervention *intervention)
{
  LsgRecord *activity = lsg_records_find (records, intervention->activity);
  GString *text;

  if (intervention->place == LSG_NULL)
    return NULL;
  text = g_string_new (NULL);
  if (activity != NULL)
    append_at_activity (text, intervention, get_activity_name (LSG_ACTIVITY (activity)));
  else
    append_on_path (text, intervention->offset);
  append_rhythm (text, intervention);
  return g_string_free (text, FALSE);
}

/* Days 1 to 7 are week 1; the seven days before are week 0. */
static int
get_week (gint64 day)
{
  gint64 index = day - 1;

  return (int) (index >= 0 ? index / WEEK_DAYS : -((-index + WEEK_DAYS - 1) / WEEK_DAYS)) + 1;
}

char *
lsg_words_weeks (LsgIntervention *intervention)
{
  int first, last;

  if (intervention->first_day == LSG_NULL || intervention->last_day == LSG_NULL)
    return NULL;
  first = get_week (intervention->first_day);
  last = get_week (intervention->last_day);
  if (first == last)
    /* TRANSLATORS: a week of the path */
    return g_strdup_printf (_("W%d"), first);
  /* TRANSLATORS: from a week of the path to another */
  return g_strdup_printf (_("W%d–W%d"), first, last);
}
