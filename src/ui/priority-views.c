/* priority-views.c - see priority-views.h. */
#include "priority-views.h"

#include "column-view.h"
#include "decision-view.h"
#include "gradual-selection.h"
#include "label.h"
#include "list-keys.h"
#include "priority-board.h"
#include "priority-table.h"

#include <glib/gi18n-lib.h>

typedef enum {
  VIEW_BOARD,
  VIEW_DECISION,
  VIEW_TABLE,
  N_VIEWS
} View;

#define N_DRAWN_VIEWS VIEW_TABLE

struct _LsgPriorityViews {
  AdwBin              parent_instance;
  LsgProject         *project;
  LsgOrderedList     *list;
  GtkSingleSelection *selection;
  GtkStack           *stack;
  GtkWidget          *switcher;
  GtkToggleButton    *buttons[N_DRAWN_VIEWS];
  View                view;
  View                drawn_view; /* the one to go back to from the table */
  LsgPriorityBoard   *board;
  LsgDecisionView    *decision;
  GtkWidget          *left_out;
  GtkWidget          *table;
};

enum {
  SIGNAL_ACTIVATED,
  SIGNAL_SWITCHED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (LsgPriorityViews, lsg_priority_views, ADW_TYPE_BIN)

static guint signals[N_SIGNALS];

static const char *const names[N_VIEWS] = { "board", "decision", "table" };

/* Those without a need or a rating have no place in the decision view. */
static void
refresh_decision (LsgPriorityViews *self)
{
  g_autofree char *text = NULL;

  lsg_decision_view_refresh (self->decision);
  text = lsg_decision_view_dup_left_out (self->decision);
  gtk_label_set_text (GTK_LABEL (self->left_out), text != NULL ? text : "");
  gtk_widget_set_visible (self->left_out, text != NULL);
}

/* Only the view that is seen has the model: hundreds of hidden cells would follow every change. */
static void
show_models (LsgPriorityViews *self)
{
  g_autoptr (GtkSelectionModel) rows = lsg_gradual_selection_new (GTK_SELECTION_MODEL (self->selection));

  gtk_grid_view_set_model (GTK_GRID_VIEW (lsg_priority_board_get_view (self->board)),
                           self->view == VIEW_BOARD ? rows : NULL);
  gtk_column_view_set_model (GTK_COLUMN_VIEW (self->table), self->view == VIEW_TABLE ? rows : NULL);
}

static void
set_view (LsgPriorityViews *self,
          View              view)
{
  self->view = view;
  if (view != VIEW_TABLE)
    self->drawn_view = view;
  show_models (self);
  for (guint i = 0; i < N_DRAWN_VIEWS; i++)
    gtk_toggle_button_set_active (self->buttons[i], view == i);
  if (view == VIEW_DECISION)
    refresh_decision (self);
  gtk_stack_set_visible_child_name (self->stack, names[view]);
  g_signal_emit (self, signals[SIGNAL_SWITCHED], 0);
  lsg_priority_views_scroll_to_selected (self);
}

static void
view_toggled_cb (GtkToggleButton  *button,
                 LsgPriorityViews *self)
{
  View view = button == self->buttons[VIEW_DECISION] ? VIEW_DECISION : VIEW_BOARD;

  if (gtk_toggle_button_get_active (button) && self->view != view)
    set_view (self, view);
  else if (!gtk_toggle_button_get_active (button) && self->view == view)
    gtk_toggle_button_set_active (button, TRUE);
}

static void
activated_cb (LsgPriorityViews *self)
{
  g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0);
}

static void
picked_cb (LsgPriorityViews *self,
           LsgRecord        *record)
{
  guint position = lsg_ordered_list_find (self->list, record);

  if (position != G_MAXUINT)
    gtk_single_selection_set_selected (self->selection, position);
}

static void
lsg_priority_views_dispose (GObject *object)
{
  LsgPriorityViews *self = LSG_PRIORITY_VIEWS (object);

  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_object (&self->switcher);
  g_clear_object (&self->selection);
  g_clear_object (&self->list);
  g_clear_object (&self->project);
  G_OBJECT_CLASS (lsg_priority_views_parent_class)->dispose (object);
}

static void
lsg_priority_views_class_init (LsgPriorityViewsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lsg_priority_views_dispose;
  signals[SIGNAL_ACTIVATED] = g_signal_new ("activated", LSG_TYPE_PRIORITY_VIEWS, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                            NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_SWITCHED] = g_signal_new ("switched", LSG_TYPE_PRIORITY_VIEWS, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                           NULL, G_TYPE_NONE, 0);
}

static void
lsg_priority_views_init (LsgPriorityViews *self)
{
}

static GtkWidget *
make_board (LsgPriorityViews *self)
{
  self->board = LSG_PRIORITY_BOARD (lsg_priority_board_new (self->project));
  g_signal_connect_object (lsg_priority_board_get_view (self->board), "activate", G_CALLBACK (activated_cb), self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (self->board);
}

static GtkWidget *
make_decision (LsgPriorityViews *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);

  self->decision = g_object_new (LSG_TYPE_DECISION_VIEW, NULL);
  lsg_decision_view_set_project (self->decision, self->project);
  lsg_decision_view_set_model (self->decision, G_LIST_MODEL (self->list));
  g_signal_connect_object (self->decision, "picked", G_CALLBACK (picked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->decision, "activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_vexpand (GTK_WIDGET (self->decision), TRUE);
  self->left_out = lsg_label_new (NULL, "caption dim-label", LSG_LABEL_WRAP);
  gtk_box_append (GTK_BOX (column), GTK_WIDGET (self->decision));
  gtk_box_append (GTK_BOX (column), self->left_out);
  gtk_widget_add_css_class (column, "card");
  gtk_widget_add_css_class (column, "decision-frame");
  return column;
}

/* The scrollbars are over the content and take no room: none comes or goes while the list is given its size. */
static GtkWidget *
make_table (LsgPriorityViews *self)
{
  self->table = lsg_priority_table_new (self->project);
  g_signal_connect_object (self->table, "activate", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
  lsg_list_add_remove_key (self->table);
  return lsg_table_frame_new (self->table);
}

static GtkWidget *
make_switcher (LsgPriorityViews *self)
{
  const char *labels[N_DRAWN_VIEWS] = { _("Diamonds"), _("Decision") };
  GtkWidget *switcher = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_add_css_class (switcher, "linked");
  for (guint i = 0; i < N_DRAWN_VIEWS; i++)
    {
      self->buttons[i] = GTK_TOGGLE_BUTTON (gtk_toggle_button_new_with_label (labels[i]));
      gtk_toggle_button_set_active (self->buttons[i], i == VIEW_BOARD);
      g_signal_connect_object (self->buttons[i], "toggled", G_CALLBACK (view_toggled_cb), self, 0);
      gtk_box_append (GTK_BOX (switcher), GTK_WIDGET (self->buttons[i]));
    }
  return switcher;
}

GtkWidget *
lsg_priority_views_new (LsgProject         *project,
                        LsgOrderedList     *list,
                        GtkSingleSelection *selection)
{
  LsgPriorityViews *self = g_object_new (LSG_TYPE_PRIORITY_VIEWS, NULL);

  self->project = g_object_ref (project);
  self->list = g_object_ref (list);
  self->selection = g_object_ref (selection);
  self->switcher = g_object_ref_sink (make_switcher (self));
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_add_named (self->stack, make_board (self), names[VIEW_BOARD]);
  gtk_stack_add_named (self->stack, make_decision (self), names[VIEW_DECISION]);
  gtk_stack_add_named (self->stack, make_table (self), names[VIEW_TABLE]);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->stack));
  show_models (self);
  return GTK_WIDGET (self);
}

GtkWidget *
lsg_priority_views_get_switcher (LsgPriorityViews *self)
{
  g_return_val_if_fail (LSG_IS_PRIORITY_VIEWS (self), NULL);

  return self->switcher;
}

void
lsg_priority_views_toggle_table (LsgPriorityViews *self)
{
  GtkWidget *views[N_VIEWS];

  g_return_if_fail (LSG_IS_PRIORITY_VIEWS (self));

  set_view (self, self->view == VIEW_TABLE ? self->drawn_view : VIEW_TABLE);
  views[VIEW_BOARD] = lsg_priority_board_get_view (self->board);
  views[VIEW_DECISION] = GTK_WIDGET (self->decision);
  views[VIEW_TABLE] = self->table;
  gtk_widget_grab_focus (views[self->view]);
}

void
lsg_priority_views_refresh (LsgPriorityViews *self,
                            gboolean          all)
{
  g_return_if_fail (LSG_IS_PRIORITY_VIEWS (self));

  if (all)
    lsg_priority_board_refresh (self->board);
  if (self->view == VIEW_DECISION)
    refresh_decision (self);
}

void
lsg_priority_views_set_selected (LsgPriorityViews *self,
                                 LsgIntervention  *intervention)
{
  g_return_if_fail (LSG_IS_PRIORITY_VIEWS (self));

  lsg_decision_view_set_selected (self->decision, intervention);
}

void
lsg_priority_views_scroll_to_selected (LsgPriorityViews *self)
{
  guint position;

  g_return_if_fail (LSG_IS_PRIORITY_VIEWS (self));

  position = gtk_single_selection_get_selected (self->selection);
  if (position != GTK_INVALID_LIST_POSITION && self->view != VIEW_DECISION)
    lsg_gradual_scroll_to (self->view == VIEW_TABLE ? self->table : lsg_priority_board_get_view (self->board),
                           position);
}

void
lsg_priority_views_preview (LsgPriorityViews *self,
                            LsgIntervention  *intervention,
                            const LsgDiamond *diamond)
{
  g_return_if_fail (LSG_IS_PRIORITY_VIEWS (self));

  lsg_priority_board_preview (self->board, intervention, diamond);
  if (self->view == VIEW_DECISION)
    lsg_decision_view_preview (self->decision, diamond);
}

void
lsg_priority_views_set_going (LsgPriorityViews *self,
                              GHashTable       *going)
{
  g_return_if_fail (LSG_IS_PRIORITY_VIEWS (self));

  if (self->view == VIEW_DECISION)
    lsg_decision_view_set_going (self->decision, going);
  else if (self->view == VIEW_TABLE)
    lsg_priority_table_set_going (self->table, going);
  else
    lsg_priority_board_set_going (self->board, going);
}
