/* quantification-pane.h - what stands beside the quantification sheet: unit and usual durations of its row, time and
 * cost per profile, other cohort sizes, what is aimed at, and what must go for it. */
#pragma once

#include "project.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Signal: "picked" (LsgRecord *): the sheet should show that intervention. */
#define LSG_TYPE_QUANTIFICATION_PANE (lsg_quantification_pane_get_type ())
G_DECLARE_FINAL_TYPE (LsgQuantificationPane, lsg_quantification_pane, LSG, QUANTIFICATION_PANE, GtkWidget)

GtkWidget *lsg_quantification_pane_new        (LsgProject *project);

/* Brings all figures up to date. */
void       lsg_quantification_pane_refresh    (LsgQuantificationPane *self);

/* The row that the sections on unit and usual durations speak of; NULL: they hide. */
void       lsg_quantification_pane_set_record (LsgQuantificationPane *self,
                                               LsgRecord             *record);

/* Puts the focus on the editor of @field of the record; FALSE when the pane has none. */
gboolean   lsg_quantification_pane_focus      (LsgQuantificationPane *self,
                                               const char            *field);

G_END_DECLS
