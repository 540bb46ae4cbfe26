/* decision-layout.c - where everything of a decision chart stands; its labels are placed in decision-labels.c, the
 * drawing is in decision-chart.c, what is asked of the places afterwards in decision-geometry.c.
 *
 * Marks with the same criticality and area form a stack in their row. A stack is spread upwards and downwards
 * within the row, moved by half steps where it would meet another one, and shortened to "+n" where it still
 * does. Then labels are tried right, left, above and below their mark against all that stands in the rows
 * around. The selected mark and its label are placed before all others, so they are always there.
 */
#include "decision-layout.h"

#include <math.h>

#define MARK_RADIUS 7.0
#define MARK_GAP 3.0      /* least distance between the sides of two marks */
#define STACK_STEP 22.0

static const int products[LSG_N_CRITICALITY_RANKS] = { 1, 2, 3, 4, 6, 8, 9, 12, 16 };

int
lsg_criticality_get_rank (int criticality)
{
  int rank = -1;

  if (criticality < 1 || criticality > 16)
    return -1;
  for (int i = 0; i < LSG_N_CRITICALITY_RANKS; i++)
    if (products[i] <= criticality)
      rank = i;
  return rank;
}

double
lsg_decision_geometry_get_x (const LsgDecisionGeometry *geometry,
                             int                        area)
{
  static const double from = 0.81; /* side of the perfect lozenge at the left edge */
  static const double to = 4.06;
  double level = sqrt (area / 200.0);

  return geometry->plot.x + (CLAMP (level, from, to) - from) / (to - from) * geometry->plot.width;
}

static double
get_y (const LsgDecisionGeometry *geometry,
       int                        row)
{
  return geometry->plot.y + (LSG_N_CRITICALITY_RANKS - 1 - row + 0.5) * geometry->row_height;
}

static LsgClass
get_row_class (const LsgDecisionChart *chart,
               int                     row)
{
  if (products[row] >= chart->thresholds.indispensable_from)
    return LSG_CLASS_INDISPENSABLE;
  return products[row] >= chart->thresholds.accessory_from ? LSG_CLASS_ACCESSORY : LSG_CLASS_SUPERFLUOUS;
}

/* The classes' names stand left of the ranks. */
static double
get_left_width (const LsgDecisionChart *chart,
                const LsgCanvas        *canvas)
{
  LsgTextLook look = { .bold = TRUE };
  double widest = 0.0;
  double width;
  double height;

  for (int i = 0; i <= LSG_N_CLASSES; i++)
    {
      const char *name = i < LSG_N_CLASSES ? chart->class_names[i] : chart->criticality_name;

      lsg_canvas_measure_text (canvas, name, &look, &width, &height);
      widest = MAX (widest, width);
    }
  lsg_canvas_measure_text (canvas, "16", &look, &width, &height);
  return widest + width + 20.0 * canvas->style->scale;
}

static void
place_plot (LsgDecisionLayout *layout)
{
  LsgDecisionGeometry *geometry = layout->geometry;
  const LsgCanvas *canvas = layout->canvas;
  LsgTextLook look = { .bold = TRUE };
  double scale = canvas->style->scale;
  double width;
  double height;
  double left = get_left_width (layout->chart, canvas);
  double foot;

  lsg_canvas_measure_text (canvas, "8", &look, &width, &height);
  foot = height + 28.0 * scale;
  geometry->plot.x = MIN (left, canvas->width / 2.0);
  geometry->plot.y = 0.0;
  geometry->plot.width = MAX (canvas->width - geometry->plot.x, 1.0);
  geometry->plot.height = MAX (canvas->height - foot, 1.0);
  geometry->row_height = geometry->plot.height / LSG_N_CRITICALITY_RANKS;
  geometry->radius = MIN (MARK_RADIUS * scale, geometry->row_height / 2.0);
  layout->radius = geometry->radius;
  lsg_canvas_measure_text (canvas, layout->chart->n_marks > 99 ? "+999" : "+99", &look,
                           &layout->more_width, &height);
  layout->more_width += 4.0 * scale;
  layout->more_height = MAX (height, 2.0 * layout->radius);
}

static void
place_fields (LsgDecisionLayout *layout)
{
  LsgDecisionGeometry *geometry = layout->geometry;
  const LsgDecisionChart *chart = layout->chart;
  double edges[LSG_N_VERDICTS + 1] = {
    geometry->plot.x,
    lsg_decision_geometry_get_x (geometry, chart->rule.realistic_area),
    lsg_decision_geometry_get_x (geometry, MAX (chart->rule.conditions_area, chart->rule.realistic_area)),
    geometry->plot.x + geometry->plot.width,
  };

  for (int row = LSG_N_CRITICALITY_RANKS - 1; row >= 0; row--)
    for (int column = 0; column < LSG_N_VERDICTS; column++)
      {
        cairo_rectangle_t *field = &geometry->fields[get_row_class (chart, row)][column];
        double top = get_y (geometry, row) - geometry->row_height / 2.0;

        if (field->height <= 0.0)
          *field = (cairo_rectangle_t) { edges[column], top, edges[column + 1] - edges[column], 0.0 };
        field->height += geometry->row_height;
      }
}

static int
get_row_at (const LsgDecisionGeometry *geometry,
            double                     y)
{
  int row = LSG_N_CRITICALITY_RANKS - 1 - (int) floor ((y - geometry->plot.y) / geometry->row_height);

  return CLAMP (row, 0, LSG_N_CRITICALITY_RANKS - 1);
}

static void
place_titles (LsgDecisionLayout *layout)
{
  LsgDecisionGeometry *geometry = layout->geometry;
  const LsgDecisionChart *chart = layout->chart;
  double scale = layout->canvas->style->scale;
  LsgTextLook look = { .bold = TRUE };

  for (int i = 0; i < LSG_N_CLASSES; i++)
    for (int j = 0; j < LSG_N_VERDICTS; j++)
      {
        cairo_rectangle_t field = geometry->fields[i][j];
        const char *name = chart->decision_names[chart->table.cells[i][j]];
        cairo_rectangle_t box;

        look.limit = field.width - 14.0 * scale;
        if (name == NULL || field.height <= 0.0 || look.limit < 20.0 * scale)
          continue;
        box = lsg_canvas_place_text (layout->canvas, name, &look,
                                     (LsgPoint) { field.x + 10.0 * scale, field.y + 5.0 * scale },
                                     (LsgPoint) { 0.0, 0.0 });
        geometry->titles[i][j] = box;
        lsg_decision_layout_add_box (layout, get_row_at (geometry, box.y + box.height / 2.0), box);
      }
}

static int
compare_entries (gconstpointer a,
                 gconstpointer b)
{
  const LsgDecisionEntry *first = a;
  const LsgDecisionEntry *second = b;

  if (first->row != second->row)
    return second->row - first->row;
  if (first->area != second->area)
    return first->area - second->area;
  if (first->order != second->order)
    return first->order - second->order;
  return first->index - second->index;
}

static GArray *
collect_entries (LsgDecisionLayout *layout)
{
  const LsgDecisionChart *chart = layout->chart;
  GArray *entries = g_array_new (FALSE, FALSE, sizeof (LsgDecisionEntry));

  for (guint i = 0; i < chart->n_marks; i++)
    {
      int row = lsg_criticality_get_rank (chart->marks[i].criticality);
      LsgDecisionEntry entry = { row, chart->marks[i].area, (int) i, 2 };

      if (row < 0 || entry.area <= 0)
        {
          layout->geometry->n_left_out++;
          continue;
        }
      if (entry.index == chart->selected)
        entry.order = 0;
      else if (entry.index == chart->focused)
        entry.order = 1;
      g_array_append_val (entries, entry);
    }
  g_array_sort (entries, compare_entries);
  return entries;
}

/* The box of a mark (half_width its radius) or of a "+n". */
static cairo_rectangle_t
get_item_box (const LsgDecisionLayout *layout,
              LsgPoint                 at,
              double                   half_width)
{
  double half = half_width > layout->radius ? layout->more_height / 2.0 : layout->radius;

  return (cairo_rectangle_t) { at.x - half_width, at.y - half, 2.0 * half_width, 2.0 * half };
}

/* Lozenges may come closer than their boxes; a "+n" may not. */
static gboolean
meets_marks (const LsgDecisionLayout *layout,
             const GArray            *shown,
             LsgPoint                 at,
             const cairo_rectangle_t *box)
{
  double least = 2.0 * layout->radius + MARK_GAP * layout->canvas->style->scale;
  gboolean is_more = box->width > 2.0 * layout->radius;

  for (guint i = 0; i < shown->len; i++)
    {
      LsgPoint other = layout->geometry->places[g_array_index (shown, int, i)].centre;
      cairo_rectangle_t other_box = get_item_box (layout, other, layout->radius);

      if (is_more ? lsg_rectangles_overlap (&other_box, box)
                  : fabs (other.x - at.x) + fabs (other.y - at.y) < least)
        return TRUE;
    }
  return FALSE;
}

/* The titles of the fields and the label of the selected mark: they were there before. */
static gboolean
meets_texts (const LsgDecisionLayout *layout,
             const cairo_rectangle_t *box)
{
  int selected = layout->chart->selected;

  for (int i = 0; i < LSG_N_CLASSES; i++)
    for (int j = 0; j < LSG_N_VERDICTS; j++)
      {
        cairo_rectangle_t title = layout->geometry->titles[i][j];

        title.height *= 0.8; /* nothing of a capital reaches lower */
        if (title.width > 0.0 && lsg_rectangles_overlap (&title, box))
          return TRUE;
      }
  return selected >= 0 && selected < (int) layout->chart->n_marks
         && layout->geometry->places[selected].has_label
         && lsg_rectangles_overlap (&layout->geometry->places[selected].label, box);
}

/* Whether nothing of its row is in the way. Rows do not meet: stacks stay inside them. */
static gboolean
is_free (const LsgDecisionLayout *layout,
         const GArray            *shown,
         LsgPoint                 at,
         int                      row,
         double                   half_width)
{
  cairo_rectangle_t box = get_item_box (layout, at, half_width);

  if (meets_marks (layout, shown, at, &box) || meets_texts (layout, &box))
    return FALSE;
  for (guint i = 0; i < layout->geometry->more->len; i++)
    {
      const LsgDecisionMore *more = &g_array_index (layout->geometry->more, LsgDecisionMore, i);

      if (more->row == row && lsg_rectangles_overlap (&more->box, &box))
        return FALSE;
    }
  return TRUE;
}

/* Items of a stack: marks, and a "+n" below them when more_width is not 0. */
typedef struct {
  int    n;
  double more_width;
} Items;

static gboolean
are_free (const LsgDecisionLayout *layout,
          const GArray            *shown,
          LsgPoint                 middle,
          int                      row,
          Items                    items,
          double                   step)
{
  for (int i = 0; i < items.n; i++)
    {
      LsgPoint at = { middle.x, middle.y + (i - (items.n - 1) / 2.0) * step };
      gboolean is_more = i + 1 == items.n && items.more_width > 0.0;

      if (!is_free (layout, shown, at, row, is_more ? items.more_width / 2.0 : layout->radius))
        return FALSE;
    }
  return TRUE;
}

static double
get_step (const LsgDecisionLayout *layout)
{
  return MIN (STACK_STEP * layout->canvas->style->scale, 3.0 * layout->radius);
}

/* The offset of the middle of a stack in its row, nearest to 0, or NAN. */
static double
find_offset (const LsgDecisionLayout *layout,
             const GArray            *shown,
             LsgPoint                 at,
             int                      row,
             Items                    items)
{
  double step = get_step (layout);
  double room = layout->geometry->row_height / 2.0 - layout->radius - (items.n - 1) * step / 2.0;

  for (int i = 0; i * step / 4.0 <= room; i++)
    for (int side = 1; side >= (i == 0 ? 1 : -1); side -= 2)
      {
        double offset = side * i * step / 4.0;

        if (are_free (layout, shown, (LsgPoint) { at.x, at.y + offset }, row, items, step))
          return offset;
      }
  return NAN;
}

static void
show_mark (LsgDecisionLayout *layout,
           GArray            *shown,
           LsgDecisionEntry   entry,
           LsgPoint           at)
{
  LsgDecisionPlace *place = &layout->geometry->places[entry.index];
  double reach = lsg_decision_layout_get_reach (layout, entry.index);

  place->is_shown = TRUE;
  place->centre = at;
  layout->geometry->n_shown++;
  g_array_append_val (shown, entry.index);
  lsg_decision_layout_add_box (layout, entry.row,
           (cairo_rectangle_t) { at.x - reach, at.y - reach * 0.8, 2.0 * reach, 1.6 * reach });
}

/* A free spot for a "+n" in its row, as near as possible; the point itself when there is none at all. */
static LsgPoint
find_spot (const LsgDecisionLayout *layout,
           LsgPoint                 at,
           int                      row)
{
  const cairo_rectangle_t *plot = &layout->geometry->plot;
  double half = layout->more_width / 2.0;

  for (double shift = 0.0; shift <= plot->width; shift += half / 2.0)
    for (int side = -1; side <= 1; side += 2)
      {
        LsgPoint spot = { at.x + side * shift, get_y (layout->geometry, row) };
        double offset;

        if (spot.x < plot->x + half || spot.x > plot->x + plot->width - half)
          continue;
        offset = find_offset (layout, layout->shown[row], spot, row, (Items) { 1, layout->more_width });
        if (!isnan (offset))
          return (LsgPoint) { spot.x, spot.y + offset };
      }
  return at;
}

/* Counts the rest of a stack at a point, or into the nearest "+n" of the row when there is no room. Returns
 * its index. */
static int
add_more (LsgDecisionLayout *layout,
          int                row,
          guint              n,
          LsgPoint           at,
          gboolean           has_room)
{
  GArray *all = layout->geometry->more;
  LsgDecisionMore more = { .n_marks = n, .row = row, .x = at.x };
  int nearest = -1;

  for (guint i = 0; !has_room && i < all->len; i++)
    {
      const LsgDecisionMore *other = &g_array_index (all, LsgDecisionMore, i);

      if (other->row == row
          && (nearest < 0
              || fabs (other->x - at.x) < fabs (g_array_index (all, LsgDecisionMore, nearest).x - at.x)))
        nearest = (int) i;
    }
  if (nearest < 0)
    {
      at = has_room ? at : find_spot (layout, at, row);
      more.box = get_item_box (layout, at, layout->more_width / 2.0);
      g_array_append_val (all, more);
      lsg_decision_layout_add_box (layout, row, more.box);
      nearest = (int) all->len - 1;
    }
  else
    g_array_index (all, LsgDecisionMore, nearest).n_marks += n;
  return nearest;
}

/* Spreads one stack; entries[0 .. n) share row and area. */
static void
place_stack (LsgDecisionLayout *layout,
             GArray            *shown,
             LsgDecisionEntry  *entries,
             guint              n)
{
  LsgDecisionGeometry *geometry = layout->geometry;
  double step = get_step (layout);
  int fit = 1 + (int) floor (MAX (geometry->row_height - 2.0 * layout->radius, 0.0) / step);
  LsgPoint at = { lsg_decision_geometry_get_x (geometry, entries[0].area), get_y (geometry, entries[0].row) };
  double offset = NAN;
  int items;
  int marks;
  int more;

  for (items = MIN ((int) n, fit); items >= 1; items--)
    {
      offset = find_offset (layout, shown, at, entries[0].row,
                            (Items) { items, items < (int) n ? layout->more_width : 0.0 });
      if (!isnan (offset))
        break;
    }
  items = MAX (items, entries[0].order == 0 ? 1 : 0);
  offset = isnan (offset) ? 0.0 : offset;
  marks = (int) n <= items ? (int) n : MAX (items - 1, entries[0].order == 0 ? 1 : 0);

  for (int i = 0; i < marks; i++)
    show_mark (layout, shown, entries[i],
               (LsgPoint) { at.x, at.y + offset + (i - (items - 1) / 2.0) * step });
  if ((int) n == marks)
    return;
  at.y += offset + (marks - (items - 1) / 2.0) * step;
  more = add_more (layout, entries[0].row, n - marks, at, items > marks);
  for (guint i = marks; i < n; i++)
    geometry->more_of[entries[i].index] = more;
}

/* All stacks, or that of the selected mark alone. */
static void
place_stacks (LsgDecisionLayout *layout,
              GArray            *entries,
              gboolean           selected)
{
  LsgDecisionEntry *all = (LsgDecisionEntry *) (void *) entries->data;

  for (guint i = 0; i < entries->len;)
    {
      guint end = i + 1;

      while (end < entries->len && all[end].row == all[i].row && all[end].area == all[i].area)
        end++;
      if ((all[i].order == 0) == selected)
        place_stack (layout, layout->shown[all[i].row], all + i, end - i);
      i = end;
    }
}

LsgDecisionGeometry *
lsg_decision_chart_measure (const LsgDecisionChart *chart,
                            const LsgCanvas        *canvas)
{
  LsgDecisionGeometry *geometry = g_new0 (LsgDecisionGeometry, 1);
  LsgDecisionLayout layout = { .chart = chart, .canvas = canvas, .geometry = geometry };
  g_autoptr (GArray) entries = NULL;

  geometry->n_places = chart->n_marks;
  geometry->places = g_new0 (LsgDecisionPlace, chart->n_marks);
  geometry->more = g_array_new (FALSE, TRUE, sizeof (LsgDecisionMore));
  geometry->more_of = g_new (int, chart->n_marks);
  for (guint i = 0; i < chart->n_marks; i++)
    geometry->more_of[i] = -1;
  for (int i = 0; i < LSG_N_CRITICALITY_RANKS; i++)
    {
      layout.boxes[i] = g_array_new (FALSE, FALSE, sizeof (cairo_rectangle_t));
      layout.shown[i] = g_array_new (FALSE, FALSE, sizeof (int));
    }

  place_plot (&layout);
  place_fields (&layout);
  place_titles (&layout);
  entries = collect_entries (&layout);
  place_stacks (&layout, entries, TRUE);
  lsg_decision_layout_place_labels (&layout, entries, 0, 0);
  place_stacks (&layout, entries, FALSE);
  lsg_decision_layout_place_labels (&layout, entries, 1, 1);
  lsg_decision_layout_place_labels (&layout, entries, 2, 2);

  for (int i = 0; i < LSG_N_CRITICALITY_RANKS; i++)
    {
      g_array_unref (layout.boxes[i]);
      g_array_unref (layout.shown[i]);
    }
  return geometry;
}
