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

cairo_rectangle_t
lsg_widget_get_visible_part (GtkWidget *widget)
{
  GtkWidget *scroller = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);
  cairo_rectangle_t part = { 0, 0, gtk_widget_get_width (widget), gtk_widget_get_height (widget) };
  GtkAdjustment *across;
  GtkAdjustment *down;

  if (scroller == NULL)
    return part;
  across = gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (scroller));
  down = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  part.x = gtk_adjustment_get_value (across);
  part.y = gtk_adjustment_get_value (down);
  part.width = MIN (gtk_adjustment_get_page_size (across), part.width - part.x);
  part.height = MIN (gtk_adjustment_get_page_size (down), part.height - part.y);
  return part;
}

void
lsg_widget_follow_scrolling (GtkWidget *widget,
                             GtkWidget *scroller)
{
  GtkAdjustment *adjustments[] = {
    gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (scroller)),
    gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller)),
  };

  for (guint i = 0; i < G_N_ELEMENTS (adjustments); i++)
    {
      g_signal_connect_object (adjustments[i], "value-changed", G_CALLBACK (gtk_widget_queue_draw), widget,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (adjustments[i], "notify::page-size", G_CALLBACK (gtk_widget_queue_draw), widget,
                               G_CONNECT_SWAPPED);
    }
}

void
lsg_widget_snapshot_part (GtkWidget     *widget,
                          GtkSnapshot   *snapshot,
                          LsgSurface     surface,
                          LsgWidgetDraw  draw)
{
  LsgChartStyle style = lsg_chart_style_of_desktop (surface);
  LsgCanvas canvas = lsg_widget_get_canvas (widget, &style);
  cairo_rectangle_t part = lsg_widget_get_visible_part (widget);

  if (part.width <= 0 || part.height <= 0)
    return;
  canvas.cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (part.x, part.y, part.width, part.height));
  draw (widget, &canvas);
  cairo_destroy (canvas.cr);
}

static void
reveal (GtkAdjustment *adjustment,
        double         from,
        double         to,
        double         before,
        double         after)
{
  double value = gtk_adjustment_get_value (adjustment);
  double page = gtk_adjustment_get_page_size (adjustment);

  if (to > value + page - after)
    value = to - page + after;
  if (from < value + before)
    value = from - before;
  gtk_adjustment_set_value (adjustment, value);
}

void
lsg_scroller_reveal (GtkWidget               *scroller,
                     const cairo_rectangle_t *box,
                     double                   left,
                     double                   top,
                     double                   bottom)
{
  reveal (gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (scroller)), box->x, box->x + box->width, left,
          0);
  reveal (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller)), box->y, box->y + box->height, top,
          bottom);
}
