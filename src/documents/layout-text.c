/* layout-text.c - paragraphs, lists and callouts as items of the flow (SPEC 3, 5). */
#include "layout-parts.h"

#include <string.h>

#define LEAD_AFTER 6.0
#define LIST_GAP LSG_QUARTER
#define CALLOUT_OVER 9.0
#define CALLOUT_UNDER 10.0
#define CALLOUT_GAP LSG_RHYTHM
#define CALLOUT_TITLE_AFTER 2.8
#define SIGN_GAP 4.0

/* A paragraph of so many lines is not divided; an item, one more. */
#define UNBROKEN_LINES 3
#define UNBROKEN_ITEM_LINES 4

/* The lines of one text; each becomes an item. @unbroken lines hold together, more have two on each side. */
typedef struct {
  const LsgRichText *text;
  LsgRole            role;
  double             x;
  double             width;
  guint              tag;
  double             before;
  double             after;
  LsgBreak           break_before;
  int                unbroken;
  gboolean           goes_first; /* may go before a figure */
  LsgLines          *sign;       /* before the first line of an item; NULL for none */
  double             sign_x;
  guint              sign_tag;
} Lines;

static LsgBreak
find_line_break (const Lines *lines,
                 int          i,
                 int          n)
{
  if (i == 0)
    return lines->break_before;
  return n <= lines->unbroken || i == 1 || i == n - 1 ? LSG_BREAK_NEVER : LSG_BREAK_FREE;
}

/* Gives the number of lines, and the index of the first item in @first. */
static int
set_lines (LsgSetter   *self,
           const Lines *lines,
           guint       *first)
{
  const LsgRoleStyle *style = lsg_role_get_style (lines->role);
  LsgLines *note = self->panel == 0 ? lsg_set_margin_note (self) : NULL;
  LsgLines *layout = lsg_setter_keep (
    self, lsg_typesetter_set (self->typesetter, lines->text, lines->role, lines->width, LSG_SET_NO_RUNT));
  int n = lsg_lines_get_n (layout);

  for (int i = 0; i < n; i++)
    {
      LsgFlowItem item = {
        .before = i == 0 ? lines->before : 0,
        .height = style->leading,
        .after = i == n - 1 ? lines->after : 0,
        .break_before = find_line_break (lines, i, n),
        .text = lines->goes_first,
      };
      guint index = lsg_setter_begin (self, item);

      if (i == 0)
        *first = index;
      if (i == 0 && lines->sign != NULL)
        lsg_setter_line (self, lines->sign, 0, lines->sign_x, lsg_role_get_ascent (LSG_ROLE_SIGN), 0,
                         LSG_PAINT_ACCENT, lines->sign_tag);
      lsg_setter_line (self, layout, i, lines->x, style->ascent * style->leading, lines->width, style->paint,
                       lines->tag);
      lsg_setter_links (self, lines->text, layout, i, lines->x, 0, style->leading, lines->tag);
      lsg_setter_strikes (self, lines->text, layout, i, lines->role, lines->x, style->ascent * style->leading);
    }
  if (self->note != NULL && self->panel == 0)
    lsg_put_margin (self, note, *first);
  return n;
}

static LsgRole
get_paragraph_role (LsgNodeType type)
{
  switch ((int) type)
    {
    case LSG_NODE_LEAD:
      return LSG_ROLE_LEAD;
    case LSG_NODE_REMARK:
      return LSG_ROLE_NOTE;
    default:
      return LSG_ROLE_BODY;
    }
}

static gboolean
ends_with_colon (const char *text)
{
  gsize n = strlen (text);

  while (n > 0 && text[n - 1] == ' ')
    n--;
  return n > 0 && text[n - 1] == ':';
}

void
lsg_set_paragraph (LsgSetter      *self,
                   const LsgNode  *node,
                   LsgColumnPlace  place)
{
  gboolean follows_heading = self->stick && self->panel == 0;
  Lines lines = {
    .text = node->text, .role = get_paragraph_role (node->type), .x = place.x, .width = place.width,
    .tag = lsg_setter_add_tag (self, "P", place.tag), .unbroken = UNBROKEN_LINES, .after = place.after,
    .goes_first = self->panel == 0,
  };
  guint first = 0;
  int n;

  if (node->type == LSG_NODE_LEAD)
    lines.after = LEAD_AFTER;
  n = set_lines (self, &lines, &first);
  self->stick = ends_with_colon (node->text->text) || (follows_heading && n == 1);
  self->leads_in = follows_heading && n <= UNBROKEN_LINES;
}

static LsgLines *
set_sign (LsgSetter     *self,
          const LsgNode *list,
          guint          index)
{
  char number[16] = "–";

  if (list->ordered)
    g_snprintf (number, sizeof number, "%d", list->start + (int) index);
  return lsg_setter_keep (
    self, lsg_typesetter_set_string (self->typesetter, number, LSG_ROLE_SIGN, -1, LSG_SET_PLAIN));
}

/* How far texts hang: 5 mm, more when numbers have three digits. */
static double
get_hang (LsgSetter     *self,
          const LsgNode *list)
{
  g_autoptr (LsgLines) layout = NULL;
  char number[16];

  if (!list->ordered || list->children == NULL)
    return LSG_HANG;
  g_snprintf (number, sizeof number, "%d", list->start + (int) list->children->len - 1);
  layout = lsg_typesetter_set_string (self->typesetter, number, LSG_ROLE_SIGN, -1, LSG_SET_PLAIN);
  return MAX (LSG_HANG, lsg_lines_get_width (layout) + SIGN_GAP);
}

/* What hangs in an item below its first text. */
static void
set_item_children (LsgSetter      *self,
                   const LsgNode  *item,
                   LsgColumnPlace  place)
{
  for (guint i = 0; item->children != NULL && i < item->children->len; i++)
    {
      const LsgNode *child = g_ptr_array_index (item->children, i);

      lsg_setter_last (self)->after = LIST_GAP;
      if (child->type == LSG_NODE_LIST)
        {
          self->stick = TRUE;
          lsg_set_list (self, child, place);
        }
      else
        lsg_set_paragraph (self, child, place);
    }
}

static void
set_item (LsgSetter      *self,
          const LsgNode  *list,
          guint           index,
          double          hang,
          LsgColumnPlace  place)
{
  const LsgNode *node = g_ptr_array_index (list->children, index);
  guint n = list->children->len;
  guint tag = lsg_setter_add_tag (self, "LI", place.tag);
  guint label = lsg_setter_add_tag (self, "Lbl", tag);
  guint body = lsg_setter_add_tag (self, "LBody", tag);
  guint paragraph = lsg_setter_add_tag (self, "P", body);
  Lines lines = {
    .text = node->text,
    .role = LSG_ROLE_BODY,
    .x = place.x + hang,
    .width = place.width - hang,
    .tag = paragraph,
    .after = LIST_GAP,
    .unbroken = UNBROKEN_ITEM_LINES,
    .sign = set_sign (self, list, index),
    .sign_x = place.x,
    .sign_tag = label,
    .break_before = index == 0                      ? lsg_setter_get_block_break (self)
                    : index >= 2 && index + 2 <= n ? LSG_BREAK_FREE
                                                   : LSG_BREAK_NEVER,
  };
  LsgColumnPlace inner = { lines.x, lines.width, body, LIST_GAP };
  guint first = 0;

  set_lines (self, &lines, &first);
  set_item_children (self, node, inner);
}

void
lsg_set_list (LsgSetter      *self,
              const LsgNode  *node,
              LsgColumnPlace  place)
{
  double after = place.after;
  double hang = get_hang (self, node);

  if (node->children == NULL)
    return;
  place.tag = lsg_setter_add_tag (self, "L", place.tag);
  for (guint i = 0; i < node->children->len; i++)
    set_item (self, node, i, hang, place);
  lsg_setter_last (self)->after = after;
  self->stick = FALSE;
}

/* A line of nothing inside the panel: its padding. */
static void
add_padding (LsgSetter *self,
             double     height,
             double     gap,
             gboolean   first)
{
  LsgFlowItem item = { .height = height, .break_before = LSG_BREAK_NEVER };

  if (first)
    {
      item.before = gap;
      item.break_before = lsg_setter_get_block_break (self);
    }
  else
    {
      item.after = gap;
      item.snap = gap == CALLOUT_GAP;
      lsg_setter_last (self)->after = 0;
      self->stick = TRUE;
    }
  lsg_setter_begin (self, item);
}

/* Every item stays with the one before: the panel is divided only when it is longer than a page. */
void
lsg_set_callout (LsgSetter     *self,
                 const LsgNode *node)
{
  LsgColumnPlace place = { self->form->text_x + LSG_HANG, self->form->text_width - 2 * LSG_HANG, 0, LSG_HALF };
  gboolean titled = self->stick; /* by the heading over it, which stands close */
  guint first;

  if (lsg_rich_text_is_empty (node->text) && node->children == NULL)
    return;
  place.tag = lsg_setter_add_tag (self, "Div", 0);
  self->panel = ++self->n_panels;
  add_padding (self, CALLOUT_OVER, titled ? LSG_QUARTER : CALLOUT_GAP, TRUE);
  first = self->items->len;
  if (!lsg_rich_text_is_empty (node->text))
    {
      Lines title = {
        .text = node->text, .role = LSG_ROLE_H3, .x = place.x, .width = place.width, .unbroken = G_MAXINT,
        .after = CALLOUT_TITLE_AFTER, .tag = lsg_setter_add_tag (self, "P", place.tag),
      };
      guint ignored;

      set_lines (self, &title, &ignored);
    }
  for (guint i = 0; node->children != NULL && i < node->children->len; i++)
    {
      const LsgNode *child = g_ptr_array_index (node->children, i);

      if (child->type == LSG_NODE_LIST)
        lsg_set_list (self, child, place);
      else
        lsg_set_paragraph (self, child, place);
    }
  add_padding (self, CALLOUT_UNDER, titled ? LSG_BEFORE_H3 : CALLOUT_GAP, FALSE);
  for (guint i = first; i < self->items->len; i++)
    g_array_index (self->items, LsgFlowItem, i).break_before = LSG_BREAK_NEVER;
  self->panel = 0;
  self->stick = FALSE;
}
