/* number-parse.c - reading the numbers that users type. See number.h.
 *
 * A number is runs of digits with marks between them. Which mark separates thousands and which begins the
 * decimals follows from the whole, and what can be read two ways is refused rather than guessed.
 */
#include "number.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MAX_RUNS 8

/* Whole numbers beyond it are out of every range. */
#define MAX_DIGITS 15
#define MAX_HUNDREDTHS (G_GINT64_CONSTANT (99999999999999999))

G_DEFINE_QUARK (lsg-number-error-quark, lsg_number_error)

typedef struct {
  const char *digits;
  guint       n;
} Run;

typedef struct {
  gboolean negative;
  Run      runs[MAX_RUNS];
  char     marks[MAX_RUNS]; /* ' ', ',' or '.', behind the run of the same index */
  guint    n_runs;
  guint    n_whole; /* runs before the decimals */
} Scan;

static gboolean
is_space (gunichar c)
{
  return c == ' ' || c == '\t' || c == 0xA0 || c == 0x202F || c == 0x2009;
}

/* The mark that stands at *@p, which moves behind it; 0 when it is none. */
static char
scan_mark (const char **p)
{
  gunichar c = g_utf8_get_char (*p);
  char mark = 0;

  if (is_space (c))
    mark = ' ';
  else if (c == ',' || c == '.')
    mark = (char) c;
  if (mark != 0)
    *p = g_utf8_next_char (*p);
  return mark;
}

static const char *
skip_sign (const char *p,
           gboolean   *negative)
{
  gunichar c = g_utf8_get_char (p);

  *negative = c == '-' || c == 0x2212;
  if (c != '+' && !*negative)
    return p;
  p = g_utf8_next_char (p);
  while (is_space (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);
  return p;
}

static gboolean
scan (const char *p,
      Scan       *result)
{
  p = skip_sign (p, &result->negative);
  result->n_runs = 0;
  for (;;)
    {
      Run *run = &result->runs[result->n_runs];

      run->digits = p;
      while (g_ascii_isdigit (*p))
        p++;
      run->n = (guint) (p - run->digits);
      result->n_runs++;
      if (*p == '\0')
        return TRUE;
      if (result->n_runs == MAX_RUNS)
        return FALSE;
      result->marks[result->n_runs - 1] = scan_mark (&p);
      if (result->marks[result->n_runs - 1] == 0)
        return FALSE;
    }
}

/* "1.234" and "12,345"; not "0.125", which no one writes for 125. */
static gboolean
is_ambiguous (const Scan *scan)
{
  return scan->n_runs == 2 && scan->marks[0] != ' ' && scan->runs[1].n == 3 && scan->runs[0].n >= 1 &&
         scan->runs[0].n <= 3 && scan->runs[0].digits[0] != '0';
}

/* Finds where the decimals begin, and checks that the marks before them separate threes. */
static gboolean
split (Scan *scan)
{
  guint n_marks = scan->n_runs - 1;
  char last = n_marks > 0 ? scan->marks[n_marks - 1] : ' ';

  scan->n_whole = scan->n_runs;
  if (last != ' ' && (n_marks == 1 || scan->marks[0] != last))
    scan->n_whole--;

  for (guint i = 1; i < scan->n_whole; i++)
    if (scan->marks[i - 1] != scan->marks[0] || scan->runs[i].n != 3)
      return FALSE;
  if (scan->n_whole > 1 && (scan->runs[0].n < 1 || scan->runs[0].n > 3))
    return FALSE;

  /* ",5" and "5," are numbers, "," is none. */
  if (scan->n_whole == scan->n_runs)
    return scan->runs[0].n > 0;
  return scan->runs[0].n > 0 || scan->runs[1].n > 0;
}

/* Counts the digits that matter; beyond the largest number only that. */
static void
add_digits (Run     run,
            guint  *n_digits,
            gint64 *value)
{
  for (guint i = 0; i < run.n; i++)
    {
      *n_digits += *value > 0 || run.digits[i] != '0';
      if (*n_digits <= MAX_DIGITS)
        *value = *value * 10 + (run.digits[i] - '0');
    }
}

static void
set_range_error (gint64       min,
                 gint64       max,
                 LsgLanguage  language,
                 GError     **error)
{
  g_autofree char *low = lsg_number_format_hundredths (min, language);
  g_autofree char *high = lsg_number_format_hundredths (max, language);

  g_set_error (error, LSG_NUMBER_ERROR, LSG_NUMBER_ERROR_RANGE,
               /* TRANSLATORS: smallest and largest number */
               _("A number from %s to %s is needed here."), low, high);
}

/* At least two decimals are read: integers come as hundredths too. */
static gboolean
read_scan (Scan        *scan,
           guint        decimals,
           gint64      *value,
           GError     **error)
{
  Run rest = scan->n_whole < scan->n_runs ? scan->runs[scan->n_whole] : (Run) { NULL, 0 };
  guint scale = MAX (decimals, 2);
  guint n_digits = 0;
  gint64 fraction = 0;

  while (rest.n > 0 && rest.digits[rest.n - 1] == '0')
    rest.n--;
  if (rest.n > decimals)
    {
      g_set_error_literal (error, LSG_NUMBER_ERROR, LSG_NUMBER_ERROR_DECIMALS,
                           decimals == 0   ? _("A whole number is needed here.")
                           : decimals == 2 ? _("At most two decimals are kept.")
                                           : _("At most four decimals are kept."));
      return FALSE;
    }

  *value = 0;
  for (guint i = 0; i < scan->n_whole; i++)
    add_digits (scan->runs[i], &n_digits, value);
  if (n_digits <= MAX_DIGITS + 2 - scale)
    {
      n_digits = 0;
      add_digits (rest, &n_digits, &fraction);
      for (guint i = rest.n; i < scale; i++)
        fraction *= 10;
      for (guint i = 0; i < scale; i++)
        *value *= 10;
      *value += fraction;
    }
  else
    {
      *value = MAX_HUNDREDTHS + 1;
    }
  if (scan->negative)
    *value = -*value;
  return TRUE;
}

static gboolean
parse (const char  *text,
       guint        decimals,
       gint64      *value,
       GError     **error)
{
  g_autofree char *stripped = NULL;
  Scan scanned;

  if (text == NULL || !g_utf8_validate (text, -1, NULL))
    text = "";
  stripped = g_strdup (text);
  for (char *end = stripped + strlen (stripped); end > stripped;)
    {
      end = g_utf8_prev_char (end);
      if (!is_space (g_utf8_get_char (end)))
        break;
      *end = '\0';
    }
  for (text = stripped; is_space (g_utf8_get_char (text));)
    text = g_utf8_next_char (text);

  if (*text == '\0')
    {
      g_set_error_literal (error, LSG_NUMBER_ERROR, LSG_NUMBER_ERROR_EMPTY, _("A number is needed here."));
      return FALSE;
    }
  if (!scan (text, &scanned) || !split (&scanned))
    {
      g_set_error (error, LSG_NUMBER_ERROR, LSG_NUMBER_ERROR_FORM, _("“%s” is not a number."), text);
      return FALSE;
    }
  if (is_ambiguous (&scanned))
    {
      g_set_error (error, LSG_NUMBER_ERROR, LSG_NUMBER_ERROR_AMBIGUOUS,
                   _("“%s” can be read in two ways: write it without a mark between thousands."), text);
      return FALSE;
    }
  return read_scan (&scanned, decimals, value, error);
}

static gboolean
check_range (gint64       value,
             gint64       min,
             gint64       max,
             LsgLanguage  language,
             GError     **error)
{
  min = MAX (min, -MAX_HUNDREDTHS);
  max = MIN (max, MAX_HUNDREDTHS);
  if (value >= min && value <= max)
    return TRUE;
  set_range_error (min, max, language, error);
  return FALSE;
}

gboolean
lsg_number_parse_hundredths (const char  *text,
                             gint64       min,
                             gint64       max,
                             LsgLanguage  language,
                             gint64      *hundredths,
                             GError     **error)
{
  gint64 value;

  if (!parse (text, 2, &value, error) || !check_range (value, min, max, language, error))
    return FALSE;
  *hundredths = value;
  return TRUE;
}

/* Cuts one of @units off the end of @text. FALSE: there is none. */
static gboolean
cut_unit (char              *text,
          const char *const *units)
{
  for (guint i = 0; units[i] != NULL; i++)
    if (g_str_has_suffix (text, units[i]))
      {
        text[strlen (text) - strlen (units[i])] = '\0';
        return TRUE;
      }
  return FALSE;
}

/* Lower case, without any blanks: "7 H 30" and "7h30" are the same. */
static char *
squeeze (const char *text)
{
  g_autofree char *lower = g_utf8_strdown (text, -1);
  GString *squeezed = g_string_new (NULL);

  for (const char *p = lower; *p != '\0'; p = g_utf8_next_char (p))
    if (!is_space (g_utf8_get_char (p)))
      g_string_append_unichar (squeezed, g_utf8_get_char (p));
  return g_string_free (squeezed, FALSE);
}

/* The minutes behind hours: two digits, or one that says its unit. */
static gboolean
parse_rest (const char  *whole,
            char        *rest,
            gboolean     has_unit,
            gint64      *minutes,
            GError     **error)
{
  gsize n = strlen (rest);

  *minutes = 0;
  if (n == 0 && !has_unit)
    return TRUE;
  if (n == 0 || n > 2 || strspn (rest, "0123456789") != n)
    g_set_error (error, LSG_NUMBER_ERROR, LSG_NUMBER_ERROR_FORM, _("“%s” is no length of time."), whole);
  else if (n == 1 && !has_unit)
    g_set_error (error, LSG_NUMBER_ERROR, LSG_NUMBER_ERROR_AMBIGUOUS,
                 _("“%s” can be read in two ways: write the minutes with two digits."), whole);
  else if ((*minutes = g_ascii_strtoll (rest, NULL, 10)) > 59)
    g_set_error (error, LSG_NUMBER_ERROR, LSG_NUMBER_ERROR_FORM,
                 _("“%s” has more than 59 minutes behind its hours."), whole);
  else
    return TRUE;
  return FALSE;
}

/* Hours and what follows them; @hours is cut at its end, @rest stands behind the mark. */
static gboolean
parse_hours (const char *whole,
             const char *hours,
             char       *rest,
             gboolean    needs_rest,
             gint64     *value,
             GError    **error)
{
  static const char *const units[] = { "minutes", "minute", "min", "mn", NULL };
  gboolean has_unit = cut_unit (rest, units);
  gint64 minutes;

  if (strspn (hours, "0123456789,.") != strlen (hours) || (needs_rest && *rest == '\0')
      || (*rest != '\0' && strpbrk (hours, ",.") != NULL))
    {
      g_set_error (error, LSG_NUMBER_ERROR, LSG_NUMBER_ERROR_FORM, _("“%s” is no length of time."), whole);
      return FALSE;
    }
  if (!parse (hours, 2, value, error) || !parse_rest (whole, rest, has_unit, &minutes, error))
    return FALSE;
  *value = MIN (*value, MAX_HUNDREDTHS / 100) * 60 + minutes * 100;
  return TRUE;
}

gboolean
lsg_number_parse_minutes (const char  *text,
                          gint64       min,
                          gint64       max,
                          LsgLanguage  language,
                          gint64      *hundredths,
                          GError     **error)
{
  static const char *const minutes[] = { "minutes", "minute", "min", "mn", NULL };
  static const char *const hours[] = { "heures", "heure", "hours", "hour", "h", ":", NULL };
  g_autofree char *whole = text != NULL && g_utf8_validate (text, -1, NULL) ? squeeze (text) : g_strdup ("");
  gint64 value;

  for (guint i = 0; hours[i] != NULL; i++)
    {
      char *mark = strstr (whole, hours[i]);

      if (mark != NULL)
        {
          g_autofree char *before = g_strndup (whole, mark - whole);
          g_autofree char *rest = g_strdup (mark + strlen (hours[i]));

          if (!parse_hours (text, before, rest, g_str_equal (hours[i], ":"), &value, error)
              || !check_range (value, min, max, language, error))
            return FALSE;
          *hundredths = value;
          return TRUE;
        }
    }
  if (cut_unit (whole, minutes))
    return lsg_number_parse_hundredths (whole, min, max, language, hundredths, error);
  return lsg_number_parse_hundredths (text, min, max, language, hundredths, error);
}

gboolean
lsg_number_parse_hours (const char  *text,
                        gint64       min,
                        gint64       max,
                        LsgLanguage  language,
                        gint64      *hundredths,
                        GError     **error)
{
  static const char *const hours[] = { "heures", "heure", "hours", "hour", "h", NULL };
  g_autofree char *whole = text != NULL && g_utf8_validate (text, -1, NULL) ? squeeze (text) : g_strdup ("");
  gint64 minutes;

  if (cut_unit (whole, hours) && strpbrk (whole, "h:") == NULL)
    return lsg_number_parse_hundredths (whole, min, max, language, hundredths, error);
  if (strpbrk (whole, "h:") == NULL)
    return lsg_number_parse_hundredths (text, min, max, language, hundredths, error);
  if (!lsg_number_parse_minutes (text, 0, MAX_HUNDREDTHS, language, &minutes, error))
    return FALSE;
  if (minutes % 60 != 0)
    {
      g_set_error (error, LSG_NUMBER_ERROR, LSG_NUMBER_ERROR_DECIMALS,
                   _("“%s” is no hundredth of an hour: write the hours with two decimals."), text);
      return FALSE;
    }
  if (!check_range (minutes / 60, min, max, language, error))
    return FALSE;
  *hundredths = minutes / 60;
  return TRUE;
}

gboolean
lsg_number_parse_percent (const char  *text,
                          gint64       min,
                          gint64       max,
                          LsgLanguage  language,
                          gint64      *hundredths,
                          GError     **error)
{
  static const char *const percent[] = { "%", NULL };
  g_autofree char *number = g_strchomp (g_strdup (text != NULL ? text : ""));

  cut_unit (number, percent);
  return lsg_number_parse_hundredths (number, min, max, language, hundredths, error);
}

/* Cuts @unit off the beginning or the end of @text, whatever its case. FALSE: it stands at neither. */
static gboolean
cut_currency (char       *text,
              const char *unit)
{
  gsize n = strlen (text);
  gsize length = strlen (unit);

  if (length == 0 || n < length)
    return FALSE;
  if (g_ascii_strcasecmp (text + n - length, unit) == 0)
    text[n - length] = '\0';
  else if (g_ascii_strncasecmp (text, unit, length) == 0)
    memmove (text, text + length, n - length + 1);
  else
    return FALSE;
  return TRUE;
}

/* Whether the sign of a currency stands in @text, or three capital letters at its end. */
static gboolean
names_a_currency (const char *text)
{
  gsize n;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_type (g_utf8_get_char (p)) == G_UNICODE_CURRENCY_SYMBOL)
      return TRUE;
  n = strlen (text);
  return n > 3 && strspn (text + n - 3, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == 3 && !g_ascii_isalpha (text[n - 4]);
}

gboolean
lsg_number_parse_money (const char  *text,
                        const char  *currency,
                        gint64       min,
                        gint64       max,
                        LsgLanguage  language,
                        gint64      *hundredths,
                        GError     **error)
{
  gboolean is_utf8 = text != NULL && g_utf8_validate (text, -1, NULL);
  g_autofree char *number = g_strstrip (g_strdup (is_utf8 ? text : ""));

  if (!cut_currency (number, currency) && !cut_currency (number, lsg_currency_get_symbol (currency))
      && names_a_currency (number))
    {
      g_set_error (error, LSG_NUMBER_ERROR, LSG_NUMBER_ERROR_FORM,
                   /* TRANSLATORS: what was typed, such as "10 $", and the project's currency, such as EUR */
                   _("“%s” names another currency: amounts of this project are in %s."), number, currency);
      return FALSE;
    }
  return lsg_number_parse_hundredths (number, min, max, language, hundredths, error);
}

gboolean
lsg_number_parse_rate (const char  *text,
                       gint64       min,
                       gint64       max,
                       LsgLanguage  language,
                       gint64      *hundredths,
                       GError     **error)
{
  static const char *const percent[] = { "%", NULL };
  g_autofree char *whole = text != NULL && g_utf8_validate (text, -1, NULL) ? squeeze (text) : g_strdup ("");
  gboolean is_percent = cut_unit (whole, percent);
  g_autofree char *low = NULL;
  g_autofree char *high = NULL;
  gint64 value;

  if (is_percent)
    return lsg_number_parse_hundredths (whole, min, max, language, hundredths, error);
  if (!parse (text, 4, &value, error))
    return FALSE;
  if (value >= min && value <= max)
    {
      *hundredths = value;
      return TRUE;
    }
  low = lsg_number_format (min, 4, 4, LSG_NUMBER_TRIM, language);
  high = lsg_number_format (max, 4, 4, LSG_NUMBER_TRIM, language);
  g_set_error (error, LSG_NUMBER_ERROR, LSG_NUMBER_ERROR_RANGE,
               /* TRANSLATORS: smallest and largest rate */
               _("A rate from %s to %s is needed here."), low, high);
  return FALSE;
}

gboolean
lsg_number_parse_integer (const char  *text,
                          gint64       min,
                          gint64       max,
                          LsgLanguage  language,
                          gint64      *value,
                          GError     **error)
{
  gint64 hundredths;
  gint64 limit = MAX_HUNDREDTHS / 100;

  if (!parse (text, 0, &hundredths, error))
    return FALSE;
  min = CLAMP (min, -limit, limit);
  max = CLAMP (max, -limit, limit);
  if (hundredths < min * 100 || hundredths > max * 100)
    {
      set_range_error (min * 100, max * 100, language, error);
      return FALSE;
    }
  *value = hundredths / 100;
  return TRUE;
}
