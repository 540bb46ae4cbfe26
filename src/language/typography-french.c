/* typography-french.c - the rules that are French alone. See typography.h.
 *
 * Spaces come first as single ones, quotes already as « » “ ”.
 */
#include "typography-cells.h"

#define MAX_GROUPED_DIGITS 9

static const char *const units[] = {
  "h", "min", "s", "j", "mm", "cm", "m", "km", "g", "kg", "Ko", "Mo", "Go", "pt", "€", "°C", "$", "£", "heure",
  "heures", "minute", "minutes", "seconde", "secondes", "jour", "jours", "semaine", "semaines", "mois", "an",
  "ans", "année", "années", "page", "pages", "apprenant", "apprenants", "apprenante", "apprenantes", "tuteur",
  "tuteurs", "tutrice", "tutrices", "personne", "personnes", "groupe", "groupes", "séance", "séances",
  "intervention", "interventions", "module", "modules", "euro", "euros", "fois", "points", NULL,
};

static const char *const references[] = {
  "n°", "N°", "nos", "p.", "pp.", "art.", "Art.", "fig.", "Fig.", "figure", "Figure", "figures", "Figures",
  "tableau", "Tableau", "tableaux", "Tableaux", "section", "Section", "sections", "Sections", "annexe",
  "Annexe", "annexes", "article", "Article", "articles", "chapitre", "Chapitre", "page", "pages", "clause",
  "clauses", "module", "Module", "ITS", "ITC", "B", "J", "R", "A", "CV", NULL,
};

static const char *const titles[] = { "M.", "MM.", "Mme", "Mmes", "Mlle", "Dr", "Pr", "Me", NULL };

static const char *const months[] = {
  "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
  "décembre", NULL,
};

static const char *const first[] = { "1er", NULL };

/* The last character that is no space. */
static gunichar
last_solid (GArray *cells)
{
  gssize i = (gssize) cells->len - 1;

  while (lsg_cells_is_space (lsg_cells_at (cells, i)))
    i--;
  return lsg_cells_at (cells, i);
}

/* The one space that stands before @c, where what stands before it and behind it are @previous and @next; 0
 * when the spaces stay as they are, G_MAXUINT32 when there must be none. */
static gunichar
get_space_before (gunichar c,
                  gunichar previous,
                  gunichar next)
{
  if (lsg_cells_is_opening (previous))
    return 0;

  switch (c)
    {
    case ';':
    case '!':
    case '?':
      return LSG_THIN;
    case ':':
      return next == 0 || next == '\n' || lsg_cells_is_space (next) ? LSG_TIE : 0;
    case 0xBB: /* » */
      return LSG_THIN;
    case '%':
      return lsg_cells_is_digit (previous) ? LSG_THIN : 0;
    case 0x20AC: /* € */
      return lsg_cells_is_digit (previous) ? LSG_TIE : 0;
    case ',':
      return lsg_cells_is_digit (next) ? 0 : G_MAXUINT32;
    case LSG_ELLIPSIS:
      return g_unichar_isalnum (previous) ? G_MAXUINT32 : 0;
    default:
      return 0;
    }
}

/* Rule 2, and the insides of quotes: the spaces that belong to a sign. */
static GArray *
set_signs (GArray *cells)
{
  GArray *result = g_array_sized_new (FALSE, FALSE, sizeof (LsgCell), cells->len + cells->len / 16);

  for (gsize i = 0; i < cells->len; i++)
    {
      gunichar c = lsg_cells_at (cells, i);
      gunichar previous = lsg_cells_at (result, (gssize) result->len - 1);
      gunichar space = 0;

      if (!lsg_cells_is_fixed (cells, i))
        space = get_space_before (c, last_solid (result), lsg_cells_at (cells, i + 1));
      if ((c == '!' || c == '?') && (previous == '!' || previous == '?'))
        space = 0; /* a run has one space, before it */
      if (space != 0)
        lsg_cells_drop_spaces (result);
      if (space != 0 && space != G_MAXUINT32)
        lsg_cells_add (result, space, cells, i);
      lsg_cells_copy (result, cells, i);

      if (c == 0xAB && !lsg_cells_is_fixed (cells, i) && i + 1 < cells->len)
        {
          while (lsg_cells_is_space (lsg_cells_at (cells, i + 1)) && !lsg_cells_is_fixed (cells, i + 1))
            i++;
          if (i + 1 < cells->len)
            lsg_cells_add (result, LSG_THIN, cells, i + 1);
        }
    }
  g_array_unref (cells);
  return result;
}

static gssize
skip_space (GArray *cells,
            gssize  i)
{
  return lsg_cells_is_space (lsg_cells_at (cells, i)) ? i + 1 : i;
}

static void
copy_digits (GArray *result,
             GArray *cells,
             gsize   start,
             guint   n)
{
  for (guint i = 0; i < n; i++)
    lsg_cells_copy (result, cells, start + i);
}

/* "14h30", "14 h 30", "14h" at @i, where @n digits stand. Gives the index behind it, @i when it is no time. */
static gsize
set_time (GArray *result,
          GArray *cells,
          gsize   i,
          guint   n)
{
  gssize h = skip_space (cells, i + n);
  gssize minutes = skip_space (cells, h + 1);
  gboolean whole;

  if (n > 2 || lsg_cells_at (cells, h) != 'h' || lsg_cells_is_fixed (cells, h))
    return i;
  whole = lsg_cells_count_digits (cells, minutes) == 2 && lsg_cells_at (cells, minutes) < '6' &&
          !lsg_cells_is_word (lsg_cells_at (cells, minutes + 2));
  if (!whole && lsg_cells_is_word (lsg_cells_at (cells, h + 1)))
    return i;

  copy_digits (result, cells, i, n);
  lsg_cells_add (result, whole ? LSG_THIN : LSG_TIE, cells, h);
  lsg_cells_copy (result, cells, h);
  if (!whole)
    return h + 1;
  lsg_cells_add (result, LSG_THIN, cells, minutes);
  copy_digits (result, cells, minutes, 2);
  return minutes + 2;
}

/* "12 500" at @i, where 1 to 3 digits stand: the spaces between threes become narrow. */
static gsize
set_grouped (GArray *result,
             GArray *cells,
             gsize   i,
             guint   n)
{
  gsize end = i + n;

  if (n > 3 || lsg_cells_at (cells, i) == '0')
    return i;
  while (lsg_cells_is_space (lsg_cells_at (cells, end)) && lsg_cells_count_digits (cells, end + 1) == 3)
    end += 4;
  if (end == i + n || lsg_cells_is_word (lsg_cells_at (cells, end)))
    return i;
  for (gsize j = i; j < end; j++)
    if (lsg_cells_is_space (lsg_cells_at (cells, j)))
      lsg_cells_add (result, LSG_THIN, cells, j);
    else
      lsg_cells_copy (result, cells, j);
  return end;
}

/* Whether the @n digits at @i count something: not a code, a version, a year, a postal code. */
static gboolean
is_amount (GArray *result,
           GArray *cells,
           gsize   i,
           guint   n)
{
  gunichar before = lsg_cells_at (result, (gssize) result->len - 1);
  gunichar after = lsg_cells_at (cells, i + n);
  gunichar beyond = lsg_cells_at (cells, i + n + 1);
  gssize end = (gssize) result->len - (lsg_cells_is_space (before) ? 1 : 0);

  if (n < 5 || n > MAX_GROUPED_DIGITS || lsg_cells_at (cells, i) == '0')
    return FALSE;
  if (before == '.' || before == ',' || before == '-' || before == '/' || before == '_' || before == '#')
    return FALSE;
  if (g_unichar_isalpha (after) || after == '-' || after == '/' || after == '_' ||
      (after == '.' && lsg_cells_is_digit (beyond)))
    return FALSE;
  if (n == 5 && lsg_cells_is_space (after) && g_unichar_isupper (beyond))
    return FALSE;
  return !lsg_cells_ends_with (result, end, references);
}

/* Rule 3: times and thousands. */
static GArray *
set_numbers (GArray *cells)
{
  GArray *result;

  if (!lsg_cells_have_digits (cells))
    return cells;
  result = g_array_sized_new (FALSE, FALSE, sizeof (LsgCell), cells->len + cells->len / 16);
  for (gsize i = 0; i < cells->len;)
    {
      guint n = lsg_cells_count_digits (cells, i);
      gunichar before = lsg_cells_at (result, (gssize) result->len - 1);
      gsize end = i;

      if (n == 0 || lsg_cells_is_word (before))
        {
          lsg_cells_copy (result, cells, i++);
          continue;
        }
      end = set_time (result, cells, i, n);
      if (end == i && before != ',' && before != '.')
        end = set_grouped (result, cells, i, n);
      if (end == i)
        {
          gboolean grouped = is_amount (result, cells, i, n);

          for (guint j = 0; j < n; j++)
            {
              if (grouped && j > 0 && (n - j) % 3 == 0)
                lsg_cells_add (result, LSG_THIN, cells, i + j);
              lsg_cells_copy (result, cells, i + j);
            }
          end = i + n;
        }
      i = end;
    }
  g_array_unref (cells);
  return result;
}

static gboolean
is_operator (gunichar c)
{
  return c == 0xD7 || c == ':' || c == '=' || c == '+' || c == 0x2212 || c == 0xF7;
}

static gboolean
ends_operand (gunichar c)
{
  return lsg_cells_is_digit (c) || c == ')' || c == '%';
}

static gboolean
starts_operand (gunichar c)
{
  return lsg_cells_is_digit (c) || c == '(' || c == 0x2212;
}

/* Whether the space at @i stands beside an operator between numbers, or beside ≤ or ≥. */
static gboolean
is_at_operator (GArray *cells,
                gssize  i)
{
  gunichar before = lsg_cells_at (cells, i - 1);
  gunichar after = lsg_cells_at (cells, i + 1);

  if (before == 0x2264 || before == 0x2265 || after == 0x2264 || after == 0x2265)
    return TRUE;
  if (is_operator (after))
    return ends_operand (before) && lsg_cells_is_space (lsg_cells_at (cells, i + 2)) &&
           starts_operand (lsg_cells_at (cells, i + 3));
  return is_operator (before) && starts_operand (after) && lsg_cells_is_space (lsg_cells_at (cells, i - 2)) &&
         ends_operand (lsg_cells_at (cells, i - 3));
}

/* "J." of "J. Rodet", "M." and "Mme". */
static gboolean
is_title (GArray *cells,
          gssize  end)
{
  if (lsg_cells_ends_with (cells, end, titles))
    return TRUE;
  return lsg_cells_at (cells, end - 1) == '.' && g_unichar_isupper (lsg_cells_at (cells, end - 2)) &&
         !lsg_cells_is_word (lsg_cells_at (cells, end - 3));
}

static gboolean
is_day (GArray *cells,
        gssize  end)
{
  guint n = 0;

  while (lsg_cells_is_digit (lsg_cells_at (cells, end - 1 - n)))
    n++;
  return n == 1 || n == 2 || lsg_cells_ends_with (cells, end, first);
}

/* Rules 3 and 4: the spaces at which no line may break. */
static void
tie_spaces (GArray *cells)
{
  for (gssize i = 1; i + 1 < (gssize) cells->len; i++)
    {
      gunichar before = lsg_cells_at (cells, i - 1);
      gunichar after = lsg_cells_at (cells, i + 1);

      if (lsg_cells_at (cells, i) != LSG_SPACE || lsg_cells_is_fixed (cells, i))
        continue;
      if ((lsg_cells_is_digit (before) && lsg_cells_starts_with (cells, i + 1, units)) ||
          (lsg_cells_is_digit (after) && lsg_cells_ends_with (cells, i, references)) ||
          (lsg_cells_starts_with (cells, i + 1, months) && is_day (cells, i)) ||
          (g_unichar_isupper (after) && is_title (cells, i)) || is_at_operator (cells, i))
        lsg_cells_set (cells, i, LSG_TIE);
    }
}

static gboolean
is_dash (gunichar c)
{
  return c == '-' || c == LSG_DASH || c == 0x2014;
}

/* Whether the sentence ends at @i. */
static gboolean
ends_sentence (GArray *cells,
               gssize  i)
{
  gunichar c = lsg_cells_at (cells, i);

  return c == '\n' || ((c == '.' || c == '!' || c == '?' || c == LSG_ELLIPSIS) &&
                       lsg_cells_is_space (lsg_cells_at (cells, i + 1)) &&
                       g_unichar_isupper (lsg_cells_at (cells, i + 2)));
}

static void
set_space (GArray   *cells,
           gssize    i,
           gunichar  space)
{
  if (lsg_cells_is_space (lsg_cells_at (cells, i)) && !lsg_cells_is_fixed (cells, i))
    lsg_cells_set (cells, i, space);
}

/* Rule 5: dashes in pairs hold what they enclose; one alone holds what follows it. */
static void
set_dashes (GArray *cells)
{
  gboolean open = FALSE;

  for (gssize i = 0; i < (gssize) cells->len; i++)
    {
      gunichar before = lsg_cells_at (cells, i - 1);
      gboolean leads = before == 0 || before == '\n';

      if (ends_sentence (cells, i))
        open = FALSE;
      if (!is_dash (lsg_cells_at (cells, i)) || lsg_cells_is_fixed (cells, i) ||
          !lsg_cells_is_space (lsg_cells_at (cells, i + 1)) || !(leads || lsg_cells_is_space (before)))
        continue;
      if (lsg_cells_is_digit (lsg_cells_at (cells, i - 2)) && lsg_cells_is_digit (lsg_cells_at (cells, i + 2)))
        continue; /* a subtraction, perhaps */

      lsg_cells_set (cells, i, LSG_DASH);
      set_space (cells, i - 1, open ? LSG_TIE : LSG_SPACE);
      set_space (cells, i + 1, open ? LSG_SPACE : LSG_TIE);
      open = !open && !leads;
    }
}

/* "11-14": 0 when the hyphen at @i is none between two numbers that rise. */
static gboolean
is_range (GArray *cells,
          gssize  i)
{
  guint n_before = 0;
  guint n_after = lsg_cells_count_digits (cells, i + 1);
  gunichar outside, beyond, farther;
  int from = 0, to = 0;

  while (lsg_cells_is_digit (lsg_cells_at (cells, i - 1 - n_before)))
    n_before++;
  if (n_before < 1 || n_before > 4 || n_after < 1 || n_after > 4 ||
      lsg_cells_at (cells, i - n_before) == '0' || lsg_cells_at (cells, i + 1) == '0')
    return FALSE;

  outside = lsg_cells_at (cells, i - 1 - n_before);
  beyond = lsg_cells_at (cells, i + 1 + n_after);
  farther = lsg_cells_at (cells, i + 2 + n_after);
  if (lsg_cells_is_word (outside) || is_dash (outside) || outside == '/' || outside == '.' || outside == ',' ||
      outside == '_')
    return FALSE;
  if (lsg_cells_is_word (beyond) || is_dash (beyond) || beyond == '/' || beyond == '_' ||
      ((beyond == '.' || beyond == ',') && lsg_cells_is_digit (farther)))
    return FALSE;

  for (guint j = 0; j < n_before; j++)
    from = from * 10 + (int) (lsg_cells_at (cells, i - n_before + j) - '0');
  for (guint j = 0; j < n_after; j++)
    to = to * 10 + (int) (lsg_cells_at (cells, i + 1 + j) - '0');
  return from < to;
}

static void
set_ranges (GArray *cells)
{
  for (gssize i = 1; i + 1 < (gssize) cells->len; i++)
    if (lsg_cells_at (cells, i) == '-' && !lsg_cells_is_fixed (cells, i) && is_range (cells, i))
      lsg_cells_set (cells, i, LSG_DASH);
}

GArray *
lsg_typography_set_french (GArray *cells)
{
  cells = set_signs (cells);
  cells = set_numbers (cells);
  tie_spaces (cells);
  set_dashes (cells);
  set_ranges (cells);
  return cells;
}
