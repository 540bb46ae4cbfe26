/* figure-table.h - the numbers behind a drawing as a table: one row per record, columns of text. Shown by Ctrl+T
 * in place of the drawing. */
#pragma once

#include "record.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct {
  const char *title;     /* in the interface's language */
  gboolean    is_number; /* at the end of its column */
  gboolean    expands;   /* takes the room that is left, and is cut */
} LsgFigureColumn;

/* What stands in a cell. (transfer full) */
typedef char *(*LsgFigureText) (LsgRecord *record,
                                guint      column,
                                gpointer   data);

/* @name is said by screen readers. @data must outlive the table. The model is set as that of a column view. */
GtkWidget *lsg_figure_table_new     (const LsgFigureColumn *columns,
                                     guint                  n_columns,
                                     LsgFigureText          text,
                                     gpointer               data,
                                     const char            *name);

/* Reads all texts anew, for what follows from other records; a row whose own record changes follows by itself. */
void       lsg_figure_table_refresh (GtkWidget             *table);

G_END_DECLS
