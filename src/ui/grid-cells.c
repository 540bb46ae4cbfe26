/* grid-cells.c - see grid-cells.h. */
#include "grid-cells.h"

#include "focus-within.h"
#include "grid-part.h"

#include "spoken-name.h"

/* More than any screen shows: a matrix that does not say what is seen must not make thousands. */
#define MAX_CELLS 1000

#define LSG_TYPE_GRID_CELL (lsg_grid_cell_get_type ())
G_DECLARE_FINAL_TYPE (LsgGridCell, lsg_grid_cell, LSG, GRID_CELL, GtkWidget)

struct _LsgGridCell {
  GtkWidget     parent_instance;
  LsgGridCells *owner; /* borrowed; NULL once the matrix goes */
  gint64        key;   /* of row and column */
  int           row;
  int           column;
  guint         turn;    /* of the sync that found it in sight */
  char         *name;
  GPtrArray    *parts;    /* LsgGridPart, its children */
  gboolean      is_spare; /* stands for no cell now */
};

G_DEFINE_FINAL_TYPE (LsgGridCell, lsg_grid_cell, GTK_TYPE_WIDGET)

struct _LsgGridCells {
  GtkWidget               *view; /* borrowed */
  const LsgGridCellsFuncs *funcs;
  GHashTable              *cells; /* key -> LsgGridCell, those that stand for a cell */
  GPtrArray               *spare; /* LsgGridCell */
  LsgGridCell             *selected; /* borrowed, or NULL */
  guint                    turn;
  gboolean                 is_moving; /* the focus is put somewhere from here */
};

static gint64
make_key (int row,
          int column)
{
  return ((gint64) row << 32) + column;
}

static void
lsg_grid_cell_measure (GtkWidget      *widget,
                       GtkOrientation  orientation,
                       int             for_size,
                       int            *minimum,
                       int            *natural,
                       int            *minimum_baseline,
                       int            *natural_baseline)
{
  *minimum = *natural = 0;
}

static void
has_focus_cb (LsgGridCell *self)
{
  LsgGridCells *owner = self->owner;

  if (owner != NULL && !owner->is_moving && !self->is_spare && gtk_widget_has_focus (GTK_WIDGET (self)))
    owner->funcs->focused (owner->view, self->row, self->column);
}

/* The focus never goes with a part that is not wanted any more. */
static void
drop_part (LsgGridCell *cell)
{
  GtkWidget *part = cell->parts->pdata[cell->parts->len - 1];

  if (gtk_widget_has_focus (part))
    gtk_widget_grab_focus (GTK_WIDGET (cell));
  gtk_widget_unparent (part);
  g_ptr_array_set_size (cell->parts, (int) cell->parts->len - 1);
}

static void
lsg_grid_cell_dispose (GObject *object)
{
  LsgGridCell *self = LSG_GRID_CELL (object);

  for (guint i = 0; i < self->parts->len; i++)
    gtk_widget_unparent (self->parts->pdata[i]);
  g_ptr_array_set_size (self->parts, 0);
  G_OBJECT_CLASS (lsg_grid_cell_parent_class)->dispose (object);
}

static void
lsg_grid_cell_finalize (GObject *object)
{
  g_ptr_array_unref (LSG_GRID_CELL (object)->parts);
  g_free (LSG_GRID_CELL (object)->name);
  G_OBJECT_CLASS (lsg_grid_cell_parent_class)->finalize (object);
}

static void
lsg_grid_cell_class_init (LsgGridCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lsg_grid_cell_dispose;
  G_OBJECT_CLASS (klass)->finalize = lsg_grid_cell_finalize;
  widget_class->measure = lsg_grid_cell_measure;
  gtk_widget_class_set_css_name (widget_class, "cell");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID_CELL);
}

static void
lsg_grid_cell_init (LsgGridCell *self)
{
  self->parts = g_ptr_array_new ();
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
  g_signal_connect (self, "notify::has-focus", G_CALLBACK (has_focus_cb), NULL);
}

/* A widget that stands for nothing is not there for screen readers. */
static void
set_spare (LsgGridCell *cell,
           gboolean     spare)
{
  if (cell->is_spare == spare)
    return;
  cell->is_spare = spare;
  while (spare && cell->parts->len > 0)
    drop_part (cell);
  gtk_widget_set_focusable (GTK_WIDGET (cell), !spare);
  gtk_accessible_update_state (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_STATE_HIDDEN, spare, -1);
}

/* Names a part and puts it where it is, seen from the corner of its cell. */
static void
place_part (LsgGridCell         *cell,
            guint                index,
            const GtkAllocation *corner)
{
  LsgGridCells *self = cell->owner;
  GtkWidget *part = cell->parts->pdata[index];
  GtkAllocation box = *corner;
  gboolean is_chosen = FALSE;
  g_autofree char *name = self->funcs->get_part (self->view, cell->row, cell->column, index, &box, &is_chosen);
  int least;

  lsg_grid_part_show (LSG_GRID_PART (part), name != NULL ? name : "", is_chosen);
  box.x -= corner->x;
  box.y -= corner->y;
  gtk_widget_measure (part, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  gtk_widget_size_allocate (part, &box, -1);
}

static void
place (LsgGridCell *cell)
{
  LsgGridCells *self = cell->owner;
  GtkAllocation box = { 0, 0, 1, 1 };
  int least;

  if (!self->funcs->get_box (self->view, cell->row, cell->column, &box))
    box = (GtkAllocation) { 0, 0, 1, 1 };
  gtk_widget_measure (GTK_WIDGET (cell), GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  gtk_widget_size_allocate (GTK_WIDGET (cell), &box, -1);
  for (guint i = 0; i < cell->parts->len; i++)
    place_part (cell, i, &box);
}

static void
part_activated_cb (LsgGridPart *part,
                   LsgGridCell *cell)
{
  LsgGridCells *owner = cell->owner;
  guint index;

  if (owner != NULL && g_ptr_array_find (cell->parts, part, &index))
    owner->funcs->part_activated (owner->view, cell->row, cell->column, index);
}

/* A widget for each thing in the cell that is chosen for itself. */
static void
count_parts (LsgGridCell *cell)
{
  LsgGridCells *owner = cell->owner;
  guint n = owner->funcs->count_parts != NULL
              ? owner->funcs->count_parts (owner->view, cell->row, cell->column) : 0;

  while (cell->parts->len > n)
    drop_part (cell);
  while (cell->parts->len < n)
    {
      GtkWidget *part = lsg_grid_part_new ();

      g_signal_connect_object (part, "activated", G_CALLBACK (part_activated_cb), cell, 0);
      gtk_widget_set_parent (part, GTK_WIDGET (cell));
      g_ptr_array_add (cell->parts, part);
    }
}

static void
name_cell (LsgGridCell *cell)
{
  g_autofree char *name = cell->owner->funcs->describe (cell->owner->view, cell->row, cell->column);

  if (g_strcmp0 (name, cell->name) == 0)
    return;
  g_free (cell->name);
  cell->name = g_steal_pointer (&name);
  lsg_spoken_name_set (GTK_WIDGET (cell), cell->name != NULL ? cell->name : "");
}

static LsgGridCell *
find (LsgGridCells *self,
      int           row,
      int           column)
{
  gint64 key = make_key (row, column);

  return g_hash_table_lookup (self->cells, &key);
}

/* A widget for a cell that has none. */
static LsgGridCell *
take (LsgGridCells *self,
      int           row,
      int           column)
{
  LsgGridCell *cell;

  if (self->spare->len > 0)
    {
      cell = g_ptr_array_steal_index_fast (self->spare, self->spare->len - 1);
    }
  else
    {
      cell = g_object_new (LSG_TYPE_GRID_CELL, NULL);
      cell->owner = self;
      gtk_widget_set_parent (GTK_WIDGET (cell), self->view);
    }
  set_spare (cell, FALSE);
  cell->row = row;
  cell->column = column;
  cell->key = make_key (row, column);
  cell->turn = self->turn;
  g_hash_table_insert (self->cells, &cell->key, cell);
  return cell;
}

static void
give_back (LsgGridCells *self)
{
  GHashTableIter iter;
  LsgGridCell *cell;

  g_hash_table_iter_init (&iter, self->cells);
  while (g_hash_table_iter_next (&iter, NULL, (gpointer *) &cell))
    if (cell->turn != self->turn && cell != self->selected)
      {
        g_hash_table_iter_remove (&iter);
        g_ptr_array_add (self->spare, cell);
      }
}

/* A cell that has come into sight. */
typedef struct {
  int row;
  int column;
} Place;

/* Marks the widget of a cell as one in sight; a cell that has none is added to @places. */
static void
look_at (LsgGridCells *self,
         int           row,
         int           column,
         GArray       *places)
{
  Place new_place = { row, column };
  LsgGridCell *cell = find (self, row, column);
  GtkAllocation box;

  if (places->len >= MAX_CELLS || !self->funcs->get_box (self->view, row, column, &box))
    return;
  if (cell != NULL)
    cell->turn = self->turn;
  else
    g_array_append_val (places, new_place);
}

/* The cells of @range that have no widget. */
static GArray *
list_new (LsgGridCells       *self,
          const LsgGridRange *range)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (Place));

  for (int row = range->first_row; row <= range->last_row; row++)
    {
      if (range->frozen_column < range->first_column)
        look_at (self, row, range->frozen_column, places);
      for (int column = range->first_column; column <= range->last_column; column++)
        look_at (self, row, column, places);
    }
  return places;
}

LsgGridCells *
lsg_grid_cells_new (GtkWidget               *view,
                    const LsgGridCellsFuncs *funcs)
{
  LsgGridCells *self = g_new0 (LsgGridCells, 1);

  self->view = view;
  self->funcs = funcs;
  self->cells = g_hash_table_new (g_int64_hash, g_int64_equal);
  self->spare = g_ptr_array_new ();
  return self;
}

void
lsg_grid_cells_free (LsgGridCells *self)
{
  GtkWidget *child;

  if (self == NULL)
    return;
  while ((child = gtk_widget_get_first_child (self->view)) != NULL)
    {
      LSG_GRID_CELL (child)->owner = NULL;
      gtk_widget_unparent (child);
    }
  g_hash_table_unref (self->cells);
  g_ptr_array_unref (self->spare);
  g_free (self);
}

void
lsg_grid_cells_sync (LsgGridCells       *self,
                     const LsgGridRange *range,
                     int                 cursor_row,
                     int                 cursor_column)
{
  g_autoptr (GArray) places = NULL;
  GHashTableIter iter;
  LsgGridCell *cell;

  self->turn++;
  places = list_new (self, range);
  lsg_grid_cells_select (self, cursor_row, cursor_column);
  give_back (self);
  for (guint i = 0; i < places->len; i++)
    {
      const Place *new_place = &g_array_index (places, Place, i);

      if (find (self, new_place->row, new_place->column) == NULL)
        take (self, new_place->row, new_place->column);
    }
  g_hash_table_iter_init (&iter, self->cells);
  while (g_hash_table_iter_next (&iter, NULL, (gpointer *) &cell))
    {
      count_parts (cell);
      place (cell);
      name_cell (cell);
    }
  for (guint i = 0; i < self->spare->len; i++)
    set_spare (self->spare->pdata[i], TRUE);
}

void
lsg_grid_cells_place (LsgGridCells *self)
{
  GHashTableIter iter;
  LsgGridCell *cell;

  g_hash_table_iter_init (&iter, self->cells);
  while (g_hash_table_iter_next (&iter, NULL, (gpointer *) &cell))
    place (cell);
}

void
lsg_grid_cells_select (LsgGridCells *self,
                       int           row,
                       int           column)
{
  GtkAllocation box;
  gboolean is_there = self->funcs->get_box (self->view, row, column, &box);
  LsgGridCell *former = self->selected;
  LsgGridCell *cell = is_there ? find (self, row, column) : NULL;

  if (cell == NULL && is_there)
    cell = take (self, row, column);
  if (former != NULL && former != cell)
    gtk_accessible_update_state (GTK_ACCESSIBLE (former), GTK_ACCESSIBLE_STATE_SELECTED, FALSE, -1);
  if (cell != NULL)
    {
      count_parts (cell);
      name_cell (cell);
      place (cell);
      if (cell != former)
        gtk_accessible_update_state (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_STATE_SELECTED, TRUE, -1);
    }
  self->selected = cell;
}

gboolean
lsg_grid_cells_focus (LsgGridCells *self)
{
  if (self->selected != NULL && lsg_widget_has_focus_within (GTK_WIDGET (self->selected)))
    return TRUE;
  return lsg_grid_cells_focus_part (self, -1);
}

gboolean
lsg_grid_cells_focus_part (LsgGridCells *self,
                           int           part)
{
  GtkWidget *widget;
  gboolean done;

  if (self->selected == NULL || part >= (int) self->selected->parts->len)
    return FALSE;
  widget = part >= 0 ? self->selected->parts->pdata[part] : GTK_WIDGET (self->selected);
  self->is_moving = TRUE;
  done = gtk_widget_grab_focus (widget);
  self->is_moving = FALSE;
  return done;
}

int
lsg_grid_cells_get_part (LsgGridCells *self)
{
  for (guint i = 0; self->selected != NULL && i < self->selected->parts->len; i++)
    if (gtk_widget_has_focus (self->selected->parts->pdata[i]))
      return (int) i;
  return -1;
}
