/* charter-page.c - see charter-page.h. */
#include "charter-page.h"

#include "document-preview.h"
#include "clause-editor.h"
#include "clause-list.h"
#include "clause.h"
#include "compare-window.h"
#include "icon-button.h"
#include "menu-tooltip.h"
#include "missing-clauses.h"
#include "toasts.h"

#include <glib/gi18n-lib.h>

#define LIST_WIDTH 252
#define EDITOR_WIDTH 300
#define PREVIEW_WIDTH 478

struct _LsgCharterPage {
  LsgPage    parent_instance;
  GtkWidget *stack;
  GtkWidget *list;
  GtkWidget *editor;
  GtkWidget *preview;
};

/* What the preview offers, in its order. */
static const LsgDocument charters[] = { LSG_DOCUMENT_CHARTER_ALL, LSG_DOCUMENT_CHARTER_INSTITUTION,
                                        LSG_DOCUMENT_CHARTER_TUTOR, LSG_DOCUMENT_CHARTER_LEARNER };

G_DEFINE_FINAL_TYPE (LsgCharterPage, lsg_charter_page, LSG_TYPE_PAGE)

static LsgRecords *
get_records (LsgCharterPage *self)
{
  return lsg_project_get_records (lsg_page_get_project (LSG_PAGE (self)));
}

static void
refresh_subtitle (LsgCharterPage *self)
{
  guint n = lsg_records_get_n (get_records (self), LSG_KIND_CLAUSE);
  g_autofree char *subtitle = NULL;

  if (n == 0)
    subtitle = g_strdup (_("No clause yet"));
  else
    subtitle = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%u clause, three audiences", "%u clauses, three audiences", n), n);
  lsg_page_set_subtitle (LSG_PAGE (self), subtitle);
}

static void
show_view (LsgCharterPage *self)
{
  gboolean is_empty = lsg_records_get_n (get_records (self), LSG_KIND_CLAUSE) == 0;

  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), is_empty ? "empty" : "clauses");
}

static void
lsg_charter_page_refresh (LsgPage          *page,
                          const LsgChanges *changes)
{
  LsgCharterPage *self = LSG_CHARTER_PAGE (page);

  refresh_subtitle (self);
  show_view (self);
  lsg_clause_list_refresh (LSG_CLAUSE_LIST (self->list), changes);
  lsg_clause_editor_refresh (LSG_CLAUSE_EDITOR (self->editor));
  lsg_document_preview_refresh (LSG_DOCUMENT_PREVIEW (self->preview));
}

static LsgRecord *
lsg_charter_page_get_selected (LsgPage *page)
{
  return lsg_clause_list_get_selected (LSG_CLAUSE_LIST (LSG_CHARTER_PAGE (page)->list));
}

static gboolean
lsg_charter_page_show_record (LsgPage    *page,
                              LsgRecord  *record,
                              const char *field)
{
  LsgCharterPage *self = LSG_CHARTER_PAGE (page);

  if (!LSG_IS_CLAUSE (record))
    return FALSE;
  show_view (self);
  lsg_clause_list_refresh (LSG_CLAUSE_LIST (self->list), NULL);
  if (!lsg_clause_list_select (LSG_CLAUSE_LIST (self->list), record))
    return FALSE;
  if (field != NULL)
    lsg_clause_editor_focus (LSG_CLAUSE_EDITOR (self->editor), field);
  return TRUE;
}

/* Signatures end a charter: a new section stands before them. NULL where they are not the last section. */
static LsgRecord *
find_signatures (LsgCharterPage *self)
{
  LsgRecords *records = get_records (self);
  LsgClause *last = NULL;

  for (guint i = 0; i < lsg_records_get_n (records, LSG_KIND_CLAUSE); i++)
    {
      LsgClause *clause = lsg_records_peek (records, LSG_KIND_CLAUSE, i);

      if (clause->parent == LSG_NULL)
        last = clause;
    }
  return last != NULL && last->content == LSG_CLAUSE_SIGNATURES ? LSG_RECORD (last) : NULL;
}

/* In the section of the selected clause, after it; a section where there is none. */
static void
add_clause (LsgCharterPage *self,
            gboolean        is_section)
{
  LsgProject *project = lsg_page_get_project (LSG_PAGE (self));
  LsgClause *selected = (LsgClause *) lsg_page_get_selected (LSG_PAGE (self));
  LsgAssignment parent = { "parent", lsg_none () };
  LsgRecord *before = NULL;
  g_autoptr (GError) error = NULL;
  LsgRecord *record;

  if (selected != NULL && !is_section)
    {
      gboolean in_section = selected->parent != LSG_NULL;

      parent.value
        = lsg_integer (in_section ? selected->parent : lsg_record_get_id (LSG_RECORD (selected)));
      if (in_section)
        before = lsg_clause_get_sibling (get_records (self), LSG_RECORD (selected), 1);
    }
  if (parent.value.type == LSG_VALUE_NULL)
    before = find_signatures (self);
  record = lsg_project_add (project, LSG_KIND_CLAUSE, &parent, 1, before, &error);
  if (record == NULL)
    lsg_toast_error (GTK_WIDGET (self), error);
  else
    lsg_page_show_record (LSG_PAGE (self), record, "title");
}

static void
lsg_charter_page_add (LsgPage *page)
{
  add_clause (LSG_CHARTER_PAGE (page), FALSE);
}

static void
add_section_cb (LsgCharterPage *self)
{
  add_clause (self, TRUE);
}

/* The section to which a clause at the edge of its own moves on. */
static LsgRecord *
get_next_section (LsgCharterPage *self,
                  LsgRecord      *clause,
                  int             step)
{
  LsgRecord *section = lsg_records_find (get_records (self), LSG_CLAUSE (clause)->parent);

  return section != NULL ? lsg_clause_get_sibling (get_records (self), section, step) : NULL;
}

static gboolean
lsg_charter_page_can_move (LsgPage *page,
                           int      step)
{
  LsgCharterPage *self = LSG_CHARTER_PAGE (page);
  LsgRecord *clause = lsg_page_get_selected (page);

  return clause != NULL
         && (lsg_clause_get_sibling (get_records (self), clause, step) != NULL
             || get_next_section (self, clause, step) != NULL);
}

static LsgRecord *
get_first_of (LsgCharterPage *self,
              LsgRecord      *section)
{
  LsgRecords *records = get_records (self);

  for (guint i = 0; i < lsg_records_get_n (records, LSG_KIND_CLAUSE); i++)
    {
      LsgClause *clause = lsg_records_peek (records, LSG_KIND_CLAUSE, i);

      if (clause->parent == lsg_record_get_id (section))
        return LSG_RECORD (clause);
    }
  return NULL;
}

/* Into the neighbouring section: at its end when going up, at its beginning when going down. */
static gboolean
move_to_section (LsgCharterPage *self,
                 LsgRecord      *clause,
                 LsgRecord      *section,
                 int             step,
                 GError        **error)
{
  LsgProject *project = lsg_page_get_project (LSG_PAGE (self));
  LsgRecord *before = step > 0 ? get_first_of (self, section) : NULL;
  LsgEdit edit = { LSG_VERB_MOVE, LSG_KIND_CLAUSE, NULL, lsg_record_get_id (clause), lsg_record_get_title (clause),
                   0 };

  lsg_project_begin (project, &edit);
  if (lsg_project_set (project, clause, "parent", lsg_integer (lsg_record_get_id (section)), error)
      && lsg_project_move (project, clause, before, error))
    return lsg_project_commit (project, error);
  lsg_project_rollback (project);
  return FALSE;
}

static void
lsg_charter_page_move (LsgPage *page,
                       int      step)
{
  LsgCharterPage *self = LSG_CHARTER_PAGE (page);
  LsgRecord *clause = lsg_page_get_selected (page);
  LsgRecord *sibling = lsg_clause_get_sibling (get_records (self), clause, step);
  LsgRecord *section = get_next_section (self, clause, step);
  g_autoptr (GError) error = NULL;
  gboolean done = TRUE;

  if (sibling != NULL)
    {
      LsgRecord *before = step < 0 ? sibling : lsg_clause_get_sibling (get_records (self), sibling, 1);

      done = lsg_project_move (lsg_page_get_project (page), clause, before, &error);
    }
  else if (section != NULL)
    {
      done = move_to_section (self, clause, section, step, &error);
    }
  if (!done)
    lsg_toast_error (GTK_WIDGET (self), error);
  else
    lsg_clause_list_select (LSG_CLAUSE_LIST (self->list), clause);
}

static void
lsg_charter_page_search (LsgPage    *page,
                         const char *text)
{
  lsg_clause_list_search (LSG_CLAUSE_LIST (LSG_CHARTER_PAGE (page)->list), text);
}

static void
selected_cb (LsgCharterPage *self)
{
  LsgRecord *clause = lsg_page_get_selected (LSG_PAGE (self));

  lsg_clause_editor_set_record (LSG_CLAUSE_EDITOR (self->editor), clause);
  lsg_document_preview_mark (LSG_DOCUMENT_PREVIEW (self->preview), clause);
  lsg_page_selection_changed (LSG_PAGE (self));
}

static void
clause_activated_cb (LsgDocumentPreview *preview,
                     LsgRecord         *clause,
                     LsgCharterPage    *self)
{
  lsg_page_show_record (LSG_PAGE (self), clause, "body");
}

/* What one does with the charter as a whole. */

static void
compare_cb (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       user_data)
{
  lsg_compare_window_show_charter (user_data, lsg_page_get_project (user_data));
}

static void
missing_cb (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       user_data)
{
  lsg_missing_clauses_show (user_data, lsg_page_get_project (user_data));
}

static const GActionEntry entries[] = {
  { "missing", missing_cb },
  { "compare", compare_cb },
};

static GMenuModel *
make_menu (void)
{
  GMenu *menu = g_menu_new ();

  g_menu_append (menu, _("_Add missing clauses…"), "charter.missing");
  g_menu_append (menu, _("_Compare versions…"), "charter.compare");
  return G_MENU_MODEL (menu);
}

/* Under the list, not among the tools of the header: those leave the window with the page, and GTK 4.8 complains of
 * a popover that comes back while a screen reader looks. */
static GtkWidget *
make_menu_button (LsgCharterPage *self)
{
  GtkWidget *button = lsg_icon_menu_button_new ("view-more-symbolic", _("More about the charter"), "flat", NULL);
  g_autoptr (GMenuModel) menu = make_menu ();
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (button, "charter", G_ACTION_GROUP (group));
  gtk_menu_button_set_direction (GTK_MENU_BUTTON (button), GTK_ARROW_UP);
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), menu);
  lsg_menu_tooltip_hide_while_open (GTK_MENU_BUTTON (button));
  return button;
}

static GtkWidget *
make_list (LsgCharterPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *foot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *button = gtk_button_new_with_label (_("New section"));

  self->list = lsg_clause_list_new (lsg_page_get_project (LSG_PAGE (self)));
  gtk_widget_set_vexpand (self->list, TRUE);
  gtk_widget_set_size_request (box, LIST_WIDTH, -1);
  gtk_widget_set_hexpand (box, FALSE); /* what grows is the editor, although something in here would */
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (box, "list-pane");
  g_signal_connect_object (button, "clicked", G_CALLBACK (add_section_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_hexpand (button, TRUE);
  gtk_box_append (GTK_BOX (foot), button);
  gtk_box_append (GTK_BOX (foot), make_menu_button (self));
  gtk_box_append (GTK_BOX (box), self->list);
  gtk_box_append (GTK_BOX (box), foot);
  return box;
}

static GtkWidget *
make_clauses (LsgCharterPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->editor = lsg_clause_editor_new (lsg_page_get_project (LSG_PAGE (self)));
  gtk_widget_set_hexpand (self->editor, TRUE);
  gtk_widget_set_size_request (self->editor, EDITOR_WIDTH, -1);
  gtk_widget_add_css_class (self->editor, "editor-pane");
  gtk_box_append (GTK_BOX (box), make_list (self));
  gtk_box_append (GTK_BOX (box), gtk_separator_new (GTK_ORIENTATION_VERTICAL));
  gtk_box_append (GTK_BOX (box), self->editor);
  return box;
}

static void
start_cb (LsgCharterPage *self)
{
  lsg_missing_clauses_show (GTK_WIDGET (self), lsg_page_get_project (LSG_PAGE (self)));
}

static GtkWidget *
make_empty (LsgCharterPage *self)
{
  GtkWidget *page = adw_status_page_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);
  GtkWidget *start = gtk_button_new_with_label (_("Add the starting clauses…"));
  GtkWidget *button = gtk_button_new_with_label (_("Add a section"));

  adw_status_page_set_title (ADW_STATUS_PAGE (page), _("No clause"));
  adw_status_page_set_description (
    ADW_STATUS_PAGE (page), _("The charter says who supports learners, when, by what means and how fast."));
  gtk_widget_add_css_class (start, "suggested-action");
  gtk_widget_add_css_class (start, "pill");
  gtk_widget_add_css_class (button, "pill");
  gtk_widget_set_halign (box, GTK_ALIGN_CENTER);
  g_signal_connect_object (start, "clicked", G_CALLBACK (start_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (button, "clicked", G_CALLBACK (add_section_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), start);
  gtk_box_append (GTK_BOX (box), button);
  adw_status_page_set_child (ADW_STATUS_PAGE (page), box);
  return page;
}

static void
lsg_charter_page_constructed (GObject *object)
{
  LsgCharterPage *self = LSG_CHARTER_PAGE (object);
  LsgPage *page = LSG_PAGE (object);

  G_OBJECT_CLASS (lsg_charter_page_parent_class)->constructed (object);

  self->stack = gtk_stack_new ();
  self->preview = lsg_document_preview_new (lsg_page_get_project (page), charters, G_N_ELEMENTS (charters),
                                            LSG_ZOOM_WIDTH);
  gtk_stack_add_named (GTK_STACK (self->stack), make_clauses (self), "clauses");
  gtk_stack_add_named (GTK_STACK (self->stack), make_empty (self), "empty");
  /* At 1280 pixels the page that prints stands beside them. */
  gtk_widget_set_size_request (self->stack, LIST_WIDTH + EDITOR_WIDTH, -1);
  lsg_page_set_content (page, self->stack);
  lsg_page_set_pane (page, self->preview, PREVIEW_WIDTH);
  lsg_page_set_tools (page, lsg_document_tools_new (LSG_DOCUMENT_PREVIEW (self->preview)));
  g_signal_connect_object (self->list, "notify::selected", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->preview, "record-activated", G_CALLBACK (clause_activated_cb), self, 0);
  selected_cb (self);
}

static void
lsg_charter_page_class_init (LsgCharterPageClass *klass)
{
  LsgPageClass *page_class = LSG_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = lsg_charter_page_constructed;
  page_class->kind = LSG_KIND_CLAUSE;
  page_class->refresh = lsg_charter_page_refresh;
  page_class->get_selected = lsg_charter_page_get_selected;
  page_class->show_record = lsg_charter_page_show_record;
  page_class->add = lsg_charter_page_add;
  page_class->move = lsg_charter_page_move;
  page_class->can_move = lsg_charter_page_can_move;
  page_class->search = lsg_charter_page_search;
}

static void
lsg_charter_page_init (LsgCharterPage *self)
{
}
