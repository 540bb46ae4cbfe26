/* missing-clauses.h - the starting clauses that the charter lacks, to be chosen and added in one step. */
#pragma once

#include "project.h"
#include "starting-clauses.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A dialog over the window of @widget, which tells when nothing is lacking. */
void     lsg_missing_clauses_show (GtkWidget  *widget,
                                   LsgProject *project);

/* Adds what is chosen of the offers of @start, and the sections it stands in, each where the starting charter has it
 * beside what is there; a clause that is there for others is for @audiences too. One step of undo.
 * @offers: of LsgClauseOffer. */
gboolean lsg_missing_clauses_add  (LsgProject  *project,
                                   LsgRecords  *start,
                                   GPtrArray   *offers,
                                   gint64       audiences,
                                   GError     **error);

G_END_DECLS
