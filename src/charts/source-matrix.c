/* source-matrix.c - see source-matrix.h. */
#include "source-matrix.h"

#include <math.h>

#define INDENT 12.0
#define LEAST_NAME 130.0
#define MOST_NAME 290.0
#define READABLE_NAME 190.0
#define NAME_SHARE 0.33
#define MARK_ROOM 28.0
#define COUNT_ROOM 52.0
#define END_ROOM 4.0
#define LEAST_COLUMN 27.0
#define MOST_COLUMN 60.0
#define MARK_RADIUS 5.0
#define DIM 0.25
#define MEASURED_CODES 24 /* of thousands the longest codes tell the width */

static void
measure (const LsgCanvas *canvas,
         const char      *text,
         double           size,
         double          *width,
         double          *height)
{
  LsgTextLook look = { .size = size, .bold = TRUE };

  lsg_canvas_measure_text (canvas, text, &look, width, height);
}

static double
get_code_width (const LsgSourceMatrix *matrix,
                const LsgCanvas       *canvas)
{
  glong longest = 0;
  guint n_measured = 0;
  double widest = 0.0;
  double width;
  double height;

  for (guint i = 0; i < matrix->n_columns; i++)
    longest = MAX (longest, g_utf8_strlen (matrix->columns[i].code, -1));
  for (guint i = 0; i < matrix->n_columns && n_measured < MEASURED_CODES; i++)
    {
      if (g_utf8_strlen (matrix->columns[i].code, -1) < longest)
        continue;
      measure (canvas, matrix->columns[i].code, canvas->style->small_text_size, &width, &height);
      widest = MAX (widest, width);
      n_measured++;
    }
  return widest + 4.0 * canvas->style->scale;
}

/* Names of sources are read, labels are looked at. */
static double
get_title_size (const LsgCanvas *canvas)
{
  return canvas->style->text_size + (canvas->style->kind == LSG_STYLE_PRINT ? 0.0 : 1.0);
}

LsgSourceLayout
lsg_source_matrix_measure (const LsgSourceMatrix *matrix,
                           const LsgCanvas       *canvas,
                           double                 view_width)
{
  double scale = canvas->style->scale;
  double name = CLAMP (view_width * NAME_SHARE, LEAST_NAME * scale, MOST_NAME * scale);
  LsgSourceLayout layout = { 0 };
  double width;
  double line;
  double small;

  measure (canvas, "8", get_title_size (canvas), &width, &line);
  measure (canvas, "8", canvas->style->small_text_size, &width, &small);
  layout.column_width = MAX (get_code_width (matrix, canvas), LEAST_COLUMN * scale);
  /* Where a little is missing for all columns, the names give it. */
  name = CLAMP (view_width - (MARK_ROOM + COUNT_ROOM + END_ROOM) * scale - matrix->n_columns * layout.column_width,
                MIN (name, READABLE_NAME * scale), name);
  layout.mark_x = name + MARK_ROOM * scale / 2.0;
  layout.count_x = name + (MARK_ROOM + COUNT_ROOM - 12.0) * scale;
  layout.name_width = name + (MARK_ROOM + COUNT_ROOM) * scale;
  if (matrix->n_columns > 0)
    layout.column_width = MAX (layout.column_width, MIN ((view_width - layout.name_width - END_ROOM * scale)
                                                         / matrix->n_columns,
                                                         MOST_COLUMN * scale));
  layout.head = ceil (small + 18.0 * scale);
  layout.group = ceil (line + 12.0 * scale);
  layout.row = ceil (line + small + 18.0 * scale);
  layout.foot = ceil (line + 16.0 * scale);
  layout.width = layout.name_width + matrix->n_columns * layout.column_width + END_ROOM * scale;
  layout.height = layout.head + layout.foot;
  for (guint i = 0; i < matrix->n_rows; i++)
    layout.height += matrix->rows[i].is_group ? layout.group : layout.row;
  return layout;
}

static double
get_row_height (const LsgSourceMatrix *matrix,
                const LsgSourceLayout *layout,
                guint                  row)
{
  return matrix->rows[row].is_group ? layout->group : layout->row;
}

cairo_rectangle_t
lsg_source_matrix_get_cell (const LsgSourceMatrix *matrix,
                            const LsgSourceLayout *layout,
                            guint                  row,
                            guint                  column)
{
  double y = layout->head;

  for (guint i = 0; i < row; i++)
    y += get_row_height (matrix, layout, i);
  return (cairo_rectangle_t) { layout->name_width + column * layout->column_width, y, layout->column_width,
                               get_row_height (matrix, layout, row) };
}

/* The last row stands at the foot of what is seen, or under the rows when they end before. */
static double
get_foot_y (const LsgSourceLayout   *layout,
            const cairo_rectangle_t *part)
{
  return MIN (part->y + part->height, layout->height) - layout->foot;
}

void
lsg_source_matrix_hit (const LsgSourceMatrix   *matrix,
                       const LsgSourceLayout   *layout,
                       const cairo_rectangle_t *part,
                       LsgPoint                 point,
                       int                     *row,
                       int                     *column)
{
  double y = layout->head;

  *row = -1;
  *column = -1;
  if (point.x >= part->x + layout->name_width
      && point.x < layout->name_width + matrix->n_columns * layout->column_width)
    *column = (int) floor ((point.x - layout->name_width) / layout->column_width);
  if (point.y < part->y + layout->head || point.y >= get_foot_y (layout, part))
    return;
  for (guint i = 0; i < matrix->n_rows; i++)
    {
      double height = get_row_height (matrix, layout, i);

      if (point.y >= y && point.y < y + height)
        *row = (int) i;
      y += height;
    }
}

/* The columns that are seen beside the names. */
static void
get_columns (const LsgSourceMatrix   *matrix,
             const LsgSourceLayout   *layout,
             const cairo_rectangle_t *part,
             guint                   *first,
             guint                   *end)
{
  double last = floor ((part->x + part->width - layout->name_width) / layout->column_width) + 1.0;

  *first = (guint) (part->x / layout->column_width);
  *end = (guint) CLAMP (last, 0.0, (double) matrix->n_columns);
}

static double
get_column_x (const LsgSourceLayout *layout,
              guint                  column)
{
  return layout->name_width + (column + 0.5) * layout->column_width;
}

static void
fill (const LsgCanvas *canvas,
      LsgColour        colour,
      double           opacity,
      double           x,
      double           y,
      double           width,
      double           height)
{
  cairo_rectangle (canvas->cr, x, y, width, height);
  lsg_colour_set (canvas->cr, colour, opacity);
  cairo_fill (canvas->cr);
}

static void
draw_rule (const LsgCanvas         *canvas,
           const cairo_rectangle_t *part,
           double                   y)
{
  cairo_move_to (canvas->cr, part->x, y - 0.5);
  cairo_line_to (canvas->cr, part->x + part->width, y - 0.5);
  lsg_canvas_set_line (canvas, canvas->style->ring, 1.0);
  cairo_stroke (canvas->cr);
}

static void
fill_ground (const LsgSourceMatrix *matrix,
             const LsgCanvas       *canvas,
             guint                  row,
             cairo_rectangle_t      box)
{
  const LsgChartStyle *style = canvas->style;

  fill (canvas, matrix->rows[row].is_group ? style->bands[0] : style->surface, 1.0, box.x, box.y, box.width,
        box.height);
  if ((int) row == matrix->selected)
    fill (canvas, style->accent, 0.14, box.x, box.y, box.width, box.height);
  else if ((int) row == matrix->hovered && !matrix->rows[row].is_group)
    fill (canvas, style->accent, 0.05, box.x, box.y, box.width, box.height);
}

static void
draw_dot (const LsgCanvas *canvas,
          LsgPoint         at)
{
  cairo_new_sub_path (canvas->cr);
  cairo_arc (canvas->cr, at.x, at.y, 1.3 * canvas->style->scale, 0.0, 2.0 * G_PI);
  lsg_colour_set (canvas->cr, canvas->style->axis, 1.0);
  cairo_fill (canvas->cr);
}

static void
draw_cells (const LsgSourceMatrix   *matrix,
            const LsgSourceLayout   *layout,
            const LsgCanvas         *canvas,
            const cairo_rectangle_t *part,
            guint                    row,
            double                   middle)
{
  guint first;
  guint end;

  get_columns (matrix, layout, part, &first, &end);
  for (guint i = first; i < end; i++)
    {
      LsgPoint at = { get_column_x (layout, i), middle };

      if (matrix->cells[row * matrix->n_columns + i] == 0)
        draw_dot (canvas, at);
      else if (matrix->rows[row].holder >= 0)
        lsg_mark_draw_holder (canvas, (guint) matrix->rows[row].holder, at, MARK_RADIUS * canvas->style->scale);
      else /* it feeds the need, but nobody's viewpoint */
        lsg_mark_draw_state (canvas, LSG_MARK_OUTLINE, canvas->style->other, at,
                             (MARK_RADIUS + 1.0) * canvas->style->scale);
    }
}

/* What only explains is not drawn where it would be cut: its beginning alone explains nothing. */
static gboolean
draw_if_whole (const LsgCanvas   *canvas,
               const char        *text,
               const LsgTextLook *look,
               LsgPoint           at,
               double             align,
               double             room)
{
  double width;
  double height;

  lsg_canvas_measure_text (canvas, text, look, &width, &height);
  if (width > room)
    return FALSE;
  lsg_canvas_draw_text (canvas, text, look, at, (LsgPoint) { align, 0.5 });
  return TRUE;
}

static void
draw_name (const LsgSourceMatrix *matrix,
           const LsgSourceLayout *layout,
           const LsgCanvas       *canvas,
           guint                  row,
           cairo_rectangle_t      box)
{
  const LsgChartStyle *style = canvas->style;
  const LsgSourceRow *source = &matrix->rows[row];
  double scale = style->scale;
  double middle = box.y + box.height / 2.0;
  gboolean has_caption = source->caption != NULL && *source->caption != '\0';
  LsgPoint at = { box.x + INDENT * scale, middle };
  LsgTextLook look = { .size = get_title_size (canvas), .colour = style->ink,
                       .bold = source->is_group || (int) row == matrix->selected,
                       .limit = MAX (layout->mark_x - (MARK_RADIUS + 4.0 + INDENT) * scale, 1.0) };
  g_autofree char *count = g_strdup_printf ("%u", source->n_findings);
  cairo_rectangle_t text;

  if (source->is_group)
    {
      text = lsg_canvas_draw_text (canvas, source->title, &look, at, (LsgPoint) { 0.0, 0.5 });
      at.x = text.x + text.width + 10.0 * scale;
      look = (LsgTextLook) { .size = style->small_text_size, .colour = style->dim };
      draw_if_whole (canvas, source->caption, &look, at, 0.0, box.x + layout->count_x - 24.0 * scale - at.x);
    }
  else
    {
      lsg_canvas_draw_text (canvas, source->title, &look, at, (LsgPoint) { 0.0, has_caption ? 1.0 : 0.5 });
      look = (LsgTextLook) { .size = style->small_text_size, .colour = style->dim, .limit = look.limit };
      lsg_canvas_draw_text (canvas, source->caption, &look, at, (LsgPoint) { 0.0, 0.0 });
      if (source->holder >= 0)
        lsg_mark_draw_holder (canvas, (guint) source->holder, (LsgPoint) { box.x + layout->mark_x, middle },
                              MARK_RADIUS * scale);
    }
  look = (LsgTextLook) { .bold = source->is_group, .colour = style->ink };
  lsg_canvas_draw_text (canvas, count, &look, (LsgPoint) { box.x + layout->count_x, middle }, (LsgPoint) { 1.0, 0.5 });
}

/* A row that is filtered out stays at its place, pale. */
static void
draw_row (const LsgSourceMatrix   *matrix,
          const LsgSourceLayout   *layout,
          const LsgCanvas         *canvas,
          const cairo_rectangle_t *part,
          guint                    row,
          double                   y)
{
  double height = get_row_height (matrix, layout, row);
  cairo_rectangle_t line = { part->x, y, part->width, height };
  cairo_rectangle_t name = { part->x, y, layout->name_width, height };

  fill_ground (matrix, canvas, row, line);
  if (matrix->rows[row].is_dim)
    cairo_push_group (canvas->cr);
  if (!matrix->rows[row].is_group)
    {
      cairo_save (canvas->cr);
      cairo_rectangle (canvas->cr, part->x + layout->name_width, y, MAX (part->width - layout->name_width, 0.0),
                       height);
      cairo_clip (canvas->cr);
      draw_cells (matrix, layout, canvas, part, row, y + height / 2.0);
      cairo_restore (canvas->cr);
    }
  draw_name (matrix, layout, canvas, row, name);
  if (matrix->rows[row].is_dim)
    {
      cairo_pop_group_to_source (canvas->cr);
      cairo_paint_with_alpha (canvas->cr, DIM);
    }
  draw_rule (canvas, part, y + height);
}

static void
draw_cursor (const LsgSourceMatrix   *matrix,
             const LsgSourceLayout   *layout,
             const LsgCanvas         *canvas,
             const cairo_rectangle_t *part)
{
  double scale = canvas->style->scale;
  cairo_rectangle_t box;

  if (matrix->cursor_row < 0 || matrix->cursor_row >= (int) matrix->n_rows)
    return;
  box = lsg_source_matrix_get_cell (matrix, layout, (guint) matrix->cursor_row,
                                    (guint) MAX (matrix->cursor_column, 0));
  if (matrix->cursor_column < 0)
    {
      box.x = part->x;
      box.width = layout->name_width;
    }
  lsg_path_rounded (canvas->cr, (cairo_rectangle_t) { box.x + scale, box.y + scale, box.width - 2.0 * scale,
                                                      box.height - 3.0 * scale }, 4.0 * scale);
  lsg_canvas_set_line (canvas, canvas->style->accent, 2.0);
  cairo_stroke (canvas->cr);
}

static void
draw_head (const LsgSourceMatrix   *matrix,
           const LsgSourceLayout   *layout,
           const LsgCanvas         *canvas,
           const cairo_rectangle_t *part)
{
  const LsgChartStyle *style = canvas->style;
  double middle = part->y + layout->head / 2.0;
  LsgTextLook look = { .size = style->small_text_size, .bold = TRUE, .colour = style->ink };
  guint first;
  guint end;

  fill (canvas, style->surface, 1.0, part->x, part->y, part->width, layout->head);
  get_columns (matrix, layout, part, &first, &end);
  for (guint i = first; i < end; i++)
    lsg_canvas_draw_text (canvas, matrix->columns[i].code, &look, (LsgPoint) { get_column_x (layout, i), middle },
                          (LsgPoint) { 0.5, 0.5 });
  fill (canvas, style->surface, 1.0, part->x, part->y, layout->name_width, layout->head);
  lsg_canvas_draw_text (canvas, matrix->source_name, &look, (LsgPoint) { part->x + INDENT * style->scale, middle },
                        (LsgPoint) { 0.0, 0.5 });
  lsg_canvas_draw_text (canvas, matrix->findings_name, &look, (LsgPoint) { part->x + layout->count_x, middle },
                        (LsgPoint) { 1.0, 0.5 });
  draw_rule (canvas, part, part->y + layout->head);
}

/* The triangle stands by a figure that says that a viewpoint is missing. */
static void
draw_foot (const LsgSourceMatrix   *matrix,
           const LsgSourceLayout   *layout,
           const LsgCanvas         *canvas,
           const cairo_rectangle_t *part)
{
  const LsgChartStyle *style = canvas->style;
  double y = get_foot_y (layout, part);
  double middle = y + layout->foot / 2.0;
  LsgColour ground = style->bands[1];
  LsgTextLook look = { .bold = TRUE, .colour = style->ink, .limit = layout->mark_x };
  cairo_rectangle_t name;
  double room;
  guint first;
  guint end;

  fill (canvas, ground, 1.0, part->x, y, part->width, layout->foot);
  get_columns (matrix, layout, part, &first, &end);
  for (guint i = first; i < end; i++)
    {
      gboolean lacks = matrix->columns[i].n_viewpoints < 3;
      LsgTextLook figure = { .bold = TRUE, .colour = lacks ? style->warning_text : style->ink };
      LsgPoint at = { get_column_x (layout, i) + (lacks ? 6.0 * style->scale : 0.0), middle };

      lsg_canvas_draw_text (canvas, (char[2]) { (char) ('0' + MIN (matrix->columns[i].n_viewpoints, 9)), '\0' },
                            &figure, at, (LsgPoint) { 0.5, 0.5 });
      if (lacks)
        lsg_mark_draw_warning (canvas, (LsgPoint) { at.x - 12.0 * style->scale, middle }, 4.0 * style->scale);
    }
  fill (canvas, ground, 1.0, part->x, y, layout->name_width, layout->foot);
  name = lsg_canvas_draw_text (canvas, matrix->total_name, &look, (LsgPoint) { part->x + INDENT * style->scale, middle },
                               (LsgPoint) { 0.0, 0.5 });
  look = (LsgTextLook) { .colour = style->dim, .size = style->small_text_size };
  room = part->x + layout->count_x - name.x - name.width - 4.0 * style->scale;
  if (!draw_if_whole (canvas, matrix->total_note, &look, (LsgPoint) { part->x + layout->count_x, middle }, 1.0, room)
      && matrix->total_brief != NULL)
    draw_if_whole (canvas, matrix->total_brief, &look, (LsgPoint) { part->x + layout->count_x, middle }, 1.0, room);
}

void
lsg_source_matrix_draw (const LsgSourceMatrix   *matrix,
                        const LsgSourceLayout   *layout,
                        const LsgCanvas         *canvas,
                        const cairo_rectangle_t *part)
{
  double foot = get_foot_y (layout, part);
  double y = layout->head;

  cairo_save (canvas->cr);
  cairo_new_path (canvas->cr);
  for (guint i = 0; i < matrix->n_rows && y < foot; i++)
    {
      double height = get_row_height (matrix, layout, i);

      if (y + height > part->y + layout->head)
        draw_row (matrix, layout, canvas, part, i, y);
      y += height;
    }
  draw_cursor (matrix, layout, canvas, part);
  draw_head (matrix, layout, canvas, part);
  draw_foot (matrix, layout, canvas, part);
  cairo_restore (canvas->cr);
}
