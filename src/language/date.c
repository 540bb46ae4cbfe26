/* date.c - writing dates and moments, reading typed dates. See date.h. */
#include "date.h"

#include "collate.h"
#include "number.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <string.h>

G_DEFINE_QUARK (lsg-date-error-quark, lsg_date_error)

static const char *const months[LSG_N_LANGUAGES][12] = {
  [LSG_LANGUAGE_FR] = { "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août",
                        "septembre", "octobre", "novembre", "décembre" },
  [LSG_LANGUAGE_EN] = { "January", "February", "March", "April", "May", "June", "July", "August",
                        "September", "October", "November", "December" },
};

static const char *const short_months[LSG_N_LANGUAGES][12] = {
  [LSG_LANGUAGE_FR] = { "janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.",
                        "déc." },
  [LSG_LANGUAGE_EN] = { "Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.",
                        "Dec." },
};

static const char *const weekdays[LSG_N_LANGUAGES][7] = {
  [LSG_LANGUAGE_FR] = { "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche" },
  [LSG_LANGUAGE_EN] = { "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday" },
};

static const char *const short_weekdays[LSG_N_LANGUAGES][7] = {
  [LSG_LANGUAGE_FR] = { "lun.", "mar.", "mer.", "jeu.", "ven.", "sam.", "dim." },
  [LSG_LANGUAGE_EN] = { "Mon.", "Tue.", "Wed.", "Thu.", "Fri.", "Sat.", "Sun." },
};

typedef struct {
  int year;
  int month;
  int day;
} Ymd;

static gboolean
ymd_exists (Ymd ymd)
{
  return ymd.year >= 1 && ymd.year <= 9999 && ymd.month >= 1 && ymd.month <= 12 && ymd.day >= 1 &&
         ymd.day <= 31 && g_date_valid_dmy ((GDateDay) ymd.day, ymd.month, (GDateYear) ymd.year);
}

static gboolean
read_iso (const char *text,
          Ymd        *ymd)
{
  if (text == NULL || strlen (text) != 10 || text[4] != '-' || text[7] != '-')
    return FALSE;
  for (guint i = 0; i < 10; i++)
    if (i != 4 && i != 7 && !g_ascii_isdigit (text[i]))
      return FALSE;
  ymd->year = (int) g_ascii_strtoll (text, NULL, 10);
  ymd->month = (int) g_ascii_strtoll (text + 5, NULL, 10);
  ymd->day = (int) g_ascii_strtoll (text + 8, NULL, 10);
  return ymd_exists (*ymd);
}

gboolean
lsg_date_is_valid (const char *text)
{
  Ymd ymd;

  return read_iso (text, &ymd);
}

char *
lsg_date_today (GTimeZone *zone)
{
  g_autoptr (GDateTime) now = zone != NULL ? g_date_time_new_now (zone) : g_date_time_new_now_local ();

  return g_date_time_format (now, "%Y-%m-%d");
}

int
lsg_date_get_days_between (const char *from,
                           const char *to)
{
  GDate first, last;
  Ymd a, b;

  g_return_val_if_fail (read_iso (from, &a) && read_iso (to, &b), 0);

  g_date_clear (&first, 1);
  g_date_clear (&last, 1);
  g_date_set_dmy (&first, (GDateDay) a.day, a.month, (GDateYear) a.year);
  g_date_set_dmy (&last, (GDateDay) b.day, b.month, (GDateYear) b.year);
  return g_date_days_between (&first, &last);
}

char *
lsg_date_add_days (const char *date,
                   int         days)
{
  GDate day;
  Ymd ymd;
  gint64 number;

  if (!read_iso (date, &ymd))
    return NULL;
  g_date_clear (&day, 1);
  g_date_set_dmy (&day, (GDateDay) ymd.day, ymd.month, (GDateYear) ymd.year);
  number = (gint64) g_date_get_julian (&day) + days;
  if (number < 1 || number > 3652059) /* the last day of the year 9999 */
    return NULL;
  g_date_set_julian (&day, (guint32) number);
  return g_strdup_printf ("%04d-%02d-%02d", g_date_get_year (&day), g_date_get_month (&day), g_date_get_day (&day));
}

char *
lsg_date_format_days_short (const char  *from,
                            const char  *to,
                            LsgLanguage  language)
{
  const char *const *names = short_months[language];
  const char *dash = language == LSG_LANGUAGE_FR ? " – " : "–";
  Ymd a, b;

  if (!read_iso (from, &a) || !read_iso (to, &b))
    return NULL;
  if (a.year == b.year && a.month == b.month && a.day == b.day)
    return g_strdup_printf ("%d" LSG_NO_BREAK_SPACE "%s", a.day, names[a.month - 1]);
  if (a.year == b.year && a.month == b.month)
    return g_strdup_printf ("%d%s%d" LSG_NO_BREAK_SPACE "%s", a.day, dash, b.day, names[b.month - 1]);
  return g_strdup_printf ("%d" LSG_NO_BREAK_SPACE "%s – %d" LSG_NO_BREAK_SPACE "%s", a.day, names[a.month - 1], b.day,
                          names[b.month - 1]);
}

static char *
format_day_of_month (int         day,
                     LsgLanguage language)
{
  return g_strdup_printf ("%d%s", day, day == 1 && language == LSG_LANGUAGE_FR ? "er" : "");
}

static char *
format_day (Ymd         ymd,
            LsgLanguage language)
{
  g_autofree char *day = format_day_of_month (ymd.day, language);

  return g_strconcat (day, LSG_NO_BREAK_SPACE, months[language][ymd.month - 1], NULL);
}

static char *
format_full (Ymd         ymd,
             LsgLanguage language)
{
  g_autofree char *day = format_day (ymd, language);

  return g_strdup_printf ("%s %d", day, ymd.year);
}

char *
lsg_date_format (const char  *date,
                 LsgLanguage  language)
{
  Ymd ymd;

  return read_iso (date, &ymd) ? format_full (ymd, language) : NULL;
}

char *
lsg_date_format_day (const char  *date,
                     LsgLanguage  language)
{
  Ymd ymd;

  return read_iso (date, &ymd) ? format_day (ymd, language) : NULL;
}

static guint
get_weekday (Ymd ymd)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) ymd.day, ymd.month, (GDateYear) ymd.year);
  return (guint) g_date_get_weekday (&date) - G_DATE_MONDAY;
}

char *
lsg_date_format_weekday (const char  *date,
                         LsgLanguage  language)
{
  g_autofree char *day = NULL;
  Ymd ymd;

  if (!read_iso (date, &ymd))
    return NULL;
  day = format_day (ymd, language);
  return g_strdup_printf ("%s" LSG_NO_BREAK_SPACE "%s", weekdays[language][get_weekday (ymd)], day);
}

char *
lsg_date_format_weekday_short (const char  *date,
                               LsgLanguage  language)
{
  Ymd ymd;

  if (!read_iso (date, &ymd))
    return NULL;
  return g_strdup_printf ("%s" LSG_NO_BREAK_SPACE "%d" LSG_NO_BREAK_SPACE "%s",
                          short_weekdays[language][get_weekday (ymd)], ymd.day, short_months[language][ymd.month - 1]);
}

char *
lsg_date_format_short (const char  *date,
                       LsgLanguage  language)
{
  Ymd ymd;

  if (!read_iso (date, &ymd))
    return NULL;
  if (language == LSG_LANGUAGE_FR)
    return g_strdup_printf ("%02d/%02d/%04d", ymd.day, ymd.month, ymd.year);
  return g_strdup (date);
}

char *
lsg_date_format_range (const char  *from,
                       const char  *to,
                       LsgLanguage  language)
{
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;
  Ymd a, b;

  if (!read_iso (from, &a) || !read_iso (to, &b))
    return NULL;
  last = format_full (b, language);
  if (g_str_equal (from, to))
    return g_steal_pointer (&last);

  if (a.year != b.year)
    first = format_full (a, language);
  else if (a.month != b.month)
    first = format_day (a, language);
  else
    first = format_day_of_month (a.day, language);

  if (language == LSG_LANGUAGE_FR)
    return g_strconcat ("du ", first, " au ", last, NULL);
  return g_strconcat (first, " to ", last, NULL);
}

char *
lsg_date_format_time (guint       hour,
                      guint       minute,
                      LsgLanguage language)
{
  g_return_val_if_fail (hour < 24 && minute < 60, NULL);

  if (language == LSG_LANGUAGE_EN)
    return g_strdup_printf ("%u:%02u", hour, minute);
  if (minute == 0)
    return g_strdup_printf ("%u" LSG_NO_BREAK_SPACE "h", hour);
  return g_strdup_printf ("%u" LSG_NARROW_SPACE "h" LSG_NARROW_SPACE "%02u", hour, minute);
}

static GDateTime *
to_zone (gint64     moment,
         GTimeZone *zone)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (moment);

  if (utc == NULL)
    return NULL;
  return zone != NULL ? g_date_time_to_timezone (utc, zone) : g_date_time_to_local (utc);
}

static Ymd
get_ymd (GDateTime *time)
{
  Ymd ymd;

  g_date_time_get_ymd (time, &ymd.year, &ymd.month, &ymd.day);
  return ymd;
}

static gboolean
same_day (GDateTime *a,
          GDateTime *b)
{
  Ymd x = get_ymd (a);
  Ymd y = get_ymd (b);

  return x.year == y.year && x.month == y.month && x.day == y.day;
}

char *
lsg_date_format_moment (gint64       moment,
                        gint64       now,
                        GTimeZone   *zone,
                        LsgLanguage  language)
{
  g_autoptr (GDateTime) then = to_zone (moment, zone);
  g_autoptr (GDateTime) today = to_zone (now, zone);
  g_autoptr (GDateTime) yesterday = NULL;
  g_autofree char *day = NULL;
  g_autofree char *time = NULL;
  gboolean french = language == LSG_LANGUAGE_FR;

  g_return_val_if_fail (then != NULL && today != NULL, NULL);

  yesterday = g_date_time_add_days (today, -1);
  if (same_day (then, today))
    day = g_strdup (french ? "aujourd’hui" : "today");
  else if (yesterday != NULL && same_day (then, yesterday))
    day = g_strdup (french ? "hier" : "yesterday");
  else if (g_date_time_get_year (then) == g_date_time_get_year (today))
    day = format_day (get_ymd (then), language);
  else
    return format_full (get_ymd (then), language);

  time = lsg_date_format_time ((guint) g_date_time_get_hour (then), (guint) g_date_time_get_minute (then),
                               language);
  return g_strconcat (day, ", ", time, NULL);
}

/* A typed date is three parts: numbers, and perhaps the word of a month. */
typedef struct {
  int      value;  /* the number, or the month of a word */
  int      digits; /* 0 for a word */
} Part;

static int
find_month_in (const char  *folded,
               LsgLanguage  language)
{
  gsize n = strlen (folded);
  int found = 0;

  for (int i = 0; i < 12; i++)
    {
      g_autofree char *month = lsg_collate_fold (months[language][i]);

      if (g_str_equal (month, folded))
        return i + 1;
      if (n >= 3 && strncmp (month, folded, n) == 0)
        found = found == 0 ? i + 1 : -1;
    }
  return found;
}

/* 1 to 12 for a month's name or an abbreviation that only one month has, 0 for none, -1 for several: both
 * languages are read, and where both know the word they must mean one month. */
static int
find_month (const char *folded)
{
  int fr = find_month_in (folded, LSG_LANGUAGE_FR);
  int en = find_month_in (folded, LSG_LANGUAGE_EN);

  if (fr == en || en == 0)
    return fr;
  return fr == 0 ? en : -1;
}

/* Two-digit years belong to this century. */
static int
to_year (Part part)
{
  return part.digits == 2 ? 2000 + part.value : part.value;
}

static gboolean
read_number_part (const char *word,
                  Part       *part)
{
  char *end;
  gsize digits = strspn (word, "0123456789");

  if (digits == 0 || digits > 4)
    return FALSE;
  part->value = (int) g_ascii_strtoll (word, &end, 10);
  part->digits = (int) digits;
  return *end == '\0' || (part->value == 1 && g_str_equal (end, "er")) ||
         (part->value >= 1 && part->value <= 31 &&
          (g_str_equal (end, "st") || g_str_equal (end, "nd") || g_str_equal (end, "rd") ||
           g_str_equal (end, "th")));
}

/* The three parts of @text; @separator is what parts numbers: '-', '/', '.' or ' '. */
static gboolean
read_parts (const char *text,
            Part       *parts,
            char       *separator)
{
  g_autofree char *folded = lsg_collate_fold (text);
  g_auto (GStrv) words = NULL;
  guint n = 0;

  g_strstrip (folded);
  *separator = ' ';
  for (char *p = folded; *p != '\0'; p++)
    if (strchr ("-/.,", *p) != NULL)
      {
        if (*p != ',' && *separator == ' ')
          *separator = *p;
        *p = ' ';
      }

  words = g_strsplit (folded, " ", -1);
  for (guint i = 0; words[i] != NULL; i++)
    {
      if (*words[i] == '\0')
        continue;
      if (n == 3)
        return FALSE;
      if (!read_number_part (words[i], &parts[n]))
        parts[n] = (Part) { find_month (words[i]), 0 };
      if (parts[n].digits == 0 && parts[n].value < 1)
        return FALSE;
      n++;
    }
  return n == 3;
}

/* What the readers below give when nothing is wrong. */
#define READ ((LsgDateError) -1)

/* 5/6/2026: the day first in French; in English only when the other reading does not exist. */
static LsgDateError
read_numbers (const Part  *parts,
              char         separator,
              LsgLanguage  language,
              Ymd         *ymd)
{
  Ymd other;

  if (parts[0].digits == 4)
    {
      *ymd = (Ymd) { parts[0].value, parts[1].value, parts[2].value };
      return parts[2].digits <= 2 && parts[1].digits <= 2 ? READ : LSG_DATE_ERROR_FORM;
    }
  if (parts[0].digits > 2 || parts[1].digits > 2 || parts[2].digits % 2 != 0)
    return LSG_DATE_ERROR_FORM;

  *ymd = (Ymd) { to_year (parts[2]), parts[1].value, parts[0].value };
  other = (Ymd) { ymd->year, ymd->day, ymd->month };
  if (language == LSG_LANGUAGE_FR || separator == '.' || ymd->day == ymd->month)
    return READ;
  if (ymd_exists (*ymd) && ymd_exists (other))
    return LSG_DATE_ERROR_AMBIGUOUS;
  if (ymd_exists (other))
    *ymd = other;
  return READ;
}

static LsgDateError
read_typed (const char  *text,
            LsgLanguage  language,
            Ymd         *ymd)
{
  Part parts[3];
  char separator;

  if (!read_parts (text, parts, &separator))
    return LSG_DATE_ERROR_FORM;
  if (parts[0].digits > 0 && parts[1].digits > 0 && parts[2].digits > 0)
    return read_numbers (parts, separator, language, ymd);

  if (parts[2].digits != 4 && parts[2].digits != 2)
    return LSG_DATE_ERROR_FORM;
  if (parts[1].digits == 0 && parts[0].digits > 0 && parts[0].digits <= 2)
    *ymd = (Ymd) { to_year (parts[2]), parts[1].value, parts[0].value };
  else if (parts[0].digits == 0 && parts[1].digits > 0 && parts[1].digits <= 2)
    *ymd = (Ymd) { to_year (parts[2]), parts[0].value, parts[1].value };
  else
    return LSG_DATE_ERROR_FORM;
  return READ;
}

static void
set_parse_error (LsgDateError   code,
                 const char    *text,
                 GError       **error)
{
  switch (code)
    {
    case LSG_DATE_ERROR_EMPTY:
      g_set_error_literal (error, LSG_DATE_ERROR, code, _("A date is needed here."));
      break;
    case LSG_DATE_ERROR_IMPOSSIBLE:
      g_set_error (error, LSG_DATE_ERROR, code, _("The day “%s” does not exist."), text);
      break;
    case LSG_DATE_ERROR_AMBIGUOUS:
      g_set_error (error, LSG_DATE_ERROR, code,
                   _("“%s” can be read in two ways: write the month as a word."), text);
      break;
    case LSG_DATE_ERROR_FORM:
    default:
      g_set_error (error, LSG_DATE_ERROR, LSG_DATE_ERROR_FORM,
                   _("“%s” is not a date: write it as 2026-11-20."), text);
      break;
    }
}

char *
lsg_date_parse (const char  *text,
                LsgLanguage  language,
                GError     **error)
{
  g_autofree char *stripped = NULL;
  LsgDateError code;
  Ymd ymd = { 0, 0, 0 };

  if (text == NULL || !g_utf8_validate (text, -1, NULL))
    text = "";
  stripped = g_strstrip (g_strdup (text));
  if (*stripped == '\0')
    {
      set_parse_error (LSG_DATE_ERROR_EMPTY, stripped, error);
      return NULL;
    }
  code = read_typed (stripped, language, &ymd);
  if (code == READ && !ymd_exists (ymd))
    code = LSG_DATE_ERROR_IMPOSSIBLE;
  if (code != READ)
    {
      set_parse_error (code, stripped, error);
      return NULL;
    }
  return g_strdup_printf ("%04d-%02d-%02d", ymd.year, ymd.month, ymd.day);
}
