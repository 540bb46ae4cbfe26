/* grid-view.h - a drawn matrix that one walks through: one tab stop, arrows by cell, Home and End in the row,
 * Space to set, Enter to the pane, Escape away. The base of every drawn matrix.
 *
 * What is drawn, where its cells are and what a cell is called comes from functions of the owner; the view keeps
 * the cell under the cursor and the one under the pointer, tells what a person does, shows tooltips, keeps texts
 * that are laid out, and gives each cell in sight an accessible child of its own (grid-cells.h): the focus is on
 * the cell under the cursor.
 */
#pragma once

#include "chart-canvas.h"
#include "grid-cells.h"

G_BEGIN_DECLS

/* -1 for none. The cursor is shown as selected; `has_focus` while the view has the focus, `shows_focus` while it
 * should be seen that it has. */
typedef struct {
  int      row;
  int      column;
  gboolean has_focus;
  gboolean shows_focus;
  int      hover_row;
  int      hover_column;
} LsgGridState;

/* What a click does beside going to the cell. */
typedef enum {
  LSG_GRID_DOUBLE_ACTIVATES, /* a double click is Enter */
  LSG_GRID_DOUBLE_SETS,      /* a double click is Space in a cell, Enter before the first one */
  LSG_GRID_AGAIN_SETS,       /* a click on the cell under the cursor is Space; a double click anywhere is one Space */
  LSG_GRID_OWN_CLICKS,       /* the owner handles the pointer; hovering as well */
} LsgGridClicks;

typedef struct {
  LsgSurface    surface;
  LsgGridClicks clicks;
  int           first_column;  /* -1 when one can go to the name of a row as well */
  int           natural_width; /* 0: as wide as the least width */
  gboolean      follows_width; /* its height depends on its width */
  gboolean      lets_go;       /* the arrows lead on to what is above and below */
  gboolean      is_clipped;    /* the child of a scroller that draws only what is seen */

  /* The least size for the canvas (its height, or its width, is not known then). @width may be NULL. */
  double   (*get_width)  (const LsgCanvas    *canvas,
                          gpointer            data);
  double   (*get_height) (const LsgCanvas    *canvas,
                          gpointer            data);
  void     (*draw)       (const LsgCanvas    *canvas,
                          const LsgGridState *state,
                          gpointer            data);

  /* What is at a point; row -1 is the head of a column, which a click chooses without setting anything. */
  gboolean (*hit)        (const LsgCanvas    *canvas,
                          LsgPoint            point,
                          int                *row,
                          int                *column,
                          gpointer            data);

  /* The cell in words, for screen readers and the tooltip; NULL: none. (transfer full) */
  char    *(*describe)   (int                 row,
                          int                 column,
                          gpointer            data);

  /* Where a cell is; FALSE when there is none at this place. NULL: its cells are not accessible. */
  gboolean (*get_cell)   (const LsgCanvas    *canvas,
                          int                 row,
                          int                 column,
                          cairo_rectangle_t  *box,
                          gpointer            data);

  /* What a cell holds that is chosen for itself, such as chips: how many things, and each of them: what it is called,
   * where it is, whether it is the chosen one. They are told to screen readers below their cell, in its accessible
   * children. NULL: nothing. (transfer full) */
  guint    (*count_parts) (int                row,
                           int                column,
                           gpointer           data);
  char    *(*get_part)   (const LsgCanvas    *canvas,
                          int                 row,
                          int                 column,
                          guint               part,
                          cairo_rectangle_t  *box,
                          gboolean           *is_chosen,
                          gpointer            data);

  /* Which cells are seen; NULL: all of them. */
  void     (*get_range)  (const LsgCanvas    *canvas,
                          LsgGridRange       *range,
                          gpointer            data);

  /* Where a key leads from a cell; FALSE for other keys. NULL: lsg_grid_step(). */
  gboolean (*step)       (guint               keyval,
                          int                *row,
                          int                *column,
                          gpointer            data);

  /* Scrolls to a cell that a key led to. NULL: nothing scrolls. */
  void     (*reveal)     (int                 row,
                          int                 column,
                          gpointer            data);

  /* What a tooltip says at a point when it is not what the cell says. NULL: the latter. (transfer full) */
  char    *(*tooltip)    (const LsgCanvas    *canvas,
                          LsgPoint            point,
                          gpointer            data);

  /* The fonts have changed: what was measured is to be measured anew. May be NULL. */
  void     (*forget)     (gpointer            data);
} LsgGridFuncs;

/* Signals: "picked" (int row, int column) when the cursor moved or a cell was clicked; "set" (row, column) for
 * Space; "activated" (row, column) for Enter and a double click; "left" for Escape; "part-activated" (row, column,
 * guint part) when a screen reader activated a part of a cell. */
#define LSG_TYPE_GRID_VIEW (lsg_grid_view_get_type ())
G_DECLARE_FINAL_TYPE (LsgGridView, lsg_grid_view, LSG, GRID_VIEW, GtkWidget)

/* @funcs must outlive the view; @name is what the whole is called. */
GtkWidget *lsg_grid_view_new        (const LsgGridFuncs *funcs,
                                     gpointer            data,
                                     const char         *name);

/* A scroller around @view, framed as a card, in which it draws only what is seen. */
GtkWidget *lsg_grid_view_add_scroller (LsgGridView        *self,
                                       GtkPolicyType       across);

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

/* Whether the focus is on one of its cells. */
gboolean   lsg_grid_view_has_focus  (LsgGridView        *self);

/* Puts the focus on a part of the cell under the cursor; FALSE when there is no such part. From there Escape leads back
 * to the cell, and all other keys do what they do on the cell. */
gboolean   lsg_grid_view_focus_part (LsgGridView        *self,
                                     guint               part);

/* The part that has the focus, -1 for none. */
int        lsg_grid_view_get_part   (LsgGridView        *self);

/* A canvas to measure on, with the texts that are laid out; @style must outlive it. */
LsgCanvas  lsg_grid_view_get_canvas (LsgGridView         *self,
                                     const LsgChartStyle *style);

/* What is drawn has changed, and may want another size. */
void       lsg_grid_view_refresh    (LsgGridView        *self);

/* What is drawn has changed, at the same size. */
void       lsg_grid_view_redraw     (LsgGridView        *self);

/* The functions cannot be called any more. */
void       lsg_grid_view_disconnect (LsgGridView        *self);

/* Where a key leads from a cell; FALSE for any other key. The part that is tested without a display. */
gboolean   lsg_grid_step            (guint               keyval,
                                     int                 n_rows,
                                     int                 n_columns,
                                     int                *row,
                                     int                *column);

/* Whether the press @n_press of some (1: the first) sets the cell where a click on the cell under the cursor does:
 * @was_there, the cursor stood on it; @was_set, the press before set it. So a double click sets once, wherever it began. */
gboolean   lsg_grid_press_sets      (int                 n_press,
                                     gboolean            was_there,
                                     gboolean            was_set);

G_END_DECLS
