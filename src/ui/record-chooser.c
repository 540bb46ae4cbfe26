/* record-chooser.c - see record-chooser.h. */
#include "record-chooser.h"

#include "label.h"
#include "ordered-list.h"
#include "record-name.h"
#include "search-words.h"
#include "spoken-name.h"
#include "tooltip.h"

#include <glib/gi18n-lib.h>

#define WIDTH 320
#define HEIGHT 280

struct _LsgRecordChooser {
  GtkPopover      parent_instance;
  LsgOrderedList *list;
  GtkWidget      *search;
  GtkListView    *view;
  GtkWidget      *nothing;
  GtkWidget      *scroller;
  GtkWidget      *column;
  LsgSearchWords *words;
};

enum {
  SIGNAL_CHOSEN,
  SIGNAL_ADD,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (LsgRecordChooser, lsg_record_chooser, GTK_TYPE_POPOVER)

static guint signals[N_SIGNALS];

static gboolean
filter (LsgRecord *record,
        gpointer   data)
{
  return lsg_search_words_match (LSG_RECORD_CHOOSER (data)->words, record);
}

static void
search_cb (LsgRecordChooser *self)
{
  g_clear_pointer (&self->words, g_strfreev);
  self->words = lsg_search_words_new (gtk_editable_get_text (GTK_EDITABLE (self->search)));
  lsg_ordered_list_refresh (self->list);
  gtk_widget_set_visible (self->nothing, g_list_model_get_n_items (G_LIST_MODEL (self->list)) == 0);
  gtk_widget_set_visible (self->scroller, !gtk_widget_get_visible (self->nothing));
}

static void
choose (LsgRecordChooser *self,
        guint           position)
{
  gpointer peeked = lsg_ordered_list_peek (self->list, position);
  g_autoptr (LsgRecord) record = peeked != NULL ? g_object_ref (peeked) : NULL;

  if (record == NULL)
    return;
  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, record);
}

/* Enter in the search takes the first record found. */
static void
enter_cb (LsgRecordChooser *self)
{
  choose (self, 0);
}

/* Records may have come and gone since the last time: the list is read when it is wanted. */
static void
lsg_record_chooser_map (GtkWidget *widget)
{
  LsgRecordChooser *self = LSG_RECORD_CHOOSER (widget);
  g_autoptr (GtkSelectionModel) rows = NULL;

  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  search_cb (self);
  rows = GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->list))));
  gtk_list_view_set_model (self->view, rows);
  GTK_WIDGET_CLASS (lsg_record_chooser_parent_class)->map (widget);
  gtk_widget_grab_focus (self->search);
}

static void
lsg_record_chooser_unmap (GtkWidget *widget)
{
  gtk_list_view_set_model (LSG_RECORD_CHOOSER (widget)->view, NULL);
  GTK_WIDGET_CLASS (lsg_record_chooser_parent_class)->unmap (widget);
}

static void
lsg_record_chooser_dispose (GObject *object)
{
  g_clear_object (&LSG_RECORD_CHOOSER (object)->list);
  G_OBJECT_CLASS (lsg_record_chooser_parent_class)->dispose (object);
}

static void
lsg_record_chooser_finalize (GObject *object)
{
  g_strfreev (LSG_RECORD_CHOOSER (object)->words);
  G_OBJECT_CLASS (lsg_record_chooser_parent_class)->finalize (object);
}

static void
lsg_record_chooser_class_init (LsgRecordChooserClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lsg_record_chooser_dispose;
  G_OBJECT_CLASS (klass)->finalize = lsg_record_chooser_finalize;
  GTK_WIDGET_CLASS (klass)->map = lsg_record_chooser_map;
  GTK_WIDGET_CLASS (klass)->unmap = lsg_record_chooser_unmap;
  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", LSG_TYPE_RECORD_CHOOSER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 1, LSG_TYPE_RECORD);
  signals[SIGNAL_ADD] = g_signal_new ("add", LSG_TYPE_RECORD_CHOOSER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                      G_TYPE_NONE, 0);
}

static void
add_cb (LsgRecordChooser *self)
{
  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[SIGNAL_ADD], 0);
}

static void
lsg_record_chooser_init (LsgRecordChooser *self)
{
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item)
{
  gtk_list_item_set_child (item, lsg_label_new (NULL, NULL, LSG_LABEL_ELLIPSIZE));
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item)
{
  g_autofree char *name = lsg_record_dup_name (gtk_list_item_get_item (item));

  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (item)), name);
  lsg_tooltip_set (gtk_list_item_get_child (item), name);
}

GtkWidget *
lsg_record_chooser_new (LsgProject *project,
                        LsgKindId   kind,
                        const char *search,
                        const char *nothing)
{
  LsgRecordChooser *self = g_object_new (LSG_TYPE_RECORD_CHOOSER, NULL);
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  self->list = lsg_ordered_list_new (lsg_project_get_records (project), kind, NULL, filter, self);
  self->search = gtk_search_entry_new ();
  lsg_spoken_name_set (self->search, search);
  g_object_set (self->search, "placeholder-text", search, NULL);
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  self->view = GTK_LIST_VIEW (gtk_list_view_new (NULL, factory));
  gtk_list_view_set_single_click_activate (self->view, TRUE);
  lsg_spoken_name_set (GTK_WIDGET (self->view), g_dgettext (GETTEXT_PACKAGE, lsg_kind_get (kind)->label_plural));
  g_signal_connect_object (self->search, "search-changed", G_CALLBACK (search_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search, "activate", G_CALLBACK (enter_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "activate", G_CALLBACK (choose), self, G_CONNECT_SWAPPED);
  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), GTK_WIDGET (self->view));
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (self->scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (self->scroller), HEIGHT);
  gtk_widget_set_size_request (self->scroller, WIDTH, -1);
  self->nothing = lsg_label_new (nothing, "dim-label placeholder", LSG_LABEL_CENTRED | LSG_LABEL_WRAP);
  gtk_label_set_max_width_chars (GTK_LABEL (self->nothing), 36);
  self->column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_box_append (GTK_BOX (self->column), self->search);
  gtk_box_append (GTK_BOX (self->column), self->scroller);
  gtk_box_append (GTK_BOX (self->column), self->nothing);
  gtk_popover_set_child (GTK_POPOVER (self), self->column);
  return GTK_WIDGET (self);
}

void
lsg_record_chooser_set_add (LsgRecordChooser *self,
                            const char       *label)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  g_return_if_fail (LSG_IS_RECORD_CHOOSER (self));

  g_signal_connect_object (button, "clicked", G_CALLBACK (add_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->column), button);
}
