/* Documents that are refused, each with code, line and the words that tell why. */
#include "suite.h"

#include "examples.h"

#include <glib/gstdio.h>
#include <string.h>

Suite *xml_reader_suite (void);

/* A change of the example that makes it wrong. The lines are those of the example: programme 4, first need
 * from 29 on; what cannot be foretold is left 0. */
typedef struct {
  const char *from;
  const char *to;
  LsgXmlError code;
  const char *words;
} Case;

static const Case cases[] = {
  /* root */
  { "<losange version=\"" EXAMPLE_VERSION "\">", "<losange>",
    LSG_XML_ERROR_MISSING, "line 2: <losange> needs the attribute “version”" },
  { "version=\"" EXAMPLE_VERSION "\">", "version=\"9999\">", LSG_XML_ERROR_NEWER, "newer Losange" },
  { "version=\"" EXAMPLE_VERSION "\">", "version=\"0\">", LSG_XML_ERROR_VALUE, "version=\"0\"" },
  { "version=\"" EXAMPLE_VERSION "\">", "version=\"one\">", LSG_XML_ERROR_VALUE, "version=\"one\"" },
  { "version=\"" EXAMPLE_VERSION "\">", "version=\"" EXAMPLE_VERSION "\" x=\"1\">",
    LSG_XML_ERROR_UNKNOWN, "“x” is not an attribute of <losange>" },
  { "<losange version=\"" EXAMPLE_VERSION "\">", "<loyange version=\"" EXAMPLE_VERSION "\">", LSG_XML_ERROR_FOREIGN, "begins with <loyange>" },
  { "<losange ", "<losange xmlns=\"urn:x\" ", LSG_XML_ERROR_FOREIGN, "namespaces" },

  /* groups */
  { "<needs>", "<wishes>", LSG_XML_ERROR_UNKNOWN, "no group <wishes>" },
  { "<needs>", "<needs n=\"2\">", LSG_XML_ERROR_UNKNOWN, "“n” is not an attribute of <needs>" },
  { "</needs>", "</needs><needs/>", LSG_XML_ERROR_TWICE, "<needs> stands twice" },
  { "</needs>", "</needs><channels/>", LSG_XML_ERROR_UNKNOWN, "<channels> must stand before <needs>" },
  { "<needs>", "<needs>text", LSG_XML_ERROR_UNKNOWN, "text where only elements" },
  { "<needs>", "<needs><level/>", LSG_XML_ERROR_UNKNOWN, "<needs> holds <need> elements; <level> is none" },
  { "  <levels>", "<programmes/><levels>", LSG_XML_ERROR_TWICE, "<programmes> stands twice" },
  { "</programmes>", "<programme id=\"9\" title=\"\"/></programmes>",
    LSG_XML_ERROR_TWICE, "second <programme>" },

  /* records */
  { "<need id=\"500\"", "<need", LSG_XML_ERROR_MISSING, "<need> needs the attribute “id”" },
  { "<need id=\"500\"", "<need id=\"0\"", LSG_XML_ERROR_VALUE, "id=\"0\"" },
  { "<need id=\"500\"", "<need id=\"-5\"", LSG_XML_ERROR_VALUE, "id=\"-5\"" },
  { "<need id=\"500\"", "<need id=\"9007199254740992\"", LSG_XML_ERROR_VALUE, "9007199254740991" },
  { "<need id=\"500\"", "<need id=\"501\"", LSG_XML_ERROR_TWICE, "id=\"501\": Another record" },
  { "<need id=\"500\"", "<need id=\"100\"", LSG_XML_ERROR_TWICE, "Another record has this id" },
  { "gravity=\"3\"", "gravity=\"5\"",
    LSG_XML_ERROR_VALUE, "gravity=\"5\": “Gravity” takes numbers from 1 to 4." },
  { "gravity=\"3\"", "gravity=\"\"", LSG_XML_ERROR_VALUE, "gravity=\"\"" },
  { "gravity=\"3\"", "gravity=\"99999999999999999999\"", LSG_XML_ERROR_VALUE, "gravity=\"9999" },
  { "gravity=\"3\"", "gravity=\"3.0\"", LSG_XML_ERROR_VALUE, "gravity=\"3.0\"" },
  { "gravity=\"3\"", "heaviness=\"3\"", LSG_XML_ERROR_UNKNOWN, "“heaviness” is not an attribute of <need>" },
  { "gravity=\"3\"", "criticality=\"3\"", LSG_XML_ERROR_UNKNOWN, "“criticality” is not an attribute" },
  { "gravity=\"3\"", "position=\"3\"", LSG_XML_ERROR_UNKNOWN, "“position” is not an attribute" },
  { "gravity=\"3\"", "description=\"3\"", LSG_XML_ERROR_UNKNOWN, "“description” is not an attribute" },
  { "gravity=\"3\"", "xml:lang=\"fr\"", LSG_XML_ERROR_UNKNOWN, "“lang” is not an attribute" },
  { "nature=\"need\"", "nature=\"Need\"", LSG_XML_ERROR_VALUE, "nature=\"Need\"" },
  { "nature=\"need\"", "", LSG_XML_ERROR_MISSING, "<need> needs the attribute “nature”" },
  { "planes=\"", "planes=\"verbal ", LSG_XML_ERROR_VALUE, "planes=\"verbal" },
  { "date=\"2024-02-29\"", "date=\"2023-02-29\"", LSG_XML_ERROR_VALUE, "date that exists" },
  { "live=\"false\"", "live=\"0\"", LSG_XML_ERROR_VALUE, "live=\"0\"" },
  { "currency=\"a&amp;b\"", "currency=\"EUROS\"", LSG_XML_ERROR_VALUE, "currency=\"EUROS\"" },
  { "version=\"A", "version=\"&#10;A", LSG_XML_ERROR_VALUE, "control characters" },
  { "version=\"A", "version=\"&#x85;A", LSG_XML_ERROR_VALUE, "control characters" },
  { "delay=\"2399\"", "delay=\"0\"", LSG_XML_ERROR_VALUE, "from 1 to 2400" },

  /* long texts */
  { "<description>", "<description lang=\"fr\">",
    LSG_XML_ERROR_UNKNOWN, "<description> takes no attributes" },
  { "<description>", "<description><b/>", LSG_XML_ERROR_UNKNOWN, "<description> holds text only" },
  { "<description>", "<code/><description>", LSG_XML_ERROR_UNKNOWN, "<code> is not an element of <need>" },
  { "</description>", "</description><description/>", LSG_XML_ERROR_TWICE, "<description> stands twice" },
  { "</reason>", "</reason><description/>", LSG_XML_ERROR_TWICE, "<description> stands twice" },
  { "<description>", "<description>&#x85;", LSG_XML_ERROR_VALUE, "control characters" },

  /* references */
  { "700\" need=\"500\"", "700\" need=\"12\"", LSG_XML_ERROR_REFERENCE, "need=\"12\": there is no <need>" },
  { "700\" need=\"500\"", "700\" need=\"100\"", LSG_XML_ERROR_REFERENCE, "that of a <programme>; a <need> is needed" },
  { "700\" need=\"500\"", "700\"", LSG_XML_ERROR_MISSING, "<answer> needs the attribute “need”" },
  { "intervention=\"700\" need=\"500\"", "intervention=\"701\" need=\"501\"", LSG_XML_ERROR_TWICE,
    "linked already" },
  { "<clause id=\"900\"", "<clause id=\"900\" parent=\"901\"", LSG_XML_ERROR_REFERENCE, "two levels" },
  { "<clause id=\"900\"", "<clause id=\"900\" parent=\"900\"", LSG_XML_ERROR_REFERENCE, "two levels" },

  /* broken XML */
  { "</losange>", "", LSG_XML_ERROR_MALFORMED, "may be cut off" },
  { "</needs>", "</need>", LSG_XML_ERROR_MALFORMED, "closed by the name of another" },
  { "<needs>", "<needs>\xe9t\xe9", LSG_XML_ERROR_MALFORMED, "UTF-8" },
  { "<needs>", "<needs>\x01", LSG_XML_ERROR_MALFORMED, "character that XML does not allow" },
  { "<needs>", "<needs>&#0;", LSG_XML_ERROR_MALFORMED, "character that XML does not allow" },
  { "<description>", "<description>&eacute;", LSG_XML_ERROR_MALFORMED, "names an entity" },
  { "gravity=\"3\"", "gravity=\"3\" gravity=\"3\"", LSG_XML_ERROR_MALFORMED, "stands twice" },
  { "gravity=\"3\"", "gravity=3", LSG_XML_ERROR_MALFORMED, "quotes" },
  { "gravity=\"3\"", "gravity=\"<\"", LSG_XML_ERROR_MALFORMED, "&lt;" },
  { "</losange>", "</losange>text", LSG_XML_ERROR_MALFORMED, "follows the end" },
  { "</losange>", "</losange><losange version=\"" EXAMPLE_VERSION "\"/>", LSG_XML_ERROR_MALFORMED, "follows the end" },

  /* document types */
  { "<losange ", "<!DOCTYPE losange><losange ", LSG_XML_ERROR_DOCTYPE, "DOCTYPE" },
  { "<losange ", "<!DOCTYPE losange SYSTEM \"file:///etc/passwd\"><losange ",
    LSG_XML_ERROR_DOCTYPE, "DOCTYPE" },

     { "<losange ", "<!DOCTYPE losange [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]><losange x=\"&b;\" ",
    LSG_XML_ERROR_DOCTYPE, "DOCTYPE" },
  { "<losange ", "<!DOCTYPE losange [<!ENTITY % p SYSTEM \"http://localhost:1/x\"> %p;]><losange ",
    LSG_XML_ERROR_DOCTYPE, "DOCTYPE" },
};

START_TEST (refuses_with_code_and_reason)
{
  const Case *test = &cases[_i];
  g_autofree char *document = example_document ();
  g_autofree char *wrong = example_change (document, test->from, test->to);
  g_autoptr (GError) error = NULL;
  LsgRecords *records = example_read (wrong, &error);

  ck_assert_msg (records == NULL, "taken: %s -> %s", test->from, test->to);
  ck_assert_msg (g_error_matches (error, LSG_XML_ERROR, test->code), "%s: code %d: %s", test->to, error->code,
                 error->message);
  ck_assert_msg (strstr (error->message, test->words) != NULL, "%s: %s", test->to, error->message);
  ck_assert_msg (g_str_has_prefix (error->message, "doc.xml, line "), "%s", error->message);
}
END_TEST

static const char *const accepted[][2] = {
  { "<needs>", "<!-- a comment --><needs><?a note?>" },
  { "<description>", "<description><![CDATA[a <b> & c]]>" },
  { "gravity=\"3\"", "gravity=\" 3\n\"" },
  { "gravity=\"3\"", "gravity='3'" },
  { "gravity=\"3\"", "gravity=\"+03\"" },
  { "nature=\"need\"", "nature=\" expectation \"" },
  { "<losange ", "<losange xmlns:unused=\"urn:x\" " },
  { "encoding=\"UTF-8\"", "encoding=\"utf-8\" standalone=\"yes\"" },
  { "  <levels>", "  <levels><level id=\"77\" scale=\"gravity\" rank=\"4\"></level>" },
  { "date=\"2024-02-29\"", "date=\"\"" },
};

START_TEST (takes_other_ways_to_write_it)
{
  g_autofree char *document = example_document ();
  g_autofree char *other = example_change (document, accepted[_i][0], accepted[_i][1]);
  g_autoptr (GError) error = NULL;
  g_autoptr (LsgRecords) records = example_read (other, &error);

  lsg_assert_no_error (error);
  ck_assert_ptr_nonnull (records);
}
END_TEST

START_TEST (takes_declared_latin_1)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LsgRecords) records =
    example_read ("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><losange version=\"" EXAMPLE_VERSION "\"><programmes><programme "
                  "id=\"1\" title=\"\xe9t\xe9\" language=\"fr\" currency=\"EUR\" "
                  "rate-with-virtual-classes=\"false\"/></programmes></losange>", &error);

  lsg_assert_no_error (error);
  ck_assert_str_eq (lsg_records_get_programme (records)->title, "été");
  ck_assert_int_eq (lsg_records_get_programme (records)->groups, LSG_NULL); /* not written: no value */
}
END_TEST

START_TEST (normalises_texts)
{
  g_autofree char *document = example_document ();
  g_autofree char *other = example_change (document, "<description>", "<description>e\xcc\x81&#13;");
  g_autoptr (LsgRecords) records = example_read (other, NULL);
  LsgValue text = lsg_record_get_by_name (lsg_records_find (records, 500), "description");

  ck_assert (g_str_has_prefix (text.text, "\xc3\xa9\n"));
}
END_TEST

START_TEST (needs_a_programme)
{
  g_autoptr (GError) error = NULL;

  ck_assert_ptr_null (example_read ("<losange version=\"" EXAMPLE_VERSION "\"/>", &error));
  lsg_assert_error (error, LSG_XML_ERROR, LSG_XML_ERROR_MISSING);
  ck_assert_str_eq (error->message, "doc.xml: It holds no <programme>; a project needs one.");
}
END_TEST

START_TEST (says_that_there_is_no_xml)
{
  static const char *const documents[] = { "", " ", "{\"a\": 1}", "PK\x03\x04", "\xff\xfe" };

  for (guint i = 0; i < G_N_ELEMENTS (documents); i++)
    {
      g_autoptr (GError) error = NULL;

      ck_assert_ptr_null (example_read (documents[i], &error));
      lsg_assert_error (error, LSG_XML_ERROR, LSG_XML_ERROR_MALFORMED);
    }
}
END_TEST

START_TEST (tells_lines_beyond_65535)
{
  g_autofree char *document = example_document ();
  g_autofree char *lines = g_strnfill (70000, '\n');
  g_autofree char *start = g_strconcat (lines, "<needs>", NULL);
  g_autofree char *tall = example_change (document, "<needs>", start);
  g_autofree char *wrong = example_change (tall, "need=\"500\"", "need=\"12\"");
  g_autoptr (GError) error = NULL;
  const char *line;

  ck_assert_ptr_null (example_read (wrong, &error));
  line = strstr (error->message, "line ");
  ck_assert_ptr_nonnull (line);
  ck_assert_int_gt (g_ascii_strtoll (line + 5, NULL, 10), 70000);
}
END_TEST

START_TEST (tells_the_line_of_the_attribute)
{
  g_autoptr (GError) error = NULL;

  ck_assert_ptr_null (example_read ("<losange version=\"" EXAMPLE_VERSION "\">\n<programmes>\n<programme id=\"1\"\n"
                                    "  title=\"x\"\n  learners=\"-1\"\n  language=\"fr\"\n/></programmes></losange>",
                                    &error));
  ck_assert_str_eq (error->message, "doc.xml, line 5, Programme “x”: learners=\"-1\": “Learners” takes numbers "
                                    "from 0 to 100000.");
}
END_TEST

START_TEST (cut_anywhere_is_refused)
{
  g_autofree char *document = example_document ();
  gsize length = strlen (document);

  for (gsize n = 0; n < length - strlen ("</losange>\n") + 9; n += 7)
    {
      g_autoptr (GBytes) data = g_bytes_new (document, n);
      g_autoptr (GError) error = NULL;

      ck_assert_ptr_null (lsg_xml_read (data, "doc.xml", &error));
      lsg_assert_error (error, LSG_XML_ERROR, LSG_XML_ERROR_MALFORMED);
    }
}
END_TEST

START_TEST (bounds_a_text)
{
  g_autofree char *document = example_document ();
  g_autofree char *fits = g_strnfill (1024 * 1024, 'x');
  g_autofree char *start = g_strconcat ("<mission>", fits, "</mission>", NULL);
  g_autofree char *head = g_strndup (document, strstr (document, "<mission>") - document);
  const char *tail = strstr (document, "</mission>") + strlen ("</mission>");
  g_autofree char *full = g_strconcat (head, start, tail, NULL);
  g_autofree char *over = example_change (full, "<mission>", "<mission>x");
  g_autoptr (GError) error = NULL;
  g_autoptr (LsgRecords) records = example_read (full, &error);

  lsg_assert_no_error (error);
  ck_assert_ptr_null (example_read (over, &error));
  lsg_assert_error (error, LSG_XML_ERROR, LSG_XML_ERROR_VALUE);
  ck_assert_ptr_nonnull (strstr (error->message, "1048576"));
}
END_TEST

START_TEST (bounds_the_number_of_records)
{
  GString *xml = g_string_new ("<losange version=\"" EXAMPLE_VERSION "\"><levels>");
  g_autoptr (GError) error = NULL;

  for (guint i = 1; i <= LSG_XML_MAX_RECORDS + 1; i++)
    g_string_append_printf (xml, "<level id=\"%u\" scale=\"gravity\" rank=\"1\"/>\n", i);
  g_string_append (xml, "</levels></losange>");
  ck_assert_ptr_null (example_read (xml->str, &error));
  lsg_assert_error (error, LSG_XML_ERROR, LSG_XML_ERROR_LIMIT);
  g_string_free (xml, TRUE);
}
END_TEST

START_TEST (bounds_the_size)
{
  gsize size = LSG_XML_MAX_BYTES + 1;
  g_autoptr (GBytes) data = g_bytes_new_take (g_strnfill (size, ' '), size);
  g_autoptr (GError) error = NULL;

  ck_assert_ptr_null (lsg_xml_read (data, "doc.xml", &error));
  lsg_assert_error (error, LSG_XML_ERROR, LSG_XML_ERROR_LIMIT);
}
END_TEST

START_TEST (reads_no_folder_and_no_missing_file)
{
  g_autoptr (GError) folder = NULL;
  g_autoptr (GError) missing = NULL;

  ck_assert_ptr_null (lsg_xml_read_file ("/tmp", &folder));
  lsg_assert_error (folder, LSG_XML_ERROR, LSG_XML_ERROR_READ);
  ck_assert_ptr_null (lsg_xml_read_file ("/nonexistent/a\nb.xml", &missing));
  lsg_assert_error (missing, LSG_XML_ERROR, LSG_XML_ERROR_READ);
  ck_assert_ptr_null (strchr (missing->message, '\n'));
}
END_TEST

/* Names that are none of ours are told by their beginning. */
START_TEST (shortens_long_names)
{
  static const char *const documents[] = {
    "<%s/>", "<x:%s xmlns:x=\"urn:x\"/>", "<losange version=\"" EXAMPLE_VERSION "\" %s=\"\"/>", "<losange version=\"" EXAMPLE_VERSION "\"><%s/></losange>",
  };
  g_autofree char *name = g_strnfill (40000, 'n');
  g_auto (GStrv) parts = g_strsplit (documents[_i], "%s", 2);
  g_autofree char *document = g_strjoin (name, parts[0], parts[1], NULL);
  g_autoptr (GBytes) bytes = g_bytes_new (document, strlen (document));
  g_autoptr (GError) error = NULL;

  ck_assert_ptr_null (lsg_xml_read (bytes, "x.xml", &error));
  ck_assert_uint_lt (strlen (error->message), 300);
  ck_assert_ptr_nonnull (strstr (error->message, "nnn…"));
}
END_TEST

Suite *
xml_reader_suite (void)
{
  Suite *suite = suite_create ("xml-reader");
  TCase *refused = tcase_create ("refused");
  TCase *taken = tcase_create ("taken");

  tcase_add_loop_test (refused, refuses_with_code_and_reason, 0, G_N_ELEMENTS (cases));
  tcase_add_test (refused, needs_a_programme);
  tcase_add_test (refused, says_that_there_is_no_xml);
  tcase_add_test (refused, tells_lines_beyond_65535);
  tcase_add_test (refused, tells_the_line_of_the_attribute);
  tcase_add_test (refused, cut_anywhere_is_refused);
  tcase_add_loop_test (refused, shortens_long_names, 0, 4);
  tcase_add_test (refused, bounds_a_text);
  tcase_add_test (refused, bounds_the_number_of_records);
  tcase_add_test (refused, bounds_the_size);
  tcase_add_test (refused, reads_no_folder_and_no_missing_file);
  suite_add_tcase (suite, refused);

  tcase_add_loop_test (taken, takes_other_ways_to_write_it, 0, G_N_ELEMENTS (accepted));
  tcase_add_test (taken, takes_declared_latin_1);
  tcase_add_test (taken, normalises_texts);
  suite_add_tcase (suite, taken);
  return suite;
}
