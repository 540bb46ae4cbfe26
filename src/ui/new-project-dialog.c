/* new-project-dialog.c - title and language of a new project. See new-project-dialog.h. */
#include "new-project-dialog.h"

#include "boxed-list.h"
#include "library.h"

#include <glib/gi18n-lib.h>

/* What the dialog keeps: its widgets and the templates of the list. */
typedef struct {
  LsgWindow    *window;
  AdwEntryRow  *title;
  AdwComboRow  *template;
  GPtrArray    *items; /* LsgLibraryItem */
} Form;

static void
form_free (gpointer  data,
           GClosure *closure)
{
  Form *form = data;

  g_object_unref (form->window);
  g_ptr_array_unref (form->items);
  g_free (form);
}

static void
response_cb (AdwMessageDialog *dialog,
             const char       *response,
             Form             *form)
{
  guint index = adw_combo_row_get_selected (form->template);

  if (g_strcmp0 (response, "create") != 0 || index >= form->items->len)
    return;
  lsg_window_open_library (form->window, ((LsgLibraryItem *) form->items->pdata[index])->name,
                           gtk_editable_get_text (GTK_EDITABLE (form->title)));
}

static void
apply_cb (AdwMessageDialog *dialog)
{
  adw_message_dialog_response (dialog, "create");
  gtk_window_close (GTK_WINDOW (dialog));
}

static const char *
word_template (const LsgLibraryItem *item)
{
  return item->language == LSG_LANGUAGE_FR ? _("French") : _("English");
}

static GtkWidget *
make_form (Form *form)
{
  GtkWidget *list = lsg_boxed_list_new (NULL);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  form->title = ADW_ENTRY_ROW (adw_entry_row_new ());
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (form->title), _("Title of the programme"));
  gtk_list_box_append (GTK_LIST_BOX (list), GTK_WIDGET (form->title));

  for (guint i = 0; i < form->items->len; i++)
    gtk_string_list_append (names, word_template (form->items->pdata[i]));
  form->template = ADW_COMBO_ROW (adw_combo_row_new ());
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (form->template), _("Language of the deliverables"));
  adw_combo_row_set_model (form->template, G_LIST_MODEL (names));
  gtk_list_box_append (GTK_LIST_BOX (list), GTK_WIDGET (form->template));
  return list;
}

void
lsg_new_project_dialog_show (LsgWindow *window)
{
  AdwMessageDialog *dialog;
  Form *form = g_new0 (Form, 1);

  form->window = g_object_ref (window);
  form->items = lsg_library_list (LSG_SHELF_TEMPLATES);
  dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (GTK_WINDOW (window), _("New project"),
                                                       _("It starts with a charter to fill in and the usual "
                                                         "profiles and channels.")));
  adw_message_dialog_add_responses (dialog, "cancel", _("_Cancel"), "create", _("C_reate"), NULL);
  adw_message_dialog_set_response_appearance (dialog, "create", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (dialog, "create");
  adw_message_dialog_set_close_response (dialog, "cancel");
  adw_message_dialog_set_response_enabled (dialog, "create", form->items->len > 0);
  adw_message_dialog_set_extra_child (dialog, make_form (form));
  g_signal_connect_data (dialog, "response", G_CALLBACK (response_cb), form, form_free, 0);
  g_signal_connect_object (form->title, "entry-activated", G_CALLBACK (apply_cb), dialog, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
  gtk_widget_grab_focus (GTK_WIDGET (form->title));
}
