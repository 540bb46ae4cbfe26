/* Validation and text form of each type of field. */
#include "suite.h"

#include "field.h"

#include <string.h>

Suite *field_suite (void);

static const LsgChoice choices[] = { { "one", "One" }, { "two", "Two" }, { "three", "Three" } };

#define NULLABLE LSG_FIELD_NULLABLE

static const LsgField text = { .name = "text", .type = LSG_TYPE_TEXT, .max = 10 };
static const LsgField nullable = { .name = "text", .type = LSG_TYPE_TEXT, .flags = NULLABLE };
static const LsgField markdown = { .name = "markdown", .type = LSG_TYPE_MARKDOWN };
static const LsgField choice = { .name = "choice", .type = LSG_TYPE_CHOICE, LSG_CHOICES (choices) };
static const LsgField set = { .name = "set", .type = LSG_TYPE_CHOICES, LSG_CHOICES (choices) };
static const LsgField integer = { .name = "integer", .type = LSG_TYPE_INTEGER, .min = -5, .max = 5 };
static const LsgField scale = { .name = "scale", .type = LSG_TYPE_SCALE, .min = 1, .max = 4, .flags = NULLABLE };
static const LsgField quantity = { .name = "quantity", .type = LSG_TYPE_QUANTITY, .min = 0, .max = 10000 };
static const LsgField money = { .name = "money", .type = LSG_TYPE_MONEY, .min = -100, .max = 10000 };
static const LsgField date = { .name = "date", .type = LSG_TYPE_DATE, .flags = NULLABLE };
static const LsgField moment = { .name = "moment", .type = LSG_TYPE_DATETIME };
static const LsgField flag = { .name = "flag", .type = LSG_TYPE_FLAG };
static const LsgField reference = { .name = "reference", .type = LSG_TYPE_REFERENCE, .flags = NULLABLE };
static const LsgField blob = { .name = "blob", .type = LSG_TYPE_BLOB, .max = 4 };

static const struct {
  const LsgField *field;
  const char     *text;
  const char     *normal; /* what it is written as again; NULL: no value */
} taken[] = {
  { &text, "abc", "abc" },
  { &text, "", "" },
  { &text, "e\xcc\x81t\xcc\x81", "ét\xcc\x81" },
  { &nullable, "", NULL },
  { &nullable, NULL, NULL },
  { &markdown, "a\r\nb\rc\td", "a\nb\nc\td" },
  { &choice, "two", "two" },
  { &set, "", "" },
  { &set, "three one", "one three" },
  { &set, "one  one", "one" },
  { &integer, "-5", "-5" },
  { &integer, "5", "5" },
  { &scale, "4", "4" },
  { &scale, NULL, NULL },
  { &quantity, "1.5", "1.5" },
  { &quantity, "1.50", "1.5" },
  { &quantity, "0.05", "0.05" },
  { &quantity, "100", "100" },
  { &quantity, "-0", "0" },
  { &money, "-1", "-1" },
  { &money, "-0.5", "-0.5" },
  { &date, "2024-02-29", "2024-02-29" },
  { &date, "", NULL },
  { &moment, "-1", "-1" },
  { &moment, "253402300799", "253402300799" },
  { &flag, "true", "true" },
  { &flag, "false", "false" },
  { &reference, "9007199254740991", "9007199254740991" },
  { &reference, NULL, NULL },
};

START_TEST (is_taken)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *owned = NULL;
  g_autofree char *written = NULL;
  LsgValue value;

  ck_assert_msg (lsg_field_from_text (taken[_i].field, taken[_i].text, &value, &owned, &error), "%s: %s",
                 taken[_i].text, error != NULL ? error->message : "");
  written = lsg_field_to_text (taken[_i].field, value);
  ck_assert_pstr_eq (written, taken[_i].normal);
}
END_TEST

static const struct {
  const LsgField *field;
  const char     *text;
  int             code;
} refused[] = {
  { &text, NULL, LSG_MODEL_ERROR_NULL },          { &text, "12345678901", LSG_MODEL_ERROR_BOUNDS },
  { &text, "éééééé", LSG_MODEL_ERROR_BOUNDS },    { &text, "a\nb", LSG_MODEL_ERROR_TEXT },
  { &text, "a\tb", LSG_MODEL_ERROR_TEXT },        { &text, "a\001", LSG_MODEL_ERROR_TEXT },
  { &text, "a\177", LSG_MODEL_ERROR_TEXT },       { &text, "a\302\205", LSG_MODEL_ERROR_TEXT },
  { &text, "a\377", LSG_MODEL_ERROR_TEXT },       { &text, "\355\240\200", LSG_MODEL_ERROR_TEXT },
  { &markdown, "a\033b", LSG_MODEL_ERROR_TEXT },  { &markdown, "\357\277\277", LSG_MODEL_ERROR_TEXT },
  { &markdown, "\357\277\276", LSG_MODEL_ERROR_TEXT },
  { &choice, "four", LSG_MODEL_ERROR_FORM },      { &choice, "", LSG_MODEL_ERROR_FORM },
  { &choice, "One", LSG_MODEL_ERROR_FORM },       { &set, "one four", LSG_MODEL_ERROR_FORM },
  { &integer, "6", LSG_MODEL_ERROR_BOUNDS },      { &integer, "-6", LSG_MODEL_ERROR_BOUNDS },
  { &integer, "1.0", LSG_MODEL_ERROR_FORM },      { &integer, " 1", LSG_MODEL_ERROR_FORM },
  { &integer, "", LSG_MODEL_ERROR_FORM },         { &integer, "-9223372036854775808", LSG_MODEL_ERROR_FORM },
  { &integer, "99999999999999999999", LSG_MODEL_ERROR_FORM },
  { &scale, "0", LSG_MODEL_ERROR_BOUNDS },        { &scale, "5", LSG_MODEL_ERROR_BOUNDS },
  { &quantity, "100.01", LSG_MODEL_ERROR_BOUNDS }, { &quantity, "-0.01", LSG_MODEL_ERROR_BOUNDS },
  { &quantity, "1.005", LSG_MODEL_ERROR_FORM },   { &quantity, "1,5", LSG_MODEL_ERROR_FORM },
  { &quantity, "1.", LSG_MODEL_ERROR_FORM },      { &quantity, ".5", LSG_MODEL_ERROR_FORM },
  { &quantity, "1e2", LSG_MODEL_ERROR_FORM },     { &quantity, "nan", LSG_MODEL_ERROR_FORM },
  { &quantity, "", LSG_MODEL_ERROR_FORM },        { &quantity, "-", LSG_MODEL_ERROR_FORM },
  { &quantity, "1.2.3", LSG_MODEL_ERROR_FORM },
  { &quantity, "99999999999999999999999", LSG_MODEL_ERROR_FORM },
  { &date, "2023-02-29", LSG_MODEL_ERROR_FORM },  { &date, "2026-1-1", LSG_MODEL_ERROR_FORM },
  { &date, "20/11/2026", LSG_MODEL_ERROR_FORM },  { &date, "0000-01-01", LSG_MODEL_ERROR_FORM },
  { &moment, "253402300800", LSG_MODEL_ERROR_BOUNDS },
  { &flag, "1", LSG_MODEL_ERROR_FORM },           { &flag, "True", LSG_MODEL_ERROR_FORM },
  { &reference, "0", LSG_MODEL_ERROR_BOUNDS },    { &reference, "9007199254740992", LSG_MODEL_ERROR_BOUNDS },
  { &reference, "-1", LSG_MODEL_ERROR_BOUNDS },   { &blob, "QUJD", LSG_MODEL_ERROR_FORM },
};

START_TEST (is_refused)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *owned = NULL;
  LsgValue value;

  ck_assert_msg (!lsg_field_from_text (refused[_i].field, refused[_i].text, &value, &owned, &error), "%s",
                 refused[_i].text);
  ck_assert_msg (g_error_matches (error, LSG_MODEL_ERROR, refused[_i].code), "%s %s: %s",
                 refused[_i].field->name, refused[_i].text, error->message);
  ck_assert_ptr_null (owned);
}
END_TEST

START_TEST (another_kind_of_value)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_bytes_new_static ("12345", 5);
  g_autofree char *owned = NULL;
  LsgValue normal;

  ck_assert (!lsg_field_normalise (&text, lsg_integer (1), &normal, &owned, &error));
  lsg_assert_error (error, LSG_MODEL_ERROR, LSG_MODEL_ERROR_FORM);
  g_clear_error (&error);
  ck_assert (!lsg_field_normalise (&integer, lsg_text ("1"), &normal, &owned, &error));
  lsg_assert_error (error, LSG_MODEL_ERROR, LSG_MODEL_ERROR_FORM);
  g_clear_error (&error);
  ck_assert (!lsg_field_normalise (&blob, lsg_blob (bytes), &normal, &owned, &error));
  lsg_assert_error (error, LSG_MODEL_ERROR, LSG_MODEL_ERROR_BOUNDS);
}
END_TEST

#define PICTURE \
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGMIBQAAVwBWP0MfTAAAAABJRU5ErkJggg=="

static const LsgField picture = { .name = "picture", .type = LSG_TYPE_BLOB, .max = 100,
                                  .flags = NULLABLE | LSG_FIELD_PICTURE };

static const struct {
  const char *text;
  int         code;
} no_pictures[] = {
  { "", LSG_MODEL_ERROR_FORM },
  { "A", LSG_MODEL_ERROR_FORM },
  { "Zm9v!", LSG_MODEL_ERROR_FORM },
  { "Zm9v", LSG_MODEL_ERROR_FORM },                                         /* base64, and no picture */
  { "iVBORw0KGgoAAAANSUhEUgAAAAE=", LSG_MODEL_ERROR_FORM },                 /* cut off in its header */
  { "iVBORw0KGgoAAAANSUhEUgAAAAAAAAABCAAAAAA6fptV", LSG_MODEL_ERROR_FORM }, /* no column */
  { "iVBORw0KGgoAAAANSUhEUgAAdTAAAHUwCAAAAAA6fptV", LSG_MODEL_ERROR_BOUNDS }, /* 30,000 by 30,000 */
  { PICTURE PICTURE, LSG_MODEL_ERROR_FORM },
};

START_TEST (no_picture_is_refused)
{
  g_autoptr (GError) error = NULL;

  ck_assert_ptr_null (lsg_field_blob_from_text (&picture, no_pictures[_i].text, &error));
  lsg_assert_error (error, LSG_MODEL_ERROR, no_pictures[_i].code);
}
END_TEST

START_TEST (a_picture_comes_back)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *spaced = g_strconcat (" \n", PICTURE, "\n  ", NULL);
  g_autoptr (GBytes) bytes = lsg_field_blob_from_text (&picture, spaced, &error);
  g_autofree char *again = NULL;

  lsg_assert_no_error (error);
  again = lsg_field_to_text (&picture, lsg_blob (bytes));
  ck_assert_str_eq (again, PICTURE);
}
END_TEST

START_TEST (a_picture_may_be_too_large)
{
  g_autoptr (GError) error = NULL;
  g_autofree guchar *data = g_malloc0 (101);
  g_autofree char *encoded = g_base64_encode (data, 101);

  ck_assert_ptr_null (lsg_field_blob_from_text (&picture, encoded, &error));
  lsg_assert_error (error, LSG_MODEL_ERROR, LSG_MODEL_ERROR_BOUNDS);
}
END_TEST

START_TEST (longest_texts)
{
  g_autofree char *longest = g_strnfill (1024 * 1024, 'a');
  g_autofree char *longer = g_strconcat (longest, "a", NULL);
  g_autofree char *owned = NULL;
  LsgValue value;

  ck_assert (lsg_field_from_text (&markdown, longest, &value, &owned, NULL));
  ck_assert (!lsg_field_from_text (&markdown, longer, &value, &owned, NULL));
  ck_assert_uint_eq (lsg_field_get_max_bytes (&nullable), 1000);
}
END_TEST

/* Whether the long way takes @sample, of @length bytes, as it is. */
static gboolean
is_normal (const LsgField *field,
           const char     *sample,
           gsize           length)
{
  g_autofree char *owned = NULL;
  LsgValue value;

  return strlen (sample) == length && lsg_field_normalise (field, lsg_text (sample), &value, &owned, NULL)
         && value.type == LSG_VALUE_TEXT && value.text == sample;
}

START_TEST (usual_texts_are_surely_normal)
{
  static const char *const usual[] = { "x", "Été à l’œuvre…", "« dix\xe2\x80\xaf% »", "Où\xc2\xa0?" };

  for (guint i = 0; i < G_N_ELEMENTS (usual); i++)
    ck_assert_msg (lsg_field_is_surely_normal (&nullable, usual[i], strlen (usual[i])), "%s", usual[i]);
  ck_assert (lsg_field_is_surely_normal (&markdown, "a\nb", 3));
  ck_assert (lsg_field_is_surely_normal (&text, "", 0));
  ck_assert (!lsg_field_is_surely_normal (&nullable, "", 0));
  ck_assert (!lsg_field_is_surely_normal (&text, "a\nb", 3));
  ck_assert (!lsg_field_is_surely_normal (&text, "12345678901", 11));
  ck_assert (!lsg_field_is_surely_normal (&date, "2024-02-30", 10));
  ck_assert (!lsg_field_is_surely_normal (&text, "a\0b", 3));
}
END_TEST

/* The short way never takes what the long one does not. */
START_TEST (surely_normal_is_normal)
{
  static const guchar bytes[] = { 0, 1, '\t', '\n', '\r', ' ', 'a', '~', 0x7f, 0x80, 0x81, 0x82, 0x8f, 0x9f, 0xa0,
                                  0xa8, 0xbf, 0xc0, 0xc1, 0xc2, 0xc3, 0xc5, 0xcb, 0xcc, 0xcd, 0xd0, 0xe0, 0xe1, 0xe2,
                                  0xe2, 0xe3, 0xed, 0xef, 0xf0, 0xf4, 0xf5, 0xff };
  g_autoptr (GRand) rand = g_rand_new_with_seed (20261120);
  guint n_sure = 0;

  for (guint i = 0; i < 400000; i++)
    {
      const LsgField *field = i % 2 == 0 ? &nullable : &markdown;
      gsize length = (gsize) g_rand_int_range (rand, 1, 6);
      char sample[8] = { 0 };

      for (gsize j = 0; j < length; j++)
        sample[j] = (char) bytes[g_rand_int_range (rand, 0, sizeof bytes)];
      if (!lsg_field_is_surely_normal (field, sample, length))
        continue;
      n_sure++;
      ck_assert (is_normal (field, sample, length));
    }
  ck_assert_uint_gt (n_sure, 10000);
}
END_TEST

Suite *
field_suite (void)
{
  Suite *suite = suite_create ("field");
  TCase *tcase = tcase_create ("field");

  tcase_add_loop_test (tcase, is_taken, 0, G_N_ELEMENTS (taken));
  tcase_add_loop_test (tcase, is_refused, 0, G_N_ELEMENTS (refused));
  tcase_add_test (tcase, another_kind_of_value);
  tcase_add_loop_test (tcase, no_picture_is_refused, 0, G_N_ELEMENTS (no_pictures));
  tcase_add_test (tcase, a_picture_comes_back);
  tcase_add_test (tcase, a_picture_may_be_too_large);
  tcase_add_test (tcase, longest_texts);
  tcase_add_test (tcase, usual_texts_are_surely_normal);
  tcase_add_test (tcase, surely_normal_is_normal);
  suite_add_tcase (suite, tcase);
  return suite;
}
