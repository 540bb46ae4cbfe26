/* line-breaker.c - see line-breaker.h. */
#include "line-breaker.h"

#define BALANCE_TRIES 6
#define NEARLY 8 /* points */

gboolean
lsg_is_tied (const LsgBreakable *text,
             gsize               byte)
{
  for (guint i = 0; i < text->n_ties; i++)
    if (text->ties[i].start < byte && byte < text->ties[i].end)
      return TRUE;
  return FALSE;
}

const LsgWord *
lsg_unit_get_part (const LsgBreakable *text,
                   const LsgUnit      *unit,
                   guint               from,
                   guint               to)
{
  const LsgWord *word = unit->word;

  if (from == 0 && to == word->n_bytes)
    return word;
  return lsg_shaper_get_word (text->shaper, word->font, word->text + from, to - from, text->latin);
}

guint
lsg_unit_place_get_byte (const LsgBreakable *text,
                         LsgUnitPlace        place)
{
  const LsgUnit *last = &text->units[text->n_units - 1];

  if (place.unit == text->n_units)
    return last->start + last->word->n_bytes;
  return text->units[place.unit].start + place.offset;
}

/* What @word gives without shaping its part again: too little by what kerning took at the edges. */
static int
estimate (const LsgWord *word,
          guint          from,
          guint          to)
{
  int width = 0;

  for (guint i = 0; i < word->n_glyphs && word->glyphs[i].cluster < to; i++)
    if (word->glyphs[i].cluster >= from)
      width += word->glyphs[i].advance;
  return width;
}

/* The last place inside the word from @from on at which it still fits into @room; FALSE when there is
 * none. */
static gboolean
break_word (const LsgBreakable *text,
            guint               at,
            guint               from,
            int                 room,
            LsgBrokenLine      *line,
            int                 x)
{
  const LsgUnit *unit = &text->units[at];

  for (guint i = unit->word->n_breaks; i > 0 && unit->word->breaks[i - 1] > from; i--)
    {
      guint offset = unit->word->breaks[i - 1];
      const LsgWord *part;

      if (lsg_is_tied (text, unit->start + offset)
          || estimate (unit->word, from, offset) > room + NEARLY * PANGO_SCALE)
        continue;
      part = lsg_unit_get_part (text, unit, from, offset);
      if (part->trimmed > room)
        continue;
      line->to = (LsgUnitPlace) { at, offset };
      line->width = x + part->trimmed;
      return TRUE;
    }
  return FALSE;
}

/* The longest line from @from on; FALSE when nothing fits. */
static gboolean
break_line (const LsgBreakable *text,
            LsgUnitPlace        from,
            int                 width,
            LsgBrokenLine      *line)
{
  gboolean found = FALSE;
  int x = 0;
  guint offset = from.offset;

  line->from = from;
  for (guint i = from.unit; i < text->n_units && x <= width; i++, offset = 0)
    {
      const LsgUnit *unit = &text->units[i];
      const LsgWord *word = lsg_unit_get_part (text, unit, offset, unit->word->n_bytes);
      /* Pango takes the space away as narrow as it would be before the next word. */
      gboolean fits = word->trimmed - unit->kern <= width - x;

      if (fits && (unit->breaks || unit->ends))
        {
          line->to = (LsgUnitPlace) { i + 1, 0 };
          line->width = x + (unit->ends ? word->width : word->trimmed);
          found = TRUE;
          if (unit->ends)
            return TRUE;
        }
      else
        found = break_word (text, i, offset, width - x, line, x) || found;
      if (!fits)
        return found;
      x += word->width + unit->kern;
    }
  return found;
}

gboolean
lsg_break_lines (const LsgBreakable *text,
                 int                 width,
                 GArray             *lines)
{
  LsgUnitPlace at = { 0, 0 };

  g_array_set_size (lines, 0);
  while (at.unit < text->n_units)
    {
      LsgBrokenLine line;

      if (!break_line (text, at, width, &line))
        return FALSE;
      g_array_append_val (lines, line);
      at = line.to;
    }
  return TRUE;
}

static int
find_widest (const GArray *lines)
{
  int widest = 0;

  for (guint i = 0; i < lines->len; i++)
    widest = MAX (widest, g_array_index (lines, LsgBrokenLine, i).width);
  return widest;
}

/* The narrowest width that gives as many lines is found by halving what lies between the mean and all. */
void
lsg_balance_lines (const LsgBreakable *text,
                   int                 width,
                   GArray             *lines)
{
  guint n = lines->len;
  double low = 0;
  double high = (double) width / PANGO_SCALE;

  if (n < 2 || n > 3)
    return;
  for (guint i = 0; i < n; i++)
    low += (double) g_array_index (lines, LsgBrokenLine, i).width / PANGO_SCALE / n;
  for (int i = 0; i < BALANCE_TRIES && high - low > 1; i++)
    {
      double middle = (low + high) / 2;

      if (lsg_break_lines (text, (int) (middle * PANGO_SCALE), lines) && lines->len == n
          && (double) find_widest (lines) / PANGO_SCALE <= middle + 0.5)
        high = middle;
      else
        low = middle;
    }
  lsg_break_lines (text, (int) (high * PANGO_SCALE), lines);
}
