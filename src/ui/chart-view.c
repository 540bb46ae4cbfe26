/* chart-view.c - a widget that draws a chart. See chart-view.h. */
#include "chart-view.h"

#include "spoken-name.h"

#include <adwaita.h>

struct _LsgChartView {
  GtkWidget           parent_instance;
  int                 width;
  int                 height;
  LsgSurface          surface;
  LsgChartStyle       style;
  LsgChartDrawFunc    draw;
  LsgChartTooltipFunc tooltip;
  gpointer            user_data;
  GDestroyNotify      destroy;
};

G_DEFINE_FINAL_TYPE (LsgChartView, lsg_chart_view, GTK_TYPE_WIDGET)

LsgChartStyle
lsg_chart_style_of_desktop (LsgSurface surface)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  return lsg_chart_style_screen (adw_style_manager_get_dark (manager),
                                 adw_style_manager_get_high_contrast (manager), surface);
}

static void
style_changed_cb (LsgChartView *self)
{
  self->style = lsg_chart_style_of_desktop (self->surface);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
lsg_chart_view_snapshot (GtkWidget   *widget,
                         GtkSnapshot *snapshot)
{
  LsgChartView *self = LSG_CHART_VIEW (widget);
  LsgCanvas canvas = lsg_chart_view_get_canvas (self);

  if (self->draw == NULL || canvas.width <= 0 || canvas.height <= 0)
    return;
  canvas.cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, canvas.width, canvas.height));
  self->draw (&canvas, self->user_data);
  cairo_destroy (canvas.cr);
}

static void
lsg_chart_view_measure (GtkWidget      *widget,
                        GtkOrientation  orientation,
                        int             for_size,
                        int            *minimum,
                        int            *natural,
                        int            *minimum_baseline,
                        int            *natural_baseline)
{
  LsgChartView *self = LSG_CHART_VIEW (widget);

  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? self->width : self->height;
}

static gboolean
lsg_chart_view_query_tooltip (GtkWidget  *widget,
                              int         x,
                              int         y,
                              gboolean    keyboard,
                              GtkTooltip *tooltip)
{
  LsgChartView *self = LSG_CHART_VIEW (widget);
  LsgCanvas canvas = lsg_chart_view_get_canvas (self);
  cairo_rectangle_t box = { 0, 0, canvas.width, canvas.height };
  g_autofree char *text = NULL;

  if (self->tooltip == NULL || keyboard)
    return FALSE;
  text = self->tooltip (&canvas, x, y, &box, self->user_data);
  if (text == NULL)
    return FALSE;
  gtk_tooltip_set_text (tooltip, text);
  gtk_tooltip_set_tip_area (tooltip, &(GdkRectangle) { box.x, box.y, box.width, box.height });
  return TRUE;
}

static void
lsg_chart_view_dispose (GObject *object)
{
  LsgChartView *self = LSG_CHART_VIEW (object);

  self->draw = NULL;
  self->tooltip = NULL;
  if (self->destroy != NULL)
    self->destroy (g_steal_pointer (&self->user_data));
  self->destroy = NULL;
  G_OBJECT_CLASS (lsg_chart_view_parent_class)->dispose (object);
}

static void
lsg_chart_view_class_init (LsgChartViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lsg_chart_view_dispose;
  widget_class->snapshot = lsg_chart_view_snapshot;
  widget_class->measure = lsg_chart_view_measure;
  widget_class->query_tooltip = lsg_chart_view_query_tooltip;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
lsg_chart_view_init (LsgChartView *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  self->surface = LSG_SURFACE_CARD;
  self->style = lsg_chart_style_of_desktop (self->surface);
  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (style_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (style_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

GtkWidget *
lsg_chart_view_new (int width,
                    int height)
{
  LsgChartView *self = g_object_new (LSG_TYPE_CHART_VIEW, NULL);

  self->width = width;
  self->height = height;
  return GTK_WIDGET (self);
}

void
lsg_chart_view_set_draw_func (LsgChartView     *self,
                              LsgChartDrawFunc  draw,
                              gpointer          user_data,
                              GDestroyNotify    destroy)
{
  g_return_if_fail (LSG_IS_CHART_VIEW (self));

  if (self->destroy != NULL)
    self->destroy (self->user_data);
  self->draw = draw;
  self->user_data = user_data;
  self->destroy = destroy;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
lsg_chart_view_set_tooltip_func (LsgChartView        *self,
                                 LsgChartTooltipFunc  tooltip)
{
  g_return_if_fail (LSG_IS_CHART_VIEW (self));

  self->tooltip = tooltip;
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), tooltip != NULL);
}

void
lsg_chart_view_set_surface (LsgChartView *self,
                            LsgSurface    surface)
{
  g_return_if_fail (LSG_IS_CHART_VIEW (self));

  self->surface = surface;
  style_changed_cb (self);
}

void
lsg_chart_view_set_description (LsgChartView *self,
                                const char   *description)
{
  g_return_if_fail (LSG_IS_CHART_VIEW (self));

  lsg_spoken_name_set (GTK_WIDGET (self), description);
}

void
lsg_chart_view_redraw (LsgChartView *self)
{
  g_return_if_fail (LSG_IS_CHART_VIEW (self));

  gtk_widget_queue_draw (GTK_WIDGET (self));
}

LsgCanvas
lsg_chart_view_get_canvas (LsgChartView *self)
{
  return (LsgCanvas) {
    .context = gtk_widget_get_pango_context (GTK_WIDGET (self)),
    .style = &self->style,
    .width = gtk_widget_get_width (GTK_WIDGET (self)),
    .height = gtk_widget_get_height (GTK_WIDGET (self)),
  };
}
