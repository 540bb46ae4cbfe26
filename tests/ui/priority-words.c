/* What the pages of needs and priorities say in words, in English and with the method's own names. */
#include "suite.h"

#include "intervention.h"
#include "need.h"
#include "priority-words.h"

Suite *priority_words_suite (void);

static LsgRecords *records;

static void
setup (void)
{
  g_autoptr (LsgRecord) programme = lsg_record_new (LSG_KIND_PROGRAMME, 1);

  g_setenv ("LANGUAGE", "en", TRUE);
  records = lsg_records_new ();
  lsg_record_put (programme, lsg_kind_find_field (lsg_record_get_kind (programme), "language"),
                  lsg_integer (LSG_LANGUAGE_EN));
  ck_assert (lsg_records_insert (records, programme));
}

static void
teardown (void)
{
  g_clear_object (&records);
}

static void
put (LsgRecord  *record,
     const char *field,
     LsgValue    value)
{
  lsg_record_put (record, lsg_kind_find_field (lsg_record_get_kind (record), field), value);
}

static void
assert_text (char       *text,
             const char *expected)
{
  ck_assert_str_eq (text, expected);
  g_free (text);
}

START_TEST (ratings)
{
  LsgDiamond diamond = { { 2, 0, 3, 4 } };
  g_autofree char *whole = NULL;

  assert_text (lsg_words_rating (records, diamond, 3), "Organisational, 4, very constraining");
  assert_text (lsg_words_rating (records, diamond, 1), "Technological, not rated");
  assert_text (lsg_words_rating_whole (records, diamond, 1), "Technological, not rated");
  whole = lsg_words_rating_whole (records, diamond, 3);
  ck_assert (g_str_has_prefix (whole, "Organisational, 4, very constraining\n"));
}
END_TEST

/* The limits are those of the next better verdict. */
static const struct {
  LsgDiamond  diamond;
  const char *verdict;
  const char *hint; /* NULL: none */
} cases[] = {
  { { { 2, 2, 2, 2 } },
    "Realistic: area 8 (limit 8), deformation 0 (limit 1), highest rating 2 (limit 3)",
    NULL },
  { { { 2, 2, 3, 4 } },
    "Hardly realistic: area 15 (limit 18), deformation 2 (limit 2), highest rating 4 (limit 3)",
    "<b>Organisational lowered to 3</b>, it becomes realistic under conditions: area 12.5, deformation 1." },
  { { { 3, 2, 3, 2 } },
    "Under conditions: area 12 (limit 8), deformation 1 (limit 1), highest rating 3 (limit 3)",
    "<b>Economic lowered to 2, Human lowered to 2</b>, it becomes realistic: area 8, deformation 0." },
  { { { 4, 0, 1, 0 } }, "To rate: 2 constraints are missing", NULL },
  { { { 1, 1, 1, 0 } }, "To rate: 1 constraint is missing", NULL },
};

START_TEST (verdicts_and_hints)
{
  LsgVerdict verdict;
  char *hint = lsg_words_hint (records, cases[_i].diamond, LSG_DIAMOND_RULE_DEFAULT, &verdict);

  assert_text (lsg_words_verdict (cases[_i].diamond, LSG_DIAMOND_RULE_DEFAULT), cases[_i].verdict);
  if (cases[_i].hint == NULL)
    ck_assert_ptr_null (hint);
  else
    assert_text (hint, cases[_i].hint);
}
END_TEST

/* A name of a factor is text, not markup. */
START_TEST (hint_escapes_names)
{
  LsgDiamond diamond = { { 4, 2, 2, 2 } };
  LsgVerdict verdict;

  put (LSG_RECORD (lsg_records_get_programme (records)), "economic-name", lsg_text ("R&D <x>"));
  assert_text (lsg_words_hint (records, diamond, LSG_DIAMOND_RULE_DEFAULT, &verdict),
               "<b>R&amp;D &lt;x&gt; lowered to 3</b>, it becomes realistic under conditions: area 10, "
               "deformation 1.");
  ck_assert_int_eq (verdict, LSG_VERDICT_CONDITIONS);
}
END_TEST

START_TEST (interventions_and_their_needs)
{
  g_autoptr (LsgRecord) intervention = lsg_record_new (LSG_KIND_INTERVENTION, 2);
  g_autoptr (GPtrArray) needs = g_ptr_array_new_with_free_func (g_object_unref);

  put (intervention, "code", lsg_text ("ITS 01"));
  assert_text (lsg_words_intervention (LSG_INTERVENTION (intervention), needs),
               "ITS 01 · structural · answers no need");
  for (int i = 1; i <= 5; i++)
    {
      LsgRecord *need = lsg_record_new (LSG_KIND_NEED, 10 + i);
      g_autofree char *code = g_strdup_printf ("B 0%d", i);

      put (need, "code", lsg_text (code));
      g_ptr_array_add (needs, need);
    }
  put (intervention, "criticality", lsg_integer (9));
  assert_text (lsg_words_intervention (LSG_INTERVENTION (intervention), needs),
               "ITS 01 · structural · answers B 01, B 02, B 03 and 2 more (criticality 9)");
}
END_TEST

START_TEST (needs)
{
  g_autoptr (LsgRecord) need = lsg_record_new (LSG_KIND_NEED, 2);

  assert_text (lsg_words_need (LSG_NEED (need)), "need · no plane");
  assert_text (lsg_words_criticality (LSG_NEED (need)), "not rated");
  ck_assert_str_eq (lsg_words_title (need), "Untitled");
  put (need, "code", lsg_text ("B 04"));
  put (need, "nature", lsg_integer (LSG_NEED_EXPECTATION));
  put (need, "planes", lsg_integer (1 << LSG_PLANE_COGNITIVE | 1 << LSG_PLANE_METACOGNITIVE));
  assert_text (lsg_words_need (LSG_NEED (need)), "B 04 · expectation · cognitive, metacognitive");
}
END_TEST

START_TEST (ranges_of_classes)
{
  LsgClassThresholds high = { 16, 9 };

  assert_text (lsg_words_class_range (LSG_CLASS_INDISPENSABLE, LSG_CLASS_THRESHOLDS_DEFAULT), "indispensable ≥ 8");
  assert_text (lsg_words_class_range (LSG_CLASS_ACCESSORY, LSG_CLASS_THRESHOLDS_DEFAULT), "accessory 4 to 6");
  assert_text (lsg_words_class_range (LSG_CLASS_SUPERFLUOUS, LSG_CLASS_THRESHOLDS_DEFAULT), "superfluous ≤ 3");
  assert_text (lsg_words_class_range (LSG_CLASS_ACCESSORY, high), "accessory 9 to 12");
}
END_TEST

Suite *
priority_words_suite (void)
{
  Suite *suite = suite_create ("priority-words");
  TCase *tcase = tcase_create ("priority-words");

  tcase_add_checked_fixture (tcase, setup, teardown);
  tcase_add_test (tcase, ratings);
  tcase_add_loop_test (tcase, verdicts_and_hints, 0, G_N_ELEMENTS (cases));
  tcase_add_test (tcase, hint_escapes_names);
  tcase_add_test (tcase, interventions_and_their_needs);
  tcase_add_test (tcase, needs);
  tcase_add_test (tcase, ranges_of_classes);
  suite_add_tcase (suite, tcase);
  return suite;
}
