/* mark-view.c - a small mark as a widget. See mark-view.h. */
#include "mark-view.h"

#include "mark.h"
#include "widget-canvas.h"

#define SIZE 16
#define ACTIVITY_RADIUS 5.5
#define LOZENGE_RADIUS 6.5
#define SQUARE_SIDE 15
#define CELL_SIDE 12
#define HOLDER_RADIUS 4.6

struct _LsgMarkView {
  GtkWidget        parent_instance;
  LsgMarkViewShape shape;
  gint64           value;
};

G_DEFINE_FINAL_TYPE (LsgMarkView, lsg_mark_view, GTK_TYPE_WIDGET)

static void
draw_cell (const LsgCanvas *canvas,
           LsgClass         class_,
           LsgPoint         centre)
{
  cairo_rectangle_t box = { centre.x - CELL_SIDE / 2, centre.y - CELL_SIDE / 2, CELL_SIDE, CELL_SIDE };

  lsg_path_rounded (canvas->cr, box, 3);
  lsg_colour_set (canvas->cr, canvas->style->cells[class_], 1);
  cairo_fill_preserve (canvas->cr);
  lsg_colour_set (canvas->cr, canvas->style->axis, 1);
  cairo_set_line_width (canvas->cr, 1);
  cairo_stroke (canvas->cr);
}

/* A cell without tint, as those of the matrix of objectives that no need calls for. */
static void
draw_box (const LsgCanvas *canvas,
          LsgPoint         centre,
          gboolean         is_answered)
{
  cairo_rectangle_t box = { centre.x - 6.5, centre.y - 5.5, 13, 11 };

  lsg_path_rounded (canvas->cr, box, 3);
  lsg_colour_set (canvas->cr, canvas->style->surface, 1);
  cairo_fill_preserve (canvas->cr);
  lsg_colour_set (canvas->cr, canvas->style->axis, 1);
  cairo_set_line_width (canvas->cr, 1);
  cairo_stroke (canvas->cr);
  if (is_answered)
    lsg_mark_draw_state (canvas, LSG_MARK_FULL, canvas->style->accent, centre, 3.5);
}

static void
draw_gap (const LsgCanvas *canvas)
{
  cairo_move_to (canvas->cr, 0, canvas->height / 2);
  cairo_line_to (canvas->cr, canvas->width, canvas->height / 2);
  lsg_canvas_set_line (canvas, canvas->style->warning, 2.6);
  cairo_stroke (canvas->cr);
}

/* As the bars of a load are filled. */
static void
draw_time (const LsgCanvas *canvas,
           gint64           value,
           LsgPoint         centre)
{
  LsgColour colour = value >= 2 ? canvas->style->other : canvas->style->accent;

  cairo_rectangle (canvas->cr, centre.x - CELL_SIDE / 2 + 0.5, centre.y - CELL_SIDE / 2 + 0.5, CELL_SIDE - 1,
                   CELL_SIDE - 1);
  lsg_colour_set (canvas->cr, colour, value == 1 ? 0.12 : value == 3 ? 0 : 1);
  cairo_fill_preserve (canvas->cr);
  lsg_canvas_set_line (canvas, colour, value == 3 ? 1.5 : 1);
  if (value == 1)
    lsg_path_hatch (canvas->cr, 3.6, TRUE);
  cairo_stroke (canvas->cr);
}

static void
draw (GtkWidget       *widget,
      const LsgCanvas *canvas)
{
  LsgMarkView *self = LSG_MARK_VIEW (widget);
  LsgPoint centre = { canvas->width / 2, canvas->height / 2 };

  if (self->shape == LSG_MARK_VIEW_PLANES)
    lsg_mark_draw_planes (canvas, (guint) MAX (self->value, 0), centre, SQUARE_SIDE);
  else if (self->shape == LSG_MARK_VIEW_CELL)
    draw_cell (canvas, (LsgClass) CLAMP (self->value, 0, LSG_N_CLASSES - 1), centre);
  else if (self->shape == LSG_MARK_VIEW_HOLDER && self->value >= 0 && self->value < LSG_N_CHART_HOLDERS)
    lsg_mark_draw_holder (canvas, (guint) self->value, centre, HOLDER_RADIUS);
  else if (self->shape == LSG_MARK_VIEW_GAP)
    draw_gap (canvas);
  else if (self->shape == LSG_MARK_VIEW_HOLDER)
    return;
  else if (self->shape == LSG_MARK_VIEW_STATE)
    lsg_mark_draw_state (canvas, (LsgMarkState) self->value, canvas->style->accent, centre, LOZENGE_RADIUS);
  else if (self->shape == LSG_MARK_VIEW_WARNING)
    lsg_mark_draw_warning (canvas, centre, LOZENGE_RADIUS);
  else if (self->shape == LSG_MARK_VIEW_BOX)
    draw_box (canvas, centre, self->value != 0);
  else if (self->shape == LSG_MARK_VIEW_INK)
    lsg_mark_draw_state (canvas, (LsgMarkState) self->value, canvas->style->ink, centre, LOZENGE_RADIUS);
  else if (self->shape == LSG_MARK_VIEW_ACTIVITY)
    lsg_mark_draw_activity (canvas, (LsgPathMark) self->value, centre, ACTIVITY_RADIUS);
  else if (self->shape == LSG_MARK_VIEW_TIME)
    draw_time (canvas, self->value, centre);
  else if (self->value >= 0 && self->value < LSG_N_VERDICTS)
    lsg_mark_draw_verdict (canvas, (LsgVerdict) self->value, centre, LOZENGE_RADIUS);
  else
    lsg_mark_draw_state (canvas, LSG_MARK_DASHED, canvas->style->faint, centre, LOZENGE_RADIUS);
}

static void
lsg_mark_view_snapshot (GtkWidget   *widget,
                        GtkSnapshot *snapshot)
{
  lsg_widget_snapshot_chart (widget, snapshot, LSG_SURFACE_CARD, draw);
}

static void
lsg_mark_view_measure (GtkWidget      *widget,
                       GtkOrientation  orientation,
                       int             for_size,
                       int            *minimum,
                       int            *natural,
                       int            *minimum_baseline,
                       int            *natural_baseline)
{
  *minimum = *natural = SIZE;
}

static void
lsg_mark_view_class_init (LsgMarkViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = lsg_mark_view_snapshot;
  widget_class->measure = lsg_mark_view_measure;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
lsg_mark_view_init (LsgMarkView *self)
{
  self->value = -1;
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

GtkWidget *
lsg_mark_view_new (LsgMarkViewShape shape,
                   gint64           value)
{
  LsgMarkView *self = g_object_new (LSG_TYPE_MARK_VIEW, NULL);

  self->shape = shape;
  self->value = value;
  return GTK_WIDGET (self);
}

void
lsg_mark_view_set_value (LsgMarkView *self,
                         gint64       value)
{
  g_return_if_fail (LSG_IS_MARK_VIEW (self));

  if (self->value == value)
    return;
  self->value = value;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
