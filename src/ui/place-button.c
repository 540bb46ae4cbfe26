/* place-button.c - see place-button.h.
 *
 * A plain button with a popover: GtkMenuButton does not ask its child how high it is at its width, and two lines
 * would be cut.
 */
#include "place-button.h"

#include "field-row.h"
#include "label.h"
#include "placement-words.h"
#include "spoken-name.h"

#include <glib/gi18n-lib.h>

#define FORM_WIDTH 380

struct _LsgPlaceButton {
  GtkWidget        parent_instance;
  LsgProject      *project;
  LsgIntervention *intervention;
  GtkWidget       *button;
  GtkWidget       *popover;
  GtkWidget       *label;
  GtkWidget       *form; /* NULL until it is opened */
};

static const char *const form_fields[] = { "activity", "place", "offset", "rhythm", "repeats", "interval", "span", NULL };

G_DEFINE_FINAL_TYPE (LsgPlaceButton, lsg_place_button, GTK_TYPE_WIDGET)

void
lsg_place_button_refresh (LsgPlaceButton *self)
{
  g_autofree char *words = NULL;
  g_autofree char *name = NULL;
  const char *said;

  g_return_if_fail (LSG_IS_PLACE_BUTTON (self));

  if (self->intervention == NULL)
    return;
  words = lsg_words_place (lsg_project_get_records (self->project), self->intervention);
  said = words != NULL ? words : _("to specify");
  gtk_label_set_label (GTK_LABEL (self->label), said);
  if (words != NULL)
    gtk_widget_remove_css_class (self->label, "warning-text");
  else
    gtk_widget_add_css_class (self->label, "warning-text");
  name = g_strdup_printf (_("%s: %s"), _("Place on the path"), said);
  lsg_spoken_name_set (self->button, name);
}

static void
lsg_place_button_dispose (GObject *object)
{
  LsgPlaceButton *self = LSG_PLACE_BUTTON (object);

  g_clear_pointer (&self->popover, gtk_widget_unparent);
  g_clear_pointer (&self->button, gtk_widget_unparent);
  g_clear_object (&self->intervention);
  g_clear_object (&self->project);
  G_OBJECT_CLASS (lsg_place_button_parent_class)->dispose (object);
}

static void
lsg_place_button_class_init (LsgPlaceButtonClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lsg_place_button_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
lsg_place_button_init (LsgPlaceButton *self)
{
}

static void
open_form (LsgPlaceButton *self)
{
  if (self->popover == NULL)
    {
      self->popover = gtk_popover_new ();
      self->form = lsg_form_new (self->project, LSG_KIND_INTERVENTION, form_fields);
      gtk_widget_set_size_request (self->form, FORM_WIDTH, -1);
      gtk_popover_set_child (GTK_POPOVER (self->popover), self->form);
      gtk_widget_set_parent (self->popover, GTK_WIDGET (self));
      lsg_form_set_record (self->form, (LsgRecord *) self->intervention);
    }
  gtk_popover_popup (GTK_POPOVER (self->popover));
}

GtkWidget *
lsg_place_button_new (LsgProject *project)
{
  LsgPlaceButton *self = g_object_new (LSG_TYPE_PLACE_BUTTON, NULL);

  self->project = g_object_ref (project);
  self->button = gtk_button_new ();
  self->label = lsg_label_new (NULL, NULL, LSG_LABEL_TWO_LINES);
  gtk_button_set_child (GTK_BUTTON (self->button), self->label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_HAS_POPUP, TRUE, -1);
  g_signal_connect_object (self->button, "clicked", G_CALLBACK (open_form), self, G_CONNECT_SWAPPED);
  gtk_widget_add_css_class (GTK_WIDGET (self), "place-button");
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));
  return GTK_WIDGET (self);
}

void
lsg_place_button_set_record (LsgPlaceButton  *self,
                             LsgIntervention *intervention)
{
  g_return_if_fail (LSG_IS_PLACE_BUTTON (self));

  g_set_object (&self->intervention, intervention);
  if (self->form != NULL)
    lsg_form_set_record (self->form, (LsgRecord *) intervention);
  lsg_place_button_refresh (self);
}

gboolean
lsg_place_button_focus (LsgPlaceButton *self,
                        const char     *field)
{
  g_return_val_if_fail (LSG_IS_PLACE_BUTTON (self), FALSE);

  if (field == NULL || !g_strv_contains (form_fields, field))
    return FALSE;
  open_form (self);
  return lsg_form_focus (self->form, field);
}
