/* Folding and order. */
#include "suite.h"

#include "collate.h"

#include <string.h>

Suite *collate_suite (void);

static const struct {
  const char *text;
  const char *folded;
} folds[] = {
  { "Élève", "eleve" },
  { "e\xcc\x81", "e" }, /* decomposed */
  { "ŒUVRE ex æquo", "oeuvre ex aequo" },
  { "l’été\302\240: «\342\200\257oui\342\200\257»", "l'ete : \" oui \"" },
  { "A – B…", "a - b..." },
  { "Straße", "strasse" },
  { "soft\302\255hyphen", "softhyphen" },
  { "", "" },
  { NULL, "" },
  { "ok\377ko", "ok" },
  { "Привет", "привет" },
};

START_TEST (folding)
{
  g_autofree char *folded = lsg_collate_fold (folds[_i].text);

  ck_assert_str_eq (folded, folds[_i].folded);
}
END_TEST

/* Each text stands before the next. */
static const char *const sorted[] = {
  "",
  "2",
  "10",
  "A",
  "abandon",
  "Ancien",
  "B 2",
  "b 2",
  "B 10",
  "B 010 bis",
  "cote",
  "coté",
  "côte",
  "coterie",
  "Élan",
  "Elle",
  "été",
  "ITC 01",
  "ITC 10",
  "ITS 01",
  "œuf",
  "Oz",
  "zone",
  "Ω",
};

START_TEST (in_order)
{
  for (guint i = 0; i < G_N_ELEMENTS (sorted); i++)
    for (guint j = 0; j < G_N_ELEMENTS (sorted); j++)
      {
        int sign = lsg_collate_compare (sorted[i], sorted[j]);

        if (strcasecmp (sorted[i], sorted[j]) == 0 && i != j)
          continue; /* case alone: any stable order */
        ck_assert_msg ((sign > 0) - (sign < 0) == (i > j) - (i < j), "%s, %s", sorted[i], sorted[j]);
      }
  ck_assert_int_ne (lsg_collate_compare ("B 2", "b 2"), 0);
}
END_TEST

START_TEST (long_numbers)
{
  g_autofree char *a = g_strnfill (300, '9');
  g_autofree char *b = g_strconcat ("1", a, NULL);

  ck_assert_int_lt (lsg_collate_compare (a, b), 0);
  ck_assert_int_lt (lsg_collate_compare ("99", "100"), 0);
  ck_assert_int_eq (lsg_collate_compare (NULL, ""), 0);
}
END_TEST

/* Plain texts are compared without making keys: the order must be the same. */
START_TEST (compared_as_by_keys)
{
  static const char *const pieces[] = { "B", "b", " ", "2", "02", "10", "-", "'", "\302\240", ".", "(", "7" };
  g_autoptr (GRand) random = g_rand_new_with_seed (11);

  for (guint i = 0; i < 20000; i++)
    {
      char *texts[2];
      g_autofree char *a = NULL;
      g_autofree char *b = NULL;
      g_autofree char *key_a = NULL;
      g_autofree char *key_b = NULL;
      int order, expected;

      for (guint j = 0; j < 2; j++)
        {
          GString *text = g_string_new (NULL);

          for (int n = g_rand_int_range (random, 0, 5); n > 0; n--)
            g_string_append (text, pieces[g_rand_int_range (random, 0, G_N_ELEMENTS (pieces))]);
          texts[j] = g_string_free (text, FALSE);
        }
      a = texts[0];
      b = texts[1];
      key_a = lsg_collate_key (a);
      key_b = lsg_collate_key (b);
      order = lsg_collate_compare (a, b);
      expected = strcmp (key_a, key_b);
      ck_assert_msg ((order > 0) - (order < 0) == (expected > 0) - (expected < 0), "“%s”, “%s”", a, b);
    }
}
END_TEST

Suite *
collate_suite (void)
{
  Suite *suite = suite_create ("collate");
  TCase *tcase = tcase_create ("collate");

  tcase_add_loop_test (tcase, folding, 0, G_N_ELEMENTS (folds));
  tcase_add_test (tcase, in_order);
  tcase_add_test (tcase, long_numbers);
  tcase_add_test (tcase, compared_as_by_keys);
  suite_add_tcase (suite, tcase);
  return suite;
}
