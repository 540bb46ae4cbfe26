/* The bar of chips that the path and the timeline share: it tells once, keeps what was checked, and clears everything. */
#include "desk.h"

#include "path-chips.h"

Suite *chip_bar_suite (void);

static void
count_cb (guint *n)
{
  (*n)++;
}

START_TEST (a_bar_tells_once)
{
  GtkWidget *bar = lsg_path_chips_new (desk_get_project ());
  GtkWidget *window = desk_show (bar);
  LsgFilterChip *chip;
  LsgPathFilter filter = { 0 };
  guint n = 0;

  lsg_path_chips_refresh (LSG_PATH_CHIPS (bar));
  g_signal_connect_swapped (bar, "filtered", G_CALLBACK (count_cb), &n);
  chip = lsg_chip_bar_add_chip (LSG_CHIP_BAR (bar), NULL, LSG_MARK_VIEW_TIME, 0, "Chip");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (chip), TRUE);
  ck_assert_uint_eq (n, 1);
  lsg_chip_bar_set_search (LSG_CHIP_BAR (bar), "forum");
  ck_assert_uint_eq (n, 2);
  lsg_path_chips_read (LSG_PATH_CHIPS (bar), &filter);
  ck_assert_ptr_nonnull (filter.words);
  lsg_chip_bar_clear (LSG_CHIP_BAR (bar));
  ck_assert_uint_eq (n, 3);
  ck_assert (!gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (chip)));
  lsg_path_chips_read (LSG_PATH_CHIPS (bar), &filter);
  ck_assert_ptr_null (filter.words);
  lsg_chip_bar_set_quiet (LSG_CHIP_BAR (bar), TRUE);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (chip), TRUE);
  ck_assert_uint_eq (n, 3);
  gtk_window_destroy (GTK_WINDOW (window));
}
END_TEST

START_TEST (a_list_keeps_what_is_checked)
{
  static const LsgChipItem items[] = { { .id = 7, .text = "Seven" }, { .id = 8, .text = "Eight" },
                                       { .id = 9, .text = "Nine", TRUE, LSG_MARK_VIEW_TIME, 3 } };
  GtkWidget *list = g_object_ref_sink (lsg_chip_list_new ("Numbers"));
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  gint64 eight = 8;

  lsg_chip_list_set_items (LSG_CHIP_LIST (list), items, 3);
  ck_assert (!lsg_chip_list_is_active (LSG_CHIP_LIST (list)));
  g_array_append_val (ids, eight);
  lsg_chip_list_set_checked (LSG_CHIP_LIST (list), ids);
  lsg_chip_list_set_items (LSG_CHIP_LIST (list), items + 1, 2); /* one has gone */
  lsg_chip_list_get_checked (LSG_CHIP_LIST (list), ids);
  ck_assert_uint_eq (ids->len, 1);
  ck_assert_int_eq (g_array_index (ids, gint64, 0), 8);
  lsg_chip_list_set_items (LSG_CHIP_LIST (list), items, 1); /* and so has what was checked */
  ck_assert (!lsg_chip_list_is_active (LSG_CHIP_LIST (list)));
  g_assert_finalize_object (list);
}
END_TEST

Suite *
chip_bar_suite (void)
{
  Suite *suite = suite_create ("chip bar");
  TCase *tcase = tcase_create ("bar");

  tcase_add_checked_fixture (tcase, desk_set_up, desk_tear_down);
  tcase_add_test (tcase, a_bar_tells_once);
  tcase_add_test (tcase, a_list_keeps_what_is_checked);
  suite_add_tcase (suite, tcase);
  return suite;
}
