/* What is said of one number of learners, on the worked example: 160 minutes for 10, 430 for 40. */
#include "suite.h"

#include "cohort-words.h"
#include "example.h"

#include "number.h"

Suite *cohort_words_suite (void);

static const struct {
  const char *groups; /* of the programme's ten learners */
  gint64      learners;
  const char *words[3]; /* learners, groups, minutes */
} cases[] = {
  { "1", 10, { "10", "1", "160" } }, { "1", 40, { "40", "4", "430" } }, { "2", 12, { "12", "3", "178" } },
  { NULL, 20, { "20", LSG_NO_NUMBER, "250" } },
};

START_TEST (said)
{
  g_autoptr (LsgRecords) records = make_example ();
  g_autoptr (LsgFigures) figures = lsg_figures_new ();
  g_auto (GStrv) words = NULL;

  set_field (lsg_records_get_programme (records), "groups", cases[_i].groups);
  lsg_figures_update (figures, records, NULL);
  words = lsg_cohort_list_words (records, figures, cases[_i].learners);
  ck_assert_uint_eq (g_strv_length (words), LSG_N_COHORT_WORDS);
  for (guint i = 0; i < G_N_ELEMENTS (cases[_i].words); i++)
    ck_assert_str_eq (words[i], cases[_i].words[i]);
}
END_TEST

Suite *
cohort_words_suite (void)
{
  Suite *suite = suite_create ("cohort-words");
  TCase *tcase = tcase_create ("cohort-words");

  tcase_add_loop_test (tcase, said, 0, G_N_ELEMENTS (cases));
  suite_add_tcase (suite, tcase);
  return suite;
}
