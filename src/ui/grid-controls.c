/* grid-controls.c - pointer and keys of a drawn matrix. See grid-view.h. */
#include "grid-view-private.h"

#include "chart-view.h"

gboolean
lsg_grid_step (guint keyval,
               int   n_rows,
               int   n_columns,
               int  *row,
               int  *column)
{
  int to_row = *row;
  int to_column = *column;

  if (keyval == GDK_KEY_Up || keyval == GDK_KEY_KP_Up)
    to_row--;
  else if (keyval == GDK_KEY_Down || keyval == GDK_KEY_KP_Down)
    to_row++;
  else if (keyval == GDK_KEY_Left || keyval == GDK_KEY_KP_Left)
    to_column--;
  else if (keyval == GDK_KEY_Right || keyval == GDK_KEY_KP_Right)
    to_column++;
  else if (keyval == GDK_KEY_Home || keyval == GDK_KEY_KP_Home)
    to_column = 0;
  else if (keyval == GDK_KEY_End || keyval == GDK_KEY_KP_End)
    to_column = n_columns - 1;
  else
    return FALSE;
  *row = CLAMP (to_row, 0, MAX (n_rows - 1, 0));
  *column = CLAMP (to_column, 0, MAX (n_columns - 1, 0));
  return TRUE;
}

gboolean
lsg_grid_press_sets (int      n_press,
                     gboolean was_there,
                     gboolean was_set)
{
  return was_there && (n_press % 2 != 0 || !was_set);
}

/* The pointer. */

static gboolean
hit (LsgGridView *self,
     double       x,
     double       y,
     int         *row,
     int         *column)
{
  LsgChartStyle style;
  LsgCanvas canvas;

  if (self->funcs == NULL)
    return FALSE;
  style = lsg_chart_style_of_desktop (self->funcs->surface);
  canvas = lsg_grid_view_get_canvas (self, &style);
  return self->funcs->hit (&canvas, (LsgPoint) { x, y }, row, column, self->data);
}

/* What a click on a cell does beside going there. @column was hit; -1: the name of the row. The head of a column, row
 * -1, is no cell: it is only gone to. */
static void
click_cell (LsgGridView *self,
            int          n_press,
            gboolean     was_there,
            int          row,
            int          column)
{
  if (row < 0)
    {
      self->was_set = FALSE;
    }
  else if (self->funcs->clicks == LSG_GRID_AGAIN_SETS)
    {
      self->was_set = column >= 0 && lsg_grid_press_sets (n_press, was_there, self->was_set);
      if (self->was_set)
        lsg_grid_view_tell (self, LSG_GRID_VIEW_SET);
    }
  else if (n_press == 2)
    {
      lsg_grid_view_tell (self, self->funcs->clicks == LSG_GRID_DOUBLE_SETS && column >= 0 ? LSG_GRID_VIEW_SET
                                                                                           : LSG_GRID_VIEW_ACTIVATED);
    }
}

static void
pressed_cb (LsgGridView *self,
            int          n_press,
            double       x,
            double       y)
{
  int row;
  int column;
  gboolean was_there;

  if (self->funcs == NULL)
    return;
  if (!hit (self, x, y, &row, &column))
    {
      gtk_widget_grab_focus (GTK_WIDGET (self));
      return;
    }
  was_there = row == self->state.row && column == self->state.column;
  lsg_grid_view_set_cursor (self, row < 0 ? MAX (self->state.row, 0) : row,
                            column < self->funcs->first_column ? MAX (self->state.column, 0) : column);
  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (n_press == 1)
    lsg_grid_view_tell (self, LSG_GRID_VIEW_PICKED);
  if (self->funcs != NULL)
    click_cell (self, n_press, was_there, row, column);
}

static void
motion_cb (LsgGridView *self,
           double       x,
           double       y)
{
  int row = -1;
  int column = -1;

  if (!hit (self, x, y, &row, &column))
    row = column = -1;
  if (row == self->state.hover_row && column == self->state.hover_column)
    return;
  self->state.hover_row = row;
  self->state.hover_column = column;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
leave_cb (LsgGridView *self)
{
  self->state.hover_row = self->state.hover_column = -1;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static char *
dup_tooltip (LsgGridView *self,
             double       x,
             double       y)
{
  LsgChartStyle style = lsg_chart_style_of_desktop (self->funcs->surface);
  LsgCanvas canvas = lsg_grid_view_get_canvas (self, &style);
  int row;
  int column;

  if (self->funcs->tooltip != NULL)
    return self->funcs->tooltip (&canvas, (LsgPoint) { x, y }, self->data);
  return hit (self, x, y, &row, &column) && row >= 0 ? self->funcs->describe (row, column, self->data) : NULL;
}

static gboolean
tooltip_cb (LsgGridView *self,
            int          x,
            int          y,
            gboolean     by_keyboard,
            GtkTooltip  *tooltip)
{
  g_autofree char *text = NULL;

  if (self->funcs == NULL)
    return FALSE;
  if (!by_keyboard)
    text = dup_tooltip (self, x, y);
  else if (lsg_grid_view_has_cursor (self))
    text = self->funcs->describe (self->state.row, self->state.column, self->data);
  gtk_tooltip_set_text (tooltip, text);
  return text != NULL;
}

/* The keys. */

static gboolean
step (LsgGridView *self,
      guint        keyval,
      int         *row,
      int         *column)
{
  if (self->funcs->step != NULL)
    return self->funcs->step (keyval, row, column, self->data);
  return lsg_grid_step (keyval, self->n_rows, self->n_columns, row, column);
}

static gboolean
walk (LsgGridView *self,
      guint        keyval)
{
  int row = MAX (self->state.row, 0);
  int column = self->state.row < 0 ? 0 : MAX (self->state.column, self->funcs->first_column);

  if (self->n_rows == 0 || (self->n_columns == 0 && self->funcs->first_column == 0)
      || !step (self, keyval, &row, &column))
    return GDK_EVENT_PROPAGATE;
  if (row == self->state.row && column == self->state.column)
    return self->funcs->lets_go && (keyval == GDK_KEY_Up || keyval == GDK_KEY_Down) ? GDK_EVENT_PROPAGATE
                                                                                   : GDK_EVENT_STOP;
  if (self->funcs->reveal != NULL)
    self->funcs->reveal (row, column, self->data);
  lsg_grid_view_pick (self, row, column);
  return GDK_EVENT_STOP;
}

static gboolean
key_cb (LsgGridView     *self,
        guint            keyval,
        guint            keycode,
        GdkModifierType  modifiers)
{
  if (self->funcs == NULL || (modifiers & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;
  if (keyval == GDK_KEY_space || keyval == GDK_KEY_KP_Space)
    {
      lsg_grid_view_tell (self, LSG_GRID_VIEW_SET);
      return GDK_EVENT_STOP;
    }
  if (keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter || keyval == GDK_KEY_ISO_Enter)
    {
      lsg_grid_view_tell (self, LSG_GRID_VIEW_ACTIVATED);
      return GDK_EVENT_STOP;
    }
  if (keyval == GDK_KEY_Escape && lsg_grid_cells_get_part (self->cells) >= 0)
    {
      lsg_grid_cells_focus_part (self->cells, -1);
      return GDK_EVENT_STOP;
    }
  if (keyval == GDK_KEY_Escape)
    {
      lsg_grid_view_leave (self);
      return GDK_EVENT_PROPAGATE;
    }
  return walk (self, keyval);
}

static void
add_pointer (LsgGridView *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();

  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
}

void
lsg_grid_view_add_controllers (LsgGridView *self)
{
  GtkEventController *key = gtk_event_controller_key_new ();

  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (tooltip_cb), NULL);
  g_signal_connect_swapped (key, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), key);
  if (self->funcs->clicks != LSG_GRID_OWN_CLICKS)
    add_pointer (self);
}
