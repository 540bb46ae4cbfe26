/* layout-margin.c - what stands in the margin beside the text: side notes, entries, figures (SPEC 5). */
#include "layout-parts.h"

#define SIDE_ENTRY_PAD 3.6
#define SIDE_SIGN_WIDTH 10.5
#define SIDE_SIGN_CENTRE 3.6
#define SIDE_SIGN_RISE 3.1

/* A side note higher than this does not stand in the margin. */
#define LARGEST_NOTE(self) ((self)->form->body_height / 2)

static double
put_note_text (LsgSetter *self,
               LsgLines  *layout)
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

void
lsg_put_margin (LsgSetter *self,
                LsgLines  *layout,
                guint      item)
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

LsgLines *
lsg_set_margin_note (LsgSetter *self)
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
