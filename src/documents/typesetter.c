/* typesetter.c - see typesetter.h. */
#include "typesetter.h"

#include <string.h>

#define SUPERSCRIPT_RISE 0.33
#define SUPERSCRIPT_SIZE 0.62
#define RUNT_SHARE 0.12
#define BALANCE_TRIES 6

struct _LsgTypesetter {
  PangoFontMap         *map;
  PangoContext         *context;
  LsgFont               fonts[LSG_N_FACES];
  PangoFontDescription *descriptions[LSG_N_ROLES];
  double                sizes[LSG_N_ROLES];
};

static void
set_font_options (PangoContext *context)
{
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);
}

LsgTypesetter *
lsg_typesetter_new (LsgLanguage language,
                    const char *avoid)
{
  LsgTypesetter *self = g_new0 (LsgTypesetter, 1);

  self->map = pango_cairo_font_map_new ();
  pango_cairo_font_map_set_resolution (PANGO_CAIRO_FONT_MAP (self->map), 72);
  self->context = pango_font_map_create_context (self->map);
  pango_cairo_context_set_resolution (self->context, 72);
  pango_context_set_language (self->context, pango_language_from_string (lsg_language_get_code (language)));
  pango_context_set_round_glyph_positions (self->context, FALSE);
  set_font_options (self->context);
  for (int face = 0; face < LSG_N_FACES; face++)
    lsg_font_choose (&self->fonts[face], self->context, face, avoid);
  for (int role = 0; role < LSG_N_ROLES; role++)
    {
      const LsgRoleStyle *style = lsg_role_get_style (role);
      PangoFontDescription *description = pango_font_description_new ();

      self->sizes[role] = style->size * self->fonts[style->face].factor;
      pango_font_description_set_family (description, self->fonts[style->face].family);
      pango_font_description_set_absolute_size (description, self->sizes[role] * PANGO_SCALE);
      pango_font_description_set_weight (description, style->bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
      self->descriptions[role] = description;
    }
  return self;
}

void
lsg_typesetter_free (LsgTypesetter *self)
{
  if (self == NULL)
    return;
  for (int role = 0; role < LSG_N_ROLES; role++)
    pango_font_description_free (self->descriptions[role]);
  for (int face = 0; face < LSG_N_FACES; face++)
    lsg_font_clear (&self->fonts[face]);
  g_object_unref (self->context);
  g_object_unref (self->map);
  g_free (self);
}

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
    case LSG_MARK_PLACEHOLDER:
      insert (list, paint_attribute (LSG_PAINT_ACCENT2), mark->start, mark->end);
      break;
    case LSG_MARK_SUPERSCRIPT:
      insert (list, pango_attr_rise_new ((int) (SUPERSCRIPT_RISE * size * PANGO_SCALE)), mark->start,
              mark->end);
      insert (list, pango_attr_size_new_absolute ((int) (SUPERSCRIPT_SIZE * size * PANGO_SCALE)), mark->start,
              mark->end);
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

/* Ties the last line, when it is too short, to the word before it. */
static void
mend_runt (PangoLayout   *layout,
           PangoAttrList *attributes,
           const char    *text,
           double         width)
{
  int n = pango_layout_get_line_count (layout);
  g_autoptr (PangoAttrList) tied = NULL;
  const char *word;

  if (n < 2 || lsg_layout_get_line_width (layout, n - 1) >= RUNT_SHARE * width)
    return;
  word = text + pango_layout_get_line_readonly (layout, n - 1)->start_index;
  while (word > text && word[-1] == ' ')
    word--;
  while (word > text && word[-1] != ' ' && word[-1] != '\n')
    word--;
  if (word == text || word[-1] == '\n')
    return;
  tied = pango_attr_list_copy (attributes);
  insert (tied, pango_attr_allow_breaks_new (FALSE), word - text, strlen (text));
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
    low += lsg_layout_get_line_width (layout, i) / n;
  for (int i = 0; i < BALANCE_TRIES && high - low > 1; i++)
    {
      double middle = (low + high) / 2;

      pango_layout_set_width (layout, (int) (middle * PANGO_SCALE));
      if (pango_layout_get_line_count (layout) == n && lsg_layout_get_text_width (layout) <= middle + 0.5)
        high = middle;
      else
        low = middle;
    }
  pango_layout_set_width (layout, (int) (high * PANGO_SCALE));
}

PangoLayout *
lsg_typesetter_set (LsgTypesetter     *self,
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

PangoLayout *
lsg_typesetter_set_string (LsgTypesetter *self,
                           const char    *text,
                           LsgRole        role,
                           double         width,
                           LsgSetFlags    flags)
{
  g_autoptr (LsgRichText) rich = lsg_rich_text_new (text);

  return lsg_typesetter_set (self, rich, role, width, flags);
}

PangoLayout *
lsg_typesetter_set_sized (LsgTypesetter *self,
                          const char    *text,
                          LsgRole        role,
                          double         size,
                          double         width)
{
  PangoLayout *layout = lsg_typesetter_set_string (self, text, role, width, LSG_SET_PLAIN);
  PangoFontDescription *description = pango_font_description_copy (self->descriptions[role]);
  double factor = self->fonts[lsg_role_get_style (role)->face].factor;

  pango_font_description_set_absolute_size (description, size * factor * PANGO_SCALE);
  pango_layout_set_font_description (layout, description);
  pango_font_description_free (description);
  balance (layout, width);
  return layout;
}

double
lsg_layout_get_text_width (PangoLayout *layout)
{
  PangoRectangle logical;

  pango_layout_get_extents (layout, NULL, &logical);
  return (double) logical.width / PANGO_SCALE;
}

double
lsg_layout_get_line_width (PangoLayout *layout,
                           int          line)
{
  PangoRectangle logical;

  pango_layout_line_get_extents (pango_layout_get_line_readonly (layout, line), NULL, &logical);
  return (double) logical.width / PANGO_SCALE;
}

gboolean
lsg_layout_line_is_rtl (PangoLayout *layout,
                        int          line)
{
  return pango_layout_get_line_readonly (layout, line)->resolved_dir == PANGO_DIRECTION_RTL;
}
