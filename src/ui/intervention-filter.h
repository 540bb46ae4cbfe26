/* intervention-filter.h - which interventions the list shows: by nature, decision and type, and only those that
 * are not described whole. A button with a popover of checks; with none checked in a group everything passes.
 */
#pragma once

#include "intervention.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Bits of the choices that pass; 0 lets all of them pass. */
typedef struct {
  guint    natures;
  guint    decisions;
  guint    types;    /* bit LSG_N_INTERVENTION_TYPES: those without */
  guint    statuses; /* bit LSG_N_SHEET_STATUSES: those without */
  gboolean incomplete;
} LsgInterventionFilterState;

/* Whether @intervention passes in every group. */
gboolean   lsg_intervention_filter_matches (const LsgInterventionFilterState *state,
                                            LsgIntervention                  *intervention);

/* How many groups hold anything back. */
guint      lsg_intervention_filter_count   (const LsgInterventionFilterState *state);

/* Signal: "changed". */
#define LSG_TYPE_INTERVENTION_FILTER (lsg_intervention_filter_get_type ())
G_DECLARE_FINAL_TYPE (LsgInterventionFilter, lsg_intervention_filter, LSG, INTERVENTION_FILTER, GtkWidget)

/* clear() lets everything pass, and says "changed". The state is borrowed until the next change. */
GtkWidget *lsg_intervention_filter_new     (void);
void       lsg_intervention_filter_clear   (LsgInterventionFilter *self);
const LsgInterventionFilterState *
           lsg_intervention_filter_get     (LsgInterventionFilter *self);

G_END_DECLS
