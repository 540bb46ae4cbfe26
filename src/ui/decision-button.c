/* decision-button.c - a drop-down of the four decisions. See decision-button.h. */
#include "decision-button.h"

#include "spoken-name.h"
#include "toasts.h"

#include <glib/gi18n-lib.h>

struct _LsgDecisionButton {
  AdwBin           parent_instance;
  LsgProject      *project;
  LsgIntervention *record;
  gulong           notify_id;
  gboolean         is_showing;
  GtkDropDown     *drop_down;
};

G_DEFINE_FINAL_TYPE (LsgDecisionButton, lsg_decision_button, ADW_TYPE_BIN)

static void
show_record (LsgDecisionButton *self)
{
  self->is_showing = TRUE;
  gtk_drop_down_set_selected (self->drop_down, self->record != NULL ? (guint) self->record->decision : 0);
  self->is_showing = FALSE;
}

static void
selected_cb (LsgDecisionButton *self)
{
  guint selected = gtk_drop_down_get_selected (self->drop_down);
  g_autoptr (GError) error = NULL;

  if (self->is_showing || self->record == NULL || selected >= LSG_N_DECISIONS)
    return;
  if (lsg_project_set (self->project, LSG_RECORD (self->record), "decision", lsg_integer (selected), &error))
    return;
  lsg_toast_error (GTK_WIDGET (self), error);
  show_record (self);
}

/* A row of the opened list: the word, "proposed" beside the one that the table proposes, a check. */
static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *word = gtk_label_new (NULL);
  GtkWidget *proposed = gtk_label_new (_("proposed"));
  GtkWidget *check = gtk_image_new_from_icon_name ("object-select-symbolic");

  gtk_label_set_xalign (GTK_LABEL (word), 0);
  gtk_widget_set_hexpand (word, TRUE);
  gtk_widget_add_css_class (proposed, "dim-label");
  gtk_widget_add_css_class (proposed, "caption");
  gtk_box_append (GTK_BOX (line), word);
  gtk_box_append (GTK_BOX (line), proposed);
  gtk_box_append (GTK_BOX (line), check);
  gtk_list_item_set_child (item, line);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item,
         LsgDecisionButton        *self)
{
  GtkWidget *word = gtk_widget_get_first_child (gtk_list_item_get_child (item));
  GtkWidget *proposed = gtk_widget_get_next_sibling (word);
  GtkWidget *check = gtk_widget_get_next_sibling (proposed);
  guint position = gtk_list_item_get_position (item);

  gtk_label_set_text (GTK_LABEL (word), gtk_string_object_get_string (gtk_list_item_get_item (item)));
  gtk_widget_set_visible (proposed, self->record != NULL && self->record->proposal == (gint64) position);
  gtk_widget_set_opacity (check, self->record != NULL && self->record->decision == (gint64) position ? 1 : 0);
}

static void
drop_record (LsgDecisionButton *self)
{
  if (self->record != NULL)
    g_clear_signal_handler (&self->notify_id, self->record);
  g_clear_object (&self->record);
}

static void
lsg_decision_button_dispose (GObject *object)
{
  LsgDecisionButton *self = LSG_DECISION_BUTTON (object);

  drop_record (self);
  g_clear_object (&self->project);
  G_OBJECT_CLASS (lsg_decision_button_parent_class)->dispose (object);
}

static void
lsg_decision_button_class_init (LsgDecisionButtonClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lsg_decision_button_dispose;
}

static void
lsg_decision_button_init (LsgDecisionButton *self)
{
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  for (guint i = 0; i < LSG_N_DECISIONS; i++)
    gtk_string_list_append (words, g_dgettext (GETTEXT_PACKAGE, lsg_decision_choices[i].label));
  self->drop_down = GTK_DROP_DOWN (gtk_drop_down_new (g_object_ref (G_LIST_MODEL (words)), NULL));
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, 0);
  gtk_drop_down_set_list_factory (self->drop_down, factory);
  g_signal_connect_object (self->drop_down, "notify::selected", G_CALLBACK (selected_cb), self,
                           G_CONNECT_SWAPPED);
  lsg_spoken_name_set (GTK_WIDGET (self->drop_down), _("Decision"));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->drop_down));
}

GtkWidget *
lsg_decision_button_new (LsgProject *project)
{
  LsgDecisionButton *self = g_object_new (LSG_TYPE_DECISION_BUTTON, NULL);

  self->project = g_object_ref (project);
  return GTK_WIDGET (self);
}

void
lsg_decision_button_set_record (LsgDecisionButton *self,
                                LsgIntervention   *record)
{
  g_return_if_fail (LSG_IS_DECISION_BUTTON (self));

  drop_record (self);
  if (record != NULL)
    {
      self->record = g_object_ref (record);
      self->notify_id = g_signal_connect_swapped (record, "notify::decision", G_CALLBACK (show_record), self);
    }
  show_record (self);
}
