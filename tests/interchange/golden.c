/* The XML form of every version that there has been: today's program reads it, and as long as the version is
 * today's, writes it in the same bytes and takes exactly the same documents. */
#include "suite.h"

#include "schema-writer.h"

#include "schema.h"
#include "xml-reader.h"
#include "xml-writer.h"

Suite *golden_suite (void);

static char *
get_path (guint       version,
          const char *suffix)
{
  g_autofree char *name = g_strdup_printf ("version-%u.%s", version, suffix);

  return g_build_filename (g_getenv ("LSG_SOURCE_DIR"), "tests", "interchange", "golden", name, NULL);
}

static guint
get_newest (void)
{
  return lsg_xml_upgrades_get_version (lsg_xml_upgrades_get ());
}

START_TEST (every_version_is_read)
{
  for (guint version = 1; version <= get_newest (); version++)
    {
      g_autofree char *path = get_path (version, "xml");
      g_autoptr (GError) error = NULL;
      g_autoptr (LsgRecords) records = lsg_xml_read_file (path, &error);

      ck_assert_msg (records != NULL, "A project of version %u is not read any more: %s A field was renamed or removed "
                     "without a step in src/interchange/xml-upgrade.c.", version, error != NULL ? error->message : "");
      ck_assert_uint_eq (lsg_records_get_n (records, LSG_KIND_INTERVENTION), 12);
    }
}
END_TEST

START_TEST (the_version_writes_what_it_wrote)
{
  g_autofree char *path = get_path (get_newest (), "xml");
  g_autoptr (LsgRecords) records = lsg_xml_read_file (path, NULL);
  g_autofree char *written = NULL;
  g_autofree char *text = NULL;

  ck_assert_ptr_nonnull (records);
  ck_assert (g_file_get_contents (path, &text, NULL, NULL));
  written = lsg_xml_write (records, NULL);
  ck_assert_msg (g_str_equal (text, written), "Version %u of the XML form is written in another way than it was. Add a step "
                 "to src/interchange/xml-upgrade.c, which raises the version, then run ninja losange-freeze.", get_newest ());
}
END_TEST

START_TEST (the_version_takes_what_it_took)
{
  g_autofree char *path = get_path (get_newest (), "rng");
  g_autofree char *schema = schema_write_frozen ();
  g_autofree char *text = NULL;

  ck_assert_msg (g_file_get_contents (path, &text, NULL, NULL), "%s is missing: run ninja losange-freeze.", path);
  ck_assert_msg (g_str_equal (text, schema), "A field table has changed, and with it what version %u of the XML form takes. "
                 "Add a step to src/interchange/xml-upgrade.c (one that does nothing will do for a new field that may be "
                 "empty), which raises the version, then run ninja losange-freeze.", get_newest ());
}
END_TEST

START_TEST (xml_and_project_file_go_together)
{
  ck_assert_msg (get_newest () == lsg_schema_get_version (), "The XML form is of version %u, the project file of version %u: "
                 "a change of the field tables is one of both. See the README.", get_newest (), lsg_schema_get_version ());
}
END_TEST

Suite *
golden_suite (void)
{
  Suite *suite = suite_create ("golden");
  TCase *tcase = tcase_create ("versions");

  tcase_add_test (tcase, every_version_is_read);
  tcase_add_test (tcase, the_version_writes_what_it_wrote);
  tcase_add_test (tcase, the_version_takes_what_it_took);
  tcase_add_test (tcase, xml_and_project_file_go_together);
  suite_add_tcase (suite, tcase);
  return suite;
}
