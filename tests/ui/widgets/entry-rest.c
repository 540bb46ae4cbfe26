/* An entry that was left shows its beginning; one that keeps the focus keeps its caret. */
#include "desk.h"

#include "entry-rest.h"

Suite *entry_rest_suite (void);

START_TEST (a_left_entry_shows_its_beginning)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *entry = gtk_entry_new ();
  GtkWidget *other = gtk_entry_new ();
  GtkWidget *window;

  gtk_box_append (GTK_BOX (box), entry);
  gtk_box_append (GTK_BOX (box), other);
  lsg_entry_rest_when_left (entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), "a long text");
  window = desk_show (box);
  gtk_widget_grab_focus (entry);
  desk_settle ();
  gtk_editable_select_region (GTK_EDITABLE (entry), 3, 8);

  /* as when typing is finished for a save */
  gtk_window_set_focus (GTK_WINDOW (window), NULL);
  gtk_widget_grab_focus (entry);
  gtk_editable_select_region (GTK_EDITABLE (entry), 3, 8);
  desk_settle ();
  ck_assert_int_eq (gtk_editable_get_position (GTK_EDITABLE (entry)), 8);

  gtk_widget_grab_focus (other);
  desk_settle ();
  ck_assert_int_eq (gtk_editable_get_position (GTK_EDITABLE (entry)), 0);
  ck_assert (!gtk_editable_get_selection_bounds (GTK_EDITABLE (entry), NULL, NULL));
  gtk_window_destroy (GTK_WINDOW (window));
}
END_TEST

Suite *
entry_rest_suite (void)
{
  Suite *suite = suite_create ("entry-rest");
  TCase *tcase = tcase_create ("entry-rest");

  tcase_add_checked_fixture (tcase, desk_set_up, desk_tear_down);
  tcase_add_test (tcase, a_left_entry_shows_its_beginning);
  suite_add_tcase (suite, tcase);
  return suite;
}
