/* importance-scale.h - how important a need is for one of those who look at it, set by a click on a dot or by
 * a key: 0 to 4, + and −, the arrows; Delete takes it back. A click on the level that is set makes it 0, not
 * expressed.
 */
#pragma once

#include "project.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Signal: "chosen" when a person gave another value. */
#define LSG_TYPE_IMPORTANCE_SCALE (lsg_importance_scale_get_type ())
G_DECLARE_FINAL_TYPE (LsgImportanceScale, lsg_importance_scale, LSG, IMPORTANCE_SCALE, GtkWidget)

/* @holder is an LsgHolder. */
GtkWidget *lsg_importance_scale_new        (gint64              holder);
void       lsg_importance_scale_set_holder (LsgImportanceScale *self,
                                            gint64              holder);

/* What it is about, for screen readers: "B 04, institution"; the value is said behind it. */
void       lsg_importance_scale_set_name   (LsgImportanceScale *self,
                                            const char         *name);

/* 1 to 4; 0: not expressed; -1: not looked at. */
int        lsg_importance_scale_get_value  (LsgImportanceScale *self);
void       lsg_importance_scale_set_value  (LsgImportanceScale *self,
                                            int                 value);

G_END_DECLS
