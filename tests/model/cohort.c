/* Other numbers of learners: the sizes that are compared, and the groups that they make. */
#include "suite.h"

#include "cohort.h"
#include "example.h"

Suite *cohort_suite (void);

#define MIN_OF(minutes) ((LsgProduct) ((minutes) * 10000))

static const struct {
  gint64 learners;
  guint  n;
  gint64 sizes[LSG_MAX_COHORTS];
} lists[] = {
  { 10, 5, { 5, 10, 15, 20, 30 } }, { 15, 5, { 8, 15, 23, 30, 45 } }, { 1, 3, { 1, 2, 3 } },
  { 2, 5, { 1, 2, 3, 4, 6 } },      { 0, 0, { 0 } },                  { LSG_NULL, 0, { 0 } },
  { G_MAXINT64, 0, { 0 } },
};

START_TEST (sizes)
{
  gint64 found[LSG_MAX_COHORTS];

  ck_assert_uint_eq (lsg_cohort_list_sizes (lists[_i].learners, found), lists[_i].n);
  for (guint i = 0; i < lists[_i].n; i++)
    ck_assert_int_eq (found[i], lists[_i].sizes[i]);
}
END_TEST

static const struct {
  const char *learners;
  const char *groups;
  gint64      cohort;
  gint64      expected;
} groups[] = {
  { "10", "1", 10, 1 }, { "10", "1", 11, 2 }, { "10", "1", 40, 4 }, { "10", "1", 1, 1 },  { "10", "1", 0, 0 },
  { "30", "4", 30, 4 }, { "30", "4", 31, 5 }, { "30", "4", 15, 2 }, { "30", "4", 8, 2 },
  { "10", "0", 40, 0 }, { "0", "3", 40, 3 },  { NULL, "3", 40, 3 }, { "10", NULL, 40, LSG_NULL },
};

START_TEST (groups_keep_their_size)
{
  g_autoptr (LsgRecords) records = make_example ();
  LsgProgramme *programme = lsg_records_get_programme (records);

  set_field (programme, "learners", groups[_i].learners);
  set_field (programme, "groups", groups[_i].groups);
  ck_assert_int_eq (lsg_cohort_get_groups (records, groups[_i].cohort), groups[_i].expected);
}
END_TEST

/* 20 minutes for each group of ten are 20 for 10 learners and 80 for 40; the example without them is 70 + 9 x learners. */
START_TEST (minutes_per_group_follow)
{
  g_autoptr (LsgRecords) records = make_example ();

  add_record (records, LSG_KIND_INTERVENTION, "code", "ITC 99", "title", "Groupes", "per", "group", "minutes", "20",
              "decision", "keep", NULL);
  ck_assert (lsg_figures_for_learners (records, 10).chosen == MIN_OF (180));
  ck_assert (lsg_figures_for_learners (records, 20).chosen == MIN_OF (290));
  ck_assert (lsg_figures_for_learners (records, 25).chosen == MIN_OF (355));
  ck_assert (lsg_figures_for_learners (records, 40).chosen == MIN_OF (510));
}
END_TEST

Suite *
cohort_suite (void)
{
  Suite *suite = suite_create ("cohort");
  TCase *tcase = tcase_create ("cohort");

  tcase_add_loop_test (tcase, sizes, 0, G_N_ELEMENTS (lists));
  tcase_add_loop_test (tcase, groups_keep_their_size, 0, G_N_ELEMENTS (groups));
  tcase_add_test (tcase, minutes_per_group_follow);
  suite_add_tcase (suite, tcase);
  return suite;
}
