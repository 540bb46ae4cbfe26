/* starting-clauses.h - which of the starting clauses a charter lacks (DOMAIN 3.7). Pure: two states of records. */
#pragma once

#include "clause.h"
#include "records.h"

G_BEGIN_DECLS

typedef struct {
  LsgClause *start;   /* of the starting charter; borrowed */
  LsgClause *present; /* the clause of the charter that says it, for other audiences; NULL: there is none. Borrowed */
  LsgClause *section; /* of the starting charter, that it stands in; NULL for a section. Borrowed */
} LsgClauseOffer;

/* What @records lack of the clauses of @start for the audiences of @audiences (bits of LsgAudience), in the order of
 * @start. A clause is there when one has its title, however it is written, its generated part, or, under another title,
 * a good part of its text; a section without text when what stands in it is there in one. (transfer full)
 * (element-type LsgClauseOffer) */
GPtrArray *lsg_starting_clauses_list (LsgRecords *records,
                                      LsgRecords *start,
                                      gint64      audiences) G_GNUC_WARN_UNUSED_RESULT;

/* The clause of @records that says what @clause of the starting charter @start says, or NULL. Borrowed. */
LsgClause *lsg_starting_clauses_find (LsgRecords *records,
                                      LsgRecords *start,
                                      LsgClause  *clause);

G_END_DECLS
