/* The values and objects of a PDF file, and what other programs read from one. */
#include "suite.h"

#include "charter-example.h"
#include "page-checks.h"
#include "pdf-file.h"
#include "pdf-writer.h"

#include <fcntl.h>
#include <errno.h>
#include <glib/gstdio.h>
#include <pango/pangocairo.h>
#include <string.h>
#include <unistd.h>

Suite *pdf_file_suite (void);

static const struct {
  double      number;
  const char *written;
} numbers[] = {
  { 0, "0" },          { 1, "1" },         { -1, "-1" },       { 0.5, "0.5" },   { 0.25, "0.25" },
  { -0.05, "-0.05" },  { 0.004, "0" },     { -0.004, "0" },    { 0.005, "0.01" }, { 595.2756, "595.28" },
  { 841.899, "841.9" }, { 99.999, "100" }, { 1e6, "1000000" }, { -12.3, "-12.3" },
};

START_TEST (numbers_have_two_decimals)
{
  g_autoptr (GString) string = g_string_new (NULL);

  lsg_pdf_append_number (string, numbers[_i].number);
  ck_assert_str_eq (string->str, numbers[_i].written);
}
END_TEST

START_TEST (bytes_are_escaped)
{
  g_autoptr (GString) string = g_string_new (NULL);

  lsg_pdf_append_bytes (string, "a(b)c\\d\re\0f", 11);
  ck_assert_uint_eq (string->len, 17);
  ck_assert_int_eq (memcmp (string->str, "(a\\(b\\)c\\\\d\\re\0f)", 17), 0);
}
END_TEST

START_TEST (texts_are_in_utf_16)
{
  g_autoptr (GString) string = g_string_new (NULL);

  lsg_pdf_append_text (string, "é\360\237\232\200");
  ck_assert_str_eq (string->str, "<FEFF00E9D83DDE80>");
}
END_TEST

/* More small objects than one packet holds, and a stream; the table says where each is. */
START_TEST (objects_are_found)
{
  g_autofree char *path = NULL;
  int descriptor = g_file_open_tmp ("losange-XXXXXX.pdf", &path, NULL);
  g_autoptr (LsgPdfFile) file = lsg_pdf_file_new (descriptor);
  guint root = lsg_pdf_file_reserve (file);
  guint pages = lsg_pdf_file_reserve (file);
  guint info = lsg_pdf_file_reserve (file);
  g_autoptr (GString) kids = g_string_new ("<</Type/Pages/Count 1000/MediaBox[0 0 100 100]/Kids[");
  g_autofree char *catalogue = g_strdup_printf ("<</Type/Catalog/Pages %u 0 R>>", pages);
  g_autofree char *output = NULL;

  for (guint i = 0; i < 1000; i++)
    {
      guint page = lsg_pdf_file_reserve (file);
      guint stream = lsg_pdf_file_reserve (file);
      g_autofree char *body = g_strdup_printf ("<</Type/Page/Parent %u 0 R/Contents %u 0 R>>", pages, stream);
      GByteArray *data = g_byte_array_new ();

      g_byte_array_append (data, (const guint8 *) "0 0 9 9 re f", 12);
      lsg_pdf_file_add (file, page, body);
      lsg_pdf_file_add_stream (file, stream, "", data);
      lsg_pdf_append_reference (kids, page);
    }
  g_string_append (kids, "]>>");
  lsg_pdf_file_add (file, pages, kids->str);
  lsg_pdf_file_add (file, info, "<</Title(All of them)>>");
  lsg_pdf_file_add_plain (file, root, catalogue);
  ck_assert_int_eq (lsg_pdf_file_finish (file, root, info), 0);
  close (descriptor);
  output = run_poppler ("pdfinfo", NULL, path);
  if (output != NULL)
    {
      ck_assert_ptr_nonnull (strstr (output, "Pages:           1000"));
      ck_assert_ptr_nonnull (strstr (output, "Title:           All of them"));
    }
  g_unlink (path);
}
END_TEST

START_TEST (a_full_disk_is_told)
{
  int descriptor = g_open ("/dev/full", O_WRONLY | O_CLOEXEC, 0);
  g_autoptr (LsgPdfFile) file = NULL;
  guint root;

  if (descriptor < 0)
    return;
  file = lsg_pdf_file_new (descriptor);
  root = lsg_pdf_file_reserve (file);
  lsg_pdf_file_add_plain (file, root, "<</Type/Catalog>>");
  ck_assert_int_eq (lsg_pdf_file_finish (file, root, root), ENOSPC);
  close (descriptor);
}
END_TEST

/* --- what comes back out --- */

static void
draw_figure (cairo_t      *cr,
             double        width,
             double        height,
             gconstpointer data)
{
  PangoLayout *layout = pango_cairo_create_layout (cr);

  cairo_set_source_rgba (cr, 0.8, 0.2, 0.1, 0.5);
  cairo_rectangle (cr, 0, 0, width, height);
  cairo_fill (cr);
  cairo_set_source_rgb (cr, 0, 0, 0);
  cairo_move_to (cr, 10, 10);
  pango_layout_set_text (layout, data, -1);
  pango_cairo_show_layout (cr, layout);
  g_object_unref (layout);
}

static const char *const texts[] = {
  "Une fusée \360\237\232\200 décolle et un pouce \360\237\221\215\360\237\217\275 se lève",
  "Du français puis שלום et encore du français",
  "Un mot grec λόγος, un mot russe слово",
  "Accents combinés\302\240: cafe\314\201 et nai\314\210f",
  "Efficace, difficile, affluence\302\240: fi, fl, ffi",
  "Une parenthèse (avec \\ barre) et «\342\200\257guillemets\342\200\257»",
};

static char *
write_texts (const char *name)
{
  LsgReportBuilder *builder = lsg_report_builder_new (LSG_LANGUAGE_FR, &(LsgReportSheet) { .title = "Textes" });
  g_autoptr (LsgReport) report = NULL;

  lsg_report_builder_heading (builder, 1, "Premier");
  lsg_report_builder_heading (builder, 2, "Titre dedans");
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    lsg_report_builder_text (builder, LSG_NODE_PARAGRAPH, lsg_rich_text_new (texts[i]));
  lsg_report_builder_heading (builder, 1, "Second");
  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *said = g_strdup_printf ("Figure qui dit %u", i);

      lsg_report_builder_figure (builder, lsg_figure_new (200, 60, draw_figure, g_steal_pointer (&said), g_free, "Une figure"),
                                 lsg_rich_text_new ("Légende"));
    }
  report = lsg_report_builder_end (builder);
  return write_pdf (report, name);
}

/* Words in scripts that no installed font has are still there. */
START_TEST (all_texts_come_back_out)
{
  g_autofree char *path = write_texts ("texts.pdf");
  g_autofree char *output = run_poppler ("pdftotext", "-raw", path);

  if (output == NULL)
    return;
  ck_assert_ptr_nonnull (strstr (output, "\360\237\232\200"));
  ck_assert_ptr_nonnull (strstr (output, "\360\237\221\215\360\237\217\275"));
  ck_assert_ptr_nonnull (strstr (output, "λόγος, un mot russe слово"));
  ck_assert_ptr_nonnull (strstr (output, "Efficace, difficile, affluence : fi, fl, ffi"));
  ck_assert_ptr_nonnull (strstr (output, "(avec \\ barre) et « guillemets »"));
  ck_assert (strstr (output, "שלום") != NULL || strstr (output, "םולש") != NULL);
  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *said = g_strdup_printf ("Figure qui dit %u", i);

      ck_assert_ptr_nonnull (strstr (output, said));
    }
}
END_TEST

START_TEST (bookmarks_are_a_tree)
{
  g_autofree char *path = write_texts ("bookmarks.pdf");
  g_autofree char *output = run_poppler ("pdftohtml", "-xml", path);
  g_autofree char *written = NULL;
  g_autofree char *xml = g_strdup (path);
  const char *first, *inner, *second;

  if (output == NULL)
    return;
  strcpy (strrchr (xml, '.'), ".xml");
  if (!g_file_get_contents (xml, &written, NULL, NULL))
    return;
  first = strstr (written, "Premier</item>");
  inner = strstr (written, "Titre dedans</item>");
  second = strstr (written, "Second</item>");
  ck_assert (first != NULL && inner > first && second > inner);
  ck_assert (strstr (first, "<outline>") < inner && strstr (inner, "</outline>") < second);
}
END_TEST

Suite *
pdf_file_suite (void)
{
  Suite *suite = suite_create ("pdf file");
  TCase *tcase = tcase_create ("pdf file");

  tcase_add_loop_test (tcase, numbers_have_two_decimals, 0, G_N_ELEMENTS (numbers));
  tcase_add_test (tcase, bytes_are_escaped);
  tcase_add_test (tcase, texts_are_in_utf_16);
  tcase_add_test (tcase, objects_are_found);
  tcase_add_test (tcase, a_full_disk_is_told);
  tcase_add_test (tcase, all_texts_come_back_out);
  tcase_add_test (tcase, bookmarks_are_a_tree);
  suite_add_tcase (suite, tcase);
  return suite;
}
