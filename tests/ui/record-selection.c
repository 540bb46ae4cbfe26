/* A selection of records outlives sorts and moves of the list under it, and always holds something. */
#include "suite.h"

#include "example.h"
#include "gradual-selection.h"
#include "record-selection.h"

Suite *record_selection_suite (void);

static LsgRecords *records;
static LsgOrderedList *list;
static LsgRecordSelection *selection;
static GtkSelectionModel *model;
static gboolean is_reversed;
static gint64 hidden; /* interventions of this nature are filtered out; LSG_NULL: none */
static guint n_changed;

static int
compare_cb (LsgRecord *a,
            LsgRecord *b,
            gpointer   data)
{
  gint64 difference = lsg_record_get_position (a) - lsg_record_get_position (b);

  return is_reversed ? (difference < 0) - (difference > 0) : (difference > 0) - (difference < 0);
}

static gboolean
filter_cb (LsgRecord *record,
           gpointer   data)
{
  return hidden == LSG_NULL || LSG_INTERVENTION (record)->nature != hidden;
}

static void
changed_cb (void)
{
  n_changed++;
}

static void
set_up (void)
{
  is_reversed = FALSE;
  hidden = LSG_NULL;
  n_changed = 0;
  records = make_example ();
  list = lsg_ordered_list_new (records, LSG_KIND_INTERVENTION, compare_cb, filter_cb, NULL);
  selection = lsg_record_selection_new (list);
  model = GTK_SELECTION_MODEL (selection);
  g_signal_connect (selection, "changed", G_CALLBACK (changed_cb), NULL);
}

static void
tear_down (void)
{
  g_assert_finalize_object (selection);
  g_assert_finalize_object (list);
  g_object_unref (records);
}

static void
assert_codes (const char *first,
              guint       n)
{
  ck_assert_uint_eq (lsg_record_selection_get_n (selection), n);
  ck_assert_str_eq (lsg_record_get_code (lsg_record_selection_get_first (selection)), first);
}

START_TEST (the_first_one_is_selected_to_begin_with)
{
  assert_codes ("ITS 01", 1);
  ck_assert (gtk_selection_model_is_selected (model, 0));
  ck_assert (!gtk_selection_model_is_selected (model, 1));
  ck_assert (!gtk_selection_model_is_selected (model, 99));
}
END_TEST

START_TEST (ranges_and_single_ones)
{
  g_autoptr (GPtrArray) listed = NULL;
  g_autoptr (GtkBitset) bits = NULL;

  gtk_selection_model_select_range (model, 2, 3, TRUE);
  assert_codes ("ITS 03", 3);
  ck_assert_uint_eq (n_changed, 1);
  gtk_selection_model_select_item (model, 0, FALSE);
  assert_codes ("ITS 01", 4);
  gtk_selection_model_unselect_item (model, 3);
  assert_codes ("ITS 01", 3);
  listed = lsg_record_selection_list (selection);
  ck_assert_uint_eq (listed->len, 3);
  ck_assert_str_eq (lsg_record_get_code (listed->pdata[2]), "ITS 05");
  bits = gtk_selection_model_get_selection (model);
  ck_assert_uint_eq (gtk_bitset_get_size (bits), 3);
  gtk_selection_model_select_item (model, 7, TRUE);
  assert_codes ("ITC 03", 1);
}
END_TEST

START_TEST (something_stays_selected)
{
  gtk_selection_model_select_item (model, 4, TRUE);
  gtk_selection_model_unselect_item (model, 4);
  assert_codes ("ITS 05", 1);
  gtk_selection_model_select_all (model);
  assert_codes ("ITS 01", 12);
  gtk_selection_model_unselect_all (model);
  assert_codes ("ITS 01", 1);
}
END_TEST

START_TEST (a_sort_takes_nothing_away)
{
  gtk_selection_model_select_range (model, 1, 2, TRUE);
  is_reversed = TRUE;
  lsg_ordered_list_refresh (list);
  lsg_record_selection_settle (selection);
  assert_codes ("ITS 03", 2);
  ck_assert (gtk_selection_model_is_selected (model, 9));
  ck_assert (gtk_selection_model_is_selected (model, 10));
  ck_assert_uint_eq (n_changed, 1);
}
END_TEST

START_TEST (what_is_filtered_out_is_let_go)
{
  gtk_selection_model_select_range (model, 3, 4, TRUE);
  hidden = LSG_STRUCTURAL;
  lsg_ordered_list_refresh (list);
  lsg_record_selection_settle (selection);
  assert_codes ("ITC 01", 2);
  hidden = LSG_CONJUNCTURAL;
  lsg_ordered_list_refresh (list);
  lsg_record_selection_settle (selection);
  assert_codes ("ITS 01", 1);
}
END_TEST

START_TEST (what_stands_there_then_is_selected_after_a_removal)
{
  g_autoptr (GPtrArray) gone = NULL;

  gtk_selection_model_select_range (model, 2, 2, TRUE);
  gone = lsg_record_selection_list (selection);
  for (guint i = 0; i < gone->len; i++)
    lsg_records_remove (records, gone->pdata[i]);
  lsg_ordered_list_refresh (list);
  lsg_record_selection_settle (selection);
  assert_codes ("ITS 05", 1);
  while (lsg_records_get_n (records, LSG_KIND_INTERVENTION) > 0)
    lsg_records_remove (records, lsg_records_peek (records, LSG_KIND_INTERVENTION, 0));
  lsg_ordered_list_refresh (list);
  lsg_record_selection_settle (selection);
  ck_assert_uint_eq (lsg_record_selection_get_n (selection), 0);
  ck_assert_ptr_null (lsg_record_selection_get_first (selection));
}
END_TEST

START_TEST (records_are_selected_as_far_as_they_are_there)
{
  g_autoptr (GPtrArray) wanted = g_ptr_array_new ();

  ck_assert (!lsg_record_selection_select (selection, wanted));
  g_ptr_array_add (wanted, find_record (records, LSG_KIND_INTERVENTION, "ITC 02"));
  g_ptr_array_add (wanted, find_record (records, LSG_KIND_INTERVENTION, "ITS 02"));
  g_ptr_array_add (wanted, find_record (records, LSG_KIND_NEED, "B 01"));
  ck_assert (lsg_record_selection_select (selection, wanted));
  assert_codes ("ITS 02", 2);
  ck_assert (lsg_record_selection_contains (selection, wanted->pdata[0]));
  ck_assert (!lsg_record_selection_contains (selection, wanted->pdata[2]));
  ck_assert (!lsg_record_selection_select_one (selection, wanted->pdata[2]));
  ck_assert (lsg_record_selection_select_one (selection, wanted->pdata[0]));
  assert_codes ("ITC 02", 1);
}
END_TEST

/* A view that is given the rows by and by selects all of them, and ranges that end the former selection. */
START_TEST (all_are_selected_through_a_view_that_shows_the_beginning)
{
  g_autoptr (GtkSelectionModel) gradual = NULL;

  for (guint i = 0; i < 100; i++)
    add_record (records, LSG_KIND_INTERVENTION, "title", "More", NULL);
  lsg_ordered_list_refresh (list);
  gradual = lsg_gradual_selection_new (g_object_ref (model));
  g_object_unref (model);
  ck_assert_uint_lt (g_list_model_get_n_items (G_LIST_MODEL (gradual)), 112);
  gtk_selection_model_select_all (gradual);
  ck_assert_uint_eq (lsg_record_selection_get_n (selection), 112);
  gtk_selection_model_select_range (gradual, 1, 2, TRUE);
  assert_codes ("ITS 02", 2);
}
END_TEST

Suite *
record_selection_suite (void)
{
  Suite *suite = suite_create ("record-selection");
  TCase *tcase = tcase_create ("selection");

  tcase_add_checked_fixture (tcase, set_up, tear_down);
  tcase_add_test (tcase, the_first_one_is_selected_to_begin_with);
  tcase_add_test (tcase, ranges_and_single_ones);
  tcase_add_test (tcase, something_stays_selected);
  tcase_add_test (tcase, a_sort_takes_nothing_away);
  tcase_add_test (tcase, what_is_filtered_out_is_let_go);
  tcase_add_test (tcase, what_stands_there_then_is_selected_after_a_removal);
  tcase_add_test (tcase, records_are_selected_as_far_as_they_are_there);
  tcase_add_test (tcase, all_are_selected_through_a_view_that_shows_the_beginning);
  suite_add_tcase (suite, tcase);
  return suite;
}
