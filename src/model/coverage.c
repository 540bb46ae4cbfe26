/* coverage.c - see coverage.h. A project that came from elsewhere may hold two records for one cell: the first
 * is the cell's, and what is linked to the other counts there too. */
#include "coverage.h"

#include "aim.h"
#include "collate.h"
#include "figures.h"
#include "objective-words.h"
#include "pursuit.h"

static void
clear_cover (LsgCover *cover)
{
  g_clear_pointer (&cover->needs, g_ptr_array_unref);
  g_clear_pointer (&cover->kept, g_ptr_array_unref);
  g_clear_pointer (&cover->discarded, g_ptr_array_unref);
}

static void
free_cover (gpointer data)
{
  clear_cover (data);
  g_free (data);
}

static void
init_cover (LsgCover     *cover,
            LsgObjective *record,
            gint64        function,
            gint64        plane,
            const char   *title)
{
  *cover = (LsgCover) {
    .record = record, .title = title, .plane = plane, .function = function,
    .needs = g_ptr_array_new (), .kept = g_ptr_array_new (), .discarded = g_ptr_array_new (),
    .class_ = LSG_NULL, .criticality = LSG_NULL,
  };
}

static void
add_objective (LsgCoverage  *self,
               LsgObjective *objective)
{
  LsgCover *cover;

  if (objective->own)
    {
      cover = g_new0 (LsgCover, 1);
      init_cover (cover, objective, objective->function, objective->plane,
                  lsg_record_get_title (LSG_RECORD (objective)));
      g_ptr_array_add (self->own, cover);
    }
  else if (lsg_objective_is_cell (objective))
    {
      cover = &self->cells[objective->function][objective->plane];
      if (cover->record == NULL)
        {
          cover->record = objective;
          cover->title = lsg_record_get_title (LSG_RECORD (objective));
        }
    }
  else
    {
      return;
    }
  g_hash_table_insert (self->covers, (gpointer) lsg_record_peek_id (LSG_RECORD (objective)), cover);
}

static void
add_objectives (LsgCoverage *self,
                LsgRecords  *records)
{
  LsgLanguage language = lsg_records_get_language (records);
  guint n = lsg_records_get_n (records, LSG_KIND_OBJECTIVE);

  for (guint function = 0; function < LSG_N_FUNCTIONS; function++)
    for (guint plane = 0; plane < LSG_N_PLANES; plane++)
      init_cover (&self->cells[function][plane], NULL, function, plane,
                  lsg_words_get_objective (function, plane, language));
  for (guint i = 0; i < n; i++)
    add_objective (self, lsg_records_peek (records, LSG_KIND_OBJECTIVE, i));
}

/* Two records of one cell may name the same need: it stands there once. */
static void
add_once (GPtrArray *records,
          gpointer   record)
{
  if (!g_ptr_array_find (records, record, NULL))
    g_ptr_array_add (records, record);
}

static void
add_needs (LsgCoverage *self,
           LsgRecords  *records)
{
  guint n = lsg_records_get_n (records, LSG_KIND_AIM);

  for (guint i = 0; i < n; i++)
    {
      LsgAim *aim = lsg_records_peek (records, LSG_KIND_AIM, i);
      LsgCover *cover = g_hash_table_lookup (self->covers, &aim->objective);
      LsgNeed *need = lsg_records_find (records, aim->need);

      if (cover != NULL && need != NULL)
        add_once (cover->needs, need);
    }
}

/* Pursuits stand in their order: the first of an intervention is the first that comes. Two records of one cell
 * may name the same intervention; finish_cover() leaves it there once. */
static void
add_interventions (LsgCoverage *self,
                   LsgRecords  *records)
{
  guint n = lsg_records_get_n (records, LSG_KIND_PURSUIT);

  for (guint i = 0; i < n; i++)
    {
      LsgPursuit *pursuit = lsg_records_peek (records, LSG_KIND_PURSUIT, i);
      LsgCover *cover = g_hash_table_lookup (self->covers, &pursuit->objective);
      LsgIntervention *intervention = cover != NULL ? lsg_records_find (records, pursuit->intervention) : NULL;

      if (intervention == NULL)
        continue;
      g_ptr_array_add (lsg_intervention_is_kept (intervention) ? cover->kept : cover->discarded, intervention);
      if (!g_hash_table_contains (self->firsts, intervention))
        g_hash_table_insert (self->firsts, intervention, cover);
    }
}

static void
add_minutes (LsgCoverage *self,
             LsgRecords  *records)
{
  guint n = lsg_records_get_n (records, LSG_KIND_INTERVENTION);

  for (guint i = 0; i < n; i++)
    {
      LsgIntervention *intervention = lsg_records_peek (records, LSG_KIND_INTERVENTION, i);
      LsgCover *cover = g_hash_table_lookup (self->firsts, intervention);
      guint function = cover != NULL && cover->function != LSG_NULL ? (guint) cover->function : LSG_N_FUNCTIONS;
      guint plane = cover != NULL && cover->plane != LSG_NULL ? (guint) cover->plane : LSG_N_PLANES;

      if (!lsg_intervention_is_kept (intervention) || intervention->total == LSG_NULL)
        continue;
      self->total = lsg_product_add (self->total, intervention->total);
      self->by_function[function] = lsg_product_add (self->by_function[function], intervention->total);
      self->by_plane[plane] = lsg_product_add (self->by_plane[plane], intervention->total);
      if (cover != NULL)
        cover->minutes = lsg_product_add (cover->minutes, intervention->total);
    }
}

static int
compare_needs_cb (gconstpointer a,
                  gconstpointer b)
{
  return lsg_need_compare_criticality (*(LsgNeed **) a, *(LsgNeed **) b);
}

static int
compare_records_cb (gconstpointer a,
                    gconstpointer b)
{
  return lsg_record_compare_places (*(LsgRecord **) a, *(LsgRecord **) b);
}

/* The order of the project, each record once. Most cells are in order as they come. */
static void
put_in_order (GPtrArray *records)
{
  guint n = MIN (records->len, 1);

  for (guint i = 1; i < records->len; i++)
    if (lsg_record_compare_places (records->pdata[i - 1], records->pdata[i]) > 0)
      {
        g_ptr_array_sort (records, compare_records_cb);
        break;
      }
  for (guint i = 1; i < records->len; i++)
    if (records->pdata[i] != records->pdata[n - 1])
      records->pdata[n++] = records->pdata[i];
  g_ptr_array_set_size (records, (int) n);
}

static LsgCoverState
judge (const LsgCover *cover)
{
  if (cover->kept->len > 0)
    return cover->needs->len > 0 ? LSG_COVER_COVERED : LSG_COVER_NO_NEED;
  return cover->needs->len > 0 ? LSG_COVER_UNCOVERED : LSG_COVER_NONE;
}

static void
finish_cover (LsgCover *cover)
{
  g_ptr_array_sort (cover->needs, compare_needs_cb);
  put_in_order (cover->kept);
  put_in_order (cover->discarded);
  cover->state = judge (cover);
  for (guint i = 0; i < cover->needs->len; i++)
    {
      LsgNeed *need = cover->needs->pdata[i];

      if (need->criticality == LSG_NULL)
        continue;
      if (cover->criticality == LSG_NULL)
        cover->criticality = need->criticality;
      if (cover->class_ == LSG_NULL || need->class_ < cover->class_)
        cover->class_ = need->class_;
      if (cover->state == LSG_COVER_UNCOVERED && cover->alarm == NULL && need->class_ == LSG_CLASS_INDISPENSABLE
          && need->decision != LSG_NEED_ACCEPT_RISK)
        cover->alarm = need;
    }
}

static void
finish (LsgCoverage *self)
{
  for (guint function = 0; function < LSG_N_FUNCTIONS; function++)
    for (guint plane = 0; plane < LSG_N_PLANES; plane++)
      {
        LsgCover *cover = &self->cells[function][plane];

        finish_cover (cover);
        self->n_by_state[cover->state]++;
        self->n_by_plane[plane][cover->state]++;
        self->n_alarms += cover->alarm != NULL;
      }
  for (guint i = 0; i < self->own->len; i++)
    {
      LsgCover *cover = self->own->pdata[i];

      finish_cover (cover);
      self->n_alarms += cover->alarm != NULL;
    }
}

LsgCoverage *
lsg_coverage_new (LsgRecords *records)
{
  LsgCoverage *self;

  g_return_val_if_fail (LSG_IS_RECORDS (records), NULL);

  self = g_new0 (LsgCoverage, 1);
  self->own = g_ptr_array_new_with_free_func (free_cover);
  self->covers = g_hash_table_new (g_int64_hash, g_int64_equal);
  self->firsts = g_hash_table_new (NULL, NULL);
  add_objectives (self, records);
  add_needs (self, records);
  add_interventions (self, records);
  add_minutes (self, records);
  finish (self);
  return self;
}

void
lsg_coverage_free (LsgCoverage *self)
{
  for (guint function = 0; function < LSG_N_FUNCTIONS; function++)
    for (guint plane = 0; plane < LSG_N_PLANES; plane++)
      clear_cover (&self->cells[function][plane]);
  g_ptr_array_unref (self->own);
  g_hash_table_unref (self->covers);
  g_hash_table_unref (self->firsts);
  g_free (self);
}

const LsgCover *
lsg_coverage_find (LsgCoverage  *self,
                   LsgObjective *objective)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (LSG_IS_OBJECTIVE (objective), NULL);

  return g_hash_table_lookup (self->covers, lsg_record_peek_id (LSG_RECORD (objective)));
}

const LsgCover *
lsg_coverage_get_first (LsgCoverage     *self,
                        LsgIntervention *intervention)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_hash_table_lookup (self->firsts, intervention);
}
