/* project-view.c - one open project in its window. See project-view.h.
 *
 * Pages are made when they are first shown, and the pieces of the header bar follow the page that is.
 */
#include "project-view.h"

#include "edit-words.h"
#include "focus-within.h"
#include "label.h"
#include "level.h"
#include "menu-tooltip.h"
#include "method-dialog.h"
#include "page-actions.h"
#include "page-search.h"
#include "pages.h"
#include "panes.h"
#include "project-actions.h"
#include "remarks.h"
#include "sidebar.h"
#include "spoken-name.h"
#include "thread-page.h"
#include "tooltip.h"
#include "window-settings.h"

#include <glib/gi18n-lib.h>

struct _LsgProjectView {
  GtkWidget           parent_instance;
  AdwFlap            *flap;
  GtkWidget          *side;
  AdwWindowTitle     *side_title;
  GtkScrolledWindow  *side_scroller;
  GtkWidget          *side_menu;
  AdwWindowTitle     *title;
  GtkWidget          *sidebar_button;
  GtkWidget          *back_button;
  GtkWidget          *undo_button;
  GtkWidget          *redo_button;
  GtkWidget          *add_button;
  GtkWidget          *menu_button;
  GtkWidget          *pane_button;
  AdwBin             *tools;
  GtkWidget          *search_button;
  GtkInfoBar         *damage_bar;
  GtkLabel           *damage_label;
  GtkSearchBar       *search_bar;
  GtkSearchEntry     *search_entry;
  GtkStack           *pages;

  LsgProject         *project;
  LsgSaver           *saver;
  LsgRemarks         *remarks;
  LsgSidebar         *sidebar;
  GSettings          *settings; /* NULL when nothing is kept */
  LsgPage            *page;     /* the one shown */
  GBinding           *pane_binding;
  GSimpleActionGroup *project_actions;
  GSimpleActionGroup *page_actions;
  char               *origin;    /* id of the page that the thread was opened from */
  gint64              origin_id; /* of what was selected there, 0 for nothing */
  LsgPageSearch      *search;
  gboolean            narrow;
  gboolean            wanted_sidebar; /* where there is room for it */
  guint               layout_id;      /* titles and buttons follow a change of layout */
};

G_DEFINE_FINAL_TYPE (LsgProjectView, lsg_project_view, GTK_TYPE_WIDGET)

static void
enable (GSimpleActionGroup *group,
        const char         *name,
        gboolean            enabled)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (group), name);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), enabled);
}

/* The one place that says what can be done now. */
static void
update_actions (LsgProjectView *self)
{
  gboolean selected = self->page != NULL && lsg_page_get_selected (self->page) != NULL;
  LsgRecords *records = lsg_project_get_records (self->project);

  enable (self->project_actions, "undo", lsg_project_get_undo (self->project) != NULL);
  enable (self->project_actions, "redo", lsg_project_get_redo (self->project) != NULL);
  enable (self->project_actions, "save",
          lsg_project_get_modified (self->project) || lsg_project_get_path (self->project) == NULL);
  enable (self->project_actions, "renumber",
          lsg_records_get_n (records, LSG_KIND_INTERVENTION) > 0 || lsg_records_get_n (records, LSG_KIND_NEED) > 0);
  enable (self->project_actions, "show-thread",
          selected && lsg_thread_page_takes (lsg_page_get_selected (self->page)));
  enable (self->project_actions, "leave-thread", LSG_IS_THREAD_PAGE (self->page));
  enable (self->page_actions, "add", self->page != NULL && lsg_page_can_add (self->page));
  enable (self->page_actions, "duplicate", selected);
  enable (self->page_actions, "remove", selected);
  enable (self->page_actions, "move-up", selected && lsg_page_can_move (self->page, -1));
  enable (self->page_actions, "move-down", selected && lsg_page_can_move (self->page, 1));
}

static void
show_words (GtkWidget  *button,
            const char *words)
{
  if (lsg_tooltip_set (button, words))
    lsg_spoken_name_set (button, words);
}

static void
update_undo_words (LsgProjectView *self)
{
  g_autofree char *undo = lsg_edit_dup_undo (lsg_project_get_undo (self->project));
  g_autofree char *redo = lsg_edit_dup_redo (lsg_project_get_redo (self->project));

  show_words (self->undo_button, undo);
  show_words (self->redo_button, redo);
}

static const char *
get_project_name (LsgProjectView *self)
{
  const char *title = lsg_record_get_title (LSG_RECORD (lsg_project_get_programme (self->project)));

  return *title != '\0' ? title : _("Untitled project");
}

/* The project's name stands over the sidebar, or in the subtitle when the sidebar is away. */
static void
update_titles (LsgProjectView *self)
{
  gboolean side = adw_flap_get_reveal_flap (self->flap) && !adw_flap_get_folded (self->flap);
  const char *subtitle = self->page != NULL ? lsg_page_get_subtitle (self->page) : "";
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  adw_window_title_set_title (self->side_title, get_project_name (self));
  adw_window_title_set_subtitle (self->side_title, lsg_saver_get_state (self->saver));
  adw_window_title_set_title (self->title, self->page != NULL ? lsg_page_get_title (self->page) : "");
  if (side || *subtitle == '\0')
    {
      adw_window_title_set_subtitle (self->title, side ? subtitle : get_project_name (self));
    }
  else
    {
      g_autofree char *both = g_strdup_printf ("%s · %s", get_project_name (self), lsg_page_get_brief (self->page));

      adw_window_title_set_subtitle (self->title, both);
    }
  lsg_tooltip_set (GTK_WIDGET (self->title), *subtitle != '\0' ? subtitle : NULL); /* it may be cut */
  gtk_widget_set_visible (self->menu_button, !side);
  gtk_widget_set_visible (self->sidebar_button, !side || self->narrow);
  if (GTK_IS_WINDOW (root))
    gtk_window_set_title (GTK_WINDOW (root), get_project_name (self));
}

static void
update_pane_button (LsgProjectView *self)
{
  gboolean has_pane = self->page != NULL && lsg_page_get_pane (self->page) != NULL;
  gboolean folded = FALSE;

  if (self->page != NULL)
    g_object_get (self->page, "folded", &folded, NULL);
  gtk_widget_set_visible (self->pane_button, has_pane && (folded || self->narrow));
  if (has_pane && !folded && !self->narrow)
    lsg_page_set_show_pane (self->page, TRUE);
}

static gboolean
layout_cb (gpointer user_data)
{
  LsgProjectView *self = user_data;

  self->layout_id = 0;
  update_titles (self);
  update_pane_button (self);
  return G_SOURCE_REMOVE;
}

/* Flaps fold while sizes are given out; what this shows or hides must wait until that is over. */
static void
layout_changed_cb (LsgProjectView *self)
{
  if (self->layout_id == 0)
    self->layout_id = g_idle_add_full (G_PRIORITY_DEFAULT, layout_cb, self, NULL);
}

/* A flap that is not locked shows itself again when a page leaves it room, in a narrow window too. */
static void
folded_cb (LsgProjectView *self)
{
  adw_flap_set_reveal_flap (self->flap, !adw_flap_get_folded (self->flap) && !self->narrow && self->wanted_sidebar);
  layout_changed_cb (self);
}

static void
update_tools (LsgProjectView *self)
{
  adw_bin_set_child (self->tools, self->page != NULL ? lsg_page_get_tools (self->page) : NULL);
}

static void
changed_cb (LsgProjectView *self)
{
  update_actions (self);
  update_undo_words (self);
  update_titles (self);
}

static void
damaged_cb (LsgProjectView *self,
            const char     *sentence)
{
  gtk_label_set_text (self->damage_label, sentence);
  gtk_info_bar_set_revealed (self->damage_bar, TRUE);
}

static void
damage_seen_cb (LsgProjectView *self)
{
  gtk_info_bar_set_revealed (self->damage_bar, FALSE);
}

static LsgPage *
make_page (LsgProjectView    *self,
           const LsgPageInfo *info)
{
  LsgPage *page = g_object_new (info->get_type (), "project", self->project, NULL);

  if (*lsg_page_get_title (page) == '\0')
    lsg_page_set_title (page, g_dgettext (GETTEXT_PACKAGE, info->title));
  g_signal_connect_object (page, "selection-changed", G_CALLBACK (update_actions), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "notify::title", G_CALLBACK (update_titles), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "notify::subtitle", G_CALLBACK (update_titles), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "notify::folded", G_CALLBACK (layout_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "notify::pane", G_CALLBACK (update_pane_button), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "notify::tools", G_CALLBACK (update_tools), self, G_CONNECT_SWAPPED);
  gtk_stack_add_named (self->pages, GTK_WIDGET (page), info->id);
  return page;
}

void
lsg_project_view_end_search (LsgProjectView *self)
{
  lsg_page_search_end (self->search);
}

gboolean
lsg_project_view_show_page (LsgProjectView *self,
                            const char     *page_id)
{
  const LsgPageInfo *info = lsg_pages_find (page_id);
  GtkWidget *page;

  g_return_val_if_fail (LSG_IS_PROJECT_VIEW (self), FALSE);

  if (info == NULL)
    return FALSE;
  page = gtk_stack_get_child_by_name (self->pages, page_id);
  if (page == NULL)
    page = GTK_WIDGET (make_page (self, info));
  if (LSG_PAGE (page) == self->page)
    return TRUE;

  lsg_project_view_end_search (self);
  g_clear_pointer (&self->pane_binding, g_binding_unbind);
  self->page = LSG_PAGE (page);
  gtk_stack_set_visible_child (self->pages, page);
  self->pane_binding = g_object_bind_property (page, "show-pane", self->pane_button, "active",
                                               G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
  gtk_widget_set_visible (self->search_button, lsg_page_can_search (self->page));
  lsg_page_search_set_page (self->search, self->page, GTK_WIDGET (self));
  gtk_widget_set_visible (self->add_button, lsg_page_can_add (self->page));
  lsg_page_set_add_button (self->page, self->add_button);
  update_tools (self);
  gtk_widget_set_visible (self->back_button, info->group == NULL);
  if (info->group != NULL)
    lsg_sidebar_set_page (self->sidebar, page_id);
  update_actions (self);
  update_pane_button (self);
  update_titles (self);
  if (self->settings != NULL && info->group != NULL)
    g_settings_set_string (self->settings, "page", page_id);
  return TRUE;
}

static void
chosen_cb (LsgProjectView    *self,
           const LsgPageInfo *info)
{
  lsg_project_view_show_page (self, info->id);
  if (adw_flap_get_folded (self->flap))
    adw_flap_set_reveal_flap (self->flap, FALSE);
}

static void
folded_groups_cb (LsgProjectView *self)
{
  g_auto (GStrv) groups = lsg_sidebar_get_folded (self->sidebar);

  if (self->settings != NULL)
    g_settings_set_strv (self->settings, "collapsed-groups", (const char *const *) groups);
}

static void
reveal_changed_cb (LsgProjectView *self)
{
  gboolean revealed = adw_flap_get_reveal_flap (self->flap);

  if (!self->narrow && !adw_flap_get_folded (self->flap))
    {
      self->wanted_sidebar = revealed;
      if (self->settings != NULL)
        g_settings_set_boolean (self->settings, "sidebar-shown", revealed);
    }
  layout_changed_cb (self);
}

static gboolean
lsg_project_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (LSG_PROJECT_VIEW (widget)->sidebar));
}

static void
lsg_project_view_dispose (GObject *object)
{
  LsgProjectView *self = LSG_PROJECT_VIEW (object);

  g_clear_handle_id (&self->layout_id, g_source_remove);
  g_clear_pointer (&self->pane_binding, g_binding_unbind);
  g_clear_pointer (&self->origin, g_free);
  self->page = NULL;
  g_clear_pointer (&self->search, lsg_page_search_free);
  g_clear_pointer ((GtkWidget **) &self->flap, gtk_widget_unparent);
  g_clear_object (&self->saver);
  g_clear_object (&self->remarks);
  g_clear_object (&self->settings);
  g_clear_object (&self->project_actions);
  g_clear_object (&self->page_actions);
  g_clear_object (&self->project);
  G_OBJECT_CLASS (lsg_project_view_parent_class)->dispose (object);
}

static void
lsg_project_view_class_init (LsgProjectViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lsg_project_view_dispose;
  widget_class->grab_focus = lsg_project_view_grab_focus;
  lsg_widget_class_let_focus_out (widget_class);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/losange/Losange/ui/project-view.ui");
  gtk_widget_class_bind_template_child (widget_class, LsgProjectView, flap);
  gtk_widget_class_bind_template_child (widget_class, LsgProjectView, side);
  gtk_widget_class_bind_template_child (widget_class, LsgProjectView, side_title);
  gtk_widget_class_bind_template_child (widget_class, LsgProjectView, side_scroller);
  gtk_widget_class_bind_template_child (widget_class, LsgProjectView, side_menu);
  gtk_widget_class_bind_template_child (widget_class, LsgProjectView, title);
  gtk_widget_class_bind_template_child (widget_class, LsgProjectView, sidebar_button);
  gtk_widget_class_bind_template_child (widget_class, LsgProjectView, back_button);
  gtk_widget_class_bind_template_child (widget_class, LsgProjectView, undo_button);
  gtk_widget_class_bind_template_child (widget_class, LsgProjectView, redo_button);
  gtk_widget_class_bind_template_child (widget_class, LsgProjectView, add_button);
  gtk_widget_class_bind_template_child (widget_class, LsgProjectView, menu_button);
  gtk_widget_class_bind_template_child (widget_class, LsgProjectView, pane_button);
  gtk_widget_class_bind_template_child (widget_class, LsgProjectView, tools);
  gtk_widget_class_bind_template_child (widget_class, LsgProjectView, search_button);
  gtk_widget_class_bind_template_child (widget_class, LsgProjectView, damage_bar);
  gtk_widget_class_bind_template_child (widget_class, LsgProjectView, damage_label);
  gtk_widget_class_bind_template_child (widget_class, LsgProjectView, search_bar);
  gtk_widget_class_bind_template_child (widget_class, LsgProjectView, search_entry);
  gtk_widget_class_bind_template_child (widget_class, LsgProjectView, pages);
}

static void
lsg_project_view_init (LsgProjectView *self)
{
  self->wanted_sidebar = TRUE;
  self->project_actions = g_simple_action_group_new ();
  self->page_actions = g_simple_action_group_new ();
  lsg_project_actions_add (G_ACTION_MAP (self->project_actions), self);
  lsg_page_actions_add (G_ACTION_MAP (self->page_actions), self);
  gtk_widget_init_template (GTK_WIDGET (self));

  lsg_spoken_name_buttons (GTK_WIDGET (self));
  lsg_labels_tell_whole (GTK_WIDGET (self->side_title));
  lsg_labels_tell_whole (GTK_WIDGET (self->title));
  lsg_menu_tooltip_hide_while_open (GTK_MENU_BUTTON (self->side_menu));
  lsg_menu_tooltip_hide_while_open (GTK_MENU_BUTTON (self->menu_button));
  self->search = lsg_page_search_new (self->search_bar, self->search_entry);
  g_signal_connect_object (self->damage_bar, "response", G_CALLBACK (damage_seen_cb), self, G_CONNECT_SWAPPED);
  g_object_bind_property (self->flap, "reveal-flap", self->sidebar_button, "active",
                          G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
  g_signal_connect_object (self->flap, "notify::reveal-flap", G_CALLBACK (reveal_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->flap, "notify::folded", G_CALLBACK (folded_cb), self, G_CONNECT_SWAPPED);
}

/* The page of the last session; the first one when that is gone, and for a project that has just begun. */
static void
show_first_page (LsgProjectView *self)
{
  g_autofree char *page = NULL;
  guint n_pages;
  const LsgPageInfo *pages = lsg_pages_get (&n_pages);

  if (self->settings != NULL && lsg_project_get_path (self->project) != NULL)
    page = g_settings_get_string (self->settings, "page");
  if ((page == NULL || !lsg_project_view_show_page (self, page)) && n_pages > 0)
    lsg_project_view_show_page (self, pages[0].id);
}

GtkWidget *
lsg_project_view_new (LsgProject *project)
{
  LsgProjectView *self = g_object_new (LSG_TYPE_PROJECT_VIEW, NULL);

  self->project = g_object_ref (project);
  self->settings = lsg_window_settings_new ();
  self->saver = lsg_saver_new (project, GTK_WIDGET (self));
  self->remarks = lsg_remarks_ref_for (project);
  self->sidebar = LSG_SIDEBAR (lsg_sidebar_new (project, self->remarks));
  gtk_scrolled_window_set_child (self->side_scroller, GTK_WIDGET (self->sidebar));
  g_signal_connect_object (self->sidebar, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  if (self->settings != NULL)
    {
      g_auto (GStrv) folded = g_settings_get_strv (self->settings, "collapsed-groups");

      self->wanted_sidebar = g_settings_get_boolean (self->settings, "sidebar-shown");
      lsg_sidebar_set_folded (self->sidebar, (const char *const *) folded);
      adw_flap_set_reveal_flap (self->flap, self->wanted_sidebar);
    }
  g_signal_connect_object (self->sidebar, "folded", G_CALLBACK (folded_groups_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (project, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (project, "notify::modified", G_CALLBACK (update_actions), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (project, "damaged", G_CALLBACK (damaged_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->saver, "notify::state", G_CALLBACK (update_titles), self, G_CONNECT_SWAPPED);
  show_first_page (self);
  changed_cb (self);
  return GTK_WIDGET (self);
}

LsgProject *
lsg_project_view_get_project (LsgProjectView *self)
{
  return self->project;
}

LsgSaver *
lsg_project_view_get_saver (LsgProjectView *self)
{
  return self->saver;
}

GActionGroup *
lsg_project_view_get_project_actions (LsgProjectView *self)
{
  return G_ACTION_GROUP (self->project_actions);
}

GActionGroup *
lsg_project_view_get_page_actions (LsgProjectView *self)
{
  return G_ACTION_GROUP (self->page_actions);
}

LsgPage *
lsg_project_view_get_page (LsgProjectView *self)
{
  return self->page;
}

const char *
lsg_project_view_get_page_id (LsgProjectView *self)
{
  return gtk_stack_get_visible_child_name (self->pages);
}

gboolean
lsg_project_view_show_record (LsgProjectView *self,
                              gint64          id,
                              const char     *field)
{
  LsgRecord *record = lsg_records_find (lsg_project_get_records (self->project), id);
  const LsgPageInfo *info;

  if (record == NULL)
    return FALSE;
  info = lsg_pages_find_for (lsg_record_get_kind_id (record), field);
  if (info != NULL && lsg_project_view_show_page (self, info->id) && lsg_page_show_record (self->page, record, field))
    return TRUE;

  /* The rest of the programme and the levels are values of the method. */
  if (LSG_IS_PROGRAMME (record) || LSG_IS_LEVEL (record))
    {
      lsg_project_view_finish_typing (self);
      lsg_method_dialog_show (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), self->project,
                              lsg_method_dialog_find_page (record, field));
      return TRUE;
    }
  return FALSE;
}

void
lsg_project_view_show_thread (LsgProjectView *self,
                              LsgRecord      *record)
{
  LsgRecord *selected = lsg_page_get_selected (self->page);

  g_return_if_fail (LSG_IS_PROJECT_VIEW (self));

  if (record == NULL)
    record = selected;
  if (!lsg_thread_page_takes (record))
    return;
  if (!LSG_IS_THREAD_PAGE (self->page))
    {
      g_free (self->origin);
      self->origin = g_strdup (lsg_project_view_get_page_id (self));
      self->origin_id = selected != NULL ? lsg_record_get_id (selected) : 0;
    }
  lsg_project_view_finish_typing (self);
  lsg_project_view_show_page (self, "thread");
  lsg_page_show_record (self->page, record, NULL);
}

void
lsg_project_view_leave_thread (LsgProjectView *self)
{
  LsgRecord *record = lsg_records_find (lsg_project_get_records (self->project), self->origin_id);

  lsg_project_view_show_page (self, self->origin != NULL ? self->origin : "overview");
  if (record != NULL)
    lsg_page_show_record (self->page, record, NULL);
}

void
lsg_project_view_set_narrow (LsgProjectView *self,
                             gboolean        narrow)
{
  g_return_if_fail (LSG_IS_PROJECT_VIEW (self));

  if (self->narrow == narrow)
    return;
  self->narrow = narrow;
  adw_flap_set_reveal_flap (self->flap, !narrow && self->wanted_sidebar);
  layout_changed_cb (self);
}

void
lsg_project_view_toggle_sidebar (LsgProjectView *self)
{
  adw_flap_set_reveal_flap (self->flap, !adw_flap_get_reveal_flap (self->flap));
}

void
lsg_project_view_next_pane (LsgProjectView *self,
                            int             step)
{
  g_autoptr (GtkWidget) content = NULL;
  GtkWidget *panes[3] = { GTK_WIDGET (self->sidebar), NULL, NULL };

  if (self->page != NULL)
    g_object_get (self->page, "content", &content, NULL);
  panes[1] = content;
  panes[2] = self->page != NULL ? lsg_page_get_pane (self->page) : NULL;
  lsg_panes_step (panes, G_N_ELEMENTS (panes), step);
}

void
lsg_project_view_search (LsgProjectView *self)
{
  lsg_page_search_begin (self->search);
}

void
lsg_project_view_finish_typing (LsgProjectView *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  g_autoptr (GtkWidget) focus = NULL;

  if (root == NULL || gtk_root_get_focus (root) == NULL)
    return;
  /* Entries for numbers and dates take what was typed when the focus leaves them; what is taken may put
   * another row in the place of theirs. */
  focus = g_object_ref (gtk_root_get_focus (root));
  gtk_root_set_focus (root, NULL);
  if (gtk_widget_get_root (focus) == root)
    gtk_root_set_focus (root, focus);
  lsg_project_end_typing (self->project);
}
