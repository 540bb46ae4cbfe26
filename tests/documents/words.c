/* Every word is there in every language, with as many gaps to fill. */
#include "suite.h"

#include "report-words.h"
#include "words.h"

#include <string.h>

Suite *words_suite (void);

static guint
count_gaps (const char *pattern)
{
  guint n = 0;

  for (const char *c = strstr (pattern, "%s"); c != NULL; c = strstr (c + 2, "%s"))
    n++;
  return n;
}

/* Both are structures of strings alone. @missing, where a string may lack in both, is its place in them. */
static void
check_languages (gconstpointer first,
                 gconstpointer second,
                 gsize         size,
                 gsize         missing)
{
  const char *const *french = first;
  const char *const *english = second;

  for (guint i = 0; i < size / sizeof (char *); i++)
    {
      if (i == missing / sizeof (char *))
        continue;
      ck_assert_msg (french[i] != NULL && french[i][0] != '\0', "French word %u after %s", i,
                     french[MAX (i, 1) - 1]);
      ck_assert_msg (english[i] != NULL && english[i][0] != '\0', "English for %s", french[i]);
      ck_assert_msg (count_gaps (french[i]) == count_gaps (english[i]), "%s", french[i]);
    }
}

START_TEST (languages_say_the_same)
{
  check_languages (lsg_words_get (LSG_LANGUAGE_FR), lsg_words_get (LSG_LANGUAGE_EN), sizeof (LsgWords),
                   sizeof (LsgWords));
}
END_TEST

/* A rule without words, too, fails here: they are among those of the reports. */
START_TEST (reports_say_the_same)
{
  const LsgReportWords *french = lsg_report_words_get (LSG_LANGUAGE_FR);
  const LsgReportWords *english = lsg_report_words_get (LSG_LANGUAGE_EN);

  /* A clause of text alone says nothing of what it takes up. */
  check_languages (french, english, sizeof *french, G_STRUCT_OFFSET (LsgReportWords, clause_contents));
  for (guint i = 0; i < LSG_N_RULES; i++)
    for (guint j = 0; j < i; j++)
      ck_assert_str_ne (french->rules[i], french->rules[j]);
}
END_TEST

START_TEST (patterns_are_filled_in_order)
{
  g_autofree char *filled = lsg_words_fill ("%s, 100 % of %s%s", "a", "b", "c", NULL);
  g_autofree char *short_of = lsg_words_fill ("%s and %s", "a", NULL);

  ck_assert_str_eq (filled, "a, 100 % of bc");
  ck_assert_str_eq (short_of, "a and %s");
}
END_TEST

Suite *
words_suite (void)
{
  Suite *suite = suite_create ("words");
  TCase *tcase = tcase_create ("words");

  tcase_add_test (tcase, languages_say_the_same);
  tcase_add_test (tcase, reports_say_the_same);
  tcase_add_test (tcase, patterns_are_filled_in_order);
  suite_add_tcase (suite, tcase);
  return suite;
}
