/* step-pane.c - see step-pane.h. */
#include "step-pane.h"

#include "field-row.h"
#include "label.h"
#include "scroller.h"

#include <glib/gi18n-lib.h>

struct _LsgStepPane {
  AdwBin      parent_instance;
  LsgProject *project;
  GtkWidget  *box;
  GtkLabel   *title;
  GtkWidget  *form; /* NULL until a step is opened */
  int         step;
};

G_DEFINE_FINAL_TYPE (LsgStepPane, lsg_step_pane, ADW_TYPE_BIN)

/* A step has no record until something is said about it. */
static LsgRecord *
make_step (const char  *field,
           LsgValue     value,
           gpointer     data,
           GError     **error)
{
  LsgStepPane *self = data;
  const LsgAssignment values[] = {
    { "step", lsg_integer (self->step) },
    { field, value },
  };

  return lsg_project_add (self->project, LSG_KIND_STEP, values, G_N_ELEMENTS (values), NULL, error);
}

static void
ensure_form (LsgStepPane *self)
{
  static const char *const fields[] = { "state", "start-date", "end-date", "objective", "notes", NULL };

  if (self->form != NULL)
    return;
  self->form = lsg_form_new (self->project, LSG_KIND_STEP, fields);
  lsg_form_set_maker (self->form, make_step, self);
  gtk_box_append (GTK_BOX (self->box), self->form);
}

static void
show_step (LsgStepPane *self)
{
  if (self->form == NULL)
    return;
  lsg_form_set_record (self->form, (LsgRecord *) lsg_analysis_find_step (lsg_project_get_records (self->project),
                                                                         self->step));
}

static void
lsg_step_pane_dispose (GObject *object)
{
  g_clear_object (&LSG_STEP_PANE (object)->project);
  G_OBJECT_CLASS (lsg_step_pane_parent_class)->dispose (object);
}

static void
lsg_step_pane_class_init (LsgStepPaneClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lsg_step_pane_dispose;
}

static void
lsg_step_pane_init (LsgStepPane *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);
  self->title = GTK_LABEL (lsg_label_new (NULL, "record-title", LSG_LABEL_WRAP));
  gtk_box_append (GTK_BOX (self->box), lsg_label_new (_("Step of the analysis"), "caption dim-label",
                                                      LSG_LABEL_PLAIN));
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->title));
  gtk_widget_add_css_class (self->box, "pane-content");
  adw_bin_set_child (ADW_BIN (self), lsg_scroller_new (self->box));
}

GtkWidget *
lsg_step_pane_new (LsgProject *project)
{
  LsgStepPane *self = g_object_new (LSG_TYPE_STEP_PANE, NULL);

  self->project = g_object_ref (project);
  return GTK_WIDGET (self);
}

void
lsg_step_pane_set_step (LsgStepPane *self,
                        int          step)
{
  g_return_if_fail (LSG_IS_STEP_PANE (self));

  self->step = step;
  gtk_label_set_text (self->title, g_dgettext (GETTEXT_PACKAGE, lsg_step_choices[step].label));
  show_step (self);
}

void
lsg_step_pane_open (LsgStepPane *self)
{
  g_return_if_fail (LSG_IS_STEP_PANE (self));

  ensure_form (self);
  show_step (self);
}

gboolean
lsg_step_pane_focus (LsgStepPane *self,
                     const char  *field)
{
  g_return_val_if_fail (LSG_IS_STEP_PANE (self), FALSE);

  lsg_step_pane_open (self);
  return lsg_form_focus (self->form, field);
}
