/* grid-view-private.h - what the two halves of the grid view share: the widget (grid-view.c) and what a person does to
 * it with pointer and keys (grid-controls.c). */
#pragma once

#include "grid-view.h"

G_BEGIN_DECLS

struct _LsgGridView {
  GtkWidget           parent_instance;
  const LsgGridFuncs *funcs; /* NULL once the owner is gone */
  gpointer            data;
  int                 n_rows;
  int                 n_columns;
  LsgGridState        state;
  LsgTextCache       *texts;
  LsgGridCells       *cells;
  guint               sync_id;
  gboolean            was_set; /* by the last press of the pointer */
};

typedef enum {
  LSG_GRID_VIEW_PICKED,
  LSG_GRID_VIEW_SET,
  LSG_GRID_VIEW_ACTIVATED,
  LSG_GRID_VIEW_LEFT,
  LSG_GRID_VIEW_PART_ACTIVATED,
  LSG_GRID_VIEW_N_SIGNALS,
} LsgGridViewSignal;

gboolean lsg_grid_view_has_cursor      (LsgGridView       *self);

/* Moves the cursor and tells of it. */
void     lsg_grid_view_pick            (LsgGridView       *self,
                                        int                row,
                                        int                column);

/* Emits @signal, one of those with a cell, for the cell under the cursor. */
void     lsg_grid_view_tell            (LsgGridView       *self,
                                        LsgGridViewSignal  signal);

/* Emits "left". */
void     lsg_grid_view_leave           (LsgGridView       *self);

/* Pointer, keys and tooltips. */
void     lsg_grid_view_add_controllers (LsgGridView       *self);

G_END_DECLS
