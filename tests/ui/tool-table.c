/* Tools against what uses them: order of the columns, uses, what lacks a tool. */
#include "suite.h"

#include "activity.h"
#include "number.h"
#include "tool-table.h"

Suite *tool_table_suite (void);

static LsgRecord *
add (LsgRecords *records,
     LsgKindId   kind,
     gint64      id)
{
  LsgRecord *record = lsg_record_new (kind, id);

  lsg_record_put_position (record, id * LSG_POSITION_GAP);
  ck_assert (lsg_records_insert (records, record));
  g_object_unref (record);
  return record;
}

static void
put (LsgRecord  *record,
     const char *name,
     LsgValue    value)
{
  lsg_record_load (record, lsg_kind_find_field (lsg_record_get_kind (record), name), value);
}

static void
add_intervention (LsgRecords  *records,
                  gint64       id,
                  const char  *code,
                  LsgNature    nature,
                  LsgDecision  decision)
{
  LsgRecord *record = add (records, LSG_KIND_INTERVENTION, id);

  put (record, "code", lsg_text (code));
  put (record, "nature", lsg_integer (nature));
  put (record, "decision", lsg_integer (decision));
}

static void
add_use (LsgRecords *records,
         gint64      id,
         gint64      intervention,
         gint64      channel)
{
  LsgRecord *record = add (records, LSG_KIND_USE, id);

  put (record, "intervention", lsg_integer (intervention));
  put (record, "channel", lsg_integer (channel));
}

static LsgRecords *
make_records (void)
{
  LsgRecords *records = lsg_records_new ();

  put (add (records, LSG_KIND_CHANNEL, 10), "name", lsg_text ("Forum"));
  put (add (records, LSG_KIND_CHANNEL, 11), "name", lsg_text ("Téléphone"));
  put (lsg_records_find (records, 11), "cost", lsg_integer (800));
  add_intervention (records, 1, "ITC\u00a001", LSG_CONJUNCTURAL, LSG_KEEP);
  add_intervention (records, 2, "ITS 01", LSG_STRUCTURAL, LSG_DROP);
  add_intervention (records, 3, "ITS 02", LSG_STRUCTURAL, LSG_KEEP_WITH_PLAN);
  put (add (records, LSG_KIND_ACTIVITY, 20), "channel", lsg_integer (11));
  add_use (records, 30, 1, 10);
  add_use (records, 31, 2, 10);
  return records;
}

START_TEST (columns_stand_kept_first)
{
  g_autoptr (LsgRecords) records = make_records ();
  g_autoptr (LsgToolTable) table = lsg_tool_table_new (records);
  const LsgToolColumn *columns = (const LsgToolColumn *) (gpointer) table->columns->data;

  ck_assert_uint_eq (table->columns->len, 4);
  ck_assert_str_eq (columns[0].head, "ITS");
  ck_assert_str_eq (columns[0].number, "02");
  ck_assert_str_eq (columns[1].number, "01");
  ck_assert_str_eq (columns[1].head, "ITC");
  ck_assert_str_eq (columns[2].head, "CV");
  ck_assert_ptr_null (columns[2].number);
  ck_assert (columns[2].is_kept && !columns[3].is_kept);
  ck_assert_ptr_null (table->interventions->pdata[2]);
}
END_TEST

START_TEST (uses_are_counted_where_kept)
{
  g_autoptr (LsgRecords) records = make_records ();
  g_autoptr (LsgToolTable) table = lsg_tool_table_new (records);
  const LsgToolRow *rows = (const LsgToolRow *) (gpointer) table->rows->data;
  const LsgToolColumn *columns = (const LsgToolColumn *) (gpointer) table->columns->data;

  ck_assert (lsg_tool_table_get (table, 0, 1));
  ck_assert (lsg_tool_table_get (table, 0, 3)); /* dropped: a mark, no use */
  ck_assert (lsg_tool_table_get (table, 1, 2));
  ck_assert (!lsg_tool_table_get (table, 1, 1));
  ck_assert_uint_eq (rows[0].n_uses, 1);
  ck_assert_uint_eq (rows[1].n_uses, 1);
  ck_assert_uint_eq (table->n_used, 2);
  ck_assert_uint_eq (table->n_lacking, 1);
  ck_assert (columns[0].lacks && !columns[1].lacks && !columns[2].lacks && !columns[3].lacks);
  ck_assert_int_eq (table->cost, 800);
}
END_TEST

START_TEST (the_subtitle_counts_and_sums)
{
  g_autoptr (LsgRecords) records = make_records ();
  g_autoptr (LsgRecords) none = lsg_records_new ();
  g_autoptr (LsgToolTable) table = lsg_tool_table_new (records);
  g_autoptr (LsgToolTable) empty = lsg_tool_table_new (none);
  g_autofree char *words = lsg_words_tools (table, "EUR");
  g_autofree char *nothing = lsg_words_tools (empty, "EUR");

  ck_assert_str_eq (words, "2 tools, 2 of them used, €8.00 for the session");
  ck_assert_str_eq (nothing, "No tool yet");
  ck_assert_uint_eq (empty->columns->len, 0);
}
END_TEST

/* A name typed in the pane needs no new table; another use does, and another order. */
START_TEST (what_is_about_the_tools_alone_is_followed)
{
  g_autoptr (LsgRecords) records = make_records ();
  g_autoptr (LsgToolTable) table = lsg_tool_table_new (records);
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (GPtrArray) changed = g_ptr_array_new ();
  LsgChanges changes = { none, none, changed };

  g_ptr_array_add (changed, lsg_records_find (records, 10));
  put (lsg_records_find (records, 10), "name", lsg_text ("Forum du module"));
  put (lsg_records_find (records, 10), "cost", lsg_integer (200));
  ck_assert (lsg_tool_table_follow (table, records, &changes));
  ck_assert_str_eq (g_array_index (table->rows, LsgToolRow, 0).name, "Forum du module");
  ck_assert_int_eq (table->cost, 1000);
  ck_assert (!lsg_tool_table_follow (table, records, NULL));
  lsg_record_put_position (lsg_records_find (records, 10), 100 * LSG_POSITION_GAP);
  lsg_records_reposition (records, lsg_records_find (records, 10));
  ck_assert (!lsg_tool_table_follow (table, records, &changes));
  g_ptr_array_add (changed, lsg_records_find (records, 1));
  ck_assert (!lsg_tool_table_follow (table, records, &changes));
}
END_TEST

START_TEST (a_row_is_worded_for_the_table)
{
  g_autoptr (LsgRecords) records = make_records ();
  g_autoptr (LsgToolTable) table = lsg_tool_table_new (records);
  g_auto (GStrv) forum = lsg_tool_table_word_row (table, 0, "EUR");
  g_auto (GStrv) telephone = lsg_tool_table_word_row (table, 1, "EUR");

  ck_assert_uint_eq (g_strv_length (forum), 7);
  ck_assert_str_eq (forum[0], "Forum");
  ck_assert_str_eq (forum[4], "ITC\u00a001"); /* the dropped one is no use */
  ck_assert_str_eq (forum[5], "1");
  ck_assert_str_eq (forum[6], LSG_NO_NUMBER);
  ck_assert_str_eq (telephone[4], "Virtual classes");
  ck_assert_str_eq (telephone[6], "€8.00");
}
END_TEST

Suite *
tool_table_suite (void)
{
  Suite *suite = suite_create ("tool-table");
  TCase *tcase = tcase_create ("table");

  tcase_add_test (tcase, columns_stand_kept_first);
  tcase_add_test (tcase, uses_are_counted_where_kept);
  tcase_add_test (tcase, the_subtitle_counts_and_sums);
  tcase_add_test (tcase, what_is_about_the_tools_alone_is_followed);
  tcase_add_test (tcase, a_row_is_worded_for_the_table);
  suite_add_tcase (suite, tcase);
  return suite;
}
