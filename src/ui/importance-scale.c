/* importance-scale.c - see importance-scale.h. */
#include "importance-scale.h"

#include "chart-view.h"
#include "importance-mark.h"
#include "spoken-name.h"
#include "tooltip.h"
#include "viewpoint-words.h"
#include "widget-canvas.h"

#include <glib/gi18n-lib.h>

#define WIDTH 112
#define HEIGHT 30

struct _LsgImportanceScale {
  GtkWidget parent_instance;
  gint64    holder;
  char     *name;
  int       value;
  int       hovered;
};

enum {
  SIGNAL_CHOSEN,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (LsgImportanceScale, lsg_importance_scale, GTK_TYPE_WIDGET)

static guint signals[N_SIGNALS];

static void
show_value (LsgImportanceScale *self)
{
  g_autofree char *value = lsg_words_importance (self->value);
  g_autofree char *text = self->name != NULL ? g_strdup_printf (_("%s: %s"), self->name, value) : g_strdup (value);

  if (!lsg_tooltip_set (GTK_WIDGET (self), text))
    return;
  lsg_spoken_name_set (GTK_WIDGET (self), text);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
choose (LsgImportanceScale *self,
        int                 value)
{
  if (value == self->value)
    return;
  lsg_importance_scale_set_value (self, value);
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0);
}

static int
hit (LsgImportanceScale *self,
     double              x)
{
  LsgChartStyle style = lsg_chart_style_of_desktop (LSG_SURFACE_CARD);
  LsgCanvas canvas = lsg_widget_get_canvas (GTK_WIDGET (self), &style);

  return lsg_importance_mark_hit (&canvas, x);
}

static void
pressed_cb (LsgImportanceScale *self,
            int                 n_press,
            double              x,
            double              y,
            GtkGesture         *gesture)
{
  int level = hit (self, x);

  gtk_widget_grab_focus (GTK_WIDGET (self));
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  if (level > 0 && n_press == 1)
    choose (self, level == self->value ? 0 : level);
}

static void
motion_cb (LsgImportanceScale *self,
           double              x,
           double              y)
{
  int level = hit (self, x);

  if (level == self->hovered)
    return;
  self->hovered = level;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
leave_cb (LsgImportanceScale *self)
{
  self->hovered = 0;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static gboolean
key_cb (LsgImportanceScale *self,
        guint               keyval,
        guint               keycode,
        GdkModifierType     state)
{
  guint32 character = gdk_keyval_to_unicode (keyval);

  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;
  if (character >= '0' && character <= '4')
    choose (self, (int) (character - '0'));
  else if (character == '+' || keyval == GDK_KEY_Right || keyval == GDK_KEY_KP_Right)
    choose (self, MIN (MAX (self->value, 0) + 1, 4));
  else if (character == '-' || keyval == GDK_KEY_Left || keyval == GDK_KEY_KP_Left)
    choose (self, MAX (self->value - 1, 0));
  else if (keyval == GDK_KEY_Home || keyval == GDK_KEY_End)
    choose (self, keyval == GDK_KEY_Home ? 1 : 4);
  else if (keyval == GDK_KEY_Delete || keyval == GDK_KEY_KP_Delete || keyval == GDK_KEY_BackSpace)
    choose (self, -1);
  else
    return GDK_EVENT_PROPAGATE;
  return GDK_EVENT_STOP;
}

static void
draw (GtkWidget       *widget,
      const LsgCanvas *canvas)
{
  LsgImportanceScale *self = LSG_IMPORTANCE_SCALE (widget);
  LsgImportanceMark mark = { .holder = (guint) self->holder, .importance = self->value, .hovered = self->hovered,
                             .is_focused = gtk_widget_has_visible_focus (widget) };

  lsg_importance_mark_draw (&mark, canvas);
}

static void
lsg_importance_scale_snapshot (GtkWidget   *widget,
                               GtkSnapshot *snapshot)
{
  lsg_widget_snapshot_chart (widget, snapshot, LSG_SURFACE_CARD, draw);
}

static void
lsg_importance_scale_measure (GtkWidget      *widget,
                              GtkOrientation  orientation,
                              int             for_size,
                              int            *minimum,
                              int            *natural,
                              int            *minimum_baseline,
                              int            *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? WIDTH : HEIGHT;
}

static void
lsg_importance_scale_finalize (GObject *object)
{
  g_free (LSG_IMPORTANCE_SCALE (object)->name);
  G_OBJECT_CLASS (lsg_importance_scale_parent_class)->finalize (object);
}

static void
lsg_importance_scale_class_init (LsgImportanceScaleClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = lsg_importance_scale_finalize;
  widget_class->snapshot = lsg_importance_scale_snapshot;
  widget_class->measure = lsg_importance_scale_measure;
  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", LSG_TYPE_IMPORTANCE_SCALE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                         NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_css_name (widget_class, "importance");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
lsg_importance_scale_init (LsgImportanceScale *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *key = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->value = -1;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_END);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "pointer");
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
lsg_importance_scale_new (gint64 holder)
{
  LsgImportanceScale *self = g_object_new (LSG_TYPE_IMPORTANCE_SCALE, NULL);

  self->holder = holder;
  show_value (self);
  return GTK_WIDGET (self);
}

void
lsg_importance_scale_set_holder (LsgImportanceScale *self,
                                 gint64              holder)
{
  g_return_if_fail (LSG_IS_IMPORTANCE_SCALE (self));

  self->holder = holder;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
lsg_importance_scale_set_name (LsgImportanceScale *self,
                               const char         *name)
{
  g_return_if_fail (LSG_IS_IMPORTANCE_SCALE (self));

  g_free (self->name);
  self->name = g_strdup (name);
  show_value (self);
}

int
lsg_importance_scale_get_value (LsgImportanceScale *self)
{
  g_return_val_if_fail (LSG_IS_IMPORTANCE_SCALE (self), -1);

  return self->value;
}

void
lsg_importance_scale_set_value (LsgImportanceScale *self,
                                int                 value)
{
  g_return_if_fail (LSG_IS_IMPORTANCE_SCALE (self));

  if (self->value == value)
    return;
  self->value = value;
  show_value (self);
}
