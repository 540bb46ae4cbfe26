/* Currencies and hours as they are typed, and the one form in which they are kept. */
#include "suite.h"

#include "number.h"
#include "typed-form.h"

Suite *typed_form_suite (void);

#define NBSP "\302\240"

static const struct {
  const char *text;
  const char *form; /* NULL: refused */
} currencies[] = {
  { "EUR", "EUR" }, { "eur", "EUR" },  { " Chf ", "CHF" }, { "€", "EUR" },  { "$", "USD" }, { "£", "GBP" },
  { "euros", NULL }, { "12", NULL },   { "123", NULL },    { "EU", NULL },  { "", NULL },   { "é12", NULL },
  { "E1R", NULL },   { "\377", NULL }, { NULL, NULL },
};

START_TEST (currencies_are_read)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *form = lsg_currency_parse (currencies[_i].text, &error);

  ck_assert_msg (g_strcmp0 (form, currencies[_i].form) == 0, "%s: %s", currencies[_i].text, form);
  ck_assert ((form == NULL) == g_error_matches (error, LSG_FORM_ERROR, LSG_FORM_ERROR_CURRENCY));
}
END_TEST

static const struct {
  const char *text;
  const char *french; /* NULL: refused */
  const char *english;
} hours[] = {
  { "14 h", "14" NBSP "h", "14:00" },
  { "14" NBSP "h" NBSP "30", "14" NBSP "h" NBSP "30", "14:30" },
  { "14h30", "14" NBSP "h" NBSP "30", "14:30" },
  { "14:30", "14" NBSP "h" NBSP "30", "14:30" },
  { "14.30", "14" NBSP "h" NBSP "30", "14:30" },
  { "14 h 30 min", "14" NBSP "h" NBSP "30", "14:30" },
  { "9H05", "9" NBSP "h" NBSP "05", "9:05" },
  { "09:00", "9" NBSP "h", "9:00" },
  { "14", "14" NBSP "h", "14:00" },
  { "14 heures", "14" NBSP "h", "14:00" },
  { "0:00", "0" NBSP "h", "0:00" },
  { "23:59", "23" NBSP "h" NBSP "59", "23:59" },
  { "2:30 PM", "14" NBSP "h" NBSP "30", "14:30" },
  { "12 am", "0" NBSP "h", "0:00" },
  { "25:00", NULL, NULL }, { "24:00", NULL, NULL }, { "14:75", NULL, NULL }, { "midi", NULL, NULL },
  { "14:5", NULL, NULL },  { "14h5", NULL, NULL },  { "14:", NULL, NULL },   { "1430", NULL, NULL },
  { "", NULL, NULL },      { "h", NULL, NULL },     { "-1:00", NULL, NULL }, { "14:30:00", NULL, NULL },
  { "13 pm", NULL, NULL }, { "14 min", NULL, NULL }, { "\377", NULL, NULL },
};

START_TEST (hours_are_read)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *french = lsg_hour_parse (hours[_i].text, LSG_LANGUAGE_FR, &error);
  g_autofree char *english = lsg_hour_parse (hours[_i].text, LSG_LANGUAGE_EN, NULL);
  g_autofree char *again = french != NULL ? lsg_hour_parse (french, LSG_LANGUAGE_FR, NULL) : NULL;

  ck_assert_msg (g_strcmp0 (french, hours[_i].french) == 0, "%s: %s", hours[_i].text, french);
  ck_assert_msg (g_strcmp0 (english, hours[_i].english) == 0, "%s: %s", hours[_i].text, english);
  ck_assert_msg (g_strcmp0 (again, french) == 0, "%s: %s", french, again);
  ck_assert ((french == NULL) == g_error_matches (error, LSG_FORM_ERROR, LSG_FORM_ERROR_HOUR));
}
END_TEST

static const struct {
  const char *text;
  const char *currency; /* NULL: percent */
  gint64      value;    /* -1: refused */
} amounts[] = {
  { "50", NULL, 5000 },      { "50 %", NULL, 5000 },     { "50%", NULL, 5000 },     { "7,5" NBSP "%", NULL, 750 },
  { "%", NULL, -1 },         { "101 %", NULL, -1 },      { "5 0 %", NULL, -1 },     { "50 €", NULL, -1 },
  { "10", "EUR", 1000 },     { "10 €", "EUR", 1000 },    { "10€", "EUR", 1000 },    { "€10", "EUR", 1000 },
  { "10 EUR", "EUR", 1000 }, { "10,50 eur", "EUR", 1050 }, { "10 CHF", "CHF", 1000 }, { "CHF 10", "CHF", 1000 },
  { "10 €", "CHF", -1 },     { "10 USD", "EUR", -1 },    { "10 $", "EUR", -1 },     { "€", "EUR", -1 },
  { "10 eu", "EUR", -1 },    { "", "EUR", -1 },          { "\377", "EUR", -1 },     { "101 €", "EUR", -1 },
};

START_TEST (units_are_cut)
{
  g_autoptr (GError) error = NULL;
  const char *text = amounts[_i].text;
  const char *currency = amounts[_i].currency;
  gint64 value = -1;

  if (currency != NULL)
    lsg_number_parse_money (text, currency, 0, 10000, LSG_LANGUAGE_FR, &value, &error);
  else
    lsg_number_parse_percent (text, 0, 10000, LSG_LANGUAGE_FR, &value, &error);
  ck_assert_msg (value == amounts[_i].value, "%s: %" G_GINT64_FORMAT, text, value);
  ck_assert ((error == NULL) == (value >= 0));
}
END_TEST

Suite *
typed_form_suite (void)
{
  Suite *suite = suite_create ("typed-form");
  TCase *tcase = tcase_create ("typed-form");

  tcase_add_loop_test (tcase, currencies_are_read, 0, G_N_ELEMENTS (currencies));
  tcase_add_loop_test (tcase, hours_are_read, 0, G_N_ELEMENTS (hours));
  tcase_add_loop_test (tcase, units_are_cut, 0, G_N_ELEMENTS (amounts));
  suite_add_tcase (suite, tcase);
  return suite;
}
