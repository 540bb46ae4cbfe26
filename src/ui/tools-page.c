/* tools-page.c - see tools-page.h. */
#include "tools-page.h"

#include "channel-words.h"
#include "empty-state.h"
#include "field-row.h"
#include "label.h"
#include "search-words.h"
#include "toasts.h"
#include "tool-board.h"
#include "tool-matrix-view.h"
#include "tool-pane.h"
#include "tool-table.h"

#include <glib/gi18n-lib.h>

#define PANE_WIDTH 320
#define DEFAULT_MARK "5" /* as in rules.c */

struct _LsgToolsPage {
  LsgPage       parent_instance;
  LsgToolTable *table;
  LsgRecord    *selected;
  GtkWidget    *stack; /* empty, tools */
  GtkWidget    *board;
  GtkWidget    *matrix;
  GtkWidget    *lacking; /* says how many interventions lack a tool */
  GtkWidget    *mark;    /* the row of the number above which there are too many */
  GtkWidget    *pane;
  GtkWidget    *chips[3];
};

G_DEFINE_FINAL_TYPE (LsgToolsPage, lsg_tools_page, LSG_TYPE_PAGE)

guint
lsg_tools_page_count (LsgProject *project)
{
  return lsg_records_get_n (lsg_project_get_records (project), LSG_KIND_CHANNEL);
}

gboolean
lsg_tools_page_shows (LsgKindId   kind,
                      const char *field)
{
  return kind == LSG_KIND_CHANNEL || kind == LSG_KIND_USE
         || (kind == LSG_KIND_PROGRAMME && g_strcmp0 (field, "tools-mark") == 0);
}

static LsgProject *
get_project (LsgToolsPage *self)
{
  return lsg_page_get_project (LSG_PAGE (self));
}

static const char *
get_usual_name (LsgToolsPage *self,
                guint         i)
{
  LsgLanguage language = lsg_records_get_language (lsg_project_get_records (get_project (self)));

  return lsg_words_get_channel (i, language);
}

static void
select_tool (LsgToolsPage *self,
             LsgRecord    *tool)
{
  gboolean is_other = tool != self->selected;

  g_set_object (&self->selected, tool);
  lsg_tool_board_set_selected (LSG_TOOL_BOARD (self->board), tool);
  lsg_tool_matrix_view_set_selected (LSG_TOOL_MATRIX_VIEW (self->matrix), tool);
  lsg_tool_pane_set_record (LSG_TOOL_PANE (self->pane), tool);
  if (is_other)
    lsg_page_selection_changed (LSG_PAGE (self));
}

static void
picked_cb (LsgToolsPage *self,
           LsgRecord    *tool)
{
  select_tool (self, tool);
}

static void
open_cb (LsgToolsPage *self)
{
  lsg_page_set_show_pane (LSG_PAGE (self), TRUE);
  gtk_widget_child_focus (self->pane, GTK_DIR_TAB_FORWARD);
}

static void
show_lacking (LsgToolsPage *self)
{
  guint n = self->table->n_lacking;
  g_autofree char *text
    = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u kept intervention without a tool",
                                    "%u kept interventions without a tool", n), n);

  gtk_label_set_label (GTK_LABEL (self->lacking), n > 0 ? text : _("Every kept intervention has a tool"));
}

static void
lsg_tools_page_refresh (LsgPage          *page,
                        const LsgChanges *changes)
{
  LsgToolsPage *self = LSG_TOOLS_PAGE (page);
  LsgRecords *records = lsg_project_get_records (get_project (self));
  LsgToolTable *former = self->table;
  LsgRecord *selected = self->selected;
  g_autofree char *subtitle = NULL;

  self->table = lsg_tool_table_new (records);
  if (selected == NULL || !g_ptr_array_find (self->table->tools, selected, NULL))
    selected = self->table->tools->len > 0 ? self->table->tools->pdata[0] : NULL;
  lsg_tool_matrix_view_set_table (LSG_TOOL_MATRIX_VIEW (self->matrix), self->table);
  g_clear_pointer (&former, lsg_tool_table_free);
  lsg_tool_board_set_table (LSG_TOOL_BOARD (self->board), self->table);
  if (selected != self->selected)
    select_tool (self, selected);
  else
    {
      lsg_tool_matrix_view_set_selected (LSG_TOOL_MATRIX_VIEW (self->matrix), selected);
      lsg_tool_pane_refresh (LSG_TOOL_PANE (self->pane));
    }
  show_lacking (self);
  lsg_field_row_set_record (LSG_FIELD_ROW (self->mark), LSG_RECORD (lsg_project_get_programme (get_project (self))));
  subtitle = lsg_words_tools (self->table, lsg_project_get_programme (get_project (self))->currency);
  lsg_page_set_subtitle (page, subtitle);
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), self->table->tools->len > 0 ? "tools" : "empty");
}

static LsgRecord *
lsg_tools_page_get_selected (LsgPage *page)
{
  return LSG_TOOLS_PAGE (page)->selected;
}

static gboolean
lsg_tools_page_show_record (LsgPage    *page,
                            LsgRecord  *record,
                            const char *field)
{
  LsgToolsPage *self = LSG_TOOLS_PAGE (page);

  if (LSG_IS_PROGRAMME (record))
    return gtk_widget_grab_focus (GTK_WIDGET (lsg_field_row_get_editor (LSG_FIELD_ROW (self->mark))));
  if (!LSG_IS_CHANNEL (record))
    return FALSE;
  if (self->table == NULL || !g_ptr_array_find (self->table->tools, record, NULL))
    lsg_tools_page_refresh (page, NULL);
  select_tool (self, record);
  if (field != NULL)
    {
      lsg_page_set_show_pane (page, TRUE);
      lsg_tool_pane_focus (LSG_TOOL_PANE (self->pane), field);
    }
  return TRUE;
}

/* The first tool that holds all words. */
static void
lsg_tools_page_search (LsgPage    *page,
                       const char *text)
{
  LsgToolsPage *self = LSG_TOOLS_PAGE (page);
  LsgSearchWords *words = lsg_search_words_new (text);

  for (guint i = 0; words != NULL && self->table != NULL && i < self->table->tools->len; i++)
    if (lsg_search_words_match (words, self->table->tools->pdata[i]))
      {
        select_tool (self, self->table->tools->pdata[i]);
        break;
      }
  g_strfreev (words);
}

static void
chip_cb (LsgToolsPage *self)
{
  guint filter = 0;

  for (guint i = 0; i < G_N_ELEMENTS (self->chips); i++)
    if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->chips[i])))
      filter |= 1u << i;
  lsg_tool_board_set_filter (LSG_TOOL_BOARD (self->board), filter);
}

static GtkWidget *
make_chips (LsgToolsPage *self)
{
  const char *words[] = { _("Out of reach"), _("Under conditions"), _("Within reach") };
  GtkWidget *bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  for (int access = LSG_ACCESS_YES; access >= LSG_ACCESS_NO; access--)
    {
      GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

      self->chips[access] = gtk_toggle_button_new ();
      gtk_box_append (GTK_BOX (line), lsg_access_mark_new (access));
      gtk_box_append (GTK_BOX (line), gtk_label_new (words[access]));
      gtk_button_set_child (GTK_BUTTON (self->chips[access]), line);
      gtk_widget_add_css_class (self->chips[access], "chip");
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->chips[access]), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      words[access], -1);
      g_signal_connect_object (self->chips[access], "toggled", G_CALLBACK (chip_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (bar), self->chips[access]);
    }
  gtk_box_append (GTK_BOX (bar), lsg_label_new (_("T tutors, L learners"), "caption dim-label", LSG_LABEL_ELLIPSIZE));
  return bar;
}

static GtkWidget *
make_matrix (LsgToolsPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *title = lsg_label_new (_("Tools and interventions"), "section", LSG_LABEL_PLAIN);
  GtkWidget *frame = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->lacking = lsg_label_new (NULL, "caption dim-label", LSG_LABEL_END | LSG_LABEL_ELLIPSIZE);
  self->matrix = lsg_tool_matrix_view_new (get_project (self));
  gtk_widget_set_hexpand (self->lacking, TRUE);
  gtk_widget_add_css_class (frame, "card");
  gtk_widget_add_css_class (frame, "matrix-frame");
  g_signal_connect_object (self->matrix, "picked", G_CALLBACK (picked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->matrix, "open", G_CALLBACK (open_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (head), title);
  gtk_box_append (GTK_BOX (head), self->lacking);
  gtk_box_append (GTK_BOX (frame), self->matrix);
  gtk_box_append (GTK_BOX (box), head);
  gtk_box_append (GTK_BOX (box), frame);
  return box;
}

/* The number of tools above which a remark is made: a setting of the project. */
static GtkWidget *
make_mark (LsgToolsPage *self)
{
  GtkWidget *list = gtk_list_box_new ();

  self->mark = lsg_field_row_new (get_project (self), LSG_KIND_PROGRAMME, "tools-mark", LSG_EDITOR_DEFAULT);
  lsg_field_editor_set_placeholder (lsg_field_row_get_editor (LSG_FIELD_ROW (self->mark)), DEFAULT_MARK);
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_list_box_append (GTK_LIST_BOX (list), self->mark);
  return list;
}

static GtkWidget *
make_content (LsgToolsPage *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  self->board = lsg_tool_board_new (get_project (self));
  g_signal_connect_object (self->board, "picked", G_CALLBACK (picked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->board, "open", G_CALLBACK (open_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_css_class (column, "scenario-content");
  gtk_box_append (GTK_BOX (column), make_chips (self));
  gtk_box_append (GTK_BOX (column), self->board);
  gtk_box_append (GTK_BOX (column), make_matrix (self));
  gtk_box_append (GTK_BOX (column), make_mark (self));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), column);
  return scroller;
}

static void
usual_cb (LsgToolsPage *self,
          GtkWidget    *button)
{
  guint i = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "usual"));
  LsgAssignment values[] = {
    { "name", lsg_text (get_usual_name (self, i)) },
    { "live", lsg_integer (lsg_channel_is_usually_live (i)) },
    { "direction", lsg_integer (lsg_channel_get_usual_direction (i)) },
  };
  g_autoptr (GError) error = NULL;
  LsgRecord *record = lsg_project_add (get_project (self), LSG_KIND_CHANNEL, values, G_N_ELEMENTS (values), NULL,
                                       &error);

  if (record == NULL)
    lsg_toast_error (GTK_WIDGET (self), error);
  else
    lsg_page_show_record (LSG_PAGE (self), record, NULL);
}

static GtkWidget *
make_empty (LsgToolsPage *self)
{
  GtkWidget *state = lsg_empty_state_new (_("No tool"),
                                          _("A tool carries the interventions: which ones, for whom, at what cost?"));
  GtkWidget *flow = gtk_flow_box_new ();

  gtk_flow_box_set_selection_mode (GTK_FLOW_BOX (flow), GTK_SELECTION_NONE);
  gtk_flow_box_set_min_children_per_line (GTK_FLOW_BOX (flow), 3);
  gtk_flow_box_set_max_children_per_line (GTK_FLOW_BOX (flow), 3);
  gtk_flow_box_set_column_spacing (GTK_FLOW_BOX (flow), 6);
  gtk_flow_box_set_row_spacing (GTK_FLOW_BOX (flow), 6);
  gtk_widget_set_halign (flow, GTK_ALIGN_CENTER);
  for (guint i = 0; i < LSG_N_USUAL_CHANNELS; i++)
    {
      GtkWidget *child = gtk_flow_box_child_new ();
      GtkWidget *button = gtk_button_new_with_label (get_usual_name (self, i));

      g_object_set_data (G_OBJECT (button), "usual", GUINT_TO_POINTER (i));
      g_signal_connect_object (button, "clicked", G_CALLBACK (usual_cb), self, G_CONNECT_SWAPPED);
      gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (child), button);
      gtk_widget_set_focusable (child, FALSE);
      gtk_flow_box_insert (GTK_FLOW_BOX (flow), child, -1);
    }
  lsg_empty_state_add (LSG_EMPTY_STATE (state), flow);
  lsg_empty_state_add_link (LSG_EMPTY_STATE (state), _("See the example"), "win.sample");
  return state;
}

static void
lsg_tools_page_constructed (GObject *object)
{
  LsgToolsPage *self = LSG_TOOLS_PAGE (object);
  LsgPage *page = LSG_PAGE (object);

  G_OBJECT_CLASS (lsg_tools_page_parent_class)->constructed (object);

  self->stack = gtk_stack_new ();
  self->pane = lsg_tool_pane_new (get_project (self));
  gtk_stack_add_named (GTK_STACK (self->stack), make_content (self), "tools");
  gtk_stack_add_named (GTK_STACK (self->stack), make_empty (self), "empty");
  lsg_page_set_content (page, self->stack);
  lsg_page_set_pane (page, self->pane, PANE_WIDTH);
}

static void
lsg_tools_page_dispose (GObject *object)
{
  LsgToolsPage *self = LSG_TOOLS_PAGE (object);

  lsg_page_set_content (LSG_PAGE (object), NULL);
  g_clear_object (&self->selected);
  g_clear_pointer (&self->table, lsg_tool_table_free);
  G_OBJECT_CLASS (lsg_tools_page_parent_class)->dispose (object);
}

static void
lsg_tools_page_class_init (LsgToolsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  LsgPageClass *page_class = LSG_PAGE_CLASS (klass);

  object_class->constructed = lsg_tools_page_constructed;
  object_class->dispose = lsg_tools_page_dispose;
  page_class->kind = LSG_KIND_CHANNEL;
  page_class->refresh = lsg_tools_page_refresh;
  page_class->get_selected = lsg_tools_page_get_selected;
  page_class->show_record = lsg_tools_page_show_record;
  page_class->search = lsg_tools_page_search;
}

static void
lsg_tools_page_init (LsgToolsPage *self)
{
}
