/* The list of a page: filter, order, small updates, a held record. Against a sort of everything. */
#include "suite.h"

#include "need.h"
#include "ordered-list.h"

Suite *ordered_list_suite (void);

static LsgRecords *records;
static guint n_emissions;

static void
put_gravity (LsgRecord *need,
             gint64     gravity)
{
  const LsgKind *kind = lsg_record_get_kind (need);

  for (guint i = 0; i < kind->n_fields; i++)
    if (g_strcmp0 (kind->fields[i].name, "gravity") == 0)
      lsg_record_put (need, &kind->fields[i], lsg_integer (gravity));
}

static LsgRecord *
add_need (gint64 gravity)
{
  g_autoptr (LsgRecord) need = lsg_record_new (LSG_KIND_NEED, lsg_records_draw_id (records));

  lsg_record_put_position (need, 10 * (lsg_records_get_n (records, LSG_KIND_NEED) + 1));
  put_gravity (need, gravity);
  ck_assert (lsg_records_insert (records, need));
  return need;
}

static int
compare_gravity (LsgRecord *a,
                 LsgRecord *b,
                 gpointer   data)
{
  return (int) (LSG_NEED (b)->gravity - LSG_NEED (a)->gravity);
}

static gboolean
is_rated_above (LsgRecord *record,
                gpointer   data)
{
  return LSG_NEED (record)->gravity > *(gint64 *) data;
}

static void
count_cb (GListModel *model,
          guint       position,
          guint       removed,
          guint       added,
          gpointer    data)
{
  n_emissions++;
}

static void
tell (LsgOrderedList *list,
      LsgRecord      *added,
      LsgRecord      *removed,
      LsgRecord      *changed)
{
  g_autoptr (GPtrArray) a = g_ptr_array_new ();
  g_autoptr (GPtrArray) r = g_ptr_array_new ();
  g_autoptr (GPtrArray) c = g_ptr_array_new ();
  LsgChanges changes = { a, r, c };

  if (added != NULL)
    g_ptr_array_add (a, added);
  if (removed != NULL)
    g_ptr_array_add (r, removed);
  if (changed != NULL)
    g_ptr_array_add (c, changed);
  lsg_ordered_list_update (list, &changes);
}

static void
setup (void)
{
  records = lsg_records_new ();
  n_emissions = 0;
}

static void
teardown (void)
{
  g_clear_object (&records);
}

static void
assert_sorted (LsgOrderedList *list)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (list));

  for (guint i = 1; i < n; i++)
    ck_assert_int_ge (LSG_NEED (lsg_ordered_list_peek (list, i - 1))->gravity,
                      LSG_NEED (lsg_ordered_list_peek (list, i))->gravity);
}

START_TEST (equal_records_stand_by_position)
{
  g_autoptr (LsgOrderedList) list = NULL;
  LsgRecord *first = add_need (2);
  LsgRecord *second = add_need (2);
  LsgRecord *third = add_need (4);

  list = lsg_ordered_list_new (records, LSG_KIND_NEED, compare_gravity, NULL, NULL);
  ck_assert_ptr_eq (lsg_ordered_list_peek (list, 0), third);
  ck_assert_ptr_eq (lsg_ordered_list_peek (list, 1), first);
  ck_assert_ptr_eq (lsg_ordered_list_peek (list, 2), second);
  ck_assert_ptr_null (lsg_ordered_list_peek (list, 3));
}
END_TEST

START_TEST (a_change_in_place_tells_nothing)
{
  g_autoptr (LsgOrderedList) list = NULL;
  LsgRecord *low = add_need (1);

  add_need (4);
  list = lsg_ordered_list_new (records, LSG_KIND_NEED, compare_gravity, NULL, NULL);
  g_signal_connect (list, "items-changed", G_CALLBACK (count_cb), NULL);
  put_gravity (low, 2);
  tell (list, NULL, NULL, low);
  ck_assert_uint_eq (n_emissions, 0);
  put_gravity (low, 4);
  tell (list, NULL, NULL, low);
  ck_assert_uint_eq (n_emissions, 1);
  ck_assert_ptr_eq (lsg_ordered_list_peek (list, 0), low);
}
END_TEST

/* Views on top see the same whether a move is told of at once or in two steps. */
START_TEST (a_long_way_is_two_steps)
{
  g_autoptr (LsgOrderedList) list = NULL;
  LsgRecord *first = add_need (4);

  for (int i = 0; i < 100; i++)
    add_need (2);
  list = lsg_ordered_list_new (records, LSG_KIND_NEED, compare_gravity, NULL, NULL);
  g_signal_connect (list, "items-changed", G_CALLBACK (count_cb), NULL);
  put_gravity (first, 1);
  tell (list, NULL, NULL, first);
  ck_assert_uint_eq (n_emissions, 2);
  ck_assert_ptr_eq (lsg_ordered_list_peek (list, 100), first);
  put_gravity (first, 3);
  tell (list, NULL, NULL, first);
  ck_assert_uint_eq (n_emissions, 4);
  ck_assert_ptr_eq (lsg_ordered_list_peek (list, 0), first);
  assert_sorted (list);
}
END_TEST

START_TEST (filter_lets_in_and_out)
{
  g_autoptr (LsgOrderedList) list = NULL;
  gint64 limit = 2;
  LsgRecord *low = add_need (1);
  LsgRecord *high = add_need (4);

  list = lsg_ordered_list_new (records, LSG_KIND_NEED, compare_gravity, is_rated_above, &limit);
  ck_assert_uint_eq (lsg_ordered_list_find (list, low), G_MAXUINT);
  put_gravity (low, 3);
  tell (list, NULL, NULL, low);
  ck_assert_uint_eq (lsg_ordered_list_find (list, low), 1);
  put_gravity (high, 1);
  tell (list, NULL, NULL, high);
  ck_assert_uint_eq (g_list_model_get_n_items (G_LIST_MODEL (list)), 1);
  limit = 0;
  lsg_ordered_list_refresh (list);
  ck_assert_uint_eq (g_list_model_get_n_items (G_LIST_MODEL (list)), 2);
}
END_TEST

START_TEST (held_record_stays)
{
  g_autoptr (LsgOrderedList) list = NULL;
  gint64 limit = 0;
  LsgRecord *a = add_need (4);
  LsgRecord *b = add_need (3);
  LsgRecord *c = add_need (2);

  list = lsg_ordered_list_new (records, LSG_KIND_NEED, compare_gravity, is_rated_above, &limit);
  g_signal_connect (list, "items-changed", G_CALLBACK (count_cb), NULL);
  lsg_ordered_list_hold (list, a);
  put_gravity (a, 1);
  tell (list, NULL, NULL, a);
  ck_assert_uint_eq (n_emissions, 0);

  /* others are put in order around it, even when it would not pass any more */
  limit = 1;
  put_gravity (c, 4);
  tell (list, NULL, NULL, c);
  ck_assert_uint_lt (lsg_ordered_list_find (list, c), lsg_ordered_list_find (list, b));
  ck_assert_uint_ne (lsg_ordered_list_find (list, a), G_MAXUINT);
  lsg_ordered_list_refresh (list);
  ck_assert_uint_ne (lsg_ordered_list_find (list, a), G_MAXUINT);

  lsg_ordered_list_hold (list, NULL);
  ck_assert_uint_eq (lsg_ordered_list_find (list, a), G_MAXUINT);
  assert_sorted (list);
}
END_TEST

START_TEST (held_record_may_go)
{
  g_autoptr (LsgOrderedList) list = NULL;
  g_autoptr (LsgRecord) a = g_object_ref (add_need (4));

  add_need (3);
  list = lsg_ordered_list_new (records, LSG_KIND_NEED, compare_gravity, NULL, NULL);
  lsg_ordered_list_hold (list, a);
  lsg_records_remove (records, a);
  tell (list, NULL, a, NULL);
  ck_assert_uint_eq (g_list_model_get_n_items (G_LIST_MODEL (list)), 1);
  lsg_ordered_list_hold (list, NULL);
  ck_assert_uint_eq (g_list_model_get_n_items (G_LIST_MODEL (list)), 1);
}
END_TEST

/* 2,000 random additions, removals, changes and holds leave what a sort of everything would. */
START_TEST (random_changes)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  g_autoptr (LsgOrderedList) list = NULL;
  gint64 limit = 1;

  list = lsg_ordered_list_new (records, LSG_KIND_NEED, compare_gravity, is_rated_above, &limit);
  for (int i = 0; i < 2000; i++)
    {
      guint n = lsg_records_get_n (records, LSG_KIND_NEED);
      LsgRecord *any = n > 0 ? lsg_records_peek (records, LSG_KIND_NEED, g_rand_int_range (rand, 0, n)) : NULL;
      int action = g_rand_int_range (rand, 0, 10);

      if (any == NULL || (action < 3 && n < 60))
        tell (list, add_need (g_rand_int_range (rand, 1, 5)), NULL, NULL);
      else if (action == 3)
        {
          g_autoptr (LsgRecord) gone = g_object_ref (any);

          lsg_records_remove (records, gone);
          tell (list, NULL, gone, NULL);
        }
      else if (action == 4)
        lsg_ordered_list_hold (list, any);
      else
        {
          put_gravity (any, g_rand_int_range (rand, 1, 5));
          tell (list, NULL, NULL, any);
        }
    }
  lsg_ordered_list_hold (list, NULL);
  assert_sorted (list);
  for (guint i = 0; i < lsg_records_get_n (records, LSG_KIND_NEED); i++)
    {
      LsgRecord *need = lsg_records_peek (records, LSG_KIND_NEED, i);

      ck_assert_int_eq (lsg_ordered_list_find (list, need) != G_MAXUINT, LSG_NEED (need)->gravity > limit);
    }
}
END_TEST

Suite *
ordered_list_suite (void)
{
  Suite *suite = suite_create ("ordered-list");
  TCase *tcase = tcase_create ("ordered-list");

  tcase_add_checked_fixture (tcase, setup, teardown);
  tcase_add_test (tcase, equal_records_stand_by_position);
  tcase_add_test (tcase, a_change_in_place_tells_nothing);
  tcase_add_test (tcase, a_long_way_is_two_steps);
  tcase_add_test (tcase, filter_lets_in_and_out);
  tcase_add_test (tcase, held_record_stays);
  tcase_add_test (tcase, held_record_may_go);
  tcase_add_test (tcase, random_changes);
  suite_add_tcase (suite, tcase);
  return suite;
}
