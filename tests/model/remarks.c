/* remarks.c - see remarks.h. */
#include "remarks.h"

#include "suite.h"

LsgRecords *
make_checked_example (void)
{
  LsgRecords *records = make_example ();
  gpointer tool = add_record (records, LSG_KIND_CHANNEL, "name", "Forum", NULL);

  set_field (lsg_records_get_programme (records), "share-mark", "95");
  for (guint i = 0; i < lsg_records_get_n (records, LSG_KIND_ACTIVITY); i++)
    set_field (lsg_records_peek (records, LSG_KIND_ACTIVITY, i), "day", "1");
  for (guint i = 0; i < lsg_records_get_n (records, LSG_KIND_INTERVENTION); i++)
    {
      gpointer intervention = lsg_records_peek (records, LSG_KIND_INTERVENTION, i);

      set_field (intervention, "place", "during");
      add_record (records, LSG_KIND_USE, "intervention", ref (intervention), "channel", ref (tool), NULL);
    }
  return records;
}

GPtrArray *
list_remarks (LsgRecords *records,
              guint       limit)
{
  g_autoptr (LsgFigures) figures = lsg_figures_new ();

  lsg_figures_update (figures, records, NULL);
  return lsg_rules_list (records, figures, limit);
}

guint
count_remarks (GPtrArray *remarks,
               LsgRule    rule)
{
  guint n = 0;

  for (guint i = 0; i < remarks->len; i++)
    n += ((LsgRemark *) remarks->pdata[i])->rule == rule;
  return n;
}

const char *
find_remark (GPtrArray *remarks,
             LsgRule    rule)
{
  for (guint i = 0; i < remarks->len; i++)
    if (((LsgRemark *) remarks->pdata[i])->rule == rule)
      return ((LsgRemark *) remarks->pdata[i])->sentence;
  return NULL;
}

guint
count_now (LsgRecords *records,
           LsgRule     rule)
{
  g_autoptr (GPtrArray) remarks = list_remarks (records, 0);

  return count_remarks (remarks, rule);
}

void
assert_says (LsgRecords *records,
             LsgRule     rule,
             gpointer    record,
             const char *field,
             const char *sentence)
{
  g_autoptr (GPtrArray) remarks = list_remarks (records, 0);

  ck_assert_uint_eq (count_remarks (remarks, rule), 1);
  ck_assert_str_eq (find_remark (remarks, rule), sentence);
  for (guint i = 0; i < remarks->len; i++)
    {
      LsgRemark *remark = remarks->pdata[i];

      if (remark->rule != rule)
        continue;
      ck_assert (remark->id == lsg_record_get_id (record));
      ck_assert_int_eq (g_strcmp0 (remark->field, field), 0);
    }
}
