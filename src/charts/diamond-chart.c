/* diamond-chart.c - see diamond-chart.h.
 *
 *            0 top                 corner i lies at diamond.factors[i] units from the centre,
 *         3 -+- 1 right            on the axis that points in directions[i]; y goes down
 *            2 bottom
 */
#include "diamond-chart.h"

#include <math.h>

#define LEVELS 4
#define SMALL_UNIT 12.5
#define LARGE_UNIT 27.0
#define HANDLE_RADIUS 7.5
#define HANDLE_REACH 16.0
#define FOCUS_RADIUS 12.0
#define NAME_RISE 31.0     /* of the side names above the axis, at the large unit */
#define NAME_RISE_MOST 46.0

static const LsgPoint directions[LSG_N_FACTORS] = { { 0, -1 }, { 1, 0 }, { 0, 1 }, { -1, 0 } };

static gboolean
is_print (const LsgCanvas *canvas)
{
  return canvas->style->kind == LSG_STYLE_PRINT;
}

static gboolean
is_level (int value)
{
  return value >= 1 && value <= LEVELS;
}

/* The capital that begins a name, or its n first letters. */
static char *
dup_start (const char *name,
           int         n)
{
  g_autofree char *first = NULL;
  g_autofree char *capital = NULL;
  g_autofree char *rest = NULL;

  if (name == NULL || *name == '\0' || !g_utf8_validate (name, -1, NULL))
    return g_strdup ("");
  first = g_utf8_substring (name, 0, 1);
  capital = g_utf8_strup (first, -1);
  rest = g_utf8_substring (name, 1, MIN (n, g_utf8_strlen (name, -1)));
  return g_strconcat (capital, rest, NULL);
}

char *
lsg_diamond_chart_dup_letter (const char *const names[LSG_N_FACTORS],
                              int               axis)
{
  g_autofree char *letter = dup_start (names[axis], 1);

  for (int i = 0; i < LSG_N_FACTORS; i++)
    {
      g_autofree char *other = dup_start (names[i], 1);

      if (i != axis && g_str_equal (letter, other))
        return dup_start (names[axis], 2);
    }
  return g_steal_pointer (&letter);
}

void
lsg_diamond_get_corners (LsgDiamond diamond,
                         LsgPoint   centre,
                         double     unit,
                         LsgPoint   corners[LSG_N_FACTORS])
{
  for (int i = 0; i < LSG_N_FACTORS; i++)
    {
      int level = is_level (diamond.factors[i]) ? diamond.factors[i] : 0;

      corners[i].x = centre.x + directions[i].x * level * unit;
      corners[i].y = centre.y + directions[i].y * level * unit;
    }
}

/* What stands around the tips. */
typedef struct {
  double side;   /* left and right */
  double above;  /* above and below */
  double foot;   /* figures at the foot of a card */
} Margins;

static LsgTextLook
get_figure_look (const LsgCanvas *canvas,
                 gboolean         bold)
{
  return (LsgTextLook) { .colour = canvas->style->ink, .bold = bold };
}

static Margins
get_margins (const LsgDiamondChart *chart,
             const LsgCanvas       *canvas)
{
  LsgTextLook look = { .bold = TRUE };
  double scale = canvas->style->scale;
  Margins margins = { 0, };

  for (int i = 0; i < LSG_N_FACTORS; i++)
    {
      g_autofree char *letter = lsg_diamond_chart_dup_letter (chart->names, i);
      double width;
      double height;

      lsg_canvas_measure_text (canvas, letter, &look, &width, &height);
      margins.side = MAX (margins.side, width);
      margins.above = MAX (margins.above, height);
      margins.foot = height + 2.0 * scale;
    }
  if (chart->form == LSG_DIAMOND_LARGE)
    margins.side = FOCUS_RADIUS * scale + 1.0;
  else
    margins.side += (is_print (canvas) ? 4.2 : 6.0) * scale;
  margins.above += (chart->form == LSG_DIAMOND_LARGE ? 6.0 : 1.5) * scale;
  if (chart->form == LSG_DIAMOND_LARGE || chart->area_label == NULL)
    margins.foot = 0.0;
  return margins;
}

void
lsg_diamond_chart_get_size (const LsgDiamondChart *chart,
                            const LsgCanvas       *canvas,
                            double                *width,
                            double                *height)
{
  Margins margins = get_margins (chart, canvas);
  double unit = (chart->form == LSG_DIAMOND_LARGE ? LARGE_UNIT : SMALL_UNIT) * canvas->style->scale;

  *width = ceil (2.0 * (LEVELS * unit + margins.side));
  *height = ceil (2.0 * (LEVELS * unit + margins.above) + margins.foot);
}

void
lsg_diamond_chart_measure (const LsgDiamondChart *chart,
                           const LsgCanvas       *canvas,
                           LsgDiamondGeometry    *geometry)
{
  Margins margins = get_margins (chart, canvas);
  double room = MIN (canvas->width - 2.0 * margins.side,
                     canvas->height - 2.0 * margins.above - margins.foot);

  geometry->unit = MAX (room / (2.0 * LEVELS), 1.0);
  if (!is_print (canvas))
    geometry->unit = MAX (floor (geometry->unit * 2.0) / 2.0, 1.0);
  geometry->reach = MIN (HANDLE_REACH * canvas->style->scale, geometry->unit * 0.62);
  geometry->centre.x = canvas->width / 2.0;
  geometry->centre.y = (canvas->height - margins.foot) / 2.0;
  if (!is_print (canvas))
    {
      geometry->centre.x = floor (geometry->centre.x) + 0.5;
      geometry->centre.y = floor (geometry->centre.y) + 0.5;
    }
  lsg_diamond_get_corners (chart->diamond, geometry->centre, geometry->unit, geometry->corners);
  for (int i = 0; i < LSG_N_FACTORS; i++)
    {
      geometry->rated[i] = is_level (chart->diamond.factors[i]);
      geometry->tips[i] = lsg_diamond_geometry_at (geometry, i, LEVELS);
    }
}

LsgPoint
lsg_diamond_geometry_at (const LsgDiamondGeometry *geometry,
                         int                       axis,
                         double                    level)
{
  return (LsgPoint) { geometry->centre.x + directions[axis].x * level * geometry->unit,
                      geometry->centre.y + directions[axis].y * level * geometry->unit };
}

static double
project (const LsgDiamondGeometry *geometry,
         int                       axis,
         LsgPoint                  point)
{
  return (point.x - geometry->centre.x) * directions[axis].x
         + (point.y - geometry->centre.y) * directions[axis].y;
}

int
lsg_diamond_geometry_snap (const LsgDiamondGeometry *geometry,
                           int                       axis,
                           LsgPoint                  point)
{
  double level = project (geometry, axis, point) / geometry->unit;

  return (int) lround (CLAMP (level, 1.0, (double) LEVELS));
}

static double
distance_from (LsgPoint a,
               LsgPoint b)
{
  return MAX (fabs (a.x - b.x), fabs (a.y - b.y));
}

static int
find_handle (const LsgDiamondGeometry *geometry,
             LsgPoint                  point)
{
  double nearest = geometry->reach;
  int found = -1;

  for (int i = 0; i < LSG_N_FACTORS; i++)
    {
      double distance = distance_from (geometry->corners[i], point);

      if (geometry->rated[i] && distance <= nearest)
        {
          nearest = distance;
          found = i;
        }
    }
  return found;
}

LsgDiamondHit
lsg_diamond_geometry_hit (const LsgDiamondGeometry *geometry,
                          LsgPoint                  point,
                          int                      *axis,
                          int                      *level)
{
  double dx = point.x - geometry->centre.x;
  double dy = point.y - geometry->centre.y;
  double along = MAX (fabs (dx), fabs (dy));
  double across = MIN (fabs (dx), fabs (dy));
  int handle = find_handle (geometry, point);

  if (handle >= 0)
    {
      *axis = handle;
      *level = lsg_diamond_geometry_snap (geometry, handle, geometry->corners[handle]);
      return LSG_DIAMOND_HIT_HANDLE;
    }
  if (across > geometry->reach || along < 0.5 * geometry->unit
      || along > LEVELS * geometry->unit + geometry->reach)
    return LSG_DIAMOND_HIT_NONE;

  if (fabs (dx) > fabs (dy))
    *axis = dx > 0.0 ? 1 : 3;
  else
    *axis = dy > 0.0 ? 2 : 0;
  *level = lsg_diamond_geometry_snap (geometry, *axis, point);
  return LSG_DIAMOND_HIT_LEVEL;
}

static void
set_unrated_dash (const LsgCanvas *canvas)
{
  cairo_set_dash (canvas->cr, (double[]) { 3.0 * canvas->style->scale, 3.0 * canvas->style->scale }, 2, 0.0);
}

static void
draw_rings (const LsgDiamondChart    *chart,
            const LsgDiamondGeometry *geometry,
            const LsgCanvas          *canvas)
{
  const LsgChartStyle *style = canvas->style;
  gboolean dashed = !lsg_diamond_is_rated (chart->diamond);
  double outer = is_print (canvas) ? 0.5 : style->axis_width;
  cairo_t *cr = canvas->cr;

  lsg_path_lozenge (cr, geometry->centre, LEVELS * geometry->unit);
  lsg_colour_set (cr, style->well, 1.0);
  cairo_fill (cr);

  for (int i = 1; i < LEVELS; i++)
    lsg_path_lozenge (cr, geometry->centre, i * geometry->unit);
  lsg_canvas_set_line (canvas, style->ring, style->ring_width);
  if (dashed)
    set_unrated_dash (canvas);
  cairo_stroke (cr);

  for (int i = 0; i < LSG_N_FACTORS; i++)
    {
      cairo_move_to (cr, geometry->centre.x, geometry->centre.y);
      cairo_line_to (cr, geometry->tips[i].x, geometry->tips[i].y);
    }
  lsg_canvas_set_line (canvas, chart->form == LSG_DIAMOND_LARGE ? style->axis : style->ring,
                       style->axis_width);
  cairo_stroke (cr);

  lsg_path_lozenge (cr, geometry->centre, LEVELS * geometry->unit);
  lsg_canvas_set_line (canvas, style->axis, outer);
  if (dashed)
    set_unrated_dash (canvas);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0.0);
}

static void
add_polygon (cairo_t        *cr,
             const LsgPoint  corners[LSG_N_FACTORS])
{
  cairo_new_path (cr);
  for (int i = 0; i < LSG_N_FACTORS; i++)
    cairo_line_to (cr, corners[i].x, corners[i].y);
  cairo_close_path (cr);
}

static void
draw_better (const LsgDiamondChart    *chart,
             const LsgDiamondGeometry *geometry,
             const LsgCanvas          *canvas)
{
  LsgPoint corners[LSG_N_FACTORS];

  lsg_diamond_get_corners (chart->better, geometry->centre, geometry->unit, corners);
  add_polygon (canvas->cr, corners);
  lsg_canvas_set_line (canvas, canvas->style->warning,
                       is_print (canvas) ? 0.8 : canvas->style->high_contrast ? 3.0 : 1.5);
  cairo_set_dash (canvas->cr, (double[]) { 4.0 * canvas->style->scale, 3.0 * canvas->style->scale }, 2, 0.0);
  cairo_stroke (canvas->cr);
  cairo_set_dash (canvas->cr, NULL, 0, 0.0);
}

static void
draw_shape (const LsgDiamondChart    *chart,
            const LsgDiamondGeometry *geometry,
            const LsgCanvas          *canvas)
{
  gboolean large = chart->form == LSG_DIAMOND_LARGE;
  double step = large && !is_print (canvas) ? 5.9 * canvas->style->scale : 0.0;
  cairo_t *cr = canvas->cr;

  add_polygon (cr, geometry->corners);
  lsg_path_fill_verdict (canvas, chart->verdict, step);
  cairo_new_path (cr);
  if (chart->has_better)
    draw_better (chart, geometry, canvas);
  add_polygon (cr, geometry->corners);
  lsg_path_stroke_verdict (canvas, chart->verdict, large ? canvas->style->large_shape_width : 0.0);

  for (int i = 0; is_print (canvas) && i < LSG_N_FACTORS; i++)
    {
      cairo_arc (cr, geometry->corners[i].x, geometry->corners[i].y, 1.5 * canvas->style->scale, 0, 2 * G_PI);
      lsg_colour_set (cr, canvas->style->verdicts[chart->verdict], 1.0);
      cairo_fill (cr);
    }
}

/* Some axes rated, others not: no shape, but what is known stays in sight. */
static void
draw_partial (const LsgDiamondGeometry *geometry,
              const LsgCanvas          *canvas)
{
  cairo_t *cr = canvas->cr;

  for (int i = 0; i < LSG_N_FACTORS; i++)
    {
      int next = (i + 1) % LSG_N_FACTORS;

      if (!geometry->rated[i])
        continue;
      lsg_path_lozenge (cr, geometry->corners[i], 3.0 * canvas->style->scale);
      lsg_colour_set (cr, canvas->style->dim, 1.0);
      cairo_fill (cr);
      if (!geometry->rated[next])
        continue;
      cairo_move_to (cr, geometry->corners[i].x, geometry->corners[i].y);
      cairo_line_to (cr, geometry->corners[next].x, geometry->corners[next].y);
      lsg_canvas_set_line (canvas, canvas->style->dim, canvas->style->axis_width);
      cairo_stroke (cr);
    }
}

/* At 4 a letter is bold and takes the verdict's colour. */
static LsgTextLook
get_letter_look (const LsgDiamondChart *chart,
                 const LsgCanvas       *canvas,
                 int                    axis)
{
  const LsgChartStyle *style = canvas->style;
  gboolean at_most = chart->diamond.factors[axis] == LEVELS;
  gboolean has_verdict = at_most && lsg_diamond_is_rated (chart->diamond);

  return (LsgTextLook) {
    .bold = at_most,
    .colour = has_verdict ? style->verdict_texts[chart->verdict] : at_most ? style->ink : style->dim,
  };
}

static void
draw_letters (const LsgDiamondChart    *chart,
              const LsgDiamondGeometry *geometry,
              const LsgCanvas          *canvas)
{
  double side = (is_print (canvas) ? 4.2 : 6.0) * canvas->style->scale;
  double above = 1.5 * canvas->style->scale;

  for (int i = 0; i < LSG_N_FACTORS; i++)
    {
      g_autofree char *letter = lsg_diamond_chart_dup_letter (chart->names, i);
      LsgTextLook look = get_letter_look (chart, canvas, i);
      LsgPoint tip = geometry->tips[i];
      LsgPoint at = { tip.x + directions[i].x * side, tip.y + directions[i].y * above };
      LsgPoint align = { 0.5 - directions[i].x * 0.5, 0.5 - directions[i].y * 0.5 };

      lsg_canvas_draw_text (canvas, letter, &look, at, align);
    }
}

/* "Area 8" left and "Def. 0" right at the foot, the figures bold. */
static void
draw_figures (const LsgDiamondChart *chart,
              const LsgCanvas       *canvas)
{
  LsgTextLook plain = get_figure_look (canvas, FALSE);
  LsgTextLook bold = get_figure_look (canvas, TRUE);
  double space = 3.0 * canvas->style->scale;
  LsgPoint at = { 0.0, canvas->height };
  cairo_rectangle_t box;

  box = lsg_canvas_draw_text (canvas, chart->area_label, &plain, at, (LsgPoint) { 0.0, 1.0 });
  at.x = box.x + box.width + space;
  lsg_canvas_draw_text (canvas, chart->area_value, &bold, at, (LsgPoint) { 0.0, 1.0 });

  at.x = canvas->width;
  box = lsg_canvas_draw_text (canvas, chart->deformation_value, &bold, at, (LsgPoint) { 1.0, 1.0 });
  at.x = box.x - space;
  lsg_canvas_draw_text (canvas, chart->deformation_label, &plain, at, (LsgPoint) { 1.0, 1.0 });
}

static void
draw_ring_numbers (const LsgDiamondGeometry *geometry,
                   const LsgCanvas          *canvas)
{
  LsgTextLook look = { .colour = canvas->style->dim, .halo = TRUE };

  for (int i = 1; i <= LEVELS; i++)
    {
      char number[2] = { (char) ('0' + i), '\0' };
      LsgPoint at = lsg_diamond_geometry_at (geometry, 0, i);

      at.x += (HANDLE_RADIUS + 4.0) * canvas->style->scale;
      lsg_canvas_draw_text (canvas, number, &look, at, (LsgPoint) { 0.0, 0.5 });
    }
}

/* The side names stand above their axis, so that they never meet the handles: as low as their width lets
 * them stay clear of the outer ring. */
static LsgPoint
place_side_name (const LsgDiamondGeometry *geometry,
                 const LsgCanvas          *canvas,
                 int                       axis,
                 cairo_rectangle_t         box)
{
  double ratio = geometry->unit / LARGE_UNIT;
  double gap = 4.0 * canvas->style->scale;
  double half = axis == 1 ? canvas->width - geometry->centre.x : geometry->centre.x;
  double needed = LEVELS * geometry->unit + box.height / 2.0 + gap - (half - box.width);
  double rise = CLAMP (needed, NAME_RISE * ratio, NAME_RISE_MOST * ratio);
  double ring = LEVELS * geometry->unit - (rise - box.height / 2.0) + gap;
  double outward = MIN (half, MAX (ring, NAME_RISE * ratio) + box.width);

  return (LsgPoint) { geometry->centre.x + directions[axis].x * outward, geometry->centre.y - rise };
}

static void
draw_name (const LsgDiamondChart    *chart,
           const LsgDiamondGeometry *geometry,
           const LsgCanvas          *canvas,
           int                       axis)
{
  gboolean strong = axis == chart->focused || chart->diamond.factors[axis] == LEVELS;
  gboolean sideways = axis % 2 == 1;
  LsgTextLook look = {
    .colour = canvas->style->ink,
    .bold = strong,
    .halo = TRUE,
    .limit = sideways ? canvas->width / 2.0 - geometry->unit : canvas->width - 2.0 * geometry->unit,
  };
  LsgPoint at = geometry->tips[axis];
  LsgPoint align = { 0.5 - directions[axis].x * -0.5, 0.5 - directions[axis].y * 0.5 };

  if (sideways)
    at = place_side_name (geometry, canvas, axis,
                          lsg_canvas_place_text (canvas, chart->names[axis], &look, at, align));
  else
    at.y += directions[axis].y * 5.0 * canvas->style->scale;
  lsg_canvas_draw_text (canvas, chart->names[axis], &look, at, align);
}

static void
draw_focus (const LsgDiamondChart    *chart,
            const LsgDiamondGeometry *geometry,
            const LsgCanvas          *canvas)
{
  int axis = chart->focused;
  LsgPoint at = geometry->rated[axis] ? geometry->corners[axis] : lsg_diamond_geometry_at (geometry, axis, 3);
  cairo_t *cr = canvas->cr;

  cairo_arc (cr, at.x, at.y, FOCUS_RADIUS * canvas->style->scale, 0.0, 2.0 * G_PI);
  lsg_colour_set (cr, canvas->style->accent, 0.22);
  cairo_fill_preserve (cr);
  lsg_canvas_set_line (canvas, canvas->style->accent, 2.0);
  cairo_stroke (cr);
}

static void
draw_handle (const LsgDiamondChart    *chart,
             const LsgDiamondGeometry *geometry,
             const LsgCanvas          *canvas,
             int                       axis)
{
  const LsgChartStyle *style = canvas->style;
  LsgColour colour = lsg_diamond_is_rated (chart->diamond) ? style->verdicts[chart->verdict] : style->accent;
  gboolean hovered = axis == chart->hovered;
  double radius = HANDLE_RADIUS * canvas->style->scale;
  cairo_t *cr = canvas->cr;

  lsg_path_lozenge (cr, geometry->corners[axis], radius);
  lsg_colour_set (cr, hovered ? colour : canvas->style->surface, 1.0);
  cairo_fill_preserve (cr);
  lsg_canvas_set_line (canvas, colour, canvas->style->high_contrast ? 3.0 : 2.0);
  cairo_stroke (cr);
  if (axis != chart->focused)
    return;
  lsg_path_lozenge (cr, geometry->corners[axis], radius * 0.45);
  lsg_colour_set (cr, hovered ? canvas->style->surface : colour, 1.0);
  cairo_fill (cr);
}

static void
draw_hovered_level (const LsgDiamondChart    *chart,
                    const LsgDiamondGeometry *geometry,
                    const LsgCanvas          *canvas)
{
  lsg_path_lozenge (canvas->cr, geometry->centre, chart->hovered_level * geometry->unit);
  lsg_canvas_set_line (canvas, canvas->style->accent, 1.0);
  cairo_stroke (canvas->cr);
  lsg_path_lozenge (canvas->cr, lsg_diamond_geometry_at (geometry, chart->hovered, chart->hovered_level),
                    4.0 * canvas->style->scale);
  lsg_colour_set (canvas->cr, canvas->style->accent, 1.0);
  cairo_fill (canvas->cr);
}

static void
draw_large (const LsgDiamondChart    *chart,
            const LsgDiamondGeometry *geometry,
            const LsgCanvas          *canvas)
{
  draw_ring_numbers (geometry, canvas);
  for (int i = 0; i < LSG_N_FACTORS; i++)
    draw_name (chart, geometry, canvas, i);
  if (chart->hovered >= 0 && is_level (chart->hovered_level))
    draw_hovered_level (chart, geometry, canvas);
  if (chart->focused >= 0)
    draw_focus (chart, geometry, canvas);
  for (int i = 0; chart->has_handles && i < LSG_N_FACTORS; i++)
    if (geometry->rated[i])
      draw_handle (chart, geometry, canvas, i);
}

void
lsg_diamond_chart_draw (const LsgDiamondChart *chart,
                        const LsgCanvas       *canvas)
{
  gboolean rated = lsg_diamond_is_rated (chart->diamond);
  LsgTextLook unrated = { .colour = canvas->style->dim, .halo = TRUE };
  LsgDiamondGeometry geometry;

  lsg_diamond_chart_measure (chart, canvas, &geometry);
  cairo_save (canvas->cr);
  cairo_new_path (canvas->cr);
  draw_rings (chart, &geometry, canvas);
  if (rated)
    draw_shape (chart, &geometry, canvas);
  else
    {
      draw_partial (&geometry, canvas);
      lsg_canvas_draw_text (canvas, chart->unrated_text, &unrated, geometry.centre, (LsgPoint) { 0.5, 0.5 });
    }
  if (chart->form == LSG_DIAMOND_LARGE)
    draw_large (chart, &geometry, canvas);
  else
    draw_letters (chart, &geometry, canvas);
  if (chart->form == LSG_DIAMOND_SMALL && chart->area_value != NULL)
    draw_figures (chart, canvas);
  cairo_restore (canvas->cr);
}
