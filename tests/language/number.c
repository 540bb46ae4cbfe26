/* Numbers written in both languages, and numbers as users type them. ~ is U+00A0, ^ is U+202F. */
#include "suite.h"

#include "number.h"

#include <math.h>
#include <string.h>

Suite *number_suite (void);

#define FR LSG_LANGUAGE_FR
#define EN LSG_LANGUAGE_EN

static char *
spaces (const char *text)
{
  GString *result = g_string_new (text);

  g_string_replace (result, "~", LSG_NO_BREAK_SPACE, 0);
  g_string_replace (result, "^", LSG_NARROW_SPACE, 0);
  return g_string_free (result, FALSE);
}

static void
check_text (char       *actual,
            const char *expected)
{
  g_autofree char *owned = actual;
  g_autofree char *wanted = spaces (expected);

  ck_assert_str_eq (owned, wanted);
}

static const struct {
  gint64      value;
  const char *fr;
  const char *en;
} integers[] = {
  { 0, "0", "0" },
  { 9999, "9999", "9999" },
  { 10000, "10^000", "10,000" },
  { 1234567, "1^234^567", "1,234,567" },
  { -12345, "−12^345", "−12,345" },
  { G_MAXINT64, "9^223^372^036^854^775^807", "9,223,372,036,854,775,807" },
  { G_MININT64, "−9^223^372^036^854^775^808", "−9,223,372,036,854,775,808" },
};

START_TEST (integer)
{
  check_text (lsg_number_format_integer (integers[_i].value, FR), integers[_i].fr);
  check_text (lsg_number_format_integer (integers[_i].value, EN), integers[_i].en);
}
END_TEST

static const struct {
  gint64      value;
  const char *fr;
  const char *en;
} hundredths[] = {
  { 750, "7,5", "7.5" },     { 20250, "202,5", "202.5" }, { 4000, "40", "40" }, { 5, "0,05", "0.05" },
  { -5, "−0,05", "−0.05" },  { 1234567, "12^345,67", "12,345.67" }, { 0, "0", "0" },
};

START_TEST (hundredth)
{
  check_text (lsg_number_format_hundredths (hundredths[_i].value, FR), hundredths[_i].fr);
  check_text (lsg_number_format_hundredths (hundredths[_i].value, EN), hundredths[_i].en);
}
END_TEST

START_TEST (products_round_half_away_from_zero)
{
  check_text (lsg_number_format_product (2025000, FR), "202,5");
  check_text (lsg_number_format_product (3525000, FR), "352,5");
  check_text (lsg_number_format_product (10049, FR), "1");
  check_text (lsg_number_format_product (10050, FR), "1,01");
  check_text (lsg_number_format_product (-10050, FR), "−1,01");
  check_text (lsg_number_format_product (-49, FR), "0");
  check_text (lsg_number_format_product (999999, EN), "100");
}
END_TEST

START_TEST (flags)
{
  check_text (lsg_number_format (1234550, 2, 2, LSG_NUMBER_PLAIN, FR), "12345,50");
  check_text (lsg_number_format (-1234550, 2, 2, LSG_NUMBER_PLAIN, EN), "-12345.50");
  check_text (lsg_number_format (1234, 0, 0, LSG_NUMBER_GROUP_ALL, FR), "1^234");
  check_text (lsg_number_format (500, 2, 0, LSG_NUMBER_SIGNED, FR), "+5");
  check_text (lsg_number_format (0, 2, 0, LSG_NUMBER_SIGNED, FR), "0");
  check_text (lsg_number_format (250, 2, 0, LSG_NUMBER_DEFAULT, FR), "3");
  check_text (lsg_number_format (-250, 2, 0, LSG_NUMBER_DEFAULT, FR), "−3");
  check_text (lsg_number_format (249, 2, 0, LSG_NUMBER_DEFAULT, FR), "2");
  check_text (lsg_number_format (700, 2, 1, LSG_NUMBER_DEFAULT, FR), "7,0");
}
END_TEST

START_TEST (doubles)
{
  check_text (lsg_number_format_rate (160.0 / 2400, FR), "0,067");
  check_text (lsg_number_format_rate (160.0 / 2400, EN), "0.067");
  check_text (lsg_number_format_rate (362.5 / 2400, FR), "0,151");
  check_text (lsg_number_format_rate (110.0 / 2400, FR), "0,046");
  check_text (lsg_number_format_rate (210.0 / 2400, FR), "0,088"); /* 0.0875 exactly */
  check_text (lsg_number_format_rate (159.6 / 2400, FR), "0,067"); /* 0.0665 exactly */
  check_text (lsg_number_format_rate (0.06649, FR), "0,066");
  check_text (lsg_number_format_rate (NAN, FR), "–");
  check_text (lsg_number_format_rate (INFINITY, FR), "–");
  check_text (lsg_number_format_double (1e30, 2, LSG_NUMBER_DEFAULT, FR), "–");
  check_text (lsg_number_format_double (-2.5, 0, LSG_NUMBER_DEFAULT, FR), "−3");
}
END_TEST

/* Every tie of a rate with whole minutes and learners is a decimal tie: all must go up. */
START_TEST (ties_of_quotients_go_away_from_zero)
{
  for (gint64 n = 1; n < 2000; n += 2)
    {
      g_autofree char *text = lsg_number_format_rate ((double) n * 7 / (2000.0 * 7), EN);
      g_autofree char *expected = g_strdup_printf ("%" G_GINT64_FORMAT ".%03" G_GINT64_FORMAT, (n + 1) / 2000,
                                                   (n + 1) / 2 % 1000);

      ck_assert_str_eq (text, expected);
    }
}
END_TEST

START_TEST (units)
{
  check_text (lsg_number_format_money (123450, "EUR", FR), "1^234,50~€");
  check_text (lsg_number_format_money (123450, "EUR", EN), "€1,234.50");
  check_text (lsg_number_format_money (-500, "EUR", FR), "−5,00~€");
  check_text (lsg_number_format_money (-500, "USD", EN), "−$5.00");
  check_text (lsg_number_format_money (4200, "CHF", FR), "42,00~CHF");
  check_text (lsg_number_format_money (4200, "CHF", EN), "CHF~42.00");
  check_text (lsg_number_format_percent (667, FR), "6,67^%");
  check_text (lsg_number_format_percent (500, EN), "5%");
  check_text (lsg_number_format_hours (6, FR), "6~h");
  check_text (lsg_number_format_minutes (1600000, FR), "160~min");
  check_text (lsg_number_format_minutes (2025000, EN), "202.5~min");
  check_text (lsg_number_format_days (1, FR), "1~jour");
  check_text (lsg_number_format_days (0, EN), "0~days");
}
END_TEST

START_TEST (delays)
{
  check_text (lsg_number_format_delay (48, FR), "48~h");
  check_text (lsg_number_format_delay (48, EN), "48~hours");
  check_text (lsg_number_format_delay (1, EN), "1~hour");
  check_text (lsg_number_format_delay (72, FR), "72~h");
  check_text (lsg_number_format_delay (96, FR), "4~jours");
  check_text (lsg_number_format_delay (120, FR), "5~jours");
  check_text (lsg_number_format_delay (120, EN), "5~days");
  check_text (lsg_number_format_delay (100, FR), "100~h");
}
END_TEST

START_TEST (words)
{
  check_text (lsg_number_format_words (9, TRUE, FR), "neuf");
  check_text (lsg_number_format_words (1, TRUE, FR), "une");
  check_text (lsg_number_format_words (1, FALSE, FR), "un");
  check_text (lsg_number_format_words (1, TRUE, EN), "one");
  check_text (lsg_number_format_words (20, FALSE, FR), "vingt");
  check_text (lsg_number_format_words (21, FALSE, EN), "21");
  check_text (lsg_number_format_words (-1, FALSE, EN), "−1");
}
END_TEST

static const struct {
  const char *text;
  gint64      hundredths;
} typed[] = {
  { "7,5", 750 },          { "7.5", 750 },          { " 15 ", 1500 },       { "0,05", 5 },
  { ",5", 50 },            { "5,", 500 },           { "+3", 300 },          { "-3,25", -325 },
  { "−3.25", -325 },       { "1 234", 123400 },     { "1 234,5", 123450 },  { "1^234,50", 123450 },
  { "1~234.5", 123450 },   { "1.234,5", 123450 },   { "1,234.5", 123450 },  { "1.234.567", 123456700 },
  { "1,234,567.89", 123456789 }, { "1234567", 123456700 }, { "0,500", 50 }, { "12,50", 1250 },
  { "007", 700 },          { "0000000000000000000012", 1200 },
};

START_TEST (typed_is_read)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = spaces (typed[_i].text);
  gint64 value = -1;

  ck_assert_msg (lsg_number_parse_hundredths (text, -1000000000, 1000000000, FR, &value, &error), "%s: %s",
                 text, error != NULL ? error->message : "");
  ck_assert_msg (value == typed[_i].hundredths, "%s: %" G_GINT64_FORMAT, text, value);
}
END_TEST

static const struct {
  const char *text;
  int         code;
} refused[] = {
  { "", LSG_NUMBER_ERROR_EMPTY },           { " ~^ ", LSG_NUMBER_ERROR_EMPTY },
  { NULL, LSG_NUMBER_ERROR_EMPTY },         { "abc", LSG_NUMBER_ERROR_FORM },
  { "nan", LSG_NUMBER_ERROR_FORM },         { "inf", LSG_NUMBER_ERROR_FORM },
  { "1e3", LSG_NUMBER_ERROR_FORM },         { "0x10", LSG_NUMBER_ERROR_FORM },
  { ",", LSG_NUMBER_ERROR_FORM },           { "-", LSG_NUMBER_ERROR_FORM },
  { "--3", LSG_NUMBER_ERROR_FORM },         { "3-", LSG_NUMBER_ERROR_FORM },
  { "1,2,3", LSG_NUMBER_ERROR_FORM },       { "1.2.3", LSG_NUMBER_ERROR_FORM },
  { "1..5", LSG_NUMBER_ERROR_FORM },        { "12 34", LSG_NUMBER_ERROR_FORM },
  { "1234 567", LSG_NUMBER_ERROR_FORM },    { "1,234 567", LSG_NUMBER_ERROR_FORM },
  { "1 234.567,8", LSG_NUMBER_ERROR_FORM }, { "15 min", LSG_NUMBER_ERROR_FORM },
  { "1 2 3 4 5 6 7 8 9 0", LSG_NUMBER_ERROR_FORM }, { "１２", LSG_NUMBER_ERROR_FORM },
  { "1.234", LSG_NUMBER_ERROR_AMBIGUOUS },  { "12,345", LSG_NUMBER_ERROR_AMBIGUOUS },
  { "-1.000", LSG_NUMBER_ERROR_AMBIGUOUS }, { "0.125", LSG_NUMBER_ERROR_DECIMALS },
  { "1,2345", LSG_NUMBER_ERROR_DECIMALS },  { "1234,567", LSG_NUMBER_ERROR_DECIMALS },
  { "1 234.567", LSG_NUMBER_ERROR_DECIMALS },
  { "100000,01", LSG_NUMBER_ERROR_RANGE },  { "-1", LSG_NUMBER_ERROR_RANGE },
  { "99999999999999999999999999", LSG_NUMBER_ERROR_RANGE },
};

START_TEST (typed_is_refused)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = refused[_i].text != NULL ? spaces (refused[_i].text) : NULL;
  gint64 value = 42;

  ck_assert_msg (!lsg_number_parse_hundredths (text, 0, 10000000, FR, &value, &error), "%s", text);
  ck_assert_msg (g_error_matches (error, LSG_NUMBER_ERROR, refused[_i].code), "%s: %s", text, error->message);
  ck_assert_int_eq (value, 42);
}
END_TEST

static const struct {
  const char *text;
  gint64      hundredths; /* of a minute */
} times[] = {
  { "7h", 42000 },       { "7 h", 42000 },       { "7 H", 42000 },      { "7h30", 45000 },
  { "7 h 30", 45000 },   { "7 h 30 min", 45000 }, { "7h05", 42500 },    { "1:30", 9000 },
  { "0:45", 4500 },      { "1,5h", 9000 },       { "1.25 h", 7500 },    { "2 heures", 12000 },
  { "1 hour", 6000 },    { "1 h 5 min", 6500 },  { "45 min", 4500 },    { "7,5 mn", 750 },
  { "90", 9000 },        { "202,5", 20250 },     { "1 200", 120000 },   { "0h", 0 },
};

START_TEST (times_are_read)
{
  g_autoptr (GError) error = NULL;
  gint64 value = 0;

  ck_assert_msg (lsg_number_parse_minutes (times[_i].text, 0, 100000000, FR, &value, &error), "%s: %s",
                 times[_i].text, error != NULL ? error->message : "");
  ck_assert_int_eq (value, times[_i].hundredths);
}
END_TEST

static const struct {
  const char    *text;
  LsgNumberError code;
} refused_times[] = {
  { "7h5", LSG_NUMBER_ERROR_AMBIGUOUS },  { "1:5", LSG_NUMBER_ERROR_AMBIGUOUS },
  { "1.234", LSG_NUMBER_ERROR_AMBIGUOUS }, { "1h60", LSG_NUMBER_ERROR_FORM },
  { "1:75", LSG_NUMBER_ERROR_FORM },      { "1:", LSG_NUMBER_ERROR_FORM },
  { "1:30:00", LSG_NUMBER_ERROR_FORM },   { "1,5h30", LSG_NUMBER_ERROR_FORM },
  { "1h300", LSG_NUMBER_ERROR_FORM },     { "7 hectares", LSG_NUMBER_ERROR_FORM },
  { "-1h", LSG_NUMBER_ERROR_FORM },       { "h", LSG_NUMBER_ERROR_EMPTY },
  { "1h min", LSG_NUMBER_ERROR_FORM },    { "7 j", LSG_NUMBER_ERROR_FORM },
  { "", LSG_NUMBER_ERROR_EMPTY },         { "20000 h", LSG_NUMBER_ERROR_RANGE },
  { "999999999999999999 h", LSG_NUMBER_ERROR_RANGE }, { NULL, LSG_NUMBER_ERROR_EMPTY },
};

START_TEST (times_are_refused)
{
  g_autoptr (GError) error = NULL;
  gint64 value = 42;

  ck_assert_msg (!lsg_number_parse_minutes (refused_times[_i].text, 0, 100000000, FR, &value, &error), "%s",
                 refused_times[_i].text);
  ck_assert_msg (g_error_matches (error, LSG_NUMBER_ERROR, refused_times[_i].code), "%s: %s",
                 refused_times[_i].text, error->message);
  ck_assert_int_eq (value, 42);
}
END_TEST

static const struct {
  const char *text;
  gint64      hundredths; /* of percent; -1: refused */
} rates[] = {
  { "0,05", 500 },    { "0.0667", 667 }, { " ,1 ", 1000 },   { "5 %", 500 },   { "6,67%", 667 },  { "0", 0 },
  { "0,05000", 500 }, { "10", 100000 },  { "10,0001", -1 },  { "-0,05", -1 },  { "0,06667", -1 }, { "abc", -1 },
  { "", -1 },         { "%", -1 },       { "1e-2", -1 },     { "1001 %", -1 }, { "0,05 h", -1 },  { "1.234", -1 },
  { "99999999999999999999", -1 },        { "999999999999999", -1 },
};

START_TEST (rates_are_read)
{
  g_autoptr (GError) error = NULL;
  gint64 value = -1;
  gboolean is_right = lsg_number_parse_rate (rates[_i].text, 0, 100000, FR, &value, &error);

  ck_assert_msg (is_right == (rates[_i].hundredths >= 0), "%s", rates[_i].text);
  ck_assert_msg (is_right == (error == NULL) && value == rates[_i].hundredths, "%s", rates[_i].text);
}
END_TEST

static const struct {
  const char *text;
  gint64      hundredths; /* of hours; -1: refused */
} hours[] = {
  { "6", 600 },    { "6,5", 650 },  { "6 h", 600 },  { "6.25 heures", 625 }, { "6 h 30", 650 }, { "6h03", 605 },
  { "6:30", 650 }, { "90 h", 9000 }, { "6 h 20", -1 }, { "6h5", -1 },        { "h", -1 },       { "thé", -1 },
  { "", -1 },      { "-1 h", -1 },  { "6 min", -1 }, { "6,555", -1 },        { "100001", -1 },  { "6h75", -1 },
};

START_TEST (hours_are_read)
{
  g_autoptr (GError) error = NULL;
  gint64 value = -1;
  gboolean is_right = lsg_number_parse_hours (hours[_i].text, 0, 10000000, FR, &value, &error);

  ck_assert_msg (is_right == (hours[_i].hundredths >= 0), "%s", hours[_i].text);
  ck_assert_msg (is_right == (error == NULL) && value == hours[_i].hundredths, "%s", hours[_i].text);
}
END_TEST

START_TEST (range_is_named_in_the_language)
{
  g_autoptr (GError) error = NULL;
  gint64 value;

  lsg_number_parse_hundredths ("101", 50, 1000050, FR, &value, &error);
  ck_assert_ptr_null (error);
  ck_assert (!lsg_number_parse_hundredths ("0", 50, 1000050, FR, &value, &error));
  ck_assert_ptr_nonnull (strstr (error->message, "0,5"));
  ck_assert_ptr_nonnull (strstr (error->message, "10" LSG_NARROW_SPACE "000,5"));
}
END_TEST

START_TEST (whole_numbers)
{
  g_autoptr (GError) error = NULL;
  gint64 value = 0;

  ck_assert (lsg_number_parse_integer ("1 000", 0, G_MAXINT64, FR, &value, NULL));
  ck_assert_int_eq (value, 1000);
  ck_assert (lsg_number_parse_integer ("10,00", 0, 10, FR, &value, NULL));
  ck_assert_int_eq (value, 10);
  ck_assert (!lsg_number_parse_integer ("10,5", 0, 100, FR, &value, &error));
  lsg_assert_error (error, LSG_NUMBER_ERROR, LSG_NUMBER_ERROR_DECIMALS);
  g_clear_error (&error);
  ck_assert (!lsg_number_parse_integer ("11", 0, 10, FR, &value, &error));
  lsg_assert_error (error, LSG_NUMBER_ERROR, LSG_NUMBER_ERROR_RANGE);
  g_clear_error (&error);
  ck_assert (!lsg_number_parse_integer ("9999999999999999", G_MININT64, G_MAXINT64, FR, &value, &error));
  lsg_assert_error (error, LSG_NUMBER_ERROR, LSG_NUMBER_ERROR_RANGE);
}
END_TEST

/* What is written is read again, in both languages; "1,234" forms have decimals here, so none is refused. */
START_TEST (written_is_read_again)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (7);

  for (guint i = 0; i < 20000; i++)
    {
      gint64 value = g_rand_int_range (random, -100000000, 100000000);
      LsgLanguage language = i % 2;
      g_autofree char *text = lsg_number_format (value, 2, 2, LSG_NUMBER_GROUP_ALL, language);
      gint64 read = 0;

      ck_assert_msg (lsg_number_parse_hundredths (text, G_MININT64, G_MAXINT64, language, &read, NULL), "%s",
                     text);
      ck_assert_int_eq (read, value);
    }
}
END_TEST

Suite *
number_suite (void)
{
  Suite *suite = suite_create ("number");
  TCase *write = tcase_create ("write");
  TCase *read = tcase_create ("read");

  tcase_add_loop_test (write, integer, 0, G_N_ELEMENTS (integers));
  tcase_add_loop_test (write, hundredth, 0, G_N_ELEMENTS (hundredths));
  tcase_add_test (write, products_round_half_away_from_zero);
  tcase_add_test (write, flags);
  tcase_add_test (write, doubles);
  tcase_add_test (write, ties_of_quotients_go_away_from_zero);
  tcase_add_test (write, units);
  tcase_add_test (write, delays);
  tcase_add_test (write, words);
  suite_add_tcase (suite, write);
  tcase_add_loop_test (read, typed_is_read, 0, G_N_ELEMENTS (typed));
  tcase_add_loop_test (read, typed_is_refused, 0, G_N_ELEMENTS (refused));
  tcase_add_loop_test (read, times_are_read, 0, G_N_ELEMENTS (times));
  tcase_add_loop_test (read, times_are_refused, 0, G_N_ELEMENTS (refused_times));
  tcase_add_loop_test (read, rates_are_read, 0, G_N_ELEMENTS (rates));
  tcase_add_loop_test (read, hours_are_read, 0, G_N_ELEMENTS (hours));
  tcase_add_test (read, range_is_named_in_the_language);
  tcase_add_test (read, whole_numbers);
  tcase_add_test (read, written_is_read_again);
  suite_add_tcase (suite, read);
  return suite;
}
