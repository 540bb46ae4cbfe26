/* path-cell.h - one cell of the table of the path: it shows a module or an activity. The minutes of an activity are
 * edited in place. */
#pragma once

#include "project.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef enum {
  LSG_PATH_COLUMN_HANDLE,
  LSG_PATH_COLUMN_TITLE,
  LSG_PATH_COLUMN_NATURE,
  LSG_PATH_COLUMN_DAYS,
  LSG_PATH_COLUMN_DATES,
  LSG_PATH_COLUMN_MINUTES,
  LSG_N_PATH_COLUMNS,
} LsgPathColumn;

/* Signal: "problem" (char *sentence, NULL when it is mended) about a refused number. */
#define LSG_TYPE_PATH_CELL (lsg_path_cell_get_type ())
G_DECLARE_FINAL_TYPE (LsgPathCell, lsg_path_cell, LSG, PATH_CELL, GtkWidget)

GtkWidget    *lsg_path_cell_new        (LsgProject    *project,
                                        LsgPathColumn  column);

/* NULL lets the record go. */
void          lsg_path_cell_set_record (LsgPathCell   *self,
                                        LsgRecord     *record);
LsgRecord    *lsg_path_cell_get_record (LsgPathCell   *self);

/* Shows its record as it is now. */
void          lsg_path_cell_refresh    (LsgPathCell   *self);

G_END_DECLS
