/* The form of a gate: a version bears a signatory and a day. */
#include "desk.h"

#include "date-entry.h"
#include "gate-dialog.h"
#include "gate-form.h"

Suite *gate_form_suite (void);

static GtkWidget *window;
static LsgGateForm *form;

static void
set_up (void)
{
  desk_set_up ();
  form = LSG_GATE_FORM (lsg_gate_form_new (NULL));
  window = desk_show (GTK_WIDGET (form));
}

static void
tear_down (void)
{
  gtk_window_destroy (GTK_WINDOW (window));
  desk_tear_down ();
}

/* The @nth widget of @type below @root, depth first. */
static GtkWidget *
find (GtkWidget *root,
      GType      type,
      guint     *nth)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (root, type) && (*nth)-- == 0)
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, type, nth);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static GtkWidget *
get (GType type,
     guint nth)
{
  GtkWidget *found = find (GTK_WIDGET (form), type, &nth);

  ck_assert_ptr_nonnull (found);
  return found;
}

/* How many sentences about problems are seen. */
static guint
count_problems (void)
{
  guint n = 0;

  for (guint i = 0;; i++)
    {
      guint nth = i;
      GtkWidget *label = find (GTK_WIDGET (form), GTK_TYPE_LABEL, &nth);

      if (label == NULL)
        return n;
      n += gtk_widget_has_css_class (label, "problem") && gtk_widget_get_visible (label);
    }
}

START_TEST (nobody_signs)
{
  GtkWidget *signatory = get (GTK_TYPE_ENTRY, 0);

  ck_assert_uint_eq (count_problems (), 0);
  ck_assert (!lsg_gate_form_check (form));
  ck_assert_uint_eq (count_problems (), 1);
  ck_assert (gtk_widget_has_css_class (signatory, "error"));
  gtk_editable_set_text (GTK_EDITABLE (signatory), "   ");
  ck_assert (!lsg_gate_form_check (form));
  gtk_editable_set_text (GTK_EDITABLE (signatory), " La direction ");
  ck_assert_uint_eq (count_problems (), 0);
  ck_assert (!gtk_widget_has_css_class (signatory, "error"));
  ck_assert (lsg_gate_form_check (form));
  {
    g_autofree char *name = lsg_gate_form_dup_signatory (form);

    ck_assert_str_eq (name, "La direction");
  }
}
END_TEST

START_TEST (no_day)
{
  LsgDateEntry *date = LSG_DATE_ENTRY (get (LSG_TYPE_DATE_ENTRY, 0));

  gtk_editable_set_text (GTK_EDITABLE (get (GTK_TYPE_ENTRY, 0)), "La direction");
  ck_assert_ptr_nonnull (lsg_gate_form_get_date (form));
  lsg_date_entry_set_date (date, NULL);
  ck_assert (!lsg_gate_form_check (form));
  ck_assert_uint_eq (count_problems (), 1);
  lsg_date_entry_set_date (date, "2026-03-03");
  ck_assert_uint_eq (count_problems (), 0);
  ck_assert (lsg_gate_form_check (form));
  ck_assert_str_eq (lsg_gate_form_get_date (form), "2026-03-03");
}
END_TEST

/* What is typed in the entry and cannot be read is not taken for the day that stood there. */
START_TEST (a_day_that_is_none)
{
  GtkWidget *entry = lsg_typed_entry_get_entry (LSG_TYPED_ENTRY (get (LSG_TYPE_DATE_ENTRY, 0)));

  gtk_editable_set_text (GTK_EDITABLE (get (GTK_TYPE_ENTRY, 0)), "La direction");
  gtk_widget_grab_focus (entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), "31/02");
  ck_assert (!lsg_gate_form_check (form));
  ck_assert_uint_eq (count_problems (), 1);
}
END_TEST

START_TEST (the_signatory_of_the_version_before)
{
  GtkWidget *other = lsg_gate_form_new ("Le comité");
  g_autofree char *name = NULL;
  g_autofree char *reserves = NULL;

  g_object_ref_sink (other);
  name = lsg_gate_form_dup_signatory (LSG_GATE_FORM (other));
  reserves = lsg_gate_form_dup_reserves (LSG_GATE_FORM (other));
  ck_assert_str_eq (name, "Le comité");
  ck_assert_str_eq (reserves, "");
  ck_assert (lsg_gate_form_check (LSG_GATE_FORM (other)));
  g_object_unref (other);
}
END_TEST

/* What is typed as soon as the dialog is there is the name of who signs. */
START_TEST (the_dialog_asks_for_the_signatory)
{
  GtkWindow *dialog = NULL;
  g_autoptr (GListModel) windows = g_object_ref (gtk_window_get_toplevels ());
  GtkWidget *focus;

  lsg_gate_dialog_show (GTK_WIDGET (form), desk_get_project (), LSG_DELIVERABLE_SYSTEM);
  desk_settle ();
  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) top = g_list_model_get_item (windows, i);

      if (gtk_window_get_transient_for (top) == GTK_WINDOW (window))
        dialog = top;
    }
  ck_assert_ptr_nonnull (dialog);
  focus = gtk_window_get_focus (dialog);
  ck_assert (GTK_IS_TEXT (focus));
  ck_assert_str_eq (gtk_entry_get_placeholder_text (GTK_ENTRY (gtk_widget_get_parent (focus))), "A role or a name");
  gtk_window_destroy (dialog);
}
END_TEST

Suite *
gate_form_suite (void)
{
  Suite *suite = suite_create ("gate-form");
  TCase *tcase = tcase_create ("form");

  tcase_add_checked_fixture (tcase, set_up, tear_down);
  tcase_add_test (tcase, nobody_signs);
  tcase_add_test (tcase, no_day);
  tcase_add_test (tcase, a_day_that_is_none);
  tcase_add_test (tcase, the_signatory_of_the_version_before);
  tcase_add_test (tcase, the_dialog_asks_for_the_signatory);
  suite_add_tcase (suite, tcase);
  return suite;
}
