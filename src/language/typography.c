/* typography.c - from text to characters and back, and the rules of both languages. See typography.h. */
#include "typography.h"

#include "typography-cells.h"

#include <string.h>

static GArray *
read_cells (const char         *text,
            const LsgTextRange *skips,
            guint               n_skips)
{
  gsize n = strlen (text);
  GArray *cells = g_array_sized_new (FALSE, FALSE, sizeof (LsgCell), n);
  LsgCell *next;

  g_array_set_size (cells, n);
  next = (LsgCell *) (void *) cells->data;
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    *next++ = (LsgCell) { g_utf8_get_char (p), p - text, FALSE };
  g_array_set_size (cells, (guint) (next - (LsgCell *) (void *) cells->data));
  for (guint i = 0; i < n_skips; i++)
    for (gsize j = 0; j < cells->len; j++)
      {
        LsgCell *cell = &g_array_index (cells, LsgCell, j);

        cell->fixed |= cell->origin >= skips[i].start && cell->origin < skips[i].end;
      }
  return cells;
}

static void
fix (GArray *cells,
     gsize   start,
     gsize   end)
{
  for (gsize i = start; i < end; i++)
    g_array_index (cells, LsgCell, i).fixed = TRUE;
}

/* "<b>", "</b>", "{answer-delay}" at @i: the index behind it, @i when there is none. */
static gsize
find_markup (GArray *cells,
             gsize   i)
{
  gunichar open = lsg_cells_at (cells, i);
  gunichar next = lsg_cells_at (cells, i + 1);
  gsize end = i + 1;

  if (!(open == '<' && (g_unichar_isalpha (next) || next == '/')) &&
      !(open == '{' && g_unichar_islower (next)))
    return i;
  while (end < cells->len && strchr ("<>{}\n", (int) MIN (lsg_cells_at (cells, end), 127)) == NULL)
    end++;
  return lsg_cells_at (cells, end) == (open == '<' ? '>' : '}') ? end + 1 : i;
}

/* Whether the word from @start to @end is an address of the web or of mail. */
static gboolean
is_address (GArray *cells,
            gsize   start,
            gsize   end)
{
  gboolean at = FALSE;

  if (end - start > 4 && lsg_cells_at (cells, start) == 'w' && lsg_cells_at (cells, start + 1) == 'w' &&
      lsg_cells_at (cells, start + 2) == 'w' && lsg_cells_at (cells, start + 3) == '.')
    return TRUE;
  for (gsize i = start + 1; i + 1 < end; i++)
    {
      gunichar c = lsg_cells_at (cells, i);

      if (c == ':' && lsg_cells_at (cells, i + 1) == '/' && lsg_cells_at (cells, i + 2) == '/')
        return TRUE;
      if (at && c == '.' && lsg_cells_is_word (lsg_cells_at (cells, i + 1)))
        return TRUE;
      at |= c == '@' && lsg_cells_is_word (lsg_cells_at (cells, i - 1));
    }
  return FALSE;
}

static gboolean
is_punctuation (gunichar c)
{
  return c != '/' && c != '#' && c != '&' && c != '=' && c != '-' && c != '_' && g_unichar_ispunct (c);
}

/* Finds what no rule may touch: tags, project fields, addresses without the signs around them. */
static void
fix_foreign (GArray *cells)
{
  for (gsize i = 0; i < cells->len;)
    {
      gsize end = find_markup (cells, i);
      gsize start = i;

      if (end > i)
        {
          fix (cells, i, end);
          i = end;
          continue;
        }
      while (end < cells->len && !g_unichar_isspace (lsg_cells_at (cells, end)) &&
             lsg_cells_at (cells, end) != '<' && lsg_cells_at (cells, end) != '{')
        end++;
      if (end == i)
        {
          i++;
          continue;
        }
      i = end;
      while (start < end && is_punctuation (lsg_cells_at (cells, start)))
        start++;
      while (end > start && is_punctuation (lsg_cells_at (cells, end - 1)))
        end--;
      if (is_address (cells, start, end))
        fix (cells, start, end);
    }
}

/* Whether a tab or two spaces in a row stand somewhere: most texts have neither. */
static gboolean
has_wide_space (GArray *cells)
{
  for (gsize i = 0; i < cells->len; i++)
    {
      gunichar c = lsg_cells_at (cells, i);

      if (c == '\t' || (lsg_cells_is_space (c) && lsg_cells_is_space (lsg_cells_at (cells, i + 1))))
        return TRUE;
    }
  return FALSE;
}

/* A run of spaces becomes its strongest one. */
static GArray *
collapse_spaces (GArray *cells)
{
  GArray *result;

  if (!has_wide_space (cells))
    return cells;
  result = g_array_sized_new (FALSE, FALSE, sizeof (LsgCell), cells->len);
  for (gsize i = 0; i < cells->len; i++)
    {
      LsgCell cell = g_array_index (cells, LsgCell, i);
      LsgCell *last = result->len > 0 ? &g_array_index (result, LsgCell, result->len - 1) : NULL;

      if (cell.c == '\t' && !cell.fixed)
        cell.c = LSG_SPACE;
      if (last != NULL && !cell.fixed && !last->fixed && lsg_cells_is_space (cell.c) &&
          lsg_cells_is_space (last->c))
        {
          last->c = MAX (last->c, cell.c); /* U+0020, U+00A0, U+202F: the stronger is the larger */
          continue;
        }
      g_array_append_val (result, cell);
    }
  g_array_unref (cells);
  return result;
}

static gboolean
has_dots (GArray *cells)
{
  for (gsize i = 2; i < cells->len; i++)
    if (lsg_cells_at (cells, i) == '.' && lsg_cells_at (cells, i - 1) == '.' && lsg_cells_at (cells, i - 2) == '.')
      return TRUE;
  return FALSE;
}

static GArray *
set_ellipses (GArray *cells)
{
  GArray *result;

  if (!has_dots (cells))
    return cells;
  result = g_array_sized_new (FALSE, FALSE, sizeof (LsgCell), cells->len);
  for (gsize i = 0; i < cells->len; i++)
    {
      gsize end = i;

      while (lsg_cells_at (cells, end) == '.' && !lsg_cells_is_fixed (cells, end))
        end++;
      if (end >= i + 3)
        {
          lsg_cells_add (result, LSG_ELLIPSIS, cells, i);
          i = end - 1;
          continue;
        }
      lsg_cells_copy (result, cells, i);
    }
  g_array_unref (cells);
  return result;
}

/* Whether a quote at @i may open: what stands before it parts, what follows does not. */
static gboolean
may_open (GArray *cells,
          gssize  i)
{
  gunichar before = lsg_cells_at (cells, i - 1);
  gunichar after = lsg_cells_at (cells, i + 1);

  return (lsg_cells_is_opening (before) || lsg_cells_is_space (before) || before == '"' || before == LSG_DASH ||
          before == 0x2014 || before == '\'' || before == LSG_APOSTROPHE || before == '/') &&
         after != 0 && after != '\n';
}

/* Quotes that were typed, in pairs; a sign without partner stays as it was typed. */
typedef struct {
  gsize    index;
  gunichar c;
} OpenQuote;

static void
pair_quote (GArray      *cells,
            GArray      *open,
            gsize        i,
            LsgLanguage  language)
{
  OpenQuote *last = open->len > 0 ? &g_array_index (open, OpenQuote, open->len - 1) : NULL;
  gboolean french = language == LSG_LANGUAGE_FR;
  gboolean inner = open->len >= 2;

  if (last != NULL && last->c == '"' && (!may_open (cells, i) || open->len >= 2))
    {
      gsize start = last->index;

      lsg_cells_set (cells, start, french && !inner ? 0xAB : french || !inner ? 0x201C : 0x2018);
      lsg_cells_set (cells, i, french && !inner ? 0xBB : french || !inner ? 0x201D : 0x2019);
      g_array_set_size (open, open->len - 1);
    }
  else if (may_open (cells, i))
    {
      OpenQuote quote = { i, '"' };

      g_array_append_val (open, quote);
    }
}

static void
set_quotes (GArray      *cells,
            LsgLanguage  language)
{
  g_autoptr (GArray) open = g_array_new (FALSE, FALSE, sizeof (OpenQuote));
  gunichar begin = language == LSG_LANGUAGE_FR ? 0xAB : 0x201C;
  gunichar end = language == LSG_LANGUAGE_FR ? 0xBB : 0x201D;

  for (gsize i = 0; i < cells->len; i++)
    {
      gunichar c = lsg_cells_at (cells, i);

      if (lsg_cells_is_fixed (cells, i))
        continue;
      if (c == '"')
        {
          pair_quote (cells, open, i, language);
        }
      else if (c == begin)
        {
          OpenQuote quote = { i, begin };

          g_array_append_val (open, quote);
        }
      else if (c == end && open->len > 0)
        {
          g_array_set_size (open, open->len - 1);
        }
    }
}

/* An English quote may be made of single signs: one that opens before a word, when another ends a word
 * behind it. */
static gboolean
opens_single (GArray *cells,
              gsize   i)
{
  if (!may_open (cells, i) || lsg_cells_is_word (lsg_cells_at (cells, (gssize) i - 1)) ||
      !lsg_cells_is_word (lsg_cells_at (cells, i + 1)))
    return FALSE;
  for (gsize j = i + 2; j < cells->len && lsg_cells_at (cells, j) != '\n'; j++)
    if (lsg_cells_at (cells, j) == '\'' && !lsg_cells_is_word (lsg_cells_at (cells, j + 1)) &&
        !lsg_cells_is_space (lsg_cells_at (cells, j - 1)))
      return TRUE;
  return FALSE;
}

static void
set_apostrophes (GArray      *cells,
                 LsgLanguage  language)
{
  guint n_looked = 0;

  for (gsize i = 0; i < cells->len; i++)
    if (lsg_cells_at (cells, i) == '\'' && !lsg_cells_is_fixed (cells, i))
      {
        /* The look ahead is bounded, so that a text of nothing but quotes costs no square. */
        gboolean opens = language == LSG_LANGUAGE_EN && n_looked < 200 && opens_single (cells, i);

        n_looked += language == LSG_LANGUAGE_EN && !opens;
        lsg_cells_set (cells, i, opens ? 0x2018 : LSG_APOSTROPHE);
      }
}

/* English: "10000" is "10,000"; not in codes, versions, decimals. */
static GArray *
set_english_thousands (GArray *cells)
{
  GArray *result;

  if (!lsg_cells_have_digits (cells))
    return cells;
  result = g_array_sized_new (FALSE, FALSE, sizeof (LsgCell), cells->len + cells->len / 16);
  for (gsize i = 0; i < cells->len;)
    {
      guint n = lsg_cells_count_digits (cells, i);
      gunichar before = lsg_cells_at (result, (gssize) result->len - 1);
      gunichar after = lsg_cells_at (cells, i + n);
      gboolean grouped = n >= 5 && n <= 9 && lsg_cells_at (cells, i) != '0' && !lsg_cells_is_word (before) &&
                         strchr (".,-/_#", (int) MIN (before, 127)) == NULL && !lsg_cells_is_word (after) &&
                         after != '-' && after != '/' && after != '_';

      if (before == 0)
        grouped = n >= 5 && n <= 9 && lsg_cells_at (cells, i) != '0' && !lsg_cells_is_word (after) &&
                  after != '-';
      for (guint j = 0; j < MAX (n, 1); j++)
        {
          if (grouped && j > 0 && (n - j) % 3 == 0)
            lsg_cells_add (result, ',', cells, i + j);
          lsg_cells_copy (result, cells, i + j);
        }
      i += MAX (n, 1);
    }
  g_array_unref (cells);
  return result;
}

static void
tie_english_units (GArray *cells)
{
  static const char *const units[] = { "h", "min", "s", "mm", "cm", "m", "km", "hours", "hour", "minutes",
                                       "days", "day", "weeks", "learners", "learner", "pages", NULL };

  for (gssize i = 1; i < (gssize) cells->len; i++)
    if (lsg_cells_at (cells, i) == LSG_SPACE && !lsg_cells_is_fixed (cells, i) &&
        lsg_cells_is_digit (lsg_cells_at (cells, i - 1)) && lsg_cells_starts_with (cells, i + 1, units))
      lsg_cells_set (cells, i, LSG_TIE);
}

/* Rule 8: a last word of up to five letters stands with the one before; not when that is tied already. */
static void
tie_last_word (GArray *cells)
{
  gssize i = (gssize) cells->len - 1;
  guint n_letters = 0;

  for (; i > 0 && n_letters <= 5; i--)
    {
      gunichar c = lsg_cells_at (cells, i);

      if (lsg_cells_is_fixed (cells, i) || c == '\n')
        return;
      if (c == LSG_TIE && lsg_cells_is_word (lsg_cells_at (cells, i - 1)) &&
          lsg_cells_is_word (lsg_cells_at (cells, i + 1)))
        return;
      if (c == LSG_SPACE && n_letters > 0)
        {
          lsg_cells_set (cells, i, LSG_TIE);
          return;
        }
      n_letters += lsg_cells_is_word (c);
    }
}

static gboolean
is_in_compound (gunichar c)
{
  return c != 0 && (g_unichar_isalpha (c) || c == '-' || c == 0x2010 || c == LSG_APOSTROPHE);
}

static void
add_range (GArray *ranges,
           gsize  *offsets,
           gsize   start,
           gsize   end)
{
  LsgTextRange range = { offsets[start], offsets[end] };

  g_array_append_val (ranges, range);
}

/* Rule 7: words with a hyphen and a member of up to four letters. */
static void
find_compounds (GArray *cells,
                gsize  *offsets,
                GArray *ranges)
{
  for (gsize i = 0; i < cells->len;)
    {
      gsize end = i;
      gsize start = i;
      gboolean hyphen = FALSE, brief = FALSE;

      for (; is_in_compound (lsg_cells_at (cells, end)) && !lsg_cells_is_fixed (cells, end); end++)
        if (!g_unichar_isalpha (lsg_cells_at (cells, end)))
          {
            gboolean here = lsg_cells_at (cells, end) != LSG_APOSTROPHE;

            brief |= (here || hyphen) && end > start && end - start <= 4;
            hyphen |= here;
            start = end + 1;
          }
      brief |= hyphen && end > start && end - start <= 4;
      if (hyphen && brief && lsg_cells_at (cells, i) != '-' && lsg_cells_at (cells, end - 1) != '-')
        add_range (ranges, offsets, i, end);
      i = MAX (end, i + 1);
    }
}

/* Rule 6: the letters of an ordinal behind @n figures at @i, Roman ones when @roman; 0 when it is none. */
static guint
get_suffix_length (GArray      *cells,
                   gsize        i,
                   LsgLanguage  language)
{
  static const char *const french[] = { "er", "ers", "re", "res", "e", "es", "nd", "nde", "nds", "ndes", "ème",
                                        "èmes", NULL };
  static const char *const english[] = { "st", "nd", "rd", "th", NULL };
  const char *const *suffixes = language == LSG_LANGUAGE_FR ? french : english;

  for (guint j = 0; suffixes[j] != NULL; j++)
    if (lsg_cells_starts_with (cells, i, (const char *[]) { suffixes[j], NULL }))
      return (guint) g_utf8_strlen (suffixes[j], -1);
  return 0;
}

/* How many capitals at @i are a Roman number that an ordinal may have: "Le", "Ce" have none. */
static guint
count_roman (GArray *cells,
             gsize   i)
{
  guint n = 0;

  while (lsg_cells_at (cells, i + n) != 0 &&
         strchr ("IVXLC", (int) MIN (lsg_cells_at (cells, i + n), 127)) != NULL)
    n++;
  if (n == 1 && strchr ("IVX", (int) lsg_cells_at (cells, i)) == NULL)
    return 0;
  return n;
}

static void
find_ordinals (GArray      *cells,
               gsize       *offsets,
               LsgLanguage  language,
               GArray      *ranges)
{
  for (gsize i = 0; i < cells->len; i++)
    {
      guint n = lsg_cells_count_digits (cells, i);
      guint suffix;

      if (lsg_cells_is_fixed (cells, i) || lsg_cells_is_word (lsg_cells_at (cells, (gssize) i - 1)))
        continue;
      if (n == 0 && language == LSG_LANGUAGE_FR)
        n = count_roman (cells, i);
      suffix = n > 0 ? get_suffix_length (cells, i + n, language) : 0;
      if (suffix > 0)
        add_range (ranges, offsets, i + n, i + n + suffix);
    }
}

/* The text, and the byte at which each cell begins, with one entry more for the end. */
static char *
write_cells (GArray  *cells,
             gsize  **offsets)
{
  GString *text = g_string_sized_new (cells->len + 16);

  *offsets = g_new (gsize, cells->len + 1);
  for (gsize i = 0; i < cells->len; i++)
    {
      (*offsets)[i] = text->len;
      g_string_append_unichar (text, lsg_cells_at (cells, i));
    }
  (*offsets)[cells->len] = text->len;
  return g_string_free (text, FALSE);
}

/* Where the character of the source at @mark went: the first cell from there on. */
static gsize
move_mark (GArray *cells,
           gsize  *offsets,
           gsize   mark)
{
  gsize low = 0;
  gsize high = cells->len;

  while (low < high)
    {
      gsize middle = low + (high - low) / 2;

      if (g_array_index (cells, LsgCell, middle).origin < mark)
        low = middle + 1;
      else
        high = middle;
    }
  return offsets[low];
}

static GArray *
apply_rules (GArray             *cells,
             LsgLanguage         language,
             LsgTypographyFlags  flags)
{
  fix_foreign (cells);
  cells = collapse_spaces (cells);
  cells = set_ellipses (cells);
  set_quotes (cells, language);
  set_apostrophes (cells, language);
  if (language == LSG_LANGUAGE_FR)
    {
      cells = lsg_typography_set_french (cells);
    }
  else
    {
      cells = set_english_thousands (cells);
      tie_english_units (cells);
    }
  if ((flags & LSG_TYPOGRAPHY_TIE_LAST_WORD) != 0)
    tie_last_word (cells);
  return cells;
}

LsgTypography *
lsg_typography_set (const char         *text,
                    LsgLanguage         language,
                    LsgTypographyFlags  flags,
                    const LsgTextRange *skips,
                    guint               n_skips,
                    const gsize        *marks,
                    guint               n_marks)
{
  LsgTypography *self;
  GArray *cells;
  g_autofree gsize *offsets = NULL;

  g_return_val_if_fail (text != NULL && g_utf8_validate (text, -1, NULL), NULL);

  cells = apply_rules (read_cells (text, skips, n_skips), language, flags);
  self = g_new0 (LsgTypography, 1);
  self->text = write_cells (cells, &offsets);
  self->marks = g_new (gsize, n_marks);
  for (guint i = 0; i < n_marks; i++)
    self->marks[i] = move_mark (cells, offsets, marks[i]);
  self->unbreakable = g_array_new (FALSE, FALSE, sizeof (LsgTextRange));
  self->raised = g_array_new (FALSE, FALSE, sizeof (LsgTextRange));
  find_compounds (cells, offsets, self->unbreakable);
  find_ordinals (cells, offsets, language, self->raised);
  g_array_unref (cells);
  return self;
}

char *
lsg_typography_set_text (const char         *text,
                         LsgLanguage         language,
                         LsgTypographyFlags  flags)
{
  g_autoptr (LsgTypography) set = lsg_typography_set (text, language, flags, NULL, 0, NULL, 0);

  return set != NULL ? g_steal_pointer (&set->text) : NULL;
}

void
lsg_typography_free (LsgTypography *self)
{
  g_free (self->text);
  g_free (self->marks);
  g_array_unref (self->unbreakable);
  g_array_unref (self->raised);
  g_free (self);
}
