/* compare-rows.h - rows that show what differs between two versions: a clause of the charter, or a change of what a
 * deliverable looks at. They are plain rows of a GtkListBox with a name for screen readers that says it all. */
#pragma once

#include "charter-comparison.h"
#include "drift.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Pixels between the two columns. */
#define LSG_COMPARE_GAP 16

/* A clause with its differences; one without them shows its title and text. @columns: the two texts beside each other,
 * the same passage on the same height; else in one. */
GtkWidget *lsg_clause_difference_row_new (const LsgClauseComparison *clause,
                                          LsgCharterAudience         audience,
                                          gboolean                   columns);

/* "4 clauses unchanged": activating it is to unfold them. */
GtkWidget *lsg_folded_clauses_row_new    (guint                      n);

/* A change; @text is the difference of a long text, NULL for none; @control stands at its end, NULL for none. */
GtkWidget *lsg_drift_row_new             (const LsgDrift            *drift,
                                          const LsgComparedText     *text,
                                          gboolean                   columns,
                                          GtkWidget                 *control);

/* A sentence in the place of rows. */
GtkWidget *lsg_sentence_row_new          (const char                *sentence);

G_END_DECLS
