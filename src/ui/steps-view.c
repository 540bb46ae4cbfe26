/* steps-view.c - see steps-view.h. */
#include "steps-view.h"

#include "analysis-sheet.h"
#include "chart-view.h"
#include "spoken-name.h"
#include "step-chart.h"
#include "widget-canvas.h"

#include <glib/gi18n-lib.h>

struct _LsgStepsView {
  GtkWidget     parent_instance;
  LsgProject   *project;
  LsgChartStep  steps[LSG_N_ANALYSIS_STEPS];
  char         *dates[LSG_N_ANALYSIS_STEPS];
  const char   *states[LSG_N_ANALYSIS_STEPS];
  int           selected;
  int           hovered;
};

enum {
  SIGNAL_PICKED,
  SIGNAL_ACTIVATED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (LsgStepsView, lsg_steps_view, GTK_TYPE_WIDGET)

static guint signals[N_SIGNALS];

static LsgStepChart
make_chart (LsgStepsView *self)
{
  LsgStepChart chart = LSG_STEP_CHART_INIT;

  chart.steps = self->steps;
  chart.n_steps = LSG_N_ANALYSIS_STEPS;
  chart.selected = self->selected;
  chart.hovered = self->hovered;
  chart.is_focused = gtk_widget_has_visible_focus (GTK_WIDGET (self));
  return chart;
}

static char *
describe (LsgStepsView *self,
          int           step)
{
  const LsgChartStep *what = &self->steps[step];

  if (what->date == NULL || what->is_review)
    /* translators: number, name and state of a step: “6, Analysis: to review” */
    return g_strdup_printf (_("%d, %s: %s"), step + 1, what->name, self->states[step]);
  return g_strdup_printf (_("%d, %s: %s, %s"), step + 1, what->name, self->states[step], what->date);
}

static void
update_accessible (LsgStepsView *self)
{
  g_autofree char *step = describe (self, self->selected);
  /* translators: the accessible name of the drawing, then the chosen step */
  g_autofree char *name = g_strdup_printf (_("Steps of the analysis: %s"), step);

  lsg_spoken_name_set (GTK_WIDGET (self), name);
}

static int
hit (LsgStepsView *self,
     double        x,
     double        y)
{
  LsgChartStyle style = lsg_chart_style_of_desktop (LSG_SURFACE_CARD);
  LsgCanvas canvas = lsg_widget_get_canvas (GTK_WIDGET (self), &style);
  LsgStepChart chart = make_chart (self);

  return lsg_step_chart_hit (&chart, &canvas, (LsgPoint) { x, y });
}

static void
pick (LsgStepsView *self,
      int           step)
{
  lsg_steps_view_set_selected (self, CLAMP (step, 0, LSG_N_ANALYSIS_STEPS - 1));
  g_signal_emit (self, signals[SIGNAL_PICKED], 0, self->selected);
}

static void
pressed_cb (LsgStepsView *self,
            int           n_press,
            double        x,
            double        y)
{
  int step = hit (self, x, y);

  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (step >= 0)
    pick (self, step);
}

static void
motion_cb (LsgStepsView *self,
           double        x,
           double        y)
{
  int step = hit (self, x, y);

  if (step == self->hovered)
    return;
  self->hovered = step;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
leave_cb (LsgStepsView *self)
{
  self->hovered = -1;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static gboolean
key_cb (LsgStepsView    *self,
        guint            keyval,
        guint            keycode,
        GdkModifierType  state)
{
  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;
  if (keyval == GDK_KEY_Right || keyval == GDK_KEY_KP_Right)
    pick (self, self->selected + 1);
  else if (keyval == GDK_KEY_Left || keyval == GDK_KEY_KP_Left)
    pick (self, self->selected - 1);
  else if (keyval == GDK_KEY_Home || keyval == GDK_KEY_End)
    pick (self, keyval == GDK_KEY_Home ? 0 : LSG_N_ANALYSIS_STEPS - 1);
  else if (keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter || keyval == GDK_KEY_ISO_Enter
           || keyval == GDK_KEY_space)
    g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0);
  else
    return GDK_EVENT_PROPAGATE;
  return GDK_EVENT_STOP;
}

static gboolean
tooltip_cb (LsgStepsView *self,
            int           x,
            int           y,
            gboolean      by_keyboard,
            GtkTooltip   *tooltip)
{
  int step = by_keyboard ? self->selected : hit (self, x, y);
  g_autofree char *text = step >= 0 ? describe (self, step) : NULL;

  gtk_tooltip_set_text (tooltip, text);
  return text != NULL;
}

static void
draw (GtkWidget       *widget,
      const LsgCanvas *canvas)
{
  LsgStepChart chart = make_chart (LSG_STEPS_VIEW (widget));

  lsg_step_chart_draw (&chart, canvas);
}

static void
lsg_steps_view_snapshot (GtkWidget   *widget,
                         GtkSnapshot *snapshot)
{
  lsg_widget_snapshot_chart (widget, snapshot, LSG_SURFACE_CARD, draw);
}

static GtkSizeRequestMode
lsg_steps_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
lsg_steps_view_measure (GtkWidget      *widget,
                        GtkOrientation  orientation,
                        int             for_size,
                        int            *minimum,
                        int            *natural,
                        int            *minimum_baseline,
                        int            *natural_baseline)
{
  LsgChartStyle style = lsg_chart_style_of_desktop (LSG_SURFACE_CARD);
  LsgCanvas canvas = lsg_widget_get_canvas (widget, &style);
  LsgStepChart chart = make_chart (LSG_STEPS_VIEW (widget));

  *minimum = 400;
  *natural = 640;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    return;
  canvas.width = for_size > 0 ? for_size : *natural;
  *minimum = *natural = (int) lsg_step_chart_get_height (&chart, &canvas);
}

static void
lsg_steps_view_finalize (GObject *object)
{
  LsgStepsView *self = LSG_STEPS_VIEW (object);

  for (guint i = 0; i < LSG_N_ANALYSIS_STEPS; i++)
    g_free (self->dates[i]);
  g_clear_object (&self->project);
  G_OBJECT_CLASS (lsg_steps_view_parent_class)->finalize (object);
}

static void
lsg_steps_view_class_init (LsgStepsViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = lsg_steps_view_finalize;
  widget_class->snapshot = lsg_steps_view_snapshot;
  widget_class->get_request_mode = lsg_steps_view_get_request_mode;
  widget_class->measure = lsg_steps_view_measure;
  signals[SIGNAL_PICKED] = g_signal_new ("picked", LSG_TYPE_STEPS_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 1, G_TYPE_INT);
  signals[SIGNAL_ACTIVATED] = g_signal_new ("activated", LSG_TYPE_STEPS_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                            G_TYPE_NONE, 0);
  gtk_widget_class_set_css_name (widget_class, "steps");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
lsg_steps_view_init (LsgStepsView *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *key = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->hovered = -1;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (tooltip_cb), NULL);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (leave_cb), self);
  g_signal_connect_swapped (key, "key-pressed", G_CALLBACK (key_cb), self);
  g_signal_connect_swapped (focus, "enter", G_CALLBACK (gtk_widget_queue_draw), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (gtk_widget_queue_draw), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  gtk_widget_add_controller (GTK_WIDGET (self), key);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}

GtkWidget *
lsg_steps_view_new (LsgProject *project)
{
  LsgStepsView *self = g_object_new (LSG_TYPE_STEPS_VIEW, NULL);

  self->project = g_object_ref (project);
  lsg_steps_view_refresh (self);
  return GTK_WIDGET (self);
}

void
lsg_steps_view_refresh (LsgStepsView *self)
{
  static const LsgMarkState marks[] = {
    [LSG_STEP_TO_DO] = LSG_MARK_OUTLINE,
    [LSG_STEP_IN_PROGRESS] = LSG_MARK_HALF,
    [LSG_STEP_DONE] = LSG_MARK_FULL,
    [LSG_STEP_TO_REVIEW] = LSG_MARK_FULL,
  };
  const LsgField *field = lsg_kind_find_field (lsg_kind_get (LSG_KIND_STEP), "state");

  g_return_if_fail (LSG_IS_STEPS_VIEW (self));

  for (int i = 0; i < LSG_N_ANALYSIS_STEPS; i++)
    {
      LsgStep *step = lsg_analysis_find_step (lsg_project_get_records (self->project), i);
      gint64 state = step != NULL ? step->state : LSG_STEP_TO_DO;

      g_free (self->dates[i]);
      self->dates[i] = lsg_words_step_date (step);
      self->states[i] = lsg_field_get_choice_label (field, state);
      self->steps[i] = (LsgChartStep) {
        .name = g_dgettext (GETTEXT_PACKAGE, lsg_step_choices[i].label),
        .date = self->dates[i],
        .state = marks[state],
        .is_review = state == LSG_STEP_TO_REVIEW,
      };
    }
  update_accessible (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
lsg_steps_view_set_selected (LsgStepsView *self,
                             int           step)
{
  g_return_if_fail (LSG_IS_STEPS_VIEW (self));
  g_return_if_fail (step >= 0 && step < LSG_N_ANALYSIS_STEPS);

  self->selected = step;
  update_accessible (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

int
lsg_steps_view_get_selected (LsgStepsView *self)
{
  g_return_val_if_fail (LSG_IS_STEPS_VIEW (self), 0);

  return self->selected;
}
