/* priority-words.c - needs, ratings and verdicts in words. See priority-words.h. */
#include "priority-words.h"

#include "level.h"
#include "number.h"
#include "record-name.h"

#include <glib/gi18n-lib.h>

/* Codes that are named one by one; the others are counted. */
#define MAX_CODES 3

LsgDiamondLimits
lsg_diamond_limits (LsgDiamond     diamond,
                    LsgDiamondRule rule)
{
  if (lsg_diamond_is_rated (diamond) && lsg_diamond_get_verdict (diamond, rule) == LSG_VERDICT_HARDLY)
    return (LsgDiamondLimits) { rule.conditions_area, rule.conditions_deformation, rule.factor_maximum };
  return (LsgDiamondLimits) { rule.realistic_area, rule.realistic_deformation, rule.factor_maximum };
}

char *
lsg_words_rating (LsgRecords *records,
                  LsgDiamond  diamond,
                  int         axis)
{
  const char *factor = lsg_records_get_factor_name (records, axis);
  int level = diamond.factors[axis];

  if (level == 0)
    /* translators: the name of a constraint factor */
    return g_strdup_printf (_("%s, not rated"), factor);
  /* translators: "Organisational, 4, very constraining" */
  return g_strdup_printf (_("%s, %d, %s"), factor, level,
                          lsg_records_get_level_name (records, LSG_SCALE_CONSTRAINT, level));
}

char *
lsg_words_rating_whole (LsgRecords *records,
                        LsgDiamond  diamond,
                        int         axis)
{
  g_autofree char *rating = lsg_words_rating (records, diamond, axis);
  int level = diamond.factors[axis];
  const char *description
    = level != 0 ? lsg_records_get_level_description (records, LSG_SCALE_CONSTRAINT, level) : NULL;

  if (description == NULL || *description == '\0')
    return g_steal_pointer (&rating);
  return g_strdup_printf ("%s\n%s", rating, description);
}

const char *
lsg_words_verdict_name (gint64 verdict)
{
  static const char *const names[LSG_N_VERDICTS] = {
    [LSG_VERDICT_REALISTIC] = N_("realistic"),
    [LSG_VERDICT_CONDITIONS] = N_("under conditions"),
    [LSG_VERDICT_HARDLY] = N_("hardly realistic"),
  };

  return verdict >= 0 && verdict < LSG_N_VERDICTS ? _(names[verdict]) : _("to rate");
}

const char *
lsg_words_decision_name (gint64 decision)
{
  static const char *const names[LSG_N_DECISIONS] = {
    [LSG_KEEP] = N_("keep"),
    [LSG_KEEP_WITH_PLAN] = N_("keep with a plan"),
    [LSG_POSTPONE] = N_("postpone"),
    [LSG_DROP] = N_("drop"),
  };

  return decision >= 0 && decision < LSG_N_DECISIONS ? _(names[decision]) : "";
}

static int
count_rated (LsgDiamond diamond)
{
  int n = 0;

  for (int i = 0; i < LSG_N_FACTORS; i++)
    n += diamond.factors[i] != 0;
  return n;
}

char *
lsg_words_verdict (LsgDiamond     diamond,
                   LsgDiamondRule rule)
{
  LsgLanguage language = lsg_language_get_interface ();
  LsgDiamondLimits limits = lsg_diamond_limits (diamond, rule);
  int lacking = LSG_N_FACTORS - count_rated (diamond);
  g_autofree char *area = NULL;
  g_autofree char *limit = NULL;

  if (lacking > 0)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "To rate: %d constraint is missing",
                                         "To rate: %d constraints are missing", lacking),
                            lacking);
  area = lsg_number_format_hundredths (lsg_diamond_get_area (diamond), language);
  limit = lsg_number_format_hundredths (limits.area, language);
  return g_strdup_printf (
    /* translators: a verdict, then three figures, each with its limit */
    _("%s: area %s (limit %s), deformation %d (limit %d), highest rating %d (limit %d)"),
    g_dgettext (GETTEXT_PACKAGE, lsg_verdict_choices[lsg_diamond_get_verdict (diamond, rule)].label), area,
    limit, lsg_diamond_get_deformation (diamond), limits.deformation, lsg_diamond_get_maximum (diamond),
    limits.maximum);
}

/* "Economic lowered to 2, Human lowered to 3": what differs between the two. */
static char *
describe_changes (LsgRecords *records,
                  LsgDiamond  from,
                  LsgDiamond  to)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  for (int i = 0; i < LSG_N_FACTORS; i++)
    if (to.factors[i] != from.factors[i])
      g_ptr_array_add (parts,
                       g_strdup_printf (to.factors[i] < from.factors[i]
                                          /* translators: a constraint factor and a rating from 1 to 4 */
                                          ? _("%s lowered to %d")
                                          : _("%s raised to %d"),
                                        lsg_records_get_factor_name (records, i), to.factors[i]));
  g_ptr_array_add (parts, NULL);
  return g_strjoinv (", ", (char **) parts->pdata);
}

char *
lsg_words_hint (LsgRecords     *records,
                LsgDiamond      diamond,
                LsgDiamondRule  rule,
                LsgVerdict     *verdict)
{
  LsgDiamond better;
  g_autofree char *changes = NULL;
  g_autofree char *bold = NULL;
  g_autofree char *area = NULL;

  if (!lsg_diamond_is_rated (diamond) || !lsg_diamond_find_better (diamond, rule, &better))
    return NULL;

  *verdict = lsg_diamond_get_verdict (better, rule);
  changes = describe_changes (records, diamond, better);
  bold = g_markup_printf_escaped ("<b>%s</b>", changes);
  area = lsg_number_format_hundredths (lsg_diamond_get_area (better), lsg_language_get_interface ());
  return g_strdup_printf (
    *verdict == LSG_VERDICT_REALISTIC
      /* translators: "Human lowered to 2, it becomes realistic: area 8, deformation 1." */
      ? _("%s, it becomes realistic: area %s, deformation %d.")
      : _("%s, it becomes realistic under conditions: area %s, deformation %d."),
    bold, area, lsg_diamond_get_deformation (better));
}

const char *
lsg_words_title (LsgRecord *record)
{
  const char *title = lsg_record_get_title (record);

  return title[0] != '\0' ? title : _("Untitled");
}

/* "answers B 01, B 03 (criticality 9)" */
static char *
describe_answers (LsgIntervention *intervention,
                  GPtrArray       *needs)
{
  g_autoptr (GString) codes = g_string_new (NULL);

  if (needs->len == 0)
    return g_strdup (_("answers no need"));
  for (guint i = 0; i < MIN (needs->len, MAX_CODES); i++)
    {
      g_autofree char *name = lsg_record_dup_short_name (needs->pdata[i]);

      g_string_append_printf (codes, "%s%s", i > 0 ? ", " : "", name);
    }
  if (needs->len > MAX_CODES)
    {
      guint n = needs->len - MAX_CODES;

      g_string_append_c (codes, ' ');
      g_string_append_printf (codes, g_dngettext (GETTEXT_PACKAGE, "and %u more", "and %u more", n), n);
    }
  if (intervention->criticality == LSG_NULL)
    return g_strdup_printf (_("answers %s"), codes->str);
  return g_strdup_printf (_("answers %s (criticality %d)"), codes->str, (int) intervention->criticality);
}

/* @first · @second · @third, without those that are empty. */
static char *
join_dots (const char *first,
           const char *second,
           const char *third)
{
  const char *all[] = { first, second, third };
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    if (all[i] != NULL && all[i][0] != '\0')
      g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", all[i]);
  return g_string_free (text, FALSE);
}

char *
lsg_words_intervention (LsgIntervention *intervention,
                        GPtrArray       *needs)
{
  g_autofree char *answers = describe_answers (intervention, needs);

  return join_dots (intervention->code,
                    intervention->nature == LSG_STRUCTURAL ? _("structural") : _("conjunctural"), answers);
}

char *
lsg_words_planes (gint64 planes)
{
  static const char *const names[LSG_N_PLANES] = {
    [LSG_PLANE_COGNITIVE] = N_("cognitive"),
    [LSG_PLANE_SOCIO_AFFECTIVE] = N_("socio-affective"),
    [LSG_PLANE_MOTIVATIONAL] = N_("motivational"),
    [LSG_PLANE_METACOGNITIVE] = N_("metacognitive"),
  };
  GString *text = g_string_new (NULL);

  for (guint i = 0; planes != LSG_NULL && i < LSG_N_PLANES; i++)
    if (planes & (G_GINT64_CONSTANT (1) << i))
      g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", _(names[i]));
  if (text->len == 0)
    g_string_append (text, _("no plane"));
  return g_string_free (text, FALSE);
}

char *
lsg_words_need (LsgNeed *need)
{
  g_autofree char *planes = lsg_words_planes (need->planes);

  return join_dots (need->code, need->nature == LSG_NEED_EXPECTATION ? _("expectation") : _("need"), planes);
}

char *
lsg_words_criticality (LsgNeed *need)
{
  if (need->criticality == LSG_NULL || need->class_ == LSG_NULL)
    return g_strdup (_("not rated"));
  return g_strdup_printf ("%d, %s", (int) need->criticality,
                          g_dgettext (GETTEXT_PACKAGE, lsg_class_choices[need->class_].label));
}

/* The largest product of two ratings that is below @limit, 0 when there is none. */
static int
get_product_below (int limit)
{
  static const int products[] = { 16, 12, 9, 8, 6, 4, 3, 2, 1 };

  for (guint i = 0; i < G_N_ELEMENTS (products); i++)
    if (products[i] < limit)
      return products[i];
  return 0;
}

char *
lsg_words_class_range (LsgClass           class_,
                       LsgClassThresholds thresholds)
{
  switch (class_)
    {
    case LSG_CLASS_INDISPENSABLE:
      return g_strdup_printf (_("indispensable ≥ %d"), thresholds.indispensable_from);
    case LSG_CLASS_ACCESSORY:
      return g_strdup_printf (_("accessory %d to %d"), thresholds.accessory_from,
                              get_product_below (thresholds.indispensable_from));
    case LSG_CLASS_SUPERFLUOUS:
    case LSG_N_CLASSES:
    default:
      return g_strdup_printf (_("superfluous ≤ %d"), get_product_below (thresholds.accessory_from));
    }
}
