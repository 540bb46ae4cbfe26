/* sheet-view.c - see sheet-view.h. */
#include "sheet-view.h"

#include "gradual-selection.h"
#include "nothing-line.h"
#include "scroller.h"
#include "sheet-columns.h"
#include "spoken-name.h"

#include <glib/gi18n-lib.h>

/* From so many changed records on the rows follow in a turn of their own. */
#define MANY_CHANGES 256

#define PROBLEM_GAP 4

struct _LsgSheetView {
  GtkWidget           parent_instance;
  LsgProject         *project;
  LsgQuantitySheet   *sheet;
  GtkWidget          *scroller;
  GtkWidget          *nothing; /* says that the search found no row */
  GtkColumnView      *view;
  GtkSingleSelection *selection;
  LsgSheetColumns    *columns;
  GtkWidget          *problem;      /* why a number was refused */
  LsgSheetCell       *problem_cell; /* weak: where it stands, NULL for none */
  gboolean            has_focus;

  /* The cell that takes the focus as soon as it is bound. */
  guint               wanted_position;
  LsgSheetColumn      wanted_column;
  guint               wanted_source;

  guint               refresh_source;
};

G_DEFINE_FINAL_TYPE (LsgSheetView, lsg_sheet_view, GTK_TYPE_WIDGET)

enum {
  PROP_SELECTED = 1,
};

static GtkWidget *
find_cell (LsgSheetView   *self,
           guint           position,
           LsgSheetColumn  column)
{
  g_autoptr (LsgSheetRow) row = g_list_model_get_item (G_LIST_MODEL (self->sheet), position);

  return row != NULL ? lsg_sheet_columns_find_cell (self->columns, row, column) : NULL;
}

static void
enter_cell (GtkWidget *cell)
{
  lsg_sheet_cell_come_near (LSG_SHEET_CELL (cell));
  gtk_widget_child_focus (cell, GTK_DIR_TAB_FORWARD);
}

static gboolean
focus_wanted_cb (gpointer data)
{
  LsgSheetView *self = data;
  GtkWidget *cell = find_cell (self, self->wanted_position, self->wanted_column);

  self->wanted_source = 0;
  if (cell != NULL)
    enter_cell (cell);
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
      enter_cell (cell);
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
      return !lsg_sheet_cell_accept (cell)
             || step_across (self, cell, shift || keyval == GDK_KEY_ISO_Left_Tab ? -1 : 1);
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      return !lsg_sheet_cell_accept (cell) || step_down (self, cell, shift ? -1 : 1);
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      return !lsg_sheet_cell_accept (cell) || step_down (self, cell, -1);
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      return !lsg_sheet_cell_accept (cell) || step_down (self, cell, 1);
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

/* Below the cell that it is about, or above it where there is no room; over the rows, which do not move. */
static void
place_problem (LsgSheetView *self)
{
  GtkWidget *cell = GTK_WIDGET (self->problem_cell);
  int height = gtk_widget_get_height (GTK_WIDGET (self));
  int least, natural;
  double top, y = 0;

  if (cell == NULL || !gtk_widget_translate_coordinates (cell, GTK_WIDGET (self), 0, 0, NULL, &y))
    return;
  gtk_widget_measure (self->problem, GTK_ORIENTATION_VERTICAL, -1, &least, &natural, NULL, NULL);
  natural -= gtk_widget_get_margin_top (self->problem);
  top = y + gtk_widget_get_height (cell) + PROBLEM_GAP;
  if (top + natural > height)
    top = y - natural - PROBLEM_GAP;
  gtk_widget_set_margin_top (self->problem, (int) CLAMP (top, 0, MAX (height - natural, 0)));
}

static void
problem_cb (LsgSheetColumns *columns,
            LsgSheetCell    *cell,
            const char      *problem,
            LsgSheetView    *self)
{
  g_autofree char *name = lsg_sheet_cell_dup_name (cell);
  g_autofree char *text = NULL;

  if (problem == NULL && cell != self->problem_cell)
    return;
  /* TRANSLATORS: which number, then what is wrong with it: "Chosen, ITS 01: “abc” is no number." */
  if (problem != NULL)
    text = name != NULL ? g_strdup_printf (_("%s: %s"), name, problem) : g_strdup (problem);
  g_set_weak_pointer (&self->problem_cell, problem != NULL ? cell : NULL);
  gtk_label_set_text (GTK_LABEL (self->problem), text != NULL ? text : "");
  gtk_widget_set_visible (self->problem, text != NULL);
  place_problem (self);
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
  g_clear_pointer (&self->problem, gtk_widget_unparent);
  g_clear_weak_pointer (&self->problem_cell);
  g_clear_handle_id (&self->refresh_source, g_source_remove);
  G_OBJECT_CLASS (lsg_sheet_view_parent_class)->dispose (object);
}

static void
lsg_sheet_view_finalize (GObject *object)
{
  LsgSheetView *self = LSG_SHEET_VIEW (object);

  g_object_unref (self->columns);
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
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
lsg_sheet_view_init (LsgSheetView *self)
{
  self->sheet = lsg_quantity_sheet_new ();
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

/* Nothing is clicked on it: what lies under it gets the clicks. */
static GtkWidget *
make_problem (void)
{
  GtkWidget *problem = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_ALERT, "wrap", TRUE,
                                     "max-width-chars", 48, "halign", GTK_ALIGN_END, "valign", GTK_ALIGN_START,
                                     "visible", FALSE, "can-target", FALSE, NULL);

  gtk_widget_add_css_class (problem, "sheet-problem");
  return problem;
}

static void
end_search (LsgSheetView *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "page.end-search", NULL);
}

GtkWidget *
lsg_sheet_view_new (LsgProject *project)
{
  LsgSheetView *self = g_object_new (LSG_TYPE_SHEET_VIEW, NULL);
  g_autoptr (GtkSelectionModel) rows = NULL;

  self->project = g_object_ref (project);
  self->selection = gtk_single_selection_new (G_LIST_MODEL (g_object_ref (self->sheet)));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (selected_cb), self, 0);

  rows = lsg_gradual_selection_new (GTK_SELECTION_MODEL (self->selection));
  self->view = GTK_COLUMN_VIEW (gtk_column_view_new (NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->view), "sheet");
  lsg_spoken_name_set (GTK_WIDGET (self->view), _("Quantification sheet"));
  g_signal_connect_object (gtk_column_view_get_sorter (self->view), "changed", G_CALLBACK (sorter_changed_cb),
                           self, 0);

  self->scroller = lsg_scroller_new (GTK_WIDGET (self->view));
  self->columns = lsg_sheet_columns_new (project, self->view,
                                         gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller)));
  g_signal_connect_object (self->columns, "problem", G_CALLBACK (problem_cb), self, 0);
  g_signal_connect_object (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller)), "value-changed",
                           G_CALLBACK (place_problem), self, G_CONNECT_SWAPPED);
  gtk_column_view_set_model (self->view, rows);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (self->scroller), TRUE);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
  self->nothing = lsg_nothing_line_new (G_CALLBACK (end_search), self);
  gtk_widget_set_margin_top (self->nothing, 48); /* below the headers */
  gtk_widget_set_margin_bottom (self->nothing, 16);
  gtk_widget_set_valign (self->nothing, GTK_ALIGN_CENTER);
  gtk_widget_set_parent (self->nothing, GTK_WIDGET (self));
  self->problem = make_problem ();
  gtk_widget_set_parent (self->problem, GTK_WIDGET (self));
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

  g_clear_handle_id (&self->refresh_source, g_source_remove);
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

static gboolean
refresh_cb (gpointer data)
{
  LSG_SHEET_VIEW (data)->refresh_source = 0;
  lsg_sheet_view_refresh (data);
  return G_SOURCE_REMOVE;
}

/* Where very many rows go elsewhere, hundreds of widgets go with them: in a turn of the loop of their own, which comes
 * before the next frame. */
void
lsg_sheet_view_update (LsgSheetView     *self,
                       const LsgChanges *changes)
{
  gboolean all;

  g_return_if_fail (LSG_IS_SHEET_VIEW (self));

  all = concerns_all (changes);
  if (self->refresh_source == 0 && !all
      && lsg_quantity_sheet_touch (self->sheet, lsg_project_get_figures (self->project), changes->changed,
                                   self->has_focus))
    return;
  if (all || changes->changed->len < MANY_CHANGES)
    lsg_sheet_view_refresh (self);
  else if (self->refresh_source == 0)
    self->refresh_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, refresh_cb, self, NULL);
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
