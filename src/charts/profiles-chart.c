/* profiles-chart.c - see profiles-chart.h. */
#include "profiles-chart.h"

#include "mark.h"

#include <math.h>

#define PADDING 10.0
#define LEAST_ROW 38.0
#define MOST_ROW 66.0
#define LEAST_COLUMN 92.0
#define NAME_SHARE 0.2
#define LEAST_NAME 130.0
#define NAME_LINES 3
#define MARK_RADIUS 7.0
#define MINUTES_GAP 6.0 /* between a mark and its minutes */
#define DOT_RADIUS 1.6
#define FADED 0.25
#define RADIUS 8.0

static gboolean
is_print (const LsgCanvas *canvas)
{
  return canvas->style->kind == LSG_STYLE_PRINT;
}

/* Lengths are for the screen; on paper they are smaller with the texts. */
static double
get_unit (const LsgCanvas *canvas)
{
  return (is_print (canvas) ? 0.6 : 1.0) * canvas->style->scale;
}

static double
get_line_height (const LsgCanvas *canvas)
{
  LsgTextLook look = { .bold = TRUE };
  double width;
  double height;

  lsg_canvas_measure_text (canvas, "\303\211", &look, &width, &height);
  return height;
}

static double
get_head_height (const LsgCanvas *canvas)
{
  return ceil ((NAME_LINES + 1) * get_line_height (canvas) + PADDING * get_unit (canvas));
}

static double
get_least_row (const LsgCanvas *canvas)
{
  return MAX (LEAST_ROW * get_unit (canvas), ceil (2.0 * get_line_height (canvas) + 4.0 * get_unit (canvas)));
}

/* Wide enough for a mark with its minutes. */
static double
get_least_column (const LsgProfilesChart *chart,
                  const LsgCanvas        *canvas)
{
  LsgTextLook look = { .bold = TRUE };
  double unit = get_unit (canvas);
  double widest = LEAST_COLUMN * unit;
  double width;
  double height;

  for (guint i = 0; i < chart->n_columns; i++)
    for (guint row = 0; row < LSG_PROFILES_ROWS; row++)
      if (chart->columns[i].cells[row].minutes != NULL)
        {
          lsg_canvas_measure_text (canvas, chart->columns[i].cells[row].minutes, &look, &width, &height);
          widest = MAX (widest, width + (2.0 * MARK_RADIUS + 20.0) * unit);
        }
  return widest;
}

double
lsg_profiles_chart_get_width (const LsgProfilesChart *chart,
                              const LsgCanvas        *canvas)
{
  return LEAST_NAME * get_unit (canvas) + chart->n_columns * get_least_column (chart, canvas);
}

double
lsg_profiles_chart_get_height (const LsgProfilesChart *chart,
                               const LsgCanvas        *canvas)
{
  return get_head_height (canvas) + LSG_PROFILES_ROWS * get_least_row (canvas);
}

LsgProfilesGeometry
lsg_profiles_chart_measure (const LsgProfilesChart *chart,
                            const LsgCanvas        *canvas)
{
  double unit = get_unit (canvas);
  LsgProfilesGeometry geometry = { .n_columns = chart->n_columns };
  double room;

  geometry.name_width = MAX (floor (canvas->width * NAME_SHARE), LEAST_NAME * unit);
  geometry.head_height = get_head_height (canvas);
  room = (canvas->height - geometry.head_height) / LSG_PROFILES_ROWS;
  geometry.row_height = CLAMP (floor (room), get_least_row (canvas), MAX (MOST_ROW * unit, get_least_row (canvas)));
  geometry.column_width = chart->n_columns > 0
                            ? MAX ((canvas->width - geometry.name_width) / chart->n_columns, 8.0 * unit) : 0.0;
  return geometry;
}

cairo_rectangle_t
lsg_profiles_geometry_get_cell (const LsgProfilesGeometry *geometry,
                                guint                      row,
                                guint                      column)
{
  return (cairo_rectangle_t) {
    geometry->name_width + column * geometry->column_width, geometry->head_height + row * geometry->row_height,
    geometry->column_width, geometry->row_height,
  };
}

gboolean
lsg_profiles_geometry_hit (const LsgProfilesGeometry *geometry,
                           LsgPoint                   point,
                           int                       *row,
                           int                       *column)
{
  double x = point.x - geometry->name_width;
  double y = point.y - geometry->head_height;

  if (geometry->column_width <= 0.0 || x < 0.0 || point.y < 0.0)
    return FALSE;
  *row = y < 0.0 ? -1 : (int) (y / geometry->row_height);
  *column = (int) (x / geometry->column_width);
  return *row < LSG_PROFILES_ROWS && *column < (int) geometry->n_columns;
}

/* Name in the middle, the figure below it, both standing on the rule under the heads. */
static void
draw_head (const LsgProfilesColumn *column,
           const LsgCanvas         *canvas,
           cairo_rectangle_t        cell)
{
  const LsgChartStyle *style = canvas->style;
  double unit = get_unit (canvas);
  LsgTextLook figure = { .size = style->small_text_size, .colour = style->dim, .bold = column->is_warning,
                         .limit = cell.width - 4.0 * unit };
  LsgTextLook name = { .bold = column->is_retained, .colour = column->is_retained ? style->ink : style->dim,
                       .wrap = MAX (cell.width - 6.0 * unit, 1.0), .keep_words = TRUE, .lines = NAME_LINES };
  LsgPoint at = { cell.x + cell.width / 2.0, cell.y - 5.0 * unit };
  cairo_rectangle_t box;

  if (column->is_warning)
    {
      figure.colour = style->warning_text;
      figure.limit -= 14.0 * unit;
      at.x += 7.0 * unit;
    }
  box = lsg_canvas_draw_text (canvas, column->figure, &figure, at, (LsgPoint) { 0.5, 1.0 });
  if (column->is_warning)
    lsg_mark_draw_warning (canvas, (LsgPoint) { box.x - 8.0 * unit, box.y + box.height / 2.0 }, 5.0 * unit);
  at = (LsgPoint) { cell.x + cell.width / 2.0, box.y };
  lsg_canvas_draw_text (canvas, column->name, &name, at, (LsgPoint) { 0.5, 1.0 });
}

static void
draw_mark (const LsgProfilesCell *cell,
           const LsgCanvas       *canvas,
           LsgPoint               centre)
{
  const LsgChartStyle *style = canvas->style;
  double radius = MARK_RADIUS * get_unit (canvas);

  switch (cell->mark)
    {
    case LSG_PROFILES_FIRST:
      lsg_mark_draw_state (canvas, LSG_MARK_FULL, style->accent, centre, radius);
      break;
    case LSG_PROFILES_SECOND:
      lsg_mark_draw_state (canvas, LSG_MARK_HALF, style->accent, centre, radius);
      break;
    case LSG_PROFILES_CARRIED:
      lsg_mark_draw_state (canvas, LSG_MARK_OUTLINE, style->other, centre, radius);
      break;
    case LSG_PROFILES_USUAL:
      lsg_mark_draw_state (canvas, LSG_MARK_DASHED, style->other, centre, radius);
      break;
    case LSG_PROFILES_NONE:
    default:
      cairo_new_path (canvas->cr);
      cairo_arc (canvas->cr, centre.x, centre.y, DOT_RADIUS * get_unit (canvas), 0.0, 2.0 * G_PI);
      lsg_colour_set (canvas->cr, style->faint, 1.0);
      cairo_fill (canvas->cr);
      break;
    }
}

/* How far left of the middle the marks of a column stand, so that they and the widest minutes beside them are in the
 * middle together. */
static double
get_shift (const LsgProfilesColumn *column,
           const LsgCanvas         *canvas,
           double                   width)
{
  LsgTextLook look = { .bold = TRUE };
  double unit = get_unit (canvas);
  double widest = 0.0;

  for (guint i = 0; i < LSG_PROFILES_ROWS; i++)
    {
      double text = 0.0, height;

      if (column->cells[i].minutes != NULL && *column->cells[i].minutes != '\0')
        lsg_canvas_measure_text (canvas, column->cells[i].minutes, &look, &text, &height);
      widest = MAX (widest, text);
    }
  if (widest <= 0.0)
    return 0.0;
  return CLAMP ((MINUTES_GAP * unit + widest) / 2.0, 0.0, MAX (width / 2.0 - (MARK_RADIUS + 4.0) * unit, 0.0));
}

/* Marks stand one under the other, so that a column reads as a list; minutes follow to the right. A dim kind without
 * anything usual shows nothing. */
static void
draw_cell (const LsgProfilesColumn *column,
           const LsgProfilesCell   *cell,
           const LsgCanvas         *canvas,
           double                   shift,
           cairo_rectangle_t        box)
{
  double unit = get_unit (canvas);
  LsgPoint centre = { box.x + box.width / 2.0 - shift, box.y + box.height / 2.0 };
  LsgTextLook look = { .bold = TRUE, .colour = canvas->style->ink };

  if (!column->is_retained && cell->mark == LSG_PROFILES_NONE)
    return;
  if (cell->is_faded)
    cairo_push_group (canvas->cr);
  draw_mark (cell, canvas, centre);
  lsg_canvas_draw_text (canvas, cell->minutes, &look,
                        (LsgPoint) { centre.x + (MARK_RADIUS + MINUTES_GAP) * unit, centre.y }, (LsgPoint) { 0.0, 0.5 });
  if (!cell->is_faded)
    return;
  cairo_pop_group_to_source (canvas->cr);
  cairo_paint_with_alpha (canvas->cr, FADED);
}

static void
draw_rows (const LsgProfilesChart    *chart,
           const LsgProfilesGeometry *geometry,
           const LsgCanvas           *canvas)
{
  double unit = get_unit (canvas);
  LsgTextLook name = { .bold = TRUE, .colour = canvas->style->ink, .lines = 2,
                       .limit = geometry->name_width - (PADDING + 4.0) * unit };

  for (guint row = 0; row < LSG_PROFILES_ROWS; row++)
    {
      double y = geometry->head_height + row * geometry->row_height;

      cairo_new_path (canvas->cr);
      cairo_move_to (canvas->cr, 0.0, floor (y) + 0.5);
      cairo_line_to (canvas->cr, canvas->width, floor (y) + 0.5);
      lsg_canvas_set_line (canvas, canvas->style->ring, canvas->style->ring_width);
      cairo_stroke (canvas->cr);
      lsg_canvas_draw_text (canvas, chart->functions[row], &name,
                            (LsgPoint) { PADDING * unit, y + geometry->row_height / 2.0 }, (LsgPoint) { 0.0, 0.5 });
    }
}

static void
draw_selection (const LsgProfilesGeometry *geometry,
                const LsgCanvas           *canvas,
                guint                      column)
{
  double unit = get_unit (canvas);
  cairo_rectangle_t first = lsg_profiles_geometry_get_cell (geometry, 0, column);
  cairo_rectangle_t box = { first.x + unit, 3.0 * unit, first.width - 2.0 * unit,
                            geometry->head_height + LSG_PROFILES_ROWS * geometry->row_height - 5.0 * unit };

  lsg_path_rounded (canvas->cr, box, RADIUS * unit);
  lsg_colour_set (canvas->cr, canvas->style->accent, 0.12);
  cairo_fill_preserve (canvas->cr);
  lsg_canvas_set_line (canvas, canvas->style->accent, 2.0);
  cairo_stroke (canvas->cr);
}

static void
draw_cell_ring (const LsgCanvas  *canvas,
                cairo_rectangle_t cell,
                double            opacity)
{
  double unit = get_unit (canvas);
  cairo_rectangle_t box = { cell.x + 5.0 * unit, cell.y + 4.0 * unit, cell.width - 10.0 * unit,
                            cell.height - 8.0 * unit };

  lsg_path_rounded (canvas->cr, box, RADIUS * unit);
  lsg_canvas_set_line (canvas, canvas->style->accent, 2.0);
  lsg_colour_set (canvas->cr, canvas->style->accent, opacity);
  cairo_stroke (canvas->cr);
}

void
lsg_profiles_chart_draw (const LsgProfilesChart    *chart,
                         const LsgProfilesGeometry *geometry,
                         const LsgCanvas           *canvas)
{
  LsgProfilesGeometry own;

  if (geometry == NULL)
    {
      own = lsg_profiles_chart_measure (chart, canvas);
      geometry = &own;
    }
  cairo_save (canvas->cr);
  draw_rows (chart, geometry, canvas);
  if (chart->selected >= 0 && chart->selected < (int) chart->n_columns)
    draw_selection (geometry, canvas, chart->selected);
  for (guint i = 0; i < chart->n_columns; i++)
    {
      cairo_rectangle_t head = lsg_profiles_geometry_get_cell (geometry, 0, i);
      double shift = get_shift (&chart->columns[i], canvas, head.width);

      draw_head (&chart->columns[i], canvas, head);
      for (guint row = 0; row < LSG_PROFILES_ROWS; row++)
        draw_cell (&chart->columns[i], &chart->columns[i].cells[row], canvas, shift,
                   lsg_profiles_geometry_get_cell (geometry, row, i));
    }
  if (chart->hover_row >= 0 && chart->hover_column < (int) chart->n_columns)
    draw_cell_ring (canvas, lsg_profiles_geometry_get_cell (geometry, chart->hover_row, chart->hover_column), 0.35);
  if (chart->focus_row >= 0 && chart->focus_column < (int) chart->n_columns)
    draw_cell_ring (canvas, lsg_profiles_geometry_get_cell (geometry, chart->focus_row, chart->focus_column), 1.0);
  cairo_restore (canvas->cr);
}
