/* target-rows.h - what the programme aims at: target rate, ceiling of hours, whether virtual classes count in the
 * rate. The project keeps all three; beside each stands what it allows. */
#pragma once

#include "project.h"
#include "reduction.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LSG_TYPE_TARGET_ROWS (lsg_target_rows_get_type ())
G_DECLARE_FINAL_TYPE (LsgTargetRows, lsg_target_rows, LSG, TARGET_ROWS, AdwBin)

GtkWidget *lsg_target_rows_new   (LsgProject         *project);
void       lsg_target_rows_show  (LsgTargetRows      *self,
                                  const LsgReduction *reduction);

/* Puts the focus on "target-rate" or "hours-ceiling"; FALSE for other fields. */
gboolean   lsg_target_rows_focus (LsgTargetRows      *self,
                                  const char         *field);

/* The value that a step of the buttons gives: from nothing it begins at @planned, what there is now, rounded to
 * whole steps. All in the units of the field. */
gint64     lsg_target_step       (gint64              value,
                                  gint64              planned,
                                  gint64              step,
                                  gint64              max);

G_END_DECLS
