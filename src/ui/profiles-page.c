/* profiles-page.c - the tutor profiles. See profiles-page.h.
 *
 * Columns are the profiles of the project and, dim at the end, the kinds that it does not retain: what is set there
 * makes a profile of that kind.
 */
#include "profiles-page.h"

#include "empty-state.h"
#include "grid-view.h"
#include "label.h"
#include "mark.h"
#include "number.h"
#include "priority-words.h"
#include "profile-columns.h"
#include "profile-edit.h"
#include "profile-pane.h"
#include "profile-words.h"
#include "scroller.h"
#include "toasts.h"
#include "workload-table.h"
#include "workload-words.h"

#include <glib/gi18n-lib.h>

#define PANE_WIDTH 326
#define N_CHIPS 3

struct _LsgProfilesPage {
  LsgMatrixPage      parent_instance;
  LsgWorkloads      *workloads;
  LsgCoverage       *coverage;
  LsgProfileColumns *columns;
  LsgGridView       *grid;
  LsgWorkloadTable  *load;
  LsgProfilePane    *pane;
  GtkWidget         *add;
  LsgProfile        *selected; /* NULL: a kind that is not retained, or none */
};

G_DEFINE_FINAL_TYPE (LsgProfilesPage, lsg_profiles_page, LSG_TYPE_MATRIX_PAGE)

static const LsgHeld chip_states[N_CHIPS] = { LSG_HELD_FIRST, LSG_HELD_SECOND, LSG_HELD_USUAL };

static const LsgMatrixChip chips[N_CHIPS] = {
  { LSG_MARK_VIEW_STATE, LSG_MARK_FULL, N_("Held first") },
  { LSG_MARK_VIEW_STATE, LSG_MARK_HALF, N_("In second place") },
  { LSG_MARK_VIEW_STATE, LSG_MARK_DASHED, N_("Usual, not entrusted") },
};

/* What is shown. */

static gboolean
is_shown (LsgProfilesPage *self,
          LsgHeld          held)
{
  int chip = 0;

  while (chip < N_CHIPS && chip_states[chip] != held)
    chip++;
  return lsg_matrix_page_wants (LSG_MATRIX_PAGE (self), chip);
}

static gboolean
matches (LsgProfilesPage *self,
         LsgRecord       *profile,
         const char      *name)
{
  LsgSearchWords *words = lsg_matrix_page_get_words (LSG_MATRIX_PAGE (self));

  return words == NULL || (profile != NULL ? lsg_search_words_match (words, profile)
                                           : lsg_search_words_match_text (words, name));
}

static gboolean
shows (LsgRecord  *profile,
       const char *name,
       LsgHeld     held,
       gpointer    data)
{
  return matches (data, profile, name) && is_shown (data, held);
}

static void
fill_columns (LsgProfilesPage *self)
{
  lsg_profile_columns_fill (self->columns, self->workloads, shows, self);
}

/* The grid. */

static double
get_width (const LsgCanvas *canvas,
           gpointer         data)
{
  return lsg_profiles_chart_get_width (&LSG_PROFILES_PAGE (data)->columns->chart, canvas);
}

static double
get_height (const LsgCanvas *canvas,
            gpointer         data)
{
  return lsg_profiles_chart_get_height (&LSG_PROFILES_PAGE (data)->columns->chart, canvas);
}

static void
draw (const LsgCanvas    *canvas,
      const LsgGridState *state,
      gpointer            data)
{
  LsgProfilesChart chart = LSG_PROFILES_PAGE (data)->columns->chart;

  chart.selected = state->column;
  if (state->has_focus)
    {
      chart.focus_row = state->row;
      chart.focus_column = state->column;
    }
  chart.hover_row = state->hover_row;
  chart.hover_column = state->hover_column;
  lsg_profiles_chart_draw (&chart, NULL, canvas);
}

static gboolean
hit (const LsgCanvas *canvas,
     LsgPoint         point,
     int             *row,
     int             *column,
     gpointer         data)
{
  LsgProfilesGeometry geometry = lsg_profiles_chart_measure (&LSG_PROFILES_PAGE (data)->columns->chart, canvas);

  return lsg_profiles_geometry_hit (&geometry, point, row, column);
}

static char *
describe (int      row,
          int      column,
          gpointer data)
{
  LsgProfilesPage *self = data;

  return self->workloads != NULL ? lsg_profile_columns_describe (self->columns, row, column) : NULL;
}

static gboolean
get_cell (const LsgCanvas   *canvas,
          int                row,
          int                column,
          cairo_rectangle_t *box,
          gpointer           data)
{
  LsgProfilesGeometry geometry = lsg_profiles_chart_measure (&LSG_PROFILES_PAGE (data)->columns->chart, canvas);

  *box = lsg_profiles_geometry_get_cell (&geometry, (guint) row, (guint) column);
  return TRUE;
}

static const LsgGridFuncs grid_funcs = {
  .surface = LSG_SURFACE_CARD, .clicks = LSG_GRID_AGAIN_SETS, .lets_go = TRUE, .get_width = get_width, .get_height = get_height, .draw = draw,
  .hit = hit, .describe = describe, .get_cell = get_cell,
};

static void
lsg_profiles_page_filter (LsgMatrixPage *page)
{
  LsgProfilesPage *self = LSG_PROFILES_PAGE (page);

  fill_columns (self);
  lsg_grid_view_refresh (self->grid);
}

static int
find_column (LsgProfilesPage *self,
             LsgProfile      *profile)
{
  for (guint i = 0; i < self->workloads->profiles->len; i++)
    if (lsg_profile_columns_get_load (self->columns, (int) i)->profile == profile)
      return (int) i;
  return -1;
}

/* The column under the cursor is the one in the pane. */
static void
show_selected (LsgProfilesPage *self)
{
  int row;
  int column;
  const LsgWorkload *load;
  LsgProfile *profile;

  lsg_grid_view_get_cursor (self->grid, &row, &column);
  load = lsg_profile_columns_get_load (self->columns, column);
  profile = load != NULL ? load->profile : NULL;
  g_set_object (&self->selected, profile);
  if (load != NULL)
    lsg_profile_pane_show (self->pane, load, self->coverage);
  else if (column >= 0)
    lsg_profile_pane_show_role (self->pane, lsg_profile_columns_get_role (self->columns, column));
  lsg_page_selection_changed (LSG_PAGE (self));
}

/* The table: a row for each function, then what stands under the matrix. */

static GStrv
make_row (LsgProfilesPage *self,
          guint            function)
{
  guint n = self->workloads->profiles->len;
  GStrv row = g_new0 (char *, n + 2);

  row[0] = g_strdup (g_dgettext (GETTEXT_PACKAGE, lsg_function_choices[function].label));
  for (guint i = 0; i < n; i++)
    {
      const LsgWorkload *load = lsg_profile_columns_get_load (self->columns, (int) i);
      g_autofree char *words = lsg_words_held (function, "", load->held[function], load->by_function[function]);
      const char *state = strstr (words, ": ");

      row[i + 1] = g_strdup (state != NULL ? state + 2 : words);
    }
  return row;
}

static void
lsg_profiles_page_fill_table (LsgMatrixPage  *page,
                              LsgNumberTable *table)
{
  LsgProfilesPage *self = LSG_PROFILES_PAGE (page);
  GPtrArray *rows = g_ptr_array_new ();
  GPtrArray *titles = g_ptr_array_new ();

  g_ptr_array_add (titles, (gpointer) _("Function"));
  for (guint i = 0; i < self->workloads->profiles->len; i++)
    g_ptr_array_add (titles, (gpointer) lsg_words_title (LSG_RECORD (lsg_profile_columns_get_load (self->columns, (int) i)->profile)));
  g_ptr_array_add (titles, NULL);
  lsg_number_table_set_titles (table, (const char *const *) titles->pdata, 0);
  g_ptr_array_unref (titles);
  for (guint function = 0; function < LSG_N_FUNCTIONS; function++)
    g_ptr_array_add (rows, make_row (self, function));
  lsg_number_table_take_rows (table, rows);
}

static void
count_chips (LsgProfilesPage *self)
{
  for (guint i = 0; i < N_CHIPS; i++)
    lsg_matrix_page_set_count (LSG_MATRIX_PAGE (self), i, lsg_profile_columns_count (self->columns, chip_states[i]));
}

/* The cursor stays on its profile, or on the kind that one was looking at. */
static void
keep_cursor (LsgProfilesPage *self)
{
  int row;
  int column;
  int found = self->selected != NULL ? find_column (self, self->selected) : -1;

  lsg_grid_view_set_size (self->grid, LSG_N_FUNCTIONS, (int) self->columns->chart.n_columns);
  lsg_grid_view_get_cursor (self->grid, &row, &column);
  if (found >= 0)
    lsg_grid_view_set_cursor (self->grid, MAX (row, 0), found);
  else if (column < 0 && self->columns->chart.n_columns > 0)
    lsg_grid_view_set_cursor (self->grid, 0, 0);
}

static void
lsg_profiles_page_refresh (LsgPage          *page,
                           const LsgChanges *changes)
{
  LsgProfilesPage *self = LSG_PROFILES_PAGE (page);
  LsgProject *project = lsg_page_get_project (page);
  const LsgFigures *figures = lsg_project_get_figures (project);
  LsgRecords *records = lsg_project_get_records (project);
  g_autoptr (LsgWorkloads) old = g_steal_pointer (&self->workloads);
  g_autoptr (LsgCoverage) old_coverage = g_steal_pointer (&self->coverage);
  g_autofree char *subtitle = NULL;

  self->coverage = lsg_coverage_new (records);
  self->workloads = lsg_workloads_new (records, figures, self->coverage);
  fill_columns (self);
  count_chips (self);
  keep_cursor (self);
  lsg_workload_table_show (self->load, self->workloads, figures, lsg_project_get_programme (project)->currency);
  subtitle = lsg_words_workloads (self->workloads);
  lsg_page_set_subtitle (page, subtitle);
  lsg_matrix_page_refresh_table (LSG_MATRIX_PAGE (self));
  lsg_matrix_page_set_empty (LSG_MATRIX_PAGE (self), lsg_profiles_page_count (project) == 0);
  show_selected (self);
}

static LsgRecord *
lsg_profiles_page_get_selected (LsgPage *page)
{
  return (LsgRecord *) LSG_PROFILES_PAGE (page)->selected;
}

static gboolean
lsg_profiles_page_show_record (LsgPage    *page,
                               LsgRecord  *record,
                               const char *field)
{
  LsgProfilesPage *self = LSG_PROFILES_PAGE (page);
  int column = LSG_IS_PROFILE (record) ? find_column (self, LSG_PROFILE (record)) : -1;
  int row;
  int before;

  if (LSG_IS_PROGRAMME (record) && field != NULL)
    {
      lsg_page_set_show_pane (page, TRUE);
      return lsg_profile_pane_focus (self->pane, field);
    }
  if (column < 0)
    return FALSE;
  lsg_matrix_page_show_matrix (LSG_MATRIX_PAGE (self));
  lsg_grid_view_get_cursor (self->grid, &row, &before);
  lsg_grid_view_set_cursor (self->grid, MAX (row, 0), column);
  show_selected (self);
  if (g_strcmp0 (field, "functions") == 0 || g_strcmp0 (field, "second-functions") == 0)
    return gtk_widget_grab_focus (GTK_WIDGET (self->grid)); /* they are set in the matrix */
  if (field != NULL)
    {
      lsg_page_set_show_pane (page, TRUE);
      lsg_profile_pane_focus (self->pane, field);
    }
  return TRUE;
}

/* What a person does. */

static void
lsg_profiles_page_add (LsgPage *page)
{
  gtk_menu_button_popup (GTK_MENU_BUTTON (LSG_PROFILES_PAGE (page)->add));
}

static void
add_of (LsgProfilesPage *self,
        LsgProfileRole   role,
        LsgFunction      function)
{
  LsgProject *project = lsg_page_get_project (LSG_PAGE (self));
  g_autoptr (GError) error = NULL;
  LsgProfile *profile = lsg_profile_add (project, role, function, &error);

  if (profile == NULL)
    lsg_toast_error (GTK_WIDGET (self), error);
  else
    lsg_profiles_page_show_record (LSG_PAGE (self), LSG_RECORD (profile),
                                   function == LSG_N_FUNCTIONS ? "name" : NULL);
}

static void
kind_clicked_cb (LsgProfilesPage *self,
                 GtkWidget       *button)
{
  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->add));
  add_of (self, GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "role")), LSG_N_FUNCTIONS);
}

/* Space: not, in second place, first. A dim column becomes a profile by it. */
static void
set_cb (LsgProfilesPage *self,
        int              row,
        int              column)
{
  const LsgWorkload *load = lsg_profile_columns_get_load (self->columns, column);
  g_autoptr (GError) error = NULL;

  if (load == NULL)
    add_of (self, lsg_profile_columns_get_role (self->columns, column), row);
  else if (!lsg_profile_hold (lsg_page_get_project (LSG_PAGE (self)), load->profile, row,
                              lsg_held_cycle (lsg_profile_get_held (load->profile, row)), &error))
    lsg_toast_error (GTK_WIDGET (self), error);
}

static void
activated_cb (LsgProfilesPage *self)
{
  lsg_page_set_show_pane (LSG_PAGE (self), TRUE);
  lsg_profile_pane_focus (self->pane, NULL);
}

static void
added_cb (LsgProfilesPage *self,
          LsgRecord       *profile)
{
  lsg_profiles_page_show_record (LSG_PAGE (self), profile, "name");
}

static gboolean
lsg_profiles_page_go_home (LsgMatrixPage *page)
{
  return gtk_widget_grab_focus (GTK_WIDGET (LSG_PROFILES_PAGE (page)->grid));
}

/* Construction. */

static GtkWidget *
new_kind_button (LsgProfilesPage *self,
                 LsgProfileRole   role)
{
  const char *text = role == LSG_PROFILE_OTHER ? _("A kind of one’s own") : lsg_words_role (role);
  GtkWidget *button = gtk_button_new_with_label (text);

  g_object_set_data (G_OBJECT (button), "role", GUINT_TO_POINTER (role));
  g_signal_connect_object (button, "clicked", G_CALLBACK (kind_clicked_cb), self, G_CONNECT_SWAPPED);
  return button;
}

static GtkWidget *
make_add (LsgProfilesPage *self)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  for (LsgProfileRole role = 0; role < LSG_N_PROFILE_ROLES; role++)
    {
      GtkWidget *button = new_kind_button (self, role);

      gtk_widget_add_css_class (button, "flat");
      gtk_label_set_xalign (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), 0);
      gtk_box_append (GTK_BOX (column), button);
    }
  gtk_popover_set_child (GTK_POPOVER (popover), column);
  self->add = gtk_menu_button_new ();
  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->add), _("Add a profile"));
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->add), popover);
  gtk_widget_add_css_class (self->add, "flat");
  return self->add;
}

static GtkWidget *
make_matrix (LsgProfilesPage *self)
{
  GtkWidget *sideways = gtk_scrolled_window_new ();
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 14);

  self->grid = LSG_GRID_VIEW (lsg_grid_view_new (&grid_funcs, self, _("Profiles and functions")));
  g_signal_connect_object (self->grid, "picked", G_CALLBACK (show_selected), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->grid, "set", G_CALLBACK (set_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->grid, "activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (sideways), GTK_POLICY_AUTOMATIC, GTK_POLICY_NEVER);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (sideways), GTK_WIDGET (self->grid));
  gtk_widget_set_vexpand (sideways, TRUE);
  gtk_widget_add_css_class (sideways, "card");
  gtk_widget_set_overflow (sideways, GTK_OVERFLOW_HIDDEN);
  self->load = LSG_WORKLOAD_TABLE (lsg_workload_table_new ());
  gtk_box_append (GTK_BOX (column), sideways);
  gtk_box_append (GTK_BOX (column),
                  lsg_label_new (_("A second click, or Space, entrusts the function in second place, then first, then "
                                   "not at all."), "caption dim-label matrix-hint", LSG_LABEL_WRAP));
  gtk_box_append (GTK_BOX (column), GTK_WIDGET (self->load));
  gtk_widget_add_css_class (column, "matrix-column");
  return lsg_scroller_new (column);
}

/* Six kinds as buttons. */
static GtkWidget *
make_empty (LsgProfilesPage *self)
{
  GtkWidget *empty = lsg_empty_state_new (_("No profile"), _("A profile bounds what is asked of a tutor."));
  GtkWidget *box = gtk_flow_box_new ();

  gtk_flow_box_set_selection_mode (GTK_FLOW_BOX (box), GTK_SELECTION_NONE);
  gtk_flow_box_set_max_children_per_line (GTK_FLOW_BOX (box), 3);
  gtk_flow_box_set_min_children_per_line (GTK_FLOW_BOX (box), 2);
  gtk_widget_set_halign (box, GTK_ALIGN_CENTER);
  for (LsgProfileRole role = 0; role < LSG_PROFILE_OTHER; role++)
    {
      GtkWidget *button = new_kind_button (self, role);

      gtk_flow_box_append (GTK_FLOW_BOX (box), button);
      gtk_widget_set_focusable (gtk_widget_get_parent (button), FALSE);
    }
  lsg_empty_state_add (LSG_EMPTY_STATE (empty), box);
  lsg_empty_state_add_link (LSG_EMPTY_STATE (empty), _("See the example"), "win.sample");
  return empty;
}

static void
lsg_profiles_page_constructed (GObject *object)
{
  LsgProfilesPage *self = LSG_PROFILES_PAGE (object);
  LsgPage *page = LSG_PAGE (object);
  LsgMatrixPage *matrix_page = LSG_MATRIX_PAGE (object);
  const char *titles[] = { _("Function"), NULL };

  G_OBJECT_CLASS (lsg_profiles_page_parent_class)->constructed (object);

  lsg_page_set_title (page, _("Tutor profiles"));
  self->pane = LSG_PROFILE_PANE (lsg_profile_pane_new (lsg_page_get_project (page)));
  g_signal_connect_object (self->pane, "added", G_CALLBACK (added_cb), self, G_CONNECT_SWAPPED);
  lsg_matrix_page_build (matrix_page, chips, N_CHIPS, make_matrix (self),
                         lsg_number_table_new (_("Profiles and functions"), titles, 0), GTK_WIDGET (self->pane),
                         PANE_WIDTH);
  lsg_matrix_page_add_tool (matrix_page, make_add (self));
  lsg_matrix_page_add_empty (matrix_page, make_empty (self));
  lsg_profiles_page_refresh (page, NULL);
}

static void
lsg_profiles_page_dispose (GObject *object)
{
  LsgProfilesPage *self = LSG_PROFILES_PAGE (object);

  if (self->grid != NULL)
    lsg_grid_view_disconnect (self->grid);
  self->grid = NULL;
  g_clear_object (&self->selected);
  G_OBJECT_CLASS (lsg_profiles_page_parent_class)->dispose (object);
}

static void
lsg_profiles_page_finalize (GObject *object)
{
  LsgProfilesPage *self = LSG_PROFILES_PAGE (object);

  g_clear_pointer (&self->workloads, lsg_workloads_free);
  g_clear_pointer (&self->coverage, lsg_coverage_free);
  lsg_profile_columns_free (self->columns);
  G_OBJECT_CLASS (lsg_profiles_page_parent_class)->finalize (object);
}

static void
lsg_profiles_page_class_init (LsgProfilesPageClass *klass)
{
  LsgPageClass *page_class = LSG_PAGE_CLASS (klass);
  LsgMatrixPageClass *matrix_class = LSG_MATRIX_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = lsg_profiles_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = lsg_profiles_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = lsg_profiles_page_finalize;
  page_class->kind = LSG_KIND_PROFILE;
  page_class->refresh = lsg_profiles_page_refresh;
  page_class->get_selected = lsg_profiles_page_get_selected;
  page_class->show_record = lsg_profiles_page_show_record;
  page_class->add = lsg_profiles_page_add;
  matrix_class->filter = lsg_profiles_page_filter;
  matrix_class->fill_table = lsg_profiles_page_fill_table;
  matrix_class->go_home = lsg_profiles_page_go_home;
}

static void
lsg_profiles_page_init (LsgProfilesPage *self)
{
  self->columns = lsg_profile_columns_new ();
}

gboolean
lsg_profiles_page_shows (LsgKindId   kind,
                         const char *field)
{
  return kind == LSG_KIND_PROFILE
         || (kind == LSG_KIND_PROGRAMME
             && (g_strcmp0 (field, "functions-mark") == 0 || g_strcmp0 (field, "share-mark") == 0));
}

guint
lsg_profiles_page_count (LsgProject *project)
{
  return lsg_records_get_n (lsg_project_get_records (project), LSG_KIND_PROFILE);
}
