/* date.h - how dates, times and moments are written and read: the one module for screen, documents, CSV.
 *
 * A date is the text YYYY-MM-DD, a moment is seconds since 1970 in UTC shown in a time zone. The language
 * is an argument, never LC_TIME. Texts returned are new (transfer full).
 */
#pragma once

#include "language.h"

G_BEGIN_DECLS

/* Whether @text is YYYY-MM-DD and the day exists, years 1 to 9999. */
gboolean lsg_date_is_valid         (const char  *text);

/* The present day in @zone, NULL: the local one. */
char    *lsg_date_today            (GTimeZone   *zone) G_GNUC_WARN_UNUSED_RESULT;

/* Days from @from to @to, negative when @to is earlier. Valid dates only. */
int      lsg_date_get_days_between (const char  *from,
                                    const char  *to);

/* "20 novembre 2026", "1er décembre 2026"; "20 November 2026". NULL for what is no date. */
char    *lsg_date_format           (const char  *date,
                                    LsgLanguage  language) G_GNUC_WARN_UNUSED_RESULT;

/* "8 septembre"; "8 September". */
char    *lsg_date_format_day       (const char  *date,
                                    LsgLanguage  language) G_GNUC_WARN_UNUSED_RESULT;

/* The same with the day of the week: "lundi 8 septembre"; "Monday 8 September". And short, for columns: "lun. 8 sept.";
 * "Mon. 8 Sept.". NULL for what is no date. */
char    *lsg_date_format_weekday   (const char  *date,
                                    LsgLanguage  language) G_GNUC_WARN_UNUSED_RESULT;
char    *lsg_date_format_weekday_short (const char  *date,
                                        LsgLanguage  language) G_GNUC_WARN_UNUSED_RESULT;

/* "20/11/2026" in French; English has no numeric form that cannot be misread: "2026-11-20". */
char    *lsg_date_format_short     (const char  *date,
                                    LsgLanguage  language) G_GNUC_WARN_UNUSED_RESULT;

/* "du 8 septembre au 10 octobre 2026", "8 September to 10 October 2026": what two dates share is said
 * once. */
char    *lsg_date_format_range     (const char  *from,
                                    const char  *to,
                                    LsgLanguage  language) G_GNUC_WARN_UNUSED_RESULT;

/* The day so many days later (earlier: a negative number); NULL for what is no date, or beyond the years 1 to
 * 9999. */
char    *lsg_date_add_days         (const char  *date,
                                    int          days) G_GNUC_WARN_UNUSED_RESULT;

/* As the head of a column writes it: "8 – 14 sept.", "29 sept. – 5 oct."; "8–14 Sept.". NULL when either is no
 * date. */
char    *lsg_date_format_days_short (const char  *from,
                                     const char  *to,
                                     LsgLanguage  language) G_GNUC_WARN_UNUSED_RESULT;

/* "14 h 30", "9 h"; "14:30", "9:00". */
char    *lsg_date_format_time      (guint        hour,
                                    guint        minute,
                                    LsgLanguage  language) G_GNUC_WARN_UNUSED_RESULT;

/* A moment as seen from @now: "aujourd’hui, 14 h 30", "hier, 9 h 05", "8 septembre, 10 h" in the
 * same year, "8 septembre 2025" in another. */
char    *lsg_date_format_moment    (gint64       moment,
                                    gint64       now,
                                    GTimeZone   *zone,
                                    LsgLanguage  language) G_GNUC_WARN_UNUSED_RESULT;

#define LSG_DATE_ERROR (lsg_date_error_quark ())

typedef enum {
  LSG_DATE_ERROR_EMPTY,
  LSG_DATE_ERROR_FORM,       /* not a date */
  LSG_DATE_ERROR_IMPOSSIBLE, /* 31 April */
  LSG_DATE_ERROR_AMBIGUOUS,  /* 5/6/2026 typed in English */
} LsgDateError;

GQuark   lsg_date_error_quark      (void);

/* Reads what a user typed: 2026-11-20 in both languages, months as words in both ("20 nov. 2026",
 * "November 20, 2026"), 20/11/2026 with the day first in French; in English only where the day is plain. A
 * year of two digits is 2000 to 2099. Gives YYYY-MM-DD, or NULL with a sentence in the interface's
 * language. */
char    *lsg_date_parse            (const char  *text,
                                    LsgLanguage  language,
                                    GError     **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
