/* tool-matrix-view.c - see tool-matrix-view.h. */
#include "tool-matrix-view.h"

#include "chart-view.h"
#include "grid-view.h"
#include "priority-words.h"
#include "record-name.h"
#include "toasts.h"

#include <glib/gi18n-lib.h>

#define WHEEL_STEP 40.0

struct _LsgToolMatrixView {
  GtkWidget     parent_instance;
  LsgProject   *project;
  LsgGridView  *grid;
  LsgToolTable *table; /* borrowed */
  LsgToolMatrix matrix;
};

enum {
  SIGNAL_PICKED,
  SIGNAL_OPEN,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (LsgToolMatrixView, lsg_tool_matrix_view, GTK_TYPE_WIDGET)

static guint signals[N_SIGNALS];

static LsgToolGeometry
measure (LsgToolMatrixView *self)
{
  LsgChartStyle style = lsg_chart_style_of_desktop (LSG_SURFACE_CARD);
  LsgCanvas canvas = lsg_grid_view_get_canvas (self->grid, &style);

  return lsg_tool_matrix_measure (&self->matrix, &canvas);
}

/* What the grid asks. */

static double
get_width (const LsgCanvas *canvas,
           gpointer         data)
{
  return 320.0;
}

static double
get_height (const LsgCanvas *canvas,
            gpointer         data)
{
  return lsg_tool_matrix_get_height (&LSG_TOOL_MATRIX_VIEW (data)->matrix, canvas);
}

static void
draw (const LsgCanvas    *canvas,
      const LsgGridState *state,
      gpointer            data)
{
  LsgToolMatrix matrix = LSG_TOOL_MATRIX_VIEW (data)->matrix;

  matrix.selected = matrix.focus_row = state->row;
  matrix.focus_column = state->column;
  matrix.has_focus = state->has_focus;
  lsg_tool_matrix_draw (&matrix, canvas);
}

static gboolean
hit (const LsgCanvas *canvas,
     LsgPoint         point,
     int             *row,
     int             *column,
     gpointer         data)
{
  LsgToolMatrixView *self = data;
  LsgToolGeometry geometry = lsg_tool_matrix_measure (&self->matrix, canvas);

  return lsg_tool_matrix_hit (&self->matrix, &geometry, point, row, column);
}

/* "ITC 02 Study of the module – Forum: used" */
static char *
describe (int      row,
          int      column,
          gpointer data)
{
  LsgToolMatrixView *self = data;
  LsgRecord *intervention;
  g_autofree char *name = NULL;
  const char *state;

  if (self->table == NULL || row < 0 || column < 0 || row >= (int) self->table->tools->len
      || column >= (int) self->table->interventions->len)
    return NULL;
  intervention = self->table->interventions->pdata[column];
  name = intervention != NULL ? lsg_record_dup_name (intervention) : g_strdup (_("Virtual classes"));
  state = lsg_tool_table_get (self->table, row, column) ? _("used") : _("not used");
  /* TRANSLATORS: an intervention, a tool, whether it uses the tool */
  return g_strdup_printf (_("%s – %s: %s"), name, lsg_words_title (self->table->tools->pdata[row]), state);
}

static gboolean
get_cell (const LsgCanvas   *canvas,
          int                row,
          int                column,
          cairo_rectangle_t *box,
          gpointer           data)
{
  LsgToolGeometry geometry = lsg_tool_matrix_measure (&LSG_TOOL_MATRIX_VIEW (data)->matrix, canvas);

  *box = lsg_tool_geometry_get_cell (&geometry, (guint) row, (guint) column);
  return TRUE;
}

static void
get_range (const LsgCanvas *canvas,
           LsgGridRange    *range,
           gpointer         data)
{
  LsgToolGeometry geometry = lsg_tool_matrix_measure (&LSG_TOOL_MATRIX_VIEW (data)->matrix, canvas);

  range->first_column = (int) (geometry.offset / geometry.stride);
  range->last_column = (int) ((geometry.offset + geometry.columns_width) / geometry.stride);
}

static void
scroll_to (LsgToolMatrixView *self,
           double             offset)
{
  LsgToolGeometry geometry = measure (self);

  self->matrix.offset = CLAMP (offset, 0.0, geometry.max_offset);
  lsg_grid_view_redraw (self->grid);
}

static void
reveal (int      row,
        int      column,
        gpointer data)
{
  LsgToolMatrixView *self = data;
  LsgToolGeometry geometry = measure (self);
  double offset = lsg_tool_geometry_reveal (&geometry, (guint) MAX (column, 0));

  if (offset != geometry.offset)
    scroll_to (self, offset);
}

static const LsgGridFuncs grid_funcs = {
  .surface = LSG_SURFACE_CARD, .clicks = LSG_GRID_AGAIN_SETS, .natural_width = 640, .get_width = get_width,
  .get_height = get_height, .draw = draw, .hit = hit, .describe = describe, .get_cell = get_cell,
  .get_range = get_range, .reveal = reveal,
};

/* What a person does. */

static void
picked_cb (LsgToolMatrixView *self,
           int                row)
{
  if (self->table == NULL || row == self->matrix.selected || row >= (int) self->table->tools->len)
    return;
  self->matrix.selected = row;
  g_signal_emit (self, signals[SIGNAL_PICKED], 0, self->table->tools->pdata[row]);
}

static void
set_cb (LsgToolMatrixView *self,
        int                row,
        int                column)
{
  g_autoptr (GError) error = NULL;

  if (self->table != NULL && !lsg_tool_table_toggle (self->table, self->project, row, column, &error))
    lsg_toast_error (GTK_WIDGET (self), error);
}

static void
activated_cb (LsgToolMatrixView *self)
{
  g_signal_emit (self, signals[SIGNAL_OPEN], 0);
}

/* Sideways, or the wheel with Shift; up and down stays the page's. */
static gboolean
scroll_cb (LsgToolMatrixView        *self,
           double                    dx,
           double                    dy,
           GtkEventControllerScroll *controller)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));
  double by = (state & GDK_SHIFT_MASK) != 0 ? dx + dy : dx;
  LsgToolGeometry geometry = measure (self);

  if (by == 0.0 || geometry.max_offset <= 0.0)
    return GDK_EVENT_PROPAGATE;
  scroll_to (self, geometry.offset + by * WHEEL_STEP);
  return GDK_EVENT_STOP;
}

static void
lsg_tool_matrix_view_dispose (GObject *object)
{
  LsgToolMatrixView *self = LSG_TOOL_MATRIX_VIEW (object);

  if (self->grid != NULL)
    lsg_grid_view_disconnect (self->grid);
  g_clear_pointer ((GtkWidget **) &self->grid, gtk_widget_unparent);
  g_clear_object (&self->project);
  G_OBJECT_CLASS (lsg_tool_matrix_view_parent_class)->dispose (object);
}

static void
lsg_tool_matrix_view_class_init (LsgToolMatrixViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lsg_tool_matrix_view_dispose;
  signals[SIGNAL_PICKED] = g_signal_new ("picked", LSG_TYPE_TOOL_MATRIX_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                         NULL, G_TYPE_NONE, 1, LSG_TYPE_RECORD);
  signals[SIGNAL_OPEN] = g_signal_new ("open", LSG_TYPE_TOOL_MATRIX_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                       G_TYPE_NONE, 0);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
lsg_tool_matrix_view_init (LsgToolMatrixView *self)
{
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);

  self->matrix = (LsgToolMatrix) LSG_TOOL_MATRIX_INIT;
  self->matrix.kept_title = C_("interventions", "Kept");
  self->matrix.discarded_title = C_("interventions", "Not kept");
  self->matrix.uses_title = C_("tools", "Usage");
  self->grid = LSG_GRID_VIEW (lsg_grid_view_new (&grid_funcs, self, _("Tools and interventions")));
  gtk_widget_set_parent (GTK_WIDGET (self->grid), GTK_WIDGET (self));
  g_signal_connect_object (self->grid, "picked", G_CALLBACK (picked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->grid, "set", G_CALLBACK (set_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->grid, "activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_swapped (scroll, "scroll", G_CALLBACK (scroll_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), scroll);
}

GtkWidget *
lsg_tool_matrix_view_new (LsgProject *project)
{
  LsgToolMatrixView *self = g_object_new (LSG_TYPE_TOOL_MATRIX_VIEW, NULL);

  self->project = g_object_ref (project);
  return GTK_WIDGET (self);
}

void
lsg_tool_matrix_view_set_table (LsgToolMatrixView *self,
                                LsgToolTable      *table)
{
  g_return_if_fail (LSG_IS_TOOL_MATRIX_VIEW (self));

  self->table = table;
  self->matrix.rows = (const LsgToolRow *) (gpointer) table->rows->data;
  self->matrix.n_rows = table->rows->len;
  self->matrix.columns = (const LsgToolColumn *) (gpointer) table->columns->data;
  self->matrix.n_columns = table->columns->len;
  self->matrix.marks = table->marks;
  self->matrix.selected = MIN (self->matrix.selected, (int) table->rows->len - 1);
  lsg_grid_view_set_size (self->grid, (int) table->rows->len, (int) table->columns->len);
}

void
lsg_tool_matrix_view_set_selected (LsgToolMatrixView *self,
                                   LsgRecord         *tool)
{
  guint row = 0;
  gboolean is_there;
  int former;
  int column;

  g_return_if_fail (LSG_IS_TOOL_MATRIX_VIEW (self));

  is_there = self->table != NULL && tool != NULL && g_ptr_array_find (self->table->tools, tool, &row);
  self->matrix.selected = is_there ? (int) row : -1;
  lsg_grid_view_get_cursor (self->grid, &former, &column);
  if (self->matrix.selected != former)
    lsg_grid_view_set_cursor (self->grid, self->matrix.selected, MAX (column, 0));
}
