/* Pages from reports of every kind, the absurd ones included. */
#include "suite.h"

#include "../model/example.h"
#include "charter-example.h"
#include "clause.h"
#include "display-list.h"
#include "layout-private.h"
#include "page-checks.h"

#include <string.h>

Suite *layout_suite (void);

#define WORDS "Le tuteur prend contact avec chacun des apprenants dès la première semaine du parcours, puis "

static char *
repeat (const char *text,
        guint       n)
{
  GString *repeated = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append (repeated, text);
  return g_string_free (repeated, FALSE);
}

static void
add_paragraph (LsgReportBuilder *builder,
               const char       *text)
{
  lsg_report_builder_text (builder, LSG_NODE_PARAGRAPH, lsg_rich_text_new (text));
}

/* Lays a report out, checks what always holds, and gives its pages. */
static LsgPages *
lay_out (LsgReportBuilder *builder)
{
  g_autoptr (LsgReport) report = lsg_report_builder_end (builder);
  LsgPages *pages = lsg_layout_new (report);

  check_ink (pages);
  check_drawing (pages);
  return pages;
}

START_TEST (nothing_is_one_page)
{
  g_autoptr (LsgPages) pages = lay_out (begin_report (LSG_LANGUAGE_FR));
  double width, height;

  ck_assert_int_eq (lsg_pages_get_n (pages), 1);
  lsg_pages_get_size (pages, 0, &width, &height);
  ck_assert_double_eq_tol (width, 595.28, 0.01);
  ck_assert_double_eq_tol (height, 841.89, 0.01);
}
END_TEST

/* 46 lines to the page, less at the edges where two lines stay together. */
START_TEST (a_giant_paragraph_fills_its_pages)
{
  LsgReportBuilder *builder = begin_report (LSG_LANGUAGE_FR);
  g_autofree char *text = repeat (WORDS, 800);
  g_autoptr (LsgPages) pages = NULL;

  add_paragraph (builder, text);
  pages = lay_out (builder);
  for (guint page = 0; page + 1 < lsg_pages_get_n (pages); page++)
    {
      g_autofree char *lines = lsg_pages_get_text (pages, page);

      ck_assert_int_gt (strlen (lines), 46 * 50);
    }
}
END_TEST

START_TEST (no_line_of_text_is_too_long)
{
  LsgReportBuilder *builder = begin_report (LSG_LANGUAGE_FR);
  g_autofree char *text = repeat (WORDS "il illit filtrait l'utilité, ", 40);
  g_autoptr (LsgPages) pages = NULL;

  add_paragraph (builder, text);
  pages = lay_out (builder);
  for (guint page = 0; page < lsg_pages_get_n (pages); page++)
    {
      const GArray *list = g_ptr_array_index (pages->pages, page);

      for (guint i = 0; i < list->len; i++)
        {
          const LsgInk *ink = &g_array_index (list, LsgInk, i);
          const char *line;
          gsize length;

          if (ink->kind != LSG_INK_LINE)
            continue;
          line = lsg_lines_get_text (ink->layout, ink->line, &length);
          ck_assert_int_le (g_utf8_strlen (line, (gssize) length), 79);
        }
    }
}
END_TEST

static void
add_table (LsgReportBuilder *builder,
           guint             n_rows,
           const char       *cell)
{
  lsg_report_builder_begin_table (builder, lsg_rich_text_new ("Une table"));
  lsg_report_builder_column (builder, LSG_COLUMN_CODE, "Code");
  lsg_report_builder_column (builder, LSG_COLUMN_TEXT, "Intitulé");
  lsg_report_builder_column (builder, LSG_COLUMN_NUMBER, "Minutes");
  lsg_report_builder_column (builder, LSG_COLUMN_TEXT, "Profil");
  lsg_report_builder_column (builder, LSG_COLUMN_SIGN, "Oui");
  for (guint i = 0; i < n_rows; i++)
    {
      g_autofree char *code = g_strdup_printf ("IT %02u", i + 1);

      lsg_report_builder_row (builder, i % 20 == 0       ? LSG_ROW_GROUP
                                       : i + 1 == n_rows ? LSG_ROW_TOTAL
                                                         : LSG_ROW_BODY);
      lsg_report_builder_cell (builder, lsg_rich_text_new (code));
      lsg_report_builder_cell (builder, lsg_rich_text_new (cell));
      lsg_report_builder_cell (builder, lsg_rich_text_new ("12,50"));
      lsg_report_builder_cell (builder, lsg_rich_text_new ("Formateur-tuteur"));
      lsg_report_builder_cell (builder, lsg_rich_text_new ("×"));
    }
  lsg_report_builder_end_table (builder, lsg_rich_text_new ("Une note sous la table."));
}

START_TEST (a_huge_table_repeats_its_head)
{
  LsgReportBuilder *builder = begin_report (LSG_LANGUAGE_FR);
  g_autoptr (LsgPages) pages = NULL;

  add_paragraph (builder, WORDS);
  add_table (builder, 2000, "Un intitulé qui tient sur une ligne ou deux selon la place");
  pages = lay_out (builder);
  ck_assert_int_gt (lsg_pages_get_n (pages), 40);
  for (guint page = 0; page < lsg_pages_get_n (pages); page++)
    {
      g_autofree char *text = lsg_pages_get_text (pages, page);

      ck_assert_msg (strstr (text, "Minutes") != NULL, "page %u of %u: %s", page, lsg_pages_get_n (pages),
                     text);
      ck_assert_msg (strstr (text, page == 0 ? "Tableau\302\2401" : "(suite)") != NULL, "page %u: %.60s",
                     page, text);
    }
}
END_TEST

START_TEST (rows_that_fill_pages_are_set_by_lines)
{
  LsgReportBuilder *builder = begin_report (LSG_LANGUAGE_FR);
  g_autofree char *cell = repeat (WORDS, 200);
  g_autoptr (LsgPages) pages = NULL;

  add_table (builder, 3, cell);
  pages = lay_out (builder);
  ck_assert_int_gt (lsg_pages_get_n (pages), 5);
}
END_TEST

START_TEST (a_short_table_stays_whole)
{
  for (guint lines = 23; lines < 40; lines++) /* above, a hole of 70 mm would be left */
    {
      LsgReportBuilder *builder = begin_report (LSG_LANGUAGE_FR);
      g_autoptr (LsgPages) pages = NULL;
      guint n_heads = 0;

      for (guint i = 0; i < lines; i++)
        add_paragraph (builder, "Une ligne.");
      add_table (builder, 8, "Intitulé court");
      pages = lay_out (builder);
      for (guint page = 0; page < lsg_pages_get_n (pages); page++)
        {
          g_autofree char *text = lsg_pages_get_text (pages, page);

          n_heads += strstr (text, "Minutes") != NULL;
        }
      ck_assert_msg (n_heads == 1, "%u lines: %u heads", lines, n_heads);
    }
}
END_TEST

static const struct {
  const char *name;
  const char *text;
} scripts[] = {
  { "unbreakable", "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaftsangehöri"
                   "genversammlung" },
  { "address", "https://example.org/a/very/long/address/without/any/space/at/all/that/goes/on/and/on/and/on/"
               "and/on/and/on" },
  { "arabic", "يتواصل المعلم مع كل متعلم خلال الأسبوع الأول من المسار ثم يجيب عن أسئلته في الآجال المحددة." },
  { "chinese", "导师在课程第一周与每位学员取得联系，随后在规定的期限内回答他们的问题并提供书面反馈意见。" },
  { "emoji", "👩🏽‍🏫 👨‍👩‍👧‍👦 🇫🇷 ✅ ⚠️ 𝔘𝔫𝔦𝔠𝔬𝔡𝔢" },
  { "combining", "e\314\201\314\202\314\203\314\204\314\205 Z\314\266a\314\266l\314\266g\314\266o\314\266" },
  { "soft hyphens",
    "anti\302\255constitution\302\255nelle\302\255ment anti\302\255constitution\302\255nelle\302\255ment" },
  { "line feeds", "un\n\ndeux\n\n\n\ntrois" },
  { "separators", "un\342\200\250deux\342\200\251trois" },
  { "spaces", "      " },
  { "joiners", "a\342\200\215\342\200\213\342\201\240b \357\273\277 c" },
};

START_TEST (any_script_is_set)
{
  LsgReportBuilder *builder = begin_report (_i % 2 ? LSG_LANGUAGE_FR : LSG_LANGUAGE_EN);
  g_autofree char *text = repeat (scripts[_i].text, 30);
  g_autofree char *title = repeat (scripts[_i].text,
                                   1000 / (guint) strlen (scripts[_i].text)); /* what a field takes */
  g_autoptr (LsgPages) pages = NULL;

  lsg_report_builder_set_cover (builder, text, NULL);
  lsg_report_builder_cover_entry (builder, text, text);
  lsg_report_builder_contents (builder, scripts[_i].text);
  lsg_report_builder_label (builder, scripts[_i].text);
  lsg_report_builder_begin_entries (builder, LSG_NODE_KEY_FIGURES);
  lsg_report_builder_entry (builder, scripts[_i].text, "48 h");
  lsg_report_builder_begin_entries (builder, LSG_NODE_RECORD);
  lsg_report_builder_entry (builder, "Label", text);
  lsg_report_builder_heading (builder, 1, scripts[_i].text);
  lsg_report_builder_heading (builder, 2, scripts[_i].text);
  lsg_report_builder_heading (builder, 1, title);
  lsg_report_builder_text (builder, LSG_NODE_SIDE_NOTE, lsg_rich_text_new (scripts[_i].text));
  add_paragraph (builder, text);
  add_table (builder, 4, scripts[_i].text);
  lsg_report_builder_open_callout (builder, lsg_rich_text_new (scripts[_i].text));
  add_paragraph (builder, text);
  lsg_report_builder_close (builder);
  lsg_report_builder_open_list (builder, TRUE, 998);
  for (int i = 0; i < 5; i++)
    {
      lsg_report_builder_open_item (builder, lsg_rich_text_new (scripts[_i].text));
      lsg_report_builder_close (builder);
    }
  lsg_report_builder_close (builder);
  pages = lay_out (builder);
  ck_assert_int_ge (lsg_pages_get_n (pages), 2);
}
END_TEST

/* A longer side note than its paragraph pushes what is wide; a giant one is set as a remark. */
START_TEST (side_notes_of_any_length)
{
  static const guint lengths[] = { 1, 2, 4, 8, 30, 200 };

  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      LsgReportBuilder *builder = begin_report (LSG_LANGUAGE_FR);
      g_autofree char *note = repeat (WORDS, lengths[i]);
      g_autoptr (LsgPages) pages = NULL;

      for (guint j = 0; j < 12; j++)
        {
          lsg_report_builder_heading (builder, j % 3 ? 2 : 1, "Un titre");
          lsg_report_builder_text (builder, LSG_NODE_SIDE_NOTE, lsg_rich_text_new (note));
          if (j % 4 != 3)
            add_paragraph (builder, WORDS);
          if (j % 2)
            add_table (builder, 3, "Intitulé");
        }
      pages = lay_out (builder);
    }
}
END_TEST

static void
draw_nothing (cairo_t      *cr,
              double        width,
              double        height,
              gconstpointer data)
{
  cairo_rectangle (cr, 0, 0, width, height);
  cairo_stroke (cr);
}

START_TEST (figures_of_any_size)
{
  for (guint i = 0; i < 12; i++)
    {
      LsgReportBuilder *builder = begin_report (LSG_LANGUAGE_FR);
      g_autoptr (LsgPages) pages = NULL;

      for (guint j = 0; j < 20; j++)
        {
          add_paragraph (builder, WORDS WORDS WORDS WORDS);
          if (j % 4 == 0)
            {
              LsgFigure *figure = lsg_figure_new (320, 100 * i, draw_nothing, NULL, NULL, "Rien");

              figure->wide = j % 8 == 0;
              lsg_report_builder_figure (builder, figure, lsg_rich_text_new ("Une figure"));
            }
          if (j % 7 == 0)
            lsg_report_builder_heading (builder, 1, "Un titre");
        }
      pages = lay_out (builder);
      ck_assert_int_ge (lsg_pages_get_n (pages), 2);
    }
}
END_TEST

/* No heading is the last thing on a page, whatever stands over it. */
START_TEST (headings_are_never_left_at_the_foot)
{
  for (guint lines = 1; lines < 60; lines++)
    {
      LsgReportBuilder *builder = begin_report (LSG_LANGUAGE_FR);
      g_autoptr (LsgPages) pages = NULL;

      for (guint i = 0; i < lines; i++)
        add_paragraph (builder, "Une ligne.");
      lsg_report_builder_heading (builder, 1, "Titre majeur");
      lsg_report_builder_heading (builder, 2, "Titre mineur");
      if (lines % 3 == 0)
        add_paragraph (builder, WORDS WORDS WORDS WORDS WORDS);
      else if (lines % 3 == 1)
        add_table (builder, 5, "Intitulé");
      else
        {
          lsg_report_builder_open_list (builder, FALSE, 1);
          for (guint i = 0; i < 5; i++)
            {
              lsg_report_builder_open_item (builder, lsg_rich_text_new (WORDS));
              lsg_report_builder_close (builder);
            }
          lsg_report_builder_close (builder);
        }
      pages = lay_out (builder);
      for (guint page = 0; page < lsg_pages_get_n (pages); page++)
        {
          g_autofree char *text = lsg_pages_get_text (pages, page);

          ck_assert_msg (!g_str_has_suffix (text, "Titre mineur") && !g_str_has_suffix (text, "Titre majeur"),
                         "%u lines: a heading at the foot of page %u", lines, page);
        }
    }
}
END_TEST

START_TEST (signatures_stay_with_their_heading)
{
  for (guint lines = 15; lines < 40; lines++)
    {
      LsgReportBuilder *builder = begin_report (LSG_LANGUAGE_FR);
      g_autoptr (LsgPages) pages = NULL;
      g_autofree char *text = NULL;

      for (guint i = 0; i < lines; i++)
        add_paragraph (builder, "Une ligne.");
      lsg_report_builder_heading (builder, 1, "Signatures");
      add_paragraph (builder, "Une phrase.");
      for (guint i = 0; i < 3; i++)
        lsg_report_builder_signature (builder, "Le tuteur", "Nom", "Statut", "Date", "Signature");
      pages = lay_out (builder);
      text = lsg_pages_get_text (pages, lsg_pages_get_n (pages) - 1);
      ck_assert_msg (strstr (text, "Signatures") != NULL, "%u lines", lines);
    }
}
END_TEST

START_TEST (the_charter_stands_as_it_should)
{
  g_autoptr (LsgReport) report = make_charter ((LsgCharterAudience) (_i % LSG_N_CHARTERS),
                                               _i < LSG_N_CHARTERS ? LSG_LANGUAGE_FR : LSG_LANGUAGE_EN);
  g_autoptr (LsgPages) pages = lsg_layout_new (report);
  g_autofree char *text = get_all_text (pages);

  check_ink (pages);
  check_drawing (pages);
  if (_i < LSG_N_CHARTERS)
    check_french (text);
}
END_TEST

START_TEST (the_twin_font_gives_as_many_pages)
{
  g_autoptr (LsgReport) report = make_charter ((LsgCharterAudience) _i, LSG_LANGUAGE_FR);
  g_autoptr (LsgPages) pagella = lsg_layout_new (report);
  g_autoptr (LsgPages) twin = lsg_layout_new_without (report, "TeX Gyre Pagella");

  check_ink (twin);
  ck_assert_int_eq (lsg_pages_get_n (pagella), lsg_pages_get_n (twin));
}
END_TEST

START_TEST (clauses_are_found_on_their_pages)
{
  g_autoptr (LsgRecords) records = make_charter_records ();
  g_autoptr (LsgReport) report = compose (records, LSG_CHARTER_ALL, LSG_LANGUAGE_FR);
  g_autoptr (LsgPages) pages = lsg_layout_new (report);
  g_autoptr (GArray) none = NULL;

  for (guint i = 0; i < lsg_records_get_n (records, LSG_KIND_CLAUSE); i++)
    {
      gint64 id = lsg_record_get_id (lsg_records_peek (records, LSG_KIND_CLAUSE, i));
      g_autoptr (GArray) areas = lsg_pages_find_source (pages, id);
      LsgPageArea area;

      ck_assert_int_ge (areas->len, 1);
      area = g_array_index (areas, LsgPageArea, 0);
      ck_assert_double_gt (area.height, 10);
      ck_assert_int_eq (lsg_pages_get_source_at (pages, area.page, 300, area.y + area.height / 2), id);
    }
  ck_assert_int_eq (lsg_pages_get_source_at (pages, 0, 300, 300), 0);
  none = lsg_pages_find_source (pages, 12345);
  ck_assert_int_eq (none->len, 0);
}
END_TEST

START_TEST (the_contents_lead_to_their_pages)
{
  g_autoptr (LsgReport) report = make_charter (LSG_CHARTER_ALL, LSG_LANGUAGE_FR);
  g_autoptr (LsgPages) pages = lsg_layout_new (report);
  guint found = 0;
  int last = 1;

  for (double y = 0; y < LSG_PAGE_HEIGHT; y += 18)
    {
      int page = lsg_pages_get_link_at (pages, 1, 300, y);

      if (page < 0)
        continue;
      ck_assert_int_ge (page, last);
      last = page;
      found++;
    }
  ck_assert_int_ge (found, 9);
}
END_TEST

static gpointer
lay_out_in_thread (gpointer data)
{
  LsgPages *pages = lsg_layout_new (data);

  check_drawing (pages);
  return pages;
}

START_TEST (threads_lay_out_at_once)
{
  g_autoptr (LsgReport) report = make_charter (LSG_CHARTER_ALL, LSG_LANGUAGE_FR);
  GThread *threads[4];

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("layout", lay_out_in_thread, report);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    {
      g_autoptr (LsgPages) pages = g_thread_join (threads[i]);

      ck_assert_int_eq (lsg_pages_get_n (pages), 7);
    }
}
END_TEST

START_TEST (three_hundred_clauses)
{
  g_autoptr (LsgRecords) records = make_charter_records ();
  g_autoptr (LsgReport) report = NULL;
  g_autoptr (LsgPages) pages = NULL;
  gpointer section = NULL;

  for (guint i = 0; i < 300; i++)
    if (i % 10 == 0)
      section = add_record (records, LSG_KIND_CLAUSE, "title", "Une section de plus", "body", WORDS, NULL);
    else
      add_record (records, LSG_KIND_CLAUSE, "parent", ref (section), "title", "Une clause de plus", "body",
                  WORDS "\n\n" WORDS WORDS, "side-note", i % 4 ? NULL : WORDS, NULL);
  report = compose (records, LSG_CHARTER_ALL, LSG_LANGUAGE_FR);
  pages = lsg_layout_new (report);
  check_ink (pages);
  ck_assert_int_gt (lsg_pages_get_n (pages), 40);
}
END_TEST

Suite *
layout_suite (void)
{
  Suite *suite = suite_create ("layout");
  TCase *tcase = tcase_create ("layout");

  tcase_add_test (tcase, nothing_is_one_page);
  tcase_add_test (tcase, a_giant_paragraph_fills_its_pages);
  tcase_add_test (tcase, no_line_of_text_is_too_long);
  tcase_add_test (tcase, a_huge_table_repeats_its_head);
  tcase_add_test (tcase, rows_that_fill_pages_are_set_by_lines);
  tcase_add_test (tcase, a_short_table_stays_whole);
  tcase_add_loop_test (tcase, any_script_is_set, 0, G_N_ELEMENTS (scripts));
  tcase_add_test (tcase, side_notes_of_any_length);
  tcase_add_test (tcase, figures_of_any_size);
  tcase_add_test (tcase, headings_are_never_left_at_the_foot);
  tcase_add_test (tcase, signatures_stay_with_their_heading);
  tcase_add_loop_test (tcase, the_charter_stands_as_it_should, 0, 2 * LSG_N_CHARTERS);
  tcase_add_loop_test (tcase, the_twin_font_gives_as_many_pages, 0, LSG_N_CHARTERS);
  tcase_add_test (tcase, clauses_are_found_on_their_pages);
  tcase_add_test (tcase, the_contents_lead_to_their_pages);
  tcase_add_test (tcase, threads_lay_out_at_once);
  tcase_add_test (tcase, three_hundred_clauses);
  suite_add_tcase (suite, tcase);
  return suite;
}
