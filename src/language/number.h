/* number.h - how numbers are written and read: the one module for screen, documents and CSV.
 *
 * The language is an argument, never LC_NUMERIC. French: decimal comma, U+202F between thousands, U+00A0
 * before units; English: decimal point, comma between thousands. Integers are grouped from five digits,
 * money from four. The minus sign is U+2212. Every rounding of the program happens here, half away from
 * zero (DOMAIN 11.2). All texts returned are new (transfer full).
 */
#pragma once

#include "language.h"

G_BEGIN_DECLS

#define LSG_NO_BREAK_SPACE "\302\240"
#define LSG_NARROW_SPACE "\342\200\257"
#define LSG_MINUS "\342\210\222"

/* What stands for a number that does not exist. */
#define LSG_NO_NUMBER "\342\200\223"

typedef enum {
  LSG_NUMBER_DEFAULT = 0,
  LSG_NUMBER_TRIM = 1 << 0,      /* no zeros at the end of the decimals: 7.5 and not 7.50 */
  LSG_NUMBER_SIGNED = 1 << 1,    /* "+" before what is above zero */
  LSG_NUMBER_GROUP_ALL = 1 << 2, /* thousands from four digits: tables where a cell has five, money */
  LSG_NUMBER_PLAIN = 1 << 3,     /* no marks between thousands, ASCII minus: CSV and entries */
} LsgNumberFlags;

/* @value in units of 10^-@scale (0 to 15; 2 for hundredths, 4 for products), rounded to @decimals (at most
 * @scale). The functions below are short ways to it. */
char *lsg_number_format            (gint64          value,
                                    guint           scale,
                                    guint           decimals,
                                    LsgNumberFlags  flags,
                                    LsgLanguage     language) G_GNUC_WARN_UNUSED_RESULT;
char *lsg_number_format_integer    (gint64          value,
                                    LsgLanguage     language) G_GNUC_WARN_UNUSED_RESULT;

/* At most two decimals, none for nothing: "7,5", "202,5", "40". */
char *lsg_number_format_hundredths (gint64          hundredths,
                                    LsgLanguage     language) G_GNUC_WARN_UNUSED_RESULT;

/* The same for ten-thousandths, as method/quantity.h has them. */
char *lsg_number_format_product    (gint64          ten_thousandths,
                                    LsgLanguage     language) G_GNUC_WARN_UNUSED_RESULT;

/* @decimals 0 to 9; LSG_NO_NUMBER for what is not finite. */
char *lsg_number_format_double     (double          value,
                                    guint           decimals,
                                    LsgNumberFlags  flags,
                                    LsgLanguage     language) G_GNUC_WARN_UNUSED_RESULT;

/* Three decimals: "0,067" (DOMAIN 11.2). */
char *lsg_number_format_rate       (double          rate,
                                    LsgLanguage     language) G_GNUC_WARN_UNUSED_RESULT;

/* The sign of @currency, such as "€" for "EUR"; @currency itself when it has none here. (transfer none) */
const char *lsg_currency_get_symbol (const char *currency);

/* "1 234,50 €", "€1,234.50"; @currency is three letters. */
char *lsg_number_format_money      (gint64          hundredths,
                                    const char     *currency,
                                    LsgLanguage     language) G_GNUC_WARN_UNUSED_RESULT;

/* Hundredths of a percent: "6,7 %", "6.7%". */
char *lsg_number_format_percent    (gint64          hundredths,
                                    LsgLanguage     language) G_GNUC_WARN_UNUSED_RESULT;

/* "6 h"; "202,5 min" from ten-thousandths. */
char *lsg_number_format_hours      (gint64          hours,
                                    LsgLanguage     language) G_GNUC_WARN_UNUSED_RESULT;
char *lsg_number_format_minutes    (gint64          ten_thousandths,
                                    LsgLanguage     language) G_GNUC_WARN_UNUSED_RESULT;

/* "1 jour", "8 days". */
char *lsg_number_format_days       (gint64          days,
                                    LsgLanguage     language) G_GNUC_WARN_UNUSED_RESULT;

/* A delay given in hours as a sentence says it: "48 h" ("48 hours"), and "5 jours" for whole days beyond
 * 72 hours. */
char *lsg_number_format_delay      (gint64          hours,
                                    LsgLanguage     language) G_GNUC_WARN_UNUSED_RESULT;

/* Zero to twenty in words, for sentences: "neuf"; digits beyond. @feminine: "une". */
char *lsg_number_format_words      (gint64          value,
                                    gboolean        feminine,
                                    LsgLanguage     language) G_GNUC_WARN_UNUSED_RESULT;

#define LSG_NUMBER_ERROR (lsg_number_error_quark ())

typedef enum {
  LSG_NUMBER_ERROR_EMPTY,
  LSG_NUMBER_ERROR_FORM,      /* not a number: letters, exponents, misplaced marks */
  LSG_NUMBER_ERROR_AMBIGUOUS, /* "1.234" is one thousand or one and a bit */
  LSG_NUMBER_ERROR_DECIMALS,  /* more decimals than the field keeps */
  LSG_NUMBER_ERROR_RANGE,
} LsgNumberError;

GQuark   lsg_number_error_quark       (void);

/* Reads what a user typed. Comma or point is the decimal mark in both languages; spaces of any width, and
 * a comma or point that can be nothing else ("1.234,5", "1,234,567"), separate thousands. @min and @max
 * are inclusive, in hundredths. The message is a sentence in the interface's language, its numbers in
 * @language. */
gboolean lsg_number_parse_hundredths  (const char   *text,
                                       gint64        min,
                                       gint64        max,
                                       LsgLanguage   language,
                                       gint64       *hundredths,
                                       GError      **error);

/* The same for minutes: hours are read too, as "7 h", "1,5 h", "7h30", "1 h 5 min", "1:30"; "45 min". "7h5" is
 * refused as ambiguous, and so are more than 59 minutes behind hours. */
gboolean lsg_number_parse_minutes     (const char   *text,
                                       gint64        min,
                                       gint64        max,
                                       LsgLanguage   language,
                                       gint64       *hundredths,
                                       GError      **error);

/* The same for hours: "6", "6,5 h" and "6 h 30". What hundredths of hours cannot say ("5 h 20") is refused. */
gboolean lsg_number_parse_hours       (const char   *text,
                                       gint64        min,
                                       gint64        max,
                                       LsgLanguage   language,
                                       gint64       *hundredths,
                                       GError      **error);

/* The same for percent, with or without the sign: "50", "50 %". */
gboolean lsg_number_parse_percent     (const char   *text,
                                       gint64        min,
                                       gint64        max,
                                       LsgLanguage   language,
                                       gint64       *hundredths,
                                       GError      **error);

/* The same for an amount of @currency ("EUR"), alone or with the letters or the sign of that currency before or behind
 * it: "10", "10 €", "EUR 10". Another currency is refused. */
gboolean lsg_number_parse_money       (const char   *text,
                                       const char   *currency,
                                       gint64        min,
                                       gint64        max,
                                       LsgLanguage   language,
                                       gint64       *hundredths,
                                       GError      **error);

/* A rate, such as 0.05, or "5 %", with at most four decimals; bounds and result are hundredths of percent. */
gboolean lsg_number_parse_rate        (const char   *text,
                                       gint64        min,
                                       gint64        max,
                                       LsgLanguage   language,
                                       gint64       *hundredths,
                                       GError      **error);

/* The same for whole numbers; bounds and result are plain numbers. */
gboolean lsg_number_parse_integer     (const char   *text,
                                       gint64        min,
                                       gint64        max,
                                       LsgLanguage   language,
                                       gint64       *value,
                                       GError      **error);

G_END_DECLS
