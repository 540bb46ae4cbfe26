/* tools-page.c - see tools-page.h. */
#include "tools-page.h"

#include "boxed-list.h"
#include "channel-words.h"
#include "empty-state.h"
#include "field-row.h"
#include "label.h"
#include "mark.h"
#include "scroller.h"
#include "toasts.h"
#include "tool-board.h"
#include "tool-matrix-view.h"
#include "tool-pane.h"
#include "tool-table.h"

#include <glib/gi18n-lib.h>

#define PANE_WIDTH 320
#define DEFAULT_MARK "5" /* as in rules.c */

struct _LsgToolsPage {
  LsgMatrixPage parent_instance;
  LsgToolTable *table;
  LsgRecord    *selected;
  GtkWidget    *board;
  GtkWidget    *matrix;
  GtkWidget    *lacking; /* says how many interventions lack a tool */
  GtkWidget    *mark;    /* the row of the number above which there are too many */
  GtkWidget    *pane;
};

G_DEFINE_FINAL_TYPE (LsgToolsPage, lsg_tools_page, LSG_TYPE_MATRIX_PAGE)

#define N_CHIPS 3

/* The access of each chip, and its legend. */
static const LsgAccess chip_accesses[N_CHIPS] = { LSG_ACCESS_YES, LSG_ACCESS_CONDITIONS, LSG_ACCESS_NO };

static const LsgMatrixChip chips[N_CHIPS] = {
  { LSG_MARK_VIEW_STATE, LSG_MARK_FULL, N_("Within reach") },
  { LSG_MARK_VIEW_STATE, LSG_MARK_HALF, N_("Under conditions") },
  { LSG_MARK_VIEW_STATE, LSG_MARK_OUTLINE, N_("Out of reach") },
};

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

static gboolean
has_kept (const LsgToolTable *table)
{
  for (guint i = 0; i < table->interventions->len; i++)
    if (table->interventions->pdata[i] != NULL && g_array_index (table->columns, LsgToolColumn, i).is_kept)
      return TRUE;
  return FALSE;
}

static void
show_lacking (LsgToolsPage *self)
{
  guint n = self->table->n_lacking;
  g_autofree char *text
    = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u kept intervention without a tool",
                                    "%u kept interventions without a tool", n), n);

  gtk_label_set_label (GTK_LABEL (self->lacking), n > 0                    ? text
                                                  : has_kept (self->table) ? _("Every kept intervention has a tool")
                                                                           : _("No kept intervention yet"));
}

/* What is harder of the two sides. */
static int
get_chip (LsgChannel *tool)
{
  gint64 access = MIN (tool->tutor_access, tool->learner_access);
  int chip = 0;

  while (chip < N_CHIPS && (gint64) chip_accesses[chip] != access)
    chip++;
  return chip;
}

static gboolean
has_found_use (LsgToolTable   *table,
               guint           row,
               LsgSearchWords *words)
{
  for (guint i = 0; i < table->columns->len; i++)
    if (table->interventions->pdata[i] != NULL && lsg_tool_table_get (table, row, i)
        && lsg_search_words_match (words, table->interventions->pdata[i]))
      return TRUE;
  return FALSE;
}

/* Found is what the words name, and what carries an intervention that they name. */
static gboolean
is_shown (LsgToolsPage *self,
          guint         row)
{
  LsgSearchWords *words = lsg_matrix_page_get_words (LSG_MATRIX_PAGE (self));
  LsgChannel *tool = self->table->tools->pdata[row];

  if (!lsg_matrix_page_wants (LSG_MATRIX_PAGE (self), get_chip (tool)))
    return FALSE;
  return words == NULL || lsg_search_words_match (words, LSG_RECORD (tool))
         || has_found_use (self->table, row, words);
}

static void
fade (LsgToolsPage *self)
{
  for (guint i = 0; i < self->table->rows->len; i++)
    g_array_index (self->table->rows, LsgToolRow, i).is_faded = !is_shown (self, i);
}

static void
lsg_tools_page_filter (LsgMatrixPage *page)
{
  LsgToolsPage *self = LSG_TOOLS_PAGE (page);

  if (self->table == NULL)
    return;
  fade (self);
  lsg_tool_board_refresh_filter (LSG_TOOL_BOARD (self->board));
  gtk_widget_queue_draw (self->matrix);
}

static void
count_chips (LsgToolsPage *self)
{
  guint counts[N_CHIPS + 1] = { 0 };

  for (guint i = 0; i < self->table->tools->len; i++)
    counts[get_chip (self->table->tools->pdata[i])]++;
  for (guint i = 0; i < N_CHIPS; i++)
    lsg_matrix_page_set_count (LSG_MATRIX_PAGE (self), i, counts[i]);
}

static void
lsg_tools_page_fill_table (LsgMatrixPage  *page,
                           LsgNumberTable *table)
{
  LsgToolsPage *self = LSG_TOOLS_PAGE (page);
  const char *currency = lsg_project_get_programme (get_project (self))->currency;
  GPtrArray *rows = g_ptr_array_new ();

  for (guint i = 0; i < self->table->tools->len; i++)
    if (is_shown (self, i))
      g_ptr_array_add (rows, lsg_tool_table_word_row (self->table, i, currency));
  lsg_number_table_take_rows (table, rows);
}

static gboolean
lsg_tools_page_go_home (LsgMatrixPage *page)
{
  return gtk_widget_grab_focus (LSG_TOOLS_PAGE (page)->matrix);
}

static void
lsg_tools_page_refresh (LsgPage          *page,
                        const LsgChanges *changes)
{
  LsgToolsPage *self = LSG_TOOLS_PAGE (page);
  LsgRecords *records = lsg_project_get_records (get_project (self));
  g_autoptr (LsgToolTable) former = NULL;
  LsgRecord *selected = self->selected;
  g_autofree char *subtitle = NULL;

  if (self->table == NULL || !lsg_tool_table_follow (self->table, records, changes))
    {
      former = g_steal_pointer (&self->table);
      self->table = lsg_tool_table_new (records);
    }
  fade (self);
  if (selected == NULL || !g_ptr_array_find (self->table->tools, selected, NULL))
    selected = self->table->tools->len > 0 ? self->table->tools->pdata[0] : NULL;
  lsg_tool_matrix_view_set_table (LSG_TOOL_MATRIX_VIEW (self->matrix), self->table);
  lsg_tool_board_set_table (LSG_TOOL_BOARD (self->board), self->table);
  if (selected != self->selected)
    select_tool (self, selected);
  else
    {
      lsg_tool_matrix_view_set_selected (LSG_TOOL_MATRIX_VIEW (self->matrix), selected);
      lsg_tool_pane_refresh (LSG_TOOL_PANE (self->pane));
    }
  count_chips (self);
  show_lacking (self);
  lsg_matrix_page_refresh_table (LSG_MATRIX_PAGE (self));
  lsg_field_row_set_record (LSG_FIELD_ROW (self->mark), LSG_RECORD (lsg_project_get_programme (get_project (self))));
  subtitle = lsg_words_tools (self->table, lsg_project_get_programme (get_project (self))->currency);
  lsg_page_set_subtitle (page, subtitle);
  lsg_matrix_page_set_empty (LSG_MATRIX_PAGE (self), self->table->tools->len == 0);
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
    lsg_matrix_page_show_matrix (LSG_MATRIX_PAGE (self));
  if (LSG_IS_PROGRAMME (record))
    return gtk_widget_grab_focus (GTK_WIDGET (lsg_field_row_get_editor (LSG_FIELD_ROW (self->mark))));
  if (!LSG_IS_CHANNEL (record))
    return FALSE;
  if (self->table == NULL || !g_ptr_array_find (self->table->tools, record, NULL))
    lsg_tools_page_refresh (page, NULL);
  lsg_matrix_page_show_matrix (LSG_MATRIX_PAGE (self));
  select_tool (self, record);
  if (field != NULL)
    {
      lsg_page_set_show_pane (page, TRUE);
      lsg_tool_pane_focus (LSG_TOOL_PANE (self->pane), field);
    }
  return TRUE;
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
  gtk_box_append (GTK_BOX (box),
                  lsg_label_new (_("A second click, or Space, gives the tool to the intervention or takes it away."),
                                 "caption dim-label matrix-hint", LSG_LABEL_WRAP));
  return box;
}

/* The number of tools above which a remark is made: a setting of the project. */
static GtkWidget *
make_mark (LsgToolsPage *self)
{
  GtkWidget *list = lsg_boxed_list_new (NULL);

  self->mark = lsg_field_row_new (get_project (self), LSG_KIND_PROGRAMME, "tools-mark", LSG_EDITOR_DEFAULT);
  lsg_field_editor_set_placeholder (lsg_field_row_get_editor (LSG_FIELD_ROW (self->mark)), DEFAULT_MARK);
  gtk_list_box_append (GTK_LIST_BOX (list), self->mark);
  return list;
}

static GtkWidget *
make_content (LsgToolsPage *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  self->board = lsg_tool_board_new (get_project (self));
  g_signal_connect_object (self->board, "picked", G_CALLBACK (picked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->board, "open", G_CALLBACK (open_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_css_class (column, "scenario-content");
  gtk_box_append (GTK_BOX (column), self->board);
  gtk_box_append (GTK_BOX (column), make_matrix (self));
  gtk_box_append (GTK_BOX (column), make_mark (self));
  return lsg_scroller_new (column);
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

static GtkWidget *
make_table (void)
{
  const char *titles[] = { _("Tool"), _("Class"), _("Tutors’ access"), _("Learners’ access"), _("Interventions"),
                           _("#Uses"), _("#Cost"), NULL };

  return lsg_number_table_new (_("Tools"), titles, 4);
}

static void
lsg_tools_page_constructed (GObject *object)
{
  LsgToolsPage *self = LSG_TOOLS_PAGE (object);
  LsgMatrixPage *page = LSG_MATRIX_PAGE (object);

  G_OBJECT_CLASS (lsg_tools_page_parent_class)->constructed (object);

  self->pane = lsg_tool_pane_new (get_project (self));
  lsg_matrix_page_build (page, chips, N_CHIPS, make_content (self), make_table (), self->pane, PANE_WIDTH);
  lsg_matrix_page_add_tool (page, lsg_label_new (_("T tutors, L learners"), "caption dim-label", LSG_LABEL_ELLIPSIZE));
  lsg_matrix_page_add_empty (page, make_empty (self));
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
  LsgMatrixPageClass *matrix_class = LSG_MATRIX_PAGE_CLASS (klass);

  object_class->constructed = lsg_tools_page_constructed;
  object_class->dispose = lsg_tools_page_dispose;
  page_class->kind = LSG_KIND_CHANNEL;
  page_class->refresh = lsg_tools_page_refresh;
  page_class->get_selected = lsg_tools_page_get_selected;
  page_class->show_record = lsg_tools_page_show_record;
  matrix_class->filter = lsg_tools_page_filter;
  matrix_class->fill_table = lsg_tools_page_fill_table;
  matrix_class->go_home = lsg_tools_page_go_home;
}

static void
lsg_tools_page_init (LsgToolsPage *self)
{
}
