/* The worked example on its path: the load of each week (DOMAIN 3.3). */
#include "suite.h"

#include "example.h"
#include "module.h"
#include "schedule.h"

Suite *schedule_suite (void);

#define MINUTES(value) ((LsgProduct) ((value) * 10000))

static const struct {
  const char *code, *activity, *place, *offset, *rhythm, *repeats, *interval;
} places[] = {
  { "ITS 01", NULL, "during", "0", "once", NULL, NULL },
  { "ITS 02", NULL, "during", "1", "once", NULL, NULL },
  { "ITC 01", "Ouverture", "after", "1", "once", NULL, NULL },
  { "ITC 02", "Étude du module", "during", "0", "continuous", NULL, NULL },
  { "ITC 03", "Étude du module", "during", "3", "repeated", "2", "10" },
  { "ITC 04", "Production du livrable", "during", "0", "continuous", NULL, NULL },
  { "ITC 05", "Bilan", "before", "-2", "once", NULL, NULL },
  { "ITS 03", "Bilan", "after", "0", "once", NULL, NULL },
  { "ITS 04", NULL, "during", "31", "once", NULL, NULL },
};

static void
place (LsgRecords *records)
{
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      gpointer record = find_record (records, LSG_KIND_INTERVENTION, places[i].code);

      if (places[i].activity != NULL)
        set_field (record, "activity", ref (find_record (records, LSG_KIND_ACTIVITY, places[i].activity)));
      set_field (record, "place", places[i].place);
      set_field (record, "offset", places[i].offset);
      set_field (record, "rhythm", places[i].rhythm);
      set_field (record, "repeats", places[i].repeats);
      set_field (record, "interval", places[i].interval);
    }
}

static LsgRecords *
make_placed_example (void)
{
  LsgRecords *records = make_example ();
  gpointer first = add_record (records, LSG_KIND_MODULE, "title", "Découvrir", NULL);
  gpointer second = add_record (records, LSG_KIND_MODULE, "title", "Produire", NULL);
  gpointer opening = find_record (records, LSG_KIND_ACTIVITY, "Ouverture");
  gpointer closing = find_record (records, LSG_KIND_ACTIVITY, "Bilan");

  add_record (records, LSG_KIND_ACTIVITY, "title", "Étude du module", "nature", "resource", "module", ref (first),
              "minutes", "45", "day", "8", "days", "7", NULL);
  add_record (records, LSG_KIND_ACTIVITY, "title", "Production du livrable", "nature", "assignment", "module",
              ref (second), "minutes", "60", "day", "15", "days", "14", NULL);
  set_field (opening, "module", ref (first));
  set_field (opening, "day", "4");
  set_field (closing, "module", ref (second));
  set_field (closing, "day", "30");
  set_field (find_record (records, LSG_KIND_PROFILE, "Formateur-tuteur"), "weekly-capacity", "120");
  place (records);
  return records;
}

START_TEST (weeks_of_the_example)
{
  static const double expected[] = { 120, 25, 40, 40, 127.5 };
  g_autoptr (LsgRecords) records = make_placed_example ();
  g_autoptr (LsgLoad) load = lsg_records_compute_load (records);
  LsgProduct capacity = lsg_profile_get_capacity (lsg_records_peek (records, LSG_KIND_PROFILE, 0));

  ck_assert_int_eq (load->first_week, 1);
  ck_assert_uint_eq (load->n_weeks, 5);
  for (gint64 week = 1; week <= 5; week++)
    {
      ck_assert (lsg_load_get_week (load, 0, week) == MINUTES (expected[week - 1]));
      ck_assert (lsg_load_get_week (load, 1, week) == (week == 1 || week == 5 ? MINUTES (5) : 0));
    }
  ck_assert (lsg_load_get (load, 0, LSG_LOAD_VIRTUAL_CLASSES, 5) == MINUTES (112.5));
  ck_assert (lsg_load_get_sum (load) == MINUTES (362.5));
  ck_assert (lsg_load_is_peak (load, 0, 5, capacity));
  for (guint carrier = 0; carrier < 3; carrier++)
    ck_assert (lsg_load_get_not_placed (load, carrier) == 0);
}
END_TEST

START_TEST (what_has_no_day_is_not_placed)
{
  g_autoptr (LsgRecords) records = make_placed_example ();
  g_autoptr (LsgLoad) load = NULL;

  set_field (find_record (records, LSG_KIND_INTERVENTION, "ITC 04"), "place", NULL);
  set_field (find_record (records, LSG_KIND_INTERVENTION, "ITC 06"), "minutes", "30"); /* postponed */
  set_field (find_record (records, LSG_KIND_ACTIVITY, "Bilan"), "day", NULL);
  load = lsg_records_compute_load (records);
  ck_assert (lsg_load_get_not_placed (load, 0) == MINUTES (70 + 112.5 + 5 + 15));
  ck_assert (lsg_load_get_sum (load) == MINUTES (362.5 - 70 - 112.5 - 5 - 15));
  ck_assert_uint_eq (load->n_weeks, 5); /* the programme's dates */
}
END_TEST

START_TEST (days_are_derived)
{
  static const struct {
    const char *code;
    gint64      first, last;
  } expected[] = { { "ITS 02", 2, 2 }, { "ITC 02", 8, 14 }, { "ITC 03", 11, 21 }, { "ITC 04", 15, 28 },
                   { "ITC 05", 28, 28 }, { "ITS 04", 32, 32 }, { "ITC 06", LSG_NULL, LSG_NULL } };
  g_autoptr (LsgRecords) records = make_placed_example ();
  g_autoptr (LsgFigures) figures = lsg_figures_new ();
  LsgModule *module = lsg_records_peek (records, LSG_KIND_MODULE, 1);

  lsg_figures_update (figures, records, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      LsgIntervention *intervention = find_record (records, LSG_KIND_INTERVENTION, expected[i].code);

      ck_assert_msg (intervention->first_day == expected[i].first && intervention->last_day == expected[i].last, "%s",
                     expected[i].code);
    }
  ck_assert_int_eq (module->first_day, 15);
  ck_assert_int_eq (module->last_day, 30);
  ck_assert (LSG_MODULE (lsg_records_peek (records, LSG_KIND_MODULE, 0))->first_day == 4);
  ck_assert_int_eq (lsg_records_get_last_day (records), 33);
}
END_TEST

/* Those placed in an activity move with it; those that go on to the end of the path follow its last day. */
START_TEST (interventions_follow_their_activity)
{
  g_autoptr (LsgRecords) records = make_placed_example ();
  g_autoptr (LsgFigures) figures = lsg_figures_new ();
  g_autoptr (GPtrArray) changed = g_ptr_array_new ();
  g_autoptr (GPtrArray) touched = g_ptr_array_new ();
  LsgIntervention *along = find_record (records, LSG_KIND_INTERVENTION, "ITC 04");
  LsgIntervention *whole = find_record (records, LSG_KIND_INTERVENTION, "ITS 01");
  gpointer activity = find_record (records, LSG_KIND_ACTIVITY, "Production du livrable");

  set_field (whole, "rhythm", "continuous");
  lsg_figures_update (figures, records, NULL);
  ck_assert_int_eq (whole->last_day, 33);
  set_field (activity, "day", "20");
  set_field (activity, "days", "20");
  g_ptr_array_add (changed, activity);
  lsg_figures_apply (figures, records, changed, touched);
  ck_assert_int_eq (along->first_day, 20);
  ck_assert_int_eq (along->last_day, 39);
  ck_assert_int_eq (whole->last_day, 39);
  ck_assert (g_ptr_array_find (touched, along, NULL));
  ck_assert (g_ptr_array_find (touched, whole, NULL));
  ck_assert (g_ptr_array_find (touched, lsg_records_peek (records, LSG_KIND_MODULE, 1), NULL));
}
END_TEST

START_TEST (an_empty_project_has_no_weeks)
{
  g_autoptr (LsgRecords) records = lsg_records_new ();
  g_autoptr (LsgLoad) load = lsg_records_compute_load (records);

  ck_assert_uint_eq (load->n_weeks, 0);
  ck_assert_int_eq (lsg_records_get_last_day (records), 0);
}
END_TEST

Suite *
schedule_suite (void)
{
  Suite *suite = suite_create ("schedule");
  TCase *tcase = tcase_create ("schedule");

  tcase_add_test (tcase, weeks_of_the_example);
  tcase_add_test (tcase, what_has_no_day_is_not_placed);
  tcase_add_test (tcase, days_are_derived);
  tcase_add_test (tcase, interventions_follow_their_activity);
  tcase_add_test (tcase, an_empty_project_has_no_weeks);
  suite_add_tcase (suite, tcase);
  return suite;
}
