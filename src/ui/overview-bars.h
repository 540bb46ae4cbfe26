/* overview-bars.h - the stacked bars on the Overview's cards, and what a pointer on a part of one is told.
 *
 * All are functions of a chart view whose user data is the LsgProject.
 */
#pragma once

#include "chart-view.h"

G_BEGIN_DECLS

/* Needs by class, kept interventions by verdict, minutes by nature. */
void  lsg_overview_draw_needs         (const LsgCanvas   *canvas,
                                       gpointer           project);
void  lsg_overview_draw_interventions (const LsgCanvas   *canvas,
                                       gpointer           project);
void  lsg_overview_draw_minutes       (const LsgCanvas   *canvas,
                                       gpointer           project);

/* "Indispensable: 5" (transfer full) */
char *lsg_overview_tell_needs         (const LsgCanvas   *canvas,
                                       double             x,
                                       double             y,
                                       cairo_rectangle_t *box,
                                       gpointer           project);
char *lsg_overview_tell_interventions (const LsgCanvas   *canvas,
                                       double             x,
                                       double             y,
                                       cairo_rectangle_t *box,
                                       gpointer           project);
char *lsg_overview_tell_minutes       (const LsgCanvas   *canvas,
                                       double             x,
                                       double             y,
                                       cairo_rectangle_t *box,
                                       gpointer           project);

G_END_DECLS
