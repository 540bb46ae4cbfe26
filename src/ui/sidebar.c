/* sidebar.c - the list of pages. See sidebar.h. */
#include "sidebar.h"

#include "focus-within.h"
#include "label.h"
#include "number.h"
#include "spoken-name.h"
#include "tooltip.h"

#include <glib/gi18n-lib.h>

typedef struct _Entry Entry;

struct _LsgSidebar {
  GtkWidget   parent_instance;
  GtkWidget  *list;
  LsgProject *project;
  LsgRemarks *remarks;
  GPtrArray  *entries; /* owned Entry, in row order */
  Entry      *shown;   /* borrowed: the page that is seen, NULL at first */
};

/* A row: a page, or the heading of a group when `page` is NULL. */
struct _Entry {
  const LsgPageInfo *page;
  const char        *group;
  GtkWidget         *row;
  GtkWidget         *number; /* of a page */
  GtkWidget         *mark;   /* the amber dot, or the state of a group */
  GtkWidget         *arrow;  /* of a group */
  gboolean           is_folded;
};

enum {
  SIGNAL_CHOSEN,
  SIGNAL_FOLDED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (LsgSidebar, lsg_sidebar, GTK_TYPE_WIDGET)

static guint signals[N_SIGNALS];

static Entry *
find_entry (LsgSidebar *self,
            GtkWidget  *row)
{
  for (guint i = 0; i < self->entries->len; i++)
    {
      Entry *entry = self->entries->pdata[i];

      if (entry->row == row)
        return entry;
    }
  return NULL;
}

static void
describe_row (Entry *entry,
              guint  n_records,
              guint  n_warnings)
{
  const char *name = g_dgettext (GETTEXT_PACKAGE, entry->page->title);
  g_autoptr (GString) text = g_string_new (name);

  if (entry->page->count != NULL)
    g_string_append_printf (text, ", %u", n_records);
  if (n_warnings > 0)
    {
      g_string_append (text, ", ");
      g_string_append_printf (text, g_dngettext (GETTEXT_PACKAGE, "%u point to review", "%u points to review",
                                                 n_warnings), n_warnings);
    }
  lsg_spoken_name_set (entry->row, text->str);
}

static void
update_page (LsgSidebar *self,
             Entry      *entry)
{
  guint n_warnings = lsg_remarks_count_for_page (self->remarks, entry->page->id);
  guint n = entry->page->count != NULL ? entry->page->count (self->project) : 0;

  gtk_widget_set_visible (entry->mark, n_warnings > 0);
  gtk_widget_set_visible (entry->number, entry->page->count != NULL && n > 0);
  if (entry->page->count != NULL)
    {
      g_autofree char *text = lsg_number_format_integer (n, lsg_language_get_interface ());

      gtk_label_set_text (GTK_LABEL (entry->number), text);
    }
  describe_row (entry, n, n_warnings);
}

/* Outline: nothing there yet. Half: a page is still empty, or points to review are open. Full: neither. */
static void
update_group (LsgSidebar *self,
              Entry      *group)
{
  guint n_records = 0;
  guint n_warnings = lsg_remarks_count_for_group (self->remarks, group->group);
  guint n_counted = 0;
  guint n_empty = 0;
  const char *icon = "lozenge-outline-symbolic";
  const char *state = _("Not begun");

  for (guint i = 0; i < self->entries->len; i++)
    {
      Entry *entry = self->entries->pdata[i];

      if (entry->page == NULL || entry->page->count == NULL || g_strcmp0 (entry->group, group->group) != 0)
        continue;
      n_counted++;
      n_empty += entry->page->count (self->project) == 0;
      n_records += entry->page->count (self->project);
    }
  gtk_widget_set_visible (group->mark, n_counted > 0);
  if (n_records > 0)
    {
      icon = n_warnings > 0 || n_empty > 0 ? "lozenge-half-symbolic" : "lozenge-full-symbolic";
      state = n_warnings > 0 ? _("Points to review") : n_empty > 0 ? _("Begun") : _("Nothing to review");
      gtk_widget_add_css_class (group->mark, "accent");
    }
  else
    {
      gtk_widget_remove_css_class (group->mark, "accent");
    }
  if (g_strcmp0 (gtk_image_get_icon_name (GTK_IMAGE (group->mark)), icon) != 0)
    gtk_image_set_from_icon_name (GTK_IMAGE (group->mark), icon);
  lsg_tooltip_set (group->mark, state);
}

static void
update (LsgSidebar *self)
{
  for (guint i = 0; i < self->entries->len; i++)
    {
      Entry *entry = self->entries->pdata[i];

      if (entry->page != NULL)
        update_page (self, entry);
      else
        update_group (self, entry);
    }
}

static void
show_folding (LsgSidebar *self)
{
  for (guint i = 0; i < self->entries->len; i++)
    {
      Entry *entry = self->entries->pdata[i];

      if (entry->page != NULL)
        continue;
      gtk_image_set_from_icon_name (GTK_IMAGE (entry->arrow),
                                    entry->is_folded ? "pan-end-symbolic" : "pan-down-symbolic");
      gtk_accessible_update_state (GTK_ACCESSIBLE (entry->row), GTK_ACCESSIBLE_STATE_EXPANDED,
                                   !entry->is_folded, -1);
    }
  gtk_list_box_invalidate_filter (GTK_LIST_BOX (self->list));
}

static gboolean
filter_cb (GtkListBoxRow *row,
           gpointer       user_data)
{
  LsgSidebar *self = user_data;
  Entry *entry = find_entry (self, GTK_WIDGET (row));

  for (guint i = 0; i < self->entries->len; i++)
    {
      Entry *group = self->entries->pdata[i];

      if (group->page == NULL && g_strcmp0 (group->group, entry->group) == 0)
        return entry->page == NULL || !group->is_folded;
    }
  return TRUE;
}

static void
row_activated_cb (LsgSidebar    *self,
                  GtkListBoxRow *row)
{
  Entry *entry = find_entry (self, GTK_WIDGET (row));

  if (entry->page != NULL)
    {
      g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, entry->page);
      return;
    }
  entry->is_folded = !entry->is_folded;
  show_folding (self);
  g_signal_emit (self, signals[SIGNAL_FOLDED], 0);
}

static Entry *
add_entry (LsgSidebar        *self,
           const LsgPageInfo *page,
           const char        *group)
{
  Entry *entry = g_new0 (Entry, 1);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = lsg_label_new (g_dgettext (GETTEXT_PACKAGE, page != NULL ? page->title : group), NULL,
                                    LSG_LABEL_PLAIN);

  entry->page = page;
  entry->group = group;
  entry->row = gtk_list_box_row_new ();
  entry->mark = gtk_image_new_from_icon_name ("dot-symbolic");
  gtk_widget_set_hexpand (label, TRUE);
  if (page == NULL)
    {
      entry->arrow = gtk_image_new_from_icon_name ("pan-down-symbolic");
      gtk_box_append (GTK_BOX (box), entry->arrow);
      gtk_list_box_row_set_selectable (GTK_LIST_BOX_ROW (entry->row), FALSE);
      gtk_widget_add_css_class (entry->row, "group");
    }
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), entry->mark);
  if (page != NULL)
    {
      gtk_widget_add_css_class (entry->mark, "warning-mark");
      entry->number = gtk_label_new (NULL);
      gtk_widget_add_css_class (entry->number, "numeric");
      gtk_widget_add_css_class (entry->number, "dim-label");
      gtk_widget_add_css_class (entry->number, "number");
      gtk_box_append (GTK_BOX (box), entry->number);
    }
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (entry->row), box);
  g_ptr_array_add (self->entries, entry);
  gtk_list_box_append (GTK_LIST_BOX (self->list), entry->row);
  return entry;
}

static gboolean
lsg_sidebar_grab_focus (GtkWidget *widget)
{
  LsgSidebar *self = LSG_SIDEBAR (widget);
  GtkListBoxRow *row = gtk_list_box_get_selected_row (GTK_LIST_BOX (self->list));

  return row != NULL && gtk_widget_grab_focus (GTK_WIDGET (row));
}

/* One tab stop, the page that is seen; the arrows lead to the others. */
static gboolean
lsg_sidebar_focus (GtkWidget        *widget,
                   GtkDirectionType  direction)
{
  if (direction != GTK_DIR_TAB_FORWARD && direction != GTK_DIR_TAB_BACKWARD)
    return GTK_WIDGET_CLASS (lsg_sidebar_parent_class)->focus (widget, direction);
  return !lsg_widget_has_focus_within (widget) && lsg_sidebar_grab_focus (widget);
}

/* The arrows select rows; the row of the page that is seen is selected again when nobody goes there. */
static void
leave_cb (LsgSidebar *self)
{
  if (self->list != NULL && self->shown != NULL)
    gtk_list_box_select_row (GTK_LIST_BOX (self->list), GTK_LIST_BOX_ROW (self->shown->row));
}

static void
lsg_sidebar_dispose (GObject *object)
{
  LsgSidebar *self = LSG_SIDEBAR (object);

  g_clear_pointer (&self->list, gtk_widget_unparent);
  g_clear_object (&self->remarks);
  g_clear_object (&self->project);
  G_OBJECT_CLASS (lsg_sidebar_parent_class)->dispose (object);
}

static void
lsg_sidebar_finalize (GObject *object)
{
  g_ptr_array_unref (LSG_SIDEBAR (object)->entries);
  G_OBJECT_CLASS (lsg_sidebar_parent_class)->finalize (object);
}

static void
lsg_sidebar_class_init (LsgSidebarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lsg_sidebar_dispose;
  G_OBJECT_CLASS (klass)->finalize = lsg_sidebar_finalize;
  widget_class->grab_focus = lsg_sidebar_grab_focus;
  widget_class->focus = lsg_sidebar_focus;
  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", LSG_TYPE_SIDEBAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 1, G_TYPE_POINTER);
  signals[SIGNAL_FOLDED] = g_signal_new ("folded", LSG_TYPE_SIDEBAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 0);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
lsg_sidebar_init (LsgSidebar *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_swapped (focus, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
  self->entries = g_ptr_array_new_with_free_func (g_free);
  self->list = gtk_list_box_new ();
  gtk_widget_add_css_class (self->list, "navigation-sidebar");
  gtk_widget_set_parent (self->list, GTK_WIDGET (self));
  lsg_spoken_name_set (self->list, _("Pages"));
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (row_activated_cb), self, G_CONNECT_SWAPPED);
}

GtkWidget *
lsg_sidebar_new (LsgProject *project,
                 LsgRemarks *remarks)
{
  LsgSidebar *self = g_object_new (LSG_TYPE_SIDEBAR, NULL);
  const LsgPageInfo *pages;
  const char *group = NULL;
  guint n_pages;

  self->project = g_object_ref (project);
  self->remarks = g_object_ref (remarks);
  pages = lsg_pages_get (&n_pages);
  for (guint i = 0; i < n_pages; i++)
    {
      if (pages[i].group == NULL)
        continue;
      if (g_strcmp0 (group, pages[i].group) != 0)
        add_entry (self, NULL, pages[i].group);
      group = pages[i].group;
      add_entry (self, &pages[i], group);
    }
  gtk_list_box_set_filter_func (GTK_LIST_BOX (self->list), filter_cb, self, NULL);
  g_signal_connect_object (project, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (remarks, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  show_folding (self);
  update (self);
  return GTK_WIDGET (self);
}

void
lsg_sidebar_set_page (LsgSidebar *self,
                      const char *page_id)
{
  g_return_if_fail (LSG_IS_SIDEBAR (self));

  for (guint i = 0; i < self->entries->len; i++)
    {
      Entry *entry = self->entries->pdata[i];

      if (entry->page == NULL || g_strcmp0 (entry->page->id, page_id) != 0)
        continue;
      self->shown = entry;
      gtk_list_box_select_row (GTK_LIST_BOX (self->list), GTK_LIST_BOX_ROW (entry->row));
    }
}

GStrv
lsg_sidebar_get_folded (LsgSidebar *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < self->entries->len; i++)
    {
      Entry *entry = self->entries->pdata[i];

      if (entry->page == NULL && entry->is_folded)
        g_strv_builder_add (builder, entry->group);
    }
  return g_strv_builder_end (builder);
}

void
lsg_sidebar_set_folded (LsgSidebar        *self,
                        const char *const *groups)
{
  for (guint i = 0; i < self->entries->len; i++)
    {
      Entry *entry = self->entries->pdata[i];

      if (entry->page == NULL)
        entry->is_folded = g_strv_contains (groups, entry->group);
    }
  show_folding (self);
}
