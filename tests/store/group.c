/* Edits that belong together: groups, what they refuse, and which edits make one step of undo. */
#include "edit-case.h"

#include "need.h"

Suite *group_suite (void);

START_TEST (a_group_is_one_step)
{
  LsgEdit edit = { .verb = LSG_VERB_IMPORT, .kind = LSG_KIND_NEED, .subject = "liste" };
  LsgNeed *need = nth (project, LSG_KIND_NEED, 0);
  LsgRecord *added;

  lsg_project_begin (project, &edit);
  set_integer (project, need, "gravity", 4);
  ck_assert_int_eq (need->gravity, 4); /* shown at once */
  added = lsg_project_add (project, LSG_KIND_NEED, NULL, 0, NULL, NULL);
  ck_assert_ptr_eq (nth (project, LSG_KIND_NEED, 3), added);
  ck_assert (lsg_project_remove (project, nth (project, LSG_KIND_PROFILE, 0), NULL));
  ck_assert_int_eq (LSG_INTERVENTION (nth (project, LSG_KIND_INTERVENTION, 0))->profile, LSG_NULL);
  ck_assert_uint_eq (n_changed, 0);
  ck_assert (lsg_project_commit (project, NULL));
  ck_assert_uint_eq (n_changed, 1);
  ck_assert_uint_eq (n_added, 1);
  ck_assert_uint_eq (n_removed, 1);
  ck_assert_int_eq (lsg_project_get_undo (project)->verb, LSG_VERB_IMPORT);
  ck_assert_str_eq (lsg_project_get_undo (project)->subject, "liste");
  ck_assert_int_eq (need->criticality, 8);
}
END_TEST

START_TEST (a_rollback_leaves_nothing)
{
  LsgEdit edit = { .verb = LSG_VERB_CHANGE, .kind = LSG_KIND_NEED };
  LsgRecord *profile = nth (project, LSG_KIND_PROFILE, 0);
  g_autofree char *after = NULL;

  lsg_project_begin (project, &edit);
  set_integer (project, nth (project, LSG_KIND_NEED, 0), "gravity", 4);
  lsg_project_add (project, LSG_KIND_NEED, NULL, 0, nth (project, LSG_KIND_NEED, 0), NULL);
  ck_assert (lsg_project_remove (project, profile, NULL));
  ck_assert (lsg_project_remove (project, nth (project, LSG_KIND_CLAUSE, 0), NULL));
  ck_assert (lsg_project_move (project, nth (project, LSG_KIND_INTERVENTION, 3), nth (project, LSG_KIND_INTERVENTION, 0),
                               NULL));
  lsg_project_rollback (project);
  after = dump_records (lsg_project_get_records (project));
  ck_assert_str_eq (former, after);
  ck_assert_ptr_eq (nth (project, LSG_KIND_PROFILE, 0), profile);
  ck_assert_uint_eq (n_changed, 0);
  ck_assert (!lsg_project_get_modified (project));
}
END_TEST

START_TEST (an_inner_rollback_ends_the_group)
{
  LsgEdit edit = { .verb = LSG_VERB_CHANGE, .kind = LSG_KIND_NEED };
  g_autoptr (GError) error = NULL;

  lsg_project_begin (project, &edit);
  set_integer (project, nth (project, LSG_KIND_NEED, 0), "gravity", 4);
  lsg_project_begin (project, &edit);
  set_integer (project, nth (project, LSG_KIND_NEED, 1), "gravity", 4);
  lsg_project_rollback (project);
  ck_assert (!lsg_project_commit (project, &error));
  lsg_assert_error (error, LSG_STORE_ERROR, LSG_STORE_ERROR_REFUSED);
  ck_assert_int_eq (((LsgNeed *) nth (project, LSG_KIND_NEED, 0))->gravity, 1);
  set_integer (project, nth (project, LSG_KIND_NEED, 0), "gravity", 3);
}
END_TEST

/* A link is several rows: when they cannot all be written, none of the group is, even if nobody asked why. */
START_TEST (a_part_that_failed_ends_the_group)
{
  LsgEdit edit = { .verb = LSG_VERB_CHANGE, .kind = LSG_KIND_NEED };
  g_autoptr (GError) error = NULL;

  lsg_project_begin (project, &edit);
  set_integer (project, nth (project, LSG_KIND_NEED, 0), "gravity", 4);
  ck_assert (!lsg_project_link (project, LSG_KIND_ANSWER, nth (project, LSG_KIND_NEED, 0),
                                nth (project, LSG_KIND_NEED, 1), TRUE, NULL));
  ck_assert (!lsg_project_commit (project, &error));
  lsg_assert_error (error, LSG_STORE_ERROR, LSG_STORE_ERROR_REFUSED);
  ck_assert_int_eq (((LsgNeed *) nth (project, LSG_KIND_NEED, 0))->gravity, 1);
}
END_TEST

START_TEST (a_refusal_within_a_group_is_no_end)
{
  LsgEdit edit = { .verb = LSG_VERB_CHANGE, .kind = LSG_KIND_NEED };

  lsg_project_begin (project, &edit);
  set_integer (project, nth (project, LSG_KIND_NEED, 0), "gravity", 4);
  ck_assert (!lsg_project_set (project, nth (project, LSG_KIND_NEED, 1), "gravity", lsg_integer (9), NULL));
  ck_assert (lsg_project_commit (project, NULL));
  ck_assert_int_eq (((LsgNeed *) nth (project, LSG_KIND_NEED, 0))->gravity, 4);
}
END_TEST

START_TEST (a_value_may_be_a_part_of_the_former)
{
  LsgEdit edit = { .verb = LSG_VERB_CHANGE, .kind = LSG_KIND_NEED };
  LsgNeed *need = nth (project, LSG_KIND_NEED, 0);

  lsg_project_begin (project, &edit);
  set_text (project, need, "title", need->title + 3);
  ck_assert (lsg_project_commit (project, NULL));
  ck_assert_str_eq (need->title, "oin 1");
  set_text (project, need, "title", need->title + 1);
  ck_assert_str_eq (need->title, "in 1");
}
END_TEST

static void
set_again_cb (LsgProject *self,
              LsgChanges *changes,
              LsgNeed    *need)
{
  if (need->probability != 4)
    set_integer (self, need, "probability", 4);
}

START_TEST (a_listener_may_edit)
{
  LsgNeed *need = nth (project, LSG_KIND_NEED, 0);

  g_signal_connect (project, "changed", G_CALLBACK (set_again_cb), need);
  set_integer (project, need, "gravity", 4);
  ck_assert_int_eq (need->criticality, 16);
  ck_assert_uint_eq (n_changed, 2);
  g_signal_handlers_disconnect_by_func (project, set_again_cb, need);
  ck_assert (lsg_project_undo (project, NULL));
  ck_assert_int_eq (need->probability, 2);
}
END_TEST

START_TEST (an_empty_group_is_no_step)
{
  LsgEdit edit = { .verb = LSG_VERB_CHANGE, .kind = LSG_KIND_NEED };

  lsg_project_begin (project, &edit);
  set_integer (project, nth (project, LSG_KIND_NEED, 0), "gravity", 4);
  set_integer (project, nth (project, LSG_KIND_NEED, 0), "gravity", 1);
  ck_assert (lsg_project_commit (project, NULL));
  ck_assert_ptr_null (lsg_project_get_undo (project));
  ck_assert_uint_eq (n_changed, 0);
}
END_TEST

START_TEST (typing_is_one_step)
{
  LsgNeed *need = nth (project, LSG_KIND_NEED, 0);
  g_autoptr (GPtrArray) edits = NULL;

  set_text (project, need, "title", "A");
  set_text (project, need, "title", "Ai");
  set_text (project, need, "title", "Aid");
  lsg_project_end_typing (project);
  set_text (project, need, "title", "Aide");
  set_text (project, nth (project, LSG_KIND_NEED, 1), "title", "B");
  edits = lsg_project_list_edits (project, 10);
  ck_assert_uint_eq (edits->len, 3);
  ck_assert (lsg_project_undo (project, NULL));
  ck_assert (lsg_project_undo (project, NULL));
  ck_assert_str_eq (need->title, "Aid");
  ck_assert (lsg_project_undo (project, NULL));
  ck_assert_str_eq (need->title, "Besoin 1");
  ck_assert (lsg_project_redo (project, NULL));
  ck_assert_str_eq (need->title, "Aid");
}
END_TEST

START_TEST (typing_back_is_no_step)
{
  LsgNeed *need = nth (project, LSG_KIND_NEED, 0);

  set_integer (project, need, "gravity", 4);
  set_text (project, need, "title", "Besoin 12");
  set_text (project, need, "title", "Besoin 1");
  ck_assert_str_eq (lsg_project_get_undo (project)->field, "gravity");
  set_text (project, need, "title", "Autre");
  ck_assert_str_eq (lsg_project_get_undo (project)->field, "title");
}
END_TEST

START_TEST (a_choice_is_one_step_each)
{
  LsgNeed *need = nth (project, LSG_KIND_NEED, 0);
  g_autoptr (GPtrArray) edits = NULL;

  set_integer (project, need, "gravity", 2);
  set_integer (project, need, "gravity", 3);
  edits = lsg_project_list_edits (project, 10);
  ck_assert_uint_eq (edits->len, 2);
}
END_TEST

START_TEST (a_new_edit_ends_redoing)
{
  LsgNeed *need = nth (project, LSG_KIND_NEED, 0);

  set_integer (project, need, "gravity", 2);
  set_integer (project, need, "gravity", 3);
  ck_assert (lsg_project_undo (project, NULL));
  ck_assert_ptr_nonnull (lsg_project_get_redo (project));
  set_integer (project, need, "probability", 4);
  ck_assert_ptr_null (lsg_project_get_redo (project));
  ck_assert (lsg_project_redo (project, NULL));
  ck_assert_int_eq (need->gravity, 2);
}
END_TEST

Suite *
group_suite (void)
{
  Suite *suite = suite_create ("groups");
  TCase *tcase = tcase_create ("groups");

  tcase_add_checked_fixture (tcase, edit_case_set_up, edit_case_tear_down);
  tcase_add_test (tcase, a_group_is_one_step);
  tcase_add_test (tcase, a_rollback_leaves_nothing);
  tcase_add_test (tcase, an_inner_rollback_ends_the_group);
  tcase_add_test (tcase, a_part_that_failed_ends_the_group);
  tcase_add_test (tcase, a_refusal_within_a_group_is_no_end);
  tcase_add_test (tcase, a_value_may_be_a_part_of_the_former);
  tcase_add_test (tcase, a_listener_may_edit);
  tcase_add_test (tcase, an_empty_group_is_no_step);
  tcase_add_test (tcase, typing_is_one_step);
  tcase_add_test (tcase, typing_back_is_no_step);
  tcase_add_test (tcase, a_choice_is_one_step_each);
  tcase_add_test (tcase, a_new_edit_ends_redoing);
  suite_add_tcase (suite, tcase);
  return suite;
}
