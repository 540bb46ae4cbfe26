/* pagination.c - see pagination.h. */
#include "pagination.h"

#include "house-style.h"

#include <math.h>
#include <string.h>

#define LARGEST_HOLE (70.0 * LSG_MM)
#define LARGEST_LEAD_HOLE 0.6  /* share of the page, before a heading that goes with what it leads to */
#define SHORT_LAST_PAGE (5.0 * LSG_RHYTHM)
#define TIGHT 0.92
#define PAGES_SET_AGAIN 3
#define LITTLE 0.4              /* share of a page that is little */
#define NOTE_DROP 2.0     /* a side note begins a little under the top of its line */
#define NOTE_GAP LSG_HALF /* between two side notes, and over what is clear of them */
#define ROUNDING 0.01

typedef struct {
  const LsgFlowItem *items;
  const double      *heads;
  double             page_height;
  double             spaces; /* share of all spaces: 1, or a little less to pull a short last page in */
  LsgFlow           *flow;
} Filler;

/* The foot of what stands on the page so far. */
typedef struct {
  double             y;
  double             note_bottom;
  const LsgFlowItem *last; /* NULL at the top of a page */
} Pen;

static const LsgFlowItem *
get_item (Filler *filler,
          guint   at)
{
  return &filler->items[filler->flow->order[at]];
}

static double
find_top (Filler            *filler,
          const Pen         *pen,
          const LsgFlowItem *item)
{
  double gap = 0;
  double top;

  if (pen->last != NULL)
    gap = MAX (pen->last->after, item->before) * filler->spaces;
  top = pen->y + gap;
  if (pen->last != NULL && pen->last->snap)
    top = ceil ((top - ROUNDING) / LSG_HALF) * LSG_HALF;
  if (item->clear && pen->note_bottom > 0)
    top = MAX (top, pen->note_bottom + MAX (gap, NOTE_GAP));
  return top;
}

static double
find_note_top (const Pen *pen,
               double     top)
{
  if (pen->note_bottom > 0)
    return MAX (top + NOTE_DROP, pen->note_bottom + NOTE_GAP);
  return top + NOTE_DROP;
}

/* Puts the item under the pen; FALSE when it does not fit, and nothing has changed. */
static gboolean
put (Filler  *filler,
     Pen     *pen,
     guint    at,
     guint    page,
     gboolean must)
{
  const LsgFlowItem *item = get_item (filler, at);
  LsgFlowPlace *place = &filler->flow->places[filler->flow->order[at]];
  double top = find_top (filler, pen, item);
  double bottom = top + item->height;

  if (item->note > 0)
    bottom = MAX (bottom, find_note_top (pen, top) + item->note);
  if (!must && bottom > filler->page_height + ROUNDING)
    return FALSE;
  place->page = page;
  place->y = top;
  if (item->note > 0)
    {
      place->note_y = find_note_top (pen, top);
      pen->note_bottom = place->note_y + item->note;
    }
  pen->y = top + item->height;
  pen->last = item;
  return TRUE;
}

static double
get_bottom (Filler *filler,
            guint   at)
{
  guint index = filler->flow->order[at];

  return filler->flow->places[index].y + filler->items[index].height;
}

/* Where the page that begins at @start and is full before @over ends. */
static guint
find_break (Filler *filler,
            guint   start,
            guint   over)
{
  guint reluctant = 0;
  guint led = 0;

  for (guint at = over; at > start; at--)
    {
      LsgBreak kind = get_item (filler, at)->break_before;
      double limit;

      if (kind == LSG_BREAK_RELUCTANT && reluctant == 0)
        reluctant = at;
      if (kind == LSG_BREAK_LED_TO && led == 0)
        led = at;
      if (kind == LSG_BREAK_NEVER || kind == LSG_BREAK_RELUCTANT || kind == LSG_BREAK_LED_TO)
        continue;
      /* What can be divided is, before a heading goes and leaves half a page. */
      limit = led > 0 && reluctant == 0 ? LARGEST_LEAD_HOLE * filler->page_height : LARGEST_HOLE;
      if (reluctant + led > 0 && filler->page_height - get_bottom (filler, at - 1) > limit)
        return MAX (reluctant, led);
      return at;
    }
  return reluctant + led > 0 ? MAX (reluctant, led) : over;
}

static void
rotate (guint *order,
        guint  first,
        guint  middle,
        guint  end)
{
  guint n = middle - first;
  guint *front = g_memdup2 (order + first, n * sizeof *order);

  memmove (order + first, order + middle, (end - middle) * sizeof *order);
  memcpy (order + end - n, front, n * sizeof *order);
  g_free (front);
}

/* A figure stands at @at, where the page breaks: lets the lines behind it go first, as far as they fit, and
 * gives the new end of the page. @pen is the foot of what stands before it. */
static guint
let_text_go_first (Filler *filler,
                   Pen     pen,
                   guint   at,
                   guint   page)
{
  LsgFlow *flow = filler->flow;
  guint end = at;
  guint text;
  guint fits;

  while (end < flow->n_items && get_item (filler, end)->floats)
    end++;
  text = end;
  fits = text;
  while (end < flow->n_items && get_item (filler, end)->text && put (filler, &pen, end, page, FALSE))
    {
      end++;
      if (end == flow->n_items || get_item (filler, end)->break_before == LSG_BREAK_FREE)
        fits = end;
    }
  if (fits == text)
    return at;
  rotate (flow->order, at, text, fits);
  return at + fits - text;
}

/* The pen after the items from @start to before @end; they are put again. */
static Pen
put_all (Filler *filler,
         guint   start,
         guint   end,
         guint   page,
         double  top)
{
  Pen pen = { top, 0, NULL };

  for (guint at = start; at < end; at++)
    put (filler, &pen, at, page, TRUE);
  return pen;
}

/* Whether the page ends before @item, whatever room is left. */
static gboolean
ends_page (Filler            *filler,
           const Pen         *pen,
           const LsgFlowItem *item)
{
  return item->break_before == LSG_BREAK_FORCED
         || (item->break_before == LSG_BREAK_PREFERRED
             && MAX (pen->y, pen->note_bottom) > LITTLE * filler->page_height);
}

static gboolean
may_wait (const LsgFlowItem *item)
{
  return item->floats && (item->break_before == LSG_BREAK_FREE || item->break_before == LSG_BREAK_LED_TO);
}

/* Fills one page; gives the place of the first item of the next. */
static guint
fill_page (Filler *filler,
           guint   start,
           guint   page)
{
  LsgFlow *flow = filler->flow;
  const LsgFlowItem *first = get_item (filler, start);
  double top = 0;
  Pen pen;
  guint at;
  guint end;

  if (first->head > 0)
    {
      LsgFlowHead head = { first->head - 1, page, 0 };

      g_array_append_val (flow->heads, head);
      top = filler->heads[head.head];
    }
  pen = (Pen) { top, 0, NULL };
  put (filler, &pen, start, page, TRUE);
  for (at = start + 1; at < flow->n_items; at++)
    if (ends_page (filler, &pen, get_item (filler, at)))
      return at;
    else if (!put (filler, &pen, at, page, FALSE))
      break;
  if (at == flow->n_items)
    return at;

  end = find_break (filler, start, at);
  if (may_wait (get_item (filler, end)))
    end = let_text_go_first (filler, put_all (filler, start, end, page, top), end, page);
  return end;
}

/* Fills pages from @page on, which begins at @start. */
static void
fill_pages (Filler *filler,
            guint   start,
            guint   page)
{
  LsgFlow *flow = filler->flow;

  while (start < flow->n_items)
    {
      g_array_append_val (flow->starts, start);
      start = fill_page (filler, start, page++);
    }
  flow->n_pages = page;
}

static LsgFlow *
flow_new (guint n_items)
{
  LsgFlow *flow = g_new0 (LsgFlow, 1);

  flow->places = g_new0 (LsgFlowPlace, n_items);
  flow->order = g_new (guint, n_items);
  flow->n_items = n_items;
  flow->heads = g_array_new (FALSE, FALSE, sizeof (LsgFlowHead));
  flow->starts = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < n_items; i++)
    flow->order[i] = i;
  return flow;
}

static LsgFlow *
flow_copy (const LsgFlow *self)
{
  LsgFlow *copy = flow_new (self->n_items);

  memcpy (copy->places, self->places, self->n_items * sizeof *copy->places);
  memcpy (copy->order, self->order, self->n_items * sizeof *copy->order);
  g_array_append_vals (copy->heads, self->heads->data, self->heads->len);
  g_array_append_vals (copy->starts, self->starts->data, self->starts->len);
  copy->n_pages = self->n_pages;
  return copy;
}

/* Whether the last page holds a few lines only that fell over from the page before. */
static gboolean
last_page_is_short (Filler *filler)
{
  LsgFlow *flow = filler->flow;
  guint last;
  double bottom = 0;

  if (flow->n_pages < 2)
    return FALSE;
  last = g_array_index (flow->starts, guint, flow->n_pages - 1);
  if (get_item (filler, last)->break_before == LSG_BREAK_FORCED)
    return FALSE;
  for (guint at = last; at < flow->n_items; at++)
    bottom = MAX (bottom, get_bottom (filler, at));
  return bottom < SHORT_LAST_PAGE;
}

/* Sets the last pages again with tighter spaces; gives the flow to keep. */
static LsgFlow *
pull_last_page_in (Filler *filler)
{
  LsgFlow *loose = filler->flow;
  LsgFlow *tight = flow_copy (loose);
  guint page = loose->n_pages - MIN (loose->n_pages, PAGES_SET_AGAIN);
  guint start = g_array_index (loose->starts, guint, page);

  g_array_set_size (tight->starts, page);
  while (tight->heads->len > 0
         && g_array_index (tight->heads, LsgFlowHead, tight->heads->len - 1).page >= page)
    g_array_set_size (tight->heads, tight->heads->len - 1);
  filler->flow = tight;
  filler->spaces = TIGHT;
  fill_pages (filler, start, page);
  if (tight->n_pages < loose->n_pages)
    {
      lsg_flow_free (loose);
      return tight;
    }
  lsg_flow_free (tight);
  return loose;
}

LsgFlow *
lsg_flow_new (const LsgFlowItem *items,
              guint              n_items,
              const double      *heads,
              double             page_height)
{
  Filler filler = { items, heads, page_height, 1, flow_new (n_items) };

  fill_pages (&filler, 0, 0);
  if (last_page_is_short (&filler))
    return pull_last_page_in (&filler);
  return filler.flow;
}

void
lsg_flow_free (LsgFlow *self)
{
  if (self == NULL)
    return;
  g_free (self->places);
  g_free (self->order);
  g_array_unref (self->heads);
  g_array_unref (self->starts);
  g_free (self);
}
