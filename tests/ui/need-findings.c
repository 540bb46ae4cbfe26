/* The findings of a need: in the order of their sources, with the holder each speaks for, and added in one step. */
#include "suite.h"

#include "example.h"
#include "need-findings.h"
#include "number.h"
#include "viewpoint.h"

#include <glib/gstdio.h>

Suite *need_findings_suite (void);

static char *folder;
static LsgProject *project;
static LsgNeed *need;

static LsgRecords *
get_records (void)
{
  return lsg_project_get_records (project);
}

static void
set_up (void)
{
  g_autoptr (LsgRecords) records = make_example ();
  g_autoptr (GError) error = NULL;

  folder = g_dir_make_tmp ("losange-findings-XXXXXX", NULL);
  project = lsg_project_new (folder, records, FALSE, LSG_LANGUAGE_EN, &error);
  ck_assert_msg (project != NULL, "%s", error != NULL ? error->message : "");
  need = find_record (get_records (), LSG_KIND_NEED, "B 04");
}

static void
tear_down (void)
{
  lsg_project_discard (project, NULL);
  g_assert_finalize_object (project);
  g_rmdir (folder);
  g_free (folder);
}

static LsgSource *
add_source (const char *title,
            gint64      holder)
{
  const LsgAssignment values[] = {
    { "title", lsg_text (title) },
    { "holder", holder == LSG_NULL ? lsg_none () : lsg_integer (holder) },
  };

  return LSG_SOURCE (lsg_project_add (project, LSG_KIND_SOURCE, values, G_N_ELEMENTS (values), NULL, NULL));
}

static void
check_origin (LsgSource  *source,
              const char *expected)
{
  g_autofree char *origin = lsg_words_finding_origin (source);

  ck_assert_str_eq (origin, expected);
}

START_TEST (in_the_order_of_their_sources)
{
  LsgNeed *other = find_record (get_records (), LSG_KIND_NEED, "B 01");
  LsgSource *first = add_source ("Review", LSG_HOLDER_INSTITUTION);
  LsgSource *second = add_source ("Interviews", LSG_NULL);
  LsgRecord *late = lsg_need_findings_add (project, need, second, NULL);
  LsgRecord *early = lsg_need_findings_add (project, need, first, NULL);
  LsgRecord *again = lsg_need_findings_add (project, need, first, NULL);
  g_autoptr (GPtrArray) findings = NULL;

  ck_assert_ptr_nonnull (lsg_need_findings_add (project, other, first, NULL));
  findings = lsg_need_findings_list (get_records (), need);
  ck_assert_uint_eq (findings->len, 3);
  ck_assert_ptr_eq (findings->pdata[0], early);
  ck_assert_ptr_eq (findings->pdata[1], again);
  ck_assert_ptr_eq (findings->pdata[2], late);
  ck_assert_int_eq (lsg_need_findings_get_holder (get_records (), LSG_FINDING (early)), LSG_HOLDER_INSTITUTION);
  ck_assert (lsg_need_findings_get_holder (get_records (), LSG_FINDING (late)) == LSG_NULL);
}
END_TEST

START_TEST (where_it_comes_from)
{
  LsgSource *source = add_source ("Questionnaire", LSG_HOLDER_LEARNERS);

  check_origin (source, "Questionnaire · existing data");
  ck_assert (lsg_project_set (project, LSG_RECORD (source), "nature", lsg_integer (LSG_SOURCE_ELICITED), NULL));
  ck_assert (lsg_project_set (project, LSG_RECORD (source), "end-date", lsg_text ("2026-06-20"), NULL));
  check_origin (source, "Questionnaire · 20" LSG_NO_BREAK_SPACE "June 2026 · elicited data");
  ck_assert (lsg_project_set (project, LSG_RECORD (source), "start-date", lsg_text ("2026-06-09"), NULL));
  check_origin (source, "Questionnaire · 9 to 20" LSG_NO_BREAK_SPACE "June 2026 · elicited data");
  /* The wrong way round: no range is made of it. */
  ck_assert (lsg_project_set (project, LSG_RECORD (source), "start-date", lsg_text ("2026-07-01"), NULL));
  check_origin (source, "Questionnaire · 1" LSG_NO_BREAK_SPACE "July 2026 · elicited data");
}
END_TEST

START_TEST (with_a_new_source_in_one_step)
{
  guint n_sources = lsg_records_get_n (get_records (), LSG_KIND_SOURCE);
  guint n_findings = lsg_records_get_n (get_records (), LSG_KIND_FINDING);
  LsgRecord *finding = lsg_need_findings_add (project, need, NULL, NULL);
  LsgSource *source;

  ck_assert_ptr_nonnull (finding);
  source = lsg_records_find (get_records (), LSG_FINDING (finding)->source);
  ck_assert_int_eq (source->nature, LSG_SOURCE_ELICITED);
  ck_assert_int_eq (LSG_FINDING (finding)->need, lsg_record_get_id (LSG_RECORD (need)));
  ck_assert_uint_eq (lsg_records_get_n (get_records (), LSG_KIND_SOURCE), n_sources + 1);
  ck_assert (lsg_project_undo (project, NULL));
  ck_assert_uint_eq (lsg_records_get_n (get_records (), LSG_KIND_SOURCE), n_sources);
  ck_assert_uint_eq (lsg_records_get_n (get_records (), LSG_KIND_FINDING), n_findings);
}
END_TEST

Suite *
need_findings_suite (void)
{
  Suite *suite = suite_create ("need findings");
  TCase *tcase = tcase_create ("findings");

  tcase_add_checked_fixture (tcase, set_up, tear_down);
  tcase_add_test (tcase, in_the_order_of_their_sources);
  tcase_add_test (tcase, where_it_comes_from);
  tcase_add_test (tcase, with_a_new_source_in_one_step);
  suite_add_tcase (suite, tcase);
  return suite;
}
