/* The way of old documents through the steps, with a made-up history of three versions. */
#include "suite.h"

#include "examples.h"

#include <string.h>

Suite *xml_upgrade_suite (void);

#define OLD(version, title)                                                                             \
  "<losange version=\"" version "\"><programmes><programme id=\"1\" " title "=\"Ancien &amp; bon\" "    \
  "language=\"fr\" currency=\"EUR\" rate-with-virtual-classes=\"false\"/></programmes></losange>"

static void
rename_attribute (xmlDoc     *document,
                  const char *from,
                  const char *to)
{
  xmlNode *programme = xmlDocGetRootElement (document)->children->children;
  xmlChar *value = xmlGetProp (programme, BAD_CAST from);

  if (value == NULL)
    return;
  xmlUnsetProp (programme, BAD_CAST from);
  xmlSetProp (programme, BAD_CAST to, value);
  xmlFree (value);
}

static void
to_version_2 (xmlDoc *document)
{
  rename_attribute (document, "heading", "name");
}

static void
to_version_3 (xmlDoc *document)
{
  rename_attribute (document, "name", "title");
}

static const LsgXmlUpgrade steps[] = { to_version_2, to_version_3 };

static LsgRecords *
read_old (const char  *document,
          GError     **error)
{
  g_autoptr (GBytes) data = g_bytes_new_static (document, strlen (document));

  return lsg_xml_read_upgraded (data, "old.xml", (LsgXmlUpgrades) { steps, G_N_ELEMENTS (steps) }, error);
}

START_TEST (goes_through_the_steps_that_it_needs)
{
  static const char *const documents[] = { OLD ("1", "heading"), OLD ("2", "name"), OLD ("3", "title") };
  g_autoptr (GError) error = NULL;
  g_autoptr (LsgRecords) records = read_old (documents[_i], &error);

  lsg_assert_no_error (error);
  ck_assert_str_eq (lsg_records_get_programme (records)->title, "Ancien & bon");
}
END_TEST

START_TEST (takes_no_old_names_in_new_documents)
{
  g_autoptr (GError) error = NULL;

  ck_assert_ptr_null (read_old (OLD ("2", "heading"), &error));
  lsg_assert_error (error, LSG_XML_ERROR, LSG_XML_ERROR_UNKNOWN);
}
END_TEST

START_TEST (refuses_broken_and_newer_ones)
{
  g_autoptr (GError) broken = NULL;
  g_autoptr (GError) newer = NULL;

  ck_assert_ptr_null (read_old ("<losange version=\"1\"><programmes>", &broken));
  lsg_assert_error (broken, LSG_XML_ERROR, LSG_XML_ERROR_MALFORMED);
  ck_assert_ptr_null (read_old (OLD ("4", "title"), &newer));
  lsg_assert_error (newer, LSG_XML_ERROR, LSG_XML_ERROR_NEWER);
}
END_TEST

Suite *
xml_upgrade_suite (void)
{
  Suite *suite = suite_create ("xml-upgrade");
  TCase *tcase = tcase_create ("steps");

  tcase_add_loop_test (tcase, goes_through_the_steps_that_it_needs, 0, 3);
  tcase_add_test (tcase, takes_no_old_names_in_new_documents);
  tcase_add_test (tcase, refuses_broken_and_newer_ones);
  suite_add_tcase (suite, tcase);
  return suite;
}
