/* Values of the method that must stay in order are refused where they would not. */
#include "suite.h"

#include "example.h"

#include "method-limits.h"

Suite *method_limits_suite (void);

static LsgRecords *records;

static void
set_up (void)
{
  records = make_example ();
}

static void
tear_down (void)
{
  g_object_unref (records);
}

static void
assert_refuses (const char *name,
                LsgValue    value,
                const char *sentence)
{
  const LsgField *field = lsg_kind_find_field (lsg_kind_get (LSG_KIND_PROGRAMME), name);
  g_autofree char *refusal = lsg_limits_check (LSG_RECORD (lsg_records_get_programme (records)), field, value);

  ck_assert_msg (g_strcmp0 (refusal, sentence) == 0, "%s: %s", name, refusal);
}

START_TEST (pairs_of_the_programme)
{
  gpointer programme = lsg_records_get_programme (records);

  assert_refuses ("indispensable-from", lsg_integer (4), NULL);
  assert_refuses ("indispensable-from", lsg_integer (3), "It cannot be below “Accessory from”, 4.");
  assert_refuses ("accessory-from", lsg_integer (9), "It cannot be above “Indispensable from”, 8.");
  assert_refuses ("realistic-area", lsg_integer (1850), "It cannot be above “Area, under conditions”, 18.");
  assert_refuses ("conditions-area", lsg_integer (750), "It cannot be below “Area, realistic”, 8.");
  assert_refuses ("realistic-deformation", lsg_integer (3), "It cannot be above “Deformation, under conditions”, 2.");
  assert_refuses ("conditions-deformation", lsg_integer (1), NULL);
  assert_refuses ("factor-maximum", lsg_integer (1), NULL);

  /* An empty place means the default, which may be out of order too. */
  set_field (programme, "accessory-from", "10");
  assert_refuses ("indispensable-from", lsg_integer (9), "It cannot be below “Accessory from”, 10.");
  assert_refuses ("indispensable-from", lsg_none (), "It cannot be below “Accessory from”, 10.");
  assert_refuses ("accessory-from", lsg_none (), NULL);
}
END_TEST

static void
assert_band (int         rank,
             gint64      bound,
             const char *sentence)
{
  g_autofree char *refusal = lsg_limits_check_band (records, rank, bound);

  ck_assert_msg (g_strcmp0 (refusal, sentence) == 0, "%d: %s", rank, refusal);
}

START_TEST (bands_of_the_rate)
{
  assert_band (3, 400, NULL);
  assert_band (3, 501, "It cannot be above the band after, from 5%.");
  assert_band (4, 199, "It cannot be below the band before, from 2%.");
  assert_band (6, 100000, NULL);
  assert_band (4, LSG_NULL, NULL);
  add_record (records, LSG_KIND_LEVEL, "scale", "rate", "rank", "3", "threshold", "7", NULL);
  assert_band (4, LSG_NULL, "It cannot be below the band before, from 7%.");
}
END_TEST

Suite *
method_limits_suite (void)
{
  Suite *suite = suite_create ("method-limits");
  TCase *tcase = tcase_create ("limits");

  tcase_add_checked_fixture (tcase, set_up, tear_down);
  tcase_add_test (tcase, pairs_of_the_programme);
  tcase_add_test (tcase, bands_of_the_rate);
  suite_add_tcase (suite, tcase);
  return suite;
}
