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
      g_autoptr (PangoLayout) layout =
        lsg_typesetter_set_string (typesetter, SENTENCE "Oui.", LSG_ROLE_BODY, width, LSG_SET_NO_RUNT);
      int n = pango_layout_get_line_count (layout);

      ck_assert_int_gt (n, 1);
      ck_assert_msg (lsg_layout_get_line_width (layout, n - 1) >= 0.12 * width, "%g", width);
    }
}
END_TEST

START_TEST (balancing_adds_no_line)
{
  g_autoptr (LsgTypesetter) typesetter = lsg_typesetter_new (LSG_LANGUAGE_FR, NULL);

  for (double width = 120; width < 480; width += 9)
    {
      g_autoptr (PangoLayout) plain =
        lsg_typesetter_set_string (typesetter, SENTENCE, LSG_ROLE_CAPTION, width, LSG_SET_PLAIN);
      g_autoptr (PangoLayout) balanced =
        lsg_typesetter_set_string (typesetter, SENTENCE, LSG_ROLE_CAPTION, width, LSG_SET_BALANCED);

      ck_assert_int_eq (pango_layout_get_line_count (plain), pango_layout_get_line_count (balanced));
      ck_assert_double_le (lsg_layout_get_text_width (balanced), width + 0.1);
    }
}
END_TEST

START_TEST (marks_change_the_look)
{
  g_autoptr (LsgTypesetter) typesetter = lsg_typesetter_new (LSG_LANGUAGE_FR, NULL);
  g_autoptr (LsgRichText) text = lsg_rich_text_new ("important");
  g_autoptr (PangoLayout) plain = lsg_typesetter_set (typesetter, text, LSG_ROLE_BODY, -1, LSG_SET_PLAIN);
  g_autoptr (PangoLayout) strong = NULL;

  lsg_rich_text_mark (text, LSG_MARK_STRONG, 0, strlen (text->text), NULL);
  strong = lsg_typesetter_set (typesetter, text, LSG_ROLE_BODY, -1, LSG_SET_PLAIN);
  ck_assert_double_gt (lsg_layout_get_text_width (strong), lsg_layout_get_text_width (plain));
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
  suite_add_tcase (suite, tcase);
  return suite;
}
