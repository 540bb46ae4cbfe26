/* Saving by itself after a first Ctrl+S, and never before when that would migrate the file. */
#include "made-up-history.h"

#include "fixture.h"

#include "need.h"
#include "saver.h"

/* Runs the main loop for @seconds, or until the project is saved. */
static void
run_until_saved (LsgProject *project,
                 guint       seconds)
{
  gint64 end = g_get_monotonic_time () + (gint64) seconds * G_USEC_PER_SEC;

  while (lsg_project_get_modified (project) && g_get_monotonic_time () < end)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (5000);
}

static char *
read_version (Place *place)
{
  return raw_text (place->path, "PRAGMA user_version");
}

START_TEST (an_older_file_waits_for_the_user)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (LsgRecords) records = fixture_records ();
  g_autoptr (LsgProject) project = NULL;
  g_autoptr (LsgSaver) saver = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *title = NULL;

  g_setenv ("XDG_DATA_HOME", place->folder, TRUE); /* the list of recent files */
  gtk_init ();
  ck_assert (lsg_project_export (records, place->path, NULL));
  make_older (place->path, 1);
  project = lsg_project_open (place->work, place->path, LSG_OPEN_ASK, NULL);
  ck_assert_ptr_nonnull (project);
  saver = lsg_saver_new (project, NULL);

  set_text (project, nth (project, LSG_KIND_NEED, 0), "title", "Un");
  run_until_saved (project, 5);
  ck_assert (lsg_project_get_modified (project));
  before = read_version (place);
  ck_assert_str_eq (before, "1");

  lsg_saver_save (saver);
  run_until_saved (project, 10);
  ck_assert (!lsg_project_get_modified (project));
  ck_assert (!lsg_project_get_migrated (project));
  after = read_version (place);
  ck_assert_str_eq (after, "3");

  while (g_main_context_iteration (NULL, FALSE)) /* the saver hears of it */
    continue;
  set_text (project, nth (project, LSG_KIND_NEED, 0), "title", "Deux");
  run_until_saved (project, 20);
  title = raw_text (place->path, "SELECT title FROM need WHERE id = 300");
  ck_assert_str_eq (title, "Deux");
}
END_TEST

static Suite *
saving_suite (void)
{
  Suite *suite = suite_create ("saving");
  TCase *tcase = tcase_create ("saving");

  tcase_set_timeout (tcase, 60);
  tcase_add_test (tcase, an_older_file_waits_for_the_user);
  suite_add_tcase (suite, tcase);
  return suite;
}

int
main (void)
{
  return lsg_run_suites ((LsgSuiteFunc[]) { saving_suite, NULL });
}
