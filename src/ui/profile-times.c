/* profile-times.c - see profile-times.h. Rows are made once and filled again: they follow every edit. */
#include "profile-times.h"

#include "boxed-list.h"
#include "chart-view.h"
#include "label.h"
#include "number.h"
#include "stacked-bar.h"

#include <glib/gi18n-lib.h>

/* The widgets of one profile, and what its bar draws. */
typedef struct {
  GtkWidget *box;
  GtkWidget *name;
  GtkWidget *minutes;
  GtkWidget *hours;
  GtkWidget *bar;
  GtkWidget *parts;
  GtkWidget *interventions;
  GtkWidget *classes;
  GtkWidget *cost;
  LsgBarPart bar_parts[2];
  guint      n_bar_parts;
  double     full;
} Row;

struct _LsgProfileTimes {
  AdwBin      parent_instance;
  LsgProject *project;
  GtkWidget  *list;
  GPtrArray  *rows; /* Row */
  GtkWidget  *total_row;
  GtkWidget  *total;
  GtkWidget  *total_words;
};

G_DEFINE_FINAL_TYPE (LsgProfileTimes, lsg_profile_times, ADW_TYPE_BIN)

char *
lsg_words_cost (LsgCost     cost,
                LsgCost     min,
                LsgCost     max,
                const char *currency)
{
  LsgLanguage language = lsg_language_get_interface ();
  g_autofree char *chosen = lsg_number_format_money (lsg_cost_to_hundredths (cost), currency, language);
  g_autofree char *low = NULL;
  g_autofree char *high = NULL;

  if (min == max)
    return g_steal_pointer (&chosen);
  low = lsg_number_format_money (lsg_cost_to_hundredths (min), currency, language);
  high = lsg_number_format_money (lsg_cost_to_hundredths (max), currency, language);
  /* TRANSLATORS: a cost, and what it is with the smallest and the largest durations */
  return g_strdup_printf (_("%s, from %s to %s"), chosen, low, high);
}

static void
draw_bar_cb (const LsgCanvas *canvas,
             gpointer         data)
{
  Row *row = data;
  LsgStackedBar stacked = { row->bar_parts, row->n_bar_parts, row->full, 0 };

  lsg_stacked_bar_draw (&stacked, canvas);
}

static GtkWidget *
make_head (Row *row)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  row->name = lsg_label_new (NULL, NULL, LSG_LABEL_WRAP);
  row->minutes = lsg_label_new (NULL, "numeric heading", LSG_LABEL_WRAP | LSG_LABEL_END);
  row->hours = lsg_label_new (NULL, "dim-label", LSG_LABEL_END);
  gtk_widget_set_hexpand (row->name, TRUE);
  gtk_box_append (GTK_BOX (box), row->name);
  gtk_box_append (GTK_BOX (box), row->minutes);
  gtk_box_append (GTK_BOX (box), row->hours);
  return box;
}

static GtkWidget *
make_parts (Row *row)
{
  row->parts = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  row->interventions = lsg_label_new (NULL, "caption", LSG_LABEL_WRAP);
  row->classes = lsg_label_new (NULL, "caption", LSG_LABEL_WRAP | LSG_LABEL_END);
  gtk_widget_set_hexpand (row->interventions, TRUE);
  gtk_box_append (GTK_BOX (row->parts), row->interventions);
  gtk_box_append (GTK_BOX (row->parts), row->classes);
  return row->parts;
}

static void
append (LsgProfileTimes *self,
        GtkWidget       *box)
{
  gtk_widget_add_css_class (box, "pane-row");
  gtk_list_box_append (GTK_LIST_BOX (self->list), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (gtk_widget_get_parent (box)), FALSE);
}

static Row *
add_row (LsgProfileTimes *self)
{
  Row *row = g_new0 (Row, 1);
  int place = (int) self->rows->len;

  row->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  row->bar = lsg_chart_view_new (80, 12);
  lsg_chart_view_set_draw_func (LSG_CHART_VIEW (row->bar), draw_bar_cb, row, NULL);
  row->cost = lsg_label_new (NULL, "caption numeric", LSG_LABEL_WRAP);
  gtk_box_append (GTK_BOX (row->box), make_head (row));
  gtk_box_append (GTK_BOX (row->box), row->bar);
  gtk_box_append (GTK_BOX (row->box), make_parts (row));
  gtk_box_append (GTK_BOX (row->box), row->cost);
  gtk_widget_add_css_class (row->box, "pane-row");
  gtk_list_box_insert (GTK_LIST_BOX (self->list), row->box, place);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (gtk_widget_get_parent (row->box)), FALSE);
  g_ptr_array_add (self->rows, row);
  return row;
}

static void
show_head (Row                  *row,
           const LsgProfileTime *time)
{
  LsgLanguage language = lsg_language_get_interface ();
  g_autofree char *minutes = lsg_number_format_minutes (time->total, language);
  g_autofree char *hours = lsg_number_format_hours (time->hours_up, language);
  /* TRANSLATORS: whole hours, rounded up, after the minutes */
  g_autofree char *rounded = g_strdup_printf (_("or %s"), hours);

  gtk_label_set_text (GTK_LABEL (row->name), time->profile != NULL ? time->profile->name : _("No profile"));
  gtk_label_set_text (GTK_LABEL (row->minutes), minutes);
  gtk_label_set_text (GTK_LABEL (row->hours), rounded);
  gtk_widget_set_visible (row->hours, time->total >= 60 * LSG_PRODUCT_ONE);
}

static void
show_parts (Row                  *row,
            const LsgProfileTime *time)
{
  LsgLanguage language = lsg_language_get_interface ();
  g_autofree char *interventions = lsg_number_format_product (time->interventions, language);
  g_autofree char *classes = lsg_number_format_product (time->virtual_classes, language);
  /* TRANSLATORS: minutes of interventions */
  g_autofree char *first = g_strdup_printf (_("interventions %s"), interventions);
  /* TRANSLATORS: minutes of virtual classes */
  g_autofree char *second = g_strdup_printf (_("virtual classes %s"), classes);

  gtk_widget_set_visible (row->parts, time->virtual_classes > 0);
  gtk_label_set_text (GTK_LABEL (row->interventions), first);
  gtk_label_set_text (GTK_LABEL (row->classes), second);
}

static void
show_bar (Row                  *row,
          const LsgProfileTime *time,
          double                full)
{
  gboolean is_tutor = time->profile != NULL && time->profile->role != LSG_PROFILE_ADMINISTRATIVE
                      && time->profile->role != LSG_PROFILE_TECHNICAL;

  row->full = full;
  row->n_bar_parts = 1;
  row->bar_parts[0] = (LsgBarPart) { lsg_product_to_double (time->interventions),
                                     is_tutor ? LSG_BAR_TUTOR : LSG_BAR_OTHER, NULL };
  if (time->virtual_classes > 0)
    row->bar_parts[row->n_bar_parts++]
      = (LsgBarPart) { lsg_product_to_double (time->virtual_classes), LSG_BAR_VIRTUAL, NULL };
  gtk_widget_set_visible (row->bar, full > 0);
  lsg_chart_view_redraw (LSG_CHART_VIEW (row->bar));
}

/* A profile without time costs nothing, whatever its hour does. */
static void
show_cost (Row                  *row,
           const LsgProfileTime *time,
           const char           *currency)
{
  gboolean has_cost = time->profile != NULL && time->profile->hourly_cost != LSG_NULL;
  g_autofree char *cost = has_cost ? lsg_words_cost (time->cost, time->cost_min, time->cost_max, currency) : NULL;

  gtk_widget_set_visible (row->cost, time->total > 0 || time->total_max > 0);
  gtk_label_set_text (GTK_LABEL (row->cost), cost != NULL            ? cost
                                             : time->profile != NULL ? _("cost unknown: no hourly cost")
                                                                     : _("cost unknown: no profile"));
}

static void
show_total (LsgProfileTimes  *self,
            const LsgFigures *figures,
            const char       *currency)
{
  LsgLanguage language = lsg_language_get_interface ();
  g_autofree char *total = lsg_number_format_money (lsg_cost_to_hundredths (figures->cost), currency, language);
  g_autofree char *min = lsg_number_format_money (lsg_cost_to_hundredths (figures->cost_min), currency, language);
  g_autofree char *max = lsg_number_format_money (lsg_cost_to_hundredths (figures->cost_max), currency, language);
  g_autofree char *range = figures->cost_min < figures->cost_max
                             ? g_strdup_printf (_("from %s to %s depending on the durations"), min, max)
                             : NULL;
  gboolean has_cost = figures->cost > 0 || figures->cost_max > 0;
  g_autofree char *words = NULL;

  if (figures->cost_is_partial)
    words = g_strjoin ("\n", has_cost ? _("without the time that has no hourly cost") : _("no profile has an hourly cost"),
                       range, NULL);
  else
    words = g_strdup (range != NULL ? range : "");
  gtk_label_set_text (GTK_LABEL (self->total), has_cost ? total : LSG_NO_NUMBER);
  gtk_label_set_text (GTK_LABEL (self->total_words), words);
  gtk_widget_set_visible (self->total_words, *words != '\0');
  gtk_widget_set_visible (gtk_widget_get_parent (self->total_row), has_cost || figures->cost_is_partial);
}

static void
make_total (LsgProfileTimes *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *title = lsg_label_new (_("Cost"), "heading", LSG_LABEL_PLAIN);

  self->total_row = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->total = lsg_label_new (NULL, "numeric heading", LSG_LABEL_END);
  self->total_words = lsg_label_new (NULL, "caption", LSG_LABEL_WRAP);
  gtk_widget_set_hexpand (title, TRUE);
  gtk_box_append (GTK_BOX (line), title);
  gtk_box_append (GTK_BOX (line), self->total);
  gtk_box_append (GTK_BOX (self->total_row), line);
  gtk_box_append (GTK_BOX (self->total_row), self->total_words);
  append (self, self->total_row);
}

static void
lsg_profile_times_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  g_clear_object (&LSG_PROFILE_TIMES (object)->project);
  G_OBJECT_CLASS (lsg_profile_times_parent_class)->dispose (object);
}

static void
lsg_profile_times_finalize (GObject *object)
{
  g_ptr_array_unref (LSG_PROFILE_TIMES (object)->rows);
  G_OBJECT_CLASS (lsg_profile_times_parent_class)->finalize (object);
}

static void
lsg_profile_times_class_init (LsgProfileTimesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lsg_profile_times_dispose;
  G_OBJECT_CLASS (klass)->finalize = lsg_profile_times_finalize;
}

static void
lsg_profile_times_init (LsgProfileTimes *self)
{
  self->rows = g_ptr_array_new_with_free_func (g_free);
  self->list = lsg_boxed_list_new (NULL);
  make_total (self);
  adw_bin_set_child (ADW_BIN (self), self->list);
}

GtkWidget *
lsg_profile_times_new (LsgProject *project)
{
  LsgProfileTimes *self = g_object_new (LSG_TYPE_PROFILE_TIMES, NULL);

  self->project = g_object_ref (project);
  return GTK_WIDGET (self);
}

void
lsg_profile_times_refresh (LsgProfileTimes *self)
{
  const LsgFigures *figures;
  const char *currency;
  double full = 0;

  g_return_if_fail (LSG_IS_PROFILE_TIMES (self));

  figures = lsg_project_get_figures (self->project);
  currency = lsg_project_get_programme (self->project)->currency;
  for (guint i = 0; i < figures->profiles->len; i++)
    full = MAX (full, lsg_product_to_double (g_array_index (figures->profiles, LsgProfileTime, i).total));
  for (guint i = 0; i < MAX (figures->profiles->len, self->rows->len); i++)
    {
      Row *row = i < self->rows->len ? self->rows->pdata[i] : add_row (self);
      const LsgProfileTime *time = &g_array_index (figures->profiles, LsgProfileTime, i);

      gtk_widget_set_visible (gtk_widget_get_parent (row->box), i < figures->profiles->len);
      if (i >= figures->profiles->len)
        continue;
      show_head (row, time);
      show_bar (row, time, full);
      show_parts (row, time);
      show_cost (row, time, currency);
    }
  show_total (self, figures, currency);
}
