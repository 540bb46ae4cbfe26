/* Opening in a thread: at once, later, given up, refused. */
#include "suite.h"

#include "example.h"
#include "opener.h"

#include <glib/gstdio.h>

Suite *opener_suite (void);

/* Longer than any test waits. */
#define LONG 20000

typedef struct {
  LsgProject *project;
  GError     *error;
  guint       n_calls;
} Result;

static char *folder;
static char *path;

static void
set_up (void)
{
  g_autoptr (LsgRecords) records = make_example ();
  g_autoptr (GError) error = NULL;

  folder = g_dir_make_tmp ("losange-opener-XXXXXX", NULL);
  path = g_build_filename (folder, "example.losange", NULL);
  lsg_project_export (records, path, &error);
  lsg_assert_no_error (error);
}

static void
tear_down (void)
{
  const char *argv[] = { "rm", "-rf", folder, NULL };

  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, NULL, NULL);
  g_free (path);
  g_free (folder);
}

static void
opened_cb (LsgProject   *project,
           const GError *error,
           gpointer      user_data)
{
  Result *result = user_data;

  result->n_calls++;
  result->project = project != NULL ? g_object_ref (project) : NULL;
  result->error = error != NULL ? g_error_copy (error) : NULL;
}

static void
result_clear (Result *result)
{
  if (result->project != NULL)
    lsg_project_close (result->project);
  g_clear_object (&result->project);
  g_clear_error (&result->error);
}

static LsgOpener *
start (LsgOpenerKind kind,
       const char   *source,
       guint         patience,
       Result       *result)
{
  LsgOpenerJob job = { .kind = kind, .source = source, .work_dir = folder, .choice = LSG_OPEN_ASK };

  return lsg_opener_start (&job, patience, opened_cb, result);
}

static void
run_until_called (Result *result,
                  guint   milliseconds)
{
  gint64 end = g_get_monotonic_time () + (gint64) milliseconds * 1000;

  while (result->n_calls == 0 && g_get_monotonic_time () < end)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (2000);
}

START_TEST (at_once)
{
  Result result = { NULL };

  ck_assert_ptr_null (start (LSG_OPENER_FILE, path, LONG, &result));
  ck_assert_uint_eq (result.n_calls, 1);
  ck_assert_ptr_nonnull (result.project);
  ck_assert_str_eq (lsg_project_get_path (result.project), path);
  while (g_main_context_iteration (NULL, FALSE))
    continue;
  ck_assert_uint_eq (result.n_calls, 1);
  result_clear (&result);
}
END_TEST

START_TEST (later)
{
  Result result = { NULL };
  LsgOpener *opener = start (LSG_OPENER_FILE, path, 0, &result);

  ck_assert (opener == NULL || g_str_equal (lsg_opener_get_path (opener), path));
  ck_assert ((opener == NULL) == (result.n_calls == 1));
  run_until_called (&result, LONG);
  ck_assert_uint_eq (result.n_calls, 1);
  ck_assert_ptr_nonnull (result.project);

  /* It is this thread's now, as any other. */
  lsg_project_verify (result.project);
  ck_assert (lsg_project_set (result.project, LSG_RECORD (lsg_project_get_programme (result.project)), "title",
                              lsg_text ("Autre"), NULL));
  ck_assert (lsg_project_undo (result.project, NULL));
  result_clear (&result);
}
END_TEST

START_TEST (given_up)
{
  Result result = { NULL };
  LsgOpener *opener = start (LSG_OPENER_FILE, path, 0, &result);

  if (opener != NULL)
    lsg_opener_cancel (opener);
  run_until_called (&result, 500);
  ck_assert (opener == NULL || result.n_calls == 0);
  result_clear (&result);

  /* What came in the end was closed. */
  ck_assert_ptr_null (start (LSG_OPENER_FILE, path, LONG, &result));
  ck_assert_ptr_nonnull (result.project);
  result_clear (&result);
}
END_TEST

START_TEST (refused)
{
  g_autofree char *missing = g_build_filename (folder, "missing.losange", NULL);
  Result result = { NULL };
  LsgOpener *opener = start (LSG_OPENER_FILE, missing, (guint) _i * LONG, &result);

  ck_assert (opener == NULL || _i == 0);
  run_until_called (&result, LONG);
  ck_assert_uint_eq (result.n_calls, 1);
  ck_assert_ptr_null (result.project);
  ck_assert_ptr_nonnull (result.error);
  result_clear (&result);
}
END_TEST

START_TEST (exchange)
{
  g_autofree char *xml = g_build_filename (folder, "bad.xml", NULL);
  Result result = { NULL };

  ck_assert (g_file_set_contents (xml, "<losange version=\"1\"><needs/>", -1, NULL));
  ck_assert_ptr_null (start (LSG_OPENER_XML, xml, LONG, &result));
  ck_assert_ptr_nonnull (result.error);
  result_clear (&result);
}
END_TEST

/* The samples of the library are those of the source tree. */
START_TEST (a_sample_is_a_new_project)
{
  g_autofree char *data = g_build_filename (g_getenv ("LSG_SOURCE_DIR"), "data", NULL);
  Result result = { 0 };
  LsgOpenerJob job = { .kind = LSG_OPENER_LIBRARY, .source = "formation-hybride", .work_dir = folder,
                       .title = "À moi" };
  LsgOpener *opener;

  g_setenv ("LOSANGE_DATA_DIR", data, TRUE);
  opener = lsg_opener_start (&job, LONG, opened_cb, &result);

  ck_assert_ptr_null (opener);
  ck_assert_uint_eq (result.n_calls, 1);
  lsg_assert_no_error (result.error);
  ck_assert_str_eq (lsg_record_get_title (LSG_RECORD (lsg_project_get_programme (result.project))), "À moi");
  ck_assert_ptr_null (lsg_project_get_path (result.project));
  result_clear (&result);

  result = (Result) { 0 };
  job.source = "no-such-sample";
  ck_assert_ptr_null (lsg_opener_start (&job, LONG, opened_cb, &result));
  ck_assert_ptr_null (result.project);
  ck_assert_ptr_nonnull (result.error);
  result_clear (&result);
}
END_TEST

/* A file that was spoilt while its working copy was open: the copy comes, and what is wrong is said. */
START_TEST (the_copy_stands_in_for_a_spoilt_file)
{
  Result result = { 0 };
  LsgOpenerJob job = { .kind = LSG_OPENER_FILE, .source = path, .work_dir = folder, .choice = LSG_OPEN_FILE,
                       .or_copy = TRUE };

  ck_assert_ptr_null (start (LSG_OPENER_FILE, path, LONG, &result));
  lsg_assert_no_error (result.error);
  lsg_project_set (result.project, LSG_RECORD (lsg_project_get_programme (result.project)), "title",
                   lsg_text ("Changed"), NULL);
  result_clear (&result);
  ck_assert (g_file_set_contents (path, "no project", -1, NULL));

  result = (Result) { 0 };
  ck_assert_ptr_null (lsg_opener_start (&job, LONG, opened_cb, &result));
  ck_assert_ptr_nonnull (result.error);
  ck_assert_ptr_nonnull (result.project);
  ck_assert_str_eq (lsg_record_get_title (LSG_RECORD (lsg_project_get_programme (result.project))), "Changed");
  result_clear (&result);
}
END_TEST

Suite *
opener_suite (void)
{
  Suite *suite = suite_create ("opener");
  TCase *tcase = tcase_create ("opener");

  tcase_add_checked_fixture (tcase, set_up, tear_down);
  tcase_set_timeout (tcase, 60);
  tcase_add_test (tcase, a_sample_is_a_new_project);
  tcase_add_test (tcase, the_copy_stands_in_for_a_spoilt_file);
  tcase_add_test (tcase, at_once);
  tcase_add_test (tcase, later);
  tcase_add_test (tcase, given_up);
  tcase_add_loop_test (tcase, refused, 0, 2);
  tcase_add_test (tcase, exchange);
  suite_add_tcase (suite, tcase);
  return suite;
}
