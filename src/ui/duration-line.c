/* duration-line.c - see duration-line.h. */
#include "duration-line.h"

#include "chart-view.h"
#include "duration-check.h"
#include "field-editor.h"
#include "label.h"
#include "span-mark.h"
#include "spoken-name.h"
#include "tooltip.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define N_FIELDS 3

static const char *const fields[N_FIELDS] = { "minutes-min", "minutes", "minutes-max" };

struct _LsgDurationLine {
  GtkBox           parent_instance;
  LsgIntervention *intervention;
  LsgFieldEditor  *editors[N_FIELDS];
  GtkWidget       *problem;
  GtkWidget       *span;
};

G_DEFINE_FINAL_TYPE (LsgDurationLine, lsg_duration_line, GTK_TYPE_BOX)

static void
draw_span_cb (const LsgCanvas *canvas,
              gpointer         data)
{
  LsgIntervention *intervention = LSG_DURATION_LINE (data)->intervention;
  LsgSpanMark mark = { NAN, NAN, NAN, FALSE };

  if (intervention == NULL || intervention->minutes == LSG_NULL)
    return;
  mark.chosen = intervention->minutes;
  if (intervention->minutes_min != LSG_NULL)
    mark.minimum = intervention->minutes_min;
  if (intervention->minutes_max != LSG_NULL)
    mark.maximum = intervention->minutes_max;
  lsg_span_mark_draw (&mark, canvas);
}

static void
notify_problem_cb (LsgFieldEditor  *editor,
                   GParamSpec      *pspec,
                   LsgDurationLine *self)
{
  const char *problem = lsg_field_editor_get_problem (editor);

  gtk_label_set_label (GTK_LABEL (self->problem), problem != NULL ? problem : "");
  gtk_widget_set_visible (self->problem, problem != NULL);
}

/* Three entries stand side by side in a card: the card says how wide they are. */
static void
narrow (LsgFieldEditor *editor)
{
  GtkWidget *control = lsg_field_editor_get_control (editor);

  gtk_widget_set_hexpand (GTK_WIDGET (editor), TRUE);
  if (GTK_IS_EDITABLE (control))
    {
      gtk_editable_set_width_chars (GTK_EDITABLE (control), 2);
      gtk_editable_set_max_width_chars (GTK_EDITABLE (control), 2);
    }
}

static GtkWidget *
make_field (LsgDurationLine *self,
            LsgProject      *project,
            guint            i)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *label = lsg_label_new (i == 0 ? _("Min.") : i == 1 ? _("Chosen") : _("Max."), "caption", LSG_LABEL_WRAP);
  GtkWidget *editor = lsg_field_editor_new (project, LSG_KIND_INTERVENTION, fields[i], LSG_EDITOR_DEFAULT);
  const LsgField *field = lsg_field_editor_get_field (LSG_FIELD_EDITOR (editor));
  GtkWidget *control = lsg_field_editor_get_control (LSG_FIELD_EDITOR (editor));

  self->editors[i] = LSG_FIELD_EDITOR (editor);
  lsg_spoken_name_set (control, lsg_field_get_label (field));
  if (field->help != NULL)
    lsg_tooltip_set (editor, g_dgettext (GETTEXT_PACKAGE, field->help));
  gtk_widget_add_css_class (label, "dim-label");
  narrow (self->editors[i]);
  lsg_field_editor_set_check (self->editors[i], lsg_duration_check);
  g_signal_connect_object (editor, "notify::problem", G_CALLBACK (notify_problem_cb), self, 0);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), editor);
  return box;
}

static void
lsg_duration_line_dispose (GObject *object)
{
  g_clear_object (&LSG_DURATION_LINE (object)->intervention);
  G_OBJECT_CLASS (lsg_duration_line_parent_class)->dispose (object);
}

static void
lsg_duration_line_class_init (LsgDurationLineClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lsg_duration_line_dispose;
}

static void
lsg_duration_line_init (LsgDurationLine *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
}

GtkWidget *
lsg_duration_line_new (LsgProject *project)
{
  LsgDurationLine *self = g_object_new (LSG_TYPE_DURATION_LINE, "spacing", 6, NULL);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  for (guint i = 0; i < N_FIELDS; i++)
    gtk_box_append (GTK_BOX (line), make_field (self, project, i));
  gtk_box_set_homogeneous (GTK_BOX (line), TRUE);
  self->span = lsg_chart_view_new (60, 16);
  lsg_chart_view_set_draw_func (LSG_CHART_VIEW (self->span), draw_span_cb, self, NULL);
  self->problem = lsg_label_new (NULL, "problem", LSG_LABEL_WRAP);
  gtk_widget_set_visible (self->problem, FALSE);
  gtk_box_append (GTK_BOX (self), line);
  gtk_box_append (GTK_BOX (self), self->problem);
  gtk_box_append (GTK_BOX (self), self->span);
  return GTK_WIDGET (self);
}

void
lsg_duration_line_set_record (LsgDurationLine *self,
                              LsgIntervention *intervention)
{
  g_return_if_fail (LSG_IS_DURATION_LINE (self));

  g_set_object (&self->intervention, intervention);
  for (guint i = 0; i < N_FIELDS; i++)
    lsg_field_editor_set_record (self->editors[i], (LsgRecord *) intervention);
  lsg_duration_line_refresh (self);
}

void
lsg_duration_line_refresh (LsgDurationLine *self)
{
  g_return_if_fail (LSG_IS_DURATION_LINE (self));

  lsg_chart_view_redraw (LSG_CHART_VIEW (self->span));
}

gboolean
lsg_duration_line_focus (LsgDurationLine *self,
                         const char      *field)
{
  g_return_val_if_fail (LSG_IS_DURATION_LINE (self), FALSE);

  for (guint i = 0; i < N_FIELDS; i++)
    if (g_strcmp0 (fields[i], field) == 0)
      return gtk_widget_grab_focus (GTK_WIDGET (self->editors[i]));
  return FALSE;
}
