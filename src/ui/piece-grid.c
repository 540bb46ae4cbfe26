/* piece-grid.c - see piece-grid.h. */
#include "piece-grid.h"

#define SPACING 10

struct _LsgPieceGrid {
  GtkWidget  parent_instance;
  GtkWidget *grid;
  GtkWidget *cards[LSG_PIECE_GRID_N_CARDS];
  gboolean   is_narrow;
};

G_DEFINE_FINAL_TYPE (LsgPieceGrid, lsg_piece_grid, GTK_TYPE_WIDGET)

/* Where a card stands. */
typedef struct {
  int column;
  int row;
  int width;
  int height;
} Cell;

static const Cell wide_cells[LSG_PIECE_GRID_N_CARDS] = {
  [LSG_PIECE_OBJECTIVE] = { 0, 0, 2, 1 },  [LSG_PIECE_PLANES] = { 2, 0, 1, 1 },
  [LSG_PIECE_ACTORS] = { 0, 1, 1, 1 },     [LSG_PIECE_PROFILE] = { 1, 1, 1, 1 },
  [LSG_PIECE_MODALITIES] = { 2, 1, 1, 1 }, [LSG_PIECE_RHYTHM] = { 0, 2, 1, 1 },
  [LSG_PIECE_DURATION] = { 1, 2, 1, 1 },   [LSG_PIECE_GRID_SERVES] = { 2, 2, 1, 1 },
  [LSG_PIECE_ADVICE] = { 0, 3, 2, 1 },     [LSG_PIECE_IDENTIFICATION] = { 2, 3, 1, 1 },
};

static const Cell narrow_cells[LSG_PIECE_GRID_N_CARDS] = {
  [LSG_PIECE_OBJECTIVE] = { 0, 0, 2, 1 },  [LSG_PIECE_PLANES] = { 0, 1, 1, 1 },
  [LSG_PIECE_ACTORS] = { 1, 1, 1, 1 },     [LSG_PIECE_PROFILE] = { 0, 2, 1, 1 },
  [LSG_PIECE_MODALITIES] = { 1, 2, 1, 1 }, [LSG_PIECE_RHYTHM] = { 0, 3, 1, 1 },
  [LSG_PIECE_DURATION] = { 1, 3, 1, 1 },   [LSG_PIECE_GRID_SERVES] = { 0, 4, 2, 1 },
  [LSG_PIECE_ADVICE] = { 0, 5, 2, 1 },     [LSG_PIECE_IDENTIFICATION] = { 0, 6, 2, 1 },
};

static void
arrange (LsgPieceGrid *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (self->grid);
  const Cell *cells = self->is_narrow ? narrow_cells : wide_cells;

  for (guint i = 0; i < LSG_PIECE_GRID_N_CARDS; i++)
    if (self->cards[i] != NULL)
      g_object_set (gtk_layout_manager_get_layout_child (layout, self->cards[i]), "column", cells[i].column, "row",
                    cells[i].row, "column-span", cells[i].width, "row-span", cells[i].height, NULL);
}

static void
lsg_piece_grid_dispose (GObject *object)
{
  g_clear_pointer (&LSG_PIECE_GRID (object)->grid, gtk_widget_unparent);
  G_OBJECT_CLASS (lsg_piece_grid_parent_class)->dispose (object);
}

static void
lsg_piece_grid_class_init (LsgPieceGridClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lsg_piece_grid_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
lsg_piece_grid_init (LsgPieceGrid *self)
{
  self->grid = gtk_grid_new ();
  gtk_grid_set_column_spacing (GTK_GRID (self->grid), SPACING);
  gtk_grid_set_row_spacing (GTK_GRID (self->grid), SPACING);
  gtk_grid_set_column_homogeneous (GTK_GRID (self->grid), TRUE);
  gtk_widget_set_parent (self->grid, GTK_WIDGET (self));
}

GtkWidget *
lsg_piece_grid_new (void)
{
  return g_object_new (LSG_TYPE_PIECE_GRID, NULL);
}

void
lsg_piece_grid_add (LsgPieceGrid *self,
                    guint         place,
                    GtkWidget    *card)
{
  g_return_if_fail (LSG_IS_PIECE_GRID (self));
  g_return_if_fail (place < LSG_PIECE_GRID_N_CARDS && self->cards[place] == NULL);

  self->cards[place] = card;
  gtk_grid_attach (GTK_GRID (self->grid), card, 0, 0, 1, 1);
  arrange (self);
}

void
lsg_piece_grid_set_narrow (LsgPieceGrid *self,
                           gboolean      is_narrow)
{
  g_return_if_fail (LSG_IS_PIECE_GRID (self));

  self->is_narrow = is_narrow;
  arrange (self);
}
