/* objectives-chart.c - see objectives-chart.h. Titles stand in the upper part of a cell, needs and marks on its
 * last line; what does not fit there is counted ("+3"). */
#include "objectives-chart.h"

#include "mark.h"

#include <math.h>

#define GAP 4.0
#define PADDING 7.0
#define CELL_RADIUS 4.0
#define MARK_RADIUS 6.0
#define MARK_STRIDE 16.0
#define MAX_MARKS 4
#define HEAD_GAP 6.0
#define NAME_SHARE 0.165
#define FADED 0.25

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

/* Names of functions take up to three lines of their column. */
static double
get_name_width (const LsgCanvas *canvas)
{
  return floor (canvas->width * NAME_SHARE);
}

static double
get_head_height (const LsgCanvas *canvas)
{
  return ceil (2.0 * get_line_height (canvas) + HEAD_GAP * get_unit (canvas));
}

static double
get_least_row (const LsgCanvas *canvas)
{
  double line = get_line_height (canvas);
  double marks = MAX (line, 2.0 * MARK_RADIUS * get_unit (canvas));

  return ceil (2.0 * line + marks + (2.0 * PADDING - 4.0) * get_unit (canvas));
}

double
lsg_objectives_chart_get_height (const LsgObjectivesChart *chart,
                                 const LsgCanvas          *canvas)
{
  double gap = GAP * get_unit (canvas);

  return get_head_height (canvas) + LSG_OBJECTIVES_ROWS * get_least_row (canvas)
         + (LSG_OBJECTIVES_ROWS - 1) * gap + 2.0 * get_unit (canvas);
}

LsgObjectivesGeometry
lsg_objectives_chart_measure (const LsgObjectivesChart *chart,
                              const LsgCanvas          *canvas)
{
  double unit = get_unit (canvas);
  double gap = GAP * unit;
  double edge = 2.0 * unit; /* of the ring around a selected cell */
  LsgObjectivesGeometry geometry = { .name_width = get_name_width (canvas) };
  double top = get_head_height (canvas);
  double room = canvas->height - top - edge - (LSG_OBJECTIVES_ROWS - 1) * gap;
  double height = MAX (floor (room / LSG_OBJECTIVES_ROWS), get_least_row (canvas));
  double width = (canvas->width - geometry.name_width - edge - (LSG_OBJECTIVES_COLUMNS - 1) * gap)
                 / LSG_OBJECTIVES_COLUMNS;

  width = MAX (width, 4.0 * unit);
  geometry.head = (cairo_rectangle_t) { 0.0, 0.0, canvas->width, top };
  for (guint row = 0; row < LSG_OBJECTIVES_ROWS; row++)
    for (guint column = 0; column < LSG_OBJECTIVES_COLUMNS; column++)
      geometry.cells[row][column] = (cairo_rectangle_t) {
        geometry.name_width + column * (width + gap), top + row * (height + gap), width, height,
      };
  return geometry;
}

gboolean
lsg_objectives_geometry_hit (const LsgObjectivesGeometry *geometry,
                             LsgPoint                     point,
                             int                         *row,
                             int                         *column)
{
  for (int i = 0; i < LSG_OBJECTIVES_ROWS; i++)
    for (int j = 0; j < LSG_OBJECTIVES_COLUMNS; j++)
      if (lsg_rectangle_contains (&geometry->cells[i][j], point.x, point.y))
        {
          *row = i;
          *column = j;
          return TRUE;
        }
  return FALSE;
}

static void
draw_corner (const LsgObjectivesChart    *chart,
             const LsgObjectivesGeometry *geometry,
             const LsgCanvas             *canvas)
{
  LsgTextLook look = { .size = canvas->style->small_text_size, .colour = canvas->style->dim, .lines = 2,
                       .limit = geometry->name_width - GAP * get_unit (canvas) };

  lsg_canvas_draw_text (canvas, chart->corner, &look, (LsgPoint) { 0.0, 0.0 }, (LsgPoint) { 0.0, 0.0 });
}

/* The mark of the plane, its name and its minutes. */
static void
draw_plane (const LsgObjectivesChart    *chart,
            const LsgObjectivesGeometry *geometry,
            const LsgCanvas             *canvas,
            guint                        plane)
{
  cairo_rectangle_t cell = geometry->cells[0][plane];
  double unit = get_unit (canvas);
  double side = 13.0 * unit;
  double line = get_line_height (canvas);
  LsgPoint at = { cell.x + side + 7.0 * unit, 0.0 };
  LsgTextLook name = { .bold = TRUE, .colour = canvas->style->ink,
                       .limit = MAX (cell.x + cell.width - at.x, 1.0) };
  LsgTextLook figure = { .size = canvas->style->small_text_size, .colour = canvas->style->dim,
                         .limit = name.limit };

  lsg_mark_draw_planes (canvas, 1u << plane, (LsgPoint) { cell.x + side / 2.0 + 2.0 * unit, line / 2.0 }, side);
  lsg_canvas_draw_text (canvas, chart->planes[plane], &name, at, (LsgPoint) { 0.0, 0.0 });
  at.y = line;
  lsg_canvas_draw_text (canvas, chart->plane_figures[plane], &figure, at, (LsgPoint) { 0.0, 0.0 });
}

static void
draw_function (const LsgObjectivesChart    *chart,
               const LsgObjectivesGeometry *geometry,
               const LsgCanvas             *canvas,
               guint                        function)
{
  cairo_rectangle_t cell = geometry->cells[function][0];
  LsgTextLook name = { .bold = TRUE, .colour = canvas->style->ink, .lines = 2,
                       .limit = geometry->name_width - 2.0 * GAP * get_unit (canvas) };
  LsgTextLook figure = { .size = canvas->style->small_text_size, .colour = canvas->style->dim };
  LsgPoint at = { 0.0, cell.y + PADDING * get_unit (canvas) - 1.0 };
  cairo_rectangle_t box = lsg_canvas_draw_text (canvas, chart->functions[function], &name, at,
                                                (LsgPoint) { 0.0, 0.0 });

  at.y = box.y + box.height;
  lsg_canvas_draw_text (canvas, chart->function_figures[function], &figure, at, (LsgPoint) { 0.0, 0.0 });
}

static LsgColour
get_tint (const LsgObjectivesCell *cell,
          const LsgCanvas         *canvas)
{
  return cell->class_ >= 0 && cell->class_ < LSG_N_CLASSES ? canvas->style->cells[cell->class_]
                                                           : canvas->style->surface;
}

/* A mark of several is drawn once with its number. Returns the left edge of what was drawn, going left from
 * @right. */
static double
draw_marks (const LsgCanvas *canvas,
            LsgMarkState     state,
            guint            n,
            LsgColour        ink,
            LsgPoint         right)
{
  double unit = get_unit (canvas);
  double radius = MARK_RADIUS * unit;
  LsgColour colour = state == LSG_MARK_FULL ? canvas->style->accent : canvas->style->other;

  if (n > MAX_MARKS)
    {
      g_autofree char *number = g_strdup_printf ("%u", n);
      LsgTextLook look = { .size = canvas->style->small_text_size, .colour = ink };
      cairo_rectangle_t box = lsg_canvas_draw_text (canvas, number, &look, (LsgPoint) { right.x + radius, right.y },
                                                    (LsgPoint) { 1.0, 0.5 });

      right.x = box.x - radius - 3.0 * unit;
      n = 1;
    }
  for (guint i = 0; i < n; i++, right.x -= MARK_STRIDE * unit)
    lsg_mark_draw_state (canvas, state, colour, right, radius);
  return right.x;
}

/* Kept ones stand at the end, the others before them, the triangle first. Returns the left edge of all. */
static double
draw_answers (const LsgObjectivesCell *cell,
              const LsgCanvas         *canvas,
              cairo_rectangle_t        box,
              double                   y,
              LsgColour                ink)
{
  double unit = get_unit (canvas);
  LsgPoint right = { box.x + box.width - (PADDING + MARK_RADIUS) * unit, y };

  right.x = draw_marks (canvas, LSG_MARK_FULL, cell->n_kept, ink, right);
  right.x = draw_marks (canvas, LSG_MARK_OUTLINE, cell->n_discarded, ink, right);
  if (cell->alarm)
    {
      if (is_print (canvas)) /* in grey the triangle is as dark as the tint */
        {
          double half = (MARK_RADIUS + 1.5) * unit;

          lsg_path_rounded (canvas->cr, (cairo_rectangle_t) { right.x - half, right.y - half, 2 * half, 2 * half },
                            CELL_RADIUS * unit);
          lsg_colour_set (canvas->cr, canvas->style->surface, 1.0);
          cairo_fill (canvas->cr);
        }
      lsg_mark_draw_warning (canvas, right, MARK_RADIUS * unit);
      right.x -= MARK_STRIDE * unit;
    }
  return right.x + MARK_RADIUS * unit;
}

/* "B 05" bold and "6"; those left over are counted. */
static void
draw_needs (const LsgObjectivesCell *cell,
            const LsgCanvas         *canvas,
            LsgPoint                 at,
            double                   right,
            LsgColour                ink)
{
  double unit = get_unit (canvas);
  LsgTextLook bold = { .size = canvas->style->small_text_size, .bold = TRUE, .colour = ink };
  LsgTextLook plain = { .size = canvas->style->small_text_size, .colour = ink };
  double rest;
  double height;

  lsg_canvas_measure_text (canvas, "+99", &plain, &rest, &height);
  for (guint i = 0; i < cell->n_needs; i++)
    {
      g_autofree char *number = cell->needs[i].criticality > 0
                                  ? g_strdup_printf ("%d", cell->needs[i].criticality) : g_strdup ("–");
      double code_width, number_width;
      double room = right - at.x - (i + 1 < cell->n_needs ? rest : 0.0);

      lsg_canvas_measure_text (canvas, cell->needs[i].code, &bold, &code_width, &height);
      lsg_canvas_measure_text (canvas, number, &plain, &number_width, &height);
      if (code_width + number_width + 4.0 * unit > room)
        {
          g_autofree char *more = g_strdup_printf (i == 0 ? "%u" : "+%u", cell->n_needs - i);

          lsg_canvas_draw_text (canvas, more, &plain, at, (LsgPoint) { 0.0, 0.5 });
          return;
        }
      lsg_canvas_draw_text (canvas, cell->needs[i].code, &bold, at, (LsgPoint) { 0.0, 0.5 });
      at.x += code_width + 4.0 * unit;
      lsg_canvas_draw_text (canvas, number, &plain, at, (LsgPoint) { 0.0, 0.5 });
      at.x += number_width + 9.0 * unit;
    }
}

static void
draw_alarm (const LsgCanvas  *canvas,
            cairo_rectangle_t box)
{
  double unit = get_unit (canvas);
  LsgColour amber = is_print (canvas) ? canvas->style->warning : canvas->style->warning_text;

  box = (cairo_rectangle_t) { box.x + unit, box.y + unit, box.width - 2.0 * unit, box.height - 2.0 * unit };
  lsg_path_rounded (canvas->cr, box, CELL_RADIUS * unit);
  lsg_canvas_set_line (canvas, amber, is_print (canvas) ? 1.0 : 2.0);
  cairo_set_dash (canvas->cr, (double[]) { 4.0 * unit, 3.0 * unit }, 2, 0.0);
  cairo_stroke (canvas->cr);
  cairo_set_dash (canvas->cr, NULL, 0, 0.0);
}

/* The ground: a tint, or the surface within a thin line where no need is. */
static void
draw_ground (const LsgObjectivesCell *cell,
             const LsgCanvas         *canvas,
             cairo_rectangle_t        box,
             gboolean                 hovered)
{
  double unit = get_unit (canvas);
  double half = canvas->style->ring_width / 2.0 * canvas->style->scale;

  lsg_path_rounded (canvas->cr, box, CELL_RADIUS * unit);
  lsg_colour_set (canvas->cr, get_tint (cell, canvas), 1.0);
  cairo_fill (canvas->cr);
  if (cell->class_ >= 0 && !hovered && !canvas->style->high_contrast)
    return;
  box = (cairo_rectangle_t) { box.x + half, box.y + half, box.width - 2.0 * half, box.height - 2.0 * half };
  lsg_path_rounded (canvas->cr, box, CELL_RADIUS * unit);
  lsg_canvas_set_line (canvas, hovered ? canvas->style->axis : canvas->style->ring, canvas->style->ring_width);
  cairo_stroke (canvas->cr);
}

/* Whether no line of a title is wider than @room: then the last line can stand beside the marks of the answers. */
static gboolean
fits_above (const LsgCanvas   *canvas,
            const char        *text,
            const LsgTextLook *look,
            double             room)
{
  LsgTextLook whole = *look;
  double width;
  double height;

  whole.lines = 3;
  lsg_canvas_measure_text (canvas, text, &whole, &width, &height);
  return width <= room;
}

static void
draw_cell (const LsgObjectivesChart *chart,
           const LsgCanvas          *canvas,
           cairo_rectangle_t         box,
           guint                     row,
           guint                     column)
{
  const LsgObjectivesCell *cell = &chart->cells[row][column];
  double unit = get_unit (canvas);
  LsgColour tint = get_tint (cell, canvas);
  LsgColour ink = lsg_chart_style_get_text_on (canvas->style, tint);
  gboolean strong = cell->class_ == LSG_CLASS_INDISPENSABLE;
  gboolean quiet = cell->n_needs == 0 && cell->n_kept == 0;
  LsgTextLook title = { .size = canvas->style->small_text_size, .bold = strong, .lines = 2,
                        .colour = quiet ? lsg_chart_style_get_dim_on (canvas->style, tint) : ink,
                        .limit = MAX (box.width - 2.0 * PADDING * unit, 1.0) };
  double y = box.y + box.height - (PADDING - 1.0) * unit - get_line_height (canvas) / 2.0;
  double right;

  if (cell->is_faded)
    cairo_push_group (canvas->cr);
  draw_ground (cell, canvas, box, chart->hover_row == (int) row && chart->hover_column == (int) column);
  right = draw_answers (cell, canvas, box, y, ink);
  if (cell->n_needs == 0 && fits_above (canvas, cell->title, &title, right - box.x - PADDING * unit))
    title.lines = 3;
  lsg_canvas_draw_text (canvas, cell->title, &title,
                        (LsgPoint) { box.x + PADDING * unit, box.y + (PADDING - 2.0) * unit },
                        (LsgPoint) { 0.0, 0.0 });
  draw_needs (cell, canvas, (LsgPoint) { box.x + PADDING * unit, y }, right,
              strong ? ink : lsg_chart_style_get_dim_on (canvas->style, tint));
  if (cell->alarm)
    draw_alarm (canvas, box);
  if (!cell->is_faded)
    return;
  cairo_pop_group_to_source (canvas->cr);
  cairo_paint_with_alpha (canvas->cr, FADED);
}

/* Selected: a ring around the cell; under the keyboard: a wider one behind it. */
static void
draw_ring (const LsgCanvas  *canvas,
           cairo_rectangle_t box,
           double            distance,
           double            width,
           double            opacity)
{
  double unit = get_unit (canvas);

  distance *= unit;
  box = (cairo_rectangle_t) { box.x - distance, box.y - distance, box.width + 2.0 * distance,
                              box.height + 2.0 * distance };
  lsg_path_rounded (canvas->cr, box, CELL_RADIUS * unit + distance);
  lsg_canvas_set_line (canvas, canvas->style->accent, width);
  lsg_colour_set (canvas->cr, canvas->style->accent, opacity);
  cairo_stroke (canvas->cr);
}

void
lsg_objectives_chart_draw (const LsgObjectivesChart    *chart,
                           const LsgObjectivesGeometry *geometry,
                           const LsgCanvas             *canvas)
{
  LsgObjectivesGeometry own;

  if (geometry == NULL)
    {
      own = lsg_objectives_chart_measure (chart, canvas);
      geometry = &own;
    }
  cairo_save (canvas->cr);
  cairo_new_path (canvas->cr);
  draw_corner (chart, geometry, canvas);
  for (guint plane = 0; plane < LSG_OBJECTIVES_COLUMNS; plane++)
    draw_plane (chart, geometry, canvas, plane);
  for (guint row = 0; row < LSG_OBJECTIVES_ROWS; row++)
    {
      draw_function (chart, geometry, canvas, row);
      for (guint column = 0; column < LSG_OBJECTIVES_COLUMNS; column++)
        draw_cell (chart, canvas, geometry->cells[row][column], row, column);
    }
  if (chart->selected_row >= 0)
    draw_ring (canvas, geometry->cells[chart->selected_row][chart->selected_column], 0.5, 2.0, 1.0);
  if (chart->focus_row >= 0)
    draw_ring (canvas, geometry->cells[chart->focus_row][chart->focus_column], 2.5, 2.0, 0.5);
  cairo_restore (canvas->cr);
}
