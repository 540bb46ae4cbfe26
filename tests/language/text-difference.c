/* Comparing two texts word by word. */
#include "suite.h"

#include "text-difference.h"

#include <string.h>

Suite *text_difference_suite (void);

/* The runs in brackets: "le [-chat][+chien] dort". */
static char *
dump (const char *old,
      const char *new)
{
  g_autoptr (GArray) runs = lsg_text_difference (old, new);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < runs->len; i++)
    {
      const LsgTextRun *run = &g_array_index (runs, LsgTextRun, i);
      g_autofree char *bytes = lsg_text_run_dup (run, old, new);

      if (run->type == LSG_RUN_KEPT)
        g_string_append (text, bytes);
      else
        g_string_append_printf (text, "[%c%s]", run->type == LSG_RUN_REMOVED ? '-' : '+', bytes);
    }
  return g_string_free (text, FALSE);
}

static const struct {
  const char *old;
  const char *new;
  const char *runs;
  guint       n;
} cases[] = {
  { NULL, NULL, "", 0 },
  { "", "", "", 0 },
  { "le chat", "le chat", "le chat", 0 },
  { NULL, "neuf", "[+neuf]", 1 },
  { "vieux", NULL, "[-vieux]", 1 },
  { "le chat dort", "le chien dort", "le [-chat][+chien] dort", 1 },
  { "un deux", "un deux trois", "un deux[+ trois]", 1 },
  { "sous {answer-delay}, ou", "sous {feedback-delay}, ou", "sous [-{answer-delay}][+{feedback-delay}], ou", 1 },
  { "a 2,5 h", "a 2,75 h", "a [-2,5][+2,75] h", 1 },
  { "l\342\200\231accueil", "l\342\200\231accueil clair", "l\342\200\231accueil[+ clair]", 1 },
  { "d\342\200\231accord", "l\342\200\231accord", "[-d\342\200\231][+l\342\200\231]accord", 1 },
  { "fin.", "fin !", "fin[-.][+ !]", 1 },
  { "**gras**", "gras", "[-**]gras[-**]", 2 },
  { "- un\n- deux", "- un\n- trois", "- un\n- [-deux][+trois]", 1 },
  { "un deux trois quatre", "cinq six sept huit", "[-un deux trois quatre][+cinq six sept huit]", 1 },
  { "été", "ete\314\201", "[-été][+ete\314\201]", 1 },
  { "le tuteur aide beaucoup de monde ici", "le formateur soutient de grands groupes ici",
    "le [-tuteur aide beaucoup de monde][+formateur soutient de grands groupes] ici", 1 },
  { "abc", "xyz", "[-abc][+xyz]", 1 },
  { "{", "{x", "{[+x]", 1 },
};

START_TEST (examples)
{
  g_autofree char *runs = dump (cases[_i].old, cases[_i].new);
  g_autoptr (GArray) difference = lsg_text_difference (cases[_i].old, cases[_i].new);

  ck_assert_str_eq (runs, cases[_i].runs);
  ck_assert_uint_eq (lsg_text_difference_count (difference), cases[_i].n);
}
END_TEST

/* What the header promises of every comparison. */
static void
check_promises (const char *old,
                const char *new)
{
  g_autoptr (GArray) runs = lsg_text_difference (old, new);
  g_autoptr (GString) before = g_string_new (NULL);
  g_autoptr (GString) after = g_string_new (NULL);
  LsgRunType former = LSG_RUN_ADDED;

  for (guint i = 0; i < runs->len; i++)
    {
      const LsgTextRun *run = &g_array_index (runs, LsgTextRun, i);
      g_autofree char *bytes = lsg_text_run_dup (run, old, new);

      ck_assert_uint_gt (run->length, 0);
      ck_assert (g_utf8_validate (bytes, -1, NULL));
      ck_assert (i == 0 || run->type != former);
      ck_assert (i == 0 || former != LSG_RUN_ADDED || run->type != LSG_RUN_REMOVED);
      former = run->type;
      if (run->type != LSG_RUN_ADDED)
        g_string_append (before, bytes);
      if (run->type != LSG_RUN_REMOVED)
        g_string_append (after, bytes);
    }
  ck_assert_str_eq (before->str, old);
  ck_assert_str_eq (after->str, new);
}

static const char *const words[] = {
  "le", "tuteur", "répond", "l’", "apprenant", " ", " ", " ", "\n", ".", ", ", "**", "{answer-delay}", "48", "\302\240", "- ",
  "sous-groupe", "œuvre", "\342\200\257!", "ITC 03",
};

static char *
make_text (GRand *rand,
           int    n)
{
  GString *text = g_string_new (NULL);

  for (int i = 0; i < n; i++)
    g_string_append (text, words[g_rand_int_range (rand, 0, G_N_ELEMENTS (words))]);
  return g_string_free (text, FALSE);
}

/* @text with some pieces cut out, put in, or moved. */
static char *
alter (GRand      *rand,
       const char *text)
{
  g_autoptr (GString) result = g_string_new (text);

  for (int i = g_rand_int_range (rand, 0, 8); i > 0; i--)
    {
      g_autofree char *piece = make_text (rand, g_rand_int_range (rand, 0, 6));
      glong n = g_utf8_strlen (result->str, -1);
      glong from = n > 0 ? g_rand_int_range (rand, 0, (gint32) n) : 0;
      glong wanted = g_rand_int_range (rand, 0, 20);
      glong length = MIN (n - from, wanted);
      char *start = g_utf8_offset_to_pointer (result->str, from);
      char *end = g_utf8_offset_to_pointer (start, length);
      gssize place = start - result->str;

      g_string_erase (result, place, end - start);
      g_string_insert (result, place, piece);
    }
  return g_strdup (result->str);
}

START_TEST (random_texts)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20261120 + (guint32) _i);

  for (int i = 0; i < 400; i++)
    {
      g_autofree char *old = make_text (rand, g_rand_int_range (rand, 0, 120));
      g_autofree char *altered = alter (rand, old);
      g_autofree char *other = make_text (rand, g_rand_int_range (rand, 0, 120));

      check_promises (old, altered);
      check_promises (old, other);
    }
}
END_TEST

/* One changed word is one change, wherever it stands. */
START_TEST (smallest_change)
{
  g_autoptr (GString) old = g_string_new (NULL);

  for (int i = 0; i < 100; i++)
    g_string_append_printf (old, "mot%d ", i);
  for (int i = 0; i < 100; i++)
    {
      g_autoptr (GString) new = g_string_new (old->str);
      g_autofree char *word = g_strdup_printf ("mot%d ", i);
      g_autoptr (GArray) runs = NULL;

      g_string_replace (new, word, "autre ", 1);
      runs = lsg_text_difference (old->str, new->str);
      ck_assert_uint_eq (lsg_text_difference_count (runs), 1);
    }
}
END_TEST

static char *
make_lines (guint seed,
            guint n)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      for (int j = 0; j < 15; j++)
        g_string_append_printf (text, "m%d ", g_rand_int_range (rand, 0, 5000));
      g_string_append_c (text, '\n');
    }
  return g_string_free (text, FALSE);
}

/* A megabyte on both sides: one word, half the lines, everything; and a single endless line. */
START_TEST (large_texts)
{
  g_autofree char *old = make_lines (1, 12000);
  g_autofree char *other = make_lines (2, 12000);
  g_autofree char *mixed = g_strdup (old);
  g_autofree char *flat = g_strdelimit (g_strdup (old), "\n", ' ');
  g_autofree char *flat_other = g_strdelimit (g_strdup (other), "\n", ' ');
  g_autoptr (GString) word = g_string_new (old);
  g_autoptr (GArray) runs = NULL;
  gint64 start = g_get_monotonic_time ();
  gboolean altered = FALSE;

  g_string_insert (word, (gssize) word->len / 2, "inséré");
  for (char *p = mixed; (p = strchr (p, '\n')) != NULL && p[1] != '\0'; p++, altered = !altered)
    if (altered)
      p[1] = 'x';
  runs = lsg_text_difference (old, word->str);
  ck_assert_uint_eq (lsg_text_difference_count (runs), 1);
  check_promises (old, word->str);
  check_promises (old, mixed);
  check_promises (old, other);
  check_promises (flat, flat_other);
  ck_assert_int_lt (g_get_monotonic_time () - start, 20 * G_USEC_PER_SEC);
}
END_TEST

Suite *
text_difference_suite (void)
{
  Suite *suite = suite_create ("text-difference");
  TCase *tcase = tcase_create ("all");

  tcase_set_timeout (tcase, 60);
  tcase_add_loop_test (tcase, examples, 0, G_N_ELEMENTS (cases));
  tcase_add_loop_test (tcase, random_texts, 0, 5);
  tcase_add_test (tcase, smallest_change);
  tcase_add_test (tcase, large_texts);
  suite_add_tcase (suite, tcase);
  return suite;
}
