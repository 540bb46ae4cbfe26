/* needs-matrix-view.c - the needs in their cells of gravity and probability. See needs-matrix-view.h. */
#include "needs-matrix-view.h"

#include "chart-view.h"
#include "level.h"
#include "matrix-chart.h"
#include "matrix-edit.h"
#include "priority-words.h"
#include "record-name.h"
#include "toasts.h"
#include "widget-canvas.h"

#include <glib/gi18n-lib.h>

/* How far a press must move before it takes its need along. */
#define DRAG_THRESHOLD 6

struct _LsgNeedsMatrixView {
  GtkWidget          parent_instance;
  LsgProject        *project;
  GArray            *needs; /* LsgMatrixNeed, in the order of the project's list */
  GArray            *ids;   /* gint64, likewise */
  LsgMatrixGeometry *geometry; /* NULL until it is asked for */
  int                geometry_width;
  LsgMatrixEdit      edit;
  gint64             pressed; /* need under a press that is no drag yet, 0 for none */
  LsgPoint           pressed_at;
  int                hovered; /* index, -1 for none */
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

/* The cell of a need; {0, 0} on a scale without rating. */
static LsgMatrixCell
get_cell (LsgNeed *need)
{
  return (LsgMatrixCell) {
    need->gravity == LSG_NULL ? 0 : (int) need->gravity,
    need->probability == LSG_NULL ? 0 : (int) need->probability,
  };
}

static int
find_index (LsgNeedsMatrixView *self,
            gint64              id)
{
  for (guint i = 0; id != 0 && i < self->ids->len; i++)
    if (g_array_index (self->ids, gint64, i) == id)
      return (int) i;
  return -1;
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
  chart.needs = (const LsgMatrixNeed *) (gpointer) self->needs->data;
  chart.n_needs = self->needs->len;
  chart.thresholds = lsg_project_get_figures (self->project)->class_thresholds;
  for (int i = 0; i < LSG_MATRIX_LEVELS; i++)
    {
      chart.gravity_levels[i] = lsg_records_get_level_name (records, LSG_SCALE_GRAVITY, i + 1);
      chart.probability_levels[i] = lsg_records_get_level_name (records, LSG_SCALE_PROBABILITY, i + 1);
    }
  chart.selected = find_index (self, self->edit.selected);
  chart.hovered = self->hovered;
  if (gtk_widget_has_focus (GTK_WIDGET (self)))
    {
      chart.focus_gravity = self->edit.cursor.gravity;
      chart.focus_probability = self->edit.cursor.probability;
    }
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
  LsgCanvas canvas = lsg_widget_get_canvas (GTK_WIDGET (self), &style);
  LsgMatrixChart chart = make_chart (self);

  if (self->geometry == NULL || self->geometry_width != gtk_widget_get_width (GTK_WIDGET (self)))
    {
      forget_geometry (self);
      self->geometry = lsg_matrix_chart_measure (&chart, &canvas);
      self->geometry_width = gtk_widget_get_width (GTK_WIDGET (self));
    }
  return self->geometry;
}

/* The ids of the needs in a cell, in list order. (element-type gint64) */
static GArray *
list_cell (LsgNeedsMatrixView *self,
           LsgMatrixCell       cell)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < self->needs->len; i++)
    {
      const LsgMatrixNeed *need = &g_array_index (self->needs, LsgMatrixNeed, i);

      if (need->gravity == cell.gravity && need->probability == cell.probability)
        g_array_append_val (ids, g_array_index (self->ids, gint64, i));
    }
  return ids;
}

/* "Very serious, highly probable: criticality 12, 2 needs, B 04 selected" */
static char *
describe_cursor (LsgNeedsMatrixView *self)
{
  LsgRecords *records = lsg_project_get_records (self->project);
  LsgMatrixCell cell = self->edit.cursor;
  g_autoptr (GArray) ids = list_cell (self, cell);
  LsgNeed *selected = get_need (self, self->edit.selected);
  GString *text = g_string_new (NULL);

  /* translators: the word of a gravity, the word of a probability, their product */
  g_string_append_printf (text, _("%s, %s: criticality %d"),
                          lsg_records_get_level_name (records, LSG_SCALE_GRAVITY, cell.gravity),
                          lsg_records_get_level_name (records, LSG_SCALE_PROBABILITY, cell.probability),
                          lsg_criticality (cell.gravity, cell.probability));
  g_string_append (text, ", ");
  g_string_append_printf (text, g_dngettext (GETTEXT_PACKAGE, "%u need", "%u needs", ids->len), ids->len);
  if (selected != NULL && lsg_matrix_cell_equal (get_cell (selected), cell))
    {
      g_autofree char *name = lsg_record_dup_name (LSG_RECORD (selected));

      g_string_append (text, ", ");
      g_string_append_printf (text, _("%s selected"), name);
    }
  return g_string_free (text, FALSE);
}

static void
update_accessible (LsgNeedsMatrixView *self)
{
  g_autofree char *cell = NULL;
  g_autofree char *name = NULL;

  if (self->project == NULL)
    return;
  cell = describe_cursor (self);
  /* translators: the accessible name of the drawing, then the cell under the cursor */
  name = g_strdup_printf (_("Criticality matrix: %s"), cell);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
take_edit (LsgNeedsMatrixView *self,
           LsgMatrixEdit       edit)
{
  gboolean is_other = edit.selected != self->edit.selected;

  self->edit = edit;
  if (is_other) /* the selected chip is always one of those that are drawn */
    forget_geometry (self);
  update_accessible (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
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
  const char *field = cell.gravity != get_cell (need).gravity ? "gravity" : "probability";
  LsgEdit edit = { .verb = LSG_VERB_CHANGE, .kind = LSG_KIND_NEED, .field = field,
                   .id = lsg_record_get_id (record) };
  g_autofree char *subject = lsg_record_dup_short_name (record);
  g_autoptr (GError) error = NULL;

  if (lsg_matrix_cell_equal (get_cell (need), cell))
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
hit (LsgNeedsMatrixView *self,
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
  g_autoptr (GArray) ids = list_cell (self, self->edit.cursor);

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

  gtk_widget_grab_focus (GTK_WIDGET (self));
  self->pressed_at = (LsgPoint) { x, y };
  self->pressed = 0;
  cell = hit (self, self->pressed_at, &need, &is_more);
  if (!lsg_matrix_cell_valid (cell))
    return;
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  edit.cursor = cell;
  if (need >= 0)
    {
      self->pressed = g_array_index (self->ids, gint64, need);
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
      edit = lsg_matrix_edit_grab (&edit, self->pressed, get_cell (need));
      gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "grabbing");
    }
  take_edit (self, lsg_matrix_edit_drag (&edit, hit (self, (LsgPoint) { self->pressed_at.x + dx,
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

  hit (self, (LsgPoint) { x, y }, &need, &is_more);
  if (need == self->hovered)
    return;
  self->hovered = need;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
leave_cb (LsgNeedsMatrixView *self)
{
  self->hovered = -1;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
focus_changed_cb (LsgNeedsMatrixView *self)
{
  update_accessible (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static gboolean
is_enter (guint keyval)
{
  return keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter || keyval == GDK_KEY_ISO_Enter
         || keyval == GDK_KEY_space;
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
  if (is_enter (keyval) && (state & GDK_CONTROL_MASK) == 0)
    {
      cycle (self);
      return GDK_EVENT_STOP;
    }
  if (!lsg_matrix_edit_read_arrow (keyval, &gravity, &probability))
    return GDK_EVENT_PROPAGATE;
  if ((state & GDK_CONTROL_MASK) == 0)
    take_edit (self, lsg_matrix_edit_move (&self->edit, gravity, probability));
  else
    lsg_needs_matrix_view_move_selected (self, gravity, probability);
  return GDK_EVENT_STOP;
}

static gboolean
tooltip_cb (LsgNeedsMatrixView *self,
            int                 x,
            int                 y,
            gboolean            by_keyboard,
            GtkTooltip         *tooltip)
{
  g_autofree char *text = NULL;
  gboolean is_more;
  int index;
  LsgNeed *need;

  if (self->project == NULL || self->edit.dragged != 0)
    return FALSE;
  hit (self, (LsgPoint) { x, y }, &index, &is_more);
  need = index >= 0 ? get_need (self, g_array_index (self->ids, gint64, index)) : NULL;
  if (by_keyboard)
    text = describe_cursor (self);
  else if (need != NULL)
    text = lsg_record_dup_name (LSG_RECORD (need));
  gtk_tooltip_set_text (tooltip, text);
  return text != NULL;
}

static void
draw (GtkWidget       *widget,
      const LsgCanvas *canvas)
{
  LsgNeedsMatrixView *self = LSG_NEEDS_MATRIX_VIEW (widget);
  LsgMatrixChart chart = make_chart (self);

  lsg_matrix_chart_draw (&chart, ensure_geometry (self), canvas);
}

static void
lsg_needs_matrix_view_snapshot (GtkWidget   *widget,
                                GtkSnapshot *snapshot)
{
  lsg_widget_snapshot_chart (widget, snapshot, LSG_SURFACE_VIEW, draw);
}

static GtkSizeRequestMode
lsg_needs_matrix_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
lsg_needs_matrix_view_measure (GtkWidget      *widget,
                               GtkOrientation  orientation,
                               int             for_size,
                               int            *minimum,
                               int            *natural,
                               int            *minimum_baseline,
                               int            *natural_baseline)
{
  LsgChartStyle style = lsg_chart_style_of_desktop (LSG_SURFACE_VIEW);
  LsgCanvas canvas = lsg_widget_get_canvas (widget, &style);
  LsgMatrixChart chart = make_chart (LSG_NEEDS_MATRIX_VIEW (widget));

  *minimum = 260;
  *natural = 352;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    return;
  canvas.width = for_size > 0 ? for_size : *natural;
  *minimum = *natural = (int) lsg_matrix_chart_get_height (&chart, &canvas);
}

static void
lsg_needs_matrix_view_css_changed (GtkWidget         *widget,
                                   GtkCssStyleChange *change)
{
  forget_geometry (LSG_NEEDS_MATRIX_VIEW (widget));
  GTK_WIDGET_CLASS (lsg_needs_matrix_view_parent_class)->css_changed (widget, change);
}

static void
lsg_needs_matrix_view_finalize (GObject *object)
{
  LsgNeedsMatrixView *self = LSG_NEEDS_MATRIX_VIEW (object);

  forget_geometry (self);
  g_array_unref (self->needs);
  g_array_unref (self->ids);
  g_clear_object (&self->project);
  G_OBJECT_CLASS (lsg_needs_matrix_view_parent_class)->finalize (object);
}

static void
lsg_needs_matrix_view_class_init (LsgNeedsMatrixViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = lsg_needs_matrix_view_finalize;
  widget_class->snapshot = lsg_needs_matrix_view_snapshot;
  widget_class->get_request_mode = lsg_needs_matrix_view_get_request_mode;
  widget_class->measure = lsg_needs_matrix_view_measure;
  widget_class->css_changed = lsg_needs_matrix_view_css_changed;
  signals[SIGNAL_PICKED] = g_signal_new ("picked", LSG_TYPE_NEEDS_MATRIX_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                         NULL, G_TYPE_NONE, 1, LSG_TYPE_RECORD);
  gtk_widget_class_set_css_name (widget_class, "matrix");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
add_controllers (LsgNeedsMatrixView *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *key = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect_swapped (drag, "drag-end", G_CALLBACK (drag_end_cb), self);
  g_signal_connect_swapped (drag, "cancel", G_CALLBACK (end_drag), self);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (leave_cb), self);
  g_signal_connect_swapped (key, "key-pressed", G_CALLBACK (key_cb), self);
  g_signal_connect_swapped (focus, "enter", G_CALLBACK (focus_changed_cb), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (focus_changed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  gtk_widget_add_controller (GTK_WIDGET (self), key);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}

static void
lsg_needs_matrix_view_init (LsgNeedsMatrixView *self)
{
  self->edit = lsg_matrix_edit_new ();
  self->needs = g_array_new (FALSE, TRUE, sizeof (LsgMatrixNeed));
  self->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->hovered = -1;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (tooltip_cb), NULL);
  add_controllers (self);
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
                                           need != NULL ? get_cell (need) : (LsgMatrixCell) { 0, 0 }));
}

gboolean
lsg_needs_matrix_view_move_selected (LsgNeedsMatrixView *self,
                                     int                 gravity,
                                     int                 probability)
{
  LsgNeed *need;

  g_return_val_if_fail (LSG_IS_NEEDS_MATRIX_VIEW (self), FALSE);

  need = get_need (self, self->edit.selected);
  if (need == NULL || !lsg_matrix_cell_valid (get_cell (need)))
    return FALSE;
  move_need (self, need, lsg_matrix_cell_shift (get_cell (need), gravity, probability));
  return TRUE;
}

void
lsg_needs_matrix_view_refresh (LsgNeedsMatrixView *self)
{
  LsgRecords *records = lsg_project_get_records (self->project);
  guint n = lsg_records_get_n (records, LSG_KIND_NEED);
  LsgNeed *selected;

  g_array_set_size (self->needs, 0);
  g_array_set_size (self->ids, 0);
  for (guint i = 0; i < n; i++)
    {
      LsgNeed *need = lsg_records_peek (records, LSG_KIND_NEED, i);
      LsgMatrixCell cell = get_cell (need);
      gint64 id = lsg_record_get_id (LSG_RECORD (need));
      LsgMatrixNeed mark = {
        .label = need->code != NULL ? need->code : lsg_words_title (LSG_RECORD (need)),
        .gravity = cell.gravity,
        .probability = cell.probability,
        .is_expectation = need->nature == LSG_NEED_EXPECTATION,
      };

      if (!lsg_matrix_cell_valid (cell))
        mark.gravity = 0;
      g_array_append_val (self->needs, mark);
      g_array_append_val (self->ids, id);
    }
  self->hovered = -1;
  forget_geometry (self);
  selected = get_need (self, self->edit.selected);
  if (selected != NULL)
    self->edit = lsg_matrix_edit_select (&self->edit, self->edit.selected, get_cell (selected));
  update_accessible (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
