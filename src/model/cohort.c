/* cohort.c - see cohort.h. */
#include "cohort.h"

guint
lsg_cohort_list_sizes (gint64 learners,
                       gint64 sizes[LSG_MAX_COHORTS])
{
  static const int halves[LSG_MAX_COHORTS] = { 1, 2, 3, 4, 6 };
  guint n = 0;

  if (learners == LSG_NULL || learners <= 0 || learners > G_MAXINT64 / 8)
    return 0;
  for (guint i = 0; i < LSG_MAX_COHORTS; i++)
    {
      gint64 size = (learners * halves[i] + 1) / 2;

      if (n == 0 || size > sizes[n - 1])
        sizes[n++] = size;
    }
  return n;
}

gint64
lsg_cohort_get_groups (LsgRecords *records,
                       gint64      learners)
{
  LsgProgramme *programme;

  g_return_val_if_fail (LSG_IS_RECORDS (records), LSG_NULL);

  programme = lsg_records_get_programme (records);
  if (programme == NULL)
    return LSG_NULL;
  if (programme->learners == LSG_NULL || programme->learners <= 0 || programme->groups == LSG_NULL
      || programme->groups <= 0 || learners < 0 || learners > G_MAXINT32)
    return programme->groups;
  return (learners * programme->groups + programme->learners - 1) / programme->learners;
}
