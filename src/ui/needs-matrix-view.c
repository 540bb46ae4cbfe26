/* needs-matrix-view.c - the needs in their cells of gravity and probability. See needs-matrix-view.h. */
#include "needs-matrix-private.h"

#include "chart-view.h"
#include "level.h"
#include "record-name.h"
#include "toasts.h"

#include <glib/gi18n-lib.h>

enum {
  SIGNAL_PICKED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (LsgNeedsMatrixView, lsg_needs_matrix_view, GTK_TYPE_WIDGET)

static guint signals[N_SIGNALS];

LsgNeed *
lsg_needs_matrix_get_need (LsgNeedsMatrixView *self,
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
                                lsg_needs_matrix_get_need (self, self->edit.selected));
}

static const LsgMatrixChip *
find_chip (LsgNeedsMatrixView *self,
           LsgMatrixCell       cell,
           guint               index)
{
  return lsg_matrix_geometry_get_chip (ensure_geometry (self), cell.gravity, cell.probability, index);
}

static guint
count_chips (int      row,
             int      column,
             gpointer data)
{
  LsgNeedsMatrixView *self = data;
  guint n = 0;

  while (self->project != NULL && find_chip (self, read_place (row, column), n) != NULL)
    n++;
  return n;
}

static char *
get_chip (const LsgCanvas   *canvas,
          int                row,
          int                column,
          guint              index,
          cairo_rectangle_t *box,
          gboolean          *is_chosen,
          gpointer           data)
{
  LsgNeedsMatrixView *self = data;
  const LsgMatrixChip *chip = find_chip (self, read_place (row, column), index);

  if (chip == NULL)
    return NULL;
  *box = chip->box;
  *is_chosen = chip->need >= 0 && chip->need == lsg_needs_matrix_data_find (self->data, self->edit.selected);
  return lsg_words_matrix_chip (self->data, lsg_project_get_records (self->project), chip);
}

void
lsg_needs_matrix_focus_chip (LsgNeedsMatrixView *self)
{
  int selected = lsg_needs_matrix_data_find (self->data, self->edit.selected);
  const LsgMatrixChip *chip;

  for (guint i = 0; (chip = find_chip (self, self->edit.cursor, i)) != NULL; i++)
    if (chip->need >= 0 && chip->need == selected)
      lsg_grid_view_focus_part (self->grid, i);
}

void
lsg_needs_matrix_take_edit (LsgNeedsMatrixView *self,
                            LsgMatrixEdit       edit)
{
  gboolean is_other = edit.selected != self->edit.selected;
  gboolean is_on_chip = lsg_grid_view_get_part (self->grid) >= 0;

  self->edit = edit;
  if (is_other) /* the selected chip is always one of those that are drawn */
    forget_geometry (self);
  lsg_grid_view_set_cursor (self->grid, LSG_MATRIX_LEVELS - edit.cursor.gravity, edit.cursor.probability - 1);
  if (is_on_chip)
    lsg_needs_matrix_focus_chip (self);
}

void
lsg_needs_matrix_tell_picked (LsgNeedsMatrixView *self)
{
  LsgNeed *need = lsg_needs_matrix_get_need (self, self->edit.selected);

  if (need != NULL)
    g_signal_emit (self, signals[SIGNAL_PICKED], 0, need);
}

void
lsg_needs_matrix_move_need (LsgNeedsMatrixView *self,
                            LsgNeed            *need,
                            LsgMatrixCell       cell)
{
  g_autoptr (GError) error = NULL;

  if (!lsg_need_set_matrix_cell (self->project, need, cell, &error))
    lsg_toast_error (GTK_WIDGET (self), error);
}

LsgMatrixCell
lsg_needs_matrix_find_at (LsgNeedsMatrixView *self,
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

void
lsg_needs_matrix_cycle (LsgNeedsMatrixView *self)
{
  g_autoptr (GArray) ids = lsg_needs_matrix_data_list (self->data, self->edit.cursor);

  lsg_needs_matrix_take_edit (self, lsg_matrix_edit_cycle (&self->edit, (const gint64 *) (gpointer) ids->data,
                                                           ids->len));
  if (ids->len == 0)
    return;
  lsg_needs_matrix_focus_chip (self);
  lsg_needs_matrix_tell_picked (self);
}

/* A screen reader chose a chip. */
static void
chip_cb (LsgNeedsMatrixView *self,
         int                 row,
         int                 column,
         guint               index)
{
  LsgMatrixEdit edit = self->edit;
  const LsgMatrixChip *chip = find_chip (self, read_place (row, column), index);

  if (chip == NULL)
    return;
  edit.cursor = read_place (row, column);
  if (chip->need < 0)
    {
      lsg_needs_matrix_take_edit (self, edit);
      lsg_needs_matrix_cycle (self);
      return;
    }
  lsg_needs_matrix_take_edit (self, lsg_matrix_edit_select (&edit, g_array_index (self->data->ids, gint64, chip->need),
                                                             edit.cursor));
  lsg_needs_matrix_tell_picked (self);
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
      lsg_needs_matrix_end_drag (self);
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
  lsg_needs_matrix_find_at (self, point, &index, &is_more);
  need = index >= 0 ? lsg_needs_matrix_get_need (self, g_array_index (self->data->ids, gint64, index)) : NULL;
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
  LsgMatrixCell cell = lsg_needs_matrix_find_at (data, point, &need, &is_more);

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
  .get_cell = get_box, .count_parts = count_chips, .get_part = get_chip, .tooltip = dup_tooltip, .forget = forget,
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
add_keys (LsgNeedsMatrixView *self)
{
  GtkEventController *key = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (key, GTK_PHASE_CAPTURE); /* Escape first lets go of what is held */
  g_signal_connect_swapped (key, "key-pressed", G_CALLBACK (key_cb), self);
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
  g_signal_connect_object (self->grid, "set", G_CALLBACK (lsg_needs_matrix_cycle), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->grid, "activated", G_CALLBACK (lsg_needs_matrix_cycle), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->grid, "part-activated", G_CALLBACK (chip_cb), self, G_CONNECT_SWAPPED);
  add_keys (self);
  lsg_needs_matrix_add_pointer (self);
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

  lsg_needs_matrix_take_edit (self, lsg_matrix_edit_select (&self->edit, id,
                                           need != NULL ? lsg_need_get_matrix_cell (need) : (LsgMatrixCell) { 0, 0 }));
}

gboolean
lsg_needs_matrix_view_move_selected (LsgNeedsMatrixView *self,
                                     int                 gravity,
                                     int                 probability)
{
  LsgNeed *need;

  g_return_val_if_fail (LSG_IS_NEEDS_MATRIX_VIEW (self), FALSE);

  need = lsg_needs_matrix_get_need (self, self->edit.selected);
  if (need == NULL || !lsg_matrix_cell_valid (lsg_need_get_matrix_cell (need)))
    return FALSE;
  lsg_needs_matrix_move_need (self, need,
                              lsg_matrix_cell_shift (lsg_need_get_matrix_cell (need), gravity, probability));
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
  selected = lsg_needs_matrix_get_need (self, self->edit.selected);
  if (selected != NULL)
    lsg_needs_matrix_take_edit (self, lsg_matrix_edit_select (&self->edit, self->edit.selected,
                                                              lsg_need_get_matrix_cell (selected)));
  redraw (self);
}

gboolean
lsg_needs_matrix_view_has_focus (LsgNeedsMatrixView *self)
{
  g_return_val_if_fail (LSG_IS_NEEDS_MATRIX_VIEW (self), FALSE);

  return lsg_grid_view_has_focus (self->grid);
}
