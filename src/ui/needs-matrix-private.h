/* needs-matrix-private.h - what the two halves of the needs matrix share: the widget (needs-matrix-view.c) and what a
 * person does to it with the pointer (needs-matrix-pointer.c). */
#pragma once

#include "grid-view.h"
#include "needs-matrix-data.h"
#include "needs-matrix-view.h"

G_BEGIN_DECLS

struct _LsgNeedsMatrixView {
  GtkWidget           parent_instance;
  LsgProject         *project;
  LsgGridView        *grid;
  LsgNeedsMatrixData *data;
  LsgMatrixGeometry  *geometry; /* NULL until it is asked for */
  int                 geometry_width;
  LsgMatrixEdit       edit;
  gint64              pressed; /* need under a press that is no drag yet, 0 for none */
  LsgPoint            pressed_at;
  int                 hovered; /* index, -1 for none */
};

/* (transfer none); NULL for 0 and for what is gone. */
LsgNeed      *lsg_needs_matrix_get_need    (LsgNeedsMatrixView *self,
                                            gint64              id);

/* The cell under a point, {0, 0} outside, and the index of the need whose chip lies there, -1 for none. */
LsgMatrixCell lsg_needs_matrix_find_at     (LsgNeedsMatrixView *self,
                                            LsgPoint            point,
                                            int                *need,
                                            gboolean           *is_more);

/* Shows another state. The focus stays on the chip of the selected need when it was on a chip. */
void          lsg_needs_matrix_take_edit   (LsgNeedsMatrixView *self,
                                            LsgMatrixEdit       edit);
void          lsg_needs_matrix_tell_picked (LsgNeedsMatrixView *self);

/* Puts the focus on the chip of the selected need, which is in the cell under the cursor. */
void          lsg_needs_matrix_focus_chip  (LsgNeedsMatrixView *self);

/* The next need of the cell under the cursor is selected, and its chip gets the focus. */
void          lsg_needs_matrix_cycle       (LsgNeedsMatrixView *self);
void          lsg_needs_matrix_move_need   (LsgNeedsMatrixView *self,
                                            LsgNeed            *need,
                                            LsgMatrixCell       cell);

/* What is held goes back to its place. */
void          lsg_needs_matrix_end_drag    (LsgNeedsMatrixView *self);
void          lsg_needs_matrix_add_pointer (LsgNeedsMatrixView *self);

G_END_DECLS
