/* Rows that say what they said stay; the focus stays on its place. Closed popovers keep no surface. */
#include "desk.h"

#include "kept-rows.h"
#include "popovers.h"

Suite *kept_rows_suite (void);

static guint n_made;

static char *
say (gpointer item,
     gpointer data)
{
  return g_strdup (item);
}

static GtkWidget *
make (gpointer item,
      gpointer data)
{
  GtkWidget *row = gtk_list_box_row_new ();

  n_made++;
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), gtk_label_new (item));
  return row;
}

static const LsgRowFuncs funcs = { say, make };

static const char *
text_at (GtkWidget *list,
         int        index)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), index);

  return row != NULL ? gtk_label_get_label (GTK_LABEL (gtk_list_box_row_get_child (row))) : NULL;
}

START_TEST (only_what_says_something_else_is_made)
{
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *window = desk_show (list);
  gpointer before[] = { "a", "b", "c" };
  gpointer after[] = { "a", "B", "c", "d" };
  GtkListBoxRow *first;

  n_made = 0;
  lsg_kept_rows_show (GTK_LIST_BOX (list), before, 3, &funcs, NULL);
  first = gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 0);
  ck_assert_uint_eq (n_made, 3);
  lsg_kept_rows_show (GTK_LIST_BOX (list), after, 4, &funcs, NULL);
  ck_assert_uint_eq (n_made, 5);
  ck_assert_ptr_eq (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 0), first);
  ck_assert_str_eq (text_at (list, 1), "B");
  ck_assert_str_eq (text_at (list, 3), "d");
  lsg_kept_rows_show (GTK_LIST_BOX (list), before, 1, &funcs, NULL);
  ck_assert_uint_eq (n_made, 5);
  ck_assert_ptr_null (text_at (list, 1));
  lsg_kept_rows_show (GTK_LIST_BOX (list), NULL, 0, &funcs, NULL);
  ck_assert_ptr_null (text_at (list, 0));
  gtk_window_destroy (GTK_WINDOW (window));
}
END_TEST

START_TEST (the_focus_stays_where_a_row_is_made_anew)
{
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *window = desk_show (list);
  gpointer before[] = { "a", "b" };
  gpointer after[] = { "a", "B" };

  lsg_kept_rows_show (GTK_LIST_BOX (list), before, 2, &funcs, NULL);
  desk_settle ();
  gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 1)));
  lsg_kept_rows_show (GTK_LIST_BOX (list), after, 2, &funcs, NULL);
  ck_assert_ptr_eq (gtk_root_get_focus (GTK_ROOT (window)),
                    gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 1));
  gtk_window_destroy (GTK_WINDOW (window));
}
END_TEST

START_TEST (a_closed_popover_keeps_no_surface)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *window = desk_show (box);
  gulong watch = lsg_popovers_watch ();

  gtk_popover_set_child (GTK_POPOVER (popover), gtk_entry_new ());
  gtk_widget_set_parent (popover, box);
  for (int i = 0; i < 2; i++)
    {
      gtk_popover_popup (GTK_POPOVER (popover));
      desk_settle ();
      ck_assert (gtk_widget_get_mapped (popover));
      gtk_popover_popdown (GTK_POPOVER (popover));
      desk_settle ();
      ck_assert (!gtk_widget_get_realized (popover));
    }
  /* Opened again at once, it stays open. */
  gtk_popover_popup (GTK_POPOVER (popover));
  gtk_popover_popdown (GTK_POPOVER (popover));
  gtk_popover_popup (GTK_POPOVER (popover));
  desk_settle ();
  ck_assert (gtk_widget_get_mapped (popover));
  lsg_popovers_forget (watch);
  gtk_widget_unparent (popover);
  gtk_window_destroy (GTK_WINDOW (window));
}
END_TEST

Suite *
kept_rows_suite (void)
{
  Suite *suite = suite_create ("kept-rows");
  TCase *tcase = tcase_create ("rows");

  tcase_add_checked_fixture (tcase, desk_set_up, desk_tear_down);
  tcase_add_test (tcase, only_what_says_something_else_is_made);
  tcase_add_test (tcase, the_focus_stays_where_a_row_is_made_anew);
  tcase_add_test (tcase, a_closed_popover_keeps_no_surface);
  suite_add_tcase (suite, tcase);
  return suite;
}
