/* The lists of records against a naive model, under random edits. */
#include "suite.h"

#include "records.h"

#include "need.h"

Suite *records_suite (void);

#define N_STEPS 3000

static int
compare_naive (gconstpointer a,
               gconstpointer b)
{
  LsgRecord *x = *(LsgRecord **) a;
  LsgRecord *y = *(LsgRecord **) b;

  if (lsg_record_get_position (x) != lsg_record_get_position (y))
    return lsg_record_get_position (x) < lsg_record_get_position (y) ? -1 : 1;
  return lsg_record_get_id (x) < lsg_record_get_id (y) ? -1 : 1;
}

/* A copy of the list that follows only what items-changed says. */
static void
items_changed_cb (GListModel *list,
                  guint       position,
                  guint       removed,
                  guint       added,
                  GPtrArray  *mirror)
{
  ck_assert_uint_le (position + removed, mirror->len);
  for (guint i = 0; i < removed; i++)
    g_ptr_array_remove_index (mirror, position);
  for (guint i = 0; i < added; i++)
    g_ptr_array_insert (mirror, position + i, g_list_model_get_item (list, position + i));
}

static void
check_same (LsgRecords *records,
            GPtrArray  *naive,
            GPtrArray  *mirror)
{
  g_ptr_array_sort (naive, compare_naive);
  ck_assert_uint_eq (lsg_records_get_n (records, LSG_KIND_NEED), naive->len);
  ck_assert_uint_eq (mirror->len, naive->len);
  for (guint i = 0; i < naive->len; i++)
    {
      LsgRecord *record = naive->pdata[i];

      ck_assert_ptr_eq (lsg_records_peek (records, LSG_KIND_NEED, i), record);
      ck_assert_ptr_eq (mirror->pdata[i], record);
      ck_assert_ptr_eq (lsg_records_find (records, lsg_record_get_id (record)), record);
      ck_assert_uint_eq (lsg_records_index_of (records, record), i);
    }
}

static void
add_one (LsgRecords *records,
         GPtrArray  *naive,
         GRand      *random)
{
  g_autoptr (LsgRecord) record = lsg_record_new (LSG_KIND_NEED, lsg_records_draw_id (records));

  lsg_record_put_position (record, g_rand_int_range (random, 0, 20));
  ck_assert (lsg_records_insert (records, record));
  ck_assert (!lsg_records_insert (records, record));
  g_ptr_array_add (naive, record);
}

static void
remove_one (LsgRecords *records,
            GPtrArray  *naive,
            GRand      *random)
{
  guint index = g_rand_int_range (random, 0, (gint32) naive->len);
  LsgRecord *record = naive->pdata[index];
  gint64 id = lsg_record_get_id (record);

  g_ptr_array_remove_index (naive, index);
  lsg_records_remove (records, record);
  ck_assert_ptr_null (lsg_records_find (records, id));
}

static void
move_one (LsgRecords *records,
          GPtrArray  *naive,
          GRand      *random)
{
  LsgRecord *record = naive->pdata[g_rand_int_range (random, 0, (gint32) naive->len)];

  lsg_record_put_position (record, g_rand_int_range (random, 0, 20));
  lsg_records_reposition (records, record);
}

START_TEST (random_edits)
{
  g_autoptr (LsgRecords) records = lsg_records_new ();
  g_autoptr (GPtrArray) naive = g_ptr_array_new ();
  g_autoptr (GPtrArray) mirror = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GRand) random = g_rand_new_with_seed (_i);

  g_signal_connect (lsg_records_get_list (records, LSG_KIND_NEED), "items-changed",
                    G_CALLBACK (items_changed_cb), mirror);
  for (guint step = 0; step < N_STEPS / 10; step++)
    {
      guint what = g_rand_int_range (random, 0, 10);
      gboolean batch = g_rand_int_range (random, 0, 8) == 0;

      if (batch)
        lsg_records_begin_batch (records);
      if (naive->len == 0 || what < 5)
        add_one (records, naive, random);
      else if (what < 7)
        remove_one (records, naive, random);
      else if (!batch)
        move_one (records, naive, random);
      if (batch)
        {
          add_one (records, naive, random);
          if (what % 2 == 0)
            remove_one (records, naive, random);
          lsg_records_end_batch (records);
        }
      check_same (records, naive, mirror);
    }
}
END_TEST

START_TEST (drawn_ids_are_free_and_small)
{
  g_autoptr (LsgRecords) records = lsg_records_new ();

  for (guint i = 0; i < 1000; i++)
    {
      gint64 id = lsg_records_draw_id (records);

      ck_assert (id > 0 && id < (G_GINT64_CONSTANT (1) << 53));
    }
  ck_assert_ptr_null (lsg_records_find (records, LSG_NULL));
  ck_assert_ptr_null (lsg_records_get_programme (records));
}
END_TEST

static void
count_cb (GListModel *list,
          guint       position,
          guint       removed,
          guint       added,
          guint      *count)
{
  ck_assert (position == 0 && removed == 1 && added == 1);
  (*count)++;
}

START_TEST (touch_tells_of_one_row)
{
  g_autoptr (LsgRecords) records = lsg_records_new ();
  g_autoptr (LsgRecord) record = lsg_record_new (LSG_KIND_NEED, 7);
  guint count = 0;

  lsg_records_insert (records, record);
  g_signal_connect (lsg_records_get_list (records, LSG_KIND_NEED), "items-changed", G_CALLBACK (count_cb),
                    &count);
  lsg_records_touch (records, record);
  ck_assert_uint_eq (count, 1);
}
END_TEST

START_TEST (records_are_released)
{
  LsgRecords *records = lsg_records_new ();
  LsgRecord *record = lsg_record_new (LSG_KIND_NEED, 7);

  lsg_records_insert (records, record);
  g_object_unref (record);
  g_object_add_weak_pointer (G_OBJECT (record), (gpointer *) &record);
  g_assert_finalize_object (records);
  ck_assert_ptr_null (record);
}
END_TEST

Suite *
records_suite (void)
{
  Suite *suite = suite_create ("records");
  TCase *tcase = tcase_create ("records");

  tcase_add_loop_test (tcase, random_edits, 0, 10);
  tcase_add_test (tcase, drawn_ids_are_free_and_small);
  tcase_add_test (tcase, touch_tells_of_one_row);
  tcase_add_test (tcase, records_are_released);
  suite_add_tcase (suite, tcase);
  return suite;
}
