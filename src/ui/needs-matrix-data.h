/* needs-matrix-data.h - the needs as the criticality matrix shows them: a chip each, in the cell of its ratings, and
 * the cells and chips in words. No widget is here.
 */
#pragma once

#include "matrix-chart.h"
#include "matrix-edit.h"
#include "need.h"
#include "project.h"

G_BEGIN_DECLS

/* A picture of the records as they were; labels are theirs. */
typedef struct {
  GArray *needs; /* LsgMatrixNeed, in list order */
  GArray *ids;   /* gint64, likewise */
} LsgNeedsMatrixData;

LsgNeedsMatrixData *lsg_needs_matrix_data_new        (void) G_GNUC_WARN_UNUSED_RESULT;
void                lsg_needs_matrix_data_free       (LsgNeedsMatrixData *self);
void                lsg_needs_matrix_data_read       (LsgNeedsMatrixData *self,
                                                      LsgRecords         *records);

/* The place of a need, -1 when it is not there. */
int                 lsg_needs_matrix_data_find       (LsgNeedsMatrixData *self,
                                                      gint64              id);

/* The ids of the needs in a cell, in list order. (transfer full) (element-type gint64) */
GArray             *lsg_needs_matrix_data_list       (LsgNeedsMatrixData *self,
                                                      LsgMatrixCell       cell) G_GNUC_WARN_UNUSED_RESULT;

/* The cell of a need; 0 on a scale without rating. */
LsgMatrixCell       lsg_need_get_matrix_cell         (LsgNeed            *need);

/* "Very serious, highly probable: criticality 12, 2 needs: B 04, B 06, B 04 Being chased selected". @selected may be
 * NULL, or stand elsewhere. (transfer full) */
char               *lsg_words_matrix_cell            (LsgNeedsMatrixData *self,
                                                      LsgRecords         *records,
                                                      LsgMatrixCell       cell,
                                                      LsgNeed            *selected) G_GNUC_WARN_UNUSED_RESULT;

/* "B 04 Being chased", "and 3 more". (transfer full) */
char               *lsg_words_matrix_chip            (LsgNeedsMatrixData  *self,
                                                      LsgRecords          *records,
                                                      const LsgMatrixChip *chip) G_GNUC_WARN_UNUSED_RESULT;

/* apply: puts a need into a cell, both ratings as one step. FALSE with an error when it fails. */
gboolean            lsg_need_set_matrix_cell         (LsgProject     *project,
                                                      LsgNeed        *need,
                                                      LsgMatrixCell   cell,
                                                      GError        **error);

G_END_DECLS
