/* needs-matrix-view.c - the needs in their cells of gravity and probability. See needs-matrix-view.h. */
#include "needs-matrix-view.h"

#include "chart-view.h"
#include "grid-view.h"
#include "level.h"
#include "needs-matrix-data.h"
#include "record-name.h"
#include "toasts.h"

#include <glib/gi18n-lib.h>

/* How far a press must move before it takes its need along. */
#define DRAG_THRESHOLD 6

struct _LsgNeedsMatrixView {
  GtkWidget           parent_instance;
  LsgProject         *project;
  LsgGridView        *grid;
  LsgNeedsMatrixData *data;
  LsgMatrixGeometry  *geometry; /* NULL until it is asked for */
  int                 geometry_width;
  LsgMatrixEdit       edit;
  gint64              pressed; /* need under a press that is no drag yet, 0 for none */
  LsgPoint            pressed_at;
  int                 hovered; /* index, -1 for none */
};

enum {
  SIGNAL_PICKED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (LsgNeedsMatrixView, lsg_needs_matrix_view, GTK_TYPE_WIDGET)

static guint signals[N_SIGNALS];

static LsgNeed *
get_need (LsgNeedsMatrixView *self,
          gint64              id)
{
  LsgRecord *record = id != 0 ? lsg_records_find (lsg_project_get_records (self->project), id) : NULL;

  return LSG_IS_NEED (record) ? LSG_NEED (record) : NULL;
}

static LsgMatrixChart
make_chart (LsgNeedsMatrixView *self)
{
  LsgMatrixChart chart = LSG_MATRIX_CHART_INIT;
  LsgRecords *records;

  chart.gravity_name = _("Gravity");
  chart.probability_name = _("Probability");
  chart.thresholds = LSG_CLASS_THRESHOLDS_DEFAULT;
  if (self->project == NULL)
    return chart;

  records = lsg_project_get_records (self->project);
  chart.needs = (const LsgMatrixNeed *) (gpointer) self->data->needs->data;
  chart.n_needs = self->data->needs->len;
  chart.thresholds = lsg_project_get_figures (self->project)->class_thresholds;
  for (int i = 0; i < LSG_MATRIX_LEVELS; i++)
    {
      chart.gravity_levels[i] = lsg_records_get_level_name (records, LSG_SCALE_GRAVITY, i + 1);
      chart.probability_levels[i] = lsg_records_get_level_name (records, LSG_SCALE_PROBABILITY, i + 1);
    }
  chart.selected = lsg_needs_matrix_data_find (self->data, self->edit.selected);
  chart.hovered = self->hovered;
  if (self->edit.dragged != 0)
    {
      chart.drop_gravity = self->edit.target.gravity;
      chart.drop_probability = self->edit.target.probability;
    }
  return chart;
}

static void
forget_geometry (LsgNeedsMatrixView *self)
{
  g_clear_pointer (&self->geometry, lsg_matrix_geometry_free);
}

static LsgMatrixGeometry *
ensure_geometry (LsgNeedsMatrixView *self)
{
  LsgChartStyle style = lsg_chart_style_of_desktop (LSG_SURFACE_VIEW);
  LsgCanvas canvas = lsg_grid_view_get_canvas (self->grid, &style);
  LsgMatrixChart chart = make_chart (self);

  if (self->geometry == NULL || self->geometry_width != (int) canvas.width)
    {
      forget_geometry (self);
      self->geometry = lsg_matrix_chart_measure (&chart, &canvas);
      self->geometry_width = (int) canvas.width;
    }
  return self->geometry;
}

/* Gravity goes up: its fourth level is the first row of the grid. */
static LsgMatrixCell
read_place (int row,
            int column)
{
  return (LsgMatrixCell) { LSG_MATRIX_LEVELS - row, column + 1 };
}

static char *
describe (int      row,
          int      column,
          gpointer data)
{
  LsgNeedsMatrixView *self = data;
  LsgMatrixCell cell = read_place (row, column);

  if (self->project == NULL || !lsg_matrix_cell_valid (cell))
    return NULL;
  return lsg_words_matrix_cell (self->data, lsg_project_get_records (self->project), cell,
                                get_need (self, self->edit.selected));
}

static void
take_edit (LsgNeedsMatrixView *self,
           LsgMatrixEdit       edit)
{
  gboolean is_other = edit.selected != self->edit.selected;

  self->edit = edit;
  if (is_other) /* the selected chip is always one of those that are drawn */
    forget_geometry (self);
  lsg_grid_view_set_cursor (self->grid, LSG_MATRIX_LEVELS - edit.cursor.gravity, edit.cursor.probability - 1);
}

static void
tell_picked (LsgNeedsMatrixView *self)
{
  LsgNeed *need = get_need (self, self->edit.selected);

  if (need != NULL)
    g_signal_emit (self, signals[SIGNAL_PICKED], 0, need);
}

/* apply: puts a need into another cell, both ratings as one step. */
static void
move_need (LsgNeedsMatrixView *self,
           LsgNeed            *need,
           LsgMatrixCell       cell)
{
  LsgRecord *record = LSG_RECORD (need);
  const char *field = cell.gravity != lsg_need_get_matrix_cell (need).gravity ? "gravity" : "probability";
  LsgEdit edit = { .verb = LSG_VERB_CHANGE, .kind = LSG_KIND_NEED, .field = field,
                   .id = lsg_record_get_id (record) };
  g_autofree char *subject = lsg_record_dup_short_name (record);
  g_autoptr (GError) error = NULL;

  if (lsg_matrix_cell_equal (lsg_need_get_matrix_cell (need), cell))
    return;
  edit.subject = subject;
  lsg_project_end_typing (self->project);
  lsg_project_begin (self->project, &edit);
  if (lsg_project_set (self->project, record, "gravity", lsg_integer (cell.gravity), &error)
      && lsg_project_set (self->project, record, "probability", lsg_integer (cell.probability), &error))
    lsg_project_commit (self->project, &error);
  else
    lsg_project_rollback (self->project);
  if (error != NULL)
    lsg_toast_error (GTK_WIDGET (self), error);
}

/* The cell under a point, {0, 0} outside, and the index of the need whose chip lies there, -1 for none. */
static LsgMatrixCell
find_at (LsgNeedsMatrixView *self,
         LsgPoint            point,
         int                *need,
         gboolean           *is_more)
{
  LsgMatrixGeometry *geometry = ensure_geometry (self);
  LsgMatrixCell cell = { 0, 0 };
  int chip = -1;

  *need = -1;
  *is_more = FALSE;
  if (!lsg_matrix_geometry_hit (geometry, point, &cell.gravity, &cell.probability, &chip))
    return (LsgMatrixCell) { 0, 0 };
  if (chip >= 0)
    {
      *need = g_array_index (geometry->chips, LsgMatrixChip, chip).need;
      *is_more = *need < 0;
    }
  return cell;
}

static void
cycle (LsgNeedsMatrixView *self)
{
  g_autoptr (GArray) ids = lsg_needs_matrix_data_list (self->data, self->edit.cursor);

  take_edit (self, lsg_matrix_edit_cycle (&self->edit, (const gint64 *) (gpointer) ids->data, ids->len));
  if (ids->len > 0)
    tell_picked (self);
}

static void
drag_begin_cb (LsgNeedsMatrixView *self,
               double              x,
               double              y,
               GtkGesture         *gesture)
{
  LsgMatrixEdit edit = self->edit;
  gboolean is_more;
  int need;
  LsgMatrixCell cell;

  gtk_widget_grab_focus (GTK_WIDGET (self->grid));
  self->pressed_at = (LsgPoint) { x, y };
  self->pressed = 0;
  cell = find_at (self, self->pressed_at, &need, &is_more);
  if (!lsg_matrix_cell_valid (cell))
    return;
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  edit.cursor = cell;
  if (need >= 0)
    {
      self->pressed = g_array_index (self->data->ids, gint64, need);
      take_edit (self, lsg_matrix_edit_select (&edit, self->pressed, cell));
      tell_picked (self);
    }
  else
    {
      take_edit (self, edit);
      if (is_more) /* the ones that do not fit are reached one after the other */
        cycle (self);
    }
}

static void
drag_update_cb (LsgNeedsMatrixView *self,
                double              dx,
                double              dy)
{
  LsgMatrixEdit edit = self->edit;
  LsgNeed *need = get_need (self, self->pressed);
  gboolean is_more;
  int under;

  if (need == NULL)
    return;
  if (edit.dragged == 0 && dx * dx + dy * dy < DRAG_THRESHOLD * DRAG_THRESHOLD)
    return;
  if (edit.dragged == 0)
    {
      edit = lsg_matrix_edit_grab (&edit, self->pressed, lsg_need_get_matrix_cell (need));
      gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "grabbing");
    }
  take_edit (self, lsg_matrix_edit_drag (&edit, find_at (self, (LsgPoint) { self->pressed_at.x + dx,
                                                                            self->pressed_at.y + dy },
                                                         &under, &is_more)));
}

static void
end_drag (LsgNeedsMatrixView *self)
{
  self->pressed = 0;
  gtk_widget_set_cursor (GTK_WIDGET (self), NULL);
  take_edit (self, lsg_matrix_edit_cancel (&self->edit));
}

static void
drag_end_cb (LsgNeedsMatrixView *self)
{
  LsgNeed *need = get_need (self, self->edit.dragged);
  LsgMatrixCell target = self->edit.target;

  end_drag (self);
  if (need != NULL)
    move_need (self, need, target);
}

static void
motion_cb (LsgNeedsMatrixView *self,
           double              x,
           double              y)
{
  gboolean is_more;
  int need;

  find_at (self, (LsgPoint) { x, y }, &need, &is_more);
  if (need == self->hovered)
    return;
  self->hovered = need;
  gtk_widget_queue_draw (GTK_WIDGET (self->grid));
}

static void
leave_cb (LsgNeedsMatrixView *self)
{
  self->hovered = -1;
  if (self->grid != NULL)
    gtk_widget_queue_draw (GTK_WIDGET (self->grid));
}

static gboolean
key_cb (LsgNeedsMatrixView *self,
        guint               keyval,
        guint               keycode,
        GdkModifierType     state)
{
  int gravity;
  int probability;

  if ((state & (GDK_ALT_MASK | GDK_SUPER_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;
  if (keyval == GDK_KEY_Escape && self->pressed != 0)
    {
      end_drag (self);
      return GDK_EVENT_STOP;
    }
  if ((state & GDK_CONTROL_MASK) == 0 || !lsg_matrix_edit_read_arrow (keyval, &gravity, &probability))
    return GDK_EVENT_PROPAGATE;
  lsg_needs_matrix_view_move_selected (self, gravity, probability);
  return GDK_EVENT_STOP;
}

/* What the grid asks. */

/* Over a chip the need, else nothing: the cell tells itself. */
static char *
dup_tooltip (const LsgCanvas *canvas,
             LsgPoint         point,
             gpointer         data)
{
  LsgNeedsMatrixView *self = data;
  gboolean is_more;
  int index;
  LsgNeed *need;

  if (self->project == NULL || self->edit.dragged != 0)
    return NULL;
  find_at (self, point, &index, &is_more);
  need = index >= 0 ? get_need (self, g_array_index (self->data->ids, gint64, index)) : NULL;
  return need != NULL ? lsg_record_dup_name (LSG_RECORD (need)) : NULL;
}

static double
get_width (const LsgCanvas *canvas,
           gpointer         data)
{
  return 260.0;
}

static double
get_height (const LsgCanvas *canvas,
            gpointer         data)
{
  LsgMatrixChart chart = make_chart (data);

  return lsg_matrix_chart_get_height (&chart, canvas);
}

static void
draw (const LsgCanvas    *canvas,
      const LsgGridState *state,
      gpointer            data)
{
  LsgNeedsMatrixView *self = data;
  LsgMatrixChart chart = make_chart (self);

  if (state->has_focus)
    {
      chart.focus_gravity = self->edit.cursor.gravity;
      chart.focus_probability = self->edit.cursor.probability;
    }
  lsg_matrix_chart_draw (&chart, ensure_geometry (self), canvas);
}

static gboolean
hit (const LsgCanvas *canvas,
     LsgPoint         point,
     int             *row,
     int             *column,
     gpointer         data)
{
  gboolean is_more;
  int need;
  LsgMatrixCell cell = find_at (data, point, &need, &is_more);

  *row = LSG_MATRIX_LEVELS - cell.gravity;
  *column = cell.probability - 1;
  return lsg_matrix_cell_valid (cell);
}

static gboolean
get_box (const LsgCanvas   *canvas,
         int                row,
         int                column,
         cairo_rectangle_t *box,
         gpointer           data)
{
  LsgMatrixCell cell = read_place (row, column);

  *box = ensure_geometry (data)->cells[cell.gravity - 1][cell.probability - 1];
  return TRUE;
}

static void
forget (gpointer data)
{
  forget_geometry (data);
}

static const LsgGridFuncs grid_funcs = {
  .surface = LSG_SURFACE_VIEW, .clicks = LSG_GRID_OWN_CLICKS, .natural_width = 352, .follows_width = TRUE,
  .get_width = get_width, .get_height = get_height, .draw = draw, .hit = hit, .describe = describe,
  .get_cell = get_box, .tooltip = dup_tooltip, .forget = forget,
};

static void
picked_cb (LsgNeedsMatrixView *self,
           int                 row,
           int                 column)
{
  self->edit.cursor = read_place (row, column);
}

static void
lsg_needs_matrix_view_dispose (GObject *object)
{
  LsgNeedsMatrixView *self = LSG_NEEDS_MATRIX_VIEW (object);

  if (self->grid != NULL)
    lsg_grid_view_disconnect (self->grid);
  g_clear_pointer ((GtkWidget **) &self->grid, gtk_widget_unparent);
  G_OBJECT_CLASS (lsg_needs_matrix_view_parent_class)->dispose (object);
}

static void
lsg_needs_matrix_view_finalize (GObject *object)
{
  LsgNeedsMatrixView *self = LSG_NEEDS_MATRIX_VIEW (object);

  forget_geometry (self);
  lsg_needs_matrix_data_free (self->data);
  g_clear_object (&self->project);
  G_OBJECT_CLASS (lsg_needs_matrix_view_parent_class)->finalize (object);
}

static void
lsg_needs_matrix_view_class_init (LsgNeedsMatrixViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lsg_needs_matrix_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = lsg_needs_matrix_view_finalize;
  signals[SIGNAL_PICKED] = g_signal_new ("picked", LSG_TYPE_NEEDS_MATRIX_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                         NULL, G_TYPE_NONE, 1, LSG_TYPE_RECORD);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
add_controllers (LsgNeedsMatrixView *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *key = gtk_event_controller_key_new ();

  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect_swapped (drag, "drag-end", G_CALLBACK (drag_end_cb), self);
  g_signal_connect_swapped (drag, "cancel", G_CALLBACK (end_drag), self);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (leave_cb), self);
  g_signal_connect_swapped (key, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  gtk_event_controller_set_propagation_phase (key, GTK_PHASE_CAPTURE); /* Escape first lets go of what is held */
  gtk_widget_add_controller (GTK_WIDGET (self), key);
}

static void
lsg_needs_matrix_view_init (LsgNeedsMatrixView *self)
{
  self->edit = lsg_matrix_edit_new ();
  self->data = lsg_needs_matrix_data_new ();
  self->hovered = -1;
  self->grid = LSG_GRID_VIEW (lsg_grid_view_new (&grid_funcs, self, _("Criticality matrix")));
  gtk_widget_set_parent (GTK_WIDGET (self->grid), GTK_WIDGET (self));
  lsg_grid_view_set_size (self->grid, LSG_MATRIX_LEVELS, LSG_MATRIX_LEVELS);
  g_signal_connect_object (self->grid, "picked", G_CALLBACK (picked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->grid, "set", G_CALLBACK (cycle), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->grid, "activated", G_CALLBACK (cycle), self, G_CONNECT_SWAPPED);
  add_controllers (self);
}

/* Other level names may need other heights. */
static void
redraw (LsgNeedsMatrixView *self)
{
  LsgChartStyle style = lsg_chart_style_of_desktop (LSG_SURFACE_VIEW);
  LsgCanvas canvas = lsg_grid_view_get_canvas (self->grid, &style);

  if ((int) get_height (&canvas, self) == (int) canvas.height)
    lsg_grid_view_redraw (self->grid);
  else
    lsg_grid_view_refresh (self->grid);
}

void
lsg_needs_matrix_view_set_project (LsgNeedsMatrixView *self,
                                   LsgProject         *project)
{
  g_return_if_fail (LSG_IS_NEEDS_MATRIX_VIEW (self));

  g_set_object (&self->project, project);
  lsg_needs_matrix_view_refresh (self);
}

void
lsg_needs_matrix_view_set_selected (LsgNeedsMatrixView *self,
                                    LsgNeed            *need)
{
  gint64 id = need != NULL ? lsg_record_get_id (LSG_RECORD (need)) : 0;

  g_return_if_fail (LSG_IS_NEEDS_MATRIX_VIEW (self));

  take_edit (self, lsg_matrix_edit_select (&self->edit, id,
                                           need != NULL ? lsg_need_get_matrix_cell (need) : (LsgMatrixCell) { 0, 0 }));
}

gboolean
lsg_needs_matrix_view_move_selected (LsgNeedsMatrixView *self,
                                     int                 gravity,
                                     int                 probability)
{
  LsgNeed *need;

  g_return_val_if_fail (LSG_IS_NEEDS_MATRIX_VIEW (self), FALSE);

  need = get_need (self, self->edit.selected);
  if (need == NULL || !lsg_matrix_cell_valid (lsg_need_get_matrix_cell (need)))
    return FALSE;
  move_need (self, need, lsg_matrix_cell_shift (lsg_need_get_matrix_cell (need), gravity, probability));
  return TRUE;
}

void
lsg_needs_matrix_view_refresh (LsgNeedsMatrixView *self)
{
  LsgNeed *selected;

  g_return_if_fail (LSG_IS_NEEDS_MATRIX_VIEW (self));

  lsg_needs_matrix_data_read (self->data, lsg_project_get_records (self->project));
  self->hovered = -1;
  forget_geometry (self);
  selected = get_need (self, self->edit.selected);
  if (selected != NULL)
    take_edit (self, lsg_matrix_edit_select (&self->edit, self->edit.selected, lsg_need_get_matrix_cell (selected)));
  redraw (self);
}

gboolean
lsg_needs_matrix_view_has_focus (LsgNeedsMatrixView *self)
{
  g_return_val_if_fail (LSG_IS_NEEDS_MATRIX_VIEW (self), FALSE);

  return lsg_grid_view_has_focus (self->grid);
}
