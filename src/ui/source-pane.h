/* source-pane.h - the editor of one source of the needs analysis, with its findings. */
#pragma once

#include "analysis-sheet.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LSG_TYPE_SOURCE_PANE (lsg_source_pane_get_type ())
G_DECLARE_FINAL_TYPE (LsgSourcePane, lsg_source_pane, LSG, SOURCE_PANE, AdwBin)

GtkWidget *lsg_source_pane_new         (LsgProject    *project);

/* @need: that of the chosen cell, or NULL. */
void       lsg_source_pane_set_source  (LsgSourcePane *self,
                                        LsgSource     *source,
                                        LsgNeed       *need);
void       lsg_source_pane_refresh     (LsgSourcePane *self);

/* Puts the focus on the editor of @field (NULL: the title). FALSE when there is none. */
gboolean   lsg_source_pane_focus       (LsgSourcePane *self,
                                        const char    *field);
gboolean   lsg_source_pane_focus_finding (LsgSourcePane *self,
                                          LsgFinding    *finding,
                                          const char    *field);

G_END_DECLS
