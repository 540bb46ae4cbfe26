/* clause-editor.c - see clause-editor.h. */
#include "clause-editor.h"

#include "boxed-list.h"
#include "icon-button.h"
#include "label.h"
#include "markdown-view.h"
#include "clause.h"
#include "field-editor.h"
#include "field-menu.h"
#include "page.h"
#include "project-fields.h"
#include "record-side-list.h"
#include "scroller.h"
#include "spoken-name.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MAX_FOOT 330 /* higher it scrolls: the text above keeps its place */

struct _LsgClauseEditor {
  GtkWidget   parent_instance;
  LsgProject *project;
  LsgClause  *clause;
  GtkWidget  *box;
  GtkWidget  *caption;
  GtkWidget  *text;
  GtkWidget  *field_menu;
  GtkWidget  *origins; /* what the clause takes from the project */
  GtkWidget  *origins_section;
  GtkWidget  *lists; /* the records that the generated part is made of; a page for each, made when needed */
  GPtrArray  *editors; /* of LsgFieldEditor, borrowed */
};

G_DEFINE_FINAL_TYPE (LsgClauseEditor, lsg_clause_editor, GTK_TYPE_WIDGET)

static GtkWidget *
add_editor (LsgClauseEditor *self,
            GtkWidget       *box,
            const char      *field,
            LsgEditorFlags   flags)
{
  GtkWidget *editor = lsg_field_editor_new (self->project, LSG_KIND_CLAUSE, field, flags);

  lsg_field_editor_set_spoken_name (LSG_FIELD_EDITOR (editor), NULL);
  g_ptr_array_add (self->editors, editor);
  gtk_box_append (GTK_BOX (box), editor);
  return editor;
}

static void
format_cb (LsgClauseEditor *self,
           GtkWidget       *button)
{
  LsgTextFormat format = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "format"));

  lsg_markdown_view_toggle (LSG_MARKDOWN_VIEW (self->text), format);
}

static void
add_format (LsgClauseEditor *self,
            GtkWidget       *bar,
            LsgTextFormat    format,
            const char      *icon,
            const char      *label)
{
  GtkWidget *button = lsg_icon_button_new (icon, label, "flat");

  g_object_set_data (G_OBJECT (button), "format", GUINT_TO_POINTER (format));
  g_signal_connect_object (button, "clicked", G_CALLBACK (format_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (bar), button);
}

static void
clear_list (GtkWidget *list)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 0)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (list), GTK_WIDGET (row));
}

static void
field_chosen_cb (LsgClauseEditor *self,
                 const char      *token)
{
  lsg_markdown_view_insert_field (LSG_MARKDOWN_VIEW (self->text), token);
}

static GtkWidget *
make_field_menu (LsgClauseEditor *self)
{
  self->field_menu = lsg_field_menu_new (self->project);
  g_signal_connect_object (self->field_menu, "chosen", G_CALLBACK (field_chosen_cb), self, G_CONNECT_SWAPPED);
  return self->field_menu;
}

static GtkWidget *
make_bar (LsgClauseEditor *self)
{
  GtkWidget *bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);

  gtk_widget_add_css_class (bar, "format-bar");
  add_format (self, bar, LSG_FORMAT_STRONG, "format-text-bold-symbolic", _("Bold"));
  add_format (self, bar, LSG_FORMAT_EMPHASIS, "format-text-italic-symbolic", _("Italic"));
  add_format (self, bar, LSG_FORMAT_LIST, "view-list-symbolic", _("List"));
  add_format (self, bar, LSG_FORMAT_CALLOUT, "format-indent-more-symbolic", _("Callout"));
  gtk_box_append (GTK_BOX (bar), make_field_menu (self));
  return bar;
}

static void
origin_activated_cb (GtkListBox      *list,
                     GtkListBoxRow   *row,
                     LsgClauseEditor *self)
{
  const LsgProjectField *field = g_object_get_data (G_OBJECT (row), "field");
  LsgRecords *records = lsg_project_get_records (self->project);

  if (lsg_records_get_n (records, field->kind) > 0)
    lsg_widget_go_to_record (GTK_WIDGET (self), lsg_records_peek (records, field->kind, 0), field->field);
}

static GtkWidget *
make_origins (LsgClauseEditor *self)
{
  self->origins_section = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  self->origins = lsg_boxed_list_new (NULL);
  g_signal_connect_object (self->origins, "row-activated", G_CALLBACK (origin_activated_cb), self, 0);
  gtk_box_append (GTK_BOX (self->origins_section),
                  lsg_label_new (_("Taken from the project"), "section", LSG_LABEL_ELLIPSIZE));
  gtk_box_append (GTK_BOX (self->origins_section), self->origins);
  return self->origins_section;
}

/* Every field that the text names, once. */
static void
refresh_origins (LsgClauseEditor *self)
{
  const char *rest = self->clause->body != NULL ? self->clause->body : "";
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  const char *brace;
  gsize length;

  clear_list (self->origins);
  while ((brace = lsg_project_fields_next (rest, &length)) != NULL)
    {
      const LsgProjectField *field = lsg_project_fields_find (brace + 1, length);

      if (field != NULL && g_hash_table_add (seen, (gpointer) field))
        gtk_list_box_append (GTK_LIST_BOX (self->origins), lsg_field_menu_new_row (self->project, field));
      rest = brace + length + 2;
    }
  gtk_widget_set_visible (self->origins_section, g_hash_table_size (seen) > 0);
}

static GtkWidget *
make_profiles (LsgClauseEditor *self)
{
  return lsg_record_side_list_new (self->project, LSG_KIND_PROFILE,
                                   (const char *[]) { "name", "role", "mission", "ask-for", NULL },
                                   _("Add a tutor profile"),
                                   _("No profile. A profile bounds what is asked of a tutor."));
}

static GtkWidget *
make_channels (LsgClauseEditor *self)
{
  return lsg_record_side_list_new (self->project, LSG_KIND_CHANNEL,
                                   (const char *[]) { "name", "use", "profile", "delay", "live", NULL },
                                   _("Add a channel"),
                                   _("No channel. A channel tells learners whom to reach, and how."));
}

static void
go_to_services_cb (LsgClauseEditor *self)
{
  LsgRecords *records = lsg_project_get_records (self->project);

  if (lsg_records_get_n (records, LSG_KIND_INTERVENTION) > 0)
    lsg_widget_go_to_record (GTK_WIDGET (self), lsg_records_peek (records, LSG_KIND_INTERVENTION, 0), NULL);
}

static GtkWidget *
make_services (LsgClauseEditor *self)
{
  GtkWidget *button = gtk_button_new_with_label (_("Go to the interventions"));

  g_signal_connect_object (button, "clicked", G_CALLBACK (go_to_services_cb), self, G_CONNECT_SWAPPED);
  return button;
}

/* What the generated part is made of is edited beside it. Each list is made for the first clause that shows it: most
 * clauses are texts. */
static void
show_list (LsgClauseEditor *self)
{
  static GtkWidget *(*const makers[]) (LsgClauseEditor *) = {
    [LSG_CLAUSE_PROFILES] = make_profiles, [LSG_CLAUSE_CHANNELS] = make_channels,
    [LSG_CLAUSE_SERVICES] = make_services,
  };
  gint64 content = self->clause->content;
  GtkWidget *list = NULL;
  g_autofree char *name = NULL;

  if (content >= 0 && content < (gint64) G_N_ELEMENTS (makers) && makers[content] != NULL)
    {
      name = g_strdup_printf ("%d", (int) content);
      list = gtk_stack_get_child_by_name (GTK_STACK (self->lists), name);
      if (list == NULL)
        gtk_stack_add_named (GTK_STACK (self->lists), list = makers[content] (self), name);
      gtk_stack_set_visible_child (GTK_STACK (self->lists), list);
    }
  gtk_widget_set_visible (self->lists, list != NULL);
}

static void
refresh_caption (LsgClauseEditor *self)
{
  LsgRecord *section = lsg_records_find (lsg_project_get_records (self->project), self->clause->parent);
  const char *number = self->clause->number != NULL ? self->clause->number : "";
  g_autofree char *caption = NULL;

  if (section == NULL)
    /* TRANSLATORS: number of a section of the charter */
    caption = g_strdup_printf (_("%s · section"), number);
  else
    caption = g_strdup_printf ("%s · %s", number, lsg_record_get_title (section));
  gtk_label_set_label (GTK_LABEL (self->caption), caption);
}

void
lsg_clause_editor_refresh (LsgClauseEditor *self)
{
  g_return_if_fail (LSG_IS_CLAUSE_EDITOR (self));

  if (self->clause == NULL)
    return;
  refresh_caption (self);
  refresh_origins (self);
  show_list (self);
  lsg_markdown_view_refresh (LSG_MARKDOWN_VIEW (self->text));
}

static GtkWidget *
make_head (LsgClauseEditor *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *audiences;

  self->caption = lsg_label_new (NULL, "caption", LSG_LABEL_ELLIPSIZE);
  gtk_widget_add_css_class (self->caption, "dim-label");
  gtk_widget_add_css_class (head, "editor-head");
  gtk_box_append (GTK_BOX (head), self->caption);
  gtk_widget_add_css_class (add_editor (self, head, "title", LSG_EDITOR_FLAT), "record-title");
  audiences = add_editor (self, head, "audiences", LSG_EDITOR_DEFAULT);
  gtk_widget_set_halign (audiences, GTK_ALIGN_START);
  return head;
}

static GtkWidget *
make_foot (LsgClauseEditor *self)
{
  GtkWidget *foot = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *expander = gtk_expander_new (_("Side note"));
  GtkWidget *note = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *label = lsg_label_new (_("Generated part"), "dim-label", LSG_LABEL_ELLIPSIZE);

  self->lists = gtk_stack_new ();
  gtk_stack_set_vhomogeneous (GTK_STACK (self->lists), FALSE);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (content), label);
  add_editor (self, content, "content", LSG_EDITOR_DEFAULT);
  add_editor (self, note, "side-note", LSG_EDITOR_DEFAULT);
  gtk_expander_set_child (GTK_EXPANDER (expander), note);
  lsg_spoken_name_set (expander, _("Side note"));
  gtk_widget_add_css_class (foot, "editor-foot");
  gtk_box_append (GTK_BOX (foot), content);
  gtk_box_append (GTK_BOX (foot), expander);
  gtk_box_append (GTK_BOX (foot), self->lists);
  gtk_box_append (GTK_BOX (foot), make_origins (self));
  return lsg_scroller_new_growing (foot, MAX_FOOT);
}

static gboolean
insert_field_cb (GtkWidget *widget,
                 GVariant  *args,
                 gpointer   data)
{
  lsg_field_menu_popup (LSG_FIELD_MENU (LSG_CLAUSE_EDITOR (widget)->field_menu));
  return TRUE;
}

static gboolean
format_key_cb (GtkWidget *widget,
               GVariant  *args,
               gpointer   data)
{
  lsg_markdown_view_toggle (LSG_MARKDOWN_VIEW (LSG_CLAUSE_EDITOR (widget)->text), g_variant_get_int32 (args));
  return TRUE;
}

static void
lsg_clause_editor_dispose (GObject *object)
{
  LsgClauseEditor *self = LSG_CLAUSE_EDITOR (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->editors, g_ptr_array_unref);
  g_clear_object (&self->clause);
  g_clear_object (&self->project);
  G_OBJECT_CLASS (lsg_clause_editor_parent_class)->dispose (object);
}

static void
lsg_clause_editor_class_init (LsgClauseEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lsg_clause_editor_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_i, GDK_CONTROL_MASK | GDK_SHIFT_MASK, insert_field_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_b, GDK_CONTROL_MASK, format_key_cb, "i", LSG_FORMAT_STRONG);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_i, GDK_CONTROL_MASK, format_key_cb, "i", LSG_FORMAT_EMPHASIS);
}

static void
lsg_clause_editor_init (LsgClauseEditor *self)
{
  self->editors = g_ptr_array_new ();
}

GtkWidget *
lsg_clause_editor_new (LsgProject *project)
{
  LsgClauseEditor *self = g_object_new (LSG_TYPE_CLAUSE_EDITOR, NULL);

  self->project = g_object_ref (project);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->text = lsg_markdown_view_new (project);
  gtk_box_append (GTK_BOX (self->box), make_head (self));
  gtk_box_append (GTK_BOX (self->box), make_bar (self));
  gtk_box_append (GTK_BOX (self->box), self->text);
  gtk_box_append (GTK_BOX (self->box), make_foot (self));
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  return GTK_WIDGET (self);
}

void
lsg_clause_editor_set_record (LsgClauseEditor *self,
                              LsgRecord       *clause)
{
  g_return_if_fail (LSG_IS_CLAUSE_EDITOR (self));

  g_set_object (&self->clause, (LsgClause *) clause);
  for (guint i = 0; i < self->editors->len; i++)
    lsg_field_editor_set_record (self->editors->pdata[i], clause);
  lsg_markdown_view_set_record (LSG_MARKDOWN_VIEW (self->text), clause);
  gtk_widget_set_visible (self->box, clause != NULL);
  lsg_clause_editor_refresh (self);
}

gboolean
lsg_clause_editor_focus (LsgClauseEditor *self,
                         const char      *field)
{
  if (g_strcmp0 (field, "body") == 0)
    return gtk_widget_grab_focus (self->text);
  for (guint i = 0; i < self->editors->len; i++)
    {
      LsgFieldEditor *editor = self->editors->pdata[i];

      if (g_strcmp0 (lsg_field_editor_get_field (editor)->name, field) == 0)
        return gtk_widget_grab_focus (GTK_WIDGET (editor));
    }
  return FALSE;
}
