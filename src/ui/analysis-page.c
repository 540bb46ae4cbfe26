/* analysis-page.c - the needs analysis. See analysis-page.h.
 *
 * The matrix keeps every source in its place: chips and search only turn the others pale. The sheet behind it
 * (analysis-sheet.h) is made anew after each change that concerns it.
 */
#include "analysis-page.h"

#include "analysis-sheet.h"
#include "empty-state.h"
#include "filter-chip.h"
#include "label.h"
#include "list-keys.h"
#include "priority-words.h"
#include "record-name.h"
#include "source-matrix-view.h"
#include "source-pane.h"
#include "source-table.h"
#include "spoken-name.h"
#include "step-pane.h"
#include "steps-view.h"
#include "toasts.h"
#include "tooltip.h"
#include "wrap-layout.h"

#include <glib/gi18n-lib.h>

#define PANE_WIDTH 340

struct _LsgAnalysisPage {
  LsgPage              parent_instance;
  LsgAnalysisSheet    *sheet;
  LsgSource           *selected; /* reference or NULL */
  LsgNeed             *need;     /* reference or NULL: of the chosen cell */
  LsgStepsView        *steps;
  GtkWidget           *step_line;
  GtkLabel            *step_name;
  GtkLabel            *step_words;
  LsgFilterChip       *chips[LSG_N_HOLDERS];
  GtkWidget           *chip_bar;
  GtkLabel            *chip_note;
  GtkStack            *stack;
  LsgSourceMatrixView *matrix;
  LsgSourceTable      *table;
  GtkStack            *pane; /* reference */
  LsgSourcePane       *source_pane;
  LsgStepPane         *step_pane;
  LsgSearchWords      *words;
};

G_DEFINE_FINAL_TYPE (LsgAnalysisPage, lsg_analysis_page, LSG_TYPE_PAGE)

static LsgRecords *
get_records (LsgAnalysisPage *self)
{
  return lsg_project_get_records (lsg_page_get_project (LSG_PAGE (self)));
}

/* The sheet and what is said about it. */

static void
make_sheet (LsgAnalysisPage *self)
{
  LsgAnalysisSheet *former = self->sheet;
  guint holders = 0;

  for (guint i = 0; i < LSG_N_HOLDERS; i++)
    if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->chips[i])))
      holders |= 1u << i;
  self->sheet = lsg_analysis_sheet_new (get_records (self), holders, self->words);
  lsg_source_matrix_view_set_sheet (self->matrix, self->sheet);
  lsg_source_table_set_sheet (self->table, self->sheet);
  lsg_analysis_sheet_free (former);
}

static void
show_subtitle (LsgAnalysisPage *self)
{
  LsgAnalysisSheet *sheet = self->sheet;
  guint n_needs = sheet->needs->len;
  g_autofree char *sources = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u source", "%u sources",
                                                           sheet->n_sources), sheet->n_sources);
  g_autofree char *findings = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u finding", "%u findings",
                                                            sheet->n_findings), sheet->n_findings);
  g_autofree char *needs = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u need", "%u needs", n_needs), n_needs);
  g_autofree char *text = g_strdup_printf ("%s, %s, %s", sources, findings, needs);
  g_autofree char *note = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "of %u need", "of %u needs", n_needs),
                                           n_needs);

  lsg_page_set_subtitle (LSG_PAGE (self), sheet->n_sources > 0 ? text : _("Where the list of needs comes from"));
  gtk_label_set_text (self->chip_note, note);
  for (guint i = 0; i < LSG_N_HOLDERS; i++)
    lsg_filter_chip_set_count (self->chips[i], sheet->n_expressed[i]);
}

/* "6 · Analysis", then what its notes or objectives say first. */
static void
show_step (LsgAnalysisPage *self)
{
  int name = lsg_steps_view_get_selected (self->steps);
  LsgStep *step = lsg_analysis_find_step (get_records (self), name);
  const char *text = step == NULL ? NULL : step->notes != NULL ? step->notes : step->objective;
  g_autofree char *title = g_strdup_printf ("%d · %s", name + 1,
                                            g_dgettext (GETTEXT_PACKAGE, lsg_step_choices[name].label));
  g_autofree char *line = g_strdup (text != NULL ? text : _("Nothing is noted about this step yet."));
  g_autofree char *spoken = NULL;

  g_strdelimit (line, "\n", ' ');
  spoken = g_strdup_printf ("%s. %s", title, line);
  gtk_label_set_text (self->step_name, title);
  gtk_label_set_text (self->step_words, line);
  lsg_tooltip_set (self->step_line, line);
  lsg_spoken_name_set (self->step_line, spoken);
  lsg_step_pane_set_step (self->step_pane, name);
}

static void
show_step_pane (LsgAnalysisPage *self)
{
  lsg_step_pane_open (self->step_pane);
  gtk_stack_set_visible_child_name (self->pane, "step");
  show_step (self);
}

static void
show_selected (LsgAnalysisPage *self)
{
  lsg_source_matrix_view_set_selected (self->matrix, self->selected);
  lsg_source_pane_set_source (self->source_pane, self->selected, self->need);
  if (self->selected == NULL)
    show_step_pane (self);
  lsg_page_selection_changed (LSG_PAGE (self));
}

/* What is gone is let go; without a choice the first source is chosen. */
static void
check_selected (LsgAnalysisPage *self)
{
  LsgSource *source = self->selected;
  int row;

  if (self->need != NULL && lsg_analysis_sheet_find_need (self->sheet, self->need) < 0)
    g_clear_object (&self->need);
  if (source != NULL && lsg_analysis_sheet_find (self->sheet, source) >= 0)
    return;
  row = lsg_analysis_sheet_step (self->sheet, -1, 1);
  source = row >= 0 ? self->sheet->sources->pdata[row] : NULL;
  g_set_object (&self->selected, source);
}

static void
show_state (LsgAnalysisPage *self)
{
  const char *state = gtk_stack_get_visible_child_name (self->stack);

  if (self->sheet->n_sources == 0)
    gtk_stack_set_visible_child_name (self->stack, "empty");
  else if (g_strcmp0 (state, "empty") == 0)
    gtk_stack_set_visible_child_name (self->stack, "matrix");
  gtk_widget_set_visible (self->chip_bar, self->sheet->n_sources > 0);
}

/* A need is a column: its place, its code and how many viewpoints there are on it. */
static gboolean
is_other_column (LsgAnalysisPage *self,
                 LsgRecord       *record)
{
  return LSG_IS_NEED (record) && !lsg_analysis_sheet_shows (self->sheet, get_records (self), LSG_NEED (record));
}

static gboolean
concerns (LsgAnalysisPage  *self,
          const LsgChanges *changes)
{
  static const LsgKindId kinds[] = {
    LSG_KIND_STEP, LSG_KIND_SOURCE, LSG_KIND_FINDING, LSG_KIND_VIEWPOINT,
  };
  GPtrArray *all[] = { changes->added, changes->removed, changes->changed };

  if (self->sheet == NULL)
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    for (guint j = 0; j < all[i]->len; j++)
      {
        if (is_other_column (self, all[i]->pdata[j]))
          return TRUE;
        for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
          if (lsg_record_get_kind_id (all[i]->pdata[j]) == kinds[k])
            return TRUE;
      }
  return FALSE;
}

static void
lsg_analysis_page_refresh (LsgPage          *page,
                           const LsgChanges *changes)
{
  LsgAnalysisPage *self = LSG_ANALYSIS_PAGE (page);

  if (changes != NULL && !concerns (self, changes))
    return;
  make_sheet (self);
  check_selected (self);
  lsg_steps_view_refresh (self->steps);
  show_step (self);
  show_subtitle (self);
  show_state (self);
  show_selected (self);
  lsg_source_pane_refresh (self->source_pane);
}

static void
refilter (LsgAnalysisPage *self)
{
  if (self->sheet == NULL)
    return;
  make_sheet (self);
  show_selected (self);
}

static void
lsg_analysis_page_search (LsgPage    *page,
                          const char *text)
{
  LsgAnalysisPage *self = LSG_ANALYSIS_PAGE (page);

  g_clear_pointer (&self->words, g_strfreev);
  self->words = lsg_search_words_new (text);
  refilter (self);
}

/* Choices. */

static LsgRecord *
lsg_analysis_page_get_selected (LsgPage *page)
{
  return (LsgRecord *) LSG_ANALYSIS_PAGE (page)->selected;
}

static void
select_source (LsgAnalysisPage *self,
               LsgSource       *source,
               LsgNeed         *need)
{
  g_set_object (&self->selected, source);
  g_set_object (&self->need, need);
  gtk_stack_set_visible_child_name (self->pane, "source");
  show_selected (self);
}

static void
select_step (LsgAnalysisPage *self,
             int              step)
{
  lsg_steps_view_set_selected (self->steps, step);
  show_step_pane (self);
}

static void
open_step (LsgAnalysisPage *self)
{
  select_step (self, lsg_steps_view_get_selected (self->steps));
  lsg_page_set_show_pane (LSG_PAGE (self), TRUE);
  lsg_step_pane_focus (self->step_pane, "state");
}

static void
step_picked_cb (LsgAnalysisPage *self,
                int              step)
{
  select_step (self, step);
}

static void
picked_cb (LsgAnalysisPage *self,
           LsgRecord       *source,
           LsgRecord       *need)
{
  select_source (self, LSG_SOURCE (source), (LsgNeed *) need);
}

static void
toggled_cb (LsgAnalysisPage *self,
            LsgRecord       *source,
            LsgRecord       *need)
{
  LsgProject *project = lsg_page_get_project (LSG_PAGE (self));
  g_autoptr (LsgRecord) kept = g_object_ref (need);
  g_autoptr (GError) error = NULL;
  gboolean fed;

  if (!lsg_analysis_toggle (project, LSG_SOURCE (source), LSG_NEED (need), &fed, &error))
    {
      lsg_toast_error (GTK_WIDGET (self), error);
    }
  else if (!fed)
    {
      g_autofree char *name = lsg_record_dup_short_name (kept);
      g_autofree char *sentence = g_strdup_printf (_("The source no longer feeds %s"), name);

      lsg_toast_undo (GTK_WIDGET (self), project, sentence);
    }
}

static void
activated_cb (LsgAnalysisPage *self)
{
  if (self->selected == NULL)
    return;
  gtk_stack_set_visible_child_name (self->pane, "source");
  lsg_page_set_show_pane (LSG_PAGE (self), TRUE);
  lsg_source_pane_focus (self->source_pane, NULL);
}

static gboolean
show_finding (LsgAnalysisPage *self,
              LsgFinding      *finding,
              const char      *field)
{
  LsgRecord *source = lsg_records_find (get_records (self), finding->source);
  LsgNeed *need = lsg_records_find (get_records (self), finding->need);

  if (source == NULL)
    return FALSE;
  select_source (self, LSG_SOURCE (source), need);
  lsg_page_set_show_pane (LSG_PAGE (self), TRUE);
  return lsg_source_pane_focus_finding (self->source_pane, finding, field);
}

static gboolean
lsg_analysis_page_show_record (LsgPage    *page,
                               LsgRecord  *record,
                               const char *field)
{
  LsgAnalysisPage *self = LSG_ANALYSIS_PAGE (page);

  if (self->sheet == NULL)
    lsg_analysis_page_refresh (page, NULL);
  if (LSG_IS_FINDING (record))
    return show_finding (self, LSG_FINDING (record), field);
  if (LSG_IS_STEP (record))
    {
      select_step (self, (int) LSG_STEP (record)->step);
      lsg_page_set_show_pane (page, TRUE);
      return field == NULL || lsg_step_pane_focus (self->step_pane, field);
    }
  if (!LSG_IS_SOURCE (record))
    return FALSE;
  select_source (self, LSG_SOURCE (record), NULL);
  if (field != NULL)
    {
      lsg_page_set_show_pane (page, TRUE);
      lsg_source_pane_focus (self->source_pane, field);
    }
  return TRUE;
}

/* Sources move among those of their nature. */
static gboolean
lsg_analysis_page_can_move (LsgPage *page,
                            int      step)
{
  LsgAnalysisPage *self = LSG_ANALYSIS_PAGE (page);
  LsgRecord *before;

  return self->selected != NULL && lsg_analysis_get_neighbour (get_records (self), self->selected, step, &before);
}

static void
lsg_analysis_page_move (LsgPage *page,
                        int      step)
{
  LsgAnalysisPage *self = LSG_ANALYSIS_PAGE (page);
  LsgRecord *before;
  g_autoptr (GError) error = NULL;

  if (!lsg_analysis_get_neighbour (get_records (self), self->selected, step, &before))
    return;
  if (!lsg_project_move (lsg_page_get_project (page), LSG_RECORD (self->selected), before, &error))
    lsg_toast_error (GTK_WIDGET (page), error);
}

/* A new source stands under the heading of the chosen one. */
static void
lsg_analysis_page_add (LsgPage *page)
{
  LsgAnalysisPage *self = LSG_ANALYSIS_PAGE (page);
  gboolean elicited = self->selected != NULL && self->selected->nature == LSG_SOURCE_ELICITED;
  const LsgAssignment values[] = {
    { "nature", lsg_integer (elicited ? LSG_SOURCE_ELICITED : LSG_SOURCE_EXISTING) },
    { "form", lsg_integer (elicited ? LSG_SOURCE_INTERVIEW : LSG_SOURCE_DOCUMENT) },
  };
  g_autoptr (GError) error = NULL;
  LsgRecord *source = lsg_project_add (lsg_page_get_project (page), LSG_KIND_SOURCE, values, G_N_ELEMENTS (values),
                                       NULL, &error);

  if (source == NULL)
    lsg_toast_error (GTK_WIDGET (page), error);
  else
    lsg_page_show_record (page, source, "title");
}

/* Ctrl+T: the same as a table of texts and numbers. */
static gboolean
toggle_table_cb (GtkWidget *widget,
                 GVariant  *arguments,
                 gpointer   data)
{
  LsgAnalysisPage *self = LSG_ANALYSIS_PAGE (widget);
  gboolean to_table = g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "table") != 0;

  if (self->sheet == NULL || self->sheet->n_sources == 0)
    return FALSE;
  gtk_stack_set_visible_child_name (self->stack, to_table ? "table" : "matrix");
  if (to_table)
    lsg_source_table_focus (self->table);
  else
    lsg_source_matrix_view_focus (self->matrix);
  return TRUE;
}

/* Construction. */

static GtkWidget *
make_steps (LsgAnalysisPage *self)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *chevron = gtk_image_new_from_icon_name ("go-next-symbolic");

  self->steps = LSG_STEPS_VIEW (lsg_steps_view_new (lsg_page_get_project (LSG_PAGE (self))));
  g_signal_connect_object (self->steps, "picked", G_CALLBACK (step_picked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->steps, "activated", G_CALLBACK (open_step), self, G_CONNECT_SWAPPED);
  self->step_name = GTK_LABEL (lsg_label_new (NULL, "caption-heading", LSG_LABEL_PLAIN));
  self->step_words = GTK_LABEL (lsg_label_new (NULL, "caption", LSG_LABEL_ELLIPSIZE));
  gtk_widget_set_hexpand (GTK_WIDGET (self->step_words), TRUE);
  gtk_widget_add_css_class (chevron, "dim-label");
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (self->step_name));
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (self->step_words));
  gtk_box_append (GTK_BOX (line), chevron);
  self->step_line = gtk_button_new ();
  gtk_button_set_child (GTK_BUTTON (self->step_line), line);
  gtk_widget_add_css_class (self->step_line, "flat");
  gtk_widget_add_css_class (self->step_line, "step-line");
  g_signal_connect_object (self->step_line, "clicked", G_CALLBACK (open_step), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (card), GTK_WIDGET (self->steps));
  gtk_box_append (GTK_BOX (card), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  gtk_box_append (GTK_BOX (card), self->step_line);
  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "steps-card");
  return card;
}

static GtkWidget *
make_chips (LsgAnalysisPage *self)
{
  self->chip_bar = lsg_wrap_box_new (6);
  gtk_widget_add_css_class (self->chip_bar, "chip-bar");
  for (guint i = 0; i < LSG_N_HOLDERS; i++)
    {
      self->chips[i] = LSG_FILTER_CHIP (
        lsg_filter_chip_new (LSG_MARK_VIEW_HOLDER, i, g_dgettext (GETTEXT_PACKAGE, lsg_holder_choices[i].label)));
      g_signal_connect_object (self->chips[i], "toggled", G_CALLBACK (refilter), self, G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (self->chip_bar), GTK_WIDGET (self->chips[i]));
    }
  self->chip_note = GTK_LABEL (lsg_label_new (NULL, "caption dim-label", LSG_LABEL_ELLIPSIZE));
  lsg_tooltip_set (GTK_WIDGET (self->chip_note), _("Needs that each of them expresses"));
  gtk_box_append (GTK_BOX (self->chip_bar), GTK_WIDGET (self->chip_note));
  return self->chip_bar;
}

static GtkWidget *
make_matrix (LsgAnalysisPage *self)
{
  GtkWidget *view = lsg_source_matrix_view_new ();

  self->matrix = LSG_SOURCE_MATRIX_VIEW (view);
  gtk_widget_add_css_class (view, "matrix-frame");
  gtk_widget_set_valign (view, GTK_ALIGN_START);
  lsg_list_add_remove_key (view);
  g_signal_connect_object (view, "picked", G_CALLBACK (picked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (view, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (view, "activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
  return view;
}

static GtkWidget *
make_empty (LsgAnalysisPage *self)
{
  GtkWidget *empty = lsg_empty_state_new (_("No source"), _("A source says what learners need: what exists already, "
                                                            "or what one asks for."));
  GtkWidget *button = lsg_empty_state_add_button (LSG_EMPTY_STATE (empty), _("Add a source"), TRUE);

  g_signal_connect_object (button, "clicked", G_CALLBACK (lsg_page_add), self, G_CONNECT_SWAPPED);
  lsg_empty_state_add_link (LSG_EMPTY_STATE (empty), _("See the example"), "win.sample");
  return empty;
}

static void
row_picked_cb (LsgAnalysisPage *self,
               LsgRecord       *source)
{
  select_source (self, LSG_SOURCE (source), NULL);
}

static GtkWidget *
make_table (LsgAnalysisPage *self)
{
  self->table = LSG_SOURCE_TABLE (lsg_source_table_new (get_records (self)));
  g_signal_connect_object (self->table, "picked", G_CALLBACK (row_picked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->table, "activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self->table);
}

static void
lsg_analysis_page_constructed (GObject *object)
{
  LsgAnalysisPage *self = LSG_ANALYSIS_PAGE (object);
  LsgPage *page = LSG_PAGE (object);
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  G_OBJECT_CLASS (lsg_analysis_page_parent_class)->constructed (object);

  lsg_page_set_title (page, _("Needs analysis"));
  self->source_pane = LSG_SOURCE_PANE (lsg_source_pane_new (lsg_page_get_project (page)));
  self->pane = g_object_ref_sink (GTK_STACK (gtk_stack_new ()));
  gtk_stack_add_named (self->pane, GTK_WIDGET (self->source_pane), "source");
  self->step_pane = LSG_STEP_PANE (lsg_step_pane_new (lsg_page_get_project (page)));
  gtk_stack_add_named (self->pane, GTK_WIDGET (self->step_pane), "step");
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_widget_set_vexpand (GTK_WIDGET (self->stack), TRUE);
  gtk_box_append (GTK_BOX (column), make_steps (self));
  gtk_box_append (GTK_BOX (column), make_chips (self));
  gtk_box_append (GTK_BOX (column), GTK_WIDGET (self->stack));
  gtk_stack_add_named (self->stack, make_matrix (self), "matrix");
  gtk_stack_add_named (self->stack, make_table (self), "table");
  gtk_stack_add_named (self->stack, lsg_empty_state_scroll (make_empty (self)), "empty");
  gtk_widget_add_css_class (column, "list-page");
  lsg_page_set_content (page, column);
  lsg_page_set_pane (page, GTK_WIDGET (self->pane), PANE_WIDTH);
}

static void
lsg_analysis_page_dispose (GObject *object)
{
  LsgAnalysisPage *self = LSG_ANALYSIS_PAGE (object);

  if (self->matrix != NULL)
    {
      lsg_source_matrix_view_set_sheet (self->matrix, NULL);
      lsg_source_table_set_sheet (self->table, NULL);
    }
  self->matrix = NULL;
  G_OBJECT_CLASS (lsg_analysis_page_parent_class)->dispose (object);
  g_clear_object (&self->pane);
}

static void
lsg_analysis_page_finalize (GObject *object)
{
  LsgAnalysisPage *self = LSG_ANALYSIS_PAGE (object);

  lsg_analysis_sheet_free (self->sheet);
  g_clear_object (&self->selected);
  g_clear_object (&self->need);
  g_strfreev (self->words);
  G_OBJECT_CLASS (lsg_analysis_page_parent_class)->finalize (object);
}

static void
lsg_analysis_page_class_init (LsgAnalysisPageClass *klass)
{
  LsgPageClass *page_class = LSG_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = lsg_analysis_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = lsg_analysis_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = lsg_analysis_page_finalize;
  gtk_widget_class_add_binding (GTK_WIDGET_CLASS (klass), GDK_KEY_t, GDK_CONTROL_MASK, toggle_table_cb, NULL);
  page_class->kind = LSG_KIND_SOURCE;
  page_class->refresh = lsg_analysis_page_refresh;
  page_class->get_selected = lsg_analysis_page_get_selected;
  page_class->show_record = lsg_analysis_page_show_record;
  page_class->add = lsg_analysis_page_add;
  page_class->move = lsg_analysis_page_move;
  page_class->can_move = lsg_analysis_page_can_move;
  page_class->search = lsg_analysis_page_search;
}

static void
lsg_analysis_page_init (LsgAnalysisPage *self)
{
}

gboolean
lsg_analysis_page_shows (LsgKindId   kind,
                         const char *field)
{
  return kind == LSG_KIND_STEP || kind == LSG_KIND_SOURCE || kind == LSG_KIND_FINDING;
}
