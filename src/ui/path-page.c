/* path-page.c - see path-page.h. */
#include "path-page.h"

#include "empty-state.h"
#include "label.h"
#include "number-table.h"
#include "number.h"
#include "path-chips.h"
#include "path-edit.h"
#include "path-numbers.h"
#include "path-pane.h"
#include "path-strips.h"
#include "path-table.h"
#include "path-words.h"
#include "remark-button.h"
#include "toasts.h"

#include <glib/gi18n-lib.h>

#define PANE_WIDTH 320

struct _LsgPathPage {
  LsgPage         parent_instance;
  GtkStack       *stack;
  LsgPathChips   *chips;
  LsgPathStrips  *strips;
  LsgPathTable   *table;
  GtkWidget      *numbers; /* the path in numbers */
  GtkLabel       *total_name;
  GtkLabel       *total;
  GtkLabel       *problem;
  LsgPathPane    *pane;
  GtkWidget      *menu; /* a popover of the page: what is added */
  LsgPathFilter   filter;
  gboolean        shows_numbers;
};

G_DEFINE_FINAL_TYPE (LsgPathPage, lsg_path_page, LSG_TYPE_PAGE)

static LsgProject *
get_project (LsgPathPage *self)
{
  return lsg_page_get_project (LSG_PAGE (self));
}

static LsgRecords *
get_records (LsgPathPage *self)
{
  return lsg_project_get_records (get_project (self));
}

static LsgRecord *
get_selected (LsgPathPage *self)
{
  return lsg_path_table_get_selected (self->table);
}

/* Showing. */

/* The foot holds what the activities take together; a time set by hand is told beside it. */
static void
show_total (LsgPathPage *self)
{
  const LsgFigures *figures = lsg_project_get_figures (get_project (self));
  LsgLanguage language = lsg_language_get_interface ();
  gint64 by_hand = lsg_project_get_programme (get_project (self))->path_minutes;
  g_autofree char *derived = figures->path_derived != LSG_NULL
                               ? lsg_number_format_hundredths (figures->path_derived, language) : NULL;
  g_autofree char *hand = by_hand != LSG_NULL ? lsg_number_format_minutes (by_hand * LSG_HUNDRED, language) : NULL;
  /* TRANSLATORS: the path time set by hand */
  g_autofree char *name = hand != NULL ? g_strdup_printf (_("Activities together (path time set by hand: %s)"), hand)
                                       : g_strdup (_("Path time"));

  gtk_label_set_text (self->total_name, name);
  gtk_label_set_text (self->total, derived != NULL ? derived : LSG_NO_NUMBER);
}

static void
show_state (LsgPathPage *self)
{
  gboolean is_empty = lsg_records_get_n (get_records (self), LSG_KIND_ACTIVITY) == 0
                      && lsg_records_get_n (get_records (self), LSG_KIND_MODULE) == 0;
  gboolean is_nothing = lsg_path_table_get_n_rows (self->table) == 0;

  gtk_stack_set_visible_child_name (self->stack, is_empty ? "empty" : is_nothing ? "nothing"
                                                 : self->shows_numbers ? "numbers" : "path");
  gtk_widget_set_visible (GTK_WIDGET (self->chips), !is_empty);
  if (self->shows_numbers && !is_empty)
    lsg_number_table_take_rows (LSG_NUMBER_TABLE (self->numbers),
                                lsg_path_numbers_list_rows (get_project (self), &self->filter));
}

/* Rows and strips as the chips and the search let them through. */
static void
show_filtered (LsgPathPage *self)
{
  lsg_path_chips_read (self->chips, &self->filter);
  lsg_path_table_refresh (self->table, &self->filter);
  lsg_path_strips_refresh (self->strips, &self->filter);
  show_state (self);
}

static void
lsg_path_page_refresh (LsgPage          *page,
                       const LsgChanges *changes)
{
  LsgPathPage *self = LSG_PATH_PAGE (page);
  g_autofree char *subtitle = lsg_words_path (lsg_page_get_project (page));

  lsg_page_set_subtitle (page, subtitle);
  lsg_path_chips_refresh (self->chips);
  show_filtered (self);
  lsg_path_pane_refresh (self->pane);
  show_total (self);
}

static void
lsg_path_page_search (LsgPage    *page,
                      const char *text)
{
  lsg_chip_bar_set_search (LSG_CHIP_BAR (LSG_PATH_PAGE (page)->chips), text);
}

static void
clear_filters (LsgPathPage *self)
{
  lsg_chip_bar_clear (LSG_CHIP_BAR (self->chips));
}

static void
selected_cb (LsgPathPage *self)
{
  lsg_path_pane_set_record (self->pane, get_selected (self));
  lsg_path_strips_set_selected (self->strips, get_selected (self));
  lsg_page_selection_changed (LSG_PAGE (self));
}

static void
picked_cb (LsgPathPage *self,
           LsgRecord   *activity)
{
  lsg_path_table_select (self->table, activity);
}

static void
problem_cb (LsgPathPage *self,
            const char  *problem)
{
  gtk_label_set_label (self->problem, problem != NULL ? problem : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), problem != NULL);
}

static LsgRecord *
lsg_path_page_get_selected (LsgPage *page)
{
  return get_selected (LSG_PATH_PAGE (page));
}

static gboolean
lsg_path_page_show_record (LsgPage    *page,
                           LsgRecord  *record,
                           const char *field)
{
  LsgPathPage *self = LSG_PATH_PAGE (page);

  if (LSG_IS_PROGRAMME (record) && g_strcmp0 (field, "path-minutes") == 0)
    {
      lsg_page_set_show_pane (page, TRUE);
      return lsg_path_pane_focus (self->pane, field);
    }
  if (!LSG_IS_ACTIVITY (record) && !LSG_IS_MODULE (record))
    return FALSE;
  lsg_path_page_refresh (page, NULL);
  if (!lsg_path_table_select (self->table, record))
    clear_filters (self);
  if (!lsg_path_table_select (self->table, record))
    return FALSE;
  if (field != NULL)
    {
      lsg_page_set_show_pane (page, TRUE);
      lsg_path_pane_focus (self->pane, field);
    }
  return TRUE;
}

/* What a person does. */

static void
show_added (LsgPathPage  *self,
            LsgRecord    *record,
            const GError *error)
{
  if (record == NULL)
    lsg_toast_error (GTK_WIDGET (self), error);
  else
    lsg_page_show_record (LSG_PAGE (self), record, "title");
}

static void
add_activity (LsgPathPage *self)
{
  g_autoptr (GError) error = NULL;

  gtk_popover_popdown (GTK_POPOVER (self->menu));
  show_added (self, lsg_path_add_activity (get_project (self), get_selected (self), &error), error);
}

/* Behind the module that is chosen, or whose activity is. */
static void
add_module (LsgPathPage *self)
{
  LsgRecord *selected = get_selected (self);
  LsgRecord *before = NULL;
  g_autoptr (GError) error = NULL;

  gtk_popover_popdown (GTK_POPOVER (self->menu));
  if (selected != NULL && LSG_IS_ACTIVITY (selected))
    selected = lsg_records_find (get_records (self), LSG_ACTIVITY (selected)->module);
  if (selected != NULL)
    {
      guint next = lsg_records_index_of (get_records (self), selected) + 1;

      if (next < lsg_records_get_n (get_records (self), LSG_KIND_MODULE))
        before = lsg_records_peek (get_records (self), LSG_KIND_MODULE, next);
    }
  show_added (self, lsg_project_add (get_project (self), LSG_KIND_MODULE, NULL, 0, before, &error), error);
}

/* Asks at the button that adds what is to be added; Enter takes the activity. */
static void
lsg_path_page_add (LsgPage *page)
{
  LsgPathPage *self = LSG_PATH_PAGE (page);
  GtkWidget *button = lsg_page_get_add_button (page);
  graphene_rect_t bounds;
  GdkRectangle place;

  if (button == NULL || !gtk_widget_get_mapped (button)
      || !gtk_widget_compute_bounds (button, GTK_WIDGET (page), &bounds))
    {
      add_activity (self);
      return;
    }
  place = (GdkRectangle) { (int) bounds.origin.x, (int) bounds.origin.y, (int) bounds.size.width,
                           (int) bounds.size.height };
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), &place);
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

static void
lsg_path_page_duplicate (LsgPage *page)
{
  LsgPathPage *self = LSG_PATH_PAGE (page);
  g_autoptr (GError) error = NULL;

  show_added (self, lsg_path_duplicate (get_project (self), get_selected (self), &error), error);
}

static gboolean
lsg_path_page_can_move (LsgPage *page,
                        int      step)
{
  LsgPathPage *self = LSG_PATH_PAGE (page);

  return get_selected (self) != NULL && lsg_path_can_move (get_records (self), get_selected (self), step);
}

static void
lsg_path_page_move (LsgPage *page,
                    int      step)
{
  LsgPathPage *self = LSG_PATH_PAGE (page);
  LsgRecord *record = get_selected (self);
  g_autoptr (GError) error = NULL;

  if (!lsg_path_move (get_project (self), record, step, &error) && error != NULL)
    lsg_toast_error (GTK_WIDGET (self), error);
  lsg_path_table_select (self->table, record);
}

/* The keys, in the table or in the strips. */
static void
dragged_cb (LsgPathPage *self,
            LsgPathDrag  drag,
            int          days)
{
  LsgRecord *record = get_selected (self);
  g_autoptr (GError) error = NULL;

  if (record != NULL && LSG_IS_ACTIVITY (record)
      && !lsg_path_drag (get_project (self), LSG_ACTIVITY (record), drag, days, &error) && error != NULL)
    lsg_toast_error (GTK_WIDGET (self), error);
}

/* Enter, or a double click, in the strips. */
static void
activated_cb (LsgPathPage *self)
{
  if (get_selected (self) == NULL)
    return;
  lsg_page_set_show_pane (LSG_PAGE (self), TRUE);
  lsg_path_pane_focus (self->pane, "day");
}

static gboolean
toggle_numbers_cb (GtkWidget *widget,
                   GVariant  *args,
                   gpointer   data)
{
  LsgPathPage *self = LSG_PATH_PAGE (widget);

  self->shows_numbers = !self->shows_numbers;
  show_state (self);
  gtk_widget_child_focus (self->shows_numbers ? self->numbers : GTK_WIDGET (self->table), GTK_DIR_TAB_FORWARD);
  return TRUE;
}

/* Construction. */

static GtkWidget *
make_foot (LsgPathPage *self)
{
  GtkWidget *foot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  self->total_name = GTK_LABEL (lsg_label_new (NULL, "heading", LSG_LABEL_ELLIPSIZE));
  self->total = GTK_LABEL (lsg_label_new (NULL, "heading numeric", LSG_LABEL_END));
  gtk_widget_set_hexpand (GTK_WIDGET (self->total_name), TRUE);
  gtk_box_append (GTK_BOX (foot), GTK_WIDGET (self->total_name));
  gtk_box_append (GTK_BOX (foot), GTK_WIDGET (self->total));
  gtk_widget_add_css_class (foot, "path-total");
  return foot;
}

static GtkWidget *
make_path (LsgPathPage *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->table = LSG_PATH_TABLE (lsg_path_table_new (get_project (self)));
  g_signal_connect_object (self->table, "notify::selected", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->table, "problem", G_CALLBACK (problem_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->table, "dragged", G_CALLBACK (dragged_cb), self, G_CONNECT_SWAPPED);
  self->problem = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_ALERT, "xalign", 0.0f,
                                "wrap", TRUE, "visible", FALSE, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->problem), "error");
  gtk_box_append (GTK_BOX (card), GTK_WIDGET (self->table));
  gtk_box_append (GTK_BOX (card), make_foot (self));
  gtk_widget_add_css_class (card, "card");
  gtk_widget_set_overflow (card, GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_valign (card, GTK_ALIGN_START);
  gtk_widget_set_vexpand (card, TRUE);
  self->strips = LSG_PATH_STRIPS (lsg_path_strips_new (get_project (self)));
  g_signal_connect_object (self->strips, "picked", G_CALLBACK (picked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->strips, "dragged", G_CALLBACK (dragged_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->strips, "activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (column), GTK_WIDGET (self->strips));
  gtk_box_append (GTK_BOX (column), GTK_WIDGET (self->problem));
  gtk_box_append (GTK_BOX (column), card);
  gtk_widget_add_css_class (column, "scenario-content");
  return column;
}

static GtkWidget *
make_chips (LsgPathPage *self)
{
  self->chips = LSG_PATH_CHIPS (lsg_path_chips_new (get_project (self)));
  g_signal_connect_object (self->chips, "filtered", G_CALLBACK (show_filtered), self, G_CONNECT_SWAPPED);
  gtk_widget_add_css_class (GTK_WIDGET (self->chips), "path-chips");
  return GTK_WIDGET (self->chips);
}

static GtkWidget *
make_numbers (LsgPathPage *self)
{
  g_auto (GStrv) titles = lsg_path_numbers_list_titles ();

  self->numbers = lsg_number_table_new (_("The path in numbers"), (const char *const *) titles, LSG_PATH_NUMBERS_WIDE);
  gtk_widget_set_vexpand (self->numbers, TRUE);
  gtk_widget_add_css_class (self->numbers, "scenario-content");
  return self->numbers;
}

static GtkWidget *
make_empty (LsgPathPage *self)
{
  GtkWidget *empty = lsg_empty_state_new (_("The path is empty"),
                                          _("The path says what learners do, how long it takes them, and when."));
  GtkWidget *button = lsg_empty_state_add_button (LSG_EMPTY_STATE (empty), _("Add an activity"), TRUE);

  g_signal_connect_object (button, "clicked", G_CALLBACK (add_activity), self, G_CONNECT_SWAPPED);
  button = lsg_empty_state_add_button (LSG_EMPTY_STATE (empty), _("Add a module"), FALSE);
  g_signal_connect_object (button, "clicked", G_CALLBACK (add_module), self, G_CONNECT_SWAPPED);
  lsg_empty_state_add_link (LSG_EMPTY_STATE (empty), _("See the example"), "win.sample");
  return empty;
}

static GtkWidget *
make_nothing (LsgPathPage *self)
{
  GtkWidget *nothing = lsg_empty_state_new (_("No result"), _("No activity passes the search and the filter."));
  GtkWidget *button = lsg_empty_state_add_button (LSG_EMPTY_STATE (nothing), _("Clear search and filters"), FALSE);

  g_signal_connect_object (button, "clicked", G_CALLBACK (clear_filters), self, G_CONNECT_SWAPPED);
  return nothing;
}

static GtkWidget *
make_choice (LsgPathPage *self,
             const char  *label,
             GCallback    callback)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_add_css_class (button, "flat");
  gtk_label_set_xalign (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), 0);
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
  return button;
}

static void
make_menu (LsgPathPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->menu = gtk_popover_new ();
  gtk_box_append (GTK_BOX (box), make_choice (self, _("Add an activity"), G_CALLBACK (add_activity)));
  gtk_box_append (GTK_BOX (box), make_choice (self, _("Add a module"), G_CALLBACK (add_module)));
  gtk_popover_set_child (GTK_POPOVER (self->menu), box);
  gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
}

static void
lsg_path_page_constructed (GObject *object)
{
  LsgPathPage *self = LSG_PATH_PAGE (object);
  LsgPage *page = LSG_PAGE (object);
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  G_OBJECT_CLASS (lsg_path_page_parent_class)->constructed (object);

  lsg_page_set_title (page, _("Learning path"));
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_add_named (self->stack, make_path (self), "path");
  gtk_stack_add_named (self->stack, make_numbers (self), "numbers");
  gtk_stack_add_named (self->stack, lsg_empty_state_scroll (make_empty (self)), "empty");
  gtk_stack_add_named (self->stack, lsg_empty_state_scroll (make_nothing (self)), "nothing");
  gtk_widget_set_vexpand (GTK_WIDGET (self->stack), TRUE);
  gtk_box_append (GTK_BOX (column), make_chips (self));
  gtk_box_append (GTK_BOX (column), GTK_WIDGET (self->stack));
  self->pane = LSG_PATH_PANE (lsg_path_pane_new (lsg_page_get_project (page)));
  make_menu (self);
  lsg_page_set_content (page, column);
  lsg_page_set_pane (page, GTK_WIDGET (self->pane), PANE_WIDTH);
  lsg_page_set_tools (page, lsg_remark_button_new (get_project (self), "path"));
}

static void
lsg_path_page_dispose (GObject *object)
{
  LsgPathPage *self = LSG_PATH_PAGE (object);

  g_clear_pointer (&self->menu, gtk_widget_unparent);
  G_OBJECT_CLASS (lsg_path_page_parent_class)->dispose (object);
}

static void
lsg_path_page_size_allocate (GtkWidget *widget,
                             int        width,
                             int        height,
                             int        baseline)
{
  GTK_WIDGET_CLASS (lsg_path_page_parent_class)->size_allocate (widget, width, height, baseline);
  gtk_popover_present (GTK_POPOVER (LSG_PATH_PAGE (widget)->menu));
}

static void
lsg_path_page_class_init (LsgPathPageClass *klass)
{
  LsgPageClass *page_class = LSG_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = lsg_path_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = lsg_path_page_dispose;
  GTK_WIDGET_CLASS (klass)->size_allocate = lsg_path_page_size_allocate;
  page_class->kind = LSG_KIND_ACTIVITY;
  page_class->refresh = lsg_path_page_refresh;
  page_class->get_selected = lsg_path_page_get_selected;
  page_class->show_record = lsg_path_page_show_record;
  page_class->add = lsg_path_page_add;
  page_class->duplicate = lsg_path_page_duplicate;
  page_class->can_move = lsg_path_page_can_move;
  page_class->move = lsg_path_page_move;
  page_class->search = lsg_path_page_search;
  gtk_widget_class_add_binding (GTK_WIDGET_CLASS (klass), GDK_KEY_t, GDK_CONTROL_MASK, toggle_numbers_cb, NULL);
}

static void
lsg_path_page_init (LsgPathPage *self)
{
}

gboolean
lsg_path_page_shows (LsgKindId   kind,
                     const char *field)
{
  if (kind == LSG_KIND_ACTIVITY)
    return field == NULL || !g_str_has_prefix (field, "factor");
  return kind == LSG_KIND_MODULE || (kind == LSG_KIND_PROGRAMME && g_strcmp0 (field, "path-minutes") == 0);
}
