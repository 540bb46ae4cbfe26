/* intervention-list.c - see intervention-list.h.
 *
 * What is selected stays on the list while it is edited, whatever filter and search say of it then. Filter and search
 * themselves, when a person changes them, select only what they find: nothing is ever done to what is not seen.
 */
#include "intervention-list.h"

#include "focus-within.h"
#include "gradual-selection.h"
#include "intervention-filter.h"
#include "intervention-row.h"
#include "label.h"
#include "number.h"
#include "scroller.h"
#include "search-words.h"
#include "spoken-name.h"

#include <glib/gi18n-lib.h>

struct _LsgInterventionList {
  GtkWidget           parent_instance;
  LsgProject         *project;
  LsgOrderedList     *list;
  LsgRecordSelection *selection;
  LsgSearchWords     *words;
  LsgKeptCount        kept;
  GHashTable         *bound;          /* GtkListItem, those on screen */
  GtkWidget          *column;
  GtkWidget          *view;
  GtkWidget          *filter;
  gboolean            keeps_selected; /* whatever filter and search say */
  gboolean            is_settling;    /* what is selected now is no person's choice */
  gboolean            had_several;
  guint               leave_source;   /* what was kept and is selected no more has to go */
  GPtrArray          *before_search;  /* what was selected; NULL once a person has selected something else */
  GArray             *removed;        /* ids of several that went: when they are there again they are selected */
};

enum {
  SIGNAL_SELECTED,
  SIGNAL_FILTERED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LsgInterventionList, lsg_intervention_list, GTK_TYPE_WIDGET)

static gboolean
match_cb (LsgRecord *record,
          gpointer   data)
{
  LsgInterventionList *self = data;

  if (self->keeps_selected && lsg_record_selection_contains (self->selection, record))
    return TRUE;
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
describe_section (LsgInterventionList *self,
                  gint64               nature)
{
  const LsgFigures *figures = lsg_project_get_figures (self->project);
  LsgSpan span = nature == LSG_STRUCTURAL ? figures->structural : figures->conjunctural;
  g_autofree char *minutes = lsg_number_format_minutes (span.chosen, lsg_language_get_interface ());

  /* TRANSLATORS: number of kept interventions of a nature, their minutes */
  return g_strdup_printf (_("%u · %s"), self->kept.n_by_nature[nature], minutes);
}

/* The first of its nature carries the heading of its section. */
static void
show_item (LsgInterventionList *self,
           GtkListItem         *item)
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
          LsgInterventionList      *self)
{
  gtk_list_item_set_child (item, lsg_intervention_row_new ());
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item,
         LsgInterventionList      *self)
{
  g_hash_table_add (self->bound, item);
  show_item (self, item);
}

static void
unbind_cb (GtkSignalListItemFactory *factory,
           GtkListItem              *item,
           LsgInterventionList      *self)
{
  g_hash_table_remove (self->bound, item);
}

static void
refresh_rows (LsgInterventionList *self)
{
  GHashTableIter iter;
  gpointer item;

  g_hash_table_iter_init (&iter, self->bound);
  while (g_hash_table_iter_next (&iter, &item, NULL))
    show_item (self, item);
}

static gboolean
has_filter (LsgInterventionList *self)
{
  return lsg_intervention_filter_count (lsg_intervention_filter_get (LSG_INTERVENTION_FILTER (self->filter))) > 0;
}

/* One that is edited on a filtered list keeps its place there, too. */
static void
hold_selected (LsgInterventionList *self)
{
  gboolean is_one = lsg_record_selection_get_n (self->selection) == 1;

  lsg_ordered_list_hold (self->list, has_filter (self) && is_one ? lsg_record_selection_get_first (self->selection)
                                                                 : NULL);
}

/* After the list has changed. */
static void
settle (LsgInterventionList *self)
{
  self->is_settling = TRUE;
  lsg_record_selection_settle (self->selection);
  self->is_settling = FALSE;
}

static gboolean
leave_cb (gpointer data)
{
  LsgInterventionList *self = data;

  self->leave_source = 0;
  lsg_ordered_list_refresh (self->list);
  settle (self);
  refresh_rows (self);
  return G_SOURCE_REMOVE;
}

/* A view is in the midst of selecting: the list under it changes a moment later. */
static void
selected_cb (LsgInterventionList *self)
{
  if (!self->is_settling)
    g_clear_pointer (&self->before_search, g_ptr_array_unref);
  if (self->had_several && self->leave_source == 0 && (has_filter (self) || self->words != NULL))
    self->leave_source = g_idle_add (leave_cb, self);
  self->had_several = lsg_record_selection_get_n (self->selection) > 1;
  hold_selected (self);
  g_signal_emit (self, signals[SIGNAL_SELECTED], 0);
}

/* As filter and search say now. */
static void
filter_list (LsgInterventionList *self)
{
  lsg_ordered_list_hold (self->list, NULL);
  self->keeps_selected = FALSE;
  lsg_ordered_list_refresh (self->list);
  self->keeps_selected = TRUE;
  settle (self);
  hold_selected (self);
}

static void
filter_cb (LsgInterventionList *self)
{
  filter_list (self);
  refresh_rows (self);
  g_signal_emit (self, signals[SIGNAL_FILTERED], 0);
}

/* Escape leaves the first of several selected. */
static gboolean
let_go_cb (GtkWidget *widget,
           GVariant  *args,
           gpointer   data)
{
  LsgInterventionList *self = data;

  if (lsg_record_selection_get_n (self->selection) < 2)
    return FALSE;
  return lsg_record_selection_select_one (self->selection, lsg_record_selection_get_first (self->selection));
}

static GtkWidget *
make_head (LsgInterventionList *self)
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
make_view (LsgInterventionList *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkEventController *keys = gtk_shortcut_controller_new ();

  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, 0);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, 0);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cb), self, 0);
  self->view = gtk_list_view_new (lsg_gradual_selection_new (GTK_SELECTION_MODEL (self->selection)), factory);
  gtk_widget_add_css_class (self->view, "navigation-sidebar");
  gtk_widget_add_css_class (self->view, "sections");
  lsg_spoken_name_set (self->view, _("Interventions"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_MULTI_SELECTABLE, TRUE, -1);
  gtk_shortcut_controller_add_shortcut (
    GTK_SHORTCUT_CONTROLLER (keys),
    gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0), gtk_callback_action_new (let_go_cb, self, NULL)));
  gtk_widget_add_controller (self->view, keys);
  return self->view;
}

static void
lsg_intervention_list_dispose (GObject *object)
{
  LsgInterventionList *self = LSG_INTERVENTION_LIST (object);

  /* The view goes with its rows before the list that they look into. */
  g_clear_handle_id (&self->leave_source, g_source_remove);
  g_clear_pointer (&self->column, gtk_widget_unparent);
  g_clear_object (&self->selection);
  g_clear_object (&self->list);
  g_clear_object (&self->project);
  g_clear_pointer (&self->words, g_strfreev);
  g_clear_pointer (&self->before_search, g_ptr_array_unref);
  g_clear_pointer (&self->removed, g_array_unref);
  G_OBJECT_CLASS (lsg_intervention_list_parent_class)->dispose (object);
}

static void
lsg_intervention_list_finalize (GObject *object)
{
  g_hash_table_unref (LSG_INTERVENTION_LIST (object)->bound);
  lsg_kept_count_clear (&LSG_INTERVENTION_LIST (object)->kept);
  G_OBJECT_CLASS (lsg_intervention_list_parent_class)->finalize (object);
}

static void
lsg_intervention_list_class_init (LsgInterventionListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = lsg_intervention_list_dispose;
  object_class->finalize = lsg_intervention_list_finalize;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  signals[SIGNAL_SELECTED] = g_signal_new ("selected", LSG_TYPE_INTERVENTION_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                           NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_FILTERED] = g_signal_new ("filtered", LSG_TYPE_INTERVENTION_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                           NULL, G_TYPE_NONE, 0);
}

static void
lsg_intervention_list_init (LsgInterventionList *self)
{
  self->bound = g_hash_table_new (NULL, NULL);
  lsg_kept_count_init (&self->kept);
}

GtkWidget *
lsg_intervention_list_new (LsgProject *project)
{
  LsgInterventionList *self = g_object_new (LSG_TYPE_INTERVENTION_LIST, NULL);
  GtkWidget *scroller;

  self->project = g_object_ref (project);
  self->list = lsg_ordered_list_new (lsg_project_get_records (project), LSG_KIND_INTERVENTION, compare_cb, match_cb,
                                     self);
  self->selection = lsg_record_selection_new (self->list);
  self->keeps_selected = TRUE;
  self->column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_box_append (GTK_BOX (self->column), make_head (self));
  scroller = lsg_scroller_new (make_view (self));
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_box_append (GTK_BOX (self->column), scroller);
  gtk_widget_add_css_class (self->column, "list-pane");
  gtk_widget_set_parent (self->column, GTK_WIDGET (self));
  g_signal_connect_object (self->selection, "changed", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

LsgRecordSelection *
lsg_intervention_list_get_selection (LsgInterventionList *self)
{
  g_return_val_if_fail (LSG_IS_INTERVENTION_LIST (self), NULL);

  return self->selection;
}

const LsgKeptCount *
lsg_intervention_list_get_kept (LsgInterventionList *self)
{
  g_return_val_if_fail (LSG_IS_INTERVENTION_LIST (self), NULL);

  return &self->kept;
}

guint
lsg_intervention_list_get_n (LsgInterventionList *self)
{
  g_return_val_if_fail (LSG_IS_INTERVENTION_LIST (self), 0);

  return g_list_model_get_n_items (G_LIST_MODEL (self->list));
}

LsgIntervention *
lsg_intervention_list_get_beside (LsgInterventionList *self,
                                  LsgIntervention     *intervention,
                                  int                  step)
{
  guint position;

  g_return_val_if_fail (LSG_IS_INTERVENTION_LIST (self), NULL);

  position = lsg_ordered_list_find (self->list, LSG_RECORD (intervention));
  if (position == GTK_INVALID_LIST_POSITION || (position == 0 && step < 0))
    return NULL;
  return lsg_ordered_list_peek (self->list, position + (guint) step);
}

LsgIntervention *
lsg_intervention_list_find_incomplete (LsgInterventionList *self,
                                       int                  step)
{
  guint n = lsg_intervention_list_get_n (self);
  LsgRecord *from = lsg_record_selection_get_first (self->selection);
  guint position = from != NULL ? lsg_ordered_list_find (self->list, from) : 0;

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

/* Of several that go at once the ids are kept: undoing that brings records back, and with them the selection. */
static void
note_removed (LsgInterventionList *self,
              const LsgChanges    *changes)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < changes->removed->len; i++)
    {
      gint64 id = lsg_record_get_id (changes->removed->pdata[i]);

      if (LSG_IS_INTERVENTION (changes->removed->pdata[i]))
        g_array_append_val (ids, id);
    }
  if (ids->len < 2)
    return;
  g_clear_pointer (&self->removed, g_array_unref);
  self->removed = g_steal_pointer (&ids);
}

static void
select_brought_back (LsgInterventionList *self)
{
  LsgRecords *records = lsg_project_get_records (self->project);
  g_autoptr (GPtrArray) back = g_ptr_array_new ();

  for (guint i = 0; self->removed != NULL && i < self->removed->len; i++)
    {
      LsgRecord *record = lsg_records_find (records, g_array_index (self->removed, gint64, i));

      if (record == NULL)
        return;
      g_ptr_array_add (back, record);
    }
  g_clear_pointer (&self->removed, g_array_unref);
  if (back->len > 0)
    lsg_intervention_list_select (self, back);
}

void
lsg_intervention_list_refresh (LsgInterventionList *self,
                               const LsgChanges    *changes)
{
  g_return_if_fail (LSG_IS_INTERVENTION_LIST (self));

  if (changes != NULL)
    lsg_ordered_list_update (self->list, changes);
  else
    lsg_ordered_list_refresh (self->list);
  lsg_kept_count_update (&self->kept, lsg_project_get_records (self->project), changes);
  settle (self);
  if (changes != NULL)
    note_removed (self, changes);
  select_brought_back (self);
  refresh_rows (self);
}

gboolean
lsg_intervention_list_show (LsgInterventionList *self,
                            LsgRecord           *record)
{
  g_return_val_if_fail (LSG_IS_INTERVENTION_LIST (self), FALSE);

  lsg_ordered_list_refresh (self->list);
  settle (self);
  /* Whoever asks for it wants it more than what was filtered for. */
  if (lsg_ordered_list_find (self->list, record) == GTK_INVALID_LIST_POSITION)
    lsg_intervention_list_clear_filter (self);
  if (!lsg_record_selection_select_one (self->selection, record))
    return FALSE;
  lsg_gradual_scroll_to (self->view, lsg_ordered_list_find (self->list, record));
  return TRUE;
}

void
lsg_intervention_list_select (LsgInterventionList *self,
                              GPtrArray           *records)
{
  g_return_if_fail (LSG_IS_INTERVENTION_LIST (self));

  if (lsg_record_selection_select (self->selection, records))
    lsg_gradual_scroll_to (self->view, lsg_ordered_list_find (self->list,
                                                              lsg_record_selection_get_first (self->selection)));
}

void
lsg_intervention_list_search (LsgInterventionList *self,
                              const char          *text)
{
  gboolean begins;

  g_return_if_fail (LSG_IS_INTERVENTION_LIST (self));

  begins = self->words == NULL;
  g_strfreev (self->words);
  self->words = lsg_search_words_new (text);
  if (begins && self->words != NULL)
    {
      g_clear_pointer (&self->before_search, g_ptr_array_unref);
      if (lsg_record_selection_get_n (self->selection) > 1)
        self->before_search = lsg_record_selection_list (self->selection);
    }
  filter_list (self);
  if (self->words == NULL && self->before_search != NULL)
    {
      g_autoptr (GPtrArray) before = g_steal_pointer (&self->before_search);

      /* Whoever went from the search to what it found stays there. */
      if (!lsg_widget_has_focus_within (gtk_widget_get_parent (GTK_WIDGET (self))))
        lsg_record_selection_select (self->selection, before);
    }
  refresh_rows (self);
}

void
lsg_intervention_list_clear_filter (LsgInterventionList *self)
{
  g_return_if_fail (LSG_IS_INTERVENTION_LIST (self));

  lsg_intervention_filter_clear (LSG_INTERVENTION_FILTER (self->filter));
}
