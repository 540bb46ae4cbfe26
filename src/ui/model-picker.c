/* model-picker.c - see model-picker.h. */
#include "model-picker.h"

#include "label.h"
#include "mark-view.h"
#include "model-dialog.h"
#include "model-files.h"
#include "model-words.h"
#include "number.h"
#include "priority-words.h"
#include "puzzle.h"
#include "scroller.h"
#include "search-words.h"
#include "spoken-name.h"
#include "toasts.h"

#include <glib/gi18n-lib.h>

/* Rows of the left list: all, the user's own, the types, those without. */
enum {
  ROW_ALL,
  ROW_OWN,
  ROW_FIRST_TYPE,
  ROW_NO_TYPE = ROW_FIRST_TYPE + LSG_N_INTERVENTION_TYPES,
  N_ROWS
};

struct _LsgModelPicker {
  GtkPopover      parent_instance;
  LsgProject     *project;
  LsgRepertoire  *repertoire; /* while it is open */
  LsgSearchWords *words;
  gint64          nature;
  int             row;
  GtkWidget      *entry;
  GtkWidget      *types;
  GtkWidget      *counts[N_ROWS];
  GtkWidget      *heading;
  GtkWidget      *n_models;
  GtkWidget      *models;
  GtkWidget      *details;
  GtkWidget      *objective;
  GtkWidget      *rest;
  GtkWidget      *edit;
  GtkWidget      *remove;
  GtkWidget      *problem;
  GtkWidget      *export;
  GtkWidget      *add;
};

enum {
  SIGNAL_ADDED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (LsgModelPicker, lsg_model_picker, GTK_TYPE_POPOVER)

static guint signals[N_SIGNALS];

static const char *
get_row_name (int row)
{
  if (row == ROW_ALL)
    return _("All types");
  if (row == ROW_OWN)
    return _("My library");
  if (row == ROW_NO_TYPE)
    return _("No type");
  return g_dgettext (GETTEXT_PACKAGE, lsg_intervention_types[row - ROW_FIRST_TYPE].label);
}

static int
get_type_row (const LsgModel *model)
{
  gint64 type = model->intervention->type;

  return type != LSG_NULL ? ROW_FIRST_TYPE + (int) type : ROW_NO_TYPE;
}

static gboolean
is_in_row (const LsgModel *model,
           int             row)
{
  if (row == ROW_ALL)
    return TRUE;
  return row == ROW_OWN ? model->is_own : row == get_type_row (model);
}

/* By what it says, or by its type: who types the name of a type means its models. */
static gboolean
matches (LsgModelPicker *self,
         const LsgModel *model)
{
  return self->words == NULL || lsg_search_words_match (self->words, LSG_RECORD (model->intervention))
         || lsg_search_words_match_text (self->words, get_row_name (get_type_row (model)));
}

static const LsgModel *
get_selected (LsgModelPicker *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (GTK_LIST_BOX (self->models));

  return row != NULL ? g_object_get_data (G_OBJECT (row), "model") : NULL;
}

static void
show_details (LsgModelPicker *self)
{
  const LsgModel *model = get_selected (self);
  g_autofree char *rest = NULL;

  gtk_widget_set_sensitive (self->add, model != NULL);
  gtk_widget_set_visible (self->details, model != NULL);
  if (model == NULL)
    return;
  rest = lsg_model_describe_rest (model->intervention);
  gtk_label_set_label (GTK_LABEL (self->objective), model->intervention->objective != NULL
                                                      ? model->intervention->objective : _("to specify"));
  gtk_label_set_label (GTK_LABEL (self->rest), rest);
  gtk_widget_set_visible (self->remove, model->is_own);
  gtk_button_set_label (GTK_BUTTON (self->edit), model->is_own ? _("Edit…") : _("Make it my own…"));
}

static GtkWidget *
new_model_row (const LsgModel *model)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *words = lsg_model_describe (model->intervention);
  g_autofree char *pieces = g_strdup_printf ("%u/%u", lsg_model_count_pieces (model->intervention),
                                             (guint) LSG_N_PIECES);
  g_autofree char *said = NULL;

  gtk_box_append (GTK_BOX (line), lsg_mark_view_new (LSG_MARK_VIEW_PLANES, model->intervention->planes));
  gtk_box_append (GTK_BOX (texts), lsg_label_new (lsg_words_title (LSG_RECORD (model->intervention)), NULL,
                                                  LSG_LABEL_ELLIPSIZE));
  gtk_box_append (GTK_BOX (texts), lsg_label_new (words, "caption dim-label", LSG_LABEL_ELLIPSIZE));
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_box_append (GTK_BOX (line), texts);
  gtk_box_append (GTK_BOX (line), lsg_label_new (pieces, "caption dim-label numeric", LSG_LABEL_PLAIN));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), line);
  g_object_set_data (G_OBJECT (row), "model", (gpointer) model);
  /* TRANSLATORS: title of a model, what it is, “8/9” of its pieces */
  said = g_strdup_printf (_("%s, %s, %s pieces"), lsg_words_title (LSG_RECORD (model->intervention)), words, pieces);
  lsg_spoken_name_set (row, said);
  return row;
}

static void
show_counts (LsgModelPicker *self)
{
  for (int row = 0; row < N_ROWS; row++)
    {
      GtkWidget *list_row = GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->types), row));
      g_autofree char *text = NULL;
      guint n = 0;

      for (guint i = 0; i < lsg_repertoire_get_n (self->repertoire); i++)
        {
          const LsgModel *model = lsg_repertoire_get (self->repertoire, i);

          n += is_in_row (model, row) && matches (self, model);
        }
      text = lsg_number_format_integer (n, lsg_language_get_interface ());
      gtk_label_set_label (GTK_LABEL (self->counts[row]), text);
      gtk_widget_set_visible (list_row, row != ROW_NO_TYPE || n > 0);
    }
}

/* The widget of the picker that has the focus; NULL: none has. (transfer full) */
static GtkWidget *
hold_focused (LsgModelPicker *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focused = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focused != NULL && gtk_widget_is_ancestor (focused, GTK_WIDGET (self)) ? g_object_ref (focused) : NULL;
}

/* A search answers a moment after the last letter: a row goes with the focus that it has by then, and what is said of
 * it, with its buttons, is away for that moment. */
static void
give_focus_back (LsgModelPicker *self,
                 GtkWidget      *former,
                 GtkListBoxRow  *row)
{
  g_autoptr (GtkWidget) now = hold_focused (self);

  if (former == NULL || now != NULL)
    return;
  if (gtk_widget_is_ancestor (former, GTK_WIDGET (self)) && gtk_widget_is_visible (former)
      && gtk_widget_is_sensitive (former) && gtk_widget_grab_focus (former))
    return;
  gtk_widget_grab_focus (row != NULL ? GTK_WIDGET (row) : self->entry);
}

static void
show_models (LsgModelPicker *self)
{
  GtkListBoxRow *row;
  guint n = 0;
  g_autofree char *count = NULL;
  g_autoptr (GtkWidget) focused = hold_focused (self);

  while ((row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->models), 0)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->models), GTK_WIDGET (row));
  for (guint i = 0; i < lsg_repertoire_get_n (self->repertoire); i++)
    {
      const LsgModel *model = lsg_repertoire_get (self->repertoire, i);

      if (!is_in_row (model, self->row) || !matches (self, model))
        continue;
      gtk_list_box_append (GTK_LIST_BOX (self->models), new_model_row (model));
      n++;
    }
  count = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u model", "%u models", n), n);
  gtk_label_set_label (GTK_LABEL (self->heading), get_row_name (self->row));
  gtk_label_set_label (GTK_LABEL (self->n_models), count);
  row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->models), 0);
  gtk_list_box_select_row (GTK_LIST_BOX (self->models), row);
  show_details (self);
  give_focus_back (self, focused, row);
}

static void
show_all (LsgModelPicker *self)
{
  const char *problem = lsg_repertoire_get_problem (self->repertoire);

  show_counts (self);
  show_models (self);
  gtk_label_set_label (GTK_LABEL (self->problem), problem != NULL
                         ? problem : _("Your interventions get here by “Put into my library”."));
  if (problem != NULL)
    gtk_widget_add_css_class (self->problem, "problem");
  else
    gtk_widget_remove_css_class (self->problem, "problem");
}

static void
type_cb (LsgModelPicker *self,
         GtkListBoxRow  *row)
{
  if (row == NULL || self->repertoire == NULL)
    return;
  self->row = gtk_list_box_row_get_index (row);
  show_models (self);
}

/* A search looks everywhere. */
static void
search_cb (LsgModelPicker *self)
{
  if (self->repertoire == NULL)
    return;
  g_clear_pointer (&self->words, g_strfreev);
  self->words = lsg_search_words_new (gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  if (self->words != NULL)
    {
      self->row = ROW_ALL;
      gtk_list_box_select_row (GTK_LIST_BOX (self->types),
                               gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->types), ROW_ALL));
    }
  show_all (self);
}

/* An empty one is of the type that is looked at. */
static void
add_model (LsgModelPicker  *self,
           LsgIntervention *model)
{
  gint64 type = self->row >= ROW_FIRST_TYPE && self->row < ROW_NO_TYPE ? self->row - ROW_FIRST_TYPE : LSG_NULL;
  g_autoptr (GError) error = NULL;
  LsgRecord *record = lsg_model_add (self->project, model, self->nature, type, &error);

  gtk_popover_popdown (GTK_POPOVER (self));
  if (record == NULL)
    lsg_toast_error (gtk_widget_get_parent (GTK_WIDGET (self)), error);
  else
    g_signal_emit (self, signals[SIGNAL_ADDED], 0, record);
}

static void
add_cb (LsgModelPicker *self)
{
  const LsgModel *model = get_selected (self);

  if (model != NULL)
    add_model (self, model->intervention);
}

static void
add_empty_cb (LsgModelPicker *self)
{
  add_model (self, NULL);
}

/* The search may still wait for the next letter: what is added is what was typed for. */
static void
entry_activate_cb (LsgModelPicker *self)
{
  search_cb (self);
  if (*gtk_editable_get_text (GTK_EDITABLE (self->entry)) == '\0')
    add_empty_cb (self);
  else
    add_cb (self);
}

static void
remove_cb (LsgModelPicker *self)
{
  const LsgModel *model = get_selected (self);
  g_autoptr (GError) error = NULL;

  if (model == NULL || !model->is_own)
    return;
  if (!lsg_repertoire_remove (self->repertoire, model, &error))
    lsg_toast_error (gtk_widget_get_parent (GTK_WIDGET (self)), error);
  show_all (self);
}

static void
edit_cb (LsgModelPicker *self)
{
  const LsgModel *model = get_selected (self);

  if (model == NULL)
    return;
  lsg_model_dialog_present (gtk_widget_get_parent (GTK_WIDGET (self)), self->project, model);
  gtk_popover_popdown (GTK_POPOVER (self));
}

static void
import_cb (LsgModelPicker *self)
{
  gtk_popover_popdown (GTK_POPOVER (self));
  lsg_model_files_import (gtk_widget_get_parent (GTK_WIDGET (self)), self->project);
}

static void
export_cb (LsgModelPicker *self)
{
  gtk_popover_popdown (GTK_POPOVER (self));
  lsg_model_files_export (gtk_widget_get_parent (GTK_WIDGET (self)), self->project);
}

static GtkWidget *
make_head (LsgModelPicker *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *import = gtk_button_new_with_label (_("Import…"));

  self->entry = gtk_search_entry_new ();
  self->export = gtk_button_new_with_label (_("Export…"));
  g_object_set (self->entry, "placeholder-text", _("Search the library"), NULL);
  lsg_spoken_name_set (self->entry, _("Search the library"));
  gtk_widget_set_hexpand (self->entry, TRUE);
  gtk_widget_add_css_class (import, "flat");
  gtk_widget_add_css_class (self->export, "flat");
  g_signal_connect_object (self->entry, "search-changed", G_CALLBACK (search_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "activate", G_CALLBACK (entry_activate_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "stop-search", G_CALLBACK (gtk_popover_popdown), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (import, "clicked", G_CALLBACK (import_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->export, "clicked", G_CALLBACK (export_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_css_class (head, "model-head");
  gtk_box_append (GTK_BOX (head), self->entry);
  gtk_box_append (GTK_BOX (head), import);
  gtk_box_append (GTK_BOX (head), self->export);
  return head;
}

static GtkWidget *
make_types (LsgModelPicker *self)
{
  GtkWidget *scroller;

  self->types = gtk_list_box_new ();
  gtk_widget_add_css_class (self->types, "model-list");
  lsg_spoken_name_set (self->types, _("Types of interventions"));
  for (int i = 0; i < N_ROWS; i++)
    {
      GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
      GtkWidget *name = lsg_label_new (get_row_name (i), NULL, LSG_LABEL_ELLIPSIZE);

      self->counts[i] = lsg_label_new (NULL, "caption dim-label numeric", LSG_LABEL_PLAIN);
      gtk_widget_set_hexpand (name, TRUE);
      gtk_box_append (GTK_BOX (line), name);
      gtk_box_append (GTK_BOX (line), self->counts[i]);
      gtk_list_box_append (GTK_LIST_BOX (self->types), line);
    }
  g_signal_connect_object (self->types, "row-selected", G_CALLBACK (type_cb), self, G_CONNECT_SWAPPED);
  scroller = lsg_scroller_new (self->types);
  gtk_scrolled_window_set_propagate_natural_width (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_widget_set_size_request (scroller, 212, 372);
  return scroller;
}

static GtkWidget *
make_details (LsgModelPicker *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *title = lsg_label_new (_("Objective"), "caption dim-label", LSG_LABEL_PLAIN);

  self->details = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  self->objective = lsg_label_new (NULL, NULL, LSG_LABEL_WRAP);
  self->rest = lsg_label_new (NULL, NULL, LSG_LABEL_WRAP);
  self->remove = gtk_button_new_with_label (_("Take out of my library"));
  gtk_widget_add_css_class (self->remove, "flat");
  gtk_widget_add_css_class (self->remove, "small");
  gtk_widget_set_hexpand (title, TRUE);
  g_signal_connect_object (self->remove, "clicked", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);
  self->edit = gtk_button_new_with_label (_("Edit…"));
  gtk_widget_add_css_class (self->edit, "flat");
  gtk_widget_add_css_class (self->edit, "small");
  g_signal_connect_object (self->edit, "clicked", G_CALLBACK (edit_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_css_class (self->details, "card");
  gtk_widget_add_css_class (self->details, "pane-card");
  gtk_box_append (GTK_BOX (line), title);
  gtk_box_append (GTK_BOX (line), self->edit);
  gtk_box_append (GTK_BOX (line), self->remove);
  gtk_box_append (GTK_BOX (self->details), line);
  gtk_box_append (GTK_BOX (self->details), self->objective);
  gtk_box_append (GTK_BOX (self->details),
                  lsg_label_new (_("What will be left to settle in this project"), "caption dim-label",
                                 LSG_LABEL_PLAIN));
  gtk_box_append (GTK_BOX (self->details), self->rest);
  return self->details;
}

static GtkWidget *
make_models (LsgModelPicker *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *scroller;
  GtkWidget *nothing = lsg_label_new (_("Nothing found"), "dim-label placeholder", LSG_LABEL_CENTRED);

  self->heading = lsg_label_new (NULL, "section", LSG_LABEL_ELLIPSIZE);
  self->n_models = lsg_label_new (NULL, "caption dim-label", LSG_LABEL_PLAIN);
  self->models = gtk_list_box_new ();
  gtk_widget_set_hexpand (self->heading, TRUE);
  gtk_list_box_set_activate_on_single_click (GTK_LIST_BOX (self->models), FALSE);
  gtk_list_box_set_placeholder (GTK_LIST_BOX (self->models), nothing);
  gtk_widget_add_css_class (self->models, "model-list");
  lsg_spoken_name_set (self->models, _("Models"));
  g_signal_connect_object (self->models, "row-selected", G_CALLBACK (show_details), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->models, "row-activated", G_CALLBACK (add_cb), self, G_CONNECT_SWAPPED);
  scroller = lsg_scroller_new (self->models);
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_widget_add_css_class (column, "model-column");
  gtk_box_append (GTK_BOX (line), self->heading);
  gtk_box_append (GTK_BOX (line), self->n_models);
  gtk_box_append (GTK_BOX (column), line);
  gtk_box_append (GTK_BOX (column), scroller);
  gtk_box_append (GTK_BOX (column), make_details (self));
  gtk_widget_set_size_request (column, 440, -1);
  return column;
}

static GtkWidget *
make_foot (LsgModelPicker *self)
{
  GtkWidget *foot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *empty = gtk_button_new_with_label (_("Empty intervention"));

  self->problem = lsg_label_new (NULL, "caption dim-label", LSG_LABEL_WRAP);
  self->add = gtk_button_new_with_label (_("Add to the project"));
  gtk_widget_set_hexpand (self->problem, TRUE);
  gtk_widget_add_css_class (self->add, "suggested-action");
  gtk_widget_add_css_class (foot, "model-head");
  g_signal_connect_object (empty, "clicked", G_CALLBACK (add_empty_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->add, "clicked", G_CALLBACK (add_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (foot), self->problem);
  gtk_box_append (GTK_BOX (foot), empty);
  gtk_box_append (GTK_BOX (foot), self->add);
  return foot;
}

static void
lsg_model_picker_dispose (GObject *object)
{
  LsgModelPicker *self = LSG_MODEL_PICKER (object);

  g_clear_pointer (&self->repertoire, lsg_repertoire_free);
  g_clear_pointer (&self->words, g_strfreev);
  g_clear_object (&self->project);
  G_OBJECT_CLASS (lsg_model_picker_parent_class)->dispose (object);
}

static void
lsg_model_picker_class_init (LsgModelPickerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lsg_model_picker_dispose;
  signals[SIGNAL_ADDED] = g_signal_new ("added", LSG_TYPE_MODEL_PICKER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                        G_TYPE_NONE, 1, LSG_TYPE_RECORD);
}

static void
lsg_model_picker_init (LsgModelPicker *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *lists = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_box_append (GTK_BOX (lists), make_types (self));
  gtk_box_append (GTK_BOX (lists), gtk_separator_new (GTK_ORIENTATION_VERTICAL));
  gtk_box_append (GTK_BOX (lists), make_models (self));
  gtk_box_append (GTK_BOX (column), make_head (self));
  gtk_box_append (GTK_BOX (column), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  gtk_box_append (GTK_BOX (column), lists);
  gtk_box_append (GTK_BOX (column), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  gtk_box_append (GTK_BOX (column), make_foot (self));
  gtk_popover_set_child (GTK_POPOVER (self), column);
  gtk_widget_add_css_class (GTK_WIDGET (self), "model-picker");
}

GtkWidget *
lsg_model_picker_new (LsgProject *project)
{
  LsgModelPicker *self = g_object_new (LSG_TYPE_MODEL_PICKER, NULL);

  self->project = g_object_ref (project);
  return GTK_WIDGET (self);
}

void
lsg_model_picker_start (LsgModelPicker *self,
                        gint64          nature)
{
  g_return_if_fail (LSG_IS_MODEL_PICKER (self));

  self->nature = nature;
  g_clear_pointer (&self->repertoire, lsg_repertoire_free);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  g_clear_pointer (&self->words, g_strfreev);
  self->repertoire = lsg_library_open (self->project);
  gtk_list_box_select_row (GTK_LIST_BOX (self->types),
                           gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->types), self->row));
  show_all (self);
  gtk_popover_popup (GTK_POPOVER (self));
  gtk_widget_grab_focus (self->entry);
}

void
lsg_model_keep (GtkWidget       *widget,
                LsgProject      *project,
                LsgIntervention *intervention)
{
  g_autoptr (LsgRepertoire) repertoire = lsg_library_open (project);
  g_autofree char *sentence = NULL;
  g_autoptr (GError) error = NULL;

  if (!lsg_repertoire_keep (repertoire, intervention, &error))
    {
      lsg_toast_error (widget, error);
      return;
    }
  /* TRANSLATORS: title of an intervention */
  sentence = g_strdup_printf (_("“%s” is in your library"), intervention->title);
  lsg_toast_say (widget, sentence);
}
