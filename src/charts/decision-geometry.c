/* decision-geometry.c - which mark of a decision chart a point or an arrow key means. See decision-chart.h. */
#include "decision-chart.h"

#include <math.h>

void
lsg_decision_geometry_free (LsgDecisionGeometry *geometry)
{
  if (geometry == NULL)
    return;
  g_free (geometry->places);
  g_free (geometry->more_of);
  g_array_unref (geometry->more);
  g_free (geometry);
}

int
lsg_decision_geometry_hit (const LsgDecisionGeometry *geometry,
                           LsgPoint                   point,
                           int                       *more)
{
  double nearest = geometry->radius * 1.9;
  int found = -1;

  if (more != NULL)
    *more = -1;
  for (guint i = 0; i < geometry->n_places; i++)
    {
      const LsgDecisionPlace *place = &geometry->places[i];
      double distance = fabs (place->centre.x - point.x) + fabs (place->centre.y - point.y);

      if (!place->is_shown)
        continue;
      if (place->has_label && lsg_rectangle_contains (&place->label, point.x, point.y))
        distance = MIN (distance, geometry->radius * 1.8);
      if (distance < nearest)
        {
          nearest = distance;
          found = (int) i;
        }
    }
  for (guint i = 0; found < 0 && more != NULL && i < geometry->more->len; i++)
    if (lsg_rectangle_contains (&g_array_index (geometry->more, LsgDecisionMore, i).box, point.x, point.y))
      *more = (int) i;
  return found;
}

int
lsg_decision_geometry_step (const LsgDecisionGeometry *geometry,
                            int                        from,
                            int                        dx,
                            int                        dy)
{
  double best = G_MAXDOUBLE;
  int found = -1;

  for (guint i = 0; i < geometry->n_places; i++)
    {
      const LsgDecisionPlace *place = &geometry->places[i];
      double along;
      double across;

      if (!place->is_shown || (int) i == from)
        continue;
      if (from < 0 || from >= (int) geometry->n_places)
        return (int) i;
      along = (place->centre.x - geometry->places[from].centre.x) * dx
              + (place->centre.y - geometry->places[from].centre.y) * dy;
      across = fabs ((place->centre.x - geometry->places[from].centre.x) * dy)
               + fabs ((place->centre.y - geometry->places[from].centre.y) * dx);
      if (along > 0.5 && across <= 3.0 * along && along + 2.0 * across < best)
        {
          best = along + 2.0 * across;
          found = (int) i;
        }
    }
  return found;
}
