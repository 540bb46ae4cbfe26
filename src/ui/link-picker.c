/* link-picker.c - choosing what a need or an intervention is linked with. See link-picker.h. */
#include "link-picker.h"

#include "answer-links.h"
#include "label.h"
#include "mark-view.h"
#include "need.h"
#include "ordered-list.h"
#include "priority-words.h"
#include "record-name.h"
#include "scroller.h"
#include "search-words.h"
#include "spoken-name.h"
#include "toasts.h"

#include <glib/gi18n-lib.h>

struct _LsgLinkPicker {
  GtkPopover      parent_instance;
  LsgProject     *project;
  LsgKindId       link;     /* kind of the links */
  LsgRecord      *record;   /* NULL with funcs */
  GHashTable     *linked;   /* set of borrowed LsgRecord at the other end */
  LsgOrderedList *list;     /* while the popover is open */
  LsgSearchWords *words;
  GtkWidget      *entry;
  GtkListView    *view;
  GtkWidget      *nothing;
  GtkWidget      *add;
  GtkLabel       *add_label;

  const LsgLinkFuncs *funcs; /* instead of link and record */
  gpointer            data;
  LsgKindId           kind;  /* of the other end */
};

enum {
  SIGNAL_CREATED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (LsgLinkPicker, lsg_link_picker, GTK_TYPE_POPOVER)

static guint signals[N_SIGNALS];

/* What stands at the other end of the links of @record. */
static LsgKindId
get_other_kind (LsgKindId  link,
                LsgRecord *record)
{
  const LsgField *fields = lsg_kind_get (link)->fields;

  return lsg_record_get_kind_id (record) == fields[0].target ? fields[1].target : fields[0].target;
}

/* Links two records whichever of them stands first in a link. */
static gboolean
link_both (LsgProject  *project,
           LsgKindId    link,
           LsgRecord   *a,
           LsgRecord   *b,
           gboolean     linked,
           GError     **error)
{
  if (lsg_record_get_kind_id (a) == lsg_kind_get (link)->fields[0].target)
    return lsg_project_link (project, link, a, b, linked, error);
  return lsg_project_link (project, link, b, a, linked, error);
}

static gboolean
is_ready (LsgLinkPicker *self)
{
  return self->record != NULL || self->funcs != NULL;
}

static LsgKindId
get_kind (LsgLinkPicker *self)
{
  return self->funcs != NULL ? self->kind : get_other_kind (self->link, self->record);
}

static void
set_linked (LsgLinkPicker *self,
            LsgRecord     *other,
            gboolean       linked)
{
  g_autoptr (GError) error = NULL;
  gboolean done;

  if (linked)
    g_hash_table_add (self->linked, other);
  else
    g_hash_table_remove (self->linked, other);
  done = self->funcs != NULL ? self->funcs->link (other, linked, self->data, &error)
                             : link_both (self->project, self->link, self->record, other, linked, &error);
  if (!done)
    lsg_toast_error (GTK_WIDGET (self), error);
}

/* Needs with the highest criticality first, and so on; others in their order. */
static GPtrArray *
list_ends (LsgLinkPicker *self)
{
  LsgRecords *records = lsg_project_get_records (self->project);

  if (self->funcs != NULL)
    return self->funcs->list (self->data);
  return self->link == LSG_KIND_ANSWER ? lsg_answers_list (records, self->record)
                                       : lsg_links_list (records, self->link, self->record);
}

/* Linked ones first, then in the order of the records. */
static int
compare (LsgRecord *a,
         LsgRecord *b,
         gpointer   data)
{
  LsgLinkPicker *self = data;

  return (int) g_hash_table_contains (self->linked, b) - (int) g_hash_table_contains (self->linked, a);
}

static gboolean
filter (LsgRecord *record,
        gpointer   data)
{
  LsgLinkPicker *self = data;

  return lsg_search_words_match (self->words, record);
}

static void
toggled_cb (GtkCheckButton *button,
            LsgLinkPicker  *self)
{
  LsgRecord *other = g_object_get_data (G_OBJECT (button), "record");
  gboolean linked = gtk_check_button_get_active (button);

  if (other == NULL || !is_ready (self) || linked == g_hash_table_contains (self->linked, other))
    return;
  gtk_check_button_set_inconsistent (button, FALSE);
  set_linked (self, other, linked);
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item,
          LsgLinkPicker            *self)
{
  GtkWidget *button = gtk_check_button_new ();
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *code = gtk_label_new (NULL);
  GtkWidget *title = lsg_label_new (NULL, NULL, LSG_LABEL_TWO_LINES);

  gtk_widget_add_css_class (code, "dim-label");
  gtk_widget_set_hexpand (title, TRUE);
  gtk_box_append (GTK_BOX (line), button);
  gtk_box_append (GTK_BOX (line), code);
  gtk_box_append (GTK_BOX (line), title);
  gtk_list_item_set_child (item, line);
  gtk_list_item_set_selectable (item, FALSE);
  g_signal_connect_object (button, "toggled", G_CALLBACK (toggled_cb), self, 0);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item,
         LsgLinkPicker            *self)
{
  LsgRecord *other = gtk_list_item_get_item (item);
  GtkWidget *button = gtk_widget_get_first_child (gtk_list_item_get_child (item));
  GtkWidget *code = gtk_widget_get_next_sibling (button);
  GtkWidget *title = gtk_widget_get_next_sibling (code);
  g_autofree char *name = lsg_record_dup_name (other);
  const char *text = lsg_record_get_code (other);

  g_object_set_data (G_OBJECT (button), "record", NULL);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (button), g_hash_table_contains (self->linked, other));
  gtk_check_button_set_inconsistent (GTK_CHECK_BUTTON (button),
                                     !g_hash_table_contains (self->linked, other) && self->funcs != NULL
                                     && self->funcs->is_partly != NULL && self->funcs->is_partly (other, self->data));
  g_object_set_data (G_OBJECT (button), "record", other);
  lsg_spoken_name_set (button, name);
  gtk_label_set_text (GTK_LABEL (code), text != NULL ? text : "");
  gtk_label_set_text (GTK_LABEL (title), lsg_words_title (other));
}

static void
unbind_cb (GtkSignalListItemFactory *factory,
           GtkListItem              *item,
           LsgLinkPicker            *self)
{
  GtkWidget *button = gtk_widget_get_first_child (gtk_list_item_get_child (item));

  g_object_set_data (G_OBJECT (button), "record", NULL);
}

/* A click or Enter anywhere on the row is a click on its check. */
static void
activate_cb (LsgLinkPicker *self,
             guint          position)
{
  LsgRecord *other = lsg_ordered_list_peek (self->list, position);

  if (other == NULL || !is_ready (self))
    return;
  set_linked (self, other, !g_hash_table_contains (self->linked, other));
  g_list_model_items_changed (G_LIST_MODEL (self->list), position, 1, 1);
}

/* "New need", "New need “Title”" */
static char *
describe_new (LsgKindId   kind,
              const char *title)
{
  gboolean is_named = *title != '\0';

  if (kind == LSG_KIND_NEED)
    return is_named ? g_strdup_printf (_("New need “%s”"), title) : g_strdup (_("New need"));
  if (kind == LSG_KIND_CHANNEL)
    return is_named ? g_strdup_printf (_("New tool “%s”"), title) : g_strdup (_("New tool"));
  if (kind == LSG_KIND_PROFILE)
    return is_named ? g_strdup_printf (_("New tutor profile “%s”"), title) : g_strdup (_("New tutor profile"));
  return is_named ? g_strdup_printf (_("New intervention “%s”"), title) : g_strdup (_("New intervention"));
}

static void
show_state (LsgLinkPicker *self)
{
  gboolean is_empty = g_list_model_get_n_items (G_LIST_MODEL (self->list)) == 0;
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  g_autofree char *label = NULL;

  gtk_widget_set_visible (self->nothing, is_empty);
  gtk_widget_set_visible (gtk_widget_get_parent (GTK_WIDGET (self->view)), !is_empty);
  label = describe_new (get_kind (self), text);
  gtk_label_set_text (self->add_label, label);
}

static void
search_cb (LsgLinkPicker *self)
{
  if (self->list == NULL)
    return;
  g_clear_pointer (&self->words, g_strfreev);
  self->words = lsg_search_words_new (gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  lsg_ordered_list_refresh (self->list);
  show_state (self);
}

/* Enter in the entry takes the first row. */
static void
entry_activate_cb (LsgLinkPicker *self)
{
  if (self->list != NULL)
    activate_cb (self, 0);
}

static LsgRecord *
add_other (GtkWidget  *widget,
           LsgProject *project,
           LsgKindId   link,
           LsgRecord  *record,
           const char *title)
{
  LsgKindId kind = get_other_kind (link, record);
  gboolean is_titled = lsg_kind_find_field (lsg_kind_get (kind), "title") != NULL;
  LsgAssignment values[] = { { is_titled ? "title" : "name", lsg_text (title != NULL ? title : "") } };
  LsgEdit edit = { .verb = LSG_VERB_ADD, .kind = kind };
  LsgRecord *other;
  g_autoptr (GError) error = NULL;

  lsg_project_begin (project, &edit);
  other = lsg_project_add (project, kind, values, G_N_ELEMENTS (values), NULL, &error);
  if (other == NULL || !link_both (project, link, record, other, TRUE, &error))
    lsg_project_rollback (project);
  else if (lsg_project_commit (project, &error))
    return other;
  lsg_toast_error (widget, error);
  return NULL;
}

static void
add_cb (LsgLinkPicker *self)
{
  const char *title = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  g_autoptr (GError) error = NULL;
  LsgRecord *other;

  if (self->funcs == NULL)
    other = add_other (GTK_WIDGET (self), self->project, self->link, self->record, title);
  else
    other = self->funcs->add (title, self->data, &error);
  if (error != NULL)
    lsg_toast_error (GTK_WIDGET (self), error);
  gtk_popover_popdown (GTK_POPOVER (self));
  if (other != NULL)
    g_signal_emit (self, signals[SIGNAL_CREATED], 0, other);
}

static void
lsg_link_picker_show (GtkWidget *widget)
{
  LsgLinkPicker *self = LSG_LINK_PICKER (widget);
  LsgRecords *records = lsg_project_get_records (self->project);
  GtkSelectionModel *selection;

  g_hash_table_remove_all (self->linked);
  if (is_ready (self))
    {
      g_autoptr (GPtrArray) ends = list_ends (self);

      for (guint i = 0; i < ends->len; i++)
        g_hash_table_add (self->linked, ends->pdata[i]);
      self->list = lsg_ordered_list_new (records, get_kind (self), compare, filter, self);
      selection = GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->list))));
      gtk_list_view_set_model (self->view, selection);
      g_object_unref (selection);
      gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
      show_state (self);
    }
  GTK_WIDGET_CLASS (lsg_link_picker_parent_class)->show (widget);
  gtk_widget_grab_focus (self->entry);
}

static void
lsg_link_picker_hide (GtkWidget *widget)
{
  LsgLinkPicker *self = LSG_LINK_PICKER (widget);

  GTK_WIDGET_CLASS (lsg_link_picker_parent_class)->hide (widget);
  gtk_list_view_set_model (self->view, NULL);
  g_clear_object (&self->list);
  g_clear_pointer (&self->words, g_strfreev);
}

static void
lsg_link_picker_dispose (GObject *object)
{
  LsgLinkPicker *self = LSG_LINK_PICKER (object);

  g_clear_object (&self->list);
  g_clear_object (&self->record);
  g_clear_object (&self->project);
  g_clear_pointer (&self->linked, g_hash_table_unref);
  g_clear_pointer (&self->words, g_strfreev);
  G_OBJECT_CLASS (lsg_link_picker_parent_class)->dispose (object);
}

static void
lsg_link_picker_class_init (LsgLinkPickerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lsg_link_picker_dispose;
  GTK_WIDGET_CLASS (klass)->show = lsg_link_picker_show;
  GTK_WIDGET_CLASS (klass)->hide = lsg_link_picker_hide;
  signals[SIGNAL_CREATED] = g_signal_new ("created", LSG_TYPE_LINK_PICKER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                          NULL, G_TYPE_NONE, 1, LSG_TYPE_RECORD);
}

static GtkWidget *
make_list (LsgLinkPicker *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, 0);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, 0);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cb), self, 0);
  self->view = GTK_LIST_VIEW (gtk_list_view_new (NULL, factory));
  gtk_list_view_set_single_click_activate (self->view, TRUE);
  g_signal_connect_swapped (self->view, "activate", G_CALLBACK (activate_cb), self);
  return lsg_scroller_new_growing (GTK_WIDGET (self->view), 320);
}

static GtkWidget *
make_add (LsgLinkPicker *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->add = gtk_button_new ();
  self->add_label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_ellipsize (self->add_label, PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (self->add_label, 0);
  gtk_box_append (GTK_BOX (line), gtk_image_new_from_icon_name ("list-add-symbolic"));
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (self->add_label));
  gtk_button_set_child (GTK_BUTTON (self->add), line);
  gtk_widget_add_css_class (self->add, "flat");
  g_signal_connect_swapped (self->add, "clicked", G_CALLBACK (add_cb), self);
  return self->add;
}

static void
lsg_link_picker_init (LsgLinkPicker *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->linked = g_hash_table_new (NULL, NULL);
  self->entry = gtk_search_entry_new ();
  g_signal_connect_swapped (self->entry, "search-changed", G_CALLBACK (search_cb), self);
  g_signal_connect_swapped (self->entry, "activate", G_CALLBACK (entry_activate_cb), self);
  g_signal_connect_swapped (self->entry, "stop-search", G_CALLBACK (gtk_popover_popdown), self);
  self->nothing = gtk_label_new (_("Nothing found"));
  gtk_widget_add_css_class (self->nothing, "dim-label");

  gtk_box_append (GTK_BOX (column), self->entry);
  gtk_box_append (GTK_BOX (column), make_list (self));
  gtk_box_append (GTK_BOX (column), self->nothing);
  gtk_box_append (GTK_BOX (column), make_add (self));
  gtk_widget_set_size_request (column, 320, -1);
  gtk_popover_set_child (GTK_POPOVER (self), column);
}

GtkWidget *
lsg_link_picker_new_for (LsgProject *project,
                         LsgKindId   link)
{
  LsgLinkPicker *self = g_object_new (LSG_TYPE_LINK_PICKER, NULL);

  self->project = g_object_ref (project);
  self->link = link;
  return GTK_WIDGET (self);
}

GtkWidget *
lsg_link_picker_new (LsgProject *project)
{
  return lsg_link_picker_new_for (project, LSG_KIND_ANSWER);
}

GtkWidget *
lsg_link_picker_new_with (LsgProject         *project,
                          LsgKindId           kind,
                          const LsgLinkFuncs *funcs,
                          gpointer            data)
{
  LsgLinkPicker *self = LSG_LINK_PICKER (lsg_link_picker_new (project));

  self->kind = kind;
  self->funcs = funcs;
  self->data = data;
  return GTK_WIDGET (self);
}

void
lsg_link_picker_set_record (LsgLinkPicker *self,
                            LsgRecord     *record)
{
  g_return_if_fail (LSG_IS_LINK_PICKER (self));

  if (g_set_object (&self->record, record))
    gtk_popover_popdown (GTK_POPOVER (self));
}

LsgRecord *
lsg_link_add_other (GtkWidget  *widget,
                    LsgProject *project,
                    LsgRecord  *record,
                    const char *title)
{
  return add_other (widget, project, LSG_KIND_ANSWER, record, title);
}
