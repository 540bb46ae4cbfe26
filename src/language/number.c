/* number.c - writing numbers. Reading them is in number-parse.c. See number.h. */
#include "number.h"

#include <float.h>
#include <math.h>
#include <string.h>

#define MAX_SCALE 15

static guint64
power_of_ten (guint exponent)
{
  guint64 power = 1;

  while (exponent-- > 0)
    power *= 10;
  return power;
}

static const char *
get_group_mark (LsgLanguage language)
{
  return language == LSG_LANGUAGE_FR ? LSG_NARROW_SPACE : ",";
}

static void
append_whole (GString        *text,
              guint64         whole,
              LsgNumberFlags  flags,
              LsgLanguage     language)
{
  char digits[24];
  int n = g_snprintf (digits, sizeof digits, "%" G_GUINT64_FORMAT, whole);
  int from = (flags & LSG_NUMBER_GROUP_ALL) != 0 ? 4 : 5;
  gboolean grouped = n >= from && (flags & LSG_NUMBER_PLAIN) == 0;

  for (int i = 0; i < n; i++)
    {
      if (grouped && i > 0 && (n - i) % 3 == 0)
        g_string_append (text, get_group_mark (language));
      g_string_append_c (text, digits[i]);
    }
}

static void
append_decimals (GString        *text,
                 guint64         rest,
                 guint           decimals,
                 LsgNumberFlags  flags,
                 LsgLanguage     language)
{
  if ((flags & LSG_NUMBER_TRIM) != 0)
    for (; decimals > 0 && rest % 10 == 0; decimals--)
      rest /= 10;
  if (decimals == 0)
    return;
  g_string_append_c (text, language == LSG_LANGUAGE_FR ? ',' : '.');
  g_string_append_printf (text, "%0*" G_GUINT64_FORMAT, (int) decimals, rest);
}

char *
lsg_number_format (gint64         value,
                   guint          scale,
                   guint          decimals,
                   LsgNumberFlags flags,
                   LsgLanguage    language)
{
  GString *text = g_string_new (NULL);
  guint64 size = value < 0 ? -(guint64) value : (guint64) value;
  guint64 unit;

  g_return_val_if_fail (scale <= MAX_SCALE && decimals <= scale, g_string_free (text, FALSE));

  /* Dropped digits round half away from zero; what becomes zero loses its sign. */
  unit = power_of_ten (scale - decimals);
  size = size / unit + (unit > 1 && size % unit >= unit / 2 ? 1 : 0);
  if (value < 0 && size > 0)
    g_string_append (text, (flags & LSG_NUMBER_PLAIN) != 0 ? "-" : LSG_MINUS);
  else if (size > 0 && (flags & LSG_NUMBER_SIGNED) != 0)
    g_string_append_c (text, '+');

  unit = power_of_ten (decimals);
  append_whole (text, size / unit, flags, language);
  append_decimals (text, size % unit, decimals, flags, language);
  return g_string_free (text, FALSE);
}

char *
lsg_number_format_integer (gint64      value,
                           LsgLanguage language)
{
  return lsg_number_format (value, 0, 0, LSG_NUMBER_DEFAULT, language);
}

char *
lsg_number_format_hundredths (gint64      hundredths,
                              LsgLanguage language)
{
  return lsg_number_format (hundredths, 2, 2, LSG_NUMBER_TRIM, language);
}

char *
lsg_number_format_product (gint64      ten_thousandths,
                           LsgLanguage language)
{
  return lsg_number_format (ten_thousandths, 4, 2, LSG_NUMBER_TRIM, language);
}

char *
lsg_number_format_double (double         value,
                          guint          decimals,
                          LsgNumberFlags flags,
                          LsgLanguage    language)
{
  double scaled;

  g_return_val_if_fail (decimals <= 9, g_strdup (LSG_NO_NUMBER));

  if (!isfinite (value))
    return g_strdup (LSG_NO_NUMBER);

  /* A quotient that is exactly half, 159.6 / 2400, may lie one bit below it as a double. */
  scaled = value * (double) power_of_ten (decimals);
  scaled = round (scaled + copysign (fabs (scaled) * 4 * DBL_EPSILON, scaled));
  if (fabs (scaled) >= 9e18)
    return g_strdup (LSG_NO_NUMBER);
  return lsg_number_format ((gint64) scaled, decimals, decimals, flags, language);
}

char *
lsg_number_format_rate (double      rate,
                        LsgLanguage language)
{
  return lsg_number_format_double (rate, 3, LSG_NUMBER_DEFAULT, language);
}

const char *
lsg_currency_get_symbol (const char *currency)
{
  static const struct {
    const char *currency;
    const char *symbol;
  } symbols[] = {
    { "EUR", "€" },
    { "GBP", "£" },
    { "USD", "$" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (symbols); i++)
    if (g_str_equal (currency, symbols[i].currency))
      return symbols[i].symbol;
  return currency;
}

char *
lsg_number_format_money (gint64      hundredths,
                         const char *currency,
                         LsgLanguage language)
{
  guint64 size = hundredths < 0 ? -(guint64) hundredths : (guint64) hundredths;
  const char *sign = hundredths < 0 ? LSG_MINUS : "";
  const char *symbol;
  g_autofree char *number = NULL;

  g_return_val_if_fail (currency != NULL, NULL);

  symbol = lsg_currency_get_symbol (currency);
  number = lsg_number_format ((gint64) MIN (size, G_MAXINT64), 2, 2, LSG_NUMBER_GROUP_ALL, language);
  if (language == LSG_LANGUAGE_FR)
    return g_strconcat (sign, number, LSG_NO_BREAK_SPACE, symbol, NULL);
  return g_strconcat (sign, symbol, symbol == currency ? LSG_NO_BREAK_SPACE : "", number, NULL);
}

char *
lsg_number_format_percent (gint64      hundredths,
                           LsgLanguage language)
{
  g_autofree char *number = lsg_number_format_hundredths (hundredths, language);

  return g_strconcat (number, language == LSG_LANGUAGE_FR ? LSG_NARROW_SPACE : "", "%", NULL);
}

char *
lsg_number_format_hours (gint64      hours,
                         LsgLanguage language)
{
  g_autofree char *number = lsg_number_format_integer (hours, language);

  return g_strconcat (number, LSG_NO_BREAK_SPACE "h", NULL);
}

char *
lsg_number_format_minutes (gint64      ten_thousandths,
                           LsgLanguage language)
{
  g_autofree char *number = lsg_number_format_product (ten_thousandths, language);

  return g_strconcat (number, LSG_NO_BREAK_SPACE "min", NULL);
}

/* French says "0 jour", "1 jour", "2 jours"; English "0 days", "1 day", "2 days". */
static char *
format_counted (gint64      value,
                const char *one_fr,
                const char *one_en,
                LsgLanguage language)
{
  g_autofree char *number = lsg_number_format_integer (value, language);
  gboolean plural = language == LSG_LANGUAGE_FR ? value >= 2 || value <= -2 : value != 1;

  return g_strconcat (number, LSG_NO_BREAK_SPACE, language == LSG_LANGUAGE_FR ? one_fr : one_en,
                      plural ? "s" : "", NULL);
}

char *
lsg_number_format_days (gint64      days,
                        LsgLanguage language)
{
  return format_counted (days, "jour", "day", language);
}

char *
lsg_number_format_delay (gint64      hours,
                         LsgLanguage language)
{
  if (hours > 72 && hours % 24 == 0)
    return lsg_number_format_days (hours / 24, language);
  if (language == LSG_LANGUAGE_FR)
    return lsg_number_format_hours (hours, language);
  return format_counted (hours, "heure", "hour", language);
}

char *
lsg_number_format_words (gint64      value,
                         gboolean    feminine,
                         LsgLanguage language)
{
  static const char *const words[LSG_N_LANGUAGES][21] = {
    [LSG_LANGUAGE_FR] = { "zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf",
                          "dix", "onze", "douze", "treize", "quatorze", "quinze", "seize", "dix-sept",
                          "dix-huit", "dix-neuf", "vingt" },
    [LSG_LANGUAGE_EN] = { "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
                          "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen",
                          "seventeen", "eighteen", "nineteen", "twenty" },
  };

  if (value == 1 && feminine && language == LSG_LANGUAGE_FR)
    return g_strdup ("une");
  if (value >= 0 && value <= 20)
    return g_strdup (words[language][value]);
  return lsg_number_format_integer (value, language);
}
