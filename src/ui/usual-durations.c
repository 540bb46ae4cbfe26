/* usual-durations.c - see usual-durations.h. */
#include "usual-durations.h"

#include "boxed-list.h"
#include "durations.h"
#include "label.h"
#include "number.h"
#include "toasts.h"

#include "activity.h"
#include "tooltip.h"

#include <glib/gi18n-lib.h>

struct _LsgUsualDurations {
  AdwBin      parent_instance;
  LsgProject *project;
  LsgRecord  *record; /* reference or NULL */
  GtkWidget  *list;
};

G_DEFINE_FINAL_TYPE (LsgUsualDurations, lsg_usual_durations, ADW_TYPE_BIN)

/* Takes over a usual duration: its bounds and where they come from, as one step. */
static void
duration_activated_cb (GtkListBox        *list,
                       GtkListBoxRow     *row,
                       LsgUsualDurations *self)
{
  guint index = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), "duration"));
  guint n_durations;
  const LsgDuration *duration = &lsg_durations_get_all (&n_durations)[index];
  gboolean is_factor = duration->unit == LSG_DURATION_FACTOR;
  LsgEdit edit = { LSG_VERB_CHANGE, lsg_record_get_kind_id (self->record), is_factor ? "factor" : "minutes",
                   lsg_record_get_id (self->record), lsg_record_get_code (self->record), 0 };
  LsgValue min = duration->min >= 0 ? lsg_integer (duration->min) : lsg_none ();
  g_autoptr (GError) error = NULL;

  lsg_project_begin (self->project, &edit);
  if (lsg_project_set (self->project, self->record, is_factor ? "factor-min" : "minutes-min", min, &error)
      && lsg_project_set (self->project, self->record, is_factor ? "factor-max" : "minutes-max",
                          lsg_integer (duration->max), &error)
      && (is_factor
          || lsg_project_set (self->project, self->record, "evidence",
                              lsg_text (lsg_duration_source_get_label (duration->source)), &error)))
    lsg_project_commit (self->project, &error);
  else
    lsg_project_rollback (self->project);
  if (error != NULL)
    lsg_toast_error (GTK_WIDGET (self), error);
  else
    lsg_toast_undo (GTK_WIDGET (self), self->project, _("Smallest and largest duration taken over"));
}

/* "3 to 5 min", "15 min at most", with what one count is. */
static char *
describe_duration (const LsgDuration *duration)
{
  LsgLanguage language = lsg_language_get_interface ();
  const char *per = lsg_duration_get_per (duration);
  g_autofree char *max = lsg_number_format_hundredths (duration->max, language);
  g_autofree char *span = NULL;

  if (duration->unit == LSG_DURATION_FACTOR)
    {
      g_autofree char *min = lsg_number_format_hundredths (duration->min, language);

      /* TRANSLATORS: factors of the length of a virtual class */
      return g_strdup_printf (_("duration × %s to %s"), min, max);
    }
  if (duration->min < 0)
    {
      span = g_strdup_printf (_("%s min at most"), max);
    }
  else
    {
      g_autofree char *min = lsg_number_format_hundredths (duration->min, language);

      span = g_strdup_printf (_("%s to %s min"), min, max);
    }
  if (per == NULL || *per == '\0')
    return g_steal_pointer (&span);
  /* TRANSLATORS: a duration and what it is for: "15 to 30 min, per page" */
  return g_strdup_printf (_("%s, per %s"), span, per);
}

static void
add_duration (LsgUsualDurations *self,
              const LsgDuration *duration,
              guint              index)
{
  g_autofree char *span = describe_duration (duration);
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  /* TRANSLATORS: a duration and its source */
  g_autofree char *line = g_strdup_printf (_("%s · %s"), span, lsg_duration_source_get_label (duration->source));

  g_object_set_data (G_OBJECT (row), "duration", GUINT_TO_POINTER (index));
  gtk_widget_add_css_class (box, "pane-row");
  gtk_box_append (GTK_BOX (box), lsg_label_new (lsg_duration_get_label (duration), NULL, LSG_LABEL_WRAP));
  gtk_box_append (GTK_BOX (box), lsg_label_new (line, "caption", LSG_LABEL_WRAP));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  lsg_tooltip_set (row, _("Take these bounds over, with their source"));
  gtk_list_box_append (GTK_LIST_BOX (self->list), row);
}

/* Minutes for interventions, factors for virtual classes. */
static gboolean
fits_record_cb (GtkListBoxRow *row,
                gpointer       data)
{
  LsgUsualDurations *self = data;
  guint index = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), "duration"));
  guint n_durations;
  const LsgDuration *duration = &lsg_durations_get_all (&n_durations)[index];
  gboolean is_activity = self->record != NULL && LSG_IS_ACTIVITY (self->record);

  return (duration->unit == LSG_DURATION_FACTOR) == is_activity;
}

static void
lsg_usual_durations_dispose (GObject *object)
{
  g_clear_object (&LSG_USUAL_DURATIONS (object)->record);
  g_clear_object (&LSG_USUAL_DURATIONS (object)->project);
  G_OBJECT_CLASS (lsg_usual_durations_parent_class)->dispose (object);
}

static void
lsg_usual_durations_class_init (LsgUsualDurationsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lsg_usual_durations_dispose;
}

static void
lsg_usual_durations_init (LsgUsualDurations *self)
{
  guint n_durations;
  const LsgDuration *durations = lsg_durations_get_all (&n_durations);

  self->list = lsg_boxed_list_new (NULL);
  for (guint i = 0; i < n_durations; i++)
    add_duration (self, &durations[i], i);
  gtk_list_box_set_filter_func (GTK_LIST_BOX (self->list), fits_record_cb, self, NULL);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (duration_activated_cb), self, 0);
  adw_bin_set_child (ADW_BIN (self), self->list);
}

GtkWidget *
lsg_usual_durations_new (LsgProject *project)
{
  LsgUsualDurations *self = g_object_new (LSG_TYPE_USUAL_DURATIONS, NULL);

  self->project = g_object_ref (project);
  return GTK_WIDGET (self);
}

void
lsg_usual_durations_set_record (LsgUsualDurations *self,
                                LsgRecord         *record)
{
  g_return_if_fail (LSG_IS_USUAL_DURATIONS (self));

  g_set_object (&self->record, record);
  gtk_list_box_invalidate_filter (GTK_LIST_BOX (self->list));
}
