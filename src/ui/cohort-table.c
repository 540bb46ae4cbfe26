/* cohort-table.c - see cohort-table.h. */
#include "cohort-table.h"

#include "label.h"
#include "number.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define N_COHORTS 3

typedef enum {
  ROW_LEARNERS,
  ROW_MINUTES,
  ROW_EACH,
  ROW_RATE,
  N_ROWS,
} CohortRow;

struct _LsgCohortTable {
  AdwBin      parent_instance;
  LsgProject *project;
  GtkWidget  *cells[N_COHORTS][N_ROWS];
};

G_DEFINE_FINAL_TYPE (LsgCohortTable, lsg_cohort_table, ADW_TYPE_BIN)

static void
show_cohort (LsgCohortTable *self,
             GtkWidget     **cells,
             gint64          learners)
{
  const LsgFigures *figures = lsg_project_get_figures (self->project);
  LsgSpan interventions = lsg_figures_for_learners (lsg_project_get_records (self->project), learners);
  LsgSpan span = lsg_figures_count (figures, interventions);
  LsgLanguage language = lsg_language_get_interface ();
  double minutes = lsg_product_to_double (span.chosen);
  double rate = figures->path != LSG_NULL ? lsg_rate (span.chosen, figures->path, learners) : NAN;
  g_autofree char *texts[N_ROWS + 1] = {
    [ROW_LEARNERS] = lsg_number_format_integer (learners, language),
    [ROW_MINUTES] = lsg_number_format_product (span.chosen, language),
    [ROW_EACH] = lsg_number_format_double (minutes / (double) learners, 1, LSG_NUMBER_TRIM, language),
    [ROW_RATE] = lsg_number_format_rate (rate, language),
  };

  for (guint i = 0; i < N_ROWS; i++)
    gtk_label_set_text (GTK_LABEL (cells[i]), texts[i]);
}

static void
lsg_cohort_table_dispose (GObject *object)
{
  g_clear_object (&LSG_COHORT_TABLE (object)->project);
  G_OBJECT_CLASS (lsg_cohort_table_parent_class)->dispose (object);
}

static void
lsg_cohort_table_class_init (LsgCohortTableClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lsg_cohort_table_dispose;
}

static void
lsg_cohort_table_init (LsgCohortTable *self)
{
  const char *titles[N_ROWS] = { _("Learners"), _("Minutes"), _("Per learner"), _("Tutoring rate") };
  GtkWidget *grid = gtk_grid_new ();

  gtk_grid_set_column_spacing (GTK_GRID (grid), 12);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 4);
  gtk_widget_add_css_class (grid, "card");
  gtk_widget_add_css_class (grid, "pane-card");
  for (int row = 0; row < N_ROWS; row++)
    {
      GtkWidget *title = lsg_label_new (titles[row], "dim-label", LSG_LABEL_ELLIPSIZE);

      gtk_widget_set_hexpand (title, TRUE);
      gtk_grid_attach (GTK_GRID (grid), title, 0, row, 1, 1);
      for (int i = 0; i < N_COHORTS; i++)
        {
          self->cells[i][row] = lsg_label_new (NULL, row == ROW_LEARNERS || i == 0 ? "numeric heading" : "numeric",
                                               LSG_LABEL_WRAP | LSG_LABEL_END);
          gtk_grid_attach (GTK_GRID (grid), self->cells[i][row], i + 1, row, 1, 1);
        }
    }
  adw_bin_set_child (ADW_BIN (self), grid);
}

GtkWidget *
lsg_cohort_table_new (LsgProject *project)
{
  LsgCohortTable *self = g_object_new (LSG_TYPE_COHORT_TABLE, NULL);

  self->project = g_object_ref (project);
  return GTK_WIDGET (self);
}

gboolean
lsg_cohort_table_refresh (LsgCohortTable *self)
{
  gint64 learners;

  g_return_val_if_fail (LSG_IS_COHORT_TABLE (self), FALSE);

  learners = lsg_project_get_programme (self->project)->learners;
  if (learners == LSG_NULL || learners <= 0)
    return FALSE;
  for (int i = 0; i < N_COHORTS; i++)
    show_cohort (self, self->cells[i], learners + (learners * i + 1) / 2);
  return TRUE;
}
