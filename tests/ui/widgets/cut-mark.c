/* Whether the text of an entry is cut, with a tooltip that says all of it. */
#include "desk.h"

#include "cut-mark.h"
#include "field-editor.h"

Suite *cut_mark_suite (void);

START_TEST (a_long_text_is_cut)
{
  LsgRecord *need = desk_first (LSG_KIND_NEED);
  GtkWidget *editor = lsg_field_editor_new (desk_get_project (), LSG_KIND_NEED, "title", LSG_EDITOR_FLAT);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkEditable *entry = GTK_EDITABLE (lsg_field_editor_get_control (LSG_FIELD_EDITOR (editor)));
  GtkWidget *window;
  g_autofree char *text = g_strnfill (400, 'm');

  lsg_field_editor_mark_cut (LSG_FIELD_EDITOR (editor), LSG_SURFACE_VIEW);
  lsg_field_editor_set_record (LSG_FIELD_EDITOR (editor), need);
  gtk_widget_set_hexpand (editor, TRUE);
  gtk_box_append (GTK_BOX (line), editor);
  window = desk_show (line);
  desk_settle ();
  ck_assert (!lsg_entry_is_cut (entry));
  ck_assert (gtk_widget_get_has_tooltip (editor));
  ck_assert (lsg_project_set (desk_get_project (), need, "title", lsg_text (text), NULL));
  desk_settle ();
  ck_assert (lsg_entry_is_cut (entry));
  ck_assert (lsg_project_undo (desk_get_project (), NULL));
  desk_settle ();
  ck_assert (!lsg_entry_is_cut (entry));
  gtk_window_destroy (GTK_WINDOW (window));
}
END_TEST

Suite *
cut_mark_suite (void)
{
  Suite *suite = suite_create ("cut mark");
  TCase *tcase = tcase_create ("entry");

  tcase_add_checked_fixture (tcase, desk_set_up, desk_tear_down);
  tcase_add_test (tcase, a_long_text_is_cut);
  suite_add_tcase (suite, tcase);
  return suite;
}
