/* The page of interventions: the editor follows what is linked, steps go to what lacks. */
#include "desk.h"

#include "answer-links.h"
#include "intervention-editor.h"
#include "intervention-list.h"
#include "interventions-page.h"
#include "objective-edit.h"
#include "page.h"
#include "puzzle.h"
#include "sheet-window.h"
#include "several-edit.h"
#include "several-pane.h"

Suite *interventions_page_suite (void);

static GtkWidget *
find_by_class (GtkWidget  *widget,
               const char *name)
{
  if (gtk_widget_has_css_class (widget, name))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_by_class (child, name);

      if (found != NULL)
        return found;
    }
  return NULL;
}

START_TEST (tools_are_chips_of_the_editor)
{
  LsgProject *project = desk_get_project ();
  LsgIntervention *intervention = desk_first (LSG_KIND_INTERVENTION);
  LsgRecord *tool = lsg_project_add (project, LSG_KIND_CHANNEL, &(LsgAssignment) { "name", lsg_text ("Wiki") }, 1,
                                     NULL, NULL);
  GtkWidget *editor = lsg_intervention_editor_new (project);
  GtkWidget *window = desk_show (editor);
  gint64 n_tools = intervention->n_tools != LSG_NULL ? intervention->n_tools : 0;
  guint n_before, n_after;
  g_autoptr (GListModel) chips = NULL;

  lsg_intervention_editor_set_record (LSG_INTERVENTION_EDITOR (editor), intervention);
  chips = gtk_widget_observe_children (find_by_class (editor, "link-chips"));
  n_before = g_list_model_get_n_items (chips);
  ck_assert (lsg_project_link (project, LSG_KIND_USE, LSG_RECORD (intervention), tool, TRUE, NULL));
  ck_assert_int_eq (intervention->n_tools, n_tools + 1);
  ck_assert (lsg_project_link (project, LSG_KIND_CONTRIBUTION, LSG_RECORD (intervention),
                               desk_first (LSG_KIND_PROFILE), TRUE, NULL));
  lsg_intervention_editor_refresh (LSG_INTERVENTION_EDITOR (editor));
  n_after = g_list_model_get_n_items (chips);
  ck_assert_uint_eq (n_after, n_before + 1);
  gtk_window_destroy (GTK_WINDOW (window));
}
END_TEST

START_TEST (every_field_of_an_intervention_has_a_place)
{
  static const char *const fields[] = {
    "objective", "criteria", "taxonomy", "planes", "tutee", "profile", "type", "prevention", "initiative", "mode",
    "trigger", "moment", "activity", "place", "offset", "rhythm", "repeats", "interval", "span", "advice", "message",
    "code", "title", "nature", "tags", "version", "author", "date", "licence", "pointers", "decision", "n-tools",
    "per", "count", "count-label", "minutes-min", "minutes", "minutes-max", "evidence",
  };
  LsgProject *project = desk_get_project ();
  GtkWidget *editor = lsg_intervention_editor_new (project);
  GtkWidget *window = desk_show (editor);

  lsg_intervention_editor_set_record (LSG_INTERVENTION_EDITOR (editor), desk_first (LSG_KIND_INTERVENTION));
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    ck_assert_msg (lsg_intervention_editor_focus (LSG_INTERVENTION_EDITOR (editor), fields[i]), "%s", fields[i]);
  ck_assert (!lsg_intervention_editor_focus (LSG_INTERVENTION_EDITOR (editor), "no-such-field"));
  ck_assert (!lsg_intervention_editor_focus (LSG_INTERVENTION_EDITOR (editor), NULL));
  gtk_window_destroy (GTK_WINDOW (window));
}
END_TEST

START_TEST (steps_go_from_gap_to_gap)
{
  LsgProject *project = desk_get_project ();
  LsgRecord *record = lsg_project_add (project, LSG_KIND_INTERVENTION, NULL, 0, NULL, NULL);
  LsgInterventionEditor *editor = LSG_INTERVENTION_EDITOR (lsg_intervention_editor_new (project));
  GtkWidget *window = desk_show (GTK_WIDGET (editor));
  guint n = 0;

  lsg_intervention_editor_set_record (editor, LSG_INTERVENTION (record));
  desk_settle ();
  lsg_intervention_editor_enter (editor, 1);
  for (n = 1; n < 20 && lsg_intervention_editor_step (editor, 1);)
    n++;
  /* One stop for each piece that is not whole; that is all of a new one. */
  ck_assert_uint_eq (n, LSG_N_PIECES);
  while (n > 0 && lsg_intervention_editor_step (editor, -1))
    n--;
  ck_assert_uint_eq (n, 1);
  lsg_intervention_editor_enter (editor, -1);
  ck_assert (lsg_intervention_editor_step (editor, -1));
  gtk_window_destroy (GTK_WINDOW (window));
}
END_TEST

/* The first objective carries the minutes: another is put first by a move, as one step. */
START_TEST (the_order_of_objectives_is_changed)
{
  LsgProject *project = desk_get_project ();
  LsgRecords *records = lsg_project_get_records (project);
  LsgIntervention *intervention
    = LSG_INTERVENTION (lsg_project_add (project, LSG_KIND_INTERVENTION, NULL, 0, NULL, NULL));
  LsgObjective *objectives[3];
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (objectives); i++)
    {
      LsgAssignment values[] = { { "own", lsg_integer (1) }, { "title", lsg_text ("Objectif") } };

      objectives[i] = LSG_OBJECTIVE (lsg_project_add (project, LSG_KIND_OBJECTIVE, values, 2, NULL, &error));
      lsg_assert_no_error (error);
      ck_assert (lsg_project_link (project, LSG_KIND_PURSUIT, LSG_RECORD (intervention), LSG_RECORD (objectives[i]),
                                   TRUE, NULL));
    }
  for (guint i = 0; i < 4; i++)
    {
      static const struct { guint which; int step; guint order[3]; } moves[] = {
        { 2, -100, { 2, 0, 1 } }, { 2, 1, { 0, 2, 1 } }, { 1, -1, { 0, 1, 2 } }, { 0, -1, { 0, 1, 2 } },
      };
      g_autoptr (GPtrArray) order = NULL;

      ck_assert (lsg_objective_move (project, intervention, objectives[moves[i].which], moves[i].step, &error));
      lsg_assert_no_error (error);
      order = lsg_links_list (records, LSG_KIND_PURSUIT, LSG_RECORD (intervention));
      for (guint j = 0; j < 3; j++)
        ck_assert_ptr_eq (order->pdata[j], objectives[moves[i].order[j]]);
    }
  /* The last one moved nothing: one step back is the one before it. */
  ck_assert (lsg_project_undo (project, NULL));
  {
    g_autoptr (GPtrArray) order = lsg_links_list (records, LSG_KIND_PURSUIT, LSG_RECORD (intervention));

    ck_assert_ptr_eq (order->pdata[1], objectives[2]);
  }
}
END_TEST

START_TEST (the_sheet_opens_over_the_page)
{
  LsgProject *project = desk_get_project ();
  LsgPage *page = g_object_new (LSG_TYPE_INTERVENTIONS_PAGE, "project", project, NULL);
  GtkWidget *window = desk_show (GTK_WIDGET (page));
  GListModel *toplevels = gtk_window_get_toplevels ();
  guint n = g_list_model_get_n_items (toplevels);
  g_autoptr (GtkWindow) sheet = NULL;

  lsg_sheet_window_present (GTK_WIDGET (page), project, desk_first (LSG_KIND_INTERVENTION));
  desk_settle ();
  ck_assert_uint_eq (g_list_model_get_n_items (toplevels), n + 1);
  for (guint i = 0; i <= n && sheet == NULL; i++)
    {
      g_autoptr (GtkWindow) other = g_list_model_get_item (toplevels, i);

      if (gtk_window_get_transient_for (other) == GTK_WINDOW (window))
        sheet = g_object_ref (other);
    }
  ck_assert_ptr_nonnull (sheet);
  gtk_window_close (sheet);
  g_clear_object (&sheet);
  desk_settle ();
  ck_assert_uint_eq (g_list_model_get_n_items (toplevels), n);
  gtk_window_destroy (GTK_WINDOW (window));
}
END_TEST

START_TEST (the_page_shows_follows_and_lets_go)
{
  LsgProject *project = desk_get_project ();
  LsgPage *page = g_object_new (LSG_TYPE_INTERVENTIONS_PAGE, "project", project, NULL);
  GtkWidget *window = desk_show (GTK_WIDGET (page));
  LsgRecord *record = lsg_project_add (project, LSG_KIND_INTERVENTION,
                                       &(LsgAssignment) { "title", lsg_text ("Bilan") }, 1, NULL, NULL);
  g_autofree char *subtitle = NULL;

  ck_assert (lsg_page_show_record (page, record, "title"));
  ck_assert_ptr_eq (lsg_page_get_selected (page), record);
  subtitle = g_strdup (lsg_page_get_subtitle (page));
  ck_assert (lsg_project_set (project, record, "decision", lsg_integer (LSG_DROP), NULL));
  ck_assert_str_ne (lsg_page_get_subtitle (page), subtitle);
  ck_assert (lsg_project_undo (project, NULL));
  ck_assert_str_eq (lsg_page_get_subtitle (page), subtitle);
  ck_assert (lsg_project_remove (project, record, NULL));
  ck_assert_ptr_ne (lsg_page_get_selected (page), record);
  gtk_window_destroy (GTK_WINDOW (window));
}
END_TEST

static gpointer
find_widget (GtkWidget *widget,
             GType      type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_widget (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* The first three of the list selected, and what a page shows of it. */
static LsgRecordSelection *
select_three (LsgPage *page)
{
  LsgInterventionList *list = find_widget (GTK_WIDGET (page), LSG_TYPE_INTERVENTION_LIST);
  LsgRecordSelection *selection = lsg_intervention_list_get_selection (list);

  gtk_selection_model_select_range (GTK_SELECTION_MODEL (selection), 0, 3, TRUE);
  desk_settle ();
  ck_assert_uint_eq (lsg_record_selection_get_n (selection), 3);
  return selection;
}

START_TEST (several_are_shown_in_place_of_one)
{
  LsgProject *project = desk_get_project ();
  LsgPage *page = g_object_new (LSG_TYPE_INTERVENTIONS_PAGE, "project", project, NULL);
  GtkWidget *window = desk_show (GTK_WIDGET (page));
  GtkWidget *editor = find_widget (GTK_WIDGET (page), LSG_TYPE_INTERVENTION_EDITOR);
  LsgRecordSelection *selection = select_three (page);
  GtkWidget *several = find_widget (GTK_WIDGET (page), LSG_TYPE_SEVERAL_PANE);
  g_autoptr (GPtrArray) chosen = lsg_record_selection_list (selection);
  LsgRecord *profile = lsg_records_peek (lsg_project_get_records (project), LSG_KIND_PROFILE, 1);

  ck_assert (gtk_widget_get_mapped (several) && !gtk_widget_get_mapped (editor));
  ck_assert (!lsg_page_can_move (page, 1));
  ck_assert (lsg_project_set_several (project, chosen, "profile", lsg_integer (lsg_record_get_id (profile)), NULL));
  ck_assert (lsg_project_set_several (project, chosen, "decision", lsg_integer (LSG_DROP), NULL));
  /* They stand elsewhere now, and are selected still. */
  ck_assert_uint_eq (lsg_record_selection_get_n (selection), 3);
  for (guint i = 0; i < 3; i++)
    ck_assert (lsg_record_selection_contains (selection, chosen->pdata[i]));
  ck_assert (lsg_project_undo (project, NULL));
  ck_assert (lsg_project_undo (project, NULL));
  ck_assert_uint_eq (lsg_record_selection_get_n (selection), 3);
  ck_assert (lsg_page_show_record (page, chosen->pdata[1], NULL));
  desk_settle ();
  ck_assert (!gtk_widget_get_mapped (several) && gtk_widget_get_mapped (editor));
  gtk_window_destroy (GTK_WINDOW (window));
}
END_TEST

START_TEST (several_are_duplicated_and_removed)
{
  LsgProject *project = desk_get_project ();
  LsgRecords *records = lsg_project_get_records (project);
  LsgPage *page = g_object_new (LSG_TYPE_INTERVENTIONS_PAGE, "project", project, NULL);
  GtkWidget *window = desk_show (GTK_WIDGET (page));
  LsgRecordSelection *selection = select_three (page);
  guint n = lsg_records_get_n (records, LSG_KIND_INTERVENTION);
  g_autoptr (GPtrArray) originals = lsg_record_selection_list (selection);
  g_autoptr (GPtrArray) copies = NULL;

  lsg_page_duplicate (page);
  copies = lsg_record_selection_list (selection);
  ck_assert_uint_eq (copies->len, 3);
  ck_assert_uint_eq (lsg_records_get_n (records, LSG_KIND_INTERVENTION), n + 3);
  for (guint i = 0; i < 3; i++)
    {
      ck_assert (!g_ptr_array_find (originals, copies->pdata[i], NULL));
      ck_assert (g_str_has_prefix (lsg_record_get_title (copies->pdata[i]),
                                   lsg_record_get_title (originals->pdata[i])));
      ck_assert_str_ne (lsg_record_get_title (copies->pdata[i]), lsg_record_get_title (originals->pdata[i]));
    }
  ck_assert (lsg_project_remove_several (project, copies, NULL));
  ck_assert_uint_eq (lsg_record_selection_get_n (selection), 1);
  ck_assert (lsg_project_undo (project, NULL)); /* the removal: its three are selected again */
  ck_assert_uint_eq (lsg_record_selection_get_n (selection), 3);
  ck_assert (lsg_record_selection_contains (selection, copies->pdata[0]));
  ck_assert (lsg_project_undo (project, NULL)); /* the copies, in one step */
  ck_assert_uint_eq (lsg_records_get_n (records, LSG_KIND_INTERVENTION), n);
  gtk_window_destroy (GTK_WINDOW (window));
}
END_TEST

START_TEST (a_search_gives_several_back)
{
  LsgProject *project = desk_get_project ();
  LsgPage *page = g_object_new (LSG_TYPE_INTERVENTIONS_PAGE, "project", project, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *entry = gtk_entry_new ();
  GtkWidget *window;
  LsgRecordSelection *selection;
  g_autoptr (GPtrArray) chosen = NULL;

  gtk_box_append (GTK_BOX (box), entry);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (page));
  window = desk_show (box);
  selection = select_three (page);
  chosen = lsg_record_selection_list (selection);
  gtk_widget_grab_focus (entry);
  lsg_page_search (page, lsg_record_get_code (chosen->pdata[1]));
  ck_assert_uint_eq (lsg_record_selection_get_n (selection), 1);
  ck_assert (lsg_record_selection_contains (selection, chosen->pdata[1]));
  lsg_page_search (page, "no such words");
  ck_assert_uint_eq (lsg_record_selection_get_n (selection), 0);
  ck_assert_ptr_null (lsg_page_get_selected (page));
  lsg_page_search (page, "");
  ck_assert_uint_eq (lsg_record_selection_get_n (selection), 3);

  /* Unless something that was found is selected. */
  lsg_page_search (page, "it");
  ck_assert_uint_gt (g_list_model_get_n_items (G_LIST_MODEL (selection)), 3);
  gtk_selection_model_select_item (GTK_SELECTION_MODEL (selection),
                                   g_list_model_get_n_items (G_LIST_MODEL (selection)) - 1, TRUE);
  lsg_page_search (page, "");
  ck_assert_uint_eq (lsg_record_selection_get_n (selection), 1);
  gtk_window_destroy (GTK_WINDOW (window));
}
END_TEST

START_TEST (several_are_put_on_an_activity)
{
  LsgProject *project = desk_get_project ();
  LsgRecords *records = lsg_project_get_records (project);
  LsgRecord *activity = desk_first (LSG_KIND_ACTIVITY);
  g_autoptr (GPtrArray) chosen = g_ptr_array_new ();
  LsgIntervention *first, *second;

  for (guint i = 0; i < 2; i++)
    g_ptr_array_add (chosen, lsg_records_peek (records, LSG_KIND_INTERVENTION, i));
  first = chosen->pdata[0];
  second = chosen->pdata[1];
  ck_assert (lsg_project_set (project, LSG_RECORD (first), "place", lsg_integer (LSG_PLACE_AFTER), NULL));
  ck_assert (lsg_project_set (project, LSG_RECORD (first), "activity", lsg_none (), NULL));
  ck_assert (lsg_project_set (project, LSG_RECORD (first), "offset", lsg_integer (20), NULL));
  ck_assert (lsg_project_set (project, LSG_RECORD (second), "place", lsg_none (), NULL));
  ck_assert (lsg_several_put_on (project, chosen, lsg_record_get_id (activity), NULL));
  ck_assert_int_eq (first->activity, lsg_record_get_id (activity));
  ck_assert_int_eq (first->place, LSG_PLACE_AFTER);
  ck_assert_int_eq (first->offset, 0);
  ck_assert_int_eq (second->place, LSG_PLACE_DURING);
  ck_assert (lsg_project_undo (project, NULL));
  ck_assert_int_eq (first->offset, 20);
  ck_assert_int_eq (second->place, LSG_NULL);

  ck_assert (lsg_several_set_plane (project, chosen, LSG_PLANE_METACOGNITIVE, TRUE, NULL));
  ck_assert_int_ne (first->planes & (1 << LSG_PLANE_METACOGNITIVE), 0);
  ck_assert_int_ne (second->planes & (1 << LSG_PLANE_METACOGNITIVE), 0);
  ck_assert (lsg_several_set_plane (project, chosen, LSG_PLANE_METACOGNITIVE, FALSE, NULL));
  ck_assert_int_eq (first->planes & (1 << LSG_PLANE_METACOGNITIVE), 0);
}
END_TEST

Suite *
interventions_page_suite (void)
{
  Suite *suite = suite_create ("interventions-page");
  TCase *tcase = tcase_create ("page");

  tcase_add_checked_fixture (tcase, desk_set_up, desk_tear_down);
  tcase_set_timeout (tcase, 60);
  tcase_add_test (tcase, tools_are_chips_of_the_editor);
  tcase_add_test (tcase, every_field_of_an_intervention_has_a_place);
  tcase_add_test (tcase, steps_go_from_gap_to_gap);
  tcase_add_test (tcase, the_order_of_objectives_is_changed);
  tcase_add_test (tcase, the_sheet_opens_over_the_page);
  tcase_add_test (tcase, the_page_shows_follows_and_lets_go);
  tcase_add_test (tcase, several_are_shown_in_place_of_one);
  tcase_add_test (tcase, several_are_duplicated_and_removed);
  tcase_add_test (tcase, a_search_gives_several_back);
  tcase_add_test (tcase, several_are_put_on_an_activity);
  suite_add_tcase (suite, tcase);
  return suite;
}
