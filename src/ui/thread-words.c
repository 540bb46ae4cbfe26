/* thread-words.c - see thread-words.h. */
#include "thread-words.h"

#include "number.h"
#include "priority-words.h"
#include "profile.h"
#include "record-name.h"
#include "schedule.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define MOST_NAMES 5

typedef struct {
  LsgThread       *thread;
  LsgThreadTrace  *trace;
  GPtrArray       *lines;
  LsgIntervention *first; /* kept of the thread, else any; NULL for none */
} Teller;

void
lsg_thread_line_free (LsgThreadLine *line)
{
  g_free (line->value);
  g_free (line->note);
  g_free (line);
}

static LsgLanguage
language (void)
{
  return lsg_language_get_interface ();
}

char *
lsg_thread_word_cost (LsgThread *thread,
                      double     cost)
{
  LsgProgramme *programme = lsg_records_get_programme (thread->records);
  gint64 hundredths = (gint64) llround (CLAMP (cost, 0.0, 9e15));

  return lsg_number_format_money (hundredths, programme->currency != NULL ? programme->currency : "EUR", language ());
}

/* Takes @value and @note. */
static LsgThreadLine *
add_line (Teller       *self,
          char         *value,
          char         *note,
          LsgLineState  state,
          gpointer      record,
          const char   *field)
{
  LsgThreadLine *line = g_new0 (LsgThreadLine, 1);

  *line = (LsgThreadLine) { value, note, state, record != NULL ? lsg_record_get_id (record) : 0, field, NULL };
  g_ptr_array_add (self->lines, line);
  return line;
}

/* "Criticality · gravity 4": takes @detail, which may be NULL. */
static char *
note (const char *name,
      char       *detail)
{
  char *both = detail != NULL && *detail != '\0' ? g_strdup_printf ("%s · %s", name, detail) : g_strdup (name);

  g_free (detail);
  return both;
}

static char *
get_name (LsgThreadColumn column,
          gpointer        record)
{
  if (column == LSG_THREAD_CLAUSES && LSG_CLAUSE (record)->number != NULL)
    return g_strdup (LSG_CLAUSE (record)->number);
  return lsg_record_dup_short_name (record);
}

/* "ITC 03, ITC 06, and 4 others": the records of a column on the thread, or only the first few. */
static char *
list_names (Teller          *self,
            LsgThreadColumn  column)
{
  GPtrArray *records = self->thread->columns[column];
  g_autoptr (GString) text = g_string_new (NULL);
  guint n = 0;

  for (guint i = 0; i < records->len; i++)
    {
      g_autofree char *name = NULL;

      if (!self->trace->is_in[column][i] || ++n > MOST_NAMES)
        continue;
      name = get_name (column, records->pdata[i]);
      g_string_append_printf (text, "%s%s", n > 1 ? ", " : "", name);
    }
  if (n > MOST_NAMES)
    {
      g_string_append (text, ", ");
      g_string_append_printf (text, g_dngettext (GETTEXT_PACKAGE, "and %u other", "and %u others", n - MOST_NAMES),
                              n - MOST_NAMES);
    }
  return g_strdup (text->str);
}

static gpointer
get_first (Teller          *self,
           LsgThreadColumn  column)
{
  GPtrArray *records = self->thread->columns[column];

  for (guint i = 0; i < records->len; i++)
    if (self->trace->is_in[column][i])
      return records->pdata[i];
  return NULL;
}

static LsgIntervention *
get_first_kept (Teller *self)
{
  GPtrArray *records = self->thread->columns[LSG_THREAD_INTERVENTIONS];

  for (guint i = 0; i < records->len; i++)
    if (self->trace->is_in[LSG_THREAD_INTERVENTIONS][i] && lsg_intervention_is_kept (records->pdata[i]))
      return records->pdata[i];
  return get_first (self, LSG_THREAD_INTERVENTIONS);
}

static void
tell_record (Teller     *self,
             LsgRecord  *record,
             const char *kind)
{
  const char *code = LSG_IS_CLAUSE (record) ? LSG_CLAUSE (record)->number : lsg_record_get_code (record);

  add_line (self, g_strdup (lsg_words_title (record)), note (kind, g_strdup (code)), LSG_LINE_WHOLE, record, NULL);
}

static void
tell_criticality (Teller  *self,
                  LsgNeed *need)
{
  g_autofree char *words = lsg_words_criticality (need);
  char *detail = NULL;

  if (need->gravity != LSG_NULL && need->probability != LSG_NULL)
    /* translators: levels from 1 to 4 */
    detail = g_strdup_printf (_("gravity %d × probability %d"), (int) need->gravity, (int) need->probability);
  add_line (self, need->criticality != LSG_NULL ? g_utf8_strdown (words, -1) : g_strdup (_("Not rated")),
            note (_("Criticality"), detail), need->criticality != LSG_NULL ? LSG_LINE_WHOLE : LSG_LINE_MISSING, need,
            need->gravity == LSG_NULL || need->probability != LSG_NULL ? "gravity" : "probability");
}

static void
tell_decision (Teller  *self,
               LsgNeed *need)
{
  const LsgField *field = lsg_kind_find_field (lsg_kind_get (LSG_KIND_NEED), "decision");
  gboolean has = need->decision != LSG_NULL;

  add_line (self, g_strdup (has ? lsg_field_get_choice_label (field, need->decision) : _("Nothing decided")),
            note (_("Decision"), need->reason != NULL ? g_strdup (need->reason) : NULL),
            has ? LSG_LINE_WHOLE : LSG_LINE_MISSING, need, "decision");
}

static void
tell_interventions (Teller *self)
{
  guint n = self->trace->n_in[LSG_THREAD_INTERVENTIONS];
  guint n_kept = self->trace->n_kept;
  LsgThreadLine *line;

  if (n == 0)
    {
      line = add_line (self, g_strdup (_("No intervention")), note (_("Interventions"), NULL), LSG_LINE_MISSING, NULL,
                       NULL);
      line->page_id = "interventions";
      return;
    }
  /* translators: how many interventions are kept, of how many */
  add_line (self, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u kept of %u", "%u kept of %u", n_kept), n_kept, n),
            note (_("Interventions"), list_names (self, LSG_THREAD_INTERVENTIONS)),
            n_kept == n ? LSG_LINE_WHOLE : n_kept > 0 ? LSG_LINE_PARTLY : LSG_LINE_MISSING, self->first, "decision");
}

static void
tell_needs (Teller *self)
{
  guint n = self->trace->n_in[LSG_THREAD_NEEDS];
  LsgThreadLine *line;

  if (n == 0)
    {
      line = add_line (self, g_strdup (_("No need")), note (_("Needs"), NULL), LSG_LINE_MISSING, self->first, NULL);
      line->page_id = "needs";
      return;
    }
  add_line (self, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u need", "%u needs", n), n),
            note (_("Needs"), list_names (self, LSG_THREAD_NEEDS)), LSG_LINE_WHOLE,
            get_first (self, LSG_THREAD_NEEDS), NULL);
}

/* Of the kept intervention that realism holds back most. */
static void
tell_diamond (Teller *self)
{
  GPtrArray *records = self->thread->columns[LSG_THREAD_INTERVENTIONS];
  LsgIntervention *worst = self->first;
  char *detail = NULL;
  g_autofree char *area = NULL;

  for (guint i = 0; i < records->len; i++)
    if (self->trace->is_in[LSG_THREAD_INTERVENTIONS][i] && lsg_intervention_is_kept (records->pdata[i])
        && lsg_intervention_compare_realism (records->pdata[i], worst) > 0)
      worst = records->pdata[i];
  if (worst->verdict != LSG_NULL)
    {
      area = lsg_number_format_hundredths (worst->area, language ());
      /* translators: of a diamond: its area, how far it is deformed */
      detail = g_strdup_printf (_("area %s, deformation %d"), area, (int) worst->deformation);
    }
  add_line (self, g_strdup (lsg_words_verdict_name (worst->verdict)), note (_("Diamond"), detail),
            worst->verdict != LSG_NULL ? LSG_LINE_WHOLE : LSG_LINE_MISSING, worst, "economic");
}

static void
tell_place (Teller *self)
{
  gint64 first = self->first->first_day;
  gint64 last = self->first->last_day;
  LsgDays days = lsg_records_get_days (self->thread->records, self->first);
  char *value;

  if (first == LSG_NULL)
    value = g_strdup (_("Not placed"));
  else if (last == LSG_NULL || last == first)
    /* translators: a day of the path */
    value = g_strdup_printf (_("Day %d"), (int) first);
  else if (days.n == 2 && lsg_days_are_apart (days))
    /* translators: two days of the path */
    value = g_strdup_printf (_("Days %d and %d"), (int) first, (int) last);
  else
    /* translators: days of the path */
    value = g_strdup_printf (_("Days %d to %d"), (int) first, (int) last);
  add_line (self, value, note (_("Place"), self->trace->n_kept > 1 ? lsg_record_dup_short_name (LSG_RECORD (self->first))
                                                                   : NULL),
            first != LSG_NULL ? LSG_LINE_WHOLE : LSG_LINE_PARTLY, self->first, "place");
}

/* Who carries them: each profile once. */
static void
tell_profiles (Teller *self)
{
  GPtrArray *records = self->thread->columns[LSG_THREAD_INTERVENTIONS];
  g_autoptr (GPtrArray) seen = g_ptr_array_new ();
  g_autoptr (GString) text = g_string_new (NULL);
  LsgIntervention *without = NULL;

  for (guint i = 0; i < records->len; i++)
    {
      LsgRecord *profile = lsg_records_find (self->thread->records, LSG_INTERVENTION (records->pdata[i])->profile);

      if (!self->trace->is_in[LSG_THREAD_INTERVENTIONS][i] || !lsg_intervention_is_kept (records->pdata[i]))
        continue;
      if (profile == NULL)
        without = records->pdata[i];
      else if (!g_ptr_array_find (seen, profile, NULL))
        {
          g_ptr_array_add (seen, profile);
          g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", lsg_words_title (profile));
        }
    }
  add_line (self, g_strdup (text->len > 0 ? text->str : _("No profile")), note (_("Who"), NULL),
            without == NULL ? LSG_LINE_WHOLE : seen->len > 0 ? LSG_LINE_PARTLY : LSG_LINE_MISSING,
            without != NULL ? without : self->first, "profile");
}

/* "6 % of 160 min" */
static char *
word_share (double  part,
            double  whole,
            char   *of)
{
  g_autofree char *owned = of;
  g_autofree char *percent = NULL;

  if (!(whole > 0.0))
    return NULL;
  percent = lsg_number_format_percent ((gint64) llround (part / whole * 100.0) * 100, language ());
  /* translators: a share in percent, and the whole that it is of */
  return g_strdup_printf (_("%s of %s"), percent, owned);
}

static void
tell_minutes (Teller *self)
{
  LsgProduct all = self->thread->figures->all.chosen;
  gboolean has = self->trace->minutes > 0;

  add_line (self, has ? lsg_number_format_minutes (self->trace->minutes, language ()) : g_strdup (_("No duration")),
            note (_("Minutes"), has ? word_share (lsg_product_to_double (self->trace->minutes),
                                                  lsg_product_to_double (all),
                                                  lsg_number_format_minutes (all, language ())) : NULL),
            has ? LSG_LINE_WHOLE : LSG_LINE_MISSING, self->first, "minutes");
}

static void
tell_cost (Teller *self)
{
  LsgThreadTrace *trace = self->trace;
  LsgRecord *profile = lsg_records_find (self->thread->records, self->first->profile);
  double all = lsg_thread_get_total_cost (self->thread);
  char *detail;

  if (trace->cost > 0.0 && trace->n_unpriced > 0)
    detail = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "without %u intervention of unknown cost",
                                           "without %u interventions of unknown cost", trace->n_unpriced),
                              trace->n_unpriced);
  else
    detail = trace->cost > 0.0 ? word_share (trace->cost, all, lsg_thread_word_cost (self->thread, all)) : NULL;
  add_line (self, trace->cost > 0.0 ? lsg_thread_word_cost (self->thread, trace->cost) : g_strdup (_("No hourly cost")),
            note (_("Cost"), detail),
            trace->cost > 0.0 && trace->n_unpriced == 0 ? LSG_LINE_WHOLE : LSG_LINE_PARTLY,
            profile != NULL ? (gpointer) profile : (gpointer) self->first, profile != NULL ? "hourly-cost" : "profile");
}

static void
tell_clauses (Teller *self)
{
  LsgThreadLine *line;

  if (self->trace->n_in[LSG_THREAD_CLAUSES] == 0)
    {
      line = add_line (self, g_strdup (_("No clause")), note (_("Clauses of the charter"), NULL), LSG_LINE_MISSING, NULL,
                       NULL);
      line->page_id = "charter";
      return;
    }
  add_line (self, list_names (self, LSG_THREAD_CLAUSES), note (_("Clauses of the charter"), NULL), LSG_LINE_WHOLE,
            get_first (self, LSG_THREAD_CLAUSES), NULL);
}

static void
tell_work (Teller *self)
{
  if (self->first == NULL || self->trace->n_kept == 0)
    return;
  tell_diamond (self);
  tell_place (self);
  tell_profiles (self);
  tell_minutes (self);
  tell_cost (self);
}

GPtrArray *
lsg_thread_list_lines (LsgThread *thread,
                       LsgRecord *record)
{
  g_autoptr (LsgThreadTrace) trace = lsg_thread_trace (thread, record);
  Teller teller = { thread, trace, g_ptr_array_new_with_free_func ((GDestroyNotify) lsg_thread_line_free), NULL };

  teller.first = get_first_kept (&teller);
  if (LSG_IS_NEED (record))
    {
      tell_record (&teller, record, _("Need"));
      tell_criticality (&teller, LSG_NEED (record));
      tell_decision (&teller, LSG_NEED (record));
      tell_interventions (&teller);
      tell_work (&teller);
      tell_clauses (&teller);
    }
  else if (LSG_IS_CLAUSE (record))
    {
      tell_record (&teller, record, _("Clause"));
      tell_interventions (&teller);
      tell_work (&teller);
      tell_needs (&teller);
    }
  else if (LSG_IS_INTERVENTION (record))
    {
      tell_needs (&teller);
      tell_record (&teller, record, _("Intervention"));
      tell_work (&teller);
      tell_clauses (&teller);
    }
  return teller.lines;
}

const char *
lsg_thread_word_way (LsgRecord *record)
{
  if (LSG_IS_CLAUSE (record))
    return _("From the clause to the needs");
  return LSG_IS_NEED (record) ? _("From the need to the charter") : _("Behind it and ahead");
}

char *
lsg_thread_word_summary (LsgThread *thread,
                         LsgRecord *record)
{
  g_autoptr (LsgThreadTrace) trace = lsg_thread_trace (thread, record);
  LsgThreadColumn column = LSG_IS_CLAUSE (record) ? LSG_THREAD_CLAUSES
                                                  : LSG_IS_NEED (record) ? LSG_THREAD_NEEDS : LSG_THREAD_INTERVENTIONS;
  g_autofree char *name = get_name (column, record);
  g_autofree char *minutes = lsg_number_format_minutes (trace->minutes, language ());
  g_autoptr (GString) text = g_string_new (name);

  if (column != LSG_THREAD_NEEDS)
    {
      g_string_append (text, " · ");
      g_string_append_printf (text, g_dngettext (GETTEXT_PACKAGE, "%u need", "%u needs", trace->n_in[LSG_THREAD_NEEDS]),
                              trace->n_in[LSG_THREAD_NEEDS]);
    }
  if (column != LSG_THREAD_INTERVENTIONS)
    {
      g_string_append (text, " · ");
      g_string_append_printf (text, g_dngettext (GETTEXT_PACKAGE, "%u kept intervention", "%u kept interventions",
                                                 trace->n_kept), trace->n_kept);
    }
  g_string_append_printf (text, " · %s", minutes);
  if (trace->cost > 0.0)
    {
      g_autofree char *cost = lsg_thread_word_cost (thread, trace->cost);

      g_string_append_printf (text, " · %s", cost);
    }
  if (column != LSG_THREAD_CLAUSES)
    {
      g_string_append (text, " · ");
      g_string_append_printf (text, g_dngettext (GETTEXT_PACKAGE, "%u clause", "%u clauses",
                                                 trace->n_in[LSG_THREAD_CLAUSES]), trace->n_in[LSG_THREAD_CLAUSES]);
    }
  return g_strdup (text->str);
}

const char *
lsg_thread_word_mending (LsgThreadGap gap)
{
  switch (gap)
    {
    case LSG_THREAD_NO_CRITICALITY:
      return _("Rate the need");
    case LSG_THREAD_NO_DECISION:
    case LSG_THREAD_NOT_KEPT:
      return _("Go to the decision");
    case LSG_THREAD_NO_INTERVENTION:
      return _("Link an intervention…");
    case LSG_THREAD_NO_NEED:
      return _("Link a need…");
    case LSG_THREAD_NO_PROFILE:
      return _("Choose a profile");
    case LSG_THREAD_NO_DURATION:
      return _("Enter the minutes");
    case LSG_THREAD_NO_CLAUSE:
      return _("Go to the charter");
    case LSG_THREAD_NO_PRINT:
      return _("Write the clause");
    case LSG_THREAD_WHOLE:
    default:
      return "";
    }
}
