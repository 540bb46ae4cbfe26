/* layout.c - walks the report, lets the flow find its pages and puts the ink on them. See layout.h.
 *
 *   nodes -> items with ink (layout-text.c, layout-table.c, layout-blocks.c) -> places (pagination.c)
 *         -> one list of ink for each page (here) -> drawn by pages.c and pdf-writer.c
 */
#include "layout-private.h"

#include "layout-parts.h"

#define TIGHT_CARD 0.7
#define MOST_TIGHTENINGS 3

/* Pages of another form begin with the next item. */
static void
begin_form (LsgSetter         *self,
            const LsgPageForm *form)
{
  LsgSetterSection section = { form, self->items->len };

  if (self->sections->len > 0 && form == self->form)
    return;
  lsg_set_lonely_note (self);
  section.first = self->items->len;
  self->form = form;
  self->stick = self->leads_in = FALSE;
  g_array_append_val (self->sections, section);
}

static LsgColumnPlace
get_text_column (LsgSetter *self)
{
  return (LsgColumnPlace) { self->form->text_x, self->form->text_width, 0, LSG_HALF };
}

static void
set_column_paragraph (LsgSetter     *self,
                      const LsgNode *node)
{
  lsg_set_paragraph (self, node, get_text_column (self));
}

static void
set_column_list (LsgSetter     *self,
                 const LsgNode *node)
{
  lsg_set_list (self, node, get_text_column (self));
}

static void
set_page_break (LsgSetter     *self,
                const LsgNode *node)
{
  self->forced = !node->preferred;
  self->preferred = node->preferred;
  self->stick = self->leads_in = FALSE;
}

/* How each kind of node is set; items stand in lists only. */
static const struct {
  void (*set) (LsgSetter     *self,
               const LsgNode *node);
  gboolean takes_note; /* a side note that waits may stand beside it */
} setters[] = {
  [LSG_NODE_CONTENTS] = { lsg_set_contents, FALSE },
  [LSG_NODE_INDEX] = { lsg_set_index, FALSE },
  [LSG_NODE_HEADING] = { lsg_set_heading, FALSE },
  [LSG_NODE_LABEL] = { lsg_set_label, FALSE },
  [LSG_NODE_PARAGRAPH] = { set_column_paragraph, TRUE },
  [LSG_NODE_LEAD] = { set_column_paragraph, TRUE },
  [LSG_NODE_REMARK] = { set_column_paragraph, TRUE },
  [LSG_NODE_LIST] = { set_column_list, TRUE },
  [LSG_NODE_ITEM] = { NULL, FALSE },
  [LSG_NODE_TABLE] = { lsg_set_table, FALSE },
  [LSG_NODE_FIGURE] = { lsg_set_figure, FALSE },
  [LSG_NODE_SIDE_NOTE] = { lsg_set_side_note, TRUE },
  [LSG_NODE_SIDE_ENTRIES] = { lsg_set_side_note, TRUE },
  [LSG_NODE_SIDE_FIGURE] = { lsg_set_side_note, TRUE },
  [LSG_NODE_CALLOUT] = { lsg_set_callout, FALSE },
  [LSG_NODE_KEY_FIGURES] = { lsg_set_key_figures, FALSE },
  [LSG_NODE_RECORD] = { lsg_set_record, FALSE },
  [LSG_NODE_SIGNATURES] = { lsg_set_signatures, FALSE },
  [LSG_NODE_PAGE_BREAK] = { set_page_break, FALSE },
};

static void
set_node (LsgSetter     *self,
          const LsgNode *node)
{
  gboolean takes_note = setters[node->type].takes_note
                        || (node->type == LSG_NODE_HEADING && node->level == 3);

  g_assert (setters[node->type].set != NULL);

  self->source = node->source;
  begin_form (self, lsg_page_form_get (node->landscape));
  if (!takes_note)
    lsg_set_lonely_note (self);
  setters[node->type].set (self, node);
}

/* How high the items from @first on stand on one page. */
static double
measure_items (LsgSetter *self,
               guint      first)
{
  double height = 0;
  double note_bottom = 0;

  for (guint i = first; i < self->items->len; i++)
    {
      const LsgFlowItem *item = &g_array_index (self->items, LsgFlowItem, i);

      if (i > first)
        height += MAX (item->before, (item - 1)->after) + ((item - 1)->snap ? LSG_HALF : 0);
      if (item->clear)
        height = MAX (height, note_bottom);
      if (item->note > 0)
        note_bottom = MAX (note_bottom, height) + item->note + LSG_HALF;
      height += item->height;
    }
  return MAX (height, note_bottom);
}

static void
tighten_items (LsgSetter *self,
               guint      first)
{
  for (guint i = first; i < self->items->len; i++)
    {
      LsgFlowItem *item = &g_array_index (self->items, LsgFlowItem, i);

      item->before *= TIGHT_CARD;
      item->after *= TIGHT_CARD;
    }
}

/* A card is one piece, with tighter spaces if it must be; or begins a page and goes on like other text. */
static void
hold_card (LsgSetter *self,
           guint      first)
{
  gboolean fits = measure_items (self, first) <= self->form->body_height;

  for (guint i = 0; i < MOST_TIGHTENINGS && !fits; i++)
    {
      tighten_items (self, first);
      fits = measure_items (self, first) <= self->form->body_height;
    }

  for (guint i = first; i < self->items->len; i++)
    {
      LsgFlowItem *item = &g_array_index (self->items, LsgFlowItem, i);

      item->floats = item->text = FALSE;
      if (i > first && fits)
        item->break_before = LSG_BREAK_NEVER;
      else if (i == first && i > 0 && !fits)
        item->break_before = LSG_BREAK_FORCED;
      else if (i == first && i > 0 && item->break_before == LSG_BREAK_NEVER)
        item->break_before = LSG_BREAK_FREE;
    }
}

/* FALSE when the work is given up. */
static gboolean
set_nodes (LsgSetter *self,
           LsgWatch  *watch,
           double     share)
{
  guint n = lsg_report_get_n_nodes (self->report);
  guint card = 0;
  guint first = 0;

  for (guint i = 0; i <= n; i++)
    {
      const LsgNode *node = i < n ? lsg_report_get_node (self->report, i) : NULL;
      guint next = node != NULL ? node->card : 0;

      if (!lsg_watch_go_on (watch, share * i / MAX (n, 1)))
        return FALSE;
      if (next != card)
        {
          lsg_set_lonely_note (self);
          if (card != 0)
            hold_card (self, first);
          card = next;
          first = self->items->len;
          self->stick = self->stick && card == 0;
          self->leads_in = self->leads_in && card != 0;
        }
      if (node != NULL)
        set_node (self, node);
    }
  lsg_set_lonely_note (self);
  return TRUE;
}

/* --- onto the pages --- */

typedef struct {
  LsgSetter     *setter;
  const LsgFlow *flow;
  LsgPages      *pages;
  const LsgPageForm *form; /* of the pages of the flow */
  guint          base;  /* number of items before the flow */
  guint          first; /* number of pages before the flow: the cover, other sections */

  const LsgItemInk *note; /* of the item whose side note is still to be put; NULL for none */
  guint             note_page;
  double            note_y;
} Assembly;

static void
copy_ink (Assembly   *assembly,
          LsgInkRange range,
          guint       page,
          double      y)
{
  GArray *list = g_ptr_array_index (assembly->pages->pages, page);

  for (guint i = range.first; i < range.first + range.n; i++)
    {
      LsgInk ink = g_array_index (assembly->setter->ink, LsgInk, i);

      ink.y += y;
      g_array_append_val (list, ink);
    }
}

static void
add_area (Assembly  *assembly,
          gint64     source,
          guint      page,
          double     top,
          double     bottom)
{
  GArray *areas = assembly->pages->areas;
  const LsgPageForm *form = assembly->form;
  LsgSourceArea area = { { page, form->margin_left, top, form->full_width, bottom - top }, source };
  LsgSourceArea *last = areas->len > 0 ? &g_array_index (areas, LsgSourceArea, areas->len - 1) : NULL;

  if (source == 0)
    return;
  if (last != NULL && last->source == source && last->area.page == page)
    last->area.height = MAX (last->area.height, bottom - last->area.y);
  else
    g_array_append_val (areas, area);
}

/* The tint behind the lines of a callout that stand on one page, from place @at on. */
static void
put_panel (Assembly *assembly,
           guint     at)
{
  const LsgFlow *flow = assembly->flow;
  guint first = flow->order[at];
  guint panel = g_array_index (assembly->setter->inks, LsgItemInk, assembly->base + first).panel;
  guint page = flow->places[first].page;
  double top = assembly->form->top + flow->places[first].y;
  double bottom = top;
  LsgInk fill = {
    .kind = LSG_INK_FILL, .paint = LSG_PAINT_TINT, .x = assembly->form->text_x, .y = top,
    .width = assembly->form->text_width
  };

  for (; at < flow->n_items; at++)
    {
      guint item = flow->order[at];

      if (g_array_index (assembly->setter->inks, LsgItemInk, assembly->base + item).panel != panel
          || flow->places[item].page != page)
        break;
      bottom = assembly->form->top + flow->places[item].y
               + g_array_index (assembly->setter->items, LsgFlowItem, assembly->base + item).height;
    }
  fill.height = bottom - top;
  g_array_append_val (g_ptr_array_index (assembly->pages->pages, assembly->first + page), fill);
}

/* The side note that waits until its paragraph has been said. */
static void
put_waiting_note (Assembly *assembly)
{
  if (assembly->note == NULL)
    return;
  copy_ink (assembly, assembly->note->note, assembly->note_page, assembly->note_y);
  assembly->note = NULL;
}

static guint
get_tag (Assembly         *assembly,
         const LsgItemInk *ink)
{
  return ink->ink.n > 0 ? g_array_index (assembly->setter->ink, LsgInk, ink->ink.first).tag : 0;
}

static void
put_item (Assembly *assembly,
          guint     at,
          guint    *panel,
          guint    *panel_page)
{
  guint item = assembly->flow->order[at];
  const LsgFlowPlace *place = &assembly->flow->places[item];
  const LsgItemInk *ink = &g_array_index (assembly->setter->inks, LsgItemInk, assembly->base + item);
  double top = assembly->form->top + place->y;

  if (ink->panel != 0 && (ink->panel != *panel || place->page != *panel_page))
    put_panel (assembly, at);
  *panel = ink->panel;
  *panel_page = place->page;
  if (assembly->note != NULL
      && (get_tag (assembly, ink) != get_tag (assembly, assembly->note)
          || assembly->note_page != assembly->first + place->page))
    put_waiting_note (assembly);
  copy_ink (assembly, ink->ink, assembly->first + place->page, top);
  if (ink->note.n > 0)
    {
      assembly->note = ink;
      assembly->note_page = assembly->first + place->page;
      assembly->note_y = assembly->form->top + place->note_y;
    }
  add_area (assembly, ink->source, assembly->first + place->page, top,
            top + g_array_index (assembly->setter->items, LsgFlowItem, assembly->base + item).height);
}

static void
put_items (Assembly *assembly)
{
  guint panel = 0;
  guint panel_page = 0;
  guint head = 0;

  for (guint page = 0; page < assembly->flow->n_pages; page++)
    {
      guint start = g_array_index (assembly->flow->starts, guint, page);
      guint end = page + 1 < assembly->flow->n_pages ? g_array_index (assembly->flow->starts, guint, page + 1)
                                                     : assembly->flow->n_items;

      for (; head < assembly->flow->heads->len; head++)
        {
          LsgFlowHead repeated = g_array_index (assembly->flow->heads, LsgFlowHead, head);

          if (repeated.page != page)
            break;
          copy_ink (assembly, g_array_index (assembly->setter->heads, LsgInkRange, repeated.head),
                    assembly->first + page, assembly->form->top + repeated.y);
        }
      for (guint at = start; at < end; at++)
        put_item (assembly, at, &panel, &panel_page);
    }
  put_waiting_note (assembly);
}

/* Those of the flow. */
static void
place_headings (Assembly *assembly)
{
  for (guint i = 0; i < assembly->setter->headings->len; i++)
    {
      LsgPageHeading *heading = &g_array_index (assembly->setter->headings, LsgPageHeading, i);
      guint item = g_array_index (assembly->setter->heading_items, guint, i);

      if (item < assembly->base || item >= assembly->base + assembly->flow->n_items)
        continue;
      item -= assembly->base;
      heading->page = assembly->first + assembly->flow->places[item].page;
      heading->y = assembly->form->top + assembly->flow->places[item].y;
    }
}

/* Page numbers of the contents, known at last. */
static void
fill_in_page_numbers (Assembly *assembly)
{
  LsgSetter *setter = assembly->setter;
  const LsgRoleStyle *style = lsg_role_get_style (LSG_ROLE_CONTENTS_NUMBER);

  for (guint page = 0; page < assembly->pages->pages->len; page++)
    {
      GArray *list = g_ptr_array_index (assembly->pages->pages, page);

      for (guint i = 0; i < list->len; i++)
        {
          LsgInk *ink = &g_array_index (list, LsgInk, i);
          g_autofree char *number = NULL;

          if (ink->kind != LSG_INK_PAGE)
            continue;
          number = g_strdup_printf (
            "%u", g_array_index (setter->headings, LsgPageHeading, ink->heading - 1).page + 1);
          ink->kind = LSG_INK_LINE;
          ink->paint = style->paint;
          ink->layout = lsg_setter_keep (setter, lsg_typesetter_set_string (setter->typesetter, number,
                                                                            LSG_ROLE_CONTENTS_PAGE, -1,
                                                                            LSG_SET_PLAIN));
          ink->x -= lsg_lines_get_width (ink->layout);
        }
    }
}

static void
put_running_lines (Assembly *assembly)
{
  guint n = assembly->pages->pages->len;

  for (guint page = lsg_report_get_cover (assembly->setter->report) != NULL ? 1 : 0; page < n; page++)
    {
      assembly->setter->form = g_ptr_array_index (assembly->pages->forms, page);
      copy_ink (assembly, lsg_set_running (assembly->setter, page + 1, n), page, 0);
    }
}

static LsgPages *
pages_new (LsgSetter *setter)
{
  LsgPages *pages = g_new0 (LsgPages, 1);

  g_atomic_ref_count_init (&pages->ref_count);
  pages->report = lsg_report_ref (setter->report);
  pages->pages = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  pages->forms = g_ptr_array_new ();
  pages->areas = g_array_new (FALSE, FALSE, sizeof (LsgSourceArea));
  return pages;
}

static void
add_pages (LsgPages          *pages,
           const LsgPageForm *form,
           guint              n)
{
  for (guint i = 0; i < n; i++)
    {
      g_ptr_array_add (pages->pages, g_array_new (FALSE, FALSE, sizeof (LsgInk)));
      g_ptr_array_add (pages->forms, (gpointer) form);
    }
}

/* Section @index, whose pages come after those that there are. */
static void
put_section (Assembly *assembly,
             guint     index)
{
  LsgSetter *setter = assembly->setter;
  const LsgSetterSection *section = &g_array_index (setter->sections, LsgSetterSection, index);
  guint end = index + 1 < setter->sections->len ? (section + 1)->first : setter->items->len;
  g_autoptr (LsgFlow) flow = NULL;

  if (end == section->first)
    return;
  flow = lsg_flow_new (&g_array_index (setter->items, LsgFlowItem, section->first), end - section->first,
                       (const double *) (void *) setter->head_heights->data, section->form->body_height);
  assembly->flow = flow;
  assembly->form = section->form;
  assembly->base = section->first;
  assembly->first = assembly->pages->pages->len;
  add_pages (assembly->pages, section->form, flow->n_pages);
  put_items (assembly);
  place_headings (assembly);
  assembly->flow = NULL;
}

static LsgPages *
assemble (LsgSetter *setter)
{
  gboolean has_cover = lsg_report_get_cover (setter->report) != NULL;
  LsgPages *pages = pages_new (setter);
  Assembly assembly = { .setter = setter, .pages = pages };

  pages->has_cover = has_cover;
  if (has_cover)
    {
      add_pages (pages, lsg_page_form_get (FALSE), 1);
      copy_ink (&assembly, lsg_set_cover (setter), 0, 0);
    }
  for (guint i = 0; i < setter->sections->len; i++)
    put_section (&assembly, i);
  if (pages->pages->len == 0)
    add_pages (pages, lsg_page_form_get (FALSE), 1);
  fill_in_page_numbers (&assembly);
  put_running_lines (&assembly);
  pages->layouts = g_steal_pointer (&setter->layouts);
  pages->tags = g_steal_pointer (&setter->tags);
  pages->headings = g_steal_pointer (&setter->headings);
  pages->typesetter = g_steal_pointer (&setter->typesetter);
  return pages;
}

LsgPages *
lsg_layout_new_without (LsgReport  *report,
                        const char *avoid)
{
  g_autoptr (LsgSetter) setter = lsg_setter_new (report, avoid);

  set_nodes (setter, NULL, 1);
  return assemble (setter);
}

LsgPages *
lsg_layout_new (LsgReport *report)
{
  return lsg_layout_new_without (report, NULL);
}

LsgPages *
lsg_layout_new_watched (LsgReport *report,
                        LsgWatch  *watch,
                        double     share)
{
  g_autoptr (LsgSetter) setter = lsg_setter_new (report, NULL);

  return set_nodes (setter, watch, share) ? assemble (setter) : NULL;
}
