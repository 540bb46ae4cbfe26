/* thread-map-view.c - see thread-map-view.h. */
#include "thread-map-view.h"

#include "chart-view.h"
#include "record-name.h"
#include "spoken-name.h"
#include "thread-map-data.h"
#include "thread-words.h"
#include "widget-canvas.h"

#include <glib/gi18n-lib.h>

#define LEAST_WIDTH 440
#define NATURAL_WIDTH 700

struct _LsgThreadMapView {
  GtkWidget         parent_instance;
  LsgThread        *thread; /* borrowed; NULL for none */
  LsgRecord        *chosen; /* borrowed, as long as the thread */
  LsgRecord        *cursor; /* under the keyboard; NULL: the chosen one */
  LsgRecord        *hovered;
  LsgThreadMapData *data;
  LsgTextCache     *texts;
  guint             reveal_id;
};

enum {
  SIGNAL_PICKED,
  SIGNAL_ACTIVATED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (LsgThreadMapView, lsg_thread_map_view, GTK_TYPE_WIDGET)

static guint signals[N_SIGNALS];

static LsgCanvas
get_canvas (LsgThreadMapView    *self,
            const LsgChartStyle *style)
{
  LsgCanvas canvas = lsg_widget_get_canvas (GTK_WIDGET (self), style);

  canvas.texts = self->texts;
  return canvas;
}

static LsgMapLayout
get_layout (LsgThreadMapView *self,
            double            width)
{
  LsgChartStyle style = lsg_chart_style_of_desktop (LSG_SURFACE_CARD);
  LsgCanvas canvas = get_canvas (self, &style);

  return lsg_thread_map_measure (&self->data->map, &canvas, width);
}

static LsgRecord *
get_cursor (LsgThreadMapView *self)
{
  return self->cursor != NULL ? self->cursor : self->chosen;
}

/* "B 04 Being chased · 1 kept intervention · 10 min", chosen or not. */
static void
update_name (LsgThreadMapView *self)
{
  LsgRecord *cursor = get_cursor (self);
  g_autofree char *record = cursor != NULL ? lsg_record_dup_name (cursor) : g_strdup (_("nothing selected"));
  g_autofree char *summary = cursor != NULL && self->thread != NULL ? lsg_thread_word_summary (self->thread, cursor)
                                                                    : g_strdup ("");
  /* translators: the accessible name of the map: the record under the cursor, its thread in short */
  g_autofree char *name = g_strdup_printf (_("Map of the thread: %s. %s"), record, summary);

  lsg_spoken_name_set (GTK_WIDGET (self), name);
}

/* The thread under the pointer stands out, else that under the keyboard. */
static void
rebuild (LsgThreadMapView *self)
{
  LsgRecord *cursor = get_cursor (self);
  LsgRecord *shown = self->hovered != NULL ? self->hovered : cursor;

  g_clear_pointer (&self->data, lsg_thread_map_data_free);
  if (self->thread != NULL)
    {
      self->data = lsg_thread_map_data_new (self->thread, cursor, shown);
      lsg_thread_map_data_find (self->data, self->chosen, &self->data->map.column, &self->data->map.node);
      lsg_thread_map_data_find (self->data, shown, &self->data->map.hovered_column, &self->data->map.hovered_node);
    }
  update_name (self);
}

static gboolean
reveal_cb (gpointer data)
{
  LsgThreadMapView *self = data;
  GtkWidget *scroller = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_SCROLLED_WINDOW);
  LsgMapLayout layout;
  cairo_rectangle_t box;
  int column, node;

  self->reveal_id = 0;
  if (self->data == NULL || scroller == NULL || gtk_widget_get_width (GTK_WIDGET (self)) <= 0
      || !lsg_thread_map_data_find (self->data, get_cursor (self), &column, &node))
    return G_SOURCE_REMOVE;
  layout = get_layout (self, gtk_widget_get_width (GTK_WIDGET (self)));
  box = lsg_thread_map_get_node (&self->data->map, &layout, (guint) column, (guint) node);
  lsg_scroller_reveal (scroller, &box, 0, node == 0 ? layout.head + 8.0 : 8.0, 8.0);
  return G_SOURCE_REMOVE;
}

void
lsg_thread_map_view_reveal (LsgThreadMapView *self)
{
  g_return_if_fail (LSG_IS_THREAD_MAP_VIEW (self));

  if (self->reveal_id == 0)
    self->reveal_id = g_idle_add (reveal_cb, self);
}

static void
set_cursor (LsgThreadMapView *self,
            LsgRecord        *cursor)
{
  self->cursor = cursor;
  self->hovered = NULL;
  rebuild (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  lsg_thread_map_view_reveal (self);
}

static void
pick (LsgThreadMapView *self,
      LsgRecord        *record)
{
  if (record != NULL)
    g_signal_emit (self, signals[record == self->chosen ? SIGNAL_ACTIVATED : SIGNAL_PICKED], 0, record);
}

static LsgRecord *
hit (LsgThreadMapView *self,
     double            x,
     double            y)
{
  LsgMapLayout layout;
  int column, node;

  if (self->data == NULL)
    return NULL;
  layout = get_layout (self, gtk_widget_get_width (GTK_WIDGET (self)));
  lsg_thread_map_hit (&self->data->map, &layout, (LsgPoint) { x, y }, &column, &node);
  return lsg_thread_map_data_get (self->data, column, node);
}

/* One click chooses, two go there. */
static void
pressed_cb (LsgThreadMapView *self,
            int               n_press,
            double            x,
            double            y)
{
  LsgRecord *record = hit (self, x, y);

  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (record != NULL && ((n_press == 1 && record != self->chosen) || (n_press == 2 && record == self->chosen)))
    pick (self, record);
}

static void
set_hovered (LsgThreadMapView *self,
             LsgRecord        *hovered)
{
  if (hovered == self->hovered)
    return;
  self->hovered = hovered;
  rebuild (self);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), hovered != NULL ? "pointer" : NULL);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
motion_cb (LsgThreadMapView *self,
           double            x,
           double            y)
{
  set_hovered (self, hit (self, x, y));
}

static void
leave_cb (LsgThreadMapView *self)
{
  if (self->thread != NULL)
    set_hovered (self, NULL);
}

static void
focus_cb (LsgThreadMapView *self)
{
  if (self->thread == NULL)
    return;
  self->cursor = NULL;
  rebuild (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static gboolean
key_cb (LsgThreadMapView *self,
        guint             keyval,
        guint             keycode,
        GdkModifierType   state)
{
  LsgRecord *cursor = get_cursor (self);

  if (self->thread == NULL || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;
  switch (keyval)
    {
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      set_cursor (self, lsg_thread_step (self->thread, cursor, 0, -1));
      return GDK_EVENT_STOP;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      set_cursor (self, lsg_thread_step (self->thread, cursor, 0, 1));
      return GDK_EVENT_STOP;
    case GDK_KEY_Home:
      set_cursor (self, lsg_thread_step (self->thread, cursor, 0, -G_MAXINT));
      return GDK_EVENT_STOP;
    case GDK_KEY_End:
      set_cursor (self, lsg_thread_step (self->thread, cursor, 0, G_MAXINT));
      return GDK_EVENT_STOP;
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      set_cursor (self, lsg_thread_step (self->thread, cursor, -1, 0));
      return GDK_EVENT_STOP;
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      set_cursor (self, lsg_thread_step (self->thread, cursor, 1, 0));
      return GDK_EVENT_STOP;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_space:
      pick (self, cursor);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static gboolean
tooltip_cb (LsgThreadMapView *self,
            int               x,
            int               y,
            gboolean          by_keyboard,
            GtkTooltip       *tooltip)
{
  LsgRecord *record = by_keyboard ? get_cursor (self) : hit (self, x, y);
  g_autofree char *name = NULL;
  g_autofree char *summary = NULL;
  g_autofree char *text = NULL;

  if (record == NULL)
    return FALSE;
  name = lsg_record_dup_name (record);
  summary = lsg_thread_word_summary (self->thread, record);
  text = g_strdup_printf ("%s\n%s", name, summary);
  gtk_tooltip_set_text (tooltip, text);
  return TRUE;
}

static void
draw (GtkWidget       *widget,
      const LsgCanvas *canvas)
{
  LsgThreadMapView *self = LSG_THREAD_MAP_VIEW (widget);
  LsgCanvas cached = *canvas;
  LsgMapLayout layout;

  cached.texts = self->texts;
  self->data->map.is_focused = gtk_widget_has_visible_focus (widget);
  layout = lsg_thread_map_measure (&self->data->map, &cached, canvas->width);
  lsg_thread_map_draw (&self->data->map, &layout, &cached);
}

static void
lsg_thread_map_view_snapshot (GtkWidget   *widget,
                              GtkSnapshot *snapshot)
{
  if (LSG_THREAD_MAP_VIEW (widget)->data != NULL)
    lsg_widget_snapshot_chart (widget, snapshot, LSG_SURFACE_CARD, draw);
}

static GtkSizeRequestMode
lsg_thread_map_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
lsg_thread_map_view_measure (GtkWidget      *widget,
                             GtkOrientation  orientation,
                             int             for_size,
                             int            *minimum,
                             int            *natural,
                             int            *minimum_baseline,
                             int            *natural_baseline)
{
  LsgThreadMapView *self = LSG_THREAD_MAP_VIEW (widget);

  *minimum = LEAST_WIDTH;
  *natural = NATURAL_WIDTH;
  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = *natural = self->data != NULL ? (int) get_layout (self, for_size > 0 ? for_size : NATURAL_WIDTH).height
                                             : 0;
}

static void
lsg_thread_map_view_css_changed (GtkWidget         *widget,
                                 GtkCssStyleChange *change)
{
  LsgThreadMapView *self = LSG_THREAD_MAP_VIEW (widget);

  lsg_text_cache_free (self->texts);
  self->texts = lsg_text_cache_new ();
  GTK_WIDGET_CLASS (lsg_thread_map_view_parent_class)->css_changed (widget, change);
}

static void
lsg_thread_map_view_dispose (GObject *object)
{
  LsgThreadMapView *self = LSG_THREAD_MAP_VIEW (object);

  g_clear_handle_id (&self->reveal_id, g_source_remove);
  self->thread = NULL;
  self->chosen = self->cursor = self->hovered = NULL;
  g_clear_pointer (&self->data, lsg_thread_map_data_free);
  G_OBJECT_CLASS (lsg_thread_map_view_parent_class)->dispose (object);
}

static void
lsg_thread_map_view_finalize (GObject *object)
{
  lsg_text_cache_free (LSG_THREAD_MAP_VIEW (object)->texts);
  G_OBJECT_CLASS (lsg_thread_map_view_parent_class)->finalize (object);
}

static void
lsg_thread_map_view_class_init (LsgThreadMapViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lsg_thread_map_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = lsg_thread_map_view_finalize;
  widget_class->snapshot = lsg_thread_map_view_snapshot;
  widget_class->get_request_mode = lsg_thread_map_view_get_request_mode;
  widget_class->measure = lsg_thread_map_view_measure;
  widget_class->css_changed = lsg_thread_map_view_css_changed;
  gtk_widget_class_set_css_name (widget_class, "threadmap");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  signals[SIGNAL_PICKED] = g_signal_new ("picked", LSG_TYPE_THREAD_MAP_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 1, LSG_TYPE_RECORD);
  signals[SIGNAL_ACTIVATED] = g_signal_new ("activated", LSG_TYPE_THREAD_MAP_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                            NULL, G_TYPE_NONE, 1, LSG_TYPE_RECORD);
}

static void
lsg_thread_map_view_init (LsgThreadMapView *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  self->texts = lsg_text_cache_new ();
  gtk_widget_set_focusable (widget, TRUE);
  gtk_widget_set_has_tooltip (widget, TRUE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_cb), self);
  g_signal_connect_swapped (focus, "enter", G_CALLBACK (focus_cb), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (focus_cb), self);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (leave_cb), self);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (tooltip_cb), NULL);
  gtk_widget_add_controller (widget, keys);
  gtk_widget_add_controller (widget, focus);
  gtk_widget_add_controller (widget, motion);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (click));
}

GtkWidget *
lsg_thread_map_view_new (void)
{
  return g_object_new (LSG_TYPE_THREAD_MAP_VIEW, NULL);
}

void
lsg_thread_map_view_set (LsgThreadMapView *self,
                         LsgThread        *thread,
                         LsgRecord        *chosen)
{
  g_return_if_fail (LSG_IS_THREAD_MAP_VIEW (self));

  self->thread = thread;
  self->chosen = thread != NULL ? chosen : NULL;
  self->cursor = self->hovered = NULL;
  rebuild (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
