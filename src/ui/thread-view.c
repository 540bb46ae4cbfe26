/* thread-view.c - the thread from need to clause. See thread-view.h. */
#include "thread-view.h"

#include "chart-view.h"
#include "spoken-name.h"
#include "thread-chart.h"
#include "widget-canvas.h"

#include <glib/gi18n-lib.h>

struct _LsgThreadView {
  GtkWidget      parent_instance;
  LsgStepWords   words[LSG_N_STEPS];
  LsgThreadStep  steps[LSG_N_STEPS];
  LsgThreadChart chart;
};

G_DEFINE_FINAL_TYPE (LsgThreadView, lsg_thread_view, GTK_TYPE_WIDGET)

/* The focus is only shown to who moves by keyboard. */
static void
draw (GtkWidget       *widget,
      const LsgCanvas *canvas)
{
  LsgThreadChart chart = LSG_THREAD_VIEW (widget)->chart;

  if (!gtk_widget_has_visible_focus (widget))
    chart.focused = -1;
  lsg_thread_chart_draw (&chart, canvas);
}

static void
lsg_thread_view_snapshot (GtkWidget   *widget,
                          GtkSnapshot *snapshot)
{
  lsg_widget_snapshot_chart (widget, snapshot, LSG_SURFACE_CARD, draw);
}

static void
lsg_thread_view_measure (GtkWidget      *widget,
                         GtkOrientation  orientation,
                         int             for_size,
                         int            *minimum,
                         int            *natural,
                         int            *minimum_baseline,
                         int            *natural_baseline)
{
  LsgChartStyle style = lsg_chart_style_of_desktop (LSG_SURFACE_CARD);
  LsgCanvas canvas = lsg_widget_get_canvas (widget, &style);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = 380;
      *natural = 640;
      return;
    }
  canvas.width = for_size > 0 ? for_size : 640;
  *minimum = *natural = (int) (lsg_thread_chart_get_height (&LSG_THREAD_VIEW (widget)->chart, &canvas) + 0.5);
}

static int
hit (LsgThreadView *self,
     double         x,
     double         y)
{
  LsgChartStyle style = lsg_chart_style_of_desktop (LSG_SURFACE_CARD);
  LsgCanvas canvas = lsg_widget_get_canvas (GTK_WIDGET (self), &style);

  return lsg_thread_chart_hit (&self->chart, &canvas, (LsgPoint) { x, y });
}

static char *
describe_step (const LsgStepWords *step)
{
  const char *value = step->value != NULL ? step->value : _("not begun");

  if (step->warning == NULL)
    /* TRANSLATORS: name of a step and its figure: “Needs: 12” */
    return g_strdup_printf (_("%s: %s"), step->name, value);
  /* TRANSLATORS: name of a step, its figure, what is wrong there */
  return g_strdup_printf (_("%s: %s, %s"), step->name, value, step->warning);
}

static void
update_name (LsgThreadView *self)
{
  g_autoptr (GString) text = g_string_new (_("The thread, from need to clause"));

  for (int i = 0; i < LSG_N_STEPS; i++)
    {
      g_autofree char *step = describe_step (&self->words[i]);

      if (self->chart.focused < 0 || self->chart.focused == i)
        g_string_append_printf (text, ". %s", step);
    }
  lsg_spoken_name_set (GTK_WIDGET (self), text->str);
}

static void
set_focused (LsgThreadView *self,
             int            step)
{
  self->chart.focused = step;
  update_name (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Where something is wrong, to the thread that shows it; else to the page of the step. */
static void
go_to (LsgThreadView *self,
       int            step)
{
  if (step < 0)
    return;
  if (self->words[step].id != 0)
    gtk_widget_activate_action (GTK_WIDGET (self), "project.show-thread-of", "x", self->words[step].id);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-page", "s", self->words[step].page_id);
}

static gboolean
key_pressed_cb (LsgThreadView   *self,
                guint            key,
                guint            code,
                GdkModifierType  state)
{
  int focused = MAX (self->chart.focused, 0);

  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0)
    return FALSE;
  switch (key)
    {
    case GDK_KEY_Left:
      set_focused (self, MAX (focused - 1, 0));
      return TRUE;
    case GDK_KEY_Right:
      set_focused (self, MIN (focused + 1, LSG_N_STEPS - 1));
      return TRUE;
    case GDK_KEY_Home:
      set_focused (self, 0);
      return TRUE;
    case GDK_KEY_End:
      set_focused (self, LSG_N_STEPS - 1);
      return TRUE;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_space:
      go_to (self, focused);
      return TRUE;
    default:
      return FALSE;
    }
}

static void
enter_cb (LsgThreadView *self)
{
  set_focused (self, MAX (self->chart.focused, 0));
}

static void
leave_cb (LsgThreadView *self)
{
  set_focused (self, -1);
}

static void
motion_cb (LsgThreadView *self,
           double         x,
           double         y)
{
  int step = hit (self, x, y);

  if (step == self->chart.hovered)
    return;
  self->chart.hovered = step;
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), step >= 0 ? "pointer" : NULL);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
motion_leave_cb (LsgThreadView *self)
{
  self->chart.hovered = -1;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
released_cb (LsgThreadView *self,
             int            n_press,
             double         x,
             double         y)
{
  go_to (self, hit (self, x, y));
}

static void
lsg_thread_view_finalize (GObject *object)
{
  lsg_overview_clear_steps (LSG_THREAD_VIEW (object)->words);
  G_OBJECT_CLASS (lsg_thread_view_parent_class)->finalize (object);
}

static void
lsg_thread_view_class_init (LsgThreadViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = lsg_thread_view_finalize;
  widget_class->snapshot = lsg_thread_view_snapshot;
  widget_class->measure = lsg_thread_view_measure;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_css_name (widget_class, "thread");
}

static void
lsg_thread_view_init (LsgThreadView *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  self->chart = (LsgThreadChart) LSG_THREAD_CHART_INIT;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  g_signal_connect_swapped (focus, "enter", G_CALLBACK (enter_cb), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (leave_cb), self);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (motion_leave_cb), self);
  g_signal_connect_swapped (click, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

GtkWidget *
lsg_thread_view_new (void)
{
  return g_object_new (LSG_TYPE_THREAD_VIEW, NULL);
}

void
lsg_thread_view_set_steps (LsgThreadView *self,
                           LsgStepWords   steps[LSG_N_STEPS])
{
  g_return_if_fail (LSG_IS_THREAD_VIEW (self));

  lsg_overview_clear_steps (self->words);
  for (guint i = 0; i < LSG_N_STEPS; i++)
    {
      self->words[i] = steps[i];
      self->steps[i] = (LsgThreadStep) {
        .value = steps[i].value,
        .name = steps[i].name,
        .warning = steps[i].warning,
        .state = steps[i].value != NULL ? LSG_MARK_FULL : LSG_MARK_OUTLINE,
        .is_broken = steps[i].is_broken,
        .is_warned = steps[i].warning != NULL,
      };
    }
  self->chart.steps = self->steps;
  self->chart.n_steps = LSG_N_STEPS;
  update_name (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
