/* profiles-page.c - the tutor profiles. See profiles-page.h.
 *
 * Columns are the profiles of the project and, dim at the end, the kinds that it does not retain: what is set there
 * makes a profile of that kind.
 */
#include "profiles-page.h"

#include "empty-state.h"
#include "filter-chip.h"
#include "grid-view.h"
#include "label.h"
#include "mark.h"
#include "number-table.h"
#include "number.h"
#include "priority-words.h"
#include "profile-edit.h"
#include "profile-pane.h"
#include "profile-words.h"
#include "profiles-chart.h"
#include "search-words.h"
#include "toasts.h"
#include "workload-table.h"
#include "workload-words.h"

#include <glib/gi18n-lib.h>

#define PANE_WIDTH 326
#define N_CHIPS 3

struct _LsgProfilesPage {
  LsgPage            parent_instance;
  LsgWorkloads      *workloads;
  LsgCoverage       *coverage;
  LsgProfilesChart   chart;
  LsgProfilesColumn *columns;
  GArray            *roles; /* LsgProfileRole of the dim columns */
  GPtrArray         *texts; /* that the chart borrows */
  LsgFilterChip     *chips[N_CHIPS];
  GtkStack          *stack;
  LsgGridView       *grid;
  LsgWorkloadTable  *load;
  LsgNumberTable    *table;
  LsgProfilePane    *pane; /* reference: an empty page goes without it */
  GtkWidget         *add;
  LsgProfile        *selected; /* NULL: a kind that is not retained, or none */
  LsgSearchWords    *words;
  gboolean           is_empty;
};

G_DEFINE_FINAL_TYPE (LsgProfilesPage, lsg_profiles_page, LSG_TYPE_PAGE)

static const LsgHeld chip_states[N_CHIPS] = { LSG_HELD_FIRST, LSG_HELD_SECOND, LSG_HELD_USUAL };

static const LsgProfilesMark marks[] = {
  [LSG_HELD_NONE] = LSG_PROFILES_NONE,       [LSG_HELD_FIRST] = LSG_PROFILES_FIRST,
  [LSG_HELD_SECOND] = LSG_PROFILES_SECOND,   [LSG_HELD_CARRIED] = LSG_PROFILES_CARRIED,
  [LSG_HELD_USUAL] = LSG_PROFILES_USUAL,
};

/* Columns. */

static const LsgWorkload *
get_load (LsgProfilesPage *self,
          int              column)
{
  return column >= 0 && column < (int) self->workloads->profiles->len
           ? &g_array_index (self->workloads->profiles, LsgWorkload, column) : NULL;
}

/* The kind of a dim column. */
static LsgProfileRole
get_role (LsgProfilesPage *self,
          int              column)
{
  guint index = (guint) column - self->workloads->profiles->len;

  return index < self->roles->len ? g_array_index (self->roles, LsgProfileRole, index) : LSG_PROFILE_OTHER;
}

static void
find_roles (LsgProfilesPage *self)
{
  g_array_set_size (self->roles, 0);
  for (LsgProfileRole role = 0; role < LSG_PROFILE_OTHER; role++)
    {
      gboolean is_retained = FALSE;

      for (guint i = 0; i < self->workloads->profiles->len; i++)
        is_retained |= get_load (self, (int) i)->profile->role == (gint64) role;
      if (!is_retained)
        g_array_append_val (self->roles, role);
    }
}

static gboolean
is_shown (LsgProfilesPage *self,
          LsgHeld          held)
{
  gboolean any = FALSE;

  for (guint i = 0; i < N_CHIPS; i++)
    if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->chips[i])))
      {
        any = TRUE;
        if (held == chip_states[i])
          return TRUE;
      }
  return !any;
}

static gboolean
matches (LsgProfilesPage *self,
         LsgRecord       *profile,
         const char      *name)
{
  return self->words == NULL || (profile != NULL ? lsg_search_words_match (self->words, profile)
                                                 : lsg_search_words_match_text (self->words, name));
}

static const char *
keep_text (LsgProfilesPage *self,
           char            *text)
{
  g_ptr_array_add (self->texts, text);
  return text;
}

static void
fill_profile (LsgProfilesPage   *self,
              LsgProfilesColumn *column,
              const LsgWorkload *load)
{
  LsgLanguage language = lsg_language_get_interface ();
  gboolean found = matches (self, LSG_RECORD (load->profile), NULL);

  column->name = lsg_words_title (LSG_RECORD (load->profile));
  column->figure = keep_text (self, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u function", "%u functions",
                                                                  load->n_functions), load->n_functions));
  column->is_warning = load->above_functions || load->above_share;
  column->is_retained = TRUE;
  for (guint i = 0; i < LSG_N_FUNCTIONS; i++)
    column->cells[i] = (LsgProfilesCell) {
      .mark = marks[load->held[i]], .is_faded = !found || !is_shown (self, load->held[i]),
      .minutes = load->by_function[i] > 0
                   ? keep_text (self, lsg_number_format_minutes (load->by_function[i], language)) : NULL,
    };
}

static void
fill_role (LsgProfilesPage   *self,
           LsgProfilesColumn *column,
           LsgProfileRole     role)
{
  gint64 usual = lsg_profile_get_usual (role);

  column->name = lsg_words_role (role);
  column->figure = _("not retained");
  for (guint i = 0; i < LSG_N_FUNCTIONS; i++)
    column->cells[i] = (LsgProfilesCell) {
      .mark = (usual & (G_GINT64_CONSTANT (1) << i)) != 0 ? LSG_PROFILES_USUAL : LSG_PROFILES_NONE,
      .is_faded = !matches (self, NULL, column->name) || !is_shown (self, LSG_HELD_USUAL),
    };
}

static void
fill_chart (LsgProfilesPage *self)
{
  guint n_profiles = self->workloads->profiles->len;
  guint n = n_profiles + self->roles->len;

  g_ptr_array_set_size (self->texts, 0);
  g_free (self->columns);
  self->columns = g_new0 (LsgProfilesColumn, n + 1);
  self->chart = (LsgProfilesChart) LSG_PROFILES_CHART_INIT;
  for (guint i = 0; i < LSG_N_FUNCTIONS; i++)
    self->chart.functions[i] = g_dgettext (GETTEXT_PACKAGE, lsg_function_choices[i].label);
  for (guint i = 0; i < n; i++)
    if (i < n_profiles)
      fill_profile (self, &self->columns[i], get_load (self, (int) i));
    else
      fill_role (self, &self->columns[i], get_role (self, (int) i));
  self->chart.columns = self->columns;
  self->chart.n_columns = n;
}

/* The grid. */

static double
get_width (const LsgCanvas *canvas,
           gpointer         data)
{
  return lsg_profiles_chart_get_width (&LSG_PROFILES_PAGE (data)->chart, canvas);
}

static double
get_height (const LsgCanvas *canvas,
            gpointer         data)
{
  return lsg_profiles_chart_get_height (&LSG_PROFILES_PAGE (data)->chart, canvas);
}

static void
draw (const LsgCanvas    *canvas,
      const LsgGridState *state,
      gpointer            data)
{
  LsgProfilesChart chart = LSG_PROFILES_PAGE (data)->chart;

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
  LsgProfilesGeometry geometry = lsg_profiles_chart_measure (&LSG_PROFILES_PAGE (data)->chart, canvas);

  return lsg_profiles_geometry_hit (&geometry, point, row, column);
}

static char *
describe (int      row,
          int      column,
          gpointer data)
{
  LsgProfilesPage *self = data;
  const LsgWorkload *load = self->workloads != NULL ? get_load (self, column) : NULL;
  LsgHeld held = LSG_HELD_NONE;
  g_autofree char *name = NULL;

  if (self->workloads == NULL)
    return NULL;
  if (load != NULL)
    return lsg_words_held (row, lsg_words_title (LSG_RECORD (load->profile)), load->held[row],
                           load->by_function[row]);
  if ((lsg_profile_get_usual (get_role (self, column)) & (G_GINT64_CONSTANT (1) << row)) != 0)
    held = LSG_HELD_USUAL;
  name = g_strdup_printf ("%s (%s)", lsg_words_role (get_role (self, column)), _("not retained"));
  return lsg_words_held (row, name, held, 0);
}

static const LsgGridFuncs grid_funcs = {
  .surface = LSG_SURFACE_CARD, .get_width = get_width, .get_height = get_height, .draw = draw, .hit = hit,
  .describe = describe,
};

/* What is shown. */

static void
show_filtered (LsgProfilesPage *self)
{
  fill_chart (self);
  lsg_grid_view_refresh (self->grid);
}

static int
find_column (LsgProfilesPage *self,
             LsgProfile      *profile)
{
  for (guint i = 0; i < self->workloads->profiles->len; i++)
    if (get_load (self, (int) i)->profile == profile)
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
  load = get_load (self, column);
  profile = load != NULL ? load->profile : NULL;
  g_set_object (&self->selected, profile);
  if (load != NULL)
    lsg_profile_pane_show (self->pane, load, self->coverage);
  else if (column >= 0)
    lsg_profile_pane_show_role (self->pane, get_role (self, column));
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
      const LsgWorkload *load = get_load (self, (int) i);
      g_autofree char *words = lsg_words_held (function, "", load->held[function], load->by_function[function]);
      const char *state = strstr (words, ": ");

      row[i + 1] = g_strdup (state != NULL ? state + 2 : words);
    }
  return row;
}

static void
show_table (LsgProfilesPage *self)
{
  GPtrArray *rows = g_ptr_array_new ();
  GPtrArray *titles = g_ptr_array_new ();

  g_ptr_array_add (titles, (gpointer) _("Function"));
  for (guint i = 0; i < self->workloads->profiles->len; i++)
    g_ptr_array_add (titles, (gpointer) lsg_words_title (LSG_RECORD (get_load (self, (int) i)->profile)));
  g_ptr_array_add (titles, NULL);
  lsg_number_table_set_titles (self->table, (const char *const *) titles->pdata, 0);
  g_ptr_array_unref (titles);
  for (guint function = 0; function < LSG_N_FUNCTIONS; function++)
    g_ptr_array_add (rows, make_row (self, function));
  lsg_number_table_take_rows (self->table, rows);
}

static gboolean
is_table (LsgProfilesPage *self)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "table") == 0;
}

/* Ctrl+T: the numbers as a table, and back. */
static gboolean
toggle_table_cb (GtkWidget *widget,
                 GVariant  *args,
                 gpointer   data)
{
  LsgProfilesPage *self = LSG_PROFILES_PAGE (widget);

  if (self->is_empty)
    return FALSE;
  if (!is_table (self))
    show_table (self);
  gtk_stack_set_visible_child_name (self->stack, is_table (self) ? "matrix" : "table");
  gtk_widget_grab_focus (is_table (self) ? GTK_WIDGET (self->table) : GTK_WIDGET (self->grid));
  return TRUE;
}

static void
count_chips (LsgProfilesPage *self)
{
  guint counts[N_CHIPS] = { 0 };

  for (guint column = 0; column < self->chart.n_columns; column++)
    for (guint row = 0; row < LSG_N_FUNCTIONS; row++)
      for (guint i = 0; i < N_CHIPS; i++)
        counts[i] += self->columns[column].cells[row].mark == marks[chip_states[i]];
  for (guint i = 0; i < N_CHIPS; i++)
    lsg_filter_chip_set_count (self->chips[i], counts[i]);
}

/* The cursor stays on its profile, or on the kind that one was looking at. */
static void
keep_cursor (LsgProfilesPage *self)
{
  int row;
  int column;
  int found = self->selected != NULL ? find_column (self, self->selected) : -1;

  lsg_grid_view_set_size (self->grid, LSG_N_FUNCTIONS, (int) self->chart.n_columns);
  lsg_grid_view_get_cursor (self->grid, &row, &column);
  if (found >= 0)
    lsg_grid_view_set_cursor (self->grid, MAX (row, 0), found);
  else if (column < 0 && self->chart.n_columns > 0)
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
  gboolean is_empty = lsg_profiles_page_count (project) == 0;
  g_autofree char *subtitle = NULL;

  self->coverage = lsg_coverage_new (records);
  self->workloads = lsg_workloads_new (records, figures, self->coverage);
  find_roles (self);
  fill_chart (self);
  count_chips (self);
  keep_cursor (self);
  lsg_workload_table_show (self->load, self->workloads, figures, lsg_project_get_programme (project)->currency);
  subtitle = lsg_words_workloads (self->workloads);
  lsg_page_set_subtitle (page, subtitle);
  if (is_table (self))
    show_table (self);
  if (is_empty != self->is_empty)
    {
      self->is_empty = is_empty;
      lsg_page_set_pane (page, is_empty ? NULL : GTK_WIDGET (self->pane), PANE_WIDTH);
      gtk_stack_set_visible_child_name (self->stack, is_empty ? "empty" : "matrix");
    }
  for (guint i = 0; i < N_CHIPS; i++)
    gtk_widget_set_visible (GTK_WIDGET (self->chips[i]), !is_empty);
  show_selected (self);
}

static LsgRecord *
lsg_profiles_page_get_selected (LsgPage *page)
{
  return (LsgRecord *) LSG_PROFILES_PAGE (page)->selected;
}

static void
lsg_profiles_page_search (LsgPage    *page,
                          const char *text)
{
  LsgProfilesPage *self = LSG_PROFILES_PAGE (page);

  g_clear_pointer (&self->words, g_strfreev);
  self->words = lsg_search_words_new (text);
  show_filtered (self);
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
  if (is_table (self))
    gtk_stack_set_visible_child_name (self->stack, "matrix");
  lsg_grid_view_get_cursor (self->grid, &row, &before);
  lsg_grid_view_set_cursor (self->grid, MAX (row, 0), column);
  show_selected (self);
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
  const LsgWorkload *load = get_load (self, column);
  g_autoptr (GError) error = NULL;

  if (load == NULL)
    add_of (self, get_role (self, column), row);
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

/* Escape in the pane leads back. */
static gboolean
pane_key_cb (LsgProfilesPage *self,
             guint            keyval,
             guint            keycode,
             GdkModifierType  state)
{
  return keyval == GDK_KEY_Escape ? gtk_widget_grab_focus (GTK_WIDGET (self->grid)) : GDK_EVENT_PROPAGATE;
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
  gtk_widget_set_hexpand (self->add, TRUE);
  gtk_widget_set_halign (self->add, GTK_ALIGN_END);
  return self->add;
}

static GtkWidget *
make_chips (LsgProfilesPage *self)
{
  static const struct {
    const char  *word;
    LsgMarkState state;
  } chips[N_CHIPS] = {
    { N_("Held first"), LSG_MARK_FULL },
    { N_("In second place"), LSG_MARK_HALF },
    { N_("Usual, not entrusted"), LSG_MARK_DASHED },
  };
  GtkWidget *bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  for (guint i = 0; i < N_CHIPS; i++)
    {
      self->chips[i] = LSG_FILTER_CHIP (lsg_filter_chip_new (LSG_MARK_VIEW_STATE, chips[i].state,
                                                             g_dgettext (GETTEXT_PACKAGE, chips[i].word)));
      g_signal_connect_object (self->chips[i], "toggled", G_CALLBACK (show_filtered), self, G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (bar), GTK_WIDGET (self->chips[i]));
    }
  gtk_box_append (GTK_BOX (bar), make_add (self));
  gtk_widget_add_css_class (bar, "chip-bar");
  return bar;
}

static GtkWidget *
make_matrix (LsgProfilesPage *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
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
  gtk_box_append (GTK_BOX (column), GTK_WIDGET (self->load));
  gtk_widget_add_css_class (column, "matrix-column");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), column);
  return scroller;
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
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkEventController *key = gtk_event_controller_key_new ();
  const char *titles[] = { _("Function"), NULL };

  G_OBJECT_CLASS (lsg_profiles_page_parent_class)->constructed (object);

  lsg_page_set_title (page, _("Tutor profiles"));
  self->pane = g_object_ref_sink (LSG_PROFILE_PANE (lsg_profile_pane_new (lsg_page_get_project (page))));
  g_signal_connect_object (self->pane, "added", G_CALLBACK (added_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (key, "key-pressed", G_CALLBACK (pane_key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->pane), key);
  self->stack = GTK_STACK (gtk_stack_new ());
  self->table = LSG_NUMBER_TABLE (lsg_number_table_new (_("Profiles and functions"), titles, 0));
  gtk_widget_set_vexpand (GTK_WIDGET (self->stack), TRUE);
  gtk_box_append (GTK_BOX (column), make_chips (self));
  gtk_box_append (GTK_BOX (column), GTK_WIDGET (self->stack));
  gtk_stack_add_named (self->stack, make_matrix (self), "matrix");
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->table), "table");
  gtk_stack_add_named (self->stack, make_empty (self), "empty");
  gtk_widget_add_css_class (column, "list-page");
  lsg_page_set_content (page, column);
  lsg_page_set_pane (page, GTK_WIDGET (self->pane), PANE_WIDTH);
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
  g_clear_object (&self->pane);
}

static void
lsg_profiles_page_finalize (GObject *object)
{
  LsgProfilesPage *self = LSG_PROFILES_PAGE (object);

  g_clear_pointer (&self->workloads, lsg_workloads_free);
  g_clear_pointer (&self->coverage, lsg_coverage_free);
  g_clear_pointer (&self->words, g_strfreev);
  g_free (self->columns);
  g_array_unref (self->roles);
  g_ptr_array_unref (self->texts);
  G_OBJECT_CLASS (lsg_profiles_page_parent_class)->finalize (object);
}

static void
lsg_profiles_page_class_init (LsgProfilesPageClass *klass)
{
  LsgPageClass *page_class = LSG_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = lsg_profiles_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = lsg_profiles_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = lsg_profiles_page_finalize;
  page_class->kind = LSG_KIND_PROFILE;
  page_class->refresh = lsg_profiles_page_refresh;
  page_class->get_selected = lsg_profiles_page_get_selected;
  page_class->show_record = lsg_profiles_page_show_record;
  page_class->add = lsg_profiles_page_add;
  page_class->search = lsg_profiles_page_search;
  gtk_widget_class_add_binding (GTK_WIDGET_CLASS (klass), GDK_KEY_t, GDK_CONTROL_MASK, toggle_table_cb, NULL);
}

static void
lsg_profiles_page_init (LsgProfilesPage *self)
{
  self->texts = g_ptr_array_new_with_free_func (g_free);
  self->roles = g_array_new (FALSE, FALSE, sizeof (LsgProfileRole));
}

gboolean
lsg_profiles_page_shows (LsgKindId   kind,
                         const char *field)
{
  return kind == LSG_KIND_PROFILE;
}

guint
lsg_profiles_page_count (LsgProject *project)
{
  return lsg_records_get_n (lsg_project_get_records (project), LSG_KIND_PROFILE);
}
