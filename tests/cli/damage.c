/* Bad input and bad places, by the real program: a sentence that names the file, status 1, nothing left. */
#include "program.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

Suite *damage_suite (void);

/* Every command that reads a project, on @name: refused with its name, and the file as it was. */
static void
assert_refused (const char *name)
{
  gsize before, after;
  const char *bytes = program_read (name, &before);
  const char *const commands[][6] = {
    { "figures", name }, { "figures", "--json", name }, { "check", name }, { "xml", name },
    { "xml", name, "-o", "out" }, { "export", "charter", name, "-o", "out" },
  };
  guint n = program_n_files ();

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      const Run *run = program_run_with ((RunOptions) { NULL }, commands[i]);

      assert_status (run, 1);
      assert_says (run->err, name);
      ck_assert_str_eq (run->out, "");
    }
  ck_assert_uint_eq (program_n_files (), n);
  ck_assert_mem_eq (program_read (name, &after), bytes, MIN (before, after));
  ck_assert_uint_eq (before, after);
}

START_TEST (no_database)
{
  program_write ("text.losange", "This is a text and no database at all, long enough for a header of a hundred bytes. "
                 "One line more.", -1);
  assert_refused ("text.losange");
  program_write ("empty.losange", "", 0);
  assert_refused ("empty.losange");
  program_write ("project.xml", "<losange version=\"1\"/>", -1);
  assert_refused ("project.xml");
}
END_TEST

/* A sample with @n bytes at @offset replaced. */
static void
patch (const char *name,
       gsize       offset,
       const char *bytes,
       gsize       n)
{
  gsize length;
  char *content;

  program_sample ("good.losange");
  content = program_read ("good.losange", &length);
  ck_assert_uint_lt (offset + n, length);
  memcpy (content + offset, bytes, n);
  program_write (name, content, length);
  ck_assert_int_eq (g_unlink (program_path ("good.losange")), 0);
}

START_TEST (foreign_and_newer_databases)
{
  patch ("foreign.losange", 68, "\0\0\0\1", 4); /* application id */
  assert_refused ("foreign.losange");
  patch ("newer.losange", 60, "\0\0\1\0", 4); /* user version */
  assert_refused ("newer.losange");
  assert_says (program_run ("check", "newer.losange", NULL)->err, "newer Losange");
}
END_TEST

START_TEST (truncated)
{
  gsize length;
  const char *bytes;

  program_sample ("good.losange");
  bytes = program_read ("good.losange", &length);
  for (gsize n = 50; n < length; n += length / 4)
    {
      program_write ("cut.losange", bytes, n);
      assert_refused ("cut.losange");
    }
}
END_TEST

/* SQLite does not see it; the digest does. */
START_TEST (flipped_bit_in_a_text)
{
  gsize length;
  char *place = NULL;
  char *bytes;

  program_sample ("good.losange");
  bytes = program_read ("good.losange", &length);
  for (gsize i = 0; i + 20 < length && place == NULL; i++)
    if (memcmp (bytes + i, "Relance des inactifs", 20) == 0)
      place = bytes + i;
  ck_assert_ptr_nonnull (place);
  place[3] ^= 1;
  program_write ("flipped.losange", bytes, length);
  assert_refused ("flipped.losange");
}
END_TEST

START_TEST (missing_file_and_folder)
{
  const Run *missing = program_run ("figures", "none.losange", NULL);
  const Run *folder = program_run ("figures", "/tmp", NULL);

  assert_status (missing, 1);
  assert_says (missing->err, "none.losange");
  assert_status (folder, 1);
  assert_says (folder->err, "tmp");
}
END_TEST

/* --- XML */

#define HEAD "<?xml version=\"1.0\"?>"
#define BODY                                                                                                      \
  "<losange version=\"1\"><programmes><programme id=\"1\" title=\"%s\" language=\"fr\" currency=\"EUR\" "         \
  "rate-with-virtual-classes=\"false\"/></programmes></losange>"

static void
assert_xml_refused (const char *bytes,
                    gssize      length,
                    const char *words)
{
  gint64 start = g_get_monotonic_time ();
  const Run *run;

  program_write ("bad.xml", bytes, length);
  run = program_run ("new", "--from", "bad.xml", "out.losange", NULL);
  assert_status (run, 1);
  assert_says (run->err, "bad.xml");
  assert_says (run->err, words);
  ck_assert_uint_eq (program_n_files (), 1);
  ck_assert_int_lt (g_get_monotonic_time () - start, 20 * G_USEC_PER_SEC);
}

START_TEST (laughs_a_billion_times)
{
  GString *xml = g_string_new (HEAD "<!DOCTYPE losange [<!ENTITY a0 \"ha\">");

  for (int i = 1; i < 10; i++)
    {
      g_string_append_printf (xml, "<!ENTITY a%d \"", i);
      for (int j = 0; j < 10; j++)
        g_string_append_printf (xml, "&a%d;", i - 1);
      g_string_append (xml, "\">");
    }
  g_string_append_printf (xml, "]>" BODY, "&a9;");
  assert_xml_refused (xml->str, xml->len, "DOCTYPE");
  g_string_free (xml, TRUE);
}
END_TEST

START_TEST (asks_for_another_file)
{
  g_autofree char *body = g_strdup_printf (BODY, "&secret;");
  g_autofree char *xml = g_strconcat (HEAD "<!DOCTYPE losange [<!ENTITY secret SYSTEM \"file:///etc/hostname\">]>",
                                      body, NULL);

  assert_xml_refused (xml, -1, "DOCTYPE");
  assert_xml_refused (body, -1, "entity");
}
END_TEST

START_TEST (goes_deep)
{
  GString *xml = g_string_new ("<losange version=\"1\"><needs>");

  for (int i = 0; i < 100000; i++)
    g_string_append (xml, "<need>");
  assert_xml_refused (xml->str, xml->len, "line 1");
  g_string_truncate (xml, 0);
  for (int i = 0; i < 100000; i++)
    g_string_append (xml, "<losange version=\"1\">");
  assert_xml_refused (xml->str, xml->len, "line 1");
  g_string_free (xml, TRUE);
}
END_TEST

START_TEST (is_huge)
{
  gsize size = 65 * 1024 * 1024;
  g_autofree char *xml = g_strnfill (size, ' ');

  assert_xml_refused (xml, size, "64 MB");
}
END_TEST

START_TEST (holds_one_huge_text)
{
  GString *xml = g_string_new ("<losange version=\"1\"><programmes><programme id=\"1\" title=\"");
  g_autofree char *text = g_strnfill (20 * 1024 * 1024, 'x');

  g_string_append (xml, text);
  assert_xml_refused (xml->str, xml->len, "line 1");
  g_string_free (xml, TRUE);
}
END_TEST

START_TEST (is_broken)
{
  g_autofree char *good = g_strdup_printf (BODY, "x");
  g_autofree char *nul = g_strdup_printf (BODY, "a?b");
  g_autofree char *latin = g_strdup_printf (BODY, "\xe9t\xe9");
  char *place = strchr (nul, '?');

  assert_xml_refused (good, (gssize) strlen (good) - 12, "cut off");
  *place = '\0';
  assert_xml_refused (nul, (gssize) (place - nul + strlen (place + 1) + 1), "line 1");
  assert_xml_refused (latin, -1, "UTF-8");
  assert_xml_refused ("", 0, "no XML");
  assert_xml_refused ("a text", -1, "XML");
  assert_xml_refused ("<html/>", -1, "<html>");
  assert_xml_refused ("<losange version=\"99\"/>", -1, "newer Losange");
}
END_TEST

START_TEST (says_it_in_french)
{
  const char *const arguments[] = { "new", "--from", "bad.xml", "out.losange", NULL };
  g_autofree char *xml = g_strdup_printf (BODY, "x\" learners=\"-1");
  const Run *run;

  program_write ("bad.xml", xml, -1);
  run = program_run_with ((RunOptions) { "fr" }, arguments);
  assert_status (run, 1);
  assert_says (run->err, "ligne 1");
  assert_says (run->err, "Apprenants\xe2\x80\xaf» accepte un nombre de 0 à 100000.");
}
END_TEST

/* --- outputs */

START_TEST (output_that_is_full)
{
  const char *const to_standard[] = { "xml", "a.losange", NULL };
  const Run *run;

  program_sample ("a.losange");
  assert_status (program_run ("xml", "a.losange", "-o", "/dev/full", NULL), 1);
  assert_status (program_run ("export", "charter", "a.losange", "-o", "/dev/full", NULL), 1);
  run = program_run_with ((RunOptions) { .out_path = "/dev/full" }, to_standard);
  assert_status (run, 1);
  assert_says (run->err, "losange: ");
  ck_assert (!g_file_test ("/dev/full", G_FILE_TEST_IS_REGULAR));
}
END_TEST

START_TEST (output_that_is_the_project)
{
  const char *bytes;
  gsize before, after;

  program_sample ("a.losange");
  bytes = program_read ("a.losange", &before);
  ck_assert_int_eq (symlink ("a.losange", program_path ("link")), 0);
  assert_status (program_run ("xml", "a.losange", "-o", "a.losange", NULL), 1);
  assert_status (program_run ("xml", "a.losange", "-o", "link", NULL), 1);
  assert_status (program_run ("export", "charter", "./a.losange", "-o", "link", NULL), 1);
  ck_assert_mem_eq (program_read ("a.losange", &after), bytes, before);
}
END_TEST

START_TEST (output_in_no_folder)
{
  program_sample ("a.losange");
  assert_status (program_run ("xml", "a.losange", "-o", "none/a.xml", NULL), 1);
  assert_status (program_run ("export", "charter", "a.losange", "-o", "none/a.pdf", NULL), 1);
  assert_status (program_run ("new", "none/a.losange", NULL), 1);
  assert_status (program_run ("xml", "a.losange", "-o", program_path (""), NULL), 1);
  ck_assert_uint_eq (program_n_files (), 1);
}
END_TEST

START_TEST (output_in_a_folder_that_is_read_only)
{
  static const char *const commands[][6] = {
    { "new", "b.losange" },
    { "xml", "a.losange", "-o", "a.xml" },
    { "export", "charter", "a.losange", "-o", "a.pdf" },
  };

  if (!program_nobody_can_run ())
    {
      g_print ("# SKIP: nobody cannot reach the program here\n");
      return;
    }
  program_sample ("a.losange");
  ck_assert_int_eq (g_chmod (program_path ("a.losange"), 0444), 0);
  ck_assert_int_eq (g_chmod (program_path (""), 0555), 0);
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      const Run *run = program_run_with ((RunOptions) { .nobody = TRUE }, commands[i]);

      assert_status (run, 1);
      assert_says (run->err, "losange: ");
    }
  assert_status (program_run_with ((RunOptions) { .nobody = TRUE },
                                   (const char *const[]) { "figures", "a.losange", NULL }), 0);
  ck_assert_uint_eq (program_n_files (), 1);
  ck_assert_int_eq (g_chmod (program_path (""), 0755), 0);
}
END_TEST

START_TEST (output_is_replaced_whole)
{
  gsize length;

  program_sample ("a.losange");
  program_write ("a.xml", "old", -1);
  program_write ("bad.losange", "bad", -1);
  assert_status (program_run ("xml", "bad.losange", "-o", "a.xml", NULL), 1);
  ck_assert_str_eq (program_read ("a.xml", &length), "old");
  assert_status (program_run ("xml", "a.losange", "-o", "a.xml", NULL), 0);
  ck_assert_uint_gt ((program_read ("a.xml", &length), length), 1000);
  ck_assert_uint_eq (program_n_files (), 3);
}
END_TEST

Suite *
damage_suite (void)
{
  Suite *suite = suite_create ("damage");
  TCase *tcase = tcase_create ("refused");

  tcase_add_checked_fixture (tcase, program_setup, program_teardown);
  tcase_add_test (tcase, no_database);
  tcase_add_test (tcase, foreign_and_newer_databases);
  tcase_add_test (tcase, truncated);
  tcase_add_test (tcase, flipped_bit_in_a_text);
  tcase_add_test (tcase, missing_file_and_folder);
  tcase_add_test (tcase, laughs_a_billion_times);
  tcase_add_test (tcase, asks_for_another_file);
  tcase_add_test (tcase, goes_deep);
  tcase_add_test (tcase, is_huge);
  tcase_add_test (tcase, holds_one_huge_text);
  tcase_add_test (tcase, is_broken);
  tcase_add_test (tcase, says_it_in_french);
  tcase_add_test (tcase, output_that_is_full);
  tcase_add_test (tcase, output_that_is_the_project);
  tcase_add_test (tcase, output_in_no_folder);
  tcase_add_test (tcase, output_in_a_folder_that_is_read_only);
  tcase_add_test (tcase, output_is_replaced_whole);
  suite_add_tcase (suite, tcase);
  return suite;
}
