/* divergence-view.c - see divergence-view.h. Only the rows that are seen are read. */
#include "divergence-view.h"

#include "chart-view.h"
#include "grid-view.h"
#include "priority-words.h"
#include "record-name.h"
#include "viewpoint-words.h"
#include "widget-canvas.h"

#include <glib/gi18n-lib.h>

struct _LsgDivergenceView {
  GtkWidget       parent_instance;
  LsgProject     *project;
  LsgOrderedList *list;
  GtkWidget      *scroller; /* NULL once the view is on its way out */
  LsgGridView    *grid;
  GArray         *rows;  /* LsgViewpointRow, of which some are known */
  GByteArray     *known; /* one byte for each row */
  LsgNeed        *selected; /* reference or NULL */
  guint           n_shown;  /* rows the drawing was measured for */
};

enum {
  SIGNAL_PICKED,
  SIGNAL_ACTIVATED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (LsgDivergenceView, lsg_divergence_view, GTK_TYPE_WIDGET)

static guint signals[N_SIGNALS];

static int
find_selected (LsgDivergenceView *self)
{
  guint index = self->selected != NULL ? lsg_ordered_list_find (self->list, (LsgRecord *) self->selected) : G_MAXUINT;

  return index != G_MAXUINT ? (int) index : -1;
}

static LsgViewpointChart
make_chart (LsgDivergenceView *self)
{
  LsgViewpointChart chart = LSG_VIEWPOINT_CHART_INIT;

  chart.rows = (const LsgViewpointRow *) (gpointer) self->rows->data;
  chart.n_rows = self->rows->len;
  chart.gap_mark = (int) lsg_viewpoint_get_gap_mark (lsg_project_get_records (self->project));
  chart.need_name = _("Need");
  chart.importance_name = _("Importance");
  chart.gap_name = _("Gap");
  return chart;
}

/* The rows between two heights of the drawing. */
static LsgGridRange
find_rows (LsgDivergenceView *self,
           const LsgCanvas   *canvas)
{
  LsgViewpointChart chart = make_chart (self);
  cairo_rectangle_t part = lsg_widget_get_visible_part (GTK_WIDGET (self->grid));
  cairo_rectangle_t row = lsg_viewpoint_chart_get_row (&chart, canvas, 0);

  return (LsgGridRange) {
    .first_row = MAX ((int) (part.y / row.height), 0),
    .last_row = MIN ((int) ((part.y + part.height - row.y) / row.height), (int) chart.n_rows - 1),
  };
}

static void
read_rows (LsgDivergenceView  *self,
           const LsgGridRange *range)
{
  LsgRecords *records = lsg_project_get_records (self->project);

  for (int i = range->first_row; i <= range->last_row; i++)
    if (!self->known->data[i])
      {
        g_array_index (self->rows, LsgViewpointRow, i) =
          lsg_viewpoint_read_row (records, lsg_ordered_list_peek (self->list, (guint) i));
        self->known->data[i] = TRUE;
      }
}

/* What the grid asks. */

static double
get_width (const LsgCanvas *canvas,
           gpointer         data)
{
  return 320.0;
}

static double
get_height (const LsgCanvas *canvas,
            gpointer         data)
{
  LsgViewpointChart chart = make_chart (data);

  return lsg_viewpoint_chart_get_height (&chart, canvas);
}

static void
draw (const LsgCanvas    *canvas,
      const LsgGridState *state,
      gpointer            data)
{
  LsgDivergenceView *self = data;
  LsgViewpointChart chart = make_chart (self);
  cairo_rectangle_t part = lsg_widget_get_visible_part (GTK_WIDGET (self->grid));
  LsgGridRange range = find_rows (self, canvas);

  read_rows (self, &range);
  chart.selected = state->row;
  chart.hovered = state->hover_row;
  chart.is_focused = state->shows_focus;
  lsg_viewpoint_chart_draw (&chart, canvas, part.y, part.y + part.height);
}

/* The head lies over what has scrolled away. */
static gboolean
hit (const LsgCanvas *canvas,
     LsgPoint         point,
     int             *row,
     int             *column,
     gpointer         data)
{
  LsgDivergenceView *self = data;
  LsgViewpointChart chart = make_chart (self);
  double head = lsg_viewpoint_chart_get_row (&chart, canvas, 0).y;

  *row = lsg_viewpoint_chart_hit (&chart, canvas, point.y);
  *column = 0;
  return *row >= 0 && point.y >= lsg_widget_get_visible_part (GTK_WIDGET (self->grid)).y + head;
}

/* "B 04 Being chased: institution 4, tutors 4, learners 2, gap of 2 levels" */
static char *
describe (int      row,
          int      column,
          gpointer data)
{
  LsgDivergenceView *self = data;
  LsgNeed *need = lsg_ordered_list_peek (self->list, (guint) row);
  g_autofree char *name = NULL;
  g_autofree char *viewpoints = NULL;

  if (need == NULL)
    return NULL;
  name = lsg_record_dup_name (LSG_RECORD (need));
  viewpoints = lsg_words_viewpoints (lsg_project_get_records (self->project), need);
  return g_strdup_printf (_("%s: %s"), name, viewpoints);
}

static gboolean
get_cell (const LsgCanvas   *canvas,
          int                row,
          int                column,
          cairo_rectangle_t *box,
          gpointer           data)
{
  LsgViewpointChart chart = make_chart (data);

  *box = lsg_viewpoint_chart_get_row (&chart, canvas, (guint) row);
  return TRUE;
}

static void
get_range (const LsgCanvas *canvas,
           LsgGridRange    *range,
           gpointer         data)
{
  LsgGridRange seen = find_rows (data, canvas);

  range->first_row = seen.first_row;
  range->last_row = seen.last_row;
}

static gboolean
step (guint     keyval,
      int      *row,
      int      *column,
      gpointer  data)
{
  LsgDivergenceView *self = data;
  int last = (int) self->rows->len - 1;
  int to;

  if (keyval == GDK_KEY_Down || keyval == GDK_KEY_KP_Down)
    to = *row + 1;
  else if (keyval == GDK_KEY_Up || keyval == GDK_KEY_KP_Up)
    to = *row - 1;
  else if (keyval == GDK_KEY_Page_Down)
    to = *row + 10;
  else if (keyval == GDK_KEY_Page_Up)
    to = *row - 10;
  else if (keyval == GDK_KEY_Home)
    to = 0;
  else if (keyval == GDK_KEY_End)
    to = last;
  else
    return FALSE;
  *row = CLAMP (to, 0, MAX (last, 0));
  return TRUE;
}

static void
reveal (int      row,
        int      column,
        gpointer data)
{
  LsgDivergenceView *self = data;
  LsgChartStyle style = lsg_chart_style_of_desktop (LSG_SURFACE_CARD);
  LsgCanvas canvas = lsg_grid_view_get_canvas (self->grid, &style);
  LsgViewpointChart chart = make_chart (self);
  cairo_rectangle_t box = lsg_viewpoint_chart_get_row (&chart, &canvas, (guint) row);

  box.width = 1;
  lsg_scroller_reveal (self->scroller, &box, 0, lsg_viewpoint_chart_get_row (&chart, &canvas, 0).y, 0);
}

static const LsgGridFuncs grid_funcs = {
  .surface = LSG_SURFACE_CARD, .natural_width = 560, .is_clipped = TRUE, .get_width = get_width,
  .get_height = get_height, .draw = draw, .hit = hit, .describe = describe, .get_cell = get_cell,
  .get_range = get_range, .step = step, .reveal = reveal,
};

static void
picked_cb (LsgDivergenceView *self,
           int                row)
{
  LsgNeed *need = lsg_ordered_list_peek (self->list, (guint) row);

  if (need == NULL)
    return;
  g_set_object (&self->selected, need);
  g_signal_emit (self, signals[SIGNAL_PICKED], 0, need);
}

static void
activated_cb (LsgDivergenceView *self)
{
  g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0);
}

static void
lsg_divergence_view_dispose (GObject *object)
{
  LsgDivergenceView *self = LSG_DIVERGENCE_VIEW (object);

  if (self->grid != NULL)
    lsg_grid_view_disconnect (self->grid);
  self->grid = NULL;
  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_object (&self->selected);
  g_clear_object (&self->list);
  g_clear_object (&self->project);
  G_OBJECT_CLASS (lsg_divergence_view_parent_class)->dispose (object);
}

static void
lsg_divergence_view_finalize (GObject *object)
{
  LsgDivergenceView *self = LSG_DIVERGENCE_VIEW (object);

  g_array_unref (self->rows);
  g_byte_array_unref (self->known);
  G_OBJECT_CLASS (lsg_divergence_view_parent_class)->finalize (object);
}

static void
lsg_divergence_view_class_init (LsgDivergenceViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lsg_divergence_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = lsg_divergence_view_finalize;
  signals[SIGNAL_PICKED] = g_signal_new ("picked", LSG_TYPE_DIVERGENCE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 1, LSG_TYPE_RECORD);
  signals[SIGNAL_ACTIVATED] = g_signal_new ("activated", LSG_TYPE_DIVERGENCE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                            NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
lsg_divergence_view_init (LsgDivergenceView *self)
{
  self->rows = g_array_new (FALSE, TRUE, sizeof (LsgViewpointRow));
  self->known = g_byte_array_new ();
}

GtkWidget *
lsg_divergence_view_new (LsgProject     *project,
                         LsgOrderedList *list)
{
  LsgDivergenceView *self = g_object_new (LSG_TYPE_DIVERGENCE_VIEW, NULL);

  self->project = g_object_ref (project);
  self->list = g_object_ref (list);
  self->grid = LSG_GRID_VIEW (lsg_grid_view_new (&grid_funcs, self, _("Where viewpoints diverge")));
  self->scroller = lsg_grid_view_add_scroller (self->grid, GTK_POLICY_NEVER);
  gtk_widget_add_css_class (self->scroller, "table-frame");
  gtk_widget_set_valign (self->scroller, GTK_ALIGN_START);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
  g_signal_connect_object (self->grid, "picked", G_CALLBACK (picked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->grid, "activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

void
lsg_divergence_view_set_selected (LsgDivergenceView *self,
                                  LsgNeed           *need)
{
  int row;
  int former;
  int column;

  g_return_if_fail (LSG_IS_DIVERGENCE_VIEW (self));

  g_set_object (&self->selected, need);
  row = find_selected (self);
  lsg_grid_view_get_cursor (self->grid, &former, &column);
  if (row != former)
    lsg_grid_view_set_cursor (self->grid, row, 0);
}

void
lsg_divergence_view_refresh (LsgDivergenceView *self)
{
  guint n;

  g_return_if_fail (LSG_IS_DIVERGENCE_VIEW (self));

  n = g_list_model_get_n_items (G_LIST_MODEL (self->list));
  g_array_set_size (self->rows, n);
  g_byte_array_set_size (self->known, n);
  if (n > 0)
    memset (self->known->data, FALSE, n);
  if (n != self->n_shown)
    lsg_grid_view_set_size (self->grid, (int) n, 1);
  self->n_shown = n;
  lsg_grid_view_set_cursor (self->grid, find_selected (self), 0);
  lsg_grid_view_redraw (self->grid);
}

int
lsg_divergence_compare (LsgRecord *a,
                        LsgRecord *b,
                        gpointer   data)
{
  LsgNeed *first = LSG_NEED (a);
  LsgNeed *second = LSG_NEED (b);

  if (first->gap != second->gap)
    return first->gap > second->gap ? -1 : 1;
  if (first->criticality != second->criticality)
    return first->criticality > second->criticality ? -1 : 1;
  return 0;
}
