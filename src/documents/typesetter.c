/* typesetter.c - see typesetter.h. */
#include "typesetter-private.h"

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
  self->shaper = lsg_shaper_new (self->context);
  self->units = g_array_new (FALSE, FALSE, sizeof (LsgUnit));
  self->ties = g_array_new (FALSE, FALSE, sizeof (LsgTie));
  self->broken = g_array_new (FALSE, FALSE, sizeof (LsgBrokenLine));
  self->lines = g_array_new (FALSE, FALSE, sizeof (LsgLine));
  self->pieces = g_array_new (FALSE, FALSE, sizeof (LsgPiece));
  return self;
}

void
lsg_typesetter_free (LsgTypesetter *self)
{
  if (self == NULL)
    return;
  lsg_shaper_free (self->shaper);
  g_array_unref (self->units);
  g_array_unref (self->ties);
  g_array_unref (self->broken);
  g_array_unref (self->lines);
  g_array_unref (self->pieces);
  for (int role = 0; role < LSG_N_ROLES; role++)
    pango_font_description_free (self->descriptions[role]);
  for (int face = 0; face < LSG_N_FACES; face++)
    lsg_font_clear (&self->fonts[face]);
  g_object_unref (self->context);
  g_object_unref (self->map);
  g_free (self);
}

/* LSG_PAINT_OF_LINE for marks that change no colour. */
static LsgPaint
get_mark_paint (LsgMarkType type)
{
  switch (type)
    {
    case LSG_MARK_LABEL:
    case LSG_MARK_LINK:
    case LSG_MARK_ADDED:
      return LSG_PAINT_ACCENT;
    case LSG_MARK_PLACEHOLDER:
    case LSG_MARK_REMOVED:
      return LSG_PAINT_ACCENT2;
    case LSG_MARK_STRONG:
    case LSG_MARK_EMPHASIS:
    case LSG_MARK_CODE:
    case LSG_MARK_SUPERSCRIPT:
    case LSG_MARK_NO_BREAK:
    default:
      return LSG_PAINT_OF_LINE;
    }
}

/* The colour of a byte, and where the next one may begin. */
static LsgPaint
find_paint (const LsgRichText *text,
            gsize              byte,
            gsize             *end)
{
  LsgPaint paint = LSG_PAINT_OF_LINE;

  *end = G_MAXSIZE;
  for (guint i = 0; i < text->marks->len; i++)
    {
      const LsgMark *mark = &g_array_index (text->marks, LsgMark, i);
      LsgPaint own = get_mark_paint (mark->type);

      if (own == LSG_PAINT_OF_LINE)
        continue;
      if (byte < mark->start)
        *end = MIN (*end, mark->start);
      else if (byte < mark->end)
        {
          *end = MIN (*end, mark->end);
          paint = own;
        }
    }
  return paint;
}

static int
measure (const LsgWord *word,
         guint          from,
         guint          to)
{
  int width = 0;

  for (guint i = from; i < to; i++)
    width += word->glyphs[i].advance;
  return width;
}

void
lsg_typesetter_add_word (LsgTypesetter     *self,
                         const LsgRichText *text,
                         const LsgWord     *word,
                         guint              start,
                         int                x,
                         int                rise)
{
  for (guint at = 0; at < word->n_glyphs;)
    {
      LsgPiece piece = { .word = word, .first = at, .start = start, .x = (double) x / PANGO_SCALE,
                         .rise = (double) rise / PANGO_SCALE };
      guint to = word->n_glyphs;
      gsize end;

      piece.paint = find_paint (text, start + word->glyphs[at].cluster, &end);
      if (end < start + word->n_bytes || word->rtl)
        for (to = at + 1; to < word->n_glyphs; to++)
          if (find_paint (text, start + word->glyphs[to].cluster, &end) != piece.paint)
            break;
      piece.n = to - at;
      g_array_append_val (self->pieces, piece);
      if (to < word->n_glyphs)
        x += measure (word, at, to);
      at = to;
    }
}

LsgLines *
lsg_typesetter_end (LsgTypesetter     *self,
                    const LsgRichText *text,
                    GPtrArray         *runs)
{
  return lsg_lines_new (text->text, (const LsgLine *) (void *) self->lines->data, self->lines->len,
                        (const LsgPiece *) (void *) self->pieces->data, self->pieces->len, runs);
}

void
lsg_typesetter_begin (LsgTypesetter *self)
{
  g_array_set_size (self->lines, 0);
  g_array_set_size (self->pieces, 0);
}

/* The word before byte @last of @text, where the last line begins: tied to it, that line is no runt. NULL
 * when it begins the paragraph. */
const char *
lsg_find_word_before (const char *text,
                      gsize       last)
{
  const char *word = text + last;

  while (word > text && word[-1] == ' ')
    word--;
  while (word > text && word[-1] != ' ' && word[-1] != '\n')
    word--;
  return word == text || word[-1] == '\n' ? NULL : word;
}

LsgLines *
lsg_typesetter_set (LsgTypesetter     *self,
                    const LsgRichText *text,
                    LsgRole            role,
                    double             width,
                    LsgSetFlags        flags)
{
  LsgLines *lines = lsg_typesetter_set_words (self, text, role, width, flags);
  g_autoptr (PangoLayout) layout = NULL;

  if (lines != NULL)
    return lines;
  layout = lsg_typesetter_lay_out (self, text, role, width, flags);
  return lsg_typesetter_set_layout (self, text, layout);
}

LsgLines *
lsg_typesetter_set_string (LsgTypesetter *self,
                           const char    *text,
                           LsgRole        role,
                           double         width,
                           LsgSetFlags    flags)
{
  g_autoptr (LsgRichText) rich = lsg_rich_text_new (text);

  return lsg_typesetter_set (self, rich, role, width, flags);
}

LsgLines *
lsg_typesetter_set_short (LsgTypesetter     *self,
                          const LsgRichText *text,
                          LsgRole            role,
                          double             width,
                          LsgSetFlags        flags,
                          double             size,
                          guint              n_lines,
                          PangoEllipsizeMode cut)
{
  g_autoptr (LsgLines) lines = size > 0 ? NULL : lsg_typesetter_set_words (self, text, role, width, flags);
  g_autoptr (PangoLayout) layout = NULL;

  if (lines != NULL && (guint) lsg_lines_get_n (lines) <= n_lines)
    return g_steal_pointer (&lines);
  layout = lsg_typesetter_lay_out (self, text, role, width, size > 0 ? LSG_SET_PLAIN : flags);
  if (size > 0)
    lsg_typesetter_resize (self, layout, role, size, width, flags);
  if ((guint) pango_layout_get_line_count (layout) > n_lines)
    {
      pango_layout_set_single_paragraph_mode (layout, TRUE);
      pango_layout_set_height (layout, -(int) n_lines);
      pango_layout_set_ellipsize (layout, cut);
    }
  return lsg_typesetter_set_layout (self, text, layout);
}
