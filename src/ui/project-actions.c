/* project-actions.c - see project-actions.h. What is being typed counts before any of them. */
#include "project-actions.h"

#include "document-output.h"
#include "method-dialog.h"
#include "saver.h"
#include "toasts.h"
#include "xml-export.h"

#include <glib/gi18n-lib.h>

static void
report (LsgProjectView *self,
        gboolean        done,
        GError         *error)
{
  if (!done)
    lsg_toast_error (GTK_WIDGET (self), error);
}

static void
undo_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  LsgProjectView *self = user_data;
  LsgProject *project = lsg_project_view_get_project (self);
  g_autoptr (GError) error = NULL;

  lsg_project_view_finish_typing (self);
  report (self, lsg_project_undo (project, &error), error);
}

static void
redo_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  LsgProjectView *self = user_data;
  LsgProject *project = lsg_project_view_get_project (self);
  g_autoptr (GError) error = NULL;

  report (self, lsg_project_redo (project, &error), error);
}

static void
save_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  LsgProjectView *self = user_data;

  lsg_project_view_finish_typing (self);
  lsg_saver_save (lsg_project_view_get_saver (self));
}

static void
save_as_cb (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       user_data)
{
  LsgProjectView *self = user_data;

  lsg_project_view_finish_typing (self);
  lsg_saver_save_as (lsg_project_view_get_saver (self));
}

/* Codes of needs and of interventions, as one step. */
static void
renumber_cb (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  LsgProjectView *self = user_data;
  LsgProject *project = lsg_project_view_get_project (self);
  g_autoptr (GError) error = NULL;
  LsgEdit edit = { .verb = LSG_VERB_RENUMBER, .kind = LSG_KIND_INTERVENTION, .subject = "" };

  lsg_project_begin (project, &edit);
  if (!lsg_project_renumber (project, LSG_KIND_NEED, &error)
      || !lsg_project_renumber (project, LSG_KIND_INTERVENTION, &error))
    {
      lsg_project_rollback (project);
      lsg_toast_error (GTK_WIDGET (self), error);
      return;
    }
  if (lsg_project_commit (project, &error))
    lsg_toast_undo (GTK_WIDGET (self), project, _("Codes renumbered in list order"));
  else
    lsg_toast_error (GTK_WIDGET (self), error);
}

static void
export_xml_cb (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  LsgProjectView *self = user_data;
  LsgProject *project = lsg_project_view_get_project (self);

  lsg_project_view_finish_typing (self);
  lsg_xml_export_start (GTK_WIDGET (self), project);
}

static void
export_cb (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       user_data)
{
  LsgProjectView *self = user_data;
  LsgProject *project = lsg_project_view_get_project (self);
  LsgDocumentOrder order = { 0 };

  lsg_project_view_finish_typing (self);
  order.document = lsg_document_find (g_variant_get_string (parameter, NULL));
  lsg_document_output_export (GTK_WIDGET (self), project, &order);
}

static void
print_cb (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       user_data)
{
  LsgProjectView *self = user_data;
  LsgProject *project = lsg_project_view_get_project (self);
  LsgDocumentOrder order = { 0 };

  lsg_project_view_finish_typing (self);
  order.document = lsg_document_find (g_variant_get_string (parameter, NULL));
  lsg_document_output_print (GTK_WIDGET (self), project, &order);
}

/* On the part of the dialog that the page is about. */
static void
show_settings (LsgProjectView *self)
{
  LsgProject *project = lsg_project_view_get_project (self);
  const char *page_id = lsg_project_view_get_page_id (self);
  const char *part = "needs";

  if (g_strcmp0 (page_id, "priorities") == 0 || g_strcmp0 (page_id, "interventions") == 0)
    part = "diamonds";
  else if (g_strcmp0 (page_id, "quantification") == 0)
    part = "rate";
  lsg_project_view_finish_typing (self);
  lsg_method_dialog_show (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), project, part);
}

static void
settings_cb (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  show_settings (user_data);
}

static void
show_thread_cb (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  lsg_project_view_show_thread (user_data, NULL);
}

static void
show_thread_of_cb (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       user_data)
{
  LsgProject *project = lsg_project_view_get_project (user_data);
  LsgRecord *record = lsg_records_find (lsg_project_get_records (project), g_variant_get_int64 (parameter));

  if (record != NULL)
    lsg_project_view_show_thread (user_data, record);
}

static void
leave_thread_cb (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       user_data)
{
  lsg_project_view_leave_thread (user_data);
}

static const GActionEntry project_entries[] = {
  { "undo", undo_cb },
  { "redo", redo_cb },
  { "save", save_cb },
  { "save-as", save_as_cb },
  { "renumber", renumber_cb },
  { "settings", settings_cb },
  { "show-thread", show_thread_cb },
  { "show-thread-of", show_thread_of_cb, "x" },
  { "leave-thread", leave_thread_cb },
  { "export", export_cb, "s" },
  { "print", print_cb, "s" },
  { "export-xml", export_xml_cb },
};

void
lsg_project_actions_add (GActionMap     *actions,
                         LsgProjectView *view)
{
  g_action_map_add_action_entries (actions, project_entries, G_N_ELEMENTS (project_entries), view);
}
