/* What several interventions have in common, and what they come to together. */
#include "suite.h"

#include "common-values.h"
#include "example.h"
#include "figures.h"
#include "removal.h"

#include <string.h>

Suite *common_values_suite (void);

static LsgRecords *records;
static LsgFigures *figures;
static GPtrArray *all;

static void
set_up (void)
{
  records = make_example ();
  figures = lsg_figures_new ();
  lsg_figures_update (figures, records, NULL);
  all = g_ptr_array_new ();
  for (guint i = 0; i < lsg_records_get_n (records, LSG_KIND_INTERVENTION); i++)
    g_ptr_array_add (all, lsg_records_peek (records, LSG_KIND_INTERVENTION, i));
}

static void
tear_down (void)
{
  g_clear_pointer (&all, g_ptr_array_unref);
  lsg_figures_free (figures);
  g_clear_object (&records);
}

static const LsgField *
field (const char *name)
{
  return lsg_kind_find_field (lsg_kind_get (LSG_KIND_INTERVENTION), name);
}

static GPtrArray *
pick (const char *first,
      const char *second)
{
  GPtrArray *picked = g_ptr_array_new ();

  g_ptr_array_add (picked, find_record (records, LSG_KIND_INTERVENTION, first));
  g_ptr_array_add (picked, find_record (records, LSG_KIND_INTERVENTION, second));
  return picked;
}

/* DOMAIN 3.3: 160 min in all, from 110 to 210. */
START_TEST (all_of_the_example_are_160_minutes)
{
  LsgCommonFigures common = lsg_common_figures (records, all);

  ck_assert_uint_eq (common.n, 12);
  ck_assert_uint_eq (common.n_structural, 5);
  ck_assert_uint_eq (common.n_kept, 9);
  ck_assert_int_eq (common.span.chosen, 160 * LSG_PRODUCT_ONE);
  ck_assert_int_eq (common.span.chosen, figures->all.chosen);
  ck_assert_int_eq (common.span.min, figures->all.min);
  ck_assert_int_eq (common.span.max, figures->all.max);
  ck_assert_int_eq (common.cost, figures->cost_interventions);
}
END_TEST

START_TEST (what_is_not_kept_counts_nowhere)
{
  g_autoptr (GPtrArray) picked = pick ("ITS 05", "ITC 06");
  LsgCommonFigures common = lsg_common_figures (records, picked);
  g_autofree char *words = lsg_common_describe (&common, "EUR");

  ck_assert_uint_eq (common.n_kept, 0);
  ck_assert_int_eq (common.span.chosen, 0);
  ck_assert_str_eq (words, "1 structural, 1 conjunctural · none kept");
}
END_TEST

START_TEST (words_of_some)
{
  g_autoptr (GPtrArray) picked = pick ("ITS 02", "ITS 03");
  LsgCommonFigures common = lsg_common_figures (records, picked);
  g_autofree char *words = lsg_common_describe (&common, "EUR");
  g_autofree char *without = NULL;

  ck_assert_ptr_nonnull (strstr (words, "2 structural · all kept · 30"));
  ck_assert_ptr_null (strstr (words, "conjunctural"));
  set_field (picked->pdata[0], "minutes", NULL);
  set_field (picked->pdata[1], "profile", NULL);
  lsg_figures_update (figures, records, NULL);
  common = lsg_common_figures (records, picked);
  ck_assert_uint_eq (common.n_untimed, 1);
  ck_assert (common.cost_is_partial);
  without = lsg_common_describe (&common, "EUR");
  ck_assert_ptr_nonnull (strstr (without, "1 without duration"));
}
END_TEST

START_TEST (a_value_is_common_or_not)
{
  g_autoptr (GPtrArray) picked = pick ("ITS 02", "ITS 03");
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  LsgValue value;

  ck_assert (lsg_common_value (picked, field ("nature"), &value));
  ck_assert_int_eq (value.integer, LSG_STRUCTURAL);
  ck_assert (!lsg_common_value (all, field ("nature"), &value));
  ck_assert (!lsg_common_value (all, field ("profile"), &value));
  ck_assert (!lsg_common_value (none, field ("nature"), &value));
  set_field (picked->pdata[0], "status", NULL);
  set_field (picked->pdata[1], "status", NULL);
  ck_assert (lsg_common_value (picked, field ("status"), &value));
  ck_assert_int_eq (value.type, LSG_VALUE_NULL);
  set_field (picked->pdata[1], "status", "draft");
  ck_assert (!lsg_common_value (picked, field ("status"), &value));
}
END_TEST

START_TEST (planes_are_counted)
{
  g_autoptr (GPtrArray) picked = pick ("ITS 02", "ITS 03");

  set_field (picked->pdata[0], "planes", "cognitive motivational");
  set_field (picked->pdata[1], "planes", "motivational");
  ck_assert_uint_eq (lsg_common_count_bit (picked, field ("planes"), LSG_PLANE_COGNITIVE), 1);
  ck_assert_uint_eq (lsg_common_count_bit (picked, field ("planes"), LSG_PLANE_MOTIVATIONAL), 2);
  ck_assert_uint_eq (lsg_common_count_bit (picked, field ("planes"), LSG_PLANE_METACOGNITIVE), 0);
}
END_TEST

START_TEST (links_are_counted_in_the_order_of_their_ends)
{
  g_autoptr (GPtrArray) picked = pick ("ITS 02", "ITS 03");
  gpointer forum = add_record (records, LSG_KIND_CHANNEL, "name", "Forum", NULL);
  gpointer mail = add_record (records, LSG_KIND_CHANNEL, "name", "Mail", NULL);
  gpointer phone = add_record (records, LSG_KIND_CHANNEL, "name", "Phone", NULL);
  g_autoptr (GArray) links = NULL;

  add_record (records, LSG_KIND_USE, "intervention", ref (picked->pdata[0]), "channel", ref (mail), NULL);
  add_record (records, LSG_KIND_USE, "intervention", ref (picked->pdata[1]), "channel", ref (mail), NULL);
  add_record (records, LSG_KIND_USE, "intervention", ref (picked->pdata[1]), "channel", ref (forum), NULL);
  add_record (records, LSG_KIND_USE, "intervention", ref (find_record (records, LSG_KIND_INTERVENTION, "ITC 01")),
              "channel", ref (phone), NULL);
  links = lsg_common_links (records, LSG_KIND_USE, picked);
  ck_assert_uint_eq (links->len, 2);
  ck_assert_ptr_eq (g_array_index (links, LsgCommonLink, 0).other, forum);
  ck_assert_uint_eq (g_array_index (links, LsgCommonLink, 0).n, 1);
  ck_assert_ptr_eq (g_array_index (links, LsgCommonLink, 1).other, mail);
  ck_assert_uint_eq (g_array_index (links, LsgCommonLink, 1).n, 2);
}
END_TEST

START_TEST (a_piece_is_whole_when_it_is_in_all)
{
  g_autoptr (GPtrArray) picked = pick ("ITS 02", "ITS 03");
  guint n_gaps;

  for (guint i = 0; i < 2; i++)
    set_field (picked->pdata[i], "objective", NULL);
  ck_assert_int_eq (lsg_common_piece (picked, LSG_PIECE_OBJECTIVE, &n_gaps), LSG_PIECE_MISSING);
  ck_assert_uint_eq (n_gaps, 2);
  set_field (picked->pdata[0], "objective", "So");
  ck_assert_int_eq (lsg_common_piece (picked, LSG_PIECE_OBJECTIVE, &n_gaps), LSG_PIECE_PARTLY);
  ck_assert_uint_eq (n_gaps, 1);
  set_field (picked->pdata[1], "objective", "So");
  ck_assert_int_eq (lsg_common_piece (picked, LSG_PIECE_OBJECTIVE, &n_gaps), LSG_PIECE_WHOLE);
  ck_assert_uint_eq (n_gaps, 0);
}
END_TEST

/* B 04 is answered by ITC 03 and ITC 06: it is left alone only when both go. */
START_TEST (a_removal_of_several_names_the_needs_left_alone)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  LsgRemoval removal = { .along = none, .cleared = none, .forbid = none };
  g_autoptr (GPtrArray) both = pick ("ITC 03", "ITC 06");
  g_autoptr (GPtrArray) one = pick ("ITC 03", "ITS 03");
  g_autofree char *of_both = lsg_removal_describe_several (records, &removal, both);
  g_autofree char *of_one = lsg_removal_describe_several (records, &removal, one);
  g_autofree char *of_all = lsg_removal_describe_several (records, &removal, all);
  g_autofree char *done = lsg_removal_word_several (2);

  ck_assert_ptr_nonnull (strstr (of_both, "ITC 06"));
  ck_assert_ptr_nonnull (strstr (of_both, "B 04"));
  ck_assert_ptr_null (strstr (of_one, "B 04"));
  ck_assert_ptr_nonnull (strstr (of_one, "B 10"));
  ck_assert_ptr_nonnull (strstr (of_all, "and 6 more"));
  ck_assert_str_eq (done, "2 interventions removed");
}
END_TEST

Suite *
common_values_suite (void)
{
  Suite *suite = suite_create ("common-values");
  TCase *tcase = tcase_create ("several");

  tcase_add_checked_fixture (tcase, set_up, tear_down);
  tcase_add_test (tcase, all_of_the_example_are_160_minutes);
  tcase_add_test (tcase, what_is_not_kept_counts_nowhere);
  tcase_add_test (tcase, words_of_some);
  tcase_add_test (tcase, a_value_is_common_or_not);
  tcase_add_test (tcase, planes_are_counted);
  tcase_add_test (tcase, links_are_counted_in_the_order_of_their_ends);
  tcase_add_test (tcase, a_piece_is_whole_when_it_is_in_all);
  tcase_add_test (tcase, a_removal_of_several_names_the_needs_left_alone);
  suite_add_tcase (suite, tcase);
  return suite;
}
