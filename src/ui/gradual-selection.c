/* gradual-selection.c - see gradual-selection.h.
 *
 * Invariant: n_shown items are shown, the first ones of @whole; a source is there as long as that is not all.
 */
#include "gradual-selection.h"

#define STEP 16
#define STEP_MILLISECONDS 20

/* After many changes at once, as by a letter of a search: others may follow. */
#define PAUSE_MILLISECONDS 500

struct _LsgGradualSelection {
  GObject            parent_instance;
  GtkSelectionModel *whole;
  guint              n_shown;
  guint              source;
};

static GType
lsg_gradual_selection_get_item_type (GListModel *model)
{
  return g_list_model_get_item_type (G_LIST_MODEL (LSG_GRADUAL_SELECTION (model)->whole));
}

static guint
lsg_gradual_selection_get_n_items (GListModel *model)
{
  return LSG_GRADUAL_SELECTION (model)->n_shown;
}

static gpointer
lsg_gradual_selection_get_item (GListModel *model,
                                guint       position)
{
  LsgGradualSelection *self = LSG_GRADUAL_SELECTION (model);

  return position < self->n_shown ? g_list_model_get_item (G_LIST_MODEL (self->whole), position) : NULL;
}

static void
lsg_gradual_selection_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = lsg_gradual_selection_get_item_type;
  iface->get_n_items = lsg_gradual_selection_get_n_items;
  iface->get_item = lsg_gradual_selection_get_item;
}

static gboolean
lsg_gradual_selection_is_selected (GtkSelectionModel *model,
                                   guint              position)
{
  return gtk_selection_model_is_selected (LSG_GRADUAL_SELECTION (model)->whole, position);
}

static GtkBitset *
lsg_gradual_selection_get_selection_in_range (GtkSelectionModel *model,
                                              guint              position,
                                              guint              n_items)
{
  return gtk_selection_model_get_selection_in_range (LSG_GRADUAL_SELECTION (model)->whole, position, n_items);
}

static gboolean
lsg_gradual_selection_select_item (GtkSelectionModel *model,
                                   guint              position,
                                   gboolean           unselect_rest)
{
  return gtk_selection_model_select_item (LSG_GRADUAL_SELECTION (model)->whole, position, unselect_rest);
}

static gboolean
lsg_gradual_selection_unselect_item (GtkSelectionModel *model,
                                     guint              position)
{
  return gtk_selection_model_unselect_item (LSG_GRADUAL_SELECTION (model)->whole, position);
}

static gboolean
lsg_gradual_selection_set_selection (GtkSelectionModel *model,
                                     GtkBitset         *selected,
                                     GtkBitset         *mask)
{
  return gtk_selection_model_set_selection (LSG_GRADUAL_SELECTION (model)->whole, selected, mask);
}

static gboolean
lsg_gradual_selection_select_range (GtkSelectionModel *model,
                                    guint              position,
                                    guint              n_items,
                                    gboolean           unselect_rest)
{
  return gtk_selection_model_select_range (LSG_GRADUAL_SELECTION (model)->whole, position, n_items, unselect_rest);
}

static gboolean
lsg_gradual_selection_unselect_range (GtkSelectionModel *model,
                                      guint              position,
                                      guint              n_items)
{
  return gtk_selection_model_unselect_range (LSG_GRADUAL_SELECTION (model)->whole, position, n_items);
}

/* All there are, not all that are shown; so with the rest above. */
static gboolean
lsg_gradual_selection_select_all (GtkSelectionModel *model)
{
  return gtk_selection_model_select_all (LSG_GRADUAL_SELECTION (model)->whole);
}

static gboolean
lsg_gradual_selection_unselect_all (GtkSelectionModel *model)
{
  return gtk_selection_model_unselect_all (LSG_GRADUAL_SELECTION (model)->whole);
}

static void
lsg_gradual_selection_selection_model_init (GtkSelectionModelInterface *iface)
{
  iface->is_selected = lsg_gradual_selection_is_selected;
  iface->get_selection_in_range = lsg_gradual_selection_get_selection_in_range;
  iface->select_item = lsg_gradual_selection_select_item;
  iface->unselect_item = lsg_gradual_selection_unselect_item;
  iface->set_selection = lsg_gradual_selection_set_selection;
  iface->select_range = lsg_gradual_selection_select_range;
  iface->unselect_range = lsg_gradual_selection_unselect_range;
  iface->select_all = lsg_gradual_selection_select_all;
  iface->unselect_all = lsg_gradual_selection_unselect_all;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (LsgGradualSelection, lsg_gradual_selection, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, lsg_gradual_selection_list_model_init)
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SELECTION_MODEL,
                                                      lsg_gradual_selection_selection_model_init))

static guint
count_whole (LsgGradualSelection *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->whole));
}

/* How many are to be shown when at least @n are. */
static guint
round_up (LsgGradualSelection *self,
          guint                n)
{
  return n >= LSG_GRADUAL_ALL ? count_whole (self) : MIN (n, count_whole (self));
}

static void
grow (LsgGradualSelection *self,
      guint                n)
{
  guint before = self->n_shown;

  self->n_shown = MAX (before, round_up (self, n));
  if (self->n_shown > before)
    g_list_model_items_changed (G_LIST_MODEL (self), before, 0, self->n_shown - before);
}

static gboolean
grow_cb (gpointer data)
{
  LsgGradualSelection *self = data;

  grow (self, self->n_shown + STEP);
  if (self->n_shown < count_whole (self))
    return G_SOURCE_CONTINUE;
  self->source = 0;
  return G_SOURCE_REMOVE;
}

static gboolean
begin_cb (gpointer data)
{
  LsgGradualSelection *self = data;

  self->source = g_timeout_add_full (G_PRIORITY_LOW, STEP_MILLISECONDS, grow_cb, self, NULL);
  return G_SOURCE_REMOVE;
}

/* Waits for a pause, or for the one frame, before the others come. The frame has the higher priority. */
static void
watch (LsgGradualSelection *self,
       guint                milliseconds)
{
  gboolean is_partial = self->n_shown < count_whole (self);

  if (!is_partial || milliseconds == PAUSE_MILLISECONDS)
    g_clear_handle_id (&self->source, g_source_remove);
  if (is_partial && self->source == 0)
    self->source = g_timeout_add_full (G_PRIORITY_LOW, milliseconds, begin_cb, self, NULL);
}

/* A few items come and go where they stand; after many new ones the view begins again. */
static void
items_changed_cb (LsgGradualSelection *self,
                  guint                position,
                  guint                removed,
                  guint                added)
{
  gboolean is_few = added <= LSG_GRADUAL_FIRST;
  guint before = self->n_shown;
  gboolean was_all = before == count_whole (self) + removed - added;

  if (position >= before && !was_all)
    return;
  removed = MIN (removed, before - position);
  if (is_few)
    {
      self->n_shown = before - removed + added;
    }
  else
    {
      removed = before - position;
      self->n_shown = MAX (position, round_up (self, position + LSG_GRADUAL_FIRST));
      added = self->n_shown - position;
    }
  if (removed > 0 || added > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), position, removed, added);
  grow (self, LSG_GRADUAL_FIRST);
  watch (self, is_few ? STEP_MILLISECONDS : PAUSE_MILLISECONDS);
}

static void
selection_changed_cb (LsgGradualSelection *self,
                      guint                position,
                      guint                n_items)
{
  if (position < self->n_shown)
    gtk_selection_model_selection_changed (GTK_SELECTION_MODEL (self), position,
                                           MIN (n_items, self->n_shown - position));
}

static void
lsg_gradual_selection_dispose (GObject *object)
{
  LsgGradualSelection *self = LSG_GRADUAL_SELECTION (object);

  g_clear_handle_id (&self->source, g_source_remove);
  G_OBJECT_CLASS (lsg_gradual_selection_parent_class)->dispose (object);
}

static void
lsg_gradual_selection_finalize (GObject *object)
{
  g_object_unref (LSG_GRADUAL_SELECTION (object)->whole);
  G_OBJECT_CLASS (lsg_gradual_selection_parent_class)->finalize (object);
}

static void
lsg_gradual_selection_class_init (LsgGradualSelectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = lsg_gradual_selection_dispose;
  object_class->finalize = lsg_gradual_selection_finalize;
}

static void
lsg_gradual_selection_init (LsgGradualSelection *self)
{
}

GtkSelectionModel *
lsg_gradual_selection_new (GtkSelectionModel *whole)
{
  LsgGradualSelection *self = g_object_new (LSG_TYPE_GRADUAL_SELECTION, NULL);

  self->whole = g_object_ref (whole);
  self->n_shown = round_up (self, LSG_GRADUAL_FIRST);
  g_signal_connect_object (whole, "items-changed", G_CALLBACK (items_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (whole, "selection-changed", G_CALLBACK (selection_changed_cb), self,
                           G_CONNECT_SWAPPED);
  watch (self, STEP_MILLISECONDS);
  return GTK_SELECTION_MODEL (self);
}

static GtkSelectionModel *
get_model (GtkWidget *view)
{
  if (GTK_IS_COLUMN_VIEW (view))
    return gtk_column_view_get_model (GTK_COLUMN_VIEW (view));
  return GTK_IS_GRID_VIEW (view) ? gtk_grid_view_get_model (GTK_GRID_VIEW (view))
                                 : gtk_list_view_get_model (GTK_LIST_VIEW (view));
}

void
lsg_gradual_scroll_to (GtkWidget *view,
                       guint      position)
{
  GtkSelectionModel *model = get_model (view);
  GtkWidget *list = view;

  if (LSG_IS_GRADUAL_SELECTION (model))
    {
      grow (LSG_GRADUAL_SELECTION (model), position + LSG_GRADUAL_FIRST);
      watch (LSG_GRADUAL_SELECTION (model), STEP_MILLISECONDS);
    }

  /* The action is that of the list in a column view, and not looked for there. */
  if (GTK_IS_COLUMN_VIEW (view))
    for (list = gtk_widget_get_first_child (view); list != NULL && !GTK_IS_LIST_VIEW (list);)
      list = gtk_widget_get_next_sibling (list);
  if (list != NULL)
    gtk_widget_activate_action (list, "list.scroll-to-item", "u", position);
}
