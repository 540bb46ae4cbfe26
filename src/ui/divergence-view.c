/* divergence-view.c - see divergence-view.h. */
#include "divergence-view.h"

#include "chart-view.h"
#include "priority-words.h"
#include "record-name.h"
#include "viewpoint-words.h"
#include "widget-canvas.h"

#include <glib/gi18n-lib.h>

struct _LsgDivergenceView {
  GtkWidget     parent_instance;
  LsgProject   *project;
  GListModel   *model;
  GtkWidget    *scroller; /* NULL once the view is on its way out */
  GtkWidget    *area;
  GPtrArray    *needs; /* references, in the order of the rows */
  GArray       *rows;  /* LsgViewpointRow */
  LsgNeed      *selected; /* reference or NULL */
  int           hovered;
  LsgTextCache *texts;
};

enum {
  SIGNAL_PICKED,
  SIGNAL_ACTIVATED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (LsgDivergenceView, lsg_divergence_view, GTK_TYPE_WIDGET)

static guint signals[N_SIGNALS];

/* The drawn part is a widget of its own: it is what scrolls. */
#define LSG_TYPE_DIVERGENCE_AREA (lsg_divergence_area_get_type ())
G_DECLARE_FINAL_TYPE (LsgDivergenceArea, lsg_divergence_area, LSG, DIVERGENCE_AREA, GtkWidget)

struct _LsgDivergenceArea {
  GtkWidget          parent_instance;
  LsgDivergenceView *view; /* borrowed: the area lives in it; NULL when it goes */
};

G_DEFINE_FINAL_TYPE (LsgDivergenceArea, lsg_divergence_area, GTK_TYPE_WIDGET)

static int
find_selected (LsgDivergenceView *self)
{
  guint index;

  return self->selected != NULL && g_ptr_array_find (self->needs, self->selected, &index) ? (int) index : -1;
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
  chart.selected = find_selected (self);
  chart.hovered = self->hovered;
  chart.is_focused = gtk_widget_has_visible_focus (self->area);
  return chart;
}

static LsgCanvas
get_canvas (LsgDivergenceView   *self,
            const LsgChartStyle *style)
{
  LsgCanvas canvas = lsg_widget_get_canvas (self->area, style);

  canvas.texts = self->texts;
  return canvas;
}

static int
hit (LsgDivergenceView *self,
     double             y)
{
  LsgChartStyle style = lsg_chart_style_of_desktop (LSG_SURFACE_CARD);
  LsgCanvas canvas = get_canvas (self, &style);
  LsgViewpointChart chart = make_chart (self);
  double head = lsg_viewpoint_chart_get_row (&chart, &canvas, 0).y;

  if (y < lsg_widget_get_visible_part (self->area).y + head)
    return -1; /* the head lies over what has scrolled away */
  return lsg_viewpoint_chart_hit (&chart, &canvas, y);
}

static char *
describe (LsgDivergenceView *self,
          LsgNeed           *need)
{
  g_autofree char *name = lsg_record_dup_name (LSG_RECORD (need));
  g_autofree char *viewpoints = lsg_words_viewpoints (lsg_project_get_records (self->project), need);

  return g_strdup_printf (_("%s: %s"), name, viewpoints);
}

static void
update_accessible (LsgDivergenceView *self)
{
  g_autofree char *row = self->selected != NULL ? describe (self, self->selected) : g_strdup (_("nothing selected"));
  /* translators: the accessible name of the drawing, then the selected need with its viewpoints */
  g_autofree char *name = g_strdup_printf (_("Where viewpoints diverge: %s"), row);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->area), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
reveal_selected (LsgDivergenceView *self)
{
  LsgChartStyle style = lsg_chart_style_of_desktop (LSG_SURFACE_CARD);
  LsgCanvas canvas = get_canvas (self, &style);
  LsgViewpointChart chart = make_chart (self);
  cairo_rectangle_t box;

  if (chart.selected < 0)
    return;
  box = lsg_viewpoint_chart_get_row (&chart, &canvas, chart.selected);
  box.width = 1;
  lsg_scroller_reveal (self->scroller, &box, 0, lsg_viewpoint_chart_get_row (&chart, &canvas, 0).y, 0);
}

static void
pick (LsgDivergenceView *self,
      int                index)
{
  if (self->needs->len == 0)
    return;
  lsg_divergence_view_set_selected (self, self->needs->pdata[CLAMP (index, 0, (int) self->needs->len - 1)]);
  reveal_selected (self);
  g_signal_emit (self, signals[SIGNAL_PICKED], 0, self->selected);
}

static void
pressed_cb (LsgDivergenceView *self,
            int                n_press,
            double             x,
            double             y)
{
  int index = hit (self, y);

  gtk_widget_grab_focus (self->area);
  if (index < 0)
    return;
  pick (self, index);
  if (n_press == 2)
    g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0);
}

static void
motion_cb (LsgDivergenceView *self,
           double             x,
           double             y)
{
  int index = hit (self, y);

  if (index == self->hovered)
    return;
  self->hovered = index;
  gtk_widget_queue_draw (self->area);
}

static void
leave_cb (LsgDivergenceView *self)
{
  self->hovered = -1;
  if (self->area != NULL)
    gtk_widget_queue_draw (self->area);
}

static void
focus_cb (LsgDivergenceView *self)
{
  if (self->area != NULL)
    gtk_widget_queue_draw (self->area);
}

/* How far a key goes; 0 when it is none of the list's. */
static int
read_step (LsgDivergenceView *self,
           guint              keyval)
{
  int n = (int) self->needs->len;

  switch (keyval)
    {
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      return 1;
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      return -1;
    case GDK_KEY_Page_Down:
      return 10;
    case GDK_KEY_Page_Up:
      return -10;
    case GDK_KEY_Home:
      return -n;
    case GDK_KEY_End:
      return n;
    default:
      return 0;
    }
}

static gboolean
key_cb (LsgDivergenceView *self,
        guint              keyval,
        guint              keycode,
        GdkModifierType    state)
{
  int step = read_step (self, keyval);

  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;
  if (keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter || keyval == GDK_KEY_ISO_Enter)
    {
      g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0);
      return GDK_EVENT_STOP;
    }
  if (step == 0)
    return GDK_EVENT_PROPAGATE;
  pick (self, find_selected (self) + step);
  return GDK_EVENT_STOP;
}

static gboolean
tooltip_cb (LsgDivergenceView *self,
            int                x,
            int                y,
            gboolean           by_keyboard,
            GtkTooltip        *tooltip)
{
  int index = by_keyboard ? find_selected (self) : hit (self, y);
  g_autofree char *text = NULL;

  if (index < 0)
    return FALSE;
  text = describe (self, self->needs->pdata[index]);
  gtk_tooltip_set_text (tooltip, text);
  return TRUE;
}

static void
draw (GtkWidget       *widget,
      const LsgCanvas *canvas)
{
  LsgDivergenceView *self = LSG_DIVERGENCE_AREA (widget)->view;
  LsgViewpointChart chart = make_chart (self);
  cairo_rectangle_t part = lsg_widget_get_visible_part (widget);
  LsgCanvas cached = *canvas;

  cached.texts = self->texts;
  lsg_viewpoint_chart_draw (&chart, &cached, part.y, part.y + part.height);
}

static void
lsg_divergence_area_snapshot (GtkWidget   *widget,
                              GtkSnapshot *snapshot)
{
  if (LSG_DIVERGENCE_AREA (widget)->view != NULL)
    lsg_widget_snapshot_part (widget, snapshot, LSG_SURFACE_CARD, draw);
}

static void
lsg_divergence_area_measure (GtkWidget      *widget,
                             GtkOrientation  orientation,
                             int             for_size,
                             int            *minimum,
                             int            *natural,
                             int            *minimum_baseline,
                             int            *natural_baseline)
{
  LsgDivergenceView *self = LSG_DIVERGENCE_AREA (widget)->view;
  LsgChartStyle style = lsg_chart_style_of_desktop (LSG_SURFACE_CARD);
  LsgViewpointChart chart;
  LsgCanvas canvas;

  *minimum = 320;
  *natural = 560;
  if (orientation == GTK_ORIENTATION_HORIZONTAL || self == NULL)
    return;
  chart = make_chart (self);
  canvas = get_canvas (self, &style);
  *minimum = *natural = (int) lsg_viewpoint_chart_get_height (&chart, &canvas);
}

static void
lsg_divergence_area_css_changed (GtkWidget         *widget,
                                 GtkCssStyleChange *change)
{
  LsgDivergenceView *self = LSG_DIVERGENCE_AREA (widget)->view;

  if (self != NULL)
    {
      lsg_text_cache_free (self->texts);
      self->texts = lsg_text_cache_new ();
    }
  GTK_WIDGET_CLASS (lsg_divergence_area_parent_class)->css_changed (widget, change);
}

static void
lsg_divergence_area_class_init (LsgDivergenceAreaClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = lsg_divergence_area_snapshot;
  widget_class->measure = lsg_divergence_area_measure;
  widget_class->css_changed = lsg_divergence_area_css_changed;
  gtk_widget_class_set_css_name (widget_class, "divergence");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
lsg_divergence_area_init (LsgDivergenceArea *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
}

static void
lsg_divergence_view_dispose (GObject *object)
{
  LsgDivergenceView *self = LSG_DIVERGENCE_VIEW (object);

  if (self->area != NULL)
    LSG_DIVERGENCE_AREA (self->area)->view = NULL;
  self->area = NULL;
  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_object (&self->selected);
  g_clear_object (&self->model);
  g_clear_object (&self->project);
  G_OBJECT_CLASS (lsg_divergence_view_parent_class)->dispose (object);
}

static void
lsg_divergence_view_finalize (GObject *object)
{
  LsgDivergenceView *self = LSG_DIVERGENCE_VIEW (object);

  g_ptr_array_unref (self->needs);
  g_array_unref (self->rows);
  lsg_text_cache_free (self->texts);
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
add_controllers (LsgDivergenceView *self)
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
lsg_divergence_view_init (LsgDivergenceView *self)
{
  self->needs = g_ptr_array_new_with_free_func (g_object_unref);
  self->rows = g_array_new (FALSE, TRUE, sizeof (LsgViewpointRow));
  self->texts = lsg_text_cache_new ();
  self->hovered = -1;
}

GtkWidget *
lsg_divergence_view_new (LsgProject *project,
                         GListModel *model)
{
  LsgDivergenceView *self = g_object_new (LSG_TYPE_DIVERGENCE_VIEW, NULL);

  self->project = g_object_ref (project);
  self->model = g_object_ref (model);
  self->scroller = gtk_scrolled_window_new ();
  self->area = g_object_new (LSG_TYPE_DIVERGENCE_AREA, NULL);
  LSG_DIVERGENCE_AREA (self->area)->view = self;
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (self->scroller), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), self->area);
  gtk_widget_add_css_class (self->scroller, "card");
  gtk_widget_add_css_class (self->scroller, "table-frame");
  gtk_widget_set_overflow (self->scroller, GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_valign (self->scroller, GTK_ALIGN_START);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
  lsg_widget_follow_scrolling (self->area, self->scroller);
  add_controllers (self);
  update_accessible (self);
  return GTK_WIDGET (self);
}

void
lsg_divergence_view_set_selected (LsgDivergenceView *self,
                                  LsgNeed           *need)
{
  g_return_if_fail (LSG_IS_DIVERGENCE_VIEW (self));

  g_set_object (&self->selected, need);
  update_accessible (self);
  gtk_widget_queue_draw (self->area);
}

void
lsg_divergence_view_refresh (LsgDivergenceView *self)
{
  LsgRecords *records;
  guint n;

  g_return_if_fail (LSG_IS_DIVERGENCE_VIEW (self));

  records = lsg_project_get_records (self->project);
  n = g_list_model_get_n_items (self->model);
  g_ptr_array_set_size (self->needs, 0);
  g_array_set_size (self->rows, 0);
  for (guint i = 0; i < n; i++)
    {
      LsgNeed *need = g_list_model_get_item (self->model, i);
      LsgViewpointRow row = lsg_viewpoint_read_row (records, need);

      g_ptr_array_add (self->needs, need);
      g_array_append_val (self->rows, row);
    }
  self->hovered = -1;
  update_accessible (self);
  gtk_widget_queue_resize (self->area);
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
