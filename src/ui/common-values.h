/* common-values.h - what several interventions have in common, and what they come to together: pure functions of the
 * records, for the pane that stands where the editor of one would.
 */
#pragma once

#include "puzzle.h"
#include "records.h"

G_BEGIN_DECLS

typedef struct {
  guint    n;
  guint    n_structural;
  guint    n_kept;
  guint    n_untimed;       /* kept, without a duration */
  guint    n_placed;        /* on the path */
  LsgSpan  span;            /* minutes of those kept: the others count nowhere (DOMAIN 2.7) */
  LsgCost  cost;            /* of these minutes */
  gboolean cost_is_partial; /* some of them have no profile, or one without an hourly cost */
} LsgCommonFigures;

/* One record at the other end of links of a kind, and how many of the interventions have it. */
typedef struct {
  LsgRecord *other; /* borrowed */
  guint      n;
} LsgCommonLink;

LsgCommonFigures lsg_common_figures    (LsgRecords      *records,
                                        GPtrArray       *interventions);

/* "4 structural, 8 conjunctural · 9 kept · 160 min · 112.00 €"; costs in @currency. (transfer full) */
char            *lsg_common_describe   (const LsgCommonFigures *figures,
                                        const char             *currency) G_GNUC_WARN_UNUSED_RESULT;

/* TRUE, with the value in @value (borrowed), when all of @records have the same; FALSE when they have several, or
 * there are none. */
gboolean         lsg_common_value      (GPtrArray       *records,
                                        const LsgField  *field,
                                        LsgValue        *value);

/* How many have @bit in the set @field. */
guint            lsg_common_count_bit  (GPtrArray       *records,
                                        const LsgField  *field,
                                        guint            bit);

/* What they are linked with by links of @kind, in the order of these records. One pass over the links.
 * (element-type LsgCommonLink) (transfer full) */
GArray          *lsg_common_links      (LsgRecords      *records,
                                        LsgKindId        kind,
                                        GPtrArray       *interventions) G_GNUC_WARN_UNUSED_RESULT;

/* Whole when the piece is whole in all of them, missing when it is missing in all; @n_gaps: in how many it is not
 * whole. */
LsgPieceState    lsg_common_piece      (GPtrArray       *interventions,
                                        LsgPiece         piece,
                                        guint           *n_gaps);

G_END_DECLS
