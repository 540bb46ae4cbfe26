/* layout.c - walks the report, lets the flow find its pages and puts the ink on them. See layout.h.
 *
 *   nodes -> items with ink (layout-text.c, layout-table.c, layout-blocks.c) -> places (pagination.c)
 *         -> one list of ink for each page (here) -> drawn by pages.c and pdf-writer.c
 */
#include "layout-private.h"

#include "layout-parts.h"

static void
set_node (LsgSetter     *self,
          const LsgNode *node)
{
  LsgColumnPlace column = { LSG_TEXT_X, LSG_TEXT_WIDTH, 0, LSG_HALF };

  self->source = node->source;
  switch (node->type)
    {
    case LSG_NODE_PARAGRAPH:
    case LSG_NODE_LEAD:
    case LSG_NODE_REMARK:
      lsg_set_paragraph (self, node, column);
      return;
    case LSG_NODE_LIST:
      lsg_set_list (self, node, column);
      return;
    case LSG_NODE_SIDE_NOTE:
      lsg_set_side_note (self, node);
      return;
    case LSG_NODE_CONTENTS:
    case LSG_NODE_HEADING:
    case LSG_NODE_LABEL:
    case LSG_NODE_ITEM:
    case LSG_NODE_TABLE:
    case LSG_NODE_FIGURE:
    case LSG_NODE_CALLOUT:
    case LSG_NODE_KEY_FIGURES:
    case LSG_NODE_RECORD:
    case LSG_NODE_SIGNATURES:
    case LSG_NODE_PAGE_BREAK:
    default:
      break;
    }

  lsg_set_lonely_note (self);
  switch ((int) node->type)
    {
    case LSG_NODE_CONTENTS:
      lsg_set_contents (self, node);
      break;
    case LSG_NODE_HEADING:
      lsg_set_heading (self, node);
      break;
    case LSG_NODE_LABEL:
      lsg_set_label (self, node);
      break;
    case LSG_NODE_TABLE:
      lsg_set_table (self, node);
      break;
    case LSG_NODE_FIGURE:
      lsg_set_figure (self, node);
      break;
    case LSG_NODE_CALLOUT:
      lsg_set_callout (self, node);
      break;
    case LSG_NODE_KEY_FIGURES:
      lsg_set_key_figures (self, node);
      break;
    case LSG_NODE_RECORD:
      lsg_set_record (self, node);
      break;
    case LSG_NODE_SIGNATURES:
      lsg_set_signatures (self, node);
      break;
    case LSG_NODE_PAGE_BREAK:
      self->forced = TRUE;
      self->stick = FALSE;
      break;
    default:
      g_assert_not_reached ();
    }
}

static void
set_nodes (LsgSetter *self)
{
  for (guint i = 0; i < lsg_report_get_n_nodes (self->report); i++)
    set_node (self, lsg_report_get_node (self->report, i));
  lsg_set_lonely_note (self);
}

/* --- onto the pages --- */

typedef struct {
  LsgSetter     *setter;
  const LsgFlow *flow;
  LsgPages      *pages;
  guint          first; /* number of pages before the flow: the cover */

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
  LsgSourceArea area = { { page, LSG_MARGIN_LEFT, top, LSG_FULL_WIDTH, bottom - top }, source };
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
  guint panel = g_array_index (assembly->setter->inks, LsgItemInk, first).panel;
  guint page = flow->places[first].page;
  double top = LSG_TOP + flow->places[first].y;
  double bottom = top;
  LsgInk fill = {
    .kind = LSG_INK_FILL, .paint = LSG_PAINT_TINT, .x = LSG_TEXT_X, .y = top, .width = LSG_TEXT_WIDTH
  };

  for (; at < flow->n_items; at++)
    {
      guint item = flow->order[at];

      if (g_array_index (assembly->setter->inks, LsgItemInk, item).panel != panel
          || flow->places[item].page != page)
        break;
      bottom = LSG_TOP + flow->places[item].y
               + g_array_index (assembly->setter->items, LsgFlowItem, item).height;
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
  const LsgItemInk *ink = &g_array_index (assembly->setter->inks, LsgItemInk, item);
  double top = LSG_TOP + place->y;

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
      assembly->note_y = LSG_TOP + place->note_y;
    }
  add_area (assembly, ink->source, assembly->first + place->page, top,
            top + g_array_index (assembly->setter->items, LsgFlowItem, item).height);
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
                    assembly->first + page, LSG_TOP + repeated.y);
        }
      for (guint at = start; at < end; at++)
        put_item (assembly, at, &panel, &panel_page);
    }
  put_waiting_note (assembly);
}

static void
place_headings (Assembly *assembly)
{
  for (guint i = 0; i < assembly->setter->headings->len; i++)
    {
      LsgPageHeading *heading = &g_array_index (assembly->setter->headings, LsgPageHeading, i);
      guint item = g_array_index (assembly->setter->heading_items, guint, i);

      heading->page = assembly->first + assembly->flow->places[item].page;
      heading->y = LSG_TOP + assembly->flow->places[item].y;
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
          ink->x -= lsg_layout_get_text_width (ink->layout);
        }
    }
}

static void
put_running_lines (Assembly *assembly)
{
  guint n = assembly->pages->pages->len;

  for (guint page = assembly->first; page < n; page++)
    copy_ink (assembly, lsg_set_running (assembly->setter, page + 1, n), page, 0);
}

static LsgPages *
pages_new (LsgSetter *setter,
           guint      n_pages)
{
  LsgPages *pages = g_new0 (LsgPages, 1);

  g_atomic_ref_count_init (&pages->ref_count);
  pages->report = lsg_report_ref (setter->report);
  pages->pages = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  for (guint i = 0; i < n_pages; i++)
    g_ptr_array_add (pages->pages, g_array_new (FALSE, FALSE, sizeof (LsgInk)));
  pages->areas = g_array_new (FALSE, FALSE, sizeof (LsgSourceArea));
  return pages;
}

static LsgPages *
assemble (LsgSetter     *setter,
          const LsgFlow *flow)
{
  gboolean has_cover = lsg_report_get_cover (setter->report) != NULL;
  Assembly assembly = { setter, flow, NULL, has_cover ? 1 : 0, NULL, 0, 0 };
  LsgPages *pages = pages_new (setter, MAX (assembly.first + flow->n_pages, 1));

  assembly.pages = pages;
  pages->has_cover = has_cover;
  if (has_cover)
    copy_ink (&assembly, lsg_set_cover (setter), 0, 0);
  put_items (&assembly);
  place_headings (&assembly);
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
  g_autoptr (LsgFlow) flow = NULL;

  set_nodes (setter);
  flow = lsg_flow_new ((const LsgFlowItem *) (void *) setter->items->data, setter->items->len,
                       (const double *) (void *) setter->head_heights->data, LSG_BODY_HEIGHT);
  return assemble (setter, flow);
}

LsgPages *
lsg_layout_new (LsgReport *report)
{
  return lsg_layout_new_without (report, NULL);
}
