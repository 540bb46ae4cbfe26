/* The timeline page in a window: empty, placed, moved, previewed, as a table. */
#include "desk.h"

#include "module.h"
#include "timeline-page.h"
#include "timeline-view.h"

Suite *timeline_page_suite (void);

static void
set (gpointer    record,
     const char *field,
     LsgValue    value)
{
  g_autoptr (GError) error = NULL;

  ck_assert (lsg_project_set (desk_get_project (), record, field, value, &error));
}

static LsgPage *
make_page (void)
{
  return g_object_new (LSG_TYPE_TIMELINE_PAGE, "project", desk_get_project (), NULL);
}

static gpointer
find (GtkWidget *widget,
      GType      type)
{
  gpointer found = NULL;

  if (g_type_is_a (G_OBJECT_TYPE (widget), type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find (child, type);
  return found;
}

/* A path of one activity, and all interventions of the example waiting. */
static LsgActivity *
make_path (void)
{
  LsgActivity *activity = desk_first (LSG_KIND_ACTIVITY);

  set (activity, "day", lsg_integer (8));
  set (activity, "days", lsg_integer (7));
  return activity;
}

START_TEST (without_path_it_says_so)
{
  LsgPage *page = make_page ();
  GtkWidget *window = desk_show (GTK_WIDGET (page));
  GtkStack *stack = find (GTK_WIDGET (page), GTK_TYPE_STACK);

  ck_assert_str_eq (gtk_stack_get_visible_child_name (stack), "empty");
  ck_assert_str_eq (lsg_page_get_subtitle (page), "No intervention is placed yet, 9 to place, 3 not kept");
  make_path ();
  desk_settle ();
  ck_assert_str_eq (gtk_stack_get_visible_child_name (stack), "timeline");
  gtk_window_destroy (GTK_WINDOW (window));
}
END_TEST

START_TEST (an_intervention_is_placed_moved_and_taken_off)
{
  LsgActivity *activity = make_path ();
  LsgPage *page = make_page ();
  GtkWidget *window = desk_show (GTK_WIDGET (page));
  LsgTimelineView *view = find (GTK_WIDGET (page), LSG_TYPE_TIMELINE_VIEW);
  LsgIntervention *intervention = desk_first (LSG_KIND_INTERVENTION);
  LsgTimelineGround ground = { lsg_record_get_id (LSG_RECORD (activity)), 8, 7 };
  LsgTimelinePut put = lsg_timeline_put_read (intervention);

  ck_assert (lsg_page_show_record (page, LSG_RECORD (intervention), NULL));
  lsg_timeline_view_put (view, intervention, lsg_timeline_put_drop (put, ground, 0.5, 10));
  ck_assert_int_eq (intervention->first_day, 10);
  ck_assert_int_ge (lsg_timeline_data_find (lsg_timeline_view_get_data (view), intervention), 0);
  lsg_timeline_view_move_selected (view, 7);
  ck_assert_int_eq (intervention->first_day, 17);
  lsg_timeline_view_move_selected (view, -1);
  ck_assert_int_eq (intervention->first_day, 16);
  /* One step each. */
  ck_assert (lsg_project_undo (desk_get_project (), NULL));
  ck_assert_int_eq (intervention->first_day, 17);
  ck_assert (lsg_project_undo (desk_get_project (), NULL));
  ck_assert (lsg_project_undo (desk_get_project (), NULL));
  ck_assert (intervention->first_day == LSG_NULL);
  ck_assert (intervention->activity == LSG_NULL);
  ck_assert_int_eq (lsg_timeline_data_find (lsg_timeline_view_get_data (view), intervention), -1);
  gtk_window_destroy (GTK_WINDOW (window));
}
END_TEST

/* A drag shows the load as it would be, and leaves nothing behind. */
START_TEST (a_preview_moves_the_load_alone)
{
  LsgTimelineFilter filter = { 0 };
  LsgIntervention *intervention = desk_first (LSG_KIND_INTERVENTION);
  g_autoptr (LsgTimelineData) data = NULL;
  LsgDays days = lsg_days_new (22, 14);
  double before[5] = { 0 };

  set (desk_first (LSG_KIND_PROFILE), "weekly-capacity", lsg_integer (300));
  set (intervention, "place", lsg_integer (LSG_PLACE_DURING));
  data = lsg_timeline_data_new (desk_get_project (), &filter);
  ck_assert_uint_eq (data->weeks->len, 5);
  ck_assert_uint_eq (data->carriers->len, 1);
  for (guint i = 0; i < 5; i++)
    before[i] = data->chart.bars[i].interventions;
  ck_assert_double_eq (before[0], 5.0);
  lsg_timeline_data_preview (data, desk_get_project (), intervention, &days);
  ck_assert_double_eq (data->chart.bars[0].interventions, 0.0);
  ck_assert_double_eq (data->chart.bars[3].interventions, 2.5);
  ck_assert_double_eq (data->chart.bars[4].interventions, 2.5);
  lsg_timeline_data_preview (data, desk_get_project (), intervention, NULL);
  for (guint i = 0; i < 5; i++)
    ck_assert_double_eq (data->chart.bars[i].interventions, before[i]);
}
END_TEST

START_TEST (the_load_is_a_table_too)
{
  LsgTimelineFilter filter = { .by_minutes = TRUE };
  LsgIntervention *intervention = desk_first (LSG_KIND_INTERVENTION);
  g_autoptr (LsgTimelineData) data = NULL;
  g_auto (GStrv) titles = NULL, rows = NULL, marks = NULL;
  g_autofree char *name = NULL;

  set (intervention, "place", lsg_integer (LSG_PLACE_DURING));
  set (intervention, "offset", lsg_integer (8));
  data = lsg_timeline_data_new (desk_get_project (), &filter);
  titles = lsg_timeline_data_list_titles (data, desk_get_project ());
  rows = lsg_timeline_data_list_rows (data, desk_get_project ());
  marks = lsg_timeline_data_list_mark_rows (data, desk_get_project ());
  name = lsg_timeline_data_dup_name (desk_get_project (), intervention);
  ck_assert_uint_eq (g_strv_length (titles), 3);
  ck_assert_str_eq (titles[1], "Tuteur administratif");
  ck_assert_uint_eq (g_strv_length (rows), 6);
  ck_assert (g_str_has_prefix (rows[1], "W2, 15–21"));
  ck_assert (g_str_has_suffix (rows[1], "\t5\t5"));
  ck_assert_str_eq (rows[5], "Together\t5\t5");
  ck_assert_uint_eq (g_strv_length (marks), 1);
  ck_assert (g_str_has_prefix (marks[0], "ITS 01\tITS 01\tday 9\t"));
  ck_assert (strstr (name, "day 9") != NULL);
}
END_TEST

START_TEST (it_zooms_and_takes_its_widgets_along)
{
  LsgPage *page = make_page ();
  LsgTimelineView *view;
  GtkWidget *window;
  gpointer weak = page;

  make_path ();
  window = desk_show (GTK_WIDGET (page));
  view = find (GTK_WIDGET (page), LSG_TYPE_TIMELINE_VIEW);
  ck_assert (!lsg_timeline_view_can_zoom (view, FALSE));
  lsg_timeline_view_zoom (view, 4.0);
  desk_settle ();
  ck_assert (lsg_timeline_view_can_zoom (view, FALSE));
  ck_assert_double_gt (gtk_adjustment_get_upper (lsg_timeline_view_get_adjustment (view)),
                       gtk_adjustment_get_page_size (lsg_timeline_view_get_adjustment (view)) * 3.0);
  lsg_timeline_view_zoom (view, 0.0);
  ck_assert (!lsg_timeline_view_can_zoom (view, FALSE));
  lsg_page_search (page, "nothing of that name");
  lsg_page_search (page, "");
  g_object_add_weak_pointer (G_OBJECT (page), &weak);
  gtk_window_destroy (GTK_WINDOW (window));
  desk_settle ();
  ck_assert_ptr_null (weak);
}
END_TEST

Suite *
timeline_page_suite (void)
{
  Suite *suite = suite_create ("timeline page");
  TCase *tcase = tcase_create ("timeline page");

  tcase_add_checked_fixture (tcase, desk_set_up, desk_tear_down);
  tcase_add_test (tcase, without_path_it_says_so);
  tcase_add_test (tcase, an_intervention_is_placed_moved_and_taken_off);
  tcase_add_test (tcase, a_preview_moves_the_load_alone);
  tcase_add_test (tcase, the_load_is_a_table_too);
  tcase_add_test (tcase, it_zooms_and_takes_its_widgets_along);
  suite_add_tcase (suite, tcase);
  return suite;
}
