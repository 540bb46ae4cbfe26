/* Project files of every version that there has been: opened today, and today's version held to its text. */
#include "fixture.h"

#include "schema.h"
#include "xml-reader.h"
#include "xml-writer.h"

#include <string.h>

Suite *versions_suite (void);

static char *
get_path (guint version)
{
  g_autofree char *name = g_strdup_printf ("version-%u.losange", version);

  return g_build_filename (g_getenv ("LSG_SOURCE_DIR"), "tests", "store", "fixtures", name, NULL);
}

/* The text of an object in the frozen file, beside which nothing may be written. */
static char *
read_text (guint       version,
           const char *name)
{
  g_autofree char *path = get_path (version);
  g_autofree char *uri = g_strdup_printf ("file:%s?immutable=1", path);
  sqlite3 *db = NULL;
  sqlite3_stmt *statement = NULL;
  char *text = NULL;

  ck_assert_int_eq (sqlite3_open_v2 (uri, &db, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, NULL), SQLITE_OK);
  ck_assert_msg (sqlite3_prepare_v2 (db, "SELECT sql FROM sqlite_schema WHERE name = ?1", -1, &statement, NULL)
                 == SQLITE_OK, "%s: %s; run ninja losange-freeze", path, sqlite3_errmsg (db));
  sqlite3_bind_text (statement, 1, name, -1, SQLITE_TRANSIENT);
  if (sqlite3_step (statement) == SQLITE_ROW)
    text = g_strdup ((const char *) sqlite3_column_text (statement, 0));
  sqlite3_finalize (statement);
  sqlite3_close (db);
  return text;
}

/* Every text of a version is that of its file: of today's what the field tables give, of the others what
 * versions.c froze. */
START_TEST (the_text_of_a_version_stays)
{
  guint newest = lsg_schema_get_version ();

  for (guint version = 1; version <= newest; version++)
    {
      g_auto (GStrv) texts = lsg_schema_list_texts (version);

      for (guint i = 0; texts[i] != NULL; i++)
        {
          g_autofree char *name = lsg_schema_get_name (texts[i]);
          g_autofree char *frozen = read_text (version, name);

          if (g_strcmp0 (texts[i], frozen) == 0)
            continue;
          ck_assert_msg (version < newest, "The field table of “%s” has changed: its tables are no longer those of version "
                         "%u, and files of this version would be refused. In src/store/versions.c include version-%u.h, "
                         "give version_%u to the last entry, and add an entry with the migration: that raises the "
                         "version. Then run ninja losange-freeze.", name, version, version, version);
          ck_abort_msg ("version_%u of src/store/versions.c is not what version %u was (“%s”).", version, version, name);
        }
    }
}
END_TEST

START_TEST (the_shared_tables_stay)
{
  static const char expected[] =
    "CREATE TABLE \"losange\" (\"id\" INTEGER PRIMARY KEY CHECK (\"id\" = 1), \"uuid\" TEXT NOT NULL, "
    "\"revision\" TEXT NOT NULL, \"counter\" INTEGER NOT NULL, \"digest\" TEXT) STRICT";
  g_autoptr (Place) place = place_new ();
  g_autoptr (LsgProject) project = fixture_open (place);
  g_autofree char *database = find_database (place);
  g_autofree char *today = raw_text (place->path, "SELECT sql FROM sqlite_schema WHERE name = 'losange'");
  g_autofree char *work = raw_text (database, "SELECT group_concat (name, ' ') FROM pragma_table_info ('work')");
  g_autofree char *frozen = read_text (1, "losange");

  ck_assert_str_eq (today, expected);
  ck_assert_str_eq (frozen, expected);
  ck_assert_str_eq (work, "id path counter published cursor pending saved_at");
}
END_TEST

/* The frozen file and its frozen XML form were one project, and are one today. */
START_TEST (a_file_of_each_version_is_opened)
{
  for (guint version = 1; version <= lsg_schema_get_version (); version++)
    {
      g_autofree char *name = g_strdup_printf ("version-%u.xml", version);
      g_autofree char *xml = g_build_filename (g_getenv ("LSG_SOURCE_DIR"), "tests", "interchange", "golden", name, NULL);
      g_autofree char *path = get_path (version);
      g_autoptr (Place) place = place_new ();
      g_autoptr (GError) error = NULL;
      g_autoptr (LsgProject) read = lsg_project_read (place->work, path, NULL, &error);
      g_autoptr (LsgProject) opened = NULL;
      g_autoptr (LsgRecords) records = NULL;
      g_autofree char *a = NULL, *b = NULL, *c = NULL;

      lsg_assert_no_error (error);
      opened = lsg_project_open (place->work, path, LSG_OPEN_ASK, &error);
      lsg_assert_no_error (error);
      records = lsg_xml_read_file (xml, &error);
      lsg_assert_no_error (error);
      a = lsg_xml_write (lsg_project_get_records (read), NULL);
      b = lsg_xml_write (lsg_project_get_records (opened), NULL);
      c = lsg_xml_write (records, NULL);
      ck_assert_ptr_nonnull (strstr (a, "<intervention "));
      ck_assert_msg (g_str_equal (a, c), "version-%u.losange, read, is not version-%u.xml", version, version);
      ck_assert_msg (g_str_equal (b, c), "version-%u.losange, opened, is not version-%u.xml", version, version);
      ck_assert_int_eq (lsg_project_get_migrated (opened), version < lsg_schema_get_version ());
    }
}
END_TEST

Suite *
versions_suite (void)
{
  Suite *suite = suite_create ("versions");
  TCase *tcase = tcase_create ("versions");

  tcase_add_test (tcase, the_text_of_a_version_stays);
  tcase_add_test (tcase, the_shared_tables_stay);
  tcase_add_test (tcase, a_file_of_each_version_is_opened);
  suite_add_tcase (suite, tcase);
  return suite;
}
