/* The folders of recent files in words. */
#include "suite.h"

#include "recent.h"

Suite *recent_suite (void);

static const struct {
  const char *path;
  const char *home;
  const char *words;
} cases[] = {
  { "/home/anne/Documents/Clients/a.losange", "/home/anne", "Documents › Clients" },
  { "/home/anne/a.losange", "/home/anne", "anne" },
  { "/home/annette/Documents/a.losange", "/home/anne", "home › annette › Documents" },
  { "/srv/share/a.losange", "/home/anne", "srv › share" },
  { "/srv/share/a.losange", NULL, "srv › share" },
  { "/a.losange", "/home/anne", "/" },
};

START_TEST (folders)
{
  g_autofree char *words = lsg_recent_word_folder (cases[_i].path, cases[_i].home);

  ck_assert_str_eq (words, cases[_i].words);
}
END_TEST

Suite *
recent_suite (void)
{
  Suite *suite = suite_create ("recent");
  TCase *tcase = tcase_create ("recent");

  tcase_add_loop_test (tcase, folders, 0, G_N_ELEMENTS (cases));
  suite_add_tcase (suite, tcase);
  return suite;
}
