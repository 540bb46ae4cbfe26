/* gate-pane.c - see gate-pane.h. */
#include "gate-pane.h"

#include "boxed-list.h"
#include "compare-window.h"
#include "gate-dialog.h"
#include "gate-words.h"
#include "icon-button.h"
#include "label.h"
#include "removal.h"
#include "scroller.h"
#include "snapshots.h"
#include "spoken-name.h"
#include "toasts.h"
#include "version-reader.h"
#include "window.h"

#include <glib/gi18n-lib.h>

struct _LsgGatePane {
  GtkWidget   parent_instance;
  LsgProject *project;
  GtkWidget  *box;
  GtkWidget  *spinner;
  gboolean    opening; /* a version, in a thread */
};

G_DEFINE_FINAL_TYPE (LsgGatePane, lsg_gate_pane, GTK_TYPE_WIDGET)

static LsgSnapshot *
get_snapshot (LsgGatePane *self,
              GtkWidget   *button)
{
  const gint64 *id = g_object_get_data (G_OBJECT (button), "id");
  LsgRecord *record = lsg_records_find (lsg_project_get_records (self->project), *id);

  return record != NULL ? LSG_SNAPSHOT (record) : NULL;
}

static void
set_opening (LsgGatePane *self,
             gboolean     opening)
{
  self->opening = opening;
  gtk_spinner_set_spinning (GTK_SPINNER (self->spinner), opening);
}

static void
validate_cb (GtkWidget   *button,
             LsgGatePane *self)
{
  LsgDeliverable deliverable = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "deliverable"));

  lsg_gate_dialog_show (GTK_WIDGET (self), self->project, deliverable);
}

/* It is there: in a window of its own. */
static void
opened_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (LsgGatePane) self = user_data;
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));
  g_autoptr (GError) error = NULL;
  g_autoptr (LsgProject) project = lsg_version_open_finish (result, &error);

  set_opening (self, FALSE);
  if (project != NULL && LSG_IS_WINDOW (window))
    lsg_window_show_project (LSG_WINDOW (window), project);
  else if (project == NULL && window != NULL)
    lsg_toast_error (GTK_WIDGET (self), error);
}

/* As an untitled project: everything of it can be looked at, and nothing of this project is touched. */
static void
show_cb (GtkWidget   *button,
         LsgGatePane *self)
{
  LsgSnapshot *snapshot = get_snapshot (self, button);

  if (snapshot == NULL || self->opening)
    return;
  set_opening (self, TRUE);
  lsg_version_open_start (self->project, snapshot, opened_cb, g_object_ref (self));
}

static void
compare_cb (GtkWidget   *button,
            LsgGatePane *self)
{
  LsgSnapshot *snapshot = get_snapshot (self, button);

  if (snapshot != NULL)
    lsg_compare_window_show_changes (GTK_WIDGET (self), self->project, snapshot);
}

static void
remove_cb (GtkWidget   *button,
           LsgGatePane *self)
{
  LsgSnapshot *snapshot = get_snapshot (self, button);

  if (snapshot != NULL)
    lsg_removal_start (GTK_WIDGET (self), self->project, LSG_RECORD (snapshot));
}

static GtkWidget *
make_button (LsgGatePane *self,
             LsgSnapshot *snapshot,
             const char  *label,
             const char  *icon,
             GCallback    callback)
{
  GtkWidget *button = icon != NULL ? lsg_icon_button_new (icon, label, "flat") : gtk_button_new_with_label (label);
  gint64 id = lsg_record_get_id (LSG_RECORD (snapshot));
  g_autofree char *version = lsg_gate_word_version (snapshot);
  g_autofree char *name = g_strdup_printf (_("%s: %s"), label, version);

  g_object_set_data_full (G_OBJECT (button), "id", g_memdup2 (&id, sizeof id), g_free);
  lsg_spoken_name_set (button, name);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_signal_connect (button, "clicked", callback, self);
  return button;
}

static GtkWidget *
make_version_row (LsgGatePane *self,
                  LsgSnapshot *snapshot)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  g_autofree char *version = lsg_gate_word_version (snapshot);

  gtk_box_append (GTK_BOX (box), lsg_label_new (version, NULL, LSG_LABEL_WRAP));
  if (snapshot->reserves != NULL)
    gtk_box_append (GTK_BOX (box), lsg_label_new (snapshot->reserves, "caption dim-label", LSG_LABEL_BREAK));
  gtk_box_append (GTK_BOX (buttons), make_button (self, snapshot, _("Show"), NULL, G_CALLBACK (show_cb)));
  gtk_box_append (GTK_BOX (buttons), make_button (self, snapshot, _("Compare"), NULL, G_CALLBACK (compare_cb)));
  gtk_box_append (GTK_BOX (buttons), make_button (self, snapshot, _("Remove"), "user-trash-symbolic", G_CALLBACK (remove_cb)));
  gtk_box_append (GTK_BOX (box), buttons);
  gtk_widget_add_css_class (box, "row-box");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  return row;
}

static GtkWidget *
make_state_row (LsgGatePane    *self,
                LsgDeliverable  deliverable)
{
  LsgSnapshot *last = lsg_snapshot_find_last (lsg_project_get_records (self->project), deliverable);
  g_autoptr (GPtrArray) drifts = lsg_project_list_drift (self->project, deliverable, NULL);
  LsgGateState state = lsg_gate_get_state (last, drifts);
  g_autofree char *changes = lsg_gate_word_changes (last, drifts);
  const char *name = g_dgettext (GETTEXT_PACKAGE, lsg_deliverable_choices[deliverable].label);
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *button = gtk_button_new_with_mnemonic (_("_Validate…"));
  g_autofree char *spoken = g_strdup_printf (_("Validate: %s"), name);

  gtk_widget_set_hexpand (texts, TRUE);
  gtk_box_append (GTK_BOX (texts), lsg_label_new (name, "heading", LSG_LABEL_WRAP));
  gtk_box_append (GTK_BOX (texts), lsg_label_new (lsg_gate_word_state (state),
                                                  state == LSG_GATE_TO_REVIEW ? "caption warning-mark" : "caption dim-label",
                                                  LSG_LABEL_PLAIN));
  if (changes != NULL)
    gtk_box_append (GTK_BOX (texts), lsg_label_new (changes, "caption dim-label", LSG_LABEL_WRAP));
  g_object_set_data (G_OBJECT (button), "deliverable", GUINT_TO_POINTER (deliverable));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  lsg_spoken_name_set (button, spoken);
  g_signal_connect (button, "clicked", G_CALLBACK (validate_cb), self);
  gtk_box_append (GTK_BOX (box), texts);
  gtk_box_append (GTK_BOX (box), button);
  gtk_widget_add_css_class (box, "row-box");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  return row;
}

static GtkWidget *
make_deliverable (LsgGatePane    *self,
                  LsgDeliverable  deliverable)
{
  LsgRecords *records = lsg_project_get_records (self->project);
  GtkWidget *list = lsg_boxed_list_new (g_dgettext (GETTEXT_PACKAGE, lsg_deliverable_choices[deliverable].label));

  gtk_list_box_append (GTK_LIST_BOX (list), make_state_row (self, deliverable));
  for (guint i = lsg_records_get_n (records, LSG_KIND_SNAPSHOT); i-- > 0;)
    {
      LsgSnapshot *snapshot = lsg_records_peek (records, LSG_KIND_SNAPSHOT, i);

      if (snapshot->deliverable == (gint64) deliverable)
        gtk_list_box_append (GTK_LIST_BOX (list), make_version_row (self, snapshot));
    }
  return list;
}

void
lsg_gate_pane_refresh (LsgGatePane *self)
{
  GtkWidget *child;

  g_return_if_fail (LSG_IS_GATE_PANE (self));

  while ((child = gtk_widget_get_last_child (self->box)) != gtk_widget_get_first_child (self->box))
    gtk_box_remove (GTK_BOX (self->box), child);
  for (guint i = 0; i < LSG_N_DELIVERABLES; i++)
    gtk_box_append (GTK_BOX (self->box), make_deliverable (self, i));
}

static void
lsg_gate_pane_dispose (GObject *object)
{
  LsgGatePane *self = LSG_GATE_PANE (object);
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self));

  if (child != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->project);
  G_OBJECT_CLASS (lsg_gate_pane_parent_class)->dispose (object);
}

static void
lsg_gate_pane_class_init (LsgGatePaneClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lsg_gate_pane_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
lsg_gate_pane_init (LsgGatePane *self)
{
  GtkWidget *heading = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  self->spinner = gtk_spinner_new ();
  gtk_widget_add_css_class (self->box, "pane-box");
  gtk_box_append (GTK_BOX (heading), lsg_label_new (_("Validation"), "section", LSG_LABEL_PLAIN));
  gtk_box_append (GTK_BOX (heading), self->spinner);
  gtk_box_append (GTK_BOX (self->box), heading);
  gtk_widget_set_parent (lsg_scroller_new (self->box), GTK_WIDGET (self));
}

GtkWidget *
lsg_gate_pane_new (LsgProject *project)
{
  LsgGatePane *self = g_object_new (LSG_TYPE_GATE_PANE, NULL);

  self->project = g_object_ref (project);
  return GTK_WIDGET (self);
}
