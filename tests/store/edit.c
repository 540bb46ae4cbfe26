/* One edit after the other, by the rules: what it does, what it refuses, what it tells. */
#include "edit-case.h"

#include "answer.h"
#include "clause.h"
#include "intervention.h"
#include "need.h"

#include <string.h>

Suite *edit_suite (void);

/* Two values that a field takes, the second different from what stands there. */
static LsgValue
another_value (LsgRecord      *record,
               const LsgField *field)
{
  LsgValue now = lsg_record_get (record, field);
  gint64 min, max;

  if (field->type == LSG_TYPE_DATE)
    return lsg_text ("2031-02-28");
  if (lsg_field_is_text (field))
    return lsg_text (g_strcmp0 (now.type == LSG_VALUE_TEXT ? now.text : NULL, "XX") == 0 ? "YY" : "XX");
  lsg_field_get_bounds (field, &min, &max);
  return lsg_integer (now.type == LSG_VALUE_INTEGER && now.integer == min ? min + 1 : min);
}

START_TEST (every_field_is_set_and_undone)
{
  const LsgKind *kind = lsg_kind_get (_i);
  LsgRecord *record;
  guint n = 0;

  if (kind->id == LSG_KIND_LEVEL)
    ck_assert_ptr_nonnull (lsg_project_add (project, kind->id, NULL, 0, NULL, NULL));
  record = nth (project, kind->id, 0);
  for (guint i = 0; i < kind->n_fields; i++)
    {
      const LsgField *field = &kind->fields[i];
      g_autoptr (GError) error = NULL;
      LsgValue value;

      if (!lsg_field_is_stored (field) || field->type == LSG_TYPE_REFERENCE || field->type == LSG_TYPE_BLOB)
        continue;
      value = another_value (record, field);
      ck_assert_msg (lsg_project_set (project, record, field->name, value, &error), "%s.%s: %s", kind->name,
                     field->name, error != NULL ? error->message : "");
      ck_assert_msg (lsg_value_equal (lsg_record_get (record, field), value), "%s.%s", kind->name, field->name);
      ck_assert_str_eq (lsg_project_get_undo (project)->field, field->name);
      n++;
      if ((field->flags & LSG_FIELD_NULLABLE) == 0)
        continue;
      lsg_project_end_typing (project);
      ck_assert (lsg_project_set (project, record, field->name, lsg_none (), NULL));
      ck_assert_int_eq (lsg_record_get (record, field).type, LSG_VALUE_NULL);
    }
  ck_assert_uint_ge (n_changed, n);
}
END_TEST

START_TEST (what_a_field_refuses_changes_nothing)
{
  LsgNeed *need = nth (project, LSG_KIND_NEED, 0);
  g_autoptr (GError) error = NULL;

  ck_assert (!lsg_project_set (project, LSG_RECORD (need), "gravity", lsg_integer (5), &error));
  lsg_assert_error (error, LSG_MODEL_ERROR, LSG_MODEL_ERROR_BOUNDS);
  g_clear_error (&error);
  ck_assert (!lsg_project_set (project, LSG_RECORD (need), "criticality", lsg_integer (5), &error));
  lsg_assert_error (error, LSG_MODEL_ERROR, LSG_MODEL_ERROR_FIELD);
  g_clear_error (&error);
  ck_assert (!lsg_project_set (project, LSG_RECORD (need), "unheard-of", lsg_integer (5), &error));
  lsg_assert_error (error, LSG_MODEL_ERROR, LSG_MODEL_ERROR_FIELD);
  ck_assert_int_eq (need->gravity, 1);
  ck_assert_uint_eq (n_changed, 0);
  ck_assert (!lsg_project_get_modified (project));
}
END_TEST

START_TEST (the_same_value_is_no_step)
{
  set_integer (project, nth (project, LSG_KIND_NEED, 0), "gravity", 1);
  ck_assert_uint_eq (n_changed, 0);
  ck_assert_ptr_null (lsg_project_get_undo (project));
}
END_TEST

START_TEST (a_reference_names_its_kind)
{
  LsgRecord *intervention = nth (project, LSG_KIND_INTERVENTION, 0);
  LsgRecord *section = nth (project, LSG_KIND_CLAUSE, 0);
  LsgRecord *clause = nth (project, LSG_KIND_CLAUSE, 1);
  LsgAssignment third = { "parent", lsg_integer (lsg_record_get_id (clause)) };
  g_autoptr (GError) error = NULL;

  ck_assert (!lsg_project_set (project, intervention, "profile", lsg_integer (300), &error));
  lsg_assert_error (error, LSG_STORE_ERROR, LSG_STORE_ERROR_REFUSED);
  ck_assert (!lsg_project_set (project, intervention, "profile", lsg_integer (12345), NULL));
  ck_assert (!lsg_project_set (project, section, "parent", lsg_integer (lsg_record_get_id (section)), NULL));
  ck_assert (!lsg_project_set (project, section, "parent", lsg_integer (lsg_record_get_id (clause)), NULL));
  g_clear_error (&error);
  ck_assert (!lsg_project_set (project, nth (project, LSG_KIND_CLAUSE, 3), "parent",
                               lsg_integer (lsg_record_get_id (section)), &error));
  lsg_assert_error (error, LSG_STORE_ERROR, LSG_STORE_ERROR_REFUSED);
  ck_assert_ptr_null (lsg_project_add (project, LSG_KIND_CLAUSE, &third, 1, NULL, NULL));
  ck_assert_uint_eq (n_changed, 0);
  set_integer (project, intervention, "profile", 101);
}
END_TEST

START_TEST (add_stands_where_it_is_told)
{
  LsgRecord *second = nth (project, LSG_KIND_INTERVENTION, 1);
  LsgAssignment values[] = {
    { "title", lsg_text ("Nouvelle") },
    { "nature", lsg_integer (LSG_CONJUNCTURAL) },
  };
  LsgRecord *added = lsg_project_add (project, LSG_KIND_INTERVENTION, values, 2, second, NULL);

  ck_assert_ptr_nonnull (added);
  ck_assert_ptr_eq (nth (project, LSG_KIND_INTERVENTION, 1), added);
  ck_assert_ptr_eq (nth (project, LSG_KIND_INTERVENTION, 2), second);
  ck_assert_str_eq (lsg_record_get_code (added), "ITC\302\240" "03");
  ck_assert_int_eq (LSG_INTERVENTION (added)->count, 100);
  ck_assert_uint_eq (n_added, 1);

  ck_assert (lsg_project_undo (project, NULL));
  ck_assert (lsg_project_redo (project, NULL));
  ck_assert_ptr_eq (nth (project, LSG_KIND_INTERVENTION, 1), added);
}
END_TEST

START_TEST (add_refuses_what_is_missing)
{
  g_autoptr (GError) error = NULL;

  ck_assert_ptr_null (lsg_project_add (project, LSG_KIND_ANSWER, NULL, 0, NULL, &error));
  lsg_assert_error (error, LSG_MODEL_ERROR, LSG_MODEL_ERROR_NULL);
  g_clear_error (&error);
  ck_assert_ptr_null (lsg_project_add (project, LSG_KIND_PROGRAMME, NULL, 0, NULL, &error));
  lsg_assert_error (error, LSG_STORE_ERROR, LSG_STORE_ERROR_REFUSED);
  ck_assert_uint_eq (n_changed, 0);
}
END_TEST

START_TEST (a_link_is_made_once)
{
  LsgRecord *need = nth (project, LSG_KIND_NEED, 2);
  LsgRecord *intervention = nth (project, LSG_KIND_INTERVENTION, 0);
  guint n = lsg_records_get_n (lsg_project_get_records (project), LSG_KIND_ANSWER);
  LsgAssignment values[] = {
    { "intervention", lsg_integer (lsg_record_get_id (intervention)) },
    { "need", lsg_integer (lsg_record_get_id (need)) },
  };
  g_autoptr (GError) error = NULL;

  ck_assert (lsg_project_link (project, LSG_KIND_ANSWER, need, intervention, TRUE, NULL));
  ck_assert (lsg_project_link (project, LSG_KIND_ANSWER, intervention, need, TRUE, NULL));
  ck_assert_uint_eq (lsg_records_get_n (lsg_project_get_records (project), LSG_KIND_ANSWER), n + 1);
  ck_assert_uint_eq (n_changed, 1);
  ck_assert_ptr_null (lsg_project_add (project, LSG_KIND_ANSWER, values, 2, NULL, &error));
  lsg_assert_error (error, LSG_STORE_ERROR, LSG_STORE_ERROR_REFUSED);
  ck_assert_int_eq (lsg_project_get_undo (project)->verb, LSG_VERB_LINK);
  ck_assert (lsg_project_link (project, LSG_KIND_ANSWER, intervention, need, FALSE, NULL));
  ck_assert (lsg_project_link (project, LSG_KIND_ANSWER, intervention, need, FALSE, NULL));
  ck_assert_uint_eq (lsg_records_get_n (lsg_project_get_records (project), LSG_KIND_ANSWER), n);
  ck_assert_uint_eq (n_changed, 2);
}
END_TEST

START_TEST (removal_is_previewed)
{
  LsgRecord *profile = nth (project, LSG_KIND_PROFILE, 0);
  LsgRecord *section = nth (project, LSG_KIND_CLAUSE, 0);
  g_autoptr (LsgRemoval) of_profile = lsg_project_preview_removal (project, profile);
  g_autoptr (LsgRemoval) of_section = lsg_project_preview_removal (project, section);

  ck_assert_uint_eq (of_profile->along->len, 0);
  ck_assert_uint_eq (of_profile->cleared->len, 3); /* a channel and two interventions */
  ck_assert_uint_eq (of_section->along->len, 2);
  ck_assert_uint_eq (of_section->cleared->len, 0);

  ck_assert (lsg_project_remove (project, profile, NULL));
  ck_assert_uint_eq (n_removed, 1);
  ck_assert_uint_ge (n_touched, 3);
  ck_assert_int_eq (LSG_INTERVENTION (nth (project, LSG_KIND_INTERVENTION, 0))->profile, LSG_NULL);
  ck_assert (lsg_project_remove (project, section, NULL));
  ck_assert_uint_eq (n_removed, 4);
  ck_assert (!lsg_project_remove (project, nth (project, LSG_KIND_PROGRAMME, 0), NULL));
}
END_TEST

START_TEST (a_section_is_duplicated_with_its_clauses)
{
  LsgRecord *section = nth (project, LSG_KIND_CLAUSE, 0);
  LsgRecord *copy = lsg_project_duplicate (project, section, NULL);

  ck_assert_ptr_nonnull (copy);
  ck_assert_ptr_eq (nth (project, LSG_KIND_CLAUSE, 3), copy);
  for (guint i = 4; i < 6; i++)
    {
      LsgClause *clause = nth (project, LSG_KIND_CLAUSE, i);

      ck_assert_int_eq (clause->parent, lsg_record_get_id (copy));
      ck_assert_str_eq (clause->title, ((LsgClause *) nth (project, LSG_KIND_CLAUSE, i - 3))->title);
    }
  ck_assert_uint_eq (n_changed, 1);
  ck_assert_uint_eq (n_added, 3);
}
END_TEST

START_TEST (an_intervention_is_duplicated_with_its_links)
{
  LsgRecord *intervention = nth (project, LSG_KIND_INTERVENTION, 0);
  LsgRecord *copy = lsg_project_duplicate (project, intervention, NULL);
  LsgAnswer *link = nth (project, LSG_KIND_ANSWER, 0);
  guint n = 0;

  ck_assert_ptr_eq (nth (project, LSG_KIND_INTERVENTION, 1), copy);
  ck_assert_str_eq (lsg_record_get_code (copy), "ITS\302\240" "03");
  for (guint i = 0; i < 5; i++)
    {
      link = nth (project, LSG_KIND_ANSWER, i);
      n += link->intervention == lsg_record_get_id (copy) && link->need == 300;
    }
  ck_assert_uint_eq (n, 1);
}
END_TEST

START_TEST (moves_write_the_order)
{
  LsgRecord *first = nth (project, LSG_KIND_NEED, 0);
  LsgRecord *second = nth (project, LSG_KIND_NEED, 1);
  LsgRecord *third = nth (project, LSG_KIND_NEED, 2);

  ck_assert (lsg_project_move (project, third, first, NULL));
  ck_assert_ptr_eq (nth (project, LSG_KIND_NEED, 0), third);
  ck_assert (lsg_project_move (project, third, NULL, NULL));
  ck_assert_ptr_eq (nth (project, LSG_KIND_NEED, 2), third);
  ck_assert (lsg_project_move (project, third, second, NULL));
  ck_assert_ptr_eq (nth (project, LSG_KIND_NEED, 1), third);
  ck_assert_uint_eq (n_changed, 3);
  ck_assert (lsg_project_move (project, third, second, NULL));
  ck_assert (lsg_project_move (project, second, NULL, NULL));
  ck_assert_uint_eq (n_changed, 3);
}
END_TEST

/* Halving the same gap uses it up: those behind make room. */
START_TEST (a_place_is_found_where_there_is_no_gap)
{
  LsgRecord *last = nth (project, LSG_KIND_NEED, 2);
  LsgRecord *first = nth (project, LSG_KIND_NEED, 0);

  for (guint i = 0; i < 150; i++)
    {
      LsgRecord *second = nth (project, LSG_KIND_NEED, 1);
      LsgRecord *added = lsg_project_add (project, LSG_KIND_NEED, NULL, 0, second, NULL);

      ck_assert_ptr_eq (nth (project, LSG_KIND_NEED, 0), first);
      ck_assert_ptr_eq (nth (project, LSG_KIND_NEED, 1), added);
      ck_assert_ptr_eq (nth (project, LSG_KIND_NEED, 2), second);
    }
  ck_assert_ptr_eq (nth (project, LSG_KIND_NEED, 152), last);
}
END_TEST

START_TEST (codes_follow_the_list)
{
  ck_assert (lsg_project_move (project, nth (project, LSG_KIND_INTERVENTION, 3), nth (project, LSG_KIND_INTERVENTION, 0),
                               NULL));
  ck_assert (lsg_project_renumber (project, LSG_KIND_INTERVENTION, NULL));
  ck_assert_str_eq (lsg_record_get_code (nth (project, LSG_KIND_INTERVENTION, 0)), "ITC\302\240" "01");
  ck_assert_str_eq (lsg_record_get_code (nth (project, LSG_KIND_INTERVENTION, 1)), "ITS\302\240" "01");
  ck_assert_str_eq (lsg_record_get_code (nth (project, LSG_KIND_INTERVENTION, 3)), "ITC\302\240" "02");
  ck_assert_int_eq (lsg_project_get_undo (project)->verb, LSG_VERB_RENUMBER);
  ck_assert (lsg_project_renumber (project, LSG_KIND_NEED, NULL)); /* a plain space becomes the printed one */
  ck_assert_int_eq (lsg_project_get_undo (project)->kind, LSG_KIND_NEED);
  ck_assert (lsg_project_renumber (project, LSG_KIND_INTERVENTION, NULL)); /* nothing to do, and no step */
  ck_assert_int_eq (lsg_project_get_undo (project)->kind, LSG_KIND_NEED);
}
END_TEST

/* What is typed with a keyboard's space is stored with the one that codes are printed with. */
START_TEST (codes_get_their_space)
{
  LsgRecord *need = nth (project, LSG_KIND_NEED, 0);
  const LsgAssignment values[] = { { "title", lsg_text ("Autre") }, { "code", lsg_text (" X  7 ") } };
  LsgRecord *added;

  ck_assert (lsg_project_set (project, need, "code", lsg_text ("B 44"), NULL));
  ck_assert_str_eq (lsg_record_get_code (need), "B\302\240" "44");
  ck_assert (lsg_project_set (project, need, "title", lsg_text ("B 44"), NULL));
  ck_assert_str_eq (lsg_record_get_title (need), "B 44");
  added = lsg_project_add (project, LSG_KIND_NEED, values, G_N_ELEMENTS (values), NULL, NULL);
  ck_assert_str_eq (lsg_record_get_code (added), "X\302\240" "7");
  ck_assert (lsg_project_set (project, need, "code", lsg_text ("  "), NULL));
  ck_assert_ptr_null (lsg_record_get_code (need));
  ck_assert (!lsg_project_set (project, need, "code", lsg_text ("\xff"), NULL));
}
END_TEST

START_TEST (properties_are_notified)
{
  gboolean modified, can_undo, can_redo;
  g_autofree char *title = NULL;

  set_text (project, nth (project, LSG_KIND_PROGRAMME, 0), "title", "Autre titre");
  ck_assert (lsg_project_undo (project, NULL));
  g_object_get (project, "modified", &modified, "can-undo", &can_undo, "can-redo", &can_redo, "title", &title, NULL);
  ck_assert (modified && !can_undo && can_redo);
  ck_assert_str_eq (title, "Formation hybride");
}
END_TEST

Suite *
edit_suite (void)
{
  Suite *suite = suite_create ("edit");
  TCase *tcase = tcase_create ("edits");

  tcase_add_checked_fixture (tcase, edit_case_set_up, edit_case_tear_down);
  tcase_add_loop_test (tcase, every_field_is_set_and_undone, 0, LSG_N_KINDS);
  tcase_add_test (tcase, what_a_field_refuses_changes_nothing);
  tcase_add_test (tcase, the_same_value_is_no_step);
  tcase_add_test (tcase, a_reference_names_its_kind);
  tcase_add_test (tcase, add_stands_where_it_is_told);
  tcase_add_test (tcase, add_refuses_what_is_missing);
  tcase_add_test (tcase, a_link_is_made_once);
  tcase_add_test (tcase, removal_is_previewed);
  tcase_add_test (tcase, a_section_is_duplicated_with_its_clauses);
  tcase_add_test (tcase, an_intervention_is_duplicated_with_its_links);
  tcase_add_test (tcase, moves_write_the_order);
  tcase_add_test (tcase, a_place_is_found_where_there_is_no_gap);
  tcase_add_test (tcase, codes_follow_the_list);
  tcase_add_test (tcase, codes_get_their_space);
  tcase_add_test (tcase, properties_are_notified);
  suite_add_tcase (suite, tcase);
  return suite;
}
