/* path-strips.c - see path-strips.h. */
#include "path-strips.h"

#include "chart-view.h"
#include "module.h"
#include "number.h"
#include "path-chart.h"
#include "path-edit.h"
#include "path-words.h"
#include "priority-words.h"
#include "schedule.h"

#include <glib/gi18n-lib.h>

struct _LsgPathStrips {
  GtkWidget     parent_instance;
  LsgProject   *project;
  GtkWidget    *view;
  gint64        selected; /* id, 0: none */
  GPtrArray    *activities; /* references, one for each block */
  GArray       *blocks;     /* LsgPathBlock */
  GArray       *groups;     /* LsgPathGroup */
  GPtrArray    *weeks;      /* texts */
  GPtrArray    *texts;      /* that the chart borrows */
  LsgPathChart  chart;
};

G_DEFINE_FINAL_TYPE (LsgPathStrips, lsg_path_strips, GTK_TYPE_WIDGET)

enum {
  PICKED,
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

static void
add_block (LsgPathStrips *self,
           LsgActivity   *activity)
{
  LsgLanguage language = lsg_language_get_interface ();
  LsgPathBlock block = {
    .title = keep (self, g_strdup (lsg_words_activity (activity))),
    .minutes = activity->minutes == LSG_NULL ? 0.0 : (double) activity->minutes / LSG_HUNDRED,
    .first_day = activity->day == LSG_NULL ? 0 : activity->day,
    .days = activity->days,
    .mark = activity->nature == LSG_ACTIVITY_MILESTONE ? LSG_PATH_MARK_MILESTONE
            : activity->synchronous == 1 ? LSG_PATH_MARK_SYNCHRONOUS : LSG_PATH_MARK_ASYNCHRONOUS,
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
  g_array_append_val (self->groups, group);
}

/* "4 h, 240 min" and "33 days" */
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
  for (gint64 week = 1; 7 * (week - 1) < self->chart.last_day; week++)
    /* TRANSLATORS: a week of the path: "W1" */
    g_ptr_array_add (self->weeks, g_strdup_printf (_("W%d"), (int) week));
}

static void
fill (LsgPathStrips *self)
{
  LsgRecords *records = lsg_project_get_records (self->project);
  g_autoptr (GPtrArray) list = lsg_path_list (records, NULL);
  gboolean is_grouped = FALSE;

  g_array_set_size (self->blocks, 0);
  g_array_set_size (self->groups, 0);
  g_ptr_array_set_size (self->activities, 0);
  g_ptr_array_set_size (self->weeks, 0);
  g_ptr_array_set_size (self->texts, 0);
  self->chart = (LsgPathChart) LSG_PATH_CHART_INIT;
  self->chart.last_day = lsg_records_get_last_day (records);
  for (guint i = 0; i < list->len; i++)
    if (LSG_IS_MODULE (list->pdata[i]))
      {
        add_group (self, list->pdata[i]);
        is_grouped = TRUE;
      }
    else
      {
        add_block (self, list->pdata[i]);
        if (is_grouped && LSG_ACTIVITY (list->pdata[i])->module != LSG_NULL)
          g_array_index (self->groups, LsgPathGroup, self->groups->len - 1).n_blocks++;
      }
  fill_captions (self);
  self->chart.blocks = (const LsgPathBlock *) (gpointer) self->blocks->data;
  self->chart.n_blocks = self->blocks->len;
  self->chart.groups = (const LsgPathGroup *) (gpointer) self->groups->data;
  self->chart.n_groups = self->groups->len;
  self->chart.weeks = (const char *const *) self->weeks->pdata;
  self->chart.n_weeks = self->weeks->len;
}

static void
find_selected (LsgPathStrips *self)
{
  self->chart.selected = -1;
  for (guint i = 0; i < self->activities->len; i++)
    if (lsg_record_get_id (self->activities->pdata[i]) == self->selected)
      self->chart.selected = (int) i;
}

static void
draw_cb (const LsgCanvas *canvas,
         gpointer         data)
{
  lsg_path_chart_draw (&LSG_PATH_STRIPS (data)->chart, canvas);
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
  int block = lsg_path_chart_hit (&self->chart, canvas, (LsgPoint) { x, y });
  g_autofree char *days = NULL;

  if (block < 0)
    return NULL;
  *box = lsg_path_chart_get_box (&self->chart, canvas, (guint) block, 0);
  if (!lsg_rectangle_contains (box, x, y))
    *box = lsg_path_chart_get_box (&self->chart, canvas, (guint) block, 1);
  days = lsg_words_path_days (self->activities->pdata[block]);
  return g_strdup_printf ("%s%s%s", lsg_words_title (self->activities->pdata[block]), days != NULL ? ", " : "",
                          days != NULL ? days : "");
}

static void
pressed_cb (LsgPathStrips *self,
            int            n_press,
            double         x,
            double         y)
{
  LsgCanvas canvas = lsg_chart_view_get_canvas (LSG_CHART_VIEW (self->view));
  int block = lsg_path_chart_hit (&self->chart, &canvas, (LsgPoint) { x, y });

  if (block >= 0)
    g_signal_emit (self, signals[PICKED], 0, self->activities->pdata[block]);
}

static void
lsg_path_strips_dispose (GObject *object)
{
  LsgPathStrips *self = LSG_PATH_STRIPS (object);

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
  G_OBJECT_CLASS (lsg_path_strips_parent_class)->finalize (object);
}

static void
lsg_path_strips_class_init (LsgPathStripsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lsg_path_strips_dispose;
  G_OBJECT_CLASS (klass)->finalize = lsg_path_strips_finalize;
  signals[PICKED] = g_signal_new ("picked", LSG_TYPE_PATH_STRIPS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, LSG_TYPE_RECORD);
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

GtkWidget *
lsg_path_strips_new (LsgProject *project)
{
  LsgPathStrips *self = g_object_new (LSG_TYPE_PATH_STRIPS, NULL);
  GtkGesture *click = gtk_gesture_click_new ();
  LsgCanvas canvas;

  self->project = g_object_ref (project);
  self->view = lsg_chart_view_new (320, 200);
  canvas = lsg_chart_view_get_canvas (LSG_CHART_VIEW (self->view));
  gtk_widget_set_size_request (self->view, 320, (int) lsg_path_chart_get_height (&self->chart, &canvas));
  lsg_chart_view_set_draw_func (LSG_CHART_VIEW (self->view), draw_cb, self, NULL);
  lsg_chart_view_set_tooltip_func (LSG_CHART_VIEW (self->view), tooltip_cb);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (self->view, GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_css_class (GTK_WIDGET (self), "card");
  gtk_widget_set_parent (self->view, GTK_WIDGET (self));
  return GTK_WIDGET (self);
}

void
lsg_path_strips_refresh (LsgPathStrips *self)
{
  g_autofree char *words = NULL;

  g_return_if_fail (LSG_IS_PATH_STRIPS (self));

  fill (self);
  find_selected (self);
  words = lsg_words_path (self->project);
  lsg_chart_view_set_description (LSG_CHART_VIEW (self->view), words);
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
  lsg_chart_view_redraw (LSG_CHART_VIEW (self->view));
}
