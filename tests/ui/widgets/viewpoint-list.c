/* The viewpoints on a need with what was said: quotations stand with their holder, and follow their findings. */
#include "desk.h"

#include "finding-quotes.h"
#include "need-findings.h"
#include "viewpoint-list.h"

Suite *viewpoint_list_suite (void);

/* Adds up what can be seen below @widget: quotations by their style class. */
static guint
count_quotes (GtkWidget *widget)
{
  guint n = gtk_widget_has_css_class (widget, "quote") && gtk_widget_get_mapped (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += count_quotes (child);
  return n;
}

static LsgSource *
add_source (gint64 holder)
{
  const LsgAssignment values[] = {
    { "title", lsg_text ("Interviews") },
    { "holder", holder == LSG_NULL ? lsg_none () : lsg_integer (holder) },
  };

  return LSG_SOURCE (lsg_project_add (desk_get_project (), LSG_KIND_SOURCE, values, G_N_ELEMENTS (values), NULL, NULL));
}

START_TEST (quotations_follow_the_findings)
{
  LsgProject *project = desk_get_project ();
  LsgNeed *need = desk_first (LSG_KIND_NEED);
  GtkWidget *list = lsg_viewpoint_list_new (project);
  GtkWidget *window = desk_show (list);
  LsgSource *tutors = add_source (LSG_HOLDER_TUTORS);
  LsgSource *nobody = add_source (LSG_NULL);
  LsgRecord *finding;

  lsg_viewpoint_list_set_need (LSG_VIEWPOINT_LIST (list), need);
  desk_settle ();
  ck_assert_uint_eq (count_quotes (list), 0);

  finding = lsg_need_findings_add (project, need, tutors, NULL);
  ck_assert_ptr_nonnull (lsg_need_findings_add (project, need, nobody, NULL));
  lsg_viewpoint_list_refresh (LSG_VIEWPOINT_LIST (list));
  desk_settle ();
  ck_assert_uint_eq (count_quotes (list), 2);

  /* The source says nothing of whom any more: what it said moves to the row of the others. */
  ck_assert (lsg_project_set (project, LSG_RECORD (tutors), "holder", lsg_none (), NULL));
  ck_assert (lsg_project_set (project, finding, "text", lsg_text ("A long silence."), NULL));
  lsg_viewpoint_list_refresh (LSG_VIEWPOINT_LIST (list));
  desk_settle ();
  ck_assert_uint_eq (count_quotes (list), 2);

  ck_assert (lsg_project_remove (project, finding, NULL));
  lsg_viewpoint_list_refresh (LSG_VIEWPOINT_LIST (list));
  desk_settle ();
  ck_assert_uint_eq (count_quotes (list), 1);
  gtk_window_destroy (GTK_WINDOW (window));
}
END_TEST

/* Many findings are shown on request; the one that is written is always there, and keeps the focus while it grows. */
START_TEST (many_and_one_to_write)
{
  LsgProject *project = desk_get_project ();
  LsgSource *source = add_source (LSG_HOLDER_LEARNERS);
  LsgNeed *need = desk_first (LSG_KIND_NEED);
  GtkWidget *quotes = lsg_finding_quotes_new (project);
  GtkWidget *window = desk_show (quotes);
  LsgRecord *last = NULL;
  g_autoptr (GPtrArray) findings = NULL;

  for (int i = 0; i < 9; i++)
    last = lsg_need_findings_add (project, need, source, NULL);
  findings = lsg_need_findings_list (lsg_project_get_records (project), need);
  lsg_finding_quotes_show (LSG_FINDING_QUOTES (quotes), findings, NULL);
  desk_settle ();
  ck_assert_uint_eq (count_quotes (quotes), 4);
  ck_assert (!lsg_finding_quotes_focus (LSG_FINDING_QUOTES (quotes)));

  lsg_finding_quotes_show (LSG_FINDING_QUOTES (quotes), findings, LSG_FINDING (last));
  desk_settle ();
  ck_assert_uint_eq (count_quotes (quotes), 9);
  ck_assert (lsg_finding_quotes_focus (LSG_FINDING_QUOTES (quotes)));
  {
    GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (window));

    ck_assert (GTK_IS_TEXT_VIEW (focus));
    ck_assert (lsg_project_set (project, last, "text", lsg_text ("More"), NULL));
    lsg_finding_quotes_show (LSG_FINDING_QUOTES (quotes), findings, LSG_FINDING (last));
    ck_assert_ptr_eq (gtk_window_get_focus (GTK_WINDOW (window)), focus);
  }
  lsg_finding_quotes_forget (LSG_FINDING_QUOTES (quotes));
  lsg_finding_quotes_show (LSG_FINDING_QUOTES (quotes), findings, NULL);
  desk_settle ();
  ck_assert_uint_eq (count_quotes (quotes), 4);
  gtk_window_destroy (GTK_WINDOW (window));
}
END_TEST

Suite *
viewpoint_list_suite (void)
{
  Suite *suite = suite_create ("viewpoint list");
  TCase *tcase = tcase_create ("findings");

  tcase_add_checked_fixture (tcase, desk_set_up, desk_tear_down);
  tcase_add_test (tcase, quotations_follow_the_findings);
  tcase_add_test (tcase, many_and_one_to_write);
  suite_add_tcase (suite, tcase);
  return suite;
}
