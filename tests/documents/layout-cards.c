/* Pages that lie across, cards that hold together, the margin, signs and figures in rows. */
#include "suite.h"

#include "charter-example.h"
#include "display-list.h"
#include "layout-private.h"
#include "page-checks.h"

#include <string.h>

Suite *layout_cards_suite (void);

#define WORDS "Le tuteur prend contact avec chacun des apprenants dès la première semaine du parcours. "

static void
add_paragraphs (LsgReportBuilder *builder,
                guint             n)
{
  for (guint i = 0; i < n; i++)
    lsg_report_builder_text (builder, LSG_NODE_PARAGRAPH, lsg_rich_text_new (WORDS WORDS));
}

static LsgPages *
lay_out (LsgReportBuilder *builder)
{
  g_autoptr (LsgReport) report = lsg_report_builder_end (builder);
  LsgPages *pages = lsg_layout_new (report);

  check_ink (pages);
  check_drawing (pages);
  return pages;
}

static guint
count_ink (LsgPages   *pages,
           guint       page,
           LsgInkKind  kind)
{
  const GArray *list = g_ptr_array_index (pages->pages, page);
  guint n = 0;

  for (guint i = 0; i < list->len; i++)
    n += g_array_index (list, LsgInk, i).kind == kind;
  return n;
}

START_TEST (a_section_lies_across)
{
  LsgReportBuilder *builder = begin_report (LSG_LANGUAGE_FR);
  g_autoptr (LsgPages) pages = NULL;
  double width, height;

  lsg_report_builder_heading (builder, 1, "Debout");
  add_paragraphs (builder, 2);
  lsg_report_builder_set_landscape (builder, TRUE);
  lsg_report_builder_heading (builder, 1, "Couché");
  add_paragraphs (builder, 30);
  lsg_report_builder_set_landscape (builder, FALSE);
  lsg_report_builder_heading (builder, 1, "De nouveau debout");
  add_paragraphs (builder, 2);
  pages = lay_out (builder);

  ck_assert_int_gt (lsg_pages_get_n (pages), 3);
  lsg_pages_get_size (pages, 0, &width, &height);
  ck_assert_double_lt (width, height);
  for (guint page = 1; page + 1 < lsg_pages_get_n (pages); page++)
    {
      lsg_pages_get_size (pages, page, &width, &height);
      ck_assert_double_gt (width, height);
    }
  lsg_pages_get_size (pages, lsg_pages_get_n (pages) - 1, &width, &height);
  ck_assert_double_lt (width, height);
  ck_assert_int_eq (g_array_index (pages->headings, LsgPageHeading, 1).page, 1);
  ck_assert_int_eq (g_array_index (pages->headings, LsgPageHeading, 2).page, lsg_pages_get_n (pages) - 1);
}
END_TEST

static void
add_card (LsgReportBuilder *builder,
          const char       *code,
          guint             n_paragraphs)
{
  lsg_report_builder_open_card (builder);
  lsg_report_builder_card_heading (builder, 1, code, "Relancer les inactifs");
  lsg_report_builder_begin_entries (builder, LSG_NODE_SIDE_ENTRIES);
  lsg_report_builder_entry (builder, "Nature", "Conjoncturelle");
  lsg_report_builder_entry_text (builder, "Besoins", lsg_rich_text_new_signed (LSG_SIGN_INDISPENSABLE, "B 04"));
  lsg_report_builder_entry_text (builder, NULL, lsg_rich_text_new_signed (LSG_SIGN_SUPERFLUOUS, "B 12"));
  lsg_report_builder_heading (builder, 3, "Objectif");
  add_paragraphs (builder, n_paragraphs);
  lsg_report_builder_close_card (builder);
}

/* Two fit on a page, the third does not; a card longer than a page begins one. */
START_TEST (cards_hold_together)
{
  LsgReportBuilder *builder = begin_report (LSG_LANGUAGE_FR);
  g_autoptr (LsgPages) pages = NULL;
  static const guint expected[] = { 0, 0, 1, 2 };

  for (guint i = 0; i < 3; i++)
    add_card (builder, "ITC 03", 5);
  add_card (builder, "ITC 04", 30);
  pages = lay_out (builder);
  for (guint i = 0, card = 0; i < pages->headings->len; i++)
    {
      const LsgPageHeading *heading = &g_array_index (pages->headings, LsgPageHeading, i);

      if (heading->level == 1)
        ck_assert_int_eq (heading->page, expected[card++]);
      ck_assert_int_eq (heading->listed, heading->level == 1);
    }
  ck_assert_int_gt (lsg_pages_get_n (pages), 3);
  ck_assert_int_eq (count_ink (pages, 0, LSG_INK_SIGN), 4);
}
END_TEST

START_TEST (codes_are_no_numbers)
{
  LsgReportBuilder *builder = begin_report (LSG_LANGUAGE_FR);
  g_autoptr (LsgReport) report = NULL;

  lsg_report_builder_heading (builder, 1, "Avant");
  lsg_report_builder_card_heading (builder, 1, "ITS 01", "Ouverture");
  lsg_report_builder_card_heading (builder, 1, NULL, "Sans code");
  lsg_report_builder_heading (builder, 1, "Après");
  report = lsg_report_builder_end (builder);
  ck_assert_str_eq (lsg_report_get_node (report, 0)->number, "1");
  ck_assert_str_eq (lsg_report_get_node (report, 1)->number, "ITS\302\24001");
  ck_assert_ptr_null (lsg_report_get_node (report, 2)->number);
  ck_assert_str_eq (lsg_report_get_node (report, 3)->number, "2");
}
END_TEST

static void
draw_nothing (cairo_t      *cr,
              double        width,
              double        height,
              gconstpointer data)
{
}

static void
draw_no_row (cairo_t      *cr,
             double        width,
             double        height,
             guint         row,
             gconstpointer data)
{
  ck_assert_double_eq (height, 100);
}

START_TEST (figures_in_rows_are_divided)
{
  LsgReportBuilder *builder = begin_report (LSG_LANGUAGE_FR);
  LsgFigure *figure = lsg_figure_new_in_rows (100, 100, 20, draw_no_row, NULL, NULL, "Vingt rangs");
  g_autoptr (LsgPages) pages = NULL;

  figure->wide = TRUE;
  lsg_report_builder_figure (builder, figure, lsg_rich_text_new ("Un tableau de losanges"));
  pages = lay_out (builder);
  ck_assert_int_eq (lsg_pages_get_n (pages), 4);
  ck_assert_int_eq (count_ink (pages, 0, LSG_INK_FIGURE), 6);
  ck_assert_int_eq (count_ink (pages, 3, LSG_INK_FIGURE), 2);
}
END_TEST

/* What finds nothing to stand beside stands in the text. */
START_TEST (the_margin_loses_nothing)
{
  LsgReportBuilder *builder = begin_report (LSG_LANGUAGE_FR);
  g_autoptr (LsgPages) pages = NULL;
  g_autofree char *text = NULL;

  lsg_report_builder_begin_entries (builder, LSG_NODE_SIDE_ENTRIES);
  lsg_report_builder_entry (builder, "Nature", "Structurelle");
  lsg_report_builder_entry_text (builder, NULL, lsg_rich_text_new ("et suite"));
  lsg_report_builder_side_figure (builder, lsg_figure_new (80, 80, draw_nothing, NULL, NULL, "Un losange"));
  pages = lay_out (builder);
  text = get_all_text (pages);
  ck_assert_ptr_nonnull (strstr (text, "Structurelle"));
  ck_assert_ptr_nonnull (strstr (text, "et suite"));
  ck_assert_ptr_nonnull (strstr (text, "Un losange"));
}
END_TEST

/* A table without titles has no head, and a narrow one keeps to the text column. */
START_TEST (a_narrow_table_has_no_head)
{
  LsgReportBuilder *builder = begin_report (LSG_LANGUAGE_FR);
  g_autoptr (LsgPages) pages = NULL;
  const GArray *list;

  lsg_report_builder_begin_table (builder, NULL);
  lsg_report_builder_set_narrow (builder);
  lsg_report_builder_column (builder, LSG_COLUMN_TEXT, NULL);
  lsg_report_builder_column (builder, LSG_COLUMN_NUMBER, NULL);
  for (guint i = 0; i < 80; i++)
    {
      lsg_report_builder_row (builder, LSG_ROW_BODY);
      lsg_report_builder_cell (builder, lsg_rich_text_new_signed (LSG_SIGN_HARDLY, "Économique"));
      lsg_report_builder_cell (builder, lsg_rich_text_new ("4"));
    }
  lsg_report_builder_end_table (builder, NULL);
  pages = lay_out (builder);
  list = g_ptr_array_index (pages->pages, 0);
  for (guint i = 0; i < list->len; i++)
    {
      const LsgInk *ink = &g_array_index (list, LsgInk, i);

      if (ink->tag != 0 || ink->kind == LSG_INK_SIGN)
        ck_assert_double_ge (ink->x, LSG_TEXT_X);
    }
}
END_TEST

Suite *
layout_cards_suite (void)
{
  Suite *suite = suite_create ("layout cards");
  TCase *tcase = tcase_create ("layout cards");

  tcase_add_test (tcase, a_section_lies_across);
  tcase_add_test (tcase, cards_hold_together);
  tcase_add_test (tcase, codes_are_no_numbers);
  tcase_add_test (tcase, figures_in_rows_are_divided);
  tcase_add_test (tcase, the_margin_loses_nothing);
  tcase_add_test (tcase, a_narrow_table_has_no_head);
  suite_add_tcase (suite, tcase);
  return suite;
}
