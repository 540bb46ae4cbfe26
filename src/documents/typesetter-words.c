/* typesetter-words.c - texts word by word, each word shaped once for the whole document. */
#include "typesetter-private.h"

#include <string.h>

/* How the text looks from byte @at on, and where that ends. */
static guint
find_look (const LsgRichText *text,
           gsize              at,
           gsize             *end)
{
  static const guint looks[] = { [LSG_MARK_STRONG] = LSG_LOOK_STRONG, [LSG_MARK_EMPHASIS] = LSG_LOOK_EMPHASIS,
                                 [LSG_MARK_CODE] = LSG_LOOK_CODE, [LSG_MARK_SUPERSCRIPT] = LSG_LOOK_SUPERSCRIPT,
                                 [LSG_MARK_ADDED] = LSG_LOOK_STRONG, [LSG_MARK_NO_BREAK] = 0 };
  guint look = 0;

  *end = G_MAXSIZE;
  for (guint i = 0; i < text->marks->len; i++)
    {
      const LsgMark *mark = &g_array_index (text->marks, LsgMark, i);

      if (looks[mark->type] == 0)
        continue;
      if (at < mark->start)
        *end = MIN (*end, mark->start);
      else if (at < mark->end)
        {
          *end = MIN (*end, mark->end);
          look |= looks[mark->type];
        }
    }
  return look;
}

static LsgShapeFont *
get_look (LsgTypesetter *self,
          LsgRole        role,
          guint          look)
{
  PangoFontDescription *description;
  double size = self->sizes[role];

  if (self->looks[role][look] != NULL)
    return self->looks[role][look];
  description = pango_font_description_copy (self->descriptions[role]);
  if (look & LSG_LOOK_STRONG)
    pango_font_description_set_weight (description, PANGO_WEIGHT_BOLD);
  if (look & LSG_LOOK_EMPHASIS)
    pango_font_description_set_style (description, PANGO_STYLE_ITALIC);
  if (look & LSG_LOOK_CODE)
    {
      pango_font_description_set_family (description, self->fonts[LSG_FACE_CODE].family);
      size *= self->fonts[LSG_FACE_CODE].factor;
    }
  if (look & LSG_LOOK_SUPERSCRIPT)
    size *= LSG_SUPERSCRIPT_SIZE;
  pango_font_description_set_absolute_size (description, (int) (size * PANGO_SCALE));
  self->looks[role][look] =
    lsg_shaper_add_font (self->shaper, description, lsg_role_get_style (role)->features);
  pango_font_description_free (description);
  return self->looks[role][look];
}

/* Adds the word at byte @at, which ends before @end; gives where the next begins. FALSE for one that Pango
 * must set. */
static gboolean
add_unit (LsgTypesetter     *self,
          const LsgRichText *text,
          LsgShapeFont      *font,
          gsize             *at,
          gsize              end,
          gboolean           latin)
{
  const char *start = text->text + *at;
  const char *c = start;
  LsgUnit unit = { .start = (guint) *at };

  while (*c != ' ' && *c != '\n' && *c != '\0' && (gsize) (c - text->text) < end)
    c++;
  while (*c == ' ' && (gsize) (c - text->text) < end)
    c++;
  unit.word = lsg_shaper_get_word (self->shaper, font, start, (guint) (c - start), latin);
  g_array_append_val (self->units, unit);
  *at = (gsize) (c - text->text);
  return !unit.word->complex;
}

/* The words of the paragraph from byte @at on; gives where it ends. */
static gboolean
add_paragraph (LsgTypesetter     *self,
               const LsgRichText *text,
               LsgRole            role,
               gsize             *at,
               gboolean           latin)
{
  LsgShapeFont *font = NULL;
  gsize end = *at;

  do
    {
      if (*at == end)
        {
          guint look = find_look (text, *at, &end);

          font = (look & LSG_LOOK_CODE) != 0 && (look & LSG_LOOK_SUPERSCRIPT) != 0
                   ? NULL : get_look (self, role, look);
        }
      if (font == NULL || !add_unit (self, text, font, at, end, latin))
        return FALSE;
    }
  while (text->text[*at] != '\n' && text->text[*at] != '\0');
  g_array_index (self->units, LsgUnit, self->units->len - 1).ends = TRUE;
  return TRUE;
}

static gboolean
has_latin (LsgTypesetter *self,
           guint          first)
{
  for (guint i = first; i < self->units->len; i++)
    if (g_array_index (self->units, LsgUnit, i).word->latin)
      return TRUE;
  return FALSE;
}

/* Where lines may end, and what spaces lose or gain before the next word. */
static void
join_units (LsgTypesetter      *self,
            const LsgBreakable *breakable)
{
  for (guint i = 0; i + 1 < self->units->len; i++)
    {
      LsgUnit *unit = &g_array_index (self->units, LsgUnit, i);
      const LsgUnit *next = unit + 1;

      if (unit->ends)
        continue;
      unit->breaks = !lsg_is_tied (breakable, next->start)
                     && lsg_shaper_can_break (self->shaper, i > 0 && !unit[-1].ends ? unit[-1].word : NULL,
                                              unit->word, next->word);
      if (unit->word->n_bytes > 0 && unit->word->text[unit->word->n_bytes - 1] == ' ')
        unit->kern = lsg_shape_font_get_kern (unit->word->font, next->word);
    }
}

static void
add_ties (LsgTypesetter     *self,
          const LsgRichText *text)
{
  g_array_set_size (self->ties, 0);
  for (guint i = 0; i < text->marks->len; i++)
    {
      const LsgMark *mark = &g_array_index (text->marks, LsgMark, i);
      LsgTie tie = { mark->start, mark->end };

      if (mark->type == LSG_MARK_NO_BREAK)
        g_array_append_val (self->ties, tie);
    }
}

/* Where the font changes inside a word that has breaks of its own, these hang on what is on the other
 * side: this is left to Pango. */
static gboolean
is_torn (LsgTypesetter *self)
{
  for (guint i = 0; i + 1 < self->units->len; i++)
    {
      const LsgUnit *unit = &g_array_index (self->units, LsgUnit, i);

      const LsgWord *word = unit->word;

      if (!unit->ends && word->n_bytes > 0 && word->text[word->n_bytes - 1] != ' '
          && unit[1].word->text[0] != ' '
          && word->n_breaks + unit[1].word->n_breaks > 0)
        return TRUE;
    }
  return FALSE;
}

/* The words of the whole text; FALSE when Pango must set it. */
static gboolean
find_units (LsgTypesetter     *self,
            const LsgRichText *text,
            LsgRole            role,
            LsgBreakable      *breakable)
{
  gsize at = 0;

  if (lsg_role_get_style (role)->spacing < 0 || lsg_role_get_style (role)->spacing > 0)
    return FALSE;
  add_ties (self, text);
  g_array_set_size (self->units, 0);
  for (gboolean more = TRUE; more; at++)
    {
      guint first = self->units->len;
      gsize again = at;

      if (!add_paragraph (self, text, role, &at, TRUE))
        return FALSE;
      if (!has_latin (self, first))
        {
          g_array_set_size (self->units, first);
          add_paragraph (self, text, role, &again, FALSE);
        }
      more = text->text[at] == '\n';
    }
  if (is_torn (self))
    return FALSE;
  *breakable = (LsgBreakable) { self->shaper, TRUE, (const LsgUnit *) (void *) self->units->data,
                                self->units->len, (const LsgTie *) (void *) self->ties->data,
                                self->ties->len };
  join_units (self, breakable);
  return TRUE;
}

/* Ties the last line, when it is too short, to the word before it. */
static gboolean
mend_last_line (LsgTypesetter     *self,
                const LsgRichText *text,
                LsgBreakable      *breakable,
                double             width)
{
  const LsgBrokenLine *last = &g_array_index (self->broken, LsgBrokenLine, self->broken->len - 1);
  const char *word;
  LsgTie tie;

  if (self->broken->len < 2 || (double) last->width / PANGO_SCALE >= LSG_RUNT_SHARE * width)
    return TRUE;
  word = lsg_find_word_before (text->text, lsg_unit_place_get_byte (breakable, last->from));
  if (word == NULL)
    return TRUE;
  tie = (LsgTie) { (gsize) (word - text->text), strlen (text->text) };
  g_array_append_val (self->ties, tie);
  breakable->ties = (const LsgTie *) (void *) self->ties->data;
  breakable->n_ties = self->ties->len;
  join_units (self, breakable);
  return lsg_break_lines (breakable, (int) (width * PANGO_SCALE), self->broken);
}

static int
get_rise (LsgTypesetter     *self,
          const LsgRichText *text,
          LsgRole            role,
          gsize              byte)
{
  gsize end;

  return find_look (text, byte, &end) & LSG_LOOK_SUPERSCRIPT
           ? (int) (LSG_SUPERSCRIPT_RISE * self->sizes[role] * PANGO_SCALE) : 0;
}

static void
put_line (LsgTypesetter       *self,
          const LsgRichText   *text,
          LsgRole              role,
          const LsgBreakable  *breakable,
          const LsgBrokenLine *broken)
{
  guint start = lsg_unit_place_get_byte (breakable, broken->from);
  LsgLine line = { .first = self->pieces->len, .start = start,
                   .width = (double) broken->width / PANGO_SCALE };
  guint offset = broken->from.offset;
  int x = 0;

  for (guint i = broken->from.unit; i <= broken->to.unit && i < breakable->n_units; i++, offset = 0)
    {
      const LsgUnit *unit = &breakable->units[i];
      guint to = i < broken->to.unit ? unit->word->n_bytes : broken->to.offset;
      const LsgWord *word;

      if (to == offset)
        break;
      word = lsg_unit_get_part (breakable, unit, offset, to);
      lsg_typesetter_add_word (self, text, word, unit->start + offset, x,
                               get_rise (self, text, role, unit->start));
      x += word->width + unit->kern;
      line.length = unit->start + to - start;
    }
  line.n = self->pieces->len - line.first;
  g_array_append_val (self->lines, line);
}

LsgLines *
lsg_typesetter_set_words (LsgTypesetter     *self,
                          const LsgRichText *text,
                          LsgRole            role,
                          double             width,
                          LsgSetFlags        flags)
{
  LsgBreakable breakable;
  int room = width < 0 ? G_MAXINT / 2 : (int) (width * PANGO_SCALE);

  if (!find_units (self, text, role, &breakable) || !lsg_break_lines (&breakable, room, self->broken))
    return NULL;
  if (width >= 0 && (flags & LSG_SET_NO_RUNT) && !mend_last_line (self, text, &breakable, width))
    return NULL;
  if (width >= 0 && (flags & LSG_SET_BALANCED))
    lsg_balance_lines (&breakable, room, self->broken);
  lsg_typesetter_begin (self);
  for (guint i = 0; i < self->broken->len; i++)
    put_line (self, text, role, &breakable, &g_array_index (self->broken, LsgBrokenLine, i));
  return lsg_typesetter_end (self, text, NULL);
}
