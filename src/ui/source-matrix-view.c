/* source-matrix-view.c - see source-matrix-view.h. */
#include "source-matrix-view.h"

#include "chart-view.h"
#include "grid-view.h"
#include "priority-words.h"
#include "record-name.h"
#include "widget-canvas.h"

#include <glib/gi18n-lib.h>

struct _LsgSourceMatrixView {
  GtkWidget         parent_instance;
  GtkWidget        *scroller; /* NULL once the view is on its way out */
  LsgGridView      *grid;
  LsgAnalysisSheet *sheet; /* borrowed, NULL for none */
  LsgSourceLayout   layout;
  gboolean          is_measured;
  int               view_width;
  guint             resize_id;
};

enum {
  SIGNAL_PICKED,
  SIGNAL_TOGGLED,
  SIGNAL_ACTIVATED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (LsgSourceMatrixView, lsg_source_matrix_view, GTK_TYPE_WIDGET)

static guint signals[N_SIGNALS];

static LsgSourceMatrix
make_matrix (LsgSourceMatrixView *self)
{
  LsgSourceMatrix matrix = LSG_SOURCE_MATRIX_INIT;

  matrix.source_name = _("Source");
  matrix.findings_name = _("Findings");
  matrix.total_name = _("Viewpoints expressed");
  /* translators: out of the three viewpoints that are confronted */
  matrix.total_note = _("of 3, without the designer");
  matrix.total_brief = _("of 3");
  if (self->sheet == NULL)
    return matrix;
  matrix.rows = (const LsgSourceRow *) (gpointer) self->sheet->rows->data;
  matrix.n_rows = self->sheet->rows->len;
  matrix.columns = (const LsgSourceColumn *) (gpointer) self->sheet->columns->data;
  matrix.n_columns = self->sheet->columns->len;
  matrix.cells = self->sheet->cells->data;
  return matrix;
}

/* It is asked for once for each cell: what was measured is kept. */
static const LsgSourceLayout *
get_layout (LsgSourceMatrixView *self)
{
  LsgChartStyle style = lsg_chart_style_of_desktop (LSG_SURFACE_CARD);
  LsgCanvas canvas = lsg_grid_view_get_canvas (self->grid, &style);
  LsgSourceMatrix matrix = make_matrix (self);

  if (!self->is_measured)
    self->layout = lsg_source_matrix_measure (&matrix, &canvas, self->view_width);
  self->is_measured = TRUE;
  return &self->layout;
}

static LsgSource *
get_source (LsgSourceMatrixView *self,
            int                  row)
{
  return self->sheet != NULL && row >= 0 && row < (int) self->sheet->sources->len ? self->sheet->sources->pdata[row]
                                                                                  : NULL;
}

static LsgNeed *
get_need (LsgSourceMatrixView *self,
          int                  column)
{
  return self->sheet != NULL && column >= 0 && column < (int) self->sheet->needs->len
           ? self->sheet->needs->pdata[column] : NULL;
}

/* "3 viewpoints of 3" */
static void
append_viewpoints (GString *text,
                   LsgNeed *need)
{
  g_string_append_printf (text, g_dngettext (GETTEXT_PACKAGE, "%u viewpoint of 3", "%u viewpoints of 3",
                                             (gulong) need->n_viewpoints), (guint) need->n_viewpoints);
}

/* "B 04 Being chased – Learners’ questionnaire, learners: 2 findings, 3 viewpoints of 3" */
static char *
describe (int      row,
          int      column,
          gpointer data)
{
  LsgSourceMatrixView *self = data;
  LsgSource *source = get_source (self, row);
  LsgNeed *need = get_need (self, column);
  GString *text;
  guint n;

  if (source == NULL)
    return NULL;
  text = g_string_new (NULL);
  if (need != NULL)
    {
      g_autofree char *name = lsg_record_dup_name (LSG_RECORD (need));

      g_string_append_printf (text, "%s – ", name);
    }
  g_string_append (text, lsg_words_title (LSG_RECORD (source)));
  if (source->holder != LSG_NULL)
    g_string_append_printf (text, ", %s", g_dgettext (GETTEXT_PACKAGE, lsg_holder_choices[source->holder].label));
  n = need != NULL ? lsg_analysis_sheet_get_cell (self->sheet, row, column)
                   : g_array_index (self->sheet->rows, LsgSourceRow, row).n_findings;
  g_string_append (text, C_("between a name and its value", ": "));
  g_string_append_printf (text, g_dngettext (GETTEXT_PACKAGE, "%u finding", "%u findings", n), n);
  if (need != NULL)
    {
      g_string_append (text, ", ");
      append_viewpoints (text, need);
    }
  return g_string_free (text, FALSE);
}

/* What the grid asks. */

static double
get_width (const LsgCanvas *canvas,
           gpointer         data)
{
  return get_layout (data)->width;
}

static double
get_height (const LsgCanvas *canvas,
            gpointer         data)
{
  return get_layout (data)->height;
}

static void
draw (const LsgCanvas    *canvas,
      const LsgGridState *state,
      gpointer            data)
{
  LsgSourceMatrixView *self = data;
  LsgSourceMatrix matrix = make_matrix (self);
  cairo_rectangle_t part = lsg_widget_get_visible_part (GTK_WIDGET (self->grid));

  if (self->sheet == NULL)
    return;
  matrix.selected = state->row;
  matrix.hovered = state->hover_row;
  if (state->shows_focus)
    matrix.cursor_row = state->row;
  matrix.cursor_column = state->column;
  lsg_source_matrix_draw (&matrix, get_layout (self), canvas, &part);
}

static void
find (LsgSourceMatrixView *self,
      LsgPoint             point,
      int                 *row,
      int                 *column)
{
  LsgSourceMatrix matrix = make_matrix (self);
  cairo_rectangle_t part = lsg_widget_get_visible_part (GTK_WIDGET (self->grid));

  lsg_source_matrix_hit (&matrix, get_layout (self), &part, point, row, column);
}

static gboolean
hit (const LsgCanvas *canvas,
     LsgPoint         point,
     int             *row,
     int             *column,
     gpointer         data)
{
  find (data, point, row, column);
  return get_source (data, *row) != NULL;
}

/* In the heads the whole name of a need. */
static char *
dup_tooltip (const LsgCanvas *canvas,
             LsgPoint         point,
             gpointer         data)
{
  GString *text;
  g_autofree char *name = NULL;
  LsgNeed *need;
  int row;
  int column;

  find (data, point, &row, &column);
  need = get_need (data, column);
  if (get_source (data, row) != NULL || need == NULL)
    return describe (row, column, data);
  name = lsg_record_dup_name (LSG_RECORD (need));
  text = g_string_new (name);
  g_string_append (text, ", ");
  append_viewpoints (text, need);
  return g_string_free (text, FALSE);
}

/* Names stay at the start of what is seen. */
static gboolean
get_cell (const LsgCanvas   *canvas,
          int                row,
          int                column,
          cairo_rectangle_t *box,
          gpointer           data)
{
  LsgSourceMatrixView *self = data;
  LsgSourceMatrix matrix = make_matrix (self);
  const LsgSourceLayout *layout = get_layout (self);

  if (get_source (self, row) == NULL)
    return FALSE;
  *box = lsg_source_matrix_get_cell (&matrix, layout, (guint) row, (guint) MAX (column, 0));
  if (column < 0)
    {
      box->x = lsg_widget_get_visible_part (GTK_WIDGET (self->grid)).x;
      box->width = layout->name_width;
    }
  return TRUE;
}

static void
get_range (const LsgCanvas *canvas,
           LsgGridRange    *range,
           gpointer         data)
{
  LsgSourceMatrixView *self = data;
  LsgSourceMatrix matrix = make_matrix (self);
  const LsgSourceLayout *layout = get_layout (self);
  cairo_rectangle_t part = lsg_widget_get_visible_part (GTK_WIDGET (self->grid));

  range->last_column = (int) ((part.x + part.width - layout->name_width) / layout->column_width);
  for (guint i = 0; i < matrix.n_rows; i++)
    {
      cairo_rectangle_t row = lsg_source_matrix_get_cell (&matrix, layout, i, 0);

      if (row.y + row.height <= part.y + layout->head)
        range->first_row = (int) i + 1;
      if (row.y < part.y + part.height - layout->foot)
        range->last_row = (int) i;
    }
  range->first_column = (int) (part.x / layout->column_width);
}

static gboolean
step (guint     keyval,
      int      *row,
      int      *column,
      gpointer  data)
{
  LsgSourceMatrixView *self = data;
  int last = self->sheet != NULL ? (int) self->sheet->needs->len - 1 : -1;

  if (self->sheet == NULL)
    return FALSE;
  if (keyval == GDK_KEY_Down || keyval == GDK_KEY_KP_Down)
    *row = lsg_analysis_sheet_step (self->sheet, *row, 1);
  else if (keyval == GDK_KEY_Up || keyval == GDK_KEY_KP_Up)
    *row = lsg_analysis_sheet_step (self->sheet, *row, -1);
  else if (keyval == GDK_KEY_Right || keyval == GDK_KEY_KP_Right)
    *column = MIN (*column + 1, last);
  else if (keyval == GDK_KEY_Left || keyval == GDK_KEY_KP_Left)
    *column = MAX (*column - 1, -1);
  else if (keyval == GDK_KEY_Home || keyval == GDK_KEY_KP_Home)
    *column = -1;
  else if (keyval == GDK_KEY_End || keyval == GDK_KEY_KP_End)
    *column = last;
  else
    return FALSE;
  return TRUE;
}

static void
reveal (int      row,
        int      column,
        gpointer data)
{
  LsgSourceMatrixView *self = data;
  LsgSourceMatrix matrix = make_matrix (self);
  const LsgSourceLayout *layout = get_layout (self);
  cairo_rectangle_t box = lsg_source_matrix_get_cell (&matrix, layout, (guint) row, (guint) MAX (column, 0));

  lsg_scroller_reveal (self->scroller, &box, layout->name_width, layout->head, layout->foot);
}

static void
forget (gpointer data)
{
  LSG_SOURCE_MATRIX_VIEW (data)->is_measured = FALSE;
}

static const LsgGridFuncs grid_funcs = {
  .surface = LSG_SURFACE_CARD, .clicks = LSG_GRID_DOUBLE_SETS, .first_column = -1, .is_clipped = TRUE,
  .get_width = get_width, .get_height = get_height, .draw = draw, .hit = hit, .describe = describe,
  .get_cell = get_cell, .get_range = get_range, .step = step, .reveal = reveal, .tooltip = dup_tooltip,
  .forget = forget,
};

/* What a person does. */

static void
picked_cb (LsgSourceMatrixView *self,
           int                  row,
           int                  column)
{
  LsgSource *source = get_source (self, row);

  if (source != NULL)
    g_signal_emit (self, signals[SIGNAL_PICKED], 0, source, get_need (self, column));
}

static void
set_cb (LsgSourceMatrixView *self,
        int                  row,
        int                  column)
{
  LsgSource *source = get_source (self, row);
  LsgNeed *need = get_need (self, column);

  if (source != NULL && need != NULL)
    g_signal_emit (self, signals[SIGNAL_TOGGLED], 0, source, need);
}

static void
activated_cb (LsgSourceMatrixView *self)
{
  g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0);
}

static void
lsg_source_matrix_view_dispose (GObject *object)
{
  LsgSourceMatrixView *self = LSG_SOURCE_MATRIX_VIEW (object);

  self->sheet = NULL;
  g_clear_handle_id (&self->resize_id, g_source_remove);
  if (self->grid != NULL)
    lsg_grid_view_disconnect (self->grid);
  self->grid = NULL;
  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  G_OBJECT_CLASS (lsg_source_matrix_view_parent_class)->dispose (object);
}

static gboolean
resize_cb (gpointer data)
{
  LsgSourceMatrixView *self = data;

  self->resize_id = 0;
  self->is_measured = FALSE;
  lsg_grid_view_refresh (self->grid);
  return G_SOURCE_REMOVE;
}

/* The columns follow the width of what is seen: no layout is asked for in the middle of one. */
static void
lsg_source_matrix_view_size_allocate (GtkWidget *widget,
                                      int        width,
                                      int        height,
                                      int        baseline)
{
  LsgSourceMatrixView *self = LSG_SOURCE_MATRIX_VIEW (widget);

  if (width != self->view_width && self->resize_id == 0)
    self->resize_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, resize_cb, self, NULL);
  self->view_width = width;
  gtk_widget_size_allocate (self->scroller, &(GtkAllocation) { 0, 0, width, height }, baseline);
}

static void
lsg_source_matrix_view_measure (GtkWidget      *widget,
                                GtkOrientation  orientation,
                                int             for_size,
                                int            *minimum,
                                int            *natural,
                                int            *minimum_baseline,
                                int            *natural_baseline)
{
  gtk_widget_measure (LSG_SOURCE_MATRIX_VIEW (widget)->scroller, orientation, -1, minimum, natural, NULL, NULL);
}

static void
lsg_source_matrix_view_class_init (LsgSourceMatrixViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lsg_source_matrix_view_dispose;
  widget_class->size_allocate = lsg_source_matrix_view_size_allocate;
  widget_class->measure = lsg_source_matrix_view_measure;
  signals[SIGNAL_PICKED] = g_signal_new ("picked", LSG_TYPE_SOURCE_MATRIX_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                         NULL, G_TYPE_NONE, 2, LSG_TYPE_RECORD, LSG_TYPE_RECORD);
  signals[SIGNAL_TOGGLED] = g_signal_new ("toggled", LSG_TYPE_SOURCE_MATRIX_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                          NULL, G_TYPE_NONE, 2, LSG_TYPE_RECORD, LSG_TYPE_RECORD);
  signals[SIGNAL_ACTIVATED] = g_signal_new ("activated", LSG_TYPE_SOURCE_MATRIX_VIEW, G_SIGNAL_RUN_LAST, 0, NULL,
                                            NULL, NULL, G_TYPE_NONE, 0);
}

static void
lsg_source_matrix_view_init (LsgSourceMatrixView *self)
{
  self->grid = LSG_GRID_VIEW (lsg_grid_view_new (&grid_funcs, self, _("Sources and needs")));
  self->scroller = lsg_grid_view_add_scroller (self->grid, GTK_POLICY_AUTOMATIC);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
  g_signal_connect_object (self->grid, "picked", G_CALLBACK (picked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->grid, "set", G_CALLBACK (set_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->grid, "activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
}

GtkWidget *
lsg_source_matrix_view_new (void)
{
  return g_object_new (LSG_TYPE_SOURCE_MATRIX_VIEW, NULL);
}

void
lsg_source_matrix_view_set_sheet (LsgSourceMatrixView *self,
                                  LsgAnalysisSheet    *sheet)
{
  g_return_if_fail (LSG_IS_SOURCE_MATRIX_VIEW (self));

  self->sheet = sheet;
  self->is_measured = FALSE;
  if (sheet != NULL)
    lsg_grid_view_set_size (self->grid, (int) sheet->rows->len, (int) sheet->needs->len);
}

void
lsg_source_matrix_view_set_selected (LsgSourceMatrixView *self,
                                     LsgSource           *source)
{
  int row;
  int column;

  g_return_if_fail (LSG_IS_SOURCE_MATRIX_VIEW (self));

  if (self->sheet == NULL)
    return;
  lsg_grid_view_get_cursor (self->grid, &row, &column);
  lsg_grid_view_set_cursor (self->grid, lsg_analysis_sheet_find (self->sheet, source), column);
}

void
lsg_source_matrix_view_focus (LsgSourceMatrixView *self)
{
  g_return_if_fail (LSG_IS_SOURCE_MATRIX_VIEW (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->grid));
}
