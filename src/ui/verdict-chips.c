/* verdict-chips.c - see verdict-chips.h. */
#include "verdict-chips.h"

#include "filter-chip.h"

#include <glib/gi18n-lib.h>

/* One chip for each verdict, one for what is not rated. */
#define UNRATED LSG_N_VERDICTS
#define N_CHIPS (LSG_N_VERDICTS + 1)

struct _LsgVerdictChips {
  AdwBin           parent_instance;
  LsgProject      *project;
  GtkToggleButton *chips[N_CHIPS];
};

enum {
  SIGNAL_CHANGED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (LsgVerdictChips, lsg_verdict_chips, ADW_TYPE_BIN)

static guint signals[N_SIGNALS];

static void
toggled_cb (LsgVerdictChips *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
lsg_verdict_chips_dispose (GObject *object)
{
  g_clear_object (&LSG_VERDICT_CHIPS (object)->project);
  G_OBJECT_CLASS (lsg_verdict_chips_parent_class)->dispose (object);
}

static void
lsg_verdict_chips_class_init (LsgVerdictChipsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lsg_verdict_chips_dispose;
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", LSG_TYPE_VERDICT_CHIPS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 0);
}

static void
lsg_verdict_chips_init (LsgVerdictChips *self)
{
  GtkWidget *bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  for (guint i = 0; i < N_CHIPS; i++)
    {
      const char *word = i == UNRATED ? _("To rate") : g_dgettext (GETTEXT_PACKAGE, lsg_verdict_choices[i].label);
      GtkWidget *chip = lsg_filter_chip_new (LSG_MARK_VIEW_VERDICT, i == UNRATED ? LSG_NULL : (gint64) i, word);

      self->chips[i] = GTK_TOGGLE_BUTTON (chip);
      g_signal_connect_object (chip, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (bar), chip);
    }
  adw_bin_set_child (ADW_BIN (self), bar);
}

GtkWidget *
lsg_verdict_chips_new (LsgProject *project)
{
  LsgVerdictChips *self = g_object_new (LSG_TYPE_VERDICT_CHIPS, NULL);

  self->project = g_object_ref (project);
  return GTK_WIDGET (self);
}

void
lsg_verdict_chips_refresh (LsgVerdictChips *self)
{
  const LsgFigures *figures;

  g_return_if_fail (LSG_IS_VERDICT_CHIPS (self));

  figures = lsg_project_get_figures (self->project);
  for (guint i = 0; i < N_CHIPS; i++)
    lsg_filter_chip_set_count (LSG_FILTER_CHIP (self->chips[i]),
                               i == UNRATED ? figures->n_unrated : figures->n_by_verdict[i]);
  gtk_widget_set_visible (GTK_WIDGET (self->chips[UNRATED]),
                          figures->n_unrated > 0 || gtk_toggle_button_get_active (self->chips[UNRATED]));
}

gboolean
lsg_verdict_chips_filters (LsgVerdictChips *self)
{
  g_return_val_if_fail (LSG_IS_VERDICT_CHIPS (self), FALSE);

  for (guint i = 0; i < N_CHIPS; i++)
    if (gtk_toggle_button_get_active (self->chips[i]))
      return TRUE;
  return FALSE;
}

gboolean
lsg_verdict_chips_match (LsgVerdictChips *self,
                         LsgIntervention *intervention)
{
  gint64 chip = intervention->verdict == LSG_NULL ? UNRATED : intervention->verdict;

  return !lsg_verdict_chips_filters (self) || gtk_toggle_button_get_active (self->chips[chip]);
}

void
lsg_verdict_chips_clear (LsgVerdictChips *self)
{
  g_return_if_fail (LSG_IS_VERDICT_CHIPS (self));

  for (guint i = 0; i < N_CHIPS; i++)
    gtk_toggle_button_set_active (self->chips[i], FALSE);
}
