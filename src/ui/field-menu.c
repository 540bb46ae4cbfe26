/* field-menu.c - see field-menu.h. The rows are made when the menu opens: values change. */
#include "field-menu.h"

#include "label.h"
#include "scroller.h"
#include "spoken-name.h"
#include "tooltip.h"

#include <glib/gi18n-lib.h>

struct _LsgFieldMenu {
  GtkWidget   parent_instance;
  LsgProject *project;
  GtkWidget  *button;
  GtkWidget  *list;
};

enum {
  SIGNAL_CHOSEN,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (LsgFieldMenu, lsg_field_menu, GTK_TYPE_WIDGET)

static guint signals[N_SIGNALS];

GtkWidget *
lsg_field_menu_new_row (LsgProject            *project,
                        const LsgProjectField *field)
{
  LsgProjectFieldContext context = {
    lsg_project_get_records (project),
    lsg_project_get_figures (project),
    lsg_records_get_language (lsg_project_get_records (project)),
  };
  g_autofree char *value = lsg_project_field_get_text (field, &context);
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = lsg_label_new (lsg_project_field_get_label (field), NULL, LSG_LABEL_ELLIPSIZE);
  GtkWidget *end = lsg_label_new (value != NULL ? value : _("empty"),
                                  value != NULL ? "accent-text" : "warning-text", LSG_LABEL_ELLIPSIZE);

  gtk_widget_set_hexpand (label, TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (end), 18);
  gtk_label_set_xalign (GTK_LABEL (end), 1);
  lsg_tooltip_set (end, value);
  gtk_widget_add_css_class (box, "pane-row");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), end);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  g_object_set_data (G_OBJECT (row), "field", (gpointer) field);
  return row;
}

static void
shown_cb (LsgFieldMenu *self)
{
  GtkListBoxRow *row;
  guint n_fields;
  const LsgProjectField *fields = lsg_project_fields_get_all (&n_fields);

  while ((row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), 0)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), GTK_WIDGET (row));
  for (guint i = 0; i < n_fields; i++)
    gtk_list_box_append (GTK_LIST_BOX (self->list), lsg_field_menu_new_row (self->project, &fields[i]));
}

static void
activated_cb (LsgFieldMenu  *self,
              GtkListBoxRow *row)
{
  const LsgProjectField *field = g_object_get_data (G_OBJECT (row), "field");

  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->button));
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, field->token);
}

static void
lsg_field_menu_dispose (GObject *object)
{
  LsgFieldMenu *self = LSG_FIELD_MENU (object);

  g_clear_pointer (&self->button, gtk_widget_unparent);
  g_clear_object (&self->project);
  G_OBJECT_CLASS (lsg_field_menu_parent_class)->dispose (object);
}

static void
lsg_field_menu_class_init (LsgFieldMenuClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lsg_field_menu_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", LSG_TYPE_FIELD_MENU, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
lsg_field_menu_init (LsgFieldMenu *self)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *scroller;

  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  scroller = lsg_scroller_new_growing (self->list, 360);
  gtk_widget_set_size_request (scroller, 340, -1);
  gtk_popover_set_child (GTK_POPOVER (popover), scroller);
  g_signal_connect_object (popover, "show", G_CALLBACK (shown_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);

  self->button = gtk_menu_button_new ();
  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->button), _("Field"));
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->button), popover);
  gtk_widget_add_css_class (self->button, "flat");
  lsg_tooltip_set (self->button, _("Insert a field of the project"));
  lsg_spoken_name_set (self->button, _("Insert a field of the project"));
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));
}

GtkWidget *
lsg_field_menu_new (LsgProject *project)
{
  LsgFieldMenu *self = g_object_new (LSG_TYPE_FIELD_MENU, NULL);

  self->project = g_object_ref (project);
  return GTK_WIDGET (self);
}

void
lsg_field_menu_popup (LsgFieldMenu *self)
{
  g_return_if_fail (LSG_IS_FIELD_MENU (self));

  gtk_menu_button_popup (GTK_MENU_BUTTON (self->button));
}
