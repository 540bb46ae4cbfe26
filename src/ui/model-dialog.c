/* model-dialog.c - see model-dialog.h.
 *
 * The model is edited as the only intervention of a project that nobody sees, so that its fields are checked like
 * any other and its steps can be taken back; that project goes with the window.
 */
#include "model-dialog.h"

#include "field-row.h"
#include "label.h"
#include "model-words.h"
#include "scroller.h"
#include "spoken-name.h"
#include "toasts.h"
#include "work-folder.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#define WIDTH 620
#define HEIGHT 680

typedef struct {
  GtkWidget       *opener; /* where the toast is shown */
  LsgProject      *library_of; /* whose language the library is in */
  char            *title;  /* that the own model had; NULL: it is not the user's yet */
  char            *folder; /* of the project */
  LsgProject      *project;
  LsgIntervention *intervention; /* borrowed */
  GtkWindow       *window;
  GtkWidget       *problem;
  GtkWidget       *first; /* of the forms: it has the title */
} Dialog;

LsgRepertoire *
lsg_library_open (LsgProject *project)
{
  g_autofree char *folder = lsg_work_folder_get_default ();
  g_autofree char *path = g_build_filename (folder, "library.xml", NULL);

  return lsg_repertoire_new (path, lsg_records_get_language (lsg_project_get_records (project)));
}

/* What the store left in the folder of a project that is gone: folders without files. */
static void
remove_folder (const char *folder)
{
  static const char *const names[] = { "work", "backups" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (folder, names[i], NULL);

      g_rmdir (path);
    }
  g_rmdir (folder);
}

static void
dialog_free (gpointer data,
             GClosure *closure)
{
  Dialog *self = data;

  lsg_project_discard (self->project, NULL);
  g_object_unref (self->project);
  remove_folder (self->folder);
  g_object_unref (self->library_of);
  g_object_unref (self->opener);
  g_free (self->folder);
  g_free (self->title);
  g_free (self);
}

/* A letter typed last may still wait in its entry: leaving it says it. */
static void
save_cb (Dialog *self)
{
  g_autoptr (LsgRepertoire) repertoire = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *sentence = NULL;

  gtk_root_set_focus (GTK_ROOT (self->window), NULL);
  repertoire = lsg_library_open (self->library_of);
  if (!lsg_repertoire_replace (repertoire, self->title, self->intervention, &error))
    {
      gtk_label_set_label (GTK_LABEL (self->problem), error->message);
      gtk_widget_set_visible (self->problem, TRUE);
      return;
    }
  /* TRANSLATORS: title of an intervention */
  sentence = g_strdup_printf (_("“%s” is in your library"), self->intervention->title);
  lsg_toast_say (self->opener, sentence);
  gtk_window_destroy (self->window);
}

static GtkWidget *
make_header (Dialog *self)
{
  GtkWidget *header = gtk_header_bar_new ();
  GtkWidget *cancel = gtk_button_new_with_mnemonic (_("_Cancel"));
  GtkWidget *save = gtk_button_new_with_mnemonic (_("_Keep in my library"));

  gtk_widget_add_css_class (save, "suggested-action");
  gtk_header_bar_set_show_title_buttons (GTK_HEADER_BAR (header), FALSE);
  gtk_header_bar_pack_start (GTK_HEADER_BAR (header), cancel);
  gtk_header_bar_pack_end (GTK_HEADER_BAR (header), save);
  g_signal_connect_object (cancel, "clicked", G_CALLBACK (gtk_window_destroy), self->window, G_CONNECT_SWAPPED);
  g_signal_connect_swapped (save, "clicked", G_CALLBACK (save_cb), self);
  return header;
}

static GtkWidget *
append_form (Dialog            *self,
             GtkWidget         *column,
             const char        *title,
             const char *const *fields)
{
  GtkWidget *form = lsg_form_new (self->project, LSG_KIND_INTERVENTION, fields);

  lsg_form_set_record (form, LSG_RECORD (self->intervention));
  gtk_box_append (GTK_BOX (column), lsg_label_new (title, "section", LSG_LABEL_PLAIN));
  gtk_box_append (GTK_BOX (column), form);
  return form;
}

static GtkWidget *
make_content (Dialog *self)
{
  static const char *const what[] = { "title", "type", "nature", "objective", "criteria", "taxonomy", "planes", NULL };
  static const char *const how[] = { "tutee", "initiative", "mode", "prevention", "trigger", "moment", NULL };
  static const char *const duration[] = { "minutes-min", "minutes", "minutes-max", "per", "count", "evidence", NULL };
  static const char *const advice[] = { "advice", "message", NULL };
  static const char *const identity[] = { "tags", "version", "author", "status", "licence", NULL };
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *scroller = lsg_scroller_new (column);

  self->problem = lsg_label_new (NULL, "problem", LSG_LABEL_WRAP);
  gtk_widget_set_visible (self->problem, FALSE);
  gtk_box_append (GTK_BOX (column), self->problem);
  self->first = append_form (self, column, _("What it is"), what);
  append_form (self, column, _("How it is done"), how);
  append_form (self, column, _("Duration"), duration);
  append_form (self, column, _("Advice to the tutor"), advice);
  append_form (self, column, _("Identification"), identity);
  gtk_widget_add_css_class (column, "pane-content");
  gtk_widget_set_vexpand (scroller, TRUE);
  return scroller;
}

static void
make_window (Dialog     *self,
             const char *title)
{
  GtkRoot *root = gtk_widget_get_root (self->opener);
  GtkEventController *keys = gtk_shortcut_controller_new ();

  self->window = GTK_WINDOW (adw_window_new ());
  if (GTK_IS_WINDOW (root))
    gtk_window_set_transient_for (self->window, GTK_WINDOW (root));
  gtk_window_set_modal (self->window, TRUE);
  gtk_window_set_destroy_with_parent (self->window, TRUE);
  gtk_window_set_default_size (self->window, WIDTH, HEIGHT);
  gtk_window_set_title (self->window, title);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("Escape"),
                                                          gtk_named_action_new ("window.close")));
  gtk_widget_add_controller (GTK_WIDGET (self->window), keys);
}

/* FALSE with a toast when there is no room for its project. */
static gboolean
make_project (Dialog         *self,
              const LsgModel *model)
{
  LsgLanguage language = lsg_records_get_language (lsg_project_get_records (self->library_of));
  g_autoptr (GError) error = NULL;

  self->folder = g_dir_make_tmp ("losange-model-XXXXXX", &error);
  if (self->folder != NULL)
    self->project = lsg_project_new (self->folder, NULL, FALSE, language, &error);
  if (self->project != NULL)
    self->intervention = (LsgIntervention *) lsg_model_add (self->project, model->intervention,
                                                            model->intervention->nature, LSG_NULL, &error);
  if (self->intervention == NULL)
    lsg_toast_error (self->opener, error);
  return self->intervention != NULL;
}

void
lsg_model_dialog_present (GtkWidget      *widget,
                          LsgProject     *project,
                          const LsgModel *model)
{
  Dialog *self = g_new0 (Dialog, 1);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  g_return_if_fail (model != NULL);

  self->opener = g_object_ref (widget);
  self->library_of = g_object_ref (project);
  self->title = model->is_own ? g_strdup (model->intervention->title) : NULL;
  if (!make_project (self, model))
    {
      g_clear_object (&self->project);
      g_object_unref (g_object_ref_sink (box));
      g_object_unref (self->library_of);
      g_object_unref (self->opener);
      g_free (self->folder);
      g_free (self->title);
      g_free (self);
      return;
    }
  make_window (self, model->is_own ? _("A model of my library") : _("A model to make my own"));
  gtk_box_append (GTK_BOX (box), make_header (self));
  gtk_box_append (GTK_BOX (box), make_content (self));
  adw_window_set_content (ADW_WINDOW (self->window), box);
  g_signal_connect_data (self->window, "destroy", G_CALLBACK (gtk_widget_hide), self, dialog_free, 0);
  lsg_spoken_name_buttons (GTK_WIDGET (self->window));
  gtk_window_present (self->window);
  lsg_form_focus (self->first, "title");
}
