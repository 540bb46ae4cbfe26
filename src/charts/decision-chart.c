/* decision-chart.c - draws what decision-layout.c has placed. See decision-chart.h. */
#include "decision-chart.h"

#include "mark.h"

#include <math.h>

static const int ranks[LSG_N_CRITICALITY_RANKS] = { 1, 2, 3, 4, 6, 8, 9, 12, 16 };

static void
draw_fields (const LsgDecisionChart    *chart,
             const LsgDecisionGeometry *geometry,
             const LsgCanvas           *canvas)
{
  static const double shares[LSG_N_VERDICTS] = { 0.75, 0.55, 0.35 };
  const LsgChartStyle *style = canvas->style;
  LsgTextLook look = { .bold = TRUE, .colour = style->dim };
  double gap = style->scale;

  for (int i = 0; i < LSG_N_CLASSES; i++)
    for (int j = 0; j < LSG_N_VERDICTS; j++)
      {
        cairo_rectangle_t field = geometry->fields[i][j];
        double left = j > 0 ? gap : 0.0;
        LsgColour tint = lsg_colour_mix (style->cells[i], style->surface, shares[j]);

        if (field.height <= 0.0 || field.width <= left)
          continue;
        cairo_rectangle (canvas->cr, field.x + left, field.y + gap, field.width - left - gap,
                         field.height - 2.0 * gap);
        lsg_colour_set (canvas->cr, tint, 1.0);
        cairo_fill (canvas->cr);
        if (geometry->titles[i][j].width <= 0.0)
          continue;
        look.colour = lsg_chart_style_get_dim_on (style, tint);
        look.limit = field.width - 14.0 * style->scale;
        lsg_canvas_draw_text (canvas, chart->decision_names[chart->table.cells[i][j]], &look,
                              (LsgPoint) { geometry->titles[i][j].x, geometry->titles[i][j].y },
                              (LsgPoint) { 0.0, 0.0 });
      }
}

/* Class names beside the top of their fields, products beside their row. */
static void
draw_left (const LsgDecisionChart    *chart,
           const LsgDecisionGeometry *geometry,
           const LsgCanvas           *canvas)
{
  const LsgChartStyle *style = canvas->style;
  LsgTextLook dim = { .colour = style->dim };
  LsgTextLook bold_dim = { .bold = TRUE, .colour = style->dim };
  LsgTextLook bold = { .bold = TRUE, .colour = style->ink };
  cairo_rectangle_t head;

  head = lsg_canvas_draw_text (canvas, chart->criticality_name, &bold_dim,
                               (LsgPoint) { 0.0, geometry->plot.y + 5.0 * style->scale },
                               (LsgPoint) { 0.0, 0.0 });
  for (int i = 0; i < LSG_N_CLASSES; i++)
    {
      cairo_rectangle_t field = geometry->fields[i][0];
      double y = field.y + 5.0 * style->scale;

      if (field.height <= 0.0)
        continue;
      lsg_canvas_draw_text (canvas, chart->class_names[i], &bold,
                            (LsgPoint) { 0.0, MAX (y, head.y + head.height + 2.0 * style->scale) },
                            (LsgPoint) { 0.0, 0.0 });
    }
  for (int i = 0; i < LSG_N_CRITICALITY_RANKS; i++)
    {
      g_autofree char *number = g_strdup_printf ("%d", ranks[i]);
      double y = geometry->plot.y + (LSG_N_CRITICALITY_RANKS - 1 - i + 0.5) * geometry->row_height;

      lsg_canvas_draw_text (canvas, number, &dim, (LsgPoint) { geometry->plot.x - 11.0 * style->scale, y },
                            (LsgPoint) { 1.0, 0.5 });
    }
}

/* Below the plot: the perfect lozenges 1 to 4 with their areas. Boxes of the figures go to boxes. */
static void
draw_areas (const LsgDecisionGeometry *geometry,
            const LsgCanvas           *canvas,
            cairo_rectangle_t          boxes[4])
{
  const LsgChartStyle *style = canvas->style;
  LsgTextLook look = { .bold = TRUE, .colour = style->ink };
  double bottom = geometry->plot.y + geometry->plot.height;
  double line = bottom + 15.0 * style->scale;

  for (int level = 1; level <= 4; level++)
    {
      g_autofree char *area = g_strdup_printf ("%d", 2 * level * level);
      double x = lsg_decision_geometry_get_x (geometry, 200 * level * level);

      lsg_path_lozenge (canvas->cr, (LsgPoint) { x, line }, 2.6 * level * style->scale);
      lsg_canvas_set_line (canvas, style->faint, 1.0);
      cairo_stroke (canvas->cr);
      boxes[level - 1] = lsg_canvas_draw_text (canvas, area, &look, (LsgPoint) { x, canvas->height },
                                               (LsgPoint) { 0.5, 1.0 });
    }
}

static void
draw_foot (const LsgDecisionChart    *chart,
           const LsgDecisionGeometry *geometry,
           const LsgCanvas           *canvas)
{
  LsgTextLook dim = { .colour = canvas->style->dim };
  LsgTextLook bold = { .bold = TRUE, .colour = canvas->style->dim };
  cairo_rectangle_t boxes[4];

  draw_areas (geometry, canvas, boxes);
  lsg_canvas_draw_text (canvas, chart->area_name, &bold, (LsgPoint) { 0.0, canvas->height },
                        (LsgPoint) { 0, 1 });
  for (int i = 0; i < LSG_N_VERDICTS; i++)
    {
      cairo_rectangle_t field = geometry->fields[LSG_CLASS_INDISPENSABLE][i];
      LsgPoint at = { field.x + field.width / 2.0, canvas->height };
      cairo_rectangle_t box = lsg_canvas_place_text (canvas, chart->verdict_names[i], &dim, at,
                                                     (LsgPoint) { 0.5, 1 });
      gboolean clear = field.width > 0.0 && box.x + box.width <= canvas->width;

      for (int j = 0; j < 4; j++)
        clear = clear && !lsg_rectangles_overlap (&box, &boxes[j]);
      if (clear)
        lsg_canvas_draw_text (canvas, chart->verdict_names[i], &dim, at, (LsgPoint) { 0.5, 1.0 });
    }
}

static void
draw_ring (const LsgCanvas *canvas,
           LsgPoint         centre,
           double           radius,
           double           opacity)
{
  lsg_path_lozenge (canvas->cr, centre, radius * canvas->style->scale);
  lsg_canvas_set_line (canvas, canvas->style->accent, 2.0);
  lsg_colour_set (canvas->cr, canvas->style->accent, opacity);
  cairo_stroke (canvas->cr);
}

/* Dashed is what stops there; the mark itself is still to be seen. A group is as large as what is clipped: without that
 * each of hundreds of marks would fill a surface of the whole chart. */
static void
draw_going (const LsgCanvas *canvas,
            LsgVerdict       verdict,
            LsgPoint         centre,
            double           radius)
{
  double scale = canvas->style->scale;
  double dashes[] = { 3.0 * scale, 2.5 * scale };
  double reach = ceil (radius + 2.0 * scale);

  cairo_save (canvas->cr);
  cairo_rectangle (canvas->cr, floor (centre.x) - reach, floor (centre.y) - reach, 2.0 * reach + 1.0, 2.0 * reach + 1.0);
  cairo_clip (canvas->cr);
  cairo_push_group (canvas->cr);
  lsg_mark_draw_verdict (canvas, verdict, centre, radius);
  cairo_pop_group_to_source (canvas->cr);
  cairo_paint_with_alpha (canvas->cr, canvas->style->high_contrast ? 0.6 : 0.35);
  cairo_restore (canvas->cr);
  lsg_path_lozenge (canvas->cr, centre, radius + 4.0 * scale);
  lsg_canvas_set_line (canvas, canvas->style->dim, 1.4);
  cairo_set_dash (canvas->cr, dashes, G_N_ELEMENTS (dashes), 0);
  cairo_stroke (canvas->cr);
  cairo_set_dash (canvas->cr, NULL, 0, 0);
}

static void
draw_mark (const LsgDecisionChart    *chart,
           const LsgDecisionGeometry *geometry,
           const LsgCanvas           *canvas,
           int                        index)
{
  const LsgDecisionPlace *place = &geometry->places[index];
  double scale = canvas->style->scale;

  if (index == chart->hovered)
    {
      lsg_path_lozenge (canvas->cr, place->centre, geometry->radius + 5.0 * scale);
      lsg_colour_set (canvas->cr, canvas->style->accent, 0.22);
      cairo_fill (canvas->cr);
    }
  lsg_path_lozenge (canvas->cr, place->centre, geometry->radius + 1.2 * scale);
  lsg_colour_set (canvas->cr, canvas->style->surface, 1.0);
  cairo_fill (canvas->cr);
  if (chart->marks[index].is_going)
    draw_going (canvas, chart->marks[index].verdict, place->centre, geometry->radius);
  else
    lsg_mark_draw_verdict (canvas, chart->marks[index].verdict, place->centre, geometry->radius);
  if (index == chart->selected)
    draw_ring (canvas, place->centre, 15.0, 1.0);
  if (index == chart->focused)
    draw_ring (canvas, place->centre, 19.0, 0.6);
}

static void
draw_label (const LsgDecisionChart    *chart,
            const LsgDecisionGeometry *geometry,
            const LsgCanvas           *canvas,
            int                        index)
{
  const LsgDecisionPlace *place = &geometry->places[index];
  LsgTextLook look = { .bold = index == chart->selected,
                       .colour = chart->marks[index].is_going ? canvas->style->dim : canvas->style->ink };

  lsg_canvas_draw_text (canvas, chart->marks[index].label, &look,
                        (LsgPoint) { place->label.x, place->label.y },
                        (LsgPoint) { 0.0, 0.0 });
}

static void
draw_more (const LsgDecisionMore *more,
           const LsgCanvas       *canvas)
{
  g_autofree char *text = g_strdup_printf ("+%u", more->n_marks);
  LsgTextLook look = { .bold = TRUE, .colour = canvas->style->ink };
  cairo_rectangle_t box = more->box;

  lsg_path_rounded (canvas->cr, box, 4.0 * canvas->style->scale);
  lsg_colour_set (canvas->cr, canvas->style->surface, 1.0);
  cairo_fill_preserve (canvas->cr);
  lsg_canvas_set_line (canvas, canvas->style->faint, 1.0);
  cairo_stroke (canvas->cr);
  lsg_canvas_draw_text (canvas, text, &look, (LsgPoint) { box.x + box.width / 2.0, box.y + box.height / 2.0 },
                        (LsgPoint) { 0.5, 0.5 });
}

static void
draw_marks (const LsgDecisionChart    *chart,
            const LsgDecisionGeometry *geometry,
            const LsgCanvas           *canvas)
{
  for (guint i = 0; i < geometry->n_places; i++)
    if (geometry->places[i].is_shown && (int) i != chart->selected)
      draw_mark (chart, geometry, canvas, (int) i);
  if (chart->selected >= 0 && chart->selected < (int) geometry->n_places
      && geometry->places[chart->selected].is_shown)
    draw_mark (chart, geometry, canvas, chart->selected);
  for (guint i = 0; i < geometry->n_places; i++)
    if (geometry->places[i].has_label)
      draw_label (chart, geometry, canvas, (int) i);
  for (guint i = 0; i < geometry->more->len; i++)
    draw_more (&g_array_index (geometry->more, LsgDecisionMore, i), canvas);
}

void
lsg_decision_chart_draw (const LsgDecisionChart    *chart,
                         const LsgDecisionGeometry *geometry,
                         const LsgCanvas           *canvas)
{
  g_autoptr (LsgDecisionGeometry) own = NULL;

  if (geometry == NULL)
    geometry = own = lsg_decision_chart_measure (chart, canvas);

  cairo_save (canvas->cr);
  cairo_new_path (canvas->cr);
  draw_fields (chart, geometry, canvas);
  draw_left (chart, geometry, canvas);
  draw_foot (chart, geometry, canvas);
  draw_marks (chart, geometry, canvas);
  cairo_restore (canvas->cr);
}
