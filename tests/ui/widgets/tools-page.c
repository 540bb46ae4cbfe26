/* The page of communication tools on a display: it follows the project and sets links. */
#include "desk.h"

#include "page.h"
#include "tool-table.h"
#include "tools-page.h"

Suite *tools_page_suite (void);

START_TEST (the_page_follows_the_tools)
{
  LsgProject *project = desk_get_project ();
  LsgPage *page = g_object_new (LSG_TYPE_TOOLS_PAGE, "project", project, NULL);
  GtkWidget *window = desk_show (GTK_WIDGET (page));
  g_autofree char *before = g_strdup (lsg_page_get_subtitle (page));
  LsgRecord *tool = lsg_project_add (project, LSG_KIND_CHANNEL, &(LsgAssignment) { "name", lsg_text ("Wiki") }, 1,
                                     NULL, NULL);

  ck_assert_str_ne (lsg_page_get_subtitle (page), before);
  ck_assert (lsg_page_show_record (page, tool, "cost"));
  ck_assert_ptr_eq (lsg_page_get_selected (page), tool);
  ck_assert (lsg_project_set (project, tool, "live", lsg_integer (1), NULL));
  ck_assert (lsg_page_show_record (page, LSG_RECORD (lsg_project_get_programme (project)), "tools-mark"));
  ck_assert (lsg_project_remove (project, tool, NULL));
  ck_assert_ptr_ne (lsg_page_get_selected (page), tool);
  ck_assert_str_eq (lsg_page_get_subtitle (page), before);
  while (lsg_page_get_selected (page) != NULL)
    ck_assert (lsg_project_remove (project, lsg_page_get_selected (page), NULL));
  desk_settle ();
  gtk_window_destroy (GTK_WINDOW (window));
}
END_TEST

START_TEST (a_cell_is_set_and_taken_back_as_one_step)
{
  LsgProject *project = desk_get_project ();
  LsgRecords *records = lsg_project_get_records (project);
  LsgRecord *tool = lsg_project_add (project, LSG_KIND_CHANNEL, &(LsgAssignment) { "name", lsg_text ("Wiki") }, 1,
                                     NULL, NULL);
  g_autoptr (LsgToolTable) table = lsg_tool_table_new (records);
  g_autoptr (GError) error = NULL;
  guint row;

  ck_assert (g_ptr_array_find (table->tools, tool, &row));
  for (guint column = 0; column < table->columns->len; column++)
    {
      g_autoptr (LsgToolTable) after = NULL;
      g_autoptr (LsgToolTable) back = NULL;

      ck_assert (lsg_tool_table_toggle (table, project, row, column, &error));
      lsg_assert_no_error (error);
      after = lsg_tool_table_new (records);
      ck_assert (lsg_tool_table_get (after, row, column));
      ck_assert (lsg_tool_table_toggle (after, project, row, column, &error));
      back = lsg_tool_table_new (records);
      ck_assert (!lsg_tool_table_get (back, row, column));
      ck_assert (lsg_project_undo (project, NULL) && lsg_project_undo (project, NULL));
    }
}
END_TEST

Suite *
tools_page_suite (void)
{
  Suite *suite = suite_create ("tools-page");
  TCase *tcase = tcase_create ("page");

  tcase_add_checked_fixture (tcase, desk_set_up, desk_tear_down);
  tcase_set_timeout (tcase, 60);
  tcase_add_test (tcase, the_page_follows_the_tools);
  tcase_add_test (tcase, a_cell_is_set_and_taken_back_as_one_step);
  suite_add_tcase (suite, tcase);
  return suite;
}
