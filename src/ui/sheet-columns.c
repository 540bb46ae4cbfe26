/* sheet-columns.c - see sheet-columns.h. */
#include "sheet-columns.h"

#include "collate.h"
#include "column-view.h"

#include <glib/gi18n-lib.h>

/* Beyond what is seen, on either side, so many rows have their editors. */
#define ROWS_AROUND 16

/* Pixels of the text that the widths of the columns are made for. */
#define TEXT_SIZE (11.0 / 72.0 * 96.0)

struct _LsgSheetColumns {
  GObject        parent_instance;
  LsgProject    *project;
  GtkColumnView *view;       /* borrowed: it holds what the factories hold */
  GtkAdjustment *adjustment; /* reference */
  GHashTable    *bound;      /* LsgSheetRow -> GtkWidget *[LSG_N_COLUMNS], the cells that show it now */
  guint          near_source; /* gives the rows that have come near their editors */
};

enum {
  PROBLEM,
  N_SIGNALS,
};

G_DEFINE_FINAL_TYPE (LsgSheetColumns, lsg_sheet_columns, G_TYPE_OBJECT)

static guint signals[N_SIGNALS];

static void
problem_cb (LsgSheetCell    *cell,
            const char      *problem,
            LsgSheetColumns *self)
{
  g_signal_emit (self, signals[PROBLEM], 0, cell, problem);
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item,
          LsgSheetColumns          *self)
{
  LsgSheetColumn column = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (factory), "column"));
  GtkWidget *cell = lsg_sheet_cell_new (self->project, column);

  g_signal_connect_object (cell, "problem", G_CALLBACK (problem_cb), self, 0);
  gtk_list_item_set_child (item, cell);
}

/* @row: NULL when the cell shows none any more. */
static void
style_row (GtkWidget   *cell,
           LsgSheetRow *row)
{
  static const char *const classes[] = { "group", "total", "aside", NULL };
  const char *chosen = NULL;

  if (row != NULL && lsg_sheet_row_get_section (row) == LSG_SECTION_ALL)
    chosen = "total";
  else if (row != NULL && lsg_sheet_row_get_record (row) == NULL)
    chosen = "group";
  else if (row != NULL && lsg_sheet_row_get_section (row) == LSG_SECTION_ASIDE)
    chosen = "aside";
  lsg_cell_style_row (cell, classes, chosen);
}

/* Whether the row at @position is seen, or a turn of the wheel away. Rows are as high as each other. */
static gboolean
is_near (LsgSheetColumns *self,
         guint            position)
{
  double n = g_list_model_get_n_items (G_LIST_MODEL (gtk_column_view_get_model (self->view)));
  double whole = MAX (gtk_adjustment_get_upper (self->adjustment), 1.0);
  double first = gtk_adjustment_get_value (self->adjustment) / whole * n;
  double last = first + gtk_adjustment_get_page_size (self->adjustment) / whole * n;

  return position + ROWS_AROUND >= first && position <= MAX (last, first + ROWS_AROUND) + ROWS_AROUND;
}

static gboolean
come_near_cb (gpointer data)
{
  LsgSheetColumns *self = data;
  GHashTableIter iter;
  gpointer row, value;

  self->near_source = 0;
  g_hash_table_iter_init (&iter, self->bound);
  while (g_hash_table_iter_next (&iter, &row, &value))
    {
      GtkWidget **cells = value;

      for (guint i = LSG_COLUMN_MIN; i <= LSG_COLUMN_MAX; i++)
        if (cells[i] != NULL && is_near (self, lsg_sheet_row_get_place (row)))
          lsg_sheet_cell_come_near (LSG_SHEET_CELL (cells[i]));
    }
  return G_SOURCE_REMOVE;
}

/* The adjustment is set while the rows get their places: no widget can be made then. */
static void
scrolled_cb (LsgSheetColumns *self)
{
  if (self->near_source == 0)
    self->near_source = g_idle_add (come_near_cb, self);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item,
         LsgSheetColumns          *self)
{
  LsgSheetRow *row = gtk_list_item_get_item (item);
  GtkWidget *cell = gtk_list_item_get_child (item);
  GtkWidget **cells = g_hash_table_lookup (self->bound, row);

  if (cells == NULL)
    {
      cells = g_new0 (GtkWidget *, LSG_N_COLUMNS);
      g_hash_table_insert (self->bound, row, cells);
    }
  cells[lsg_sheet_cell_get_column (LSG_SHEET_CELL (cell))] = cell;
  if (is_near (self, gtk_list_item_get_position (item)))
    lsg_sheet_cell_come_near (LSG_SHEET_CELL (cell));
  lsg_sheet_cell_set_row (LSG_SHEET_CELL (cell), row);
  gtk_list_item_set_selectable (item, lsg_sheet_row_get_record (row) != NULL);
  gtk_list_item_set_activatable (item, FALSE);
  style_row (cell, row);
}

static void
unbind_cb (GtkSignalListItemFactory *factory,
           GtkListItem              *item,
           LsgSheetColumns          *self)
{
  GtkWidget *cell = gtk_list_item_get_child (item);
  GtkWidget **cells = g_hash_table_lookup (self->bound, gtk_list_item_get_item (item));
  gboolean is_used = FALSE;

  style_row (cell, NULL);
  lsg_sheet_cell_set_row (LSG_SHEET_CELL (cell), NULL);
  if (cells == NULL)
    return;
  for (guint i = 0; i < LSG_N_COLUMNS; i++)
    {
      if (cells[i] == cell)
        cells[i] = NULL;
      is_used |= cells[i] != NULL;
    }
  if (!is_used)
    g_hash_table_remove (self->bound, gtk_list_item_get_item (item));
}

static int
compare_numbers (gint64 a,
                 gint64 b)
{
  return (a > b) - (a < b);
}

static int
compare_in_column (gconstpointer a,
                   gconstpointer b,
                   gpointer      data)
{
  LsgSheetColumn column = GPOINTER_TO_UINT (data);
  LsgRecord *record_a = lsg_sheet_row_get_record (LSG_SHEET_ROW ((gpointer) a));
  LsgRecord *record_b = lsg_sheet_row_get_record (LSG_SHEET_ROW ((gpointer) b));
  LsgSpan span_a = lsg_sheet_row_get_span (LSG_SHEET_ROW ((gpointer) a));
  LsgSpan span_b = lsg_sheet_row_get_span (LSG_SHEET_ROW ((gpointer) b));

  if (record_a == NULL || record_b == NULL)
    return 0;
  if (column == LSG_COLUMN_NAME)
    return lsg_collate_compare (lsg_record_get_title (record_a), lsg_record_get_title (record_b));
  if (column == LSG_COLUMN_MIN)
    return compare_numbers (span_a.min, span_b.min);
  if (column == LSG_COLUMN_MAX)
    return compare_numbers (span_a.max, span_b.max);
  return compare_numbers (span_a.chosen, span_b.chosen);
}

/* Widths of the columns; the first takes what is left. Wide enough for their widest content. */
static const int column_widths[LSG_N_COLUMNS] = {
  [LSG_COLUMN_NAME] = -1,    [LSG_COLUMN_UNIT] = 136,   [LSG_COLUMN_MIN] = 58,  [LSG_COLUMN_CHOSEN] = 70,
  [LSG_COLUMN_MAX] = 58,     [LSG_COLUMN_MINUTES] = 72, [LSG_COLUMN_SPAN] = 76,
};

static void
add_column (LsgSheetColumns *self,
            LsgSheetColumn   column,
            const char      *title)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkColumnViewColumn) view_column = NULL;

  g_object_set_data (G_OBJECT (factory), "column", GUINT_TO_POINTER (column));
  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, 0);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, 0);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cb), self, 0);

  view_column = gtk_column_view_column_new (title, factory);
  gtk_column_view_column_set_expand (view_column, column == LSG_COLUMN_NAME);
  if (column == LSG_COLUMN_NAME || (column >= LSG_COLUMN_MIN && column <= LSG_COLUMN_MINUTES))
    {
      g_autoptr (GtkSorter) sorter
        = GTK_SORTER (gtk_custom_sorter_new (compare_in_column, GUINT_TO_POINTER (column), NULL));

      gtk_column_view_column_set_sorter (view_column, sorter);
    }
  gtk_column_view_append_column (self->view, view_column);
}

static void
add_columns (LsgSheetColumns *self)
{
  add_column (self, LSG_COLUMN_NAME, _("Intervention"));
  add_column (self, LSG_COLUMN_UNIT, _("Unit"));
  add_column (self, LSG_COLUMN_MIN, _("Min."));
  add_column (self, LSG_COLUMN_CHOSEN, _("Chosen"));
  add_column (self, LSG_COLUMN_MAX, _("Max."));
  add_column (self, LSG_COLUMN_MINUTES, _("Minutes"));
  add_column (self, LSG_COLUMN_SPAN, _("Range"));
}

/* How large the text is beside what the widths are made for. */
static double
get_text_scale (GtkWidget *widget)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);
  const PangoFontDescription *font = pango_context_get_font_description (context);
  double size = pango_font_description_get_size (font) / (double) PANGO_SCALE;

  if (!pango_font_description_get_size_is_absolute (font))
    size *= pango_cairo_context_get_resolution (context) / 72.0;
  return MAX (size / TEXT_SIZE, 1.0);
}

/* Numbers are never cut: their columns grow with the text, not quite as much, as they hold some air. */
static void
set_widths (LsgSheetColumns *self)
{
  GListModel *columns = gtk_column_view_get_columns (self->view);
  double factor = 1.0 + (get_text_scale (GTK_WIDGET (self->view)) - 1.0) * 0.8;

  for (guint i = 0; i < LSG_N_COLUMNS; i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);
      gboolean is_fixed = column_widths[i] >= 0;

      gtk_column_view_column_set_fixed_width (column, is_fixed ? (int) (column_widths[i] * factor) : -1);
    }
}

static void
lsg_sheet_columns_dispose (GObject *object)
{
  LsgSheetColumns *self = LSG_SHEET_COLUMNS (object);

  g_clear_handle_id (&self->near_source, g_source_remove);
  g_clear_object (&self->adjustment);
  g_clear_object (&self->project);
  G_OBJECT_CLASS (lsg_sheet_columns_parent_class)->dispose (object);
}

static void
lsg_sheet_columns_finalize (GObject *object)
{
  g_hash_table_unref (LSG_SHEET_COLUMNS (object)->bound);
  G_OBJECT_CLASS (lsg_sheet_columns_parent_class)->finalize (object);
}

static void
lsg_sheet_columns_class_init (LsgSheetColumnsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lsg_sheet_columns_dispose;
  G_OBJECT_CLASS (klass)->finalize = lsg_sheet_columns_finalize;
  signals[PROBLEM] = g_signal_new ("problem", LSG_TYPE_SHEET_COLUMNS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 2, LSG_TYPE_SHEET_CELL, G_TYPE_STRING);
}

static void
lsg_sheet_columns_init (LsgSheetColumns *self)
{
  self->bound = g_hash_table_new_full (NULL, NULL, NULL, g_free);
}

LsgSheetColumns *
lsg_sheet_columns_new (LsgProject    *project,
                       GtkColumnView *view,
                       GtkAdjustment *adjustment)
{
  LsgSheetColumns *self = g_object_new (LSG_TYPE_SHEET_COLUMNS, NULL);

  self->project = g_object_ref (project);
  self->view = view;
  self->adjustment = g_object_ref (adjustment);
  add_columns (self);
  set_widths (self);
  g_signal_connect_object (view, "map", G_CALLBACK (set_widths), self, G_CONNECT_SWAPPED);
  lsg_column_view_push_headers (self->view, LSG_COLUMN_MIN, LSG_COLUMN_MINUTES);
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (scrolled_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (adjustment, "changed", G_CALLBACK (scrolled_cb), self, G_CONNECT_SWAPPED);
  return self;
}

GtkWidget *
lsg_sheet_columns_find_cell (LsgSheetColumns *self,
                             LsgSheetRow     *row,
                             LsgSheetColumn   column)
{
  GtkWidget **cells;

  g_return_val_if_fail (LSG_IS_SHEET_COLUMNS (self), NULL);

  cells = g_hash_table_lookup (self->bound, row);
  return cells != NULL ? cells[column] : NULL;
}
