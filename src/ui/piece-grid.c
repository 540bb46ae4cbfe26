/* piece-grid.c - see piece-grid.h. */
#include "piece-grid.h"

#define SPACING 10
#define MAX_COLUMNS 3

/* Below this width three columns would be too narrow to read in, even where they fit. */
#define WIDE_FROM 640

struct _LsgPieceGrid {
  GtkWidget  parent_instance;
  GtkWidget *cards[LSG_PIECE_GRID_N_CARDS];
};

G_DEFINE_FINAL_TYPE (LsgPieceGrid, lsg_piece_grid, GTK_TYPE_WIDGET)

/* Where a card stands. */
typedef struct {
  int column;
  int row;
  int n_columns;
} Cell;

static const Cell cells[MAX_COLUMNS][LSG_PIECE_GRID_N_CARDS] = {
  {
    [LSG_PIECE_OBJECTIVE] = { 0, 0, 1 },  [LSG_PIECE_PLANES] = { 0, 1, 1 },   [LSG_PIECE_ACTORS] = { 0, 2, 1 },
    [LSG_PIECE_PROFILE] = { 0, 3, 1 },    [LSG_PIECE_MODALITIES] = { 0, 4, 1 }, [LSG_PIECE_RHYTHM] = { 0, 5, 1 },
    [LSG_PIECE_DURATION] = { 0, 6, 1 },   [LSG_PIECE_GRID_SERVES] = { 0, 7, 1 }, [LSG_PIECE_ADVICE] = { 0, 8, 1 },
    [LSG_PIECE_IDENTIFICATION] = { 0, 9, 1 },
  },
  {
    [LSG_PIECE_OBJECTIVE] = { 0, 0, 2 },  [LSG_PIECE_PLANES] = { 0, 1, 1 },   [LSG_PIECE_ACTORS] = { 1, 1, 1 },
    [LSG_PIECE_PROFILE] = { 0, 2, 1 },    [LSG_PIECE_MODALITIES] = { 1, 2, 1 }, [LSG_PIECE_RHYTHM] = { 0, 3, 1 },
    [LSG_PIECE_DURATION] = { 1, 3, 1 },   [LSG_PIECE_GRID_SERVES] = { 0, 4, 2 }, [LSG_PIECE_ADVICE] = { 0, 5, 2 },
    [LSG_PIECE_IDENTIFICATION] = { 0, 6, 2 },
  },
  {
    [LSG_PIECE_OBJECTIVE] = { 0, 0, 2 },  [LSG_PIECE_PLANES] = { 2, 0, 1 },   [LSG_PIECE_ACTORS] = { 0, 1, 1 },
    [LSG_PIECE_PROFILE] = { 1, 1, 1 },    [LSG_PIECE_MODALITIES] = { 2, 1, 1 }, [LSG_PIECE_RHYTHM] = { 0, 2, 1 },
    [LSG_PIECE_DURATION] = { 1, 2, 1 },   [LSG_PIECE_GRID_SERVES] = { 2, 2, 1 }, [LSG_PIECE_ADVICE] = { 0, 3, 2 },
    [LSG_PIECE_IDENTIFICATION] = { 2, 3, 1 },
  },
};

/* One row for each card at most. */
typedef int Heights[LSG_PIECE_GRID_N_CARDS];

static gboolean
is_shown (LsgPieceGrid *self,
          guint         place)
{
  return self->cards[place] != NULL && gtk_widget_should_layout (self->cards[place]);
}

static int
get_span_width (int n_columns,
                int column_width)
{
  return n_columns * column_width + (n_columns - 1) * SPACING;
}

/* Of all columns alike: what the card that needs most needs for each of its columns. */
static void
measure_column (LsgPieceGrid *self,
                int           n_columns,
                int          *minimum,
                int          *natural)
{
  *minimum = *natural = 0;
  for (guint i = 0; i < LSG_PIECE_GRID_N_CARDS; i++)
    if (is_shown (self, i))
      {
        int span = cells[n_columns - 1][i].n_columns;
        int gaps = (span - 1) * SPACING;
        int least, wanted;

        gtk_widget_measure (self->cards[i], GTK_ORIENTATION_HORIZONTAL, -1, &least, &wanted, NULL, NULL);
        *minimum = MAX (*minimum, (least - gaps + span - 1) / span);
        *natural = MAX (*natural, (wanted - gaps + span - 1) / span);
      }
}

/* As many as have room. */
static int
count_columns (LsgPieceGrid *self,
               int           width)
{
  for (int n = width < WIDE_FROM ? MAX_COLUMNS - 1 : MAX_COLUMNS; n > 1; n--)
    {
      int minimum, natural;

      measure_column (self, n, &minimum, &natural);
      if (get_span_width (n, minimum) <= width)
        return n;
    }
  return 1;
}

static int
get_column_width (int n_columns,
                  int width)
{
  return (width - (n_columns - 1) * SPACING) / n_columns;
}

/* The heights of the rows at this width; all of them with the gaps between. */
static int
measure_rows (LsgPieceGrid *self,
              int           width,
              Heights       heights)
{
  int n_columns = count_columns (self, width);
  int column_width = get_column_width (n_columns, width);
  int sum = 0;

  memset (heights, 0, sizeof (Heights));
  for (guint i = 0; i < LSG_PIECE_GRID_N_CARDS; i++)
    if (is_shown (self, i))
      {
        const Cell *cell = &cells[n_columns - 1][i];
        int height;

        gtk_widget_measure (self->cards[i], GTK_ORIENTATION_VERTICAL, get_span_width (cell->n_columns, column_width),
                            NULL, &height, NULL, NULL);
        heights[cell->row] = MAX (heights[cell->row], height);
      }
  for (guint i = 0; i < LSG_PIECE_GRID_N_CARDS; i++)
    if (heights[i] > 0)
      sum += (sum > 0 ? SPACING : 0) + heights[i];
  return sum;
}

static GtkSizeRequestMode
lsg_piece_grid_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
lsg_piece_grid_measure (GtkWidget      *widget,
                        GtkOrientation  orientation,
                        int             for_size,
                        int            *minimum,
                        int            *natural,
                        int            *minimum_baseline,
                        int            *natural_baseline)
{
  LsgPieceGrid *self = LSG_PIECE_GRID (widget);
  Heights heights;
  int least, wanted;

  measure_column (self, MAX_COLUMNS, &least, &wanted);
  wanted = get_span_width (MAX_COLUMNS, wanted);
  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      *minimum = *natural = measure_rows (self, for_size < 0 ? wanted : for_size, heights);
      return;
    }
  *natural = wanted;
  measure_column (self, 1, minimum, &wanted);
  *natural = MAX (*natural, *minimum);
}

static void
lsg_piece_grid_size_allocate (GtkWidget *widget,
                              int        width,
                              int        height,
                              int        baseline)
{
  LsgPieceGrid *self = LSG_PIECE_GRID (widget);
  int n_columns = count_columns (self, width);
  int column_width = get_column_width (n_columns, width);
  Heights heights, tops;

  measure_rows (self, width, heights);
  for (guint i = 0, y = 0; i < LSG_PIECE_GRID_N_CARDS; i++)
    {
      tops[i] = (int) y;
      y += heights[i] > 0 ? heights[i] + SPACING : 0;
    }
  for (guint i = 0; i < LSG_PIECE_GRID_N_CARDS; i++)
    if (is_shown (self, i))
      {
        const Cell *cell = &cells[n_columns - 1][i];
        GtkAllocation place = { cell->column * (column_width + SPACING), tops[cell->row],
                                get_span_width (cell->n_columns, column_width), heights[cell->row] };

        if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
          place.x = width - place.x - place.width;
        gtk_widget_size_allocate (self->cards[i], &place, -1);
      }
}

static void
lsg_piece_grid_dispose (GObject *object)
{
  LsgPieceGrid *self = LSG_PIECE_GRID (object);

  for (guint i = 0; i < LSG_PIECE_GRID_N_CARDS; i++)
    g_clear_pointer (&self->cards[i], gtk_widget_unparent);
  G_OBJECT_CLASS (lsg_piece_grid_parent_class)->dispose (object);
}

static void
lsg_piece_grid_class_init (LsgPieceGridClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lsg_piece_grid_dispose;
  widget_class->get_request_mode = lsg_piece_grid_get_request_mode;
  widget_class->measure = lsg_piece_grid_measure;
  widget_class->size_allocate = lsg_piece_grid_size_allocate;
}

static void
lsg_piece_grid_init (LsgPieceGrid *self)
{
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
  gtk_widget_set_parent (card, GTK_WIDGET (self));
}
