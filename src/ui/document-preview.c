/* document-preview.c - see document-preview.h. */
#include "document-preview.h"

#include "pages-view.h"
#include "spoken-name.h"

#include <glib/gi18n-lib.h>

#define DELAY 150 /* milliseconds after the last change */

struct _LsgDocumentPreview {
  GtkWidget          parent_instance;
  LsgProject        *project;
  GtkWidget         *box;
  const LsgDocument *documents; /* static: what the drop-down offers, in its order */
  guint              n_documents;
  GtkWidget         *choice;
  GtkWidget         *place;
  GtkWidget         *view;
  GtkWidget         *spinner;
  guint              delay_source;
  guint              serial; /* of the newest layout asked for */
  gint64             marked; /* id */
  LsgRecord         *subject;
};

G_DEFINE_FINAL_TYPE (LsgDocumentPreview, lsg_document_preview, GTK_TYPE_WIDGET)

enum {
  RECORD_ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* Who waits for a layout. The thread may be the last to let its task go: it must not hold a widget. */
typedef struct {
  GWeakRef preview;
  guint    serial;
} Waiting;

static void
lay_out (GTask        *task,
         gpointer      source,
         gpointer      data,
         GCancellable *cancellable)
{
  g_task_return_pointer (task, lsg_layout_new (data), (GDestroyNotify) lsg_pages_unref);
}

static void
update_place (LsgDocumentPreview *self)
{
  guint n_pages;
  g_autofree char *text = NULL;

  g_object_get (self->view, "n-pages", &n_pages, NULL);
  /* TRANSLATORS: number of the page shown, number of pages */
  text = g_strdup_printf (_("%u of %u"), lsg_pages_view_get_page (LSG_PAGES_VIEW (self->view)) + 1, n_pages);
  gtk_label_set_label (GTK_LABEL (self->place), n_pages > 0 ? text : "");
}

static void
laid_out_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  Waiting *waiting = data;
  g_autoptr (LsgDocumentPreview) self = g_weak_ref_get (&waiting->preview);
  g_autoptr (LsgPages) pages = g_task_propagate_pointer (G_TASK (result), NULL);
  guint serial = waiting->serial;

  g_weak_ref_clear (&waiting->preview);
  g_free (waiting);
  if (self == NULL || serial != self->serial || self->box == NULL || pages == NULL)
    return;
  lsg_pages_view_set_pages (LSG_PAGES_VIEW (self->view), pages);
  lsg_pages_view_mark_source (LSG_PAGES_VIEW (self->view), self->marked, FALSE);
  gtk_spinner_stop (GTK_SPINNER (self->spinner));
  update_place (self);
}

static gboolean
start_cb (gpointer data)
{
  LsgDocumentPreview *self = data;
  g_autoptr (GTask) task = NULL;
  Waiting *waiting = g_new0 (Waiting, 1);
  LsgReport *report;

  self->delay_source = 0;
  g_weak_ref_init (&waiting->preview, self);
  waiting->serial = ++self->serial;
  report = lsg_document_compose (self->project, lsg_document_preview_get_document (self), self->subject);
  task = g_task_new (NULL, NULL, laid_out_cb, waiting);
  g_task_set_task_data (task, report, (GDestroyNotify) lsg_report_unref);
  g_task_run_in_thread (task, lay_out);
  return G_SOURCE_REMOVE;
}

void
lsg_document_preview_refresh (LsgDocumentPreview *self)
{
  g_return_if_fail (LSG_IS_DOCUMENT_PREVIEW (self));

  g_clear_handle_id (&self->delay_source, g_source_remove);
  self->delay_source = g_timeout_add (DELAY, start_cb, self);
  gtk_spinner_start (GTK_SPINNER (self->spinner));
}

LsgDocument
lsg_document_preview_get_document (LsgDocumentPreview *self)
{
  return self->documents[gtk_drop_down_get_selected (GTK_DROP_DOWN (self->choice))];
}

static void
previous_cb (LsgDocumentPreview *self)
{
  guint page = lsg_pages_view_get_page (LSG_PAGES_VIEW (self->view));

  lsg_pages_view_go_to (LSG_PAGES_VIEW (self->view), page > 0 ? page - 1 : 0);
}

static void
next_cb (LsgDocumentPreview *self)
{
  lsg_pages_view_go_to (LSG_PAGES_VIEW (self->view), lsg_pages_view_get_page (LSG_PAGES_VIEW (self->view)) + 1);
}

static void
source_cb (LsgPagesView      *view,
           gint64             source,
           LsgDocumentPreview *self)
{
  LsgRecord *record = lsg_records_find (lsg_project_get_records (self->project), source);

  if (record != NULL)
    g_signal_emit (self, signals[RECORD_ACTIVATED], 0, record);
}

static GtkWidget *
make_button (LsgDocumentPreview *self,
             const char        *icon,
             const char        *label,
             GCallback          callback)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
  return button;
}

static GtkWidget *
make_bar (LsgDocumentPreview *self)
{
  GtkWidget *bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *space = gtk_label_new (NULL);
  const char *labels[LSG_N_DOCUMENTS + 1] = { NULL };

  for (guint i = 0; i < self->n_documents; i++)
    labels[i] = lsg_document_output_get_label (self->documents[i]);
  self->choice = gtk_drop_down_new_from_strings (labels);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->choice), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Document shown"), -1);
  self->place = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->place, "numeric");
  self->spinner = gtk_spinner_new ();
  gtk_widget_set_hexpand (space, TRUE);
  gtk_widget_add_css_class (bar, "preview-bar");
  gtk_box_append (GTK_BOX (bar), self->choice);
  gtk_box_append (GTK_BOX (bar), self->spinner);
  gtk_box_append (GTK_BOX (bar), space);
  gtk_box_append (GTK_BOX (bar), make_button (self, "go-previous-symbolic", _("Previous page"),
                                              G_CALLBACK (previous_cb)));
  gtk_box_append (GTK_BOX (bar), self->place);
  gtk_box_append (GTK_BOX (bar), make_button (self, "go-next-symbolic", _("Next page"), G_CALLBACK (next_cb)));
  return bar;
}

static void
lsg_document_preview_dispose (GObject *object)
{
  LsgDocumentPreview *self = LSG_DOCUMENT_PREVIEW (object);

  g_clear_handle_id (&self->delay_source, g_source_remove);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->subject);
  g_clear_object (&self->project);
  G_OBJECT_CLASS (lsg_document_preview_parent_class)->dispose (object);
}

static void
lsg_document_preview_class_init (LsgDocumentPreviewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lsg_document_preview_dispose;
  signals[RECORD_ACTIVATED] = g_signal_new ("record-activated", LSG_TYPE_DOCUMENT_PREVIEW, G_SIGNAL_RUN_LAST, 0,
                                            NULL, NULL, NULL, G_TYPE_NONE, 1, LSG_TYPE_RECORD);
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
lsg_document_preview_init (LsgDocumentPreview *self)
{
}

GtkWidget *
lsg_document_preview_new (LsgProject        *project,
                          const LsgDocument *documents,
                          guint              n_documents)
{
  LsgDocumentPreview *self = g_object_new (LSG_TYPE_DOCUMENT_PREVIEW, NULL);

  g_return_val_if_fail (n_documents > 0 && n_documents <= LSG_N_DOCUMENTS, NULL);

  self->documents = documents;
  self->n_documents = n_documents;
  self->project = g_object_ref (project);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->view = lsg_pages_view_new ();
  gtk_widget_set_vexpand (self->view, TRUE);
  gtk_box_append (GTK_BOX (self->box), make_bar (self));
  gtk_box_append (GTK_BOX (self->box), self->view);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));

  g_signal_connect_object (self->choice, "notify::selected", G_CALLBACK (lsg_document_preview_refresh), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "notify::page", G_CALLBACK (update_place), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "source-activated", G_CALLBACK (source_cb), self, 0);
  return GTK_WIDGET (self);
}

void
lsg_document_preview_mark (LsgDocumentPreview *self,
                          LsgRecord          *record)
{
  g_return_if_fail (LSG_IS_DOCUMENT_PREVIEW (self));

  self->marked = record != NULL ? lsg_record_get_id (record) : 0;
  lsg_pages_view_mark_source (LSG_PAGES_VIEW (self->view), self->marked, TRUE);
}

void
lsg_document_preview_set_subject (LsgDocumentPreview *self,
                                  LsgRecord          *subject)
{
  g_return_if_fail (LSG_IS_DOCUMENT_PREVIEW (self));

  g_set_object (&self->subject, subject);
  gtk_widget_set_visible (self->choice, subject == NULL);
  lsg_document_preview_refresh (self);
}

static void
export_cb (LsgDocumentPreview *self)
{
  lsg_document_output_export (GTK_WIDGET (self), self->project, lsg_document_preview_get_document (self),
                              self->subject);
}

static void
print_cb (LsgDocumentPreview *self)
{
  lsg_document_output_print (GTK_WIDGET (self), self->project, lsg_document_preview_get_document (self),
                              self->subject);
}

GtkWidget *
lsg_document_tools_new (LsgDocumentPreview *preview)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *export = gtk_button_new_from_icon_name ("document-save-symbolic");
  GtkWidget *print = gtk_button_new_with_mnemonic (_("_Print…"));

  g_return_val_if_fail (LSG_IS_DOCUMENT_PREVIEW (preview), box);

  gtk_widget_set_tooltip_text (export, _("Export as PDF…"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (export), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Export as PDF…"), -1);
  gtk_widget_add_css_class (print, "suggested-action");
  lsg_spoken_name_buttons (print);
  g_signal_connect_object (export, "clicked", G_CALLBACK (export_cb), preview, G_CONNECT_SWAPPED);
  g_signal_connect_object (print, "clicked", G_CALLBACK (print_cb), preview, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), export);
  gtk_box_append (GTK_BOX (box), print);
  return box;
}
