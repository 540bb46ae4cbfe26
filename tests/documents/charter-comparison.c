/* What changed from one state of the charter to another. */
#include "suite.h"

#include "../model/example.h"
#include "charter-comparison.h"
#include "charter-example.h"
#include "clause.h"
#include "collate.h"
#include "text-difference.h"

#include <string.h>

Suite *charter_comparison_suite (void);

static LsgCharterComparison *
compare (LsgRecords         *then,
         LsgRecords         *now,
         LsgCharterAudience  audience)
{
  LsgFigures *figures = lsg_figures_new ();

  lsg_figures_update (figures, then, NULL);
  lsg_figures_update (figures, now, NULL);
  lsg_figures_free (figures);
  return lsg_charter_compare (then, now, audience, LSG_LANGUAGE_FR);
}

/* Typography has bound some words. */
static gboolean
is_called (const LsgComparedText *text,
           const char            *title)
{
  g_autofree char *wanted = lsg_collate_fold (title);
  g_autofree char *old = lsg_collate_fold (text->old);
  g_autofree char *new = lsg_collate_fold (text->new);

  return g_str_equal (old, wanted) || g_str_equal (new, wanted);
}

static const LsgClauseComparison *
find (const LsgCharterComparison *comparison,
      const char                 *title)
{
  for (guint i = 0; i < comparison->clauses->len; i++)
    {
      const LsgClauseComparison *clause = comparison->clauses->pdata[i];

      if (is_called (&clause->title, title))
        return clause;
    }
  ck_abort_msg ("no clause “%s”", title);
  return NULL;
}

/* "[-48][+72]" */
static char *
dump_changes (const LsgComparedText *text)
{
  GString *dump = g_string_new (NULL);

  for (guint i = 0; i < text->runs->len; i++)
    {
      const LsgTextRun *run = &g_array_index (text->runs, LsgTextRun, i);
      g_autofree char *bytes = lsg_text_run_dup (run, text->old, text->new);

      if (run->type != LSG_RUN_KEPT)
        g_string_append_printf (dump, "[%c%s]", run->type == LSG_RUN_REMOVED ? '-' : '+', bytes);
    }
  return g_string_free (dump, FALSE);
}

static LsgRecords *then, *now;

static void
setup (void)
{
  then = make_charter_records ();
  now = copy_records (then);
}

static void
teardown (void)
{
  g_object_unref (then);
  g_object_unref (now);
}

START_TEST (nothing_differs)
{
  for (guint audience = 0; audience < LSG_N_CHARTERS; audience++)
    {
      g_autoptr (LsgCharterComparison) comparison = compare (then, now, audience);

      ck_assert_uint_eq (comparison->n, 0);
      ck_assert_uint_eq (comparison->n_clauses, 0);
      ck_assert_uint_gt (comparison->clauses->len, 10);
    }
}
END_TEST

START_TEST (words_of_a_text)
{
  LsgClause *clause = find_record (now, LSG_KIND_CLAUSE, "Durée et révision");
  g_autoptr (LsgCharterComparison) comparison = NULL;
  g_autoptr (GString) body = g_string_new (clause->body);
  g_autofree char *changes = NULL;

  g_string_replace (body, "chaque session", "chaque promotion", 1);
  set_field (clause, "body", body->str);
  comparison = compare (then, now, LSG_CHARTER_ALL);
  ck_assert_uint_eq (comparison->n, 1);
  ck_assert_uint_eq (comparison->n_clauses, 1);
  changes = dump_changes (&find (comparison, "Durée et révision")->text);
  ck_assert_str_eq (changes, "[-session][+promotion]");
}
END_TEST

/* The last words of a paragraph are bound to each other; what follows them frees them. */
START_TEST (typography_is_no_change)
{
  LsgClause *clause = find_record (now, LSG_KIND_CLAUSE, "Durée et révision");
  g_autoptr (LsgCharterComparison) comparison = NULL;
  g_autofree char *body = g_strconcat (clause->body, " À bon droit.", NULL);
  g_autofree char *changes = NULL;

  set_field (clause, "body", body);
  comparison = compare (then, now, LSG_CHARTER_ALL);
  changes = dump_changes (&find (comparison, "Durée et révision")->text);
  ck_assert_str_eq (changes, "[+ À bon droit.]");
}
END_TEST

/* A field of the project changes every clause that names it, and the key figures at the front. */
START_TEST (values_of_the_project)
{
  g_autoptr (LsgCharterComparison) comparison = NULL;
  g_autofree char *changes = NULL;

  set_field (lsg_records_get_programme (now), "answer-delay", "72");
  comparison = compare (then, now, LSG_CHARTER_LEARNER);
  changes = dump_changes (&find (comparison, "Canaux et délais de réponse")->text);
  ck_assert_str_eq (changes, "[-48][+72]");
  ck_assert_int_eq (((LsgClauseComparison *) comparison->clauses->pdata[0])->id, 0);
  ck_assert_uint_eq (((LsgClauseComparison *) comparison->clauses->pdata[0])->generated.n, 1);
}
END_TEST

START_TEST (generated_tables)
{
  g_autoptr (LsgCharterComparison) comparison = NULL;
  const LsgClauseComparison *services;
  const LsgClauseComparison *channels;
  g_autofree char *changes = NULL;

  set_field (find_record (now, LSG_KIND_INTERVENTION, "ITC 03"), "title", "Appel des apprenants inactifs");
  comparison = compare (then, now, LSG_CHARTER_TUTOR);
  services = find (comparison, "Ce qui est prévu");
  channels = find (comparison, "Canaux et délais de réponse");
  changes = dump_changes (&services->generated);
  ck_assert_str_eq (changes, "[-Relance][+Appel]");
  ck_assert_int_eq (services->content, LSG_CLAUSE_SERVICES);
  ck_assert_uint_eq (services->text.n, 0);
  ck_assert_uint_eq (channels->n, 0);
}
END_TEST

START_TEST (added_removed_renamed)
{
  g_autoptr (LsgCharterComparison) comparison = NULL;
  const LsgClauseComparison *clause;
  guint place = 0, after = 0;

  lsg_records_remove (now, find_record (now, LSG_KIND_CLAUSE, "En cas de difficulté"));
  add_record (now, LSG_KIND_CLAUSE, "title", "Annexes", "body", "Fiches.", "audiences", "tutor", NULL);
  set_field (find_record (now, LSG_KIND_CLAUSE, "Ce qui nous guide"), "title", "Ce qui nous anime");
  comparison = compare (then, now, LSG_CHARTER_ALL);
  ck_assert_uint_eq (comparison->n_clauses, 3);
  clause = find (comparison, "En cas de difficulté");
  ck_assert_int_eq (clause->fate, LSG_CLAUSE_REMOVED);
  ck_assert_ptr_null (clause->new_number);
  ck_assert_int_eq (clause->new_audiences, 0);
  ck_assert_int_eq (find (comparison, "Annexes")->fate, LSG_CLAUSE_ADDED);
  clause = find (comparison, "Ce qui nous anime");
  ck_assert_int_eq (clause->fate, LSG_CLAUSE_KEPT);
  ck_assert_uint_eq (clause->title.n, 1);
  ck_assert (!clause->moved);
  /* What is gone stands after what stood before it. */
  g_ptr_array_find (comparison->clauses, find (comparison, "En cas de difficulté"), &place);
  g_ptr_array_find (comparison->clauses, find (comparison, "Confidentialité et données personnelles"), &after);
  ck_assert_uint_eq (place, after + 1);
}
END_TEST

START_TEST (for_others_now)
{
  g_autoptr (LsgCharterComparison) learner = NULL;
  g_autoptr (LsgCharterComparison) all = NULL;
  const LsgClauseComparison *clause;

  set_field (find_record (now, LSG_KIND_CLAUSE, "Durée et révision"), "audiences", "institution tutor");
  learner = compare (then, now, LSG_CHARTER_LEARNER);
  clause = find (learner, "Durée et révision");
  ck_assert_int_eq (clause->fate, LSG_CLAUSE_REMOVED);
  ck_assert_int_eq (clause->old_audiences, 7);
  ck_assert_int_eq (clause->new_audiences, 3);
  all = compare (then, now, LSG_CHARTER_ALL);
  clause = find (all, "Durée et révision");
  ck_assert_int_eq (clause->fate, LSG_CLAUSE_KEPT);
  ck_assert_uint_eq (clause->n, 1);
}
END_TEST

static void
reposition (LsgRecords *records,
            const char *title,
            const char *before)
{
  LsgRecord *record = find_record (records, LSG_KIND_CLAUSE, title);
  LsgRecord *place = find_record (records, LSG_KIND_CLAUSE, before);

  g_object_ref (record);
  lsg_records_remove (records, record);
  lsg_record_put_position (record, lsg_record_get_position (place) - 1);
  lsg_records_insert (records, record);
  g_object_unref (record);
}

/* One clause moved is one clause moved, however many stand between. */
START_TEST (moves)
{
  g_autoptr (LsgCharterComparison) comparison = NULL;

  reposition (now, "Durée et révision", "Préambule");
  comparison = compare (then, now, LSG_CHARTER_ALL);
  ck_assert (find (comparison, "Durée et révision")->moved);
  ck_assert_ptr_null (find (comparison, "Durée et révision")->old_section);
  ck_assert_uint_eq (comparison->n, 1);
}
END_TEST

START_TEST (another_section)
{
  g_autoptr (LsgCharterComparison) comparison = NULL;
  const LsgClauseComparison *clause;

  set_field (find_record (now, LSG_KIND_CLAUSE, "Ce qui n'en relève pas"), "parent",
             ref (find_record (now, LSG_KIND_CLAUSE, "Préambule")));
  comparison = compare (then, now, LSG_CHARTER_ALL);
  clause = find (comparison, "Si la réponse tarde");
  ck_assert (!clause->moved);
  ck_assert_uint_eq (comparison->n, 1);
  for (guint i = 0; i < comparison->clauses->len; i++)
    {
      clause = comparison->clauses->pdata[i];
      if (clause->moved)
        {
          ck_assert_str_eq (clause->old_section, "Services de tutorat");
          ck_assert_str_eq (clause->new_section, "Préambule");
          ck_assert_ptr_eq (clause, find (comparison, "Ce qui n'en relève pas"));
        }
    }
}
END_TEST

/* Removed and made anew: the same clause with other words. */
START_TEST (made_anew)
{
  g_autoptr (LsgCharterComparison) comparison = NULL;
  const LsgClauseComparison *clause;

  lsg_records_remove (now, find_record (now, LSG_KIND_CLAUSE, "Durée et révision"));
  add_record (now, LSG_KIND_CLAUSE, "title", "Durée et révision", "body", "Elle vaut pour la session.", "audiences",
              "institution tutor learner", NULL);
  comparison = compare (then, now, LSG_CHARTER_ALL);
  clause = find (comparison, "Durée et révision");
  ck_assert_int_eq (clause->fate, LSG_CLAUSE_KEPT);
  ck_assert_uint_gt (clause->text.n, 0);
}
END_TEST

START_TEST (marked_up_otherwise)
{
  LsgClause *clause = find_record (now, LSG_KIND_CLAUSE, "Ce qui nous guide");
  g_autoptr (GString) body = g_string_new (clause->body);
  g_autoptr (LsgCharterComparison) comparison = NULL;

  g_string_replace (body, "**", "", 0);
  set_field (clause, "body", body->str);
  comparison = compare (then, now, LSG_CHARTER_ALL);
  ck_assert_uint_eq (comparison->n, 1);
  ck_assert (find (comparison, "Ce qui nous guide")->formatting);
}
END_TEST

START_TEST (an_empty_charter)
{
  g_autoptr (LsgCharterComparison) gone = NULL;
  g_autoptr (LsgCharterComparison) made = NULL;

  for (guint i = lsg_records_get_n (now, LSG_KIND_CLAUSE); i-- > 0;)
    lsg_records_remove (now, lsg_records_peek (now, LSG_KIND_CLAUSE, i));
  gone = compare (then, now, LSG_CHARTER_ALL);
  made = compare (now, then, LSG_CHARTER_ALL);
  ck_assert_uint_eq (gone->n, made->n);
  ck_assert_uint_gt (gone->n, 10);
  for (guint i = 1; i < gone->clauses->len; i++)
    ck_assert_int_eq (((LsgClauseComparison *) gone->clauses->pdata[i])->fate, LSG_CLAUSE_REMOVED);
}
END_TEST

Suite *
charter_comparison_suite (void)
{
  Suite *suite = suite_create ("charter-comparison");
  TCase *tcase = tcase_create ("all");

  tcase_add_checked_fixture (tcase, setup, teardown);
  tcase_add_test (tcase, nothing_differs);
  tcase_add_test (tcase, words_of_a_text);
  tcase_add_test (tcase, typography_is_no_change);
  tcase_add_test (tcase, values_of_the_project);
  tcase_add_test (tcase, generated_tables);
  tcase_add_test (tcase, added_removed_renamed);
  tcase_add_test (tcase, for_others_now);
  tcase_add_test (tcase, moves);
  tcase_add_test (tcase, another_section);
  tcase_add_test (tcase, made_anew);
  tcase_add_test (tcase, marked_up_otherwise);
  tcase_add_test (tcase, an_empty_charter);
  suite_add_tcase (suite, tcase);
  return suite;
}
