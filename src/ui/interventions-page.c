/* interventions-page.c - see interventions-page.h. */
#include "interventions-page.h"

#include "empty-state.h"
#include "gradual-selection.h"
#include "intervention-editor.h"
#include "intervention-filter.h"
#include "intervention-row.h"
#include "kept-count.h"
#include "label.h"
#include "model-picker.h"
#include "number.h"
#include "ordered-list.h"
#include "page-records.h"
#include "scroller.h"
#include "search-words.h"
#include "spoken-name.h"
#include "toasts.h"

#include <glib/gi18n-lib.h>

#define LIST_WIDTH 300

struct _LsgInterventionsPage {
  LsgPage             parent_instance;
  LsgOrderedList     *list;
  GtkSingleSelection *selection;
  GHashTable         *bound; /* GtkListItem, those on screen */
  LsgSearchWords     *words;
  GtkWidget          *stack; /* empty, scenario, not-found */
  GtkWidget          *view;
  GtkWidget          *filter;
  LsgKeptCount        kept;
  GtkWidget          *editor;
  GtkWidget          *library; /* a popover of the page */
};

G_DEFINE_FINAL_TYPE (LsgInterventionsPage, lsg_interventions_page, LSG_TYPE_PAGE)

static gboolean
match_cb (LsgRecord *record,
          gpointer   data)
{
  LsgInterventionsPage *self = data;

  if (self->filter != NULL
      && !lsg_intervention_filter_matches (lsg_intervention_filter_get (LSG_INTERVENTION_FILTER (self->filter)),
                                           LSG_INTERVENTION (record)))
    return FALSE;
  return self->words == NULL || lsg_search_words_match (self->words, record);
}

/* By nature, kept ones first, then as the project orders them. */
static int
compare_cb (LsgRecord *a,
            LsgRecord *b,
            gpointer   data)
{
  LsgIntervention *first = LSG_INTERVENTION (a);
  LsgIntervention *second = LSG_INTERVENTION (b);
  gboolean first_kept = lsg_intervention_is_kept (first);
  gboolean second_kept = lsg_intervention_is_kept (second);

  if (first->nature != second->nature)
    return first->nature < second->nature ? -1 : 1;
  if (first_kept != second_kept)
    return first_kept ? -1 : 1;
  if (lsg_record_get_position (a) != lsg_record_get_position (b))
    return lsg_record_get_position (a) < lsg_record_get_position (b) ? -1 : 1;
  return 0;
}

static char *
describe_section (LsgInterventionsPage *self,
                  gint64                nature)
{
  LsgProject *project = lsg_page_get_project (LSG_PAGE (self));
  const LsgFigures *figures = lsg_project_get_figures (project);
  LsgSpan span = nature == LSG_STRUCTURAL ? figures->structural : figures->conjunctural;
  g_autofree char *minutes = lsg_number_format_minutes (span.chosen, lsg_language_get_interface ());

  /* TRANSLATORS: number of kept interventions of a nature, their minutes */
  return g_strdup_printf (_("%u · %s"), self->kept.n_by_nature[nature], minutes);
}

/* The first of its nature carries the heading of its section. */
static void
show_item (LsgInterventionsPage *self,
           GtkListItem          *item)
{
  LsgIntervention *intervention = gtk_list_item_get_item (item);
  guint position = gtk_list_item_get_position (item);
  LsgIntervention *before = position > 0 ? lsg_ordered_list_peek (self->list, position - 1) : NULL;
  g_autofree char *end = NULL;
  const char *heading = NULL;

  if (before == NULL || before->nature != intervention->nature)
    {
      heading = intervention->nature == LSG_STRUCTURAL ? C_("interventions", "Structural")
                                                       : C_("interventions", "Conjunctural");
      end = describe_section (self, intervention->nature);
    }
  lsg_intervention_row_show (LSG_INTERVENTION_ROW (gtk_list_item_get_child (item)), intervention, heading, end);
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item,
          LsgInterventionsPage     *self)
{
  gtk_list_item_set_child (item, lsg_intervention_row_new ());
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item,
         LsgInterventionsPage     *self)
{
  g_hash_table_add (self->bound, item);
  show_item (self, item);
}

static void
unbind_cb (GtkSignalListItemFactory *factory,
           GtkListItem              *item,
           LsgInterventionsPage     *self)
{
  g_hash_table_remove (self->bound, item);
}

static void
refresh_rows (LsgInterventionsPage *self)
{
  GHashTableIter iter;
  gpointer item;

  g_hash_table_iter_init (&iter, self->bound);
  while (g_hash_table_iter_next (&iter, &item, NULL))
    show_item (self, item);
}

static LsgIntervention *
get_selected (LsgInterventionsPage *self)
{
  return gtk_single_selection_get_selected_item (self->selection);
}

/* What is being edited stays on a filtered list, even when it no longer belongs there. */
static void
hold_selected (LsgInterventionsPage *self)
{
  guint n = lsg_intervention_filter_count (lsg_intervention_filter_get (LSG_INTERVENTION_FILTER (self->filter)));

  lsg_ordered_list_hold (self->list, n > 0 ? LSG_RECORD (get_selected (self)) : NULL);
}

static void
selected_cb (LsgInterventionsPage *self)
{
  hold_selected (self);
  lsg_intervention_editor_set_record (LSG_INTERVENTION_EDITOR (self->editor), get_selected (self));
  lsg_page_selection_changed (LSG_PAGE (self));
}

static void
refresh_subtitle (LsgInterventionsPage *self)
{
  LsgProject *project = lsg_page_get_project (LSG_PAGE (self));
  LsgRecords *records = lsg_project_get_records (project);
  guint n = lsg_records_get_n (records, LSG_KIND_INTERVENTION);
  guint n_kept = lsg_project_get_figures (project)->n_kept;
  guint n_incomplete = g_hash_table_size (self->kept.incomplete);
  g_autofree char *subtitle = NULL;

  if (n == 0)
    subtitle = g_strdup (_("No intervention yet"));
  else if (n_incomplete == 0)
    subtitle = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u of %u kept, all described",
                                             "%u of %u kept, all described", n_kept), n_kept, n);
  else
    subtitle = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u of %u kept, %u of them to complete",
                                             "%u of %u kept, %u of them to complete", n_kept),
                                n_kept, n, n_incomplete);
  lsg_page_set_subtitle (LSG_PAGE (self), subtitle);
}

static void
show_view (LsgInterventionsPage *self)
{
  LsgRecords *records = lsg_project_get_records (lsg_page_get_project (LSG_PAGE (self)));
  const char *name = "scenario";

  if (lsg_records_get_n (records, LSG_KIND_INTERVENTION) == 0)
    name = "empty";
  else if (g_list_model_get_n_items (G_LIST_MODEL (self->list)) == 0)
    name = "not-found";
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), name);
}

static void
lsg_interventions_page_refresh (LsgPage          *page,
                                const LsgChanges *changes)
{
  LsgInterventionsPage *self = LSG_INTERVENTIONS_PAGE (page);

  if (changes != NULL)
    lsg_ordered_list_update (self->list, changes);
  else
    lsg_ordered_list_refresh (self->list);
  lsg_kept_count_update (&self->kept, lsg_project_get_records (lsg_page_get_project (page)), changes);
  refresh_rows (self);
  refresh_subtitle (self);
  show_view (self);
  lsg_intervention_editor_refresh (LSG_INTERVENTION_EDITOR (self->editor));
}

static LsgRecord *
lsg_interventions_page_get_selected (LsgPage *page)
{
  return LSG_RECORD (get_selected (LSG_INTERVENTIONS_PAGE (page)));
}

static LsgRecord *
lsg_interventions_page_get_beside (LsgPage   *page,
                                  LsgRecord *record)
{
  GtkSingleSelection *selection = LSG_INTERVENTIONS_PAGE (page)->selection;

  return lsg_page_get_beside_in (G_LIST_MODEL (selection), gtk_single_selection_get_selected (selection));
}

static gboolean
lsg_interventions_page_show_record (LsgPage    *page,
                                    LsgRecord  *record,
                                    const char *field)
{
  LsgInterventionsPage *self = LSG_INTERVENTIONS_PAGE (page);
  guint position;

  if (!LSG_IS_INTERVENTION (record))
    return FALSE;

  lsg_ordered_list_refresh (self->list);
  position = lsg_ordered_list_find (self->list, record);
  if (position == GTK_INVALID_LIST_POSITION)
    {
      /* Whoever asks for it wants it more than what was filtered for. */
      lsg_intervention_filter_clear (LSG_INTERVENTION_FILTER (self->filter));
      position = lsg_ordered_list_find (self->list, record);
    }
  show_view (self);
  if (position == GTK_INVALID_LIST_POSITION)
    return FALSE;
  gtk_single_selection_set_selected (self->selection, position);
  lsg_gradual_scroll_to (self->view, position);
  if (field != NULL)
    lsg_intervention_editor_focus (LSG_INTERVENTION_EDITOR (self->editor), field);
  return TRUE;
}

static void
added_cb (LsgInterventionsPage *self,
          LsgRecord            *record)
{
  lsg_page_show_record (LSG_PAGE (self), record, "title");
}

/* The library, at the button that adds. An empty intervention is of the nature of the selected one. */
static void
lsg_interventions_page_add (LsgPage *page)
{
  LsgInterventionsPage *self = LSG_INTERVENTIONS_PAGE (page);
  LsgIntervention *selected = get_selected (self);
  GtkWidget *button = lsg_page_get_add_button (page);
  GdkRectangle place = { 0, 0, 1, 1 };
  graphene_rect_t bounds;

  if (button != NULL && gtk_widget_compute_bounds (button, GTK_WIDGET (page), &bounds))
    place = (GdkRectangle) { (int) bounds.origin.x, (int) bounds.origin.y, (int) bounds.size.width,
                             (int) bounds.size.height };
  gtk_popover_set_pointing_to (GTK_POPOVER (self->library), &place);
  lsg_model_picker_start (LSG_MODEL_PICKER (self->library),
                          selected != NULL ? selected->nature : (gint64) LSG_STRUCTURAL);
}

/* The one beside it on the list, when both stand in the same part: a move never goes over the edge of one. */
static LsgIntervention *
get_neighbour (LsgInterventionsPage *self,
               LsgIntervention      *intervention,
               int                   step)
{
  guint position = lsg_ordered_list_find (self->list, LSG_RECORD (intervention));
  g_autoptr (LsgIntervention) other = NULL;

  if (position == GTK_INVALID_LIST_POSITION || (position == 0 && step < 0))
    return NULL;
  other = g_list_model_get_item (G_LIST_MODEL (self->list), (guint) ((int) position + step));
  if (other == NULL || other->nature != intervention->nature
      || lsg_intervention_is_kept (other) != lsg_intervention_is_kept (intervention))
    return NULL;
  return other; /* the project holds it */
}

static gboolean
lsg_interventions_page_can_move (LsgPage *page,
                                 int      step)
{
  LsgRecord *record = lsg_page_get_selected (page);

  return record != NULL
         && get_neighbour (LSG_INTERVENTIONS_PAGE (page), LSG_INTERVENTION (record), step) != NULL;
}

static LsgRecord *
get_next_in_project (LsgRecords *records,
                     LsgRecord  *record)
{
  guint n = lsg_records_get_n (records, LSG_KIND_INTERVENTION);

  for (guint i = 0; i + 1 < n; i++)
    if (lsg_records_peek (records, LSG_KIND_INTERVENTION, i) == (gpointer) record)
      return lsg_records_peek (records, LSG_KIND_INTERVENTION, i + 1);
  return NULL;
}

static void
lsg_interventions_page_move (LsgPage *page,
                             int      step)
{
  LsgProject *project = lsg_page_get_project (page);
  LsgRecord *record = lsg_page_get_selected (page);
  LsgIntervention *other = get_neighbour (LSG_INTERVENTIONS_PAGE (page), LSG_INTERVENTION (record), step);
  LsgRecord *before = LSG_RECORD (other);
  g_autoptr (GError) error = NULL;

  if (lsg_intervention_editor_move (LSG_INTERVENTION_EDITOR (LSG_INTERVENTIONS_PAGE (page)->editor), step))
    return;
  if (step > 0)
    before = get_next_in_project (lsg_project_get_records (project), LSG_RECORD (other));
  if (!lsg_project_move (project, record, before, &error))
    lsg_toast_error (GTK_WIDGET (page), error);
  else
    lsg_page_show_record (page, record, NULL);
}

static void
lsg_interventions_page_search (LsgPage    *page,
                               const char *text)
{
  LsgInterventionsPage *self = LSG_INTERVENTIONS_PAGE (page);

  g_strfreev (self->words);
  self->words = lsg_search_words_new (text);
  lsg_ordered_list_refresh (self->list);
  refresh_rows (self);
  show_view (self);
}

static void
filter_cb (LsgInterventionsPage *self)
{
  lsg_ordered_list_hold (self->list, NULL);
  lsg_ordered_list_refresh (self->list);
  hold_selected (self);
  refresh_rows (self);
  show_view (self);
}

/* Over the list: what its columns are, and what it leaves out. */
static GtkWidget *
make_list_head (LsgInterventionsPage *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *title = lsg_label_new (_("Interventions"), "section", LSG_LABEL_PLAIN);
  GtkWidget *pieces = lsg_label_new (_("Pieces of the puzzle"), "caption", LSG_LABEL_ELLIPSIZE | LSG_LABEL_END);

  self->filter = lsg_intervention_filter_new ();
  g_signal_connect_object (self->filter, "changed", G_CALLBACK (filter_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_css_class (head, "list-head");
  gtk_widget_add_css_class (pieces, "dim-label");
  gtk_widget_set_hexpand (pieces, TRUE);
  gtk_box_append (GTK_BOX (head), title);
  gtk_box_append (GTK_BOX (head), self->filter);
  gtk_box_append (GTK_BOX (head), pieces);
  return head;
}

static GtkWidget *
make_list (LsgInterventionsPage *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *scroller;

  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, 0);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, 0);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cb), self, 0);
  self->selection = gtk_single_selection_new (G_LIST_MODEL (g_object_ref (self->list)));
  self->view = gtk_list_view_new (lsg_gradual_selection_new (self->selection), factory);
  gtk_widget_add_css_class (self->view, "navigation-sidebar");
  gtk_widget_add_css_class (self->view, "sections");
  lsg_spoken_name_set (self->view, _("Interventions"));
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (selected_cb), self,
                           G_CONNECT_SWAPPED);
  scroller = lsg_scroller_new (self->view);
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_box_append (GTK_BOX (column), make_list_head (self));
  gtk_box_append (GTK_BOX (column), scroller);
  gtk_widget_set_size_request (column, LIST_WIDTH, -1);
  gtk_widget_set_hexpand (column, FALSE); /* what is in it would have it expand */
  gtk_widget_add_css_class (column, "list-pane");
  return column;
}

static GtkWidget *
make_scenario (LsgInterventionsPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->editor = lsg_intervention_editor_new (lsg_page_get_project (LSG_PAGE (self)));
  gtk_widget_set_hexpand (self->editor, TRUE);
  gtk_widget_add_css_class (self->editor, "editor-pane");
  gtk_box_append (GTK_BOX (box), make_list (self));
  gtk_box_append (GTK_BOX (box), gtk_separator_new (GTK_ORIENTATION_VERTICAL));
  gtk_box_append (GTK_BOX (box), self->editor);
  return box;
}

static GtkWidget *
make_empty (LsgInterventionsPage *self)
{
  GtkWidget *state = lsg_empty_state_new (_("No intervention"),
                                          _("An intervention is an act of communication that supports learners."));
  GtkWidget *button = lsg_empty_state_add_button (LSG_EMPTY_STATE (state), _("Add an intervention"), TRUE);

  g_signal_connect_object (button, "clicked", G_CALLBACK (lsg_page_add), self, G_CONNECT_SWAPPED);
  lsg_empty_state_add_link (LSG_EMPTY_STATE (state), _("See the example"), "win.sample");
  return state;
}

static GtkWidget *
make_not_found (LsgInterventionsPage *self)
{
  GtkWidget *state = lsg_empty_state_new (_("No result"), _("No intervention passes the search and the filter."));
  GtkWidget *button = lsg_empty_state_add_button (LSG_EMPTY_STATE (state), _("Clear the filter"), FALSE);

  g_signal_connect_object (button, "clicked", G_CALLBACK (lsg_intervention_filter_clear), self->filter,
                           G_CONNECT_SWAPPED);
  return state;
}

/* The next (1) or previous (-1) of the list that is not described whole; round the end of the list. */
static LsgIntervention *
find_incomplete (LsgInterventionsPage *self,
                 int                   step)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->list));
  guint position = gtk_single_selection_get_selected (self->selection);

  for (guint i = 0; i < n; i++)
    {
      LsgIntervention *intervention;

      position = (position + n + (guint) step) % n;
      intervention = lsg_ordered_list_peek (self->list, position);
      if (g_hash_table_contains (self->kept.incomplete, intervention))
        return intervention;
    }
  return NULL;
}

/* Within the selected one, then on to the next. */
static gboolean
step_cb (GtkWidget *widget,
         GVariant  *args,
         gpointer   data)
{
  LsgInterventionsPage *self = LSG_INTERVENTIONS_PAGE (widget);
  LsgInterventionEditor *editor = LSG_INTERVENTION_EDITOR (self->editor);
  int step = g_variant_get_int32 (args);
  LsgIntervention *other;

  if (lsg_intervention_editor_step (editor, step))
    return TRUE;
  other = find_incomplete (self, step);
  if (other == NULL)
    lsg_toast_say (widget, _("All interventions that are kept are described whole."));
  else if (lsg_page_show_record (LSG_PAGE (self), LSG_RECORD (other), NULL))
    lsg_intervention_editor_enter (editor, step);
  return TRUE;
}

static void
lsg_interventions_page_constructed (GObject *object)
{
  LsgInterventionsPage *self = LSG_INTERVENTIONS_PAGE (object);
  LsgPage *page = LSG_PAGE (object);

  G_OBJECT_CLASS (lsg_interventions_page_parent_class)->constructed (object);

  self->list = lsg_ordered_list_new (lsg_project_get_records (lsg_page_get_project (page)), LSG_KIND_INTERVENTION,
                                     compare_cb, match_cb, self);
  self->stack = gtk_stack_new ();
  gtk_stack_add_named (GTK_STACK (self->stack), make_scenario (self), "scenario");
  gtk_stack_add_named (GTK_STACK (self->stack), make_empty (self), "empty");
  gtk_stack_add_named (GTK_STACK (self->stack), make_not_found (self), "not-found");
  lsg_page_set_content (page, self->stack);
  self->library = lsg_model_picker_new (lsg_page_get_project (page));
  gtk_widget_set_parent (self->library, GTK_WIDGET (self));
  g_signal_connect_object (self->library, "added", G_CALLBACK (added_cb), self, G_CONNECT_SWAPPED);
  selected_cb (self);
}

static void
lsg_interventions_page_dispose (GObject *object)
{
  LsgInterventionsPage *self = LSG_INTERVENTIONS_PAGE (object);

  /* The view goes with its rows before the list that they look into. */
  lsg_page_set_content (LSG_PAGE (object), NULL);
  g_clear_pointer (&self->library, gtk_widget_unparent);
  g_clear_object (&self->selection);
  g_clear_object (&self->list);
  g_clear_pointer (&self->words, g_strfreev);
  G_OBJECT_CLASS (lsg_interventions_page_parent_class)->dispose (object);
}

static void
lsg_interventions_page_finalize (GObject *object)
{
  g_hash_table_unref (LSG_INTERVENTIONS_PAGE (object)->bound);
  lsg_kept_count_clear (&LSG_INTERVENTIONS_PAGE (object)->kept);
  G_OBJECT_CLASS (lsg_interventions_page_parent_class)->finalize (object);
}

static void
lsg_interventions_page_class_init (LsgInterventionsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  LsgPageClass *page_class = LSG_PAGE_CLASS (klass);

  object_class->constructed = lsg_interventions_page_constructed;
  object_class->dispose = lsg_interventions_page_dispose;
  object_class->finalize = lsg_interventions_page_finalize;
  page_class->kind = LSG_KIND_INTERVENTION;
  page_class->refresh = lsg_interventions_page_refresh;
  page_class->get_selected = lsg_interventions_page_get_selected;
  page_class->get_beside = lsg_interventions_page_get_beside;
  page_class->show_record = lsg_interventions_page_show_record;
  page_class->add = lsg_interventions_page_add;
  page_class->can_move = lsg_interventions_page_can_move;
  page_class->move = lsg_interventions_page_move;
  page_class->search = lsg_interventions_page_search;
  gtk_widget_class_add_binding (widget_class, GDK_KEY_F8, 0, step_cb, "i", 1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_F8, GDK_SHIFT_MASK, step_cb, "i", -1);
}

static void
lsg_interventions_page_init (LsgInterventionsPage *self)
{
  self->bound = g_hash_table_new (NULL, NULL);
  lsg_kept_count_init (&self->kept);
}
