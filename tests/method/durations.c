/* The reference durations: the figures of DOMAIN 3.5. */
#include "suite.h"

#include "durations.h"

#include <string.h>

Suite *durations_suite (void);

static const struct {
  const char       *token;
  LsgDurationSource source;
  gint64            min;
  gint64            max;
} cases[] = {
  { "proactive-message", LSG_DURATION_SOURCE_2022, 300, 500 },
  { "reactive-message", LSG_DURATION_SOURCE_2022, -1, 1500 },
  { "virtual-class", LSG_DURATION_SOURCE_2022, 150, 200 },
  { "reading", LSG_DURATION_SOURCE_2022, 150, 500 },
  { "comments", LSG_DURATION_SOURCE_2022, 1500, 3000 },
  { "interview", LSG_DURATION_SOURCE_2022, 1500, 3000 },
  { "sub-group-interview", LSG_DURATION_SOURCE_2022, 3000, 4500 },
  { "proactive-message", LSG_DURATION_SOURCE_2010, 300, 1000 },
  { "reactive-message", LSG_DURATION_SOURCE_2010, 500, 1500 },
  { "virtual-class", LSG_DURATION_SOURCE_2010, 150, 200 },
  { "first-contact", LSG_DURATION_SOURCE_2010, 1500, 6000 },
  { "first-contact-group", LSG_DURATION_SOURCE_2010, 6000, 18000 },
  { "forum-week", LSG_DURATION_SOURCE_2010, 12000, 24000 },
};

START_TEST (table)
{
  guint n;
  const LsgDuration *all = lsg_durations_get_all (&n);
  guint n_found = 0;

  ck_assert_uint_eq (n, G_N_ELEMENTS (cases));
  for (guint i = 0; i < n; i++)
    if (strcmp (all[i].token, cases[_i].token) == 0 && all[i].source == cases[_i].source)
      {
        ck_assert_int_eq (all[i].min, cases[_i].min);
        ck_assert_int_eq (all[i].max, cases[_i].max);
        n_found++;
      }
  ck_assert_uint_eq (n_found, 1);
}
END_TEST

START_TEST (words)
{
  guint n;
  const LsgDuration *all = lsg_durations_get_all (&n);

  for (guint i = 0; i < n; i++)
    {
      ck_assert_str_ne (lsg_duration_get_label (&all[i]), "");
      ck_assert ((all[i].unit == LSG_DURATION_FACTOR) == (*lsg_duration_get_per (&all[i]) == '\0'));
      ck_assert_str_ne (lsg_duration_source_get_label (all[i].source), "");
    }
}
END_TEST

Suite *
durations_suite (void)
{
  Suite *suite = suite_create ("durations");
  TCase *tcase = tcase_create ("durations");

  tcase_add_loop_test (tcase, table, 0, G_N_ELEMENTS (cases));
  tcase_add_test (tcase, words);
  suite_add_tcase (suite, tcase);
  return suite;
}
