/* steps-view.h - the eight steps of the needs analysis as a thread: the arrows choose one, Enter or a click leads
 * to its editor. */
#pragma once

#include "project.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Signals: "picked" (int step) when a person chose a step; "activated" on Enter. */
#define LSG_TYPE_STEPS_VIEW (lsg_steps_view_get_type ())
G_DECLARE_FINAL_TYPE (LsgStepsView, lsg_steps_view, LSG, STEPS_VIEW, GtkWidget)

GtkWidget *lsg_steps_view_new          (LsgProject   *project);
void       lsg_steps_view_refresh      (LsgStepsView *self);

void       lsg_steps_view_set_selected (LsgStepsView *self,
                                        int           step);
int        lsg_steps_view_get_selected (LsgStepsView *self);

G_END_DECLS
