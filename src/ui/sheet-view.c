/* sheet-view.c - see sheet-view.h. */
#include "sheet-view.h"

#include "collate.h"
#include "gradual-selection.h"
#include "scroller.h"
#include "spoken-name.h"

#include <glib/gi18n-lib.h>

struct _LsgSheetView {
  GtkWidget           parent_instance;
  LsgProject         *project;
  LsgQuantitySheet   *sheet;
  GtkWidget          *scroller;
  GtkWidget          *nothing; /* says that the search found no row */
  GtkColumnView      *view;
  GtkSingleSelection *selection;
  GHashTable         *bound; /* LsgSheetRow -> LsgSheetCell *[LSG_N_COLUMNS], those on screen */
  gboolean            has_focus;

  /* The cell that takes the focus as soon as it is bound. */
  guint               wanted_position;
  LsgSheetColumn      wanted_column;
  guint               wanted_source;
};

G_DEFINE_FINAL_TYPE (LsgSheetView, lsg_sheet_view, GTK_TYPE_WIDGET)

enum {
  PROP_SELECTED = 1,
};

enum {
  PROBLEM,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static GtkWidget *
find_cell (LsgSheetView   *self,
           guint           position,
           LsgSheetColumn  column)
{
  g_autoptr (LsgSheetRow) row = g_list_model_get_item (G_LIST_MODEL (self->sheet), position);
  GtkWidget **cells = row != NULL ? g_hash_table_lookup (self->bound, row) : NULL;

  return cells != NULL ? cells[column] : NULL;
}

static gboolean
focus_wanted_cb (gpointer data)
{
  LsgSheetView *self = data;
  GtkWidget *cell = find_cell (self, self->wanted_position, self->wanted_column);

  self->wanted_source = 0;
  if (cell != NULL)
    gtk_widget_child_focus (cell, GTK_DIR_TAB_FORWARD);
  return G_SOURCE_REMOVE;
}

/* Rows off the screen have no widgets until the view has scrolled and laid them out. */
static void
focus_cell (LsgSheetView  *self,
            guint          position,
            LsgSheetColumn column)
{
  GtkWidget *cell = find_cell (self, position, column);

  gtk_single_selection_set_selected (self->selection, position);
  lsg_gradual_scroll_to (GTK_WIDGET (self->view), position);
  if (cell != NULL && gtk_widget_get_mapped (cell))
    {
      gtk_widget_child_focus (cell, GTK_DIR_TAB_FORWARD);
      return;
    }
  self->wanted_position = position;
  self->wanted_column = column;
  if (self->wanted_source == 0)
    self->wanted_source = g_timeout_add (30, focus_wanted_cb, self);
}

static LsgSheetCell *
get_focus_cell (LsgSheetView *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus == NULL)
    return NULL;
  return LSG_SHEET_CELL (gtk_widget_get_ancestor (focus, LSG_TYPE_SHEET_CELL));
}

static guint
find_row (LsgSheetView *self,
          LsgSheetRow  *row)
{
  LsgRecord *record = lsg_sheet_row_get_record (row);

  return record != NULL ? lsg_quantity_sheet_find (self->sheet, record) : G_MAXUINT;
}

/* Along the row, and on to the next. FALSE at either end of the sheet: the focus leaves it. */
static gboolean
step_across (LsgSheetView *self,
             LsgSheetCell *cell,
             int           step)
{
  guint position = find_row (self, lsg_sheet_cell_get_row (cell));
  int column = (int) lsg_sheet_cell_get_column (cell) + step;

  if (column < LSG_COLUMN_MIN || column > LSG_COLUMN_MAX)
    {
      position = lsg_quantity_sheet_next (self->sheet, position, step);
      column = step > 0 ? LSG_COLUMN_MIN : LSG_COLUMN_MAX;
    }
  if (position == G_MAXUINT)
    return FALSE;
  focus_cell (self, position, column);
  return TRUE;
}

static gboolean
step_down (LsgSheetView *self,
           LsgSheetCell *cell,
           int           step)
{
  guint position = find_row (self, lsg_sheet_cell_get_row (cell));

  position = lsg_quantity_sheet_next (self->sheet, position, step);
  if (position != G_MAXUINT)
    focus_cell (self, position, lsg_sheet_cell_get_column (cell));
  return position != G_MAXUINT;
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        state,
                LsgSheetView          *self)
{
  LsgSheetCell *cell = get_focus_cell (self);
  gboolean shift = (state & GDK_SHIFT_MASK) != 0;

  if (cell == NULL || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;

  switch (keyval)
    {
    case GDK_KEY_Tab:
    case GDK_KEY_KP_Tab:
    case GDK_KEY_ISO_Left_Tab:
      return step_across (self, cell, shift || keyval == GDK_KEY_ISO_Left_Tab ? -1 : 1);
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      return step_down (self, cell, shift ? -1 : 1);
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      return step_down (self, cell, -1);
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      return step_down (self, cell, 1);
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static void
problem_cb (LsgSheetCell *cell,
            const char   *problem,
            LsgSheetView *self)
{
  g_signal_emit (self, signals[PROBLEM], 0, problem);
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item,
          LsgSheetView             *self)
{
  LsgSheetColumn column = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (factory), "column"));
  GtkWidget *cell = lsg_sheet_cell_new (self->project, column);

  g_signal_connect_object (cell, "problem", G_CALLBACK (problem_cb), self, 0);
  gtk_list_item_set_child (item, cell);
}

/* GTK 4.8 has no row factory: the classes of group rows are put on the row's own widget. */
static void
style_row (GtkWidget *cell,
           gboolean   is_bound)
{
  LsgSheetRow *row = lsg_sheet_cell_get_row (LSG_SHEET_CELL (cell));
  GtkWidget *parent = gtk_widget_get_parent (cell);
  GtkWidget *row_widget = parent != NULL ? gtk_widget_get_parent (parent) : NULL;

  if (row_widget == NULL)
    return;
  gtk_widget_remove_css_class (row_widget, "group");
  gtk_widget_remove_css_class (row_widget, "total");
  gtk_widget_remove_css_class (row_widget, "aside");
  if (!is_bound || row == NULL)
    return;
  if (lsg_sheet_row_get_section (row) == LSG_SECTION_ALL)
    gtk_widget_add_css_class (row_widget, "total");
  else if (lsg_sheet_row_get_record (row) == NULL)
    gtk_widget_add_css_class (row_widget, "group");
  else if (lsg_sheet_row_get_section (row) == LSG_SECTION_ASIDE)
    gtk_widget_add_css_class (row_widget, "aside");
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item,
         LsgSheetView             *self)
{
  LsgSheetRow *row = gtk_list_item_get_item (item);
  GtkWidget *cell = gtk_list_item_get_child (item);
  GtkWidget **cells = g_hash_table_lookup (self->bound, row);

  if (cells == NULL)
    {
      cells = g_new0 (GtkWidget *, LSG_N_COLUMNS);
      g_hash_table_insert (self->bound, row, cells);
    }
  cells[lsg_sheet_cell_get_column (LSG_SHEET_CELL (cell))] = cell;
  lsg_sheet_cell_set_row (LSG_SHEET_CELL (cell), row);
  gtk_list_item_set_selectable (item, lsg_sheet_row_get_record (row) != NULL);
  gtk_list_item_set_activatable (item, FALSE);
  style_row (cell, TRUE);
}

static void
unbind_cb (GtkSignalListItemFactory *factory,
           GtkListItem              *item,
           LsgSheetView             *self)
{
  GtkWidget *cell = gtk_list_item_get_child (item);
  GtkWidget **cells = g_hash_table_lookup (self->bound, gtk_list_item_get_item (item));
  gboolean is_used = FALSE;

  style_row (cell, FALSE);
  lsg_sheet_cell_set_row (LSG_SHEET_CELL (cell), NULL);
  if (cells == NULL)
    return;
  for (guint i = 0; i < LSG_N_COLUMNS; i++)
    {
      if (cells[i] == cell)
        cells[i] = NULL;
      is_used |= cells[i] != NULL;
    }
  if (!is_used)
    g_hash_table_remove (self->bound, gtk_list_item_get_item (item));
}

static int
compare_numbers (gint64 a,
                 gint64 b)
{
  return (a > b) - (a < b);
}

static int
compare_in_column (gconstpointer a,
                   gconstpointer b,
                   gpointer      data)
{
  LsgSheetColumn column = GPOINTER_TO_UINT (data);
  LsgRecord *record_a = lsg_sheet_row_get_record (LSG_SHEET_ROW ((gpointer) a));
  LsgRecord *record_b = lsg_sheet_row_get_record (LSG_SHEET_ROW ((gpointer) b));
  LsgSpan span_a = lsg_sheet_row_get_span (LSG_SHEET_ROW ((gpointer) a));
  LsgSpan span_b = lsg_sheet_row_get_span (LSG_SHEET_ROW ((gpointer) b));

  if (record_a == NULL || record_b == NULL)
    return 0;
  if (column == LSG_COLUMN_NAME)
    return lsg_collate_compare (lsg_record_get_title (record_a), lsg_record_get_title (record_b));
  if (column == LSG_COLUMN_MIN)
    return compare_numbers (span_a.min, span_b.min);
  if (column == LSG_COLUMN_MAX)
    return compare_numbers (span_a.max, span_b.max);
  return compare_numbers (span_a.chosen, span_b.chosen);
}

/* Widths of the columns; the first takes what is left. Wide enough for their widest content. */
static const int column_widths[LSG_N_COLUMNS] = {
  [LSG_COLUMN_NAME] = -1,    [LSG_COLUMN_UNIT] = 136,   [LSG_COLUMN_MIN] = 58,  [LSG_COLUMN_CHOSEN] = 70,
  [LSG_COLUMN_MAX] = 58,     [LSG_COLUMN_MINUTES] = 72, [LSG_COLUMN_SPAN] = 72,
};

static void
add_column (LsgSheetView  *self,
            LsgSheetColumn column,
            const char    *title)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkColumnViewColumn) view_column = NULL;

  g_object_set_data (G_OBJECT (factory), "column", GUINT_TO_POINTER (column));
  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, 0);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, 0);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cb), self, 0);

  view_column = gtk_column_view_column_new (title, factory);
  gtk_column_view_column_set_expand (view_column, column == LSG_COLUMN_NAME);
  gtk_column_view_column_set_fixed_width (view_column, column_widths[column]);
  if (column == LSG_COLUMN_NAME || (column >= LSG_COLUMN_MIN && column <= LSG_COLUMN_MINUTES))
    {
      g_autoptr (GtkSorter) sorter
        = GTK_SORTER (gtk_custom_sorter_new (compare_in_column, GUINT_TO_POINTER (column), NULL));

      gtk_column_view_column_set_sorter (view_column, sorter);
    }
  gtk_column_view_append_column (self->view, view_column);
}

static void
add_columns (LsgSheetView *self)
{
  add_column (self, LSG_COLUMN_NAME, _("Intervention"));
  add_column (self, LSG_COLUMN_UNIT, _("Unit"));
  add_column (self, LSG_COLUMN_MIN, _("Min."));
  add_column (self, LSG_COLUMN_CHOSEN, _("Chosen"));
  add_column (self, LSG_COLUMN_MAX, _("Max."));
  add_column (self, LSG_COLUMN_MINUTES, _("Minutes"));
  add_column (self, LSG_COLUMN_SPAN, _("Range"));
}

/* GTK 4.8 aligns every header to the start: those of numbers are pushed to the end, over their numbers. */
static void
align_headers (LsgSheetView *self)
{
  GtkWidget *header = gtk_widget_get_first_child (GTK_WIDGET (self->view));
  GtkWidget *title = header != NULL ? gtk_widget_get_first_child (header) : NULL;

  for (guint i = 0; title != NULL; i++, title = gtk_widget_get_next_sibling (title))
    {
      GtkWidget *box = gtk_widget_get_first_child (title);

      if (box != NULL && i >= LSG_COLUMN_MIN && i <= LSG_COLUMN_MINUTES)
        gtk_widget_set_halign (box, GTK_ALIGN_END);
    }
}

static int
compare_by_headers (gconstpointer a,
                    gconstpointer b,
                    gpointer      data)
{
  return gtk_sorter_compare (GTK_SORTER (data), (gpointer) a, (gpointer) b);
}

static void
sorter_changed_cb (GtkSorter       *sorter,
                   GtkSorterChange  change,
                   LsgSheetView    *self)
{
  gboolean is_sorted = gtk_sorter_get_order (sorter) != GTK_SORTER_ORDER_NONE;

  lsg_quantity_sheet_set_order (self->sheet, is_sorted ? compare_by_headers : NULL, sorter);
  lsg_quantity_sheet_update (self->sheet, lsg_project_get_records (self->project),
                             lsg_project_get_figures (self->project), FALSE);
}

static void
enter_cb (GtkEventControllerFocus *controller,
          LsgSheetView            *self)
{
  self->has_focus = TRUE;
}

static void
leave_cb (GtkEventControllerFocus *controller,
          LsgSheetView            *self)
{
  self->has_focus = FALSE;
  lsg_sheet_view_refresh (self);
}

static void
selected_cb (GtkSingleSelection *selection,
             GParamSpec         *pspec,
             LsgSheetView       *self)
{
  g_object_notify (G_OBJECT (self), "selected");
}

/* A click in a number selects its row as well: the pane then speaks of the number that is edited. */
static void
focus_moved_cb (GtkWidget    *widget,
                GParamSpec   *pspec,
                LsgSheetView *self)
{
  LsgSheetCell *cell = get_focus_cell (self);
  guint position = cell != NULL && lsg_sheet_cell_get_row (cell) != NULL
                     ? find_row (self, lsg_sheet_cell_get_row (cell))
                     : G_MAXUINT;

  if (position != G_MAXUINT)
    gtk_single_selection_set_selected (self->selection, position);
}

static void
root_focus_cb (GtkRoot      *root,
               GParamSpec   *pspec,
               LsgSheetView *self)
{
  if (self->has_focus)
    focus_moved_cb (GTK_WIDGET (self), NULL, self);
}

static void
lsg_sheet_view_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (lsg_sheet_view_parent_class)->root (widget);
  if (GTK_IS_WINDOW (gtk_widget_get_root (widget)))
    g_signal_connect_object (gtk_widget_get_root (widget), "notify::focus-widget", G_CALLBACK (root_focus_cb),
                             widget, 0);
}

static void
lsg_sheet_view_unroot (GtkWidget *widget)
{
  if (GTK_IS_WINDOW (gtk_widget_get_root (widget)))
    g_signal_handlers_disconnect_by_func (gtk_widget_get_root (widget), root_focus_cb, widget);
  GTK_WIDGET_CLASS (lsg_sheet_view_parent_class)->unroot (widget);
}

static void
lsg_sheet_view_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  if (prop_id == PROP_SELECTED)
    g_value_set_object (value, lsg_sheet_view_get_selected (LSG_SHEET_VIEW (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
lsg_sheet_view_dispose (GObject *object)
{
  LsgSheetView *self = LSG_SHEET_VIEW (object);

  g_clear_handle_id (&self->wanted_source, g_source_remove);
  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_pointer (&self->nothing, gtk_widget_unparent);
  G_OBJECT_CLASS (lsg_sheet_view_parent_class)->dispose (object);
}

static void
lsg_sheet_view_finalize (GObject *object)
{
  LsgSheetView *self = LSG_SHEET_VIEW (object);

  g_hash_table_unref (self->bound);
  g_object_unref (self->selection);
  g_object_unref (self->sheet);
  g_object_unref (self->project);
  G_OBJECT_CLASS (lsg_sheet_view_parent_class)->finalize (object);
}

static void
lsg_sheet_view_class_init (LsgSheetViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = lsg_sheet_view_get_property;
  object_class->dispose = lsg_sheet_view_dispose;
  object_class->finalize = lsg_sheet_view_finalize;
  widget_class->root = lsg_sheet_view_root;
  widget_class->unroot = lsg_sheet_view_unroot;

  g_object_class_install_property (
    object_class, PROP_SELECTED,
    g_param_spec_object ("selected", NULL, NULL, LSG_TYPE_RECORD,
                         G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));
  signals[PROBLEM] = g_signal_new ("problem", LSG_TYPE_SHEET_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
lsg_sheet_view_init (LsgSheetView *self)
{
  self->sheet = lsg_quantity_sheet_new ();
  self->bound = g_hash_table_new_full (NULL, NULL, NULL, g_free);
}

static void
add_controllers (LsgSheetView *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  g_signal_connect (focus, "enter", G_CALLBACK (enter_cb), self);
  g_signal_connect (focus, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}

GtkWidget *
lsg_sheet_view_new (LsgProject *project)
{
  LsgSheetView *self = g_object_new (LSG_TYPE_SHEET_VIEW, NULL);

  self->project = g_object_ref (project);
  self->selection = gtk_single_selection_new (G_LIST_MODEL (g_object_ref (self->sheet)));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (selected_cb), self, 0);

  self->view = GTK_COLUMN_VIEW (
    gtk_column_view_new (lsg_gradual_selection_new (GTK_SELECTION_MODEL (self->selection))));
  gtk_widget_add_css_class (GTK_WIDGET (self->view), "sheet");
  lsg_spoken_name_set (GTK_WIDGET (self->view), _("Quantification sheet"));
  add_columns (self);
  align_headers (self);
  g_signal_connect_object (gtk_column_view_get_sorter (self->view), "changed", G_CALLBACK (sorter_changed_cb),
                           self, 0);

  self->scroller = lsg_scroller_new (GTK_WIDGET (self->view));
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (self->scroller), TRUE);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
  self->nothing = gtk_label_new (_("No result"));
  gtk_widget_add_css_class (self->nothing, "dim-label");
  gtk_widget_set_margin_top (self->nothing, 48);
  gtk_widget_set_margin_bottom (self->nothing, 24);
  gtk_widget_set_visible (self->nothing, FALSE);
  gtk_widget_set_parent (self->nothing, GTK_WIDGET (self));
  add_controllers (self);
  return GTK_WIDGET (self);
}

LsgRecord *
lsg_sheet_view_get_selected (LsgSheetView *self)
{
  LsgSheetRow *row = gtk_single_selection_get_selected_item (self->selection);

  return row != NULL ? lsg_sheet_row_get_record (row) : NULL;
}

void
lsg_sheet_view_refresh (LsgSheetView *self)
{
  g_return_if_fail (LSG_IS_SHEET_VIEW (self));

  lsg_quantity_sheet_update (self->sheet, lsg_project_get_records (self->project),
                             lsg_project_get_figures (self->project), self->has_focus);
}

/* Rows come or go, or all of them show something else. */
static gboolean
concerns_all (const LsgChanges *changes)
{
  GPtrArray *arrays[] = { changes->added, changes->removed, changes->changed };

  for (guint a = 0; a < G_N_ELEMENTS (arrays); a++)
    for (guint i = 0; i < arrays[a]->len; i++)
      {
        LsgKindId kind = lsg_record_get_kind_id (arrays[a]->pdata[i]);

        if (kind == LSG_KIND_PROGRAMME || kind == LSG_KIND_LEVEL
            || (arrays[a] != changes->changed && (kind == LSG_KIND_INTERVENTION || kind == LSG_KIND_ACTIVITY)))
          return TRUE;
      }
  return FALSE;
}

void
lsg_sheet_view_update (LsgSheetView     *self,
                       const LsgChanges *changes)
{
  g_return_if_fail (LSG_IS_SHEET_VIEW (self));

  if (concerns_all (changes)
      || !lsg_quantity_sheet_touch (self->sheet, lsg_project_get_figures (self->project), changes->changed,
                                    self->has_focus))
    lsg_sheet_view_refresh (self);
}

void
lsg_sheet_view_search (LsgSheetView *self,
                       const char   *text)
{
  lsg_quantity_sheet_set_search (self->sheet, text);
  lsg_sheet_view_refresh (self);
  gtk_widget_set_visible (self->nothing, *text != '\0' && g_list_model_get_n_items (G_LIST_MODEL (self->sheet)) == 0);
}

gboolean
lsg_sheet_view_show (LsgSheetView *self,
                     LsgRecord    *record,
                     gboolean      focus)
{
  guint position = lsg_quantity_sheet_find (self->sheet, record);

  if (position == G_MAXUINT)
    return FALSE;
  if (focus)
    {
      focus_cell (self, position, LSG_COLUMN_CHOSEN);
    }
  else
    {
      gtk_single_selection_set_selected (self->selection, position);
      lsg_gradual_scroll_to (GTK_WIDGET (self->view), position);
    }
  return TRUE;
}
