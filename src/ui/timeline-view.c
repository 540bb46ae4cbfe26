/* timeline-view.c - the timeline as a widget: what it shows, zoom, scroll. See timeline-view.h; keys and what
 * they write are in timeline-keys.c, pointer and drag in timeline-pointer.c. */
#include "timeline-view-private.h"

#include "chart-view.h"
#include "priority-words.h"
#include "spoken-name.h"
#include "widget-canvas.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define MIN_WIDTH 320
#define MIN_HEIGHT 340
#define MAX_UNIT 160.0

enum {
  SIGNAL_PICKED,
  SIGNAL_ACTIVATED,
  SIGNAL_ZOOMED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (LsgTimelineView, lsg_timeline_view, GTK_TYPE_WIDGET)

static guint signals[N_SIGNALS];

LsgCanvas
lsg_timeline_view_get_canvas (LsgTimelineView     *self,
                              const LsgChartStyle *style)
{
  LsgCanvas canvas = lsg_widget_get_canvas (GTK_WIDGET (self), style);

  canvas.texts = self->texts;
  return canvas;
}

LsgIntervention *
lsg_timeline_view_get_selected (LsgTimelineView *self)
{
  LsgRecord *record = self->selected != 0
                        ? lsg_records_find (lsg_project_get_records (self->project), self->selected) : NULL;

  return LSG_IS_INTERVENTION (record) ? LSG_INTERVENTION (record) : NULL;
}

LsgTimelineChart
lsg_timeline_view_make_chart (LsgTimelineView *self)
{
  LsgTimelineChart chart = self->data->chart;
  LsgIntervention *selected = lsg_timeline_view_get_selected (self);

  chart.unit = self->unit;
  chart.scroll = gtk_adjustment_get_value (self->adjustment);
  chart.stamp = self->stamp;
  chart.selected = lsg_timeline_data_find (self->data, selected);
  chart.focused = gtk_widget_has_focus (GTK_WIDGET (self)) && gtk_widget_has_visible_focus (GTK_WIDGET (self))
                    ? chart.selected : -1;
  chart.hovered = self->hovered;
  chart.target = self->target;
  if (self->drag == LSG_TIMELINE_DRAG_MOVE || self->drag == LSG_TIMELINE_DRAG_START
      || self->drag == LSG_TIMELINE_DRAG_END)
    {
      chart.has_preview = TRUE;
      chart.preview = lsg_timeline_put_get_days (self->put, lsg_timeline_view_get_ground (self, self->put.activity),
                                                 lsg_records_get_last_day (lsg_project_get_records (self->project)));
    }
  chart.target_place = self->put.place;
  chart.pointer = self->pointer;
  chart.hint = self->hint;
  chart.ghost = self->drag == LSG_TIMELINE_DRAG_WAITING ? &self->ghost : NULL;
  return chart;
}

LsgTimelineGround
lsg_timeline_view_get_ground (LsgTimelineView *self,
                              gint64           activity)
{
  LsgRecord *record = activity != 0 ? lsg_records_find (lsg_project_get_records (self->project), activity) : NULL;

  if (!LSG_IS_ACTIVITY (record) || LSG_ACTIVITY (record)->day == LSG_NULL)
    return (LsgTimelineGround) { 0 };
  return (LsgTimelineGround) { activity, LSG_ACTIVITY (record)->day, LSG_ACTIVITY (record)->days };
}

/* Room for days, and the unit with which all of them are seen. */
static double
get_room (LsgTimelineView *self,
          const LsgCanvas *canvas)
{
  return MAX (canvas->width - lsg_timeline_get_gutter (&self->data->chart, canvas)
                - 2.0 * lsg_timeline_get_margin (canvas), 1.0);
}

static double
get_fit (LsgTimelineView *self,
         const LsgCanvas *canvas)
{
  return get_room (self, canvas) / self->data->scale->n;
}

static void
update_scroll (LsgTimelineView *self,
               const LsgCanvas *canvas)
{
  double fit = get_fit (self, canvas);
  double room = get_room (self, canvas);

  if (self->is_fit || self->unit < fit)
    self->unit = fit;
  gtk_adjustment_configure (self->adjustment, gtk_adjustment_get_value (self->adjustment), 0.0,
                            MAX (self->data->scale->n * self->unit, room), MAX (7.0 * self->unit, 20.0), room * 0.9,
                            room);
}

static void
show_scroll (LsgTimelineView *self)
{
  LsgChartStyle style = lsg_chart_style_of_desktop (LSG_SURFACE_CARD);
  LsgCanvas canvas = lsg_timeline_view_get_canvas (self, &style);

  if (self->data != NULL && canvas.width > 0)
    update_scroll (self, &canvas);
}

LsgTimelineLayout *
lsg_timeline_view_ensure_layout (LsgTimelineView *self)
{
  LsgChartStyle style = lsg_chart_style_of_desktop (LSG_SURFACE_CARD);
  LsgCanvas canvas = lsg_timeline_view_get_canvas (self, &style);
  int width = gtk_widget_get_width (GTK_WIDGET (self)), height = gtk_widget_get_height (GTK_WIDGET (self));
  LsgTimelineLayout *former = self->layout;
  LsgTimelineChart chart;

  if (former != NULL && former->stamp == self->stamp && self->layout_unit == self->unit
      && self->layout_width == width && self->layout_height == height)
    return former;
  chart = lsg_timeline_view_make_chart (self);
  self->layout = lsg_timeline_layout_new (&chart, &canvas, former);
  lsg_timeline_layout_free (former);
  self->layout_unit = self->unit;
  self->layout_width = width;
  self->layout_height = height;
  return self->layout;
}

gint64
lsg_timeline_view_get_day (LsgTimelineView *self,
                           double           x)
{
  LsgChartStyle style = lsg_chart_style_of_desktop (LSG_SURFACE_CARD);
  LsgCanvas canvas = lsg_timeline_view_get_canvas (self, &style);
  LsgTimelineLayout *layout = lsg_timeline_view_ensure_layout (self);
  double at = x - layout->gutter - lsg_timeline_get_margin (&canvas)
              + gtk_adjustment_get_value (self->adjustment);

  return (gint64) floor (lsg_timeline_scale_get_day (self->data->scale, at / self->unit));
}

/* Words. */

void
lsg_timeline_view_update_name (LsgTimelineView *self)
{
  LsgIntervention *selected = lsg_timeline_view_get_selected (self);
  g_autofree char *what = selected != NULL ? lsg_timeline_data_dup_name (self->project, selected) : NULL;
  g_autofree char *name = NULL;

  /* TRANSLATORS: the accessible name of the drawing, then the chosen intervention */
  name = g_strdup_printf (_("Timeline: %s"), what != NULL ? what : _("nothing chosen"));
  lsg_spoken_name_set (GTK_WIDGET (self), name);
}

static void
changed_cb (LsgTimelineView *self)
{
  gtk_widget_queue_draw (GTK_WIDGET (self));
  lsg_timeline_view_queue_cells (self);
}

/* Selection. */

void
lsg_timeline_view_pick (LsgTimelineView *self,
                        int              mark)
{
  LsgRecord *record;

  if (mark < 0 || mark >= (int) self->data->ids->len)
    return;
  record = lsg_records_find (lsg_project_get_records (self->project), g_array_index (self->data->ids, gint64, mark));
  if (record == NULL)
    return;
  lsg_timeline_view_set_selected (self, LSG_INTERVENTION (record));
  g_signal_emit (self, signals[SIGNAL_PICKED], 0, record);
}

void
lsg_timeline_view_set_selected (LsgTimelineView *self,
                                LsgIntervention *intervention)
{
  g_return_if_fail (LSG_IS_TIMELINE_VIEW (self));

  self->selected = intervention != NULL ? lsg_record_get_id (LSG_RECORD (intervention)) : 0;
  lsg_timeline_view_update_name (self);
  lsg_timeline_view_queue_cells (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
lsg_timeline_view_reveal (LsgTimelineView *self)
{
  int mark = lsg_timeline_data_find (self->data, lsg_timeline_view_get_selected (self));
  LsgTimelineLayout *layout;
  const LsgTimelinePlace *place;

  if (mark < 0 || gtk_widget_get_width (GTK_WIDGET (self)) <= 0)
    return;
  layout = lsg_timeline_view_ensure_layout (self);
  place = &layout->places[layout->place_of[mark]];
  gtk_adjustment_clamp_page (self->adjustment, MAX (place->reach_from - 12.0, 0.0),
                             MIN (place->reach_to, place->from + gtk_adjustment_get_page_size (self->adjustment))
                               + 12.0);
}

/* Zoom. */

void
lsg_timeline_view_zoom_at (LsgTimelineView *self,
                           double           factor,
                           double           x)
{
  LsgChartStyle style = lsg_chart_style_of_desktop (LSG_SURFACE_CARD);
  LsgCanvas canvas = lsg_timeline_view_get_canvas (self, &style);
  LsgTimelineLayout *layout = lsg_timeline_view_ensure_layout (self);
  double inside = MAX (x - layout->gutter - lsg_timeline_get_margin (&canvas), 0.0);
  double at = (gtk_adjustment_get_value (self->adjustment) + inside) / self->unit;
  double fit = get_fit (self, &canvas);

  self->unit = CLAMP (self->unit * factor, fit, MAX (MAX_UNIT, fit));
  self->is_fit = factor <= 0.0 || self->unit <= fit * 1.001;
  update_scroll (self, &canvas);
  gtk_adjustment_set_value (self->adjustment, at * self->unit - inside);
  g_signal_emit (self, signals[SIGNAL_ZOOMED], 0);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* What is chosen stays where it is, when it is in sight; else the middle does. */
static double
find_centre (LsgTimelineView *self)
{
  LsgChartStyle style = lsg_chart_style_of_desktop (LSG_SURFACE_CARD);
  LsgCanvas canvas = lsg_timeline_view_get_canvas (self, &style);
  LsgTimelineLayout *layout = lsg_timeline_view_ensure_layout (self);
  int mark = lsg_timeline_data_find (self->data, lsg_timeline_view_get_selected (self));
  double width = gtk_widget_get_width (GTK_WIDGET (self));
  const LsgTimelinePlace *place = mark >= 0 ? &layout->places[layout->place_of[mark]] : NULL;
  double x = place != NULL ? layout->gutter + lsg_timeline_get_margin (&canvas) + (place->from + place->to) / 2.0
                               - gtk_adjustment_get_value (self->adjustment) : -1.0;

  return x >= layout->gutter && x <= width ? x : width / 2.0;
}

void
lsg_timeline_view_zoom (LsgTimelineView *self,
                        double           factor)
{
  g_return_if_fail (LSG_IS_TIMELINE_VIEW (self));

  if (self->data != NULL)
    lsg_timeline_view_zoom_at (self, factor, find_centre (self));
}

gboolean
lsg_timeline_view_can_zoom (LsgTimelineView *self,
                            gboolean         in)
{
  if (self->data == NULL)
    return FALSE;
  return in ? self->unit < MAX_UNIT : !self->is_fit;
}

/* Tooltips. */

static char *
dup_tip (LsgTimelineView *self,
         LsgTimelineSpot  spot)
{
  LsgRecords *records = lsg_project_get_records (self->project);
  gpointer record = NULL;

  if (spot.part == LSG_TIMELINE_MARK || spot.part == LSG_TIMELINE_START || spot.part == LSG_TIMELINE_END)
    record = lsg_records_find (records, g_array_index (self->data->ids, gint64, spot.index));
  if (record != NULL)
    return lsg_timeline_data_dup_name (self->project, record);
  if (spot.part == LSG_TIMELINE_BAR)
    return lsg_timeline_data_dup_bar (self->data, self->project, (guint) spot.index);
  if (spot.part == LSG_TIMELINE_MORE)
    return lsg_timeline_view_dup_group (self, spot.index);
  if (spot.part == LSG_TIMELINE_ACTIVITY)
    return g_strdup (self->data->chart.activities[spot.index].title);
  return NULL;
}

static gboolean
tooltip_cb (LsgTimelineView *self,
            int              x,
            int              y,
            gboolean         by_keyboard,
            GtkTooltip      *tooltip)
{
  LsgIntervention *selected = lsg_timeline_view_get_selected (self);
  g_autofree char *text = NULL;

  if (self->data == NULL || self->drag > LSG_TIMELINE_DRAG_PRESSED)
    return FALSE;
  if (by_keyboard)
    text = selected != NULL ? lsg_timeline_data_dup_name (self->project, selected) : NULL;
  else
    text = dup_tip (self, self->hovered);
  gtk_tooltip_set_text (tooltip, text);
  return text != NULL;
}

/* The widget. */

static void
draw (GtkWidget       *widget,
      const LsgCanvas *canvas)
{
  LsgTimelineView *self = LSG_TIMELINE_VIEW (widget);
  LsgCanvas own = *canvas;
  LsgTimelineLayout *layout;
  LsgTimelineChart chart;

  if (self->data == NULL)
    return;
  layout = lsg_timeline_view_ensure_layout (self);
  chart = lsg_timeline_view_make_chart (self);
  own.texts = self->texts;
  lsg_timeline_draw (&chart, layout, &own);
}

static void
lsg_timeline_view_snapshot (GtkWidget   *widget,
                            GtkSnapshot *snapshot)
{
  lsg_widget_snapshot_chart (widget, snapshot, LSG_SURFACE_CARD, draw);
}

static void
lsg_timeline_view_measure (GtkWidget      *widget,
                           GtkOrientation  orientation,
                           int             for_size,
                           int            *minimum,
                           int            *natural,
                           int            *minimum_baseline,
                           int            *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? MIN_WIDTH : MIN_HEIGHT;
}

/* The scrollbar follows before anything is drawn. */
static void
lsg_timeline_view_size_allocate (GtkWidget *widget,
                                 int        width,
                                 int        height,
                                 int        baseline)
{
  show_scroll (LSG_TIMELINE_VIEW (widget));
  lsg_timeline_view_queue_cells (LSG_TIMELINE_VIEW (widget));
  if (LSG_TIMELINE_VIEW (widget)->group != NULL)
    gtk_popover_present (GTK_POPOVER (LSG_TIMELINE_VIEW (widget)->group));
}

/* One tab stop: what it holds is for screen readers. */
static gboolean
lsg_timeline_view_focus (GtkWidget        *widget,
                         GtkDirectionType  direction)
{
  if (gtk_widget_has_focus (widget) || gtk_widget_get_focus_child (widget) != NULL)
    return FALSE;
  return gtk_widget_grab_focus (widget);
}

static void
lsg_timeline_view_dispose (GObject *object)
{
  lsg_timeline_view_free_cells (LSG_TIMELINE_VIEW (object));
  g_clear_pointer (&LSG_TIMELINE_VIEW (object)->group, gtk_widget_unparent);
  G_OBJECT_CLASS (lsg_timeline_view_parent_class)->dispose (object);
}

static void
lsg_timeline_view_css_changed (GtkWidget         *widget,
                               GtkCssStyleChange *change)
{
  g_clear_pointer (&LSG_TIMELINE_VIEW (widget)->layout, lsg_timeline_layout_free);
  GTK_WIDGET_CLASS (lsg_timeline_view_parent_class)->css_changed (widget, change);
}

static void
lsg_timeline_view_finalize (GObject *object)
{
  LsgTimelineView *self = LSG_TIMELINE_VIEW (object);

  g_free (self->hint);
  lsg_timeline_layout_free (self->layout);
  lsg_timeline_data_free (self->data);
  lsg_text_cache_free (self->texts);
  g_clear_object (&self->adjustment);
  g_clear_object (&self->project);
  G_OBJECT_CLASS (lsg_timeline_view_parent_class)->finalize (object);
}

static void
lsg_timeline_view_class_init (LsgTimelineViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lsg_timeline_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = lsg_timeline_view_finalize;
  widget_class->focus = lsg_timeline_view_focus;
  widget_class->snapshot = lsg_timeline_view_snapshot;
  widget_class->measure = lsg_timeline_view_measure;
  widget_class->size_allocate = lsg_timeline_view_size_allocate;
  widget_class->css_changed = lsg_timeline_view_css_changed;
  signals[SIGNAL_PICKED] = g_signal_new ("picked", LSG_TYPE_TIMELINE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 1, LSG_TYPE_RECORD);
  signals[SIGNAL_ACTIVATED] = g_signal_new ("activated", LSG_TYPE_TIMELINE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                            NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_ZOOMED] = g_signal_new ("zoomed", LSG_TYPE_TIMELINE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 0);
  gtk_widget_class_set_css_name (widget_class, "timeline");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
lsg_timeline_view_init (LsgTimelineView *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->texts = lsg_text_cache_new ();
  self->adjustment = g_object_ref_sink (gtk_adjustment_new (0, 0, 1, 1, 1, 1));
  self->is_fit = TRUE;
  self->unit = 1.0;
  self->hovered.index = self->target = -1;
  g_signal_connect_object (self->adjustment, "value-changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_swapped (focus, "enter", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (changed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (tooltip_cb), NULL);
  lsg_timeline_view_add_cells (self);
  lsg_timeline_view_add_keys (self);
  lsg_timeline_view_add_pointer (self);
}

GtkWidget *
lsg_timeline_view_new (LsgProject *project)
{
  LsgTimelineView *self = g_object_new (LSG_TYPE_TIMELINE_VIEW, NULL);

  self->project = g_object_ref (project);
  lsg_timeline_view_update_name (self);
  return GTK_WIDGET (self);
}

void
lsg_timeline_view_refresh (LsgTimelineView         *self,
                           const LsgTimelineFilter *filter)
{
  g_return_if_fail (LSG_IS_TIMELINE_VIEW (self));

  lsg_timeline_view_end_drag (self);
  lsg_timeline_view_close_group (self);
  lsg_timeline_data_free (self->data);
  self->data = lsg_timeline_data_new (self->project, filter);
  self->stamp++;
  self->hovered = (LsgTimelineSpot) { LSG_TIMELINE_NOTHING, -1 };
  self->target = -1;
  show_scroll (self);
  lsg_timeline_view_update_name (self);
  lsg_timeline_view_queue_cells (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

LsgTimelineData *
lsg_timeline_view_get_data (LsgTimelineView *self)
{
  return self->data;
}

GtkAdjustment *
lsg_timeline_view_get_adjustment (LsgTimelineView *self)
{
  return self->adjustment;
}
