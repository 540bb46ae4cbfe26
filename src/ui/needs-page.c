/* needs-page.c - the needs of learners. See needs-page.h.
 *
 * The list keeps the row that is being edited where it is until the focus leaves it (ordered-list.h), so
 * that Tab walks through a sorted column without rows running away.
 */
#include "needs-page.h"

#include "answer-links.h"
#include "collate.h"
#include "empty-state.h"
#include "filter-chip.h"
#include "gradual-selection.h"
#include "label.h"
#include "list-keys.h"
#include "need-cell.h"
#include "need-pane.h"
#include "ordered-list.h"
#include "search-words.h"
#include "viewpoint-words.h"
#include "viewpoints-view.h"

#include <glib/gi18n-lib.h>

#define PANE_WIDTH 384

typedef enum {
  VIEW_TABLE,
  VIEW_VIEWPOINTS,
  N_VIEWS,
} View;

struct _LsgNeedsPage {
  LsgPage             parent_instance;
  LsgOrderedList     *list;
  GtkSingleSelection *selection;
  GtkColumnView      *table;
  GtkStack           *stack;
  LsgViewpointsView  *viewpoints;
  View                view;
  GtkToggleButton    *view_buttons[N_VIEWS];
  GtkWidget          *legend;
  GtkLabel           *gap_words; /* in the legend */
  GPtrArray          *spans;     /* borrowed LsgNeedCell: those that draw viewpoints */
  LsgFilterChip      *chips[LSG_N_PLANES];
  GtkWidget          *chip_bar;
  LsgEmptyState      *nothing;
  LsgNeedPane        *pane; /* reference: an empty page goes without it */
  gboolean            is_empty;
  LsgSearchWords     *words;
  char               *search_text;
  GHashTable         *title_keys; /* record -> sort key of its title */
  GtkWindow          *window;     /* borrowed; whose focus is followed */
  gulong              focus_id;
  guint               release_id;
  gboolean            is_in_matrix;
  gboolean            is_updating; /* the selection is put right when it ends */
};

G_DEFINE_FINAL_TYPE (LsgNeedsPage, lsg_needs_page, LSG_TYPE_PAGE)

/* Order and filter. */

static const char *
get_title_key (LsgNeedsPage *self,
               LsgRecord    *record)
{
  char *key = g_hash_table_lookup (self->title_keys, record);

  if (key == NULL)
    {
      key = lsg_collate_key (lsg_record_get_title (record));
      g_hash_table_insert (self->title_keys, record, key);
    }
  return key;
}

static int
compare_titles (gconstpointer a,
                gconstpointer b,
                gpointer      data)
{
  return strcmp (get_title_key (data, (LsgRecord *) a), get_title_key (data, (LsgRecord *) b));
}

/* No rating is less than any. */
static int
compare_numbers (gint64 a,
                 gint64 b)
{
  return (a > b) - (a < b);
}

static int
compare_gravities (gconstpointer a,
                   gconstpointer b,
                   gpointer      data)
{
  return compare_numbers (LSG_NEED ((gpointer) a)->gravity, LSG_NEED ((gpointer) b)->gravity);
}

static int
compare_probabilities (gconstpointer a,
                       gconstpointer b,
                       gpointer      data)
{
  return compare_numbers (LSG_NEED ((gpointer) a)->probability, LSG_NEED ((gpointer) b)->probability);
}

static int
compare_criticalities (gconstpointer a,
                       gconstpointer b,
                       gpointer      data)
{
  return compare_numbers (LSG_NEED ((gpointer) a)->criticality, LSG_NEED ((gpointer) b)->criticality);
}

/* Widest gap first when it is sorted downwards. */
static int
compare_gaps (gconstpointer a,
              gconstpointer b,
              gpointer      data)
{
  return compare_numbers (LSG_NEED ((gpointer) a)->gap, LSG_NEED ((gpointer) b)->gap);
}

static int
compare (LsgRecord *a,
         LsgRecord *b,
         gpointer   data)
{
  LsgNeedsPage *self = data;

  return gtk_sorter_compare (gtk_column_view_get_sorter (self->table), a, b);
}

static gboolean
filter (LsgRecord *record,
        gpointer   data)
{
  LsgNeedsPage *self = data;
  gint64 wanted = 0;

  for (guint i = 0; i < LSG_N_PLANES; i++)
    if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->chips[i])))
      wanted |= G_GINT64_CONSTANT (1) << i;
  if (wanted != 0 && (LSG_NEED (record)->planes & wanted) == 0)
    return FALSE;
  return lsg_search_words_match (self->words, record);
}

static gboolean
is_filtered (LsgNeedsPage *self)
{
  for (guint i = 0; i < LSG_N_PLANES; i++)
    if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->chips[i])))
      return TRUE;
  return self->words != NULL;
}

/* What is shown. */

static void
show_subtitle (LsgNeedsPage *self)
{
  LsgProject *project = lsg_page_get_project (LSG_PAGE (self));
  guint n = lsg_needs_page_count (project);
  guint n_shown = g_list_model_get_n_items (G_LIST_MODEL (self->list));
  guint n_indispensable = lsg_project_get_figures (project)->n_needs_by_class[LSG_CLASS_INDISPENSABLE];
  g_autofree char *text = NULL;

  if (n == 0)
    text = g_strdup (_("What learners will require to succeed"));
  else if (is_filtered (self))
    text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u of %u needs", "%u of %u needs", n_shown),
                            n_shown, n);
  else
    {
      g_autofree char *needs = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u need", "%u needs", n), n);

      if (n_indispensable == 0)
        text = g_steal_pointer (&needs);
      else
        /* translators: "12 needs", then how many are indispensable */
        text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s, %u of them indispensable",
                                             "%s, %u of them indispensable", n_indispensable),
                                needs, n_indispensable);
    }
  lsg_page_set_subtitle (LSG_PAGE (self), text);
}

static void
show_chips (LsgNeedsPage *self)
{
  LsgRecords *records = lsg_project_get_records (lsg_page_get_project (LSG_PAGE (self)));
  guint n = lsg_records_get_n (records, LSG_KIND_NEED);
  guint counts[LSG_N_PLANES] = { 0 };

  for (guint i = 0; i < n; i++)
    for (guint plane = 0; plane < LSG_N_PLANES; plane++)
      if (((LsgNeed *) lsg_records_peek (records, LSG_KIND_NEED, i))->planes & (G_GINT64_CONSTANT (1) << plane))
        counts[plane]++;
  for (guint plane = 0; plane < LSG_N_PLANES; plane++)
    lsg_filter_chip_set_count (self->chips[plane], counts[plane]);
}

static void
show_state (LsgNeedsPage *self)
{
  LsgProject *project = lsg_page_get_project (LSG_PAGE (self));
  gboolean has_needs = lsg_needs_page_count (project) > 0;
  const char *state = self->view == VIEW_TABLE ? "table" : "viewpoints";

  if (!has_needs)
    state = "empty";
  else if (g_list_model_get_n_items (G_LIST_MODEL (self->list)) == 0)
    state = "nothing";
  if (g_str_equal (state, "nothing"))
    {
      g_autofree char *title = self->words != NULL ? g_strdup_printf (_("No need matches “%s”"), self->search_text)
                                                   : g_strdup (_("No need on these planes"));

      lsg_empty_state_set_title (self->nothing, title);
    }
  gtk_stack_set_visible_child_name (self->stack, state);
  gtk_widget_set_visible (self->chip_bar, has_needs);
  gtk_widget_set_visible (self->legend, has_needs && !g_str_equal (state, "nothing"));
  if (has_needs == self->is_empty)
    {
      self->is_empty = !has_needs;
      lsg_page_set_pane (LSG_PAGE (self), has_needs ? GTK_WIDGET (self->pane) : NULL, PANE_WIDTH);
    }
  show_subtitle (self);
}

/* What the marks of viewpoints mean, and from where a gap is wide in this project. */
static void
show_legend (LsgNeedsPage *self)
{
  LsgRecords *records = lsg_project_get_records (lsg_page_get_project (LSG_PAGE (self)));
  int mark = (int) lsg_viewpoint_get_gap_mark (records);
  g_autofree char *text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "gap of %d level or more",
                                                        "gap of %d levels or more", mark), mark);

  gtk_label_set_text (self->gap_words, text);
}

static LsgRecord *
lsg_needs_page_get_selected (LsgPage *page)
{
  return gtk_single_selection_get_selected_item (LSG_NEEDS_PAGE (page)->selection);
}

static void
show_selected (LsgNeedsPage *self)
{
  if (self->is_updating)
    return;
  lsg_need_pane_set_need (self->pane, (LsgNeed *) lsg_needs_page_get_selected (LSG_PAGE (self)));
  lsg_viewpoints_view_set_selected (self->viewpoints, (LsgNeed *) lsg_needs_page_get_selected (LSG_PAGE (self)));
  lsg_page_selection_changed (LSG_PAGE (self));
}

/* Brings the list up to date, or lets the held row go (NULL); the selection stays on its need. */
static void
update_list (LsgNeedsPage     *self,
             const LsgChanges *changes,
             LsgNeed          *held)
{
  gpointer selected = gtk_single_selection_get_selected_item (self->selection);
  g_autoptr (LsgRecord) record = selected != NULL ? g_object_ref (selected) : NULL;
  guint position;

  self->is_updating = TRUE;
  if (changes != NULL)
    lsg_ordered_list_update (self->list, changes);
  else
    lsg_ordered_list_hold (self->list, (LsgRecord *) held);
  position = record != NULL ? lsg_ordered_list_find (self->list, record) : G_MAXUINT;
  if (position != G_MAXUINT)
    gtk_single_selection_set_selected (self->selection, position);
  self->is_updating = FALSE;
}

/* Whether a viewpoint, or the gap from which they diverge, is among the changes. */
static gboolean
concerns_viewpoints (const LsgChanges *changes)
{
  GPtrArray *all[] = { changes->added, changes->removed, changes->changed };

  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    for (guint j = 0; j < all[i]->len; j++)
      if (LSG_IS_VIEWPOINT (all[i]->pdata[j]) || LSG_IS_PROGRAMME (all[i]->pdata[j]))
        return TRUE;
  return FALSE;
}

/* Viewpoints are records of their own: the cells that draw them hear nothing of them from their needs. Only the
 * view that is seen follows each change. */
static void
refresh_viewpoints (LsgNeedsPage     *self,
                    const LsgChanges *changes)
{
  if (changes == NULL || concerns_viewpoints (changes))
    for (guint i = 0; i < self->spans->len; i++)
      lsg_need_cell_refresh (self->spans->pdata[i]);
  if (self->view == VIEW_VIEWPOINTS)
    lsg_viewpoints_view_refresh (self->viewpoints, changes);
}

static void
lsg_needs_page_refresh (LsgPage          *page,
                        const LsgChanges *changes)
{
  LsgNeedsPage *self = LSG_NEEDS_PAGE (page);

  if (changes == NULL)
    {
      g_hash_table_remove_all (self->title_keys);
      lsg_ordered_list_refresh (self->list);
    }
  else
    {
      for (guint i = 0; i < changes->changed->len; i++)
        g_hash_table_remove (self->title_keys, changes->changed->pdata[i]);
      for (guint i = 0; i < changes->removed->len; i++)
        g_hash_table_remove (self->title_keys, changes->removed->pdata[i]);
      update_list (self, changes, NULL);
    }
  refresh_viewpoints (self, changes);
  show_chips (self);
  show_legend (self);
  show_state (self);
  lsg_need_pane_refresh (self->pane);
  show_selected (self);
}

static void
refilter (LsgNeedsPage *self)
{
  lsg_ordered_list_refresh (self->list);
  if (self->view == VIEW_VIEWPOINTS)
    lsg_viewpoints_view_refresh (self->viewpoints, NULL);
  show_state (self);
}

static void
clear_filters (LsgNeedsPage *self)
{
  for (guint i = 0; i < LSG_N_PLANES; i++)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->chips[i]), FALSE);
  gtk_widget_activate_action (GTK_WIDGET (self), "page.end-search", NULL);
  g_clear_pointer (&self->words, g_strfreev);
  refilter (self);
}

static void
lsg_needs_page_search (LsgPage    *page,
                       const char *text)
{
  LsgNeedsPage *self = LSG_NEEDS_PAGE (page);

  g_clear_pointer (&self->words, g_strfreev);
  g_free (self->search_text);
  self->search_text = g_strdup (text);
  self->words = lsg_search_words_new (text);
  refilter (self);
}

static gboolean
show_viewpoint (LsgNeedsPage *self,
                LsgViewpoint *viewpoint)
{
  LsgRecord *need = lsg_records_find (lsg_project_get_records (lsg_page_get_project (LSG_PAGE (self))),
                                      viewpoint->need);

  if (need == NULL || !lsg_page_show_record (LSG_PAGE (self), need, NULL))
    return FALSE;
  lsg_page_set_show_pane (LSG_PAGE (self), TRUE);
  lsg_need_pane_focus_holder (self->pane, viewpoint->holder);
  return TRUE;
}

static gboolean
lsg_needs_page_show_record (LsgPage    *page,
                            LsgRecord  *record,
                            const char *field)
{
  LsgNeedsPage *self = LSG_NEEDS_PAGE (page);
  guint position;

  if (LSG_IS_VIEWPOINT (record))
    return show_viewpoint (self, LSG_VIEWPOINT (record));
  if (!LSG_IS_NEED (record))
    return FALSE;
  if (lsg_ordered_list_find (self->list, record) == G_MAXUINT)
    clear_filters (self);
  position = lsg_ordered_list_find (self->list, record);
  if (position == G_MAXUINT)
    return FALSE;
  gtk_single_selection_set_selected (self->selection, position);
  if (self->view == VIEW_TABLE)
    lsg_gradual_scroll_to (GTK_WIDGET (self->table), position);
  if (field != NULL)
    {
      lsg_page_set_show_pane (page, TRUE);
      lsg_need_pane_focus (self->pane, field);
    }
  return TRUE;
}

/* The row under the focus is held and selected. */

static LsgNeedCell *
find_focused_cell (LsgNeedsPage *self)
{
  GtkWidget *focus = self->window != NULL ? gtk_window_get_focus (self->window) : NULL;

  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self->table)))
    return NULL;
  return (LsgNeedCell *) gtk_widget_get_ancestor (focus, LSG_TYPE_NEED_CELL);
}

static gboolean
is_matrix_focused (LsgNeedsPage *self)
{
  return gtk_widget_has_focus (GTK_WIDGET (lsg_need_pane_get_matrix (self->pane)));
}

/* Ctrl and an arrow move the need in the matrix while that has the focus, else in the list. */
static void
lsg_needs_page_move (LsgPage *page,
                     int      step)
{
  LsgNeedsPage *self = LSG_NEEDS_PAGE (page);

  if (is_matrix_focused (self))
    lsg_needs_matrix_view_move_selected (lsg_need_pane_get_matrix (self->pane), -step, 0);
  else
    LSG_PAGE_CLASS (lsg_needs_page_parent_class)->move (page, step);
}

static gboolean
lsg_needs_page_can_move (LsgPage *page,
                         int      step)
{
  return is_matrix_focused (LSG_NEEDS_PAGE (page))
         || LSG_PAGE_CLASS (lsg_needs_page_parent_class)->can_move (page, step);
}

static gboolean
release_cb (gpointer data)
{
  LsgNeedsPage *self = data;
  LsgNeedCell *cell = find_focused_cell (self);
  LsgNeed *need = cell != NULL ? lsg_need_cell_get_need (cell) : NULL;
  guint position;

  self->release_id = 0;
  update_list (self, NULL, need);
  position = need != NULL ? lsg_ordered_list_find (self->list, (LsgRecord *) need) : G_MAXUINT;
  if (position != G_MAXUINT)
    gtk_single_selection_set_selected (self->selection, position);
  if (self->is_in_matrix != is_matrix_focused (self))
    {
      self->is_in_matrix = !self->is_in_matrix;
      lsg_page_selection_changed (LSG_PAGE (self)); /* what can be moved is another thing now */
    }
  return G_SOURCE_REMOVE;
}

/* The focus passes through nothing on its way from cell to cell: look where it came to rest. */
static void
focus_moved_cb (LsgNeedsPage *self)
{
  if (self->release_id == 0)
    self->release_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, release_cb, self, NULL);
}

static void
lsg_needs_page_root (GtkWidget *widget)
{
  LsgNeedsPage *self = LSG_NEEDS_PAGE (widget);

  GTK_WIDGET_CLASS (lsg_needs_page_parent_class)->root (widget);
  self->window = GTK_WINDOW (gtk_widget_get_root (widget));
  self->focus_id = g_signal_connect_swapped (self->window, "notify::focus-widget", G_CALLBACK (focus_moved_cb),
                                             self);
}

static void
lsg_needs_page_unroot (GtkWidget *widget)
{
  LsgNeedsPage *self = LSG_NEEDS_PAGE (widget);

  g_clear_handle_id (&self->release_id, g_source_remove);
  g_clear_signal_handler (&self->focus_id, self->window);
  self->window = NULL;
  GTK_WIDGET_CLASS (lsg_needs_page_parent_class)->unroot (widget);
}

/* The two views. */

/* Only the table that is seen has rows: hundreds of hidden cells would follow every change. */
static void
show_rows (LsgNeedsPage *self)
{
  g_autoptr (GtkSelectionModel) rows = self->view == VIEW_TABLE ? lsg_gradual_selection_new (self->selection) : NULL;

  gtk_column_view_set_model (self->table, rows);
}

static void
set_view (LsgNeedsPage *self,
          View          view)
{
  gboolean is_other = view != self->view;

  if (view == VIEW_VIEWPOINTS && self->view != view)
    {
      lsg_viewpoints_view_refresh (self->viewpoints, NULL);
      lsg_viewpoints_view_set_selected (self->viewpoints, (LsgNeed *) lsg_needs_page_get_selected (LSG_PAGE (self)));
    }
  self->view = view;
  if (is_other)
    show_rows (self);
  for (guint i = 0; i < N_VIEWS; i++)
    gtk_toggle_button_set_active (self->view_buttons[i], view == i);
  show_state (self);
}

static void
view_toggled_cb (GtkToggleButton *button,
                 LsgNeedsPage    *self)
{
  View view = button == self->view_buttons[VIEW_TABLE] ? VIEW_TABLE : VIEW_VIEWPOINTS;

  if (gtk_toggle_button_get_active (button) && self->view != view)
    set_view (self, view);
  else if (!gtk_toggle_button_get_active (button) && self->view == view)
    gtk_toggle_button_set_active (button, TRUE);
}

/* Ctrl+T: the numbers of the viewpoints, and back. */
static gboolean
toggle_figures_cb (GtkWidget *widget,
                   GVariant  *arguments,
                   gpointer   data)
{
  LsgNeedsPage *self = LSG_NEEDS_PAGE (widget);
  gboolean figures = self->view == VIEW_TABLE || !lsg_viewpoints_view_get_figures (self->viewpoints);

  if (self->is_empty)
    return FALSE;
  lsg_viewpoints_view_set_figures (self->viewpoints, figures);
  set_view (self, VIEW_VIEWPOINTS);
  gtk_widget_grab_focus (GTK_WIDGET (self->viewpoints));
  return TRUE;
}

/* Construction. */

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item,
          LsgNeedsPage             *self)
{
  LsgNeedColumn column = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (factory), "column"));
  GtkWidget *cell = lsg_need_cell_new (lsg_page_get_project (LSG_PAGE (self)), column);

  gtk_list_item_set_child (item, cell);
}

static gboolean
draws_viewpoints (GtkSignalListItemFactory *factory)
{
  return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (factory), "column")) == LSG_NEED_COLUMN_VIEWPOINTS;
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item,
         LsgNeedsPage             *self)
{
  if (draws_viewpoints (factory))
    g_ptr_array_add (self->spans, gtk_list_item_get_child (item));
  lsg_need_cell_set_need (LSG_NEED_CELL (gtk_list_item_get_child (item)), gtk_list_item_get_item (item));
}

static void
unbind_cb (GtkSignalListItemFactory *factory,
           GtkListItem              *item,
           LsgNeedsPage             *self)
{
  if (draws_viewpoints (factory))
    g_ptr_array_remove_fast (self->spans, gtk_list_item_get_child (item));
  lsg_need_cell_set_need (LSG_NEED_CELL (gtk_list_item_get_child (item)), NULL);
}

static GtkColumnViewColumn *
add_column (LsgNeedsPage     *self,
            LsgNeedColumn     column,
            const char       *title,
            GCompareDataFunc  compare_func)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkColumnViewColumn) view_column = gtk_column_view_column_new (title, factory);
  g_autoptr (GtkSorter) sorter = GTK_SORTER (gtk_custom_sorter_new (compare_func, self, NULL));

  g_object_set_data (G_OBJECT (factory), "column", GUINT_TO_POINTER (column));
  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, 0);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, 0);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cb), self, 0);
  gtk_column_view_column_set_sorter (view_column, sorter);
  gtk_column_view_column_set_expand (view_column, column == LSG_NEED_COLUMN_TITLE);
  gtk_column_view_append_column (self->table, view_column);
  return view_column;
}

static void
sorter_changed_cb (LsgNeedsPage *self)
{
  lsg_ordered_list_refresh (self->list);
}

static void
table_activate_cb (LsgNeedsPage *self)
{
  lsg_page_set_show_pane (LSG_PAGE (self), TRUE);
  lsg_need_pane_focus (self->pane, "gravity");
}

static GtkWidget *
make_table (LsgNeedsPage *self)
{
  LsgRecords *records = lsg_project_get_records (lsg_page_get_project (LSG_PAGE (self)));
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkColumnViewColumn *criticality;
  g_autoptr (GtkSelectionModel) rows = NULL;

  self->table = GTK_COLUMN_VIEW (gtk_column_view_new (NULL));
  add_column (self, LSG_NEED_COLUMN_TITLE, _("Need"), compare_titles);
  add_column (self, LSG_NEED_COLUMN_GRAVITY, _("Gravity"), compare_gravities);
  /* translators: short for probability, the head of a narrow column */
  add_column (self, LSG_NEED_COLUMN_PROBABILITY, _("Prob."), compare_probabilities);
  criticality = add_column (self, LSG_NEED_COLUMN_CRITICALITY, _("Criticality"), compare_criticalities);
  add_column (self, LSG_NEED_COLUMN_VIEWPOINTS, _("Viewpoints"), compare_gaps);

  self->list = lsg_ordered_list_new (records, LSG_KIND_NEED, compare, filter, self);
  self->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->list)));
  gtk_column_view_sort_by_column (self->table, criticality, GTK_SORT_DESCENDING);
  lsg_ordered_list_refresh (self->list);
  gtk_single_selection_set_selected (self->selection, 0);
  rows = lsg_gradual_selection_new (self->selection);
  gtk_column_view_set_model (self->table, rows);
  gtk_column_view_set_show_row_separators (self->table, TRUE);
  g_signal_connect_object (gtk_column_view_get_sorter (self->table), "changed", G_CALLBACK (sorter_changed_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (show_selected), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->table, "activate", G_CALLBACK (table_activate_cb), self, G_CONNECT_SWAPPED);
  lsg_list_add_remove_key (GTK_WIDGET (self->table));
  gtk_widget_add_css_class (GTK_WIDGET (self->table), "needs-table");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->table), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Needs"), -1);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->table));
  gtk_widget_add_css_class (scroller, "card");
  gtk_widget_add_css_class (scroller, "table-frame");
  gtk_widget_set_overflow (scroller, GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_valign (scroller, GTK_ALIGN_START);
  return scroller;
}

static GtkWidget *
make_chips (LsgNeedsPage *self)
{
  self->chip_bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_widget_add_css_class (self->chip_bar, "chip-bar");
  for (guint i = 0; i < LSG_N_PLANES; i++)
    {
      self->chips[i] = LSG_FILTER_CHIP (
        lsg_filter_chip_new (LSG_MARK_VIEW_PLANES, G_GINT64_CONSTANT (1) << i,
                             g_dgettext (GETTEXT_PACKAGE, lsg_plane_choices[i].label)));
      g_signal_connect_object (self->chips[i], "toggled", G_CALLBACK (refilter), self, G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (self->chip_bar), GTK_WIDGET (self->chips[i]));
    }
  return self->chip_bar;
}

static void
picked_cb (LsgNeedsPage *self,
           LsgRecord    *need)
{
  lsg_needs_page_show_record (LSG_PAGE (self), need, NULL);
}

static void
add_to_legend (GtkWidget        *legend,
               LsgMarkViewShape  shape,
               gint64            value,
               GtkWidget        *label)
{
  GtkWidget *item = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);

  gtk_box_append (GTK_BOX (item), lsg_mark_view_new (shape, value));
  gtk_box_append (GTK_BOX (item), label);
  gtk_box_append (GTK_BOX (legend), item);
}

static GtkWidget *
make_legend (LsgNeedsPage *self)
{
  self->legend = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  gtk_box_append (GTK_BOX (self->legend), lsg_label_new (_("Viewpoints"), "caption-heading", LSG_LABEL_PLAIN));
  for (guint i = 0; i < LSG_N_HOLDERS; i++)
    add_to_legend (self->legend, LSG_MARK_VIEW_HOLDER, i,
                   lsg_label_new (g_dgettext (GETTEXT_PACKAGE, lsg_holder_choices[i].label), "caption dim-label",
                                  LSG_LABEL_ELLIPSIZE));
  self->gap_words = GTK_LABEL (lsg_label_new (NULL, "caption dim-label", LSG_LABEL_ELLIPSIZE));
  add_to_legend (self->legend, LSG_MARK_VIEW_GAP, 0, GTK_WIDGET (self->gap_words));
  gtk_widget_add_css_class (self->legend, "needs-legend");
  return self->legend;
}

static void
activated_cb (LsgNeedsPage *self)
{
  lsg_page_set_show_pane (LSG_PAGE (self), TRUE);
  lsg_need_pane_focus_holder (self->pane, LSG_HOLDER_INSTITUTION);
}

static GtkWidget *
make_viewpoints (LsgNeedsPage *self)
{
  self->viewpoints = LSG_VIEWPOINTS_VIEW (lsg_viewpoints_view_new (lsg_page_get_project (LSG_PAGE (self)), filter,
                                                                   self));
  g_signal_connect_object (self->viewpoints, "picked", G_CALLBACK (picked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->viewpoints, "activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self->viewpoints);
}

static GtkWidget *
make_tools (LsgNeedsPage *self)
{
  static const char *const labels[N_VIEWS] = { N_("Table"), N_("Viewpoints") };
  GtkWidget *tools = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_add_css_class (tools, "linked");
  for (guint i = 0; i < N_VIEWS; i++)
    {
      self->view_buttons[i] = GTK_TOGGLE_BUTTON (
        gtk_toggle_button_new_with_label (g_dgettext (GETTEXT_PACKAGE, labels[i])));
      gtk_toggle_button_set_active (self->view_buttons[i], i == VIEW_TABLE);
      g_signal_connect_object (self->view_buttons[i], "toggled", G_CALLBACK (view_toggled_cb), self, 0);
      gtk_box_append (GTK_BOX (tools), GTK_WIDGET (self->view_buttons[i]));
    }
  return tools;
}

static GtkWidget *
make_empty (LsgNeedsPage *self)
{
  GtkWidget *empty = lsg_empty_state_new (_("No need"), _("A need is what learners will require to succeed, "
                                                          "even if they do not know it yet."));
  GtkWidget *button = lsg_empty_state_add_button (LSG_EMPTY_STATE (empty), _("Add a need"), TRUE);

  g_signal_connect_object (button, "clicked", G_CALLBACK (lsg_page_add), self, G_CONNECT_SWAPPED);
  lsg_empty_state_add_link (LSG_EMPTY_STATE (empty), _("See the example"), "win.sample");
  return empty;
}

static GtkWidget *
make_nothing (LsgNeedsPage *self)
{
  GtkWidget *button;

  self->nothing = LSG_EMPTY_STATE (lsg_empty_state_new ("", NULL));
  button = lsg_empty_state_add_button (self->nothing, _("Clear search and filters"), FALSE);
  g_signal_connect_object (button, "clicked", G_CALLBACK (clear_filters), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self->nothing);
}

static void
lsg_needs_page_constructed (GObject *object)
{
  LsgNeedsPage *self = LSG_NEEDS_PAGE (object);
  LsgPage *page = LSG_PAGE (object);
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  G_OBJECT_CLASS (lsg_needs_page_parent_class)->constructed (object);

  lsg_search_prepare (lsg_project_get_records (lsg_page_get_project (page)), LSG_KIND_NEED);
  lsg_page_set_title (page, _("Needs"));
  self->pane = g_object_ref_sink (LSG_NEED_PANE (lsg_need_pane_new (lsg_page_get_project (page))));
  g_signal_connect_object (self->pane, "picked", G_CALLBACK (picked_cb), self, G_CONNECT_SWAPPED);
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_widget_set_vexpand (GTK_WIDGET (self->stack), TRUE);
  gtk_box_append (GTK_BOX (column), make_chips (self));
  gtk_box_append (GTK_BOX (column), GTK_WIDGET (self->stack));
  gtk_stack_add_named (self->stack, make_table (self), "table");
  gtk_stack_add_named (self->stack, make_viewpoints (self), "viewpoints");
  gtk_stack_add_named (self->stack, make_empty (self), "empty");
  gtk_stack_add_named (self->stack, make_nothing (self), "nothing");
  gtk_box_append (GTK_BOX (column), make_legend (self));
  gtk_widget_add_css_class (column, "list-page");
  lsg_page_set_tools (page, make_tools (self));
  lsg_page_set_content (page, column);
  lsg_page_set_pane (page, GTK_WIDGET (self->pane), PANE_WIDTH);
}

static void
lsg_needs_page_dispose (GObject *object)
{
  LsgNeedsPage *self = LSG_NEEDS_PAGE (object);

  /* The table takes its columns out of the sorter while it goes, when the chips are gone already. */
  if (self->table != NULL)
    g_signal_handlers_disconnect_by_data (gtk_column_view_get_sorter (self->table), self);
  self->table = NULL;
  G_OBJECT_CLASS (lsg_needs_page_parent_class)->dispose (object);
  g_clear_object (&self->pane);
}

static void
lsg_needs_page_finalize (GObject *object)
{
  LsgNeedsPage *self = LSG_NEEDS_PAGE (object);

  g_clear_object (&self->selection);
  g_clear_object (&self->list);
  g_clear_pointer (&self->words, g_strfreev);
  g_free (self->search_text);
  g_hash_table_unref (self->title_keys);
  g_ptr_array_unref (self->spans);
  G_OBJECT_CLASS (lsg_needs_page_parent_class)->finalize (object);
}

static void
lsg_needs_page_class_init (LsgNeedsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  LsgPageClass *page_class = LSG_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = lsg_needs_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = lsg_needs_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = lsg_needs_page_finalize;
  widget_class->root = lsg_needs_page_root;
  widget_class->unroot = lsg_needs_page_unroot;
  gtk_widget_class_add_binding (widget_class, GDK_KEY_t, GDK_CONTROL_MASK, toggle_figures_cb, NULL);
  page_class->kind = LSG_KIND_NEED;
  page_class->refresh = lsg_needs_page_refresh;
  page_class->get_selected = lsg_needs_page_get_selected;
  page_class->show_record = lsg_needs_page_show_record;
  page_class->move = lsg_needs_page_move;
  page_class->can_move = lsg_needs_page_can_move;
  page_class->search = lsg_needs_page_search;
}

static void
lsg_needs_page_init (LsgNeedsPage *self)
{
  self->spans = g_ptr_array_new ();
  self->title_keys = g_hash_table_new_full (NULL, NULL, NULL, g_free);
}

gboolean
lsg_needs_page_shows (LsgKindId   kind,
                      const char *field)
{
  return kind == LSG_KIND_NEED || kind == LSG_KIND_VIEWPOINT;
}

guint
lsg_needs_page_count (LsgProject *project)
{
  return lsg_records_get_n (lsg_project_get_records (project), LSG_KIND_NEED);
}
