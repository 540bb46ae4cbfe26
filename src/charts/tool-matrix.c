/* tool-matrix.c - see tool-matrix.h.
 *
 *              Kept            Dropped
 *              ITS ITS ITC     ITC     Uses
 *              01  02  01      07
 *   Forum      <>   .   <>      .        2
 *   Telephone   .   .   .       <        0
 */
#include "tool-matrix.h"

#include <math.h>

#define FADED 0.25
#define NAMES_SHARE 0.24
#define NAMES_MIN 110.0
#define NAMES_MAX 200.0
#define USES_WIDTH 62.0
#define STRIDE_MIN 34.0
#define STRIDE_MAX 56.0
#define ROW_HEIGHT 34.0
#define PADDING 14.0
#define MARK_RADIUS 6.5
#define DOT_RADIUS 1.3

static double
get_line_height (const LsgCanvas *canvas)
{
  LsgTextLook look = { .bold = TRUE };
  double width, height;

  lsg_canvas_measure_text (canvas, "0", &look, &width, &height);
  return height;
}

LsgToolGeometry
lsg_tool_matrix_measure (const LsgToolMatrix *matrix,
                         const LsgCanvas     *canvas)
{
  double scale = canvas->style->scale;
  double line = get_line_height (canvas);
  double uses = USES_WIDTH * scale;
  LsgToolGeometry geometry = { 0 };

  geometry.head_height = 3.0 * line + 12.0 * scale;
  geometry.row_height = MAX (ROW_HEIGHT * scale, line + 12.0 * scale);
  geometry.columns_x = CLAMP (canvas->width * NAMES_SHARE, NAMES_MIN * scale, NAMES_MAX * scale);
  geometry.columns_width = MAX (canvas->width - geometry.columns_x - uses, 0.0);
  geometry.stride = CLAMP (geometry.columns_width / MAX (matrix->n_columns, 1), STRIDE_MIN * scale,
                           STRIDE_MAX * scale);
  geometry.max_offset = MAX (matrix->n_columns * geometry.stride - geometry.columns_width, 0.0);
  geometry.offset = CLAMP (matrix->offset, 0.0, geometry.max_offset);
  return geometry;
}

double
lsg_tool_matrix_get_height (const LsgToolMatrix *matrix,
                            const LsgCanvas     *canvas)
{
  LsgToolGeometry geometry = lsg_tool_matrix_measure (matrix, canvas);

  return ceil (geometry.head_height + matrix->n_rows * geometry.row_height);
}

double
lsg_tool_geometry_reveal (const LsgToolGeometry *geometry,
                          guint                  column)
{
  double left = column * geometry->stride;
  double right = left + geometry->stride;

  if (left < geometry->offset)
    return left;
  if (right > geometry->offset + geometry->columns_width)
    return MIN (right - geometry->columns_width, geometry->max_offset);
  return geometry->offset;
}

cairo_rectangle_t
lsg_tool_geometry_get_cell (const LsgToolGeometry *geometry,
                            guint                  row,
                            guint                  column)
{
  return (cairo_rectangle_t) {
    geometry->columns_x + column * geometry->stride - geometry->offset,
    geometry->head_height + row * geometry->row_height,
    geometry->stride,
    geometry->row_height,
  };
}

gboolean
lsg_tool_matrix_hit (const LsgToolMatrix   *matrix,
                     const LsgToolGeometry *geometry,
                     LsgPoint               point,
                     int                   *row,
                     int                   *column)
{
  double x = point.x - geometry->columns_x;

  *row = (int) floor ((point.y - geometry->head_height) / geometry->row_height);
  *column = -1;
  if (*row < 0 || *row >= (int) matrix->n_rows || point.x < 0.0)
    return FALSE;
  if (x >= 0.0 && x < geometry->columns_width)
    *column = (int) floor ((x + geometry->offset) / geometry->stride);
  if (*column >= (int) matrix->n_columns)
    *column = -1;
  return TRUE;
}

static LsgPoint
get_centre (cairo_rectangle_t box)
{
  return (LsgPoint) { box.x + box.width / 2.0, box.y + box.height / 2.0 };
}

/* Grey under what is not kept, tint on the selected row, a rule over each row. */
static void
draw_grounds (const LsgToolMatrix   *matrix,
              const LsgCanvas       *canvas,
              const LsgToolGeometry *geometry)
{
  const LsgChartStyle *style = canvas->style;
  cairo_t *cr = canvas->cr;

  for (guint row = 0; row < matrix->n_rows; row++)
    {
      double y = geometry->head_height + row * geometry->row_height;

      if ((int) row == matrix->selected)
        {
          cairo_rectangle (cr, 0.0, y, canvas->width, geometry->row_height);
          lsg_colour_set (cr, style->accent, 0.12);
          cairo_fill (cr);
        }
      cairo_move_to (cr, 0.0, y + 0.5);
      cairo_line_to (cr, canvas->width, y + 0.5);
      lsg_canvas_set_line (canvas, style->ring, 1.0);
      cairo_stroke (cr);
    }
}

static void
draw_column_ground (const LsgToolMatrix   *matrix,
                    const LsgCanvas       *canvas,
                    const LsgToolGeometry *geometry,
                    guint                  column)
{
  cairo_rectangle_t box = lsg_tool_geometry_get_cell (geometry, 0, column);
  double height = geometry->head_height + matrix->n_rows * geometry->row_height;
  double line = get_line_height (canvas);

  if (!matrix->columns[column].is_kept)
    {
      cairo_rectangle (canvas->cr, box.x, geometry->head_height, box.width, height - geometry->head_height);
      lsg_colour_set (canvas->cr, canvas->style->axis, 0.1);
      cairo_fill (canvas->cr);
    }
  if (!matrix->columns[column].lacks)
    return;
  lsg_path_rounded (canvas->cr,
                    (cairo_rectangle_t) { box.x + 2.0, line + 4.0, box.width - 4.0, height - line - 7.0 }, 6.0);
  lsg_colour_set (canvas->cr, canvas->style->warning, 0.08);
  cairo_fill_preserve (canvas->cr);
  lsg_canvas_set_line (canvas, canvas->style->warning, 1.6);
  cairo_set_dash (canvas->cr, (double[]) { 4.0, 3.0 }, 2, 0.0);
  cairo_stroke (canvas->cr);
  cairo_set_dash (canvas->cr, NULL, 0, 0.0);
}

static void
draw_head (const LsgToolMatrix   *matrix,
           const LsgCanvas       *canvas,
           const LsgToolGeometry *geometry,
           guint                  column)
{
  const LsgToolColumn *item = &matrix->columns[column];
  const LsgChartStyle *style = canvas->style;
  cairo_rectangle_t box = lsg_tool_geometry_get_cell (geometry, 0, column);
  double line = get_line_height (canvas);
  LsgColour colour = item->lacks ? style->warning_text : style->dim;
  LsgTextLook head = { .colour = colour, .limit = geometry->stride - 2.0 };
  LsgTextLook number = { .bold = TRUE, .colour = item->lacks ? style->warning_text : style->ink,
                         .limit = geometry->stride - 2.0 };
  double x = box.x + box.width / 2.0;

  lsg_canvas_draw_text (canvas, item->head, &head, (LsgPoint) { x, line + 6.0 }, (LsgPoint) { 0.5, 0.0 });
  lsg_canvas_draw_text (canvas, item->number, &number, (LsgPoint) { x, 2.0 * line + 6.0 },
                        (LsgPoint) { 0.5, 0.0 });
}

static void
draw_cell (const LsgToolMatrix   *matrix,
           const LsgCanvas       *canvas,
           const LsgToolGeometry *geometry,
           guint                  row,
           guint                  column)
{
  const LsgChartStyle *style = canvas->style;
  cairo_rectangle_t box = lsg_tool_geometry_get_cell (geometry, row, column);
  LsgPoint centre = get_centre (box);

  if (matrix->marks[row * matrix->n_columns + column] != 0)
    {
      gboolean is_kept = matrix->columns[column].is_kept;

      lsg_mark_draw_state (canvas, is_kept ? LSG_MARK_FULL : LSG_MARK_OUTLINE,
                           is_kept ? style->accent : style->other, centre, MARK_RADIUS * style->scale);
    }
  else
    {
      cairo_new_sub_path (canvas->cr);
      cairo_arc (canvas->cr, centre.x, centre.y, DOT_RADIUS * style->scale, 0.0, 2.0 * G_PI);
      lsg_colour_set (canvas->cr, style->faint, 1.0);
      cairo_fill (canvas->cr);
    }
  if ((int) row != matrix->focus_row || (int) column != matrix->focus_column || !matrix->has_focus)
    return;
  lsg_path_rounded (canvas->cr,
                    (cairo_rectangle_t) { box.x + 2.0, box.y + 2.0, box.width - 4.0, box.height - 4.0 }, 6.0);
  lsg_canvas_set_line (canvas, style->accent, 2.0);
  cairo_stroke (canvas->cr);
}

/* “Kept” over the first kept column that is seen, and so on. */
static void
draw_group_title (const LsgToolMatrix   *matrix,
                  const LsgCanvas       *canvas,
                  const LsgToolGeometry *geometry,
                  gboolean               is_kept)
{
  guint n_kept = 0;
  LsgTextLook look = { .bold = TRUE, .colour = canvas->style->dim };
  const char *title = is_kept ? matrix->kept_title : matrix->discarded_title;
  double right = geometry->columns_x + geometry->columns_width;
  guint first, last;
  double x, end, width, height;

  while (n_kept < matrix->n_columns && matrix->columns[n_kept].is_kept)
    n_kept++;
  first = is_kept ? 0 : n_kept;
  last = is_kept ? n_kept : matrix->n_columns;
  if (first == last)
    return;
  x = MAX (lsg_tool_geometry_get_cell (geometry, 0, first).x, geometry->columns_x) + 6.0;
  end = MIN (lsg_tool_geometry_get_cell (geometry, 0, last).x, right);
  lsg_canvas_measure_text (canvas, title, &look, &width, &height);
  /* a little over the first column of the group rather than cut at the edge */
  if (end == right && x + width > right && right - x > width / 2.0)
    x = right - width;
  look.limit = MAX (end - x, 1.0);
  if (look.limit > 24.0)
    lsg_canvas_draw_text (canvas, title, &look, (LsgPoint) { x, 4.0 }, (LsgPoint) { 0.0, 0.0 });
}

static void
draw_columns (const LsgToolMatrix   *matrix,
              const LsgCanvas       *canvas,
              const LsgToolGeometry *geometry)
{
  guint first = (guint) (geometry->offset / geometry->stride);
  guint n_seen = (guint) (geometry->columns_width / geometry->stride) + 2;

  cairo_save (canvas->cr);
  cairo_rectangle (canvas->cr, geometry->columns_x, 0.0, geometry->columns_width, canvas->height);
  cairo_clip (canvas->cr);
  draw_group_title (matrix, canvas, geometry, TRUE);
  draw_group_title (matrix, canvas, geometry, FALSE);
  for (guint column = first; column < MIN (first + n_seen, matrix->n_columns); column++)
    {
      draw_column_ground (matrix, canvas, geometry, column);
      draw_head (matrix, canvas, geometry, column);
      for (guint row = 0; row < matrix->n_rows; row++)
        draw_cell (matrix, canvas, geometry, row, column);
    }
  cairo_restore (canvas->cr);
}

static void
draw_row (const LsgToolMatrix   *matrix,
          const LsgCanvas       *canvas,
          const LsgToolGeometry *geometry,
          guint                  row)
{
  const LsgChartStyle *style = canvas->style;
  const LsgToolRow *item = &matrix->rows[row];
  double y = geometry->head_height + (row + 0.5) * geometry->row_height;
  gboolean is_idle = item->n_uses == 0;
  LsgTextLook name = { .bold = (int) row == matrix->selected, .colour = style->ink,
                       .limit = geometry->columns_x - PADDING - 4.0 };
  LsgTextLook uses = { .bold = TRUE, .colour = is_idle ? style->warning_text : style->ink };
  char text[16];
  double right = canvas->width - PADDING;

  g_snprintf (text, sizeof text, "%u", item->n_uses);
  lsg_canvas_draw_text (canvas, item->name, &name, (LsgPoint) { PADDING, y }, (LsgPoint) { 0.0, 0.5 });
  lsg_canvas_draw_text (canvas, text, &uses, (LsgPoint) { right, y }, (LsgPoint) { 1.0, 0.5 });
  if (is_idle)
    lsg_mark_draw_warning (canvas, (LsgPoint) { right - 19.0 * style->scale, y }, 5.0 * style->scale);
}

/* What is filtered out shines through: it keeps its place. */
static void
draw_veil (const LsgToolMatrix   *matrix,
           const LsgCanvas       *canvas,
           const LsgToolGeometry *geometry,
           guint                  row)
{
  if (!matrix->rows[row].is_faded)
    return;
  cairo_rectangle (canvas->cr, 0.0, geometry->head_height + row * geometry->row_height + 1.0, canvas->width,
                   geometry->row_height - 1.0);
  lsg_colour_set (canvas->cr, canvas->style->surface, 1.0 - FADED);
  cairo_fill (canvas->cr);
}

void
lsg_tool_matrix_draw (const LsgToolMatrix *matrix,
                      const LsgCanvas     *canvas)
{
  LsgToolGeometry geometry = lsg_tool_matrix_measure (matrix, canvas);
  LsgTextLook title = { .bold = TRUE, .colour = canvas->style->dim };
  double line = get_line_height (canvas);

  cairo_save (canvas->cr);
  cairo_new_path (canvas->cr);
  draw_grounds (matrix, canvas, &geometry);
  draw_columns (matrix, canvas, &geometry);
  lsg_canvas_draw_text (canvas, matrix->uses_title, &title,
                        (LsgPoint) { canvas->width - PADDING, 2.0 * line + 6.0 }, (LsgPoint) { 1.0, 0.0 });
  for (guint row = 0; row < matrix->n_rows; row++)
    {
      draw_row (matrix, canvas, &geometry, row);
      draw_veil (matrix, canvas, &geometry, row);
    }
  cairo_restore (canvas->cr);
}
