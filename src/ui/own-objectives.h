/* own-objectives.h - the list of the project's own objectives under the matrix: number, title, the needs that call
 * for each, the interventions that serve it.
 */
#pragma once

#include "coverage.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Whether an objective is shown. */
typedef gboolean (*LsgCoverFilter) (const LsgCover *cover,
                                    gpointer        data);

/* Signals: "picked" (LsgRecord *) when a person chose a row, "activated" for Enter on it. */
#define LSG_TYPE_OWN_OBJECTIVES (lsg_own_objectives_get_type ())
G_DECLARE_FINAL_TYPE (LsgOwnObjectives, lsg_own_objectives, LSG, OWN_OBJECTIVES, GtkBox)

GtkWidget *lsg_own_objectives_new    (void);

/* Shows the own objectives of @coverage that pass @filter. */
void       lsg_own_objectives_show   (LsgOwnObjectives  *self,
                                      const LsgCoverage *coverage,
                                      LsgCoverFilter     filter,
                                      gpointer           data);

/* Selects the row of @record, NULL for none, and tells nobody. */
void       lsg_own_objectives_select (LsgOwnObjectives  *self,
                                      LsgRecord         *record);

/* Puts the focus on the row that is selected. FALSE when there is none. */
gboolean   lsg_own_objectives_focus  (LsgOwnObjectives  *self);

G_END_DECLS
