/* finding-list.c - see finding-list.h.
 *
 * Rows of findings that stay are kept, so that an edit in one of them does not take the focus away.
 */
#include "finding-list.h"

#include "boxed-list.h"
#include "field-editor.h"
#include "icon-button.h"
#include "importance-scale.h"
#include "label.h"
#include "record-chooser.h"
#include "page.h"
#include "priority-words.h"
#include "record-name.h"
#include "removal.h"
#include "toasts.h"
#include "tooltip.h"
#include "viewpoint-words.h"
#include "wrap-layout.h"

#include <glib/gi18n-lib.h>

/* More rows only on request: each is a small form. */
#define FIRST_ROWS 8

typedef struct {
  LsgFindingList *list; /* borrowed */
  LsgFinding     *finding; /* reference */
  GtkWidget      *row;
  GtkWidget      *text;
  GtkWidget      *need;      /* leads to it */
  GtkWidget      *choose;
  GtkWidget      *add_need;
  GtkWidget      *importance; /* says what the scale is */
  GtkWidget      *scale;
} Row;

struct _LsgFindingList {
  GtkWidget       parent_instance;
  LsgProject     *project;
  LsgSource      *source; /* reference or NULL */
  LsgNeed        *first;  /* reference or NULL: its findings stand first */
  GtkLabel       *count;
  GtkListBox     *list;
  GtkWidget      *more;
  GHashTable     *rows; /* LsgFinding -> Row */
  guint           n_shown; /* at most */
  guint           resize_id;
};

G_DEFINE_FINAL_TYPE (LsgFindingList, lsg_finding_list, GTK_TYPE_WIDGET)

static void
row_free (Row *row)
{
  g_object_unref (row->finding);
  g_free (row);
}

static LsgNeed *
get_need (Row *row)
{
  return lsg_records_find (lsg_project_get_records (row->list->project), row->finding->need);
}

/* What the scale is. Until the level is given the viewpoint does not count, and without a holder there is none: that is
 * said where it is given. */
static void
show_importance (Row     *row,
                 gint64   holder,
                 LsgNeed *need)
{
  LsgRecords *records = lsg_project_get_records (row->list->project);
  const char *text = "";
  gboolean is_lacking = FALSE;

  if (need != NULL)
    {
      is_lacking = holder == LSG_NULL || lsg_viewpoint_get_importance (records, need, holder) < 0;
      text = holder == LSG_NULL ? _("viewpoint to be specified")
             : is_lacking       ? _("importance to be specified")
                                : _("importance");
    }
  gtk_label_set_text (GTK_LABEL (row->importance), text);
  gtk_widget_remove_css_class (row->importance, is_lacking ? "dim-label" : "warning-text");
  gtk_widget_add_css_class (row->importance, is_lacking ? "warning-text" : "dim-label");
}

static void
show_row (Row *row)
{
  LsgFindingList *self = row->list;
  LsgNeed *need = get_need (row);
  gint64 holder = self->source != NULL ? self->source->holder : LSG_NULL;
  gboolean has_scale = need != NULL && holder != LSG_NULL;

  gtk_widget_set_visible (row->need, need != NULL);
  gtk_widget_set_visible (row->add_need, need == NULL);
  gtk_widget_set_visible (row->scale, has_scale);
  show_importance (row, holder, need);
  if (need != NULL)
    {
      g_autofree char *name = lsg_record_dup_name (LSG_RECORD (need));
      g_autofree char *code = lsg_record_dup_short_name (LSG_RECORD (need));
      g_autofree char *spoken = NULL;

      gtk_button_set_label (GTK_BUTTON (row->need), code);
      lsg_tooltip_set (row->need, name);
      if (!has_scale)
        return;
      spoken = g_strdup_printf (_("%s, %s"), g_dgettext (GETTEXT_PACKAGE, lsg_holder_choices[holder].label), code);
      lsg_importance_scale_set_holder (LSG_IMPORTANCE_SCALE (row->scale), holder);
      lsg_importance_scale_set_name (LSG_IMPORTANCE_SCALE (row->scale), spoken);
      lsg_importance_scale_set_value (LSG_IMPORTANCE_SCALE (row->scale),
                                      lsg_viewpoint_get_importance (lsg_project_get_records (self->project), need,
                                                                    holder));
    }
}

/* What a row does. */

static void
need_cb (Row *row)
{
  LsgNeed *need = get_need (row);

  if (need != NULL)
    lsg_widget_go_to_record (GTK_WIDGET (row->list), LSG_RECORD (need), NULL);
}

static void
chosen_cb (Row       *row,
           LsgRecord *need)
{
  g_autoptr (GError) error = NULL;

  if (!lsg_project_set (row->list->project, LSG_RECORD (row->finding), "need", lsg_integer (lsg_record_get_id (need)),
                        &error))
    lsg_toast_error (GTK_WIDGET (row->list), error);
}

static void
add_need_cb (Row *row)
{
  LsgFindingList *self = row->list;
  g_autoptr (GError) error = NULL;
  LsgRecord *need = lsg_analysis_add_need (self->project, row->finding, &error);
  g_autofree char *name = NULL;
  g_autofree char *sentence = NULL;

  if (need == NULL)
    {
      lsg_toast_error (GTK_WIDGET (self), error);
      return;
    }
  name = lsg_record_dup_name (need);
  sentence = g_strdup_printf (_("New need: %s"), name);
  lsg_toast_undo (GTK_WIDGET (self), self->project, sentence);
}

static void
importance_cb (Row *row)
{
  LsgFindingList *self = row->list;
  LsgNeed *need = get_need (row);
  g_autoptr (GError) error = NULL;

  if (need == NULL || self->source == NULL || self->source->holder == LSG_NULL)
    return;
  if (!lsg_viewpoint_set_importance (self->project, need, self->source->holder,
                                     lsg_importance_scale_get_value (LSG_IMPORTANCE_SCALE (row->scale)), &error))
    {
      lsg_toast_error (GTK_WIDGET (self), error);
      show_row (row);
    }
}

static void
remove_cb (Row *row)
{
  lsg_removal_start (GTK_WIDGET (row->list), row->list->project, LSG_RECORD (row->finding));
}

/* Its list is made when it is wanted for the first time: there is a button in every row. */
static void
make_chooser (GtkMenuButton *button,
              gpointer       row)
{
  GtkWidget *chooser;

  if (gtk_menu_button_get_popover (button) != NULL)
    return;
  chooser = lsg_record_chooser_new (((Row *) row)->list->project, LSG_KIND_NEED, _("Search a need"),
                                    _("No need found"));
  g_signal_connect_swapped (chooser, "chosen", G_CALLBACK (chosen_cb), row);
  gtk_menu_button_set_popover (button, chooser);
}

static GtkWidget *
make_choose (Row *row)
{
  GtkWidget *button = lsg_icon_menu_button_new ("pan-down-symbolic", _("Choose the need that it feeds"), "flat small",
                                                NULL);

  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), make_chooser, row, NULL);
  return button;
}

static GtkWidget *
make_line (Row *row)
{
  GtkWidget *line = lsg_wrap_box_new (2);
  GtkWidget *fed = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *rated = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 2);
  GtkWidget *remove = lsg_icon_button_new ("user-trash-symbolic", _("Remove the finding"), "flat small-button");

  row->need = gtk_button_new_with_label ("");
  gtk_widget_add_css_class (row->need, "flat");
  gtk_widget_add_css_class (row->need, "small");
  gtk_widget_add_css_class (row->need, "need-tag");
  row->add_need = gtk_button_new_with_label (_("New need"));
  lsg_tooltip_set (row->add_need, _("Make a need of this finding"));
  gtk_widget_add_css_class (row->add_need, "small");
  row->choose = make_choose (row);
  row->scale = lsg_importance_scale_new (0);
  gtk_widget_set_valign (remove, GTK_ALIGN_CENTER);
  row->importance = lsg_label_new (NULL, "caption", LSG_LABEL_END | LSG_LABEL_ELLIPSIZE);
  gtk_widget_set_hexpand (row->importance, TRUE);
  g_signal_connect_swapped (row->need, "clicked", G_CALLBACK (need_cb), row);
  g_signal_connect_swapped (row->add_need, "clicked", G_CALLBACK (add_need_cb), row);
  g_signal_connect_swapped (row->scale, "chosen", G_CALLBACK (importance_cb), row);
  g_signal_connect_swapped (remove, "clicked", G_CALLBACK (remove_cb), row);
  gtk_box_append (GTK_BOX (fed), row->need);
  gtk_box_append (GTK_BOX (fed), row->add_need);
  gtk_box_append (GTK_BOX (fed), row->choose);
  gtk_box_append (GTK_BOX (rated), row->importance);
  gtk_box_append (GTK_BOX (rated), row->scale);
  gtk_box_append (GTK_BOX (rated), remove);
  gtk_box_append (GTK_BOX (line), fed);
  gtk_box_append (GTK_BOX (line), rated);
  return line;
}

static Row *
make_row (LsgFindingList *self,
          LsgFinding     *finding)
{
  Row *row = g_new0 (Row, 1);
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  row->list = self;
  row->finding = g_object_ref (finding);
  row->row = gtk_list_box_row_new ();
  row->text = lsg_field_editor_new (self->project, LSG_KIND_FINDING, "text", LSG_EDITOR_FLAT);
  lsg_field_editor_set_record (LSG_FIELD_EDITOR (row->text), LSG_RECORD (finding));
  lsg_field_editor_set_spoken_name (LSG_FIELD_EDITOR (row->text), _("Finding"));
  gtk_widget_add_css_class (row->text, "finding-text");
  gtk_box_append (GTK_BOX (column), row->text);
  gtk_box_append (GTK_BOX (column), make_line (row));
  gtk_widget_add_css_class (column, "finding-row");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row->row), column);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row->row), FALSE);
  gtk_widget_set_focusable (row->row, FALSE);
  return row;
}

static gboolean
resize_cb (gpointer data)
{
  LsgFindingList *self = data;
  GHashTableIter iter;
  Row *row;

  self->resize_id = 0;
  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, NULL, (gpointer *) &row))
    gtk_widget_queue_resize (lsg_field_editor_get_control (LSG_FIELD_EDITOR (row->text)));
  return G_SOURCE_REMOVE;
}

/* A text view knows how many lines it takes only when it has been given its width. */
static void
resize_later (LsgFindingList *self)
{
  if (self->resize_id == 0)
    self->resize_id = g_timeout_add_full (G_PRIORITY_LOW, 50, resize_cb, self, NULL);
}

/* The findings of the source, those of the chosen need first. */
static GPtrArray *
list_findings (LsgFindingList *self)
{
  LsgRecords *records = lsg_project_get_records (self->project);
  gint64 source = lsg_record_get_id (LSG_RECORD (self->source));
  gint64 need = self->first != NULL ? lsg_record_get_id (LSG_RECORD (self->first)) : 0;
  GPtrArray *findings = g_ptr_array_new ();
  guint n = lsg_records_get_n (records, LSG_KIND_FINDING);

  for (int pass = 0; pass < 2; pass++)
    for (guint i = 0; i < n; i++)
      {
        LsgFinding *finding = lsg_records_peek (records, LSG_KIND_FINDING, i);

        if (finding->source == source && (need != 0 && finding->need == need) == (pass == 0))
          g_ptr_array_add (findings, finding);
      }
  return findings;
}

/* Rows that are not wanted any more go, the others stand in order. */
static void
place_rows (LsgFindingList *self,
            GPtrArray      *findings)
{
  g_autoptr (GHashTable) wanted = g_hash_table_new (NULL, NULL);
  GHashTableIter iter;
  gpointer finding;
  Row *row;

  for (guint i = 0; i < findings->len; i++)
    g_hash_table_add (wanted, findings->pdata[i]);
  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, &finding, (gpointer *) &row))
    if (!g_hash_table_contains (wanted, finding))
      {
        gtk_list_box_remove (self->list, row->row);
        g_hash_table_iter_remove (&iter);
      }
  for (guint i = 0; i < findings->len; i++)
    {
      row = g_hash_table_lookup (self->rows, findings->pdata[i]);
      if (row == NULL)
        {
          row = make_row (self, findings->pdata[i]);
          g_hash_table_insert (self->rows, findings->pdata[i], row);
          resize_later (self);
          gtk_list_box_insert (self->list, row->row, (int) i);
        }
      else if (gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row->row)) != (int) i)
        {
          g_autoptr (GtkWidget) widget = g_object_ref (row->row);

          gtk_list_box_remove (self->list, widget);
          gtk_list_box_insert (self->list, widget, (int) i);
        }
      show_row (row);
    }
}

static void
show_more (LsgFindingList *self,
           guint           n)
{
  g_autofree char *more = n > self->n_shown
                            ? g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Show %u more", "Show %u more",
                                                            n - self->n_shown), n - self->n_shown)
                            : NULL;
  g_autofree char *count = g_strdup_printf ("%u", n);

  gtk_label_set_text (self->count, count);
  gtk_widget_set_visible (self->more, more != NULL);
  if (more != NULL)
    gtk_button_set_label (GTK_BUTTON (self->more), more);
}

static void
more_cb (LsgFindingList *self)
{
  self->n_shown = G_MAXUINT;
  lsg_finding_list_refresh (self);
}

static void
lsg_finding_list_dispose (GObject *object)
{
  LsgFindingList *self = LSG_FINDING_LIST (object);
  GtkWidget *child;

  g_clear_handle_id (&self->resize_id, g_source_remove);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_hash_table_remove_all (self->rows);
  g_clear_object (&self->source);
  g_clear_object (&self->first);
  g_clear_object (&self->project);
  G_OBJECT_CLASS (lsg_finding_list_parent_class)->dispose (object);
}

static void
lsg_finding_list_finalize (GObject *object)
{
  g_hash_table_unref (LSG_FINDING_LIST (object)->rows);
  G_OBJECT_CLASS (lsg_finding_list_parent_class)->finalize (object);
}

static void
lsg_finding_list_class_init (LsgFindingListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lsg_finding_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = lsg_finding_list_finalize;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
}

static void
lsg_finding_list_init (LsgFindingList *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *title = lsg_label_new (_("Findings"), "section", LSG_LABEL_PLAIN);
  GtkWidget *empty = lsg_label_new (_("No finding yet"), "dim-label placeholder", LSG_LABEL_CENTRED);
  GtkWidget *add = gtk_button_new_with_label (_("Add a finding…"));

  self->rows = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) row_free);
  self->n_shown = FIRST_ROWS;
  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 4);
  gtk_widget_set_hexpand (title, TRUE);
  self->count = GTK_LABEL (lsg_label_new (NULL, "dim-label numeric", LSG_LABEL_END));
  gtk_box_append (GTK_BOX (head), title);
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (self->count));
  self->list = GTK_LIST_BOX (lsg_boxed_list_new (NULL));
  gtk_list_box_set_placeholder (self->list, empty);
  self->more = gtk_button_new_with_label ("");
  gtk_widget_add_css_class (self->more, "flat");
  g_signal_connect_object (self->more, "clicked", G_CALLBACK (more_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (add, "clicked", G_CALLBACK (lsg_finding_list_add), self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (head, GTK_WIDGET (self));
  gtk_widget_set_parent (GTK_WIDGET (self->list), GTK_WIDGET (self));
  gtk_widget_set_parent (self->more, GTK_WIDGET (self));
  gtk_widget_set_parent (add, GTK_WIDGET (self));
}

GtkWidget *
lsg_finding_list_new (LsgProject *project)
{
  LsgFindingList *self = g_object_new (LSG_TYPE_FINDING_LIST, NULL);

  self->project = g_object_ref (project);
  return GTK_WIDGET (self);
}

void
lsg_finding_list_set_source (LsgFindingList *self,
                             LsgSource      *source,
                             LsgNeed        *need)
{
  gboolean is_other;

  g_return_if_fail (LSG_IS_FINDING_LIST (self));

  is_other = g_set_object (&self->source, source);
  if (is_other)
    self->n_shown = FIRST_ROWS;
  if (g_set_object (&self->first, need) || is_other)
    lsg_finding_list_refresh (self);
}

void
lsg_finding_list_refresh (LsgFindingList *self)
{
  g_autoptr (GPtrArray) findings = NULL;

  g_return_if_fail (LSG_IS_FINDING_LIST (self));

  findings = self->source != NULL ? list_findings (self) : g_ptr_array_new ();
  show_more (self, findings->len);
  if (findings->len > self->n_shown)
    g_ptr_array_set_size (findings, (int) self->n_shown);
  place_rows (self, findings);
}

gboolean
lsg_finding_list_focus (LsgFindingList *self,
                        LsgFinding     *finding,
                        const char     *field)
{
  Row *row;

  g_return_val_if_fail (LSG_IS_FINDING_LIST (self), FALSE);

  row = g_hash_table_lookup (self->rows, finding);
  if (row == NULL)
    {
      more_cb (self);
      row = g_hash_table_lookup (self->rows, finding);
    }
  if (row == NULL)
    return FALSE;
  if (g_strcmp0 (field, "need") == 0)
    return gtk_widget_child_focus (row->choose, GTK_DIR_TAB_FORWARD);
  return gtk_widget_grab_focus (row->text);
}

void
lsg_finding_list_add (LsgFindingList *self)
{
  g_autoptr (GError) error = NULL;
  LsgAssignment values[2];
  LsgRecord *finding;

  g_return_if_fail (LSG_IS_FINDING_LIST (self));

  if (self->source == NULL)
    return;
  values[0] = (LsgAssignment) { "source", lsg_integer (lsg_record_get_id (LSG_RECORD (self->source))) };
  if (self->first != NULL)
    values[1] = (LsgAssignment) { "need", lsg_integer (lsg_record_get_id (LSG_RECORD (self->first))) };
  finding = lsg_project_add (self->project, LSG_KIND_FINDING, values, self->first != NULL ? 2 : 1, NULL, &error);
  if (finding == NULL)
    {
      lsg_toast_error (GTK_WIDGET (self), error);
      return;
    }
  lsg_finding_list_refresh (self);
  lsg_finding_list_focus (self, LSG_FINDING (finding), "text");
}
