/* matrix-edit.h - the state of the needs matrix: the cell under the cursor, the selected need, and where a
 * drag would put it. Pure functions on a value, tested without a display; the widget applies the result.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define LSG_MATRIX_LEVELS 4

typedef struct {
  int gravity;     /* 1 to 4 */
  int probability; /* 1 to 4 */
} LsgMatrixCell;

typedef struct {
  LsgMatrixCell cursor;
  gint64        selected; /* id of the selected need, 0 for none */
  gint64        dragged;  /* id of the need that is held, 0 for none */
  LsgMatrixCell target;   /* where it would go */
} LsgMatrixEdit;

LsgMatrixEdit lsg_matrix_edit_new    (void);

/* Selects @need, which stands in @cell; a need without cell (not rated) leaves the cursor where it is. */
LsgMatrixEdit lsg_matrix_edit_select (const LsgMatrixEdit *edit,
                                      gint64               need,
                                      LsgMatrixCell        cell);

/* The need after the selected one among those of the cursor's cell, the first when none of them is
 * selected; nothing changes in an empty cell. */
LsgMatrixEdit lsg_matrix_edit_cycle  (const LsgMatrixEdit *edit,
                                      const gint64        *needs,
                                      guint                n_needs);

/* Where Ctrl and an arrow take a need that stands in @cell. */
LsgMatrixCell lsg_matrix_cell_shift  (LsgMatrixCell        cell,
                                      int                  gravity,
                                      int                  probability);
gboolean      lsg_matrix_cell_equal  (LsgMatrixCell        a,
                                      LsgMatrixCell        b);

/* TRUE for 1 to 4 on both scales. */
gboolean      lsg_matrix_cell_valid  (LsgMatrixCell        cell);

/* A need is taken from @cell, held over another (an invalid cell leaves the target), and given up. */
LsgMatrixEdit lsg_matrix_edit_grab   (const LsgMatrixEdit *edit,
                                      gint64               need,
                                      LsgMatrixCell        cell);
LsgMatrixEdit lsg_matrix_edit_drag   (const LsgMatrixEdit *edit,
                                      LsgMatrixCell        over);
LsgMatrixEdit lsg_matrix_edit_cancel (const LsgMatrixEdit *edit);

/* Whether an arrow key was pressed, and its way over the matrix. */
gboolean      lsg_matrix_edit_read_arrow (guint  keyval,
                                          int   *gravity,
                                          int   *probability);

G_END_DECLS
