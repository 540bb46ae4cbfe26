/* The thread: what is linked to what, its minutes and cost, and where it breaks. */
#include "suite.h"

#include "example.h"
#include "thread-model.h"

#include <math.h>

Suite *thread_model_suite (void);

static LsgRecords *records;
static LsgFigures *figures;
static LsgThread *thread;

static void
setup (void)
{
  records = make_example ();
  figures = lsg_figures_new ();
  set_field (find_record (records, LSG_KIND_PROFILE, "Formateur-tuteur"), "hourly-cost", "42");
  set_field (find_record (records, LSG_KIND_PROFILE, "Tuteur administratif"), "hourly-cost", "28");
}

static void
teardown (void)
{
  g_clear_pointer (&thread, lsg_thread_free);
  lsg_figures_free (figures);
  g_object_unref (records);
}

static void
read_again (gpointer also)
{
  g_clear_pointer (&thread, lsg_thread_free);
  lsg_figures_update (figures, records, NULL);
  thread = lsg_thread_new (records, figures, also);
}

static gboolean
is_in (LsgThreadTrace *trace,
       gpointer        record)
{
  LsgThreadColumn column;
  guint place;

  ck_assert (lsg_thread_find (thread, record, &column, &place));
  return trace->is_in[column][place];
}

static gpointer
clause (const char *content,
        const char *body)
{
  return add_record (records, LSG_KIND_CLAUSE, "title", content, "content", content, "body", body, NULL);
}

START_TEST (thread_of_a_need)
{
  gpointer services = clause ("services", NULL);
  gpointer named = clause ("text", "Relance : itc\u00a003, deux fois.");
  gpointer other = clause ("text", "ITC 030 et XITC 03");
  g_autoptr (LsgThreadTrace) trace = NULL;
  LsgThreadColumn column;
  guint place;

  read_again (NULL);
  trace = lsg_thread_trace (thread, find_record (records, LSG_KIND_NEED, "B 04"));
  ck_assert_uint_eq (trace->n_in[LSG_THREAD_NEEDS], 1);
  ck_assert_uint_eq (trace->n_in[LSG_THREAD_INTERVENTIONS], 2);
  ck_assert_uint_eq (trace->n_kept, 1);
  ck_assert_uint_eq (trace->n_in[LSG_THREAD_CLAUSES], 2);
  ck_assert (is_in (trace, find_record (records, LSG_KIND_INTERVENTION, "ITC 03")));
  ck_assert (is_in (trace, find_record (records, LSG_KIND_INTERVENTION, "ITC 06")));
  ck_assert (is_in (trace, services) && is_in (trace, named));
  ck_assert (!lsg_thread_find (thread, other, &column, &place));
  ck_assert_int_eq (trace->minutes, 10 * LSG_PRODUCT_ONE);
  ck_assert_double_eq_tol (trace->cost, 700, 1e-6);
  ck_assert_uint_eq (trace->n_unpriced, 0);
}
END_TEST

START_TEST (thread_of_a_clause)
{
  gpointer named = clause ("text", "ITC 02 et ITC 05.");
  g_autoptr (LsgThreadTrace) trace = NULL;

  read_again (NULL);
  trace = lsg_thread_trace (thread, named);
  ck_assert_uint_eq (trace->n_in[LSG_THREAD_INTERVENTIONS], 2);
  ck_assert_uint_eq (trace->n_in[LSG_THREAD_NEEDS], 3);
  ck_assert (is_in (trace, find_record (records, LSG_KIND_NEED, "B 05")));
  ck_assert (is_in (trace, find_record (records, LSG_KIND_NEED, "B 09")));
  ck_assert_int_eq (trace->minutes, 25 * LSG_PRODUCT_ONE);
}
END_TEST

START_TEST (nobody_pays)
{
  g_autoptr (LsgThreadTrace) trace = NULL;

  set_field (find_record (records, LSG_KIND_PROFILE, "Formateur-tuteur"), "hourly-cost", NULL);
  read_again (NULL);
  trace = lsg_thread_trace (thread, find_record (records, LSG_KIND_NEED, "B 04"));
  ck_assert_double_eq_tol (trace->cost, 0, 1e-9);
  ck_assert_uint_eq (trace->n_unpriced, 1);
  ck_assert (isnan (lsg_thread_get_cost (thread, find_record (records, LSG_KIND_INTERVENTION, "ITC 03"))));
  ck_assert_double_eq_tol (lsg_thread_get_total_cost (thread), 10 / 60.0 * 2800, 1e-6);
}
END_TEST

/* Needs by criticality, interventions by the first need that they serve, clauses by number. */
START_TEST (columns_are_in_order)
{
  GPtrArray *column;
  gint64 last = G_MAXINT64;

  for (guint i = 0; i < 12; i++)
    clause ("services", NULL);
  clause ("profiles", NULL);
  read_again (NULL);
  column = thread->columns[LSG_THREAD_NEEDS];
  for (guint i = 0; i < column->len; i++)
    {
      ck_assert_int_le (LSG_NEED (column->pdata[i])->criticality, last);
      last = LSG_NEED (column->pdata[i])->criticality;
    }
  column = thread->columns[LSG_THREAD_INTERVENTIONS];
  ck_assert_uint_eq (column->len, 12);
  last = G_MAXINT64;
  for (guint i = 0; i < column->len; i++)
    {
      ck_assert_int_le (LSG_INTERVENTION (column->pdata[i])->criticality, last);
      last = LSG_INTERVENTION (column->pdata[i])->criticality;
    }
  column = thread->columns[LSG_THREAD_CLAUSES];
  ck_assert_uint_eq (column->len, 13);
  ck_assert_str_eq (LSG_CLAUSE (column->pdata[9])->number, "10");
  ck_assert_uint_eq (thread->prints->len, 13 * 9);
}
END_TEST

/* A clause of channels prints what uses a tool of the charter. */
START_TEST (tools_lead_to_channels)
{
  gpointer channels = clause ("channels", NULL);
  gpointer forum = add_record (records, LSG_KIND_CHANNEL, "name", "Forum", "in-charter", "true", NULL);
  gpointer used = find_record (records, LSG_KIND_INTERVENTION, "ITS 02");
  g_autoptr (LsgThreadTrace) trace = NULL;

  add_record (records, LSG_KIND_USE, "intervention", ref (used), "channel", ref (forum), NULL);
  read_again (NULL);
  trace = lsg_thread_trace (thread, channels);
  ck_assert_uint_eq (trace->n_in[LSG_THREAD_INTERVENTIONS], 1);
  ck_assert (is_in (trace, used));
}
END_TEST

static void
check_break (gpointer      record,
             LsgThreadGap  gap,
             gpointer      at,
             const char   *field)
{
  LsgThreadBreak stop;

  read_again (record);
  stop = lsg_thread_get_break (thread, record);
  ck_assert_int_eq (stop.gap, gap);
  ck_assert_ptr_eq (stop.record, at);
  ck_assert_pstr_eq (stop.field, field);
  ck_assert_int_eq (stop.sentence == NULL, gap == LSG_THREAD_WHOLE);
  lsg_thread_break_clear (&stop);
}

START_TEST (first_missing_step)
{
  gpointer need = find_record (records, LSG_KIND_NEED, "B 04");
  gpointer third = find_record (records, LSG_KIND_INTERVENTION, "ITC 03");
  gpointer sixth = find_record (records, LSG_KIND_INTERVENTION, "ITC 06");

  check_break (need, LSG_THREAD_NO_CLAUSE, NULL, NULL);
  clause ("figures", NULL);
  check_break (need, LSG_THREAD_WHOLE, NULL, NULL);
  set_field (third, "minutes", NULL);
  check_break (need, LSG_THREAD_NO_DURATION, third, "minutes");
  set_field (third, "profile", NULL);
  check_break (need, LSG_THREAD_NO_PROFILE, third, "profile");
  set_field (third, "decision", "drop");
  check_break (need, LSG_THREAD_NOT_KEPT, third, "decision");
  set_field (need, "decision", "accept-risk");
  check_break (need, LSG_THREAD_WHOLE, NULL, NULL);
  set_field (need, "decision", NULL);
  check_break (need, LSG_THREAD_NO_DECISION, need, "decision");
  set_field (need, "gravity", NULL);
  check_break (need, LSG_THREAD_NO_CRITICALITY, need, "gravity");
  check_break (sixth, LSG_THREAD_NOT_KEPT, sixth, "decision");
}
END_TEST

START_TEST (threads_without_ends)
{
  gpointer lonely = add_record (records, LSG_KIND_INTERVENTION, "code", "ITC 09", "decision", "keep", NULL);
  gpointer need = add_record (records, LSG_KIND_NEED, "code", "B 13", "gravity", "4", "probability", "4",
                              "decision", "answer", NULL);
  gpointer empty = clause ("text", NULL);

  check_break (lonely, LSG_THREAD_NO_NEED, lonely, NULL);
  check_break (need, LSG_THREAD_NO_INTERVENTION, need, NULL);
  check_break (empty, LSG_THREAD_NO_PRINT, empty, "body");
  set_field (empty, "side-note", "Voir ITC 09.");
  check_break (empty, LSG_THREAD_NO_NEED, lonely, NULL);
  check_break (find_record (records, LSG_KIND_PROFILE, "Formateur-tuteur"), LSG_THREAD_WHOLE, NULL, NULL);
}
END_TEST

/* What is found again only where it could have become another. */
static gboolean
holds (gpointer changed)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (GPtrArray) records_changed = g_ptr_array_new ();

  g_ptr_array_add (records_changed, changed);
  lsg_figures_update (figures, records, NULL);
  return lsg_thread_holds (thread, none, none, records_changed);
}

START_TEST (thread_holds)
{
  gpointer text = clause ("text", "ITC 03");
  LsgRecord *need = find_record (records, LSG_KIND_NEED, "B 04");
  LsgRecord *intervention = find_record (records, LSG_KIND_INTERVENTION, "ITC 03");
  static const char *const kept[][2] = { { "minutes", "12" }, { "title", "Relance" }, { "human", "3" },
                                         { "code", "itc\u00a003" } };
  static const char *const moved[][2] = { { "code", "ITC 33" }, { "decision", "postpone" }, { "profile", NULL } };

  read_again (NULL);
  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    {
      set_field (intervention, kept[i][0], kept[i][1]);
      ck_assert_msg (holds (intervention), "%s", kept[i][0]);
    }
  set_field (need, "title", "Autre");
  ck_assert (holds (need));
  ck_assert (holds (find_record (records, LSG_KIND_PROFILE, "Formateur-tuteur")));
  ck_assert (!holds (text));
  set_field (need, "gravity", "1");
  ck_assert (!holds (need));

  for (guint i = 0; i < G_N_ELEMENTS (moved); i++)
    {
      read_again (NULL);
      set_field (intervention, moved[i][0], moved[i][1]);
      ck_assert_msg (!holds (intervention), "%s", moved[i][0]);
    }
}
END_TEST

START_TEST (thread_does_not_hold_for_what_comes_and_goes)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (GPtrArray) some = g_ptr_array_new ();

  read_again (NULL);
  g_ptr_array_add (some, find_record (records, LSG_KIND_NEED, "B 04"));
  ck_assert (!lsg_thread_holds (thread, some, none, none));
  ck_assert (!lsg_thread_holds (thread, none, some, none));
  some->pdata[0] = lsg_records_get_programme (records);
  ck_assert (lsg_thread_holds (thread, some, some, some));
}
END_TEST

/* A clause that prints nothing stands in the column for as long as it is asked for. */
START_TEST (thread_serves)
{
  gpointer silent = clause ("text", "Rien");
  gpointer telling = clause ("text", "ITC 03");

  read_again (NULL);
  ck_assert (lsg_thread_serves (thread, NULL));
  ck_assert (lsg_thread_serves (thread, telling));
  ck_assert (lsg_thread_serves (thread, find_record (records, LSG_KIND_NEED, "B 04")));
  ck_assert (!lsg_thread_serves (thread, silent));
  read_again (silent);
  ck_assert (lsg_thread_serves (thread, silent));
  ck_assert (!lsg_thread_serves (thread, telling));
}
END_TEST

Suite *
thread_model_suite (void)
{
  Suite *suite = suite_create ("thread-model");
  TCase *tcase = tcase_create ("thread-model");

  tcase_add_checked_fixture (tcase, setup, teardown);
  tcase_add_test (tcase, thread_of_a_need);
  tcase_add_test (tcase, thread_of_a_clause);
  tcase_add_test (tcase, nobody_pays);
  tcase_add_test (tcase, columns_are_in_order);
  tcase_add_test (tcase, tools_lead_to_channels);
  tcase_add_test (tcase, first_missing_step);
  tcase_add_test (tcase, threads_without_ends);
  tcase_add_test (tcase, thread_holds);
  tcase_add_test (tcase, thread_does_not_hold_for_what_comes_and_goes);
  tcase_add_test (tcase, thread_serves);
  suite_add_tcase (suite, tcase);
  return suite;
}
