/* Widgets that the pages make by the dozen: picture buttons, boxed lists, words of style classes. */
#include "desk.h"

#include "boxed-list.h"
#include "column-view.h"
#include "css-classes.h"
#include "icon-button.h"

Suite *icon_button_suite (void);

START_TEST (a_button_tells_what_it_does)
{
  GtkWidget *button = g_object_ref_sink (lsg_icon_button_new ("list-add-symbolic", "Add a need", "flat small-button"));

  ck_assert_str_eq (gtk_button_get_icon_name (GTK_BUTTON (button)), "list-add-symbolic");
  ck_assert_str_eq (gtk_widget_get_tooltip_text (button), "Add a need");
  ck_assert (gtk_widget_has_css_class (button, "flat"));
  ck_assert (gtk_widget_has_css_class (button, "small-button"));
  ck_assert_msg (gtk_widget_has_css_class (button, "image-button"), "GTK's own classes are kept");
  g_assert_finalize_object (button);
}
END_TEST

START_TEST (a_menu_button_opens_what_it_is_given)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *button = g_object_ref_sink (lsg_icon_menu_button_new ("list-add-symbolic", "Link a need", NULL, popover));

  ck_assert_ptr_eq (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button)), GTK_POPOVER (popover));
  ck_assert_str_eq (gtk_widget_get_tooltip_text (button), "Link a need");
  ck_assert (!gtk_widget_has_css_class (button, "flat"));
  g_assert_finalize_object (button);
}
END_TEST

START_TEST (a_menu_button_may_get_its_popover_later)
{
  GtkWidget *button = g_object_ref_sink (lsg_icon_menu_button_new ("list-add-symbolic", "Link a need", "flat", NULL));

  ck_assert_ptr_null (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button)));
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), gtk_popover_new ());
  ck_assert_ptr_nonnull (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button)));
  g_assert_finalize_object (button);
}
END_TEST

START_TEST (rows_of_a_boxed_list_are_not_selected)
{
  GtkWidget *list = g_object_ref_sink (lsg_boxed_list_new ("Differences"));
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_list_box_append (GTK_LIST_BOX (list), row);
  gtk_list_box_select_row (GTK_LIST_BOX (list), GTK_LIST_BOX_ROW (row));
  ck_assert_ptr_null (gtk_list_box_get_selected_row (GTK_LIST_BOX (list)));
  ck_assert (gtk_widget_has_css_class (list, "boxed-list"));
  g_assert_finalize_object (list);
}
END_TEST

START_TEST (classes_come_in_words)
{
  GtkWidget *label = g_object_ref_sink (gtk_label_new ("x"));

  lsg_css_classes_add (label, NULL);
  lsg_css_classes_add (label, "caption");
  lsg_css_classes_add (label, "dim-label numeric");
  ck_assert (gtk_widget_has_css_class (label, "caption"));
  ck_assert (gtk_widget_has_css_class (label, "dim-label"));
  ck_assert (gtk_widget_has_css_class (label, "numeric"));
  g_assert_finalize_object (label);
}
END_TEST

START_TEST (a_row_has_one_of_its_classes)
{
  static const char *const classes[] = { "group", "total", NULL };
  GtkWidget *row = g_object_ref_sink (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0));
  GtkWidget *place = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *cell = g_object_ref_sink (gtk_label_new ("x"));

  lsg_cell_style_row (cell, classes, "group"); /* stands nowhere: nothing happens */
  ck_assert_ptr_null (lsg_cell_get_row (cell));
  gtk_box_append (GTK_BOX (place), cell);
  gtk_box_append (GTK_BOX (row), place);
  ck_assert_ptr_eq (lsg_cell_get_row (cell), row);
  lsg_cell_style_row (cell, classes, "group");
  lsg_cell_style_row (cell, classes, "total");
  ck_assert (gtk_widget_has_css_class (row, "total"));
  ck_assert (!gtk_widget_has_css_class (row, "group"));
  lsg_cell_style_row (cell, classes, NULL);
  ck_assert (!gtk_widget_has_css_class (row, "total"));
  g_object_unref (cell);
  g_assert_finalize_object (row);
}
END_TEST

Suite *
icon_button_suite (void)
{
  Suite *suite = suite_create ("icon-button");
  TCase *tcase = tcase_create ("icon-button");

  tcase_add_checked_fixture (tcase, desk_set_up, desk_tear_down);
  tcase_add_test (tcase, a_button_tells_what_it_does);
  tcase_add_test (tcase, a_menu_button_opens_what_it_is_given);
  tcase_add_test (tcase, a_menu_button_may_get_its_popover_later);
  tcase_add_test (tcase, rows_of_a_boxed_list_are_not_selected);
  tcase_add_test (tcase, classes_come_in_words);
  tcase_add_test (tcase, a_row_has_one_of_its_classes);
  suite_add_tcase (suite, tcase);
  return suite;
}
