/* cohort-table.c - see cohort-table.h. A line for each number of learners, the one that was typed last. */
#include "cohort-table.h"

#include "cohort-words.h"
#include "cohort.h"
#include "label.h"
#include "number-entry.h"
#include "spoken-name.h"

#include <glib/gi18n-lib.h>

#define N_LINES (LSG_MAX_COHORTS + 1)

struct _LsgCohortTable {
  AdwBin      parent_instance;
  LsgProject *project;
  GtkWidget  *entry;
  GtkWidget  *cells[N_LINES][LSG_N_COHORT_WORDS];
};

G_DEFINE_FINAL_TYPE (LsgCohortTable, lsg_cohort_table, ADW_TYPE_BIN)

/* @learners 0: the line is not there. */
static void
show_line (LsgCohortTable *self,
           guint           line,
           gint64          learners)
{
  const LsgFigures *figures = lsg_project_get_figures (self->project);
  gint64 present = lsg_project_get_programme (self->project)->learners;
  g_auto (GStrv) words = NULL;

  if (learners > 0)
    words = lsg_cohort_list_words (lsg_project_get_records (self->project), figures, learners);
  for (guint i = 0; i < LSG_N_COHORT_WORDS; i++)
    {
      GtkWidget *cell = self->cells[line][i];

      gtk_widget_set_visible (cell, words != NULL);
      gtk_label_set_text (GTK_LABEL (cell), words != NULL ? words[i] : "");
      if (i == LSG_COHORT_LEARNERS || learners == present)
        gtk_widget_add_css_class (cell, "heading");
      else
        gtk_widget_remove_css_class (cell, "heading");
    }
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

static GtkWidget *
make_entry_line (LsgCohortTable *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *title = lsg_label_new (_("Another number of learners"), NULL, LSG_LABEL_WRAP);

  self->entry = lsg_number_entry_new (lsg_kind_find_field (lsg_kind_get (LSG_KIND_PROGRAMME), "learners"));
  lsg_spoken_name_set (lsg_typed_entry_get_entry (LSG_TYPED_ENTRY (self->entry)), _("Another number of learners"));
  g_signal_connect_object (self->entry, "committed", G_CALLBACK (lsg_cohort_table_refresh), self, G_CONNECT_SWAPPED);
  gtk_widget_set_valign (self->entry, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (title, TRUE);
  gtk_box_append (GTK_BOX (line), title);
  gtk_box_append (GTK_BOX (line), self->entry);
  return line;
}

static GtkWidget *
make_grid (LsgCohortTable *self)
{
  const char *titles[LSG_N_COHORT_WORDS] = { _("Learners"), _("Groups"), _("Minutes"), _("Per learner"),
                                             _("Tutoring rate") };
  GtkWidget *grid = gtk_grid_new ();

  gtk_grid_set_column_spacing (GTK_GRID (grid), 6);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 4);
  for (int column = 0; column < LSG_N_COHORT_WORDS; column++)
    {
      GtkWidget *title = lsg_label_new (titles[column], "dim-label caption", LSG_LABEL_WRAP | LSG_LABEL_END);

      gtk_widget_set_hexpand (title, TRUE);
      gtk_widget_set_valign (title, GTK_ALIGN_END);
      gtk_grid_attach (GTK_GRID (grid), title, column, 0, 1, 1);
      for (int line = 0; line < N_LINES; line++)
        {
          self->cells[line][column] = lsg_label_new (NULL, "numeric", LSG_LABEL_WRAP | LSG_LABEL_END);
          gtk_grid_attach (GTK_GRID (grid), self->cells[line][column], column, line + 1, 1, 1);
        }
    }
  return grid;
}

static void
lsg_cohort_table_init (LsgCohortTable *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  gtk_widget_add_css_class (box, "card");
  gtk_widget_add_css_class (box, "pane-card");
  gtk_box_append (GTK_BOX (box), make_entry_line (self));
  gtk_box_append (GTK_BOX (box), make_grid (self));
  gtk_box_append (GTK_BOX (box), lsg_label_new (_("Groups stay as large as they are; their number follows."),
                                                "dim-label caption", LSG_LABEL_WRAP));
  adw_bin_set_child (ADW_BIN (self), box);
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
  gint64 sizes[LSG_MAX_COHORTS];
  gint64 own;
  guint n;

  g_return_val_if_fail (LSG_IS_COHORT_TABLE (self), FALSE);

  n = lsg_cohort_list_sizes (lsg_project_get_programme (self->project)->learners, sizes);
  if (n == 0)
    return FALSE;
  for (guint i = 0; i < LSG_MAX_COHORTS; i++)
    show_line (self, i, i < n ? sizes[i] : 0);
  own = lsg_number_entry_get_value (LSG_NUMBER_ENTRY (self->entry));
  show_line (self, LSG_MAX_COHORTS, own != LSG_NULL ? own : 0);
  return TRUE;
}
