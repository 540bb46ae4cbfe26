/* criticality.c - see criticality.h. */
#include "criticality.h"

static gboolean
is_level (int level)
{
  return level >= 1 && level <= 4;
}

int
lsg_criticality (int gravity,
                 int probability)
{
  return is_level (gravity) && is_level (probability) ? gravity * probability : 0;
}

LsgClass
lsg_criticality_class (int                gravity,
                       int                probability,
                       LsgClassThresholds thresholds)
{
  int criticality = lsg_criticality (gravity, probability);

  if (criticality >= thresholds.indispensable_from)
    return LSG_CLASS_INDISPENSABLE;
  if (criticality >= thresholds.accessory_from || gravity == 4)
    return LSG_CLASS_ACCESSORY;
  return LSG_CLASS_SUPERFLUOUS;
}
