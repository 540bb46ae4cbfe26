/* Two states of a text beside each other, line by line. */
#include "suite.h"

#include "text-columns.h"

#include <string.h>

Suite *text_columns_suite (void);

static void
dump_side (GString             *text,
           const LsgColumnSide *side)
{
  guint at = 0;

  for (guint i = 0; i < side->marks->len; i++)
    {
      const LsgColumnMark *mark = &g_array_index (side->marks, LsgColumnMark, i);

      ck_assert_uint_lt (mark->start, mark->end);
      ck_assert_uint_le (mark->end, strlen (side->text));
      g_string_append_len (text, side->text + at, mark->start - at);
      g_string_append_c (text, '<');
      g_string_append_len (text, side->text + mark->start, mark->end - mark->start);
      g_string_append_c (text, '>');
      at = mark->end;
    }
  g_string_append (text, side->text + at);
}

/* "old|new" with what differs between angles, a pair on each line; "=" before those without difference. */
static char *
dump (GPtrArray *pairs)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < pairs->len; i++)
    {
      const LsgColumnPair *pair = pairs->pdata[i];

      g_string_append (text, i > 0 ? "/" : "");
      if (pair->folded > 0)
        {
          g_string_append_printf (text, "(%u)", pair->folded);
          continue;
        }
      g_string_append (text, pair->differs ? "" : "=");
      dump_side (text, &pair->old);
      g_string_append_c (text, '|');
      dump_side (text, &pair->new);
    }
  return g_string_free (text, FALSE);
}

static const struct {
  const char *old;
  const char *new;
  const char *pairs;
} cases[] = {
  { "", "", "" },
  { "one", "one", "=one|one" },
  { "one\n\ntwo", "one\n\ntwo", "=one|one/=two|two" },
  { NULL, "new\n\nnewer", "|<new>/|<newer>" },
  { "gone\n\ntoo", NULL, "<gone>|/<too>|" },
  { "within 48 h", "within 24 h", "within <48> h|within <24> h" },
  /* Wherever the comparison puts the breaks. */
  { "one\n\ntwo", "one\n\nnew\n\ntwo", "=one|one/|<new>/=two|two" },
  { "one\n\nold\n\ntwo", "one\n\ntwo", "=one|one/<old>|/=two|two" },
  { "one", "one\n\nlast", "=one|one/|<last>" },
  { "one", "first\n\none", "|<first>/=one|one" },
  { "one\n\nlast", "one", "=one|one/<last>|" },
  { "alpha\n\nbeta", "gamma\n\ndelta", "<alpha>|<gamma>/<beta>|<delta>" },
  { "alpha\n\nbeta", "gamma\n\ndelta\n\nepsilon", "<alpha>|<gamma>/<beta>|<delta>/|<epsilon>" },
  /* A line that was cut in two, or joined, stays one pair. */
  { "one two", "one\ntwo", "one two|one\ntwo" },
  { "one\ntwo", "one two", "one\ntwo|one two" },
};

START_TEST (test_pairs)
{
  LsgComparedText text;
  g_autoptr (GPtrArray) pairs = NULL;
  g_autofree char *dumped = NULL;

  lsg_compared_text_init (&text, cases[_i].old, cases[_i].new);
  pairs = lsg_text_columns_list (&text);
  dumped = dump (pairs);
  ck_assert_str_eq (dumped, cases[_i].pairs);
  lsg_compared_text_clear (&text);
}
END_TEST

/* Nothing is lost, nothing stands twice, whatever the texts. */
START_TEST (test_all_words_stay)
{
  static const char *const pieces[] = { "un", "deux", " ", "\n", "\n\n", "trois", ".", " ", "é" };
  g_autoptr (GRand) random = g_rand_new_with_seed ((guint32) _i);
  GString *sides[2] = { g_string_new (NULL), g_string_new (NULL) };
  GString *found[2] = { g_string_new (NULL), g_string_new (NULL) };
  g_autoptr (GPtrArray) pairs = NULL;
  LsgComparedText text;

  for (guint side = 0; side < 2; side++)
    for (gint i = g_rand_int_range (random, 0, 40); i > 0; i--)
      g_string_append (sides[side], pieces[g_rand_int_range (random, 0, G_N_ELEMENTS (pieces))]);
  lsg_compared_text_init (&text, sides[0]->str, sides[1]->str);
  pairs = lsg_text_columns_list (&text);
  for (guint i = 0; i < pairs->len; i++)
    {
      const LsgColumnPair *pair = pairs->pdata[i];

      ck_assert (*pair->old.text != '\0' || *pair->new.text != '\0');
      if (!pair->differs)
        ck_assert_str_eq (pair->old.text, pair->new.text);
      g_string_append (found[0], pair->old.text);
      g_string_append (found[1], pair->new.text);
    }
  for (guint side = 0; side < 2; side++)
    {
      g_autofree char *dumped = dump (pairs);

      g_string_replace (sides[side], "\n", "", 0);
      g_string_replace (sides[side], " ", "", 0);
      g_string_replace (found[side], "\n", "", 0);
      g_string_replace (found[side], " ", "", 0);
      ck_assert_msg (g_str_equal (sides[side]->str, found[side]->str), "%s: %s", dumped, sides[side]->str);
      g_string_free (sides[side], TRUE);
      g_string_free (found[side], TRUE);
    }
  lsg_compared_text_clear (&text);
}
END_TEST

static const struct {
  const char *old;
  const char *new;
  guint       context;
  const char *pairs;
} folds[] = {
  { "a\nb\nc\nd\ne\nf", "a\nb\nc\nd\ne\nX", 1, "(4)/=e|e/<f>|<X>" },
  { "a\nb\nc\nd\ne\nf", "X\nb\nc\nd\ne\nf", 1, "<a>|<X>/=b|b/(4)" },
  { "a\nb\nc\nd\ne", "X\nb\nc\nd\nY", 1, "<a>|<X>/=b|b/=c|c/=d|d/<e>|<Y>" },
  { "a\nb\nc\nd\ne", "X\nb\nc\nd\nY", 0, "<a>|<X>/(3)/<e>|<Y>" },
  { "a\nb\nc", "a\nb\nc", 0, "=a|a/=b|b/=c|c" },
};

START_TEST (test_folds)
{
  LsgComparedText text;
  g_autoptr (GPtrArray) pairs = NULL;
  g_autofree char *dumped = NULL;

  lsg_compared_text_init (&text, folds[_i].old, folds[_i].new);
  pairs = lsg_text_columns_list (&text);
  lsg_text_columns_fold (pairs, folds[_i].context);
  dumped = dump (pairs);
  ck_assert_str_eq (dumped, folds[_i].pairs);
  lsg_compared_text_clear (&text);
}
END_TEST

Suite *
text_columns_suite (void)
{
  Suite *suite = suite_create ("text-columns");
  TCase *tcase = tcase_create ("columns");

  tcase_add_loop_test (tcase, test_pairs, 0, G_N_ELEMENTS (cases));
  tcase_add_loop_test (tcase, test_all_words_stay, 0, 200);
  tcase_add_loop_test (tcase, test_folds, 0, G_N_ELEMENTS (folds));
  suite_add_tcase (suite, tcase);
  return suite;
}
