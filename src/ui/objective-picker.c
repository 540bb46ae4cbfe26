/* objective-picker.c - see objective-picker.h. */
#include "objective-picker.h"

#include "label.h"
#include "mark-view.h"
#include "objective-edit.h"
#include "scroller.h"
#include "search-words.h"
#include "spoken-name.h"
#include "toasts.h"

#include <glib/gi18n-lib.h>

struct _LsgObjectivePicker {
  GtkPopover      parent_instance;
  LsgProject     *project;
  LsgRecord      *record;
  GtkWidget      *entry;
  GtkListBox     *list;
  LsgSearchWords *words;
};

G_DEFINE_FINAL_TYPE (LsgObjectivePicker, lsg_objective_picker, GTK_TYPE_POPOVER)

/* What a row stands for: an own objective, or a cell, which may have no record. */
typedef struct {
  gint64 id; /* of an own objective; 0: a cell */
  gint64 function;
  gint64 plane;
} Place;

static const LsgCover *
find_cover (LsgCoverage *coverage,
            LsgRecords  *records,
            const Place *place)
{
  LsgRecord *record;

  if (place->id == 0)
    return &coverage->cells[place->function][place->plane];
  record = lsg_records_find (records, place->id);
  return LSG_IS_OBJECTIVE (record) ? lsg_coverage_find (coverage, LSG_OBJECTIVE (record)) : NULL;
}

/* The coverage is read anew: the last check may have made the record of its cell. */
static void
toggled_cb (GtkCheckButton     *button,
            LsgObjectivePicker *self)
{
  const Place *place = g_object_get_data (G_OBJECT (button), "place");
  LsgRecords *records = lsg_project_get_records (self->project);
  g_autoptr (LsgCoverage) coverage = lsg_coverage_new (records);
  const LsgCover *cover = find_cover (coverage, records, place);
  g_autoptr (GError) error = NULL;

  if (cover == NULL || self->record == NULL)
    return;
  if (!lsg_objective_link (self->project, cover, self->record, gtk_check_button_get_active (button), &error))
    lsg_toast_error (GTK_WIDGET (self), error);
}

static gboolean
is_linked (LsgObjectivePicker *self,
           const LsgCover     *cover)
{
  return g_ptr_array_find (cover->needs, self->record, NULL) || g_ptr_array_find (cover->kept, self->record, NULL)
         || g_ptr_array_find (cover->discarded, self->record, NULL);
}

static void
append_row (LsgObjectivePicker *self,
            const LsgCover     *cover)
{
  GtkWidget *button = gtk_check_button_new ();
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *row = gtk_list_box_row_new ();
  gboolean own = cover->record != NULL && cover->record->own;
  Place *place = g_new (Place, 1);

  *place = (Place) { own ? lsg_record_get_id (LSG_RECORD (cover->record)) : 0, cover->function, cover->plane };
  g_object_set_data_full (G_OBJECT (button), "place", place, g_free);
  g_object_set_data_full (G_OBJECT (row), "title", g_strdup (cover->title), g_free);
  g_object_set_data (G_OBJECT (row), "group", GINT_TO_POINTER (own ? LSG_N_FUNCTIONS + 1 : (int) cover->function + 1));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (button), is_linked (self, cover));
  lsg_spoken_name_set (button, cover->title);
  g_signal_connect_object (button, "toggled", G_CALLBACK (toggled_cb), self, 0);
  gtk_box_append (GTK_BOX (line), button);
  gtk_box_append (GTK_BOX (line), lsg_mark_view_new (LSG_MARK_VIEW_PLANES,
                                                     cover->plane != LSG_NULL ? 1 << cover->plane : 0));
  gtk_box_append (GTK_BOX (line), lsg_label_new (cover->title, NULL, LSG_LABEL_ELLIPSIZE));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), line);
  gtk_widget_set_focusable (row, FALSE);
  gtk_list_box_append (self->list, row);
}

static int
get_group (GtkListBoxRow *row)
{
  return GPOINTER_TO_INT (g_object_get_data (G_OBJECT (row), "group"));
}

/* The function above its objectives. */
static void
header_cb (GtkListBoxRow *row,
           GtkListBoxRow *before,
           gpointer       data)
{
  int group = get_group (row);
  const char *text = group > LSG_N_FUNCTIONS ? _("The project’s own")
                                             : g_dgettext (GETTEXT_PACKAGE, lsg_function_choices[group - 1].label);

  if (before != NULL && get_group (before) == group)
    gtk_list_box_row_set_header (row, NULL);
  else
    gtk_list_box_row_set_header (row, lsg_label_new (text, "list-heading", LSG_LABEL_PLAIN));
}

static gboolean
filter_cb (GtkListBoxRow *row,
           gpointer       data)
{
  LsgObjectivePicker *self = data;

  return self->words == NULL
         || lsg_search_words_match_text (self->words, g_object_get_data (G_OBJECT (row), "title"));
}

/* A click anywhere on the row is a click on its check. */
static void
activated_cb (LsgObjectivePicker *self,
              GtkListBoxRow      *row)
{
  GtkCheckButton *button = GTK_CHECK_BUTTON (gtk_widget_get_first_child (gtk_list_box_row_get_child (row)));

  gtk_check_button_set_active (button, !gtk_check_button_get_active (button));
}

static void
search_cb (LsgObjectivePicker *self)
{
  g_clear_pointer (&self->words, g_strfreev);
  self->words = lsg_search_words_new (gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  gtk_list_box_invalidate_filter (self->list);
}

static void
clear (LsgObjectivePicker *self)
{
  GtkWidget *row;

  while ((row = GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, 0))) != NULL)
    gtk_list_box_remove (self->list, row);
}

static void
lsg_objective_picker_show (GtkWidget *widget)
{
  LsgObjectivePicker *self = LSG_OBJECTIVE_PICKER (widget);
  g_autoptr (LsgCoverage) coverage = lsg_coverage_new (lsg_project_get_records (self->project));

  clear (self);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  for (guint function = 0; self->record != NULL && function < LSG_N_FUNCTIONS; function++)
    for (guint plane = 0; plane < LSG_N_PLANES; plane++)
      append_row (self, &coverage->cells[function][plane]);
  for (guint i = 0; self->record != NULL && i < coverage->own->len; i++)
    append_row (self, coverage->own->pdata[i]);
  GTK_WIDGET_CLASS (lsg_objective_picker_parent_class)->show (widget);
  gtk_widget_grab_focus (self->entry);
}

static void
lsg_objective_picker_dispose (GObject *object)
{
  LsgObjectivePicker *self = LSG_OBJECTIVE_PICKER (object);

  g_clear_object (&self->record);
  g_clear_object (&self->project);
  g_clear_pointer (&self->words, g_strfreev);
  G_OBJECT_CLASS (lsg_objective_picker_parent_class)->dispose (object);
}

static void
lsg_objective_picker_class_init (LsgObjectivePickerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lsg_objective_picker_dispose;
  GTK_WIDGET_CLASS (klass)->show = lsg_objective_picker_show;
}

static void
lsg_objective_picker_init (LsgObjectivePicker *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *scroller;

  self->entry = gtk_search_entry_new ();
  g_signal_connect_swapped (self->entry, "search-changed", G_CALLBACK (search_cb), self);
  g_signal_connect_swapped (self->entry, "stop-search", G_CALLBACK (gtk_popover_popdown), self);
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_list_box_set_header_func (self->list, header_cb, NULL, NULL);
  gtk_list_box_set_filter_func (self->list, filter_cb, self, NULL);
  gtk_list_box_set_placeholder (self->list, lsg_label_new (_("Nothing found"), "dim-label", LSG_LABEL_CENTRED));
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "plain-list");
  g_signal_connect_swapped (self->list, "row-activated", G_CALLBACK (activated_cb), self);
  scroller = lsg_scroller_new_growing (GTK_WIDGET (self->list), 360);
  gtk_box_append (GTK_BOX (column), self->entry);
  gtk_box_append (GTK_BOX (column), scroller);
  gtk_widget_set_size_request (column, 320, -1);
  gtk_popover_set_child (GTK_POPOVER (self), column);
}

GtkWidget *
lsg_objective_picker_new (LsgProject *project)
{
  LsgObjectivePicker *self = g_object_new (LSG_TYPE_OBJECTIVE_PICKER, NULL);

  self->project = g_object_ref (project);
  return GTK_WIDGET (self);
}

void
lsg_objective_picker_set_record (LsgObjectivePicker *self,
                                 LsgRecord          *record)
{
  g_return_if_fail (LSG_IS_OBJECTIVE_PICKER (self));

  if (g_set_object (&self->record, record))
    gtk_popover_popdown (GTK_POPOVER (self));
}
