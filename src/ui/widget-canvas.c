/* widget-canvas.c - a widget as the canvas of a chart. See widget-canvas.h. */
#include "widget-canvas.h"

#include "chart-view.h"

LsgCanvas
lsg_widget_get_canvas (GtkWidget           *widget,
                       const LsgChartStyle *style)
{
  return (LsgCanvas) {
    .context = gtk_widget_get_pango_context (widget),
    .style = style,
    .width = gtk_widget_get_width (widget),
    .height = gtk_widget_get_height (widget),
  };
}

void
lsg_widget_snapshot_chart (GtkWidget     *widget,
                           GtkSnapshot   *snapshot,
                           LsgSurface     surface,
                           LsgWidgetDraw  draw)
{
  LsgChartStyle style = lsg_chart_style_of_desktop (surface);
  LsgCanvas canvas = lsg_widget_get_canvas (widget, &style);
  /* handles and focus rings may reach a little over the edge */
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (-8, -8, canvas.width + 16, canvas.height + 16);

  if (canvas.width <= 0 || canvas.height <= 0)
    return;
  canvas.cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  draw (widget, &canvas);
  cairo_destroy (canvas.cr);
}
