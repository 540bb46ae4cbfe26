/* objectives-page.c - the tutoring objectives. See objectives-page.h.
 *
 * The coverage is worked out anew for each group of changes, which takes one pass over the links; matrix, list and
 * editor borrow from it. One objective is always selected: a cell of the matrix, or one of the project's own.
 */
#include "objectives-page.h"

#include "cover-words.h"
#include "grid-view.h"
#include "label.h"
#include "mark.h"
#include "number.h"
#include "objective-pane.h"
#include "objectives-chart.h"
#include "own-objectives.h"
#include "priority-words.h"
#include "scroller.h"
#include "toasts.h"
#include "wrap-layout.h"

#include <glib/gi18n-lib.h>

#define PANE_WIDTH 312
#define MIN_WIDTH 560.0 /* narrower, titles of cells would be stubs: the pane folds away first */

struct _LsgObjectivesPage {
  LsgMatrixPage      parent_instance;
  LsgCoverage       *coverage;
  LsgObjectivesChart chart;
  GPtrArray         *texts; /* that the chart borrows */
  GPtrArray         *codes; /* arrays of LsgObjectivesNeed, likewise */
  GtkWidget         *start; /* what to do while nothing is linked */
  LsgGridView       *grid;
  LsgOwnObjectives  *own;
  LsgObjectivePane  *pane;
  LsgObjective      *selected; /* an own objective; NULL: the cell under the cursor */
};

G_DEFINE_FINAL_TYPE (LsgObjectivesPage, lsg_objectives_page, LSG_TYPE_MATRIX_PAGE)

/* The states in the order of the chips. */
static const LsgCoverState chip_states[LSG_N_COVER_STATES] = {
  LSG_COVER_COVERED, LSG_COVER_UNCOVERED, LSG_COVER_NO_NEED, LSG_COVER_NONE,
};

static const LsgMatrixChip chips[LSG_N_COVER_STATES] = {
  { LSG_MARK_VIEW_STATE, LSG_MARK_FULL, N_("Covered") },
  { LSG_MARK_VIEW_WARNING, 0, N_("Uncovered") },
  { LSG_MARK_VIEW_BOX, 1, N_("Without need") },
  { LSG_MARK_VIEW_BOX, 0, N_("Not invested") },
};

/* Filters. */

static gboolean
matches_records (LsgSearchWords *words,
                 GPtrArray      *records)
{
  for (guint i = 0; i < records->len; i++)
    if (lsg_search_words_match (words, records->pdata[i]))
      return TRUE;
  return FALSE;
}

static gboolean
is_shown (const LsgCover *cover,
          gpointer        data)
{
  LsgSearchWords *words = lsg_matrix_page_get_words (data);
  int chip = 0;

  while (chip < LSG_N_COVER_STATES && chip_states[chip] != cover->state)
    chip++;
  if (!lsg_matrix_page_wants (data, chip))
    return FALSE;
  return words == NULL || lsg_search_words_match_text (words, cover->title)
         || (cover->record != NULL && lsg_search_words_match (words, LSG_RECORD (cover->record)))
         || matches_records (words, cover->needs) || matches_records (words, cover->kept)
         || matches_records (words, cover->discarded);
}

/* The chart. */

static const char *
keep_text (LsgObjectivesPage *self,
           char              *text)
{
  g_ptr_array_add (self->texts, text);
  return text;
}

static const char *
keep_minutes (LsgObjectivesPage *self,
              LsgProduct         minutes)
{
  return keep_text (self, lsg_number_format_minutes (minutes, lsg_language_get_interface ()));
}

static void
fill_cell (LsgObjectivesPage *self,
           LsgObjectivesCell *cell,
           const LsgCover    *cover)
{
  LsgObjectivesNeed *needs = g_new0 (LsgObjectivesNeed, cover->needs->len + 1);

  g_ptr_array_add (self->codes, needs);
  for (guint i = 0; i < cover->needs->len; i++)
    {
      LsgNeed *need = cover->needs->pdata[i];

      needs[i].code = need->code != NULL ? need->code : lsg_words_title (LSG_RECORD (need));
      needs[i].criticality = need->criticality == LSG_NULL ? 0 : (int) need->criticality;
    }
  *cell = (LsgObjectivesCell) {
    .title = cover->title, .needs = needs, .n_needs = cover->needs->len, .n_kept = cover->kept->len,
    .n_discarded = cover->discarded->len, .class_ = cover->class_ == LSG_NULL ? -1 : (int) cover->class_,
    .alarm = cover->alarm != NULL, .is_faded = !is_shown (cover, self),
  };
  if (cell->class_ < 0 && cell->n_needs > 0)
    cell->class_ = LSG_CLASS_SUPERFLUOUS; /* not rated yet: the lightest tint still says that a need is there */
}

static void
fill_chart (LsgObjectivesPage *self)
{
  LsgCoverage *coverage = self->coverage;

  g_ptr_array_set_size (self->texts, 0);
  g_ptr_array_set_size (self->codes, 0);
  self->chart = (LsgObjectivesChart) LSG_OBJECTIVES_CHART_INIT;
  self->chart.corner = _("Minutes, at the first objective served");
  for (guint plane = 0; plane < LSG_N_PLANES; plane++)
    {
      self->chart.planes[plane] = g_dgettext (GETTEXT_PACKAGE, lsg_plane_choices[plane].label);
      self->chart.plane_figures[plane] = keep_minutes (self, coverage->by_plane[plane]);
    }
  for (guint function = 0; function < LSG_N_FUNCTIONS; function++)
    {
      self->chart.functions[function] = g_dgettext (GETTEXT_PACKAGE, lsg_function_choices[function].label);
      self->chart.function_figures[function] = keep_minutes (self, coverage->by_function[function]);
      for (guint plane = 0; plane < LSG_N_PLANES; plane++)
        fill_cell (self, &self->chart.cells[function][plane], &coverage->cells[function][plane]);
    }
}

static double
get_width (const LsgCanvas *canvas,
           gpointer         data)
{
  return MIN_WIDTH * canvas->style->scale;
}

static double
get_height (const LsgCanvas *canvas,
            gpointer         data)
{
  return lsg_objectives_chart_get_height (&LSG_OBJECTIVES_PAGE (data)->chart, canvas);
}

static void
draw (const LsgCanvas    *canvas,
      const LsgGridState *state,
      gpointer            data)
{
  LsgObjectivesPage *self = data;
  LsgObjectivesChart chart = self->chart;

  if (self->selected == NULL)
    {
      chart.selected_row = state->row;
      chart.selected_column = state->column;
    }
  if (state->has_focus)
    {
      chart.focus_row = state->row;
      chart.focus_column = state->column;
    }
  chart.hover_row = state->hover_row;
  chart.hover_column = state->hover_column;
  lsg_objectives_chart_draw (&chart, NULL, canvas);
}

static gboolean
hit (const LsgCanvas *canvas,
     LsgPoint         point,
     int             *row,
     int             *column,
     gpointer         data)
{
  LsgObjectivesGeometry geometry = lsg_objectives_chart_measure (&LSG_OBJECTIVES_PAGE (data)->chart, canvas);

  return lsg_objectives_geometry_hit (&geometry, point, row, column);
}

static char *
describe (int      row,
          int      column,
          gpointer data)
{
  LsgObjectivesPage *self = data;

  return self->coverage != NULL ? lsg_words_cover (&self->coverage->cells[row][column]) : NULL;
}

static gboolean
get_cell (const LsgCanvas   *canvas,
          int                row,
          int                column,
          cairo_rectangle_t *box,
          gpointer           data)
{
  *box = lsg_objectives_chart_measure (&LSG_OBJECTIVES_PAGE (data)->chart, canvas).cells[row][column];
  return TRUE;
}

static const LsgGridFuncs grid_funcs = {
  .surface = LSG_SURFACE_CARD, .lets_go = TRUE, .get_width = get_width, .get_height = get_height, .draw = draw,
  .hit = hit, .describe = describe, .get_cell = get_cell,
};

/* The table. */

static GStrv
make_row (const LsgCover *cover)
{
  LsgLanguage language = lsg_language_get_interface ();
  GStrv row = g_new0 (char *, 8);

  row[0] = g_strdup (cover->function != LSG_NULL
                       ? g_dgettext (GETTEXT_PACKAGE, lsg_function_choices[cover->function].label) : LSG_NO_NUMBER);
  row[1] = g_strdup (cover->plane != LSG_NULL ? g_dgettext (GETTEXT_PACKAGE, lsg_plane_choices[cover->plane].label)
                                              : LSG_NO_NUMBER);
  row[2] = g_strdup (cover->title);
  row[3] = g_strdup (lsg_words_cover_state (cover->state));
  row[4] = lsg_words_codes (cover->needs);
  row[5] = lsg_words_codes (cover->kept);
  row[6] = lsg_number_format_product (cover->minutes, language);
  return row;
}

static void
lsg_objectives_page_fill_table (LsgMatrixPage  *page,
                                LsgNumberTable *table)
{
  LsgObjectivesPage *self = LSG_OBJECTIVES_PAGE (page);
  GPtrArray *rows = g_ptr_array_new ();

  for (guint function = 0; function < LSG_N_FUNCTIONS; function++)
    for (guint plane = 0; plane < LSG_N_PLANES; plane++)
      if (is_shown (&self->coverage->cells[function][plane], self))
        g_ptr_array_add (rows, make_row (&self->coverage->cells[function][plane]));
  for (guint i = 0; i < self->coverage->own->len; i++)
    if (is_shown (self->coverage->own->pdata[i], self))
      g_ptr_array_add (rows, make_row (self->coverage->own->pdata[i]));
  lsg_number_table_take_rows (table, rows);
}

/* What is shown. */

static const LsgCover *
get_cover (LsgObjectivesPage *self)
{
  int row;
  int column;

  if (self->selected != NULL)
    return lsg_coverage_find (self->coverage, self->selected);
  lsg_grid_view_get_cursor (self->grid, &row, &column);
  return row >= 0 && column >= 0 ? &self->coverage->cells[row][column] : NULL;
}

static void
lsg_objectives_page_filter (LsgMatrixPage *page)
{
  LsgObjectivesPage *self = LSG_OBJECTIVES_PAGE (page);

  fill_chart (self);
  lsg_grid_view_refresh (self->grid);
  lsg_own_objectives_show (self->own, self->coverage, is_shown, self);
}

static void
show_selected (LsgObjectivesPage *self)
{
  lsg_own_objectives_select (self->own, (LsgRecord *) self->selected);
  lsg_objective_pane_show (self->pane, self->coverage, get_cover (self));
  gtk_widget_queue_draw (GTK_WIDGET (self->grid));
  lsg_page_selection_changed (LSG_PAGE (self));
}

static void
lsg_objectives_page_refresh (LsgPage          *page,
                             const LsgChanges *changes)
{
  LsgObjectivesPage *self = LSG_OBJECTIVES_PAGE (page);
  LsgRecords *records = lsg_project_get_records (lsg_page_get_project (page));
  g_autoptr (LsgCoverage) old = g_steal_pointer (&self->coverage);
  g_autofree char *subtitle = NULL;

  self->coverage = lsg_coverage_new (records);
  if (self->selected != NULL && lsg_coverage_find (self->coverage, self->selected) == NULL)
    g_clear_object (&self->selected);
  for (guint i = 0; i < LSG_N_COVER_STATES; i++)
    lsg_matrix_page_set_count (LSG_MATRIX_PAGE (self), i, self->coverage->n_by_state[chip_states[i]]);
  gtk_widget_set_visible (self->start, lsg_records_get_n (records, LSG_KIND_AIM) == 0);
  subtitle = lsg_words_coverage (self->coverage);
  lsg_page_set_subtitle (page, subtitle);
  lsg_objectives_page_filter (LSG_MATRIX_PAGE (self));
  lsg_matrix_page_refresh_table (LSG_MATRIX_PAGE (self));
  show_selected (self);
}

static LsgRecord *
lsg_objectives_page_get_selected (LsgPage *page)
{
  return (LsgRecord *) LSG_OBJECTIVES_PAGE (page)->selected;
}

static gboolean
lsg_objectives_page_show_record (LsgPage    *page,
                                 LsgRecord  *record,
                                 const char *field)
{
  LsgObjectivesPage *self = LSG_OBJECTIVES_PAGE (page);
  const LsgCover *cover = LSG_IS_OBJECTIVE (record) ? lsg_coverage_find (self->coverage, LSG_OBJECTIVE (record))
                                                    : NULL;
  LsgObjective *own;

  if (cover == NULL)
    return FALSE;
  lsg_matrix_page_show_matrix (LSG_MATRIX_PAGE (self));
  own = cover->record->own ? cover->record : NULL;
  g_set_object (&self->selected, own);
  if (self->selected == NULL)
    lsg_grid_view_set_cursor (self->grid, (int) cover->function, (int) cover->plane);
  show_selected (self);
  if (field != NULL)
    {
      lsg_page_set_show_pane (page, TRUE);
      lsg_objective_pane_focus (self->pane, field);
    }
  return TRUE;
}

/* Own objectives have an order among themselves; the records of cells stand between them unseen. */
static LsgRecord *
get_neighbour (LsgObjectivesPage *self,
               int                step)
{
  GPtrArray *own = self->coverage->own;

  for (guint i = 0; i < own->len; i++)
    if (((LsgCover *) own->pdata[i])->record == self->selected)
      {
        gint64 other = (gint64) i + step;

        return other >= 0 && other < own->len ? LSG_RECORD (((LsgCover *) own->pdata[other])->record) : NULL;
      }
  return NULL;
}

static gboolean
lsg_objectives_page_can_move (LsgPage *page,
                              int      step)
{
  LsgObjectivesPage *self = LSG_OBJECTIVES_PAGE (page);

  return self->selected != NULL && get_neighbour (self, step) != NULL;
}

static void
lsg_objectives_page_move (LsgPage *page,
                          int      step)
{
  LsgObjectivesPage *self = LSG_OBJECTIVES_PAGE (page);
  LsgRecord *before = get_neighbour (self, step > 0 ? 2 : -1);
  g_autoptr (GError) error = NULL;

  if (!lsg_project_move (lsg_page_get_project (page), LSG_RECORD (self->selected), before, &error))
    lsg_toast_error (GTK_WIDGET (self), error);
}

/* What a person does. */

static void
cell_picked_cb (LsgObjectivesPage *self)
{
  g_clear_object (&self->selected);
  show_selected (self);
}

static void
go_to_pane_cb (LsgObjectivesPage *self)
{
  lsg_page_set_show_pane (LSG_PAGE (self), TRUE);
  lsg_objective_pane_focus (self->pane, NULL);
}

static void
own_picked_cb (LsgObjectivesPage *self,
               LsgRecord         *record)
{
  g_set_object (&self->selected, LSG_OBJECTIVE (record));
  show_selected (self);
}

static void
link_needs_cb (LsgObjectivesPage *self)
{
  lsg_page_set_show_pane (LSG_PAGE (self), TRUE);
  lsg_objective_pane_link_needs (self->pane);
}

static gboolean
lsg_objectives_page_go_home (LsgMatrixPage *page)
{
  LsgObjectivesPage *self = LSG_OBJECTIVES_PAGE (page);

  if (self->selected != NULL && lsg_own_objectives_focus (self->own))
    return TRUE;
  return gtk_widget_grab_focus (GTK_WIDGET (self->grid));
}

/* Construction. */

static GtkWidget *
make_start (LsgObjectivesPage *self)
{
  GtkWidget *label = lsg_label_new (_("No need calls for an objective yet. Choose a cell, then the needs that call "
                                      "for it."), NULL, LSG_LABEL_WRAP);
  GtkWidget *button = gtk_button_new_with_label (_("Link the needs…"));

  self->start = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_signal_connect_object (button, "clicked", G_CALLBACK (link_needs_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->start), label);
  gtk_box_append (GTK_BOX (self->start), button);
  gtk_widget_add_css_class (self->start, "hint");
  return self->start;
}

static void
append_legend (GtkWidget        *line,
               LsgMarkViewShape  shape,
               gint64            value,
               const char       *word)
{
  GtkWidget *item = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_box_append (GTK_BOX (item), lsg_mark_view_new (shape, value));
  gtk_box_append (GTK_BOX (item), lsg_label_new (word, "caption", LSG_LABEL_ELLIPSIZE));
  gtk_box_append (GTK_BOX (line), item);
}

static GtkWidget *
make_legend (void)
{
  GtkWidget *line = lsg_wrap_box_new (14);

  for (int i = LSG_N_CLASSES - 1; i >= 0; i--)
    {
      g_autofree char *word = g_utf8_strdown (g_dgettext (GETTEXT_PACKAGE, lsg_class_choices[i].label), -1);

      append_legend (line, LSG_MARK_VIEW_CELL, i, word);
    }
  append_legend (line, LSG_MARK_VIEW_STATE, LSG_MARK_FULL, _("intervention that is kept"));
  append_legend (line, LSG_MARK_VIEW_STATE, LSG_MARK_OUTLINE, _("candidate that is not"));
  gtk_widget_add_css_class (line, "dim-label");
  return line;
}

static GtkWidget *
make_matrix (LsgObjectivesPage *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);

  self->grid = LSG_GRID_VIEW (lsg_grid_view_new (&grid_funcs, self, _("Matrix of objectives")));
  lsg_grid_view_set_size (self->grid, LSG_N_FUNCTIONS, LSG_N_PLANES);
  lsg_grid_view_set_cursor (self->grid, 0, 0);
  gtk_widget_set_vexpand (GTK_WIDGET (self->grid), TRUE);
  g_signal_connect_object (self->grid, "picked", G_CALLBACK (cell_picked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->grid, "set", G_CALLBACK (go_to_pane_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->grid, "activated", G_CALLBACK (go_to_pane_cb), self, G_CONNECT_SWAPPED);
  self->own = LSG_OWN_OBJECTIVES (lsg_own_objectives_new ());
  g_signal_connect_object (self->own, "picked", G_CALLBACK (own_picked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->own, "activated", G_CALLBACK (go_to_pane_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (column), make_start (self));
  gtk_box_append (GTK_BOX (column), GTK_WIDGET (self->grid));
  gtk_box_append (GTK_BOX (column), make_legend ());
  gtk_box_append (GTK_BOX (column), GTK_WIDGET (self->own));
  gtk_widget_add_css_class (column, "matrix-column");
  return lsg_scroller_new (column);
}

static GtkWidget *
make_table (void)
{
  const char *titles[] = { _("Function"), _("Plane"), _("Objective"), _("State"), _("Needs"), _("Interventions"),
                           _("#Minutes"), NULL };

  return lsg_number_table_new (_("Objectives"), titles, 2);
}

static void
lsg_objectives_page_constructed (GObject *object)
{
  LsgObjectivesPage *self = LSG_OBJECTIVES_PAGE (object);
  LsgPage *page = LSG_PAGE (object);

  G_OBJECT_CLASS (lsg_objectives_page_parent_class)->constructed (object);

  lsg_page_set_title (page, _("Objectives"));
  self->pane = LSG_OBJECTIVE_PANE (lsg_objective_pane_new (lsg_page_get_project (page)));
  lsg_matrix_page_build (LSG_MATRIX_PAGE (self), chips, LSG_N_COVER_STATES, make_matrix (self), make_table (),
                         GTK_WIDGET (self->pane), PANE_WIDTH);
  lsg_objectives_page_refresh (page, NULL);
}

static void
lsg_objectives_page_dispose (GObject *object)
{
  LsgObjectivesPage *self = LSG_OBJECTIVES_PAGE (object);

  if (self->grid != NULL)
    lsg_grid_view_disconnect (self->grid);
  self->grid = NULL;
  g_clear_object (&self->selected);
  G_OBJECT_CLASS (lsg_objectives_page_parent_class)->dispose (object);
}

static void
lsg_objectives_page_finalize (GObject *object)
{
  LsgObjectivesPage *self = LSG_OBJECTIVES_PAGE (object);

  g_clear_pointer (&self->coverage, lsg_coverage_free);
  g_ptr_array_unref (self->texts);
  g_ptr_array_unref (self->codes);
  G_OBJECT_CLASS (lsg_objectives_page_parent_class)->finalize (object);
}

static void
lsg_objectives_page_class_init (LsgObjectivesPageClass *klass)
{
  LsgPageClass *page_class = LSG_PAGE_CLASS (klass);
  LsgMatrixPageClass *matrix_class = LSG_MATRIX_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = lsg_objectives_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = lsg_objectives_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = lsg_objectives_page_finalize;
  page_class->kind = LSG_KIND_OBJECTIVE;
  page_class->refresh = lsg_objectives_page_refresh;
  page_class->get_selected = lsg_objectives_page_get_selected;
  page_class->show_record = lsg_objectives_page_show_record;
  page_class->move = lsg_objectives_page_move;
  page_class->can_move = lsg_objectives_page_can_move;
  matrix_class->filter = lsg_objectives_page_filter;
  matrix_class->fill_table = lsg_objectives_page_fill_table;
  matrix_class->go_home = lsg_objectives_page_go_home;
}

static void
lsg_objectives_page_init (LsgObjectivesPage *self)
{
  self->texts = g_ptr_array_new_with_free_func (g_free);
  self->codes = g_ptr_array_new_with_free_func (g_free);
}

gboolean
lsg_objectives_page_shows (LsgKindId   kind,
                           const char *field)
{
  return kind == LSG_KIND_OBJECTIVE || kind == LSG_KIND_AIM || kind == LSG_KIND_PURSUIT;
}
