/* kept-count.c - see kept-count.h. */
#include "kept-count.h"

#include "puzzle.h"

void
lsg_kept_count_init (LsgKeptCount *self)
{
  *self = (LsgKeptCount) { .incomplete = g_hash_table_new (NULL, NULL) };
}

void
lsg_kept_count_clear (LsgKeptCount *self)
{
  g_clear_pointer (&self->incomplete, g_hash_table_unref);
}

static void
count_kept (LsgKeptCount *self,
            LsgRecords   *records)
{
  guint n = lsg_records_get_n (records, LSG_KIND_INTERVENTION);

  self->n_by_nature[LSG_STRUCTURAL] = self->n_by_nature[LSG_CONJUNCTURAL] = 0;
  for (guint i = 0; i < n; i++)
    {
      LsgIntervention *intervention = lsg_records_peek (records, LSG_KIND_INTERVENTION, i);

      if (lsg_intervention_is_kept (intervention))
        self->n_by_nature[intervention->nature]++;
    }
}

static void
look_at (LsgKeptCount *self,
         LsgRecord    *record)
{
  LsgIntervention *intervention;

  if (!LSG_IS_INTERVENTION (record))
    return;
  intervention = LSG_INTERVENTION (record);
  if (lsg_intervention_is_kept (intervention) && !lsg_puzzle_is_whole (intervention))
    g_hash_table_add (self->incomplete, intervention);
  else
    g_hash_table_remove (self->incomplete, intervention);
}

void
lsg_kept_count_update (LsgKeptCount     *self,
                       LsgRecords       *records,
                       const LsgChanges *changes)
{
  guint n = lsg_records_get_n (records, LSG_KIND_INTERVENTION);

  count_kept (self, records);
  if (changes == NULL)
    {
      g_hash_table_remove_all (self->incomplete);
      for (guint i = 0; i < n; i++)
        look_at (self, lsg_records_peek (records, LSG_KIND_INTERVENTION, i));
      return;
    }
  for (guint i = 0; i < changes->added->len; i++)
    look_at (self, changes->added->pdata[i]);
  for (guint i = 0; i < changes->changed->len; i++)
    look_at (self, changes->changed->pdata[i]);
  for (guint i = 0; i < changes->removed->len; i++)
    g_hash_table_remove (self->incomplete, changes->removed->pdata[i]);
}
