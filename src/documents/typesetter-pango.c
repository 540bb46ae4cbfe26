/* typesetter-pango.c - texts that need all that Pango can do: directions, scripts, other fonts, long
 * words. */
#include "typesetter-private.h"

#include <string.h>

#define BALANCE_TRIES 6

static void
insert (PangoAttrList  *list,
        PangoAttribute *attribute,
        gsize           start,
        gsize           end)
{
  attribute->start_index = (guint) start;
  attribute->end_index = (guint) end;
  pango_attr_list_insert (list, attribute);
}

static PangoAttribute *
paint_attribute (LsgPaint paint)
{
  LsgColour colour = lsg_paint_get_colour (paint);

  return pango_attr_foreground_new ((guint16) (colour.red * 65535 + 0.5),
                                    (guint16) (colour.green * 65535 + 0.5),
                                    (guint16) (colour.blue * 65535 + 0.5));
}

static void
insert_mark (LsgTypesetter *self,
             PangoAttrList *list,
             LsgRole        role,
             const LsgMark *mark)
{
  double size = self->sizes[role];

  switch (mark->type)
    {
    case LSG_MARK_STRONG:
      insert (list, pango_attr_weight_new (PANGO_WEIGHT_BOLD), mark->start, mark->end);
      break;
    case LSG_MARK_EMPHASIS:
      insert (list, pango_attr_style_new (PANGO_STYLE_ITALIC), mark->start, mark->end);
      break;
    case LSG_MARK_CODE:
      insert (list, pango_attr_family_new (self->fonts[LSG_FACE_CODE].family), mark->start, mark->end);
      insert (list,
              pango_attr_size_new_absolute ((int) (size * self->fonts[LSG_FACE_CODE].factor * PANGO_SCALE)),
              mark->start, mark->end);
      break;
    case LSG_MARK_LABEL:
    case LSG_MARK_LINK:
      insert (list, paint_attribute (LSG_PAINT_ACCENT), mark->start, mark->end);
      break;
    case LSG_MARK_ADDED:
      insert (list, pango_attr_weight_new (PANGO_WEIGHT_BOLD), mark->start, mark->end);
      insert (list, paint_attribute (LSG_PAINT_ACCENT), mark->start, mark->end);
      break;
    case LSG_MARK_REMOVED:
    case LSG_MARK_PLACEHOLDER:
      insert (list, paint_attribute (LSG_PAINT_ACCENT2), mark->start, mark->end);
      break;
    case LSG_MARK_SUPERSCRIPT:
      insert (list, pango_attr_rise_new ((int) (LSG_SUPERSCRIPT_RISE * size * PANGO_SCALE)), mark->start,
              mark->end);
      insert (list, pango_attr_size_new_absolute ((int) (LSG_SUPERSCRIPT_SIZE * size * PANGO_SCALE)),
              mark->start, mark->end);
      break;
    case LSG_MARK_NO_BREAK:
      insert (list, pango_attr_allow_breaks_new (FALSE), mark->start, mark->end);
      break;
    default:
      g_assert_not_reached ();
    }
}

static PangoAttrList *
make_attributes (LsgTypesetter     *self,
                 const LsgRichText *text,
                 LsgRole            role)
{
  const LsgRoleStyle *style = lsg_role_get_style (role);
  PangoAttrList *list = pango_attr_list_new ();

  pango_attr_list_insert (list, pango_attr_font_features_new (style->features));
  if (style->spacing < 0 || style->spacing > 0)
    pango_attr_list_insert (list, pango_attr_letter_spacing_new ((int) (style->spacing * PANGO_SCALE)));
  for (guint i = 0; i < text->marks->len; i++)
    insert_mark (self, list, role, &g_array_index (text->marks, LsgMark, i));
  return list;
}

static double
get_text_width (PangoLayout *layout)
{
  PangoRectangle logical;

  pango_layout_get_extents (layout, NULL, &logical);
  return (double) logical.width / PANGO_SCALE;
}

static double
get_line_width (PangoLayout *layout,
                int          line)
{
  PangoRectangle logical;

  pango_layout_line_get_extents (pango_layout_get_line_readonly (layout, line), NULL, &logical);
  return (double) logical.width / PANGO_SCALE;
}

static void
mend_runt (PangoLayout   *layout,
           PangoAttrList *attributes,
           const char    *text,
           double         width)
{
  int n = pango_layout_get_line_count (layout);
  g_autoptr (PangoAttrList) tied = NULL;
  const char *word;

  if (n < 2 || get_line_width (layout, n - 1) >= LSG_RUNT_SHARE * width)
    return;
  word = lsg_find_word_before (text, (gsize) pango_layout_get_line_readonly (layout, n - 1)->start_index);
  if (word == NULL)
    return;
  tied = pango_attr_list_copy (attributes);
  insert (tied, pango_attr_allow_breaks_new (FALSE), (gsize) (word - text), strlen (text));
  pango_layout_set_attributes (layout, tied);
}

static void
balance (PangoLayout *layout,
         double       width)
{
  int n = pango_layout_get_line_count (layout);
  double low = 0;
  double high = width;

  if (n < 2 || n > 3)
    return;
  for (int i = 0; i < n; i++)
    low += get_line_width (layout, i) / n;
  for (int i = 0; i < BALANCE_TRIES && high - low > 1; i++)
    {
      double middle = (low + high) / 2;

      pango_layout_set_width (layout, (int) (middle * PANGO_SCALE));
      if (pango_layout_get_line_count (layout) == n && get_text_width (layout) <= middle + 0.5)
        high = middle;
      else
        low = middle;
    }
  pango_layout_set_width (layout, (int) (high * PANGO_SCALE));
}

PangoLayout *
lsg_typesetter_lay_out (LsgTypesetter     *self,
                        const LsgRichText *text,
                        LsgRole            role,
                        double             width,
                        LsgSetFlags        flags)
{
  PangoLayout *layout = pango_layout_new (self->context);
  g_autoptr (PangoAttrList) attributes = make_attributes (self, text, role);

  pango_layout_set_font_description (layout, self->descriptions[role]);
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_text (layout, text->text, -1);
  if (width < 0)
    return layout;

  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
  if (flags & LSG_SET_NO_RUNT)
    mend_runt (layout, attributes, text->text, width);
  if (flags & LSG_SET_BALANCED)
    balance (layout, width);
  return layout;
}

void
lsg_typesetter_resize (LsgTypesetter *self,
                       PangoLayout   *layout,
                       LsgRole        role,
                       double         size,
                       double         width,
                       LsgSetFlags    flags)
{
  PangoFontDescription *description = pango_font_description_copy (self->descriptions[role]);
  double factor = self->fonts[lsg_role_get_style (role)->face].factor;

  pango_font_description_set_absolute_size (description, size * factor * PANGO_SCALE);
  pango_layout_set_font_description (layout, description);
  pango_font_description_free (description);
  if (flags & LSG_SET_BALANCED)
    balance (layout, width);
}

static void
take_line (LsgTypesetter     *self,
           const LsgRichText *text,
           PangoLayout       *layout,
           int                index,
           GPtrArray         *runs)
{
  const PangoLayoutLine *line = pango_layout_get_line_readonly (layout, index);
  LsgLine taken = { .first = self->pieces->len, .start = (guint) line->start_index,
                    .length = (guint) line->length, .width = get_line_width (layout, index),
                    .rtl = line->resolved_dir == PANGO_DIRECTION_RTL };
  int x = 0;

  for (const GSList *l = line->runs; l != NULL; l = l->next)
    {
      const PangoGlyphItem *run = l->data;
      LsgWord *word = lsg_shaper_new_run (self->shaper, run, text->text + run->item->offset);

      g_ptr_array_add (runs, word);
      x += run->start_x_offset;
      lsg_typesetter_add_word (self, text, word, (guint) run->item->offset, x, run->y_offset);
      x += word->width + run->end_x_offset;
    }
  taken.n = self->pieces->len - taken.first;
  g_array_append_val (self->lines, taken);
}

LsgLines *
lsg_typesetter_set_layout (LsgTypesetter     *self,
                           const LsgRichText *text,
                           PangoLayout       *layout)
{
  GPtrArray *runs = g_ptr_array_new_with_free_func ((GDestroyNotify) lsg_word_free);

  lsg_typesetter_begin (self);
  for (int i = 0; i < pango_layout_get_line_count (layout); i++)
    take_line (self, text, layout, i, runs);
  return lsg_typesetter_end (self, text, runs);
}
