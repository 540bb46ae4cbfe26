/* line-chips.c - see line-chips.h. */
#include "line-chips.h"

#include "icon-button.h"
#include "label.h"
#include "spoken-name.h"
#include "toasts.h"
#include "tooltip.h"

#include <glib/gi18n-lib.h>

struct _LsgLineChips {
  GtkWidget   parent_instance;
  LsgProject *project;
  char       *field;
  LsgRecord  *record;
  gulong      notify_id;
  GtkWidget  *box;
  GtkWidget  *add;
  GtkWidget  *entry;
};

G_DEFINE_FINAL_TYPE (LsgLineChips, lsg_line_chips, GTK_TYPE_WIDGET)

/* The items of @text, without blank ones. */
static GStrv
split_lines (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text != NULL ? text : "", "\n", -1);
  GPtrArray *items = g_ptr_array_new ();

  for (guint i = 0; lines[i] != NULL; i++)
    if (*g_strstrip (lines[i]) != '\0')
      g_ptr_array_add (items, g_strdup (lines[i]));
  g_ptr_array_add (items, NULL);
  return (GStrv) g_ptr_array_free (items, FALSE);
}

char *
lsg_lines_append (const char *text,
                  const char *item)
{
  g_auto (GStrv) items = split_lines (text);
  g_autofree char *joined = g_strjoinv ("\n", items);
  g_autofree char *one = g_strstrip (g_strdelimit (g_strdup (item), "\n", ' '));

  if (*one == '\0')
    return g_steal_pointer (&joined);
  return *joined != '\0' ? g_strconcat (joined, "\n", one, NULL) : g_steal_pointer (&one);
}

char *
lsg_lines_remove (const char *text,
                  guint       index)
{
  g_auto (GStrv) items = split_lines (text);
  GString *rest = g_string_new (NULL);

  for (guint i = 0; items[i] != NULL; i++)
    if (i != index)
      g_string_append_printf (rest, "%s%s", rest->len > 0 ? "\n" : "", items[i]);
  return g_string_free (rest, rest->len == 0);
}

static const char *
get_text (LsgLineChips *self)
{
  LsgValue value = lsg_record_get_by_name (self->record, self->field);

  return value.type == LSG_VALUE_TEXT ? value.text : NULL;
}

static void
set_text (LsgLineChips *self,
          const char   *text)
{
  g_autoptr (GError) error = NULL;

  if (!lsg_project_set (self->project, self->record, self->field, text != NULL ? lsg_text (text) : lsg_none (), &error))
    lsg_toast_error (GTK_WIDGET (self), error);
}

static void
remove_cb (LsgLineChips *self,
           GtkWidget    *button)
{
  guint index = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "index"));
  g_autofree char *text = self->record != NULL ? lsg_lines_remove (get_text (self), index) : NULL;

  if (self->record != NULL)
    set_text (self, text);
}

static GtkWidget *
new_chip (LsgLineChips *self,
          const char   *item,
          guint         index)
{
  GtkWidget *chip = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 2);
  GtkWidget *label = lsg_label_new (item, NULL, LSG_LABEL_ELLIPSIZE);
  /* translators: an item of a list, such as a skill */
  g_autofree char *name = g_strdup_printf (_("Remove “%s”"), item);
  GtkWidget *button = lsg_icon_button_new ("window-close-symbolic", name, "flat chip-close");

  lsg_tooltip_set (label, item);
  g_object_set_data (G_OBJECT (button), "index", GUINT_TO_POINTER (index));
  g_signal_connect_object (button, "clicked", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (chip), label);
  gtk_box_append (GTK_BOX (chip), button);
  gtk_widget_add_css_class (chip, "code-tag");
  gtk_widget_set_halign (chip, GTK_ALIGN_START);
  gtk_widget_set_valign (chip, GTK_ALIGN_CENTER);
  return chip;
}

/* The "+" stands last, and stays the same widget. */
static void
show_chips (LsgLineChips *self)
{
  g_auto (GStrv) items = self->record != NULL ? split_lines (get_text (self)) : NULL;
  GtkWidget *child = gtk_widget_get_first_child (self->box);

  while (child != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (child);

      if (gtk_flow_box_child_get_child (GTK_FLOW_BOX_CHILD (child)) != self->add)
        gtk_flow_box_remove (GTK_FLOW_BOX (self->box), child);
      child = next;
    }
  for (guint i = 0; items != NULL && items[i] != NULL; i++)
    gtk_flow_box_insert (GTK_FLOW_BOX (self->box), new_chip (self, items[i], i), (int) i);
  for (child = gtk_widget_get_first_child (self->box); child != NULL; child = gtk_widget_get_next_sibling (child))
    gtk_widget_set_focusable (child, FALSE);
}

static void
activate_cb (LsgLineChips *self)
{
  const char *item = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  g_autofree char *text = self->record != NULL ? lsg_lines_append (get_text (self), item) : NULL;

  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->add));
  if (text != NULL && *text != '\0')
    set_text (self, text);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
}

static void
drop_record (LsgLineChips *self)
{
  if (self->record != NULL)
    g_clear_signal_handler (&self->notify_id, self->record);
  g_clear_object (&self->record);
}

static void
lsg_line_chips_dispose (GObject *object)
{
  LsgLineChips *self = LSG_LINE_CHIPS (object);

  drop_record (self);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->project);
  g_clear_pointer (&self->field, g_free);
  G_OBJECT_CLASS (lsg_line_chips_parent_class)->dispose (object);
}

static void
lsg_line_chips_class_init (LsgLineChipsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lsg_line_chips_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
lsg_line_chips_init (LsgLineChips *self)
{
  GtkWidget *popover = gtk_popover_new ();

  self->box = gtk_flow_box_new ();
  gtk_flow_box_set_selection_mode (GTK_FLOW_BOX (self->box), GTK_SELECTION_NONE);
  gtk_flow_box_set_max_children_per_line (GTK_FLOW_BOX (self->box), 12);
  gtk_flow_box_set_row_spacing (GTK_FLOW_BOX (self->box), 2);
  gtk_flow_box_set_column_spacing (GTK_FLOW_BOX (self->box), 4);
  gtk_widget_add_css_class (self->box, "line-chips");
  self->entry = gtk_entry_new ();
  gtk_entry_set_max_length (GTK_ENTRY (self->entry), 200);
  g_signal_connect_swapped (self->entry, "activate", G_CALLBACK (activate_cb), self);
  gtk_popover_set_child (GTK_POPOVER (popover), self->entry);
  self->add = gtk_menu_button_new ();
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->add), popover);
  gtk_widget_add_css_class (self->add, "flat");
  gtk_widget_add_css_class (self->add, "small");
  gtk_widget_set_halign (self->add, GTK_ALIGN_START);
  gtk_flow_box_append (GTK_FLOW_BOX (self->box), self->add);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

GtkWidget *
lsg_line_chips_new (LsgProject *project,
                    const char *field,
                    const char *add_label)
{
  LsgLineChips *self = g_object_new (LSG_TYPE_LINE_CHIPS, NULL);

  self->project = g_object_ref (project);
  self->field = g_strdup (field);
  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->add), add_label);
  lsg_spoken_name_set (self->add, add_label);
  lsg_spoken_name_set (self->entry, add_label);
  return GTK_WIDGET (self);
}

void
lsg_line_chips_set_record (LsgLineChips *self,
                           LsgRecord    *record)
{
  g_autofree char *signal = NULL;

  g_return_if_fail (LSG_IS_LINE_CHIPS (self));

  if (record == self->record)
    return;
  drop_record (self);
  if (record != NULL)
    {
      signal = g_strconcat ("notify::", self->field, NULL);
      self->record = g_object_ref (record);
      self->notify_id = g_signal_connect_swapped (record, signal, G_CALLBACK (show_chips), self);
    }
  show_chips (self);
}
