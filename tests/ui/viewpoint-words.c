/* Viewpoints in words, and what becomes of their records when they are set. */
#include "suite.h"

#include "example.h"
#include "viewpoint-words.h"

#include <glib/gstdio.h>

Suite *viewpoint_words_suite (void);

static char *folder;
static LsgProject *project;
static LsgNeed *need;

static void
set_up (void)
{
  g_autoptr (LsgRecords) records = make_example ();
  g_autoptr (GError) error = NULL;

  folder = g_dir_make_tmp ("losange-viewpoints-XXXXXX", NULL);
  project = lsg_project_new (folder, records, FALSE, LSG_LANGUAGE_EN, &error);
  ck_assert_msg (project != NULL, "%s", error != NULL ? error->message : "");
  need = find_record (lsg_project_get_records (project), LSG_KIND_NEED, "B 04");
}

static void
tear_down (void)
{
  lsg_project_discard (project, NULL);
  g_assert_finalize_object (project);
  g_rmdir (folder);
  g_free (folder);
}

static void
check_words (const char *expected)
{
  g_autofree char *words = lsg_words_viewpoints (lsg_project_get_records (project), need);

  ck_assert_str_eq (words, expected);
}

START_TEST (in_words)
{
  check_words ("no viewpoint");
  ck_assert (lsg_viewpoint_set_importance (project, need, LSG_HOLDER_LEARNERS, 2, NULL));
  check_words ("Learners 2");
  ck_assert (lsg_viewpoint_set_importance (project, need, LSG_HOLDER_INSTITUTION, 4, NULL));
  ck_assert (lsg_viewpoint_set_importance (project, need, LSG_HOLDER_TUTORS, 0, NULL));
  check_words ("Institution 4, Tutors not expressed, Learners 2, gap of 2 levels");
  ck_assert_int_eq (need->gap, 2);
  ck_assert (lsg_viewpoint_set_importance (project, need, LSG_HOLDER_LEARNERS, 3, NULL));
  check_words ("Institution 4, Tutors not expressed, Learners 3, gap of 1 level");
}
END_TEST

/* One record for each holder; it goes when nothing is left of it, in one step that undo brings back. */
START_TEST (records_come_and_go)
{
  LsgRecords *records = lsg_project_get_records (project);
  LsgRecord *record = lsg_viewpoint_set (project, need, LSG_HOLDER_TUTORS, "evidence", lsg_text ("Three of five"), NULL);

  ck_assert_ptr_nonnull (record);
  ck_assert_int_eq (lsg_viewpoint_get_importance (records, need, LSG_HOLDER_TUTORS), -1);
  ck_assert (lsg_viewpoint_set_importance (project, need, LSG_HOLDER_TUTORS, 3, NULL));
  ck_assert_uint_eq (lsg_records_get_n (records, LSG_KIND_VIEWPOINT), 1);

  ck_assert (lsg_viewpoint_set_importance (project, need, LSG_HOLDER_TUTORS, -1, NULL));
  ck_assert_ptr_eq (lsg_viewpoint_find (records, need, LSG_HOLDER_TUTORS), record); /* the evidence stays */
  ck_assert (lsg_project_set (project, record, "evidence", lsg_none (), NULL));
  ck_assert (lsg_viewpoint_set_importance (project, need, LSG_HOLDER_TUTORS, 3, NULL));
  ck_assert (lsg_viewpoint_set_importance (project, need, LSG_HOLDER_TUTORS, -1, NULL));
  ck_assert_uint_eq (lsg_records_get_n (records, LSG_KIND_VIEWPOINT), 0);
  ck_assert (lsg_project_undo (project, NULL));
  ck_assert_int_eq (lsg_viewpoint_get_importance (records, need, LSG_HOLDER_TUTORS), 3);

  /* Nothing is made for nothing. */
  ck_assert_ptr_null (lsg_viewpoint_set (project, need, LSG_HOLDER_DESIGNER, "comment", lsg_text (""), NULL));
  ck_assert (lsg_viewpoint_set_importance (project, need, LSG_HOLDER_DESIGNER, -1, NULL));
  ck_assert_ptr_null (lsg_viewpoint_find (records, need, LSG_HOLDER_DESIGNER));
}
END_TEST

START_TEST (out_of_range_is_refused)
{
  g_autoptr (GError) error = NULL;

  ck_assert (!lsg_viewpoint_set_importance (project, need, LSG_HOLDER_TUTORS, 5, &error));
  ck_assert_ptr_nonnull (error);
  ck_assert_ptr_null (lsg_viewpoint_find (lsg_project_get_records (project), need, LSG_HOLDER_TUTORS));
}
END_TEST

Suite *
viewpoint_words_suite (void)
{
  Suite *suite = suite_create ("viewpoint-words");
  TCase *tcase = tcase_create ("viewpoint-words");

  tcase_add_checked_fixture (tcase, set_up, tear_down);
  tcase_add_test (tcase, in_words);
  tcase_add_test (tcase, records_come_and_go);
  tcase_add_test (tcase, out_of_range_is_refused);
  suite_add_tcase (suite, tcase);
  return suite;
}
