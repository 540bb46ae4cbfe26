/* diamond-editor.c - the large diamond of an intervention. See diamond-editor.h. */
#include "diamond-editor.h"

#include "chart-view.h"
#include "diamond-chart.h"
#include "diamond-edit.h"
#include "priority-words.h"
#include "spoken-name.h"
#include "toasts.h"
#include "widget-canvas.h"

#include <glib/gi18n-lib.h>

/* The height of a compact diamond: 21.5 px a level instead of 27. */
#define COMPACT_SHARE 0.8

struct _LsgDiamondEditor {
  GtkWidget        parent_instance;
  LsgProject      *project;
  LsgIntervention *record;
  gulong           notify_id;
  LsgDiamondEdit   edit;
  int              hovered;       /* axis, -1 for none */
  int              hovered_level;
  gboolean         is_compact;
  LsgPoint         pressed;       /* where the drag began */
};

enum {
  SIGNAL_PREVIEWED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (LsgDiamondEditor, lsg_diamond_editor, GTK_TYPE_WIDGET)

static guint signals[N_SIGNALS];

static LsgDiamondRule
get_rule (LsgDiamondEditor *self)
{
  return lsg_project_get_figures (self->project)->rule;
}

static LsgDiamondChart
make_chart (LsgDiamondEditor *self)
{
  LsgDiamondChart chart = LSG_DIAMOND_CHART_INIT (LSG_DIAMOND_LARGE);
  LsgRecords *records;

  chart.diamond = self->edit.shown;
  chart.has_handles = self->record != NULL;
  if (self->project == NULL)
    return chart;

  records = lsg_project_get_records (self->project);
  for (guint i = 0; i < LSG_N_FACTORS; i++)
    chart.names[i] = lsg_records_get_factor_name (records, i);
  if (lsg_diamond_is_rated (chart.diamond))
    {
      chart.verdict = lsg_diamond_get_verdict (chart.diamond, get_rule (self));
      chart.has_better = lsg_diamond_find_better (chart.diamond, get_rule (self), &chart.better);
    }
  if (gtk_widget_has_focus (GTK_WIDGET (self)))
    chart.focused = self->edit.axis;
  chart.hovered = self->edit.dragged >= 0 ? self->edit.dragged : self->hovered;
  chart.hovered_level = self->edit.dragged >= 0 ? 0 : self->hovered_level;
  return chart;
}

static void
update_accessible (LsgDiamondEditor *self)
{
  g_autofree char *rating = NULL;
  g_autofree char *name = NULL;

  if (self->record == NULL)
    return;
  rating = lsg_words_rating (lsg_project_get_records (self->project), self->edit.shown, self->edit.axis);
  /* translators: the accessible name of the drawing; %s is "Organisational, 4, very constraining" */
  name = g_strdup_printf (_("Constraint diamond: %s"), rating);
  lsg_spoken_name_set (GTK_WIDGET (self), name);
}

/* Takes the state over and tells of what changed in it. */
static void
take_edit (LsgDiamondEditor *self,
           LsgDiamondEdit    edit)
{
  gboolean is_other = memcmp (&edit.shown, &self->edit.shown, sizeof edit.shown) != 0
                      || edit.dragged != self->edit.dragged;

  self->edit = edit;
  update_accessible (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (is_other)
    g_signal_emit (self, signals[SIGNAL_PREVIEWED], 0);
}

/* apply (state): the one place that writes. */
static void
apply (LsgDiamondEditor *self)
{
  g_autoptr (GError) error = NULL;
  int axis;
  int level;

  if (!lsg_diamond_edit_get_change (&self->edit, &axis, &level))
    return;
  if (!lsg_project_set (self->project, LSG_RECORD (self->record), lsg_factor_get_field (axis),
                        level == 0 ? lsg_none () : lsg_integer (level), &error))
    {
      take_edit (self, lsg_diamond_edit_cancel (&self->edit));
      lsg_toast_error (GTK_WIDGET (self), error);
    }
}

static void
record_changed_cb (LsgDiamondEditor *self)
{
  take_edit (self, lsg_diamond_edit_reload (&self->edit, lsg_intervention_get_diamond (self->record)));
}

/* What lies under a point; FALSE when nothing does. */
static LsgDiamondHit
hit (LsgDiamondEditor *self,
     LsgPoint          point,
     int              *axis,
     int              *level)
{
  LsgChartStyle style = lsg_chart_style_of_desktop (LSG_SURFACE_VIEW);
  LsgCanvas canvas = lsg_widget_get_canvas (GTK_WIDGET (self), &style);
  LsgDiamondChart chart = make_chart (self);
  LsgDiamondGeometry geometry;

  if (self->record == NULL)
    return LSG_DIAMOND_HIT_NONE;
  lsg_diamond_chart_measure (&chart, &canvas, &geometry);
  return lsg_diamond_geometry_hit (&geometry, point, axis, level);
}

static int
snap (LsgDiamondEditor *self,
      LsgPoint          point)
{
  LsgChartStyle style = lsg_chart_style_of_desktop (LSG_SURFACE_VIEW);
  LsgCanvas canvas = lsg_widget_get_canvas (GTK_WIDGET (self), &style);
  LsgDiamondChart chart = make_chart (self);
  LsgDiamondGeometry geometry;

  lsg_diamond_chart_measure (&chart, &canvas, &geometry);
  return lsg_diamond_geometry_snap (&geometry, self->edit.dragged, point);
}

static void
drag_begin_cb (LsgDiamondEditor *self,
               double            x,
               double            y,
               GtkGesture       *gesture)
{
  LsgDiamondEdit edit;
  LsgDiamondHit what;
  int axis;
  int level;

  gtk_widget_grab_focus (GTK_WIDGET (self));
  self->pressed = (LsgPoint) { x, y };
  what = hit (self, self->pressed, &axis, &level);
  if (what == LSG_DIAMOND_HIT_NONE)
    return;
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  lsg_project_end_typing (self->project);
  edit = lsg_diamond_edit_grab (&self->edit, axis);
  if (what == LSG_DIAMOND_HIT_LEVEL)
    edit = lsg_diamond_edit_drag (&edit, level);
  take_edit (self, edit);
}

static void
drag_update_cb (LsgDiamondEditor *self,
                double            dx,
                double            dy)
{
  if (self->edit.dragged >= 0 && dx * dx + dy * dy > 4)
    take_edit (self, lsg_diamond_edit_drag (
                       &self->edit, snap (self, (LsgPoint) { self->pressed.x + dx, self->pressed.y + dy })));
}

static void
drag_end_cb (LsgDiamondEditor *self)
{
  if (self->edit.dragged < 0)
    return;
  take_edit (self, lsg_diamond_edit_drop (&self->edit));
  apply (self);
}

static void
drag_cancel_cb (LsgDiamondEditor *self)
{
  if (self->edit.dragged >= 0)
    take_edit (self, lsg_diamond_edit_cancel (&self->edit));
}

static void
set_hovered (LsgDiamondEditor *self,
             int               axis,
             int               level)
{
  if (self->hovered == axis && self->hovered_level == level)
    return;
  self->hovered = axis;
  self->hovered_level = level;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
motion_cb (LsgDiamondEditor *self,
           double            x,
           double            y)
{
  int axis = -1;
  int level = 0;

  if (hit (self, (LsgPoint) { x, y }, &axis, &level) == LSG_DIAMOND_HIT_NONE)
    set_hovered (self, -1, 0);
  else
    set_hovered (self, axis, level);
}

static void
leave_cb (LsgDiamondEditor *self)
{
  set_hovered (self, -1, 0);
}

static void
focus_changed_cb (LsgDiamondEditor *self)
{
  update_accessible (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static gboolean
key_cb (LsgDiamondEditor *self,
        guint             keyval,
        guint             keycode,
        GdkModifierType   state)
{
  LsgDiamondEdit after;

  if (self->record == NULL || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0
      || !lsg_diamond_edit_key (&self->edit, keyval, &after))
    return GDK_EVENT_PROPAGATE;
  take_edit (self, after);
  apply (self);
  return GDK_EVENT_STOP;
}

static gboolean
tooltip_cb (LsgDiamondEditor *self,
            int               x,
            int               y,
            gboolean          by_keyboard,
            GtkTooltip       *tooltip)
{
  g_autofree char *text = NULL;
  int axis = self->edit.axis;
  int level;

  if (self->record == NULL || self->edit.dragged >= 0
      || (!by_keyboard && hit (self, (LsgPoint) { x, y }, &axis, &level) == LSG_DIAMOND_HIT_NONE))
    return FALSE;
  text = lsg_words_rating_whole (lsg_project_get_records (self->project), self->edit.shown, axis);
  gtk_tooltip_set_text (tooltip, text);
  /* below the drawing, not over it */
  gtk_tooltip_set_tip_area (tooltip, &(GdkRectangle) { 0, 0, gtk_widget_get_width (GTK_WIDGET (self)),
                                                       gtk_widget_get_height (GTK_WIDGET (self)) });
  return TRUE;
}

static void
draw (GtkWidget       *widget,
      const LsgCanvas *canvas)
{
  LsgDiamondChart chart = make_chart (LSG_DIAMOND_EDITOR (widget));

  lsg_diamond_chart_draw (&chart, canvas);
}

static void
lsg_diamond_editor_snapshot (GtkWidget   *widget,
                             GtkSnapshot *snapshot)
{
  lsg_widget_snapshot_chart (widget, snapshot, LSG_SURFACE_VIEW, draw);
}

static void
lsg_diamond_editor_measure (GtkWidget      *widget,
                            GtkOrientation  orientation,
                            int             for_size,
                            int            *minimum,
                            int            *natural,
                            int            *minimum_baseline,
                            int            *natural_baseline)
{
  LsgChartStyle style = lsg_chart_style_of_desktop (LSG_SURFACE_VIEW);
  LsgCanvas canvas = lsg_widget_get_canvas (widget, &style);
  LsgDiamondChart chart = make_chart (LSG_DIAMOND_EDITOR (widget));
  double width;
  double height;

  lsg_diamond_chart_get_size (&chart, &canvas, &width, &height);
  if (orientation == GTK_ORIENTATION_VERTICAL && LSG_DIAMOND_EDITOR (widget)->is_compact)
    height *= COMPACT_SHARE;
  *natural = (int) (orientation == GTK_ORIENTATION_HORIZONTAL ? width : height);
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? (int) (*natural * COMPACT_SHARE) : *natural;
}

static void
drop_record (LsgDiamondEditor *self)
{
  if (self->record != NULL)
    g_clear_signal_handler (&self->notify_id, self->record);
  g_clear_object (&self->record);
}

static void
lsg_diamond_editor_dispose (GObject *object)
{
  LsgDiamondEditor *self = LSG_DIAMOND_EDITOR (object);

  drop_record (self);
  g_clear_object (&self->project);
  G_OBJECT_CLASS (lsg_diamond_editor_parent_class)->dispose (object);
}

static void
lsg_diamond_editor_class_init (LsgDiamondEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lsg_diamond_editor_dispose;
  widget_class->snapshot = lsg_diamond_editor_snapshot;
  widget_class->measure = lsg_diamond_editor_measure;
  signals[SIGNAL_PREVIEWED] = g_signal_new ("previewed", LSG_TYPE_DIAMOND_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL,
                                            NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_css_name (widget_class, "diamond");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
add_controllers (LsgDiamondEditor *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *key = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect_swapped (drag, "drag-end", G_CALLBACK (drag_end_cb), self);
  g_signal_connect_swapped (drag, "cancel", G_CALLBACK (drag_cancel_cb), self);
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
lsg_diamond_editor_init (LsgDiamondEditor *self)
{
  self->edit = lsg_diamond_edit_new ((LsgDiamond) { { 0 } });
  self->hovered = -1;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (tooltip_cb), NULL);
  add_controllers (self);
}

void
lsg_diamond_editor_set_project (LsgDiamondEditor *self,
                                LsgProject       *project)
{
  g_return_if_fail (LSG_IS_DIAMOND_EDITOR (self));

  g_set_object (&self->project, project);
}

void
lsg_diamond_editor_set_record (LsgDiamondEditor *self,
                               LsgIntervention  *record)
{
  LsgDiamondEdit edit;

  g_return_if_fail (LSG_IS_DIAMOND_EDITOR (self));

  if (record == self->record)
    return;
  drop_record (self);
  self->hovered = -1;
  if (record != NULL)
    {
      self->record = g_object_ref (record);
      self->notify_id = g_signal_connect_swapped (record, "notify", G_CALLBACK (record_changed_cb), self);
      edit = lsg_diamond_edit_new (lsg_intervention_get_diamond (record));
    }
  else
    edit = lsg_diamond_edit_new ((LsgDiamond) { { 0 } });
  edit.axis = self->edit.axis;
  take_edit (self, edit);
}

LsgDiamond
lsg_diamond_editor_get_shown (LsgDiamondEditor *self)
{
  g_return_val_if_fail (LSG_IS_DIAMOND_EDITOR (self), (LsgDiamond) { { 0 } });

  return self->edit.shown;
}

gboolean
lsg_diamond_editor_is_dragging (LsgDiamondEditor *self)
{
  g_return_val_if_fail (LSG_IS_DIAMOND_EDITOR (self), FALSE);

  return self->edit.dragged >= 0;
}

void
lsg_diamond_editor_select_axis (LsgDiamondEditor *self,
                                int               axis)
{
  g_return_if_fail (LSG_IS_DIAMOND_EDITOR (self));

  take_edit (self, lsg_diamond_edit_select (&self->edit, axis));
}

void
lsg_diamond_editor_set_compact (LsgDiamondEditor *self,
                                gboolean          compact)
{
  g_return_if_fail (LSG_IS_DIAMOND_EDITOR (self));

  if (self->is_compact == compact)
    return;
  self->is_compact = compact;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
lsg_diamond_editor_refresh (LsgDiamondEditor *self)
{
  g_return_if_fail (LSG_IS_DIAMOND_EDITOR (self));

  update_accessible (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

const char *
lsg_factor_get_field (int axis)
{
  static const char *const fields[LSG_N_FACTORS] = { "economic", "technological", "human",
                                                     "organisational" };

  g_return_val_if_fail (axis >= 0 && axis < LSG_N_FACTORS, NULL);

  return fields[axis];
}
