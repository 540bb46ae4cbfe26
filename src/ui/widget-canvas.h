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

/* What is seen of the child of a scrolled window, in its own coordinates; all of it elsewhere. */
cairo_rectangle_t
          lsg_widget_get_visible_part (GtkWidget         *widget);

/* Draws @widget, the child of @scroller, anew whenever it is scrolled: for drawings of which only the visible
 * part is drawn. */
void      lsg_widget_follow_scrolling (GtkWidget         *widget,
                                       GtkWidget         *scroller);

/* As below, but the drawing is clipped to the visible part. */
void      lsg_widget_snapshot_part  (GtkWidget           *widget,
                                     GtkSnapshot         *snapshot,
                                     LsgSurface           surface,
                                     LsgWidgetDraw        draw);

/* Scrolls as far as is needed to bring @box, in the coordinates of the child, into sight beside what stays in
 * place at the start (@left, @top) and at the foot (@bottom). */
void      lsg_scroller_reveal       (GtkWidget               *scroller,
                                     const cairo_rectangle_t *box,
                                     double                   left,
                                     double                   top,
                                     double                   bottom);

/* Draws in a snapshot vfunc. */
void      lsg_widget_snapshot_chart (GtkWidget           *widget,
                                     GtkSnapshot         *snapshot,
                                     LsgSurface           surface,
                                     LsgWidgetDraw        draw);

G_END_DECLS
