/* thread-map.c - see thread-map.h.
 *
 *      12 needs          9 interventions      8 clauses
 *      dont 1 …          gardées · 160 min    tirées du scénario
 *      -------------------------------------------------------
 *      Title        <>---[<> Title        ]---<> Title
 *      note              [   note      -- ]      note
 */
#include "thread-map.h"

#include <math.h>

#define PADDING 16.0
#define MARK_RADIUS 5.0
#define LARGE_MARK_RADIUS 7.0
#define CORNER 7.0
#define BAR_MOST 50.0 /* of the minutes of an intervention */
#define BAR_LEAST 3.0

/* Where the boxes of the columns begin and end, as shares of the width. */
static const double starts[LSG_N_MAP_COLUMNS] = { 0.008, 0.365, 0.738 };
static const double ends[LSG_N_MAP_COLUMNS] = { 0.318, 0.684, 0.992 };

LsgMapLayout
lsg_thread_map_measure (const LsgThreadMap *map,
                        const LsgCanvas    *canvas,
                        double              width)
{
  LsgTextLook look = { .bold = TRUE };
  LsgTextLook figure = { .bold = TRUE, .size = canvas->style->text_size * 1.45 };
  double scale = canvas->style->scale;
  LsgMapLayout layout = { .width = width };
  double figure_height;
  double unused;
  guint most = 1;

  lsg_canvas_measure_text (canvas, "\303\211g", &look, &unused, &layout.line);
  lsg_canvas_measure_text (canvas, "12", &figure, &unused, &figure_height);
  layout.head = ceil (figure_height + layout.line + 2.0 * 8.0 * scale);
  layout.box = ceil (2.0 * layout.line + 12.0 * scale);
  layout.row = layout.box + 8.0 * scale;
  for (guint i = 0; i < LSG_N_MAP_COLUMNS; i++)
    {
      most = MAX (most, map->columns[i].n_nodes);
      layout.left[i] = width * starts[i];
      layout.right[i] = width * ends[i];
    }
  layout.body = most * layout.row;
  layout.height = layout.head + layout.body + PADDING * scale;
  for (guint i = 0; i < LSG_N_MAP_COLUMNS; i++)
    if (map->columns[i].more != NULL)
      layout.height = MAX (layout.height, layout.head + layout.body + layout.line + PADDING * scale);
  return layout;
}

cairo_rectangle_t
lsg_thread_map_get_node (const LsgThreadMap *map,
                         const LsgMapLayout *layout,
                         guint               column,
                         guint               node)
{
  /* Short columns spread, so that their lines run level, but stay in sight of each other. */
  double step = MIN (layout->body / MAX (map->columns[column].n_nodes, 1), 1.6 * layout->row);
  double middle = layout->head + 4.0 + layout->row / 2.0 + node * step;

  return (cairo_rectangle_t) { layout->left[column], middle - layout->box / 2.0,
                               layout->right[column] - layout->left[column], layout->box };
}

/* Where lines arrive and leave. */
static LsgPoint
get_end (const LsgThreadMap *map,
         const LsgMapLayout *layout,
         guint               column,
         guint               node,
         gboolean            right)
{
  cairo_rectangle_t box = lsg_thread_map_get_node (map, layout, column, node);

  return (LsgPoint) { right ? box.x + box.width : box.x, box.y + box.height / 2.0 };
}

void
lsg_thread_map_get_link (const LsgThreadMap *map,
                         const LsgMapLayout *layout,
                         guint               column,
                         const LsgMapLink   *link,
                         LsgPoint            points[4])
{
  double bend;

  points[0] = get_end (map, layout, column, link->from, TRUE);
  points[3] = get_end (map, layout, column + 1, link->to, FALSE);
  bend = (points[3].x - points[0].x) * 0.55;
  points[1] = (LsgPoint) { points[0].x + bend, points[0].y };
  points[2] = (LsgPoint) { points[3].x - bend, points[3].y };
}

gboolean
lsg_thread_map_hit (const LsgThreadMap *map,
                    const LsgMapLayout *layout,
                    LsgPoint            point,
                    int                *column,
                    int                *node)
{
  for (guint i = 0; i < LSG_N_MAP_COLUMNS; i++)
    for (guint j = 0; j < map->columns[i].n_nodes; j++)
      {
        cairo_rectangle_t box = lsg_thread_map_get_node (map, layout, i, j);

        if (!lsg_rectangle_contains (&box, point.x, point.y))
          continue;
        *column = (int) i;
        *node = (int) j;
        return TRUE;
      }
  *column = *node = -1;
  return FALSE;
}

static void
draw_links (const LsgThreadMap *map,
            const LsgMapLayout *layout,
            const LsgCanvas    *canvas,
            gboolean            is_in)
{
  const LsgChartStyle *style = canvas->style;
  double dash[] = { 3.0 * style->scale, 4.0 * style->scale };

  for (guint i = 0; i + 1 < LSG_N_MAP_COLUMNS; i++)
    for (guint j = 0; j < map->n_links[i]; j++)
      {
        const LsgMapLink *link = &map->links[i][j];
        LsgPoint points[4];

        if (link->is_in != is_in)
          continue;
        lsg_thread_map_get_link (map, layout, i, link, points);
        cairo_move_to (canvas->cr, points[0].x, points[0].y);
        cairo_curve_to (canvas->cr, points[1].x, points[1].y, points[2].x, points[2].y, points[3].x, points[3].y);
        lsg_canvas_set_line (canvas, is_in ? style->accent : style->faint, is_in ? 2.5 : 1.1);
        if (link->is_dashed)
          cairo_set_dash (canvas->cr, dash, 2, 0.0);
        cairo_stroke (canvas->cr);
        cairo_set_dash (canvas->cr, NULL, 0, 0.0);
      }
}

static void
draw_mark (const LsgCanvas  *canvas,
           const LsgMapNode *node,
           LsgPoint          at)
{
  const LsgChartStyle *style = canvas->style;
  double radius = (node->is_in ? LARGE_MARK_RADIUS : MARK_RADIUS) * style->scale;

  lsg_mark_draw_state (canvas, node->is_hollow ? LSG_MARK_OUTLINE : LSG_MARK_FULL,
                       node->is_in ? style->accent : style->dim, at, radius);
}

/* Title, note and warning in a column of texts. */
static void
draw_texts (const LsgCanvas         *canvas,
            const LsgMapLayout      *layout,
            const LsgMapNode        *node,
            const cairo_rectangle_t *box)
{
  const LsgChartStyle *style = canvas->style;
  double middle = box->y + box->height / 2.0;
  LsgTextLook look = { .bold = node->is_in && node->is_kept, .colour = node->is_kept ? style->ink : style->dim,
                       .limit = MAX (box->width, 1.0) };
  cairo_rectangle_t note;

  lsg_canvas_draw_text (canvas, node->title, &look, (LsgPoint) { box->x, middle }, (LsgPoint) { 0.0, 1.0 });
  look.bold = FALSE;
  look.colour = style->dim;
  note = lsg_canvas_draw_text (canvas, node->note, &look, (LsgPoint) { box->x, middle }, (LsgPoint) { 0.0, 0.0 });
  if (node->warning == NULL)
    return;
  note.width += 14.0 * style->scale;
  lsg_mark_draw_warning (canvas, (LsgPoint) { box->x + note.width, middle + layout->line / 2.0 }, 4.5 * style->scale);
  note.width += 9.0 * style->scale;
  look = (LsgTextLook) { .bold = TRUE, .colour = style->warning_text, .limit = MAX (box->width - note.width, 1.0) };
  lsg_canvas_draw_text (canvas, node->warning, &look, (LsgPoint) { box->x + note.width, middle },
                        (LsgPoint) { 0.0, 0.0 });
}

static void
draw_bar (const LsgCanvas         *canvas,
          const LsgMapNode        *node,
          const cairo_rectangle_t *box)
{
  double scale = canvas->style->scale;
  double width = MAX (node->share * BAR_MOST, BAR_LEAST) * scale;
  cairo_rectangle_t bar = { box->x + box->width - 7.0 * scale - width, box->y + box->height - 7.0 * scale, width,
                            3.0 * scale };

  lsg_path_rounded (canvas->cr, bar, 1.5 * scale);
  lsg_colour_set (canvas->cr, canvas->style->accent, 1.0);
  cairo_fill (canvas->cr);
}

static void
draw_card (const LsgCanvas         *canvas,
           const LsgMapNode        *node,
           const cairo_rectangle_t *box,
           gboolean                 is_chosen)
{
  const LsgChartStyle *style = canvas->style;
  double dash[] = { 3.0 * style->scale, 4.0 * style->scale };
  cairo_rectangle_t inner = { box->x + 1.0, box->y + 1.0, box->width - 2.0, box->height - 2.0 };

  lsg_path_rounded (canvas->cr, inner, CORNER * style->scale);
  lsg_colour_set (canvas->cr, lsg_colour_mix (style->ink, style->surface, 0.025), 1.0);
  cairo_fill_preserve (canvas->cr);
  if (is_chosen)
    {
      lsg_colour_set (canvas->cr, style->accent, 0.13);
      cairo_fill_preserve (canvas->cr);
    }
  lsg_canvas_set_line (canvas, node->is_in ? style->accent : style->ring, node->is_in && node->is_kept ? 2.0 : 1.2);
  if (!node->is_kept)
    cairo_set_dash (canvas->cr, dash, 2, 0.0);
  cairo_stroke (canvas->cr);
  cairo_set_dash (canvas->cr, NULL, 0, 0.0);
}

static void
draw_intervention (const LsgCanvas         *canvas,
                   const LsgMapLayout      *layout,
                   const LsgMapNode        *node,
                   const cairo_rectangle_t *box,
                   gboolean                 is_chosen)
{
  double scale = canvas->style->scale;
  LsgPoint mark = { box->x + 13.0 * scale, box->y + box->height / 2.0 };
  cairo_rectangle_t text = { box->x + 26.0 * scale, box->y, box->width - 34.0 * scale, box->height };

  draw_card (canvas, node, box, is_chosen);
  if (node->verdict >= 0)
    lsg_mark_draw_verdict (canvas, (LsgVerdict) node->verdict, mark, 5.5 * scale);
  else
    lsg_mark_draw_state (canvas, LSG_MARK_OUTLINE, canvas->style->faint, mark, 5.0 * scale);
  draw_texts (canvas, layout, node, &text);
  if (node->share > 0.0 && node->is_kept)
    draw_bar (canvas, node, box);
}

/* The hovered and the chosen node stand on a tint, the one under the keyboard in a ring. */
static void
draw_ground (const LsgThreadMap      *map,
             const LsgCanvas         *canvas,
             guint                    column,
             guint                    node,
             const cairo_rectangle_t *box)
{
  gboolean is_chosen = (int) column == map->column && (int) node == map->node;
  gboolean is_hovered = (int) column == map->hovered_column && (int) node == map->hovered_node;

  if ((is_chosen || is_hovered) && column != 1)
    {
      lsg_path_rounded (canvas->cr, *box, CORNER * canvas->style->scale);
      lsg_colour_set (canvas->cr, canvas->style->accent, is_chosen ? 0.13 : 0.06);
      cairo_fill (canvas->cr);
    }
  if (!map->is_focused || !(map->hovered_column >= 0 ? is_hovered : is_chosen))
    return;
  lsg_path_rounded (canvas->cr, (cairo_rectangle_t) { box->x - 3.0, box->y - 3.0, box->width + 6.0, box->height + 6.0 },
                    (CORNER + 2.0) * canvas->style->scale);
  lsg_canvas_set_line (canvas, canvas->style->accent, 2.0);
  cairo_stroke (canvas->cr);
}

static void
draw_node (const LsgThreadMap *map,
           const LsgMapLayout *layout,
           const LsgCanvas    *canvas,
           guint               column,
           guint               index)
{
  const LsgMapNode *node = &map->columns[column].nodes[index];
  cairo_rectangle_t box = lsg_thread_map_get_node (map, layout, column, index);
  double scale = canvas->style->scale;
  double middle = box.y + box.height / 2.0;
  cairo_rectangle_t text = { box.x + 10.0 * scale, box.y, box.width - 28.0 * scale, box.height };

  draw_ground (map, canvas, column, index, &box);
  if (column == 1)
    {
      draw_intervention (canvas, layout, node, &box, (int) column == map->column && (int) index == map->node);
      return;
    }
  if (column == 0)
    {
      draw_mark (canvas, node, (LsgPoint) { box.x + box.width, middle });
    }
  else
    {
      draw_mark (canvas, node, (LsgPoint) { box.x, middle });
      text.x = box.x + 14.0 * scale;
      text.width = box.width - 18.0 * scale;
    }
  draw_texts (canvas, layout, node, &text);
}

static void
draw_head (const LsgThreadMap *map,
           const LsgMapLayout *layout,
           const LsgCanvas    *canvas)
{
  const LsgChartStyle *style = canvas->style;
  double scale = style->scale;

  for (guint i = 0; i < LSG_N_MAP_COLUMNS; i++)
    {
      const LsgMapColumn *column = &map->columns[i];
      double x = layout->left[i] + (i == 1 ? 12.0 : i == 0 ? 10.0 : 14.0) * scale;
      double foot = layout->head - layout->line - 8.0 * scale;
      double limit = MAX (layout->right[i] - x, 1.0);
      LsgTextLook look = { .bold = TRUE, .size = style->text_size * 1.45, .colour = style->ink };
      cairo_rectangle_t value = lsg_canvas_draw_text (canvas, column->value, &look, (LsgPoint) { x, foot },
                                                      (LsgPoint) { 0.0, 1.0 });

      look = (LsgTextLook) { .colour = style->dim, .limit = MAX (limit - value.width - 6.0 * scale, 1.0) };
      lsg_canvas_draw_text (canvas, column->name, &look, (LsgPoint) { x + value.width + 6.0 * scale, foot - 2.0 * scale },
                            (LsgPoint) { 0.0, 1.0 });
      look.limit = limit;
      lsg_canvas_draw_text (canvas, column->note, &look, (LsgPoint) { x, foot }, (LsgPoint) { 0.0, 0.0 });
      lsg_canvas_draw_text (canvas, column->more, &look, (LsgPoint) { x, layout->head + layout->body + 4.0 },
                            (LsgPoint) { 0.0, 0.0 });
    }
  cairo_move_to (canvas->cr, 0.0, layout->head - 0.5);
  cairo_line_to (canvas->cr, layout->width, layout->head - 0.5);
  lsg_canvas_set_line (canvas, style->ring, 1.0);
  cairo_stroke (canvas->cr);
}

/* The chosen thread lies over all other lines. */
void
lsg_thread_map_draw (const LsgThreadMap *map,
                     const LsgMapLayout *layout,
                     const LsgCanvas    *canvas)
{
  cairo_save (canvas->cr);
  cairo_new_path (canvas->cr);
  draw_head (map, layout, canvas);
  draw_links (map, layout, canvas, FALSE);
  draw_links (map, layout, canvas, TRUE);
  for (guint i = 0; i < LSG_N_MAP_COLUMNS; i++)
    for (guint j = 0; j < map->columns[i].n_nodes; j++)
      draw_node (map, layout, canvas, i, j);
  cairo_restore (canvas->cr);
}

GArray *
lsg_thread_map_choose (guint           n,
                       const gboolean *is_in,
                       const gboolean *is_near,
                       int             chosen)
{
  g_autofree gboolean *is_shown = g_new0 (gboolean, n + 1);
  GArray *places = g_array_new (FALSE, FALSE, sizeof (guint));
  guint room = LSG_THREAD_MAP_MOST;

  if (n > LSG_THREAD_MAP_MOST && chosen >= 0 && chosen < (int) n)
    {
      is_shown[chosen] = TRUE;
      room--;
    }
  for (guint turn = 0; turn < 2; turn++)
    for (guint i = 0; i < n && room > 0; i++)
      if (n > LSG_THREAD_MAP_MOST && !is_shown[i] && (turn == 0 ? is_in[i] : is_near != NULL && is_near[i]))
        {
          is_shown[i] = TRUE;
          room--;
        }
  for (guint i = 0; i < n; i++)
    if (n <= LSG_THREAD_MAP_MOST || is_shown[i])
      g_array_append_val (places, i);
  return places;
}
