/* mark.c - see mark.h. */
#include "mark.h"

#define EMPTY_LEVELS 4

static gboolean
is_print (const LsgCanvas *canvas)
{
  return canvas->style->kind == LSG_STYLE_PRINT;
}

/* Strokes stay inside the radius, so marks of all states look equally large. */
static void
outline (const LsgCanvas *canvas,
         LsgColour        colour,
         LsgPoint         centre,
         double           radius,
         double           width)
{
  lsg_path_lozenge (canvas->cr, centre, radius - width * canvas->style->scale * 0.7);
  lsg_canvas_set_line (canvas, colour, width);
  cairo_stroke (canvas->cr);
}

static void
fill_surface (const LsgCanvas *canvas,
              LsgPoint         centre,
              double           radius)
{
  lsg_path_lozenge (canvas->cr, centre, radius);
  lsg_colour_set (canvas->cr, canvas->style->surface, 1.0);
  cairo_fill (canvas->cr);
}

static void
fill_lower_half (const LsgCanvas *canvas,
                 LsgColour        colour,
                 LsgPoint         centre,
                 double           radius)
{
  cairo_move_to (canvas->cr, centre.x - radius, centre.y);
  cairo_line_to (canvas->cr, centre.x, centre.y + radius);
  cairo_line_to (canvas->cr, centre.x + radius, centre.y);
  cairo_close_path (canvas->cr);
  lsg_colour_set (canvas->cr, colour, 1.0);
  cairo_fill (canvas->cr);
}

static double
line_width (const LsgCanvas *canvas,
            double           radius)
{
  double width = is_print (canvas) ? 0.7 : CLAMP (radius / canvas->style->scale / 5.0, 1.2, 2.0);

  return canvas->style->high_contrast ? width + 0.5 : width;
}

void
lsg_mark_draw_state (const LsgCanvas *canvas,
                     LsgMarkState     state,
                     LsgColour        colour,
                     LsgPoint         centre,
                     double           radius)
{
  double width = line_width (canvas, radius);

  cairo_new_path (canvas->cr);
  switch (state)
    {
    case LSG_MARK_FULL:
      lsg_path_lozenge (canvas->cr, centre, radius);
      lsg_colour_set (canvas->cr, colour, 1.0);
      cairo_fill (canvas->cr);
      break;
    case LSG_MARK_HALF:
      fill_surface (canvas, centre, radius);
      fill_lower_half (canvas, colour, centre, radius);
      outline (canvas, colour, centre, radius, width);
      break;
    case LSG_MARK_OUTLINE:
      fill_surface (canvas, centre, radius);
      outline (canvas, colour, centre, radius, width);
      break;
    case LSG_MARK_DASHED:
      lsg_path_lozenge (canvas->cr, centre, radius);
      lsg_canvas_set_line (canvas, colour, width);
      cairo_set_dash (canvas->cr, (double[]) { radius * 0.47, radius * 0.47 }, 2, radius * 0.235);
      cairo_stroke (canvas->cr);
      cairo_set_dash (canvas->cr, NULL, 0, 0.0);
      break;
    default:
      g_assert_not_reached ();
    }
}

/* Two rising strokes inside the outline: legible down to the size of a text line. */
static void
draw_hardly (const LsgCanvas *canvas,
             LsgPoint         centre,
             double           radius)
{
  LsgColour colour = canvas->style->verdicts[LSG_VERDICT_HARDLY];
  double width = line_width (canvas, radius);
  double shift = radius * 0.2;
  double half = radius * 0.3;

  fill_surface (canvas, centre, radius);
  outline (canvas, colour, centre, radius, width);
  lsg_canvas_set_line (canvas, colour, MIN (width, radius / canvas->style->scale / 5.0));
  for (int i = -1; i <= 1; i += 2)
    {
      cairo_move_to (canvas->cr, centre.x + i * shift - half, centre.y + i * shift + half);
      cairo_line_to (canvas->cr, centre.x + i * shift + half, centre.y + i * shift - half);
    }
  cairo_stroke (canvas->cr);
}

static void
draw_verdict_on_paper (const LsgCanvas *canvas,
                       LsgVerdict       verdict,
                       LsgPoint         centre,
                       double           radius)
{
  double width = radius < 6.0 * canvas->style->scale ? 0.7 : 0.0;
  double inset = (width > 0.0 ? width : 1.1) * canvas->style->scale * 0.7;
  cairo_t *cr = canvas->cr;

  lsg_path_lozenge (cr, centre, radius - inset);
  if (verdict == LSG_VERDICT_HARDLY && width > 0.0)
    {
      lsg_colour_set (cr, canvas->style->surface, 1.0);
      cairo_fill_preserve (cr);
      lsg_canvas_set_line (canvas, canvas->style->verdicts[verdict], width);
      cairo_set_dash (cr, (double[]) { radius * 0.38, radius * 0.25 }, 2, radius * 0.19);
      cairo_stroke (cr);
      cairo_set_dash (cr, NULL, 0, 0.0);
      return;
    }
  lsg_path_fill_verdict (canvas, verdict, 0.0);
  lsg_path_stroke_verdict (canvas, verdict, width);
}

void
lsg_mark_draw_verdict (const LsgCanvas *canvas,
                       LsgVerdict       verdict,
                       LsgPoint         centre,
                       double           radius)
{
  LsgColour colour = canvas->style->verdicts[verdict];

  cairo_new_path (canvas->cr);
  if (is_print (canvas))
    draw_verdict_on_paper (canvas, verdict, centre, radius);
  else if (verdict == LSG_VERDICT_HARDLY)
    draw_hardly (canvas, centre, radius);
  else
    lsg_mark_draw_state (canvas, verdict == LSG_VERDICT_REALISTIC ? LSG_MARK_FULL : LSG_MARK_HALF, colour,
                         centre, radius);
}

void
lsg_mark_draw_class (const LsgCanvas *canvas,
                     LsgClass         class_,
                     LsgPoint         centre,
                     double           radius)
{
  static const double shares[LSG_N_CLASSES] = { 1.0, 0.35, 0.0 };
  LsgColour accent = canvas->style->accent;

  cairo_new_path (canvas->cr);
  lsg_path_lozenge (canvas->cr, centre, radius);
  lsg_colour_set (canvas->cr, lsg_colour_mix (accent, canvas->style->surface, shares[class_]), 1.0);
  cairo_fill (canvas->cr);
  outline (canvas, accent, centre, radius, line_width (canvas, radius));
}

void
lsg_mark_draw_planes (const LsgCanvas *canvas,
                      guint            planes,
                      LsgPoint         centre,
                      double           side)
{
  static const int columns[LSG_N_CHART_PLANES] = { 0, 1, 1, 0 };
  static const int rows[LSG_N_CHART_PLANES] = { 0, 0, 1, 1 };
  const LsgChartStyle *style = canvas->style;
  double gap = MAX (side / 15.0, style->scale);
  double quarter = (side - gap) / 2.0;

  cairo_new_path (canvas->cr);
  for (int i = 0; i < LSG_N_CHART_PLANES; i++)
    {
      gboolean applies = (planes & (1u << i)) != 0;

      cairo_rectangle (canvas->cr, centre.x - side / 2.0 + columns[i] * (quarter + gap),
                       centre.y - side / 2.0 + rows[i] * (quarter + gap), quarter, quarter);
      lsg_colour_set (canvas->cr, applies ? style->planes[i] : style->plane_empty, 1.0);
      cairo_fill (canvas->cr);
    }
}

void
lsg_mark_draw_warning (const LsgCanvas *canvas,
                       LsgPoint         centre,
                       double           radius)
{
  cairo_t *cr = canvas->cr;

  cairo_new_path (cr);
  cairo_move_to (cr, centre.x, centre.y - radius);
  cairo_line_to (cr, centre.x + radius, centre.y + radius * 0.8);
  cairo_line_to (cr, centre.x - radius, centre.y + radius * 0.8);
  cairo_close_path (cr);
  lsg_colour_set (cr, canvas->style->warning, 1.0);
  cairo_fill (cr);
}

/* A cross of four arms, each a third as wide as the whole. */
static void
add_cross (cairo_t *cr,
           LsgPoint centre,
           double   radius)
{
  double arm = radius * 0.38;

  cairo_rectangle (cr, centre.x - radius, centre.y - arm, 2.0 * radius, 2.0 * arm);
  cairo_rectangle (cr, centre.x - arm, centre.y - radius, 2.0 * arm, 2.0 * radius);
}

void
lsg_mark_draw_holder (const LsgCanvas *canvas,
                      guint            holder,
                      LsgPoint         centre,
                      double           radius)
{
  double half = radius * 0.89; /* all four look equally large */
  cairo_t *cr = canvas->cr;

  cairo_new_path (cr);
  switch (holder)
    {
    case 0:
      cairo_rectangle (cr, centre.x - half, centre.y - half, 2.0 * half, 2.0 * half);
      break;
    case 1:
      cairo_move_to (cr, centre.x, centre.y - radius * 1.1);
      cairo_line_to (cr, centre.x + radius * 1.1, centre.y + radius * 0.9);
      cairo_line_to (cr, centre.x - radius * 1.1, centre.y + radius * 0.9);
      cairo_close_path (cr);
      break;
    case 2:
      cairo_arc (cr, centre.x, centre.y, radius, 0.0, 2.0 * G_PI);
      break;
    default:
      add_cross (cr, centre, radius * 1.1);
    }
  lsg_colour_set (cr, canvas->style->ink, 1.0);
  cairo_fill (cr);
}

static void
draw_empty_names (const LsgCanvas   *canvas,
                  const char *const *names,
                  LsgPoint           centre,
                  double             radius)
{
  LsgTextLook look = { .size = canvas->style->text_size + 1.0, .colour = canvas->style->dim };
  double gap = 8.0 * canvas->style->scale;

  lsg_canvas_draw_text (canvas, names[0], &look, (LsgPoint) { centre.x, centre.y - radius - gap },
                        (LsgPoint) { 0.5, 1.0 });
  lsg_canvas_draw_text (canvas, names[1], &look, (LsgPoint) { centre.x + radius + gap, centre.y },
                        (LsgPoint) { 0.0, 0.5 });
  lsg_canvas_draw_text (canvas, names[2], &look, (LsgPoint) { centre.x, centre.y + radius + gap },
                        (LsgPoint) { 0.5, 0.0 });
  lsg_canvas_draw_text (canvas, names[3], &look, (LsgPoint) { centre.x - radius - gap, centre.y },
                        (LsgPoint) { 1.0, 0.5 });
}

/* The room that the names leave for the lozenge. */
static double
get_empty_radius (const LsgCanvas   *canvas,
                  const char *const *names)
{
  LsgTextLook look = { .size = canvas->style->text_size + 1.0 };
  double gap = 10.0 * canvas->style->scale;
  double margins[2] = { 2.0, 2.0 };

  for (int i = 0; names != NULL && i < LSG_N_FACTORS; i++)
    {
      double width;
      double height;

      lsg_canvas_measure_text (canvas, names[i], &look, &width, &height);
      margins[i % 2] = MAX (margins[i % 2], (i % 2 == 0 ? height : width) + gap);
    }
  return MAX (MIN (canvas->height / 2.0 - margins[0], canvas->width / 2.0 - margins[1]), 4.0);
}

void
lsg_mark_draw_empty (const LsgCanvas   *canvas,
                     const char *const *names)
{
  const LsgChartStyle *style = canvas->style;
  LsgPoint centre = { canvas->width / 2.0, canvas->height / 2.0 };
  double radius = get_empty_radius (canvas, names);
  double plus = MIN (8.0 * style->scale, radius / 6.0);

  cairo_new_path (canvas->cr);
  for (int i = 1; i < EMPTY_LEVELS; i++)
    lsg_path_lozenge (canvas->cr, centre, radius * i / EMPTY_LEVELS);
  for (int i = -1; i <= 1; i += 2)
    {
      cairo_move_to (canvas->cr, centre.x + i * plus * 2.0, centre.y);
      cairo_line_to (canvas->cr, centre.x + i * radius, centre.y);
      cairo_move_to (canvas->cr, centre.x, centre.y + i * plus * 2.0);
      cairo_line_to (canvas->cr, centre.x, centre.y + i * radius);
    }
  lsg_canvas_set_line (canvas, style->ring, style->ring_width);
  cairo_stroke (canvas->cr);

  lsg_path_lozenge (canvas->cr, centre, radius);
  lsg_canvas_set_line (canvas, style->axis, 1.5 * style->axis_width);
  cairo_set_dash (canvas->cr, (double[]) { 6.0 * style->scale, 4.0 * style->scale }, 2, 3.0 * style->scale);
  cairo_stroke (canvas->cr);

  cairo_move_to (canvas->cr, centre.x - plus, centre.y);
  cairo_line_to (canvas->cr, centre.x + plus, centre.y);
  cairo_move_to (canvas->cr, centre.x, centre.y - plus);
  cairo_line_to (canvas->cr, centre.x, centre.y + plus);
  lsg_canvas_set_line (canvas, style->accent, 2.0);
  cairo_set_line_cap (canvas->cr, CAIRO_LINE_CAP_ROUND);
  cairo_stroke (canvas->cr);
  if (names != NULL)
    draw_empty_names (canvas, names, centre, radius);
}

static void
draw_flag (const LsgCanvas *canvas,
           LsgPoint         centre,
           double           radius)
{
  cairo_t *cr = canvas->cr;
  double left = centre.x - radius * 0.7;

  cairo_move_to (cr, left, centre.y + radius);
  cairo_line_to (cr, left, centre.y - radius);
  lsg_canvas_set_line (canvas, canvas->style->dim, 1.4);
  cairo_stroke (cr);
  cairo_move_to (cr, left, centre.y - radius);
  cairo_line_to (cr, left + radius * 1.7, centre.y - radius);
  cairo_line_to (cr, left + radius * 1.2, centre.y - radius * 0.45);
  cairo_line_to (cr, left + radius * 1.7, centre.y + radius * 0.1);
  cairo_line_to (cr, left, centre.y + radius * 0.1);
  cairo_close_path (cr);
  lsg_colour_set (cr, canvas->style->dim, 1.0);
  cairo_fill (cr);
}

void
lsg_mark_draw_activity (const LsgCanvas *canvas,
                        LsgPathMark      mark,
                        LsgPoint         centre,
                        double           radius)
{
  cairo_rectangle_t box = { centre.x - radius, centre.y - radius, 2.0 * radius, 2.0 * radius };

  cairo_new_path (canvas->cr);
  if (mark == LSG_PATH_MARK_MILESTONE)
    {
      draw_flag (canvas, centre, radius);
      return;
    }
  lsg_path_rounded (canvas->cr, box, radius * 0.35);
  if (mark == LSG_PATH_MARK_SYNCHRONOUS)
    {
      lsg_colour_set (canvas->cr, canvas->style->accent_fill, 1.0);
      cairo_fill (canvas->cr);
      return;
    }
  lsg_colour_set (canvas->cr, canvas->style->surface, 1.0);
  cairo_fill_preserve (canvas->cr);
  lsg_canvas_set_line (canvas, canvas->style->dim, 1.2);
  cairo_stroke (canvas->cr);
}
