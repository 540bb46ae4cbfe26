/* path-strips.c - the strips of the path as a widget: what they show, keys, words. See path-strips.h; the pointer is in
 * path-strips-pointer.c. */
#include "path-strips-private.h"

#include "chart-view.h"
#include "date.h"
#include "module.h"
#include "number.h"
#include "path-edit.h"
#include "path-words.h"
#include "priority-words.h"
#include "schedule.h"

#include <glib/gi18n-lib.h>

#define WIDTH 320
#define CELLS_DELAY 200 /* milliseconds */

G_DEFINE_FINAL_TYPE (LsgPathStrips, lsg_path_strips, GTK_TYPE_WIDGET)

enum {
  PICKED,
  ACTIVATED,
  DRAGGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const char *
keep (LsgPathStrips *self,
      char          *text)
{
  if (text != NULL)
    g_ptr_array_add (self->texts, text);
  return text;
}

/* "8 Sept." under a flag. */
static const char *
keep_caption (LsgPathStrips *self,
              LsgActivity   *activity)
{
  LsgProgramme *programme = lsg_project_get_programme (self->project);
  g_autofree char *date = NULL;

  if (activity->nature != LSG_ACTIVITY_MILESTONE || activity->day == LSG_NULL || programme->start_date == NULL)
    return NULL;
  date = lsg_date_add_days (programme->start_date, (int) activity->day - 1);
  return keep (self, lsg_date_format_days_short (date, date, lsg_language_get_interface ()));
}

static void
add_block (LsgPathStrips       *self,
           LsgActivity         *activity,
           const LsgPathFilter *filter)
{
  LsgLanguage language = lsg_language_get_interface ();
  LsgPathBlock block = {
    .title = keep (self, g_strdup (lsg_words_activity (activity))),
    .short_title = keep (self, g_strdup (activity->code != NULL ? activity->code : activity->number)),
    .minutes = activity->minutes == LSG_NULL ? 0.0 : (double) activity->minutes / LSG_HUNDRED,
    .first_day = activity->day == LSG_NULL ? 0 : activity->day,
    .days = activity->days,
    .mark = lsg_activity_get_mark (activity),
    .caption = keep_caption (self, activity),
    .is_faded = !lsg_path_filter_passes (filter, activity),
  };

  block.days_text = keep (self, lsg_number_format_days (activity->days, language));
  if (activity->minutes != LSG_NULL)
    block.minutes_text = keep (self, lsg_number_format_minutes (activity->minutes * LSG_HUNDRED, language));
  g_array_append_val (self->blocks, block);
  g_ptr_array_add (self->activities, g_object_ref (activity));
}

static void
add_group (LsgPathStrips *self,
           LsgModule     *module)
{
  g_autofree char *minutes = lsg_number_format_minutes (module->minutes * LSG_HUNDRED, lsg_language_get_interface ());
  LsgPathGroup group = { .first = self->blocks->len };

  /* TRANSLATORS: number and minutes of a module */
  group.title = keep (self, g_strdup_printf (_("Module %s · %s"), module->number, minutes));
  /* TRANSLATORS: "module" in one letter, and its number: "M1" */
  group.short_title = keep (self, g_strdup_printf (_("M%s"), module->number));
  g_array_append_val (self->groups, group);
}

void
lsg_path_strips_fill_weeks (LsgPathStrips *self)
{
  guint n = (guint) ((self->chart.last_day + 6) / 7);

  g_ptr_array_set_size (self->weeks, (int) MIN (n, self->weeks->len));
  while (self->weeks->len < n)
    /* TRANSLATORS: a week of the path: "W1" */
    g_ptr_array_add (self->weeks, g_strdup_printf (_("W%d"), (int) self->weeks->len + 1));
  self->chart.weeks = (const char *const *) self->weeks->pdata;
  self->chart.n_weeks = self->weeks->len;
}

/* "4 h" and "33 days" */
static void
fill_captions (LsgPathStrips *self)
{
  gint64 derived = lsg_project_get_figures (self->project)->path_derived;
  LsgLanguage language = lsg_language_get_interface ();

  self->chart.names[0] = _("Time");
  self->chart.names[1] = _("Calendar");
  if (derived != LSG_NULL)
    self->chart.captions[0] = keep (self, lsg_words_duration (derived));
  if (self->chart.last_day > 0)
    self->chart.captions[1] = keep (self, lsg_number_format_days (self->chart.last_day, language));
  lsg_path_strips_fill_weeks (self);
}

static void
fill (LsgPathStrips       *self,
      const LsgPathFilter *filter)
{
  LsgRecords *records = lsg_project_get_records (self->project);
  g_autoptr (GPtrArray) list = lsg_path_list (records, NULL);
  gboolean is_grouped = FALSE;

  g_array_set_size (self->blocks, 0);
  g_array_set_size (self->groups, 0);
  g_ptr_array_set_size (self->activities, 0);
  g_ptr_array_set_size (self->texts, 0);
  self->chart = (LsgPathChart) LSG_PATH_CHART_INIT;
  self->chart.last_day = self->last_day = lsg_records_get_last_day (records);
  for (guint i = 0; i < list->len; i++)
    if (LSG_IS_MODULE (list->pdata[i]))
      {
        add_group (self, list->pdata[i]);
        is_grouped = TRUE;
      }
    else
      {
        add_block (self, list->pdata[i], filter);
        if (is_grouped && LSG_ACTIVITY (list->pdata[i])->module != LSG_NULL)
          g_array_index (self->groups, LsgPathGroup, self->groups->len - 1).n_blocks++;
      }
  fill_captions (self);
  self->chart.n_rows = lsg_path_blocks_arrange ((LsgPathBlock *) (gpointer) self->blocks->data, self->blocks->len);
  self->chart.blocks = (const LsgPathBlock *) (gpointer) self->blocks->data;
  self->chart.n_blocks = self->blocks->len;
  self->chart.groups = (const LsgPathGroup *) (gpointer) self->groups->data;
  self->chart.n_groups = self->groups->len;
}

static void
find_selected (LsgPathStrips *self)
{
  self->chart.selected = -1;
  for (guint i = 0; i < self->activities->len; i++)
    if (lsg_record_get_id (self->activities->pdata[i]) == self->selected)
      self->chart.selected = (int) i;
}

/* What is cut in a box is said whole. */
static char *
tooltip_cb (const LsgCanvas   *canvas,
            double             x,
            double             y,
            cairo_rectangle_t *box,
            gpointer           data)
{
  LsgPathStrips *self = data;
  int block = lsg_path_chart_find (&self->chart, canvas, (LsgPoint) { x, y }).block;
  gint64 first, last;
  g_autofree char *days = NULL;

  if (block < 0 || self->is_dragging)
    return NULL;
  *box = lsg_path_chart_get_box (&self->chart, canvas, (guint) block, 0);
  if (!lsg_rectangle_contains (box, x, y))
    *box = lsg_path_chart_get_box (&self->chart, canvas, (guint) block, 1);
  lsg_path_get_span (self->activities->pdata[block], &first, &last);
  if (first != LSG_NULL)
    days = lsg_words_path_span (lsg_project_get_records (self->project), first, last);
  return g_strdup_printf ("%s%s%s", lsg_words_title (self->activities->pdata[block]), days != NULL ? "\n" : "",
                          days != NULL ? days : "");
}

void
lsg_path_strips_pick (LsgPathStrips *self,
                      int            block)
{
  if (block >= 0 && block < (int) self->activities->len)
    g_signal_emit (self, signals[PICKED], 0, self->activities->pdata[block]);
}

/* Keys. */

gboolean
lsg_path_drag_read_key (guint           keyval,
                        GdkModifierType state,
                        LsgPathDrag    *drag,
                        int            *days)
{
  gboolean is_right = keyval == GDK_KEY_Right || keyval == GDK_KEY_KP_Right;
  gboolean with_control = (state & GDK_CONTROL_MASK) != 0, with_shift = (state & GDK_SHIFT_MASK) != 0;

  if (!is_right && keyval != GDK_KEY_Left && keyval != GDK_KEY_KP_Left)
    return FALSE;
  if ((!with_control && !with_shift) || (state & (GDK_ALT_MASK | GDK_SUPER_MASK)) != 0)
    return FALSE;
  *drag = with_control ? LSG_PATH_DRAG_MOVE : LSG_PATH_DRAG_END;
  *days = (is_right ? 1 : -1) * (with_control && with_shift ? 7 : 1);
  return TRUE;
}

static gboolean
key_cb (LsgPathStrips  *self,
        guint           keyval,
        guint           keycode,
        GdkModifierType state)
{
  LsgPathDrag drag;
  int days;

  if (self->is_dragging)
    return GDK_EVENT_PROPAGATE;
  if (lsg_path_drag_read_key (keyval, state, &drag, &days))
    {
      g_signal_emit (self, signals[DRAGGED], 0, drag, days);
      return GDK_EVENT_STOP;
    }
  if ((state & (GDK_CONTROL_MASK | GDK_SHIFT_MASK | GDK_ALT_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;
  if (keyval == GDK_KEY_Right || keyval == GDK_KEY_KP_Right)
    lsg_path_strips_pick (self, self->chart.selected + 1);
  else if (keyval == GDK_KEY_Left || keyval == GDK_KEY_KP_Left)
    lsg_path_strips_pick (self, self->chart.selected - 1);
  else if (keyval == GDK_KEY_Home || keyval == GDK_KEY_KP_Home)
    lsg_path_strips_pick (self, 0);
  else if (keyval == GDK_KEY_End || keyval == GDK_KEY_KP_End)
    lsg_path_strips_pick (self, (int) self->activities->len - 1);
  else if (keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter || keyval == GDK_KEY_space)
    g_signal_emit (self, signals[ACTIVATED], 0);
  else
    return GDK_EVENT_PROPAGATE;
  return GDK_EVENT_STOP;
}

/* What the strips say as a whole, and the chosen activity with its days. */
static void
describe (LsgPathStrips *self)
{
  g_autofree char *words = lsg_words_path (self->project);
  g_autofree char *days = NULL;
  g_autofree char *text = NULL;
  LsgRecord *selected = self->chart.selected >= 0 ? self->activities->pdata[self->chart.selected] : NULL;
  gint64 first, last;

  if (selected == NULL)
    {
      lsg_chart_view_set_description (LSG_CHART_VIEW (self->view), words);
      return;
    }
  lsg_path_get_span (selected, &first, &last);
  days = first != LSG_NULL ? lsg_words_path_span (lsg_project_get_records (self->project), first, last)
                           : g_strdup (_("without a day"));
  /* TRANSLATORS: what a screen reader says of the calendar: the activity chosen, its days */
  text = g_strdup_printf (_("Calendar: %s, %s"), lsg_words_title (selected), days);
  lsg_chart_view_set_description (LSG_CHART_VIEW (self->view), text);
}

/* The blocks for screen readers, one for each activity; they follow some time after the last change. */

static LsgPathStrips *
get_strips (GtkWidget *view)
{
  return LSG_PATH_STRIPS (gtk_widget_get_parent (view));
}

/* Where it stands among the days, else among the minutes. */
static gboolean
get_cell_box (GtkWidget     *view,
              int            row,
              int            column,
              GtkAllocation *box)
{
  LsgPathStrips *self = get_strips (view);
  LsgCanvas canvas = lsg_chart_view_get_canvas (LSG_CHART_VIEW (view));
  cairo_rectangle_t place;

  if (column != 0 || row < 0 || row >= (int) self->blocks->len || canvas.width <= 0.0)
    return FALSE;
  place = lsg_path_chart_get_box (&self->chart, &canvas, (guint) row, 1);
  if (place.width <= 0.0)
    place = lsg_path_chart_get_box (&self->chart, &canvas, (guint) row, 0);
  *box = (GtkAllocation) { (int) place.x, (int) place.y, MAX ((int) place.width, 1), MAX ((int) place.height, 1) };
  return TRUE;
}

/* "Étude du module, resource to study, 45 min, D8–D14 · ..." */
static char *
describe_cell (GtkWidget *view,
               int        row,
               int        column)
{
  LsgPathStrips *self = get_strips (view);
  LsgActivity *activity = self->activities->pdata[row];
  const LsgPathBlock *block = &g_array_index (self->blocks, LsgPathBlock, row);
  GString *text = g_string_new (lsg_words_title (LSG_RECORD (activity)));
  g_autofree char *days = NULL;
  gint64 first, last;

  g_string_append_printf (text, ", %s", g_dgettext (GETTEXT_PACKAGE, lsg_activity_natures[activity->nature].label));
  if (block->minutes_text != NULL)
    g_string_append_printf (text, ", %s", block->minutes_text);
  lsg_path_get_span (LSG_RECORD (activity), &first, &last);
  days = first != LSG_NULL ? lsg_words_path_span (lsg_project_get_records (self->project), first, last)
                           : g_strdup (_("without a day"));
  g_string_append_printf (text, ", %s", days);
  return g_string_free (text, FALSE);
}

static void
cell_focused (GtkWidget *view,
              int        row,
              int        column)
{
  lsg_path_strips_pick (get_strips (view), row);
  gtk_widget_grab_focus (view);
}

static const LsgGridCellsFuncs cell_funcs = { get_cell_box, describe_cell, cell_focused };

static gboolean
sync_cells_cb (gpointer user_data)
{
  LsgPathStrips *self = user_data;
  LsgGridRange range = { .first_row = 0, .last_row = (int) self->blocks->len - 1 };

  LsgCanvas canvas = lsg_chart_view_get_canvas (LSG_CHART_VIEW (self->view));

  self->cells_id = 0;
  if (!gtk_widget_get_mapped (self->view))
    return G_SOURCE_REMOVE;
  self->chart.left = lsg_path_chart_get_left (&self->chart, &canvas);
  lsg_grid_cells_sync (self->cells, &range, self->chart.selected, self->chart.selected >= 0 ? 0 : -1);
  self->chart.left = 0.0;
  return G_SOURCE_REMOVE;
}

static void
queue_cells (LsgPathStrips *self)
{
  g_clear_handle_id (&self->cells_id, g_source_remove);
  self->cells_id = g_timeout_add_full (G_PRIORITY_LOW, CELLS_DELAY, sync_cells_cb, self, NULL);
}

/* One tab stop: the strips themselves. */
static gboolean
lsg_path_strips_focus (GtkWidget        *widget,
                       GtkDirectionType  direction)
{
  if (gtk_widget_get_focus_child (widget) != NULL)
    return FALSE;
  return gtk_widget_grab_focus (LSG_PATH_STRIPS (widget)->view);
}

static void
redraw_cb (LsgPathStrips *self)
{
  lsg_chart_view_redraw (LSG_CHART_VIEW (self->view));
}

static void
draw_cb (const LsgCanvas *canvas,
         gpointer         data)
{
  LsgPathStrips *self = data;
  LsgPathChart chart = self->chart;

  if (!self->is_dragging)
    queue_cells (self);
  chart.has_focus = gtk_widget_has_focus (self->view) && gtk_widget_has_visible_focus (self->view);
  lsg_path_chart_draw (&chart, canvas);
}

static void
lsg_path_strips_dispose (GObject *object)
{
  LsgPathStrips *self = LSG_PATH_STRIPS (object);

  if (self->view != NULL)
    lsg_path_strips_end_drag (self);
  g_clear_handle_id (&self->cells_id, g_source_remove);
  g_clear_pointer (&self->cells, lsg_grid_cells_free);
  g_clear_pointer (&self->view, gtk_widget_unparent);
  g_clear_object (&self->project);
  G_OBJECT_CLASS (lsg_path_strips_parent_class)->dispose (object);
}

static void
lsg_path_strips_finalize (GObject *object)
{
  LsgPathStrips *self = LSG_PATH_STRIPS (object);

  g_ptr_array_unref (self->activities);
  g_array_unref (self->blocks);
  g_array_unref (self->groups);
  g_ptr_array_unref (self->weeks);
  g_ptr_array_unref (self->texts);
  g_free (self->drag_text);
  G_OBJECT_CLASS (lsg_path_strips_parent_class)->finalize (object);
}

static void
lsg_path_strips_class_init (LsgPathStripsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lsg_path_strips_dispose;
  G_OBJECT_CLASS (klass)->finalize = lsg_path_strips_finalize;
  signals[PICKED] = g_signal_new ("picked", LSG_TYPE_PATH_STRIPS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, LSG_TYPE_RECORD);
  signals[ACTIVATED] = g_signal_new ("activated", LSG_TYPE_PATH_STRIPS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                     G_TYPE_NONE, 0);
  signals[DRAGGED] = g_signal_new ("dragged", LSG_TYPE_PATH_STRIPS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 2, G_TYPE_INT, G_TYPE_INT);
  GTK_WIDGET_CLASS (klass)->focus = lsg_path_strips_focus;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
lsg_path_strips_init (LsgPathStrips *self)
{
  self->activities = g_ptr_array_new_with_free_func (g_object_unref);
  self->blocks = g_array_new (FALSE, FALSE, sizeof (LsgPathBlock));
  self->groups = g_array_new (FALSE, FALSE, sizeof (LsgPathGroup));
  self->weeks = g_ptr_array_new_with_free_func (g_free);
  self->texts = g_ptr_array_new_with_free_func (g_free);
  self->chart = (LsgPathChart) LSG_PATH_CHART_INIT;
}

static void
add_keys (LsgPathStrips *self)
{
  GtkEventController *key = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_swapped (key, "key-pressed", G_CALLBACK (key_cb), self);
  g_signal_connect_swapped (focus, "enter", G_CALLBACK (redraw_cb), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (redraw_cb), self);
  gtk_widget_add_controller (self->view, key);
  gtk_widget_add_controller (self->view, focus);
  gtk_widget_set_focusable (self->view, TRUE);
}

static void
update_height (LsgPathStrips *self)
{
  LsgCanvas canvas = lsg_chart_view_get_canvas (LSG_CHART_VIEW (self->view));

  gtk_widget_set_size_request (self->view, WIDTH, (int) lsg_path_chart_get_height (&self->chart, &canvas));
}

GtkWidget *
lsg_path_strips_new (LsgProject *project)
{
  LsgPathStrips *self = g_object_new (LSG_TYPE_PATH_STRIPS, NULL);

  self->project = g_object_ref (project);
  self->pressed.block = -1;
  self->view = lsg_chart_view_new (WIDTH, 200);
  g_object_set (self->view, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, NULL);
  self->cells = lsg_grid_cells_new (self->view, &cell_funcs);
  update_height (self);
  lsg_chart_view_set_draw_func (LSG_CHART_VIEW (self->view), draw_cb, self, NULL);
  lsg_chart_view_set_tooltip_func (LSG_CHART_VIEW (self->view), tooltip_cb);
  lsg_path_strips_add_pointer (self);
  add_keys (self);
  gtk_widget_add_css_class (GTK_WIDGET (self), "card");
  gtk_widget_set_parent (self->view, GTK_WIDGET (self));
  return GTK_WIDGET (self);
}

void
lsg_path_strips_refresh (LsgPathStrips       *self,
                         const LsgPathFilter *filter)
{
  g_return_if_fail (LSG_IS_PATH_STRIPS (self));

  lsg_path_strips_end_drag (self);
  self->pressed.block = -1;
  fill (self, filter);
  find_selected (self);
  describe (self);
  update_height (self);
  gtk_widget_set_visible (GTK_WIDGET (self), self->blocks->len > 0
                                               && (self->chart.last_day > 0 || self->chart.captions[0] != NULL));
  lsg_chart_view_redraw (LSG_CHART_VIEW (self->view));
}

void
lsg_path_strips_set_selected (LsgPathStrips *self,
                              LsgRecord     *record)
{
  g_return_if_fail (LSG_IS_PATH_STRIPS (self));

  self->selected = record != NULL ? lsg_record_get_id (record) : 0;
  find_selected (self);
  describe (self);
  lsg_chart_view_redraw (LSG_CHART_VIEW (self->view));
}
