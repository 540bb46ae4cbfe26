/* decision-view.c - criticality against constraint area. See decision-view.h. */
#include "decision-view.h"

#include "chart-view.h"
#include "decision-chart.h"
#include "priority-words.h"
#include "record-name.h"
#include "spoken-name.h"
#include "widget-canvas.h"

#include <glib/gi18n-lib.h>

struct _LsgDecisionView {
  GtkWidget            parent_instance;
  LsgProject          *project;
  GListModel          *model;
  GPtrArray           *records; /* references, in the order of the marks */
  GArray              *marks;   /* LsgDecisionMark */
  LsgDecisionGeometry *geometry;
  int                  geometry_width;
  int                  geometry_height;
  LsgIntervention     *selected; /* reference or NULL */
  gboolean             is_previewing;
  GHashTable          *going; /* reference or NULL: records that would go */
  LsgDiamond           preview;
  int                  hovered;
  LsgTextCache        *texts;
  GskRenderNode       *node; /* the drawing, kept as long as it would be the same */
  LsgStyleKind         node_kind; /* the style it is drawn in */
  gboolean             node_high_contrast;
};

enum {
  SIGNAL_PICKED,
  SIGNAL_ACTIVATED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (LsgDecisionView, lsg_decision_view, GTK_TYPE_WIDGET)

static guint signals[N_SIGNALS];

static int
find_index (LsgDecisionView *self,
            LsgIntervention *record)
{
  guint index;

  return record != NULL && g_ptr_array_find (self->records, record, &index) ? (int) index : -1;
}

static LsgDecisionChart
make_chart (LsgDecisionView *self)
{
  LsgDecisionChart chart = LSG_DECISION_CHART_INIT;
  const LsgFigures *figures = lsg_project_get_figures (self->project);

  chart.marks = (const LsgDecisionMark *) (gpointer) self->marks->data;
  chart.n_marks = self->marks->len;
  chart.thresholds = figures->class_thresholds;
  chart.rule = figures->rule;
  chart.table = figures->decisions;
  for (guint i = 0; i < LSG_N_DECISIONS; i++)
    chart.decision_names[i] = g_dgettext (GETTEXT_PACKAGE, lsg_decision_choices[i].label);
  for (guint i = 0; i < LSG_N_CLASSES; i++)
    chart.class_names[i] = g_dgettext (GETTEXT_PACKAGE, lsg_class_choices[i].label);
  for (guint i = 0; i < LSG_N_VERDICTS; i++)
    chart.verdict_names[i] = lsg_words_verdict_name (i);
  chart.criticality_name = _("Criticality");
  chart.area_name = _("Area");
  chart.selected = find_index (self, self->selected);
  chart.hovered = self->hovered;
  if (gtk_widget_has_focus (GTK_WIDGET (self)))
    chart.focused = chart.selected;
  return chart;
}

static void
redraw (LsgDecisionView *self)
{
  g_clear_pointer (&self->node, gsk_render_node_unref);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
forget_geometry (LsgDecisionView *self)
{
  g_clear_pointer (&self->node, gsk_render_node_unref);
  g_clear_pointer (&self->geometry, lsg_decision_geometry_free);
}

static LsgCanvas
get_canvas (LsgDecisionView     *self,
            const LsgChartStyle *style)
{
  LsgCanvas canvas = lsg_widget_get_canvas (GTK_WIDGET (self), style);

  canvas.texts = self->texts;
  return canvas;
}

static LsgDecisionGeometry *
ensure_geometry (LsgDecisionView *self)
{
  LsgChartStyle style = lsg_chart_style_of_desktop (LSG_SURFACE_CARD);
  LsgCanvas canvas = get_canvas (self, &style);
  LsgDecisionChart chart = make_chart (self);
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  int height = gtk_widget_get_height (GTK_WIDGET (self));

  if (self->geometry == NULL || self->geometry_width != width || self->geometry_height != height)
    {
      forget_geometry (self);
      self->geometry = lsg_decision_chart_measure (&chart, &canvas);
      self->geometry_width = width;
      self->geometry_height = height;
    }
  return self->geometry;
}

static gboolean
is_going (LsgDecisionView *self,
          gpointer         record)
{
  return self->going != NULL && g_hash_table_contains (self->going, record);
}

static LsgDecisionMark
make_mark (LsgDecisionView *self,
           LsgIntervention *record)
{
  LsgDecisionMark mark = { .label = record->code != NULL ? record->code : lsg_words_title (LSG_RECORD (record)) };

  mark.is_going = is_going (self, record);
  mark.criticality = record->criticality == LSG_NULL ? 0 : (int) record->criticality;
  if (self->is_previewing && record == self->selected)
    {
      mark.area = lsg_diamond_is_rated (self->preview) ? lsg_diamond_get_area (self->preview) : 0;
      if (mark.area > 0)
        mark.verdict = lsg_diamond_get_verdict (self->preview, lsg_project_get_figures (self->project)->rule);
    }
  else if (record->verdict != LSG_NULL)
    {
      mark.area = (int) record->area;
      mark.verdict = (LsgVerdict) record->verdict;
    }
  return mark;
}

/* "ITC 07 Sub-groups, criticality 9, hardly realistic, area 15" */
static char *
describe (LsgDecisionView *self,
          LsgIntervention *record)
{
  g_autofree char *name = lsg_record_dup_name (LSG_RECORD (record));
  g_autofree char *verdict = lsg_words_verdict (lsg_intervention_get_diamond (record),
                                                lsg_project_get_figures (self->project)->rule);

  if (is_going (self, record))
    {
      g_autofree char *plain = g_steal_pointer (&verdict);

      verdict = g_strdup_printf ("%s %s", plain, _("Would go"));
    }
  if (record->criticality == LSG_NULL)
    return g_strdup_printf ("%s. %s", name, verdict);
  /* translators: an intervention, the criticality of its need, its verdict with figures */
  return g_strdup_printf (_("%s, criticality %d. %s"), name, (int) record->criticality, verdict);
}

static void
update_accessible (LsgDecisionView *self)
{
  g_autofree char *mark = NULL;
  g_autofree char *name = NULL;

  if (self->project == NULL)
    return;
  mark = self->selected != NULL ? describe (self, self->selected) : g_strdup (_("nothing selected"));
  /* translators: the accessible name of the drawing, then the selected intervention */
  name = g_strdup_printf (_("Criticality against area: %s"), mark);
  lsg_spoken_name_set (GTK_WIDGET (self), name);
}

static void
pick (LsgDecisionView *self,
      int              index)
{
  if (index < 0 || index >= (int) self->records->len)
    return;
  lsg_decision_view_set_selected (self, self->records->pdata[index]);
  g_signal_emit (self, signals[SIGNAL_PICKED], 0, self->selected);
}

/* Several marks behind one "+n": the one after the selected. */
static int
next_of_more (LsgDecisionView     *self,
              LsgDecisionGeometry *geometry,
              int                  more)
{
  int first = -1;
  int selected = find_index (self, self->selected);

  for (int i = 0; i < (int) geometry->n_places; i++)
    {
      if (geometry->more_of[i] != more)
        continue;
      if (i > selected && selected >= 0 && geometry->more_of[selected] == more)
        return i;
      if (first < 0)
        first = i;
    }
  return first;
}

static void
pressed_cb (LsgDecisionView *self,
            int              n_press,
            double           x,
            double           y)
{
  LsgDecisionGeometry *geometry = ensure_geometry (self);
  int more = -1;
  int index = lsg_decision_geometry_hit (geometry, (LsgPoint) { x, y }, &more);

  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (index < 0 && more >= 0)
    index = next_of_more (self, geometry, more);
  pick (self, index);
  if (index >= 0 && n_press == 2)
    g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0);
}

static void
motion_cb (LsgDecisionView *self,
           double           x,
           double           y)
{
  int more;
  int index = lsg_decision_geometry_hit (ensure_geometry (self), (LsgPoint) { x, y }, &more);

  if (index == self->hovered)
    return;
  self->hovered = index;
  redraw (self);
}

static void
leave_cb (LsgDecisionView *self)
{
  self->hovered = -1;
  redraw (self);
}

static void
focus_changed_cb (LsgDecisionView *self)
{
  update_accessible (self);
  redraw (self);
}

static gboolean
read_arrow (guint  keyval,
            int   *dx,
            int   *dy)
{
  *dx = keyval == GDK_KEY_Right || keyval == GDK_KEY_KP_Right ? 1
        : keyval == GDK_KEY_Left || keyval == GDK_KEY_KP_Left ? -1
                                                              : 0;
  *dy = keyval == GDK_KEY_Down || keyval == GDK_KEY_KP_Down ? 1
        : keyval == GDK_KEY_Up || keyval == GDK_KEY_KP_Up   ? -1
                                                            : 0;
  return *dx != 0 || *dy != 0;
}

static gboolean
key_cb (LsgDecisionView *self,
        guint            keyval,
        guint            keycode,
        GdkModifierType  state)
{
  int dx;
  int dy;

  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;
  if (keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter || keyval == GDK_KEY_ISO_Enter)
    {
      g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0);
      return GDK_EVENT_STOP;
    }
  if (!read_arrow (keyval, &dx, &dy))
    return GDK_EVENT_PROPAGATE;
  pick (self, lsg_decision_geometry_step (ensure_geometry (self), find_index (self, self->selected), dx, dy));
  return GDK_EVENT_STOP;
}

static gboolean
tooltip_cb (LsgDecisionView *self,
            int              x,
            int              y,
            gboolean         by_keyboard,
            GtkTooltip      *tooltip)
{
  g_autofree char *text = NULL;
  int more;
  int index = by_keyboard ? find_index (self, self->selected)
                          : lsg_decision_geometry_hit (ensure_geometry (self), (LsgPoint) { x, y }, &more);

  if (index < 0)
    return FALSE;
  text = describe (self, self->records->pdata[index]);
  gtk_tooltip_set_text (tooltip, text);
  return TRUE;
}

static GskRenderNode *
make_node (LsgDecisionView     *self,
           const LsgChartStyle *style)
{
  LsgCanvas canvas = get_canvas (self, style);
  LsgDecisionChart chart = make_chart (self);
  /* rings may reach a little over the edge */
  GskRenderNode *node = gsk_cairo_node_new (&GRAPHENE_RECT_INIT (-8, -8, canvas.width + 16,
                                                                 canvas.height + 16));

  canvas.cr = gsk_cairo_node_get_draw_context (node);
  lsg_decision_chart_draw (&chart, ensure_geometry (self), &canvas);
  cairo_destroy (canvas.cr);
  return node;
}

/* Thousands of marks may be in it: the frames that change nothing here take what was drawn. */
static void
lsg_decision_view_snapshot (GtkWidget   *widget,
                            GtkSnapshot *snapshot)
{
  LsgDecisionView *self = LSG_DECISION_VIEW (widget);
  LsgChartStyle style = lsg_chart_style_of_desktop (LSG_SURFACE_CARD);

  if (self->project == NULL || gtk_widget_get_width (widget) <= 0 || gtk_widget_get_height (widget) <= 0)
    return;
  ensure_geometry (self);
  if (style.kind != self->node_kind || style.high_contrast != self->node_high_contrast)
    g_clear_pointer (&self->node, gsk_render_node_unref);
  if (self->node == NULL)
    self->node = make_node (self, &style);
  self->node_kind = style.kind;
  self->node_high_contrast = style.high_contrast;
  gtk_snapshot_append_node (snapshot, self->node);
}

static void
lsg_decision_view_measure (GtkWidget      *widget,
                           GtkOrientation  orientation,
                           int             for_size,
                           int            *minimum,
                           int            *natural,
                           int            *minimum_baseline,
                           int            *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? 420 : 380;
  *natural = 656;
}

static void
lsg_decision_view_css_changed (GtkWidget         *widget,
                               GtkCssStyleChange *change)
{
  LsgDecisionView *self = LSG_DECISION_VIEW (widget);

  forget_geometry (self);
  g_clear_pointer (&self->texts, lsg_text_cache_free);
  self->texts = lsg_text_cache_new ();
  GTK_WIDGET_CLASS (lsg_decision_view_parent_class)->css_changed (widget, change);
}

static void
lsg_decision_view_finalize (GObject *object)
{
  LsgDecisionView *self = LSG_DECISION_VIEW (object);

  forget_geometry (self);
  lsg_text_cache_free (self->texts);
  g_ptr_array_unref (self->records);
  g_array_unref (self->marks);
  g_clear_pointer (&self->going, g_hash_table_unref);
  g_clear_object (&self->selected);
  g_clear_object (&self->model);
  g_clear_object (&self->project);
  G_OBJECT_CLASS (lsg_decision_view_parent_class)->finalize (object);
}

static void
lsg_decision_view_class_init (LsgDecisionViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = lsg_decision_view_finalize;
  widget_class->snapshot = lsg_decision_view_snapshot;
  widget_class->measure = lsg_decision_view_measure;
  widget_class->css_changed = lsg_decision_view_css_changed;
  signals[SIGNAL_PICKED] = g_signal_new ("picked", LSG_TYPE_DECISION_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                         NULL, G_TYPE_NONE, 1, LSG_TYPE_RECORD);
  signals[SIGNAL_ACTIVATED] = g_signal_new ("activated", LSG_TYPE_DECISION_VIEW, G_SIGNAL_RUN_LAST, 0, NULL,
                                            NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_css_name (widget_class, "decision");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
add_controllers (LsgDecisionView *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *key = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (leave_cb), self);
  g_signal_connect_swapped (key, "key-pressed", G_CALLBACK (key_cb), self);
  g_signal_connect_swapped (focus, "enter", G_CALLBACK (focus_changed_cb), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (focus_changed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  gtk_widget_add_controller (GTK_WIDGET (self), key);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}

static void
lsg_decision_view_init (LsgDecisionView *self)
{
  self->records = g_ptr_array_new_with_free_func (g_object_unref);
  self->marks = g_array_new (FALSE, TRUE, sizeof (LsgDecisionMark));
  self->texts = lsg_text_cache_new ();
  self->hovered = -1;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (tooltip_cb), NULL);
  add_controllers (self);
}

void
lsg_decision_view_set_project (LsgDecisionView *self,
                               LsgProject      *project)
{
  g_return_if_fail (LSG_IS_DECISION_VIEW (self));

  g_set_object (&self->project, project);
}

void
lsg_decision_view_set_model (LsgDecisionView *self,
                             GListModel      *model)
{
  g_return_if_fail (LSG_IS_DECISION_VIEW (self));

  g_set_object (&self->model, model);
}

void
lsg_decision_view_set_selected (LsgDecisionView *self,
                                LsgIntervention *intervention)
{
  g_return_if_fail (LSG_IS_DECISION_VIEW (self));

  if (!g_set_object (&self->selected, intervention))
    return;
  forget_geometry (self); /* the selected mark is always one of those that are drawn */
  update_accessible (self);
  redraw (self);
}

void
lsg_decision_view_preview (LsgDecisionView  *self,
                           const LsgDiamond *diamond)
{
  int index;

  g_return_if_fail (LSG_IS_DECISION_VIEW (self));

  self->is_previewing = diamond != NULL;
  if (diamond != NULL)
    self->preview = *diamond;
  index = find_index (self, self->selected);
  if (index < 0)
    return;
  g_array_index (self->marks, LsgDecisionMark, index) = make_mark (self, self->selected);
  forget_geometry (self);
  redraw (self);
}

void
lsg_decision_view_refresh (LsgDecisionView *self)
{
  guint n;

  g_return_if_fail (LSG_IS_DECISION_VIEW (self));

  n = self->model != NULL ? g_list_model_get_n_items (self->model) : 0;
  g_ptr_array_set_size (self->records, 0);
  g_array_set_size (self->marks, 0);
  self->hovered = -1;
  for (guint i = 0; i < n; i++)
    {
      LsgIntervention *record = g_list_model_get_item (self->model, i);
      LsgDecisionMark mark = make_mark (self, record);

      g_ptr_array_add (self->records, record);
      g_array_append_val (self->marks, mark);
    }
  forget_geometry (self);
  update_accessible (self);
  redraw (self);
}

void
lsg_decision_view_set_going (LsgDecisionView *self,
                             GHashTable      *going)
{
  g_return_if_fail (LSG_IS_DECISION_VIEW (self));

  if (going != NULL)
    g_hash_table_ref (going);
  g_clear_pointer (&self->going, g_hash_table_unref);
  self->going = going;
  for (guint i = 0; i < self->marks->len; i++)
    g_array_index (self->marks, LsgDecisionMark, i).is_going = is_going (self, self->records->pdata[i]);
  update_accessible (self);
  redraw (self);
}

char *
lsg_decision_view_dup_left_out (LsgDecisionView *self)
{
  guint n = 0;

  g_return_val_if_fail (LSG_IS_DECISION_VIEW (self), NULL);

  for (guint i = 0; i < self->marks->len; i++)
    {
      const LsgDecisionMark *mark = &g_array_index (self->marks, LsgDecisionMark, i);

      n += mark->area == 0 || mark->criticality == 0;
    }
  if (n == 0)
    return NULL;
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                       "%u intervention has no place here: it lacks ratings or a rated need",
                                       "%u interventions have no place here: they lack ratings or a rated need",
                                       n),
                          n);
}
