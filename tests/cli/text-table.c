/* Columns that stay straight. */
#include "suite.h"

#include "text-table.h"

Suite *text_table_suite (void);

START_TEST (aligns_by_what_is_seen)
{
  g_autoptr (LsgTextTable) table = lsg_text_table_new ("<><");
  g_autoptr (GString) text = g_string_new (NULL);

  lsg_text_table_add (table, "été", "1", "x", NULL);
  lsg_text_table_add (table, "e\xcc\x81" "ta", "10,5", NULL);
  lsg_text_table_add (table, "日", "", "y", NULL);
  lsg_text_table_append (table, text);
  ck_assert_str_eq (text->str,
                    "  été     1  x\n"
                    "  e\xcc\x81" "ta  10,5\n"
                    "  日         y\n");
}
END_TEST

START_TEST (may_be_empty)
{
  g_autoptr (LsgTextTable) table = lsg_text_table_new ("<");
  g_autoptr (GString) text = g_string_new (NULL);

  lsg_text_table_append (table, text);
  ck_assert_str_eq (text->str, "");
}
END_TEST

Suite *
text_table_suite (void)
{
  Suite *suite = suite_create ("text-table");
  TCase *tcase = tcase_create ("columns");

  tcase_add_test (tcase, aligns_by_what_is_seen);
  tcase_add_test (tcase, may_be_empty);
  suite_add_tcase (suite, tcase);
  return suite;
}
