/* need-cell.h - a cell of the table of needs. The cells of gravity and probability are edited in place: a
 * digit from 1 to 4 is set at once, an empty cell is no rating.
 */
#pragma once

#include "project.h"

#include <adwaita.h>

G_BEGIN_DECLS

typedef enum {
  LSG_NEED_COLUMN_TITLE,
  LSG_NEED_COLUMN_GRAVITY,
  LSG_NEED_COLUMN_PROBABILITY,
  LSG_NEED_COLUMN_CRITICALITY,
  LSG_NEED_COLUMN_VIEWPOINTS,
  LSG_N_NEED_COLUMNS,
} LsgNeedColumn;

#define LSG_TYPE_NEED_CELL (lsg_need_cell_get_type ())
G_DECLARE_FINAL_TYPE (LsgNeedCell, lsg_need_cell, LSG, NEED_CELL, AdwBin)

GtkWidget *lsg_need_cell_new      (LsgProject    *project,
                                   LsgNeedColumn  column);

/* NULL lets the need go. */
void       lsg_need_cell_set_need (LsgNeedCell   *self,
                                   LsgNeed       *need);

/* Shows the viewpoints anew: they are records of their own. */
void       lsg_need_cell_refresh  (LsgNeedCell   *self);
LsgNeed   *lsg_need_cell_get_need (LsgNeedCell   *self);

G_END_DECLS
