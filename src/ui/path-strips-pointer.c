/* path-strips-pointer.c - pressing, dragging and stretching in the strip of days. See path-strips.h.
 *
 * The drag is shown on the blocks of the strip alone; the activity is written once, at release. Beyond the right end
 * the path grows by a day at a time as long as the pointer waits there.
 */
#include "path-strips-private.h"

#include "chart-view.h"
#include "path-edit.h"
#include "path-words.h"
#include "toasts.h"

#define THRESHOLD 4.0
#define GROW_EVERY (110 * 1000) /* microseconds */
#define MAX_DAY 3650
#define ABOVE 26.0 /* over the strip of days, where a block of minutes is already let fall on it */

static LsgCanvas
get_canvas (LsgPathStrips *self)
{
  return lsg_chart_view_get_canvas (LSG_CHART_VIEW (self->view));
}

static LsgPathBlock *
get_block (LsgPathStrips *self)
{
  return &g_array_index (self->blocks, LsgPathBlock, self->pressed.block);
}

static void
show_span (LsgPathStrips *self,
           LsgPathSpan    span)
{
  LsgPathBlock *block = get_block (self);

  block->first_day = span.first;
  block->days = span.days;
  g_free (self->drag_text);
  self->drag_text = span.first > 0 ? lsg_words_path_span (lsg_project_get_records (self->project), span.first,
                                                          lsg_path_span_get_last (span))
                                   : NULL;
  self->chart.drag_text = self->drag_text;
  lsg_chart_view_redraw (LSG_CHART_VIEW (self->view));
}

static void
stop_growing (LsgPathStrips *self)
{
  if (self->tick_id != 0)
    gtk_widget_remove_tick_callback (self->view, self->tick_id);
  self->tick_id = 0;
}

void
lsg_path_strips_end_drag (LsgPathStrips *self)
{
  stop_growing (self);
  if (!self->is_dragging)
    return;
  self->is_dragging = FALSE;
  show_span (self, self->former);
  self->chart.drag_text = NULL;
  g_clear_pointer (&self->drag_text, g_free);
  self->chart.last_day = self->last_day;
  lsg_path_strips_fill_weeks (self);
  gtk_widget_set_cursor (self->view, NULL);
}

/* What is not placed yet falls on the day under the pointer, from just above the strip on. */
static LsgPathSpan
find_new (LsgPathStrips   *self,
          const LsgCanvas *canvas,
          gint64           day)
{
  cairo_rectangle_t strip = lsg_path_chart_get_strip (&self->chart, canvas);

  if (self->pointer_y < strip.y - ABOVE * canvas->style->scale)
    return self->former;
  return (LsgPathSpan) { day, self->former.days };
}

/* Where the pointer puts it, within the days that are drawn; @wants_more: it would go on beyond them. */
static LsgPathSpan
find_span (LsgPathStrips *self,
           gboolean      *wants_more)
{
  LsgCanvas canvas = get_canvas (self);
  cairo_rectangle_t strip = lsg_path_chart_get_strip (&self->chart, &canvas);
  gint64 day = lsg_path_chart_get_day (&self->chart, &canvas, self->pointer_x);
  LsgPathSpan span = self->former.first > 0
                       ? lsg_path_span_drag (self->former, self->drag, day - self->pressed_day)
                       : find_new (self, &canvas, day);

  *wants_more = self->pointer_x > strip.x + strip.width && self->drag != LSG_PATH_DRAG_START && span.first > 0;
  if (lsg_path_span_get_last (span) > self->chart.last_day && span.first > 0)
    *wants_more = self->drag != LSG_PATH_DRAG_START;
  if (span.first <= 0)
    return span;
  return lsg_path_span_clamp (span, self->drag, MAX (self->chart.last_day, lsg_path_span_get_last (self->former)));
}

/* Shows it there; TRUE when it would go on beyond the days that are drawn. */
static gboolean
show_there (LsgPathStrips *self)
{
  gboolean wants_more;

  self->span = find_span (self, &wants_more);
  show_span (self, self->span);
  return wants_more;
}

static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  LsgPathStrips *self = user_data;
  gint64 now = gdk_frame_clock_get_frame_time (clock);

  if (now - self->ticked_at < GROW_EVERY || self->chart.last_day >= MAX_DAY)
    return G_SOURCE_CONTINUE;
  self->ticked_at = now;
  self->chart.last_day++;
  lsg_path_strips_fill_weeks (self);
  if (show_there (self))
    return G_SOURCE_CONTINUE;
  self->tick_id = 0;
  return G_SOURCE_REMOVE;
}

static void
follow (LsgPathStrips *self)
{
  if (!show_there (self))
    stop_growing (self);
  else if (self->tick_id == 0)
    self->tick_id = gtk_widget_add_tick_callback (self->view, tick_cb, self, NULL);
}

static void
drag_begin_cb (LsgPathStrips *self,
               double         x,
               double         y,
               GtkGesture    *gesture)
{
  LsgCanvas canvas = get_canvas (self);

  gtk_widget_grab_focus (self->view);
  self->pressed = lsg_path_chart_find (&self->chart, &canvas, (LsgPoint) { x, y });
  self->pressed_x = x;
  self->pressed_y = y;
  self->pressed_day = lsg_path_chart_get_day (&self->chart, &canvas, x);
  if (self->pressed.block < 0)
    return;
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  lsg_path_strips_pick (self, self->pressed.block);
}

/* A block of minutes is dragged only when it has no day yet. */
static gboolean
start_drag (LsgPathStrips *self)
{
  LsgPathSpot spot = self->pressed;

  self->former = lsg_path_get_days (self->activities->pdata[spot.block]);
  if (spot.part == LSG_PATH_TIME && (self->former.first > 0 || self->chart.last_day <= 0))
    return FALSE;
  self->drag = spot.part == LSG_PATH_START ? LSG_PATH_DRAG_START
               : spot.part == LSG_PATH_END ? LSG_PATH_DRAG_END : LSG_PATH_DRAG_MOVE;
  self->is_dragging = TRUE;
  gtk_widget_set_cursor_from_name (self->view, self->drag == LSG_PATH_DRAG_MOVE ? "grabbing" : "ew-resize");
  return TRUE;
}

static void
drag_update_cb (LsgPathStrips *self,
                double         dx,
                double         dy)
{
  if (self->pressed.block < 0 || self->pressed.block >= (int) self->blocks->len)
    return;
  if (!self->is_dragging && (dx * dx + dy * dy < THRESHOLD * THRESHOLD || !start_drag (self)))
    return;
  self->pointer_x = self->pressed_x + dx;
  self->pointer_y = self->pressed_y + dy;
  follow (self);
}

static void
drag_end_cb (LsgPathStrips *self)
{
  LsgPathSpan span = self->span;
  g_autoptr (LsgActivity) activity = NULL;
  g_autoptr (GError) error = NULL;

  if (!self->is_dragging)
    return;
  activity = g_object_ref (self->activities->pdata[self->pressed.block]);
  lsg_path_strips_end_drag (self);
  self->pressed.block = -1;
  if (!lsg_path_put_on_days (self->project, activity, span, &error) && error != NULL)
    lsg_toast_error (GTK_WIDGET (self), error);
}

static void
cancel_cb (LsgPathStrips *self)
{
  lsg_path_strips_end_drag (self);
  self->pressed.block = -1;
}

static gboolean
escape_cb (LsgPathStrips *self,
           guint          keyval)
{
  if (keyval != GDK_KEY_Escape || !self->is_dragging)
    return GDK_EVENT_PROPAGATE;
  cancel_cb (self);
  return GDK_EVENT_STOP;
}

static void
motion_cb (LsgPathStrips *self,
           double         x,
           double         y)
{
  LsgCanvas canvas = get_canvas (self);
  LsgPathPart part;

  if (self->is_dragging)
    return;
  part = lsg_path_chart_find (&self->chart, &canvas, (LsgPoint) { x, y }).part;
  gtk_widget_set_cursor_from_name (self->view, part == LSG_PATH_START || part == LSG_PATH_END ? "ew-resize"
                                               : part == LSG_PATH_DAYS ? "grab" : NULL);
}

static void
pressed_cb (LsgPathStrips *self,
            int            n_press)
{
  if (n_press == 2 && self->pressed.block >= 0)
    g_signal_emit_by_name (self, "activated");
}

void
lsg_path_strips_add_pointer (LsgPathStrips *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *key = gtk_event_controller_key_new ();

  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect_swapped (drag, "drag-end", G_CALLBACK (drag_end_cb), self);
  g_signal_connect_swapped (drag, "cancel", G_CALLBACK (cancel_cb), self);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (key, "key-pressed", G_CALLBACK (escape_cb), self);
  gtk_widget_add_controller (self->view, GTK_EVENT_CONTROLLER (drag));
  gtk_widget_add_controller (self->view, GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (self->view, motion);
  gtk_widget_add_controller (self->view, key);
  gtk_gesture_group (drag, click);
}
