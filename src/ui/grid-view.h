/* grid-view.h - a drawn matrix that one walks through: one tab stop, arrows by cell, Home and End in the row,
 * Space to set, Enter to the pane, Escape away.
 *
 * What is drawn, where its cells are and what a cell is called comes from functions of the page; the view keeps
 * the cell under the cursor, tells what a person does, and says the cell to screen readers.
 */
#pragma once

#include "chart-canvas.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* -1 for none. The cursor is shown as selected; `has_focus` while the view has the focus. */
typedef struct {
  int      row;
  int      column;
  gboolean has_focus;
  int      hover_row;
  int      hover_column;
} LsgGridState;

typedef struct {
  LsgSurface surface;

  /* The least size for the canvas (its height, or its width, is not known then). @width may be NULL. */
  double   (*get_width)  (const LsgCanvas    *canvas,
                          gpointer            data);
  double   (*get_height) (const LsgCanvas    *canvas,
                          gpointer            data);
  void     (*draw)       (const LsgCanvas    *canvas,
                          const LsgGridState *state,
                          gpointer            data);
  gboolean (*hit)        (const LsgCanvas    *canvas,
                          LsgPoint            point,
                          int                *row,
                          int                *column,
                          gpointer            data);

  /* The cell in words, for screen readers and the tooltip. (transfer full) */
  char    *(*describe)   (int                 row,
                          int                 column,
                          gpointer            data);
} LsgGridFuncs;

/* Signals: "picked" (int row, int column) when the cursor moved or a cell was clicked; "set" (row, column) for
 * Space; "activated" (row, column) for Enter and a double click; "left" for Escape. */
#define LSG_TYPE_GRID_VIEW (lsg_grid_view_get_type ())
G_DECLARE_FINAL_TYPE (LsgGridView, lsg_grid_view, LSG, GRID_VIEW, GtkWidget)

/* @funcs must outlive the view; @name is what the whole is called. */
GtkWidget *lsg_grid_view_new        (const LsgGridFuncs *funcs,
                                     gpointer            data,
                                     const char         *name);

/* How many rows and columns there are; the cursor stays inside. */
void       lsg_grid_view_set_size   (LsgGridView        *self,
                                     int                 n_rows,
                                     int                 n_columns);

/* -1, -1 shows no cell as selected. Emits nothing. */
void       lsg_grid_view_set_cursor (LsgGridView        *self,
                                     int                 row,
                                     int                 column);
void       lsg_grid_view_get_cursor (LsgGridView        *self,
                                     int                *row,
                                     int                *column);

/* What is drawn has changed. */
void       lsg_grid_view_refresh    (LsgGridView        *self);

/* The functions cannot be called any more. */
void       lsg_grid_view_disconnect (LsgGridView        *self);

/* Where a key leads from a cell; FALSE for any other key. The part that is tested without a display. */
gboolean   lsg_grid_step            (guint               keyval,
                                     int                 n_rows,
                                     int                 n_columns,
                                     int                *row,
                                     int                *column);

G_END_DECLS
