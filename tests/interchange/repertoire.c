/* Reusable interventions: those that are installed, and the user's own file of them. */
#include "suite.h"

#include "examples.h"
#include "library.h"
#include "repertoire.h"
#include "xml-reader.h"
#include "xml-writer.h"

#include <glib/gstdio.h>

Suite *repertoire_suite (void);

static char *folder;
static char *path;

static void
setup (void)
{
  g_autofree char *data = NULL;

  folder = g_dir_make_tmp ("losange-repertoire-XXXXXX", NULL);
  path = g_build_filename (folder, "own", "library.xml", NULL);
  data = g_build_filename (g_getenv ("LSG_SOURCE_DIR"), "data", NULL);
  g_setenv ("LOSANGE_DATA_DIR", data, TRUE);
}

static void
teardown (void)
{
  g_autofree char *own = g_path_get_dirname (path);

  g_unsetenv ("LOSANGE_DATA_DIR");
  g_remove (path);
  g_rmdir (own);
  g_rmdir (folder);
  g_clear_pointer (&folder, g_free);
  g_clear_pointer (&path, g_free);
}

static LsgRecord *
new_intervention (const char *title)
{
  LsgRecord *record = lsg_record_new (LSG_KIND_INTERVENTION, 7);
  const LsgKind *kind = lsg_kind_get (LSG_KIND_INTERVENTION);

  lsg_record_load (record, lsg_kind_find_field (kind, "title"), lsg_text (title));
  lsg_record_load (record, lsg_kind_find_field (kind, "code"), lsg_text ("ITC 03"));
  lsg_record_load (record, lsg_kind_find_field (kind, "objective"), lsg_text ("Renouer."));
  lsg_record_load (record, lsg_kind_find_field (kind, "economic"), lsg_integer (3));
  lsg_record_load (record, lsg_kind_find_field (kind, "profile"), lsg_integer (12));
  lsg_record_load (record, lsg_kind_find_field (kind, "minutes"), lsg_integer (500));
  return record;
}

static guint
count_own (LsgRepertoire *repertoire)
{
  guint n = 0;

  for (guint i = 0; i < lsg_repertoire_get_n (repertoire); i++)
    n += lsg_repertoire_get (repertoire, i)->is_own;
  return n;
}

START_TEST (every_type_is_there_in_both_languages)
{
  g_autoptr (LsgRepertoire) repertoire = lsg_repertoire_new (path, _i == 0 ? LSG_LANGUAGE_FR : LSG_LANGUAGE_EN);
  guint n = lsg_repertoire_get_n (repertoire);
  guint types = 0;

  ck_assert_uint_ge (n, 30);
  ck_assert_ptr_null (lsg_repertoire_get_problem (repertoire));
  for (guint i = 0; i < n; i++)
    {
      LsgIntervention *model = lsg_repertoire_get (repertoire, i)->intervention;

      ck_assert_msg (model->type != LSG_NULL && model->mode != LSG_NULL && model->planes != 0
                     && model->tutee != LSG_NULL, "%s", model->title);
      ck_assert_msg (model->objective != NULL && model->criteria != NULL && model->advice != NULL
                     && model->message != NULL && model->trigger != NULL && model->moment != NULL, "%s", model->title);
      ck_assert_msg ((model->minutes == LSG_NULL) == (model->evidence == NULL), "%s", model->title);
      types |= 1u << model->type;
    }
  ck_assert_uint_eq (types, (1u << LSG_N_INTERVENTION_TYPES) - 1);
}
END_TEST

START_TEST (what_is_kept_is_found_again_without_the_project)
{
  g_autoptr (LsgRepertoire) repertoire = lsg_repertoire_new (path, LSG_LANGUAGE_FR);
  g_autoptr (LsgRepertoire) again = NULL;
  g_autoptr (LsgRecord) record = new_intervention ("Relance");
  const LsgModel *model;
  g_autoptr (GError) error = NULL;

  ck_assert (lsg_repertoire_keep (repertoire, LSG_INTERVENTION (record), &error));
  lsg_assert_no_error (error);
  ck_assert_uint_eq (count_own (repertoire), 1);
  again = lsg_repertoire_new (path, LSG_LANGUAGE_FR);
  ck_assert_uint_eq (count_own (again), 1);
  model = lsg_repertoire_get (again, 0);
  ck_assert_str_eq (model->intervention->title, "Relance");
  ck_assert_str_eq (model->intervention->objective, "Renouer.");
  ck_assert_int_eq (model->intervention->minutes, 500);
  ck_assert_ptr_null (model->intervention->code);
  ck_assert_int_eq (model->intervention->factors[0], LSG_NULL);
  ck_assert_int_eq (model->intervention->profile, LSG_NULL);

  /* The same title replaces, another is added; taken out again. */
  ck_assert (lsg_repertoire_keep (again, LSG_INTERVENTION (record), NULL));
  ck_assert_uint_eq (count_own (again), 1);
  ck_assert (lsg_repertoire_remove (again, lsg_repertoire_get (again, 0), &error));
  lsg_assert_no_error (error);
  ck_assert_uint_eq (count_own (again), 0);
}
END_TEST

START_TEST (an_own_one_is_replaced_under_another_title)
{
  g_autoptr (LsgRepertoire) repertoire = lsg_repertoire_new (path, LSG_LANGUAGE_FR);
  g_autoptr (LsgRecord) first = new_intervention ("Relance");
  g_autoptr (LsgRecord) second = new_intervention ("Relance des absents");
  g_autoptr (LsgRecord) none = new_intervention ("");
  g_autoptr (GError) error = NULL;

  ck_assert (lsg_repertoire_keep (repertoire, LSG_INTERVENTION (first), NULL));
  ck_assert (lsg_repertoire_replace (repertoire, "Relance", LSG_INTERVENTION (second), &error));
  lsg_assert_no_error (error);
  ck_assert_uint_eq (count_own (repertoire), 1);
  ck_assert_str_eq (lsg_repertoire_get (repertoire, 0)->intervention->title, "Relance des absents");
  ck_assert (lsg_repertoire_replace (repertoire, NULL, LSG_INTERVENTION (first), NULL));
  ck_assert_uint_eq (count_own (repertoire), 2);
  ck_assert (!lsg_repertoire_replace (repertoire, "Relance", LSG_INTERVENTION (none), &error));
  ck_assert_uint_eq (count_own (repertoire), 2);
}
END_TEST

START_TEST (an_untitled_one_is_refused)
{
  g_autoptr (LsgRepertoire) repertoire = lsg_repertoire_new (path, LSG_LANGUAGE_EN);
  g_autoptr (LsgRecord) record = new_intervention ("");
  g_autoptr (GError) error = NULL;

  ck_assert (!lsg_repertoire_keep (repertoire, LSG_INTERVENTION (record), &error));
  ck_assert (g_error_matches (error, LSG_XML_ERROR, LSG_XML_ERROR_MISSING));
  ck_assert (!g_file_test (path, G_FILE_TEST_EXISTS));
}
END_TEST

static const char *const hostile[] = {
  "<",
  "<!DOCTYPE losange [<!ENTITY a \"b\">]><losange version=\"" EXAMPLE_VERSION "\"/>",
  "<html/>",
  "<losange version=\"9999\"/>",
  "<losange version=\"" EXAMPLE_VERSION "\"><programmes><programme id=\"1\" title=\"\" language=\"fr\" currency=\"EUR\" groups=\"1\" "
  "rate-with-virtual-classes=\"false\"/></programmes><interventions><intervention id=\"2\" title=\"x\" "
  "nature=\"sideways\"/></interventions></losange>",
};

/* Refused with a sentence, and left as it is: nothing is kept over it. */
START_TEST (a_bad_file_is_refused_and_left_alone)
{
  g_autofree char *own = g_path_get_dirname (path);
  g_autoptr (LsgRepertoire) repertoire = NULL;
  g_autoptr (LsgRecord) record = new_intervention ("Relance");
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  guint n_kept = 3;

  g_mkdir_with_parents (own, 0700);
  ck_assert (g_file_set_contents (path, hostile[_i], -1, NULL));
  repertoire = lsg_repertoire_new (path, LSG_LANGUAGE_FR);
  ck_assert_ptr_nonnull (lsg_repertoire_get_problem (repertoire));
  ck_assert_uint_eq (count_own (repertoire), 0);
  ck_assert_uint_ge (lsg_repertoire_get_n (repertoire), 30);
  ck_assert (!lsg_repertoire_keep (repertoire, LSG_INTERVENTION (record), &error));
  ck_assert_ptr_nonnull (error);
  g_clear_error (&error);
  ck_assert (!lsg_repertoire_import (repertoire, path, &n_kept, &error));
  ck_assert_ptr_nonnull (error);
  ck_assert_uint_eq (n_kept, 0);
  ck_assert (g_file_get_contents (path, &text, NULL, NULL));
  ck_assert_str_eq (text, hostile[_i]);
}
END_TEST

START_TEST (exported_models_are_imported)
{
  g_autofree char *file = g_build_filename (folder, "shared.xml", NULL);
  g_autoptr (LsgRepertoire) repertoire = lsg_repertoire_new (path, LSG_LANGUAGE_FR);
  g_autoptr (LsgRecord) first = new_intervention ("Relance");
  g_autoptr (LsgRecord) second = new_intervention ("Bilan");
  g_autoptr (GError) error = NULL;
  guint n_kept;

  ck_assert (lsg_repertoire_keep (repertoire, LSG_INTERVENTION (first), NULL));
  ck_assert (lsg_repertoire_keep (repertoire, LSG_INTERVENTION (second), NULL));
  ck_assert (lsg_repertoire_export (repertoire, file, &error));
  lsg_assert_no_error (error);
  ck_assert (lsg_repertoire_remove (repertoire, lsg_repertoire_get (repertoire, 0), NULL));
  ck_assert_uint_eq (count_own (repertoire), 1);
  ck_assert (lsg_repertoire_import (repertoire, file, &n_kept, &error));
  lsg_assert_no_error (error);
  ck_assert_uint_eq (n_kept, 2);
  ck_assert_uint_eq (count_own (repertoire), 2);
  g_remove (file);
}
END_TEST

Suite *
repertoire_suite (void)
{
  Suite *suite = suite_create ("repertoire");
  TCase *tcase = tcase_create ("repertoire");

  tcase_add_checked_fixture (tcase, setup, teardown);
  tcase_add_loop_test (tcase, every_type_is_there_in_both_languages, 0, 2);
  tcase_add_test (tcase, what_is_kept_is_found_again_without_the_project);
  tcase_add_test (tcase, an_own_one_is_replaced_under_another_title);
  tcase_add_test (tcase, an_untitled_one_is_refused);
  tcase_add_loop_test (tcase, a_bad_file_is_refused_and_left_alone, 0, G_N_ELEMENTS (hostile));
  tcase_add_test (tcase, exported_models_are_imported);
  suite_add_tcase (suite, tcase);
  return suite;
}
