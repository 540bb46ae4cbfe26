/* workload-table.c - see workload-table.h. All bars have one scale, so that they can be compared. */
#include "workload-table.h"

#include "chart-view.h"
#include "label.h"
#include "mark-view.h"
#include "number.h"
#include "priority-words.h"
#include "stacked-bar.h"
#include "workload-words.h"

#include <glib/gi18n-lib.h>

#define N_COLUMNS 5
#define BAR_WIDTH 150

struct _LsgWorkloadTable {
  GtkBox     parent_instance;
  GtkLabel  *sum;
  GtkGrid   *grid;
  GPtrArray *says; /* of the rows: what each shows */
};

G_DEFINE_FINAL_TYPE (LsgWorkloadTable, lsg_workload_table, GTK_TYPE_BOX)

/* What a bar draws from; its own copy. */
typedef struct {
  double interventions;
  double virtual_classes;
  double capacity;
  double full;
} Bar;

static void
draw_bar (const LsgCanvas *canvas,
          gpointer         data)
{
  const Bar *bar = data;
  LsgBarPart parts[] = {
    { bar->interventions, LSG_BAR_TUTOR, NULL },
    { bar->virtual_classes, LSG_BAR_VIRTUAL, NULL },
  };
  LsgStackedBar chart = { parts, G_N_ELEMENTS (parts), bar->full, bar->capacity };

  lsg_stacked_bar_draw (&chart, canvas);
}

static char *
dup_planned (const LsgWorkload *load)
{
  LsgLanguage language = lsg_language_get_interface ();
  LsgProduct planned = lsg_product_add (load->interventions, load->virtual_classes);
  g_autofree char *minutes = lsg_number_format_minutes (planned, language);
  g_autofree char *capacity = NULL;

  if (load->capacity <= 0)
    return g_steal_pointer (&minutes);
  capacity = lsg_number_format_product (load->capacity, language);
  /* translators: minutes that are planned, then the capacity: "352.5 min of 600" */
  return g_strdup_printf (C_("minutes and capacity", "%s of %s"), minutes, capacity);
}

static void
attach (LsgWorkloadTable *self,
        GtkWidget        *widget,
        int               column,
        int               row)
{
  gtk_widget_set_valign (widget, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (widget, column == 1);
  gtk_grid_attach (self->grid, widget, column, row, 1, 1);
}

static void
attach_text (LsgWorkloadTable *self,
             const char       *text,
             const char       *css_classes,
             int               column,
             int               row)
{
  attach (self, lsg_label_new (text, css_classes, column > 1 ? LSG_LABEL_END : LSG_LABEL_WRAP), column, row);
}

static void
attach_rule (LsgWorkloadTable *self,
             int               row)
{
  gtk_grid_attach (self->grid, gtk_separator_new (GTK_ORIENTATION_HORIZONTAL), 0, row, N_COLUMNS, 1);
}

static void
attach_name (LsgWorkloadTable  *self,
             const LsgWorkload *load,
             int                row)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *peak = lsg_words_peak (load);

  gtk_box_append (GTK_BOX (column), lsg_label_new (lsg_words_title (LSG_RECORD (load->profile)), "heading",
                                                   LSG_LABEL_WRAP));
  if (peak != NULL)
    {
      GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);

      gtk_box_append (GTK_BOX (line), lsg_mark_view_new (LSG_MARK_VIEW_WARNING, 0));
      gtk_box_append (GTK_BOX (line), lsg_label_new (peak, "warning-text numeric", LSG_LABEL_WRAP));
      gtk_box_append (GTK_BOX (column), line);
    }
  attach (self, column, 0, row);
}

static void
attach_bar (LsgWorkloadTable  *self,
            const LsgWorkload *load,
            double             full,
            int                row)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *view = lsg_chart_view_new (BAR_WIDTH, 27);
  g_autofree char *planned = dup_planned (load);
  Bar *bar = g_new (Bar, 1);

  *bar = (Bar) {
    lsg_product_to_double (load->interventions), lsg_product_to_double (load->virtual_classes),
    lsg_product_to_double (load->capacity), full,
  };
  lsg_chart_view_set_draw_func (LSG_CHART_VIEW (view), draw_bar, bar, g_free);
  lsg_chart_view_set_description (LSG_CHART_VIEW (view), planned);
  gtk_box_append (GTK_BOX (column), lsg_label_new (planned, "caption numeric", LSG_LABEL_PLAIN));
  gtk_box_append (GTK_BOX (column), view);
  attach (self, column, 1, row);
}

static void
attach_figures (LsgWorkloadTable  *self,
                const LsgWorkload *load,
                LsgCost            cost,
                const char        *currency,
                int                row)
{
  LsgLanguage language = lsg_language_get_interface ();
  gboolean has_cost = load->profile->hourly_cost != LSG_NULL;
  g_autofree char *occupation = load->occupation == LSG_NULL
                                  ? g_strdup (LSG_NO_NUMBER)
                                  : lsg_number_format_percent ((load->occupation + 50) / 100 * 100, language);
  g_autofree char *hourly = has_cost ? lsg_number_format_money (load->profile->hourly_cost, currency, language)
                                     : g_strdup (LSG_NO_NUMBER);
  g_autofree char *money = has_cost ? lsg_number_format_money (lsg_cost_to_hundredths (cost), currency, language)
                                    : g_strdup (LSG_NO_NUMBER);

  attach_text (self, occupation, load->occupation > 10000 ? "warning-text numeric" : "numeric", 2, row);
  attach_text (self, hourly, "numeric", 3, row);
  attach_text (self, money, "heading numeric", 4, row);
}

static double
get_full (const LsgWorkloads *workloads)
{
  double full = 0.0;

  for (guint i = 0; i < workloads->profiles->len; i++)
    {
      const LsgWorkload *load = &g_array_index (workloads->profiles, LsgWorkload, i);

      full = MAX (full, lsg_product_to_double (load->capacity));
      full = MAX (full, lsg_product_to_double (lsg_product_add (load->interventions, load->virtual_classes)));
    }
  return full;
}

static void
show_sum (LsgWorkloadTable *self,
          const LsgFigures *figures,
          const char       *currency)
{
  LsgLanguage language = lsg_language_get_interface ();
  LsgProduct all = lsg_product_add (figures->all.chosen, figures->virtual_classes.chosen);
  g_autofree char *minutes = lsg_number_format_minutes (all, language);
  g_autofree char *money = lsg_number_format_money (lsg_cost_to_hundredths (figures->cost), currency, language);
  /* translators: minutes, then their cost */
  g_autofree char *text = g_strdup_printf (_("%s, %s for the session"), minutes, money);

  gtk_label_set_text (self->sum, figures->cost > 0 ? text : minutes);
}

static void
lsg_workload_table_finalize (GObject *object)
{
  g_ptr_array_unref (LSG_WORKLOAD_TABLE (object)->says);
  G_OBJECT_CLASS (lsg_workload_table_parent_class)->finalize (object);
}

static void
lsg_workload_table_class_init (LsgWorkloadTableClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lsg_workload_table_finalize;
}

static void
lsg_workload_table_init (LsgWorkloadTable *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *title = lsg_label_new (_("Load and cost"), "section", LSG_LABEL_PLAIN);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  self->sum = GTK_LABEL (lsg_label_new (NULL, "caption dim-label numeric", LSG_LABEL_END));
  gtk_widget_set_hexpand (title, TRUE);
  gtk_box_append (GTK_BOX (head), title);
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (self->sum));
  self->says = g_ptr_array_new_with_free_func (g_free);
  self->grid = GTK_GRID (gtk_grid_new ());
  gtk_grid_set_column_spacing (self->grid, 14);
  gtk_grid_set_row_spacing (self->grid, 6);
  gtk_widget_add_css_class (GTK_WIDGET (self->grid), "card");
  gtk_widget_add_css_class (GTK_WIDGET (self->grid), "workload-table");
  gtk_box_append (GTK_BOX (self), head);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->grid));
}

GtkWidget *
lsg_workload_table_new (void)
{
  return g_object_new (LSG_TYPE_WORKLOAD_TABLE, NULL);
}

/* All that the row of a profile shows. */
static char *
say_row (const LsgWorkload *load,
         LsgCost            cost,
         const char        *currency,
         double             full)
{
  g_autofree char *peak = lsg_words_peak (load);
  g_autofree char *planned = dup_planned (load);

  return g_strdup_printf ("%s|%s|%s|%" G_GINT64_FORMAT "|%" G_GINT64_FORMAT "|%" G_GINT64_FORMAT "|%" G_GINT64_FORMAT
                          "|%" G_GINT64_FORMAT "|%s|%g",
                          lsg_words_title (LSG_RECORD (load->profile)), peak != NULL ? peak : "", planned,
                          load->interventions, load->virtual_classes, load->occupation, load->profile->hourly_cost,
                          lsg_cost_to_hundredths (cost), currency, full);
}

static void
remove_row (LsgWorkloadTable *self,
            int               row)
{
  for (int column = 0; column < N_COLUMNS; column++)
    {
      GtkWidget *child = gtk_grid_get_child_at (self->grid, column, row);

      if (child != NULL)
        gtk_grid_remove (self->grid, child);
    }
}

/* Rows of profiles that are gone or new: heads and rules from the beginning. */
static void
lay_rows (LsgWorkloadTable *self,
          guint             n)
{
  const char *const heads[N_COLUMNS] = { "", _("Planned, and capacity of the session"), _("Occupation"),
                                         _("Hourly cost"), _("Cost") };
  GtkWidget *child;

  if (n == self->says->len && n > 0)
    return;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->grid))) != NULL)
    gtk_grid_remove (self->grid, child);
  for (int i = 0; i < N_COLUMNS; i++)
    attach_text (self, heads[i], "caption dim-label", i, 0);
  for (guint i = 0; i < n; i++)
    attach_rule (self, 2 * (int) i + 1);
  g_ptr_array_set_size (self->says, 0);
  g_ptr_array_set_size (self->says, (int) n);
}

/* Only what says something else is made anew. */
void
lsg_workload_table_show (LsgWorkloadTable   *self,
                         const LsgWorkloads *workloads,
                         const LsgFigures   *figures,
                         const char         *currency)
{
  double full = get_full (workloads);

  g_return_if_fail (LSG_IS_WORKLOAD_TABLE (self));

  lay_rows (self, workloads->profiles->len);
  for (guint i = 0; i < workloads->profiles->len; i++)
    {
      const LsgWorkload *load = &g_array_index (workloads->profiles, LsgWorkload, i);
      LsgCost cost = i < figures->profiles->len ? g_array_index (figures->profiles, LsgProfileTime, i).cost : 0;
      g_autofree char *said = say_row (load, cost, currency, full);
      int row = 2 * (int) i + 2;

      if (g_strcmp0 (self->says->pdata[i], said) == 0)
        continue;
      remove_row (self, row);
      attach_name (self, load, row);
      attach_bar (self, load, full, row);
      attach_figures (self, load, cost, currency, row);
      g_free (self->says->pdata[i]);
      self->says->pdata[i] = g_steal_pointer (&said);
    }
  show_sum (self, figures, currency);
}
