/* What is kept and not described whole follows the changes; columns of the matrix of profiles. */
#include "suite.h"

#include "coverage.h"
#include "example.h"
#include "figures.h"
#include "kept-count.h"
#include "profile-columns.h"
#include "puzzle.h"

Suite *kept_count_suite (void);

static LsgRecords *records;
static LsgFigures *figures;

static void
set_up (void)
{
  records = make_example ();
  figures = lsg_figures_new ();
  lsg_figures_update (figures, records, NULL);
}

static void
tear_down (void)
{
  lsg_figures_free (figures);
  g_object_unref (records);
}

START_TEST (counts_follow_what_was_changed)
{
  LsgIntervention *dropped = find_record (records, LSG_KIND_INTERVENTION, "ITS 05");
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (GPtrArray) changed = g_ptr_array_new ();
  LsgChanges changes = { none, none, changed };
  LsgKeptCount count;
  guint n_incomplete;

  lsg_kept_count_init (&count);
  lsg_kept_count_update (&count, records, NULL);
  ck_assert_uint_eq (count.n_by_nature[LSG_STRUCTURAL], 4);
  ck_assert_uint_eq (count.n_by_nature[LSG_CONJUNCTURAL], 5);
  n_incomplete = g_hash_table_size (count.incomplete);
  ck_assert (!g_hash_table_contains (count.incomplete, dropped));

  set_field (dropped, "decision", "keep");
  g_ptr_array_add (changed, dropped);
  lsg_kept_count_update (&count, records, &changes);
  ck_assert_uint_eq (count.n_by_nature[LSG_STRUCTURAL], 5);
  ck_assert (!lsg_puzzle_is_whole (dropped));
  ck_assert_uint_eq (g_hash_table_size (count.incomplete), n_incomplete + 1);

  changes = (LsgChanges) { none, changed, none };
  lsg_kept_count_update (&count, records, &changes);
  ck_assert_uint_eq (g_hash_table_size (count.incomplete), n_incomplete);
  lsg_kept_count_clear (&count);
}
END_TEST

static gboolean
shows_first (LsgRecord  *profile,
             const char *name,
             LsgHeld     held,
             gpointer    data)
{
  return held == LSG_HELD_FIRST;
}

START_TEST (profiles_stand_before_the_kinds_that_are_not_retained)
{
  g_autoptr (LsgCoverage) coverage = lsg_coverage_new (records);
  LsgWorkloads *workloads = lsg_workloads_new (records, figures, coverage);
  LsgProfileColumns *columns = lsg_profile_columns_new ();
  guint n_profiles = lsg_records_get_n (records, LSG_KIND_PROFILE);
  guint n_first = 0;

  lsg_profile_columns_fill (columns, workloads, shows_first, NULL);
  ck_assert_uint_gt (columns->chart.n_columns, n_profiles);
  ck_assert_ptr_nonnull (lsg_profile_columns_get_load (columns, 0));
  ck_assert_ptr_null (lsg_profile_columns_get_load (columns, (int) n_profiles));
  ck_assert_ptr_null (lsg_profile_columns_get_load (columns, -1));
  for (guint column = 0; column < columns->chart.n_columns; column++)
    {
      ck_assert_int_eq (columns->columns[column].is_retained, column < n_profiles);
      for (guint row = 0; row < LSG_N_FUNCTIONS; row++)
        {
          const LsgProfilesCell *cell = &columns->columns[column].cells[row];
          g_autofree char *words = lsg_profile_columns_describe (columns, (int) row, (int) column);

          ck_assert_int_eq (cell->is_faded, cell->mark != LSG_PROFILES_FIRST);
          ck_assert (words != NULL && *words != '\0');
          n_first += cell->mark == LSG_PROFILES_FIRST;
        }
    }
  ck_assert_uint_eq (lsg_profile_columns_count (columns, LSG_HELD_FIRST), n_first);
  /* A kind that is retained has no dim column. */
  for (guint i = 0; i < n_profiles; i++)
    for (guint column = n_profiles; column < columns->chart.n_columns; column++)
      ck_assert_int_ne (lsg_profile_columns_get_role (columns, (int) column),
                        lsg_profile_columns_get_load (columns, (int) i)->profile->role);
  lsg_profile_columns_free (columns);
  lsg_workloads_free (workloads);
}
END_TEST

Suite *
kept_count_suite (void)
{
  Suite *suite = suite_create ("kept-count");
  TCase *tcase = tcase_create ("counts");

  tcase_add_checked_fixture (tcase, set_up, tear_down);
  tcase_add_test (tcase, counts_follow_what_was_changed);
  tcase_add_test (tcase, profiles_stand_before_the_kinds_that_are_not_retained);
  suite_add_tcase (suite, tcase);
  return suite;
}
