/* widget-canvas.h - any widget as the canvas of a chart: for charts that are edited, whose widgets measure
 * and handle events themselves. chart-view.h is the widget for charts that are only looked at. */
#pragma once

#include "chart-canvas.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef void (*LsgWidgetDraw) (GtkWidget       *widget,
                               const LsgCanvas *canvas);

/* A canvas of the widget's size without a cairo context, to measure on; @style must outlive it. */
LsgCanvas lsg_widget_get_canvas     (GtkWidget           *widget,
                                     const LsgChartStyle *style);

/* Draws in a snapshot vfunc. */
void      lsg_widget_snapshot_chart (GtkWidget           *widget,
                                     GtkSnapshot         *snapshot,
                                     LsgSurface           surface,
                                     LsgWidgetDraw        draw);

G_END_DECLS
