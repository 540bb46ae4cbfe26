/* diamond.c - see diamond.h. The axes stand like this, each from 1 to 4:
 *
 *              0 economic
 *   3 organisational + 1 technological
 *              2 human
 */
#include "diamond.h"

gboolean
lsg_diamond_is_rated (LsgDiamond diamond)
{
  for (guint i = 0; i < LSG_N_FACTORS; i++)
    if (diamond.factors[i] < 1 || diamond.factors[i] > 4)
      return FALSE;
  return TRUE;
}

int
lsg_diamond_get_area (LsgDiamond diamond)
{
  const int *factors = diamond.factors;

  return (factors[0] + factors[2]) * (factors[1] + factors[3]) * 50;
}

int
lsg_diamond_get_maximum (LsgDiamond diamond)
{
  int maximum = diamond.factors[0];

  for (guint i = 1; i < LSG_N_FACTORS; i++)
    maximum = MAX (maximum, diamond.factors[i]);
  return maximum;
}

int
lsg_diamond_get_deformation (LsgDiamond diamond)
{
  int minimum = diamond.factors[0];

  for (guint i = 1; i < LSG_N_FACTORS; i++)
    minimum = MIN (minimum, diamond.factors[i]);
  return lsg_diamond_get_maximum (diamond) - minimum;
}

LsgVerdict
lsg_diamond_get_verdict (LsgDiamond     diamond,
                         LsgDiamondRule rule)
{
  int area = lsg_diamond_get_area (diamond);
  int deformation = lsg_diamond_get_deformation (diamond);

  if (lsg_diamond_get_maximum (diamond) > rule.factor_maximum)
    return LSG_VERDICT_HARDLY;
  if (area <= rule.realistic_area && deformation <= rule.realistic_deformation)
    return LSG_VERDICT_REALISTIC;
  if (area <= rule.conditions_area && deformation <= rule.conditions_deformation)
    return LSG_VERDICT_CONDITIONS;
  return LSG_VERDICT_HARDLY;
}

/* The diamond with @losses (two bits for each axis, the first axis in the highest) taken off its factors.
 * FALSE when a factor would fall below 1. */
static gboolean
lower (LsgDiamond  diamond,
       guint       losses,
       LsgDiamond *lowered,
       int        *levels)
{
  *lowered = diamond;
  *levels = 0;
  for (guint i = 0; i < LSG_N_FACTORS; i++)
    {
      int loss = (losses >> (2 * (LSG_N_FACTORS - 1 - i))) & 3;

      lowered->factors[i] -= loss;
      *levels += loss;
      if (lowered->factors[i] < 1)
        return FALSE;
    }
  return TRUE;
}

gboolean
lsg_diamond_find_better (LsgDiamond     diamond,
                         LsgDiamondRule rule,
                         LsgDiamond    *better)
{
  LsgVerdict verdict;
  int best_levels = G_MAXINT;
  int best_area = G_MAXINT;

  g_return_val_if_fail (lsg_diamond_is_rated (diamond), FALSE);

  /* Constraints are only ever eased, so all changes are 4^4. From the largest number down, a change of an
   * earlier axis is met before that of a later one, and the first of equals stays. */
  verdict = lsg_diamond_get_verdict (diamond, rule);
  for (guint losses = 255; losses > 0; losses--)
    {
      LsgDiamond lowered;
      int levels, area;

      if (!lower (diamond, losses, &lowered, &levels) ||
          lsg_diamond_get_verdict (lowered, rule) >= verdict)
        continue;
      area = lsg_diamond_get_area (lowered);
      if (levels < best_levels || (levels == best_levels && area < best_area))
        {
          best_levels = levels;
          best_area = area;
          *better = lowered;
        }
    }
  return best_levels < G_MAXINT;
}
