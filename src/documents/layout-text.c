/* layout-text.c - headings, paragraphs, lists, callouts and side notes as items of the flow (SPEC 3, 5). */
#include "layout-parts.h"

#include <string.h>

#define H1_BEFORE (2 * LSG_RHYTHM)
#define H3_BEFORE 9.4
#define LEAD_AFTER 6.0
#define LIST_GAP LSG_QUARTER
#define CALLOUT_OVER 9.0
#define CALLOUT_UNDER 10.0
#define CALLOUT_GAP LSG_RHYTHM
#define CALLOUT_TITLE_AFTER 2.8
#define SIGN_GAP 4.0
#define SIDE_ENTRY_PAD 3.6
#define SIDE_SIGN_WIDTH 10.5
#define SIDE_SIGN_CENTRE 3.6
#define SIDE_SIGN_RISE 3.1
#define CODE_GAP 8.0

/* A paragraph of so many lines is not divided; an item, one more. */
#define UNBROKEN_LINES 3
#define UNBROKEN_ITEM_LINES 4

/* So many lines of a title hold together. */
#define LARGEST_HEADING 8

/* A side note higher than this does not stand in the margin. */
#define LARGEST_NOTE(self) ((self)->form->body_height / 2)

static void
add_heading (LsgSetter     *self,
             const LsgNode *node,
             guint          item)
{
  LsgPageHeading heading = { node->text->text, node->number, node->level, 0, 0,
                             node->card == 0 || node->coded };

  g_array_append_val (self->headings, heading);
  g_array_append_val (self->heading_items, item);
  lsg_setter_ink (self, (LsgInk) { .kind = LSG_INK_ANCHOR, .heading = self->headings->len });
}

void
lsg_set_number (LsgSetter  *self,
                const char *number,
                LsgRole     role,
                double      x,
                double      baseline,
                guint       tag)
{
  g_autofree char *spaced = number != NULL ? g_strconcat (number, " ", NULL) : NULL;
  g_autoptr (LsgRichText) text = lsg_rich_text_new (spaced);
  double room = x < self->form->text_x ? self->form->text_x - CODE_GAP - x : -1;
  LsgLines *layout;

  if (number == NULL)
    return;
  layout = lsg_setter_keep (self, lsg_typesetter_set_short (self->typesetter, text, role, room, LSG_SET_PLAIN, 0, 1,
                                                            PANGO_ELLIPSIZE_END));
  lsg_setter_line (self, layout, 0, x, baseline, 0, lsg_role_get_style (role)->paint, tag);
}

void
lsg_set_rule_over (LsgSetter *self)
{
  lsg_setter_rule (self, self->form->margin_left, LSG_RULE_HEADING / 2, self->form->full_width, LSG_RULE_HEADING,
                   LSG_PAINT_ACCENT);
}

/* A title longer than any title should be goes on in items of a line each, which may cross a page. */
static void
put_more_lines (LsgSetter   *self,
                LsgLines *layout,
                LsgRole      role,
                guint        tag)
{
  const LsgRoleStyle *style = lsg_role_get_style (role);
  double after = lsg_setter_last (self)->after;
  int n = lsg_lines_get_n (layout);

  for (int i = LARGEST_HEADING; i < n; i++)
    {
      LsgFlowItem item = { .height = style->leading, .break_before = LSG_BREAK_NEVER };

      lsg_setter_last (self)->after = 0;
      lsg_setter_begin (self, item);
      lsg_setter_line (self, layout, i, self->form->text_x, style->ascent * style->leading, self->form->text_width,
                       style->paint, tag);
    }
  lsg_setter_last (self)->after = after;
}

/* The first lines of a title from @y down; gives their foot. */
static double
put_title (LsgSetter   *self,
           LsgLines *layout,
           LsgRole      role,
           double       y,
           guint        tag)
{
  const LsgRoleStyle *style = lsg_role_get_style (role);
  int n = MIN (lsg_lines_get_n (layout), LARGEST_HEADING);

  for (int i = 0; i < n; i++)
    lsg_setter_line (self, layout, i, self->form->text_x, y + (i + style->ascent) * style->leading, self->form->text_width,
                     style->paint, tag);
  return y + n * style->leading;
}

static double
put_note_text (LsgSetter   *self,
               LsgLines *layout)
{
  const LsgRoleStyle *style = lsg_role_get_style (LSG_ROLE_NOTE);
  double height = lsg_setter_lines (self, layout, LSG_ROLE_NOTE, self->form->margin_left, 0,
                                    LSG_MARGIN_COLUMN_WIDTH, lsg_setter_add_tag (self, "Note", 0));

  for (int i = 0; i < lsg_lines_get_n (layout); i++)
    lsg_setter_links (self, self->note->text, layout, i, self->form->margin_left, i * style->leading, style->leading,
                      0);
  return height;
}

/* One value under its label, which may lack; gives its foot. */
static double
put_side_entry (LsgSetter      *self,
                const LsgEntry *entry,
                double          y,
                guint           tag)
{
  const LsgRoleStyle *style = lsg_role_get_style (LSG_ROLE_SIDE_VALUE);
  double x = self->form->margin_left;
  double shift = entry->value->sign != LSG_SIGN_NONE ? SIDE_SIGN_WIDTH : 0;
  LsgLines *value;

  if (entry->label != NULL)
    {
      LsgLines *label = lsg_setter_keep (
        self, lsg_typesetter_set_string (self->typesetter, entry->label, LSG_ROLE_SIDE_LABEL,
                                         LSG_MARGIN_COLUMN_WIDTH, LSG_SET_BALANCED));

      y += lsg_setter_lines (self, label, LSG_ROLE_SIDE_LABEL, x, y, LSG_MARGIN_COLUMN_WIDTH,
                             lsg_setter_add_tag (self, "P", tag));
    }
  if (shift > 0)
    lsg_setter_sign (self, entry->value->sign, x + SIDE_SIGN_CENTRE,
                     y + style->ascent * style->leading - SIDE_SIGN_RISE);
  value = lsg_setter_keep (self, lsg_typesetter_set (self->typesetter, entry->value, LSG_ROLE_SIDE_VALUE,
                                                     LSG_MARGIN_COLUMN_WIDTH - shift, LSG_SET_NO_RUNT));
  return y + lsg_setter_lines (self, value, LSG_ROLE_SIDE_VALUE, x + shift, y,
                               LSG_MARGIN_COLUMN_WIDTH - shift, lsg_setter_add_tag (self, "P", tag));
}

/* Hairlines part the entries. */
static double
put_side_entries (LsgSetter     *self,
                  const LsgNode *node)
{
  guint tag = lsg_setter_add_tag (self, "Div", 0);
  double y = 0;

  for (guint i = 0; i < node->entries->len; i++)
    {
      const LsgEntry *entry = &g_array_index (node->entries, LsgEntry, i);

      if (i > 0 && entry->label != NULL)
        {
          y += SIDE_ENTRY_PAD;
          lsg_setter_rule (self, self->form->margin_left, y, LSG_MARGIN_COLUMN_WIDTH, LSG_RULE_ROW,
                           LSG_PAINT_HAIR);
          y += SIDE_ENTRY_PAD;
        }
      y = put_side_entry (self, entry, y, tag);
    }
  return y;
}

static double
put_side_figure (LsgSetter     *self,
                 const LsgNode *node)
{
  lsg_setter_ink (self, (LsgInk) { .kind = LSG_INK_FIGURE,
                                  .tag = lsg_setter_add_tag (self, "Figure", 0),
                                  .x = self->form->margin_left,
                                  .width = MIN (node->figure->width, LSG_MARGIN_COLUMN_WIDTH),
                                  .height = node->figure->height,
                                  .figure = node->figure });
  return node->figure->height;
}

/* Puts what waits for the margin beside the item @item; @layout is that of a side note. */
static void
put_note (LsgSetter   *self,
          LsgLines *layout,
          guint        item)
{
  LsgInkRange range = lsg_setter_begin_range (self);
  double height;

  if (self->note->type == LSG_NODE_SIDE_ENTRIES)
    height = put_side_entries (self, self->note);
  else if (self->note->type == LSG_NODE_SIDE_FIGURE)
    height = put_side_figure (self, self->note);
  else
    height = put_note_text (self, layout);
  lsg_setter_end_range (self, &range);
  g_array_index (self->items, LsgFlowItem, item).note = height;
  g_array_index (self->inks, LsgItemInk, item).note = range;
  self->note = NULL;
}

static void
set_section_heading (LsgSetter     *self,
                     const LsgNode *node)
{
  LsgFlowItem item = { .before = H1_BEFORE, .after = LSG_HALF, .clear = TRUE };
  LsgLines *layout = lsg_setter_keep (
    self, lsg_typesetter_set (self->typesetter, node->text, LSG_ROLE_H1, self->form->text_width, LSG_SET_BALANCED));
  guint tag = lsg_setter_add_tag (self, node->level == 1 ? "H1" : "H2", 0);
  guint index = lsg_setter_begin (self, item);

  lsg_set_rule_over (self);
  add_heading (self, node, index);
  lsg_set_number (self, node->number, LSG_ROLE_H1_NUMBER, self->form->margin_left,
                  LSG_UNDER_RULE + lsg_role_get_ascent (LSG_ROLE_H1), tag);
  lsg_setter_last (self)->height = put_title (self, layout, LSG_ROLE_H1, LSG_UNDER_RULE, tag);
  put_more_lines (self, layout, LSG_ROLE_H1, tag);
}

/* A figure in the margin makes a band of the part that it stands beside, clear of what stands over it. */
static void
set_small_heading (LsgSetter     *self,
                   const LsgNode *node)
{
  gboolean second = node->level == 2;
  gboolean banded = !second && self->note != NULL && self->note->type == LSG_NODE_SIDE_FIGURE;
  LsgRole role = second ? LSG_ROLE_H2 : LSG_ROLE_H3;
  LsgFlowItem item = {
    .before = second ? LSG_RHYTHM : H3_BEFORE,
    .after = second ? LSG_QUARTER : 0,
    .break_before = second ? lsg_setter_get_block_break (self) : LSG_BREAK_FREE,
    .clear = node->number != NULL || banded,
  };
  double top = banded ? LSG_HALF : 0;
  LsgLines *layout = lsg_setter_keep (
    self, lsg_typesetter_set (self->typesetter, node->text, role, self->form->text_width, LSG_SET_BALANCED));
  guint tag = lsg_setter_add_tag (self, second ? "H2" : "H3", 0);
  guint index = lsg_setter_begin (self, item);

  if (banded)
    lsg_setter_rule (self, self->form->margin_left, LSG_RULE_ROW / 2, self->form->full_width, LSG_RULE_ROW,
                     LSG_PAINT_RULE);
  add_heading (self, node, index);
  lsg_set_number (self, node->number, LSG_ROLE_H2_NUMBER, self->form->margin_left, lsg_role_get_ascent (role), tag);
  lsg_setter_last (self)->height = put_title (self, layout, role, top, tag);
  if (!second && self->note != NULL && self->note->type != LSG_NODE_SIDE_NOTE)
    put_note (self, NULL, index);
  put_more_lines (self, layout, role, tag);
}

void
lsg_set_heading (LsgSetter     *self,
                 const LsgNode *node)
{
  if (node->level == 1 || node->coded)
    set_section_heading (self, node);
  else
    set_small_heading (self, node);
  self->stick = TRUE;
}

/* Its height is that of the rule and the space under it: what follows stands beside the title. */
void
lsg_set_label (LsgSetter     *self,
               const LsgNode *node)
{
  LsgFlowItem item = { .before = H1_BEFORE, .height = LSG_UNDER_RULE, .clear = TRUE };
  LsgLines *layout =
    lsg_setter_keep (self, lsg_typesetter_set (self->typesetter, node->text, LSG_ROLE_SIDE_HEADING,
                                               LSG_MARGIN_COLUMN_WIDTH, LSG_SET_BALANCED));

  lsg_setter_begin (self, item);
  lsg_set_rule_over (self);
  lsg_setter_lines (self, layout, LSG_ROLE_SIDE_HEADING, self->form->margin_left, LSG_UNDER_RULE,
                    LSG_MARGIN_COLUMN_WIDTH, lsg_setter_add_tag (self, "H2", 0));
  self->stick = TRUE;
}

void
lsg_set_side_note (LsgSetter     *self,
                   const LsgNode *node)
{
  lsg_set_lonely_note (self);
  self->note = node;
}

void
lsg_set_lonely_note (LsgSetter *self)
{
  const LsgNode *node = self->note;
  LsgColumnPlace place = { self->form->text_x, self->form->text_width, 0, LSG_HALF };
  LsgNode remark;

  if (node == NULL)
    return;
  self->note = NULL;
  if (node->type == LSG_NODE_SIDE_ENTRIES)
    {
      lsg_set_record (self, node);
      return;
    }
  if (node->type == LSG_NODE_SIDE_FIGURE)
    {
      lsg_set_figure (self, node);
      return;
    }
  remark = *node;
  remark.type = LSG_NODE_REMARK;
  lsg_set_paragraph (self, &remark, place);
}

/* Layout of the note that waits; NULL when there is none, or when it is too high for the margin. */
static LsgLines *
set_note (LsgSetter *self)
{
  LsgLines *layout;

  if (self->note == NULL || self->note->type != LSG_NODE_SIDE_NOTE)
    return NULL;
  layout = lsg_typesetter_set (self->typesetter, self->note->text, LSG_ROLE_NOTE, LSG_MARGIN_COLUMN_WIDTH,
                               LSG_SET_BALANCED);
  if (lsg_lines_get_n (layout) * lsg_role_get_style (LSG_ROLE_NOTE)->leading > LARGEST_NOTE (self))
    {
      lsg_lines_free (layout);
      lsg_set_lonely_note (self);
      return NULL;
    }
  return lsg_setter_keep (self, layout);
}

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
  LsgLines       *sign;       /* before the first line of an item; NULL for none */
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
  LsgLines *note = self->panel == 0 ? set_note (self) : NULL;
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
    put_note (self, note, *first);
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
  add_padding (self, CALLOUT_UNDER, titled ? H3_BEFORE : CALLOUT_GAP, FALSE);
  for (guint i = first; i < self->items->len; i++)
    g_array_index (self->items, LsgFlowItem, i).break_before = LSG_BREAK_NEVER;
  self->panel = 0;
  self->stick = FALSE;
}
