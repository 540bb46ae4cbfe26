/* decision-labels.c - the labels of a decision chart's marks, and what they must not touch. See decision-layout.h. */
#include "decision-layout.h"

#define SELECTED_RADIUS 15.0
#define FOCUSED_RADIUS 20.0
#define LABEL_GAP 5.0
#define APART 2.0     /* between a label and what stands left or right of it */
#define N_SIDES 8
#define MANY_MARKS 200 /* beyond, most labels have no place anyway */
#define ROWS_AROUND 2

void
lsg_decision_layout_add_box (LsgDecisionLayout *layout,
                             int                row,
                             cairo_rectangle_t  box)
{
  g_array_append_val (layout->boxes[row], box);
}

double
lsg_decision_layout_get_reach (const LsgDecisionLayout *layout,
                               int                      index)
{
  double scale = layout->canvas->style->scale;

  if (index == layout->chart->focused)
    return FOCUSED_RADIUS * scale;
  return index == layout->chart->selected ? SELECTED_RADIUS * scale : layout->radius;
}

static gboolean
is_clear (const LsgDecisionLayout *layout,
          const cairo_rectangle_t *box,
          int                      row)
{
  const cairo_rectangle_t *plot = &layout->geometry->plot;
  cairo_rectangle_t around = *box;

  if (box->x < plot->x + 1.0 || box->x + box->width > plot->x + plot->width || box->y < plot->y
      || box->y + box->height > plot->y + plot->height)
    return FALSE;

  around.x -= APART * layout->canvas->style->scale;
  around.width += 2.0 * APART * layout->canvas->style->scale;
  for (int i = MAX (row - ROWS_AROUND, 0); i <= MIN (row + ROWS_AROUND, LSG_N_CRITICALITY_RANKS - 1); i++)
    for (guint j = 0; j < layout->boxes[i]->len; j++)
      if (lsg_rectangles_overlap (&around, &g_array_index (layout->boxes[i], cairo_rectangle_t, j)))
        return FALSE;
  return TRUE;
}

/* Right, left, above, below; then above and below with one end over the mark: where two of them are close to each
 * other, each may still reach away from the other. */
static cairo_rectangle_t
get_candidate (const LsgDecisionLayout *layout,
               LsgPoint                 centre,
               double                   reach,
               LsgPoint                 size,
               int                      side)
{
  double gap = reach + LABEL_GAP * layout->canvas->style->scale;
  cairo_rectangle_t box = { centre.x - size.x / 2.0, centre.y - size.y / 2.0, size.x, size.y };

  if (side == 0)
    box.x = centre.x + gap;
  else if (side == 1)
    box.x = centre.x - gap - size.x;
  else
    box.y = side % 2 == 0 ? centre.y - reach - size.y : centre.y + reach;
  if (side == 4 || side == 5)
    box.x = centre.x - reach;
  else if (side == 6 || side == 7)
    box.x = centre.x + reach - size.x;
  return box;
}

/* line is the height of a text line: a side without room for a square of it is given up unmeasured. */
static void
place_label (LsgDecisionLayout *layout,
             int                index,
             double             line)
{
  LsgDecisionPlace *place = &layout->geometry->places[index];
  const LsgDecisionMark *mark = &layout->chart->marks[index];
  gboolean selected = index == layout->chart->selected;
  double reach = lsg_decision_layout_get_reach (layout, index);
  int row = lsg_criticality_get_rank (mark->criticality);
  LsgTextLook look = { .bold = selected };
  LsgPoint size = { 0.0, 0.0 };

  for (int side = 0; side < N_SIDES && mark->label != NULL && *mark->label != '\0'; side++)
    {
      cairo_rectangle_t box = get_candidate (layout, place->centre, reach, (LsgPoint) { line, line }, side);

      if (!is_clear (layout, &box, row))
        continue;
      if (size.x <= 0.0)
        lsg_canvas_measure_text (layout->canvas, mark->label, &look, &size.x, &size.y);
      box = get_candidate (layout, place->centre, reach, size, side);
      if (!is_clear (layout, &box, row))
        continue;
      place->has_label = TRUE;
      place->label = box;
      lsg_decision_layout_add_box (layout, row, box);
      return;
    }
  layout->geometry->n_without_label++;
}

static gboolean
is_among (const LsgDecisionLayout *layout,
          const LsgDecisionEntry  *entry,
          int                      from,
          int                      to)
{
  return entry->order >= from && entry->order <= to && layout->geometry->places[entry->index].is_shown;
}

/* One after the other, from the first or from the last. Gives how many found no place. */
static guint
place_in_order (LsgDecisionLayout *layout,
                GArray            *entries,
                int                from,
                int                to,
                gboolean           backwards)
{
  LsgTextLook look = { 0, };
  guint before = layout->geometry->n_without_label;
  double width;
  double line;

  lsg_canvas_measure_text (layout->canvas, "8", &look, &width, &line);
  for (guint i = 0; i < entries->len; i++)
    {
      guint at = backwards ? entries->len - 1 - i : i;
      const LsgDecisionEntry *entry = &g_array_index (entries, LsgDecisionEntry, at);

      if (is_among (layout, entry, from, to))
        place_label (layout, entry->index, line);
    }
  return layout->geometry->n_without_label - before;
}

/* As if the labels had not been placed; @lengths are those of the boxes before. */
static void
take_back (LsgDecisionLayout *layout,
           GArray            *entries,
           int                from,
           int                to,
           const guint       *lengths)
{
  for (int row = 0; row < LSG_N_CRITICALITY_RANKS; row++)
    g_array_set_size (layout->boxes[row], lengths[row]);
  for (guint i = 0; i < entries->len; i++)
    {
      const LsgDecisionEntry *entry = &g_array_index (entries, LsgDecisionEntry, i);

      if (is_among (layout, entry, from, to))
        layout->geometry->places[entry->index].has_label = FALSE;
    }
}

/* Each label stands in the way of the next ones: where some find no place the other direction is tried as well. */
void
lsg_decision_layout_place_labels (LsgDecisionLayout *layout,
                                  GArray            *entries,
                                  int                from,
                                  int                to)
{
  guint without = layout->geometry->n_without_label;
  guint lengths[LSG_N_CRITICALITY_RANKS];
  guint forwards;

  for (int row = 0; row < LSG_N_CRITICALITY_RANKS; row++)
    lengths[row] = layout->boxes[row]->len;
  forwards = place_in_order (layout, entries, from, to, FALSE);
  if (forwards == 0 || entries->len > MANY_MARKS)
    return;
  take_back (layout, entries, from, to, lengths);
  layout->geometry->n_without_label = without;
  if (place_in_order (layout, entries, from, to, TRUE) <= forwards)
    return;
  take_back (layout, entries, from, to, lengths);
  layout->geometry->n_without_label = without;
  place_in_order (layout, entries, from, to, FALSE);
}
