/* Figures worked out from the changed records alone: the same as computed anew, and told as fully. The store's
 * random edits compare them too. */
#include "suite.h"

#include "example.h"
#include "figures-compare.h"
#include "figures-pass.h"

#include "answer.h"
#include "clause.h"

#include <stdarg.h>

Suite *figures_pass_suite (void);

static LsgRecords *records;
static LsgFigures *figures;
static GPtrArray *touched;

static void
set_up (void)
{
  records = make_example ();
  figures = lsg_figures_new ();
  touched = g_ptr_array_new ();
  lsg_figures_update (figures, records, NULL);
}

static void
tear_down (void)
{
  g_ptr_array_unref (touched);
  lsg_figures_free (figures);
  g_assert_finalize_object (records);
}

static LsgIntervention *
intervention (const char *code)
{
  return find_record (records, LSG_KIND_INTERVENTION, code);
}

static LsgNeed *
need (const char *code)
{
  return find_record (records, LSG_KIND_NEED, code);
}

static LsgAnswer *
answer_of (gpointer one)
{
  for (guint i = 0; i < lsg_records_get_n (records, LSG_KIND_ANSWER); i++)
    {
      LsgAnswer *answer = lsg_records_peek (records, LSG_KIND_ANSWER, i);

      if (answer->intervention == lsg_record_get_id (one) || answer->need == lsg_record_get_id (one))
        return answer;
    }
  return NULL;
}

/* The records that changed, then NULL. */
static void
apply (gpointer first,
       ...)
{
  g_autoptr (GPtrArray) changed = g_ptr_array_new ();
  va_list args;

  va_start (args, first);
  for (gpointer record = first; record != NULL; record = va_arg (args, gpointer))
    g_ptr_array_add (changed, record);
  va_end (args);
  g_ptr_array_set_size (touched, 0);
  lsg_figures_apply (figures, records, changed, touched);
}

/* After it the next change is a full pass: to be asked once. */
static void
assert_right (void)
{
  g_autofree char *off = figures_are_off (figures, records);

  ck_assert_msg (off == NULL, "%s", off);
}

static gboolean
is_touched (gpointer record)
{
  return g_ptr_array_find (touched, record, NULL);
}

START_TEST (nothing_changed)
{
  apply (NULL);
  ck_assert_uint_eq (touched->len, 0);
  ck_assert (figures->stamp == lsg_records_get_stamp (records));
  assert_right ();
}
END_TEST

START_TEST (minutes_of_an_intervention)
{
  LsgIntervention *one = intervention ("ITC 03");

  set_field (one, "minutes", "6");
  apply (one, NULL);
  ck_assert_uint_eq (touched->len, 2); /* and its profile */
  ck_assert (is_touched (one) && is_touched (lsg_records_find (records, one->profile)));
  set_field (one, "title", "Another");
  apply (one, NULL);
  ck_assert_uint_eq (touched->len, 0);
  assert_right ();
}
END_TEST

START_TEST (another_profile_nature_and_decision)
{
  LsgIntervention *one = intervention ("ITC 03");

  set_field (one, "profile", NULL);
  apply (one, NULL);
  ck_assert_uint_eq (figures->profiles->len, 3);
  set_field (one, "profile", ref (lsg_records_peek (records, LSG_KIND_PROFILE, 1)));
  set_field (one, "nature", "structural");
  apply (one, NULL);
  ck_assert_uint_eq (figures->profiles->len, 2);
  set_field (one, "decision", "drop");
  apply (one, NULL);
  ck_assert (is_touched (need ("B 04")));
  ck_assert_int_eq (need ("B 04")->n_kept, 0);
  assert_right ();
}
END_TEST

START_TEST (ratings)
{
  LsgIntervention *one = intervention ("ITC 03");

  set_field (one, "human", "4");
  apply (one, NULL);
  set_field (one, "economic", NULL);
  apply (one, NULL);
  ck_assert_uint_eq (figures->n_unrated, 1);
  ck_assert (one->proposal == LSG_NULL);
  assert_right ();
}
END_TEST

START_TEST (a_need_reaches_its_interventions)
{
  set_field (need ("B 04"), "probability", "4");
  apply (need ("B 04"), NULL);
  ck_assert_uint_eq (touched->len, 3);
  ck_assert_int_eq (intervention ("ITC 03")->criticality, 16);
  set_field (need ("B 04"), "gravity", NULL);
  apply (need ("B 04"), NULL);
  ck_assert (intervention ("ITC 06")->class_ == LSG_NULL);
  assert_right ();
}
END_TEST

START_TEST (links)
{
  LsgAnswer *answer = answer_of (intervention ("ITC 04"));
  gpointer added;

  set_field (answer, "need", ref (need ("B 12")));
  apply (answer, NULL);
  ck_assert (is_touched (need ("B 06")) && is_touched (need ("B 12")) && is_touched (intervention ("ITC 04")));
  ck_assert_int_eq (need ("B 06")->n_kept, 0);
  ck_assert_int_eq (intervention ("ITC 04")->class_, LSG_CLASS_SUPERFLUOUS);

  added = add_record (records, LSG_KIND_ANSWER, "intervention", ref (intervention ("ITC 04")), "need",
                      ref (need ("B 06")), NULL);
  apply (added, NULL);
  ck_assert_int_eq (intervention ("ITC 04")->class_, LSG_CLASS_INDISPENSABLE);
  g_object_ref (added);
  lsg_records_remove (records, added);
  apply (added, NULL);
  g_object_unref (added);
  ck_assert_int_eq (intervention ("ITC 04")->class_, LSG_CLASS_SUPERFLUOUS);
  assert_right ();
}
END_TEST

START_TEST (removed_and_back)
{
  g_autoptr (LsgRecord) one = g_object_ref (LSG_RECORD (intervention ("ITC 04")));
  g_autoptr (LsgRecord) answer = g_object_ref (LSG_RECORD (answer_of (one)));

  lsg_records_remove (records, answer);
  lsg_records_remove (records, one);
  apply (one, answer, NULL);
  ck_assert_int_eq (need ("B 06")->n_kept, 0);
  ck_assert_uint_eq (figures->n_kept, 8);
  lsg_records_insert (records, one);
  lsg_records_insert (records, answer);
  apply (answer, one, NULL);
  ck_assert_int_eq (need ("B 06")->n_kept, 1);
  ck_assert_uint_eq (figures->n_kept, 9);
  assert_right ();
}
END_TEST

/* The store never leaves a link behind; nothing may point to what is freed all the same. */
START_TEST (an_end_is_gone_without_its_link)
{
  g_autoptr (LsgRecord) gone = g_object_ref (LSG_RECORD (need ("B 06")));

  lsg_records_remove (records, gone);
  apply (gone, NULL);
  g_clear_object (&gone);
  ck_assert (is_touched (intervention ("ITC 04")));
  ck_assert (intervention ("ITC 04")->criticality == LSG_NULL);
  set_field (intervention ("ITC 04"), "decision", "drop");
  apply (intervention ("ITC 04"), NULL);
  assert_right ();
}
END_TEST

START_TEST (virtual_classes)
{
  g_autoptr (LsgRecord) first = g_object_ref (lsg_records_peek (records, LSG_KIND_ACTIVITY, 0));
  LsgActivity *second = lsg_records_peek (records, LSG_KIND_ACTIVITY, 1);

  set_field (second, "minutes", "80");
  apply (second, NULL);
  ck_assert_uint_eq (touched->len, 2);
  lsg_records_remove (records, first);
  apply (first, NULL);
  ck_assert_str_eq (second->code, "CV\302\240" "1");
  ck_assert (is_touched (second));
  lsg_records_insert (records, first);
  apply (first, NULL);
  ck_assert_str_eq (second->code, "CV\302\240" "2");
  assert_right ();
}
END_TEST

START_TEST (numbers_of_clauses)
{
  gpointer one = add_record (records, LSG_KIND_CLAUSE, "title", "One", NULL);
  LsgClause *two = add_record (records, LSG_KIND_CLAUSE, "title", "Two", NULL);

  apply (one, two, NULL);
  ck_assert_str_eq (two->number, "2");
  lsg_record_put_position (one, 100000);
  lsg_records_reposition (records, one);
  apply (one, NULL);
  ck_assert_str_eq (two->number, "1");
  ck_assert (is_touched (two) && is_touched (one));
  assert_right ();
}
END_TEST

START_TEST (settings_and_profiles)
{
  LsgProgramme *programme = lsg_records_get_programme (records);
  gpointer profile;

  set_field (programme, "learners", "20");
  apply (programme, NULL);
  ck_assert (figures->all.chosen == 250 * LSG_PRODUCT_ONE);
  profile = add_record (records, LSG_KIND_PROFILE, "name", "Pair", NULL);
  set_field (intervention ("ITC 04"), "profile", ref (profile));
  apply (profile, intervention ("ITC 04"), NULL);
  ck_assert_uint_eq (figures->profiles->len, 3);
  set_field (intervention ("ITC 04"), "minutes", "1");
  apply (intervention ("ITC 04"), NULL);
  assert_right ();
}
END_TEST

START_TEST (sums_at_their_end)
{
  for (guint i = 0; i < 10000; i++)
    add_record (records, LSG_KIND_INTERVENTION, "minutes", "10000", "count", "1000", "per", "learner", "decision",
                "keep", NULL);
  lsg_figures_update (figures, records, NULL);
  for (guint i = 0; i < 4; i++)
    {
      gpointer one = lsg_records_peek (records, LSG_KIND_INTERVENTION, 20 + i);

      set_field (lsg_records_get_programme (records), "learners", i % 2 == 0 ? "100000" : "10");
      apply (lsg_records_get_programme (records), NULL);
      set_field (one, "minutes", "1");
      apply (one, NULL);
      ck_assert ((figures->all.chosen == LSG_PRODUCT_MAX) == (i % 2 == 0));
      ck_assert ((figures->stamp == 0) == (i % 2 == 0));
    }
  assert_right ();
}
END_TEST

/* Another's full pass has taken the shares into its own sums. */
START_TEST (two_figures_of_the_same_records)
{
  g_autoptr (LsgFigures) other = lsg_figures_new ();
  LsgIntervention *one = intervention ("ITC 03");

  set_field (one, "minutes", "6");
  lsg_figures_update (other, records, NULL);
  apply (one, NULL);
  ck_assert_ptr_null (figures_differ (figures, other));
  set_field (one, "minutes", "7");
  apply (one, NULL);
  assert_right ();
}
END_TEST

START_TEST (very_many_at_once)
{
  g_autoptr (GPtrArray) changed = g_ptr_array_new ();

  for (guint i = 0; i < 200; i++)
    g_ptr_array_add (changed, add_record (records, LSG_KIND_INTERVENTION, "minutes", "1", "decision", "keep", NULL));
  lsg_figures_apply (figures, records, changed, NULL);
  ck_assert_uint_eq (figures->n_kept, 209);
  assert_right ();
}
END_TEST

/* Every kind that is worked out has its place in the order, and its functions. */
START_TEST (parts_are_whole)
{
  guint n = 0;

  for (guint kind = 0; kind < LSG_N_KINDS; kind++)
    {
      const LsgPart *part = &lsg_figure_parts[kind];

      n += part->type == LSG_PART_FIGURED;
      ck_assert (part->type != LSG_PART_LINK || (part->join != NULL && part->leave != NULL && part->stamp > 0));
      ck_assert (part->type != LSG_PART_FIGURED || part->stamp > 0);
    }
  ck_assert_uint_eq (n, LSG_N_FIGURED);
  for (guint i = 0; i < LSG_N_FIGURED; i++)
    ck_assert_int_eq (lsg_figure_parts[lsg_figure_order[i]].type, LSG_PART_FIGURED);
}
END_TEST

Suite *
figures_pass_suite (void)
{
  Suite *suite = suite_create ("figures from changes");
  TCase *tcase = tcase_create ("worked example");

  tcase_add_checked_fixture (tcase, set_up, tear_down);
  tcase_set_timeout (tcase, 30);
  tcase_add_test (tcase, nothing_changed);
  tcase_add_test (tcase, minutes_of_an_intervention);
  tcase_add_test (tcase, another_profile_nature_and_decision);
  tcase_add_test (tcase, ratings);
  tcase_add_test (tcase, a_need_reaches_its_interventions);
  tcase_add_test (tcase, links);
  tcase_add_test (tcase, removed_and_back);
  tcase_add_test (tcase, an_end_is_gone_without_its_link);
  tcase_add_test (tcase, virtual_classes);
  tcase_add_test (tcase, numbers_of_clauses);
  tcase_add_test (tcase, settings_and_profiles);
  tcase_add_test (tcase, sums_at_their_end);
  tcase_add_test (tcase, two_figures_of_the_same_records);
  tcase_add_test (tcase, very_many_at_once);
  tcase_add_test (tcase, parts_are_whole);
  suite_add_tcase (suite, tcase);
  return suite;
}
