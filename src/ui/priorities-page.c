/* priorities-page.c - which interventions are realistic. See priorities-page.h.
 *
 * Three views share one ordered list and one selection: the board of small diamonds, the decision view, and
 * the figures as a table (Ctrl+T). A drag in the pane is previewed by the card and the mark of its
 * intervention; the order changes when it is let go.
 */
#include "priorities-page.h"

#include "budget-bar.h"
#include "decision-view.h"
#include "empty-state.h"
#include "gradual-selection.h"
#include "list-keys.h"
#include "ordered-list.h"
#include "page-records.h"
#include "priority-board.h"
#include "priority-pane.h"
#include "priority-table.h"
#include "search-words.h"
#include "verdict-chips.h"
#include "waiting-needs.h"

#include <glib/gi18n-lib.h>

#define PANE_WIDTH 384

typedef enum {
  VIEW_BOARD,
  VIEW_DECISION,
  VIEW_TABLE,
} View;

struct _LsgPrioritiesPage {
  LsgPage             parent_instance;
  LsgOrderedList     *list;
  GtkSingleSelection *selection;
  GtkStack           *stack;
  GtkWidget          *tools;
  GtkToggleButton    *view_buttons[2];
  View                view;
  View                drawn_view; /* the one to go back to from the table */
  LsgPriorityBoard   *board;
  LsgDecisionView    *decision;
  GtkLabel           *left_out;
  GtkWidget          *table;
  LsgVerdictChips    *chips;
  GtkWidget          *chip_bar;
  LsgBudgetBar       *budget;
  GtkToggleButton    *budget_toggle;
  LsgEmptyState      *empty;
  LsgWaitingNeeds    *waiting;
  LsgEmptyState      *nothing;
  LsgPriorityPane    *pane; /* reference: an empty page goes without it */
  LsgSearchWords     *words;
  char               *search_text;
  gboolean            is_empty;
  gboolean            is_updating; /* the selection is put right when it ends */
};

G_DEFINE_FINAL_TYPE (LsgPrioritiesPage, lsg_priorities_page, LSG_TYPE_PAGE)

/* Order and filter. */

static int
compare (LsgRecord *a,
         LsgRecord *b,
         gpointer   data)
{
  return lsg_intervention_compare_realism (LSG_INTERVENTION (a), LSG_INTERVENTION (b));
}

static gboolean
filter (LsgRecord *record,
        gpointer   data)
{
  LsgPrioritiesPage *self = data;

  return lsg_verdict_chips_match (self->chips, LSG_INTERVENTION (record))
         && lsg_search_words_match (self->words, record);
}

/* What is shown. */

static LsgRecord *
lsg_priorities_page_get_selected (LsgPage *page)
{
  return gtk_single_selection_get_selected_item (LSG_PRIORITIES_PAGE (page)->selection);
}

static LsgRecord *
lsg_priorities_page_get_beside (LsgPage   *page,
                               LsgRecord *record)
{
  GtkSingleSelection *selection = LSG_PRIORITIES_PAGE (page)->selection;

  return lsg_page_get_beside_in (G_LIST_MODEL (selection), gtk_single_selection_get_selected (selection));
}

static void
show_subtitle (LsgPrioritiesPage *self)
{
  guint n = lsg_priorities_page_count (lsg_page_get_project (LSG_PAGE (self)));
  guint n_needs = lsg_records_get_n (lsg_project_get_records (lsg_page_get_project (LSG_PAGE (self))), LSG_KIND_NEED);
  guint n_shown = g_list_model_get_n_items (G_LIST_MODEL (self->list));
  g_autofree char *text = NULL;

  if (n == 0)
    text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u need, no intervention", "%u needs, no intervention",
                                         n_needs),
                            n_needs);
  else if (self->words != NULL || lsg_verdict_chips_filters (self->chips))
    text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u of %u interventions", "%u of %u interventions",
                                         n_shown),
                            n_shown, n);
  else
    text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u intervention",
                                         "%u interventions, from the most to the least realistic", n),
                            n);
  lsg_page_set_subtitle (LSG_PAGE (self), text);
}

static void
show_nothing (LsgPrioritiesPage *self)
{
  g_autofree char *title = self->words != NULL
                             ? g_strdup_printf (_("No intervention matches “%s”"), self->search_text)
                             : g_strdup (_("No intervention with this verdict"));

  lsg_empty_state_set_title (self->nothing, title);
}

static void
show_empty (LsgPrioritiesPage *self)
{
  LsgRecords *records = lsg_project_get_records (lsg_page_get_project (LSG_PAGE (self)));
  const char *names[LSG_N_FACTORS];

  for (guint i = 0; i < LSG_N_FACTORS; i++)
    names[i] = lsg_records_get_factor_name (records, i);
  lsg_empty_state_set_names (self->empty, names);
  lsg_waiting_needs_refresh (self->waiting);
}

static void
show_left_out (LsgPrioritiesPage *self)
{
  g_autofree char *text = lsg_decision_view_dup_left_out (self->decision);

  gtk_label_set_text (self->left_out, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->left_out), text != NULL);
}

/* What would go with the budget of hours that is tried out. */
static void
show_going (LsgPrioritiesPage *self)
{
  GHashTable *going = lsg_budget_bar_get_going (self->budget);

  if (self->view == VIEW_DECISION)
    lsg_decision_view_set_going (self->decision, going);
  else if (self->view == VIEW_TABLE)
    lsg_priority_table_set_going (self->table, going);
  else
    lsg_priority_board_set_going (self->board, going);
}

/* The bar, as long as its toggle is down and there is something to try it on. */
static void
show_budget (LsgPrioritiesPage *self,
             gboolean           may_show)
{
  gboolean is_active = may_show && gtk_toggle_button_get_active (self->budget_toggle);

  gtk_widget_set_visible (GTK_WIDGET (self->budget), is_active);
  lsg_budget_bar_set_active (self->budget, is_active);
}

static void
show_view (LsgPrioritiesPage *self)
{
  static const char *const names[] = { "board", "decision", "table" };
  gboolean is_empty = lsg_priorities_page_count (lsg_page_get_project (LSG_PAGE (self))) == 0;
  const char *name = names[self->view];

  if (is_empty)
    {
      name = "empty";
      show_empty (self);
    }
  else if (g_list_model_get_n_items (G_LIST_MODEL (self->list)) == 0)
    {
      name = "nothing";
      show_nothing (self);
    }
  else if (self->view == VIEW_DECISION)
    {
      lsg_decision_view_refresh (self->decision);
      show_left_out (self);
    }
  gtk_stack_set_visible_child_name (self->stack, name);
  gtk_widget_set_visible (self->chip_bar, !is_empty);
  show_budget (self, !is_empty);
  gtk_widget_set_visible (self->tools, !is_empty);
  if (is_empty != self->is_empty)
    {
      self->is_empty = is_empty;
      lsg_page_set_pane (LSG_PAGE (self), is_empty ? NULL : GTK_WIDGET (self->pane), PANE_WIDTH);
    }
  show_subtitle (self);
}

static void
scroll_to_selected (LsgPrioritiesPage *self)
{
  guint position = gtk_single_selection_get_selected (self->selection);
  GtkWidget *view = self->view == VIEW_TABLE ? self->table : lsg_priority_board_get_view (self->board);

  if (position != GTK_INVALID_LIST_POSITION && self->view != VIEW_DECISION)
    lsg_gradual_scroll_to (view, position);
}

static void
show_selected (LsgPrioritiesPage *self)
{
  LsgIntervention *selected = (LsgIntervention *) lsg_priorities_page_get_selected (LSG_PAGE (self));

  if (self->is_updating)
    return;
  lsg_priority_pane_set_record (self->pane, selected);
  lsg_decision_view_set_selected (self->decision, selected);
  lsg_page_selection_changed (LSG_PAGE (self));
}

/* Thresholds, factor names or level words: what all cards show. */
static gboolean
touches_settings (const LsgChanges *changes)
{
  GPtrArray *arrays[] = { changes->added, changes->removed, changes->changed };

  for (guint a = 0; a < G_N_ELEMENTS (arrays); a++)
    for (guint i = 0; i < arrays[a]->len; i++)
      {
        LsgKindId kind = lsg_record_get_kind_id (arrays[a]->pdata[i]);

        if (kind == LSG_KIND_PROGRAMME || kind == LSG_KIND_LEVEL)
          return TRUE;
      }
  return FALSE;
}

/* Brings the list up to date; the selection stays on its intervention. */
static void
update_list (LsgPrioritiesPage *self,
             const LsgChanges  *changes)
{
  gpointer selected = gtk_single_selection_get_selected_item (self->selection);
  g_autoptr (LsgRecord) record = selected != NULL ? g_object_ref (selected) : NULL;
  guint position;

  self->is_updating = TRUE;
  lsg_ordered_list_update (self->list, changes);
  position = record != NULL ? lsg_ordered_list_find (self->list, record) : G_MAXUINT;
  if (position != G_MAXUINT)
    gtk_single_selection_set_selected (self->selection, position);
  self->is_updating = FALSE;
}

static void
lsg_priorities_page_refresh (LsgPage          *page,
                             const LsgChanges *changes)
{
  LsgPrioritiesPage *self = LSG_PRIORITIES_PAGE (page);
  guint before = gtk_single_selection_get_selected (self->selection);

  if (changes == NULL)
    lsg_ordered_list_refresh (self->list);
  else
    update_list (self, changes);
  if (changes == NULL || touches_settings (changes))
    lsg_priority_board_refresh (self->board);
  lsg_verdict_chips_refresh (self->chips);
  lsg_budget_bar_refresh (self->budget);
  show_going (self);
  show_selected (self);
  show_view (self);
  lsg_priority_pane_refresh (self->pane);
  if (changes != NULL && gtk_single_selection_get_selected (self->selection) != before)
    scroll_to_selected (self);
}

static void
refilter (LsgPrioritiesPage *self)
{
  lsg_ordered_list_refresh (self->list);
  show_view (self);
}

static void
clear_filters (LsgPrioritiesPage *self)
{
  lsg_verdict_chips_clear (self->chips);
  gtk_widget_activate_action (GTK_WIDGET (self), "page.end-search", NULL);
  g_clear_pointer (&self->words, g_strfreev);
  refilter (self);
}

static void
lsg_priorities_page_search (LsgPage    *page,
                            const char *text)
{
  LsgPrioritiesPage *self = LSG_PRIORITIES_PAGE (page);

  g_clear_pointer (&self->words, g_strfreev);
  g_free (self->search_text);
  self->search_text = g_strdup (text);
  self->words = lsg_search_words_new (text);
  refilter (self);
}

static gboolean
lsg_priorities_page_show_record (LsgPage    *page,
                                 LsgRecord  *record,
                                 const char *field)
{
  LsgPrioritiesPage *self = LSG_PRIORITIES_PAGE (page);
  guint position;

  if (!LSG_IS_INTERVENTION (record))
    return FALSE;
  if (lsg_ordered_list_find (self->list, record) == G_MAXUINT)
    clear_filters (self);
  position = lsg_ordered_list_find (self->list, record);
  if (position == G_MAXUINT)
    return FALSE;
  gtk_single_selection_set_selected (self->selection, position);
  show_selected (self);
  scroll_to_selected (self);
  if (field != NULL)
    {
      lsg_page_set_show_pane (page, TRUE);
      lsg_priority_pane_focus (self->pane, field);
    }
  return TRUE;
}

/* Only the view that is seen has the model: hundreds of hidden cells would follow every change. */
static void
show_models (LsgPrioritiesPage *self)
{
  g_autoptr (GtkSelectionModel) rows = lsg_gradual_selection_new (self->selection);

  gtk_grid_view_set_model (GTK_GRID_VIEW (lsg_priority_board_get_view (self->board)),
                           self->view == VIEW_BOARD ? rows : NULL);
  gtk_column_view_set_model (GTK_COLUMN_VIEW (self->table), self->view == VIEW_TABLE ? rows : NULL);
}

static void
set_view (LsgPrioritiesPage *self,
          View               view)
{
  self->view = view;
  show_models (self);
  if (view != VIEW_TABLE)
    self->drawn_view = view;
  for (guint i = 0; i < G_N_ELEMENTS (self->view_buttons); i++)
    gtk_toggle_button_set_active (self->view_buttons[i], view == i);
  show_view (self);
  show_going (self);
  scroll_to_selected (self);
}

static void
view_toggled_cb (GtkToggleButton   *button,
                 LsgPrioritiesPage *self)
{
  View view = button == self->view_buttons[VIEW_DECISION] ? VIEW_DECISION : VIEW_BOARD;

  if (gtk_toggle_button_get_active (button) && self->view != view)
    set_view (self, view);
  else if (!gtk_toggle_button_get_active (button) && self->view == view)
    gtk_toggle_button_set_active (button, TRUE);
}

static void
focus_view (LsgPrioritiesPage *self)
{
  GtkWidget *views[] = { lsg_priority_board_get_view (self->board), GTK_WIDGET (self->decision), self->table };

  gtk_widget_grab_focus (views[self->view]);
}

/* Ctrl+T: the figures as a table, and back. */
static gboolean
toggle_table_cb (GtkWidget *widget,
                 GVariant  *args,
                 gpointer   data)
{
  LsgPrioritiesPage *self = LSG_PRIORITIES_PAGE (widget);

  if (self->is_empty)
    return FALSE;
  set_view (self, self->view == VIEW_TABLE ? self->drawn_view : VIEW_TABLE);
  focus_view (self);
  return TRUE;
}

static void
previewed_cb (LsgPrioritiesPage *self)
{
  LsgRecord *selected = lsg_priorities_page_get_selected (LSG_PAGE (self));
  LsgDiamond diamond;
  gboolean is_dragging = lsg_priority_pane_get_preview (self->pane, &diamond);

  if (selected != NULL)
    lsg_priority_board_preview (self->board, LSG_INTERVENTION (selected), is_dragging ? &diamond : NULL);
  if (self->view == VIEW_DECISION)
    lsg_decision_view_preview (self->decision, is_dragging ? &diamond : NULL);
}

/* Enter, or a double click. */
static void
go_to_pane (LsgPrioritiesPage *self)
{
  lsg_page_set_show_pane (LSG_PAGE (self), TRUE);
  lsg_priority_pane_focus (self->pane, NULL);
}

static void
picked_cb (LsgPrioritiesPage *self,
           LsgRecord         *record)
{
  guint position = lsg_ordered_list_find (self->list, record);

  if (position != G_MAXUINT)
    gtk_single_selection_set_selected (self->selection, position);
}

static void
created_cb (LsgPrioritiesPage *self,
            LsgRecord         *record)
{
  lsg_priorities_page_show_record (LSG_PAGE (self), record, "title");
}

/* Construction. */

/* The scrollbar is always there, over the content: one that came or went while a list is given its size would ask
 * for another layout in the middle of this one. */
static GtkWidget *
scroll (GtkWidget *child)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_ALWAYS);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), child);
  return scroller;
}

static GtkWidget *
make_board (LsgPrioritiesPage *self)
{
  self->board = LSG_PRIORITY_BOARD (lsg_priority_board_new (lsg_page_get_project (LSG_PAGE (self))));
  g_signal_connect_object (lsg_priority_board_get_view (self->board), "activate", G_CALLBACK (go_to_pane), self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (self->board);
}

static GtkWidget *
make_decision (LsgPrioritiesPage *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);

  self->decision = g_object_new (LSG_TYPE_DECISION_VIEW, NULL);
  lsg_decision_view_set_project (self->decision, lsg_page_get_project (LSG_PAGE (self)));
  lsg_decision_view_set_model (self->decision, G_LIST_MODEL (self->list));
  g_signal_connect_object (self->decision, "picked", G_CALLBACK (picked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->decision, "activated", G_CALLBACK (go_to_pane), self, G_CONNECT_SWAPPED);
  gtk_widget_set_vexpand (GTK_WIDGET (self->decision), TRUE);
  self->left_out = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->left_out, 0);
  gtk_label_set_wrap (self->left_out, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->left_out), "dim-label");
  gtk_widget_add_css_class (GTK_WIDGET (self->left_out), "caption");
  gtk_box_append (GTK_BOX (column), GTK_WIDGET (self->decision));
  gtk_box_append (GTK_BOX (column), GTK_WIDGET (self->left_out));
  gtk_widget_add_css_class (column, "card");
  gtk_widget_add_css_class (column, "decision-frame");
  return column;
}

static GtkWidget *
make_table (LsgPrioritiesPage *self)
{
  GtkWidget *scroller;

  self->table = lsg_priority_table_new (lsg_page_get_project (LSG_PAGE (self)));
  g_signal_connect_object (self->table, "activate", G_CALLBACK (go_to_pane), self, G_CONNECT_SWAPPED);
  lsg_list_add_remove_key (self->table);
  scroller = scroll (self->table);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_AUTOMATIC, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_widget_add_css_class (scroller, "card");
  gtk_widget_add_css_class (scroller, "table-frame");
  gtk_widget_set_overflow (scroller, GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_valign (scroller, GTK_ALIGN_START);
  return scroller;
}

static void
budget_toggled_cb (LsgPrioritiesPage *self)
{
  show_budget (self, !self->is_empty);
}

static GtkWidget *
make_chips (LsgPrioritiesPage *self)
{
  self->chip_bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_widget_add_css_class (self->chip_bar, "chip-bar");
  self->chips = LSG_VERDICT_CHIPS (lsg_verdict_chips_new (lsg_page_get_project (LSG_PAGE (self))));
  g_signal_connect_object (self->chips, "changed", G_CALLBACK (refilter), self, G_CONNECT_SWAPPED);
  gtk_widget_set_hexpand (GTK_WIDGET (self->chips), TRUE);
  gtk_box_append (GTK_BOX (self->chip_bar), GTK_WIDGET (self->chips));
  self->budget_toggle = GTK_TOGGLE_BUTTON (gtk_toggle_button_new_with_label (_("What if…")));
  gtk_widget_add_css_class (GTK_WIDGET (self->budget_toggle), "chip");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->budget_toggle), _("Try another budget of hours: nothing is written"));
  g_signal_connect_object (self->budget_toggle, "toggled", G_CALLBACK (budget_toggled_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->chip_bar), GTK_WIDGET (self->budget_toggle));
  return self->chip_bar;
}

static GtkWidget *
make_budget (LsgPrioritiesPage *self)
{
  self->budget = LSG_BUDGET_BAR (lsg_budget_bar_new (lsg_page_get_project (LSG_PAGE (self))));
  gtk_widget_set_visible (GTK_WIDGET (self->budget), FALSE);
  g_signal_connect_object (self->budget, "changed", G_CALLBACK (show_going), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self->budget);
}

static GtkWidget *
make_empty (LsgPrioritiesPage *self)
{
  GtkWidget *button;

  self->empty = LSG_EMPTY_STATE (
    lsg_empty_state_new (_("No candidate intervention"),
                         _("Each will be rated on four constraints; its diamond will say whether it is realistic.")));
  button = lsg_empty_state_add_button (self->empty, _("Add an intervention"), TRUE);
  g_signal_connect_object (button, "clicked", G_CALLBACK (lsg_page_add), self, G_CONNECT_SWAPPED);
  lsg_empty_state_add_link (self->empty, _("See the example"), "win.sample");
  self->waiting = LSG_WAITING_NEEDS (lsg_waiting_needs_new (lsg_page_get_project (LSG_PAGE (self))));
  g_signal_connect_object (self->waiting, "created", G_CALLBACK (created_cb), self, G_CONNECT_SWAPPED);
  lsg_empty_state_add (self->empty, GTK_WIDGET (self->waiting));
  return scroll (GTK_WIDGET (self->empty));
}

static GtkWidget *
make_nothing (LsgPrioritiesPage *self)
{
  GtkWidget *button;

  self->nothing = LSG_EMPTY_STATE (lsg_empty_state_new ("", NULL));
  button = lsg_empty_state_add_button (self->nothing, _("Clear search and filters"), FALSE);
  g_signal_connect_object (button, "clicked", G_CALLBACK (clear_filters), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self->nothing);
}

static GtkWidget *
make_tools (LsgPrioritiesPage *self)
{
  const char *labels[] = { _("Diamonds"), _("Decision") };

  self->tools = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_add_css_class (self->tools, "linked");
  for (guint i = 0; i < G_N_ELEMENTS (self->view_buttons); i++)
    {
      self->view_buttons[i] = GTK_TOGGLE_BUTTON (gtk_toggle_button_new_with_label (labels[i]));
      gtk_toggle_button_set_active (self->view_buttons[i], i == VIEW_BOARD);
      g_signal_connect_object (self->view_buttons[i], "toggled", G_CALLBACK (view_toggled_cb), self, 0);
      gtk_box_append (GTK_BOX (self->tools), GTK_WIDGET (self->view_buttons[i]));
    }
  return self->tools;
}

static void
make_models (LsgPrioritiesPage *self)
{
  LsgRecords *records = lsg_project_get_records (lsg_page_get_project (LSG_PAGE (self)));

  self->list = lsg_ordered_list_new (records, LSG_KIND_INTERVENTION, compare, filter, self);
  self->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->list)));
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (show_selected), self,
                           G_CONNECT_SWAPPED);
}

static void
lsg_priorities_page_constructed (GObject *object)
{
  LsgPrioritiesPage *self = LSG_PRIORITIES_PAGE (object);
  LsgPage *page = LSG_PAGE (object);
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  G_OBJECT_CLASS (lsg_priorities_page_parent_class)->constructed (object);

  lsg_search_prepare (lsg_project_get_records (lsg_page_get_project (page)), LSG_KIND_INTERVENTION);
  lsg_page_set_title (page, _("Priorities"));
  gtk_box_append (GTK_BOX (column), make_chips (self));
  gtk_box_append (GTK_BOX (column), make_budget (self));
  make_models (self);
  self->pane = g_object_ref_sink (LSG_PRIORITY_PANE (lsg_priority_pane_new (lsg_page_get_project (page))));
  g_signal_connect_object (self->pane, "previewed", G_CALLBACK (previewed_cb), self, G_CONNECT_SWAPPED);
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_widget_set_vexpand (GTK_WIDGET (self->stack), TRUE);
  gtk_box_append (GTK_BOX (column), GTK_WIDGET (self->stack));
  gtk_stack_add_named (self->stack, make_board (self), "board");
  gtk_stack_add_named (self->stack, make_decision (self), "decision");
  gtk_stack_add_named (self->stack, make_table (self), "table");
  gtk_stack_add_named (self->stack, make_empty (self), "empty");
  gtk_stack_add_named (self->stack, make_nothing (self), "nothing");
  show_models (self);
  gtk_widget_add_css_class (column, "list-page");
  lsg_page_set_content (page, column);
  lsg_page_set_pane (page, GTK_WIDGET (self->pane), PANE_WIDTH);
  lsg_page_set_tools (page, make_tools (self));
}

static void
lsg_priorities_page_dispose (GObject *object)
{
  G_OBJECT_CLASS (lsg_priorities_page_parent_class)->dispose (object);
  g_clear_object (&LSG_PRIORITIES_PAGE (object)->pane);
}

static void
lsg_priorities_page_finalize (GObject *object)
{
  LsgPrioritiesPage *self = LSG_PRIORITIES_PAGE (object);

  g_clear_object (&self->selection);
  g_clear_object (&self->list);
  g_clear_pointer (&self->words, g_strfreev);
  g_free (self->search_text);
  G_OBJECT_CLASS (lsg_priorities_page_parent_class)->finalize (object);
}

static void
lsg_priorities_page_class_init (LsgPrioritiesPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  LsgPageClass *page_class = LSG_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = lsg_priorities_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = lsg_priorities_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = lsg_priorities_page_finalize;
  page_class->kind = LSG_KIND_INTERVENTION;
  page_class->refresh = lsg_priorities_page_refresh;
  page_class->get_selected = lsg_priorities_page_get_selected;
  page_class->get_beside = lsg_priorities_page_get_beside;
  page_class->show_record = lsg_priorities_page_show_record;
  page_class->search = lsg_priorities_page_search;
  gtk_widget_class_add_binding (widget_class, GDK_KEY_t, GDK_CONTROL_MASK, toggle_table_cb, NULL);
}

static void
lsg_priorities_page_init (LsgPrioritiesPage *self)
{
}

/* The pages of interventions come before this one for everything but the diamond and what follows it. */
gboolean
lsg_priorities_page_shows (LsgKindId   kind,
                           const char *field)
{
  static const char *const fields[] = { "economic",   "technological", "human",    "organisational",
                                        "mitigation", "decision",      "verdict", NULL };

  return kind == LSG_KIND_INTERVENTION && field != NULL && g_strv_contains (fields, field);
}

guint
lsg_priorities_page_count (LsgProject *project)
{
  return lsg_records_get_n (lsg_project_get_records (project), LSG_KIND_INTERVENTION);
}
