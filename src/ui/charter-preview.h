/* charter-preview.h - the pages of the charter beside its clauses, set anew a moment after each change. */
#pragma once

#include "charter.h"
#include "project.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Property: "audience". Signal: "clause-activated" (LsgRecord *): its text was clicked. */
#define LSG_TYPE_CHARTER_PREVIEW (lsg_charter_preview_get_type ())
G_DECLARE_FINAL_TYPE (LsgCharterPreview, lsg_charter_preview, LSG, CHARTER_PREVIEW, GtkWidget)

GtkWidget          *lsg_charter_preview_new          (LsgProject *project);
LsgCharterAudience  lsg_charter_preview_get_audience (LsgCharterPreview *self);

/* Composes and sets the pages anew when nothing has changed for 150 ms. */
void                lsg_charter_preview_refresh      (LsgCharterPreview *self);

/* Marks a clause on its page; NULL marks none. */
void                lsg_charter_preview_mark         (LsgCharterPreview *self,
                                                      LsgRecord         *clause);

G_END_DECLS
