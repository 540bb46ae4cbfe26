/* path-time.c - see path-time.h. */
#include "path-time.h"

#include "boxed-list.h"
#include "field-editor.h"
#include "label.h"
#include "number.h"
#include "path-words.h"
#include "toasts.h"

#include <glib/gi18n-lib.h>
#include <math.h>

struct _LsgPathTime {
  GtkBox      parent_instance;
  LsgProject *project;
  GtkWidget  *choices[2]; /* derived, by hand */
  GtkLabel   *derived;
  GtkWidget  *editor;
  GtkLabel   *problem;
  GtkLabel   *difference;
  GtkLabel   *use;
  gboolean    is_showing;
};

G_DEFINE_FINAL_TYPE (LsgPathTime, lsg_path_time, GTK_TYPE_BOX)

/* "It serves for the tutoring rate: 160 : (240 × 10) = 0.067" */
static char *
describe_use (LsgPathTime *self)
{
  const LsgFigures *figures = lsg_project_get_figures (self->project);
  LsgProgramme *programme = lsg_project_get_programme (self->project);
  LsgLanguage language = lsg_language_get_interface ();
  g_autofree char *minutes = NULL;
  g_autofree char *path = NULL;
  g_autofree char *learners = NULL;
  g_autofree char *rate = NULL;

  if (isnan (figures->rate))
    return g_strdup (_("With the number of learners it gives the tutoring rate."));
  minutes = lsg_number_format_product (figures->counted.chosen, language);
  path = lsg_number_format_hundredths (figures->path, language);
  learners = lsg_number_format_integer (programme->learners, language);
  rate = lsg_number_format_rate (figures->counted_rate, language);
  /* TRANSLATORS: tutoring minutes, path minutes, learners, rate */
  return g_strdup_printf (_("It serves for the tutoring rate: %s ÷ (%s × %s) = %s."), minutes, path, learners, rate);
}

void
lsg_path_time_refresh (LsgPathTime *self)
{
  const LsgFigures *figures;
  gint64 by_hand;
  g_autofree char *derived = NULL;
  g_autofree char *difference = NULL;
  g_autofree char *use = NULL;

  g_return_if_fail (LSG_IS_PATH_TIME (self));

  figures = lsg_project_get_figures (self->project);
  by_hand = lsg_project_get_programme (self->project)->path_minutes;
  if (figures->path_derived != LSG_NULL)
    derived = lsg_number_format_minutes (figures->path_derived * LSG_HUNDRED, lsg_language_get_interface ());
  difference = lsg_words_path_difference (figures, by_hand);
  use = describe_use (self);
  self->is_showing = TRUE;
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->choices[by_hand == LSG_NULL ? 0 : 1]), TRUE);
  self->is_showing = FALSE;
  gtk_label_set_text (self->derived, derived != NULL ? derived : LSG_NO_NUMBER);
  gtk_label_set_text (self->difference, difference != NULL ? difference : "");
  gtk_widget_set_visible (GTK_WIDGET (self->difference), difference != NULL);
  gtk_label_set_text (self->use, use);
}

/* By hand it begins as what is derived; without that the entry waits for a number. */
static void
toggled_cb (LsgPathTime    *self,
            GtkCheckButton *button)
{
  LsgRecord *programme = LSG_RECORD (lsg_project_get_programme (self->project));
  gint64 derived = lsg_project_get_figures (self->project)->path_derived;
  gboolean by_hand = GTK_WIDGET (button) == self->choices[1];
  g_autoptr (GError) error = NULL;

  if (self->is_showing || !gtk_check_button_get_active (button))
    return;
  if (by_hand && derived == LSG_NULL)
    {
      gtk_widget_grab_focus (self->editor);
      return;
    }
  lsg_project_end_typing (self->project);
  if (!lsg_project_set (self->project, programme, "path-minutes", by_hand ? lsg_integer (derived) : lsg_none (),
                        &error))
    lsg_toast_error (GTK_WIDGET (self), error);
  if (by_hand)
    gtk_widget_grab_focus (self->editor);
}

static void
problem_cb (LsgPathTime *self)
{
  const char *problem = lsg_field_editor_get_problem (LSG_FIELD_EDITOR (self->editor));

  gtk_label_set_text (self->problem, problem != NULL ? problem : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), problem != NULL);
}

static GtkWidget *
make_row (GtkWidget *choice,
          GtkWidget *value)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  gtk_widget_set_hexpand (choice, TRUE);
  gtk_widget_set_valign (value, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (line), choice);
  gtk_box_append (GTK_BOX (line), value);
  gtk_widget_add_css_class (line, "pane-row");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), line);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  return row;
}

static void
lsg_path_time_dispose (GObject *object)
{
  g_clear_object (&LSG_PATH_TIME (object)->project);
  G_OBJECT_CLASS (lsg_path_time_parent_class)->dispose (object);
}

static void
lsg_path_time_class_init (LsgPathTimeClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lsg_path_time_dispose;
}

static void
lsg_path_time_init (LsgPathTime *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
}

GtkWidget *
lsg_path_time_new (LsgProject *project)
{
  LsgPathTime *self = g_object_new (LSG_TYPE_PATH_TIME, NULL);
  GtkWidget *list = lsg_boxed_list_new (NULL);

  self->project = g_object_ref (project);
  self->choices[0] = gtk_check_button_new_with_label (_("Derived from the activities"));
  self->choices[1] = gtk_check_button_new_with_label (_("Set by hand"));
  gtk_check_button_set_group (GTK_CHECK_BUTTON (self->choices[1]), GTK_CHECK_BUTTON (self->choices[0]));
  self->derived = GTK_LABEL (lsg_label_new (NULL, "numeric heading", LSG_LABEL_END));
  self->editor = lsg_field_editor_new (project, LSG_KIND_PROGRAMME, "path-minutes", LSG_EDITOR_DEFAULT);
  lsg_field_editor_set_record (LSG_FIELD_EDITOR (self->editor), LSG_RECORD (lsg_project_get_programme (project)));
  lsg_field_editor_set_placeholder (LSG_FIELD_EDITOR (self->editor), _("minutes"));
  lsg_field_editor_set_spoken_name (LSG_FIELD_EDITOR (self->editor), _("Path time set by hand, in minutes"));
  g_signal_connect_object (self->editor, "notify::problem", G_CALLBACK (problem_cb), self, G_CONNECT_SWAPPED);
  for (guint i = 0; i < G_N_ELEMENTS (self->choices); i++)
    g_signal_connect_object (self->choices[i], "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  gtk_list_box_append (GTK_LIST_BOX (list), make_row (self->choices[0], GTK_WIDGET (self->derived)));
  gtk_list_box_append (GTK_LIST_BOX (list), make_row (self->choices[1], self->editor));
  self->problem = GTK_LABEL (lsg_label_new (NULL, "error caption", LSG_LABEL_WRAP));
  self->difference = GTK_LABEL (lsg_label_new (NULL, "caption", LSG_LABEL_WRAP));
  self->use = GTK_LABEL (lsg_label_new (NULL, "caption dim-label", LSG_LABEL_WRAP));
  gtk_widget_set_visible (GTK_WIDGET (self->problem), FALSE);
  gtk_box_append (GTK_BOX (self), list);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->problem));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->difference));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->use));
  return GTK_WIDGET (self);
}

gboolean
lsg_path_time_focus (LsgPathTime *self)
{
  g_return_val_if_fail (LSG_IS_PATH_TIME (self), FALSE);

  return gtk_widget_grab_focus (self->editor);
}
