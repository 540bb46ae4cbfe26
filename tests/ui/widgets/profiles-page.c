/* The page of profiles: functions are cycled in one step, kinds come with their words, nothing is left without. */
#include "desk.h"

#include "grid-view.h"
#include "line-chips.h"
#include "profile-edit.h"
#include "profiles-page.h"

Suite *profiles_page_suite (void);

START_TEST (functions_cycle)
{
  LsgProject *project = desk_get_project ();
  LsgProfile *profile = desk_first (LSG_KIND_PROFILE);
  static const LsgHeld expected[] = { LSG_HELD_SECOND, LSG_HELD_FIRST, LSG_HELD_NONE };

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      LsgHeld next = lsg_held_cycle (lsg_profile_get_held (profile, LSG_FUNCTION_TECHNICAL));

      ck_assert_int_eq (next, expected[i]);
      ck_assert (lsg_profile_hold (project, profile, LSG_FUNCTION_TECHNICAL, next, NULL));
      ck_assert_int_eq (lsg_profile_get_held (profile, LSG_FUNCTION_TECHNICAL), expected[i]);
    }
  ck_assert (lsg_project_undo (project, NULL));
  ck_assert_int_eq (lsg_profile_get_held (profile, LSG_FUNCTION_TECHNICAL), LSG_HELD_FIRST);
}
END_TEST

START_TEST (a_kind_comes_with_its_words)
{
  LsgProfile *profile = lsg_profile_add (desk_get_project (), LSG_PROFILE_PEER, LSG_FUNCTION_WELCOME, NULL);

  ck_assert_ptr_nonnull (profile);
  ck_assert_str_eq (profile->name, "Tuteur pair");
  ck_assert_int_eq (profile->functions, (1 << LSG_FUNCTION_SOCIO_AFFECTIVE) | (1 << LSG_FUNCTION_WELCOME));
  ck_assert_ptr_nonnull (profile->mission);
  profile = lsg_profile_add (desk_get_project (), LSG_PROFILE_OTHER, LSG_N_FUNCTIONS, NULL);
  ck_assert_ptr_nonnull (profile);
  ck_assert_int_eq (profile->functions, 0);
  ck_assert_ptr_null (profile->mission);
}
END_TEST

START_TEST (lines)
{
  g_autofree char *two = lsg_lines_append (" écouter \n\n", "parler");
  g_autofree char *same = lsg_lines_append (two, "  ");
  g_autofree char *one = lsg_lines_remove (two, 0);
  g_autofree char *none = lsg_lines_remove (one, 0);
  g_autofree char *first = lsg_lines_append (NULL, "a\nb");

  ck_assert_str_eq (two, "écouter\nparler");
  ck_assert_str_eq (same, two);
  ck_assert_str_eq (one, "parler");
  ck_assert_ptr_null (none);
  ck_assert_str_eq (first, "a b");
}
END_TEST

START_TEST (the_page_follows)
{
  LsgProject *project = desk_get_project ();
  LsgPage *page = g_object_new (LSG_TYPE_PROFILES_PAGE, "project", project, NULL);
  GtkWidget *window = desk_show (GTK_WIDGET (page));
  LsgProfile *added;

  ck_assert_ptr_eq (lsg_page_get_selected (page), desk_first (LSG_KIND_PROFILE));
  added = lsg_profile_add (project, LSG_PROFILE_TECHNICAL, LSG_N_FUNCTIONS, NULL);
  ck_assert (lsg_page_show_record (page, LSG_RECORD (added), "who"));
  ck_assert_ptr_eq (lsg_page_get_selected (page), added);
  ck_assert_str_eq (lsg_page_get_subtitle (page), "3 profiles");
  lsg_page_search (page, "technique");
  lsg_page_search (page, "");
  while (lsg_records_get_n (lsg_project_get_records (project), LSG_KIND_PROFILE) > 0)
    ck_assert (lsg_project_remove (project, desk_first (LSG_KIND_PROFILE), NULL));
  ck_assert_ptr_null (lsg_page_get_selected (page));
  ck_assert (lsg_project_undo (project, NULL));
  ck_assert_ptr_nonnull (lsg_page_get_selected (page));
  desk_settle ();
  gtk_window_destroy (GTK_WINDOW (window));
}
END_TEST

static GtkWidget *
find_grid (GtkWidget *widget)
{
  if (LSG_IS_GRID_VIEW (widget))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_grid (child);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
press (GtkWidget *grid,
       int        n_press,
       double     x,
       double     y)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (grid);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_GESTURE_CLICK (controller))
        g_signal_emit_by_name (controller, "pressed", n_press, x, y);
    }
  desk_settle ();
}

static void
count_cb (guint *n)
{
  (*n)++;
}

/* A click on a name chooses the profile, and never entrusts it with anything; one on a cell still does. */
START_TEST (a_click_on_a_name_sets_nothing)
{
  LsgProject *project = desk_get_project ();
  LsgPage *page = g_object_new (LSG_TYPE_PROFILES_PAGE, "project", project, NULL);
  LsgProfile *last = lsg_profile_add (project, LSG_PROFILE_TECHNICAL, LSG_N_FUNCTIONS, NULL);
  GtkWidget *window = desk_show (GTK_WIDGET (page));
  GtkWidget *grid = find_grid (GTK_WIDGET (page));
  guint n_set = 0;
  double x, bottom;
  gint64 first, second;

  desk_settle ();
  ck_assert (lsg_page_show_record (page, LSG_RECORD (last), NULL));
  first = last->functions;
  second = last->second_functions;
  x = gtk_widget_get_width (grid) - 8;
  bottom = gtk_widget_get_height (grid);
  lsg_grid_view_set_cursor (LSG_GRID_VIEW (grid), 0, 0);
  g_signal_connect_swapped (grid, "set", G_CALLBACK (count_cb), &n_set);
  for (int i = 0; i < 3; i++)
    press (grid, i == 2 ? 2 : 1, x, 6);
  ck_assert_uint_eq (n_set, 0);
  ck_assert_int_eq (last->functions, first);
  ck_assert_int_eq (last->second_functions, second);
  ck_assert_ptr_ne (lsg_page_get_selected (page), desk_first (LSG_KIND_PROFILE));
  press (grid, 1, x, bottom * 0.6);
  press (grid, 1, x, bottom * 0.6);
  ck_assert_uint_eq (n_set, 1);
  gtk_window_destroy (GTK_WINDOW (window));
}
END_TEST

Suite *
profiles_page_suite (void)
{
  Suite *suite = suite_create ("profiles page");
  TCase *tcase = tcase_create ("page");

  tcase_add_checked_fixture (tcase, desk_set_up, desk_tear_down);
  tcase_add_test (tcase, functions_cycle);
  tcase_add_test (tcase, a_kind_comes_with_its_words);
  tcase_add_test (tcase, lines);
  tcase_add_test (tcase, the_page_follows);
  tcase_add_test (tcase, a_click_on_a_name_sets_nothing);
  suite_add_tcase (suite, tcase);
  return suite;
}
