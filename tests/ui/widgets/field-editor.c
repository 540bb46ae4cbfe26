/* The editor of any field: writes through the project, follows it, lets go of everything. */
#include "desk.h"

#include "field-row.h"
#include "intervention.h"
#include "need.h"
#include "profile.h"
#include "programme.h"

Suite *field_editor_suite (void);

static GtkEditable *
get_entry (LsgFieldEditor *editor)
{
  return GTK_EDITABLE (lsg_field_editor_get_control (editor));
}

START_TEST (typing_reaches_the_record_and_undo_the_entry)
{
  LsgNeed *need = desk_first (LSG_KIND_NEED);
  LsgFieldEditor *editor = LSG_FIELD_EDITOR (lsg_field_editor_new (desk_get_project (), LSG_KIND_NEED, "title",
                                                                   LSG_EDITOR_DEFAULT));
  g_autofree char *former = g_strdup (need->title);
  GtkWidget *window;
  g_autoptr (GError) error = NULL;

  lsg_field_editor_set_record (editor, LSG_RECORD (need));
  window = desk_show (GTK_WIDGET (editor));
  ck_assert_str_eq (gtk_editable_get_text (get_entry (editor)), former);

  gtk_editable_set_text (get_entry (editor), "Comprendre");
  ck_assert_str_eq (need->title, "Comprendre");
  gtk_editable_set_position (get_entry (editor), 4);
  ck_assert (lsg_project_undo (desk_get_project (), &error));
  lsg_assert_no_error (error);
  ck_assert_str_eq (gtk_editable_get_text (get_entry (editor)), former);
  ck_assert_int_eq (gtk_editable_get_position (get_entry (editor)), 4);
  gtk_window_destroy (GTK_WINDOW (window));
}
END_TEST

START_TEST (a_refused_text_keeps_the_former_value)
{
  LsgNeed *need = desk_first (LSG_KIND_NEED);
  LsgFieldRow *row = LSG_FIELD_ROW (lsg_field_row_new (desk_get_project (), LSG_KIND_NEED, "code",
                                                       LSG_EDITOR_DEFAULT));
  LsgFieldEditor *editor = lsg_field_row_get_editor (row);
  g_autofree char *former = g_strdup (need->code);
  g_autofree char *longer = g_strnfill (80, 'x');
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *window;
  int position = 0;

  lsg_field_row_set_record (row, LSG_RECORD (need));
  gtk_list_box_append (GTK_LIST_BOX (list), GTK_WIDGET (row));
  window = desk_show (list);
  gtk_editable_insert_text (get_entry (editor), longer, -1, &position);
  ck_assert_str_eq (need->code, former);
  ck_assert_ptr_nonnull (lsg_field_editor_get_problem (editor));
  gtk_editable_set_text (get_entry (editor), "B 99");
  ck_assert_str_eq (need->code, "B\302\24099"); /* a code is not broken into lines */
  ck_assert_ptr_null (lsg_field_editor_get_problem (editor));
  gtk_window_destroy (GTK_WINDOW (window));
}
END_TEST

static const struct {
  LsgKindId   kind;
  const char *field;
  const char *former; /* may be one that would be refused today */
  const char *typed;
  const char *expected;
  gboolean    right;
} forms[] = {
  { LSG_KIND_PROGRAMME, "currency", "CHF", "€", "EUR", TRUE },
  { LSG_KIND_PROGRAMME, "currency", "EUR", "usd", "USD", TRUE },
  { LSG_KIND_PROGRAMME, "currency", "CHF", "euros", "CHF", FALSE },
  { LSG_KIND_PROGRAMME, "currency", "CHF", "12", "CHF", FALSE },
  { LSG_KIND_PROGRAMME, "currency", "CHF", "", "CHF", FALSE },
  { LSG_KIND_PROGRAMME, "currency", "12", "12", "12", TRUE },
  { LSG_KIND_ACTIVITY, "hour", "10:00", "14h30", "14\302\240h\302\24030", TRUE },
  { LSG_KIND_ACTIVITY, "hour", "10:00", "25:00", "10:00", FALSE },
  { LSG_KIND_ACTIVITY, "hour", "10:00", "14:75", "10:00", FALSE },
  { LSG_KIND_ACTIVITY, "hour", "10:00", "midi", "10:00", FALSE },
  { LSG_KIND_ACTIVITY, "hour", "midi", "midi", "midi", TRUE },
};

/* What a file holds is shown and stays; what is typed takes its form or is refused with a sentence. */
START_TEST (texts_of_one_form)
{
  LsgRecord *record = desk_first (forms[_i].kind);
  LsgFieldEditor *editor = LSG_FIELD_EDITOR (lsg_field_editor_new (desk_get_project (), forms[_i].kind,
                                                                   forms[_i].field, LSG_EDITOR_DEFAULT));
  GtkWidget *window;
  g_autoptr (GError) error = NULL;

  ck_assert (lsg_project_set (desk_get_project (), record, forms[_i].field, lsg_text (forms[_i].former), &error));
  lsg_assert_no_error (error);
  lsg_field_editor_set_record (editor, record);
  window = desk_show (GTK_WIDGET (editor));
  ck_assert_str_eq (gtk_editable_get_text (get_entry (editor)), forms[_i].former);
  gtk_editable_set_text (get_entry (editor), forms[_i].typed);
  g_signal_emit_by_name (get_entry (editor), "activate");
  ck_assert_str_eq (lsg_record_get (record, lsg_field_editor_get_field (editor)).text, forms[_i].expected);
  ck_assert_int_eq (lsg_field_editor_get_problem (editor) == NULL, forms[_i].right);
  gtk_window_destroy (GTK_WINDOW (window));
}
END_TEST

static const struct {
  LsgKindId   kind;
  const char *field;
  const char *typed;
  gint64      value;
} units[] = {
  { LSG_KIND_PROGRAMME, "distance-share", "50 %", 5000 }, { LSG_KIND_PROGRAMME, "share-mark", "75%", 7500 },
  { LSG_KIND_PROFILE, "hourly-cost", "45 CHF", 4500 },    { LSG_KIND_PROFILE, "hourly-cost", "45", 4500 },
  { LSG_KIND_PROFILE, "hourly-cost", "45 €", LSG_NULL },
};

START_TEST (numbers_with_their_unit)
{
  LsgRecord *record = desk_first (units[_i].kind);
  LsgFieldEditor *editor = LSG_FIELD_EDITOR (lsg_field_editor_new (desk_get_project (), units[_i].kind,
                                                                   units[_i].field, LSG_EDITOR_DEFAULT));
  GtkWidget *window;
  LsgValue value;

  ck_assert (lsg_project_set (desk_get_project (), desk_first (LSG_KIND_PROGRAMME), "currency", lsg_text ("CHF"),
                              NULL));
  ck_assert (lsg_project_set (desk_get_project (), record, units[_i].field, lsg_none (), NULL));
  lsg_field_editor_set_record (editor, record);
  window = desk_show (GTK_WIDGET (editor));
  gtk_editable_set_text (get_entry (editor), units[_i].typed);
  g_signal_emit_by_name (get_entry (editor), "activate");
  value = lsg_record_get (record, lsg_field_editor_get_field (editor));
  ck_assert_int_eq (value.type == LSG_VALUE_INTEGER ? value.integer : LSG_NULL, units[_i].value);
  ck_assert_int_eq (lsg_field_editor_get_problem (editor) == NULL, units[_i].value != LSG_NULL);
  gtk_window_destroy (GTK_WINDOW (window));
}
END_TEST

/* What was refused is said where the help stood: the rows below stay where they are. */
START_TEST (a_problem_moves_nothing)
{
  LsgRecord *tool = lsg_project_add (desk_get_project (), LSG_KIND_CHANNEL, NULL, 0, NULL, NULL);
  LsgFieldRow *row = LSG_FIELD_ROW (lsg_field_row_new (desk_get_project (), LSG_KIND_CHANNEL, "delay",
                                                       LSG_EDITOR_DEFAULT));
  LsgFieldEditor *editor = lsg_field_row_get_editor (row);
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *window;
  int before, after;

  lsg_field_row_set_record (row, tool);
  gtk_list_box_append (GTK_LIST_BOX (list), GTK_WIDGET (row));
  window = desk_show (list);
  gtk_widget_measure (GTK_WIDGET (row), GTK_ORIENTATION_VERTICAL, 600, NULL, &before, NULL, NULL);
  gtk_editable_set_text (get_entry (editor), "abc");
  g_signal_emit_by_name (get_entry (editor), "activate");
  ck_assert_ptr_nonnull (lsg_field_editor_get_problem (editor));
  gtk_widget_measure (GTK_WIDGET (row), GTK_ORIENTATION_VERTICAL, 600, NULL, &after, NULL, NULL);
  ck_assert_int_le (after, before + 2);
  gtk_window_destroy (GTK_WINDOW (window));
}
END_TEST

/* Each field of each kind has an editor that shows what the record holds and changes nothing by showing. */
START_TEST (every_field_has_an_editor)
{
  LsgProject *project = desk_get_project ();

  for (guint kind = 0; kind < LSG_N_KINDS; kind++)
    {
      const LsgKind *table = lsg_kind_get (kind);
      LsgRecord *record = NULL;

      if (lsg_records_get_n (lsg_project_get_records (project), kind) > 0)
        record = desk_first (kind);
      for (guint i = 0; i < table->n_fields; i++)
        {
          GtkWidget *editor;

          if (!lsg_field_is_stored (&table->fields[i]) || table->fields[i].type == LSG_TYPE_DATETIME)
            continue;
          editor = g_object_ref_sink (lsg_field_editor_new (project, kind, table->fields[i].name,
                                                            LSG_EDITOR_DEFAULT));
          lsg_field_editor_set_record (LSG_FIELD_EDITOR (editor), record);
          lsg_field_editor_set_record (LSG_FIELD_EDITOR (editor), NULL);
          g_assert_finalize_object (editor);
        }
    }
  ck_assert_ptr_null (lsg_project_get_undo (project));
}
END_TEST

START_TEST (a_reference_follows_renames)
{
  LsgProject *project = desk_get_project ();
  LsgIntervention *intervention = desk_first (LSG_KIND_INTERVENTION);
  LsgRecord *profile = lsg_records_find (lsg_project_get_records (project), intervention->profile);
  LsgFieldEditor *editor = LSG_FIELD_EDITOR (lsg_field_editor_new (project, LSG_KIND_INTERVENTION, "profile",
                                                                   LSG_EDITOR_DEFAULT));
  GtkWidget *window;
  GtkDropDown *control;
  gint64 former = intervention->profile;

  lsg_field_editor_set_record (editor, LSG_RECORD (intervention));
  window = desk_show (GTK_WIDGET (editor));
  control = GTK_DROP_DOWN (lsg_field_editor_get_control (editor));
  ck_assert (lsg_project_set (project, profile, "name", lsg_text ("Renamed"), NULL));
  ck_assert_int_eq (intervention->profile, former);
  ck_assert_str_eq (gtk_string_object_get_string (gtk_drop_down_get_selected_item (control)), "Renamed");

  gtk_drop_down_set_selected (control, 0);
  ck_assert_int_eq (intervention->profile, LSG_NULL);
  ck_assert (lsg_project_undo (project, NULL));
  ck_assert_str_eq (gtk_string_object_get_string (gtk_drop_down_get_selected_item (control)), "Renamed");
  gtk_window_destroy (GTK_WINDOW (window));
}
END_TEST

START_TEST (removing_the_record_leaves_the_editor_quiet)
{
  LsgProject *project = desk_get_project ();
  LsgNeed *need = desk_first (LSG_KIND_NEED);
  LsgFieldEditor *editor = LSG_FIELD_EDITOR (lsg_field_editor_new (project, LSG_KIND_NEED, "description",
                                                                   LSG_EDITOR_DEFAULT));
  GtkWidget *window;

  lsg_field_editor_set_record (editor, LSG_RECORD (need));
  window = desk_show (GTK_WIDGET (editor));
  ck_assert (lsg_project_remove (project, LSG_RECORD (need), NULL));
  lsg_field_editor_set_record (editor, NULL);
  ck_assert (!gtk_widget_get_sensitive (GTK_WIDGET (editor)));
  gtk_window_destroy (GTK_WINDOW (window));
}
END_TEST

START_TEST (forms_are_finalised)
{
  GtkWidget *form = lsg_form_new (desk_get_project (), LSG_KIND_PROGRAMME,
                                  (const char *const[]) { "title", "date", "learners", "language", NULL });
  gpointer weak_form = form;
  GtkWidget *window;

  lsg_form_set_record (form, LSG_RECORD (lsg_project_get_programme (desk_get_project ())));
  window = desk_show (form);
  g_object_add_weak_pointer (G_OBJECT (form), &weak_form);
  ck_assert (lsg_form_focus (form, "learners"));
  ck_assert (!lsg_form_focus (form, "no-such-field"));
  gtk_window_destroy (GTK_WINDOW (window));
  desk_settle ();
  ck_assert_ptr_null (weak_form);
}
END_TEST

Suite *
field_editor_suite (void)
{
  Suite *suite = suite_create ("field-editor");
  TCase *tcase = tcase_create ("field-editor");

  tcase_add_checked_fixture (tcase, desk_set_up, desk_tear_down);
  tcase_add_test (tcase, typing_reaches_the_record_and_undo_the_entry);
  tcase_add_test (tcase, a_refused_text_keeps_the_former_value);
  tcase_add_loop_test (tcase, texts_of_one_form, 0, G_N_ELEMENTS (forms));
  tcase_add_loop_test (tcase, numbers_with_their_unit, 0, G_N_ELEMENTS (units));
  tcase_add_test (tcase, a_problem_moves_nothing);
  tcase_add_test (tcase, every_field_has_an_editor);
  tcase_add_test (tcase, a_reference_follows_renames);
  tcase_add_test (tcase, removing_the_record_leaves_the_editor_quiet);
  tcase_add_test (tcase, forms_are_finalised);
  suite_add_tcase (suite, tcase);
  return suite;
}
