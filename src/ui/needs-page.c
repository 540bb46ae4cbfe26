/* needs-page.c - the needs of learners. See needs-page.h.
 *
 * The page holds two views of the same needs, a table (needs-table.h) and the gaps between viewpoints
 * (viewpoints-view.h), under one filter, and beside them the matrix and the editor of the chosen need.
 */
#include "needs-page.h"

#include "empty-state.h"
#include "label.h"
#include "mark-view.h"
#include "need-pane.h"
#include "needs-filter.h"
#include "needs-table.h"
#include "search-words.h"
#include "viewpoint-words.h"
#include "viewpoints-view.h"
#include "wrap-layout.h"

#include <glib/gi18n-lib.h>

#define PANE_WIDTH 384

typedef enum {
  VIEW_TABLE,
  VIEW_VIEWPOINTS,
  N_VIEWS,
} View;

struct _LsgNeedsPage {
  LsgPage             parent_instance;
  LsgRecordFilter    *filter;
  LsgNeedsTable      *table; /* NULL once the page is on its way out */
  GtkStack           *stack;
  LsgViewpointsView  *viewpoints;
  View                view;
  GtkToggleButton    *view_buttons[N_VIEWS];
  GtkWidget          *legend;
  GtkLabel           *gap_words; /* in the legend */
  LsgEmptyState      *nothing;
  LsgNeedPane        *pane; /* reference: an empty page goes without it */
  gboolean            is_empty;
};

G_DEFINE_FINAL_TYPE (LsgNeedsPage, lsg_needs_page, LSG_TYPE_PAGE)

/* What is shown. */

static void
show_subtitle (LsgNeedsPage *self)
{
  LsgProject *project = lsg_page_get_project (LSG_PAGE (self));
  guint n = lsg_needs_page_count (project);
  guint n_shown = lsg_needs_table_get_n (self->table);
  guint n_indispensable = lsg_project_get_figures (project)->n_needs_by_class[LSG_CLASS_INDISPENSABLE];
  g_autofree char *text = NULL;

  if (n == 0)
    text = g_strdup (_("What learners will require to succeed"));
  else if (lsg_record_filter_is_active (self->filter))
    text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u of %u needs", "%u of %u needs", n_shown),
                            n_shown, n);
  else
    {
      g_autofree char *needs = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u need", "%u needs", n), n);

      if (n_indispensable == 0)
        text = g_steal_pointer (&needs);
      else
        /* translators: "12 needs", then how many are indispensable */
        text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s, %u of them indispensable",
                                             "%s, %u of them indispensable", n_indispensable),
                                needs, n_indispensable);
    }
  lsg_page_set_subtitle (LSG_PAGE (self), text);
}

static void
show_state (LsgNeedsPage *self)
{
  LsgProject *project = lsg_page_get_project (LSG_PAGE (self));
  gboolean has_needs = lsg_needs_page_count (project) > 0;
  const char *state = self->view == VIEW_TABLE ? "table" : "viewpoints";

  if (!has_needs)
    state = "empty";
  else if (lsg_needs_table_get_n (self->table) == 0)
    state = "nothing";
  if (g_str_equal (state, "nothing"))
    {
      g_autofree char *title = lsg_needs_filter_dup_nothing (self->filter);

      lsg_empty_state_set_title (self->nothing, title);
    }
  gtk_stack_set_visible_child_name (self->stack, state);
  gtk_widget_set_visible (GTK_WIDGET (self->filter), has_needs);
  gtk_widget_set_visible (self->legend, has_needs && !g_str_equal (state, "nothing"));
  if (has_needs == self->is_empty)
    {
      self->is_empty = !has_needs;
      lsg_page_set_pane (LSG_PAGE (self), has_needs ? GTK_WIDGET (self->pane) : NULL, PANE_WIDTH);
    }
  show_subtitle (self);
}

/* What the marks of viewpoints mean, and from where a gap is wide in this project. */
static void
show_legend (LsgNeedsPage *self)
{
  LsgRecords *records = lsg_project_get_records (lsg_page_get_project (LSG_PAGE (self)));
  int mark = (int) lsg_viewpoint_get_gap_mark (records);
  g_autofree char *text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "gap of %d level or more",
                                                        "gap of %d levels or more", mark), mark);

  gtk_label_set_text (self->gap_words, text);
}

static LsgRecord *
lsg_needs_page_get_selected (LsgPage *page)
{
  return (LsgRecord *) lsg_needs_table_get_selected (LSG_NEEDS_PAGE (page)->table);
}

static LsgRecord *
lsg_needs_page_get_beside (LsgPage   *page,
                           LsgRecord *record)
{
  return lsg_needs_table_get_beside (LSG_NEEDS_PAGE (page)->table);
}

static void
show_selected (LsgNeedsPage *self)
{
  LsgNeed *need = lsg_needs_table_get_selected (self->table);

  lsg_need_pane_set_need (self->pane, need);
  lsg_viewpoints_view_set_selected (self->viewpoints, need);
  lsg_page_selection_changed (LSG_PAGE (self));
}

/* Whether a viewpoint, or the gap from which they diverge, is among the changes. */
static gboolean
concerns_viewpoints (const LsgChanges *changes)
{
  GPtrArray *all[] = { changes->added, changes->removed, changes->changed };

  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    for (guint j = 0; j < all[i]->len; j++)
      if (LSG_IS_VIEWPOINT (all[i]->pdata[j]) || LSG_IS_PROGRAMME (all[i]->pdata[j]))
        return TRUE;
  return FALSE;
}

/* Viewpoints are records of their own: the cells that draw them hear nothing of them from their needs. Only the
 * view that is seen follows each change. */
static void
refresh_viewpoints (LsgNeedsPage     *self,
                    const LsgChanges *changes)
{
  if (changes == NULL || concerns_viewpoints (changes))
    lsg_needs_table_refresh_viewpoints (self->table);
  if (self->view == VIEW_VIEWPOINTS)
    lsg_viewpoints_view_refresh (self->viewpoints, changes);
}

static void
lsg_needs_page_refresh (LsgPage          *page,
                        const LsgChanges *changes)
{
  LsgNeedsPage *self = LSG_NEEDS_PAGE (page);

  lsg_needs_table_refresh (self->table, changes);
  refresh_viewpoints (self, changes);
  lsg_needs_filter_refresh (self->filter, lsg_project_get_records (lsg_page_get_project (page)));
  show_legend (self);
  show_state (self);
  lsg_need_pane_refresh (self->pane);
  show_selected (self);
}

static void
refilter (LsgNeedsPage *self)
{
  if (self->table == NULL)
    return;
  lsg_needs_table_refilter (self->table);
  if (self->view == VIEW_VIEWPOINTS)
    lsg_viewpoints_view_refresh (self->viewpoints, NULL);
  show_state (self);
}

static void
clear_filters (LsgNeedsPage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "page.end-search", NULL);
  lsg_record_filter_clear (self->filter);
}

static void
lsg_needs_page_search (LsgPage    *page,
                       const char *text)
{
  lsg_record_filter_set_search (LSG_NEEDS_PAGE (page)->filter, text);
}

static gboolean
show_viewpoint (LsgNeedsPage *self,
                LsgViewpoint *viewpoint)
{
  LsgRecord *need = lsg_records_find (lsg_project_get_records (lsg_page_get_project (LSG_PAGE (self))),
                                      viewpoint->need);

  if (need == NULL || !lsg_page_show_record (LSG_PAGE (self), need, NULL))
    return FALSE;
  lsg_page_set_show_pane (LSG_PAGE (self), TRUE);
  lsg_need_pane_focus_holder (self->pane, viewpoint->holder);
  return TRUE;
}

static gboolean
lsg_needs_page_show_record (LsgPage    *page,
                            LsgRecord  *record,
                            const char *field)
{
  LsgNeedsPage *self = LSG_NEEDS_PAGE (page);

  if (LSG_IS_VIEWPOINT (record))
    return show_viewpoint (self, LSG_VIEWPOINT (record));
  if (!LSG_IS_NEED (record))
    return FALSE;
  if (!lsg_needs_table_select (self->table, LSG_NEED (record)))
    {
      clear_filters (self);
      if (!lsg_needs_table_select (self->table, LSG_NEED (record)))
        return FALSE;
    }
  lsg_needs_table_scroll_to_selected (self->table);
  if (field != NULL)
    {
      lsg_page_set_show_pane (page, TRUE);
      lsg_need_pane_focus (self->pane, field);
    }
  return TRUE;
}

static gboolean
is_matrix_focused (LsgNeedsPage *self)
{
  return lsg_needs_matrix_view_has_focus (lsg_need_pane_get_matrix (self->pane));
}

/* Ctrl and an arrow move the need in the matrix while that has the focus, else in the list. */
static void
lsg_needs_page_move (LsgPage *page,
                     int      step)
{
  LsgNeedsPage *self = LSG_NEEDS_PAGE (page);

  if (is_matrix_focused (self))
    lsg_needs_matrix_view_move_selected (lsg_need_pane_get_matrix (self->pane), -step, 0);
  else
    LSG_PAGE_CLASS (lsg_needs_page_parent_class)->move (page, step);
}

static gboolean
lsg_needs_page_can_move (LsgPage *page,
                         int      step)
{
  return is_matrix_focused (LSG_NEEDS_PAGE (page))
         || LSG_PAGE_CLASS (lsg_needs_page_parent_class)->can_move (page, step);
}

/* The two views. */

static void
set_view (LsgNeedsPage *self,
          View          view)
{
  if (view == VIEW_VIEWPOINTS && self->view != view)
    {
      lsg_viewpoints_view_refresh (self->viewpoints, NULL);
      lsg_viewpoints_view_set_selected (self->viewpoints, lsg_needs_table_get_selected (self->table));
    }
  self->view = view;
  lsg_needs_table_set_shown (self->table, view == VIEW_TABLE);
  for (guint i = 0; i < N_VIEWS; i++)
    gtk_toggle_button_set_active (self->view_buttons[i], view == i);
  show_state (self);
}

static void
view_toggled_cb (GtkToggleButton *button,
                 LsgNeedsPage    *self)
{
  View view = button == self->view_buttons[VIEW_TABLE] ? VIEW_TABLE : VIEW_VIEWPOINTS;

  if (gtk_toggle_button_get_active (button) && self->view != view)
    set_view (self, view);
  else if (!gtk_toggle_button_get_active (button) && self->view == view)
    gtk_toggle_button_set_active (button, TRUE);
}

/* Ctrl+T: the numbers of the viewpoints, and back. */
static gboolean
toggle_figures_cb (GtkWidget *widget,
                   GVariant  *arguments,
                   gpointer   data)
{
  LsgNeedsPage *self = LSG_NEEDS_PAGE (widget);
  gboolean figures = self->view == VIEW_TABLE || !lsg_viewpoints_view_get_figures (self->viewpoints);

  if (self->is_empty)
    return FALSE;
  lsg_viewpoints_view_set_figures (self->viewpoints, figures);
  set_view (self, VIEW_VIEWPOINTS);
  lsg_viewpoints_view_focus (self->viewpoints);
  return TRUE;
}

/* Construction. */

/* What can be moved is another thing while the matrix has the focus. */
static void
follow_matrix_focus (LsgNeedsPage *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_object (focus, "notify::contains-focus", G_CALLBACK (lsg_page_selection_changed), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (lsg_need_pane_get_matrix (self->pane)), focus);
}

static void
table_activated_cb (LsgNeedsPage *self)
{
  lsg_page_set_show_pane (LSG_PAGE (self), TRUE);
  lsg_need_pane_focus (self->pane, "gravity");
}

static GtkWidget *
make_table (LsgNeedsPage *self)
{
  self->table = LSG_NEEDS_TABLE (lsg_needs_table_new (lsg_page_get_project (LSG_PAGE (self)), lsg_record_filter_match,
                                                      self->filter));
  g_signal_connect_object (self->table, "selected", G_CALLBACK (show_selected), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->table, "activated", G_CALLBACK (table_activated_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self->table);
}

static GtkWidget *
make_filter (LsgNeedsPage *self)
{
  self->filter = g_object_ref_sink (LSG_RECORD_FILTER (lsg_needs_filter_new ()));
  g_signal_connect_object (self->filter, "changed", G_CALLBACK (refilter), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self->filter);
}

static void
picked_cb (LsgNeedsPage *self,
           LsgRecord    *need)
{
  lsg_needs_page_show_record (LSG_PAGE (self), need, NULL);
}

static void
add_to_legend (GtkWidget        *legend,
               LsgMarkViewShape  shape,
               gint64            value,
               GtkWidget        *label)
{
  GtkWidget *item = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);

  gtk_box_append (GTK_BOX (item), lsg_mark_view_new (shape, value));
  gtk_box_append (GTK_BOX (item), label);
  gtk_box_append (GTK_BOX (legend), item);
}

static GtkWidget *
make_legend (LsgNeedsPage *self)
{
  self->legend = lsg_wrap_box_new (12);
  gtk_box_append (GTK_BOX (self->legend), lsg_label_new (_("Viewpoints"), "caption-heading", LSG_LABEL_PLAIN));
  for (guint i = 0; i < LSG_N_HOLDERS; i++)
    add_to_legend (self->legend, LSG_MARK_VIEW_HOLDER, i,
                   lsg_label_new (g_dgettext (GETTEXT_PACKAGE, lsg_holder_choices[i].label), "caption dim-label",
                                  LSG_LABEL_ELLIPSIZE));
  self->gap_words = GTK_LABEL (lsg_label_new (NULL, "caption dim-label", LSG_LABEL_ELLIPSIZE));
  add_to_legend (self->legend, LSG_MARK_VIEW_GAP, 0, GTK_WIDGET (self->gap_words));
  gtk_widget_add_css_class (self->legend, "needs-legend");
  return self->legend;
}

static void
activated_cb (LsgNeedsPage *self)
{
  lsg_page_set_show_pane (LSG_PAGE (self), TRUE);
  lsg_need_pane_focus_holder (self->pane, LSG_HOLDER_INSTITUTION);
}

static GtkWidget *
make_viewpoints (LsgNeedsPage *self)
{
  self->viewpoints = LSG_VIEWPOINTS_VIEW (lsg_viewpoints_view_new (lsg_page_get_project (LSG_PAGE (self)),
                                                                   lsg_record_filter_match, self->filter));
  g_signal_connect_object (self->viewpoints, "picked", G_CALLBACK (picked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->viewpoints, "activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self->viewpoints);
}

static GtkWidget *
make_tools (LsgNeedsPage *self)
{
  static const char *const labels[N_VIEWS] = { N_("Table"), N_("Viewpoints") };
  GtkWidget *tools = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_add_css_class (tools, "linked");
  for (guint i = 0; i < N_VIEWS; i++)
    {
      self->view_buttons[i] = GTK_TOGGLE_BUTTON (
        gtk_toggle_button_new_with_label (g_dgettext (GETTEXT_PACKAGE, labels[i])));
      gtk_toggle_button_set_active (self->view_buttons[i], i == VIEW_TABLE);
      g_signal_connect_object (self->view_buttons[i], "toggled", G_CALLBACK (view_toggled_cb), self, 0);
      gtk_box_append (GTK_BOX (tools), GTK_WIDGET (self->view_buttons[i]));
    }
  return tools;
}

static GtkWidget *
make_empty (LsgNeedsPage *self)
{
  GtkWidget *empty = lsg_empty_state_new (_("No need"), _("A need is what learners will require to succeed, "
                                                          "even if they do not know it yet."));
  GtkWidget *button = lsg_empty_state_add_button (LSG_EMPTY_STATE (empty), _("Add a need"), TRUE);

  g_signal_connect_object (button, "clicked", G_CALLBACK (lsg_page_add), self, G_CONNECT_SWAPPED);
  lsg_empty_state_add_link (LSG_EMPTY_STATE (empty), _("See the example"), "win.sample");
  return empty;
}

static GtkWidget *
make_nothing (LsgNeedsPage *self)
{
  GtkWidget *button;

  self->nothing = LSG_EMPTY_STATE (lsg_empty_state_new ("", NULL));
  button = lsg_empty_state_add_button (self->nothing, _("Clear search and filters"), FALSE);
  g_signal_connect_object (button, "clicked", G_CALLBACK (clear_filters), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self->nothing);
}

static void
lsg_needs_page_constructed (GObject *object)
{
  LsgNeedsPage *self = LSG_NEEDS_PAGE (object);
  LsgPage *page = LSG_PAGE (object);
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  G_OBJECT_CLASS (lsg_needs_page_parent_class)->constructed (object);

  lsg_search_prepare (lsg_project_get_records (lsg_page_get_project (page)), LSG_KIND_NEED);
  lsg_page_set_title (page, _("Needs"));
  self->pane = g_object_ref_sink (LSG_NEED_PANE (lsg_need_pane_new (lsg_page_get_project (page))));
  g_signal_connect_object (self->pane, "picked", G_CALLBACK (picked_cb), self, G_CONNECT_SWAPPED);
  follow_matrix_focus (self);
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_widget_set_vexpand (GTK_WIDGET (self->stack), TRUE);
  gtk_box_append (GTK_BOX (column), make_filter (self));
  gtk_box_append (GTK_BOX (column), GTK_WIDGET (self->stack));
  gtk_stack_add_named (self->stack, make_table (self), "table");
  gtk_stack_add_named (self->stack, make_viewpoints (self), "viewpoints");
  gtk_stack_add_named (self->stack, lsg_empty_state_scroll (make_empty (self)), "empty");
  gtk_stack_add_named (self->stack, lsg_empty_state_scroll (make_nothing (self)), "nothing");
  gtk_box_append (GTK_BOX (column), make_legend (self));
  gtk_widget_add_css_class (column, "list-page");
  lsg_page_set_tools (page, make_tools (self));
  lsg_page_set_content (page, column);
  lsg_page_set_pane (page, GTK_WIDGET (self->pane), PANE_WIDTH);
}

static void
lsg_needs_page_dispose (GObject *object)
{
  LsgNeedsPage *self = LSG_NEEDS_PAGE (object);

  self->table = NULL;
  G_OBJECT_CLASS (lsg_needs_page_parent_class)->dispose (object);
  g_clear_object (&self->pane);
  g_clear_object (&self->filter);
}

static void
lsg_needs_page_class_init (LsgNeedsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  LsgPageClass *page_class = LSG_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = lsg_needs_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = lsg_needs_page_dispose;
  gtk_widget_class_add_binding (widget_class, GDK_KEY_t, GDK_CONTROL_MASK, toggle_figures_cb, NULL);
  page_class->kind = LSG_KIND_NEED;
  page_class->refresh = lsg_needs_page_refresh;
  page_class->get_selected = lsg_needs_page_get_selected;
  page_class->get_beside = lsg_needs_page_get_beside;
  page_class->show_record = lsg_needs_page_show_record;
  page_class->move = lsg_needs_page_move;
  page_class->can_move = lsg_needs_page_can_move;
  page_class->search = lsg_needs_page_search;
}

static void
lsg_needs_page_init (LsgNeedsPage *self)
{
}

gboolean
lsg_needs_page_shows (LsgKindId   kind,
                      const char *field)
{
  return kind == LSG_KIND_NEED || kind == LSG_KIND_VIEWPOINT;
}

guint
lsg_needs_page_count (LsgProject *project)
{
  return lsg_records_get_n (lsg_project_get_records (project), LSG_KIND_NEED);
}
