/* The rows of the quantification sheet: groups, what stays an object, what moves and when. */
#include "suite.h"

#include "example.h"
#include "quantity-sheet.h"

Suite *quantity_sheet_suite (void);

typedef struct {
  guint position;
  guint removed;
  guint added;
  guint n;
} Heard;

static void
heard_cb (GListModel *model,
          guint       position,
          guint       removed,
          guint       added,
          Heard      *heard)
{
  *heard = (Heard) { position, removed, added, heard->n + 1 };
}

static LsgSheetRow *
get_row (LsgQuantitySheet *sheet,
         guint             position)
{
  g_autoptr (LsgSheetRow) row = g_list_model_get_item (G_LIST_MODEL (sheet), position);

  ck_assert_ptr_nonnull (row);
  return row; /* the sheet keeps it */
}

static void
set (LsgRecord  *record,
     const char *name,
     gint64      value)
{
  lsg_record_put (record, lsg_kind_find_field (lsg_record_get_kind (record), name), lsg_integer (value));
}

typedef struct {
  LsgRecords       *records;
  LsgFigures       *figures;
  LsgQuantitySheet *sheet;
} Fixture;

static void
setup (Fixture *fixture)
{
  fixture->records = make_example ();
  fixture->figures = lsg_figures_new ();
  fixture->sheet = lsg_quantity_sheet_new ();
  lsg_figures_update (fixture->figures, fixture->records, NULL);
  lsg_quantity_sheet_update (fixture->sheet, fixture->records, fixture->figures, FALSE);
}

static void
teardown (Fixture *fixture)
{
  g_object_unref (fixture->sheet);
  lsg_figures_free (fixture->figures);
  g_object_unref (fixture->records);
}

static void
update (Fixture *fixture,
        gboolean keep_order)
{
  lsg_figures_update (fixture->figures, fixture->records, NULL);
  lsg_quantity_sheet_update (fixture->sheet, fixture->records, fixture->figures, keep_order);
}

START_TEST (groups_of_the_worked_example)
{
  /* 1 + 4 structural, 1 + 5 conjunctural, the total, 1 + 2 virtual classes, 1 + 3 set aside. */
  static const guint heads[] = { 0, 5, 11, 12, 15 };
  Fixture fixture;

  setup (&fixture);
  ck_assert_uint_eq (g_list_model_get_n_items (G_LIST_MODEL (fixture.sheet)), 19);
  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    {
      ck_assert_ptr_null (lsg_sheet_row_get_record (get_row (fixture.sheet, heads[i])));
      ck_assert_int_eq (lsg_sheet_row_get_section (get_row (fixture.sheet, heads[i])), i);
    }
  ck_assert_int_eq (lsg_sheet_row_get_span (get_row (fixture.sheet, 0)).chosen, 40 * LSG_PRODUCT_ONE);
  ck_assert_int_eq (lsg_sheet_row_get_span (get_row (fixture.sheet, 11)).chosen, 160 * LSG_PRODUCT_ONE);
  ck_assert_int_eq (lsg_sheet_row_get_span (get_row (fixture.sheet, 12)).chosen, 2025 * LSG_PRODUCT_ONE / 10);
  ck_assert_int_eq (lsg_sheet_row_get_span (get_row (fixture.sheet, 15)).chosen, LSG_NULL);
  teardown (&fixture);
}
END_TEST

START_TEST (a_value_moves_no_row)
{
  Fixture fixture;
  Heard heard = { 0 };
  LsgSheetRow *row;
  LsgIntervention *intervention;

  setup (&fixture);
  intervention = find_record (fixture.records, LSG_KIND_INTERVENTION, "ITS 02");
  row = get_row (fixture.sheet, lsg_quantity_sheet_find (fixture.sheet, LSG_RECORD (intervention)));
  g_signal_connect (fixture.sheet, "items-changed", G_CALLBACK (heard_cb), &heard);
  set (LSG_RECORD (intervention), "minutes", 2500);
  update (&fixture, FALSE);
  ck_assert_uint_eq (heard.n, 0);
  ck_assert_int_eq (lsg_sheet_row_get_span (row).chosen, 25 * LSG_PRODUCT_ONE);
  teardown (&fixture);
}
END_TEST

START_TEST (a_decision_moves_one_row)
{
  Fixture fixture;
  Heard heard = { 0 };
  LsgSheetRow *row;
  LsgIntervention *intervention;
  guint position;

  setup (&fixture);
  intervention = find_record (fixture.records, LSG_KIND_INTERVENTION, "ITC 05");
  row = get_row (fixture.sheet, lsg_quantity_sheet_find (fixture.sheet, LSG_RECORD (intervention)));
  g_signal_connect (fixture.sheet, "items-changed", G_CALLBACK (heard_cb), &heard);
  set (LSG_RECORD (intervention), "decision", LSG_DROP);
  update (&fixture, TRUE);
  ck_assert_uint_eq (heard.n, 1);
  position = lsg_quantity_sheet_find (fixture.sheet, LSG_RECORD (intervention));
  ck_assert_ptr_eq (get_row (fixture.sheet, position), row);
  ck_assert_int_eq (lsg_sheet_row_get_section (row), LSG_SECTION_ASIDE);
  teardown (&fixture);
}
END_TEST

static int
by_minutes_down (gconstpointer a,
                 gconstpointer b,
                 gpointer      data)
{
  gint64 first = lsg_sheet_row_get_span ((gpointer) a).chosen;
  gint64 second = lsg_sheet_row_get_span ((gpointer) b).chosen;

  return (second > first) - (second < first);
}

START_TEST (order_waits_while_a_cell_is_edited)
{
  Fixture fixture;
  Heard heard = { 0 };
  LsgIntervention *intervention;
  guint before;

  setup (&fixture);
  lsg_quantity_sheet_set_order (fixture.sheet, by_minutes_down, NULL);
  update (&fixture, FALSE);
  intervention = find_record (fixture.records, LSG_KIND_INTERVENTION, "ITC 04");
  before = lsg_quantity_sheet_find (fixture.sheet, LSG_RECORD (intervention));
  ck_assert_uint_eq (before, 6); /* 70 minutes: the first of its group */

  g_signal_connect (fixture.sheet, "items-changed", G_CALLBACK (heard_cb), &heard);
  set (LSG_RECORD (intervention), "minutes", 10);
  update (&fixture, TRUE);
  ck_assert_uint_eq (heard.n, 0);
  ck_assert_uint_eq (lsg_quantity_sheet_find (fixture.sheet, LSG_RECORD (intervention)), before);

  update (&fixture, FALSE);
  ck_assert_uint_eq (lsg_quantity_sheet_find (fixture.sheet, LSG_RECORD (intervention)), 10);
  teardown (&fixture);
}
END_TEST

START_TEST (search_keeps_the_totals)
{
  Fixture fixture;

  setup (&fixture);
  lsg_quantity_sheet_set_search (fixture.sheet, "itc 03");
  update (&fixture, FALSE);
  ck_assert_uint_eq (g_list_model_get_n_items (G_LIST_MODEL (fixture.sheet)), 3);
  ck_assert_int_eq (lsg_sheet_row_get_span (get_row (fixture.sheet, 2)).chosen, 160 * LSG_PRODUCT_ONE);

  lsg_quantity_sheet_set_search (fixture.sheet, "");
  update (&fixture, FALSE);
  ck_assert_uint_eq (g_list_model_get_n_items (G_LIST_MODEL (fixture.sheet)), 19);
  teardown (&fixture);
}
END_TEST

static void
changed_cb (LsgSheetRow *row,
            guint       *n)
{
  *n += 1;
}

/* Touches @record alone. */
static gboolean
touch (Fixture   *fixture,
       LsgRecord *record,
       gboolean   keep_order)
{
  g_autoptr (GPtrArray) changed = g_ptr_array_new ();

  g_ptr_array_add (changed, record);
  lsg_figures_update (fixture->figures, fixture->records, NULL);
  return lsg_quantity_sheet_touch (fixture->sheet, fixture->figures, changed, keep_order);
}

/* Only the row of the record and the totals are told. */
START_TEST (a_value_touches_its_row)
{
  Fixture fixture;
  LsgRecord *record;
  guint n_own = 0, n_other = 0, n_head = 0;
  guint place;

  setup (&fixture);
  record = find_record (fixture.records, LSG_KIND_INTERVENTION, "ITC 04");
  place = lsg_quantity_sheet_find (fixture.sheet, record);
  g_signal_connect (get_row (fixture.sheet, place), "changed", G_CALLBACK (changed_cb), &n_own);
  g_signal_connect (get_row (fixture.sheet, place + 1), "changed", G_CALLBACK (changed_cb), &n_other);
  g_signal_connect (get_row (fixture.sheet, 0), "changed", G_CALLBACK (changed_cb), &n_head);
  set (record, "minutes", 800);
  ck_assert (touch (&fixture, record, FALSE));
  ck_assert (n_own == 1 && n_other == 0 && n_head == 1);
  ck_assert (lsg_sheet_row_get_span (get_row (fixture.sheet, place)).chosen == 800000);
  ck_assert (touch (&fixture, find_record (fixture.records, LSG_KIND_NEED, "B 01"), FALSE));
  teardown (&fixture);
}
END_TEST

static int
compare_minutes (gconstpointer a,
                 gconstpointer b,
                 gpointer      data)
{
  LsgProduct x = lsg_sheet_row_get_span ((LsgSheetRow *) a).chosen;
  LsgProduct y = lsg_sheet_row_get_span ((LsgSheetRow *) b).chosen;

  return x < y ? -1 : x > y;
}

/* Another section, another place in the order, a search: all rows are needed. */
START_TEST (what_moves_is_no_touch)
{
  Fixture fixture;
  LsgRecord *record;

  setup (&fixture);
  record = find_record (fixture.records, LSG_KIND_INTERVENTION, "ITC 01");
  lsg_quantity_sheet_set_order (fixture.sheet, compare_minutes, NULL);
  lsg_quantity_sheet_update (fixture.sheet, fixture.records, fixture.figures, FALSE);
  set (record, "minutes", 1600);
  ck_assert (touch (&fixture, record, FALSE));
  set (record, "minutes", 9900);
  ck_assert (!touch (&fixture, record, FALSE));
  ck_assert (touch (&fixture, record, TRUE));
  set (record, "decision", LSG_DROP);
  ck_assert (!touch (&fixture, record, TRUE));
  set (record, "decision", LSG_KEEP);
  lsg_quantity_sheet_set_order (fixture.sheet, NULL, NULL);
  lsg_quantity_sheet_set_search (fixture.sheet, "ITC");
  ck_assert (!touch (&fixture, record, FALSE));
  teardown (&fixture);
}
END_TEST

START_TEST (next_passes_over_groups)
{
  Fixture fixture;

  setup (&fixture);
  ck_assert_uint_eq (lsg_quantity_sheet_next (fixture.sheet, 4, 1), 6);
  ck_assert_uint_eq (lsg_quantity_sheet_next (fixture.sheet, 6, -1), 4);
  ck_assert_uint_eq (lsg_quantity_sheet_next (fixture.sheet, 10, 1), 13);
  ck_assert_uint_eq (lsg_quantity_sheet_next (fixture.sheet, 1, -1), G_MAXUINT);
  ck_assert_uint_eq (lsg_quantity_sheet_next (fixture.sheet, 18, 1), G_MAXUINT);
  teardown (&fixture);
}
END_TEST

Suite *
quantity_sheet_suite (void)
{
  Suite *suite = suite_create ("quantity sheet");
  TCase *tcase = tcase_create ("rows");

  tcase_add_test (tcase, groups_of_the_worked_example);
  tcase_add_test (tcase, a_value_moves_no_row);
  tcase_add_test (tcase, a_decision_moves_one_row);
  tcase_add_test (tcase, order_waits_while_a_cell_is_edited);
  tcase_add_test (tcase, search_keeps_the_totals);
  tcase_add_test (tcase, next_passes_over_groups);
  tcase_add_test (tcase, a_value_touches_its_row);
  tcase_add_test (tcase, what_moves_is_no_touch);
  suite_add_tcase (suite, tcase);
  return suite;
}
