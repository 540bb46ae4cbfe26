/* matrix-page.h - the base of the pages that draw a matrix: chips above it that are its legend and filter it, a
 * search, its numbers as a table one key away (Ctrl+T), and a pane that Escape leaves for the matrix.
 */
#pragma once

#include "mark-view.h"
#include "number-table.h"
#include "page.h"
#include "search-words.h"

G_BEGIN_DECLS

#define LSG_TYPE_MATRIX_PAGE (lsg_matrix_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (LsgMatrixPage, lsg_matrix_page, LSG, MATRIX_PAGE, LsgPage)

struct _LsgMatrixPageClass {
  LsgPageClass parent_class;

  /* Chips or the words of the search are others: shows anew what passes them. */
  void     (*filter)     (LsgMatrixPage  *self);

  /* Gives @table the rows that pass, and titles where they are records. */
  void     (*fill_table) (LsgMatrixPage  *self,
                          LsgNumberTable *table);

  /* Puts the focus into the matrix, or into what else is selected beside the pane. */
  gboolean (*go_home)    (LsgMatrixPage  *self);

  gpointer padding[4];
};

typedef struct {
  LsgMarkViewShape shape;
  gint64           value;
  const char      *word; /* N_() */
} LsgMatrixChip;

/* Lays the page out: chips, then @matrix or @table in their place; @pane beside both. For constructed(). */
void            lsg_matrix_page_build       (LsgMatrixPage       *self,
                                             const LsgMatrixChip *chips,
                                             guint                n_chips,
                                             GtkWidget           *matrix,
                                             GtkWidget           *table,
                                             GtkWidget           *pane,
                                             int                  pane_width);

/* What else stands at the end of the line of chips. */
void            lsg_matrix_page_add_tool    (LsgMatrixPage       *self,
                                             GtkWidget           *tool);

/* What stands there while there is nothing to draw: chips and pane are gone with it. */
void            lsg_matrix_page_add_empty   (LsgMatrixPage       *self,
                                             GtkWidget           *empty);
void            lsg_matrix_page_set_empty   (LsgMatrixPage       *self,
                                             gboolean             is_empty);

/* Whether what has the meaning of @chip passes the chips: none is down, or that one is; -1 is of no chip. */
gboolean        lsg_matrix_page_wants       (LsgMatrixPage       *self,
                                             int                  chip);
void            lsg_matrix_page_set_count   (LsgMatrixPage       *self,
                                             guint                chip,
                                             guint                count);

/* NULL: nothing is searched for. */
LsgSearchWords *lsg_matrix_page_get_words   (LsgMatrixPage       *self);

void            lsg_matrix_page_show_matrix (LsgMatrixPage       *self);

/* The table follows what was changed, when it is seen. */
void            lsg_matrix_page_refresh_table (LsgMatrixPage     *self);

G_END_DECLS
