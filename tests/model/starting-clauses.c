/* Which starting clauses a charter lacks. */
#include "suite.h"

#include "example.h"
#include "starting-clauses.h"

Suite *starting_clauses_suite (void);

#define INSTITUTION (1 << LSG_AUDIENCE_INSTITUTION)
#define TUTOR (1 << LSG_AUDIENCE_TUTOR)
#define LEARNER (1 << LSG_AUDIENCE_LEARNER)

static LsgRecords *start, *records;

static void
set_up (void)
{
  gpointer section;

  start = make_example ();
  records = make_example ();
  section = add_record (start, LSG_KIND_CLAUSE, "title", "Services de tutorat", "audiences", "institution tutor learner",
                        NULL);
  add_record (start, LSG_KIND_CLAUSE, "parent", ref (section), "title", "Ce que le scénario prévoit", "content",
              "services", "audiences", "institution tutor learner", NULL);
  add_record (start, LSG_KIND_CLAUSE, "title", "Frais", "body", "Remboursés.", "audiences", "institution tutor", NULL);
  add_record (start, LSG_KIND_CLAUSE, "title", "À vous qui vous formez", "audiences", "learner", NULL);
}

static void
tear_down (void)
{
  g_object_unref (start);
  g_object_unref (records);
}

static char *
dump (gint64 audiences)
{
  g_autoptr (GPtrArray) offers = lsg_starting_clauses_list (records, start, audiences);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < offers->len; i++)
    {
      const LsgClauseOffer *offer = offers->pdata[i];

      g_string_append_printf (text, "%s%s%s;", offer->start->title, offer->section != NULL ? " <" : "",
                              offer->present != NULL ? " +" : "");
    }
  return g_string_free (text, FALSE);
}

START_TEST (an_empty_charter_lacks_all)
{
  g_autofree char *learner = dump (LEARNER);
  g_autofree char *tutor = dump (TUTOR);

  ck_assert_str_eq (learner, "Services de tutorat;Ce que le scénario prévoit <;À vous qui vous formez;");
  ck_assert_str_eq (tutor, "Services de tutorat;Ce que le scénario prévoit <;Frais;");
}
END_TEST

START_TEST (titles_and_generated_parts_are_known)
{
  g_autofree char *learner = NULL;

  add_record (records, LSG_KIND_CLAUSE, "title", "SERVICES de tutorat", "audiences", "learner", NULL);
  add_record (records, LSG_KIND_CLAUSE, "title", "Nos services", "content", "services", "audiences", "learner", NULL);
  learner = dump (LEARNER);
  ck_assert_str_eq (learner, "À vous qui vous formez;");
}
END_TEST

START_TEST (one_for_others_is_offered_to_all)
{
  g_autofree char *tutor = NULL;
  g_autofree char *institution = NULL;
  g_autofree char *both = NULL;

  add_record (records, LSG_KIND_CLAUSE, "title", "Services de tutorat", "audiences", "institution tutor learner", NULL);
  add_record (records, LSG_KIND_CLAUSE, "title", "Prévu", "content", "services", "audiences", "institution tutor", NULL);
  add_record (records, LSG_KIND_CLAUSE, "title", "Frais", "audiences", "institution", NULL);
  tutor = dump (TUTOR);
  institution = dump (INSTITUTION);
  both = dump (INSTITUTION | TUTOR);
  ck_assert_str_eq (tutor, "Frais +;");
  ck_assert_str_eq (institution, "");
  ck_assert_str_eq (both, "Frais +;");
}
END_TEST

START_TEST (nothing_is_lacking_of_itself)
{
  g_autoptr (GPtrArray) offers = lsg_starting_clauses_list (start, start, INSTITUTION | TUTOR | LEARNER);

  ck_assert_uint_eq (offers->len, 0);
}
END_TEST

/* A clause that got another title, and words of the project, is the one it was. */
START_TEST (retitled_is_not_missing)
{
  static const char *const text = "Les tuteurs tiennent un carnet de bord ; il dit qui a été joint, quand et pourquoi. "
                                  "Ce carnet est relu chaque mois par le responsable.";
  static const char *const changed = "Nos tuteurs tiennent un carnet de bord ; il dit qui a été joint, quand et pourquoi. "
                                     "Chaque vendredi, le responsable le relit avec eux.";
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gpointer own;

  add_record (start, LSG_KIND_CLAUSE, "title", "Suivi", "body", text, "audiences", "tutor", NULL);
  before = dump (TUTOR);
  ck_assert_str_eq (before, "Services de tutorat;Ce que le scénario prévoit <;Frais;Suivi;");
  own = add_record (records, LSG_KIND_CLAUSE, "title", "Le carnet", "body", changed, "audiences", "tutor", NULL);
  after = dump (TUTOR);
  ck_assert_str_eq (after, "Services de tutorat;Ce que le scénario prévoit <;Frais;");
  ck_assert_ptr_eq (lsg_starting_clauses_find (records, start, find_record (start, LSG_KIND_CLAUSE, "Suivi")), own);
}
END_TEST

/* Other texts of a charter speak of the same things in other words. */
START_TEST (another_text_is_another_clause)
{
  g_autofree char *offers = NULL;

  add_record (start, LSG_KIND_CLAUSE, "title", "Suivi", "body",
              "Les tuteurs tiennent un carnet de bord ; il dit qui a été joint, quand et pourquoi.", "audiences", "tutor",
              NULL);
  add_record (records, LSG_KIND_CLAUSE, "title", "Réponses", "body",
              "Les tuteurs répondent sous deux jours ouvrés à qui les a joints, par le canal de la question.", "audiences",
              "tutor", NULL);
  offers = dump (TUTOR);
  ck_assert_str_eq (offers, "Services de tutorat;Ce que le scénario prévoit <;Frais;Suivi;");
}
END_TEST

/* A section without text is known by what stands in it, unless it is another starting section. */
START_TEST (retitled_section)
{
  gpointer own = add_record (records, LSG_KIND_CLAUSE, "title", "Nos services", "audiences", "tutor", NULL);
  gpointer section = find_record (start, LSG_KIND_CLAUSE, "Services de tutorat");

  ck_assert_ptr_null (lsg_starting_clauses_find (records, start, section));
  add_record (records, LSG_KIND_CLAUSE, "parent", ref (own), "title", "Prévus", "content", "services", "audiences", "tutor",
              NULL);
  ck_assert_ptr_eq (lsg_starting_clauses_find (records, start, section), own);
  set_field (own, "title", "Frais");
  ck_assert_ptr_null (lsg_starting_clauses_find (records, start, section));
}
END_TEST

Suite *
starting_clauses_suite (void)
{
  Suite *suite = suite_create ("starting-clauses");
  TCase *tcase = tcase_create ("all");

  tcase_add_checked_fixture (tcase, set_up, tear_down);
  tcase_add_test (tcase, an_empty_charter_lacks_all);
  tcase_add_test (tcase, titles_and_generated_parts_are_known);
  tcase_add_test (tcase, one_for_others_is_offered_to_all);
  tcase_add_test (tcase, nothing_is_lacking_of_itself);
  tcase_add_test (tcase, retitled_is_not_missing);
  tcase_add_test (tcase, another_text_is_another_clause);
  tcase_add_test (tcase, retitled_section);
  suite_add_tcase (suite, tcase);
  return suite;
}
