/* record-picker.c - see record-picker.h. */
#include "record-picker.h"

#include "record-name.h"
#include "search-words.h"

#include <glib/gi18n-lib.h>

/* More rows than this are not made: the search narrows them. */
#define MAX_ROWS 200

struct _LsgRecordPicker {
  GtkWidget       parent_instance;
  LsgProject     *project;
  LsgKindId       kind;
  LsgPickerFilter filter;
  gpointer        filter_data;
  GtkWidget      *button;
  GtkWidget      *search;
  GtkWidget      *list;
};

G_DEFINE_FINAL_TYPE (LsgRecordPicker, lsg_record_picker, GTK_TYPE_WIDGET)

enum {
  PICKED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
add_row (LsgRecordPicker *self,
         LsgRecord       *record)
{
  g_autofree char *name = lsg_record_dup_name (record);
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *label = gtk_label_new (name);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 48);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  g_object_set_data_full (G_OBJECT (row), "record", g_object_ref (record), g_object_unref);
  gtk_list_box_append (GTK_LIST_BOX (self->list), row);
}

static void
fill (LsgRecordPicker *self)
{
  LsgRecords *records = lsg_project_get_records (self->project);
  g_auto (GStrv) words = lsg_search_words_new (gtk_editable_get_text (GTK_EDITABLE (self->search)));
  guint n = lsg_records_get_n (records, self->kind);
  guint n_rows = 0;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->list)) != NULL && GTK_IS_LIST_BOX_ROW (child))
    gtk_list_box_remove (GTK_LIST_BOX (self->list), child);

  for (guint i = 0; i < n && n_rows < MAX_ROWS; i++)
    {
      LsgRecord *record = lsg_records_peek (records, self->kind, i);

      if (self->filter != NULL && !self->filter (record, self->filter_data))
        continue;
      if (words != NULL && !lsg_search_words_match (words, record))
        continue;
      add_row (self, record);
      n_rows++;
    }
  gtk_list_box_select_row (GTK_LIST_BOX (self->list), gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), 0));
}

static void
pick (LsgRecordPicker *self,
      GtkListBoxRow   *row)
{
  g_autoptr (LsgRecord) record = NULL;

  if (row == NULL)
    return;
  record = g_object_ref (g_object_get_data (G_OBJECT (row), "record"));
  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->button));
  g_signal_emit (self, signals[PICKED], 0, record);
}

static void
activated_cb (GtkListBox      *list,
              GtkListBoxRow   *row,
              LsgRecordPicker *self)
{
  pick (self, row);
}

static void
search_activate_cb (LsgRecordPicker *self)
{
  pick (self, gtk_list_box_get_selected_row (GTK_LIST_BOX (self->list)));
}

static void
show_cb (LsgRecordPicker *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  fill (self);
  gtk_widget_grab_focus (self->search);
}

static GtkWidget *
make_popover (LsgRecordPicker *self)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *placeholder = gtk_label_new (_("Nothing more to link"));

  self->search = gtk_search_entry_new ();
  self->list = gtk_list_box_new ();
  gtk_widget_add_css_class (placeholder, "dim-label");
  gtk_list_box_set_placeholder (GTK_LIST_BOX (self->list), placeholder);
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_BROWSE);
  gtk_widget_add_css_class (self->list, "navigation-sidebar");
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->list);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), 280);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_widget_set_size_request (box, 300, -1);

  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (activated_cb), self, 0);
  g_signal_connect_object (self->search, "search-changed", G_CALLBACK (fill), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search, "activate", G_CALLBACK (search_activate_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (popover, "show", G_CALLBACK (show_cb), self, G_CONNECT_SWAPPED);

  gtk_box_append (GTK_BOX (box), self->search);
  gtk_box_append (GTK_BOX (box), scroller);
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  return popover;
}

static void
lsg_record_picker_dispose (GObject *object)
{
  LsgRecordPicker *self = LSG_RECORD_PICKER (object);

  g_clear_pointer (&self->button, gtk_widget_unparent);
  g_clear_object (&self->project);
  G_OBJECT_CLASS (lsg_record_picker_parent_class)->dispose (object);
}

static void
lsg_record_picker_class_init (LsgRecordPickerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lsg_record_picker_dispose;

  signals[PICKED] = g_signal_new ("picked", LSG_TYPE_RECORD_PICKER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, LSG_TYPE_RECORD);
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
lsg_record_picker_init (LsgRecordPicker *self)
{
}

GtkWidget *
lsg_record_picker_new (LsgProject      *project,
                       LsgKindId        kind,
                       const char      *label,
                       LsgPickerFilter  filter,
                       gpointer         data)
{
  LsgRecordPicker *self = g_object_new (LSG_TYPE_RECORD_PICKER, NULL);

  self->project = g_object_ref (project);
  self->kind = kind;
  self->filter = filter;
  self->filter_data = data;
  self->button = gtk_menu_button_new ();
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (self->button), "list-add-symbolic");
  gtk_widget_add_css_class (self->button, "flat");
  gtk_widget_set_tooltip_text (self->button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->button), make_popover (self));
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));
  return GTK_WIDGET (self);
}

void
lsg_record_picker_open (LsgRecordPicker *self)
{
  gtk_menu_button_popup (GTK_MENU_BUTTON (self->button));
}
