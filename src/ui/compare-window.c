/* compare-window.c - two versions beside each other. See compare-window.h.
 *
 *   choices -> version-reader (thread) -> rows
 *
 * Every choice reads both states anew: they are of the moment at which one asks. An answer to a question that was
 * taken back is thrown away.
 */
#include "compare-window.h"

#include "boxed-list.h"
#include "compare-rows.h"
#include "compare-words.h"
#include "drop-down.h"
#include "empty-state.h"
#include "icon-button.h"
#include "label.h"
#include "scroller.h"
#include "snapshots.h"
#include "spoken-name.h"
#include "version-reader.h"

#include <glib/gi18n-lib.h>

#define WIDTH 860
#define HEIGHT 580
#define PATIENCE 50 /* milliseconds before a spinner shows that it takes a while */
#define MAX_ROWS 400

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
  GtkListBox     *list;
  GtkWidget      *scroller;
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

/* --- rows --- */

static gboolean
is_difference (GtkListBoxRow *row)
{
  return g_object_get_data (G_OBJECT (row), "difference") != NULL;
}

static void
append_row (LsgCompareWindow *self,
            GtkWidget        *row,
            gboolean          difference)
{
  g_object_set_data (G_OBJECT (row), "difference", GINT_TO_POINTER (difference));
  gtk_list_box_append (self->list, row);
}

static void
append_folded (LsgCompareWindow *self,
               guint             from,
               guint             to)
{
  GtkWidget *row;

  /* The key figures at the front are no clause. */
  if (from < to && ((LsgClauseComparison *) self->pair->charter->clauses->pdata[from])->id == 0)
    from++;
  if (from == to)
    return;
  row = lsg_folded_clauses_row_new (to - from);
  g_object_set_data (G_OBJECT (row), "from", GUINT_TO_POINTER (from));
  g_object_set_data (G_OBJECT (row), "to", GUINT_TO_POINTER (to));
  append_row (self, row, FALSE);
}

static void
show_charter (LsgCompareWindow *self)
{
  const LsgCharterComparison *charter = self->pair->charter;
  g_autofree char *count = lsg_compare_word_charter (charter);
  LsgCharterAudience audience = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->audience));
  guint folded = 0;

  gtk_label_set_label (GTK_LABEL (self->count), count);
  for (guint i = 0; i < charter->clauses->len; i++)
    {
      const LsgClauseComparison *clause = charter->clauses->pdata[i];

      if (clause->n == 0)
        continue;
      append_folded (self, folded, i);
      append_row (self, lsg_clause_difference_row_new (clause, audience), TRUE);
      folded = i + 1;
    }
  append_folded (self, folded, charter->clauses->len);
  if (charter->clauses->len == 0)
    append_row (self, lsg_sentence_row_new (_("Neither version has a clause for this audience.")), FALSE);
}

static void
show_changes (LsgCompareWindow *self)
{
  const GPtrArray *drifts = self->pair->drifts;
  g_autofree char *count = lsg_compare_word_changes (drifts->len);

  gtk_label_set_label (GTK_LABEL (self->count), count);
  for (guint i = 0; i < drifts->len && i < MAX_ROWS; i++)
    append_row (self, lsg_drift_row_new (drifts->pdata[i], self->pair->texts->pdata[i], NULL), TRUE);
  if (drifts->len > MAX_ROWS)
    {
      guint n = drifts->len - MAX_ROWS;
      g_autofree char *more = g_strdup_printf (
        g_dngettext (GETTEXT_PACKAGE, "and %u difference more", "and %u differences more", n), n);

      append_row (self, lsg_sentence_row_new (more), FALSE);
    }
  if (drifts->len == 0)
    append_row (self, lsg_sentence_row_new (count), FALSE);
}

static void
clear_rows (LsgCompareWindow *self)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
}

/* The clauses that a row holds folded take its place. */
static void
unfold_cb (LsgCompareWindow *self,
           GtkListBoxRow    *row)
{
  guint from = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), "from"));
  guint to = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), "to"));
  LsgCharterAudience audience = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->audience));
  int place = gtk_list_box_row_get_index (row);

  if (to == 0 || self->pair == NULL || self->pair->charter == NULL)
    return;
  gtk_list_box_remove (self->list, GTK_WIDGET (row));
  for (guint i = from; i < to; i++)
    gtk_list_box_insert (self->list, lsg_clause_difference_row_new (self->pair->charter->clauses->pdata[i], audience),
                         place + (int) (i - from));
  row = gtk_list_box_get_row_at_index (self->list, place);
  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

/* --- from difference to difference --- */

static GtkListBoxRow *
find_difference (LsgCompareWindow *self,
                 int               step)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self));
  GtkWidget *current = focus != NULL ? gtk_widget_get_ancestor (focus, GTK_TYPE_LIST_BOX_ROW) : NULL;
  GtkListBoxRow *row;
  int index = -1;

  if (current != NULL && gtk_widget_is_ancestor (current, GTK_WIDGET (self->list)))
    index = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (current));
  else if (step < 0)
    return NULL;
  do
    row = gtk_list_box_get_row_at_index (self->list, index += step);
  while (row != NULL && !is_difference (row));
  return row;
}

/* Its beginning to the top of what is seen: a long one would show its middle. */
static void
go_to_difference (LsgCompareWindow *self,
                  int               step)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));
  GtkListBoxRow *row = find_difference (self, step);
  graphene_point_t point;

  if (row == NULL)
    {
      gtk_widget_error_bell (GTK_WIDGET (self));
      return;
    }
  gtk_widget_grab_focus (GTK_WIDGET (row));
  if (gtk_widget_compute_point (GTK_WIDGET (row), GTK_WIDGET (self->list), &GRAPHENE_POINT_INIT (0, 0), &point))
    gtk_adjustment_set_value (adjustment, point.y);
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

static void
show_pair (LsgCompareWindow *self,
           LsgVersionPair   *pair)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));
  gboolean differs;

  clear_rows (self);
  g_clear_pointer (&self->pair, lsg_version_pair_free);
  self->pair = pair;
  if (pair->charter != NULL)
    show_charter (self);
  else
    show_changes (self);
  differs = pair->charter != NULL ? pair->charter->n > 0 : pair->drifts->len > 0;
  gtk_widget_set_sensitive (self->previous, differs);
  gtk_widget_set_sensitive (self->next, differs);
  gtk_adjustment_set_value (adjustment, 0);
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

static void
read_versions (LsgCompareWindow *self)
{
  guint to = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->to));
  LsgVersionJob job = {
    .from = get_version (self, gtk_drop_down_get_selected (GTK_DROP_DOWN (self->from))),
    .to = to == 0 ? NULL : get_version (self, to - 1),
    .charter = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->charter)),
    .audience = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->audience)),
    .deliverable = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->deliverable)),
  };

  if (self->filling || job.from == NULL)
    return;
  gtk_stack_set_visible_child_name (GTK_STACK (self->kinds), job.charter ? "audience" : "deliverable");
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  if (self->patience_id == 0)
    self->patience_id = g_timeout_add (PATIENCE, patience_cb, self);
  lsg_version_reader_start (self->project, &job, self->cancellable, read_cb, g_object_ref (self));
}

/* --- building --- */

static GtkWidget *
make_chooser (LsgCompareWindow *self,
              GtkStringList    *texts,
              const char       *name)
{
  GtkWidget *chooser = lsg_drop_down_new (texts);

  gtk_widget_set_hexpand (chooser, TRUE);
  gtk_widget_set_tooltip_text (chooser, name);
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
  gtk_box_append (GTK_BOX (line), self->previous);
  gtk_box_append (GTK_BOX (line), self->next);
  gtk_box_append (GTK_BOX (box), choices);
  gtk_box_append (GTK_BOX (box), line);
  gtk_widget_add_css_class (box, "compare-choices");
  return box;
}

static GtkWidget *
make_rows (LsgCompareWindow *self)
{
  GtkWidget *clamp = adw_clamp_new ();

  self->list = GTK_LIST_BOX (lsg_boxed_list_new (_("Differences")));
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "compare-rows");
  gtk_widget_set_valign (GTK_WIDGET (self->list), GTK_ALIGN_START);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (unfold_cb), self, G_CONNECT_SWAPPED);
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), 900);
  adw_clamp_set_tightening_threshold (ADW_CLAMP (clamp), 900);
  adw_clamp_set_child (ADW_CLAMP (clamp), GTK_WIDGET (self->list));
  self->scroller = lsg_scroller_new (clamp);
  return self->scroller;
}

static GtkWidget *
make_stack (LsgCompareWindow *self)
{
  self->stack = gtk_stack_new ();
  self->spinner = gtk_spinner_new ();
  self->failure = lsg_label_new (NULL, NULL, LSG_LABEL_WRAP | LSG_LABEL_CENTRED);
  gtk_widget_set_size_request (self->spinner, 32, 32);
  gtk_widget_set_halign (self->spinner, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (self->spinner, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (self->failure, "compare-choices");
  lsg_spoken_name_set (self->spinner, _("Reading the versions"));
  gtk_stack_add_named (GTK_STACK (self->stack), make_rows (self), "rows");
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
  gtk_widget_set_visible (views, self->versions->len > 0);
  return header;
}

static void
build (LsgCompareWindow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

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
  adw_window_set_content (ADW_WINDOW (self), box);
  lsg_spoken_name_buttons (GTK_WIDGET (self));
}

static void
lsg_compare_window_dispose (GObject *object)
{
  LsgCompareWindow *self = LSG_COMPARE_WINDOW (object);

  g_clear_handle_id (&self->patience_id, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
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
