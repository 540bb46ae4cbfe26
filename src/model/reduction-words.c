/* reduction-words.c - see reduction-words.h. */
#include "reduction-words.h"

#include "number.h"

#include <glib/gi18n-lib.h>
#include <math.h>

char *
lsg_words_allowance (const LsgAllowance *allowance)
{
  LsgLanguage language = lsg_language_get_interface ();
  LsgProduct difference = allowance->allowed - allowance->planned;
  g_autofree char *minutes = NULL;
  g_autofree char *rest = NULL;

  if (!allowance->is_set)
    return NULL;
  if (!allowance->is_known)
    return g_strdup (_("Path time and learners are needed"));
  minutes = lsg_number_format_minutes (allowance->allowed, language);
  rest = lsg_number_format_product (ABS (difference), language);
  if (difference == 0)
    return g_strdup_printf (_("%s, as planned"), minutes);
  return g_strdup_printf (difference < 0 ? _("%s, %s fewer") : _("%s, %s more"), minutes, rest);
}

/* What may still be added before one of both is missed. */
static LsgProduct
get_spare (const LsgReduction *reduction)
{
  LsgProduct spare = LSG_PRODUCT_MAX;

  if (reduction->rate.is_known)
    spare = reduction->rate.allowed - reduction->rate.planned;
  if (reduction->ceiling.is_known)
    spare = MIN (spare, reduction->ceiling.allowed - reduction->ceiling.planned);
  return spare;
}

static char *
describe_met (const LsgReduction *reduction)
{
  LsgProduct spare = get_spare (reduction);
  g_autofree char *minutes = lsg_number_format_minutes (spare, lsg_language_get_interface ());

  if (spare == 0)
    return g_strdup (_("Met to the minute: nothing must go."));
  return g_strdup_printf (_("Met, with %s to spare: nothing must go."), minutes);
}

/* "the rate is 0.050, the tutors’ time 322.5 min" */
static char *
describe_after (const LsgReduction *reduction)
{
  LsgLanguage language = lsg_language_get_interface ();
  g_autofree char *rate = lsg_number_format_rate (reduction->rate_after, language);
  g_autofree char *time = lsg_number_format_minutes (reduction->ceiling.after, language);

  if (!reduction->ceiling.is_known)
    return g_strdup_printf (_("the rate is %s"), rate);
  if (isnan (reduction->rate_after))
    return g_strdup_printf (_("the tutors’ time is %s"), time);
  return g_strdup_printf (_("the rate is %s, the tutors’ time %s"), rate, time);
}

static char *
describe_possible (const LsgReduction *reduction)
{
  g_autofree char *after = describe_after (reduction);
  guint n = reduction->gone->len;

  if (n == 1)
    /* TRANSLATORS: then “the rate is 0.050” */
    return g_strdup_printf (_("Without it, %s."), after);
  /* TRANSLATORS: two interventions or more, then “the rate is 0.050” */
  return g_strdup_printf (_("Without these %u interventions, %s."), n, after);
}

static char *
describe_short (const LsgReduction *reduction)
{
  g_autofree char *missing = lsg_number_format_minutes (reduction->missing, lsg_language_get_interface ());
  g_autofree char *after = describe_after (reduction);
  guint n = reduction->gone->len;

  if (n == 0)
    return g_strdup_printf (_("%s too many, and nothing can go: all that is left is indispensable."), missing);
  if (n == 1)
    return g_strdup_printf (_("Without it, %s: still %s too many. Only what is indispensable is left."), after,
                            missing);
  return g_strdup_printf (_("Without these %u interventions, %s: still %s too many. Only what is indispensable is "
                            "left."),
                          n, after, missing);
}

char *
lsg_words_reduction (const LsgReduction *reduction)
{
  switch (reduction->state)
    {
    case LSG_REDUCTION_UNKNOWN:
      return g_strdup (_("What a rate allows is known once there are a path time and learners."));
    case LSG_REDUCTION_MET:
      return describe_met (reduction);
    case LSG_REDUCTION_POSSIBLE:
      return describe_possible (reduction);
    case LSG_REDUCTION_SHORT:
      return describe_short (reduction);
    case LSG_REDUCTION_NO_AIM:
    default:
      return g_strdup (_("Give a target rate or a ceiling of hours: what must go to meet it will be listed here."));
    }
}

char *
lsg_words_reduction_if (const LsgReduction *reduction)
{
  LsgLanguage language = lsg_language_get_interface ();
  guint n = reduction->gone->len;
  g_autofree char *found = lsg_number_format_minutes (reduction->found, language);
  g_autofree char *missing = lsg_number_format_minutes (reduction->missing, language);
  g_autofree char *after = NULL;
  g_autofree char *going = NULL;

  if (n == 0)
    return lsg_words_reduction (reduction);
  after = describe_after (reduction);
  /* TRANSLATORS: how many, their minutes, then “the rate is 0.050” */
  going = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u intervention would be postponed (%s): %s.",
                                        "%u interventions would be postponed (%s): %s.", n),
                           n, found, after);
  if (reduction->missing == 0)
    return g_steal_pointer (&going);
  /* TRANSLATORS: a sentence, then minutes */
  return g_strdup_printf (_("%s Still %s too many: only what is indispensable is left."), going, missing);
}

char *
lsg_words_reduction_why (LsgIntervention *intervention)
{
  if (intervention->criticality == LSG_NULL)
    return g_strdup (_("no criticality"));
  return g_strdup_printf (_("criticality %d"), (int) intervention->criticality);
}

char *
lsg_words_reduction_gain (LsgProduct minutes)
{
  return lsg_number_format_product (-minutes, lsg_language_get_interface ());
}

char *
lsg_words_reduction_rest (LsgProduct rest)
{
  g_autofree char *minutes = lsg_number_format_minutes (rest, lsg_language_get_interface ());

  /* TRANSLATORS: minutes that must still go */
  return rest > 0 ? g_strdup_printf (_("%s to go"), minutes) : g_strdup (_("enough"));
}

char *
lsg_words_reduction_more (guint      n,
                          LsgProduct minutes)
{
  g_autofree char *gain = lsg_number_format_minutes (-minutes, lsg_language_get_interface ());

  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "and %u other: %s", "and %u others: %s", n), n, gain);
}
