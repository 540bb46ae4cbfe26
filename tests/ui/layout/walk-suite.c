/* The walk itself finds what it is there to find, and nothing else. */
#include "suite.h"

#include "walk.h"

#include <adwaita.h>
#include <string.h>

Suite *walk_suite (void);

static void
set_up (void)
{
  adw_init ();
}

/* What the walk says of @child in a window of 400 px. */
static GPtrArray *
walk_over (GtkWidget *child)
{
  GtkWidget *window = gtk_window_new ();
  gint64 end = g_get_monotonic_time () + G_USEC_PER_SEC / 5;
  GPtrArray *faults;

  gtk_window_set_default_size (GTK_WINDOW (window), 400, 300);
  gtk_window_set_child (GTK_WINDOW (window), child);
  gtk_window_present (GTK_WINDOW (window));
  while (g_get_monotonic_time () < end)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (1000);
  faults = walk_window (window);
  gtk_window_destroy (GTK_WINDOW (window));
  return faults;
}

static void
assert_one (GtkWidget  *child,
            const char *words)
{
  g_autoptr (GPtrArray) faults = walk_over (child);

  ck_assert_msg (faults->len == 1, "%u faults instead of one that says “%s”", faults->len, words);
  ck_assert_msg (strstr (faults->pdata[0], words) != NULL, "%s", (char *) faults->pdata[0]);
}

static GtkWidget *
new_cut_label (void)
{
  GtkWidget *label = gtk_label_new ("A sentence that is by far too long for the little room that it has here, as wide "
                                    "as that may be on this display.");

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  return label;
}

START_TEST (a_cut_label_without_tooltip_is_found)
{
  assert_one (new_cut_label (), "no tooltip");
}
END_TEST

START_TEST (a_tooltip_near_above_tells)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *label = new_cut_label ();
  g_autoptr (GPtrArray) faults = NULL;

  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), label);
  gtk_widget_set_tooltip_text (box, gtk_label_get_text (GTK_LABEL (label)));
  faults = walk_over (box);
  ck_assert_uint_eq (faults->len, 0);
}
END_TEST

START_TEST (another_tooltip_does_not_tell)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *label = new_cut_label ();

  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), label);
  gtk_widget_set_tooltip_text (box, "Something else");
  assert_one (box, "no tooltip");
}
END_TEST

START_TEST (overlapping_buttons_are_found)
{
  GtkWidget *fixed = gtk_fixed_new ();

  gtk_fixed_put (GTK_FIXED (fixed), gtk_button_new_with_label ("One"), 10, 10);
  gtk_fixed_put (GTK_FIXED (fixed), gtk_button_new_with_label ("Two"), 30, 20);
  assert_one (fixed, "lie on");
}
END_TEST

START_TEST (what_lies_over_content_by_design_is_none)
{
  GtkWidget *overlay = gtk_overlay_new ();
  GtkWidget *above = gtk_button_new_with_label ("Above");
  g_autoptr (GPtrArray) faults = NULL;

  gtk_overlay_set_child (GTK_OVERLAY (overlay), gtk_button_new_with_label ("Below"));
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), above);
  gtk_widget_set_halign (above, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (above, GTK_ALIGN_CENTER);
  faults = walk_over (overlay);
  ck_assert_uint_eq (faults->len, 0);
}
END_TEST

START_TEST (a_button_outside_of_the_window_is_found)
{
  GtkWidget *fixed = gtk_fixed_new ();
  GtkWidget *button = gtk_button_new ();

  gtk_widget_set_size_request (button, 40, 30);
  gtk_fixed_put (GTK_FIXED (fixed), button, -20, 10);
  assert_one (fixed, "outside");
}
END_TEST

START_TEST (what_is_scrolled_away_is_none)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autoptr (GPtrArray) faults = NULL;

  for (int i = 0; i < 30; i++)
    gtk_box_append (GTK_BOX (box), gtk_button_new_with_label ("A row"));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), box);
  faults = walk_over (scroller);
  ck_assert_uint_eq (faults->len, 0);
}
END_TEST

/* A layout that gives its one child less than it asks for. */
static void
measure_little (GtkWidget      *widget,
                GtkOrientation  orientation,
                int             for_size,
                int            *minimum,
                int            *natural,
                int            *minimum_baseline,
                int            *natural_baseline)
{
  *minimum = *natural = 20;
}

static void
allocate_little (GtkWidget *widget,
                 int        width,
                 int        height,
                 int        baseline)
{
  gtk_widget_size_allocate (gtk_widget_get_first_child (widget), &(GtkAllocation) { 0, 0, 20, 40 }, -1);
}

START_TEST (words_in_too_little_room_are_found)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *label = gtk_label_new ("Words that cannot be cut");

  g_log_set_always_fatal (G_LOG_FATAL_MASK); /* GTK says so too */
  gtk_widget_set_layout_manager (box, gtk_custom_layout_new (NULL, measure_little, allocate_little));
  gtk_box_append (GTK_BOX (box), label);
  {
    g_autoptr (GPtrArray) faults = walk_over (box);

    ck_assert_uint_ge (faults->len, 1);
    ck_assert (strstr (faults->pdata[0], "px of words in 20") != NULL);
  }
}
END_TEST

Suite *
walk_suite (void)
{
  Suite *suite = suite_create ("walk");
  TCase *tcase = tcase_create ("walk");

  tcase_add_checked_fixture (tcase, set_up, NULL);
  tcase_add_test (tcase, a_cut_label_without_tooltip_is_found);
  tcase_add_test (tcase, a_tooltip_near_above_tells);
  tcase_add_test (tcase, another_tooltip_does_not_tell);
  tcase_add_test (tcase, overlapping_buttons_are_found);
  tcase_add_test (tcase, what_lies_over_content_by_design_is_none);
  tcase_add_test (tcase, a_button_outside_of_the_window_is_found);
  tcase_add_test (tcase, what_is_scrolled_away_is_none);
  tcase_add_test (tcase, words_in_too_little_room_are_found);
  suite_add_tcase (suite, tcase);
  return suite;
}
