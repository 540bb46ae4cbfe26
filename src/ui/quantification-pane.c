/* quantification-pane.c - see quantification-pane.h. */
#include "quantification-pane.h"

#include "cohort-table.h"
#include "field-row.h"
#include "profile-times.h"
#include "record-name.h"
#include "reduction-edit.h"
#include "reduction-list.h"
#include "side-pane.h"
#include "target-rows.h"
#include "usual-durations.h"

#include <glib/gi18n-lib.h>

struct _LsgQuantificationPane {
  GtkWidget    parent_instance;
  LsgProject  *project;
  LsgRecord   *record;
  GtkWidget   *pane;
  double       list_place; /* of what must go, in the pane, when one was picked */
  guint        n_ticks;

  GtkWidget   *times;
  GtkWidget   *cohorts;
  GtkWidget   *cohorts_section;
  GtkWidget   *targets;
  GtkWidget   *goes;
  GtkWidget   *unit_section;
  GtkWidget   *unit_forms[2]; /* of interventions, of virtual classes */
  GtkWidget   *durations;
  GtkWidget   *durations_section;
};

enum {
  SIGNAL_PICKED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (LsgQuantificationPane, lsg_quantification_pane, GTK_TYPE_WIDGET)

static guint signals[N_SIGNALS];

static LsgReduction *
make_reduction (LsgQuantificationPane *self)
{
  LsgRecords *records = lsg_project_get_records (self->project);

  return lsg_reduction_new (records, lsg_project_get_figures (self->project), lsg_records_get_aims (records));
}

static void
refresh_reduction (LsgQuantificationPane *self)
{
  g_autoptr (LsgReduction) reduction = make_reduction (self);

  lsg_target_rows_show (LSG_TARGET_ROWS (self->targets), reduction);
  lsg_reduction_list_show (LSG_REDUCTION_LIST (self->goes), reduction);
}

static void
postpone_cb (LsgQuantificationPane *self)
{
  g_autoptr (LsgReduction) reduction = make_reduction (self);

  lsg_reduction_postpone (GTK_WIDGET (self), self->project, reduction);
}

static double
get_list_place (LsgQuantificationPane *self)
{
  double y = 0;

  gtk_widget_translate_coordinates (self->goes, self->pane, 0, 0, NULL, &y);
  return y;
}

/* The form of the picked row comes in above the list, in the layout of the next frame: then the list goes back to
 * where it was below the pointer. */
static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       data)
{
  LsgQuantificationPane *self = LSG_QUANTIFICATION_PANE (widget);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->pane));
  double moved = get_list_place (self) - self->list_place;

  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + moved);
  return moved == 0 && self->n_ticks++ == 0 ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

static void
picked_cb (LsgQuantificationPane *self,
           LsgRecord             *record)
{
  self->list_place = get_list_place (self);
  self->n_ticks = 0;
  g_signal_emit (self, signals[SIGNAL_PICKED], 0, record);
  gtk_widget_add_tick_callback (GTK_WIDGET (self), tick_cb, NULL, NULL);
}

static GtkWidget *
make_unit_forms (LsgQuantificationPane *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->unit_forms[0]
    = lsg_form_new (self->project, LSG_KIND_INTERVENTION,
                    (const char *[]) { "title", "per", "count", "count-label", "profile", "evidence", NULL });
  self->unit_forms[1] = lsg_form_new (self->project, LSG_KIND_ACTIVITY,
                                      (const char *[]) { "title", "minutes", "profile", NULL });
  gtk_box_append (GTK_BOX (box), self->unit_forms[0]);
  gtk_box_append (GTK_BOX (box), self->unit_forms[1]);
  return box;
}

static void
add_sections (LsgQuantificationPane *self)
{
  self->durations = lsg_usual_durations_new (self->project);
  self->times = lsg_profile_times_new (self->project);
  self->cohorts = lsg_cohort_table_new (self->project);
  self->targets = lsg_target_rows_new (self->project);
  self->goes = lsg_reduction_list_new ();
  g_signal_connect_object (self->goes, "postpone", G_CALLBACK (postpone_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->goes, "picked", G_CALLBACK (picked_cb), self, G_CONNECT_SWAPPED);

  self->unit_section = lsg_side_pane_add (self->pane, "", make_unit_forms (self));
  lsg_side_pane_add (self->pane, _("Time and cost per profile"), self->times);
  self->cohorts_section = lsg_side_pane_add (self->pane, _("By number of learners"), self->cohorts);
  lsg_side_pane_add (self->pane, _("Target rate and ceiling of hours"), self->targets);
  lsg_side_pane_add (self->pane, _("What must go, lowest criticality first"), self->goes);
  self->durations_section = lsg_side_pane_add (self->pane, "", self->durations);
}

static void
lsg_quantification_pane_dispose (GObject *object)
{
  LsgQuantificationPane *self = LSG_QUANTIFICATION_PANE (object);

  g_clear_pointer (&self->pane, gtk_widget_unparent);
  g_clear_object (&self->record);
  g_clear_object (&self->project);
  G_OBJECT_CLASS (lsg_quantification_pane_parent_class)->dispose (object);
}

static void
lsg_quantification_pane_class_init (LsgQuantificationPaneClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lsg_quantification_pane_dispose;
  signals[SIGNAL_PICKED] = g_signal_new ("picked", LSG_TYPE_QUANTIFICATION_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                         NULL, G_TYPE_NONE, 1, LSG_TYPE_RECORD);
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
lsg_quantification_pane_init (LsgQuantificationPane *self)
{
}

GtkWidget *
lsg_quantification_pane_new (LsgProject *project)
{
  LsgQuantificationPane *self = g_object_new (LSG_TYPE_QUANTIFICATION_PANE, NULL);

  self->project = g_object_ref (project);
  self->pane = lsg_side_pane_new ();
  gtk_widget_set_parent (self->pane, GTK_WIDGET (self));
  add_sections (self);
  lsg_quantification_pane_set_record (self, NULL);
  return GTK_WIDGET (self);
}

void
lsg_quantification_pane_refresh (LsgQuantificationPane *self)
{
  g_return_if_fail (LSG_IS_QUANTIFICATION_PANE (self));

  lsg_profile_times_refresh (LSG_PROFILE_TIMES (self->times));
  gtk_widget_set_visible (self->cohorts_section, lsg_cohort_table_refresh (LSG_COHORT_TABLE (self->cohorts)));
  refresh_reduction (self);
}

void
lsg_quantification_pane_set_record (LsgQuantificationPane *self,
                                    LsgRecord             *record)
{
  gboolean is_activity = record != NULL && LSG_IS_ACTIVITY (record);

  g_set_object (&self->record, record);
  gtk_widget_set_visible (self->unit_section, record != NULL);
  gtk_widget_set_visible (self->durations_section, record != NULL);
  lsg_usual_durations_set_record (LSG_USUAL_DURATIONS (self->durations), record);
  if (record != NULL)
    {
      g_autofree char *name = lsg_record_dup_name (record);
      /* TRANSLATORS: code of an intervention */
      g_autofree char *durations = g_strdup_printf (_("Usual durations for %s"), lsg_record_get_code (record));

      lsg_side_pane_set_title (self->unit_section, name);
      lsg_side_pane_set_title (self->durations_section, durations);
    }
  for (guint i = 0; i < G_N_ELEMENTS (self->unit_forms); i++)
    {
      gboolean is_mine = record != NULL && i == (guint) is_activity;

      gtk_widget_set_visible (self->unit_forms[i], is_mine);
      lsg_form_set_record (self->unit_forms[i], is_mine ? record : NULL);
    }
}

gboolean
lsg_quantification_pane_focus (LsgQuantificationPane *self,
                               const char            *field)
{
  if (lsg_target_rows_focus (LSG_TARGET_ROWS (self->targets), field))
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (self->unit_forms); i++)
    if (gtk_widget_get_visible (self->unit_forms[i]) && lsg_form_focus (self->unit_forms[i], field))
      return TRUE;
  return FALSE;
}
