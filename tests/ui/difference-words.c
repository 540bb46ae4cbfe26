/* How the difference of two texts is shown and said, and what is said of a clause. */
#include "suite.h"

#include "compare-words.h"
#include "difference-words.h"

#include <string.h>

Suite *difference_words_suite (void);

/* The shown text with its stretches in brackets. */
static char *
show (const char *old,
      const char *new)
{
  LsgComparedText text;
  g_autoptr (GArray) stretches = NULL;
  guint n_shown;
  g_autofree char *shown = NULL;
  GString *dump = g_string_new (NULL);
  guint at = 0;

  lsg_compared_text_init (&text, old, new);
  shown = lsg_difference_show (&text, &stretches, &n_shown);
  for (guint i = 0; i < stretches->len; i++)
    {
      const LsgStretch *stretch = &g_array_index (stretches, LsgStretch, i);

      g_string_append_len (dump, shown + at, stretch->start - at);
      g_string_append_printf (dump, "[%c%.*s]", stretch->type == LSG_RUN_ADDED ? '+' : '-',
                              (int) (stretch->end - stretch->start), shown + stretch->start);
      at = stretch->end;
    }
  g_string_append (dump, shown + at);
  ck_assert (g_utf8_validate (shown, -1, NULL));
  lsg_compared_text_clear (&text);
  return g_string_free (dump, FALSE);
}

static const struct {
  const char *old;
  const char *new;
  const char *shown;
} cases[] = {
  { "sous 48 h", "sous 72 h", "sous [-48][+72] h" },
  { "un", "un", "un" },
  { "a\nb\nc\nd\ne", "a\nb\nc\nd\nf", "…\n[-e][+f]" },
  { "a\nligne\nautre", "x\nligne\nautre", "[-a][+x]\n…" },
  { "un deux", "un\ndeux", "un[- ][+¶\n]deux" },
  { "ligne une\nligne deux\nligne trois\nligne quatre", "ligne UNE\nligne deux\nligne trois\nligne QUATRE",
    "ligne [-une][+UNE]\n…\nligne [-quatre][+QUATRE]" },
};

START_TEST (shown)
{
  g_autofree char *text = show (cases[_i].old, cases[_i].new);

  ck_assert_str_eq (text, cases[_i].shown);
}
END_TEST

START_TEST (very_many_are_cut)
{
  g_autoptr (GString) old = g_string_new (NULL);
  g_autoptr (GString) new = g_string_new (NULL);
  g_autoptr (GArray) stretches = NULL;
  g_autofree char *text = NULL;
  LsgComparedText compared;
  guint n_shown;

  for (int i = 0; i < 1000; i++)
    {
      g_string_append_printf (old, "mot rouge vert %d bleu gris\n", i);
      g_string_append_printf (new, "mot rouge vert %d bleu gris\n", i + 5000);
    }
  ck_assert_uint_eq (lsg_compared_text_init (&compared, old->str, new->str), 1000);
  text = lsg_difference_show (&compared, &stretches, &n_shown);
  ck_assert_uint_lt (n_shown, 200);
  ck_assert_uint_lt (strlen (text), 20000);
  lsg_compared_text_clear (&compared);
}
END_TEST

START_TEST (said)
{
  LsgComparedText text;
  g_autofree char *spoken = NULL;

  lsg_compared_text_init (&text, "sous 48 h", "sous 72 h");
  spoken = lsg_difference_speak (&text);
  ck_assert_str_eq (spoken, "Removed: “48”. Added: “72”.");
  lsg_compared_text_clear (&text);
}
END_TEST

static LsgClauseComparison
make_clause (LsgClauseFate fate,
             gint64        old,
             gint64        new)
{
  return (LsgClauseComparison) { .id = 5, .fate = fate, .old_audiences = old, .new_audiences = new };
}

START_TEST (audiences)
{
  LsgClauseComparison added = make_clause (LSG_CLAUSE_ADDED, 0, 7);
  LsgClauseComparison joined = make_clause (LSG_CLAUSE_ADDED, 3, 7);
  LsgClauseComparison left = make_clause (LSG_CLAUSE_REMOVED, 7, 3);
  LsgClauseComparison emptied = make_clause (LSG_CLAUSE_REMOVED, 7, 7);
  LsgClauseComparison kept = make_clause (LSG_CLAUSE_KEPT, 7, 1);
  g_autofree char *nothing = lsg_compare_word_clause (&added, LSG_CHARTER_LEARNER);
  g_autofree char *before = lsg_compare_word_clause (&joined, LSG_CHARTER_LEARNER);
  g_autofree char *still = lsg_compare_word_clause (&left, LSG_CHARTER_LEARNER);
  g_autofree char *empty = lsg_compare_word_clause (&emptied, LSG_CHARTER_LEARNER);
  g_autofree char *both = lsg_compare_word_clause (&kept, LSG_CHARTER_ALL);

  ck_assert_ptr_null (nothing);
  ck_assert_str_eq (before, "Before, it was for: institution, tutor.");
  ck_assert_str_eq (still, "It is still for: institution, tutor.");
  ck_assert_str_eq (empty, "It prints nothing any more.");
  ck_assert_str_eq (both, "Audiences: institution, tutor, learner → institution.");
}
END_TEST

START_TEST (numbers_and_tags)
{
  LsgClauseComparison clause = make_clause (LSG_CLAUSE_KEPT, 7, 7);
  g_autofree char *number = NULL;
  g_auto (GStrv) tags = NULL;
  g_autofree char *all = NULL;

  clause.old_number = (char *) "3.2";
  clause.new_number = (char *) "3.1";
  clause.title.n = 1;
  clause.moved = TRUE;
  clause.generated.n = 2;
  number = lsg_compare_word_number (&clause);
  tags = lsg_compare_list_tags (&clause);
  all = g_strjoinv (", ", tags);
  ck_assert_str_eq (number, "3.2 → 3.1");
  ck_assert_str_eq (all, "Renamed, Moved, Generated part");
}
END_TEST

Suite *
difference_words_suite (void)
{
  Suite *suite = suite_create ("difference-words");
  TCase *tcase = tcase_create ("all");

  tcase_add_loop_test (tcase, shown, 0, G_N_ELEMENTS (cases));
  tcase_add_test (tcase, very_many_are_cut);
  tcase_add_test (tcase, said);
  tcase_add_test (tcase, audiences);
  tcase_add_test (tcase, numbers_and_tags);
  suite_add_tcase (suite, tcase);
  return suite;
}
