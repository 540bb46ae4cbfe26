/* timeline-pointer.c - pressing, dragging and dropping on the timeline, wheel and hover. See timeline-view.h.
 *
 * Over the path a drag attaches to the activity under it; elsewhere it moves by days and stays in its activity. Near the
 * ends of what is seen it scrolls, the faster the nearer.
 */
#include "timeline-view-private.h"

#include "chart-view.h"

#include <math.h>

#define DRAG_THRESHOLD 5.0
#define WHEEL_ZOOM 1.2
#define WHEEL_STEP 60.0
#define EDGE_ZONE 36.0   /* at either end, where a drag scrolls */
#define EDGE_SPEED 900.0 /* pixels a second at the very edge */

static LsgTimelineSpot
hit (LsgTimelineView *self,
     double           x,
     double           y)
{
  LsgChartStyle style = lsg_chart_style_of_desktop (LSG_SURFACE_CARD);
  LsgCanvas canvas = lsg_timeline_view_get_canvas (self, &style);
  LsgTimelineLayout *layout = lsg_timeline_view_ensure_layout (self);
  LsgTimelineChart chart = lsg_timeline_view_make_chart (self);

  return lsg_timeline_hit (&chart, layout, &canvas, (LsgPoint) { x, y });
}

/* The activity under a point, and at which share of its width; -1: none. */
static int
hit_activity (LsgTimelineView *self,
              double           x,
              double           y,
              double          *share)
{
  LsgChartStyle style = lsg_chart_style_of_desktop (LSG_SURFACE_CARD);
  LsgCanvas canvas = lsg_timeline_view_get_canvas (self, &style);
  LsgTimelineLayout *layout = lsg_timeline_view_ensure_layout (self);
  double inside = x - layout->gutter - lsg_timeline_get_margin (&canvas)
                  + gtk_adjustment_get_value (self->adjustment);

  for (guint i = layout->n_activities; i > 0; i--)
    {
      const cairo_rectangle_t *box = &layout->activities[i - 1];

      *share = (inside - box->x) / MAX (box->width, 1.0);
      if (lsg_rectangle_contains (box, inside, y))
        return (int) i - 1;
    }
  return -1;
}

/* Where a drop at this point would put it. */
static LsgTimelinePut
find_put (LsgTimelineView *self,
          LsgTimelinePut   put,
          gint64           first,
          double           x,
          double           y)
{
  gint64 day = lsg_timeline_view_get_day (self, x);
  double share;

  self->target = hit_activity (self, x, y, &share);
  if (self->target >= 0)
    {
      gint64 id = g_array_index (self->data->activity_ids, gint64, self->target);

      return lsg_timeline_put_drop (put, lsg_timeline_view_get_ground (self, id), share, day);
    }
  return put.is_placed ? lsg_timeline_put_shift (put, day - self->grip - first) : lsg_timeline_put_on_day (put, day);
}

static void
press_mark (LsgTimelineView *self,
            double           x)
{
  LsgIntervention *selected;

  lsg_timeline_view_pick (self, self->pressed.index);
  selected = lsg_timeline_view_get_selected (self);
  self->drag = LSG_TIMELINE_DRAG_PRESSED;
  self->grip = lsg_timeline_view_get_day (self, x)
               - (selected != NULL && selected->first_day != LSG_NULL ? selected->first_day : 0);
}

static void
drag_begin_cb (LsgTimelineView *self,
               double           x,
               double           y,
               GtkGesture      *gesture)
{
  if (self->data == NULL)
    return;
  gtk_widget_grab_focus (GTK_WIDGET (self));
  self->pressed_at = (LsgPoint) { x, y };
  self->pressed_scroll = gtk_adjustment_get_value (self->adjustment);
  self->pressed = hit (self, x, y);
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  if (self->pressed.part == LSG_TIMELINE_MORE)
    self->drag = LSG_TIMELINE_DRAG_NONE;
  else if (self->pressed.part == LSG_TIMELINE_MARK || self->pressed.part == LSG_TIMELINE_START
      || self->pressed.part == LSG_TIMELINE_END)
    press_mark (self, x);
  else
    self->drag = LSG_TIMELINE_DRAG_GROUND;
}

static void
start_drag (LsgTimelineView *self)
{
  self->drag = self->pressed.part == LSG_TIMELINE_START ? LSG_TIMELINE_DRAG_START
               : self->pressed.part == LSG_TIMELINE_END ? LSG_TIMELINE_DRAG_END : LSG_TIMELINE_DRAG_MOVE;
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self),
                                   self->drag == LSG_TIMELINE_DRAG_MOVE ? "grabbing" : "ew-resize");
}

static gboolean
is_moving (LsgTimelineView *self)
{
  return self->drag > LSG_TIMELINE_DRAG_PRESSED && self->drag != LSG_TIMELINE_DRAG_GROUND;
}

/* What a drag is about: the chosen one, or what comes from the strip below. */
static LsgIntervention *
get_dragged (LsgTimelineView *self)
{
  LsgRecord *record = NULL;

  if (self->drag != LSG_TIMELINE_DRAG_WAITING)
    return lsg_timeline_view_get_selected (self);
  record = lsg_records_find (lsg_project_get_records (self->project), self->waiting);
  return LSG_IS_INTERVENTION (record) ? LSG_INTERVENTION (record) : NULL;
}

static LsgTimelinePut
find_dragged_put (LsgTimelineView *self,
                  LsgIntervention *dragged)
{
  LsgTimelinePut former = lsg_timeline_put_read (dragged);

  self->target = -1;
  if (self->drag == LSG_TIMELINE_DRAG_MOVE)
    return find_put (self, former, dragged->first_day, self->pointer.x, self->pointer.y);
  if (self->drag == LSG_TIMELINE_DRAG_WAITING)
    {
      former.is_placed = FALSE;
      self->grip = 0;
      return find_put (self, former, 0, self->pointer.x, self->pointer.y);
    }
  return lsg_timeline_put_stretch (former, lsg_records_get_days (lsg_project_get_records (self->project), dragged),
                                   self->drag == LSG_TIMELINE_DRAG_START,
                                   lsg_timeline_view_get_day (self, self->pointer.x));
}

/* Shows where a drag would put it: on the path, in words, in the load of its weeks. */
static void
preview (LsgTimelineView *self)
{
  LsgIntervention *dragged = get_dragged (self);
  LsgRecords *records = lsg_project_get_records (self->project);
  const char *target = NULL;
  LsgDays days;

  if (dragged == NULL)
    return;
  self->put = find_dragged_put (self, dragged);
  days = lsg_timeline_put_get_days (self->put, lsg_timeline_view_get_ground (self, self->put.activity),
                                    lsg_records_get_last_day (records));
  if (self->drag == LSG_TIMELINE_DRAG_WAITING)
    lsg_timeline_data_set_mark (self->project, dragged, days, &self->ghost);
  if (self->target >= 0)
    target = self->data->chart.activities[self->target].title;
  g_free (self->hint);
  self->hint = lsg_timeline_data_dup_hint (records, days, target, self->put.place);
  lsg_timeline_data_preview (self->data, self->project, dragged, &days);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Edges. */

/* How far beyond the inner edge of the zone at either end: -1 to 1, 0 in the middle. */
static double
get_push (LsgTimelineView *self)
{
  double left = lsg_timeline_view_ensure_layout (self)->gutter + EDGE_ZONE;
  double right = gtk_widget_get_width (GTK_WIDGET (self)) - EDGE_ZONE;

  if (self->pointer.x < left)
    return MAX ((self->pointer.x - left) / EDGE_ZONE, -1.0);
  return self->pointer.x > right ? MIN ((self->pointer.x - right) / EDGE_ZONE, 1.0) : 0.0;
}

static void
stop_pushing (LsgTimelineView *self)
{
  if (self->edge_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->edge_id);
  self->edge_id = 0;
}

static gboolean
push_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  LsgTimelineView *self = LSG_TIMELINE_VIEW (widget);
  gint64 now = gdk_frame_clock_get_frame_time (clock);
  double seconds = CLAMP ((now - self->edge_at) / (double) G_USEC_PER_SEC, 0.0, 0.1);
  double push = is_moving (self) ? get_push (self) : 0.0;
  double before = gtk_adjustment_get_value (self->adjustment);

  self->edge_at = now;
  if (push == 0.0)
    {
      self->edge_id = 0;
      return G_SOURCE_REMOVE;
    }
  gtk_adjustment_set_value (self->adjustment, before + push * fabs (push) * EDGE_SPEED * seconds);
  if (gtk_adjustment_get_value (self->adjustment) != before)
    preview (self);
  return G_SOURCE_CONTINUE;
}

/* The pointer has moved with what it drags. */
static void
follow (LsgTimelineView *self,
        double           x,
        double           y)
{
  self->pointer = (LsgPoint) { x, y };
  preview (self);
  if (get_push (self) == 0.0)
    stop_pushing (self);
  else if (self->edge_id == 0)
    {
      GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (self));

      self->edge_at = clock != NULL ? gdk_frame_clock_get_frame_time (clock) : 0;
      self->edge_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), push_cb, NULL, NULL);
    }
}

static void
drag_update_cb (LsgTimelineView *self,
                double           dx,
                double           dy)
{
  LsgIntervention *selected = lsg_timeline_view_get_selected (self);

  if (self->drag == LSG_TIMELINE_DRAG_GROUND)
    {
      gtk_adjustment_set_value (self->adjustment, self->pressed_scroll - dx);
      return;
    }
  if (self->drag == LSG_TIMELINE_DRAG_NONE || selected == NULL || selected->first_day == LSG_NULL)
    return;
  if (self->drag == LSG_TIMELINE_DRAG_PRESSED)
    {
      if (dx * dx + dy * dy < DRAG_THRESHOLD * DRAG_THRESHOLD)
        return;
      start_drag (self);
    }
  follow (self, self->pressed_at.x + dx, self->pressed_at.y + dy);
}

void
lsg_timeline_view_end_drag (LsgTimelineView *self)
{
  LsgIntervention *dragged = get_dragged (self);

  stop_pushing (self);
  if (is_moving (self) && dragged != NULL)
    lsg_timeline_data_preview (self->data, self->project, dragged, NULL);
  self->drag = LSG_TIMELINE_DRAG_NONE;
  self->target = -1;
  self->waiting = 0;
  g_clear_pointer (&self->hint, g_free);
  gtk_widget_set_cursor (GTK_WIDGET (self), NULL);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
drag_end_cb (LsgTimelineView *self)
{
  LsgIntervention *selected = lsg_timeline_view_get_selected (self);
  gboolean was_dragged = self->drag == LSG_TIMELINE_DRAG_MOVE || self->drag == LSG_TIMELINE_DRAG_START
                         || self->drag == LSG_TIMELINE_DRAG_END;
  LsgTimelinePut put = self->put;

  lsg_timeline_view_end_drag (self);
  if (was_dragged && selected != NULL)
    lsg_timeline_view_put (self, selected, put);
}

static gboolean
escape_cb (LsgTimelineView *self,
           guint            keyval)
{
  if (keyval != GDK_KEY_Escape || self->drag <= LSG_TIMELINE_DRAG_PRESSED)
    return GDK_EVENT_PROPAGATE;
  lsg_timeline_view_end_drag (self);
  return GDK_EVENT_STOP;
}

static void
motion_cb (LsgTimelineView *self,
           double           x,
           double           y)
{
  LsgTimelineSpot spot;

  self->pointer_x = x;
  if (self->data == NULL || self->drag != LSG_TIMELINE_DRAG_NONE)
    return;
  spot = hit (self, x, y);
  if (spot.part == self->hovered.part && spot.index == self->hovered.index)
    return;
  self->hovered = spot;
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self),
                                   spot.part == LSG_TIMELINE_START || spot.part == LSG_TIMELINE_END ? "ew-resize"
                                   : spot.part == LSG_TIMELINE_MORE ? "pointer" : NULL);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
leave_cb (LsgTimelineView *self)
{
  self->hovered = (LsgTimelineSpot) { LSG_TIMELINE_NOTHING, -1 };
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static gboolean
scroll_cb (LsgTimelineView          *self,
           double                    dx,
           double                    dy,
           GtkEventControllerScroll *controller)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));

  if (self->data == NULL)
    return GDK_EVENT_PROPAGATE;
  if ((state & GDK_CONTROL_MASK) != 0)
    {
      lsg_timeline_view_zoom_at (self, pow (WHEEL_ZOOM, -dy), self->pointer_x);
      return GDK_EVENT_STOP;
    }
  gtk_adjustment_set_value (self->adjustment,
                            gtk_adjustment_get_value (self->adjustment) + (dx != 0.0 ? dx : dy) * WHEEL_STEP);
  return GDK_EVENT_STOP;
}

static void
pressed_cb (LsgTimelineView *self,
            int              n_press)
{
  if (n_press == 2 && self->pressed.part == LSG_TIMELINE_MARK)
    g_signal_emit_by_name (self, "activated");
}

/* A chip of one is that one; of several, their list. */
static void
released_cb (LsgTimelineView *self,
             int              n_press,
             double           x,
             double           y)
{
  LsgTimelineSpot spot;

  if (self->data == NULL || n_press != 1 || self->pressed.part != LSG_TIMELINE_MORE)
    return;
  spot = hit (self, x, y);
  if (spot.part != LSG_TIMELINE_MORE || spot.index != self->pressed.index)
    return;
  if (lsg_timeline_view_count_group (self, spot.index) == 1)
    lsg_timeline_view_pick (self, g_array_index (self->layout->hidden, int,
                                                 g_array_index (self->layout->more, LsgTimelineMore,
                                                                spot.index).first));
  else
    lsg_timeline_view_open_group (self, spot.index);
}

/* What is dragged here from the list of those that are not placed: the id of an intervention. */

static LsgIntervention *
get_dropped (LsgTimelineView *self,
             const GValue    *value)
{
  LsgRecord *record = NULL;

  if (value != NULL && G_VALUE_HOLDS_INT64 (value))
    record = lsg_records_find (lsg_project_get_records (self->project), g_value_get_int64 (value));
  return LSG_IS_INTERVENTION (record) ? LSG_INTERVENTION (record) : NULL;
}

static GdkDragAction
drop_motion_cb (LsgTimelineView *self,
                double           x,
                double           y,
                GtkDropTarget   *target)
{
  LsgIntervention *dropped = get_dropped (self, gtk_drop_target_get_value (target));

  if (self->data == NULL || dropped == NULL)
    return GDK_ACTION_COPY;
  self->drag = LSG_TIMELINE_DRAG_WAITING;
  self->waiting = lsg_record_get_id (LSG_RECORD (dropped));
  follow (self, x, y);
  return GDK_ACTION_COPY;
}

static void
drop_leave_cb (LsgTimelineView *self)
{
  if (self->drag == LSG_TIMELINE_DRAG_WAITING)
    lsg_timeline_view_end_drag (self);
}

static gboolean
drop_cb (LsgTimelineView *self,
         const GValue    *value,
         double           x,
         double           y)
{
  LsgIntervention *dropped = get_dropped (self, value);
  LsgTimelinePut put;

  if (dropped == NULL || self->data == NULL)
    return FALSE;
  self->drag = LSG_TIMELINE_DRAG_WAITING;
  self->waiting = lsg_record_get_id (LSG_RECORD (dropped));
  self->pointer = (LsgPoint) { x, y };
  put = find_dragged_put (self, dropped);
  lsg_timeline_view_end_drag (self);
  lsg_timeline_view_put (self, dropped, put);
  lsg_timeline_view_set_selected (self, dropped);
  g_signal_emit_by_name (self, "picked", dropped);
  return TRUE;
}

static void
add_drop (LsgTimelineView *self)
{
  GtkDropTarget *drop = gtk_drop_target_new (G_TYPE_INT64, GDK_ACTION_COPY);

  gtk_drop_target_set_preload (drop, TRUE); /* the value is known on the way, for its preview */
  g_signal_connect_swapped (drop, "motion", G_CALLBACK (drop_motion_cb), self);
  g_signal_connect_swapped (drop, "leave", G_CALLBACK (drop_leave_cb), self);
  g_signal_connect_swapped (drop, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drop));
}

void
lsg_timeline_view_add_pointer (LsgTimelineView *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *wheel = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);
  GtkEventController *key = gtk_event_controller_key_new ();

  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect_swapped (drag, "drag-end", G_CALLBACK (drag_end_cb), self);
  g_signal_connect_swapped (drag, "cancel", G_CALLBACK (lsg_timeline_view_end_drag), self);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  g_signal_connect_swapped (click, "released", G_CALLBACK (released_cb), self);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (leave_cb), self);
  g_signal_connect_swapped (wheel, "scroll", G_CALLBACK (scroll_cb), self);
  g_signal_connect_swapped (key, "key-pressed", G_CALLBACK (escape_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  gtk_widget_add_controller (GTK_WIDGET (self), wheel);
  gtk_widget_add_controller (GTK_WIDGET (self), key);
  gtk_gesture_group (drag, click);
  add_drop (self);
}
