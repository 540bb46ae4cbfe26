/* layout-heading.c - headings and labels as items of the flow (SPEC 3). */
#include "layout-parts.h"

#define H1_BEFORE (2 * LSG_RHYTHM)
#define CODE_GAP 8.0

/* So many lines of a title hold together. */
#define LARGEST_HEADING 8

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
put_more_lines (LsgSetter *self,
                LsgLines  *layout,
                LsgRole    role,
                guint      tag)
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
put_title (LsgSetter *self,
           LsgLines  *layout,
           LsgRole    role,
           double     y,
           guint      tag)
{
  const LsgRoleStyle *style = lsg_role_get_style (role);
  int n = MIN (lsg_lines_get_n (layout), LARGEST_HEADING);

  for (int i = 0; i < n; i++)
    lsg_setter_line (self, layout, i, self->form->text_x, y + (i + style->ascent) * style->leading,
                     self->form->text_width, style->paint, tag);
  return y + n * style->leading;
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
    .before = second ? LSG_RHYTHM : LSG_BEFORE_H3,
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
    lsg_put_margin (self, NULL, index);
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
