/* The same change of many records: one step, all or none, told of once. */
#include "fixture.h"

#include "answer.h"
#include "intervention.h"
#include "use.h"

Suite *several_suite (void);

static Place *place;
static LsgProject *project;
static LsgRecords *records;
static GPtrArray *interventions; /* the first three of four */
static char *former;
static guint n_changed;

static void
changed_cb (void)
{
  n_changed++;
}

static void
setup (void)
{
  place = place_new ();
  project = fixture_open (place);
  records = lsg_project_get_records (project);
  former = dump_records (records);
  interventions = g_ptr_array_new ();
  for (guint i = 0; i < 3; i++)
    g_ptr_array_add (interventions, nth (project, LSG_KIND_INTERVENTION, i));
  n_changed = 0;
  g_signal_connect (project, "changed", G_CALLBACK (changed_cb), NULL);
}

/* Memory is what the disk says, undoing everything gives the beginning, doing it again the end. */
static void
teardown (void)
{
  g_autofree char *database = find_database (place);
  g_autofree char *memory = dump_records (records);
  g_autofree char *disk = dump_file (database);
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;

  ck_assert_str_eq (memory, disk);
  while (lsg_project_get_undo (project) != NULL)
    ck_assert (lsg_project_undo (project, NULL));
  undone = dump_records (records);
  ck_assert_str_eq (undone, former);
  while (lsg_project_get_redo (project) != NULL)
    ck_assert (lsg_project_redo (project, NULL));
  redone = dump_records (records);
  ck_assert_str_eq (redone, memory);
  g_clear_pointer (&interventions, g_ptr_array_unref);
  g_clear_pointer (&former, g_free);
  g_clear_object (&project);
  g_clear_pointer (&place, place_free);
}

static guint
count_links (LsgKindId  kind,
             LsgRecord *other)
{
  const LsgField *fields = lsg_kind_get (kind)->fields;
  guint n = 0;

  for (guint i = 0; i < lsg_records_get_n (records, kind); i++)
    for (guint j = 0; j < 2; j++)
      n += lsg_record_get (lsg_records_peek (records, kind, i), &fields[j]).integer == lsg_record_get_id (other);
  return n;
}

START_TEST (one_value_is_set_for_all)
{
  gint64 profile = lsg_record_get_id (nth (project, LSG_KIND_PROFILE, 1));
  LsgIntervention *fourth = nth (project, LSG_KIND_INTERVENTION, 3);
  gint64 fourth_profile = fourth->profile;
  const LsgEdit *edit;
  g_autoptr (GError) error = NULL;

  ck_assert (lsg_project_set_several (project, interventions, "profile", lsg_integer (profile), &error));
  lsg_assert_no_error (error);
  for (guint i = 0; i < 3; i++)
    ck_assert_int_eq (((LsgIntervention *) interventions->pdata[i])->profile, profile);
  ck_assert_int_eq (fourth->profile, fourth_profile);
  ck_assert_uint_eq (n_changed, 1);
  edit = lsg_project_get_undo (project);
  ck_assert_int_eq (edit->verb, LSG_VERB_CHANGE);
  ck_assert_str_eq (edit->field, "profile");
  ck_assert_int_eq (edit->id, 0);

  /* What all have already is no step. */
  ck_assert (lsg_project_set_several (project, interventions, "profile", lsg_integer (profile), NULL));
  ck_assert_uint_eq (n_changed, 1);
}
END_TEST

START_TEST (texts_of_two_selections_are_two_steps)
{
  g_autoptr (GPtrArray) edits = NULL;

  ck_assert (lsg_project_set_several (project, interventions, "tags", lsg_text ("a"), NULL));
  g_ptr_array_remove_index (interventions, 0);
  ck_assert (lsg_project_set_several (project, interventions, "tags", lsg_text ("b"), NULL));
  edits = lsg_project_list_edits (project, 10);
  ck_assert_uint_eq (edits->len, 2);
}
END_TEST

START_TEST (a_refused_value_changes_none)
{
  g_autoptr (GError) error = NULL;

  ck_assert (!lsg_project_set_several (project, interventions, "economic", lsg_integer (9), &error));
  ck_assert_ptr_nonnull (error);
  ck_assert_ptr_null (lsg_project_get_undo (project));
  ck_assert_uint_eq (n_changed, 0);
  /* A reference to something of another kind is found at the first one, and the group is whole again after it. */
  g_clear_error (&error);
  ck_assert (!lsg_project_set_several (project, interventions, "profile",
                                       lsg_integer (lsg_record_get_id (nth (project, LSG_KIND_NEED, 0))), &error));
  ck_assert (g_error_matches (error, LSG_STORE_ERROR, LSG_STORE_ERROR_REFUSED));
  ck_assert (lsg_project_set_several (project, interventions, "economic", lsg_integer (2), NULL));
}
END_TEST

START_TEST (a_tool_is_given_to_all_and_taken_from_all)
{
  LsgRecord *tool = nth (project, LSG_KIND_CHANNEL, 0);
  guint n_before = count_links (LSG_KIND_USE, tool);

  ck_assert (lsg_project_link (project, LSG_KIND_USE, interventions->pdata[1], tool, TRUE, NULL));
  n_changed = 0;
  ck_assert (lsg_project_link_several (project, LSG_KIND_USE, interventions, tool, TRUE, NULL));
  ck_assert_uint_eq (n_changed, 1);
  ck_assert_uint_ge (count_links (LSG_KIND_USE, tool), 3);
  ck_assert_uint_le (count_links (LSG_KIND_USE, tool), n_before + 3);
  for (guint i = 0; i < 3; i++)
    ck_assert_int_ge (((LsgIntervention *) interventions->pdata[i])->n_tools, 1);
  ck_assert_int_eq (lsg_project_get_undo (project)->verb, LSG_VERB_LINK);

  ck_assert (lsg_project_link_several (project, LSG_KIND_USE, interventions, tool, FALSE, NULL));
  for (guint i = 0; i < lsg_records_get_n (records, LSG_KIND_USE); i++)
    {
      LsgUse *use = lsg_records_peek (records, LSG_KIND_USE, i);

      ck_assert (use->channel != lsg_record_get_id (tool)
                 || !g_ptr_array_find (interventions, lsg_records_find (records, use->intervention), NULL));
    }
  ck_assert_int_eq (lsg_project_get_undo (project)->verb, LSG_VERB_UNLINK);
}
END_TEST

/* The need stands first in an answer, the tool second in a use; pursuits have an order. */
START_TEST (links_go_both_ways_and_keep_their_order)
{
  LsgRecord *need = nth (project, LSG_KIND_NEED, 2);
  LsgAssignment values[] = { { "own", lsg_integer (1) }, { "title", lsg_text ("Objectif") } };
  LsgRecord *objective = lsg_project_add (project, LSG_KIND_OBJECTIVE, values, 2, NULL, NULL);
  guint n_pursuits = lsg_records_get_n (records, LSG_KIND_PURSUIT);
  gint64 last = G_MININT64;

  ck_assert (lsg_project_link_several (project, LSG_KIND_ANSWER, interventions, need, TRUE, NULL));
  ck_assert_uint_ge (count_links (LSG_KIND_ANSWER, need), 3);
  ck_assert (lsg_project_link_several (project, LSG_KIND_PURSUIT, interventions, objective, TRUE, NULL));
  ck_assert_uint_eq (lsg_records_get_n (records, LSG_KIND_PURSUIT), n_pursuits + 3);
  for (guint i = 0; i < lsg_records_get_n (records, LSG_KIND_PURSUIT); i++)
    {
      LsgRecord *pursuit = lsg_records_peek (records, LSG_KIND_PURSUIT, i);

      ck_assert_int_gt (lsg_record_get_position (pursuit), last);
      last = lsg_record_get_position (pursuit);
    }
}
END_TEST

START_TEST (several_are_removed_with_their_links)
{
  g_autoptr (LsgRemoval) removal = lsg_project_preview_removals (project, interventions);
  guint n = lsg_records_get_n (records, LSG_KIND_INTERVENTION);
  guint n_along = removal->along->len;
  guint n_all = 0, n_left = 0;
  g_autoptr (GError) error = NULL;

  for (guint kind = 0; kind < LSG_N_KINDS; kind++)
    n_all += lsg_records_get_n (records, kind);
  ck_assert (lsg_project_remove_several (project, interventions, &error));
  lsg_assert_no_error (error);
  ck_assert_uint_eq (lsg_records_get_n (records, LSG_KIND_INTERVENTION), n - 3);
  ck_assert_uint_eq (n_changed, 1);
  for (guint kind = 0; kind < LSG_N_KINDS; kind++)
    n_left += lsg_records_get_n (records, kind);
  ck_assert_uint_eq (n_left, n_all - 3 - n_along);
  ck_assert_int_eq (lsg_project_get_undo (project)->verb, LSG_VERB_REMOVE);
}
END_TEST

START_TEST (the_programme_sheet_forbids_the_removal)
{
  g_autoptr (GPtrArray) sheet = g_ptr_array_new ();

  g_ptr_array_add (sheet, nth (project, LSG_KIND_PROGRAMME, 0));
  ck_assert (!lsg_project_remove_several (project, sheet, NULL));
  ck_assert_uint_eq (n_changed, 0);
}
END_TEST

/* Within a group they are parts of it. */
START_TEST (they_join_a_group)
{
  LsgEdit edit = { .verb = LSG_VERB_CHANGE, .kind = LSG_KIND_INTERVENTION };
  LsgRecord *tool = nth (project, LSG_KIND_CHANNEL, 0);

  lsg_project_begin (project, &edit);
  ck_assert (lsg_project_set_several (project, interventions, "human", lsg_integer (4), NULL));
  ck_assert (lsg_project_link_several (project, LSG_KIND_USE, interventions, tool, TRUE, NULL));
  ck_assert (lsg_project_remove_several (project, interventions, NULL));
  ck_assert_uint_eq (n_changed, 0);
  ck_assert (lsg_project_commit (project, NULL));
  ck_assert_uint_eq (n_changed, 1);
  ck_assert_int_eq (lsg_project_get_undo (project)->verb, LSG_VERB_CHANGE);
}
END_TEST

START_TEST (nothing_is_no_step)
{
  g_ptr_array_set_size (interventions, 0);
  ck_assert (lsg_project_set_several (project, interventions, "human", lsg_integer (4), NULL));
  ck_assert (lsg_project_link_several (project, LSG_KIND_USE, interventions, nth (project, LSG_KIND_CHANNEL, 0), TRUE,
                                       NULL));
  ck_assert (lsg_project_remove_several (project, interventions, NULL));
  ck_assert_uint_eq (n_changed, 0);
}
END_TEST

Suite *
several_suite (void)
{
  Suite *suite = suite_create ("several");
  TCase *tcase = tcase_create ("several");

  tcase_add_checked_fixture (tcase, setup, teardown);
  tcase_add_test (tcase, one_value_is_set_for_all);
  tcase_add_test (tcase, texts_of_two_selections_are_two_steps);
  tcase_add_test (tcase, a_refused_value_changes_none);
  tcase_add_test (tcase, a_tool_is_given_to_all_and_taken_from_all);
  tcase_add_test (tcase, links_go_both_ways_and_keep_their_order);
  tcase_add_test (tcase, several_are_removed_with_their_links);
  tcase_add_test (tcase, the_programme_sheet_forbids_the_removal);
  tcase_add_test (tcase, they_join_a_group);
  tcase_add_test (tcase, nothing_is_no_step);
  suite_add_tcase (suite, tcase);
  return suite;
}
