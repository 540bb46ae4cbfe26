/* Toasts: the one that offers to undo goes with the next change. */
#include "desk.h"

#include "toasts.h"

#include <adwaita.h>
#include <string.h>

Suite *toasts_suite (void);

static GtkWidget *inside; /* what the toasts are said from */

static GtkWidget *
show_overlay (void)
{
  GtkWidget *overlay = adw_toast_overlay_new ();

  inside = gtk_label_new ("x");
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay), inside);
  return desk_show (overlay);
}

static gboolean
says (GtkWidget  *root,
      const char *text)
{
  if (GTK_IS_LABEL (root) && strcmp (gtk_label_get_text (GTK_LABEL (root)), text) == 0)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (says (child, text))
      return TRUE;
  return FALSE;
}

static GtkWidget *
find_button (GtkWidget  *root,
             const char *text)
{
  if (GTK_IS_BUTTON (root) && says (root, text))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_button (child, text);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* A toast takes a moment to go: it is faded out. */
static gboolean
goes (GtkWidget  *window,
      const char *text)
{
  for (guint i = 0; i < 20 && says (window, text); i++)
    desk_settle ();
  return !says (window, text);
}

static void
edit (const char *title)
{
  g_autoptr (GError) error = NULL;

  lsg_project_set (desk_get_project (), desk_first (LSG_KIND_NEED), "title", lsg_text (title), &error);
  lsg_assert_no_error (error);
}

START_TEST (undo_goes_with_the_next_change)
{
  GtkWidget *window = show_overlay ();

  edit ("One");
  lsg_toast_undo (inside, desk_get_project (), "Removed");
  desk_settle ();
  ck_assert (says (window, "Removed"));
  ck_assert_ptr_nonnull (find_button (window, "Undo"));
  edit ("Two");
  ck_assert (goes (window, "Removed"));
  gtk_window_destroy (GTK_WINDOW (window));
}
END_TEST

START_TEST (a_sentence_stays_over_a_change)
{
  GtkWidget *window = show_overlay ();

  lsg_toast_say (inside, "A & <b>");
  desk_settle ();
  edit ("Three");
  desk_settle ();
  ck_assert (says (window, "A & <b>"));
  gtk_window_destroy (GTK_WINDOW (window));
}
END_TEST

START_TEST (an_export_can_be_opened)
{
  GtkWidget *window = show_overlay ();

  lsg_toast_open (inside, "Exported", "/nowhere/charter.pdf");
  desk_settle ();
  ck_assert (says (window, "Exported"));
  ck_assert_ptr_nonnull (find_button (window, "Open"));
  gtk_window_destroy (GTK_WINDOW (window));
}
END_TEST

Suite *
toasts_suite (void)
{
  Suite *suite = suite_create ("toasts");
  TCase *tcase = tcase_create ("toasts");

  tcase_add_checked_fixture (tcase, desk_set_up, desk_tear_down);
  tcase_add_test (tcase, undo_goes_with_the_next_change);
  tcase_add_test (tcase, a_sentence_stays_over_a_change);
  tcase_add_test (tcase, an_export_can_be_opened);
  suite_add_tcase (suite, tcase);
  return suite;
}
