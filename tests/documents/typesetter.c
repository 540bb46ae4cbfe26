/* Fonts that are really there, and lines as a typesetter wants them. */
#include "suite.h"

#include "typesetter.h"

#include <string.h>

Suite *typesetter_suite (void);

#define SENTENCE                                                                                             \
  "Le tuteur prend contact avec chacun des apprenants dès la première semaine du parcours, et encore "     \
  "après. "

static gboolean
is_installed (const char *family)
{
  g_autoptr (PangoFontMap) map = pango_cairo_font_map_new ();
  PangoFontFamily **families;
  gboolean found = FALSE;
  int n;

  pango_font_map_list_families (map, &families, &n);
  for (int i = 0; i < n; i++)
    found = found || g_ascii_strcasecmp (pango_font_family_get_name (families[i]), family) == 0;
  g_free (families);
  return found;
}

START_TEST (the_first_family_present_is_taken)
{
  g_autoptr (PangoFontMap) map = pango_cairo_font_map_new ();
  PangoContext *context = pango_font_map_create_context (map);
  const LsgFaceStyle *style = lsg_face_get_style ((LsgFace) _i);
  LsgFont font;
  LsgFont other;

  lsg_font_choose (&font, context, (LsgFace) _i, NULL);
  for (guint i = 0; style->families[i] != NULL && strcmp (style->families[i], font.family) != 0; i++)
    ck_assert_msg (!is_installed (style->families[i]), "%s was passed over", style->families[i]);
  lsg_font_choose (&other, context, (LsgFace) _i, font.family);
  ck_assert_str_ne (font.family, other.family);
  ck_assert_double_ge (other.factor, 0.88);
  ck_assert_double_le (other.factor, 1.08);
  lsg_font_clear (&font);
  lsg_font_clear (&other);
  g_object_unref (context);
}
END_TEST

START_TEST (the_last_line_is_no_runt)
{
  g_autoptr (LsgTypesetter) typesetter = lsg_typesetter_new (LSG_LANGUAGE_FR, NULL);

  for (double width = 150; width < 350; width += 3)
    {
      g_autoptr (LsgLines) layout =
        lsg_typesetter_set_string (typesetter, SENTENCE "Oui.", LSG_ROLE_BODY, width, LSG_SET_NO_RUNT);
      int n = lsg_lines_get_n (layout);

      ck_assert_int_gt (n, 1);
      ck_assert_msg (lsg_lines_get_line_width (layout, n - 1) >= 0.12 * width, "%g", width);
    }
}
END_TEST

START_TEST (balancing_adds_no_line)
{
  g_autoptr (LsgTypesetter) typesetter = lsg_typesetter_new (LSG_LANGUAGE_FR, NULL);

  for (double width = 120; width < 480; width += 9)
    {
      g_autoptr (LsgLines) plain =
        lsg_typesetter_set_string (typesetter, SENTENCE, LSG_ROLE_CAPTION, width, LSG_SET_PLAIN);
      g_autoptr (LsgLines) balanced =
        lsg_typesetter_set_string (typesetter, SENTENCE, LSG_ROLE_CAPTION, width, LSG_SET_BALANCED);

      ck_assert_int_eq (lsg_lines_get_n (plain), lsg_lines_get_n (balanced));
      ck_assert_double_le (lsg_lines_get_width (balanced), width + 0.1);
    }
}
END_TEST

START_TEST (marks_change_the_look)
{
  g_autoptr (LsgTypesetter) typesetter = lsg_typesetter_new (LSG_LANGUAGE_FR, NULL);
  g_autoptr (LsgRichText) text = lsg_rich_text_new ("important");
  g_autoptr (LsgLines) plain = lsg_typesetter_set (typesetter, text, LSG_ROLE_BODY, -1, LSG_SET_PLAIN);
  g_autoptr (LsgLines) strong = NULL;

  lsg_rich_text_mark (text, LSG_MARK_STRONG, 0, strlen (text->text), NULL);
  strong = lsg_typesetter_set (typesetter, text, LSG_ROLE_BODY, -1, LSG_SET_PLAIN);
  ck_assert_double_gt (lsg_lines_get_width (strong), lsg_lines_get_width (plain));
}
END_TEST

/* --- beside Pango --- */

static const char *const texts[] = {
  SENTENCE "Oui.",
  "Qui\302\240? Le tuteur\342\200\257; l’équipe «\342\200\257pédagogique\342\200\257» – ou bien (peut-être) "
  "un rendez-vous\342\200\257!",
  "Aujourd’hui, c’est-à-dire jusqu’au 12/03/2026 à 14 h 30, 3,5 % des 1 250 € (soit 43,75 €) et/ou plus…",
  "1 250 3,5 % 12/03 4 × 6 = 24",
  "Deux  espaces   de suite, et une à la fin ",
  " Une espace au début, “des guillemets” anglais, l'apostrophe droite, un tiret — long —, [crochets].",
  "Première ligne\nDeuxième ligne qui est plus longue que la première\n\nQuatrième",
  "Vous, Yvonne, Tom et Ada AVEZ-VOUS VU Tous Vos Textes ? Tâche Y. T. A. V.",
  "Des accents combinés : cafe\314\201 cre\314\200me, nai\314\210ve, et la suite après eux",
  "Une fusée \360\237\232\200 décolle, un pouce \360\237\221\215\360\237\217\275 levé, puis du texte ordinaire",
  "Un mot grec λόγος, un mot russe слово, puis du français encore",
  "Du français puis שלום עולם et encore du français",
  "Anticonstitutionnellementetdavantageencoresanslamoindreespacepourrespirer, puis la suite",
  "Voir https://exemple.fr/formation/parcours-hybride/ressources?id=42&lang=fr pour la suite du texte",
  "Un trait d’union condi\302\255tionnel dans un mot ex\302\255tra\302\255or\302\255di\302\255naire",
  "→ flèche ↔ autre • puce ● disque ○ cercle ≥ 3 ≤ 4 − 5 H₂O",
  "",
};

static void
mark (LsgRichText *text,
      const char  *from,
      const char  *to,
      LsgMarkType  type)
{
  const char *start = strstr (text->text, from);
  const char *end = start != NULL ? strstr (start, to) : NULL;

  if (end != NULL)
    lsg_rich_text_mark (text, type, (gsize) (start - text->text), (gsize) (end - text->text) + strlen (to),
                        NULL);
}

/* Parts of it in another font, some with a boundary inside a word; what is tied; colours. */
static LsgRichText *
make_text (int i,
           int how)
{
  LsgRichText *text = lsg_rich_text_new (texts[i]);

  if (how == 1)
    {
      mark (text, "tuteur", "contact", LSG_MARK_STRONG);
      mark (text, "contact", "chacun", LSG_MARK_EMPHASIS);
      mark (text, "rd", "ui", LSG_MARK_STRONG);
      mark (text, "texte", "t", LSG_MARK_CODE);
      mark (text, "suite", "u", LSG_MARK_EMPHASIS);
      mark (text, "mot", "t", LSG_MARK_STRONG);
    }
  else if (how == 2)
    {
      mark (text, "dès", "semaine", LSG_MARK_NO_BREAK);
      mark (text, "12/03", "14 h 30", LSG_MARK_NO_BREAK);
      mark (text, "tuteur", "r", LSG_MARK_LABEL);
      mark (text, "et", "t", LSG_MARK_SUPERSCRIPT);
    }
  return text;
}

static void
assert_like_pango (LsgTypesetter     *typesetter,
                   const LsgRichText *text,
                   LsgRole            role,
                   double             width,
                   LsgSetFlags        flags)
{
  g_autoptr (LsgLines) lines = lsg_typesetter_set (typesetter, text, role, width, flags);
  PangoLayout *layout = lsg_typesetter_lay_out (typesetter, text, role, width, flags);

  ck_assert_msg (lsg_lines_get_n (lines) == pango_layout_get_line_count (layout), "“%s” in %g: %d lines, not %d",
                 text->text, width, lsg_lines_get_n (lines), pango_layout_get_line_count (layout));
  for (int i = 0; i < lsg_lines_get_n (lines); i++)
    {
      PangoLayoutLine *line = pango_layout_get_line_readonly (layout, i);
      PangoRectangle logical;

      pango_layout_line_get_extents (line, NULL, &logical);
      ck_assert_msg (lsg_lines_get_line (lines, i)->start == (guint) line->start_index
                     && lsg_lines_get_line (lines, i)->length == (guint) line->length,
                     "“%s” in %g: line %d is %u+%u, not %d+%d", text->text, width, i,
                     lsg_lines_get_line (lines, i)->start, lsg_lines_get_line (lines, i)->length,
                     line->start_index, line->length);
      ck_assert_msg (ABS (lsg_lines_get_line_width (lines, i) - (double) logical.width / PANGO_SCALE) < 0.02,
                     "“%s” in %g: line %d is %g wide, not %g", text->text, width, i,
                     lsg_lines_get_line_width (lines, i), (double) logical.width / PANGO_SCALE);
    }
  g_object_unref (layout);
}

START_TEST (lines_are_those_of_pango)
{
  static const LsgRole roles[] = { LSG_ROLE_BODY, LSG_ROLE_CELL, LSG_ROLE_TABLE_HEAD, LSG_ROLE_H1 };
  g_autoptr (LsgTypesetter) typesetter = lsg_typesetter_new (LSG_LANGUAGE_FR, NULL);

  for (int how = 0; how < 3; how++)
    for (guint role = 0; role < G_N_ELEMENTS (roles); role++)
      {
        g_autoptr (LsgRichText) text = make_text (_i, how);

        assert_like_pango (typesetter, text, roles[role], -1, LSG_SET_PLAIN);
        for (double width = 60; width < 400; width += 7.3)
          {
            assert_like_pango (typesetter, text, roles[role], width, LSG_SET_PLAIN);
            assert_like_pango (typesetter, text, roles[role], width, LSG_SET_NO_RUNT);
          }
      }
}
END_TEST

/* Pango would rather divide a word than give balancing up: then the lines differ, their number does not. */
START_TEST (balanced_lines_are_as_many_as_those_of_pango)
{
  g_autoptr (LsgTypesetter) typesetter = lsg_typesetter_new (LSG_LANGUAGE_FR, NULL);
  g_autoptr (LsgRichText) text = make_text (_i, 1);

  for (double width = 90; width < 400; width += 11)
    {
      const LsgSetFlags flags = LSG_SET_BALANCED | LSG_SET_NO_RUNT;
      g_autoptr (LsgLines) lines = lsg_typesetter_set (typesetter, text, LSG_ROLE_CELL, width, flags);
      PangoLayout *layout = lsg_typesetter_lay_out (typesetter, text, LSG_ROLE_CELL, width, flags);

      ck_assert_int_eq (lsg_lines_get_n (lines), pango_layout_get_line_count (layout));
      g_object_unref (layout);
    }
}
END_TEST

/* Words of all kinds in a row, the same row each time. Nothing is tied: Pango lets a line end behind a
 * dash even there. */
START_TEST (random_texts_are_set_as_by_pango)
{
  static const char *const words[] = {
    "le", "Tuteur", "rendez-vous", "(ou", "bien)", "«\342\200\257cours\342\200\257»", "fin.", "A,", "V", "Y", "T", "–",
    "peut-être\342\200\257?", "et/ou", "12/03", "3,5\302\240%", "“quoted”", "l’apprenant", "—", "\"droit\"", "…", "[x]", "50\302\240€",
    "ffi", "Wagon", "\342\200\231", "a-t-il", "n°\302\2404", "!", "?", ":", "\302\253", "\302\273",
  };
  g_autoptr (LsgTypesetter) typesetter = lsg_typesetter_new (LSG_LANGUAGE_FR, NULL);
  GRand *random = g_rand_new_with_seed (20261120);

  for (int n = 0; n < 400; n++)
    {
      g_autoptr (GString) string = g_string_new (NULL);
      g_autoptr (LsgRichText) text = NULL;
      int first, last;

      for (int i = g_rand_int_range (random, 3, 30); i > 0; i--)
        g_string_append_printf (string, "%s%s", words[g_rand_int_range (random, 0, G_N_ELEMENTS (words))],
                                g_rand_int_range (random, 0, 12) == 0 ? "" : i > 1 ? " " : "");
      text = lsg_rich_text_new (string->str);
      first = g_rand_int_range (random, 0, (int) g_utf8_strlen (string->str, -1));
      last = g_rand_int_range (random, 0, (int) g_utf8_strlen (string->str, -1));
      lsg_rich_text_mark (text, n % 2 ? LSG_MARK_STRONG : LSG_MARK_EMPHASIS,
                          (gsize) (g_utf8_offset_to_pointer (string->str, MIN (first, last)) - string->str),
                          (gsize) (g_utf8_offset_to_pointer (string->str, MAX (first, last)) - string->str), NULL);
      for (double width = 120; width < 340; width += 31)
        assert_like_pango (typesetter, text, n % 3 ? LSG_ROLE_BODY : LSG_ROLE_CELL, width,
                            LSG_SET_PLAIN);
    }
  g_rand_free (random);
}
END_TEST

Suite *
typesetter_suite (void)
{
  Suite *suite = suite_create ("typesetter");
  TCase *tcase = tcase_create ("typesetter");

  tcase_add_loop_test (tcase, the_first_family_present_is_taken, 0, LSG_N_FACES);
  tcase_add_test (tcase, the_last_line_is_no_runt);
  tcase_add_test (tcase, balancing_adds_no_line);
  tcase_add_test (tcase, marks_change_the_look);
  tcase_add_loop_test (tcase, lines_are_those_of_pango, 0, G_N_ELEMENTS (texts));
  tcase_add_loop_test (tcase, balanced_lines_are_as_many_as_those_of_pango, 0, G_N_ELEMENTS (texts));
  tcase_add_test (tcase, random_texts_are_set_as_by_pango);
  suite_add_tcase (suite, tcase);
  return suite;
}
