/* tool-matrix-view.c - see tool-matrix-view.h. */
#include "tool-matrix-view.h"

#include "chart-view.h"
#include "priority-words.h"
#include "record-name.h"
#include "toasts.h"
#include "widget-canvas.h"

#include <glib/gi18n-lib.h>

#define WHEEL_STEP 40.0

struct _LsgToolMatrixView {
  GtkWidget     parent_instance;
  LsgProject   *project;
  LsgToolTable *table; /* borrowed */
  LsgToolMatrix matrix;
};

enum {
  SIGNAL_PICKED,
  SIGNAL_OPEN,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (LsgToolMatrixView, lsg_tool_matrix_view, GTK_TYPE_WIDGET)

static guint signals[N_SIGNALS];

static LsgToolGeometry
measure (LsgToolMatrixView *self)
{
  LsgChartStyle style = lsg_chart_style_of_desktop (LSG_SURFACE_CARD);
  LsgCanvas canvas = lsg_widget_get_canvas (GTK_WIDGET (self), &style);

  return lsg_tool_matrix_measure (&self->matrix, &canvas);
}

/* "Forum, ITC 02 Étude du module: used" */
static char *
describe_cell (LsgToolMatrixView *self,
               int                row,
               int                column)
{
  LsgRecord *intervention;
  g_autofree char *name = NULL;
  const char *state;

  if (self->table == NULL || row < 0 || column < 0 || row >= (int) self->table->tools->len
      || column >= (int) self->table->interventions->len)
    return g_strdup (_("Tools and interventions"));
  intervention = self->table->interventions->pdata[column];
  name = intervention != NULL ? lsg_record_dup_name (intervention) : g_strdup (_("Virtual classes"));
  state = lsg_tool_table_get (self->table, row, column) ? _("used") : _("not used");
  /* TRANSLATORS: a tool, an intervention, whether it uses the tool */
  return g_strdup_printf (_("%s, %s: %s"), lsg_words_title (self->table->tools->pdata[row]), name, state);
}

static void
update_name (LsgToolMatrixView *self)
{
  g_autofree char *text = describe_cell (self, self->matrix.focus_row, self->matrix.focus_column);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

static void
scroll_to (LsgToolMatrixView *self,
           double             offset)
{
  LsgToolGeometry geometry = measure (self);

  self->matrix.offset = CLAMP (offset, 0.0, geometry.max_offset);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
move_to (LsgToolMatrixView *self,
         int                row,
         int                column)
{
  LsgToolGeometry geometry = measure (self);
  gboolean is_other = row != self->matrix.selected;

  if (self->table == NULL || self->table->tools->len == 0)
    return;
  self->matrix.focus_row = CLAMP (row, 0, (int) self->table->tools->len - 1);
  self->matrix.focus_column = CLAMP (column, 0, MAX ((int) self->table->columns->len - 1, 0));
  self->matrix.selected = self->matrix.focus_row;
  self->matrix.offset = lsg_tool_geometry_reveal (&geometry, self->matrix.focus_column);
  update_name (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (is_other)
    g_signal_emit (self, signals[SIGNAL_PICKED], 0, self->table->tools->pdata[self->matrix.focus_row]);
}

static void
toggle (LsgToolMatrixView *self)
{
  int row = self->matrix.focus_row;
  int column = self->matrix.focus_column;
  g_autoptr (GError) error = NULL;

  if (self->table == NULL || row < 0 || column < 0 || row >= (int) self->table->tools->len
      || column >= (int) self->table->columns->len)
    return;
  if (!lsg_tool_table_toggle (self->table, self->project, row, column, &error))
    lsg_toast_error (GTK_WIDGET (self), error);
}

static gboolean
key_cb (LsgToolMatrixView *self,
        guint              key,
        guint              code,
        GdkModifierType    state)
{
  int row = MAX (self->matrix.focus_row, 0);
  int column = MAX (self->matrix.focus_column, 0);

  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0 || self->table == NULL)
    return GDK_EVENT_PROPAGATE;
  switch (key)
    {
    case GDK_KEY_Left:
      move_to (self, row, column - 1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Right:
      move_to (self, row, column + 1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Up:
      move_to (self, row - 1, column);
      return GDK_EVENT_STOP;
    case GDK_KEY_Down:
      move_to (self, row + 1, column);
      return GDK_EVENT_STOP;
    case GDK_KEY_Home:
      move_to (self, row, 0);
      return GDK_EVENT_STOP;
    case GDK_KEY_End:
      move_to (self, row, (int) self->table->columns->len - 1);
      return GDK_EVENT_STOP;
    case GDK_KEY_space:
    case GDK_KEY_KP_Space:
      toggle (self);
      return GDK_EVENT_STOP;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      g_signal_emit (self, signals[SIGNAL_OPEN], 0);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

/* A click goes to the cell, a click on the cell where one is sets it. */
static void
pressed_cb (LsgToolMatrixView *self,
            int                n_press,
            double             x,
            double             y)
{
  LsgToolGeometry geometry = measure (self);
  int row, column;

  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (!lsg_tool_matrix_hit (&self->matrix, &geometry, (LsgPoint) { x, y }, &row, &column))
    return;
  if (column >= 0 && row == self->matrix.focus_row && column == self->matrix.focus_column)
    toggle (self);
  else
    move_to (self, row, column >= 0 ? column : self->matrix.focus_column);
}

/* Sideways, or the wheel with Shift; up and down stays the page's. */
static gboolean
scroll_cb (LsgToolMatrixView        *self,
           double                    dx,
           double                    dy,
           GtkEventControllerScroll *controller)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));
  double by = (state & GDK_SHIFT_MASK) != 0 ? dx + dy : dx;
  LsgToolGeometry geometry = measure (self);

  if (by == 0.0 || geometry.max_offset <= 0.0)
    return GDK_EVENT_PROPAGATE;
  scroll_to (self, geometry.offset + by * WHEEL_STEP);
  return GDK_EVENT_STOP;
}

static void
focus_cb (LsgToolMatrixView *self)
{
  if (self->matrix.focus_row < 0)
    move_to (self, MAX (self->matrix.selected, 0), 0);
  update_name (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static gboolean
tooltip_cb (LsgToolMatrixView *self,
            int                x,
            int                y,
            gboolean           by_keyboard,
            GtkTooltip        *tooltip)
{
  LsgToolGeometry geometry = measure (self);
  int row = self->matrix.focus_row;
  int column = self->matrix.focus_column;
  g_autofree char *text = NULL;

  if (!by_keyboard && !lsg_tool_matrix_hit (&self->matrix, &geometry, (LsgPoint) { x, y }, &row, &column))
    return FALSE;
  if (row < 0 || column < 0)
    return FALSE;
  text = describe_cell (self, row, column);
  gtk_tooltip_set_text (tooltip, text);
  return TRUE;
}

static void
draw (GtkWidget       *widget,
      const LsgCanvas *canvas)
{
  LsgToolMatrix matrix = LSG_TOOL_MATRIX_VIEW (widget)->matrix;

  matrix.has_focus = gtk_widget_has_focus (widget);
  lsg_tool_matrix_draw (&matrix, canvas);
}

static void
lsg_tool_matrix_view_snapshot (GtkWidget   *widget,
                               GtkSnapshot *snapshot)
{
  lsg_widget_snapshot_chart (widget, snapshot, LSG_SURFACE_CARD, draw);
}

static void
lsg_tool_matrix_view_measure (GtkWidget      *widget,
                              GtkOrientation  orientation,
                              int             for_size,
                              int            *minimum,
                              int            *natural,
                              int            *minimum_baseline,
                              int            *natural_baseline)
{
  LsgChartStyle style = lsg_chart_style_of_desktop (LSG_SURFACE_CARD);
  LsgCanvas canvas = lsg_widget_get_canvas (widget, &style);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = 320;
      *natural = 640;
      return;
    }
  *minimum = *natural = (int) lsg_tool_matrix_get_height (&LSG_TOOL_MATRIX_VIEW (widget)->matrix, &canvas);
}

static void
lsg_tool_matrix_view_finalize (GObject *object)
{
  g_clear_object (&LSG_TOOL_MATRIX_VIEW (object)->project);
  G_OBJECT_CLASS (lsg_tool_matrix_view_parent_class)->finalize (object);
}

static void
lsg_tool_matrix_view_class_init (LsgToolMatrixViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = lsg_tool_matrix_view_finalize;
  widget_class->snapshot = lsg_tool_matrix_view_snapshot;
  widget_class->measure = lsg_tool_matrix_view_measure;
  signals[SIGNAL_PICKED] = g_signal_new ("picked", LSG_TYPE_TOOL_MATRIX_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                         NULL, G_TYPE_NONE, 1, LSG_TYPE_RECORD);
  signals[SIGNAL_OPEN] = g_signal_new ("open", LSG_TYPE_TOOL_MATRIX_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                       G_TYPE_NONE, 0);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_css_name (widget_class, "matrix");
}

static void
lsg_tool_matrix_view_init (LsgToolMatrixView *self)
{
  GtkEventController *key = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);
  GtkGesture *click = gtk_gesture_click_new ();

  self->matrix = (LsgToolMatrix) LSG_TOOL_MATRIX_INIT;
  self->matrix.kept_title = C_("interventions", "Kept");
  self->matrix.discarded_title = C_("interventions", "Not kept");
  self->matrix.uses_title = _("Uses");
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (tooltip_cb), NULL);
  g_signal_connect_swapped (key, "key-pressed", G_CALLBACK (key_cb), self);
  g_signal_connect_swapped (focus, "enter", G_CALLBACK (focus_cb), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (focus_cb), self);
  g_signal_connect_swapped (scroll, "scroll", G_CALLBACK (scroll_cb), self);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), key);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
  gtk_widget_add_controller (GTK_WIDGET (self), scroll);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

GtkWidget *
lsg_tool_matrix_view_new (LsgProject *project)
{
  LsgToolMatrixView *self = g_object_new (LSG_TYPE_TOOL_MATRIX_VIEW, NULL);

  self->project = g_object_ref (project);
  return GTK_WIDGET (self);
}

void
lsg_tool_matrix_view_set_table (LsgToolMatrixView *self,
                                LsgToolTable      *table)
{
  g_return_if_fail (LSG_IS_TOOL_MATRIX_VIEW (self));

  self->table = table;
  self->matrix.rows = (const LsgToolRow *) (gpointer) table->rows->data;
  self->matrix.n_rows = table->rows->len;
  self->matrix.columns = (const LsgToolColumn *) (gpointer) table->columns->data;
  self->matrix.n_columns = table->columns->len;
  self->matrix.marks = table->marks;
  self->matrix.focus_row = MIN (self->matrix.focus_row, (int) table->rows->len - 1);
  self->matrix.focus_column = MIN (self->matrix.focus_column, (int) table->columns->len - 1);
  update_name (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
lsg_tool_matrix_view_set_selected (LsgToolMatrixView *self,
                                   LsgRecord         *tool)
{
  guint row;

  g_return_if_fail (LSG_IS_TOOL_MATRIX_VIEW (self));

  self->matrix.selected = -1;
  if (self->table != NULL && tool != NULL && g_ptr_array_find (self->table->tools, tool, &row))
    {
      self->matrix.selected = (int) row;
      self->matrix.focus_row = (int) row;
    }
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
