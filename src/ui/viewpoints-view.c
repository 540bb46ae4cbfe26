/* viewpoints-view.c - see viewpoints-view.h. */
#include "viewpoints-view.h"

#include "column-view.h"
#include "divergence-view.h"
#include "figure-table.h"
#include "gradual-selection.h"
#include "list-keys.h"
#include "number.h"
#include "priority-words.h"
#include "viewpoint-words.h"

#include <glib/gi18n-lib.h>

enum {
  COLUMN_CODE,
  COLUMN_TITLE,
  COLUMN_HOLDER, /* one for each */
  COLUMN_GAP = COLUMN_HOLDER + LSG_N_HOLDERS,
  COLUMN_CRITICALITY,
  N_COLUMNS,
};

struct _LsgViewpointsView {
  GtkWidget           parent_instance;
  LsgProject         *project;
  LsgOrderedList     *list;
  GtkSingleSelection *selection;
  GtkStack           *stack;
  LsgDivergenceView  *drawing;
  GtkWidget          *table;
  gboolean            is_updating;
};

enum {
  SIGNAL_PICKED,
  SIGNAL_ACTIVATED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (LsgViewpointsView, lsg_viewpoints_view, GTK_TYPE_WIDGET)

static guint signals[N_SIGNALS];

static char *
format_number (gint64 value)
{
  return value == LSG_NULL || value < 0 ? g_strdup (LSG_NO_NUMBER) : g_strdup_printf ("%d", (int) value);
}

static char *
dup_text (LsgRecord *record,
          guint      column,
          gpointer   data)
{
  LsgViewpointsView *self = data;
  LsgNeed *need = LSG_NEED (record);

  if (column == COLUMN_CODE)
    return g_strdup (need->code);
  if (column == COLUMN_TITLE)
    return g_strdup (lsg_words_title (record));
  if (column == COLUMN_GAP)
    return format_number (need->gap);
  if (column == COLUMN_CRITICALITY)
    return format_number (need->criticality);
  return format_number (lsg_viewpoint_get_importance (lsg_project_get_records (self->project), need,
                                                      column - COLUMN_HOLDER));
}

static void
picked_cb (LsgViewpointsView *self,
           LsgRecord         *need)
{
  g_signal_emit (self, signals[SIGNAL_PICKED], 0, need);
}

static void
selected_cb (LsgViewpointsView *self)
{
  gpointer need = gtk_single_selection_get_selected_item (self->selection);

  if (!self->is_updating && need != NULL && lsg_viewpoints_view_get_figures (self))
    g_signal_emit (self, signals[SIGNAL_PICKED], 0, need);
}

static void
activated_cb (LsgViewpointsView *self)
{
  g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0);
}

static void
lsg_viewpoints_view_dispose (GObject *object)
{
  LsgViewpointsView *self = LSG_VIEWPOINTS_VIEW (object);

  self->is_updating = TRUE;
  g_clear_pointer ((GtkWidget **) &self->stack, gtk_widget_unparent);
  g_clear_object (&self->selection);
  g_clear_object (&self->list);
  g_clear_object (&self->project);
  G_OBJECT_CLASS (lsg_viewpoints_view_parent_class)->dispose (object);
}

static void
lsg_viewpoints_view_class_init (LsgViewpointsViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lsg_viewpoints_view_dispose;
  signals[SIGNAL_PICKED] = g_signal_new ("picked", LSG_TYPE_VIEWPOINTS_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 1, LSG_TYPE_RECORD);
  signals[SIGNAL_ACTIVATED] = g_signal_new ("activated", LSG_TYPE_VIEWPOINTS_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                            NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
lsg_viewpoints_view_init (LsgViewpointsView *self)
{
}

static GtkWidget *
make_table (LsgViewpointsView *self)
{
  LsgFigureColumn columns[N_COLUMNS] = {
    [COLUMN_CODE] = { _("Code"), FALSE, FALSE },
    [COLUMN_TITLE] = { _("Need"), FALSE, TRUE },
    [COLUMN_GAP] = { _("Gap"), TRUE, FALSE },
    [COLUMN_CRITICALITY] = { _("Crit."), TRUE, FALSE },
  };

  for (guint i = 0; i < LSG_N_HOLDERS; i++)
    columns[COLUMN_HOLDER + i] = (LsgFigureColumn) {
      g_dgettext (GETTEXT_PACKAGE, lsg_holder_choices[i].label), TRUE, FALSE,
    };
  self->table = lsg_figure_table_new (columns, N_COLUMNS, dup_text, self, _("Viewpoints in figures"));
  g_signal_connect_object (self->table, "activate", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
  lsg_list_add_remove_key (self->table);
  return lsg_table_frame_new (self->table);
}

GtkWidget *
lsg_viewpoints_view_new (LsgProject       *project,
                         LsgOrderedFilter  filter,
                         gpointer          data)
{
  LsgViewpointsView *self = g_object_new (LSG_TYPE_VIEWPOINTS_VIEW, NULL);

  self->project = g_object_ref (project);
  self->list = lsg_ordered_list_new (lsg_project_get_records (project), LSG_KIND_NEED, lsg_divergence_compare, filter,
                                     data);
  self->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->list)));
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (selected_cb), self,
                           G_CONNECT_SWAPPED);
  self->drawing = LSG_DIVERGENCE_VIEW (lsg_divergence_view_new (project, self->list));
  g_signal_connect_object (self->drawing, "picked", G_CALLBACK (picked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->drawing, "activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->drawing), "drawing");
  gtk_stack_add_named (self->stack, make_table (self), "figures");
  gtk_widget_set_parent (GTK_WIDGET (self->stack), GTK_WIDGET (self));
  return GTK_WIDGET (self);
}

void
lsg_viewpoints_view_set_selected (LsgViewpointsView *self,
                                  LsgNeed           *need)
{
  guint position;

  g_return_if_fail (LSG_IS_VIEWPOINTS_VIEW (self));

  position = need != NULL ? lsg_ordered_list_find (self->list, (LsgRecord *) need) : G_MAXUINT;
  self->is_updating = TRUE;
  if (position != G_MAXUINT)
    gtk_single_selection_set_selected (self->selection, position);
  self->is_updating = FALSE;
  lsg_divergence_view_set_selected (self->drawing, need);
}

void
lsg_viewpoints_view_refresh (LsgViewpointsView *self,
                             const LsgChanges  *changes)
{
  g_return_if_fail (LSG_IS_VIEWPOINTS_VIEW (self));

  self->is_updating = TRUE;
  if (changes != NULL)
    lsg_ordered_list_update (self->list, changes);
  else
    lsg_ordered_list_refresh (self->list);
  self->is_updating = FALSE;
  lsg_divergence_view_refresh (self->drawing);
  lsg_figure_table_refresh (self->table);
}

gboolean
lsg_viewpoints_view_get_figures (LsgViewpointsView *self)
{
  g_return_val_if_fail (LSG_IS_VIEWPOINTS_VIEW (self), FALSE);

  return g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "figures") == 0;
}

void
lsg_viewpoints_view_set_figures (LsgViewpointsView *self,
                                 gboolean           figures)
{
  g_autoptr (GtkSelectionModel) rows = NULL;

  g_return_if_fail (LSG_IS_VIEWPOINTS_VIEW (self));

  /* Only the table that is seen has rows. */
  rows = figures ? lsg_gradual_selection_new (GTK_SELECTION_MODEL (self->selection)) : NULL;
  gtk_column_view_set_model (GTK_COLUMN_VIEW (self->table), rows);
  gtk_stack_set_visible_child_name (self->stack, figures ? "figures" : "drawing");
}

void
lsg_viewpoints_view_focus (LsgViewpointsView *self)
{
  g_return_if_fail (LSG_IS_VIEWPOINTS_VIEW (self));

  gtk_widget_child_focus (gtk_stack_get_visible_child (self->stack), GTK_DIR_TAB_FORWARD);
}
