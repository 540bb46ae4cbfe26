/* own-objectives.c - see own-objectives.h. */
#include "own-objectives.h"

#include "cover-words.h"
#include "icon-button.h"
#include "kept-rows.h"
#include "label.h"
#include "list-keys.h"
#include "mark-view.h"
#include "mark.h"
#include "priority-words.h"
#include "spoken-name.h"

#include <glib/gi18n-lib.h>

struct _LsgOwnObjectives {
  GtkBox      parent_instance;
  GtkListBox *list;
  GtkWidget  *add;
  gboolean    is_showing;
};

enum {
  SIGNAL_PICKED,
  SIGNAL_ACTIVATED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (LsgOwnObjectives, lsg_own_objectives, GTK_TYPE_BOX)

static guint signals[N_SIGNALS];

static LsgRecord *
get_record (GtkListBoxRow *row)
{
  return row != NULL ? g_object_get_data (G_OBJECT (row), "record") : NULL;
}

static void
selected_cb (LsgOwnObjectives *self,
             GtkListBoxRow    *row)
{
  if (row != NULL && !self->is_showing)
    g_signal_emit (self, signals[SIGNAL_PICKED], 0, get_record (row));
}

static void
activated_cb (LsgOwnObjectives *self,
              GtkListBoxRow    *row)
{
  g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0, get_record (row));
}

/* Full where something answers, the triangle where an indispensable need waits. */
static GtkWidget *
new_mark (const LsgCover *cover)
{
  if (cover->alarm != NULL)
    return lsg_mark_view_new (LSG_MARK_VIEW_WARNING, 0);
  return lsg_mark_view_new (LSG_MARK_VIEW_STATE, cover->kept->len > 0 ? LSG_MARK_FULL : LSG_MARK_OUTLINE);
}

static GtkWidget *
new_row (const LsgCover *cover)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *title = lsg_label_new (lsg_words_title (LSG_RECORD (cover->record)), NULL, LSG_LABEL_ELLIPSIZE);
  g_autofree char *needs = lsg_words_codes (cover->needs);
  g_autofree char *answers = lsg_words_codes (cover->kept->len > 0 ? cover->kept : cover->discarded);
  g_autofree char *spoken = lsg_words_cover (cover);

  gtk_widget_set_hexpand (title, TRUE);
  gtk_box_append (GTK_BOX (line), lsg_label_new (cover->record->number, "dim-label", LSG_LABEL_PLAIN));
  gtk_box_append (GTK_BOX (line), title);
  gtk_box_append (GTK_BOX (line), lsg_label_new (needs, "caption heading", LSG_LABEL_ELLIPSIZE));
  if (cover->criticality != LSG_NULL)
    {
      g_autofree char *criticality = g_strdup_printf (_("criticality %d"), (int) cover->criticality);

      gtk_box_append (GTK_BOX (line), lsg_label_new (criticality, "caption dim-label", LSG_LABEL_PLAIN));
    }
  gtk_box_append (GTK_BOX (line), lsg_label_new (answers, "caption dim-label", LSG_LABEL_ELLIPSIZE));
  gtk_box_append (GTK_BOX (line), new_mark (cover));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), line);
  gtk_widget_add_css_class (row, "answer-row");
  lsg_spoken_name_set (row, spoken);
  g_object_set_data_full (G_OBJECT (row), "record", g_object_ref (cover->record), g_object_unref);
  return row;
}

static char *
say_row (gpointer item,
         gpointer data)
{
  const LsgCover *cover = item;
  g_autofree char *spoken = lsg_words_cover (cover);
  g_autofree char *answers = lsg_words_codes (cover->kept->len > 0 ? cover->kept : cover->discarded);

  return g_strdup_printf ("%" G_GINT64_FORMAT "|%s|%s|%s|%d%d", lsg_record_get_id (LSG_RECORD (cover->record)),
                          cover->record->number, spoken, answers, cover->alarm != NULL, cover->kept->len > 0);
}

static GtkWidget *
make_row (gpointer item,
          gpointer data)
{
  return new_row (item);
}

static void
lsg_own_objectives_class_init (LsgOwnObjectivesClass *klass)
{
  static const char *const names[] = { "picked", "activated" };

  for (guint i = 0; i < N_SIGNALS; i++)
    signals[i] = g_signal_new (names[i], LSG_TYPE_OWN_OBJECTIVES, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                               1, LSG_TYPE_RECORD);
}

static void
lsg_own_objectives_init (LsgOwnObjectives *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *title = lsg_label_new (_("The project’s own objectives"), "section", LSG_LABEL_PLAIN);
  GtkWidget *nothing = lsg_label_new (_("What the 28 objectives of the matrix do not say stands here"),
                                      "dim-label placeholder", LSG_LABEL_CENTRED);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 4);
  self->add = lsg_icon_button_new ("list-add-symbolic", _("Add an objective of the project’s own"), "flat small-button");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->add), "page.add");
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_placeholder (self->list, nothing);
  gtk_list_box_set_activate_on_single_click (self->list, FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  lsg_spoken_name_set (GTK_WIDGET (self->list), _("The project’s own objectives"));
  lsg_list_add_remove_key (GTK_WIDGET (self->list));
  g_signal_connect_swapped (self->list, "row-selected", G_CALLBACK (selected_cb), self);
  g_signal_connect_swapped (self->list, "row-activated", G_CALLBACK (activated_cb), self);
  gtk_widget_set_hexpand (title, TRUE);
  gtk_box_append (GTK_BOX (head), title);
  gtk_box_append (GTK_BOX (head), self->add);
  gtk_box_append (GTK_BOX (self), head);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->list));
}

GtkWidget *
lsg_own_objectives_new (void)
{
  return g_object_new (LSG_TYPE_OWN_OBJECTIVES, NULL);
}

void
lsg_own_objectives_show (LsgOwnObjectives  *self,
                         const LsgCoverage *coverage,
                         LsgCoverFilter     filter,
                         gpointer           data)
{
  static const LsgRowFuncs funcs = { say_row, make_row };
  g_autoptr (GPtrArray) shown = g_ptr_array_new ();
  g_autoptr (LsgRecord) record = NULL;
  GtkListBoxRow *selected;

  g_return_if_fail (LSG_IS_OWN_OBJECTIVES (self));

  selected = gtk_list_box_get_selected_row (self->list);
  record = selected != NULL ? g_object_ref (get_record (selected)) : NULL;
  for (guint i = 0; i < coverage->own->len; i++)
    if (filter (coverage->own->pdata[i], data))
      g_ptr_array_add (shown, coverage->own->pdata[i]);
  self->is_showing = TRUE;
  lsg_kept_rows_show (self->list, shown->pdata, shown->len, &funcs, self);
  lsg_own_objectives_select (self, record);
  self->is_showing = FALSE;
}

void
lsg_own_objectives_select (LsgOwnObjectives *self,
                           LsgRecord        *record)
{
  gboolean was_showing;
  GtkListBoxRow *row = NULL;

  g_return_if_fail (LSG_IS_OWN_OBJECTIVES (self));

  for (int i = 0; record != NULL && (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (get_record (row) == record)
      break;
  was_showing = self->is_showing;
  self->is_showing = TRUE;
  gtk_list_box_select_row (self->list, row);
  self->is_showing = was_showing;
}

gboolean
lsg_own_objectives_focus (LsgOwnObjectives *self)
{
  GtkListBoxRow *selected;

  g_return_val_if_fail (LSG_IS_OWN_OBJECTIVES (self), FALSE);

  selected = gtk_list_box_get_selected_row (self->list);
  return selected != NULL && gtk_widget_grab_focus (GTK_WIDGET (selected));
}
