/* record-selection.c - see record-selection.h.
 *
 * Invariant: `place` is where the first selected record stood when the selection or the list was last settled.
 */
#include "record-selection.h"

struct _LsgRecordSelection {
  GObject         parent_instance;
  LsgOrderedList *list;
  GHashTable     *records; /* set of LsgRecord, references: those selected */
  guint           place;
};

enum {
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static guint
count (LsgRecordSelection *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->list));
}

static GHashTable *
new_set (void)
{
  return g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
}

static gboolean
is_same (GHashTable *a,
         GHashTable *b)
{
  GHashTableIter iter;
  gpointer record;

  if (g_hash_table_size (a) != g_hash_table_size (b))
    return FALSE;
  g_hash_table_iter_init (&iter, a);
  while (g_hash_table_iter_next (&iter, &record, NULL))
    if (!g_hash_table_contains (b, record))
      return FALSE;
  return TRUE;
}

static guint
find_first (LsgRecordSelection *self)
{
  guint n = count (self);

  for (guint i = 0; i < n; i++)
    if (g_hash_table_contains (self->records, lsg_ordered_list_peek (self->list, i)))
      return i;
  return GTK_INVALID_LIST_POSITION;
}

/* Takes @records over. Views look at the rows that they show: one range for all is cheap. */
static gboolean
take (LsgRecordSelection *self,
      GHashTable         *records)
{
  gboolean changed = !is_same (self->records, records);

  if (!changed)
    {
      g_hash_table_unref (records);
      return FALSE;
    }
  g_hash_table_unref (self->records);
  self->records = records;
  self->place = find_first (self);
  if (count (self) > 0)
    gtk_selection_model_selection_changed (GTK_SELECTION_MODEL (self), 0, count (self));
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
  return TRUE;
}

static GType
lsg_record_selection_get_item_type (GListModel *model)
{
  return g_list_model_get_item_type (G_LIST_MODEL (LSG_RECORD_SELECTION (model)->list));
}

static guint
lsg_record_selection_get_n_items (GListModel *model)
{
  return count (LSG_RECORD_SELECTION (model));
}

static gpointer
lsg_record_selection_get_item (GListModel *model,
                               guint       position)
{
  return g_list_model_get_item (G_LIST_MODEL (LSG_RECORD_SELECTION (model)->list), position);
}

static void
lsg_record_selection_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = lsg_record_selection_get_item_type;
  iface->get_n_items = lsg_record_selection_get_n_items;
  iface->get_item = lsg_record_selection_get_item;
}

static gboolean
lsg_record_selection_is_selected (GtkSelectionModel *model,
                                  guint              position)
{
  LsgRecordSelection *self = LSG_RECORD_SELECTION (model);
  gpointer record = lsg_ordered_list_peek (self->list, position);

  return record != NULL && g_hash_table_contains (self->records, record);
}

static GtkBitset *
lsg_record_selection_get_selection_in_range (GtkSelectionModel *model,
                                             guint              position,
                                             guint              n_items)
{
  LsgRecordSelection *self = LSG_RECORD_SELECTION (model);
  GtkBitset *bits = gtk_bitset_new_empty ();
  guint end = MIN (count (self), position + MIN (n_items, G_MAXUINT - position));

  for (guint i = position; i < end; i++)
    if (lsg_record_selection_is_selected (model, i))
      gtk_bitset_add (bits, i);
  return bits;
}

/* The last one selected stays so: a list of interventions has an editor beside it. */
static gboolean
lsg_record_selection_set_selection (GtkSelectionModel *model,
                                    GtkBitset         *selected,
                                    GtkBitset         *mask)
{
  LsgRecordSelection *self = LSG_RECORD_SELECTION (model);
  GHashTable *records = new_set ();
  guint n = count (self);
  guint first = find_first (self);

  for (guint i = 0; i < n; i++)
    {
      LsgRecord *record = lsg_ordered_list_peek (self->list, i);

      if (gtk_bitset_contains (mask, i) ? gtk_bitset_contains (selected, i)
                                        : g_hash_table_contains (self->records, record))
        g_hash_table_add (records, g_object_ref (record));
    }
  if (g_hash_table_size (records) == 0 && first != GTK_INVALID_LIST_POSITION)
    g_hash_table_add (records, g_object_ref (lsg_ordered_list_peek (self->list, first)));
  take (self, records);
  return TRUE;
}

static void
lsg_record_selection_model_init (GtkSelectionModelInterface *iface)
{
  iface->is_selected = lsg_record_selection_is_selected;
  iface->get_selection_in_range = lsg_record_selection_get_selection_in_range;
  iface->set_selection = lsg_record_selection_set_selection;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (LsgRecordSelection, lsg_record_selection, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, lsg_record_selection_list_model_init)
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SELECTION_MODEL, lsg_record_selection_model_init))

static void
items_changed_cb (LsgRecordSelection *self,
                  guint               position,
                  guint               removed,
                  guint               added)
{
  g_list_model_items_changed (G_LIST_MODEL (self), position, removed, added);
}

static void
lsg_record_selection_finalize (GObject *object)
{
  LsgRecordSelection *self = LSG_RECORD_SELECTION (object);

  g_hash_table_unref (self->records);
  g_object_unref (self->list);
  G_OBJECT_CLASS (lsg_record_selection_parent_class)->finalize (object);
}

static void
lsg_record_selection_class_init (LsgRecordSelectionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lsg_record_selection_finalize;
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", LSG_TYPE_RECORD_SELECTION, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                          NULL, G_TYPE_NONE, 0);
}

static void
lsg_record_selection_init (LsgRecordSelection *self)
{
  self->records = new_set ();
}

LsgRecordSelection *
lsg_record_selection_new (LsgOrderedList *list)
{
  LsgRecordSelection *self = g_object_new (LSG_TYPE_RECORD_SELECTION, NULL);

  self->list = g_object_ref (list);
  g_signal_connect_object (list, "items-changed", G_CALLBACK (items_changed_cb), self, G_CONNECT_SWAPPED);
  lsg_record_selection_settle (self);
  return self;
}

guint
lsg_record_selection_get_n (LsgRecordSelection *self)
{
  g_return_val_if_fail (LSG_IS_RECORD_SELECTION (self), 0);

  return g_hash_table_size (self->records);
}

gboolean
lsg_record_selection_contains (LsgRecordSelection *self,
                               LsgRecord          *record)
{
  g_return_val_if_fail (LSG_IS_RECORD_SELECTION (self), FALSE);

  return g_hash_table_contains (self->records, record);
}

gpointer
lsg_record_selection_get_first (LsgRecordSelection *self)
{
  GHashTableIter iter;
  gpointer record = NULL;

  g_return_val_if_fail (LSG_IS_RECORD_SELECTION (self), NULL);

  g_hash_table_iter_init (&iter, self->records);
  if (g_hash_table_size (self->records) > 1)
    return lsg_ordered_list_peek (self->list, find_first (self));
  g_hash_table_iter_next (&iter, &record, NULL);
  return record;
}

GPtrArray *
lsg_record_selection_list (LsgRecordSelection *self)
{
  GPtrArray *list;
  guint n;

  g_return_val_if_fail (LSG_IS_RECORD_SELECTION (self), NULL);

  list = g_ptr_array_new_full (g_hash_table_size (self->records), g_object_unref);
  n = count (self);
  for (guint i = 0; i < n && list->len < g_hash_table_size (self->records); i++)
    {
      LsgRecord *record = lsg_ordered_list_peek (self->list, i);

      if (g_hash_table_contains (self->records, record))
        g_ptr_array_add (list, g_object_ref (record));
    }
  return list;
}

/* Those of @records that the list holds. */
static GHashTable *
new_held (LsgRecordSelection *self,
          GHashTable         *records)
{
  GHashTable *held = new_set ();
  guint n = count (self);

  for (guint i = 0; i < n && g_hash_table_size (held) < g_hash_table_size (records); i++)
    {
      LsgRecord *record = lsg_ordered_list_peek (self->list, i);

      if (g_hash_table_contains (records, record))
        g_hash_table_add (held, g_object_ref (record));
    }
  return held;
}

gboolean
lsg_record_selection_select (LsgRecordSelection *self,
                             GPtrArray          *records)
{
  g_autoptr (GHashTable) wanted = g_hash_table_new (NULL, NULL);
  GHashTable *held;

  g_return_val_if_fail (LSG_IS_RECORD_SELECTION (self), FALSE);

  for (guint i = 0; i < records->len; i++)
    g_hash_table_add (wanted, records->pdata[i]);
  held = new_held (self, wanted);
  if (g_hash_table_size (held) == 0)
    {
      g_hash_table_unref (held);
      return FALSE;
    }
  take (self, held);
  return TRUE;
}

gboolean
lsg_record_selection_select_one (LsgRecordSelection *self,
                                 LsgRecord          *record)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new ();

  g_ptr_array_add (records, record);
  return lsg_record_selection_select (self, records);
}

void
lsg_record_selection_settle (LsgRecordSelection *self)
{
  guint n;
  GHashTable *held;

  g_return_if_fail (LSG_IS_RECORD_SELECTION (self));

  n = count (self);
  held = new_held (self, self->records);
  if (g_hash_table_size (held) == 0 && n > 0)
    g_hash_table_add (held, g_object_ref (lsg_ordered_list_peek (self->list, MIN (self->place, n - 1))));
  if (!take (self, held))
    self->place = find_first (self);
}
