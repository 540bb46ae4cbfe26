/* What a removal says: who loses a link, and that a validated version never goes without a word. */
#include "suite.h"

#include "example.h"
#include "record-name.h"
#include "removal.h"

#include <string.h>

Suite *removal_suite (void);

static LsgRecords *records;

static void
set_up (void)
{
  records = make_example ();
}

static void
tear_down (void)
{
  g_clear_object (&records);
}

/* What the store finds for @record: here the links are given. */
static char *
describe (gpointer record,
          gpointer link)
{
  g_autoptr (GPtrArray) along = g_ptr_array_new ();
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  LsgRemoval removal = { .along = along, .cleared = none, .forbid = none };

  if (link != NULL)
    g_ptr_array_add (along, link);
  return lsg_removal_describe (records, &removal, record);
}

START_TEST (a_tool_names_the_interventions_that_use_it)
{
  gpointer intervention = find_record (records, LSG_KIND_INTERVENTION, "ITC 03");
  gpointer tool = add_record (records, LSG_KIND_CHANNEL, "name", "Forum", NULL);
  gpointer use = add_record (records, LSG_KIND_USE, "intervention", ref (intervention), "channel", ref (tool), NULL);
  g_autofree char *name = lsg_record_dup_name (intervention);
  g_autofree char *text = describe (tool, use);
  g_autofree char *other = describe (intervention, use);

  ck_assert_ptr_nonnull (text);
  ck_assert_ptr_nonnull (strstr (text, name));
  ck_assert_ptr_null (other); /* the tool does not hang on who uses it */
}
END_TEST

START_TEST (a_need_names_the_interventions_that_answer_it)
{
  gpointer intervention = find_record (records, LSG_KIND_INTERVENTION, "ITC 03");
  gpointer need = add_record (records, LSG_KIND_NEED, "title", "A new one", NULL);
  gpointer answer = add_record (records, LSG_KIND_ANSWER, "intervention", ref (intervention), "need", ref (need), NULL);
  g_autofree char *text = describe (need, answer);
  g_autofree char *other = describe (intervention, answer);

  ck_assert_ptr_nonnull (text);
  ck_assert_ptr_nonnull (strstr (text, "ITC 03"));
  ck_assert_ptr_null (other);
}
END_TEST

START_TEST (who_loses_a_link_stands_in_project_order)
{
  gpointer first = find_record (records, LSG_KIND_INTERVENTION, "ITC 01");
  gpointer second = find_record (records, LSG_KIND_INTERVENTION, "ITC 03");
  gpointer tool = add_record (records, LSG_KIND_CHANNEL, "name", "Forum", NULL);
  g_autoptr (GPtrArray) along = g_ptr_array_new ();
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  LsgRemoval removal = { .along = along, .cleared = none, .forbid = none };
  g_autofree char *text = NULL;

  g_ptr_array_add (along, add_record (records, LSG_KIND_USE, "intervention", ref (second), "channel", ref (tool), NULL));
  g_ptr_array_add (along, add_record (records, LSG_KIND_USE, "intervention", ref (first), "channel", ref (tool), NULL));
  text = lsg_removal_describe (records, &removal, tool);
  ck_assert_ptr_nonnull (text);
  ck_assert (strstr (text, lsg_record_get_code (first)) < strstr (text, lsg_record_get_code (second)));
}
END_TEST

START_TEST (nothing_hangs_on_it)
{
  g_autofree char *text = describe (add_record (records, LSG_KIND_CHANNEL, "name", "Forum", NULL), NULL);

  ck_assert_ptr_null (text);
}
END_TEST

START_TEST (a_version_is_never_removed_without_a_word)
{
  gpointer first = add_record (records, LSG_KIND_SNAPSHOT, "deliverable", "system", "edition", "1", NULL);
  g_autofree char *name = lsg_record_dup_name (first);
  g_autofree char *alone = describe (first, NULL);
  gpointer second = add_record (records, LSG_KIND_SNAPSHOT, "deliverable", "system", "edition", "2", NULL);
  g_autofree char *older = describe (first, NULL);
  g_autofree char *last = describe (second, NULL);

  ck_assert_str_eq (name, "Tutoring system, version 1");
  ck_assert_ptr_nonnull (strstr (alone, "draft"));
  ck_assert_ptr_nonnull (strstr (older, "compared"));
  ck_assert_ptr_nonnull (strstr (last, "version 1"));
}
END_TEST

START_TEST (names_of_what_has_no_title)
{
  gpointer source = add_record (records, LSG_KIND_SOURCE, "title", "Survey", NULL);
  gpointer finding = add_record (records, LSG_KIND_FINDING, "source", ref (source), "text",
                                 "Learners who work in the evening wait for an answer until the next working day\nMore",
                                 NULL);
  g_autofree char *name = lsg_record_dup_name (finding);
  g_autofree char *step = lsg_record_dup_name (add_record (records, LSG_KIND_STEP, NULL));
  g_autofree char *bare = lsg_record_dup_name (add_record (records, LSG_KIND_CHANNEL, NULL));

  ck_assert_str_eq (name, "Learners who work in the evening wait for an answer until…");
  ck_assert_ptr_null (strstr (step, "without title"));
  ck_assert_ptr_nonnull (strstr (bare, "without title"));
}
END_TEST

START_TEST (every_kind_has_its_sentence)
{
  g_autofree char *need = lsg_removal_word_done (LSG_KIND_NEED, "B 01");
  g_autofree char *link = lsg_removal_word_done (LSG_KIND_USE, "x");

  ck_assert_str_eq (need, "“B 01” removed");
  ck_assert_str_eq (link, "Removed: “x”");
}
END_TEST

Suite *
removal_suite (void)
{
  Suite *suite = suite_create ("removal");
  TCase *tcase = tcase_create ("removal");

  tcase_add_checked_fixture (tcase, set_up, tear_down);
  tcase_add_test (tcase, a_tool_names_the_interventions_that_use_it);
  tcase_add_test (tcase, a_need_names_the_interventions_that_answer_it);
  tcase_add_test (tcase, who_loses_a_link_stands_in_project_order);
  tcase_add_test (tcase, nothing_hangs_on_it);
  tcase_add_test (tcase, a_version_is_never_removed_without_a_word);
  tcase_add_test (tcase, names_of_what_has_no_title);
  tcase_add_test (tcase, every_kind_has_its_sentence);
  suite_add_tcase (suite, tcase);
  return suite;
}
