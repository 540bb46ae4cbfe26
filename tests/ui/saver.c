/* File names from titles, and the words under the project's name. */
#include "suite.h"

#include "saver.h"

Suite *saver_suite (void);

static const struct {
  const char *title;
  const char *name;
} names[] = {
  { "Formation hybride", "Formation hybride.losange" },
  { "Été : bilan/suite", "Été - bilan-suite.losange" },
  { "..", "Untitled.losange" },
  { ".hidden", "hidden.losange" },
  { "", "Untitled.losange" },
  { "  ", "Untitled.losange" },
  { "a\tb", "a-b.losange" },
};

START_TEST (file_names)
{
  g_autofree char *name = lsg_file_name_from_title (names[_i].title, ".losange");

  ck_assert_str_eq (name, names[_i].name);
}
END_TEST

START_TEST (long_titles_fit_a_file_name)
{
  g_autofree char *title = g_strnfill (400, 'e');
  g_autofree char *accents = NULL;
  g_autofree char *name = lsg_file_name_from_title (title, ".losange");
  g_autoptr (GString) text = g_string_new (NULL);

  ck_assert_uint_le (strlen (name), 255);
  for (int i = 0; i < 200; i++)
    g_string_append (text, "é");
  accents = lsg_file_name_from_title (text->str, ".losange");
  ck_assert_uint_le (strlen (accents), 255);
  ck_assert (g_utf8_validate (accents, -1, NULL));
}
END_TEST

START_TEST (states)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  gint64 now = 1800000000;
  g_autofree char *untitled = lsg_saver_word_state (FALSE, TRUE, 0, now, utc);
  g_autofree char *changed = lsg_saver_word_state (TRUE, TRUE, now - 60, now, utc);
  g_autofree char *saved = lsg_saver_word_state (TRUE, FALSE, now - 60, now, utc);
  g_autofree char *older = lsg_saver_word_state (TRUE, FALSE, now - 86400, now, utc);
  g_autofree char *opened = lsg_saver_word_state (TRUE, FALSE, 0, now, utc);

  ck_assert_str_eq (untitled, "Not saved yet");
  ck_assert_str_eq (changed, "Changes to save");
  ck_assert_msg (g_str_has_prefix (saved, "Saved at "), "%s", saved);
  ck_assert_msg (g_str_has_prefix (older, "Saved: yesterday"), "%s", older);
  ck_assert_str_eq (opened, "Saved");
}
END_TEST

Suite *
saver_suite (void)
{
  Suite *suite = suite_create ("saver");
  TCase *tcase = tcase_create ("saver");

  tcase_add_loop_test (tcase, file_names, 0, G_N_ELEMENTS (names));
  tcase_add_test (tcase, long_titles_fit_a_file_name);
  tcase_add_test (tcase, states);
  suite_add_tcase (suite, tcase);
  return suite;
}
