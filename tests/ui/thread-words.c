/* The thread in words and on its map: for a need, an intervention, a clause. */
#include "suite.h"

#include "example.h"
#include "thread-map-data.h"
#include "thread-words.h"

Suite *thread_words_suite (void);

static LsgRecords *records;
static LsgFigures *figures;
static LsgThread *thread;

static void
set_up (void)
{
  records = make_example ();
  figures = lsg_figures_new ();
  set_field (find_record (records, LSG_KIND_PROFILE, "Formateur-tuteur"), "hourly-cost", "42");
  add_record (records, LSG_KIND_CLAUSE, "title", "Services", "content", "services", NULL);
  lsg_figures_update (figures, records, NULL);
  thread = lsg_thread_new (records, figures, NULL);
}

static void
tear_down (void)
{
  lsg_thread_free (thread);
  lsg_figures_free (figures);
  g_object_unref (records);
}

static void
check_line (GPtrArray    *lines,
            guint         index,
            const char   *value,
            LsgLineState  state,
            const char   *field)
{
  LsgThreadLine *line = lines->pdata[index];

  ck_assert_str_eq (line->value, value);
  ck_assert_int_eq (line->state, state);
  ck_assert_pstr_eq (line->field, field);
  ck_assert (line->id != 0 || line->page_id != NULL);
}

START_TEST (lines_of_a_need)
{
  g_autoptr (GPtrArray) lines = lsg_thread_list_lines (thread, find_record (records, LSG_KIND_NEED, "B 04"));

  ck_assert_uint_eq (lines->len, 10);
  check_line (lines, 0, "B 04", LSG_LINE_WHOLE, NULL);
  check_line (lines, 1, "12, indispensable", LSG_LINE_WHOLE, "gravity");
  check_line (lines, 3, "1 kept of 2", LSG_LINE_PARTLY, "decision");
  check_line (lines, 5, "Not placed", LSG_LINE_PARTLY, "place");
  check_line (lines, 6, "Formateur-tuteur", LSG_LINE_WHOLE, "profile");
  check_line (lines, 7, "10\u00a0min", LSG_LINE_WHOLE, "minutes");
  check_line (lines, 8, "€7.00", LSG_LINE_WHOLE, "hourly-cost");
  check_line (lines, 9, "1", LSG_LINE_WHOLE, NULL);
}
END_TEST

START_TEST (lines_where_it_stops)
{
  gpointer need = find_record (records, LSG_KIND_NEED, "B 11");
  g_autoptr (GPtrArray) lines = lsg_thread_list_lines (thread, need);

  ck_assert_uint_eq (lines->len, 5);
  check_line (lines, 3, "0 kept of 1", LSG_LINE_MISSING, "decision");
  check_line (lines, 4, "No clause", LSG_LINE_MISSING, NULL);
}
END_TEST

START_TEST (lines_of_the_others)
{
  g_autoptr (GPtrArray) forth = lsg_thread_list_lines (thread, find_record (records, LSG_KIND_INTERVENTION, "ITC 02"));
  g_autoptr (GPtrArray) back = lsg_thread_list_lines (thread, find_record (records, LSG_KIND_CLAUSE, "Services"));
  g_autofree char *summary = lsg_thread_word_summary (thread, find_record (records, LSG_KIND_CLAUSE, "Services"));

  check_line (forth, 0, "2 needs", LSG_LINE_WHOLE, NULL);
  check_line (back, 1, "9 kept of 9", LSG_LINE_WHOLE, "decision");
  check_line (back, back->len - 1, "10 needs", LSG_LINE_WHOLE, NULL);
  ck_assert_msg (g_str_has_prefix (summary, "1 · 10 needs · 9 kept interventions · 160\u00a0min"), "%s", summary);
}
END_TEST

START_TEST (map_of_the_example)
{
  gpointer need = find_record (records, LSG_KIND_NEED, "B 04");
  g_autoptr (LsgThreadMapData) data = lsg_thread_map_data_new (thread, need, NULL);
  int column, node;

  ck_assert_uint_eq (data->map.columns[0].n_nodes, 12);
  ck_assert_uint_eq (data->map.columns[1].n_nodes, 12);
  ck_assert_uint_eq (data->map.columns[2].n_nodes, 1);
  ck_assert_uint_eq (data->map.n_links[1], 9);
  ck_assert_str_eq (data->map.columns[1].value, "9");
  ck_assert_ptr_eq (lsg_thread_map_data_get (data, data->map.column, data->map.node), need);
  ck_assert (data->map.columns[0].nodes[data->map.node].is_in);
  ck_assert (lsg_thread_map_data_find (data, find_record (records, LSG_KIND_NEED, "B 11"), &column, &node));
  ck_assert_str_eq (data->map.columns[0].nodes[node].warning, "uncovered");
  ck_assert_ptr_null (lsg_thread_map_data_get (data, 3, 0));
  ck_assert_ptr_null (lsg_thread_map_data_get (data, -1, -1));
}
END_TEST

START_TEST (steps_follow_lines)
{
  LsgRecord *need = find_record (records, LSG_KIND_NEED, "B 04");
  LsgRecord *intervention = lsg_thread_step (thread, need, 1, 0);

  ck_assert_str_eq (lsg_record_get_code (intervention), "ITC 03");
  ck_assert_str_eq (lsg_record_get_title (lsg_thread_step (thread, intervention, 1, 0)), "Services");
  ck_assert_ptr_eq (lsg_thread_step (thread, intervention, -1, 0), need);
  ck_assert_ptr_eq (lsg_thread_step (thread, need, -1, 0), need);
  ck_assert_ptr_eq (lsg_thread_step (thread, need, 0, -G_MAXINT), thread->columns[0]->pdata[0]);
  ck_assert_ptr_eq (lsg_thread_step (thread, need, 0, G_MAXINT), thread->columns[0]->pdata[11]);
}
END_TEST

/* Sixty needs for one intervention: thirty of them, and how many are left. */
START_TEST (long_columns_are_cut)
{
  gpointer intervention = find_record (records, LSG_KIND_INTERVENTION, "ITC 03");
  g_autoptr (LsgThread) large = NULL;
  g_autoptr (LsgThreadMapData) data = NULL;

  for (guint i = 0; i < 60; i++)
    {
      gpointer need = add_record (records, LSG_KIND_NEED, "title", "Another", NULL);

      add_record (records, LSG_KIND_ANSWER, "intervention", ref (intervention), "need", ref (need), NULL);
    }
  lsg_figures_update (figures, records, NULL);
  large = lsg_thread_new (records, figures, NULL);
  data = lsg_thread_map_data_new (large, intervention, NULL);
  ck_assert_uint_eq (data->map.columns[0].n_nodes, LSG_THREAD_MAP_MOST);
  ck_assert_str_eq (data->map.columns[0].more, "and 42 others");
  ck_assert_uint_eq (data->map.n_links[0] > 0, TRUE);
}
END_TEST

Suite *
thread_words_suite (void)
{
  Suite *suite = suite_create ("thread-words");
  TCase *tcase = tcase_create ("thread-words");

  tcase_add_checked_fixture (tcase, set_up, tear_down);
  tcase_add_test (tcase, lines_of_a_need);
  tcase_add_test (tcase, lines_where_it_stops);
  tcase_add_test (tcase, lines_of_the_others);
  tcase_add_test (tcase, map_of_the_example);
  tcase_add_test (tcase, steps_follow_lines);
  tcase_add_test (tcase, long_columns_are_cut);
  suite_add_tcase (suite, tcase);
  return suite;
}
