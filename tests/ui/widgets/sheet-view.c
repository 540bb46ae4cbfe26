/* The quantification sheet: a search, and one that finds nothing. */
#include "desk.h"

#include "sheet-view.h"

#include <string.h>

Suite *sheet_view_suite (void);

static GtkWidget *
find_label (GtkWidget  *root,
            const char *text)
{
  if (GTK_IS_LABEL (root) && strcmp (gtk_label_get_text (GTK_LABEL (root)), text) == 0)
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_label (child, text);

      if (found != NULL)
        return found;
    }
  return NULL;
}

START_TEST (an_empty_search_says_so)
{
  GtkWidget *sheet = lsg_sheet_view_new (desk_get_project ());
  GtkWidget *window = desk_show (sheet);
  GtkWidget *nothing = find_label (sheet, "No result");

  lsg_sheet_view_refresh (LSG_SHEET_VIEW (sheet));
  desk_settle ();
  ck_assert_ptr_nonnull (nothing);
  ck_assert (!gtk_widget_get_visible (nothing));
  ck_assert_ptr_nonnull (find_label (sheet, "ITC 03"));

  lsg_sheet_view_search (LSG_SHEET_VIEW (sheet), "no such thing");
  desk_settle ();
  ck_assert (gtk_widget_get_mapped (nothing));
  ck_assert_ptr_null (find_label (sheet, "ITC 03"));

  lsg_sheet_view_search (LSG_SHEET_VIEW (sheet), "itc 03");
  desk_settle ();
  ck_assert (!gtk_widget_get_visible (nothing));
  ck_assert_ptr_nonnull (find_label (sheet, "ITC 03"));
  ck_assert_ptr_null (find_label (sheet, "ITC 04"));

  lsg_sheet_view_search (LSG_SHEET_VIEW (sheet), "");
  desk_settle ();
  ck_assert_ptr_nonnull (find_label (sheet, "ITC 04"));
  gtk_window_destroy (GTK_WINDOW (window));
}
END_TEST

Suite *
sheet_view_suite (void)
{
  Suite *suite = suite_create ("sheet-view");
  TCase *tcase = tcase_create ("sheet-view");

  tcase_add_checked_fixture (tcase, desk_set_up, desk_tear_down);
  tcase_add_test (tcase, an_empty_search_says_so);
  suite_add_tcase (suite, tcase);
  return suite;
}
