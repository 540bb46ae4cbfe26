/* grid-view.c - a drawn matrix that one walks through. See grid-view.h. */
#include "grid-view.h"

#include "chart-view.h"
#include "widget-canvas.h"

#include <glib/gi18n-lib.h>

struct _LsgGridView {
  GtkWidget           parent_instance;
  const LsgGridFuncs *funcs;
  gpointer            data;
  char               *name;
  int                 n_rows;
  int                 n_columns;
  LsgGridState        state;
};

enum {
  SIGNAL_PICKED,
  SIGNAL_SET,
  SIGNAL_ACTIVATED,
  SIGNAL_LEFT,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (LsgGridView, lsg_grid_view, GTK_TYPE_WIDGET)

static guint signals[N_SIGNALS];

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

static gboolean
has_cursor (LsgGridView *self)
{
  return self->state.row >= 0 && self->state.row < self->n_rows && self->state.column >= 0
         && self->state.column < self->n_columns;
}

static void
update_accessible (LsgGridView *self)
{
  g_autofree char *cell = NULL;
  g_autofree char *label = NULL;

  if (self->funcs != NULL && has_cursor (self))
    cell = self->funcs->describe (self->state.row, self->state.column, self->data);
  /* translators: the name of a drawn matrix, then the cell under the cursor */
  label = cell != NULL ? g_strdup_printf (_("%s: %s"), self->name, cell) : g_strdup (self->name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
move_to (LsgGridView *self,
         int          row,
         int          column)
{
  self->state.row = row;
  self->state.column = column;
  update_accessible (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

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
  canvas = lsg_widget_get_canvas (GTK_WIDGET (self), &style);
  return self->funcs->hit (&canvas, (LsgPoint) { x, y }, row, column, self->data);
}

static void
pressed_cb (LsgGridView *self,
            int          n_press,
            double       x,
            double       y)
{
  int row;
  int column;

  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (!hit (self, x, y, &row, &column))
    return;
  move_to (self, row, column);
  g_signal_emit (self, signals[SIGNAL_PICKED], 0, row, column);
  if (n_press == 2)
    g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0, row, column);
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

static void
focus_changed_cb (LsgGridView *self)
{
  self->state.has_focus = gtk_widget_has_focus (GTK_WIDGET (self));
  if (self->state.has_focus && !has_cursor (self) && self->n_rows > 0 && self->n_columns > 0)
    {
      move_to (self, 0, 0);
      g_signal_emit (self, signals[SIGNAL_PICKED], 0, 0, 0);
    }
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static gboolean
tell (LsgGridView *self,
      guint        signal)
{
  if (has_cursor (self))
    g_signal_emit (self, signals[signal], 0, self->state.row, self->state.column);
  return GDK_EVENT_STOP;
}

static gboolean
key_cb (LsgGridView     *self,
        guint            keyval,
        guint            keycode,
        GdkModifierType  modifiers)
{
  int row = MAX (self->state.row, 0);
  int column = MAX (self->state.column, 0);

  if ((modifiers & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;
  if (keyval == GDK_KEY_space || keyval == GDK_KEY_KP_Space)
    return tell (self, SIGNAL_SET);
  if (keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter || keyval == GDK_KEY_ISO_Enter)
    return tell (self, SIGNAL_ACTIVATED);
  if (keyval == GDK_KEY_Escape)
    {
      g_signal_emit (self, signals[SIGNAL_LEFT], 0);
      return GDK_EVENT_PROPAGATE;
    }
  if (self->n_rows == 0 || self->n_columns == 0
      || !lsg_grid_step (keyval, self->n_rows, self->n_columns, &row, &column))
    return GDK_EVENT_PROPAGATE;
  if (row == self->state.row && column == self->state.column)
    return keyval == GDK_KEY_Up || keyval == GDK_KEY_Down ? GDK_EVENT_PROPAGATE : GDK_EVENT_STOP;
  move_to (self, row, column);
  g_signal_emit (self, signals[SIGNAL_PICKED], 0, row, column);
  return GDK_EVENT_STOP;
}

static gboolean
tooltip_cb (LsgGridView *self,
            int          x,
            int          y,
            gboolean     by_keyboard,
            GtkTooltip  *tooltip)
{
  g_autofree char *text = NULL;
  int row = self->state.row;
  int column = self->state.column;

  if (self->funcs == NULL || (by_keyboard ? !has_cursor (self) : !hit (self, x, y, &row, &column)))
    return FALSE;
  text = self->funcs->describe (row, column, self->data);
  gtk_tooltip_set_text (tooltip, text);
  return text != NULL;
}

static void
draw (GtkWidget       *widget,
      const LsgCanvas *canvas)
{
  LsgGridView *self = LSG_GRID_VIEW (widget);

  if (self->funcs != NULL)
    self->funcs->draw (canvas, &self->state, self->data);
}

static void
lsg_grid_view_snapshot (GtkWidget   *widget,
                        GtkSnapshot *snapshot)
{
  LsgGridView *self = LSG_GRID_VIEW (widget);

  lsg_widget_snapshot_chart (widget, snapshot, self->funcs != NULL ? self->funcs->surface : LSG_SURFACE_WINDOW,
                             draw);
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
  LsgCanvas canvas = lsg_widget_get_canvas (widget, &style);
  double size = 0.0;

  canvas.width = canvas.height = 600.0;
  if (self->funcs != NULL && orientation == GTK_ORIENTATION_VERTICAL)
    size = self->funcs->get_height (&canvas, self->data);
  else if (self->funcs != NULL && self->funcs->get_width != NULL)
    size = self->funcs->get_width (&canvas, self->data);
  *minimum = *natural = (int) size;
}

static void
lsg_grid_view_css_changed (GtkWidget         *widget,
                           GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (lsg_grid_view_parent_class)->css_changed (widget, change);
  gtk_widget_queue_resize (widget);
}

static void
lsg_grid_view_finalize (GObject *object)
{
  g_free (LSG_GRID_VIEW (object)->name);
  G_OBJECT_CLASS (lsg_grid_view_parent_class)->finalize (object);
}

static void
lsg_grid_view_class_init (LsgGridViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  static const char *const names[] = { "picked", "set", "activated" };

  G_OBJECT_CLASS (klass)->finalize = lsg_grid_view_finalize;
  widget_class->snapshot = lsg_grid_view_snapshot;
  widget_class->measure = lsg_grid_view_measure;
  widget_class->css_changed = lsg_grid_view_css_changed;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    signals[i] = g_signal_new (names[i], LSG_TYPE_GRID_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                               2, G_TYPE_INT, G_TYPE_INT);
  signals[SIGNAL_LEFT] = g_signal_new ("left", LSG_TYPE_GRID_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                       G_TYPE_NONE, 0);
}

static void
lsg_grid_view_init (LsgGridView *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *key = gtk_event_controller_key_new ();

  self->state = (LsgGridState) { -1, -1, FALSE, -1, -1 };
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (tooltip_cb), NULL);
  g_signal_connect (self, "notify::has-focus", G_CALLBACK (focus_changed_cb), NULL);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (leave_cb), self);
  g_signal_connect_swapped (key, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  gtk_widget_add_controller (GTK_WIDGET (self), key);
}

GtkWidget *
lsg_grid_view_new (const LsgGridFuncs *funcs,
                   gpointer            data,
                   const char         *name)
{
  LsgGridView *self = g_object_new (LSG_TYPE_GRID_VIEW, NULL);

  self->funcs = funcs;
  self->data = data;
  self->name = g_strdup (name);
  return GTK_WIDGET (self);
}

void
lsg_grid_view_set_size (LsgGridView *self,
                        int          n_rows,
                        int          n_columns)
{
  g_return_if_fail (LSG_IS_GRID_VIEW (self));

  self->n_rows = n_rows;
  self->n_columns = n_columns;
  self->state.hover_row = self->state.hover_column = -1;
  if (self->state.row >= n_rows || self->state.column >= n_columns)
    {
      self->state.row = n_columns > 0 ? MIN (self->state.row, n_rows - 1) : -1;
      self->state.column = n_rows > 0 ? MIN (self->state.column, n_columns - 1) : -1;
    }
  lsg_grid_view_refresh (self);
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

void
lsg_grid_view_refresh (LsgGridView *self)
{
  g_return_if_fail (LSG_IS_GRID_VIEW (self));

  update_accessible (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
lsg_grid_view_disconnect (LsgGridView *self)
{
  g_return_if_fail (LSG_IS_GRID_VIEW (self));

  self->funcs = NULL;
  self->data = NULL;
}
