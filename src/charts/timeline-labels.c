/* timeline-labels.c - how wide labels are, and how they take the room that is left. See timeline-sides.h.
 *
 * Widths of texts are what costs: they are measured as they are needed, kept between zooms, and estimated from
 * the number of letters where there are very many.
 */
#include "timeline-sides.h"

#include <math.h>

#define LABEL_GAP 14.0   /* between a mark and its label, both sides together */
#define LABEL_MAX 240.0
#define HANDLE_GAP 6.0
#define WORD_GAP 6.0     /* between code and title or minutes */
#define OVER_ENDS 24.0   /* of a bar, where a label on it does not go */
#define APART 3.0        /* between a label and what is beside it */
#define MANY_MARKS 200   /* from here on widths are estimated */

double
lsg_timeline_measure (const LsgCanvas *canvas,
                      const char      *text,
                      gboolean         bold)
{
  LsgTextLook look = { .bold = bold };
  double width, height;

  if (text == NULL || *text == '\0')
    return 0.0;
  lsg_canvas_measure_text (canvas, text, &look, &width, &height);
  return width;
}

/* About as wide as so many letters. */
static double
measure (LsgTimelineItems *self,
         const char       *text,
         gboolean          bold)
{
  if (self->chart->n_marks <= MANY_MARKS)
    return lsg_timeline_measure (self->canvas, text, bold);
  return text != NULL ? (double) g_utf8_strlen (text, -1) * self->layout->line * 0.42 : 0.0;
}

static gboolean
has_code (const LsgTimelineMark *mark)
{
  return mark->code != NULL && *mark->code != '\0';
}

/* What has no code goes by the beginning of its title. */
static double
get_code_width (LsgTimelineItems *self,
                guint             mark)
{
  const LsgTimelineMark *data = &self->chart->marks[mark];
  double *width = &self->layout->code_widths[mark];

  if (*width < 0.0)
    *width = has_code (data) ? measure (self, data->code, TRUE)
                             : MIN (measure (self, data->title, FALSE) + 1.0,
                                    LSG_TIMELINE_LEAST_TITLE * self->canvas->style->scale);
  return *width;
}

static double
get_full_width (LsgTimelineItems *self,
                guint             mark)
{
  const LsgTimelineMark *data = &self->chart->marks[mark];
  double *width = &self->layout->full_widths[mark];
  double most = LABEL_MAX * self->canvas->style->scale;
  double code = has_code (data) ? get_code_width (self, mark) : 0.0;
  double figure;

  if (*width >= 0.0)
    return *width;
  figure = measure (self, data->figure, FALSE);
  *width = MIN (MAX (code + (figure > 0.0 ? WORD_GAP + figure : 0.0), measure (self, data->title, FALSE)) + 1.0, most);
  return *width;
}

static double
get_line_width (LsgTimelineItems *self,
                guint             mark)
{
  double *width = &self->layout->line_widths[mark];
  double most = LABEL_MAX * self->canvas->style->scale;
  double code = has_code (&self->chart->marks[mark]) ? get_code_width (self, mark) : 0.0;
  double title;

  if (*width >= 0.0)
    return *width;
  title = measure (self, self->chart->marks[mark].title, FALSE);
  *width = MIN (code + (code > 0.0 ? WORD_GAP : 0.0) + title + 1.0, most);
  return *width;
}

double
lsg_timeline_get_label (LsgTimelineItems   *self,
                        guint               mark,
                        LsgTimelineDensity  density,
                        double              cap,
                        gboolean            is_bar)
{
  double scale = self->canvas->style->scale;
  double code = get_code_width (self, mark), width = code;

  if (cap > 0.0)
    width = density == LSG_TIMELINE_FULL ? get_full_width (self, mark) : get_line_width (self, mark);
  if (cap > 0.0 && cap < 1.0)
    width = MIN (width, MAX (cap * LABEL_MAX * scale, code));
  return width + (LABEL_GAP + (is_bar ? HANDLE_GAP : 0.0)) * scale; /* bars: room for handles */
}

/* Growing. */

typedef struct {
  LsgTimelineItems  *self;
  const LsgLaneItem *items;
  guint              n_items;
  gboolean           are_bars; /* without stems */
  double             widest;   /* of all labels before a mark */
} Row;

static double
get_start (const LsgLaneItem *item)
{
  return item->side == LSG_SIDE_BEFORE ? item->from - item->label : item->from;
}

static double
get_end (const LsgLaneItem *item)
{
  return item->side == LSG_SIDE_BEHIND ? item->to + item->label
         : item->side == LSG_SIDE_OVER ? MAX (item->to, item->from + item->label) : item->to;
}

/* How far @other lets a label behind @item go, up to @limit. */
static double
limit_behind (const Row         *row,
              const LsgLaneItem *item,
              const LsgLaneItem *other,
              double             limit)
{
  double stems[] = { other->from + other->inset, other->to - other->inset };

  if (other->lane < 0 || other->lane < item->lane)
    return limit;
  if (other->lane == item->lane)
    return get_start (other) >= item->to ? MIN (limit, get_start (other)) : limit;
  for (int i = 0; i < 2 && !row->are_bars; i++)
    if (stems[i] > item->to - item->inset)
      limit = MIN (limit, stems[i]);
  return limit;
}

static double
limit_before (const Row         *row,
              const LsgLaneItem *item,
              const LsgLaneItem *other,
              double             limit)
{
  double stems[] = { other->from + other->inset, other->to - other->inset };

  if (other->lane < 0 || other->lane < item->lane)
    return limit;
  if (other->lane == item->lane)
    return get_end (other) <= item->from ? MAX (limit, get_end (other)) : limit;
  for (int i = 0; i < 2 && !row->are_bars; i++)
    if (stems[i] < item->from + item->inset)
      limit = MAX (limit, stems[i]);
  return limit;
}

/* Room behind an item. Items are sorted by their start: from some on no label reaches back. */
static double
find_behind (const Row *row,
             guint      index)
{
  const LsgLaneItem *item = &row->items[index];
  double limit = row->self->layout->width;

  for (guint i = index + 1; i < row->n_items && row->items[i].from - row->widest <= limit; i++)
    limit = limit_behind (row, item, &row->items[i], limit);
  for (guint i = index; i > 0 && !row->are_bars && limit > item->to; i--)
    if (row->items[i - 1].to > item->to)
      limit = limit_behind (row, item, &row->items[i - 1], limit);
  return limit - item->to - APART;
}

static double
find_before (const Row *row,
             guint      index,
             double     least)
{
  const LsgLaneItem *item = &row->items[index];
  double limit = 0.0;

  for (guint i = index; i > 0 && item->from - limit >= least; i--)
    limit = limit_before (row, item, &row->items[i - 1], limit);
  for (guint i = index + 1; i < row->n_items && row->items[i].from <= item->from + item->inset; i++)
    limit = limit_before (row, item, &row->items[i], limit);
  return item->from - limit - APART;
}

/* What a label makes of some room: all that it wants, its code with part of the title, its code, or nothing. */
static double
use_room (double room,
          double wanted,
          double code,
          double least)
{
  if (room >= wanted)
    return wanted;
  if (room >= least)
    return room;
  return room >= code ? code : 0.0;
}

gboolean
lsg_timeline_fits_over (LsgTimelineItems  *self,
                        guint              mark,
                        const LsgLaneItem *item)
{
  return self->chart->marks[mark].days.length > 1
         && item->to - item->from - OVER_ENDS * self->canvas->style->scale
              >= lsg_timeline_get_label (self, mark, LSG_TIMELINE_CODES, 0.0, TRUE);
}

static void
grow_item (const Row          *row,
           LsgLaneItem        *item,
           guint               index,
           guint               mark,
           LsgTimelineDensity  density)
{
  double scale = row->self->canvas->style->scale;
  LsgTimelineDensity lines = density == LSG_TIMELINE_FULL ? LSG_TIMELINE_FULL : LSG_TIMELINE_CODES;
  double wanted = lsg_timeline_get_label (row->self, mark, lines, 1.0, row->are_bars);
  double code = lsg_timeline_get_label (row->self, mark, LSG_TIMELINE_CODES, 0.0, row->are_bars);
  double gap = code - get_code_width (row->self, mark);
  double title = (LSG_TIMELINE_LEAST_TITLE + gap) * 1.0 * scale;
  double least = lines == LSG_TIMELINE_FULL ? MAX (title, code) : code + title - gap;
  double now = item->side == LSG_SIDE_NONE ? 0.0 : item->label;
  double behind = 0.0, before = 0.0;

  if (item->over)
    item->label = MIN (wanted, item->to - item->from - OVER_ENDS * scale);
  if (item->lane < 0 || item->between > 0.0 || item->side == LSG_SIDE_OVER || now >= wanted)
    return;
  if (item->side != LSG_SIDE_BEFORE)
    behind = use_room (find_behind (row, index), wanted, code, least);
  if (item->side == LSG_SIDE_BEFORE || (item->side == LSG_SIDE_NONE && behind < code))
    before = use_room (find_before (row, index, code), wanted, code, least);
  if (MAX (behind, before) <= now)
    return;
  item->side = behind >= before ? LSG_SIDE_BEHIND : LSG_SIDE_BEFORE;
  item->label = MAX (behind, before);
}

static void
grow_row (LsgTimelineItems   *self,
          LsgLaneItem        *items,
          const int          *marks,
          guint               n_items,
          gboolean            are_bars,
          LsgTimelineDensity  density)
{
  Row row = { self, items, n_items, are_bars, (LABEL_MAX + LABEL_GAP + HANDLE_GAP) * self->canvas->style->scale };

  for (guint i = 0; i < n_items; i++)
    grow_item (&row, &items[i], i, (guint) marks[i], density);
}

void
lsg_timeline_items_grow (LsgTimelineItems      *self,
                         const LsgTimelineSide *side)
{
  grow_row (self, self->points, self->point_marks, self->n_points, FALSE, side->density);
  grow_row (self, self->bars, self->bar_marks, self->n_bars, TRUE, side->density);
}
