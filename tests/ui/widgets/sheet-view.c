/* The quantification sheet: a search, and one that finds nothing. */
#include "desk.h"

#include "intervention.h"
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
  ck_assert (!gtk_widget_get_mapped (nothing));
  ck_assert_ptr_nonnull (find_label (sheet, "ITC 03"));

  lsg_sheet_view_search (LSG_SHEET_VIEW (sheet), "no such thing");
  desk_settle ();
  ck_assert (gtk_widget_get_mapped (nothing));
  ck_assert_ptr_null (find_label (sheet, "ITC 03"));

  lsg_sheet_view_search (LSG_SHEET_VIEW (sheet), "itc 03");
  desk_settle ();
  ck_assert (!gtk_widget_get_mapped (nothing));
  ck_assert_ptr_nonnull (find_label (sheet, "ITC 03"));
  ck_assert_ptr_null (find_label (sheet, "ITC 04"));

  lsg_sheet_view_search (LSG_SHEET_VIEW (sheet), "");
  desk_settle ();
  ck_assert_ptr_nonnull (find_label (sheet, "ITC 04"));
  gtk_window_destroy (GTK_WINDOW (window));
}
END_TEST

static GtkWidget *
find_cell (GtkWidget      *root,
           LsgSheetColumn  column)
{
  if (LSG_IS_SHEET_CELL (root) && lsg_sheet_cell_get_column (LSG_SHEET_CELL (root)) == column
      && lsg_sheet_cell_get_row (LSG_SHEET_CELL (root)) != NULL
      && lsg_sheet_row_get_record (lsg_sheet_cell_get_row (LSG_SHEET_CELL (root))) != NULL)
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_cell (child, column);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static GtkWidget *
find_entry (GtkWidget *root)
{
  GtkWidget *found = GTK_IS_ENTRY (root) ? root : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_entry (child);
  return found;
}

/* A refused number names its row and stays; the right one is written. */
START_TEST (a_refused_number_stays)
{
  GtkWidget *sheet = lsg_sheet_view_new (desk_get_project ());
  GtkWidget *window = desk_show (sheet);
  GtkWidget *cell, *entry;
  LsgIntervention *intervention;
  g_autofree char *name = NULL;

  lsg_sheet_view_refresh (LSG_SHEET_VIEW (sheet));
  desk_settle ();
  cell = find_cell (sheet, LSG_COLUMN_CHOSEN);
  ck_assert_ptr_nonnull (cell);
  intervention = LSG_INTERVENTION (lsg_sheet_row_get_record (lsg_sheet_cell_get_row (LSG_SHEET_CELL (cell))));
  entry = find_entry (cell);
  ck_assert_ptr_nonnull (entry);
  name = lsg_sheet_cell_dup_name (LSG_SHEET_CELL (cell));
  ck_assert (g_str_has_suffix (name, lsg_record_get_code (LSG_RECORD (intervention))));

  gtk_widget_grab_focus (entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), "much");
  ck_assert (!lsg_sheet_cell_accept (LSG_SHEET_CELL (cell)));
  ck_assert_str_eq (gtk_editable_get_text (GTK_EDITABLE (entry)), "much");
  desk_settle ();

  gtk_editable_set_text (GTK_EDITABLE (entry), "12.5");
  ck_assert (lsg_sheet_cell_accept (LSG_SHEET_CELL (cell)));
  ck_assert_int_eq (intervention->minutes, 1250);
  gtk_window_destroy (GTK_WINDOW (window));
}
END_TEST

/* A cell that nobody sees holds its number without an editor. */
START_TEST (editors_come_near)
{
  GtkWidget *cell = g_object_ref_sink (lsg_sheet_cell_new (desk_get_project (), LSG_COLUMN_CHOSEN));
  g_autoptr (LsgQuantitySheet) rows = lsg_quantity_sheet_new ();
  g_autoptr (LsgSheetRow) row = NULL;

  lsg_quantity_sheet_update (rows, lsg_project_get_records (desk_get_project ()),
                             lsg_project_get_figures (desk_get_project ()), FALSE);
  row = g_list_model_get_item (G_LIST_MODEL (rows), 1);
  ck_assert_uint_eq (lsg_sheet_row_get_place (row), 1);
  lsg_sheet_cell_set_row (LSG_SHEET_CELL (cell), row);
  ck_assert_ptr_null (find_entry (cell));
  ck_assert_ptr_nonnull (find_label (cell, "5"));

  lsg_sheet_cell_come_near (LSG_SHEET_CELL (cell));
  ck_assert_ptr_nonnull (find_entry (cell));
  ck_assert_str_eq (gtk_editable_get_text (GTK_EDITABLE (find_entry (cell))), "5");
  g_object_unref (cell);
}
END_TEST

Suite *
sheet_view_suite (void)
{
  Suite *suite = suite_create ("sheet-view");
  TCase *tcase = tcase_create ("sheet-view");

  tcase_add_checked_fixture (tcase, desk_set_up, desk_tear_down);
  tcase_add_test (tcase, an_empty_search_says_so);
  tcase_add_test (tcase, a_refused_number_stays);
  tcase_add_test (tcase, editors_come_near);
  suite_add_tcase (suite, tcase);
  return suite;
}
