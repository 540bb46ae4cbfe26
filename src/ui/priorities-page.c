/* priorities-page.c - which interventions are realistic. See priorities-page.h.
 *
 * The page holds the ordered list and its filter, the budget that is tried out, and the pane; what is drawn of the
 * list stands in priority-views.h. A drag in the pane is previewed there; the order changes when it is let go.
 */
#include "priorities-page.h"

#include "budget-bar.h"
#include "empty-state.h"
#include "ordered-list.h"
#include "page-records.h"
#include "priority-pane.h"
#include "priority-views.h"
#include "search-words.h"
#include "tooltip.h"
#include "verdict-filter.h"
#include "waiting-needs.h"

#include <glib/gi18n-lib.h>

#define PANE_WIDTH 384

struct _LsgPrioritiesPage {
  LsgPage             parent_instance;
  LsgOrderedList     *list;
  GtkSingleSelection *selection;
  LsgRecordFilter    *filter; /* reference */
  GtkToggleButton    *budget_toggle;
  LsgBudgetBar       *budget;
  GtkStack           *stack;
  LsgPriorityViews   *views;
  LsgEmptyState      *empty;
  LsgWaitingNeeds    *waiting;
  LsgEmptyState      *nothing;
  LsgPriorityPane    *pane; /* reference: an empty page goes without it */
  gboolean            is_empty;
  gboolean            is_updating; /* the selection is put right when it ends */
};

G_DEFINE_FINAL_TYPE (LsgPrioritiesPage, lsg_priorities_page, LSG_TYPE_PAGE)

static int
compare (LsgRecord *a,
         LsgRecord *b,
         gpointer   data)
{
  return lsg_intervention_compare_realism (LSG_INTERVENTION (a), LSG_INTERVENTION (b));
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
  else if (lsg_record_filter_is_active (self->filter))
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
show_empty (LsgPrioritiesPage *self)
{
  LsgRecords *records = lsg_project_get_records (lsg_page_get_project (LSG_PAGE (self)));
  const char *names[LSG_N_FACTORS];

  for (guint i = 0; i < LSG_N_FACTORS; i++)
    names[i] = lsg_records_get_factor_name (records, i);
  lsg_empty_state_set_names (self->empty, names);
  lsg_waiting_needs_refresh (self->waiting);
}

/* What would go with the budget of hours that is tried out. */
static void
show_going (LsgPrioritiesPage *self)
{
  lsg_priority_views_set_going (self->views, lsg_budget_bar_get_going (self->budget));
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
show_state (LsgPrioritiesPage *self)
{
  gboolean is_empty = lsg_priorities_page_count (lsg_page_get_project (LSG_PAGE (self))) == 0;
  gboolean has_rows = g_list_model_get_n_items (G_LIST_MODEL (self->list)) > 0;

  if (is_empty)
    show_empty (self);
  else if (!has_rows)
    {
      g_autofree char *title = lsg_verdict_filter_dup_nothing (self->filter);

      lsg_empty_state_set_title (self->nothing, title);
    }
  gtk_stack_set_visible_child_name (self->stack, is_empty ? "empty" : has_rows ? "views" : "nothing");
  gtk_widget_set_visible (GTK_WIDGET (self->filter), !is_empty);
  show_budget (self, !is_empty);
  gtk_widget_set_visible (lsg_priority_views_get_switcher (self->views), !is_empty);
  if (is_empty != self->is_empty)
    {
      self->is_empty = is_empty;
      lsg_page_set_pane (LSG_PAGE (self), is_empty ? NULL : GTK_WIDGET (self->pane), PANE_WIDTH);
    }
  show_subtitle (self);
}

static void
show_selected (LsgPrioritiesPage *self)
{
  LsgIntervention *selected = (LsgIntervention *) lsg_priorities_page_get_selected (LSG_PAGE (self));

  if (self->is_updating)
    return;
  lsg_priority_pane_set_record (self->pane, selected);
  lsg_priority_views_set_selected (self->views, selected);
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
  lsg_verdict_filter_refresh (self->filter, lsg_project_get_figures (lsg_page_get_project (page)));
  lsg_budget_bar_refresh (self->budget);
  show_going (self);
  show_selected (self);
  lsg_priority_views_refresh (self->views, changes == NULL || touches_settings (changes));
  show_state (self);
  lsg_priority_pane_refresh (self->pane);
  if (changes != NULL && gtk_single_selection_get_selected (self->selection) != before)
    lsg_priority_views_scroll_to_selected (self->views);
}

static void
refilter (LsgPrioritiesPage *self)
{
  if (self->list == NULL)
    return;
  lsg_ordered_list_refresh (self->list);
  lsg_priority_views_refresh (self->views, FALSE);
  show_state (self);
}

static void
clear_filters (LsgPrioritiesPage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "page.end-search", NULL);
  lsg_record_filter_clear (self->filter);
}

static void
lsg_priorities_page_search (LsgPage    *page,
                            const char *text)
{
  lsg_record_filter_set_search (LSG_PRIORITIES_PAGE (page)->filter, text);
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
  lsg_priority_views_scroll_to_selected (self->views);
  if (field != NULL)
    {
      lsg_page_set_show_pane (page, TRUE);
      lsg_priority_pane_focus (self->pane, field);
    }
  return TRUE;
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
  lsg_priority_views_toggle_table (self->views);
  return TRUE;
}

static void
previewed_cb (LsgPrioritiesPage *self)
{
  LsgRecord *selected = lsg_priorities_page_get_selected (LSG_PAGE (self));
  LsgDiamond diamond;
  gboolean is_dragging = lsg_priority_pane_get_preview (self->pane, &diamond);

  if (selected != NULL)
    lsg_priority_views_preview (self->views, LSG_INTERVENTION (selected), is_dragging ? &diamond : NULL);
}

/* Enter, or a double click. */
static void
go_to_pane (LsgPrioritiesPage *self)
{
  lsg_page_set_show_pane (LSG_PAGE (self), TRUE);
  lsg_priority_pane_focus (self->pane, NULL);
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

static void
budget_toggled_cb (LsgPrioritiesPage *self)
{
  show_budget (self, !self->is_empty);
}

static GtkWidget *
make_filter (LsgPrioritiesPage *self)
{
  self->filter = g_object_ref_sink (LSG_RECORD_FILTER (lsg_verdict_filter_new ()));
  g_signal_connect_object (self->filter, "changed", G_CALLBACK (refilter), self, G_CONNECT_SWAPPED);
  self->budget_toggle = GTK_TOGGLE_BUTTON (gtk_toggle_button_new_with_label (_("What if…")));
  gtk_widget_add_css_class (GTK_WIDGET (self->budget_toggle), "chip");
  lsg_tooltip_set (GTK_WIDGET (self->budget_toggle), _("Try another budget of hours: nothing is written"));
  gtk_widget_set_hexpand (GTK_WIDGET (self->budget_toggle), TRUE);
  gtk_widget_set_halign (GTK_WIDGET (self->budget_toggle), GTK_ALIGN_END);
  g_signal_connect_object (self->budget_toggle, "toggled", G_CALLBACK (budget_toggled_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->filter), GTK_WIDGET (self->budget_toggle));
  return GTK_WIDGET (self->filter);
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
make_views (LsgPrioritiesPage *self)
{
  LsgProject *project = lsg_page_get_project (LSG_PAGE (self));

  self->list = lsg_ordered_list_new (lsg_project_get_records (project), LSG_KIND_INTERVENTION, compare,
                                     lsg_record_filter_match, self->filter);
  self->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->list)));
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (show_selected), self,
                           G_CONNECT_SWAPPED);
  self->views = LSG_PRIORITY_VIEWS (lsg_priority_views_new (project, self->list, self->selection));
  g_signal_connect_object (self->views, "activated", G_CALLBACK (go_to_pane), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->views, "switched", G_CALLBACK (show_going), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self->views);
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
  gtk_box_append (GTK_BOX (column), make_filter (self));
  gtk_box_append (GTK_BOX (column), make_budget (self));
  self->pane = g_object_ref_sink (LSG_PRIORITY_PANE (lsg_priority_pane_new (lsg_page_get_project (page))));
  g_signal_connect_object (self->pane, "previewed", G_CALLBACK (previewed_cb), self, G_CONNECT_SWAPPED);
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_widget_set_vexpand (GTK_WIDGET (self->stack), TRUE);
  gtk_box_append (GTK_BOX (column), GTK_WIDGET (self->stack));
  gtk_stack_add_named (self->stack, make_views (self), "views");
  gtk_stack_add_named (self->stack, make_empty (self), "empty");
  gtk_stack_add_named (self->stack, make_nothing (self), "nothing");
  gtk_widget_add_css_class (column, "list-page");
  lsg_page_set_content (page, column);
  lsg_page_set_pane (page, GTK_WIDGET (self->pane), PANE_WIDTH);
  lsg_page_set_tools (page, lsg_priority_views_get_switcher (self->views));
}

static void
lsg_priorities_page_dispose (GObject *object)
{
  LsgPrioritiesPage *self = LSG_PRIORITIES_PAGE (object);

  G_OBJECT_CLASS (lsg_priorities_page_parent_class)->dispose (object);
  g_clear_object (&self->pane);
  g_clear_object (&self->selection);
  g_clear_object (&self->list);
  g_clear_object (&self->filter);
}

static void
lsg_priorities_page_class_init (LsgPrioritiesPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  LsgPageClass *page_class = LSG_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = lsg_priorities_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = lsg_priorities_page_dispose;
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
