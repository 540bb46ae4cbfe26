/* ordered-list.c - the records of a kind, filtered and sorted. See ordered-list.h.
 *
 * Invariant: all items but the held one are sorted by the live values of the records. An update builds
 * the new array beside the old one, then tells of the one range in which they differ.
 */
#include "ordered-list.h"

/* From so many places on a move is told of as a removal and an addition. */
#define LONG_WAY 48

struct _LsgOrderedList {
  GObject           parent_instance;
  LsgRecords       *records;
  LsgKindId         kind;
  LsgOrderedCompare compare;
  LsgOrderedFilter  filter;
  gpointer          data;
  GPtrArray        *items; /* references */
  LsgRecord        *held;  /* reference or NULL */
};

static GType
lsg_ordered_list_get_item_type (GListModel *model)
{
  return lsg_kind_get (LSG_ORDERED_LIST (model)->kind)->get_type ();
}

static guint
lsg_ordered_list_get_n_items (GListModel *model)
{
  return LSG_ORDERED_LIST (model)->items->len;
}

static gpointer
lsg_ordered_list_get_item (GListModel *model,
                           guint       position)
{
  LsgRecord *record = lsg_ordered_list_peek (LSG_ORDERED_LIST (model), position);

  return record != NULL ? g_object_ref (record) : NULL;
}

static void
lsg_ordered_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = lsg_ordered_list_get_item_type;
  iface->get_n_items = lsg_ordered_list_get_n_items;
  iface->get_item = lsg_ordered_list_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (LsgOrderedList, lsg_ordered_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, lsg_ordered_list_model_init))

static int
compare_items (LsgOrderedList *self,
               LsgRecord      *a,
               LsgRecord      *b)
{
  int order = self->compare != NULL ? self->compare (a, b, self->data) : 0;
  gint64 position_a, position_b;

  if (order != 0)
    return order;
  position_a = lsg_record_get_position (a);
  position_b = lsg_record_get_position (b);
  if (position_a != position_b)
    return position_a < position_b ? -1 : 1;
  return lsg_record_get_id (a) < lsg_record_get_id (b) ? -1 : lsg_record_get_id (a) > lsg_record_get_id (b);
}

static int
compare_items_cb (gconstpointer a,
                  gconstpointer b,
                  gpointer      self)
{
  return compare_items (self, *(LsgRecord **) a, *(LsgRecord **) b);
}

static gboolean
passes (LsgOrderedList *self,
        LsgRecord      *record)
{
  return record == self->held || self->filter == NULL || self->filter (record, self->data);
}

/* First place whose record does not stand before @record; looks past the held one, which may stand
 * anywhere. */
static guint
find_place (LsgOrderedList *self,
            GPtrArray      *items,
            LsgRecord      *record)
{
  guint low = 0;
  guint high = items->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      guint probe = middle;

      if (items->pdata[probe] == self->held)
        {
          if (probe + 1 < high)
            probe++;
          else if (probe > low)
            probe--;
          else
            return low;
        }
      if (compare_items (self, items->pdata[probe], record) < 0)
        low = probe + 1;
      else
        high = probe;
    }
  return low;
}

/* A record that only changed its place over a long way is taken out and put in again: views look at every
 * item of a range that changed. */
static gboolean
take_move (LsgOrderedList *self,
           GPtrArray      *items,
           guint           start,
           guint           last)
{
  GPtrArray *old = self->items;
  gboolean is_up = old->pdata[last] == items->pdata[start];
  guint from = is_up ? last : start;
  guint to = is_up ? start : last;
  gpointer record = old->pdata[from];

  if (last - start < LONG_WAY || items->pdata[to] != record)
    return FALSE;
  for (guint i = start; i < last; i++)
    if (old->pdata[is_up ? i : i + 1] != items->pdata[is_up ? i + 1 : i])
      return FALSE;

  g_ptr_array_remove_index (old, from); /* @items keeps the record alive */
  g_list_model_items_changed (G_LIST_MODEL (self), from, 1, 0);
  self->items = items;
  g_ptr_array_unref (old);
  g_list_model_items_changed (G_LIST_MODEL (self), to, 0, 1);
  return TRUE;
}

/* Takes @items over and tells of the range that differs. */
static void
take_items (LsgOrderedList *self,
            GPtrArray      *items)
{
  GPtrArray *old = self->items;
  guint start = 0;
  guint end = 0;
  guint shorter = MIN (old->len, items->len);
  guint n_old = old->len;

  while (start < shorter && old->pdata[start] == items->pdata[start])
    start++;
  while (end < shorter - start && old->pdata[old->len - 1 - end] == items->pdata[items->len - 1 - end])
    end++;
  if (n_old == items->len && n_old > start + end && take_move (self, items, start, n_old - end - 1))
    return;
  self->items = items;
  if (n_old - start - end > 0 || items->len - start - end > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), start, n_old - start - end, items->len - start - end);
  g_ptr_array_unref (old);
}

static GPtrArray *
new_items (guint n)
{
  return g_ptr_array_new_full (n, g_object_unref);
}

static void
add_of_kind (LsgOrderedList *self,
             GHashTable     *set,
             GPtrArray      *records)
{
  for (guint i = 0; records != NULL && i < records->len; i++)
    if (lsg_record_get_kind_id (records->pdata[i]) == self->kind && records->pdata[i] != self->held)
      g_hash_table_add (set, records->pdata[i]);
}

/* The items less those of @away, which are put in again where they belong unless they are gone. */
static void
replace_items (LsgOrderedList *self,
               GHashTable     *away)
{
  GPtrArray *items = new_items (self->items->len + g_hash_table_size (away));
  GHashTableIter iter;
  gpointer record;

  for (guint i = 0; i < self->items->len; i++)
    if (!g_hash_table_contains (away, self->items->pdata[i]))
      g_ptr_array_add (items, g_object_ref (self->items->pdata[i]));

  g_hash_table_iter_init (&iter, away);
  while (g_hash_table_iter_next (&iter, &record, NULL))
    if (lsg_records_find (self->records, lsg_record_get_id (record)) == record && passes (self, record))
      g_ptr_array_insert (items, (int) find_place (self, items, record), g_object_ref (record));
  take_items (self, items);
}

static void
lsg_ordered_list_finalize (GObject *object)
{
  LsgOrderedList *self = LSG_ORDERED_LIST (object);

  g_clear_object (&self->held);
  g_ptr_array_unref (self->items);
  g_object_unref (self->records);
  G_OBJECT_CLASS (lsg_ordered_list_parent_class)->finalize (object);
}

static void
lsg_ordered_list_class_init (LsgOrderedListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lsg_ordered_list_finalize;
}

static void
lsg_ordered_list_init (LsgOrderedList *self)
{
  self->items = new_items (0);
}

LsgOrderedList *
lsg_ordered_list_new (LsgRecords        *records,
                      LsgKindId          kind,
                      LsgOrderedCompare  compare,
                      LsgOrderedFilter   filter,
                      gpointer           data)
{
  LsgOrderedList *self;

  g_return_val_if_fail (LSG_IS_RECORDS (records), NULL);

  self = g_object_new (LSG_TYPE_ORDERED_LIST, NULL);
  self->records = g_object_ref (records);
  self->kind = kind;
  self->compare = compare;
  self->filter = filter;
  self->data = data;
  lsg_ordered_list_refresh (self);
  return self;
}

void
lsg_ordered_list_update (LsgOrderedList   *self,
                         const LsgChanges *changes)
{
  g_autoptr (GHashTable) away = g_hash_table_new (NULL, NULL);

  g_return_if_fail (LSG_IS_ORDERED_LIST (self));

  for (guint i = 0; changes->removed != NULL && i < changes->removed->len; i++)
    if (changes->removed->pdata[i] == self->held)
      g_clear_object (&self->held);
  add_of_kind (self, away, changes->removed);
  add_of_kind (self, away, changes->added);
  add_of_kind (self, away, changes->changed);
  if (g_hash_table_size (away) > 64)
    lsg_ordered_list_refresh (self);
  else if (g_hash_table_size (away) > 0)
    replace_items (self, away);
}

void
lsg_ordered_list_refresh (LsgOrderedList *self)
{
  guint n = lsg_records_get_n (self->records, self->kind);
  GPtrArray *items = new_items (n);
  guint held_at = self->held != NULL ? lsg_ordered_list_find (self, self->held) : G_MAXUINT;

  for (guint i = 0; i < n; i++)
    {
      LsgRecord *record = lsg_records_peek (self->records, self->kind, i);

      if (record != self->held && passes (self, record))
        g_ptr_array_add (items, g_object_ref (record));
    }
  g_ptr_array_sort_with_data (items, compare_items_cb, self);
  if (held_at != G_MAXUINT)
    g_ptr_array_insert (items, (int) MIN (held_at, items->len), g_object_ref (self->held));
  take_items (self, items);
}

void
lsg_ordered_list_hold (LsgOrderedList *self,
                       LsgRecord      *record)
{
  g_autoptr (LsgRecord) former = NULL;
  g_autoptr (GHashTable) away = NULL;

  g_return_if_fail (LSG_IS_ORDERED_LIST (self));

  if (record == self->held)
    return;
  former = g_steal_pointer (&self->held);
  if (former != NULL)
    {
      away = g_hash_table_new (NULL, NULL);
      g_hash_table_add (away, former);
      replace_items (self, away);
    }
  if (record != NULL && lsg_ordered_list_find (self, record) != G_MAXUINT)
    self->held = g_object_ref (record);
}

guint
lsg_ordered_list_find (LsgOrderedList *self,
                       LsgRecord      *record)
{
  guint index;

  return g_ptr_array_find (self->items, record, &index) ? index : G_MAXUINT;
}

gpointer
lsg_ordered_list_peek (LsgOrderedList *self,
                       guint           position)
{
  return position < self->items->len ? self->items->pdata[position] : NULL;
}
