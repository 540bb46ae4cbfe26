/* source-matrix-view.c - see source-matrix-view.h. */
#include "source-matrix-view.h"

#include "chart-view.h"
#include "priority-words.h"
#include "record-name.h"
#include "widget-canvas.h"

#include <glib/gi18n-lib.h>

struct _LsgSourceMatrixView {
  GtkWidget         parent_instance;
  GtkWidget        *scroller;
  GtkWidget        *area;
  LsgAnalysisSheet *sheet; /* borrowed, NULL for none */
  int               row;   /* selected, -1 for none */
  int               column; /* of the cursor; -1: the name */
  int               hovered;
  int               view_width;
  guint             resize_id;
  LsgTextCache     *texts;
};

enum {
  SIGNAL_PICKED,
  SIGNAL_TOGGLED,
  SIGNAL_ACTIVATED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (LsgSourceMatrixView, lsg_source_matrix_view, GTK_TYPE_WIDGET)

static guint signals[N_SIGNALS];

/* The drawn part is a widget of its own: it is what scrolls. */
#define LSG_TYPE_SOURCE_AREA (lsg_source_area_get_type ())
G_DECLARE_FINAL_TYPE (LsgSourceArea, lsg_source_area, LSG, SOURCE_AREA, GtkWidget)

struct _LsgSourceArea {
  GtkWidget            parent_instance;
  LsgSourceMatrixView *view; /* borrowed: the area lives in it; NULL when it goes */
};

G_DEFINE_FINAL_TYPE (LsgSourceArea, lsg_source_area, GTK_TYPE_WIDGET)

static LsgSourceMatrix
make_matrix (LsgSourceMatrixView *self)
{
  LsgSourceMatrix matrix = LSG_SOURCE_MATRIX_INIT;

  matrix.source_name = _("Source");
  matrix.findings_name = _("Findings");
  matrix.total_name = _("Viewpoints expressed");
  /* translators: out of the three viewpoints that are confronted */
  matrix.total_note = _("of 3");
  if (self->sheet == NULL)
    return matrix;
  matrix.rows = (const LsgSourceRow *) (gpointer) self->sheet->rows->data;
  matrix.n_rows = self->sheet->rows->len;
  matrix.columns = (const LsgSourceColumn *) (gpointer) self->sheet->columns->data;
  matrix.n_columns = self->sheet->columns->len;
  matrix.cells = self->sheet->cells->data;
  matrix.selected = self->row;
  matrix.hovered = self->hovered;
  if (gtk_widget_has_visible_focus (self->area))
    matrix.cursor_row = self->row;
  matrix.cursor_column = self->column;
  return matrix;
}

static LsgCanvas
get_canvas (LsgSourceMatrixView *self,
            const LsgChartStyle *style)
{
  LsgCanvas canvas = lsg_widget_get_canvas (self->area, style);

  canvas.texts = self->texts;
  return canvas;
}

static LsgSourceLayout
get_layout (LsgSourceMatrixView   *self,
            const LsgSourceMatrix *matrix)
{
  LsgChartStyle style = lsg_chart_style_of_desktop (LSG_SURFACE_CARD);
  LsgCanvas canvas = get_canvas (self, &style);

  return lsg_source_matrix_measure (matrix, &canvas, self->view_width);
}

static void
hit (LsgSourceMatrixView *self,
     double               x,
     double               y,
     int                 *row,
     int                 *column)
{
  LsgSourceMatrix matrix = make_matrix (self);
  LsgSourceLayout layout = get_layout (self, &matrix);
  cairo_rectangle_t part = lsg_widget_get_visible_part (self->area);

  lsg_source_matrix_hit (&matrix, &layout, &part, (LsgPoint) { x, y }, row, column);
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

/* "Learners’ questionnaire, B 04 Being chased: 2 findings, 3 viewpoints of 3" */
static char *
describe (LsgSourceMatrixView *self,
          int                  row,
          int                  column)
{
  LsgSource *source = get_source (self, row);
  LsgNeed *need = get_need (self, column);
  GString *text = g_string_new (NULL);
  g_autofree char *name = need != NULL ? lsg_record_dup_name (LSG_RECORD (need)) : NULL;
  guint n;

  if (source == NULL && need == NULL)
    {
      g_string_append (text, _("nothing selected"));
      return g_string_free (text, FALSE);
    }
  if (source != NULL)
    g_string_append (text, lsg_words_title (LSG_RECORD (source)));
  if (source != NULL && source->holder != LSG_NULL)
    g_string_append_printf (text, ", %s", g_dgettext (GETTEXT_PACKAGE, lsg_holder_choices[source->holder].label));
  if (name != NULL)
    g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", name);
  n = need != NULL ? lsg_analysis_sheet_get_cell (self->sheet, row, column)
                   : g_array_index (self->sheet->rows, LsgSourceRow, row).n_findings;
  if (source != NULL)
    {
      g_string_append (text, ", ");
      g_string_append_printf (text, g_dngettext (GETTEXT_PACKAGE, "%u finding", "%u findings", n), n);
    }
  if (need != NULL)
    {
      g_string_append (text, ", ");
      g_string_append_printf (text, g_dngettext (GETTEXT_PACKAGE, "%u viewpoint of 3", "%u viewpoints of 3",
                                                 (gulong) need->n_viewpoints), (guint) need->n_viewpoints);
    }
  return g_string_free (text, FALSE);
}

static void
update_accessible (LsgSourceMatrixView *self)
{
  g_autofree char *cell = describe (self, self->row, self->column);
  /* translators: the accessible name of the drawing, then the cell under the cursor */
  g_autofree char *name = g_strdup_printf (_("Sources and needs: %s"), cell);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->area), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
reveal_cursor (LsgSourceMatrixView *self)
{
  LsgSourceMatrix matrix = make_matrix (self);
  LsgSourceLayout layout = get_layout (self, &matrix);
  cairo_rectangle_t box;

  if (self->row < 0)
    return;
  box = lsg_source_matrix_get_cell (&matrix, &layout, (guint) self->row, (guint) MAX (self->column, 0));
  lsg_scroller_reveal (self->scroller, &box, layout.name_width, layout.head, layout.foot);
}

static void
pick (LsgSourceMatrixView *self,
      int                  row,
      int                  column)
{
  LsgSource *source = get_source (self, row);

  if (source == NULL)
    return;
  self->row = row;
  self->column = column;
  update_accessible (self);
  reveal_cursor (self);
  gtk_widget_queue_draw (self->area);
  g_signal_emit (self, signals[SIGNAL_PICKED], 0, source, get_need (self, column));
}

static void
toggle (LsgSourceMatrixView *self)
{
  LsgSource *source = get_source (self, self->row);
  LsgNeed *need = get_need (self, self->column);

  if (source != NULL && need != NULL)
    g_signal_emit (self, signals[SIGNAL_TOGGLED], 0, source, need);
}

/* A click chooses, a double click says whether the source feeds the need, or opens its editor. */
static void
pressed_cb (LsgSourceMatrixView *self,
            int                  n_press,
            double               x,
            double               y)
{
  int row;
  int column;

  gtk_widget_grab_focus (self->area);
  hit (self, x, y, &row, &column);
  if (get_source (self, row) == NULL)
    return;
  if (n_press == 1)
    pick (self, row, column);
  else if (n_press == 2 && column >= 0)
    toggle (self);
  else if (n_press == 2)
    g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0);
}

static void
motion_cb (LsgSourceMatrixView *self,
           double               x,
           double               y)
{
  int row;
  int column;

  hit (self, x, y, &row, &column);
  if (row == self->hovered)
    return;
  self->hovered = row;
  gtk_widget_queue_draw (self->area);
}

static void
leave_cb (LsgSourceMatrixView *self)
{
  self->hovered = -1;
  if (self->area != NULL)
    gtk_widget_queue_draw (self->area);
}

static void
focus_cb (LsgSourceMatrixView *self)
{
  if (self->area == NULL)
    return;
  if (self->row < 0 && self->sheet != NULL)
    self->row = lsg_analysis_sheet_step (self->sheet, -1, 1);
  update_accessible (self);
  gtk_widget_queue_draw (self->area);
}

static gboolean
move_cursor (LsgSourceMatrixView *self,
             guint                keyval)
{
  int last = (int) self->sheet->needs->len - 1;

  switch (keyval)
    {
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      pick (self, lsg_analysis_sheet_step (self->sheet, self->row, 1), self->column);
      return GDK_EVENT_STOP;
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      pick (self, lsg_analysis_sheet_step (self->sheet, self->row, -1), self->column);
      return GDK_EVENT_STOP;
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      pick (self, self->row, MIN (self->column + 1, last));
      return GDK_EVENT_STOP;
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      pick (self, self->row, MAX (self->column - 1, -1));
      return GDK_EVENT_STOP;
    case GDK_KEY_Home:
      pick (self, self->row, -1);
      return GDK_EVENT_STOP;
    case GDK_KEY_End:
      pick (self, self->row, last);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static gboolean
key_cb (LsgSourceMatrixView *self,
        guint                keyval,
        guint                keycode,
        GdkModifierType      state)
{
  if (self->sheet == NULL || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;
  if (keyval == GDK_KEY_space || keyval == GDK_KEY_KP_Space)
    {
      toggle (self);
      return GDK_EVENT_STOP;
    }
  if (keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter || keyval == GDK_KEY_ISO_Enter)
    {
      g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0);
      return GDK_EVENT_STOP;
    }
  return move_cursor (self, keyval);
}

static gboolean
tooltip_cb (LsgSourceMatrixView *self,
            int                  x,
            int                  y,
            gboolean             by_keyboard,
            GtkTooltip          *tooltip)
{
  g_autofree char *text = NULL;
  int row = self->row;
  int column = self->column;

  if (self->sheet == NULL)
    return FALSE;
  if (!by_keyboard)
    hit (self, x, y, &row, &column);
  if (get_source (self, row) == NULL && get_need (self, column) == NULL)
    return FALSE;
  text = describe (self, row, column);
  gtk_tooltip_set_text (tooltip, text);
  return TRUE;
}

static void
draw (GtkWidget       *widget,
      const LsgCanvas *canvas)
{
  LsgSourceMatrixView *self = LSG_SOURCE_AREA (widget)->view;
  LsgSourceMatrix matrix = make_matrix (self);
  LsgSourceLayout layout = get_layout (self, &matrix);
  cairo_rectangle_t part = lsg_widget_get_visible_part (widget);
  LsgCanvas cached = *canvas;

  cached.texts = self->texts;
  lsg_source_matrix_draw (&matrix, &layout, &cached, &part);
}

static void
lsg_source_area_snapshot (GtkWidget   *widget,
                          GtkSnapshot *snapshot)
{
  LsgSourceMatrixView *self = LSG_SOURCE_AREA (widget)->view;

  if (self != NULL && self->sheet != NULL)
    lsg_widget_snapshot_part (widget, snapshot, LSG_SURFACE_CARD, draw);
}

static void
lsg_source_area_measure (GtkWidget      *widget,
                         GtkOrientation  orientation,
                         int             for_size,
                         int            *minimum,
                         int            *natural,
                         int            *minimum_baseline,
                         int            *natural_baseline)
{
  LsgSourceMatrixView *self = LSG_SOURCE_AREA (widget)->view;
  LsgSourceMatrix matrix;
  LsgSourceLayout layout;

  *minimum = *natural = 0;
  if (self == NULL || self->scroller == NULL)
    return;
  matrix = make_matrix (self);
  layout = get_layout (self, &matrix);
  *minimum = *natural = (int) (orientation == GTK_ORIENTATION_HORIZONTAL ? layout.width : layout.height);
}

static void
lsg_source_area_css_changed (GtkWidget         *widget,
                             GtkCssStyleChange *change)
{
  LsgSourceMatrixView *self = LSG_SOURCE_AREA (widget)->view;

  if (self != NULL)
    {
      lsg_text_cache_free (self->texts);
      self->texts = lsg_text_cache_new ();
    }
  GTK_WIDGET_CLASS (lsg_source_area_parent_class)->css_changed (widget, change);
}

static void
lsg_source_area_class_init (LsgSourceAreaClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = lsg_source_area_snapshot;
  widget_class->measure = lsg_source_area_measure;
  widget_class->css_changed = lsg_source_area_css_changed;
  gtk_widget_class_set_css_name (widget_class, "sources");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
lsg_source_area_init (LsgSourceArea *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
}

static void
lsg_source_matrix_view_dispose (GObject *object)
{
  LsgSourceMatrixView *self = LSG_SOURCE_MATRIX_VIEW (object);

  self->sheet = NULL;
  g_clear_handle_id (&self->resize_id, g_source_remove);
  if (self->area != NULL)
    LSG_SOURCE_AREA (self->area)->view = NULL;
  self->area = NULL;
  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  G_OBJECT_CLASS (lsg_source_matrix_view_parent_class)->dispose (object);
}

static void
lsg_source_matrix_view_finalize (GObject *object)
{
  lsg_text_cache_free (LSG_SOURCE_MATRIX_VIEW (object)->texts);
  G_OBJECT_CLASS (lsg_source_matrix_view_parent_class)->finalize (object);
}

static gboolean
resize_cb (gpointer data)
{
  LsgSourceMatrixView *self = data;

  self->resize_id = 0;
  gtk_widget_queue_resize (self->area);
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
  G_OBJECT_CLASS (klass)->finalize = lsg_source_matrix_view_finalize;
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
add_controllers (LsgSourceMatrixView *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *key = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (leave_cb), self);
  g_signal_connect_swapped (key, "key-pressed", G_CALLBACK (key_cb), self);
  g_signal_connect_swapped (focus, "enter", G_CALLBACK (focus_cb), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (focus_cb), self);
  g_signal_connect_object (self->area, "query-tooltip", G_CALLBACK (tooltip_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->area, GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (self->area, motion);
  gtk_widget_add_controller (self->area, key);
  gtk_widget_add_controller (self->area, focus);
}

static void
lsg_source_matrix_view_init (LsgSourceMatrixView *self)
{
  self->row = self->column = self->hovered = -1;
  self->texts = lsg_text_cache_new ();
  self->scroller = gtk_scrolled_window_new ();
  self->area = g_object_new (LSG_TYPE_SOURCE_AREA, NULL);
  LSG_SOURCE_AREA (self->area)->view = self;
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (self->scroller), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), self->area);
  gtk_widget_add_css_class (self->scroller, "card");
  gtk_widget_set_overflow (self->scroller, GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
  lsg_widget_follow_scrolling (self->area, self->scroller);
  add_controllers (self);
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
  self->hovered = -1;
  if (sheet == NULL)
    return;
  self->row = MIN (self->row, (int) sheet->rows->len - 1);
  self->column = MIN (self->column, (int) sheet->needs->len - 1);
  update_accessible (self);
  gtk_widget_queue_resize (self->area);
}

void
lsg_source_matrix_view_set_selected (LsgSourceMatrixView *self,
                                     LsgSource           *source)
{
  g_return_if_fail (LSG_IS_SOURCE_MATRIX_VIEW (self));

  if (self->sheet == NULL)
    return;
  self->row = lsg_analysis_sheet_find (self->sheet, source);
  update_accessible (self);
  gtk_widget_queue_draw (self->area);
}

void
lsg_source_matrix_view_focus (LsgSourceMatrixView *self)
{
  g_return_if_fail (LSG_IS_SOURCE_MATRIX_VIEW (self));

  gtk_widget_grab_focus (self->area);
}
