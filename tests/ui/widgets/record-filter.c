/* The filter of a page of records: chips, search, and both of them cleared as one change. */
#include "desk.h"

#include "filter-chip.h"
#include "intervention.h"
#include "need.h"
#include "needs-filter.h"
#include "verdict-filter.h"

Suite *record_filter_suite (void);

static void
count_cb (guint *n)
{
  (*n)++;
}

/* The chip at @place. */
static GtkWidget *
get_chip (GtkWidget *filter,
          guint      place)
{
  GtkWidget *chip = gtk_widget_get_first_child (filter);

  while (place-- > 0)
    chip = gtk_widget_get_next_sibling (chip);
  ck_assert (LSG_IS_FILTER_CHIP (chip));
  return chip;
}

static void
press (GtkWidget *filter,
       guint      place)
{
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (get_chip (filter, place)), TRUE);
}

static guint
count_passing (LsgRecordFilter *filter,
               LsgKindId        kind)
{
  LsgRecords *records = lsg_project_get_records (desk_get_project ());
  guint passing = 0;

  for (guint i = 0; i < lsg_records_get_n (records, kind); i++)
    passing += lsg_record_filter_match (lsg_records_peek (records, kind, i), filter);
  return passing;
}

START_TEST (any_chip_lets_pass)
{
  LsgRecords *records = lsg_project_get_records (desk_get_project ());
  LsgRecordFilter *filter = LSG_RECORD_FILTER (g_object_ref_sink (lsg_needs_filter_new ()));
  guint n = lsg_records_get_n (records, LSG_KIND_NEED);
  guint wanted = 0;

  lsg_needs_filter_refresh (filter, records);
  ck_assert (!lsg_record_filter_is_active (filter));
  ck_assert_uint_eq (count_passing (filter, LSG_KIND_NEED), n);

  press (GTK_WIDGET (filter), 0);
  press (GTK_WIDGET (filter), 2);
  for (guint i = 0; i < n; i++)
    wanted += (LSG_NEED (lsg_records_peek (records, LSG_KIND_NEED, i))->planes & 5) != 0;
  ck_assert (lsg_record_filter_is_active (filter));
  ck_assert_uint_eq (count_passing (filter, LSG_KIND_NEED), wanted);
  g_assert_finalize_object (filter);
}
END_TEST

START_TEST (clearing_is_one_change)
{
  LsgRecordFilter *filter = LSG_RECORD_FILTER (g_object_ref_sink (lsg_verdict_filter_new ()));
  guint n = lsg_records_get_n (lsg_project_get_records (desk_get_project ()), LSG_KIND_INTERVENTION);
  guint n_changes = 0;
  g_autofree char *by_search = NULL;
  g_autofree char *by_chip = NULL;

  g_signal_connect_swapped (filter, "changed", G_CALLBACK (count_cb), &n_changes);
  press (GTK_WIDGET (filter), 0);
  press (GTK_WIDGET (filter), 1);
  ck_assert_uint_eq (n_changes, 2);
  by_chip = lsg_verdict_filter_dup_nothing (filter);
  ck_assert_ptr_null (lsg_record_filter_get_search (filter));

  lsg_record_filter_set_search (filter, "no such thing");
  ck_assert_uint_eq (n_changes, 3);
  ck_assert_uint_eq (count_passing (filter, LSG_KIND_INTERVENTION), 0);
  ck_assert_str_eq (lsg_record_filter_get_search (filter), "no such thing");
  by_search = lsg_verdict_filter_dup_nothing (filter);
  ck_assert_str_eq (by_search, "No intervention matches “no such thing”");
  ck_assert_str_ne (by_search, by_chip);

  lsg_record_filter_clear (filter);
  ck_assert_uint_eq (n_changes, 4);
  ck_assert (!lsg_record_filter_is_active (filter));
  ck_assert_uint_eq (count_passing (filter, LSG_KIND_INTERVENTION), n);
  lsg_record_filter_set_search (filter, "  ");
  ck_assert (!lsg_record_filter_is_active (filter));
  g_assert_finalize_object (filter);
}
END_TEST

/* The chip of what is not rated is there while there is any, or while it is down. */
START_TEST (an_empty_chip_hides)
{
  LsgRecordFilter *filter = LSG_RECORD_FILTER (g_object_ref_sink (lsg_verdict_filter_new ()));
  GtkWidget *unrated = get_chip (GTK_WIDGET (filter), LSG_N_VERDICTS);
  LsgFigures figures = *lsg_project_get_figures (desk_get_project ());

  figures.n_unrated = 2;
  lsg_verdict_filter_refresh (filter, &figures);
  ck_assert (gtk_widget_get_visible (unrated));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (unrated), TRUE);
  figures.n_unrated = 0;
  lsg_verdict_filter_refresh (filter, &figures);
  ck_assert (gtk_widget_get_visible (unrated));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (unrated), FALSE);
  lsg_verdict_filter_refresh (filter, &figures);
  ck_assert (!gtk_widget_get_visible (unrated));
  g_assert_finalize_object (filter);
}
END_TEST

Suite *
record_filter_suite (void)
{
  Suite *suite = suite_create ("record-filter");
  TCase *tcase = tcase_create ("record-filter");

  tcase_add_checked_fixture (tcase, desk_set_up, desk_tear_down);
  tcase_add_test (tcase, any_chip_lets_pass);
  tcase_add_test (tcase, clearing_is_one_change);
  tcase_add_test (tcase, an_empty_chip_hides);
  suite_add_tcase (suite, tcase);
  return suite;
}
