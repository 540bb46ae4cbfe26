/* Every rule of typography. ~ is U+00A0, ^ is U+202F, | a mark. */
#include "suite.h"

#include "typography.h"

#include <string.h>

Suite *typography_suite (void);

#define FR LSG_LANGUAGE_FR
#define EN LSG_LANGUAGE_EN

static char *
show (const char *text)
{
  GString *result = g_string_new (text);

  g_string_replace (result, "\302\240", "~", 0);
  g_string_replace (result, "\342\200\257", "^", 0);
  return g_string_free (result, FALSE);
}

typedef struct {
  const char *text;
  const char *set;
} Case;

static const Case french[] = {
  /* 1: apostrophes, ellipses, quotes, spaces */
  { "", "" },
  { "l'apprenant", "l’apprenant" },
  { "aujourd'hui, c'est   l'heure", "aujourd’hui, c’est l’heure" },
  { "et...", "et…" },
  { "et..", "et.." },
  { "le \"losange\" seul", "le «^losange^» seul" },
  { "l'\"offre\"", "l’«^offre^»" },
  { "« losange »", "«^losange^»" },
  { "«losange»", "«^losange^»" },
  { "«~losange~»", "«^losange^»" },
  { "\"un \"mot\" dans\" un autre", "«^un “mot” dans^» un autre" },
  { "« il dit \"oui\" »", "«^il dit “oui”^»" },
  { "(\"oui\")", "(«^oui^»)" },
  { "un écran de 15\"", "un écran de 15\"" },
  { "un \"seul", "un \"seul" },
  { "\"Quoi ?\" dit-il", "«^Quoi^?^» dit-il" },
  /* 2: signs */
  { "Quoi ?", "Quoi^?" },
  { "Quoi?", "Quoi^?" },
  { "Quoi~?", "Quoi^?" },
  { "Quoi ?!", "Quoi^?!" },
  { "un ; deux;trois", "un^; deux^;trois" },
  { "À savoir: ceci", "À savoir~: ceci" },
  { "À savoir :", "À savoir~:" },
  { "à 10:30", "à 10:30" },
  { "(?) [!] « ! »", "(?) [!] «^!^»" },
  { "? en tête", "? en tête" },
  /* 3: times, units, thousands, percents */
  { "à 14h30", "à 14^h^30" },
  { "à 14 h 30.", "à 14^h^30." },
  { "de 9h à 17 h", "de 9~h à 17~h" },
  { "14 h 75", "14~h 75" },
  { "3 h 5 min", "3~h 5~min" },
  { "48 h ou 3 jours", "48~h ou 3~jours" },
  { "10 apprenants, 2,5 min", "10~apprenants, 2,5~min" },
  { "10 minorités", "10 minorités" },
  { "50 % et 50%", "50^% et 50^%" },
  { "42 €, 42€", "42~€, 42~€" },
  { "12 500 €", "12^500~€" },
  { "12500 euros", "12^500~euros" },
  { "1234567 fois", "1^234^567~fois" },
  { "2026", "2026" },
  { "75011 Paris", "75011 Paris" },
  { "n° 12345", "n°~12345" },
  { "version 1.23456", "version 1.23456" },
  { "AB12345, 12345-A, 0612345678", "AB12345, 12345-A, 0612345678" },
  { "12345,50", "12^345,50" },
  /* 4: abbreviations, dates, operators, titles */
  { "voir p. 12, fig. 3, tableau 2", "voir p.~12, fig.~3, tableau~2" },
  { "ITS 01 et ITC 02, B 04, CV 1", "ITS~01 et ITC~02, B~04, CV~1" },
  { "HABITS 01", "HABITS 01" },
  { "le 20 novembre 2026", "le 20~novembre 2026" },
  { "le 1er décembre", "le 1er~décembre" },
  { "160 : (240 × 10) = 0,067", "160~:~(240~×~10)~=~0,067" },
  { "2 + 2 = 4", "2~+~2~=~4" },
  { "aire ≤ 8", "aire~≤~8" },
  { "M. Rodet, Mme Martin, J. Rodet, Dr House", "M.~Rodet, Mme~Martin, J.~Rodet, Dr~House" },
  { "Fin. Début", "Fin. Début" },
  /* 5: dashes, ranges, ellipsis and comma */
  { "le tuteur - ou la tutrice - répond", "le tuteur –~ou la tutrice~– répond" },
  { "le tuteur — ou la tutrice — répond", "le tuteur –~ou la tutrice~– répond" },
  { "il répond - vite. Elle lit - un peu - tout", "il répond –~vite. Elle lit –~un peu~– tout" },
  { "- premier point", "–~premier point" },
  { "pages 11-14", "pages~11–14" },
  { "2025-2026", "2025–2026" },
  { "2026-11-20, 06-12-34, F-12, 14-11", "2026-11-20, 06-12-34, F-12, 14-11" },
  { "et ainsi …, puis , enfin", "et ainsi…, puis, enfin" },
  { "160 - 40", "160 - 40" },
  /* skipped */
  { "voir https://exemple.fr/a?b=c;d: ici", "voir https://exemple.fr/a?b=c;d~: ici" },
  { "(www.exemple.fr)?", "(www.exemple.fr)^?" },
  { "tuteur@exemple.fr!", "tuteur@exemple.fr^!" },
  { "<b>x ?</b> et {answer-delay}", "<b>x^?</b> et {answer-delay}" },
  { "<a href='x'>y</a>", "<a href='x'>y</a>" },
  { "3 < 4 ; 5 > 4", "3 < 4^; 5 > 4" },
};

static const Case english[] = {
  { "the \"tutor\" isn't here...", "the “tutor” isn’t here…" },
  { "\"one \"two\" three\"", "“one ‘two’ three”" },
  { "the 'tutor' and the tutors' hours", "the ‘tutor’ and the tutors’ hours" },
  { "What? Yes: no; 5%", "What? Yes: no; 5%" },
  { "12500 learners", "12,500~learners" },
  { "12500", "12,500" },
  { "1234 or 2026-11-20 or 1.23456", "1234 or 2026-11-20 or 1.23456" },
  { "48 hours", "48~hours" },
  { "at http://example.org/it's", "at http://example.org/it's" },
};

static void
check_case (const Case  *one,
            LsgLanguage  language)
{
  GString *source = g_string_new (one->text);
  g_autofree char *set = NULL;
  g_autofree char *again = NULL;
  g_autofree char *shown = NULL;

  g_string_replace (source, "~", "\302\240", 0);
  set = lsg_typography_set_text (source->str, language, LSG_TYPOGRAPHY_DEFAULT);
  again = lsg_typography_set_text (set, language, LSG_TYPOGRAPHY_DEFAULT);
  shown = show (set);
  g_string_free (source, TRUE);
  ck_assert_str_eq (shown, one->set);
  ck_assert_str_eq (again, set);
}

START_TEST (french_rules)
{
  check_case (&french[_i], FR);
}
END_TEST

START_TEST (english_rules)
{
  check_case (&english[_i], EN);
}
END_TEST

static const Case last_words[] = {
  { "Le tuteur répond à la fin", "Le tuteur répond à la~fin" },
  { "Le tuteur répond à tous.", "Le tuteur répond à~tous." },
  { "Le tuteur répond ensuite", "Le tuteur répond ensuite" },
  { "Le tuteur répond en 48 h", "Le tuteur répond en 48~h" },
  { "dit « oui »", "dit~«^oui^»" },
  { "Et ceci :", "Et~ceci~:" },
  { "seul", "seul" },
  { "", "" },
};

START_TEST (last_word)
{
  g_autofree char *set = lsg_typography_set_text (last_words[_i].text, FR, LSG_TYPOGRAPHY_TIE_LAST_WORD);
  g_autofree char *again = lsg_typography_set_text (set, FR, LSG_TYPOGRAPHY_TIE_LAST_WORD);
  g_autofree char *shown = show (set);

  ck_assert_str_eq (shown, last_words[_i].set);
  ck_assert_str_eq (again, set);
}
END_TEST

/* The | of the text are taken out and given as marks; they must stand where the result shows them. */
static const Case marked[] = {
  { "un |mot| gras", "un |mot| gras" },
  { "|Quoi| ?", "|Quoi|^?" },
  { "dit \"|oui|\" |!|", "dit «|^oui|^»|^!|" },
  { "et|...| puis", "et|…| puis" },
  { "a |  |b", "a ||b" },
  { "|l'|été|", "|l’|été|" },
  { "12|345 é|", "12|^345 é|" },
  { "||", "||" },
};

START_TEST (marks)
{
  g_auto (GStrv) parts = g_strsplit (marked[_i].text, "|", -1);
  g_autofree char *text = g_strjoinv ("", parts);
  gsize offsets[8];
  guint n = 0;
  gsize at = 0;
  g_autoptr (LsgTypography) set = NULL;
  GString *shown;
  g_autofree char *result = NULL;

  for (; parts[n + 1] != NULL; n++)
    offsets[n] = at += strlen (parts[n]);
  set = lsg_typography_set (text, FR, LSG_TYPOGRAPHY_DEFAULT, NULL, 0, offsets, n);
  shown = g_string_new (set->text);
  for (guint i = n; i > 0; i--)
    g_string_insert (shown, (gssize) set->marks[i - 1], "|");
  result = show (shown->str);
  g_string_free (shown, TRUE);
  ck_assert_str_eq (result, marked[_i].set);
}
END_TEST

START_TEST (skips)
{
  const char *text = "si `a ? b : c` alors ?";
  LsgTextRange code = { 4, 13 };
  g_autoptr (LsgTypography) set = lsg_typography_set (text, FR, LSG_TYPOGRAPHY_DEFAULT, &code, 1, NULL, 0);
  g_autofree char *shown = show (set->text);

  ck_assert_str_eq (shown, "si `a ? b : c` alors^?");
}
END_TEST

static const struct {
  const char *text;
  LsgLanguage language;
  const char *raised;      /* parted by commas */
  const char *unbreakable;
} ranges[] = {
  { "le 1er, la 2e, le XXIe siècle, la 1re", FR, "er,e,e,re", "" },
  { "Le Ce De 2es 3ème Ier Ve", FR, "es,ème,er,e", "" },
  { "10e12 A2e 2eme", FR, "", "" },
  { "the 1st, 2nd, 3rd and 11th", EN, "st,nd,rd,th", "" },
  { "au-delà, peut-il, sous-groupe", FR, "", "au-delà,peut-il,sous-groupe" },
  { "formateur-tuteur, c'est-à-dire, 10-12", FR, "", "c’est-à-dire" },
  { "- mot -, rendez-vous", FR, "", "rendez-vous" },
  { "https://a-b.fr et A-B", FR, "", "A-B" },
};

static char *
list_ranges (LsgTypography *set,
             GArray        *array)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < array->len; i++)
    {
      LsgTextRange range = g_array_index (array, LsgTextRange, i);

      g_string_append_printf (list, "%s%.*s", i > 0 ? "," : "", (int) (range.end - range.start),
                              set->text + range.start);
    }
  return g_string_free (list, FALSE);
}

START_TEST (ordinals_and_compounds)
{
  g_autoptr (LsgTypography) set =
    lsg_typography_set (ranges[_i].text, ranges[_i].language, LSG_TYPOGRAPHY_DEFAULT, NULL, 0, NULL, 0);
  g_autofree char *raised = list_ranges (set, set->raised);
  g_autofree char *unbreakable = list_ranges (set, set->unbreakable);

  ck_assert_str_eq (raised, ranges[_i].raised);
  ck_assert_str_eq (unbreakable, ranges[_i].unbreakable);
}
END_TEST

/* Any text: marks rise, stay on character boundaries, and running the rules again changes nothing. */
START_TEST (random_texts)
{
  static const char *const pieces[] = { "a",  "mot", " ",  " ",  "\"", "'", "...", "«", "»",  ":", "?", "!", ";",
                                        "12", "345", "h",  "%",  "€",  "-", "–",   "(", ")",  ",", ".", "É", "\n",
                                        "\302\240", "\342\200\257", "ITS", "<", ">", "@", "×", "1er" };
  g_autoptr (GRand) random = g_rand_new_with_seed (5);

  for (guint round = 0; round < 4000; round++)
    {
      GString *text = g_string_new (NULL);
      gsize given[24];
      guint n = 0;
      g_autoptr (LsgTypography) set = NULL;
      g_autofree char *owned = NULL;
      LsgLanguage language = round % 2;

      for (; n < 24; n++)
        {
          given[n] = text->len;
          g_string_append (text, pieces[g_rand_int_range (random, 0, G_N_ELEMENTS (pieces))]);
        }
      owned = g_string_free (text, FALSE);
      set = lsg_typography_set (owned, language, LSG_TYPOGRAPHY_TIE_LAST_WORD, NULL, 0, given, n);
      ck_assert (g_utf8_validate (set->text, -1, NULL));
      for (guint i = 0; i < n; i++)
        {
          ck_assert (set->marks[i] <= strlen (set->text) && (i == 0 || set->marks[i] >= set->marks[i - 1]));
          ck_assert ((set->text[set->marks[i]] & 0xC0) != 0x80);
        }
      if (language == FR && strpbrk (owned, "<@") == NULL)
        ck_assert_ptr_null (strchr (set->text, '\''));
    }
}
END_TEST

START_TEST (long_texts_take_no_square)
{
  GString *text = g_string_new (NULL);
  g_autofree char *set = NULL;

  for (guint i = 0; i < 50000; i++)
    g_string_append (text, "\"'a ?: 10000 -");
  set = lsg_typography_set_text (text->str, FR, LSG_TYPOGRAPHY_TIE_LAST_WORD);
  ck_assert_ptr_nonnull (set);
  g_clear_pointer (&set, g_free);
  set = lsg_typography_set_text (text->str, EN, LSG_TYPOGRAPHY_TIE_LAST_WORD);
  ck_assert_ptr_nonnull (set);
  g_string_free (text, TRUE);
}
END_TEST

Suite *
typography_suite (void)
{
  Suite *suite = suite_create ("typography");
  TCase *tcase = tcase_create ("typography");

  tcase_add_loop_test (tcase, french_rules, 0, G_N_ELEMENTS (french));
  tcase_add_loop_test (tcase, english_rules, 0, G_N_ELEMENTS (english));
  tcase_add_loop_test (tcase, last_word, 0, G_N_ELEMENTS (last_words));
  tcase_add_loop_test (tcase, marks, 0, G_N_ELEMENTS (marked));
  tcase_add_test (tcase, skips);
  tcase_add_loop_test (tcase, ordinals_and_compounds, 0, G_N_ELEMENTS (ranges));
  tcase_add_test (tcase, random_texts);
  tcase_add_test (tcase, long_texts_take_no_square);
  suite_add_tcase (suite, tcase);
  return suite;
}
