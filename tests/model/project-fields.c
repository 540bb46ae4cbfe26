/* Project fields and their tokens. */
#include "suite.h"

#include "example.h"

#include "field-words.h"
#include "project-fields.h"

#include <string.h>

Suite *project_fields_suite (void);

#define NB "\302\240"

static LsgRecords *records;
static LsgFigures *figures;
static LsgProjectFieldContext context;

static void
set_up (void)
{
  records = make_example ();
  figures = lsg_figures_new ();
  lsg_figures_update (figures, records, NULL);
  context = (LsgProjectFieldContext) { records, figures, LSG_LANGUAGE_FR };
}

static void
tear_down (void)
{
  lsg_figures_free (figures);
  g_assert_finalize_object (records);
}

static const struct {
  const char *token;
  const char *fr; /* NULL: empty in the example */
  const char *en;
} values[] = {
  { "answer-delay", "48" NB "h", "48" NB "hours" },
  { "title", "Formation hybride", "Formation hybride" },
  { "organisation", "Organisme de formation", "Organisme de formation" },
  { "learners", "10", "10" },
  { "path-hours", "4" NB "h", "4" NB "h" },
  { "start-date", "8" NB "septembre 2026", "8" NB "September 2026" },
  { "period", "du 8" NB "septembre au 10" NB "octobre 2026", "8" NB "September to 10" NB "October 2026" },
  { "interventions-kept", "neuf", "nine" },
  { "minutes-total", "160" NB "min", "160" NB "min" },
  { "minutes-per-learner", "16" NB "min", "16" NB "min" },
  { "virtual-minutes", "202,5" NB "min", "202.5" NB "min" },
  { "rate", "0,067", "0.067" },
  { "profiles", "Formateur-tuteur et Tuteur administratif", "Formateur-tuteur and Tuteur administratif" },
  { "channels", NULL, NULL },
  { "author", NULL, NULL },
  { "feedback-delay", NULL, NULL },
  { "date", NULL, NULL },
};

START_TEST (value)
{
  const LsgProjectField *field = lsg_project_fields_find (values[_i].token, strlen (values[_i].token));
  g_autofree char *fr = NULL;
  g_autofree char *en = NULL;

  ck_assert_ptr_nonnull (field);
  fr = lsg_project_field_get_text (field, &context);
  context.language = LSG_LANGUAGE_EN;
  en = lsg_project_field_get_text (field, &context);
  ck_assert_pstr_eq (fr, values[_i].fr);
  ck_assert_pstr_eq (en, values[_i].en);
}
END_TEST

START_TEST (every_row_is_whole)
{
  g_autoptr (LsgRecords) empty = lsg_records_new ();
  LsgProjectFieldContext none = { empty, figures, LSG_LANGUAGE_FR };
  guint n;
  const LsgProjectField *all = lsg_project_fields_get_all (&n);

  lsg_figures_update (figures, empty, NULL);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *text = lsg_project_field_get_text (&all[i], &none);

      ck_assert_msg (text == NULL, "%s: %s", all[i].token, text);
      ck_assert_ptr_eq (lsg_project_fields_find (all[i].token, strlen (all[i].token)), &all[i]);
      if (all[i].field != NULL)
        ck_assert_ptr_nonnull (lsg_kind_find_field (lsg_kind_get (all[i].kind), all[i].field));
      for (LsgLanguage language = 0; language < LSG_N_LANGUAGES; language++)
        ck_assert_ptr_nonnull (lsg_words_get_project_field (all[i].token, language));
      ck_assert_str_ne (lsg_project_field_get_label (&all[i]), "");
    }
  ck_assert_ptr_null (lsg_project_fields_find ("answer-dela", 11));
  ck_assert_ptr_null (lsg_project_fields_find ("", 0));
}
END_TEST

Suite *
project_fields_suite (void)
{
  Suite *suite = suite_create ("project fields");
  TCase *tcase = tcase_create ("project fields");

  tcase_add_checked_fixture (tcase, set_up, tear_down);
  tcase_add_loop_test (tcase, value, 0, G_N_ELEMENTS (values));
  tcase_add_test (tcase, every_row_is_whole);
  suite_add_tcase (suite, tcase);
  return suite;
}
