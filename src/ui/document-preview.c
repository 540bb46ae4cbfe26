/* document-preview.c - see document-preview.h. */
#include "document-preview.h"

#include "icon-button.h"
#include "pages-view.h"
#include "spoken-name.h"
#include "drop-down.h"
#include "reference-drop-down.h"
#include "toasts.h"
#include "tooltip.h"

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
  GtkWidget         *scale;     /* shows it, and chooses */
  LsgZoom            fit;       /* what it goes back to */
  GSimpleAction     *zoom;      /* "width", "page" or percents */
  GtkWidget         *view;
  GtkWidget         *spinner;
  guint              delay_source;
  guint              serial; /* of the newest layout asked for */
  GCancellable      *laying_out;
  gint64             marked; /* id */
  GtkWidget         *profile; /* whose intervention sheets; seen while these are */
  LsgRecord         *subject; /* NULL: the documents are to be chosen */
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
  LsgWatch watch = { cancellable, 0 };
  GError *error = NULL;
  g_autoptr (LsgReport) report = lsg_document_source_compose (data, &error);
  LsgPages *pages = report != NULL ? lsg_layout_new_watched (report, &watch, 1) : NULL;

  if (pages != NULL)
    g_task_return_pointer (task, pages, (GDestroyNotify) lsg_pages_unref);
  else if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_error_if_cancelled (task);
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
  g_autoptr (GError) error = NULL;
  g_autoptr (LsgPages) pages = g_task_propagate_pointer (G_TASK (result), &error);
  guint serial = waiting->serial;

  g_weak_ref_clear (&waiting->preview);
  g_free (waiting);
  if (self == NULL || serial != self->serial || self->box == NULL
      || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  gtk_spinner_stop (GTK_SPINNER (self->spinner));
  if (pages == NULL)
    {
      lsg_toast_error (GTK_WIDGET (self), error);
      return;
    }
  lsg_pages_view_set_pages (LSG_PAGES_VIEW (self->view), pages);
  lsg_pages_view_mark_source (LSG_PAGES_VIEW (self->view), self->marked, FALSE);
  update_place (self);
}

/* The intervention that everything is about, else the profile whose sheets are chosen, else NULL. */
static LsgRecord *
get_subject (LsgDocumentPreview *self)
{
  gint64 profile = lsg_reference_drop_down_get_value (LSG_REFERENCE_DROP_DOWN (self->profile));

  if (self->subject != NULL)
    return self->subject;
  if (lsg_document_preview_get_document (self) != LSG_DOCUMENT_SHEETS)
    return NULL;
  return lsg_records_find (lsg_project_get_records (self->project), profile);
}

static LsgDocumentOrder
get_order (LsgDocumentPreview *self)
{
  return (LsgDocumentOrder) { .document = lsg_document_preview_get_document (self), .subject = get_subject (self) };
}

static gboolean
start_cb (gpointer data)
{
  LsgDocumentPreview *self = data;
  g_autoptr (GTask) task = NULL;
  Waiting *waiting = g_new0 (Waiting, 1);
  LsgDocumentOrder order = get_order (self);

  self->delay_source = 0;
  g_weak_ref_init (&waiting->preview, self);
  waiting->serial = ++self->serial;
  g_cancellable_cancel (self->laying_out); /* what it sets is out of date */
  g_clear_object (&self->laying_out);
  self->laying_out = g_cancellable_new ();
  task = g_task_new (NULL, self->laying_out, laid_out_cb, waiting);
  g_task_set_task_data (task, lsg_document_source_new (self->project, &order),
                        (GDestroyNotify) lsg_document_source_free);
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
chosen_cb (LsgDocumentPreview *self)
{
  gboolean sheets = lsg_document_preview_get_document (self) == LSG_DOCUMENT_SHEETS;

  gtk_widget_set_visible (self->profile, sheets && self->subject == NULL);
  lsg_document_preview_refresh (self);
}

static void
previous_cb (LsgDocumentPreview *self)
{
  lsg_pages_view_step (LSG_PAGES_VIEW (self->view), -1);
}

static void
next_cb (LsgDocumentPreview *self)
{
  lsg_pages_view_step (LSG_PAGES_VIEW (self->view), 1);
}

/* --- zoom --- */

static void
show_zoom (LsgDocumentPreview *self)
{
  static const char *const modes[] = { [LSG_ZOOM_WIDTH] = "width", [LSG_ZOOM_PAGE] = "page" };
  LsgZoom zoom = lsg_pages_view_get_zoom (LSG_PAGES_VIEW (self->view));
  int percent = lsg_zoom_get_percent (lsg_pages_view_get_scale (LSG_PAGES_VIEW (self->view)));
  g_autofree char *name = g_strdup_printf ("%d", percent);
  /* TRANSLATORS: how large the pages are shown, in percent of their size on paper */
  g_autofree char *label = g_strdup_printf (_("%d%%"), percent);
  /* TRANSLATORS: accessible name; the percents are inserted */
  g_autofree char *spoken = g_strdup_printf (_("Zoom, %d%%"), percent);

  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->scale), label);
  lsg_spoken_name_set (self->scale, spoken);
  g_simple_action_set_state (self->zoom, g_variant_new_string (zoom.mode == LSG_ZOOM_FREE ? name : modes[zoom.mode]));
}

static void
zoom_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       data)
{
  LsgDocumentPreview *self = data;
  const char *name = g_variant_get_string (parameter, NULL);
  LsgZoom zoom = { LSG_ZOOM_WIDTH, 0 };

  if (g_str_equal (name, "page"))
    zoom.mode = LSG_ZOOM_PAGE;
  else if (!g_str_equal (name, "width"))
    zoom = (LsgZoom) { LSG_ZOOM_FREE, CLAMP (g_ascii_strtoll (name, NULL, 10), 10, 300) / 100.0 * LSG_PAGES_ACTUAL };
  lsg_pages_view_set_zoom (LSG_PAGES_VIEW (self->view), zoom);
}

static void
zoom_in_cb (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       data)
{
  lsg_pages_view_zoom (LSG_PAGES_VIEW (((LsgDocumentPreview *) data)->view), 1);
}

static void
zoom_out_cb (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       data)
{
  lsg_pages_view_zoom (LSG_PAGES_VIEW (((LsgDocumentPreview *) data)->view), -1);
}

static void
zoom_fit_cb (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       data)
{
  LsgDocumentPreview *self = data;

  lsg_pages_view_set_zoom (LSG_PAGES_VIEW (self->view), self->fit);
}

/* The keys hold wherever the focus is, as long as the preview is seen. */
static gboolean
key_cb (GtkWidget *widget,
        GVariant  *arguments,
        gpointer   data)
{
  if (!gtk_widget_get_mapped (widget))
    return FALSE;
  return gtk_widget_activate_action_variant (widget, g_variant_get_string (arguments, NULL), NULL);
}

static void
add_keys (LsgDocumentPreview *self)
{
  static const struct {
    const char *keys;
    const char *action;
  } rows[] = {
    { "<Control>plus|<Control>equal|<Control>KP_Add", "preview.zoom-in" },
    { "<Control>minus|<Control>KP_Subtract", "preview.zoom-out" },
    { "<Control>0|<Control>KP_0", "preview.zoom-fit" },
  };
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_set_scope (GTK_SHORTCUT_CONTROLLER (controller), GTK_SHORTCUT_SCOPE_GLOBAL);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      GtkShortcut *shortcut = gtk_shortcut_new (gtk_shortcut_trigger_parse_string (rows[i].keys),
                                                gtk_callback_action_new (key_cb, NULL, NULL));

      gtk_shortcut_set_arguments (shortcut, g_variant_new_string (rows[i].action));
      gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), shortcut);
    }
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

static void
add_actions (LsgDocumentPreview *self)
{
  static const GActionEntry entries[] = {
    { "zoom", zoom_cb, "s", "'width'" },
    { "zoom-in", zoom_in_cb },
    { "zoom-out", zoom_out_cb },
    { "zoom-fit", zoom_fit_cb },
  };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), self);
  self->zoom = G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (group), "zoom"));
  gtk_widget_insert_action_group (GTK_WIDGET (self), "preview", G_ACTION_GROUP (group));
  add_keys (self);
}

static void
append_zoom (GMenu      *menu,
             const char *label,
             const char *name)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, "preview.zoom", "s", name);
  g_menu_append_item (menu, item);
}

static void
append_step (GMenu      *menu,
             const char *label,
             const char *action,
             const char *key)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, action);

  g_menu_item_set_attribute (item, "accel", "s", key);
  g_menu_append_item (menu, item);
}

static GMenuModel *
make_zoom_menu (void)
{
  static const int percents[] = { 50, 75, 100, 125, 150, 200 };
  g_autoptr (GMenu) fits = g_menu_new ();
  g_autoptr (GMenu) sizes = g_menu_new ();
  g_autoptr (GMenu) steps = g_menu_new ();
  GMenu *menu = g_menu_new ();

  append_zoom (fits, _("Page width"), "width");
  append_zoom (fits, _("Whole page"), "page");
  for (guint i = 0; i < G_N_ELEMENTS (percents); i++)
    {
      g_autofree char *name = g_strdup_printf ("%d", percents[i]);
      g_autofree char *label = g_strdup_printf (_("%d%%"), percents[i]);

      append_zoom (sizes, label, name);
    }
  append_step (steps, _("Zoom in"), "preview.zoom-in", "<Control>plus");
  append_step (steps, _("Zoom out"), "preview.zoom-out", "<Control>minus");
  append_step (steps, _("Fit again"), "preview.zoom-fit", "<Control>0");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (fits));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (sizes));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (steps));
  return G_MENU_MODEL (menu);
}

static GtkWidget *
make_zoom_button (void)
{
  g_autoptr (GMenuModel) menu = make_zoom_menu ();
  GtkWidget *button = gtk_menu_button_new ();

  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), menu);
  gtk_menu_button_set_has_frame (GTK_MENU_BUTTON (button), FALSE);
  gtk_widget_add_css_class (button, "numeric");
  lsg_tooltip_set (button, _("Zoom"));
  return button;
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
  GtkWidget *button = lsg_icon_button_new (icon, label, "flat");

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
    labels[i] = lsg_document_get_label (self->documents[i]);
  self->choice = lsg_drop_down_new (gtk_string_list_new (labels));
  lsg_spoken_name_set (self->choice, _("Document shown"));
  self->place = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->place, "numeric");
  self->spinner = gtk_spinner_new ();
  gtk_widget_set_hexpand (space, TRUE);
  gtk_widget_add_css_class (bar, "preview-bar");
  self->profile = lsg_reference_drop_down_new (lsg_project_get_records (self->project), LSG_KIND_PROFILE,
                                               _("All profiles"));
  lsg_spoken_name_set (lsg_reference_drop_down_get_control (LSG_REFERENCE_DROP_DOWN (self->profile)),
                       _("Whose sheets are shown"));
  gtk_widget_set_visible (self->profile, FALSE);
  g_signal_connect_object (self->profile, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (bar), self->choice);
  gtk_box_append (GTK_BOX (bar), self->profile);
  gtk_box_append (GTK_BOX (bar), self->spinner);
  gtk_box_append (GTK_BOX (bar), space);
  self->scale = make_zoom_button ();
  gtk_box_append (GTK_BOX (bar), self->scale);
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
  g_cancellable_cancel (self->laying_out);
  g_clear_object (&self->laying_out);
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
                          guint              n_documents,
                          LsgZoomMode        fit)
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

  g_signal_connect_object (self->choice, "notify::selected", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  self->fit = (LsgZoom) { fit, 0 };
  add_actions (self);
  g_signal_connect_object (self->view, "notify::scale", G_CALLBACK (show_zoom), self, G_CONNECT_SWAPPED);
  lsg_pages_view_set_zoom (LSG_PAGES_VIEW (self->view), self->fit);
  show_zoom (self);
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
  chosen_cb (self);
}

static void
export_cb (LsgDocumentPreview *self)
{
  LsgDocumentOrder order = get_order (self);

  lsg_document_output_export (GTK_WIDGET (self), self->project, &order);
}

static void
print_cb (LsgDocumentPreview *self)
{
  LsgDocumentOrder order = get_order (self);

  lsg_document_output_print (GTK_WIDGET (self), self->project, &order);
}

GtkWidget *
lsg_document_tools_new (LsgDocumentPreview *preview)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *export = lsg_icon_button_new ("document-save-symbolic", _("Export as PDF…"), NULL);
  GtkWidget *print = gtk_button_new_with_mnemonic (_("_Print…"));

  g_return_val_if_fail (LSG_IS_DOCUMENT_PREVIEW (preview), box);

  gtk_widget_add_css_class (print, "suggested-action");
  lsg_spoken_name_buttons (print);
  g_signal_connect_object (export, "clicked", G_CALLBACK (export_cb), preview, G_CONNECT_SWAPPED);
  g_signal_connect_object (print, "clicked", G_CALLBACK (print_cb), preview, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), export);
  gtk_box_append (GTK_BOX (box), print);
  return box;
}
