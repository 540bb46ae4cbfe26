/* grid-view.c - see grid-view.h.
 *
 * The widgets of the cells are made while the loop rests, some moments after what is seen has changed: drawing and
 * scrolling never wait for them. Only the one under the cursor is there at once.
 */
#include "grid-view-private.h"

#include "chart-view.h"
#include "focus-within.h"
#include "spoken-name.h"
#include "widget-canvas.h"

/* After that many milliseconds without a screen reader's need the cells in sight follow. */
#define SYNC_DELAY 150

G_DEFINE_FINAL_TYPE (LsgGridView, lsg_grid_view, GTK_TYPE_WIDGET)

static guint signals[LSG_GRID_VIEW_N_SIGNALS];

static gboolean
is_inside (LsgGridView *self,
           int          row,
           int          column)
{
  return self->funcs != NULL && row >= 0 && row < self->n_rows && column >= self->funcs->first_column
         && column < self->n_columns;
}

gboolean
lsg_grid_view_has_cursor (LsgGridView *self)
{
  return is_inside (self, self->state.row, self->state.column);
}

void
lsg_grid_view_tell (LsgGridView       *self,
                    LsgGridViewSignal  signal)
{
  if (lsg_grid_view_has_cursor (self))
    g_signal_emit (self, signals[signal], 0, self->state.row, self->state.column);
}

void
lsg_grid_view_leave (LsgGridView *self)
{
  g_signal_emit (self, signals[LSG_GRID_VIEW_LEFT], 0);
}

/* The accessible cells. */

static GtkAllocation
to_allocation (const cairo_rectangle_t *box)
{
  return (GtkAllocation) { (int) box->x, (int) box->y, MAX ((int) box->width, 1), MAX ((int) box->height, 1) };
}

static gboolean
get_box (GtkWidget     *view,
         int            row,
         int            column,
         GtkAllocation *box)
{
  LsgGridView *self = LSG_GRID_VIEW (view);
  LsgChartStyle style;
  LsgCanvas canvas;
  cairo_rectangle_t cell;

  if (!is_inside (self, row, column) || self->funcs->get_cell == NULL)
    return FALSE;
  style = lsg_chart_style_of_desktop (self->funcs->surface);
  canvas = lsg_grid_view_get_canvas (self, &style);
  if (!self->funcs->get_cell (&canvas, row, column, &cell, self->data))
    return FALSE;
  *box = to_allocation (&cell);
  return TRUE;
}

static char *
describe_cell (GtkWidget *view,
               int        row,
               int        column)
{
  LsgGridView *self = LSG_GRID_VIEW (view);

  return self->funcs != NULL ? self->funcs->describe (row, column, self->data) : NULL;
}

static LsgGridRange
get_range (LsgGridView *self)
{
  LsgGridRange range = { 0, self->n_rows - 1, self->funcs->first_column, self->n_columns - 1,
                         self->funcs->first_column };
  LsgChartStyle style = lsg_chart_style_of_desktop (self->funcs->surface);
  LsgCanvas canvas = lsg_grid_view_get_canvas (self, &style);

  if (self->funcs->get_range != NULL)
    self->funcs->get_range (&canvas, &range, self->data);
  range.first_row = MAX (range.first_row, 0);
  range.last_row = MIN (range.last_row, self->n_rows - 1);
  range.first_column = MAX (range.first_column, self->funcs->first_column);
  range.last_column = MIN (range.last_column, self->n_columns - 1);
  return range;
}

static gboolean
sync_cb (gpointer data)
{
  LsgGridView *self = data;
  LsgGridRange range;

  self->sync_id = 0;
  if (self->funcs == NULL || self->funcs->get_cell == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return G_SOURCE_REMOVE;
  range = get_range (self);
  lsg_grid_cells_sync (self->cells, &range, self->state.row, self->state.column);
  return G_SOURCE_REMOVE;
}

static void
queue_sync (LsgGridView *self)
{
  if (self->sync_id == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->sync_id = g_timeout_add_full (G_PRIORITY_LOW, SYNC_DELAY, sync_cb, self, NULL);
}

/* The cursor. */

static void
move_to (LsgGridView *self,
         int          row,
         int          column)
{
  self->state.row = row;
  self->state.column = column;
  lsg_grid_cells_select (self->cells, row, column);
  if (lsg_grid_view_has_focus (self))
    lsg_grid_cells_focus (self->cells);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
lsg_grid_view_pick (LsgGridView *self,
                    int          row,
                    int          column)
{
  move_to (self, row, column);
  g_signal_emit (self, signals[LSG_GRID_VIEW_PICKED], 0, row, column);
}

static void
cell_focused (GtkWidget *view,
              int        row,
              int        column)
{
  LsgGridView *self = LSG_GRID_VIEW (view);

  if (row != self->state.row || column != self->state.column)
    lsg_grid_view_pick (self, row, column);
}

static guint
count_parts (GtkWidget *view,
             int        row,
             int        column)
{
  LsgGridView *self = LSG_GRID_VIEW (view);

  return self->funcs != NULL && self->funcs->count_parts != NULL ? self->funcs->count_parts (row, column, self->data)
                                                                : 0;
}

static char *
get_part (GtkWidget     *view,
          int            row,
          int            column,
          guint          part,
          GtkAllocation *box,
          gboolean      *is_chosen)
{
  LsgGridView *self = LSG_GRID_VIEW (view);
  cairo_rectangle_t place = { 0, 0, 1, 1 };
  LsgChartStyle style;
  LsgCanvas canvas;
  g_autofree char *name = NULL;

  if (self->funcs == NULL || self->funcs->get_part == NULL)
    return NULL;
  style = lsg_chart_style_of_desktop (self->funcs->surface);
  canvas = lsg_grid_view_get_canvas (self, &style);
  name = self->funcs->get_part (&canvas, row, column, part, &place, is_chosen, self->data);
  if (name != NULL)
    *box = to_allocation (&place);
  return g_steal_pointer (&name);
}

static void
part_activated (GtkWidget *view,
                int        row,
                int        column,
                guint      part)
{
  g_signal_emit (view, signals[LSG_GRID_VIEW_PART_ACTIVATED], 0, row, column, part);
}

static const LsgGridCellsFuncs cell_funcs = {
  get_box, describe_cell, cell_focused, count_parts, get_part, part_activated,
};

/* The first cell that there is. */
static gboolean
find_first (LsgGridView *self,
            int         *row,
            int         *column)
{
  GtkAllocation box;

  for (*row = 0; *row < self->n_rows; (*row)++)
    for (*column = MIN (self->n_columns - 1, 0); *column < self->n_columns; (*column)++)
      if (get_box (GTK_WIDGET (self), *row, *column, &box))
        return TRUE;
  return FALSE;
}

static gboolean
lsg_grid_view_grab_focus (GtkWidget *widget)
{
  LsgGridView *self = LSG_GRID_VIEW (widget);
  int row;
  int column;

  if (!lsg_grid_view_has_cursor (self) && find_first (self, &row, &column))
    lsg_grid_view_pick (self, row, column);
  else if (lsg_grid_view_has_cursor (self))
    lsg_grid_cells_select (self->cells, self->state.row, self->state.column);
  return lsg_grid_cells_focus (self->cells);
}

/* One tab stop: the focus comes to the cell under the cursor, and goes on from there. */
static gboolean
lsg_grid_view_focus (GtkWidget        *widget,
                     GtkDirectionType  direction)
{
  if (lsg_grid_view_has_focus (LSG_GRID_VIEW (widget)))
    return FALSE;
  return lsg_grid_view_grab_focus (widget);
}

static void
focus_changed_cb (LsgGridView             *self,
                  GParamSpec              *pspec,
                  GtkEventControllerFocus *focus)
{
  self->state.has_focus = gtk_event_controller_focus_contains_focus (focus);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* The widget. */

static void
draw (GtkWidget       *widget,
      const LsgCanvas *canvas)
{
  LsgGridView *self = LSG_GRID_VIEW (widget);
  GtkRoot *root = gtk_widget_get_root (widget);
  LsgCanvas cached = *canvas;

  if (self->funcs == NULL)
    return;
  cached.texts = self->texts;
  self->state.shows_focus = self->state.has_focus && GTK_IS_WINDOW (root)
                            && gtk_window_get_focus_visible (GTK_WINDOW (root));
  self->funcs->draw (&cached, &self->state, self->data);
}

/* The cells are no part of the picture. */
static void
lsg_grid_view_snapshot (GtkWidget   *widget,
                        GtkSnapshot *snapshot)
{
  LsgGridView *self = LSG_GRID_VIEW (widget);

  if (self->funcs != NULL && self->funcs->is_clipped)
    lsg_widget_snapshot_part (widget, snapshot, self->funcs->surface, draw);
  else if (self->funcs != NULL)
    lsg_widget_snapshot_chart (widget, snapshot, self->funcs->surface, draw);
}

static GtkSizeRequestMode
lsg_grid_view_get_request_mode (GtkWidget *widget)
{
  LsgGridView *self = LSG_GRID_VIEW (widget);

  return self->funcs != NULL && self->funcs->follows_width ? GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH
                                                           : GTK_SIZE_REQUEST_CONSTANT_SIZE;
}

static void
lsg_grid_view_measure (GtkWidget      *widget,
                       GtkOrientation  orientation,
                       int             for_size,
                       int            *minimum,
                       int            *natural,
                       int            *minimum_baseline,
                       int            *natural_baseline)
{
  LsgGridView *self = LSG_GRID_VIEW (widget);
  LsgChartStyle style = lsg_chart_style_of_desktop (LSG_SURFACE_WINDOW);
  LsgCanvas canvas = lsg_grid_view_get_canvas (self, &style);
  double size = 0.0;

  *minimum = *natural = 0;
  if (self->funcs == NULL)
    return;
  canvas.width = canvas.height = self->funcs->natural_width > 0 ? self->funcs->natural_width : 600.0;
  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      if (for_size > 0)
        canvas.width = for_size;
      size = self->funcs->get_height (&canvas, self->data);
    }
  else if (self->funcs->get_width != NULL)
    {
      size = self->funcs->get_width (&canvas, self->data);
    }
  *minimum = *natural = (int) size;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *natural = MAX (*minimum, self->funcs->natural_width);
}

static void
lsg_grid_view_size_allocate (GtkWidget *widget,
                             int        width,
                             int        height,
                             int        baseline)
{
  LsgGridView *self = LSG_GRID_VIEW (widget);

  lsg_grid_cells_place (self->cells);
  queue_sync (self);
}

static void
lsg_grid_view_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (lsg_grid_view_parent_class)->map (widget);
  queue_sync (LSG_GRID_VIEW (widget));
}

static void
lsg_grid_view_css_changed (GtkWidget         *widget,
                           GtkCssStyleChange *change)
{
  LsgGridView *self = LSG_GRID_VIEW (widget);

  lsg_text_cache_free (self->texts);
  self->texts = lsg_text_cache_new ();
  if (self->funcs != NULL && self->funcs->forget != NULL)
    self->funcs->forget (self->data);
  GTK_WIDGET_CLASS (lsg_grid_view_parent_class)->css_changed (widget, change);
  gtk_widget_queue_resize (widget);
}

static void
lsg_grid_view_dispose (GObject *object)
{
  LsgGridView *self = LSG_GRID_VIEW (object);

  self->funcs = NULL;
  g_clear_handle_id (&self->sync_id, g_source_remove);
  g_clear_pointer (&self->cells, lsg_grid_cells_free);
  G_OBJECT_CLASS (lsg_grid_view_parent_class)->dispose (object);
}

static void
lsg_grid_view_finalize (GObject *object)
{
  lsg_text_cache_free (LSG_GRID_VIEW (object)->texts);
  G_OBJECT_CLASS (lsg_grid_view_parent_class)->finalize (object);
}

static void
lsg_grid_view_class_init (LsgGridViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  static const char *const names[] = { "picked", "set", "activated" };

  G_OBJECT_CLASS (klass)->dispose = lsg_grid_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = lsg_grid_view_finalize;
  widget_class->snapshot = lsg_grid_view_snapshot;
  widget_class->get_request_mode = lsg_grid_view_get_request_mode;
  widget_class->measure = lsg_grid_view_measure;
  widget_class->size_allocate = lsg_grid_view_size_allocate;
  widget_class->map = lsg_grid_view_map;
  widget_class->css_changed = lsg_grid_view_css_changed;
  widget_class->focus = lsg_grid_view_focus;
  widget_class->grab_focus = lsg_grid_view_grab_focus;
  gtk_widget_class_set_css_name (widget_class, "matrix");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    signals[i] = g_signal_new (names[i], LSG_TYPE_GRID_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                               2, G_TYPE_INT, G_TYPE_INT);
  signals[LSG_GRID_VIEW_LEFT] = g_signal_new ("left", LSG_TYPE_GRID_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                       G_TYPE_NONE, 0);
  signals[LSG_GRID_VIEW_PART_ACTIVATED] = g_signal_new ("part-activated", LSG_TYPE_GRID_VIEW, G_SIGNAL_RUN_LAST, 0,
                                                        NULL, NULL, NULL, G_TYPE_NONE, 3, G_TYPE_INT, G_TYPE_INT,
                                                        G_TYPE_UINT);
}

static void
lsg_grid_view_init (LsgGridView *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->state = (LsgGridState) { -1, -1, FALSE, FALSE, -1, -1 };
  self->texts = lsg_text_cache_new ();
  self->cells = lsg_grid_cells_new (GTK_WIDGET (self), &cell_funcs);
  g_signal_connect_swapped (focus, "notify::contains-focus", G_CALLBACK (focus_changed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}

GtkWidget *
lsg_grid_view_new (const LsgGridFuncs *funcs,
                   gpointer            data,
                   const char         *name)
{
  LsgGridView *self = g_object_new (LSG_TYPE_GRID_VIEW, NULL);

  self->funcs = funcs;
  self->data = data;
  lsg_grid_view_add_controllers (self);
  lsg_spoken_name_set (GTK_WIDGET (self), name);
  return GTK_WIDGET (self);
}

GtkWidget *
lsg_grid_view_add_scroller (LsgGridView   *self,
                            GtkPolicyType  across)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *viewport = gtk_viewport_new (NULL, NULL);
  GtkAdjustment *adjustments[2];

  /* The owner scrolls to cells: what stays in place at the edges covers some of them. */
  gtk_viewport_set_scroll_to_focus (GTK_VIEWPORT (viewport), FALSE);
  gtk_viewport_set_child (GTK_VIEWPORT (viewport), GTK_WIDGET (self));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), across, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), viewport);
  gtk_widget_add_css_class (scroller, "card");
  gtk_widget_set_overflow (scroller, GTK_OVERFLOW_HIDDEN);
  lsg_widget_follow_scrolling (GTK_WIDGET (self), scroller);
  adjustments[0] = gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (scroller));
  adjustments[1] = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  for (guint i = 0; i < G_N_ELEMENTS (adjustments); i++)
    g_signal_connect_object (adjustments[i], "value-changed", G_CALLBACK (queue_sync), self, G_CONNECT_SWAPPED);
  return scroller;
}

void
lsg_grid_view_set_size (LsgGridView *self,
                        int          n_rows,
                        int          n_columns)
{
  gboolean is_other;

  g_return_if_fail (LSG_IS_GRID_VIEW (self));

  is_other = n_rows != self->n_rows || n_columns != self->n_columns;
  self->n_rows = n_rows;
  self->n_columns = n_columns;
  self->state.hover_row = self->state.hover_column = -1;
  if (self->state.row >= n_rows || self->state.column >= n_columns)
    {
      self->state.row = n_columns > 0 ? MIN (self->state.row, n_rows - 1) : -1;
      self->state.column = n_rows > 0 ? MIN (self->state.column, n_columns - 1) : -1;
    }
  if (is_other)
    lsg_grid_view_refresh (self);
  else
    lsg_grid_view_redraw (self);
}

void
lsg_grid_view_set_cursor (LsgGridView *self,
                          int          row,
                          int          column)
{
  g_return_if_fail (LSG_IS_GRID_VIEW (self));

  move_to (self, row, column);
}

void
lsg_grid_view_get_cursor (LsgGridView *self,
                          int         *row,
                          int         *column)
{
  g_return_if_fail (LSG_IS_GRID_VIEW (self));

  *row = self->state.row;
  *column = self->state.column;
}

gboolean
lsg_grid_view_has_focus (LsgGridView *self)
{
  g_return_val_if_fail (LSG_IS_GRID_VIEW (self), FALSE);

  return lsg_widget_has_focus_within (GTK_WIDGET (self));
}

gboolean
lsg_grid_view_focus_part (LsgGridView *self,
                          guint        part)
{
  g_return_val_if_fail (LSG_IS_GRID_VIEW (self), FALSE);

  return lsg_grid_cells_focus_part (self->cells, (int) part);
}

int
lsg_grid_view_get_part (LsgGridView *self)
{
  g_return_val_if_fail (LSG_IS_GRID_VIEW (self), -1);

  return lsg_grid_cells_get_part (self->cells);
}

LsgCanvas
lsg_grid_view_get_canvas (LsgGridView         *self,
                          const LsgChartStyle *style)
{
  LsgCanvas canvas = lsg_widget_get_canvas (GTK_WIDGET (self), style);

  canvas.texts = self->texts;
  return canvas;
}

void
lsg_grid_view_refresh (LsgGridView *self)
{
  g_return_if_fail (LSG_IS_GRID_VIEW (self));

  lsg_grid_view_redraw (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
lsg_grid_view_redraw (LsgGridView *self)
{
  g_return_if_fail (LSG_IS_GRID_VIEW (self));

  lsg_grid_cells_select (self->cells, self->state.row, self->state.column);
  queue_sync (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
lsg_grid_view_disconnect (LsgGridView *self)
{
  g_return_if_fail (LSG_IS_GRID_VIEW (self));

  self->funcs = NULL;
  self->data = NULL;
}
