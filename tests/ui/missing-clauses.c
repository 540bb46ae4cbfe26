/* Starting clauses that a charter lacks are added where they belong, in one step. */
#include "suite.h"

#include "example.h"

#include "library.h"
#include "missing-clauses.h"

Suite *missing_clauses_suite (void);

#define LEARNER (1 << LSG_AUDIENCE_LEARNER)
#define EVERYBODY 7
#define ALL "institution tutor learner"

static LsgProject *project;
static LsgRecords *start;
static char *folder;

static LsgRecords *
make_start (void)
{
  LsgRecords *records = make_example ();
  gpointer first = add_record (records, LSG_KIND_CLAUSE, "title", "Préambule", "audiences", ALL, NULL);
  gpointer second = add_record (records, LSG_KIND_CLAUSE, "title", "Services", "audiences", ALL, NULL);

  add_record (records, LSG_KIND_CLAUSE, "title", "Signatures", "content", "signatures", "audiences", ALL, NULL);
  add_record (records, LSG_KIND_CLAUSE, "parent", ref (first), "title", "Aux apprenants", "body", "Vous.", "audiences",
              "learner", NULL);
  add_record (records, LSG_KIND_CLAUSE, "parent", ref (first), "title", "Nos principes", "audiences", ALL, NULL);
  add_record (records, LSG_KIND_CLAUSE, "parent", ref (second), "title", "Prévus", "content", "services", "audiences", ALL,
              NULL);
  add_record (records, LSG_KIND_CLAUSE, "parent", ref (second), "title", "Contacts", "audiences", ALL, NULL);
  return records;
}

static void
set_up (void)
{
  g_autoptr (LsgRecords) records = make_example ();
  g_autoptr (GError) error = NULL;
  gpointer own = add_record (records, LSG_KIND_CLAUSE, "title", "Préambule", "audiences", "institution", NULL);

  add_record (records, LSG_KIND_CLAUSE, "title", "À nous", "audiences", ALL, NULL);
  add_record (records, LSG_KIND_CLAUSE, "title", "Pour finir", "content", "signatures", "audiences", ALL, NULL);
  add_record (records, LSG_KIND_CLAUSE, "parent", ref (own), "title", "Nos principes", "audiences", ALL, NULL);
  folder = g_dir_make_tmp ("losange-clauses-XXXXXX", NULL);
  project = lsg_project_new (folder, records, FALSE, LSG_LANGUAGE_FR, &error);
  lsg_assert_no_error (error);
  start = make_start ();
}

static void
tear_down (void)
{
  g_autofree char *command = g_strdup_printf ("rm -rf '%s'", folder);

  lsg_project_close (project);
  g_clear_object (&project);
  g_clear_object (&start);
  ck_assert (g_spawn_command_line_sync (command, NULL, NULL, NULL, NULL));
  g_clear_pointer (&folder, g_free);
}

static int
compare_lines (gconstpointer a,
               gconstpointer b)
{
  return g_strcmp0 (*(char *const *) a, *(char *const *) b);
}

/* "1 Préambule 7;": number, title and audiences of each clause, by number. */
static char *
dump (void)
{
  LsgRecords *records = lsg_project_get_records (project);
  GString *text = g_string_new (NULL);
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < lsg_records_get_n (records, LSG_KIND_CLAUSE); i++)
    {
      LsgClause *clause = lsg_records_peek (records, LSG_KIND_CLAUSE, i);

      g_ptr_array_add (lines, g_strdup_printf ("%s %s %d;", clause->number, clause->title, (int) clause->audiences));
    }
  g_ptr_array_sort (lines, compare_lines);
  for (guint i = 0; i < lines->len; i++)
    g_string_append (text, lines->pdata[i]);
  return g_string_free (text, FALSE);
}

START_TEST (each_in_its_place)
{
  g_autoptr (GPtrArray) offers = lsg_starting_clauses_list (lsg_project_get_records (project), start, EVERYBODY);
  g_autofree char *before = dump ();
  g_autofree char *after = NULL;
  g_autofree char *undone = NULL;
  g_autoptr (GError) error = NULL;

  ck_assert_uint_eq (offers->len, 5);
  ck_assert (lsg_missing_clauses_add (project, start, offers, EVERYBODY, &error));
  after = dump ();
  ck_assert_str_eq (after, "1 Préambule 7;1.1 Aux apprenants 4;1.2 Nos principes 7;2 Services 7;2.1 Prévus 7;"
                           "2.2 Contacts 7;3 À nous 7;4 Pour finir 7;");
  ck_assert (lsg_project_undo (project, NULL));
  undone = dump ();
  ck_assert_str_eq (undone, before);
}
END_TEST

/* Its section comes along although it was not chosen. */
START_TEST (one_with_its_section)
{
  g_autoptr (GPtrArray) offers = lsg_starting_clauses_list (lsg_project_get_records (project), start, LEARNER);
  g_autoptr (GPtrArray) chosen = g_ptr_array_new ();
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < offers->len; i++)
    if (g_str_equal (((LsgClauseOffer *) offers->pdata[i])->start->title, "Contacts"))
      g_ptr_array_add (chosen, offers->pdata[i]);
  ck_assert_uint_eq (chosen->len, 1);
  ck_assert (lsg_missing_clauses_add (project, start, chosen, LEARNER, &error));
  after = dump ();
  ck_assert_str_eq (after, "1 Préambule 1;1.1 Nos principes 7;2 Services 7;2.1 Contacts 7;3 À nous 7;4 Pour finir 7;");
}
END_TEST

/* Only the audience that was asked for joins in. */
START_TEST (one_for_others)
{
  g_autoptr (GPtrArray) offers = lsg_starting_clauses_list (lsg_project_get_records (project), start, LEARNER);
  g_autoptr (GPtrArray) chosen = g_ptr_array_new ();
  g_autofree char *after = NULL;

  g_ptr_array_add (chosen, offers->pdata[0]);
  ck_assert (lsg_missing_clauses_add (project, start, chosen, LEARNER, NULL));
  after = dump ();
  ck_assert_str_eq (after, "1 Préambule 5;1.1 Nos principes 7;2 À nous 7;3 Pour finir 7;");
}
END_TEST

/* Of the texts that Losange starts with none is taken for another one, whatever their titles. */
START_TEST (starting_texts_are_told_apart)
{
  static const char *const names[] = { "blank-fr", "blank-en" };
  g_autofree char *data = g_build_filename (g_getenv ("LSG_SOURCE_DIR"), "data", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (LsgRecords) all = NULL;

  g_setenv ("LOSANGE_DATA_DIR", data, TRUE); /* not what is installed, if anything is */
  all = lsg_library_read (names[_i], &error);
  lsg_assert_no_error (error);
  for (guint i = 0; i < lsg_records_get_n (all, LSG_KIND_CLAUSE); i++)
    {
      g_autoptr (LsgRecords) others = lsg_library_read (names[_i], &error);
      LsgClause *clause = lsg_records_peek (all, LSG_KIND_CLAUSE, i);
      LsgClause *found;

      if (clause->content != LSG_CLAUSE_TEXT || clause->body == NULL)
        continue;
      lsg_records_remove (others, lsg_records_peek (others, LSG_KIND_CLAUSE, i));
      for (guint j = 0; j < lsg_records_get_n (others, LSG_KIND_CLAUSE); j++)
        set_field (lsg_records_peek (others, LSG_KIND_CLAUSE, j), "title", "Autre titre");
      found = lsg_starting_clauses_find (others, all, clause);
      ck_assert_msg (found == NULL || clause->n_children > 0, "“%s” is taken for: %s", clause->title,
                     found != NULL ? found->body : "");
    }
}
END_TEST

Suite *
missing_clauses_suite (void)
{
  Suite *suite = suite_create ("missing-clauses");
  TCase *tcase = tcase_create ("all");

  tcase_add_checked_fixture (tcase, set_up, tear_down);
  tcase_add_test (tcase, each_in_its_place);
  tcase_add_test (tcase, one_with_its_section);
  tcase_add_test (tcase, one_for_others);
  tcase_add_loop_test (tcase, starting_texts_are_told_apart, 0, 2);
  suite_add_tcase (suite, tcase);
  return suite;
}
