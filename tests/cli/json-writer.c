/* JSON text, and numbers that lose nothing. */
#include "suite.h"

#include "json-writer.h"

#include <math.h>

Suite *json_writer_suite (void);

START_TEST (writes_members_and_elements)
{
  g_autoptr (LsgJson) json = lsg_json_new ();

  lsg_json_begin (json, NULL, '{');
  lsg_json_add_text (json, "a", "é \"\\\n\t\x01");
  lsg_json_add_text (json, "b", NULL);
  lsg_json_begin (json, "empty", '[');
  lsg_json_end (json);
  lsg_json_begin (json, "list", '[');
  lsg_json_begin (json, NULL, '{');
  lsg_json_add_decimal (json, "n", 1, 0);
  lsg_json_end (json);
  lsg_json_add_decimal (json, NULL, 2, 0);
  lsg_json_end (json);
  lsg_json_end (json);
  ck_assert_str_eq (lsg_json_get_text (json),
                    "{\n"
                    "  \"a\": \"é \\\"\\\\\\u000a\\u0009\\u0001\",\n"
                    "  \"b\": null,\n"
                    "  \"empty\": [],\n"
                    "  \"list\": [\n"
                    "    {\n"
                    "      \"n\": 1\n"
                    "    },\n"
                    "    2\n"
                    "  ]\n"
                    "}\n");
}
END_TEST

static const struct {
  gint64      value;
  guint       scale;
  const char *text;
} decimals[] = {
  { 0, 4, "0" }, { 1, 4, "0.0001" }, { 10000, 4, "1" }, { 2025000, 4, "202.5" }, { 3525001, 4, "352.5001" },
  { -5, 2, "-0.05" }, { -1250, 2, "-12.5" }, { 1250, 2, "12.5" }, { 7, 0, "7" }, { LSG_NULL, 4, "null" },
  { G_MAXINT64, 4, "922337203685477.5807" }, { -G_MAXINT64, 0, "-9223372036854775807" },
};

START_TEST (writes_exact_decimals)
{
  g_autoptr (LsgJson) json = lsg_json_new ();
  g_autofree char *expected = g_strconcat (decimals[_i].text, "\n", NULL);

  lsg_json_add_decimal (json, NULL, decimals[_i].value, decimals[_i].scale);
  ck_assert_str_eq (lsg_json_get_text (json), expected);
}
END_TEST

static const struct {
  double      value;
  const char *text;
} doubles[] = {
  { 0, "0\n" }, { 0.1, "0.1\n" }, { 160.0 / 2400, "0.06666666666666667\n" }, { 1e300, "1e+300\n" },
  { 362.5 / 2400, "0.15104166666666666\n" }, { (double) NAN, "null\n" }, { (double) INFINITY, "null\n" },
};

START_TEST (writes_shortest_doubles)
{
  g_autoptr (LsgJson) json = lsg_json_new ();

  lsg_json_add_double (json, NULL, doubles[_i].value);
  ck_assert_str_eq (lsg_json_get_text (json), doubles[_i].text);
}
END_TEST

Suite *
json_writer_suite (void)
{
  Suite *suite = suite_create ("json-writer");
  TCase *tcase = tcase_create ("text");

  tcase_add_test (tcase, writes_members_and_elements);
  tcase_add_loop_test (tcase, writes_exact_decimals, 0, G_N_ELEMENTS (decimals));
  tcase_add_loop_test (tcase, writes_shortest_doubles, 0, G_N_ELEMENTS (doubles));
  suite_add_tcase (suite, tcase);
  return suite;
}
