/* typography-cells.c - see typography-cells.h. */
#include "typography-cells.h"

gboolean
lsg_cells_is_space (gunichar c)
{
  return c == LSG_SPACE || c == LSG_TIE || c == LSG_THIN;
}

gboolean
lsg_cells_is_word (gunichar c)
{
  return c != 0 && g_unichar_isalnum (c);
}

gboolean
lsg_cells_is_digit (gunichar c)
{
  return c >= '0' && c <= '9';
}

gboolean
lsg_cells_is_opening (gunichar c)
{
  return c == 0 || c == '\n' || c == '(' || c == '[' || c == '{' || c == 0xAB || c == 0x201C || c == 0x2018;
}

guint
lsg_cells_count_digits (GArray *cells,
                        gssize  index)
{
  guint n = 0;

  while (lsg_cells_is_digit (lsg_cells_at (cells, index + n)) && !lsg_cells_is_fixed (cells, index + n))
    n++;
  return n;
}

gboolean
lsg_cells_have_digits (GArray *cells)
{
  for (gsize i = 0; i < cells->len; i++)
    if (lsg_cells_is_digit (lsg_cells_at (cells, i)))
      return TRUE;
  return FALSE;
}

void
lsg_cells_drop_spaces (GArray *cells)
{
  while (cells->len > 0 && lsg_cells_is_space (lsg_cells_at (cells, cells->len - 1)) &&
         !lsg_cells_is_fixed (cells, cells->len - 1))
    g_array_set_size (cells, cells->len - 1);
}

/* The index behind @word at @start, -1 when it does not stand there. */
static gssize
find_end (GArray     *cells,
          gssize      start,
          const char *word)
{
  for (; *word != '\0'; word = g_utf8_next_char (word), start++)
    if (start < 0 || lsg_cells_at (cells, start) != g_utf8_get_char (word))
      return -1;
  return start;
}

gboolean
lsg_cells_ends_with (GArray            *cells,
                     gssize             end,
                     const char *const *words)
{
  for (guint i = 0; words[i] != NULL; i++)
    {
      gssize start = end - g_utf8_strlen (words[i], -1);

      if (find_end (cells, start, words[i]) >= 0 && !lsg_cells_is_word (lsg_cells_at (cells, start - 1)))
        return TRUE;
    }
  return FALSE;
}

gboolean
lsg_cells_starts_with (GArray            *cells,
                       gssize             start,
                       const char *const *words)
{
  for (guint i = 0; words[i] != NULL; i++)
    {
      gssize end = find_end (cells, start, words[i]);

      if (end >= 0 && !lsg_cells_is_word (lsg_cells_at (cells, end)))
        return TRUE;
    }
  return FALSE;
}
