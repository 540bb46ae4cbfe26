/* reduction-list.h - what must go, one row for each intervention with what is still too much after it, how things
 * stand then, and the button that postpones them all. */
#pragma once

#include "project.h"
#include "reduction.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Signals: "picked" (LsgRecord *) for a click on a row, "postpone" for the button. */
#define LSG_TYPE_REDUCTION_LIST (lsg_reduction_list_get_type ())
G_DECLARE_FINAL_TYPE (LsgReductionList, lsg_reduction_list, LSG, REDUCTION_LIST, AdwBin)

GtkWidget *lsg_reduction_list_new  (void);

/* Keeps nothing of @reduction but its first interventions. */
void       lsg_reduction_list_show (LsgReductionList   *self,
                                    const LsgReduction *reduction);

G_END_DECLS
