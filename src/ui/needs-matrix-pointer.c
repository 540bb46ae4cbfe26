/* needs-matrix-pointer.c - choosing and dragging needs in their matrix. See needs-matrix-view.h. */
#include "needs-matrix-private.h"

/* How far a press must move before it takes its need along. */
#define DRAG_THRESHOLD 6

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
  cell = lsg_needs_matrix_find_at (self, self->pressed_at, &need, &is_more);
  if (!lsg_matrix_cell_valid (cell))
    return;
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  edit.cursor = cell;
  if (need >= 0)
    {
      self->pressed = g_array_index (self->data->ids, gint64, need);
      lsg_needs_matrix_take_edit (self, lsg_matrix_edit_select (&edit, self->pressed, cell));
      lsg_needs_matrix_focus_chip (self);
      lsg_needs_matrix_tell_picked (self);
    }
  else
    {
      lsg_needs_matrix_take_edit (self, edit);
      if (is_more) /* the ones that do not fit are reached one after the other */
        lsg_needs_matrix_cycle (self);
    }
}

static void
drag_update_cb (LsgNeedsMatrixView *self,
                double              dx,
                double              dy)
{
  LsgMatrixEdit edit = self->edit;
  LsgNeed *need = lsg_needs_matrix_get_need (self, self->pressed);
  LsgMatrixCell over;
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
  over = lsg_needs_matrix_find_at (self, (LsgPoint) { self->pressed_at.x + dx, self->pressed_at.y + dy }, &under,
                                   &is_more);
  lsg_needs_matrix_take_edit (self, lsg_matrix_edit_drag (&edit, over));
}

void
lsg_needs_matrix_end_drag (LsgNeedsMatrixView *self)
{
  self->pressed = 0;
  gtk_widget_set_cursor (GTK_WIDGET (self), NULL);
  lsg_needs_matrix_take_edit (self, lsg_matrix_edit_cancel (&self->edit));
}

static void
drag_end_cb (LsgNeedsMatrixView *self)
{
  LsgNeed *need = lsg_needs_matrix_get_need (self, self->edit.dragged);
  LsgMatrixCell target = self->edit.target;

  lsg_needs_matrix_end_drag (self);
  if (need != NULL)
    lsg_needs_matrix_move_need (self, need, target);
}

static void
motion_cb (LsgNeedsMatrixView *self,
           double              x,
           double              y)
{
  gboolean is_more;
  int need;

  lsg_needs_matrix_find_at (self, (LsgPoint) { x, y }, &need, &is_more);
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

void
lsg_needs_matrix_add_pointer (LsgNeedsMatrixView *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();

  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect_swapped (drag, "drag-end", G_CALLBACK (drag_end_cb), self);
  g_signal_connect_swapped (drag, "cancel", G_CALLBACK (lsg_needs_matrix_end_drag), self);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
}
