/* overview-words.c - what the Overview says about a project. See overview-words.h. */
#include "overview-words.h"

#include "date.h"
#include "gate-words.h"
#include "lack.h"
#include "level.h"
#include "need.h"
#include "number.h"
#include "path-words.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

static const struct {
  const char *name;
  const char *page_id;
} steps_table[LSG_N_STEPS] = {
  [LSG_STEP_NEEDS] = { N_("Needs"), "needs" },
  [LSG_STEP_DECISIONS] = { N_("Decisions"), "needs" },
  [LSG_STEP_INTERVENTIONS] = { N_("Interventions"), "interventions" },
  [LSG_STEP_DIAMONDS] = { N_("Diamonds"), "priorities" },
  /* TRANSLATORS: interventions that have a place on the path, a step of the thread */
  [LSG_STEP_PLACED] = { N_("Placed"), "timeline" },
  [LSG_STEP_MINUTES] = { N_("Minutes"), "quantification" },
  [LSG_STEP_CLAUSES] = { N_("Clauses"), "charter" },
};

static LsgLanguage
language (void)
{
  return lsg_language_get_interface ();
}

static guint
count_rule (GPtrArray *remarks,
            LsgRule    rule)
{
  guint n = 0;

  for (guint i = 0; i < remarks->len; i++)
    n += ((LsgRemark *) remarks->pdata[i])->rule == rule;
  return n;
}

/* NULL for none. The format takes the number. */
static char *
word_count (guint       n,
            const char *format)
{
  g_autofree char *number = lsg_number_format_integer (n, language ());
  g_auto (GStrv) parts = NULL;

  if (n == 0)
    return NULL;
  parts = g_strsplit (format, "%u", 2);
  return g_strconcat (parts[0], number, parts[1], NULL);
}

/* The remarks that a step is to tell of. */
static guint
count_step (LsgStep    step,
            GPtrArray *remarks)
{
  guint n;

  switch (step)
    {
    case LSG_STEP_NEEDS:
      return count_rule (remarks, LSG_RULE_NEED_UNRATED);
    case LSG_STEP_DECISIONS:
      return count_rule (remarks, LSG_RULE_NEED_UNDECIDED);
    case LSG_STEP_INTERVENTIONS:
      return count_rule (remarks, LSG_RULE_NEED_UNANSWERED);
    case LSG_STEP_DIAMONDS:
      n = count_rule (remarks, LSG_RULE_INTERVENTION_UNRATED);
      return n > 0 ? n : count_rule (remarks, LSG_RULE_INTERVENTION_HARDLY);
    case LSG_STEP_PLACED:
      n = count_rule (remarks, LSG_RULE_WEEK_OVER_CAPACITY);
      return n > 0 ? n : count_rule (remarks, LSG_RULE_NOT_PLACED);
    case LSG_STEP_MINUTES:
      return count_rule (remarks, LSG_RULE_NO_DURATION);
    case LSG_STEP_CLAUSES:
      return count_rule (remarks, LSG_RULE_CLAUSE_FIELD) + count_rule (remarks, LSG_RULE_CLAUSE_EMPTY);
    case LSG_N_STEPS:
    default:
      g_return_val_if_reached (0);
    }
}

/* The rules that a step is about, the one that its warning counts first. */
static const LsgRule step_rules[LSG_N_STEPS][2] = {
  [LSG_STEP_NEEDS] = { LSG_RULE_NEED_UNRATED, LSG_N_RULES },
  [LSG_STEP_DECISIONS] = { LSG_RULE_NEED_UNDECIDED, LSG_N_RULES },
  [LSG_STEP_INTERVENTIONS] = { LSG_RULE_NEED_UNANSWERED, LSG_N_RULES },
  [LSG_STEP_DIAMONDS] = { LSG_RULE_INTERVENTION_UNRATED, LSG_RULE_INTERVENTION_HARDLY },
  [LSG_STEP_PLACED] = { LSG_N_RULES, LSG_N_RULES }, /* the timeline shows what waits, and the weeks */
  [LSG_STEP_MINUTES] = { LSG_RULE_NO_DURATION, LSG_N_RULES },
  [LSG_STEP_CLAUSES] = { LSG_RULE_CLAUSE_FIELD, LSG_RULE_CLAUSE_EMPTY },
};

/* The need, intervention or clause whose thread breaks at a step, 0 for none. */
static gint64
find_first (LsgStep    step,
            GPtrArray *remarks)
{
  for (guint rule = 0; rule < G_N_ELEMENTS (step_rules[step]); rule++)
    for (guint i = 0; i < remarks->len; i++)
      if (((LsgRemark *) remarks->pdata[i])->rule == step_rules[step][rule])
        return ((LsgRemark *) remarks->pdata[i])->id;
  return 0;
}

static char *
word_warning (LsgStep    step,
              GPtrArray *remarks)
{
  guint n = count_step (step, remarks);
  const char *format = NULL;

  if (n == 0)
    return NULL;
  switch (step)
    {
    case LSG_STEP_NEEDS:
      format = g_dngettext (GETTEXT_PACKAGE, "%u not rated", "%u not rated", n);
      break;
    case LSG_STEP_DIAMONDS:
      format = count_rule (remarks, LSG_RULE_INTERVENTION_UNRATED) > 0
                 ? g_dngettext (GETTEXT_PACKAGE, "%u not rated", "%u not rated", n)
                 : g_dngettext (GETTEXT_PACKAGE, "%u hardly realistic", "%u hardly realistic", n);
      break;
    case LSG_STEP_DECISIONS:
      format = g_dngettext (GETTEXT_PACKAGE, "%u need without decision", "%u needs without decision", n);
      break;
    case LSG_STEP_INTERVENTIONS:
      format = g_dngettext (GETTEXT_PACKAGE, "%u need without answer", "%u needs without answer", n);
      break;
    case LSG_STEP_PLACED:
      format = count_rule (remarks, LSG_RULE_WEEK_OVER_CAPACITY) > 0
                 ? g_dngettext (GETTEXT_PACKAGE, "%u peak of load", "%u peaks of load", n)
                 : g_dngettext (GETTEXT_PACKAGE, "%u not placed", "%u not placed", n);
      break;
    case LSG_STEP_MINUTES:
      format = g_dngettext (GETTEXT_PACKAGE, "%u without duration", "%u without duration", n);
      break;
    case LSG_STEP_CLAUSES:
      format = g_dngettext (GETTEXT_PACKAGE, "%u empty place", "%u empty places", n);
      break;
    case LSG_N_STEPS:
    default:
      g_return_val_if_reached (NULL);
    }
  return word_count (n, format);
}

/* Needs that are to be answered, or whose risk is accepted. */
static guint
count_decisions (LsgRecords *records)
{
  guint n = lsg_records_get_n (records, LSG_KIND_NEED);
  guint n_decided = 0;

  for (guint i = 0; i < n; i++)
    n_decided += LSG_NEED (lsg_records_peek (records, LSG_KIND_NEED, i))->decision != LSG_NULL;
  return n_decided;
}

/* Kept interventions that stand somewhere on the path. */
static guint
count_placed (LsgRecords *records)
{
  guint n = lsg_records_get_n (records, LSG_KIND_INTERVENTION);
  guint n_placed = 0;

  for (guint i = 0; i < n; i++)
    n_placed += lsg_intervention_lacks_place (records, lsg_records_peek (records, LSG_KIND_INTERVENTION, i))
                == LSG_LACK_NOTHING;
  return n_placed;
}

static guint
count_clauses (LsgRecords *records)
{
  return lsg_records_get_n (records, LSG_KIND_CLAUSE);
}

static char *
word_value (LsgStep           step,
            LsgRecords       *records,
            const LsgFigures *figures)
{
  guint n = 0;

  switch (step)
    {
    case LSG_STEP_NEEDS:
      n = lsg_records_get_n (records, LSG_KIND_NEED);
      break;
    case LSG_STEP_DECISIONS:
      n = count_decisions (records);
      break;
    case LSG_STEP_INTERVENTIONS:
      n = figures->n_kept;
      break;
    case LSG_STEP_DIAMONDS:
      for (guint i = 0; i < LSG_N_VERDICTS; i++)
        n += figures->n_kept_by_verdict[i];
      break;
    case LSG_STEP_PLACED:
      n = count_placed (records);
      break;
    case LSG_STEP_MINUTES:
      if (figures->all.chosen == 0)
        return NULL;
      return lsg_number_format_product (figures->all.chosen, language ());
    case LSG_STEP_CLAUSES:
      n = count_clauses (records);
      break;
    case LSG_N_STEPS:
    default:
      break;
    }
  return n > 0 ? lsg_number_format_integer (n, language ()) : NULL;
}

void
lsg_overview_word_steps (LsgRecords       *records,
                         const LsgFigures *figures,
                         GPtrArray        *remarks,
                         LsgStepWords      steps[LSG_N_STEPS])
{
  for (guint i = 0; i < LSG_N_STEPS; i++)
    {
      steps[i].name = g_dgettext (GETTEXT_PACKAGE, steps_table[i].name);
      steps[i].page_id = steps_table[i].page_id;
      steps[i].value = word_value (i, records, figures);
      steps[i].warning = steps[i].value != NULL ? word_warning (i, remarks) : NULL;
      steps[i].id = steps[i].warning != NULL ? find_first (i, remarks) : 0;
      /* A need without answer breaks the thread before the interventions. */
      steps[i].is_broken = i == LSG_STEP_INTERVENTIONS && steps[i].warning != NULL;
    }
}

void
lsg_overview_clear_steps (LsgStepWords steps[LSG_N_STEPS])
{
  for (guint i = 0; i < LSG_N_STEPS; i++)
    {
      g_clear_pointer (&steps[i].value, g_free);
      g_clear_pointer (&steps[i].warning, g_free);
    }
}

static void
append_part (GString *text,
             char    *part)
{
  if (part != NULL && *part != '\0')
    g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", part);
  g_free (part);
}

static char *
word_path (gint64 minutes)
{
  g_autofree char *time = NULL;

  if (minutes == LSG_NULL || minutes == 0)
    return NULL;
  time = lsg_words_duration (minutes);
  /* TRANSLATORS: the length of the learning path is inserted */
  return g_strdup_printf (_("path of %s"), time);
}

static char *
word_phase (LsgProgramme *programme)
{
  const LsgField *field = lsg_kind_find_field (lsg_kind_get (LSG_KIND_PROGRAMME), "phase");
  g_autofree char *phase = NULL;

  if (programme->phase == LSG_NULL)
    return NULL;
  phase = g_utf8_strdown (lsg_field_get_choice_label (field, programme->phase), -1);
  /* TRANSLATORS: a phase of the project is inserted, such as “design” */
  return g_strdup_printf (_("%s phase"), phase);
}

char *
lsg_overview_word_programme (LsgRecords *records)
{
  LsgProgramme *programme = lsg_records_get_programme (records);
  g_autoptr (GString) text = g_string_new (NULL);

  if (programme->learners != LSG_NULL)
    append_part (text, word_count (programme->learners,
                                   g_dngettext (GETTEXT_PACKAGE, "%u learner", "%u learners",
                                                programme->learners)));
  if (programme->groups != LSG_NULL && programme->groups > 1)
    append_part (text, word_count (programme->groups,
                                   g_dngettext (GETTEXT_PACKAGE, "%u group", "%u groups", programme->groups)));
  append_part (text, word_path (lsg_records_get_path (records)));
  if (programme->start_date != NULL && programme->end_date != NULL)
    append_part (text, lsg_date_format_range (programme->start_date, programme->end_date, language ()));
  append_part (text, word_phase (programme));
  return g_strdup (text->str);
}

/* "6 accessory, 1 superfluous": the parts that are not empty. Takes them. */
static char *
join (char *first,
      char *second,
      char *third)
{
  g_autoptr (GString) text = g_string_new (NULL);
  char *parts[] = { first, second, third };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      if (parts[i] != NULL)
        g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", parts[i]);
      g_free (parts[i]);
    }
  return g_strdup (text->str);
}

void
lsg_overview_word_needs (LsgRecords       *records,
                         const LsgFigures *figures,
                         LsgFigureWords   *words)
{
  guint first = figures->n_needs_by_class[LSG_CLASS_INDISPENSABLE];
  guint second = figures->n_needs_by_class[LSG_CLASS_ACCESSORY];
  guint third = figures->n_needs_by_class[LSG_CLASS_SUPERFLUOUS];
  guint unrated = figures->n_needs_unrated;

  words->value = lsg_number_format_integer (lsg_records_get_n (records, LSG_KIND_NEED), language ());
  words->headline = word_count (first, g_dngettext (GETTEXT_PACKAGE, "%u indispensable", "%u indispensable", first));
  if (words->headline == NULL)
    words->headline = g_strdup (_("None indispensable"));
  words->detail = join (word_count (second, g_dngettext (GETTEXT_PACKAGE, "%u accessory", "%u accessory", second)),
                        word_count (third, g_dngettext (GETTEXT_PACKAGE, "%u superfluous", "%u superfluous", third)),
                        word_count (unrated, g_dngettext (GETTEXT_PACKAGE, "%u to rate", "%u to rate", unrated)));
}

void
lsg_overview_word_interventions (LsgRecords       *records,
                                 const LsgFigures *figures,
                                 LsgFigureWords   *words)
{
  guint n = lsg_records_get_n (records, LSG_KIND_INTERVENTION);
  guint first = figures->n_kept_by_verdict[LSG_VERDICT_REALISTIC];
  guint second = figures->n_kept_by_verdict[LSG_VERDICT_CONDITIONS];
  guint third = figures->n_kept_by_verdict[LSG_VERDICT_HARDLY];

  words->value = lsg_number_format_integer (figures->n_kept, language ());
  words->headline = word_count (n, g_dngettext (GETTEXT_PACKAGE, "Kept out of %u candidate",
                                                "Kept out of %u candidates", n));
  if (words->headline == NULL)
    words->headline = g_strdup (_("No candidate yet"));
  words->detail = join (word_count (first, g_dngettext (GETTEXT_PACKAGE, "%u realistic", "%u realistic", first)),
                        word_count (second, g_dngettext (GETTEXT_PACKAGE, "%u under conditions",
                                                         "%u under conditions", second)),
                        word_count (third, g_dngettext (GETTEXT_PACKAGE, "%u hardly realistic",
                                                        "%u hardly realistic", third)));
}

void
lsg_overview_word_minutes (const LsgFigures *figures,
                           LsgFigureWords   *words)
{
  g_autofree char *structural = lsg_number_format_product (figures->structural.chosen, language ());
  g_autofree char *conjunctural = lsg_number_format_product (figures->conjunctural.chosen, language ());

  words->value = lsg_number_format_product (figures->all.chosen, language ());
  if (isnan (figures->per_learner))
    {
      words->headline = g_strdup (_("Number of learners unknown"));
    }
  else
    {
      g_autofree char *each = lsg_number_format_double (figures->per_learner, 1, LSG_NUMBER_TRIM, language ());

      /* TRANSLATORS: minutes of tutoring for each learner */
      words->headline = g_strdup_printf (_("%s per learner"), each);
    }
  /* TRANSLATORS: minutes of structural and of conjunctural interventions */
  words->detail = g_strdup_printf (_("%s structural, %s conjunctural"), structural, conjunctural);
}

static char *
capitalise (const char *text)
{
  g_autofree char *first = g_utf8_substring (text, 0, MIN (g_utf8_strlen (text, -1), 1));
  g_autofree char *capital = g_utf8_strup (first, -1);

  return g_strconcat (capital, text + strlen (first), NULL);
}

void
lsg_overview_word_rate (LsgRecords       *records,
                        const LsgFigures *figures,
                        LsgFigureWords   *words)
{
  g_autofree char *text = lsg_number_format_rate (figures->other_rate, language ());

  words->value = lsg_number_format_rate (figures->counted_rate, language ());
  if (figures->band < 0)
    {
      words->headline = g_strdup (_("No path or learners yet"));
      words->detail = g_strdup ("");
      return;
    }
  words->headline = capitalise (lsg_records_get_level_name (records, LSG_SCALE_RATE, figures->band + 1));
  if (figures->virtual_classes.chosen == 0)
    words->detail = g_strdup ("");
  else if (figures->rate_with_virtual)
    words->detail = g_strdup_printf (_("%s without the virtual classes"), text);
  else
    words->detail = g_strdup_printf (_("%s with the virtual classes"), text);
}

void
lsg_figure_words_clear (LsgFigureWords *words)
{
  g_clear_pointer (&words->value, g_free);
  g_clear_pointer (&words->headline, g_free);
  g_clear_pointer (&words->detail, g_free);
}

/* “Level of the viewpoints: B 10 and B 12”: the first point that lacks something. */
static char *
word_open_point (GPtrArray *points)
{
  for (guint i = 0; i < points->len; i++)
    {
      const LsgCheckPoint *point = points->pdata[i];

      if (lsg_check_point_is_done (point))
        continue;
      if (point->sentence == NULL)
        return g_strdup (point->label);
      /* TRANSLATORS: a point of a checklist, then what lacks there: “Need with a decision: B 10” */
      return g_strdup_printf (_("%s: %s"), point->label, point->sentence);
    }
  return g_strdup (_("Every point of the checklist is met"));
}

guint
lsg_overview_word_deliverable (LsgRecords     *records,
                               LsgDeliverable  deliverable,
                               guint           n_changes,
                               LsgFigureWords *words,
                               LsgMarkState   *states,
                               guint           n_states)
{
  g_autoptr (GPtrArray) points = lsg_checklist_list (records, deliverable);
  LsgSnapshot *last = lsg_snapshot_find_last (records, deliverable);
  guint n = 0;
  guint n_done = 0;

  lsg_checklist_reopen_gate (points, n_changes);
  for (guint i = 0; i < points->len; i++)
    {
      const LsgCheckPoint *point = points->pdata[i];

      if (!lsg_check_point_applies (point))
        continue;
      if (n < n_states)
        states[n] = lsg_check_point_is_done (point) ? LSG_MARK_FULL : point->done > 0 ? LSG_MARK_HALF : LSG_MARK_OUTLINE;
      n++;
      n_done += lsg_check_point_is_done (point);
    }
  /* TRANSLATORS: how many points of a checklist are met, of how many: “7/9” */
  words->value = g_strdup_printf (_("%u/%u"), n_done, n);
  words->headline = last != NULL ? lsg_gate_word_version (last) : g_strdup (_("Draft, not validated yet"));
  words->detail = word_open_point (points);
  return MIN (n, n_states);
}
