/* link-chips.c - see link-chips.h. */
#include "link-chips.h"

#include "answer-links.h"
#include "focus-within.h"
#include "icon-button.h"
#include "link-picker.h"
#include "page.h"
#include "priority-words.h"
#include "record-name.h"
#include "tooltip.h"

#include <glib/gi18n-lib.h>

struct _LsgLinkChips {
  GtkWidget   parent_instance;
  LsgProject *project;
  LsgKindId   link;
  LsgRecord  *record;
  GPtrArray  *shown; /* of LsgRecord: the chips that are there */
  GtkWidget  *flow;
  GtkWidget  *button;
  GtkWidget  *picker;
};

G_DEFINE_FINAL_TYPE (LsgLinkChips, lsg_link_chips, GTK_TYPE_WIDGET)

static void
clicked_cb (LsgLinkChips *self,
            GtkWidget    *chip)
{
  lsg_widget_go_to_record (GTK_WIDGET (self), g_object_get_data (G_OBJECT (chip), "record"), NULL);
}

/* A child of a flow box takes the focus before what is in it: the chip alone shall. */
static void
add_child (LsgLinkChips *self,
           GtkWidget    *widget)
{
  GtkWidget *child = gtk_flow_box_child_new ();

  gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (child), widget);
  gtk_widget_set_focusable (child, FALSE);
  gtk_widget_set_halign (child, GTK_ALIGN_START);
  gtk_flow_box_insert (GTK_FLOW_BOX (self->flow), child, (int) self->shown->len);
}

static void
add_chip (LsgLinkChips *self,
          LsgRecord    *end)
{
  GtkWidget *chip = gtk_button_new_with_label (lsg_words_title (end));
  g_autofree char *name = lsg_record_dup_name (end);

  gtk_label_set_ellipsize (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (chip))), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (chip, "link-chip");
  lsg_tooltip_set (chip, name);
  g_object_set_data_full (G_OBJECT (chip), "record", g_object_ref (end), g_object_unref);
  g_signal_connect_object (chip, "clicked", G_CALLBACK (clicked_cb), self, G_CONNECT_SWAPPED);
  add_child (self, chip);
  g_ptr_array_add (self->shown, g_object_ref (end));
}

static void
clear_chips (LsgLinkChips *self)
{
  for (; self->shown->len > 0; g_ptr_array_remove_index (self->shown, self->shown->len - 1))
    gtk_flow_box_remove (GTK_FLOW_BOX (self->flow),
                         GTK_WIDGET (gtk_flow_box_get_child_at_index (GTK_FLOW_BOX (self->flow), 0)));
}

void
lsg_link_chips_refresh (LsgLinkChips *self)
{
  g_autoptr (GPtrArray) ends = NULL;

  g_return_if_fail (LSG_IS_LINK_CHIPS (self));

  clear_chips (self);
  if (self->record == NULL)
    return;
  ends = lsg_links_list (lsg_project_get_records (self->project), self->link, self->record);
  for (guint i = 0; i < ends->len; i++)
    add_chip (self, ends->pdata[i]);
}

static gboolean
lsg_link_chips_grab_focus (GtkWidget *widget)
{
  return gtk_widget_child_focus (LSG_LINK_CHIPS (widget)->flow, GTK_DIR_TAB_FORWARD);
}

static void
lsg_link_chips_dispose (GObject *object)
{
  LsgLinkChips *self = LSG_LINK_CHIPS (object);

  g_clear_pointer (&self->flow, gtk_widget_unparent);
  g_clear_pointer (&self->shown, g_ptr_array_unref);
  g_clear_object (&self->record);
  g_clear_object (&self->project);
  G_OBJECT_CLASS (lsg_link_chips_parent_class)->dispose (object);
}

static void
lsg_link_chips_class_init (LsgLinkChipsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lsg_link_chips_dispose;
  GTK_WIDGET_CLASS (klass)->grab_focus = lsg_link_chips_grab_focus;
  lsg_widget_class_let_focus_out (GTK_WIDGET_CLASS (klass));
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
lsg_link_chips_init (LsgLinkChips *self)
{
  self->shown = g_ptr_array_new_with_free_func (g_object_unref);
  self->flow = gtk_flow_box_new ();
  gtk_flow_box_set_selection_mode (GTK_FLOW_BOX (self->flow), GTK_SELECTION_NONE);
  gtk_flow_box_set_max_children_per_line (GTK_FLOW_BOX (self->flow), 8);
  gtk_flow_box_set_column_spacing (GTK_FLOW_BOX (self->flow), 4);
  gtk_flow_box_set_row_spacing (GTK_FLOW_BOX (self->flow), 4);
  gtk_widget_add_css_class (self->flow, "link-chips");
  gtk_widget_set_parent (self->flow, GTK_WIDGET (self));
}

GtkWidget *
lsg_link_chips_new (LsgProject *project,
                    LsgKindId   link,
                    const char *name)
{
  LsgLinkChips *self = g_object_new (LSG_TYPE_LINK_CHIPS, NULL);

  self->project = g_object_ref (project);
  self->link = link;
  self->picker = lsg_link_picker_new_for (project, link);
  self->button = lsg_icon_menu_button_new ("list-add-symbolic", name, "flat small", self->picker);
  add_child (self, self->button);
  return GTK_WIDGET (self);
}

void
lsg_link_chips_set_record (LsgLinkChips *self,
                           LsgRecord    *record)
{
  g_return_if_fail (LSG_IS_LINK_CHIPS (self));

  g_set_object (&self->record, record);
  lsg_link_picker_set_record (LSG_LINK_PICKER (self->picker), record);
  gtk_widget_set_sensitive (GTK_WIDGET (self), record != NULL);
  lsg_link_chips_refresh (self);
}
