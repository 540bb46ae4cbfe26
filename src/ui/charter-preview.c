/* charter-preview.c - see charter-preview.h. */
#include "charter-preview.h"

#include "charter-output.h"
#include "pages-view.h"

#include <glib/gi18n-lib.h>

#define DELAY 150 /* milliseconds after the last change */

struct _LsgCharterPreview {
  GtkWidget          parent_instance;
  LsgProject        *project;
  GtkWidget         *box;
  GtkWidget         *audience;
  GtkWidget         *place;
  GtkWidget         *view;
  GtkWidget         *spinner;
  guint              delay_source;
  guint              serial; /* of the newest layout asked for */
  gint64             marked; /* id */
};

G_DEFINE_FINAL_TYPE (LsgCharterPreview, lsg_charter_preview, GTK_TYPE_WIDGET)

enum {
  CLAUSE_ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* What the drop-down offers, in its order. */
static const LsgCharterAudience audiences[]
  = { LSG_CHARTER_ALL, LSG_CHARTER_INSTITUTION, LSG_CHARTER_TUTOR, LSG_CHARTER_LEARNER };

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
update_place (LsgCharterPreview *self)
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
  g_autoptr (LsgCharterPreview) self = g_weak_ref_get (&waiting->preview);
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
  LsgCharterPreview *self = data;
  g_autoptr (GTask) task = NULL;
  Waiting *waiting = g_new0 (Waiting, 1);
  LsgReport *report;

  self->delay_source = 0;
  g_weak_ref_init (&waiting->preview, self);
  waiting->serial = ++self->serial;
  report = lsg_compose_charter (lsg_project_get_records (self->project), lsg_project_get_figures (self->project),
                                lsg_charter_preview_get_audience (self),
                                lsg_project_get_programme (self->project)->language);
  task = g_task_new (NULL, NULL, laid_out_cb, waiting);
  g_task_set_task_data (task, report, (GDestroyNotify) lsg_report_unref);
  g_task_run_in_thread (task, lay_out);
  return G_SOURCE_REMOVE;
}

void
lsg_charter_preview_refresh (LsgCharterPreview *self)
{
  g_return_if_fail (LSG_IS_CHARTER_PREVIEW (self));

  g_clear_handle_id (&self->delay_source, g_source_remove);
  self->delay_source = g_timeout_add (DELAY, start_cb, self);
  gtk_spinner_start (GTK_SPINNER (self->spinner));
}

LsgCharterAudience
lsg_charter_preview_get_audience (LsgCharterPreview *self)
{
  return audiences[gtk_drop_down_get_selected (GTK_DROP_DOWN (self->audience))];
}

static void
previous_cb (LsgCharterPreview *self)
{
  guint page = lsg_pages_view_get_page (LSG_PAGES_VIEW (self->view));

  lsg_pages_view_go_to (LSG_PAGES_VIEW (self->view), page > 0 ? page - 1 : 0);
}

static void
next_cb (LsgCharterPreview *self)
{
  lsg_pages_view_go_to (LSG_PAGES_VIEW (self->view), lsg_pages_view_get_page (LSG_PAGES_VIEW (self->view)) + 1);
}

static void
source_cb (LsgPagesView      *view,
           gint64             source,
           LsgCharterPreview *self)
{
  LsgRecord *record = lsg_records_find (lsg_project_get_records (self->project), source);

  if (record != NULL)
    g_signal_emit (self, signals[CLAUSE_ACTIVATED], 0, record);
}

static GtkWidget *
make_button (LsgCharterPreview *self,
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
make_bar (LsgCharterPreview *self)
{
  GtkWidget *bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *space = gtk_label_new (NULL);
  const char *labels[G_N_ELEMENTS (audiences) + 1] = { NULL };

  for (guint i = 0; i < G_N_ELEMENTS (audiences); i++)
    labels[i] = lsg_charter_output_get_label (audiences[i]);
  self->audience = gtk_drop_down_new_from_strings (labels);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->audience), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Charter shown"), -1);
  self->place = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->place, "numeric");
  self->spinner = gtk_spinner_new ();
  gtk_widget_set_hexpand (space, TRUE);
  gtk_widget_add_css_class (bar, "preview-bar");
  gtk_box_append (GTK_BOX (bar), self->audience);
  gtk_box_append (GTK_BOX (bar), self->spinner);
  gtk_box_append (GTK_BOX (bar), space);
  gtk_box_append (GTK_BOX (bar), make_button (self, "go-previous-symbolic", _("Previous page"),
                                              G_CALLBACK (previous_cb)));
  gtk_box_append (GTK_BOX (bar), self->place);
  gtk_box_append (GTK_BOX (bar), make_button (self, "go-next-symbolic", _("Next page"), G_CALLBACK (next_cb)));
  return bar;
}

static void
lsg_charter_preview_dispose (GObject *object)
{
  LsgCharterPreview *self = LSG_CHARTER_PREVIEW (object);

  g_clear_handle_id (&self->delay_source, g_source_remove);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->project);
  G_OBJECT_CLASS (lsg_charter_preview_parent_class)->dispose (object);
}

static void
lsg_charter_preview_class_init (LsgCharterPreviewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lsg_charter_preview_dispose;
  signals[CLAUSE_ACTIVATED] = g_signal_new ("clause-activated", LSG_TYPE_CHARTER_PREVIEW, G_SIGNAL_RUN_LAST, 0,
                                            NULL, NULL, NULL, G_TYPE_NONE, 1, LSG_TYPE_RECORD);
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
lsg_charter_preview_init (LsgCharterPreview *self)
{
}

GtkWidget *
lsg_charter_preview_new (LsgProject *project)
{
  LsgCharterPreview *self = g_object_new (LSG_TYPE_CHARTER_PREVIEW, NULL);

  self->project = g_object_ref (project);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->view = lsg_pages_view_new ();
  gtk_widget_set_vexpand (self->view, TRUE);
  gtk_box_append (GTK_BOX (self->box), make_bar (self));
  gtk_box_append (GTK_BOX (self->box), self->view);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));

  g_signal_connect_object (self->audience, "notify::selected", G_CALLBACK (lsg_charter_preview_refresh), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "notify::page", G_CALLBACK (update_place), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "source-activated", G_CALLBACK (source_cb), self, 0);
  return GTK_WIDGET (self);
}

void
lsg_charter_preview_mark (LsgCharterPreview *self,
                          LsgRecord         *clause)
{
  g_return_if_fail (LSG_IS_CHARTER_PREVIEW (self));

  self->marked = clause != NULL ? lsg_record_get_id (clause) : 0;
  lsg_pages_view_mark_source (LSG_PAGES_VIEW (self->view), self->marked, TRUE);
}
