/* budget-bar.c - see budget-bar.h. */
#include "budget-bar.h"

#include "label.h"
#include "number-entry.h"
#include "reduction-edit.h"
#include "reduction-words.h"
#include "spoken-name.h"
#include "tooltip.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define STEP 25 /* a quarter of an hour, in hundredths */

struct _LsgBudgetBar {
  AdwBin        parent_instance;
  LsgProject   *project;
  gboolean      is_active;
  gint64        budget; /* hundredths of hours */
  LsgReduction *reduction; /* NULL while not active */
  GHashTable   *going; /* borrowed LsgIntervention */
  GtkWidget    *entry;
  GtkWidget    *slider;
  GtkWidget    *words;
  GtkWidget    *apply;
  gboolean      is_showing;
};

enum {
  SIGNAL_CHANGED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (LsgBudgetBar, lsg_budget_bar, ADW_TYPE_BIN)

static guint signals[N_SIGNALS];

gint64
lsg_budget_of_time (LsgProduct time)
{
  const LsgProduct unit = 60 * LSG_PRODUCT_ONE / LSG_HUNDRED;

  return time <= 0 ? 0 : (time - 1) / unit + 1;
}

gint64
lsg_budget_hold (LsgProduct time)
{
  return (lsg_budget_of_time (time) + STEP - 1) / STEP * STEP;
}

gint64
lsg_budget_snap (double value,
                 gint64 least,
                 gint64 most)
{
  gint64 snapped = (gint64) round (value / STEP) * STEP;

  return CLAMP (snapped, least, MAX (least, most));
}

static gint64
get_most (LsgBudgetBar *self)
{
  const LsgFigures *figures = lsg_project_get_figures (self->project);

  return lsg_budget_hold (lsg_product_add (figures->all.chosen, figures->virtual_classes.chosen));
}

static gint64
get_least (LsgBudgetBar *self)
{
  return lsg_budget_of_time (lsg_reduction_get_least (lsg_project_get_records (self->project),
                                                      lsg_project_get_figures (self->project)));
}

static void
reduce (LsgBudgetBar *self)
{
  g_clear_pointer (&self->reduction, lsg_reduction_free);
  g_hash_table_remove_all (self->going);
  if (!self->is_active)
    return;
  self->reduction = lsg_reduction_new (lsg_project_get_records (self->project),
                                       lsg_project_get_figures (self->project),
                                       (LsgAims) { LSG_NULL, self->budget });
  for (guint i = 0; i < self->reduction->gone->len; i++)
    g_hash_table_add (self->going, self->reduction->gone->pdata[i]);
}

static void
show (LsgBudgetBar *self)
{
  gint64 least, most;
  g_autofree char *words = NULL;

  if (self->reduction == NULL)
    return;
  least = get_least (self);
  most = get_most (self);
  words = lsg_words_reduction_if (self->reduction);
  self->is_showing = TRUE;
  lsg_number_entry_set_value (LSG_NUMBER_ENTRY (self->entry), self->budget);
  gtk_range_set_range (GTK_RANGE (self->slider), (double) least, (double) MAX (most, least + 1));
  gtk_range_set_value (GTK_RANGE (self->slider), (double) self->budget);
  gtk_widget_set_sensitive (self->slider, least < most);
  gtk_label_set_text (GTK_LABEL (self->words), words);
  gtk_widget_set_sensitive (self->apply, self->reduction->gone->len > 0);
  self->is_showing = FALSE;
}

static void
set_budget (LsgBudgetBar *self,
            gint64        budget)
{
  if (self->is_showing || budget == self->budget)
    return;
  self->budget = budget;
  reduce (self);
  show (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/* Emptied: all the time that there is. */
static void
committed_cb (LsgBudgetBar *self)
{
  gint64 value = lsg_number_entry_get_value (LSG_NUMBER_ENTRY (self->entry));

  set_budget (self, value == LSG_NULL ? get_most (self) : value);
  show (self);
}

static void
slid_cb (LsgBudgetBar *self)
{
  if (!self->is_showing)
    set_budget (self, lsg_budget_snap (gtk_range_get_value (GTK_RANGE (self->slider)), get_least (self),
                                       get_most (self)));
}

static void
apply_cb (LsgBudgetBar *self)
{
  if (self->reduction != NULL)
    lsg_reduction_postpone (GTK_WIDGET (self), self->project, self->reduction);
}

static void
lsg_budget_bar_dispose (GObject *object)
{
  LsgBudgetBar *self = LSG_BUDGET_BAR (object);

  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_pointer (&self->reduction, lsg_reduction_free);
  g_clear_pointer (&self->going, g_hash_table_unref);
  g_clear_object (&self->project);
  G_OBJECT_CLASS (lsg_budget_bar_parent_class)->dispose (object);
}

static void
lsg_budget_bar_class_init (LsgBudgetBarClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lsg_budget_bar_dispose;
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", LSG_TYPE_BUDGET_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 0);
}

static GtkWidget *
make_line (LsgBudgetBar *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *title = lsg_label_new (_("Budget of hours"), "heading", LSG_LABEL_PLAIN);

  self->entry = lsg_number_entry_new (lsg_kind_find_field (lsg_kind_get (LSG_KIND_PROGRAMME), "hours-ceiling"));
  gtk_editable_set_width_chars (lsg_number_entry_get_editable (LSG_NUMBER_ENTRY (self->entry)), 6);
  gtk_editable_set_max_width_chars (lsg_number_entry_get_editable (LSG_NUMBER_ENTRY (self->entry)), 6);
  lsg_spoken_name_set (GTK_WIDGET (lsg_number_entry_get_editable (LSG_NUMBER_ENTRY (self->entry))),
                       _("Budget of hours"));
  self->slider = gtk_scale_new_with_range (GTK_ORIENTATION_HORIZONTAL, 0, 1, STEP);
  gtk_scale_set_draw_value (GTK_SCALE (self->slider), FALSE);
  gtk_range_set_increments (GTK_RANGE (self->slider), STEP, 4 * STEP);
  gtk_widget_set_hexpand (self->slider, TRUE);
  lsg_spoken_name_set (self->slider, _("Budget of hours"));
  self->apply = gtk_button_new_with_label (_("Apply"));
  lsg_tooltip_set (self->apply, _("Postpone the interventions that would go, in one step"));
  gtk_widget_set_valign (self->apply, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (line), title);
  gtk_box_append (GTK_BOX (line), self->entry);
  gtk_box_append (GTK_BOX (line), self->slider);
  gtk_box_append (GTK_BOX (line), self->apply);
  return line;
}

/* A refused number keeps the budget; its sentence stands where the words do. */
static void
problem_cb (LsgBudgetBar *self)
{
  const char *problem = lsg_typed_entry_get_problem (LSG_TYPED_ENTRY (self->entry));

  if (problem != NULL)
    {
      gtk_label_set_text (GTK_LABEL (self->words), problem);
      gtk_widget_add_css_class (self->words, "error");
      return;
    }
  gtk_widget_remove_css_class (self->words, "error");
  if (!self->is_showing)
    show (self);
}

static void
lsg_budget_bar_init (LsgBudgetBar *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);

  self->going = g_hash_table_new (NULL, NULL);
  gtk_box_append (GTK_BOX (column), make_line (self));
  self->words = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_STATUS, "xalign", 0.0, "wrap",
                              TRUE, NULL);
  gtk_widget_add_css_class (self->words, "caption");
  gtk_box_append (GTK_BOX (column), self->words);
  gtk_widget_add_css_class (column, "budget-bar");
  g_signal_connect_object (self->entry, "committed", G_CALLBACK (committed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "notify::problem", G_CALLBACK (problem_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->slider, "value-changed", G_CALLBACK (slid_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->apply, "clicked", G_CALLBACK (apply_cb), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (ADW_BIN (self), column);
}

GtkWidget *
lsg_budget_bar_new (LsgProject *project)
{
  LsgBudgetBar *self = g_object_new (LSG_TYPE_BUDGET_BAR, NULL);

  self->project = g_object_ref (project);
  return GTK_WIDGET (self);
}

void
lsg_budget_bar_set_active (LsgBudgetBar *self,
                           gboolean      is_active)
{
  LsgAims aims;

  g_return_if_fail (LSG_IS_BUDGET_BAR (self));

  if (is_active == self->is_active)
    return;
  aims = lsg_records_get_aims (lsg_project_get_records (self->project));
  self->is_active = is_active;
  self->budget = aims.ceiling != LSG_NULL ? aims.ceiling : get_most (self);
  lsg_budget_bar_refresh (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

void
lsg_budget_bar_refresh (LsgBudgetBar *self)
{
  g_return_if_fail (LSG_IS_BUDGET_BAR (self));

  if (!self->is_active && self->reduction == NULL)
    return;
  reduce (self);
  show (self);
}

GHashTable *
lsg_budget_bar_get_going (LsgBudgetBar *self)
{
  g_return_val_if_fail (LSG_IS_BUDGET_BAR (self), NULL);

  return self->going;
}
