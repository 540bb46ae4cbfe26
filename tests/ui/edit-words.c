/* The words of undo: every verb, kind and field. */
#include "suite.h"

#include "edit-words.h"
#include "kind.h"

Suite *edit_words_suite (void);

static const struct {
  LsgEdit     edit;
  const char *words;
  const char *action;
} cases[] = {
  { { LSG_VERB_CHANGE, LSG_KIND_NEED, "gravity", 7, "B 04", 0 }, "change the gravity of B 04",
    "Change the gravity" },
  { { LSG_VERB_CHANGE, LSG_KIND_INTERVENTION, "minutes", 7, "ITC 03", 0 }, "change the duration of ITC 03",
    "Change the duration" },
  { { LSG_VERB_CHANGE, LSG_KIND_PROFILE, "mission", 7, "Course tutor", 0 },
    "change the mission of “Course tutor”", "Change the mission" },
  { { LSG_VERB_CHANGE, LSG_KIND_PROGRAMME, "learners", 7, "Blended course", 0 },
    "change the number of learners", "Change the number of learners" },
  { { LSG_VERB_CHANGE, LSG_KIND_PROGRAMME, "accessory-hardly", 7, "Blended course", 0 },
    "change the decision table", "Change the decision table" },
  { { LSG_VERB_ADD, LSG_KIND_NEED, NULL, 7, "B 13", 0 }, "add the need B 13", "Add the need" },
  { { LSG_VERB_ADD, LSG_KIND_CLAUSE, NULL, 7, "", 0 }, "add the clause", "Add the clause" },
  { { LSG_VERB_REMOVE, LSG_KIND_CLAUSE, NULL, 7, "Delays", 0 }, "remove the clause “Delays”",
    "Remove the clause" },
  { { LSG_VERB_REMOVE, LSG_KIND_NEED, NULL, 0, NULL, 0 }, "remove several needs", "Remove several needs" },
  { { LSG_VERB_CHANGE, LSG_KIND_INTERVENTION, "profile", 0, "", 0 },
    "change the tutor profile of several interventions", "Change the tutor profile" },
  { { LSG_VERB_MOVE, LSG_KIND_CLAUSE, NULL, 7, "2.4", 0 }, "move the clause 2.4", "Move the clause" },
  { { LSG_VERB_RENUMBER, LSG_KIND_INTERVENTION, NULL, 0, "", 0 }, "renumber the interventions",
    "Renumber the interventions" },
};

START_TEST (phrases)
{
  g_autofree char *words = lsg_edit_dup_words (&cases[_i].edit);
  g_autofree char *action = lsg_edit_dup_action (&cases[_i].edit);

  ck_assert_str_eq (words, cases[_i].words);
  ck_assert_str_eq (action, cases[_i].action);
}
END_TEST

START_TEST (every_verb_and_field_has_words)
{
  for (guint kind = 0; kind < LSG_N_KINDS; kind++)
    {
      const LsgKind *table = lsg_kind_get (kind);

      for (guint verb = LSG_VERB_CHANGE; verb <= LSG_VERB_IMPORT; verb++)
        {
          for (guint i = 0; i <= table->n_fields; i++)
            {
              const char *field = i < table->n_fields ? table->fields[i].name : NULL;
              LsgEdit edit = { verb, kind, field, 1, "X 01", 0 };
              g_autofree char *words = lsg_edit_dup_words (&edit);

              ck_assert_msg (*words != '\0' && strstr (words, "%s") == NULL, "%s.%s: “%s”", table->name, field, words);
            }
        }
    }
}
END_TEST

START_TEST (a_field_of_the_table_is_called_by_name)
{
  for (guint kind = 0; kind < LSG_N_KINDS; kind++)
    {
      const LsgKind *table = lsg_kind_get (kind);

      for (guint i = 0; i < table->n_fields; i++)
        {
          LsgEdit edit = { LSG_VERB_CHANGE, kind, table->fields[i].name, 1, "X 01", 0 };
          g_autofree char *words = lsg_edit_dup_words (&edit);

          /* Links and the keys of levels are never changed field by field. */
          if (!lsg_field_is_stored (&table->fields[i]) || (table->flags & LSG_KIND_LINK) != 0
              || g_str_equal (table->fields[i].name, "scale") || g_str_equal (table->fields[i].name, "rank"))
            continue;
          ck_assert_msg (strstr (words, "“") == NULL, "no phrase for %s.%s", table->name, table->fields[i].name);
        }
    }
}
END_TEST

START_TEST (undo_and_redo)
{
  g_autofree char *undo = lsg_edit_dup_undo (&cases[0].edit);
  g_autofree char *redo = lsg_edit_dup_redo (&cases[0].edit);
  g_autofree char *no_undo = lsg_edit_dup_undo (NULL);
  g_autofree char *no_redo = lsg_edit_dup_redo (NULL);

  ck_assert_str_eq (undo, "Undo: change the gravity of B 04");
  ck_assert_str_eq (redo, "Redo: change the gravity of B 04");
  ck_assert_str_eq (no_undo, "Undo");
  ck_assert_str_eq (no_redo, "Redo");
}
END_TEST

Suite *
edit_words_suite (void)
{
  Suite *suite = suite_create ("edit-words");
  TCase *tcase = tcase_create ("edit-words");

  tcase_add_loop_test (tcase, phrases, 0, G_N_ELEMENTS (cases));
  tcase_add_test (tcase, every_verb_and_field_has_words);
  tcase_add_test (tcase, a_field_of_the_table_is_called_by_name);
  tcase_add_test (tcase, undo_and_redo);
  suite_add_tcase (suite, tcase);
  return suite;
}
