/* needs-table.c - the needs as rows that sort and are edited in place. See needs-table.h.
 *
 * The list keeps the row that is being edited where it is until the focus leaves it (ordered-list.h), so
 * that Tab walks through a sorted column without rows running away.
 */
#include "needs-table.h"

#include "collate.h"
#include "column-view.h"
#include "gradual-selection.h"
#include "page-records.h"
#include "list-keys.h"
#include "need-cell.h"
#include "spoken-name.h"

#include <glib/gi18n-lib.h>

struct _LsgNeedsTable {
  GtkWidget           parent_instance;
  LsgProject         *project;
  LsgOrderedFilter    filter;
  gpointer            filter_data;
  GtkWidget          *scroller;
  LsgOrderedList     *list;
  GtkSingleSelection *selection;
  GtkColumnView      *table;      /* NULL once the widget is on its way out */
  GPtrArray          *spans;      /* borrowed LsgNeedCell: those that draw viewpoints */
  GHashTable         *title_keys; /* record -> sort key of its title */
  GtkWindow          *window;     /* borrowed; whose focus is followed */
  gulong              focus_id;
  guint               release_id;
  gboolean            is_shown;
  gboolean            is_updating; /* the selection is put right when it ends */
};

enum {
  SIGNAL_SELECTED,
  SIGNAL_ACTIVATED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (LsgNeedsTable, lsg_needs_table, GTK_TYPE_WIDGET)

static guint signals[N_SIGNALS];

/* Order. */

static const char *
get_title_key (LsgNeedsTable *self,
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
  int order = compare_numbers (LSG_NEED ((gpointer) a)->criticality, LSG_NEED ((gpointer) b)->criticality);

  return order != 0 ? order : compare_gravities (a, b, data);
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
  LsgNeedsTable *self = data;

  return gtk_sorter_compare (gtk_column_view_get_sorter (self->table), a, b);
}

static gboolean
filter (LsgRecord *record,
        gpointer   data)
{
  LsgNeedsTable *self = data;

  return self->filter (record, self->filter_data);
}

static void
selected_cb (LsgNeedsTable *self)
{
  if (!self->is_updating)
    g_signal_emit (self, signals[SIGNAL_SELECTED], 0);
}

/* Brings the list up to date, or lets the held row go (NULL); the selection stays on its need. */
static void
update_list (LsgNeedsTable    *self,
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

/* The row under the focus is held and selected. */

static LsgNeedCell *
find_focused_cell (LsgNeedsTable *self)
{
  GtkWidget *focus = self->window != NULL ? gtk_window_get_focus (self->window) : NULL;

  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self->table)))
    return NULL;
  return (LsgNeedCell *) gtk_widget_get_ancestor (focus, LSG_TYPE_NEED_CELL);
}

static gboolean
release_cb (gpointer data)
{
  LsgNeedsTable *self = data;
  LsgNeedCell *cell = find_focused_cell (self);
  LsgNeed *need = cell != NULL ? lsg_need_cell_get_need (cell) : NULL;

  self->release_id = 0;
  update_list (self, NULL, need);
  if (need != NULL)
    lsg_needs_table_select (self, need);
  return G_SOURCE_REMOVE;
}

/* The focus passes through nothing on its way from cell to cell: look where it came to rest. */
static void
focus_moved_cb (LsgNeedsTable *self)
{
  if (self->release_id == 0)
    self->release_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, release_cb, self, NULL);
}

static void
lsg_needs_table_root (GtkWidget *widget)
{
  LsgNeedsTable *self = LSG_NEEDS_TABLE (widget);

  GTK_WIDGET_CLASS (lsg_needs_table_parent_class)->root (widget);
  self->window = GTK_WINDOW (gtk_widget_get_root (widget));
  self->focus_id = g_signal_connect_swapped (self->window, "notify::focus-widget", G_CALLBACK (focus_moved_cb),
                                             self);
}

static void
lsg_needs_table_unroot (GtkWidget *widget)
{
  LsgNeedsTable *self = LSG_NEEDS_TABLE (widget);

  g_clear_handle_id (&self->release_id, g_source_remove);
  g_clear_signal_handler (&self->focus_id, self->window);
  self->window = NULL;
  GTK_WIDGET_CLASS (lsg_needs_table_parent_class)->unroot (widget);
}

/* Construction. */

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item,
          LsgNeedsTable            *self)
{
  LsgNeedColumn column = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (factory), "column"));
  GtkWidget *cell = lsg_need_cell_new (self->project, column);

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
         LsgNeedsTable            *self)
{
  if (draws_viewpoints (factory))
    g_ptr_array_add (self->spans, gtk_list_item_get_child (item));
  lsg_need_cell_set_need (LSG_NEED_CELL (gtk_list_item_get_child (item)), gtk_list_item_get_item (item));
}

static void
unbind_cb (GtkSignalListItemFactory *factory,
           GtkListItem              *item,
           LsgNeedsTable            *self)
{
  if (draws_viewpoints (factory))
    g_ptr_array_remove_fast (self->spans, gtk_list_item_get_child (item));
  lsg_need_cell_set_need (LSG_NEED_CELL (gtk_list_item_get_child (item)), NULL);
}

static GtkColumnViewColumn *
add_column (LsgNeedsTable     *self,
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
sorter_changed_cb (LsgNeedsTable *self)
{
  lsg_ordered_list_refresh (self->list);
}

static void
activate_cb (LsgNeedsTable *self)
{
  g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0);
}

static GtkColumnViewColumn *
add_columns (LsgNeedsTable *self)
{
  GtkColumnViewColumn *criticality;

  add_column (self, LSG_NEED_COLUMN_TITLE, _("Need"), compare_titles);
  add_column (self, LSG_NEED_COLUMN_GRAVITY, _("Gravity"), compare_gravities);
  /* translators: short for probability, the head of a narrow column */
  add_column (self, LSG_NEED_COLUMN_PROBABILITY, _("Prob."), compare_probabilities);
  criticality = add_column (self, LSG_NEED_COLUMN_CRITICALITY, _("Criticality"), compare_criticalities);
  add_column (self, LSG_NEED_COLUMN_VIEWPOINTS, _("Viewpoints"), compare_gaps);
  return criticality;
}

static GtkWidget *
make_scroller (GtkWidget *table)
{
  GtkWidget *scroller = lsg_table_frame_new (table);

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  return scroller;
}

static void
lsg_needs_table_dispose (GObject *object)
{
  LsgNeedsTable *self = LSG_NEEDS_TABLE (object);

  /* The table takes its columns out of the sorter while it goes, when whoever filters is gone already. */
  if (self->table != NULL)
    g_signal_handlers_disconnect_by_data (gtk_column_view_get_sorter (self->table), self);
  self->table = NULL;
  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  G_OBJECT_CLASS (lsg_needs_table_parent_class)->dispose (object);
}

static void
lsg_needs_table_finalize (GObject *object)
{
  LsgNeedsTable *self = LSG_NEEDS_TABLE (object);

  g_clear_object (&self->selection);
  g_clear_object (&self->list);
  g_clear_object (&self->project);
  g_hash_table_unref (self->title_keys);
  g_ptr_array_unref (self->spans);
  G_OBJECT_CLASS (lsg_needs_table_parent_class)->finalize (object);
}

static void
lsg_needs_table_class_init (LsgNeedsTableClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lsg_needs_table_dispose;
  G_OBJECT_CLASS (klass)->finalize = lsg_needs_table_finalize;
  widget_class->root = lsg_needs_table_root;
  widget_class->unroot = lsg_needs_table_unroot;
  signals[SIGNAL_SELECTED] = g_signal_new ("selected", LSG_TYPE_NEEDS_TABLE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                           G_TYPE_NONE, 0);
  signals[SIGNAL_ACTIVATED] = g_signal_new ("activated", LSG_TYPE_NEEDS_TABLE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                            NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
lsg_needs_table_init (LsgNeedsTable *self)
{
  self->spans = g_ptr_array_new ();
  self->title_keys = g_hash_table_new_full (NULL, NULL, NULL, g_free);
}

GtkWidget *
lsg_needs_table_new (LsgProject       *project,
                     LsgOrderedFilter  filter_func,
                     gpointer          data)
{
  LsgNeedsTable *self = g_object_new (LSG_TYPE_NEEDS_TABLE, NULL);
  GtkColumnViewColumn *criticality;

  self->project = g_object_ref (project);
  self->filter = filter_func;
  self->filter_data = data;
  self->table = GTK_COLUMN_VIEW (gtk_column_view_new (NULL));
  criticality = add_columns (self);
  self->list = lsg_ordered_list_new (lsg_project_get_records (project), LSG_KIND_NEED, compare, filter, self);
  self->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->list)));
  gtk_column_view_sort_by_column (self->table, criticality, GTK_SORT_DESCENDING);
  gtk_column_view_set_show_row_separators (self->table, TRUE);
  g_signal_connect_object (gtk_column_view_get_sorter (self->table), "changed", G_CALLBACK (sorter_changed_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (selected_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->table, "activate", G_CALLBACK (activate_cb), self, G_CONNECT_SWAPPED);
  lsg_list_add_remove_key (GTK_WIDGET (self->table));
  gtk_widget_add_css_class (GTK_WIDGET (self->table), "needs-table");
  lsg_spoken_name_set (GTK_WIDGET (self->table), _("Needs"));
  self->scroller = make_scroller (GTK_WIDGET (self->table));
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
  lsg_ordered_list_refresh (self->list);
  gtk_single_selection_set_selected (self->selection, 0);
  lsg_needs_table_set_shown (self, TRUE);
  return GTK_WIDGET (self);
}

void
lsg_needs_table_set_shown (LsgNeedsTable *self,
                           gboolean       shown)
{
  g_autoptr (GtkSelectionModel) rows = NULL;

  g_return_if_fail (LSG_IS_NEEDS_TABLE (self));

  if (shown == self->is_shown)
    return;
  self->is_shown = shown;
  rows = shown ? lsg_gradual_selection_new (GTK_SELECTION_MODEL (self->selection)) : NULL;
  gtk_column_view_set_model (self->table, rows);
}

void
lsg_needs_table_refresh (LsgNeedsTable    *self,
                         const LsgChanges *changes)
{
  g_return_if_fail (LSG_IS_NEEDS_TABLE (self));

  if (changes == NULL)
    {
      g_hash_table_remove_all (self->title_keys);
      lsg_ordered_list_refresh (self->list);
      return;
    }
  for (guint i = 0; i < changes->changed->len; i++)
    g_hash_table_remove (self->title_keys, changes->changed->pdata[i]);
  for (guint i = 0; i < changes->removed->len; i++)
    g_hash_table_remove (self->title_keys, changes->removed->pdata[i]);
  update_list (self, changes, NULL);
}

void
lsg_needs_table_refilter (LsgNeedsTable *self)
{
  g_return_if_fail (LSG_IS_NEEDS_TABLE (self));

  lsg_ordered_list_refresh (self->list);
}

void
lsg_needs_table_refresh_viewpoints (LsgNeedsTable *self)
{
  g_return_if_fail (LSG_IS_NEEDS_TABLE (self));

  for (guint i = 0; i < self->spans->len; i++)
    lsg_need_cell_refresh (self->spans->pdata[i]);
}

LsgNeed *
lsg_needs_table_get_selected (LsgNeedsTable *self)
{
  g_return_val_if_fail (LSG_IS_NEEDS_TABLE (self), NULL);

  return gtk_single_selection_get_selected_item (self->selection);
}

LsgRecord *
lsg_needs_table_get_beside (LsgNeedsTable *self)
{
  g_return_val_if_fail (LSG_IS_NEEDS_TABLE (self), NULL);

  return lsg_page_get_beside_in (G_LIST_MODEL (self->selection),
                                 gtk_single_selection_get_selected (self->selection));
}

gboolean
lsg_needs_table_select (LsgNeedsTable *self,
                        LsgNeed       *need)
{
  guint position;

  g_return_val_if_fail (LSG_IS_NEEDS_TABLE (self), FALSE);

  position = lsg_ordered_list_find (self->list, (LsgRecord *) need);
  if (position == G_MAXUINT)
    return FALSE;
  gtk_single_selection_set_selected (self->selection, position);
  return TRUE;
}

void
lsg_needs_table_scroll_to_selected (LsgNeedsTable *self)
{
  g_return_if_fail (LSG_IS_NEEDS_TABLE (self));

  if (self->is_shown && lsg_needs_table_get_selected (self) != NULL)
    lsg_gradual_scroll_to (GTK_WIDGET (self->table), gtk_single_selection_get_selected (self->selection));
}

guint
lsg_needs_table_get_n (LsgNeedsTable *self)
{
  g_return_val_if_fail (LSG_IS_NEEDS_TABLE (self), 0);

  return g_list_model_get_n_items (G_LIST_MODEL (self->list));
}
