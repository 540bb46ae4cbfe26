/* The number entry: comma and point, refused texts, what is kept. */
#include "desk.h"

#include "number-entry.h"

#include "kind.h"

Suite *number_entry_suite (void);

static guint n_committed;

static void
committed_cb (LsgNumberEntry *entry)
{
  n_committed++;
}

static LsgNumberEntry *
make_entry (const char *field)
{
  const LsgField *row = lsg_kind_find_field (lsg_kind_get (LSG_KIND_INTERVENTION), field);
  LsgNumberEntry *entry = LSG_NUMBER_ENTRY (lsg_number_entry_new (row));

  n_committed = 0;
  g_signal_connect (entry, "committed", G_CALLBACK (committed_cb), NULL);
  return entry;
}

static void
type (LsgNumberEntry *entry,
      const char     *text)
{
  gtk_editable_set_text (lsg_number_entry_get_editable (entry), text);
  g_signal_emit_by_name (lsg_number_entry_get_editable (entry), "activate");
}

static const struct {
  const char *text;
  gint64      value;
  gboolean    right;
} cases[] = {
  { "7,5", 750, TRUE },   { "7.5", 750, TRUE },     { " 12 ", 1200, TRUE }, { "", LSG_NULL, TRUE },
  { "abc", 300, FALSE },  { "-1", 300, FALSE },     { "7,555", 300, FALSE }, { "99999999", 300, FALSE },
  { "1e3", 300, FALSE },  { "7,5 min", 750, TRUE },  { "7h30", 45000, TRUE },
  { "7h5", 300, FALSE },
};

START_TEST (typed_texts)
{
  LsgNumberEntry *entry = make_entry ("minutes");
  GtkWidget *window = desk_show (GTK_WIDGET (entry));

  lsg_number_entry_set_value (entry, 300);
  ck_assert_str_eq (gtk_editable_get_text (lsg_number_entry_get_editable (entry)), "3");
  type (entry, cases[_i].text);
  ck_assert_int_eq (lsg_number_entry_get_value (entry), cases[_i].value);
  ck_assert_int_eq (lsg_typed_entry_get_problem (LSG_TYPED_ENTRY (entry)) == NULL, cases[_i].right);
  ck_assert_uint_eq (n_committed, cases[_i].right ? 1 : 0);
  gtk_window_destroy (GTK_WINDOW (window));
}
END_TEST

START_TEST (leaving_brings_the_former_value_back)
{
  LsgNumberEntry *entry = make_entry ("minutes");
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *other = gtk_button_new_with_label ("x");
  GtkWidget *window;

  gtk_box_append (GTK_BOX (box), GTK_WIDGET (entry));
  gtk_box_append (GTK_BOX (box), other);
  window = desk_show (box);
  lsg_number_entry_set_value (entry, 300);
  gtk_widget_grab_focus (GTK_WIDGET (entry));
  gtk_editable_set_text (lsg_number_entry_get_editable (entry), "three");
  ck_assert_ptr_null (lsg_typed_entry_get_problem (LSG_TYPED_ENTRY (entry)));
  gtk_widget_grab_focus (other);
  desk_settle ();
  ck_assert_str_eq (gtk_editable_get_text (lsg_number_entry_get_editable (entry)), "3");
  ck_assert_ptr_nonnull (lsg_typed_entry_get_problem (LSG_TYPED_ENTRY (entry)));
  ck_assert_uint_eq (n_committed, 0);
  gtk_window_destroy (GTK_WINDOW (window));
}
END_TEST

/* The sentence about a refused text goes after a while, with the red frame: the value that stands is right. */
START_TEST (a_refusal_is_forgotten)
{
  LsgNumberEntry *entry = make_entry ("minutes");
  GtkWidget *editable = GTK_WIDGET (lsg_number_entry_get_editable (entry));
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *other = gtk_button_new_with_label ("x");
  gint64 end = g_get_monotonic_time () + 20 * G_USEC_PER_SEC;
  GtkWidget *window;

  gtk_box_append (GTK_BOX (box), GTK_WIDGET (entry));
  gtk_box_append (GTK_BOX (box), other);
  window = desk_show (box);
  lsg_number_entry_set_value (entry, 300);
  gtk_widget_grab_focus (GTK_WIDGET (entry));
  gtk_editable_set_text (GTK_EDITABLE (editable), "three");
  gtk_widget_grab_focus (other);
  desk_settle ();
  ck_assert_ptr_nonnull (lsg_typed_entry_get_problem (LSG_TYPED_ENTRY (entry)));
  ck_assert (gtk_widget_has_css_class (editable, "error"));
  while (lsg_typed_entry_get_problem (LSG_TYPED_ENTRY (entry)) != NULL && g_get_monotonic_time () < end)
    desk_settle ();
  ck_assert_ptr_null (lsg_typed_entry_get_problem (LSG_TYPED_ENTRY (entry)));
  ck_assert (!gtk_widget_has_css_class (editable, "error"));
  ck_assert_str_eq (gtk_editable_get_text (GTK_EDITABLE (editable)), "3");
  gtk_window_destroy (GTK_WINDOW (window));
}
END_TEST

START_TEST (a_field_that_needs_a_value_refuses_nothing)
{
  LsgNumberEntry *entry = make_entry ("count");
  GtkWidget *window = desk_show (GTK_WIDGET (entry));

  lsg_number_entry_set_value (entry, 100);
  type (entry, "");
  ck_assert_int_eq (lsg_number_entry_get_value (entry), 100);
  ck_assert_ptr_nonnull (lsg_typed_entry_get_problem (LSG_TYPED_ENTRY (entry)));
  gtk_window_destroy (GTK_WINDOW (window));
}
END_TEST

Suite *
number_entry_suite (void)
{
  Suite *suite = suite_create ("number-entry");
  TCase *tcase = tcase_create ("number-entry");

  tcase_add_checked_fixture (tcase, desk_set_up, desk_tear_down);
  tcase_add_loop_test (tcase, typed_texts, 0, G_N_ELEMENTS (cases));
  tcase_add_test (tcase, leaving_brings_the_former_value_back);
  tcase_add_test (tcase, a_refusal_is_forgotten);
  tcase_add_test (tcase, a_field_that_needs_a_value_refuses_nothing);
  suite_add_tcase (suite, tcase);
  return suite;
}
