/* gate-dialog.c - see gate-dialog.h.
 *
 * The dialog is filled once from the project. Each “Reviewed” is a step of its own in the history. Validating is one step too, and closes the dialog.
 */
#include "gate-dialog.h"

#include "boxed-list.h"
#include "checklist.h"
#include "compare-rows.h"
#include "compare-window.h"
#include "gate-form.h"
#include "gate-words.h"
#include "label.h"
#include "page.h"
#include "pages.h"
#include "review.h"
#include "scroller.h"
#include "snapshots.h"
#include "spoken-name.h"
#include "toasts.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#define WIDTH 800
#define HEIGHT 600

typedef struct {
  GtkWidget      *opener; /* borrowed: the dialog lives no longer than its window */
  GtkWindow      *window;
  LsgProject     *project;
  LsgDeliverable  deliverable;
  GtkListBox     *points;
  GtkLabel       *n_points;
  GtkListBox     *changes;
  GtkLabel       *n_changes;
  LsgGateForm    *form;
  GtkLabel       *foot;
  GtkWidget      *content;
  GtkWidget      *agree;
  GtkWidget      *spinner;
  gboolean        keeping;     /* the version is being kept, in a thread */
  guint           n_lacking;   /* points that are open */
  GString        *open_points; /* what lacks, a line each */
} Gate;

static void
gate_free (gpointer  data,
           GClosure *closure)
{
  Gate *self = data;

  g_string_free (self->open_points, TRUE);
  g_object_unref (self->project);
  g_free (self);
}

/* The checklist. */

/* To the record that lacks something; to the page of its kind when none does in particular. */
static void
go_cb (GtkListBoxRow *row,
       Gate          *self)
{
  const gint64 *id = g_object_get_data (G_OBJECT (row), "id");
  const char *field = g_object_get_data (G_OBJECT (row), "field");
  const char *page = g_object_get_data (G_OBJECT (row), "page");
  LsgRecord *record = lsg_records_find (lsg_project_get_records (self->project), *id);
  GtkWidget *opener = self->opener;

  gtk_window_close (self->window);
  if (record != NULL)
    lsg_widget_go_to_record (opener, record, field);
  else
    gtk_widget_activate_action (opener, "win.show-page", "s", page);
}

static const char *
get_icon (const LsgCheckPoint *point)
{
  if (!lsg_check_point_applies (point))
    return "list-remove-symbolic";
  return lsg_check_point_is_done (point) ? "object-select-symbolic" : "dialog-warning-symbolic";
}

static GtkWidget *
make_point_row (Gate                *self,
                const LsgCheckPoint *point)
{
  gboolean done = lsg_check_point_is_done (point);
  gboolean applies = lsg_check_point_applies (point);
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *mark = gtk_image_new_from_icon_name (get_icon (point));
  g_autofree char *count = lsg_gate_word_point (point);
  const LsgPageInfo *page = done ? NULL : lsg_pages_find_for (point->kind, point->field);

  gtk_image_set_pixel_size (GTK_IMAGE (mark), 16);
  gtk_widget_add_css_class (mark, !applies ? "dim-label" : done ? "success" : "warning-mark");
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_widget_set_valign (texts, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (texts), lsg_label_new (point->label, NULL, LSG_LABEL_WRAP));
  if (point->sentence != NULL)
    gtk_box_append (GTK_BOX (texts), lsg_label_new (point->sentence, "caption warning-mark", LSG_LABEL_WRAP));
  gtk_box_append (GTK_BOX (box), mark);
  gtk_box_append (GTK_BOX (box), texts);
  gtk_box_append (GTK_BOX (box), lsg_label_new (count, done ? "dim-label numeric" : "warning-mark numeric", LSG_LABEL_END));
  gtk_widget_add_css_class (box, "row-box");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), page != NULL);
  if (page != NULL)
    {
      g_object_set_data (G_OBJECT (row), "page", (gpointer) page->id);
      gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("go-next-symbolic"));
      g_object_set_data_full (G_OBJECT (row), "id", g_memdup2 (&point->id, sizeof point->id), g_free);
      g_object_set_data (G_OBJECT (row), "field", (gpointer) point->field);
      g_signal_connect (row, "activate", G_CALLBACK (go_cb), self);
    }
  return row;
}

static void
show_points (Gate *self)
{
  g_autoptr (GPtrArray) points = lsg_checklist_list (lsg_project_get_records (self->project), self->deliverable);
  g_autofree char *count = NULL;
  guint n_points = 0;
  guint n_done = 0;

  if (self->deliverable == LSG_DELIVERABLE_SCENARIO)
    lsg_checklist_reopen_gate (points, lsg_project_count_changes (self->project, LSG_DELIVERABLE_SYSTEM));
  for (guint i = 0; i < points->len; i++)
    {
      const LsgCheckPoint *point = points->pdata[i];

      gtk_list_box_append (self->points, make_point_row (self, point));
      n_points += lsg_check_point_applies (point);
      n_done += lsg_check_point_applies (point) && lsg_check_point_is_done (point);
      if (!lsg_check_point_is_done (point))
        g_string_append_printf (self->open_points, "- %s (%u/%u)%s%s\n", point->label, point->done, point->total,
                                point->sentence != NULL ? ", " : "", point->sentence != NULL ? point->sentence : "");
    }
  count = g_strdup_printf (_("%u of %u"), n_done, n_points);
  gtk_label_set_text (self->n_points, count);
  self->n_lacking = n_points - n_done;
}

/* What changed. */

static gint64
get_next (Gate *self)
{
  LsgSnapshot *last = lsg_snapshot_find_last (lsg_project_get_records (self->project), self->deliverable);

  return last != NULL ? last->edition + 1 : 1;
}

/* The counts of changes, and what the foot says; the rows stay, with the focus in them. */
static void
show_counts (Gate *self)
{
  g_autoptr (GPtrArray) drifts = lsg_project_list_drift (self->project, self->deliverable, NULL);
  guint n_open = drifts != NULL ? lsg_drift_count_open (drifts) : 0;
  g_autofree char *open = lsg_gate_word_open (self->n_lacking, n_open, get_next (self));
  g_autofree char *count = NULL;

  if (drifts != NULL && drifts->len > 0)
    count = g_strdup_printf (_("%u of %u"), drifts->len - n_open, drifts->len);
  gtk_label_set_text (self->n_changes, count != NULL ? count : "");
  gtk_label_set_text (self->foot, open);
}

static LsgReview *
find_review (Gate       *self,
             const char *key)
{
  LsgRecords *records = lsg_project_get_records (self->project);
  LsgSnapshot *last = lsg_snapshot_find_last (records, self->deliverable);
  guint n = lsg_records_get_n (records, LSG_KIND_REVIEW);

  for (guint i = 0; i < n; i++)
    {
      LsgReview *review = lsg_records_peek (records, LSG_KIND_REVIEW, i);

      if (last != NULL && review->snapshot == lsg_record_get_id (LSG_RECORD (last)) && g_str_equal (review->change, key))
        return review;
    }
  return NULL;
}

static void
reviewed_cb (GtkCheckButton *check,
             GParamSpec     *pspec,
             Gate           *self)
{
  const char *key = g_object_get_data (G_OBJECT (check), "key");
  LsgSnapshot *last = lsg_snapshot_find_last (lsg_project_get_records (self->project), self->deliverable);
  LsgReview *review = find_review (self, key);
  g_autoptr (GError) error = NULL;
  gboolean done = TRUE;

  if (gtk_check_button_get_active (check) && review == NULL && last != NULL)
    done = lsg_project_add (self->project, LSG_KIND_REVIEW,
                            (LsgAssignment[]) { { "snapshot", lsg_integer (lsg_record_get_id (LSG_RECORD (last))) },
                                                { "change", lsg_text (key) } },
                            2, NULL, &error) != NULL;
  else if (!gtk_check_button_get_active (check) && review != NULL)
    done = lsg_project_remove (self->project, LSG_RECORD (review), &error);
  if (!done)
    lsg_toast_error (self->opener, error);
  show_counts (self);
}

static GtkWidget *
make_change_row (Gate           *self,
                 const LsgDrift *drift)
{
  GtkWidget *check = gtk_check_button_new_with_label (_("Reviewed"));
  g_autofree char *name = g_strdup_printf (_("%s: %s"), _("Reviewed"), drift->what);

  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), drift->reviewed);
  gtk_widget_set_valign (check, GTK_ALIGN_START);
  lsg_spoken_name_set (check, name);
  g_object_set_data_full (G_OBJECT (check), "key", g_strdup (drift->key), g_free);
  g_signal_connect (check, "notify::active", G_CALLBACK (reviewed_cb), self);
  return lsg_drift_row_new (drift, NULL, FALSE, check);
}

static void
show_changes (Gate *self)
{
  LsgSnapshot *last = lsg_snapshot_find_last (lsg_project_get_records (self->project), self->deliverable);
  g_autoptr (GPtrArray) drifts = lsg_project_list_drift (self->project, self->deliverable, NULL);
  g_autofree char *sentence = lsg_gate_word_changes (last, drifts);

  for (guint i = 0; drifts != NULL && i < drifts->len; i++)
    gtk_list_box_append (self->changes, make_change_row (self, drifts->pdata[i]));
  if (drifts == NULL || drifts->len == 0)
    gtk_list_box_append (self->changes,
                         lsg_sentence_row_new (sentence != NULL ? sentence : _("This will be its first version.")));
}

/* Agreeing. */

static const char *
or_null (const char *text)
{
  return text != NULL && *text != '\0' ? text : NULL;
}

/* The dialog or its window may be gone before the version is kept. */
typedef struct {
  GtkWidget *opener; /* weak */
  GtkWindow *window; /* weak */
  Gate      *gate;   /* lives as long as the window */
} Validation;

static void
set_keeping (Gate     *self,
             gboolean  keeping)
{
  self->keeping = keeping;
  gtk_widget_set_sensitive (self->content, !keeping);
  gtk_widget_set_sensitive (self->agree, !keeping);
  gtk_widget_set_visible (self->spinner, keeping);
  gtk_spinner_set_spinning (GTK_SPINNER (self->spinner), keeping);
}

static void
kept_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  Validation *validation = user_data;
  LsgProject *project = LSG_PROJECT (source);
  g_autoptr (GError) error = NULL;
  LsgSnapshot *snapshot = lsg_project_freeze_finish (project, result, &error);
  g_autofree char *sentence = NULL;

  if (validation->window != NULL)
    set_keeping (validation->gate, FALSE);
  if (validation->window != NULL && error != NULL)
    gtk_label_set_text (validation->gate->foot, error->message);
  else if (validation->window != NULL)
    gtk_window_close (validation->window);
  if (snapshot != NULL && validation->opener != NULL)
    {
      sentence = g_strdup_printf (_("Version %d validated"), (int) snapshot->edition);
      lsg_toast_undo (validation->opener, project, sentence);
    }
  else if (error != NULL && validation->window == NULL && validation->opener != NULL)
    {
      lsg_toast_error (validation->opener, error);
    }
  g_clear_weak_pointer (&validation->opener);
  g_clear_weak_pointer (&validation->window);
  g_free (validation);
}

/* What was typed, then the points that are open. (transfer full) */
static char *
make_reserves (Gate *self)
{
  g_autofree char *typed = lsg_gate_form_dup_reserves (self->form);
  const char *between = *typed != '\0' && self->open_points->len > 0 ? "\n\n" : "";

  return g_strchomp (g_strconcat (typed, between, self->open_points->str, NULL));
}

static void
validate_cb (Gate *self)
{
  g_autofree char *signatory = lsg_gate_form_dup_signatory (self->form);
  g_autofree char *reserves = make_reserves (self);
  Validation *validation;

  if (self->keeping || !lsg_gate_form_check (self->form))
    return;
  validation = g_new0 (Validation, 1);
  validation->gate = self;
  g_set_weak_pointer (&validation->opener, self->opener);
  g_set_weak_pointer (&validation->window, self->window);
  set_keeping (self, TRUE);
  lsg_project_freeze_async (self->project, self->deliverable, lsg_gate_form_get_date (self->form), signatory,
                            or_null (reserves), kept_cb, validation);
}

/* What was agreed upon is waited for: a moment, in which one can do nothing else here. */
static gboolean
close_request_cb (Gate *self)
{
  return self->keeping;
}

static void
compare_cb (Gate *self)
{
  LsgSnapshot *last = lsg_snapshot_find_last (lsg_project_get_records (self->project), self->deliverable);

  if (last != NULL)
    lsg_compare_window_show_changes (GTK_WIDGET (self->window), self->project, last);
}

/* Building. */

static GtkWidget *
make_heading (const char  *title,
              GtkLabel   **count)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *label = lsg_label_new (title, "section", LSG_LABEL_PLAIN);

  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), label);
  if (count != NULL)
    {
      *count = GTK_LABEL (lsg_label_new (NULL, "dim-label numeric", LSG_LABEL_END));
      gtk_box_append (GTK_BOX (box), GTK_WIDGET (*count));
    }
  return box;
}

/* With the way to the words of what changed, once there is a version to compare with. */
static GtkWidget *
make_changes_heading (Gate *self)
{
  GtkWidget *heading = make_heading (_("Changed since the last version"), &self->n_changes);
  LsgSnapshot *last = lsg_snapshot_find_last (lsg_project_get_records (self->project), self->deliverable);
  GtkWidget *compare = gtk_button_new_with_label (_("Compare…"));

  gtk_widget_add_css_class (compare, "flat");
  gtk_widget_set_visible (compare, last != NULL && last->image != NULL);
  g_signal_connect_swapped (compare, "clicked", G_CALLBACK (compare_cb), self);
  gtk_box_append (GTK_BOX (heading), compare);
  return heading;
}

static GtkWidget *
make_content (Gate *self)
{
  GtkWidget *grid = gtk_grid_new ();
  GtkWidget *left = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *right = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *scroller = lsg_scroller_new (grid);
  LsgSnapshot *last = lsg_snapshot_find_last (lsg_project_get_records (self->project), self->deliverable);

  self->form = LSG_GATE_FORM (lsg_gate_form_new (last != NULL ? last->signatory : NULL));
  self->points = GTK_LIST_BOX (lsg_boxed_list_new (_("Checklist")));
  self->changes = GTK_LIST_BOX (lsg_boxed_list_new (_("Changed since the last version")));
  gtk_box_append (GTK_BOX (left), make_heading (_("Checklist"), &self->n_points));
  gtk_box_append (GTK_BOX (left), GTK_WIDGET (self->points));
  gtk_box_append (GTK_BOX (right), make_heading (_("Validation"), NULL));
  gtk_box_append (GTK_BOX (right), GTK_WIDGET (self->form));
  gtk_box_append (GTK_BOX (right), make_changes_heading (self));
  gtk_box_append (GTK_BOX (right), GTK_WIDGET (self->changes));
  gtk_grid_set_column_spacing (GTK_GRID (grid), 16);
  gtk_grid_set_column_homogeneous (GTK_GRID (grid), TRUE);
  gtk_grid_attach (GTK_GRID (grid), left, 0, 0, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), right, 1, 0, 1, 1);
  gtk_widget_set_margin_start (grid, 16);
  gtk_widget_set_margin_end (grid, 16);
  gtk_widget_set_margin_top (grid, 16);
  gtk_widget_set_margin_bottom (grid, 16);
  gtk_widget_set_vexpand (scroller, TRUE);
  return scroller;
}

static GtkWidget *
make_header (Gate *self)
{
  GtkWidget *header = gtk_header_bar_new ();
  GtkWidget *cancel = gtk_button_new_with_mnemonic (_("_Cancel"));
  /* TRANSLATORS: a button; the number of the version */
  g_autofree char *text = g_strdup_printf (_("_Validate version %d"), (int) get_next (self));
  GtkWidget *agree = gtk_button_new_with_mnemonic (text);

  gtk_header_bar_set_show_title_buttons (GTK_HEADER_BAR (header), FALSE);
  gtk_widget_add_css_class (agree, "suggested-action");
  gtk_header_bar_pack_start (GTK_HEADER_BAR (header), cancel);
  self->agree = agree;
  self->spinner = gtk_spinner_new ();
  gtk_widget_set_visible (self->spinner, FALSE);
  lsg_spoken_name_set (self->spinner, _("The version is being kept"));
  gtk_header_bar_pack_end (GTK_HEADER_BAR (header), agree);
  gtk_header_bar_pack_end (GTK_HEADER_BAR (header), self->spinner);
  g_signal_connect_swapped (cancel, "clicked", G_CALLBACK (gtk_window_close), self->window);
  g_signal_connect_swapped (agree, "clicked", G_CALLBACK (validate_cb), self);
  return header;
}

static gboolean
shortcut_cb (GtkWidget *widget,
             GVariant  *arguments,
             gpointer   user_data)
{
  validate_cb (user_data);
  return TRUE;
}

static GtkWindow *
new_window (GtkWidget  *widget,
            const char *title,
            int         width)
{
  GtkWindow *window = GTK_WINDOW (adw_window_new ());
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (widget));
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_window_set_title (window, title);
  gtk_window_set_modal (window, TRUE);
  gtk_window_set_transient_for (window, GTK_WINDOW (root));
  gtk_window_set_destroy_with_parent (window, TRUE);
  gtk_window_set_default_size (window, width, HEIGHT);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("Escape"),
                                                          gtk_named_action_new ("window.close")));
  gtk_widget_add_controller (GTK_WIDGET (window), keys);
  return window;
}

/* The last reference to the project goes with the closure. */
static void
destroyed_cb (Gate *self)
{
  self->window = NULL;
}

void
lsg_gate_dialog_show (GtkWidget      *widget,
                      LsgProject     *project,
                      LsgDeliverable  deliverable)
{
  Gate *self = g_new0 (Gate, 1);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkEventController *keys = gtk_shortcut_controller_new ();
  const char *name = g_dgettext (GETTEXT_PACKAGE, lsg_deliverable_choices[deliverable].label);
  /* TRANSLATORS: the title of a dialog; a deliverable */
  g_autofree char *title = g_strdup_printf (_("Validation: %s"), name);

  self->opener = widget;
  self->project = g_object_ref (project);
  self->deliverable = deliverable;
  self->open_points = g_string_new (NULL);
  self->window = new_window (widget, title, WIDTH);
  self->foot = GTK_LABEL (lsg_label_new (NULL, "dim-label", LSG_LABEL_WRAP));
  gtk_widget_set_margin_start (GTK_WIDGET (self->foot), 16);
  gtk_widget_set_margin_end (GTK_WIDGET (self->foot), 16);
  gtk_widget_set_margin_top (GTK_WIDGET (self->foot), 8);
  gtk_widget_set_margin_bottom (GTK_WIDGET (self->foot), 12);
  gtk_box_append (GTK_BOX (box), make_header (self));
  self->content = make_content (self);
  gtk_box_append (GTK_BOX (box), self->content);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->foot));
  adw_window_set_content (ADW_WINDOW (self->window), box);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("<Control>Return"),
                                                          gtk_callback_action_new (shortcut_cb, self, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (self->window), keys);
  g_signal_connect_swapped (self->window, "close-request", G_CALLBACK (close_request_cb), self);
  g_signal_connect_data (self->window, "destroy", G_CALLBACK (destroyed_cb), self, gate_free, G_CONNECT_SWAPPED);
  show_points (self);
  show_changes (self);
  show_counts (self);
  lsg_spoken_name_buttons (GTK_WIDGET (self->window));
  lsg_gate_form_focus (self->form);
  gtk_window_present (self->window);
}
