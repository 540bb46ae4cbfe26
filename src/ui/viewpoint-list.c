/* viewpoint-list.c - see viewpoint-list.h. */
#include "viewpoint-list.h"

#include "boxed-list.h"
#include "field-editor.h"
#include "finding-quotes.h"
#include "importance-scale.h"
#include "label.h"
#include "need-findings.h"
#include "page.h"
#include "record-chooser.h"
#include "record-name.h"
#include "spoken-name.h"
#include "toasts.h"
#include "tooltip.h"
#include "viewpoint-words.h"

#include <glib/gi18n-lib.h>

/* What one row is made of. */
typedef struct {
  LsgViewpointList *list; /* borrowed */
  gint64            holder;
  GtkWidget        *scale;
  GtkWidget        *evidence;
  GtkWidget        *comment;
  GtkWidget        *comment_button;
  LsgFindingQuotes *quotes;
} Row;

/* Findings whose source does not say whose viewpoint it carries stand in a row behind those of the holders. */
#define NOBODY LSG_N_HOLDERS

struct _LsgViewpointList {
  GtkWidget   parent_instance;
  LsgProject *project;
  LsgNeed    *need; /* reference or NULL */
  GtkLabel   *gap;
  GtkWidget  *list;
  Row         rows[LSG_N_HOLDERS];
  GtkWidget  *nobody; /* the row of the others */
  LsgFindingQuotes *others; /* in it */
  GtkWidget  *add;
  LsgFinding *edited; /* borrowed, compared only: the one that was added here */
};

G_DEFINE_FINAL_TYPE (LsgViewpointList, lsg_viewpoint_list, GTK_TYPE_WIDGET)

static const char *
get_holder_name (gint64 holder)
{
  return g_dgettext (GETTEXT_PACKAGE, lsg_holder_choices[holder].label);
}

static void
show_gap (LsgViewpointList *self)
{
  LsgRecords *records = lsg_project_get_records (self->project);
  LsgViewpointRow row = lsg_viewpoint_read_row (records, self->need);
  int gap = lsg_viewpoint_row_get_gap (&row);
  g_autofree char *text = lsg_words_gap (MAX (gap, 0));

  gtk_label_set_text (self->gap, text);
  gtk_widget_set_visible (GTK_WIDGET (self->gap), gap >= 0 && gap >= lsg_viewpoint_get_gap_mark (records));
}

static void
show_row (Row *row)
{
  LsgViewpointList *self = row->list;
  LsgRecords *records = lsg_project_get_records (self->project);
  LsgViewpoint *viewpoint = lsg_viewpoint_find (records, self->need, row->holder);
  g_autofree char *need = lsg_record_dup_short_name (LSG_RECORD (self->need));
  /* translators: whose viewpoint, then the need: “Tutors, B 04” */
  g_autofree char *name = g_strdup_printf (_("%s, %s"), get_holder_name (row->holder), need);
  gboolean has_comment = viewpoint != NULL && viewpoint->comment != NULL;

  lsg_importance_scale_set_name (LSG_IMPORTANCE_SCALE (row->scale), name);
  lsg_importance_scale_set_value (LSG_IMPORTANCE_SCALE (row->scale),
                                  lsg_viewpoint_get_importance (records, self->need, row->holder));
  lsg_field_editor_set_record (LSG_FIELD_EDITOR (row->evidence), (LsgRecord *) viewpoint);
  lsg_field_editor_set_record (LSG_FIELD_EDITOR (row->comment), (LsgRecord *) viewpoint);
  if (has_comment)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (row->comment_button), TRUE);
}

/* The findings, each with the holder whose viewpoint its source carries. */
static void
show_findings (LsgViewpointList *self)
{
  LsgRecords *records = lsg_project_get_records (self->project);
  g_autoptr (GPtrArray) all = lsg_need_findings_list (records, self->need);

  for (guint place = 0; place <= NOBODY; place++)
    {
      LsgFindingQuotes *quotes = place == NOBODY ? self->others : self->rows[place].quotes;
      g_autoptr (GPtrArray) said = g_ptr_array_new ();

      for (guint i = 0; i < all->len; i++)
        {
          gint64 holder = lsg_need_findings_get_holder (records, all->pdata[i]);

          if (holder == place || (place == NOBODY && holder == LSG_NULL))
            g_ptr_array_add (said, all->pdata[i]);
        }
      lsg_finding_quotes_show (quotes, said, self->edited);
    }
  gtk_widget_set_visible (self->nobody, gtk_widget_get_visible (GTK_WIDGET (self->others)));
}

static void
add_finding (LsgViewpointList *self,
             LsgRecord        *source)
{
  g_autoptr (GError) error = NULL;
  LsgRecord *finding;

  if (self->need == NULL)
    return;
  finding = lsg_need_findings_add (self->project, self->need, (LsgSource *) source, &error);
  if (finding == NULL)
    {
      lsg_toast_error (GTK_WIDGET (self), error);
      return;
    }
  self->edited = LSG_FINDING (finding);
  show_findings (self);
  if (source == NULL) /* who says it is to be told first */
    lsg_widget_go_to_record (GTK_WIDGET (self),
                             lsg_records_find (lsg_project_get_records (self->project), self->edited->source), "title");
  else
    for (guint place = 0; place <= NOBODY; place++)
      if (lsg_finding_quotes_focus (place == NOBODY ? self->others : self->rows[place].quotes))
        break;
}

static void
add_source_cb (LsgViewpointList *self)
{
  add_finding (self, NULL);
}

/* Made when it is wanted for the first time. */
static void
make_chooser (GtkMenuButton *button,
              gpointer       list)
{
  LsgViewpointList *self = list;
  GtkWidget *chooser;

  if (gtk_menu_button_get_popover (button) != NULL)
    return;
  chooser = lsg_record_chooser_new (self->project, LSG_KIND_SOURCE, _("Search a source"),
                                    _("No source found. A finding comes from a source of the analysis."));
  lsg_record_chooser_set_add (LSG_RECORD_CHOOSER (chooser), _("From a new source…"));
  g_signal_connect_object (chooser, "chosen", G_CALLBACK (add_finding), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (chooser, "add", G_CALLBACK (add_source_cb), self, G_CONNECT_SWAPPED);
  gtk_menu_button_set_popover (button, chooser);
}

static void
chosen_cb (Row *row)
{
  LsgViewpointList *self = row->list;
  g_autoptr (GError) error = NULL;

  if (self->need == NULL)
    return;
  if (!lsg_viewpoint_set_importance (self->project, self->need, row->holder,
                                     lsg_importance_scale_get_value (LSG_IMPORTANCE_SCALE (row->scale)), &error))
    {
      lsg_toast_error (GTK_WIDGET (self), error);
      show_row (row);
    }
}

static LsgRecord *
make_record (const char  *field,
             LsgValue     value,
             gpointer     data,
             GError     **error)
{
  Row *row = data;

  return row->list->need != NULL
           ? lsg_viewpoint_set (row->list->project, row->list->need, row->holder, field, value, error)
           : NULL;
}

static void
lsg_viewpoint_list_dispose (GObject *object)
{
  LsgViewpointList *self = LSG_VIEWPOINT_LIST (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->need);
  g_clear_object (&self->project);
  G_OBJECT_CLASS (lsg_viewpoint_list_parent_class)->dispose (object);
}

static void
lsg_viewpoint_list_class_init (LsgViewpointListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lsg_viewpoint_list_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
}

static void
lsg_viewpoint_list_init (LsgViewpointList *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *title = lsg_label_new (_("Viewpoints on its importance"), "section", LSG_LABEL_ELLIPSIZE);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 4);
  gtk_widget_set_hexpand (title, TRUE);
  self->gap = GTK_LABEL (lsg_label_new (NULL, "tag tag-warning", LSG_LABEL_PLAIN));
  gtk_widget_set_valign (GTK_WIDGET (self->gap), GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (head), title);
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (self->gap));
  self->list = lsg_boxed_list_new (NULL);
  self->add = gtk_menu_button_new ();
  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->add), _("Add a finding…"));
  lsg_tooltip_set (self->add, _("Add what a source says about this need"));
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->add), make_chooser, self, NULL);
  gtk_widget_set_margin_top (self->add, 4);
  gtk_widget_set_parent (head, GTK_WIDGET (self));
  gtk_widget_set_parent (self->list, GTK_WIDGET (self));
  gtk_widget_set_parent (self->add, GTK_WIDGET (self));
}

static GtkWidget *
make_editor (Row        *row,
             const char *field,
             const char *label)
{
  LsgProject *project = row->list->project;
  GtkWidget *editor = lsg_field_editor_new (project, LSG_KIND_VIEWPOINT, field, LSG_EDITOR_FLAT);
  g_autofree char *name = g_strdup_printf ("%s, %s", label, get_holder_name (row->holder));

  lsg_field_editor_set_maker (LSG_FIELD_EDITOR (editor), make_record, row);
  lsg_field_editor_set_placeholder (LSG_FIELD_EDITOR (editor), label);
  lsg_field_editor_set_spoken_name (LSG_FIELD_EDITOR (editor), name);
  gtk_widget_add_css_class (editor, "viewpoint-text");
  if (GTK_IS_EDITABLE (lsg_field_editor_get_control (LSG_FIELD_EDITOR (editor))))
    lsg_field_editor_mark_cut (LSG_FIELD_EDITOR (editor), LSG_SURFACE_CARD);
  gtk_widget_set_hexpand (editor, TRUE);
  return editor;
}

static GtkWidget *
append_row (LsgViewpointList *self,
            GtkWidget        *child)
{
  GtkWidget *line = gtk_list_box_row_new ();

  gtk_widget_add_css_class (child, "viewpoint-row");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (line), child);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (line), FALSE);
  gtk_widget_set_focusable (line, FALSE);
  gtk_list_box_append (GTK_LIST_BOX (self->list), line);
  return line;
}

static void
make_row (LsgViewpointList *self,
          gint64            holder)
{
  Row *row = &self->rows[holder];
  GtkWidget *grid = gtk_grid_new ();
  GtkWidget *name = lsg_label_new (get_holder_name (holder), NULL, LSG_LABEL_ELLIPSIZE);
  g_autofree char *comment = g_strdup_printf (_("Comment, %s"), get_holder_name (holder));

  *row = (Row) { .list = self, .holder = holder };
  row->scale = lsg_importance_scale_new (holder);
  row->evidence = make_editor (row, "evidence", _("Where it shows"));
  row->comment = make_editor (row, "comment", _("Comment"));
  row->comment_button = gtk_toggle_button_new ();
  gtk_button_set_icon_name (GTK_BUTTON (row->comment_button), "pan-down-symbolic");
  gtk_widget_add_css_class (row->comment_button, "flat");
  gtk_widget_add_css_class (row->comment_button, "small-button");
  gtk_widget_set_valign (row->comment_button, GTK_ALIGN_CENTER);
  gtk_widget_set_halign (row->comment_button, GTK_ALIGN_END);
  lsg_tooltip_set (row->comment_button, comment);
  lsg_spoken_name_set (row->comment_button, comment);
  g_object_bind_property (row->comment_button, "active", row->comment, "visible", G_BINDING_SYNC_CREATE);
  g_signal_connect_swapped (row->scale, "chosen", G_CALLBACK (chosen_cb), row);
  gtk_widget_set_hexpand (name, TRUE);
  gtk_grid_attach (GTK_GRID (grid), name, 0, 0, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), row->evidence, 0, 1, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), row->scale, 1, 0, 1, 2);
  gtk_grid_attach (GTK_GRID (grid), row->comment_button, 2, 0, 1, 2);
  gtk_grid_attach (GTK_GRID (grid), row->comment, 0, 2, 3, 1);
  row->quotes = LSG_FINDING_QUOTES (lsg_finding_quotes_new (self->project));
  gtk_grid_attach (GTK_GRID (grid), GTK_WIDGET (row->quotes), 0, 3, 3, 1);
  append_row (self, grid);
}

static void
make_nobody (LsgViewpointList *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  self->others = LSG_FINDING_QUOTES (lsg_finding_quotes_new (self->project));
  gtk_box_append (GTK_BOX (column), lsg_label_new (_("Viewpoint to be specified"), NULL, LSG_LABEL_ELLIPSIZE));
  gtk_box_append (GTK_BOX (column), lsg_label_new (_("Their source does not say whose viewpoint it carries."),
                                                   "caption dim-label", LSG_LABEL_WRAP));
  gtk_box_append (GTK_BOX (column), GTK_WIDGET (self->others));
  self->nobody = append_row (self, column);
}

GtkWidget *
lsg_viewpoint_list_new (LsgProject *project)
{
  LsgViewpointList *self = g_object_new (LSG_TYPE_VIEWPOINT_LIST, NULL);

  self->project = g_object_ref (project);
  for (gint64 holder = 0; holder < LSG_N_HOLDERS; holder++)
    make_row (self, holder);
  make_nobody (self);
  return GTK_WIDGET (self);
}

void
lsg_viewpoint_list_set_need (LsgViewpointList *self,
                             LsgNeed          *need)
{
  g_return_if_fail (LSG_IS_VIEWPOINT_LIST (self));

  if (!g_set_object (&self->need, need))
    return;
  for (guint i = 0; i < LSG_N_HOLDERS; i++)
    {
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->rows[i].comment_button), FALSE);
      lsg_finding_quotes_forget (self->rows[i].quotes);
    }
  lsg_finding_quotes_forget (self->others);
  self->edited = NULL;
  lsg_viewpoint_list_refresh (self);
}

void
lsg_viewpoint_list_refresh (LsgViewpointList *self)
{
  g_return_if_fail (LSG_IS_VIEWPOINT_LIST (self));

  gtk_widget_set_sensitive (self->list, self->need != NULL);
  gtk_widget_set_sensitive (self->add, self->need != NULL);
  if (self->need == NULL)
    return;
  for (guint i = 0; i < LSG_N_HOLDERS; i++)
    show_row (&self->rows[i]);
  show_gap (self);
  show_findings (self);
}

void
lsg_viewpoint_list_focus (LsgViewpointList *self,
                          gint64            holder)
{
  g_return_if_fail (LSG_IS_VIEWPOINT_LIST (self));
  g_return_if_fail (holder >= 0 && holder < LSG_N_HOLDERS);

  gtk_widget_grab_focus (self->rows[holder].scale);
}
