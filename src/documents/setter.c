/* setter.c - see setter.h. */
#include "setter.h"

LsgSetter *
lsg_setter_new (LsgReport  *report,
                const char *avoid)
{
  LsgSetter *self = g_new0 (LsgSetter, 1);
  LsgTag root = { "Document", 0 };

  self->report = report;
  self->typesetter = lsg_typesetter_new (lsg_report_get_language (report), avoid);
  self->items = g_array_new (FALSE, FALSE, sizeof (LsgFlowItem));
  self->inks = g_array_new (FALSE, FALSE, sizeof (LsgItemInk));
  self->ink = g_array_new (FALSE, FALSE, sizeof (LsgInk));
  self->heads = g_array_new (FALSE, FALSE, sizeof (LsgInkRange));
  self->head_heights = g_array_new (FALSE, FALSE, sizeof (double));
  self->layouts = g_ptr_array_new_with_free_func ((GDestroyNotify) lsg_lines_free);
  self->tags = g_array_new (FALSE, FALSE, sizeof (LsgTag));
  self->headings = g_array_new (FALSE, FALSE, sizeof (LsgPageHeading));
  self->heading_items = g_array_new (FALSE, FALSE, sizeof (guint));
  self->sections = g_array_new (FALSE, FALSE, sizeof (LsgSetterSection));
  self->form = lsg_page_form_get (FALSE);
  g_array_append_val (self->tags, root);
  return self;
}

void
lsg_setter_free (LsgSetter *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->items);
  g_array_unref (self->inks);
  g_array_unref (self->ink);
  g_array_unref (self->heads);
  g_array_unref (self->head_heights);
  g_clear_pointer (&self->layouts, g_ptr_array_unref);
  g_clear_pointer (&self->tags, g_array_unref);
  g_clear_pointer (&self->headings, g_array_unref);
  g_array_unref (self->heading_items);
  g_array_unref (self->sections);
  lsg_typesetter_free (self->typesetter);
  g_free (self);
}

guint
lsg_setter_add_tag (LsgSetter  *self,
                    const char *name,
                    guint       parent)
{
  LsgTag tag = { name, parent };

  g_array_append_val (self->tags, tag);
  return self->tags->len - 1;
}

guint
lsg_setter_begin (LsgSetter   *self,
                  LsgFlowItem  item)
{
  LsgItemInk ink = { { self->ink->len, 0 }, { 0, 0 }, self->source, self->panel };

  if (self->forced && self->items->len > 0)
    item.break_before = LSG_BREAK_FORCED;
  else if (self->preferred && self->items->len > 0)
    item.break_before = LSG_BREAK_PREFERRED;
  else if (self->stick)
    item.break_before = LSG_BREAK_NEVER;
  self->forced = self->preferred = FALSE;
  self->stick = self->leads_in = FALSE;
  g_array_append_val (self->items, item);
  g_array_append_val (self->inks, ink);
  return self->items->len - 1;
}

LsgBreak
lsg_setter_get_block_break (LsgSetter *self)
{
  return self->leads_in ? LSG_BREAK_LED_TO : LSG_BREAK_FREE;
}

LsgFlowItem *
lsg_setter_last (LsgSetter *self)
{
  return &g_array_index (self->items, LsgFlowItem, self->items->len - 1);
}

LsgInkRange
lsg_setter_begin_range (LsgSetter *self)
{
  g_assert (!self->detached);

  self->detached = TRUE;
  return (LsgInkRange) { self->ink->len, 0 };
}

void
lsg_setter_end_range (LsgSetter   *self,
                      LsgInkRange *range)
{
  self->detached = FALSE;
  range->n = self->ink->len - range->first;
}

LsgLines *
lsg_setter_keep (LsgSetter   *self,
                 LsgLines *layout)
{
  g_ptr_array_add (self->layouts, layout);
  return layout;
}

LsgInk *
lsg_setter_ink (LsgSetter *self,
                LsgInk     ink)
{
  g_array_append_val (self->ink, ink);
  if (!self->detached && self->inks->len > 0)
    {
      LsgItemInk *item = &g_array_index (self->inks, LsgItemInk, self->inks->len - 1);

      item->ink.n = self->ink->len - item->ink.first;
    }
  return &g_array_index (self->ink, LsgInk, self->ink->len - 1);
}

void
lsg_setter_line (LsgSetter   *self,
                 LsgLines *layout,
                 int          line,
                 double       x,
                 double       y,
                 double       width,
                 LsgPaint     paint,
                 guint        tag)
{
  LsgInk ink = {
    .kind = LSG_INK_LINE, .paint = paint, .tag = tag, .x = x, .y = y, .layout = layout, .line = line
  };

  if (lsg_lines_is_rtl (layout, line))
    ink.x = x + MAX (width - lsg_lines_get_line_width (layout, line), 0);
  lsg_setter_ink (self, ink);
}

double
lsg_setter_lines (LsgSetter   *self,
                  LsgLines *layout,
                  LsgRole      role,
                  double       x,
                  double       y,
                  double       width,
                  guint        tag)
{
  const LsgRoleStyle *style = lsg_role_get_style (role);
  int n = lsg_lines_get_n (layout);

  for (int i = 0; i < n; i++)
    lsg_setter_line (self, layout, i, x, y + (i + style->ascent) * style->leading, width, style->paint, tag);
  return n * style->leading;
}

void
lsg_setter_rule (LsgSetter *self,
                 double     x,
                 double     y,
                 double     width,
                 double     stroke,
                 LsgPaint   paint)
{
  lsg_setter_ink (self, (LsgInk) { .kind = LSG_INK_RULE, .paint = paint, .x = x, .y = y, .width = width,
                                   .height = stroke });
}

void
lsg_setter_fill (LsgSetter *self,
                 double     x,
                 double     y,
                 double     width,
                 double     height,
                 LsgPaint   paint)
{
  lsg_setter_ink (self, (LsgInk) { .kind = LSG_INK_FILL, .paint = paint, .x = x, .y = y, .width = width,
                                   .height = height });
}

void
lsg_setter_sign (LsgSetter *self,
                 LsgSign    sign,
                 double     x,
                 double     y)
{
  lsg_setter_ink (self, (LsgInk) { .kind = LSG_INK_SIGN, .x = x, .y = y, .line = (int) sign });
}

/* The height of a stroke through a text over its baseline, in sizes of the text; and its thickness. */
#define STRIKE_RISE 0.27
#define STRIKE_STROKE 0.06

static void
strike (LsgSetter      *self,
        const LsgMark  *mark,
        const LsgLines *layout,
        int             line,
        double          x,
        double          y,
        double          stroke)
{
  g_autoptr (GArray) stretches = lsg_lines_find_stretches (layout, line, mark->start, mark->end);

  for (guint i = 0; i < stretches->len; i++)
    {
      const LsgStretch *stretch = &g_array_index (stretches, LsgStretch, i);

      lsg_setter_rule (self, x + stretch->x, y, stretch->width, stroke, LSG_PAINT_ACCENT2);
    }
}

void
lsg_setter_strikes (LsgSetter         *self,
                    const LsgRichText *text,
                    const LsgLines    *layout,
                    int                line,
                    LsgRole            role,
                    double             x,
                    double             baseline)
{
  double size = lsg_role_get_style (role)->size;
  gsize start = lsg_lines_get_line (layout, line)->start;
  gsize end = start + lsg_lines_get_line (layout, line)->length;

  for (guint i = 0; i < text->marks->len; i++)
    {
      const LsgMark *mark = &g_array_index (text->marks, LsgMark, i);

      if (mark->type == LSG_MARK_REMOVED && mark->start < end && mark->end > start)
        strike (self, mark, layout, line, x, baseline - STRIKE_RISE * size, STRIKE_STROKE * size);
    }
}

/* One link on one line: the stretches that it takes there, which are several where directions mix. */
static void
put_link (LsgSetter      *self,
          const LsgMark  *mark,
          const LsgLines *layout,
          int             line,
          LsgInk          ink)
{
  g_autoptr (GArray) stretches = lsg_lines_find_stretches (layout, line, mark->start, mark->end);
  double x = ink.x;

  for (guint i = 0; i < stretches->len; i++)
    {
      const LsgStretch *stretch = &g_array_index (stretches, LsgStretch, i);

      ink.x = x + stretch->x;
      ink.width = stretch->width;
      ink.target = mark->target;
      lsg_setter_ink (self, ink);
    }
}

void
lsg_setter_links (LsgSetter         *self,
                  const LsgRichText *text,
                  LsgLines          *layout,
                  int                line,
                  double             x,
                  double             top,
                  double             height,
                  guint              tag)
{
  gsize start = lsg_lines_get_line (layout, line)->start;
  gsize end = start + lsg_lines_get_line (layout, line)->length;

  for (guint i = 0; i < text->marks->len; i++)
    {
      const LsgMark *mark = &g_array_index (text->marks, LsgMark, i);

      if (mark->type == LSG_MARK_LINK && mark->target != NULL && mark->start < end && mark->end > start)
        put_link (self, mark, layout, line,
                  (LsgInk) { .kind = LSG_INK_LINK,
                            .tag = g_array_index (self->tags, LsgTag, tag).parent,
                            .x = x,
                            .y = top,
                            .height = height });
    }
}

double
lsg_role_get_ascent (LsgRole role)
{
  const LsgRoleStyle *style = lsg_role_get_style (role);

  return style->ascent * style->leading;
}
