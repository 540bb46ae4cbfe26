/* quantity-sheet.c - see quantity-sheet.h. */
#include "quantity-sheet.h"

#include "search-words.h"

struct _LsgSheetRow {
  GObject         parent_instance;
  LsgSheetSection section;
  LsgRecord      *record;
  LsgSpan         span;
  guint           place; /* in the sheet, before an update while it lasts */
};

G_DEFINE_FINAL_TYPE (LsgSheetRow, lsg_sheet_row, G_TYPE_OBJECT)

enum {
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
lsg_sheet_row_finalize (GObject *object)
{
  g_clear_object (&LSG_SHEET_ROW (object)->record);
  G_OBJECT_CLASS (lsg_sheet_row_parent_class)->finalize (object);
}

static void
lsg_sheet_row_class_init (LsgSheetRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lsg_sheet_row_finalize;

  signals[CHANGED] = g_signal_new ("changed", LSG_TYPE_SHEET_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
lsg_sheet_row_init (LsgSheetRow *self)
{
  self->place = G_MAXUINT;
}

static LsgSheetRow *
lsg_sheet_row_new (LsgSheetSection section,
                   LsgRecord      *record)
{
  LsgSheetRow *self = g_object_new (LSG_TYPE_SHEET_ROW, NULL);

  self->section = section;
  g_set_object (&self->record, record);
  return self;
}

LsgSheetSection
lsg_sheet_row_get_section (LsgSheetRow *self)
{
  g_return_val_if_fail (LSG_IS_SHEET_ROW (self), LSG_SECTION_ALL);

  return self->section;
}

LsgRecord *
lsg_sheet_row_get_record (LsgSheetRow *self)
{
  g_return_val_if_fail (LSG_IS_SHEET_ROW (self), NULL);

  return self->record;
}

LsgSpan
lsg_sheet_row_get_span (LsgSheetRow *self)
{
  return self->span;
}

guint
lsg_sheet_row_get_place (LsgSheetRow *self)
{
  g_return_val_if_fail (LSG_IS_SHEET_ROW (self), G_MAXUINT);

  return self->place;
}

struct _LsgQuantitySheet {
  GObject          parent_instance;
  GPtrArray       *rows;
  LsgSheetRow     *heads[LSG_N_SECTIONS];
  GHashTable      *by_record; /* borrowed record -> row */
  GCompareDataFunc compare;
  gpointer         compare_data;
  LsgSearchWords  *words;
};

static GType
lsg_quantity_sheet_get_item_type (GListModel *model)
{
  return LSG_TYPE_SHEET_ROW;
}

static guint
lsg_quantity_sheet_get_n_items (GListModel *model)
{
  return LSG_QUANTITY_SHEET (model)->rows->len;
}

static gpointer
lsg_quantity_sheet_get_item (GListModel *model,
                             guint       position)
{
  LsgQuantitySheet *self = LSG_QUANTITY_SHEET (model);

  return position < self->rows->len ? g_object_ref (self->rows->pdata[position]) : NULL;
}

static void
lsg_quantity_sheet_model_init (GListModelInterface *iface)
{
  iface->get_item_type = lsg_quantity_sheet_get_item_type;
  iface->get_n_items = lsg_quantity_sheet_get_n_items;
  iface->get_item = lsg_quantity_sheet_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (LsgQuantitySheet, lsg_quantity_sheet, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, lsg_quantity_sheet_model_init))

static void
lsg_quantity_sheet_finalize (GObject *object)
{
  LsgQuantitySheet *self = LSG_QUANTITY_SHEET (object);

  g_ptr_array_unref (self->rows);
  g_hash_table_unref (self->by_record);
  g_strfreev (self->words);
  for (guint i = 0; i < LSG_N_SECTIONS; i++)
    g_object_unref (self->heads[i]);
  G_OBJECT_CLASS (lsg_quantity_sheet_parent_class)->finalize (object);
}

static void
lsg_quantity_sheet_class_init (LsgQuantitySheetClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lsg_quantity_sheet_finalize;
}

static void
lsg_quantity_sheet_init (LsgQuantitySheet *self)
{
  self->rows = g_ptr_array_new_with_free_func (g_object_unref);
  self->by_record = g_hash_table_new_full (NULL, NULL, NULL, g_object_unref);
  for (guint i = 0; i < LSG_N_SECTIONS; i++)
    self->heads[i] = lsg_sheet_row_new (i, NULL);
}

LsgQuantitySheet *
lsg_quantity_sheet_new (void)
{
  return g_object_new (LSG_TYPE_QUANTITY_SHEET, NULL);
}

void
lsg_quantity_sheet_set_order (LsgQuantitySheet *self,
                              GCompareDataFunc  compare,
                              gpointer          data)
{
  self->compare = compare;
  self->compare_data = data;
}

void
lsg_quantity_sheet_set_search (LsgQuantitySheet *self,
                               const char       *text)
{
  g_strfreev (self->words);
  self->words = lsg_search_words_new (text);
}

static LsgSheetRow *
ensure_row (LsgQuantitySheet *self,
            GHashTable       *by_record,
            LsgRecord        *record)
{
  gpointer key, row;

  if (g_hash_table_steal_extended (self->by_record, record, &key, &row))
    {
      g_hash_table_insert (by_record, record, row);
      return row;
    }
  row = lsg_sheet_row_new (LSG_SECTION_ALL, record);
  g_hash_table_insert (by_record, record, row);
  return row;
}

static void
place_intervention (LsgSheetRow     *row,
                    LsgIntervention *intervention)
{
  row->span = (LsgSpan) { intervention->total_min, intervention->total, intervention->total_max };
  if (!lsg_intervention_is_kept (intervention))
    row->section = LSG_SECTION_ASIDE;
  else if (intervention->nature == LSG_STRUCTURAL)
    row->section = LSG_SECTION_STRUCTURAL;
  else
    row->section = LSG_SECTION_CONJUNCTURAL;
}

static LsgProduct
times_factor (LsgActivity *activity,
              gint64       factor)
{
  if (activity->minutes == LSG_NULL || factor == LSG_NULL)
    return LSG_NULL;
  return lsg_quantity_multiply (activity->minutes, factor, 1);
}

static void
place_activity (LsgSheetRow *row,
                LsgActivity *activity)
{
  row->section = LSG_SECTION_VIRTUAL;
  row->span = (LsgSpan) { times_factor (activity, activity->factor_min), activity->total_minutes,
                          times_factor (activity, activity->factor_max) };
}

static int
compare_places (gconstpointer a,
                gconstpointer b)
{
  const LsgSheetRow *row_a = *(LsgSheetRow *const *) a;
  const LsgSheetRow *row_b = *(LsgSheetRow *const *) b;

  return (row_a->place > row_b->place) - (row_a->place < row_b->place);
}

typedef struct {
  GCompareDataFunc compare;
  gpointer         data;
} Order;

static int
compare_rows (gconstpointer a,
              gconstpointer b,
              gpointer      data)
{
  Order *order = data;

  return order->compare (*(gpointer *) a, *(gpointer *) b, order->data);
}

/* The rows of every section, in project order, of the records that the search lets through. */
static void
collect_rows (LsgQuantitySheet *self,
              LsgRecords       *records,
              GPtrArray       **sections)
{
  GHashTable *by_record = g_hash_table_new_full (NULL, NULL, NULL, g_object_unref);

  for (guint k = 0; k < 2; k++)
    {
      LsgKindId kind = k == 0 ? LSG_KIND_INTERVENTION : LSG_KIND_ACTIVITY;
      guint n = lsg_records_get_n (records, kind);

      for (guint i = 0; i < n; i++)
        {
          LsgRecord *record = lsg_records_peek (records, kind, i);
          LsgSheetRow *row;

          if (kind == LSG_KIND_ACTIVITY && !lsg_activity_is_virtual_class (LSG_ACTIVITY (record)))
            continue;
          if (self->words != NULL && !lsg_search_words_match (self->words, record))
            continue;
          row = ensure_row (self, by_record, record);
          if (kind == LSG_KIND_INTERVENTION)
            place_intervention (row, LSG_INTERVENTION (record));
          else
            place_activity (row, LSG_ACTIVITY (record));
          g_ptr_array_add (sections[row->section], row);
        }
    }

  g_hash_table_unref (self->by_record);
  self->by_record = by_record;
}

static void
sort_section (LsgQuantitySheet *self,
              GPtrArray        *rows,
              gboolean          keep_order)
{
  if (keep_order)
    {
      g_ptr_array_sort (rows, compare_places);
    }
  else if (self->compare != NULL)
    {
      Order order = { self->compare, self->compare_data };

      g_ptr_array_sort_with_data (rows, compare_rows, &order);
    }
}

static void
append_section (LsgQuantitySheet *self,
                GPtrArray        *wanted,
                LsgSheetSection   section,
                GPtrArray        *rows)
{
  if (rows->len == 0)
    return;
  g_ptr_array_add (wanted, g_object_ref (self->heads[section]));
  for (guint i = 0; i < rows->len; i++)
    g_ptr_array_add (wanted, g_object_ref (rows->pdata[i]));
}

/* Replaces the rows between what is alike at the beginning and at the end. */
static void
splice_rows (LsgQuantitySheet *self,
             GPtrArray        *wanted)
{
  g_autoptr (GPtrArray) old = g_steal_pointer (&self->rows);
  guint first = 0;
  guint last = 0;

  while (first < old->len && first < wanted->len && old->pdata[first] == wanted->pdata[first])
    first++;
  while (last < old->len - first && last < wanted->len - first
         && old->pdata[old->len - 1 - last] == wanted->pdata[wanted->len - 1 - last])
    last++;

  self->rows = wanted;
  if (old->len - first - last > 0 || wanted->len - first - last > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), first, old->len - first - last,
                                wanted->len - first - last);
}

static void
set_totals (LsgQuantitySheet *self,
            const LsgFigures *figures)
{
  self->heads[LSG_SECTION_STRUCTURAL]->span = figures->structural;
  self->heads[LSG_SECTION_CONJUNCTURAL]->span = figures->conjunctural;
  self->heads[LSG_SECTION_ALL]->span = figures->all;
  self->heads[LSG_SECTION_VIRTUAL]->span = figures->virtual_classes;
  self->heads[LSG_SECTION_ASIDE]->span = (LsgSpan) { LSG_NULL, LSG_NULL, LSG_NULL };
}

void
lsg_quantity_sheet_update (LsgQuantitySheet *self,
                           LsgRecords       *records,
                           const LsgFigures *figures,
                           gboolean          keep_order)
{
  GPtrArray *wanted = g_ptr_array_new_with_free_func (g_object_unref);
  GPtrArray *sections[LSG_N_SECTIONS];

  g_return_if_fail (LSG_IS_QUANTITY_SHEET (self));

  for (guint i = 0; i < LSG_N_SECTIONS; i++)
    sections[i] = g_ptr_array_new ();
  for (guint i = 0; i < self->rows->len; i++)
    LSG_SHEET_ROW (self->rows->pdata[i])->place = i;

  collect_rows (self, records, sections);
  for (guint i = 0; i < LSG_N_SECTIONS; i++)
    {
      sort_section (self, sections[i], keep_order);
      append_section (self, wanted, i, sections[i]);
      if (i == LSG_SECTION_ALL && wanted->len > 0)
        g_ptr_array_add (wanted, g_object_ref (self->heads[i]));
      g_ptr_array_unref (sections[i]);
    }

  set_totals (self, figures);
  splice_rows (self, wanted);
  for (guint i = 0; i < self->rows->len; i++)
    {
      LSG_SHEET_ROW (self->rows->pdata[i])->place = i;
      g_signal_emit (self->rows->pdata[i], signals[CHANGED], 0);
    }
}

/* Whether @row may stand where it does, @step (1 or -1) before or behind another. */
static gboolean
is_in_order (LsgQuantitySheet *self,
             LsgSheetRow      *row,
             int               step)
{
  guint place = row->place + (guint) step;
  LsgSheetRow *other = place < self->rows->len ? self->rows->pdata[place] : NULL;
  int order = 0;

  if (other == NULL || other->record == NULL)
    return TRUE;
  if (self->compare != NULL)
    order = self->compare (row, other, self->compare_data);
  if (order != 0)
    return (order < 0) == (step > 0);
  return step > 0 ? lsg_record_get_position (row->record) < lsg_record_get_position (other->record)
                  : lsg_record_get_position (row->record) > lsg_record_get_position (other->record);
}

/* The row of @record, brought up to date; NULL when it has none. */
static LsgSheetRow *
update_row (LsgQuantitySheet *self,
            LsgRecord        *record)
{
  LsgSheetRow *row = g_hash_table_lookup (self->by_record, record);

  if (row == NULL || row->place >= self->rows->len || self->rows->pdata[row->place] != row)
    return NULL;
  if (LSG_IS_INTERVENTION (record))
    place_intervention (row, LSG_INTERVENTION (record));
  else if (lsg_activity_is_virtual_class (LSG_ACTIVITY (record)))
    place_activity (row, LSG_ACTIVITY (record));
  else
    return NULL;
  return row;
}

static gboolean
may_stay (LsgQuantitySheet *self,
          LsgRecord        *record,
          gboolean          keep_order)
{
  LsgSheetRow *row = g_hash_table_lookup (self->by_record, record);
  LsgSheetSection section = row != NULL ? row->section : LSG_SECTION_ALL;

  if (row == NULL)
    return LSG_IS_ACTIVITY (record) && !lsg_activity_is_virtual_class (LSG_ACTIVITY (record));
  if (update_row (self, record) == NULL || row->section != section)
    return FALSE;
  return keep_order || (is_in_order (self, row, 1) && is_in_order (self, row, -1));
}

gboolean
lsg_quantity_sheet_touch (LsgQuantitySheet *self,
                          const LsgFigures *figures,
                          GPtrArray        *changed,
                          gboolean          keep_order)
{
  g_return_val_if_fail (LSG_IS_QUANTITY_SHEET (self), FALSE);

  if (self->words != NULL)
    return FALSE;
  for (guint i = 0; i < changed->len; i++)
    if ((LSG_IS_INTERVENTION (changed->pdata[i]) || LSG_IS_ACTIVITY (changed->pdata[i]))
        && !may_stay (self, changed->pdata[i], keep_order))
      return FALSE;

  set_totals (self, figures);
  for (guint i = 0; i < changed->len; i++)
    {
      LsgSheetRow *row = g_hash_table_lookup (self->by_record, changed->pdata[i]);

      if (row != NULL)
        g_signal_emit (row, signals[CHANGED], 0);
    }
  for (guint i = 0; i < LSG_N_SECTIONS; i++)
    g_signal_emit (self->heads[i], signals[CHANGED], 0);
  return TRUE;
}

guint
lsg_quantity_sheet_find (LsgQuantitySheet *self,
                         LsgRecord        *record)
{
  g_return_val_if_fail (LSG_IS_RECORD (record), G_MAXUINT);

  for (guint i = 0; i < self->rows->len; i++)
    if (LSG_SHEET_ROW (self->rows->pdata[i])->record == record)
      return i;
  return G_MAXUINT;
}

guint
lsg_quantity_sheet_next (LsgQuantitySheet *self,
                         guint             position,
                         int               step)
{
  gint64 i = position;

  for (i += step; i >= 0 && i < self->rows->len; i += step)
    if (LSG_SHEET_ROW (self->rows->pdata[i])->record != NULL)
      return i;
  return G_MAXUINT;
}
