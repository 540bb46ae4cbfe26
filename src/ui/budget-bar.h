/* budget-bar.h - what if there were only so many hours: a budget by slider or number, and which interventions would go
 * for it, as reduction.h says. Nothing is written until "Apply", which postpones them in one step of undo.
 *
 * The budget is of all time of all tutors. It begins at the ceiling of the project, else at the whole quarters of hours
 * that hold the time that there is, and is forgotten with the bar. */
#pragma once

#include "project.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Signal: "changed" when others would go. */
#define LSG_TYPE_BUDGET_BAR (lsg_budget_bar_get_type ())
G_DECLARE_FINAL_TYPE (LsgBudgetBar, lsg_budget_bar, LSG, BUDGET_BAR, AdwBin)

GtkWidget  *lsg_budget_bar_new         (LsgProject   *project);

/* While it is not active nothing would go. */
void        lsg_budget_bar_set_active  (LsgBudgetBar *self,
                                        gboolean      is_active);

/* After a change of the project; "changed" is not emitted. */
void        lsg_budget_bar_refresh     (LsgBudgetBar *self);

/* The interventions that would go, as a set; empty for none. (transfer none) */
GHashTable *lsg_budget_bar_get_going   (LsgBudgetBar *self);

/* The value, in hundredths of hours, that a slider gives at @value: whole quarters of hours, but its ends exactly. */
gint64      lsg_budget_snap            (double        value,
                                        gint64        least,
                                        gint64        most);

/* Hundredths of hours that hold @time, rounded up. */
gint64      lsg_budget_of_time         (LsgProduct    time);

/* The same in whole quarters of hours, rounded up. */
gint64      lsg_budget_hold            (LsgProduct    time);

G_END_DECLS
