/* compare-window.c - two versions beside each other. See compare-window.h.
 *
 *   choices -> version-reader (thread) -> rows
 *
 * Every choice reads both states anew: they are of the moment at which one asks. An answer to a question that was
 * taken back is thrown away.
 */
#include "compare-window.h"

#include "compare-list.h"
#include "compare-words.h"
#include "document-output.h"
#include "drop-down.h"
#include "empty-state.h"
#include "icon-button.h"
#include "label.h"
#include "snapshots.h"
#include "spoken-name.h"
#include "tooltip.h"
#include "window-settings.h"

#include <glib/gi18n-lib.h>

#define WIDTH 940
#define HEIGHT 620
#define PATIENCE 50 /* milliseconds before a spinner shows that it takes a while */

struct _LsgCompareWindow {
  AdwWindow       parent_instance;
  LsgProject     *project;
  GPtrArray      *versions; /* of LsgSnapshot */
  GtkWidget      *opener;   /* weak: leads to the pages */
  GtkWidget      *charter;  /* toggle: the charter, or what a deliverable looks at */
  GtkWidget      *changes;
  GtkWidget      *from;
  GtkWidget      *to;
  GtkWidget      *audience;
  GtkWidget      *deliverable;
  GtkWidget      *kinds;    /* stack of the two */
  GtkWidget      *count;
  GtkWidget      *stack;    /* "rows", "loading", "failed" */
  GtkWidget      *spinner;
  GtkWidget      *failure;
  LsgCompareList *list;
  GtkWidget      *columns;  /* toggle: two columns */
  GtkWidget      *forms;    /* the two toggles of the form */
  GtkWidget      *output;   /* export and print: of the charter alone */
  GSettings      *settings; /* NULL where none are installed */
  GtkWidget      *previous;
  GtkWidget      *next;
  GCancellable   *cancellable; /* of the reading that goes on */
  guint           patience_id;
  gboolean        filling;     /* the choices are being set */
  LsgVersionPair *pair;
};

G_DEFINE_FINAL_TYPE (LsgCompareWindow, lsg_compare_window, ADW_TYPE_WINDOW)

static const char *const audiences[LSG_N_CHARTERS + 1] = {
  [LSG_CHARTER_INSTITUTION] = N_("For the institution"),
  [LSG_CHARTER_TUTOR] = N_("For the tutors"),
  [LSG_CHARTER_LEARNER] = N_("For the learners"),
  [LSG_CHARTER_ALL] = N_("For all audiences"),
};

/* --- from difference to difference --- */

static void
go_to_difference (LsgCompareWindow *self,
                  int               step)
{
  if (self->pair == NULL || !lsg_compare_list_step (self->list, step))
    gtk_widget_error_bell (GTK_WIDGET (self));
}

static gboolean
step_cb (GtkWidget *widget,
         GVariant  *args,
         gpointer   data)
{
  go_to_difference (LSG_COMPARE_WINDOW (widget), g_variant_get_int32 (args));
  return TRUE;
}

static void
next_cb (LsgCompareWindow *self)
{
  go_to_difference (self, 1);
}

static void
previous_cb (LsgCompareWindow *self)
{
  go_to_difference (self, -1);
}

/* --- reading --- */

static void
show_stack (LsgCompareWindow *self,
            const char       *name)
{
  g_clear_handle_id (&self->patience_id, g_source_remove);
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), name);
  gtk_spinner_set_spinning (GTK_SPINNER (self->spinner), g_str_equal (name, "loading"));
}

static gboolean
patience_cb (gpointer data)
{
  LsgCompareWindow *self = data;

  self->patience_id = 0;
  show_stack (self, "loading");
  return G_SOURCE_REMOVE;
}

/* The rows in the form that is chosen. */
static void
show_rows (LsgCompareWindow *self)
{
  LsgCharterAudience audience = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->audience));

  if (self->pair != NULL)
    lsg_compare_list_show (self->list, self->pair, audience,
                           gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->columns)));
}

static void
form_cb (LsgCompareWindow *self)
{
  if (!self->filling)
    show_rows (self);
}

static void
show_pair (LsgCompareWindow *self,
           LsgVersionPair   *pair)
{
  gboolean charter = pair->charter != NULL;
  gboolean differs = charter ? pair->charter->n > 0 : pair->drifts->len > 0;
  g_autofree char *count = charter ? lsg_compare_word_charter (pair->charter)
                                   : lsg_compare_word_changes (pair->drifts->len);

  lsg_compare_list_clear (self->list);
  g_clear_pointer (&self->pair, lsg_version_pair_free);
  self->pair = pair;
  gtk_label_set_label (GTK_LABEL (self->count), count);
  show_rows (self);
  gtk_widget_set_sensitive (self->previous, differs);
  gtk_widget_set_sensitive (self->next, differs);
  lsg_compare_list_scroll_to_top (self->list);
  show_stack (self, "rows");
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (LsgCompareWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  LsgVersionPair *pair = lsg_version_reader_finish (result, &error);

  /* Closed, or asked something else meanwhile. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_clear_object (&self->cancellable);
  if (pair != NULL)
    {
      show_pair (self, pair);
      return;
    }
  gtk_label_set_label (GTK_LABEL (self->count), "");
  gtk_label_set_label (GTK_LABEL (self->failure), error->message);
  show_stack (self, "failed");
}

static LsgSnapshot *
get_version (LsgCompareWindow *self,
             guint             index)
{
  return index < self->versions->len ? self->versions->pdata[index] : NULL;
}

static LsgSnapshot *
get_from (LsgCompareWindow *self)
{
  return get_version (self, gtk_drop_down_get_selected (GTK_DROP_DOWN (self->from)));
}

/* NULL: now. */
static LsgSnapshot *
get_to (LsgCompareWindow *self)
{
  guint to = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->to));

  return to == 0 ? NULL : get_version (self, to - 1);
}

static void
show_versions (LsgCompareWindow *self)
{
  g_autofree char *from = lsg_compare_word_version (get_from (self));
  g_autofree char *to = lsg_compare_word_version (get_to (self));

  lsg_compare_list_set_versions (self->list, from, to);
}

static void
read_versions (LsgCompareWindow *self)
{
  LsgVersionJob job = {
    .from = get_from (self),
    .to = get_to (self),
    .charter = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->charter)),
    .audience = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->audience)),
    .deliverable = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->deliverable)),
  };

  if (self->filling || job.from == NULL)
    return;
  gtk_stack_set_visible_child_name (GTK_STACK (self->kinds), job.charter ? "audience" : "deliverable");
  gtk_widget_set_visible (self->output, job.charter);
  show_versions (self);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  if (self->patience_id == 0)
    self->patience_id = g_timeout_add (PATIENCE, patience_cb, self);
  lsg_version_reader_start (self->project, &job, self->cancellable, read_cb, g_object_ref (self));
}

/* --- on paper --- */

static LsgDocumentOrder
get_order (LsgCompareWindow *self)
{
  guint audience = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->audience));

  return (LsgDocumentOrder) { .document = LSG_DOCUMENT_CHARTER_INSTITUTION + audience,
                              .from = get_from (self),
                              .to = get_to (self) };
}

static void
export_cb (LsgCompareWindow *self)
{
  LsgDocumentOrder order = get_order (self);

  lsg_document_output_export (self->stack, self->project, &order);
}

static void
print_cb (LsgCompareWindow *self)
{
  LsgDocumentOrder order = get_order (self);

  lsg_document_output_print (self->stack, self->project, &order);
}

/* --- building --- */

static GtkWidget *
make_chooser (LsgCompareWindow *self,
              GtkStringList    *texts,
              const char       *name)
{
  GtkWidget *chooser = lsg_drop_down_new (texts);

  gtk_widget_set_hexpand (chooser, TRUE);
  lsg_tooltip_set (chooser, name);
  lsg_spoken_name_set (chooser, name);
  g_signal_connect_object (chooser, "notify::selected", G_CALLBACK (read_versions), self, G_CONNECT_SWAPPED);
  return chooser;
}

static GtkStringList *
list_versions (LsgCompareWindow *self,
               gboolean          now)
{
  GtkStringList *texts = gtk_string_list_new (NULL);

  if (now)
    gtk_string_list_take (texts, lsg_compare_word_version (NULL));
  for (guint i = 0; i < self->versions->len; i++)
    gtk_string_list_take (texts, lsg_compare_word_version (self->versions->pdata[i]));
  return texts;
}

static GtkWidget *
make_kinds (LsgCompareWindow *self)
{
  GtkStringList *charters = gtk_string_list_new (NULL);
  GtkStringList *deliverables = gtk_string_list_new (NULL);

  for (guint i = 0; i < LSG_N_CHARTERS; i++)
    gtk_string_list_append (charters, g_dgettext (GETTEXT_PACKAGE, audiences[i]));
  for (guint i = 0; i < LSG_N_DELIVERABLES; i++)
    gtk_string_list_append (deliverables, g_dgettext (GETTEXT_PACKAGE, lsg_deliverable_choices[i].label));
  self->audience = make_chooser (self, charters, _("Audience"));
  self->deliverable = make_chooser (self, deliverables, _("Deliverable"));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->audience), LSG_CHARTER_ALL);
  self->kinds = gtk_stack_new ();
  gtk_stack_add_named (GTK_STACK (self->kinds), self->audience, "audience");
  gtk_stack_add_named (GTK_STACK (self->kinds), self->deliverable, "deliverable");
  return self->kinds;
}

static GtkWidget *
make_step_button (LsgCompareWindow *self,
                  const char       *icon,
                  const char       *name,
                  GCallback         callback)
{
  GtkWidget *button = lsg_icon_button_new (icon, name, "flat");

  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
  return button;
}

/* In one text or in two columns; the choice is kept. */
static GtkWidget *
make_forms (LsgCompareWindow *self)
{
  GtkWidget *inline_ = gtk_toggle_button_new_with_label (_("In one text"));

  self->forms = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  self->columns = gtk_toggle_button_new_with_label (_("Side by side"));
  gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (self->columns), GTK_TOGGLE_BUTTON (inline_));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (inline_), TRUE);
  self->settings = lsg_window_settings_new ();
  if (self->settings != NULL)
    g_settings_bind (self->settings, "compare-columns", self->columns, "active", G_SETTINGS_BIND_DEFAULT);
  g_signal_connect_object (self->columns, "toggled", G_CALLBACK (form_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->forms), inline_);
  gtk_box_append (GTK_BOX (self->forms), self->columns);
  gtk_widget_add_css_class (self->forms, "linked");
  return self->forms;
}

/* From, to, of what; under it how many differences, and the way through them. */
static GtkWidget *
make_choices (LsgCompareWindow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *choices = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);

  self->from = make_chooser (self, list_versions (self, FALSE), _("From the version"));
  self->to = make_chooser (self, list_versions (self, TRUE), _("To the version"));
  self->count = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_STATUS, "xalign", 0.0,
                              "hexpand", TRUE, NULL);
  gtk_widget_add_css_class (self->count, "heading");
  self->previous = make_step_button (self, "go-up-symbolic", _("Previous difference (Shift+F8)"), G_CALLBACK (previous_cb));
  self->next = make_step_button (self, "go-down-symbolic", _("Next difference (F8)"), G_CALLBACK (next_cb));
  gtk_box_append (GTK_BOX (choices), self->from);
  gtk_box_append (GTK_BOX (choices), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_box_append (GTK_BOX (choices), self->to);
  gtk_box_append (GTK_BOX (choices), make_kinds (self));
  gtk_box_append (GTK_BOX (line), self->count);
  gtk_box_append (GTK_BOX (line), make_forms (self));
  gtk_box_append (GTK_BOX (line), self->previous);
  gtk_box_append (GTK_BOX (line), self->next);
  gtk_box_append (GTK_BOX (box), choices);
  gtk_box_append (GTK_BOX (box), line);
  gtk_widget_add_css_class (box, "compare-choices");
  return box;
}

static GtkWidget *
make_stack (LsgCompareWindow *self)
{
  self->stack = gtk_stack_new ();
  self->list = LSG_COMPARE_LIST (lsg_compare_list_new ());
  self->spinner = gtk_spinner_new ();
  self->failure = lsg_label_new (NULL, NULL, LSG_LABEL_WRAP | LSG_LABEL_CENTRED);
  gtk_widget_set_size_request (self->spinner, 32, 32);
  gtk_widget_set_halign (self->spinner, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (self->spinner, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (self->failure, "compare-choices");
  lsg_spoken_name_set (self->spinner, _("Reading the versions"));
  gtk_stack_add_named (GTK_STACK (self->stack), GTK_WIDGET (self->list), "rows");
  gtk_stack_add_named (GTK_STACK (self->stack), self->spinner, "loading");
  gtk_stack_add_named (GTK_STACK (self->stack), self->failure, "failed");
  gtk_widget_set_vexpand (self->stack, TRUE);
  return self->stack;
}

static void
go_to_documents_cb (LsgCompareWindow *self)
{
  g_autoptr (GtkWidget) opener = self->opener != NULL ? g_object_ref (self->opener) : NULL;

  gtk_window_close (GTK_WINDOW (self));
  if (opener != NULL)
    gtk_widget_activate_action (opener, "win.show-page", "s", "deliverables");
}

static GtkWidget *
make_empty (LsgCompareWindow *self)
{
  guint n = lsg_records_get_n (lsg_project_get_records (self->project), LSG_KIND_SNAPSHOT);
  GtkWidget *empty = lsg_empty_state_new (
    n == 0 ? _("No validated version yet") : _("No version has a copy here"),
    n == 0 ? _("Validating a deliverable keeps the project as it stands. Then you can see here, word by word, what has "
               "changed since.")
           : _("The project was made from XML, which holds no copies. Validating a deliverable keeps one."));
  GtkWidget *button = lsg_empty_state_add_button (LSG_EMPTY_STATE (empty), _("Go to the documents"), TRUE);

  g_signal_connect_object (button, "clicked", G_CALLBACK (go_to_documents_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_vexpand (empty, TRUE);
  return empty;
}

static GtkWidget *
make_output (LsgCompareWindow *self)
{
  GtkWidget *export = lsg_icon_button_new ("document-save-symbolic", _("Export as PDF…"), NULL);
  GtkWidget *print = gtk_button_new_with_mnemonic (_("_Print…"));

  self->output = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  g_signal_connect_object (export, "clicked", G_CALLBACK (export_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (print, "clicked", G_CALLBACK (print_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->output), export);
  gtk_box_append (GTK_BOX (self->output), print);
  return self->output;
}

static GtkWidget *
make_header (LsgCompareWindow *self)
{
  GtkWidget *header = gtk_header_bar_new ();
  GtkWidget *views = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->charter = gtk_toggle_button_new_with_label (_("Charter"));
  self->changes = gtk_toggle_button_new_with_label (_("All that counts"));
  gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (self->changes), GTK_TOGGLE_BUTTON (self->charter));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->charter), TRUE);
  g_signal_connect_object (self->charter, "toggled", G_CALLBACK (read_versions), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (views), self->charter);
  gtk_box_append (GTK_BOX (views), self->changes);
  gtk_widget_add_css_class (views, "linked");
  gtk_header_bar_pack_start (GTK_HEADER_BAR (header), views);
  gtk_header_bar_pack_end (GTK_HEADER_BAR (header), make_output (self));
  gtk_widget_set_visible (views, self->versions->len > 0);
  gtk_widget_set_visible (self->output, self->versions->len > 0);
  return header;
}

static void
build (LsgCompareWindow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *overlay = adw_toast_overlay_new ();

  self->versions = lsg_compare_list_versions (lsg_project_get_records (self->project));
  gtk_box_append (GTK_BOX (box), make_header (self));
  if (self->versions->len == 0)
    {
      gtk_box_append (GTK_BOX (box), make_empty (self));
    }
  else
    {
      gtk_box_append (GTK_BOX (box), make_choices (self));
      gtk_box_append (GTK_BOX (box), make_stack (self));
    }
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay), box);
  adw_window_set_content (ADW_WINDOW (self), overlay);
  lsg_spoken_name_buttons (GTK_WIDGET (self));
}

static void
lsg_compare_window_dispose (GObject *object)
{
  LsgCompareWindow *self = LSG_COMPARE_WINDOW (object);

  g_clear_handle_id (&self->patience_id, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->settings);
  g_clear_weak_pointer (&self->opener);
  g_clear_pointer (&self->versions, g_ptr_array_unref);
  g_clear_pointer (&self->pair, lsg_version_pair_free);
  g_clear_object (&self->project);
  G_OBJECT_CLASS (lsg_compare_window_parent_class)->dispose (object);
}

static void
lsg_compare_window_class_init (LsgCompareWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lsg_compare_window_dispose;
  gtk_widget_class_add_binding (widget_class, GDK_KEY_F8, 0, step_cb, "i", 1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_F8, GDK_SHIFT_MASK, step_cb, "i", -1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
lsg_compare_window_init (LsgCompareWindow *self)
{
}

static LsgCompareWindow *
new_window (GtkWidget  *widget,
            LsgProject *project)
{
  LsgCompareWindow *self = g_object_new (LSG_TYPE_COMPARE_WINDOW, "title", _("Compare versions"), "modal", TRUE,
                                         "transient-for", gtk_widget_get_root (widget), "destroy-with-parent", TRUE,
                                         "default-width", WIDTH, "default-height", HEIGHT, NULL);

  self->project = g_object_ref (project);
  g_set_weak_pointer (&self->opener, widget);
  self->filling = TRUE;
  build (self);
  return self;
}

/* 0 when it has no copy. */
static guint
find_version (LsgCompareWindow *self,
              LsgSnapshot      *snapshot)
{
  guint place = 0;

  return snapshot != NULL && g_ptr_array_find (self->versions, snapshot, &place) ? place : 0;
}

static void
begin (LsgCompareWindow *self)
{
  self->filling = FALSE;
  gtk_window_present (GTK_WINDOW (self));
  if (self->versions->len > 0)
    read_versions (self);
}

void
lsg_compare_window_show_charter (GtkWidget  *widget,
                                 LsgProject *project)
{
  LsgCompareWindow *self = new_window (widget, project);
  LsgSnapshot *last = lsg_snapshot_find_last (lsg_project_get_records (project), LSG_DELIVERABLE_SCENARIO);

  if (self->versions->len > 0)
    {
      gtk_drop_down_set_selected (GTK_DROP_DOWN (self->from), find_version (self, last));
      gtk_drop_down_set_selected (GTK_DROP_DOWN (self->deliverable), LSG_DELIVERABLE_SCENARIO);
    }
  begin (self);
}

static LsgSnapshot *
find_next (LsgCompareWindow *self,
           LsgSnapshot      *snapshot)
{
  LsgSnapshot *next = NULL;

  for (guint i = 0; i < self->versions->len; i++)
    {
      LsgSnapshot *other = self->versions->pdata[i];

      if (other->deliverable == snapshot->deliverable && other->edition > snapshot->edition
          && (next == NULL || other->edition < next->edition))
        next = other;
    }
  return next;
}

void
lsg_compare_window_show_changes (GtkWidget   *widget,
                                 LsgProject  *project,
                                 LsgSnapshot *snapshot)
{
  LsgCompareWindow *self = new_window (widget, project);
  LsgSnapshot *next = find_next (self, snapshot);

  if (self->versions->len > 0)
    {
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->changes), TRUE);
      gtk_drop_down_set_selected (GTK_DROP_DOWN (self->from), find_version (self, snapshot));
      gtk_drop_down_set_selected (GTK_DROP_DOWN (self->to), next != NULL ? find_version (self, next) + 1 : 0);
      gtk_drop_down_set_selected (GTK_DROP_DOWN (self->deliverable), (guint) snapshot->deliverable);
    }
  begin (self);
}
