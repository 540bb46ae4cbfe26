/* The date entry: what is read, what is refused, and that a refusal does not stay. */
#include "desk.h"

#include "date-entry.h"

Suite *date_entry_suite (void);

static guint n_committed;

static void
committed_cb (LsgDateEntry *entry)
{
  n_committed++;
}

static LsgDateEntry *
make_entry (void)
{
  LsgDateEntry *entry = LSG_DATE_ENTRY (lsg_date_entry_new ());

  n_committed = 0;
  lsg_date_entry_set_date (entry, "2026-09-14");
  g_signal_connect (entry, "committed", G_CALLBACK (committed_cb), NULL);
  return entry;
}

static GtkWidget *
get_entry (LsgDateEntry *entry)
{
  return lsg_typed_entry_get_entry (LSG_TYPED_ENTRY (entry));
}

static const struct {
  const char *text;
  const char *date;
  gboolean    right;
} cases[] = {
  { " 2026-10-01 ", "2026-10-01", TRUE },   { "2026-09-14", "2026-09-14", TRUE }, { "", NULL, TRUE },
  { "2026-02-30", "2026-09-14", FALSE },    { "tomorrow", "2026-09-14", FALSE },  { "14", "2026-09-14", FALSE },
};

START_TEST (typed_texts)
{
  LsgDateEntry *entry = make_entry ();
  GtkWidget *window = desk_show (GTK_WIDGET (entry));

  gtk_editable_set_text (GTK_EDITABLE (get_entry (entry)), cases[_i].text);
  g_signal_emit_by_name (get_entry (entry), "activate");
  ck_assert_pstr_eq (lsg_date_entry_get_date (entry), cases[_i].date);
  ck_assert_int_eq (lsg_typed_entry_get_problem (LSG_TYPED_ENTRY (entry)) == NULL, cases[_i].right);
  ck_assert_uint_eq (n_committed, cases[_i].right && g_strcmp0 (cases[_i].date, "2026-09-14") != 0 ? 1 : 0);
  gtk_window_destroy (GTK_WINDOW (window));
}
END_TEST

START_TEST (leaving_brings_the_former_date_back)
{
  LsgDateEntry *entry = make_entry ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *other = gtk_button_new_with_label ("x");
  g_autofree char *before = g_strdup (gtk_editable_get_text (GTK_EDITABLE (get_entry (entry))));
  gint64 end = g_get_monotonic_time () + 20 * G_USEC_PER_SEC;
  GtkWidget *window;

  gtk_box_append (GTK_BOX (box), GTK_WIDGET (entry));
  gtk_box_append (GTK_BOX (box), other);
  window = desk_show (box);
  gtk_widget_grab_focus (GTK_WIDGET (entry));
  gtk_editable_set_text (GTK_EDITABLE (get_entry (entry)), "31/02");
  gtk_widget_grab_focus (other);
  desk_settle ();
  ck_assert_str_eq (gtk_editable_get_text (GTK_EDITABLE (get_entry (entry))), before);
  ck_assert_ptr_nonnull (lsg_typed_entry_get_problem (LSG_TYPED_ENTRY (entry)));
  ck_assert_uint_eq (n_committed, 0);
  while (lsg_typed_entry_get_problem (LSG_TYPED_ENTRY (entry)) != NULL && g_get_monotonic_time () < end)
    desk_settle ();
  ck_assert_ptr_null (lsg_typed_entry_get_problem (LSG_TYPED_ENTRY (entry)));
  ck_assert (!gtk_widget_has_css_class (get_entry (entry), "error"));
  gtk_window_destroy (GTK_WINDOW (window));
}
END_TEST

Suite *
date_entry_suite (void)
{
  Suite *suite = suite_create ("date-entry");
  TCase *tcase = tcase_create ("date-entry");

  tcase_add_checked_fixture (tcase, desk_set_up, desk_tear_down);
  tcase_add_loop_test (tcase, typed_texts, 0, G_N_ELEMENTS (cases));
  tcase_add_test (tcase, leaving_brings_the_former_date_back);
  suite_add_tcase (suite, tcase);
  return suite;
}
