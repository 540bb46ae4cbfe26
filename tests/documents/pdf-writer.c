/* The PDF file, seen with poppler's tools where they are installed. */
#include "suite.h"

#include "charter-example.h"
#include "page-checks.h"
#include "pdf-writer.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

Suite *pdf_writer_suite (void);

static char *
make_pdf (const char *name)
{
  g_autoptr (LsgReport) report = make_charter (LSG_CHARTER_ALL, LSG_LANGUAGE_FR);

  return write_pdf (report, name);
}

static void
assert_contains (const char *output,
                 const char *wanted)
{
  ck_assert_msg (strstr (output, wanted) != NULL, "“%s” not in: %.200s", wanted, output);
}

START_TEST (the_file_says_what_it_is)
{
  g_autofree char *path = make_pdf ("metadata.pdf");
  g_autofree char *information = run_poppler ("pdfinfo", NULL, path);

  if (information == NULL)
    return;
  assert_contains (information, "Charte tutorale – Formation hybride");
  assert_contains (information, "Service de formation");
  assert_contains (information, "Losange");
  assert_contains (information, "Nov 20 00:00:00 2026");
  assert_contains (information, "Tagged:          yes");
  assert_contains (information, "Pages:           7");
  assert_contains (information, "A4");
}
END_TEST

START_TEST (the_structure_is_that_of_the_report)
{
  static const char *const elements[] = { "Document",   "TOC",  "TOCI",    "H1",    "H2",    "P (block)",
                                          "LI (block)", "Lbl",  "LBody",   "Table", "TR",    "TH",
                                          "TD",         "Note", "Caption", "Link",  "Figure" };
  g_autofree char *path = make_pdf ("structure.pdf");
  g_autofree char *structure = run_poppler ("pdfinfo", "-struct-text", path);

  if (structure == NULL)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (elements); i++)
    assert_contains (structure, elements[i]);
  assert_contains (structure, "\"1 Préambule\"");
  ck_assert_msg (strstr (structure, "Version 1.0 ·") == NULL, "the footer is in the structure");
}
END_TEST

START_TEST (all_fonts_are_embedded)
{
  g_autofree char *path = make_pdf ("fonts.pdf");
  g_autofree char *fonts = run_poppler ("pdffonts", NULL, path);
  g_auto (GStrv) lines = NULL;

  if (fonts == NULL)
    return;
  lines = g_strsplit (fonts, "\n", -1);
  ck_assert_int_ge (g_strv_length (lines), 5);
  for (guint i = 2; lines[i] != NULL && lines[i][0] != '\0'; i++)
    assert_contains (lines[i], "yes yes");
}
END_TEST

/* pdftotext makes every space a plain one. */
START_TEST (the_text_can_be_taken_out)
{
  g_autofree char *path = make_pdf ("text.pdf");
  g_autofree char *text = run_poppler ("pdftotext", "-raw", path);

  if (text == NULL)
    return;
  assert_contains (text, "l’autonomie ; encore faut-il");
  assert_contains (text, "mention « lu et approuvé »");
  assert_contains (text, "ITS 01 Ouverture administrative");
  assert_contains (text, "5 / 7");
}
END_TEST

/* Outline, links, names and labels are in the file as cairo writes them. */
START_TEST (bookmarks_and_labels_are_there)
{
  g_autofree char *path = make_pdf ("outline.pdf");
  g_autofree char *bytes = NULL;
  g_autoptr (GString) file = g_string_new (NULL);
  gsize length;

  ck_assert (g_file_get_contents (path, &bytes, &length, NULL));
  for (gsize i = 0; i < length; i++)
    if (bytes[i] != '\0')
      g_string_append_c (file, bytes[i]);
  assert_contains (file->str, "/Outlines");
  assert_contains (file->str, "/PageLabels");
  assert_contains (file->str, "/StructTreeRoot");
}
END_TEST

START_TEST (the_same_report_gives_the_same_bytes)
{
  g_autofree char *first = make_pdf ("first.pdf");
  g_autofree char *second = NULL;
  g_autofree char *a = NULL;
  g_autofree char *b = NULL;
  gsize n, m;

  g_usleep (1100 * 1000); /* another second on the clock */
  second = make_pdf ("second.pdf");
  ck_assert (g_file_get_contents (first, &a, &n, NULL));
  ck_assert (g_file_get_contents (second, &b, &m, NULL));
  ck_assert_int_eq (n, m);
  ck_assert (memcmp (a, b, n) == 0);
}
END_TEST

static gpointer
write_in_thread (gpointer data)
{
  g_autoptr (LsgReport) report = make_charter (LSG_CHARTER_TUTOR, LSG_LANGUAGE_EN);

  return write_pdf (report, data);
}

START_TEST (threads_write_at_once)
{
  static const char *const names[] = { "thread-1.pdf", "thread-2.pdf", "thread-3.pdf" };
  GThread *threads[3];
  g_autofree char *first = NULL;
  gsize size = 0;

  for (guint i = 0; i < 3; i++)
    threads[i] = g_thread_new ("pdf", write_in_thread, (gpointer) names[i]);
  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *path = g_thread_join (threads[i]);
      g_autofree char *bytes = NULL;
      gsize length;

      ck_assert (g_file_get_contents (path, &bytes, &length, NULL));
      ck_assert (size == 0 || size == length);
      size = length;
    }
}
END_TEST

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

START_TEST (a_failure_leaves_what_was_there)
{
  g_autoptr (LsgReport) report = make_charter (LSG_CHARTER_ALL, LSG_LANGUAGE_FR);
  g_autofree char *folder = g_dir_make_tmp ("losange-XXXXXX", NULL);
  g_autofree char *missing = g_build_filename (folder, "no", "such", "folder.pdf", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) is_folder = NULL;
  g_autoptr (GError) full = NULL;

  ck_assert (!lsg_pdf_write (report, missing, &error));
  lsg_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  ck_assert_ptr_nonnull (strstr (error->message, "folder.pdf"));
  ck_assert (!lsg_pdf_write (report, folder, &is_folder));
  lsg_assert_error (is_folder, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY);
  if (access ("/dev/full", W_OK) == 0)
    {
      ck_assert (!lsg_pdf_write (report, "/dev/full", &full));
      lsg_assert_error (full, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
    }
  ck_assert_int_eq (count_files (folder), 0);
  g_rmdir (folder);
}
END_TEST

START_TEST (a_link_stays_a_link)
{
  g_autoptr (LsgReport) report = make_charter (LSG_CHARTER_LEARNER, LSG_LANGUAGE_FR);
  g_autofree char *folder = g_dir_make_tmp ("losange-XXXXXX", NULL);
  g_autofree char *target = g_build_filename (folder, "target.pdf", NULL);
  g_autofree char *link = g_build_filename (folder, "link.pdf", NULL);
  g_autoptr (GError) error = NULL;

  ck_assert (g_file_set_contents (target, "old", 3, NULL));
  ck_assert_int_eq (symlink (target, link), 0);
  ck_assert (lsg_pdf_write (report, link, &error));
  lsg_assert_no_error (error);
  ck_assert (g_file_test (link, G_FILE_TEST_IS_SYMLINK));
  ck_assert_int_eq (count_files (folder), 2);
  g_unlink (link);
  g_unlink (target);
  g_rmdir (folder);
}
END_TEST

/* Given up while pages are set, or written: what was there stays, and nothing is left beside it. */
START_TEST (what_is_given_up_leaves_what_was_there)
{
  g_autoptr (LsgReport) report = make_charter (LSG_CHARTER_LEARNER, LSG_LANGUAGE_FR);
  g_autofree char *folder = g_dir_make_tmp ("losange-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "charter.pdf", NULL);
  g_autofree char *kept = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) given_up = NULL;
  LsgWatch watch = { cancellable, 0 };

  ck_assert (lsg_pdf_write_watched (report, path, &watch, &error));
  lsg_assert_no_error (error);
  ck_assert_double_gt (lsg_watch_get_share (&watch), 0.5);
  ck_assert (g_file_set_contents (path, "old", 3, NULL));
  g_cancellable_cancel (cancellable);
  ck_assert (!lsg_pdf_write_watched (report, path, &watch, &given_up));
  lsg_assert_error (given_up, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  ck_assert (g_file_get_contents (path, &kept, NULL, NULL));
  ck_assert_str_eq (kept, "old");
  ck_assert_int_eq (count_files (folder), 1);
  g_unlink (path);
  g_rmdir (folder);
}
END_TEST

Suite *
pdf_writer_suite (void)
{
  Suite *suite = suite_create ("pdf writer");
  TCase *tcase = tcase_create ("pdf writer");
  TCase *poppler = tcase_create (lsg_tcase_name_for ("pdf writer, as poppler sees it", "pdfinfo"));

  tcase_add_test (poppler, the_file_says_what_it_is);
  tcase_add_test (poppler, the_structure_is_that_of_the_report);
  tcase_add_test (poppler, all_fonts_are_embedded);
  tcase_add_test (poppler, the_text_can_be_taken_out);
  tcase_add_test (tcase, bookmarks_and_labels_are_there);
  tcase_add_test (tcase, the_same_report_gives_the_same_bytes);
  tcase_add_test (tcase, threads_write_at_once);
  tcase_add_test (tcase, a_failure_leaves_what_was_there);
  tcase_add_test (tcase, a_link_stays_a_link);
  tcase_add_test (tcase, what_is_given_up_leaves_what_was_there);
  suite_add_tcase (suite, poppler);
  suite_add_tcase (suite, tcase);
  return suite;
}
