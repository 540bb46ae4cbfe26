/* Texts with marks: joined, and moved by typography. */
#include "suite.h"

#include "rich-text.h"

#include <string.h>

Suite *rich_text_suite (void);

static char *
get_stretch (const LsgRichText *text,
             guint              mark)
{
  const LsgMark *stretch = &g_array_index (text->marks, LsgMark, mark);

  return g_strndup (text->text + stretch->start, stretch->end - stretch->start);
}

START_TEST (joining_moves_marks)
{
  g_autoptr (LsgRichText) text = lsg_rich_text_new ("un ");
  g_autoptr (LsgRichText) strong = lsg_rich_text_new_strong ("deux");
  g_autoptr (LsgRichText) copy = NULL;
  g_autofree char *stretch = NULL;

  lsg_rich_text_append (text, strong);
  copy = lsg_rich_text_copy (text);
  stretch = get_stretch (copy, 0);
  ck_assert_str_eq (copy->text, "un deux");
  ck_assert_str_eq (stretch, "deux");
  ck_assert (lsg_rich_text_is_all (strong, LSG_MARK_STRONG));
  ck_assert (!lsg_rich_text_is_all (copy, LSG_MARK_STRONG));
}
END_TEST

START_TEST (nothing_is_empty)
{
  g_autoptr (LsgRichText) text = lsg_rich_text_new (NULL);

  ck_assert (lsg_rich_text_is_empty (text));
  ck_assert (lsg_rich_text_is_empty (NULL));
  lsg_rich_text_mark (text, LSG_MARK_STRONG, 0, 0, NULL);
  ck_assert_int_eq (text->marks->len, 0);
  ck_assert (!lsg_rich_text_is_all (text, LSG_MARK_STRONG));
  lsg_rich_text_free (NULL);
}
END_TEST

/* Marks keep their words when spaces and quotes change length; code is left alone. */
START_TEST (typography_takes_marks_along)
{
  g_autoptr (LsgRichText) text =
    lsg_rich_text_new ("\"Oui\" : c'est l'accord ! Voir a:b ; au-delà, le 1er juin");
  g_autofree char *strong = NULL;
  g_autofree char *code = NULL;
  g_autofree char *link = NULL;
  gboolean raised = FALSE;
  gboolean whole = FALSE;
  const char *at = strstr (text->text, "l'accord");

  lsg_rich_text_mark (text, LSG_MARK_STRONG, at - text->text, at - text->text + strlen ("l'accord"), NULL);
  at = strstr (text->text, "a:b ;");
  lsg_rich_text_mark (text, LSG_MARK_CODE, at - text->text, at - text->text + strlen ("a:b ;"), NULL);
  at = strstr (text->text, "Voir");
  lsg_rich_text_mark (text, LSG_MARK_LINK, at - text->text, at - text->text + 4, "https://example.org");
  lsg_rich_text_typeset (text, LSG_LANGUAGE_FR, LSG_TYPOGRAPHY_DEFAULT);
  strong = get_stretch (text, 0);
  code = get_stretch (text, 1);
  link = get_stretch (text, 2);
  ck_assert (g_str_has_prefix (text->text, "«\342\200\257Oui\342\200\257»\302\240: c’est"));
  ck_assert_str_eq (strong, "l’accord");
  ck_assert_str_eq (code, "a:b ;");
  ck_assert_str_eq (link, "Voir");
  ck_assert_str_eq (g_array_index (text->marks, LsgMark, 2).target, "https://example.org");
  for (guint i = 3; i < text->marks->len; i++)
    {
      g_autofree char *stretch = get_stretch (text, i);
      LsgMarkType type = g_array_index (text->marks, LsgMark, i).type;

      raised = raised || (type == LSG_MARK_SUPERSCRIPT && strcmp (stretch, "er") == 0);
      whole = whole || (type == LSG_MARK_NO_BREAK && strcmp (stretch, "au-delà") == 0);
    }
  ck_assert (raised);
  ck_assert (whole);
}
END_TEST

Suite *
rich_text_suite (void)
{
  Suite *suite = suite_create ("rich text");
  TCase *tcase = tcase_create ("rich text");

  tcase_add_test (tcase, joining_moves_marks);
  tcase_add_test (tcase, nothing_is_empty);
  tcase_add_test (tcase, typography_takes_marks_along);
  suite_add_tcase (suite, tcase);
  return suite;
}
