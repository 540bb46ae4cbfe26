/* typed-form.c - see typed-form.h. */
#include "typed-form.h"

#include "number.h"

#include <glib/gi18n-lib.h>
#include <string.h>

G_DEFINE_QUARK (lsg-form-error-quark, lsg_form_error)

/* Lower case, without any white space. */
static char *
squeeze (const char *text)
{
  g_autofree char *lower = NULL;
  GString *squeezed = g_string_new (NULL);

  if (text == NULL || !g_utf8_validate (text, -1, NULL))
    text = "";
  lower = g_utf8_strdown (text, -1);
  for (const char *p = lower; *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_isspace (g_utf8_get_char (p)))
      g_string_append_unichar (squeezed, g_utf8_get_char (p));
  return g_string_free (squeezed, FALSE);
}

char *
lsg_currency_parse (const char  *text,
                    GError     **error)
{
  static const char *const signed_ones[] = { "EUR", "GBP", "USD" };
  g_autofree char *form = squeeze (text);

  for (guint i = 0; i < G_N_ELEMENTS (signed_ones); i++)
    if (g_str_equal (form, lsg_currency_get_symbol (signed_ones[i])))
      return g_strdup (signed_ones[i]);
  if (strlen (form) == 3 && strspn (form, "abcdefghijklmnopqrstuvwxyz") == 3)
    return g_ascii_strup (form, -1);
  g_set_error (error, LSG_FORM_ERROR, LSG_FORM_ERROR_CURRENCY,
               _("A currency is three letters, such as EUR or CHF: “%s” is none."), text != NULL ? text : "");
  return NULL;
}

/* --- hours --- */

/* At most two digits at *@p, which moves behind them; -1: there is none. @n receives how many there were. */
static int
read_digits (const char **p,
             guint       *n)
{
  int value = 0;

  for (*n = 0; *n < 2 && g_ascii_isdigit (**p); (*p)++, (*n)++)
    value = value * 10 + (**p - '0');
  return *n > 0 ? value : -1;
}

/* What stands between hours and minutes; *@p moves behind it. */
static gboolean
skip_mark (const char **p)
{
  static const char *const marks[] = { "heures", "heure", "hours", "hour", "h", ":", "." };

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (g_str_has_prefix (*p, marks[i]))
      {
        *p += strlen (marks[i]);
        return TRUE;
      }
  return FALSE;
}

/* "am" and "pm" behind hours from 1 to 12, "min" behind minutes. FALSE: something else is left. */
static gboolean
read_end (const char *end,
          gboolean    has_minutes,
          int        *hours)
{
  gboolean is_afternoon = g_str_equal (end, "pm") || g_str_equal (end, "p.m.");

  if (*end == '\0' || (has_minutes && (g_str_equal (end, "min") || g_str_equal (end, "mn"))))
    return TRUE;
  if ((!is_afternoon && !g_str_equal (end, "am") && !g_str_equal (end, "a.m.")) || *hours < 1 || *hours > 12)
    return FALSE;
  *hours = *hours % 12 + (is_afternoon ? 12 : 0);
  return TRUE;
}

/* FALSE when @squeezed is no hour of the day. */
static gboolean
read_hour (const char *squeezed,
           int        *hours,
           int        *minutes)
{
  const char *p = squeezed;
  gboolean needs_minutes;
  guint n;

  *minutes = 0;
  *hours = read_digits (&p, &n);
  if (*hours < 0)
    return FALSE;
  needs_minutes = *p == ':' || *p == '.';
  if (skip_mark (&p) && (needs_minutes || g_ascii_isdigit (*p)))
    {
      *minutes = read_digits (&p, &n);
      if (n != 2)
        return FALSE;
      needs_minutes = TRUE;
    }
  return read_end (p, needs_minutes, hours) && *hours <= 23 && *minutes <= 59;
}

char *
lsg_hour_parse (const char   *text,
                LsgLanguage   language,
                GError      **error)
{
  g_autofree char *squeezed = squeeze (text);
  int hours, minutes;

  if (!read_hour (squeezed, &hours, &minutes))
    {
      g_set_error (error, LSG_FORM_ERROR, LSG_FORM_ERROR_HOUR,
                   _("An hour goes from 0:00 to 23:59, such as 14:30: “%s” is none."), text != NULL ? text : "");
      return NULL;
    }
  if (language == LSG_LANGUAGE_EN)
    return g_strdup_printf ("%d:%02d", hours, minutes);
  if (minutes == 0)
    return g_strdup_printf ("%d" LSG_NO_BREAK_SPACE "h", hours);
  return g_strdup_printf ("%d" LSG_NO_BREAK_SPACE "h" LSG_NO_BREAK_SPACE "%02d", hours, minutes);
}
