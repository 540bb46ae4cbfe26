/* Every word is there in every language, with as many gaps to fill. */
#include "suite.h"

#include "words.h"

#include <string.h>

Suite *words_suite (void);

#define N_WORDS (sizeof (LsgWords) / sizeof (char *))

static guint
count_gaps (const char *pattern)
{
  guint n = 0;

  for (const char *c = strstr (pattern, "%s"); c != NULL; c = strstr (c + 2, "%s"))
    n++;
  return n;
}

START_TEST (languages_say_the_same)
{
  const char *const *french = (const char *const *) lsg_words_get (LSG_LANGUAGE_FR);
  const char *const *english = (const char *const *) lsg_words_get (LSG_LANGUAGE_EN);

  for (guint i = 0; i < N_WORDS; i++)
    {
      ck_assert_msg (french[i] != NULL && french[i][0] != '\0', "French word %u after %s", i,
                     french[MAX (i, 1) - 1]);
      ck_assert_msg (english[i] != NULL && english[i][0] != '\0', "English for %s", french[i]);
      ck_assert_msg (count_gaps (french[i]) == count_gaps (english[i]), "%s", french[i]);
    }
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
  tcase_add_test (tcase, patterns_are_filled_in_order);
  suite_add_tcase (suite, tcase);
  return suite;
}
