/* The rows of a long list come by and by: what is shown is always the beginning of the whole. */
#include "suite.h"

#include "gradual-selection.h"

Suite *gradual_selection_suite (void);

#define LONG 1000

static GtkStringList *strings;
static GtkSingleSelection *whole;
static GtkSelectionModel *model;
static guint n_told; /* what a view would count from "items-changed" */

static guint
count (void)
{
  return g_list_model_get_n_items (G_LIST_MODEL (model));
}

static void
items_changed_cb (GListModel *list,
                  guint       position,
                  guint       removed,
                  guint       added)
{
  ck_assert_uint_le (position + removed, n_told);
  n_told += added - removed;
  ck_assert_uint_eq (n_told, g_list_model_get_n_items (list));
}

static void
add_strings (guint position,
             guint removed,
             guint n)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (texts, g_strdup_printf ("%u", g_random_int_range (0, 100000)));
  g_ptr_array_add (texts, NULL);
  gtk_string_list_splice (strings, position, removed, (const char *const *) texts->pdata);
}

static void
set_up (guint n)
{
  strings = gtk_string_list_new (NULL);
  add_strings (0, 0, n);
  whole = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (strings)));
  model = lsg_gradual_selection_new (GTK_SELECTION_MODEL (whole));
  n_told = count ();
  g_signal_connect (model, "items-changed", G_CALLBACK (items_changed_cb), NULL);
}

static void
tear_down (void)
{
  g_assert_finalize_object (model);
  g_assert_finalize_object (whole);
  g_assert_finalize_object (strings);
}

static void
check_beginning (void)
{
  for (guint i = 0; i < count (); i++)
    {
      g_autoptr (GObject) shown = g_list_model_get_item (G_LIST_MODEL (model), i);
      g_autoptr (GObject) wanted = g_list_model_get_item (G_LIST_MODEL (whole), i);

      ck_assert_ptr_eq (shown, wanted);
    }
  ck_assert_ptr_null (g_list_model_get_item (G_LIST_MODEL (model), count ()));
}

START_TEST (test_short_list_is_shown_whole)
{
  set_up (LSG_GRADUAL_FIRST);
  ck_assert_uint_eq (count (), LSG_GRADUAL_FIRST);
  add_strings (0, 0, 1);
  ck_assert_uint_eq (count (), LSG_GRADUAL_FIRST + 1);
  check_beginning ();
  tear_down ();
}
END_TEST

START_TEST (test_long_list_comes_by_and_by)
{
  guint before;

  set_up (LONG);
  ck_assert_uint_eq (count (), LSG_GRADUAL_FIRST);
  before = count ();
  while (count () < LONG)
    {
      g_main_context_iteration (NULL, TRUE);
      ck_assert_uint_ge (count (), before);
      ck_assert (count () - before < LSG_GRADUAL_FIRST || count () == LONG);
      before = count ();
    }
  check_beginning ();
  tear_down ();
}
END_TEST

START_TEST (test_small_changes_keep_what_is_shown)
{
  set_up (LONG);
  add_strings (3, 1, 2);
  ck_assert_uint_eq (count (), LSG_GRADUAL_FIRST + 1);
  check_beginning ();
  add_strings (LONG - 100, 50, 0);
  ck_assert_uint_eq (count (), LSG_GRADUAL_FIRST + 1);
  add_strings (LSG_GRADUAL_FIRST - 2, 20, 1);
  ck_assert_uint_eq (count (), LSG_GRADUAL_FIRST);
  check_beginning ();
  tear_down ();
}
END_TEST

START_TEST (test_many_new_items_begin_again)
{
  set_up (100);
  while (count () < 100)
    g_main_context_iteration (NULL, TRUE);
  add_strings (0, 100, LONG);
  ck_assert_uint_eq (count (), LSG_GRADUAL_FIRST);
  check_beginning ();
  add_strings (0, LONG, 3);
  ck_assert_uint_eq (count (), 3);
  add_strings (0, 3, 0);
  ck_assert_uint_eq (count (), 0);
  add_strings (0, 0, LONG);
  ck_assert_uint_eq (count (), LSG_GRADUAL_FIRST);
  check_beginning ();
  tear_down ();
}
END_TEST

START_TEST (test_selection_is_that_of_the_whole)
{
  set_up (LONG);
  gtk_selection_model_select_item (model, 5, TRUE);
  ck_assert_uint_eq (gtk_single_selection_get_selected (whole), 5);
  ck_assert (gtk_selection_model_is_selected (model, 5));
  gtk_single_selection_set_selected (whole, LONG - 1);
  ck_assert (!gtk_selection_model_is_selected (model, 5));
  ck_assert_uint_eq (count (), LSG_GRADUAL_FIRST);
  tear_down ();
}
END_TEST

/* Against the whole: whatever comes and goes, the view is told of the same. */
START_TEST (test_random_changes)
{
  set_up (200);
  for (guint i = 0; i < 400; i++)
    {
      guint n = g_list_model_get_n_items (G_LIST_MODEL (whole));
      guint position = g_random_int_range (0, n + 1);
      guint removed = n > position ? g_random_int_range (0, MIN (n - position, 60) + 1) : 0;

      add_strings (position, removed, g_random_int_range (0, i % 5 == 0 ? 90 : 4));
      if (i % 3 == 0)
        g_main_context_iteration (NULL, FALSE);
      check_beginning ();
    }
  tear_down ();
}
END_TEST

Suite *
gradual_selection_suite (void)
{
  Suite *suite = suite_create ("gradual-selection");
  TCase *tcase = tcase_create ("gradual-selection");

  tcase_add_test (tcase, test_short_list_is_shown_whole);
  tcase_add_test (tcase, test_long_list_comes_by_and_by);
  tcase_add_test (tcase, test_small_changes_keep_what_is_shown);
  tcase_add_test (tcase, test_many_new_items_begin_again);
  tcase_add_test (tcase, test_selection_is_that_of_the_whole);
  tcase_add_test (tcase, test_random_changes);
  suite_add_tcase (suite, tcase);
  return suite;
}
