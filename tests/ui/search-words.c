/* Live search: words in any order, without accents or case. */
#include "suite.h"

#include "example.h"
#include "search-words.h"

Suite *search_words_suite (void);

static const struct {
  const char *query;
  const char *text;
  gboolean    matches;
} cases[] = {
  { "etre relance", "Être relancé en cas d’inactivité", TRUE },
  { "inactivite etre", "Être relancé en cas d’inactivité", TRUE },
  { "d'inac", "Être relancé en cas d’inactivité", TRUE },
  { "relance forum", "Être relancé en cas d’inactivité", FALSE },
  { "", "anything", TRUE },
  { "   ", "anything", TRUE },
  { "b 04", "B\302\24004", TRUE },
  { "ÉLÈVE", "pour l’œuvre de l’élève", TRUE },
  { "oeuvre l'eleve", "pour l’œuvre de l’élève", TRUE },
  { "l’œuvre", "pour l'oeuvre de l'élève", TRUE },
  { "poureleve", "pour l’œuvre de l’élève", FALSE },
};

START_TEST (words)
{
  LsgSearchWords *query = lsg_search_words_new (cases[_i].query);

  ck_assert_int_eq (lsg_search_words_match_text (query, cases[_i].text), cases[_i].matches);
  g_strfreev (query);
}
END_TEST

START_TEST (all_texts_of_a_record_are_searched)
{
  g_autoptr (LsgRecords) records = lsg_records_new ();
  LsgRecord *need = add_record (records, LSG_KIND_NEED, "code", "B 04", "title", "Être relancé", "description",
                                "Après sept jours", NULL);
  g_auto (GStrv) query = lsg_search_words_new ("sept 04 relance");
  g_auto (GStrv) other = lsg_search_words_new ("huit");

  ck_assert (lsg_search_words_match (query, need));
  ck_assert (!lsg_search_words_match (other, need));
}
END_TEST

/* What was folded for one search does not outlive a change. */
START_TEST (a_changed_text_is_found)
{
  g_autoptr (LsgRecords) records = lsg_records_new ();
  LsgRecord *need = add_record (records, LSG_KIND_NEED, "title", "Être relancé", NULL);
  g_auto (GStrv) query = lsg_search_words_new ("accueilli");
  g_auto (GStrv) former = lsg_search_words_new ("relance");

  lsg_search_prepare (records, LSG_KIND_NEED);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  ck_assert (!lsg_search_words_match (query, need));
  for (int i = 0; i < 2; i++)
    {
      lsg_record_put (need, lsg_kind_find_field (lsg_record_get_kind (need), "title"),
                      lsg_text (i == 0 ? "Se sentir accueilli" : "Être relancé"));
      ck_assert_int_eq (lsg_search_words_match (query, need), i == 0);
      ck_assert_int_eq (lsg_search_words_match (former, need), i == 1);
    }
}
END_TEST

Suite *
search_words_suite (void)
{
  Suite *suite = suite_create ("search-words");
  TCase *tcase = tcase_create ("search-words");

  tcase_add_loop_test (tcase, words, 0, G_N_ELEMENTS (cases));
  tcase_add_test (tcase, all_texts_of_a_record_are_searched);
  tcase_add_test (tcase, a_changed_text_is_found);
  suite_add_tcase (suite, tcase);
  return suite;
}
