/* chart-view.h - a widget that draws a chart in the colours of the desktop: light, dark, high contrast.
 *
 * The chart itself is a plain struct with one draw function (src/charts); the view gives it a canvas of
 * the widget's size, redraws when asked or when the desktop's style changes, and carries what a screen
 * reader says about the figure. It has no gestures: who needs them adds controllers to it, and asks the
 * chart's geometry with lsg_chart_view_get_canvas().
 */
#pragma once

#include "chart-canvas.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LSG_TYPE_CHART_VIEW (lsg_chart_view_get_type ())
G_DECLARE_FINAL_TYPE (LsgChartView, lsg_chart_view, LSG, CHART_VIEW, GtkWidget)

/* Draws on @canvas, whose cr is set. */
typedef void  (*LsgChartDrawFunc)    (const LsgCanvas *canvas,
                                      gpointer         user_data);

/* The sentence at a point of the view, NULL for none; @box receives the part it is about. (transfer full) */
typedef char *(*LsgChartTooltipFunc) (const LsgCanvas   *canvas,
                                      double             x,
                                      double             y,
                                      cairo_rectangle_t *box,
                                      gpointer           user_data);

/* @width and @height are the least size. */
GtkWidget *lsg_chart_view_new             (int                  width,
                                           int                  height);
void       lsg_chart_view_set_draw_func   (LsgChartView        *self,
                                           LsgChartDrawFunc     draw,
                                           gpointer             user_data,
                                           GDestroyNotify       destroy);

/* The same user data as the draw function gets. */
void       lsg_chart_view_set_tooltip_func (LsgChartView       *self,
                                            LsgChartTooltipFunc tooltip);

/* What it stands on; LSG_SURFACE_CARD at first. */
void       lsg_chart_view_set_surface     (LsgChartView        *self,
                                           LsgSurface           surface);

/* The message of the figure in words, said by screen readers. */
void       lsg_chart_view_set_description (LsgChartView        *self,
                                           const char          *description);

/* Shows the chart anew. */
void       lsg_chart_view_redraw          (LsgChartView        *self);

/* A canvas without cr for the chart's geometry functions; its style is the view's and lives as long as
 * the style does not change. */
LsgCanvas  lsg_chart_view_get_canvas      (LsgChartView        *self);

/* The colours of the desktop now. */
LsgChartStyle lsg_chart_style_of_desktop  (LsgSurface           surface);

G_END_DECLS
