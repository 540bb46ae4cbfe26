/* records.c - the records of a project in memory. See records.h. */
#include "records.h"

/* One kind's list. Kept sorted by position, then id, except within a batch. */
#define LSG_TYPE_RECORD_LIST (lsg_record_list_get_type ())
G_DECLARE_FINAL_TYPE (LsgRecordList, lsg_record_list, LSG, RECORD_LIST, GObject)

struct _LsgRecordList {
  GObject    parent_instance;
  GType      item_type;
  GPtrArray *records;
  guint      n_before_batch;
  gboolean   changed_in_batch;
};

static GType
lsg_record_list_get_item_type (GListModel *model)
{
  return LSG_RECORD_LIST (model)->item_type;
}

static guint
lsg_record_list_get_n_items (GListModel *model)
{
  return LSG_RECORD_LIST (model)->records->len;
}

static gpointer
lsg_record_list_get_item (GListModel *model,
                          guint       position)
{
  LsgRecordList *self = LSG_RECORD_LIST (model);

  if (position >= self->records->len)
    return NULL;
  return g_object_ref (self->records->pdata[position]);
}

static void
lsg_record_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = lsg_record_list_get_item_type;
  iface->get_n_items = lsg_record_list_get_n_items;
  iface->get_item = lsg_record_list_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (LsgRecordList, lsg_record_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, lsg_record_list_model_init))

static void
lsg_record_list_finalize (GObject *object)
{
  g_ptr_array_unref (LSG_RECORD_LIST (object)->records);
  G_OBJECT_CLASS (lsg_record_list_parent_class)->finalize (object);
}

static void
lsg_record_list_class_init (LsgRecordListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lsg_record_list_finalize;
}

static void
lsg_record_list_init (LsgRecordList *self)
{
  self->records = g_ptr_array_new_with_free_func (g_object_unref);
}

/* First index whose record does not stand before @record. */
static guint
lsg_record_list_search (LsgRecordList *self,
                        LsgRecord     *record)
{
  guint low = 0;
  guint high = self->records->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (lsg_record_compare_places (self->records->pdata[middle], record) < 0)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

struct _LsgRecords {
  GObject        parent_instance;
  LsgRecordList *lists[LSG_N_KINDS];
  GHashTable    *by_id; /* get_key() -> borrowed record */
  gboolean       in_batch;
  guint64        stamp;
};

G_DEFINE_FINAL_TYPE (LsgRecords, lsg_records, G_TYPE_OBJECT)

/* Every figure and rule looks up thousands of ids: where a pointer is wide enough, an id is its own key, so that
 * looking one up touches no record but the one that is found. Else the key is the id in the record's own memory. */
#define ID_IS_KEY (GLIB_SIZEOF_VOID_P >= 8)

static gpointer
get_key (const gint64 *id)
{
  return ID_IS_KEY ? (gpointer) (guintptr) *id : (gpointer) id;
}

static void
lsg_records_finalize (GObject *object)
{
  LsgRecords *self = LSG_RECORDS (object);

  g_hash_table_unref (self->by_id);
  for (guint i = 0; i < LSG_N_KINDS; i++)
    g_object_unref (self->lists[i]);
  G_OBJECT_CLASS (lsg_records_parent_class)->finalize (object);
}

static void
lsg_records_class_init (LsgRecordsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lsg_records_finalize;
}

static void
lsg_records_init (LsgRecords *self)
{
  self->by_id = ID_IS_KEY ? g_hash_table_new (NULL, NULL) : g_hash_table_new (g_int64_hash, g_int64_equal);
  for (guint i = 0; i < LSG_N_KINDS; i++)
    {
      self->lists[i] = g_object_new (LSG_TYPE_RECORD_LIST, NULL);
      self->lists[i]->item_type = lsg_kind_get (i)->get_type ();
    }
}

LsgRecords *
lsg_records_new (void)
{
  return g_object_new (LSG_TYPE_RECORDS, NULL);
}

GListModel *
lsg_records_get_list (LsgRecords *self,
                      LsgKindId   kind)
{
  g_return_val_if_fail (LSG_IS_RECORDS (self), NULL);
  g_return_val_if_fail (kind < LSG_N_KINDS, NULL);

  return G_LIST_MODEL (self->lists[kind]);
}

guint
lsg_records_get_n (LsgRecords *self,
                   LsgKindId   kind)
{
  g_return_val_if_fail (kind < LSG_N_KINDS, 0);

  return self->lists[kind]->records->len;
}

gpointer
lsg_records_peek (LsgRecords *self,
                  LsgKindId   kind,
                  guint       index)
{
  g_return_val_if_fail (index < self->lists[kind]->records->len, NULL);

  return self->lists[kind]->records->pdata[index];
}

gpointer
lsg_records_find (LsgRecords *self,
                  gint64      id)
{
  g_return_val_if_fail (LSG_IS_RECORDS (self), NULL);

  return g_hash_table_lookup (self->by_id, get_key (&id));
}

LsgProgramme *
lsg_records_get_programme (LsgRecords *self)
{
  if (lsg_records_get_n (self, LSG_KIND_PROGRAMME) == 0)
    return NULL;
  return lsg_records_peek (self, LSG_KIND_PROGRAMME, 0);
}

guint
lsg_records_index_of (LsgRecords *self,
                      LsgRecord  *record)
{
  LsgRecordList *list = self->lists[lsg_record_get_kind_id (record)];
  guint index = lsg_record_list_search (list, record);

  if (index < list->records->len && list->records->pdata[index] == record)
    return index;
  if (!g_ptr_array_find (list->records, record, &index))
    g_return_val_if_reached (G_MAXUINT);
  return index;
}

gint64
lsg_records_draw_id (LsgRecords *self)
{
  gint64 id;

  do
    id = (gint64) ((((guint64) g_random_int () << 32) | g_random_int ()) & ((G_GUINT64_CONSTANT (1) << 53) - 1));
  while (id == 0 || g_hash_table_contains (self->by_id, get_key (&id)));
  return id;
}

gboolean
lsg_records_insert (LsgRecords *self,
                    LsgRecord  *record)
{
  LsgRecordList *list = self->lists[lsg_record_get_kind_id (record)];
  gpointer key = get_key (lsg_record_peek_id (record));
  guint index;

  if (g_hash_table_contains (self->by_id, key))
    return FALSE;
  g_hash_table_insert (self->by_id, key, record);

  if (self->in_batch)
    {
      g_ptr_array_add (list->records, g_object_ref (record));
      list->changed_in_batch = TRUE;
      return TRUE;
    }
  index = lsg_record_list_search (list, record);
  g_ptr_array_insert (list->records, index, g_object_ref (record));
  g_list_model_items_changed (G_LIST_MODEL (list), index, 0, 1);
  return TRUE;
}

/* What a record is sorted by, beside it, so that sorting looks at no record. */
typedef struct {
  gint64     position;
  gint64     id;
  LsgRecord *record;
} Key;

static int
compare_keys_cb (gconstpointer a,
                 gconstpointer b,
                 gpointer      user_data)
{
  const Key *x = a, *y = b;

  if (x->position != y->position)
    return x->position < y->position ? -1 : 1;
  return (x->id > y->id) - (x->id < y->id);
}

static void
lsg_record_list_sort (LsgRecordList *self)
{
  guint n = self->records->len;
  g_autofree Key *keys = g_new (Key, n);
  gboolean sorted = TRUE;

  for (guint i = 0; i < n; i++)
    {
      LsgRecord *record = self->records->pdata[i];

      keys[i] = (Key) { lsg_record_get_position (record), lsg_record_get_id (record), record };
      sorted = sorted && (i == 0 || compare_keys_cb (&keys[i - 1], &keys[i], NULL) < 0);
    }
  if (sorted)
    return;
  g_qsort_with_data (keys, (int) n, sizeof *keys, compare_keys_cb, NULL);
  for (guint i = 0; i < n; i++)
    self->records->pdata[i] = keys[i].record;
}

void
lsg_records_begin_batch (LsgRecords *self)
{
  g_return_if_fail (!self->in_batch);

  self->in_batch = TRUE;
  for (guint i = 0; i < LSG_N_KINDS; i++)
    {
      self->lists[i]->n_before_batch = self->lists[i]->records->len;
      self->lists[i]->changed_in_batch = FALSE;
    }
}

void
lsg_records_end_batch (LsgRecords *self)
{
  g_return_if_fail (self->in_batch);

  self->in_batch = FALSE;
  for (guint i = 0; i < LSG_N_KINDS; i++)
    {
      LsgRecordList *list = self->lists[i];

      if (!list->changed_in_batch)
        continue;
      lsg_record_list_sort (list);
      g_list_model_items_changed (G_LIST_MODEL (list), 0, list->n_before_batch, list->records->len);
    }
}

void
lsg_records_remove (LsgRecords *self,
                    LsgRecord  *record)
{
  LsgRecordList *list = self->lists[lsg_record_get_kind_id (record)];
  guint index = lsg_records_index_of (self, record);

  g_return_if_fail (index < list->records->len);

  g_hash_table_remove (self->by_id, get_key (lsg_record_peek_id (record)));
  g_ptr_array_remove_index (list->records, index);
  list->changed_in_batch = TRUE;
  if (!self->in_batch)
    g_list_model_items_changed (G_LIST_MODEL (list), index, 1, 0);
}

void
lsg_records_reposition (LsgRecords *self,
                        LsgRecord  *record)
{
  LsgRecordList *list = self->lists[lsg_record_get_kind_id (record)];
  guint before, after;

  if (!g_ptr_array_find (list->records, record, &before))
    g_return_if_reached ();

  g_object_ref (record);
  g_ptr_array_remove_index (list->records, before);
  after = lsg_record_list_search (list, record);
  g_ptr_array_insert (list->records, after, record);
  if (before == after)
    g_list_model_items_changed (G_LIST_MODEL (list), before, 1, 1);
  else
    {
      guint first = MIN (before, after);
      guint n = MAX (before, after) - first + 1;

      g_list_model_items_changed (G_LIST_MODEL (list), first, n, n);
    }
}

guint64
lsg_records_get_stamp (LsgRecords *self)
{
  return self->stamp;
}

/* Random, since a record may have been counted as one of other records before. */
guint64
lsg_records_renew_stamp (LsgRecords *self)
{
  self->stamp = ((guint64) g_random_int () << 32) | g_random_int () | 1;
  return self->stamp;
}

void
lsg_records_touch (LsgRecords *self,
                   LsgRecord  *record)
{
  LsgRecordList *list = self->lists[lsg_record_get_kind_id (record)];
  guint index = lsg_records_index_of (self, record);

  g_list_model_items_changed (G_LIST_MODEL (list), index, 1, 1);
}

void
lsg_records_touch_all (LsgRecords *self,
                       LsgKindId   kind)
{
  guint n = lsg_records_get_n (self, kind);

  g_list_model_items_changed (G_LIST_MODEL (self->lists[kind]), 0, n, n);
}
