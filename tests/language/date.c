/* Dates and moments written in both languages, and dates as users type them. */
#include "suite.h"

#include "date.h"

Suite *date_suite (void);

#define FR LSG_LANGUAGE_FR
#define EN LSG_LANGUAGE_EN
#define NB "\302\240"
#define TH "\342\200\257"

static void
check_text (char       *actual,
            const char *expected)
{
  g_autofree char *owned = actual;

  ck_assert_pstr_eq (owned, expected);
}

START_TEST (written)
{
  check_text (lsg_date_format ("2026-11-20", FR), "20" NB "novembre 2026");
  check_text (lsg_date_format ("2026-11-20", EN), "20" NB "November 2026");
  check_text (lsg_date_format ("2026-12-01", FR), "1er" NB "décembre 2026");
  check_text (lsg_date_format ("2026-12-01", EN), "1" NB "December 2026");
  check_text (lsg_date_format_day ("2026-09-08", FR), "8" NB "septembre");
  check_text (lsg_date_format_short ("2026-09-08", FR), "08/09/2026");
  check_text (lsg_date_format_short ("2026-09-08", EN), "2026-09-08");
  check_text (lsg_date_format ("2026-02-30", FR), NULL);
  check_text (lsg_date_format (NULL, FR), NULL);
}
END_TEST

START_TEST (ranges)
{
  check_text (lsg_date_format_range ("2026-09-08", "2026-10-10", FR),
              "du 8" NB "septembre au 10" NB "octobre 2026");
  check_text (lsg_date_format_range ("2026-09-08", "2026-10-10", EN),
              "8" NB "September to 10" NB "October 2026");
  check_text (lsg_date_format_range ("2026-09-01", "2026-09-10", FR), "du 1er au 10" NB "septembre 2026");
  check_text (lsg_date_format_range ("2026-12-30", "2027-01-02", FR),
              "du 30" NB "décembre 2026 au 2" NB "janvier 2027");
  check_text (lsg_date_format_range ("2026-09-08", "2026-09-08", FR), "8" NB "septembre 2026");
  check_text (lsg_date_format_range ("2026-09-08", NULL, FR), NULL);
}
END_TEST

START_TEST (valid)
{
  ck_assert (lsg_date_is_valid ("2024-02-29"));
  ck_assert (!lsg_date_is_valid ("2023-02-29"));
  ck_assert (!lsg_date_is_valid ("2026-1-01"));
  ck_assert (!lsg_date_is_valid ("0000-01-01"));
  ck_assert (!lsg_date_is_valid ("2026-11-20 "));
  ck_assert (!lsg_date_is_valid (""));
  ck_assert (!lsg_date_is_valid (NULL));
  ck_assert_int_eq (lsg_date_get_days_between ("2026-09-08", "2026-10-10"), 32);
  ck_assert_int_eq (lsg_date_get_days_between ("2026-10-10", "2026-09-08"), -32);
}
END_TEST

START_TEST (today_is_a_date)
{
  g_autofree char *today = lsg_date_today (NULL);

  ck_assert (lsg_date_is_valid (today));
}
END_TEST

START_TEST (moments)
{
  g_autoptr (GTimeZone) paris = g_time_zone_new_identifier ("Europe/Paris");
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  gint64 now = G_GINT64_CONSTANT (1795181400); /* 2026-11-20 13:30 UTC */
  gint64 day = 24 * 3600;

  check_text (lsg_date_format_moment (now, now, utc, FR), "aujourd’hui, 13" TH "h" TH "30");
  check_text (lsg_date_format_moment (now, now, utc, EN), "today, 13:30");
  check_text (lsg_date_format_moment (now - day, now, utc, FR), "hier, 13" TH "h" TH "30");
  check_text (lsg_date_format_moment (now - 14 * 3600, now, utc, EN), "yesterday, 23:30");
  check_text (lsg_date_format_moment (now - 2 * day - 1800, now, utc, FR), "18" NB "novembre, 13" NB "h");
  check_text (lsg_date_format_moment (now - 365 * day, now, utc, FR), "20" NB "novembre 2025");
  if (paris != NULL)
    check_text (lsg_date_format_moment (now, now, paris, FR), "aujourd’hui, 14" TH "h" TH "30");
}
END_TEST

static const struct {
  const char *text;
  const char *fr; /* NULL: refused */
  const char *en;
} typed[] = {
  { "2026-11-20", "2026-11-20", "2026-11-20" },
  { " 2026-11-20 ", "2026-11-20", "2026-11-20" },
  { "2026/11/20", "2026-11-20", "2026-11-20" },
  { "20/11/2026", "2026-11-20", "2026-11-20" },
  { "20.11.2026", "2026-11-20", "2026-11-20" },
  { "20-11-26", "2026-11-20", "2026-11-20" },
  { "5/6/2026", "2026-06-05", NULL },
  { "5.6.2026", "2026-06-05", "2026-06-05" },
  { "5/5/2026", "2026-05-05", "2026-05-05" },
  { "11/20/2026", NULL, "2026-11-20" },
  { "20 novembre 2026", "2026-11-20", "2026-11-20" },
  { "20" NB "NOVEMBRE 2026", "2026-11-20", "2026-11-20" },
  { "1er décembre 2026", "2026-12-01", "2026-12-01" },
  { "1 dec 2026", "2026-12-01", "2026-12-01" },
  { "3 févr. 2026", "2026-02-03", "2026-02-03" },
  { "15 aout 2026", "2026-08-15", "2026-08-15" },
  { "November 20, 2026", "2026-11-20", "2026-11-20" },
  { "20th November 2026", "2026-11-20", "2026-11-20" },
  { "3 jui 2026", NULL, NULL },
  { "3 brumaire 2026", NULL, NULL },
  { "31/04/2026", NULL, NULL },
  { "29/02/2023", NULL, NULL },
  { "2026-13-01", NULL, NULL },
  { "2026-00-10", NULL, NULL },
  { "20/11", NULL, NULL },
  { "20/11/2026/1", NULL, NULL },
  { "20/11/20267", NULL, NULL },
  { "20/11/226", NULL, NULL },
  { "novembre 2026", NULL, NULL },
  { "2026", NULL, NULL },
  { "demain", NULL, NULL },
  { "", NULL, NULL },
  { "   ", NULL, NULL },
  { "\377", NULL, NULL },
};

START_TEST (typed_dates)
{
  for (LsgLanguage language = 0; language < LSG_N_LANGUAGES; language++)
    {
      g_autoptr (GError) error = NULL;
      const char *expected = language == FR ? typed[_i].fr : typed[_i].en;
      g_autofree char *date = lsg_date_parse (typed[_i].text, language, &error);

      ck_assert_msg (g_strcmp0 (date, expected) == 0, "%s: %s", typed[_i].text, date);
      ck_assert_msg ((error != NULL) == (expected == NULL), "%s", typed[_i].text);
    }
}
END_TEST

START_TEST (reasons)
{
  g_autoptr (GError) error = NULL;

  ck_assert_ptr_null (lsg_date_parse ("31/04/2026", FR, &error));
  lsg_assert_error (error, LSG_DATE_ERROR, LSG_DATE_ERROR_IMPOSSIBLE);
  g_clear_error (&error);
  ck_assert_ptr_null (lsg_date_parse ("5/6/2026", EN, &error));
  lsg_assert_error (error, LSG_DATE_ERROR, LSG_DATE_ERROR_AMBIGUOUS);
  g_clear_error (&error);
  ck_assert_ptr_null (lsg_date_parse ("demain", FR, &error));
  lsg_assert_error (error, LSG_DATE_ERROR, LSG_DATE_ERROR_FORM);
  g_clear_error (&error);
  ck_assert_ptr_null (lsg_date_parse (NULL, FR, &error));
  lsg_assert_error (error, LSG_DATE_ERROR, LSG_DATE_ERROR_EMPTY);
}
END_TEST

START_TEST (written_is_read_again)
{
  for (int month = 1; month <= 12; month++)
    for (LsgLanguage language = 0; language < LSG_N_LANGUAGES; language++)
      {
        g_autofree char *date = g_strdup_printf ("2026-%02d-%02d", month, month * 2 - 1);
        g_autofree char *full = lsg_date_format (date, language);
        g_autofree char *brief = lsg_date_format_short (date, language);

        check_text (lsg_date_parse (full, language, NULL), date);
        check_text (lsg_date_parse (brief, language, NULL), date);
      }
}
END_TEST

START_TEST (days_are_added)
{
  static const struct {
    const char *from;
    int         days;
    const char *to;
  } expected[] = { { "2026-09-08", 6, "2026-09-14" },   { "2026-09-08", 33, "2026-10-11" },
                   { "2028-03-01", -1, "2028-02-29" },  { "2026-12-31", 1, "2027-01-01" },
                   { "9999-12-31", 1, NULL },           { "9999-12-30", 1, "9999-12-31" },
                   { "0001-01-01", -1, NULL },          { "2026-02-30", 1, NULL } };

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autofree char *to = lsg_date_add_days (expected[i].from, expected[i].days);

      ck_assert_pstr_eq (to, expected[i].to);
    }
}
END_TEST

START_TEST (days_of_the_week)
{
  static const struct {
    const char *date;
    const char *french;
    const char *english;
    const char *short_french;
    const char *short_english;
  } expected[] = {
    { "2025-09-08", "lundi 8 septembre", "Monday 8 September", "lun. 8 sept.", "Mon. 8 Sept." },
    { "2026-11-01", "dimanche 1er novembre", "Sunday 1 November", "dim. 1 nov.", "Sun. 1 Nov." },
    { "2024-02-29", "jeudi 29 février", "Thursday 29 February", "jeu. 29 févr.", "Thu. 29 Feb." },
    { "9999-12-31", "vendredi 31 décembre", "Friday 31 December", "ven. 31 déc.", "Fri. 31 Dec." },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      char *texts[] = { lsg_date_format_weekday (expected[i].date, LSG_LANGUAGE_FR),
                                   lsg_date_format_weekday (expected[i].date, LSG_LANGUAGE_EN),
                                   lsg_date_format_weekday_short (expected[i].date, LSG_LANGUAGE_FR),
                                   lsg_date_format_weekday_short (expected[i].date, LSG_LANGUAGE_EN) };
      const char *wanted[] = { expected[i].french, expected[i].english, expected[i].short_french,
                               expected[i].short_english };

      for (guint j = 0; j < 4; j++)
        {
          g_auto (GStrv) words = g_strsplit (texts[j], "\u00a0", -1);
          g_autofree char *spaced = g_strjoinv (" ", words);

          ck_assert_str_eq (spaced, wanted[j]);
          ck_assert_uint_eq (g_strv_length (words), 3);
          g_free (texts[j]);
        }
    }
  ck_assert_ptr_null (lsg_date_format_weekday ("2026-02-30", LSG_LANGUAGE_FR));
  ck_assert_ptr_null (lsg_date_format_weekday_short (NULL, LSG_LANGUAGE_EN));
}
END_TEST

START_TEST (days_are_short)
{
  static const struct {
    const char *from, *to, *french, *english;
  } expected[] = {
    { "2026-09-08", "2026-09-14", "8 – 14\302\240sept.", "8–14\302\240Sept." },
    { "2026-09-29", "2026-10-05", "29\302\240sept. – 5\302\240oct.", "29\302\240Sept. – 5\302\240Oct." },
    { "2026-12-28", "2027-01-03", "28\302\240déc. – 3\302\240janv.", "28\302\240Dec. – 3\302\240Jan." },
    { "2026-05-01", "2026-05-01", "1\302\240mai", "1\302\240May" },
    { "2026-05-01", "nothing", NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autofree char *french = lsg_date_format_days_short (expected[i].from, expected[i].to, LSG_LANGUAGE_FR);
      g_autofree char *english = lsg_date_format_days_short (expected[i].from, expected[i].to, LSG_LANGUAGE_EN);

      ck_assert_pstr_eq (french, expected[i].french);
      ck_assert_pstr_eq (english, expected[i].english);
    }
}
END_TEST

Suite *
date_suite (void)
{
  Suite *suite = suite_create ("date");
  TCase *tcase = tcase_create ("date");

  tcase_add_test (tcase, days_are_added);
  tcase_add_test (tcase, days_of_the_week);
  tcase_add_test (tcase, days_are_short);
  tcase_add_test (tcase, written);
  tcase_add_test (tcase, ranges);
  tcase_add_test (tcase, valid);
  tcase_add_test (tcase, today_is_a_date);
  tcase_add_test (tcase, moments);
  tcase_add_loop_test (tcase, typed_dates, 0, G_N_ELEMENTS (typed));
  tcase_add_test (tcase, reasons);
  tcase_add_test (tcase, written_is_read_again);
  suite_add_tcase (suite, tcase);
  return suite;
}
