/* A made-up history of the project file. See made-up-history.h. */
#include "made-up-history.h"

#include "fixture.h"

#include "digest.h"
#include "schema.h"
#include "versions.h"

#include <string.h>

static const LsgMigratedColumn to_2_columns[] = {
  { "need", "title", "\"heading\"" },
  { NULL, NULL, NULL },
};

static const LsgMigratedColumn to_3_columns[] = {
  { "need", "gravity", "iif (\"code\" = 'B 02', 4, 1)" },
  { NULL, NULL, NULL },
};

static char *
replace (const char *text,
         const char *from,
         const char *to)
{
  g_auto (GStrv) parts = g_strsplit (text, from, -1);

  return g_strjoinv (to, parts);
}

/* Today's text of a table or index, as it was in version 2. */
static char *
make_2 (const char *text)
{
  g_autoptr (GRegex) gravity = g_regex_new ("\n  \"gravity\" [^\n]*", 0, 0, NULL);

  return g_str_has_prefix (text, "CREATE TABLE \"need\"") ? g_regex_replace_literal (gravity, text, -1, 0, "", 0, NULL)
                                                          : g_strdup (text);
}

static char *
make_1 (const char *text)
{
  static const char *const names[][2] = {
    { "CREATE TABLE \"channel\"", "CREATE TABLE \"tool\"" },
    { "INDEX \"channel_profile\" ON \"channel\"", "INDEX \"tool_profile\" ON \"tool\"" },
    { "REFERENCES \"channel\"", "REFERENCES \"tool\"" },
  };
  char *former = make_2 (text);

  for (guint i = 0; i < G_N_ELEMENTS (names) + 1; i++)
    {
      g_autofree char *last = former;

      if (i < G_N_ELEMENTS (names))
        former = replace (last, names[i][0], names[i][1]);
      else if (g_str_has_prefix (last, "CREATE TABLE \"need\""))
        former = replace (last, "\"title\"", "\"heading\"");
      else
        former = g_steal_pointer (&last);
    }
  return former;
}

static gpointer
make_history (gpointer data)
{
  static LsgVersion versions[3];
  GPtrArray *first = g_ptr_array_new ();
  GPtrArray *second = g_ptr_array_new ();

  for (guint id = 0; id < LSG_N_KINDS; id++)
    {
      g_auto (GStrv) texts = lsg_schema_list_sql (lsg_kind_get (id));

      for (guint i = 0; texts[i] != NULL; i++)
        {
          g_ptr_array_add (first, make_1 (texts[i]));
          g_ptr_array_add (second, make_2 (texts[i]));
        }
    }
  g_ptr_array_add (first, g_strdup (LSG_SCHEMA_IMAGE));
  g_ptr_array_add (second, g_strdup (LSG_SCHEMA_IMAGE));
  g_ptr_array_add (first, NULL);
  g_ptr_array_add (second, NULL);
  versions[0] = (LsgVersion) { (const char *const *) g_ptr_array_free (first, FALSE), NULL, NULL };
  versions[1] = (LsgVersion) { (const char *const *) g_ptr_array_free (second, FALSE), to_2_columns,
                               "INSERT INTO \"channel\" SELECT * FROM \"former tool\"" };
  versions[2] = (LsgVersion) { NULL, to_3_columns, NULL };
  return versions;
}

/* In the place of that of src/store/versions.c. */
LsgVersions
lsg_versions_get (void)
{
  static GOnce once = G_ONCE_INIT;

  return (LsgVersions) { g_once (&once, make_history, NULL), 3 };
}

static void
set_schema (sqlite3    *db,
            const char *text)
{
  g_autofree char *name = lsg_schema_get_name (text);
  char *sql = sqlite3_mprintf ("UPDATE sqlite_schema SET sql = %Q WHERE name = %Q", text, name);

  ck_assert_int_eq (sqlite3_exec (db, sql, NULL, NULL, NULL), SQLITE_OK);
  sqlite3_free (sql);
}

void
make_older (const char *path,
            guint       version)
{
  static const char rename[] =
    "UPDATE sqlite_schema SET name = replace (name, 'channel_', 'tool_') WHERE name = 'channel_profile'; "
    "UPDATE sqlite_schema SET name = 'tool' WHERE name = 'channel'; "
    "UPDATE sqlite_schema SET tbl_name = 'tool' WHERE tbl_name = 'channel'";
  g_auto (GStrv) texts = lsg_schema_list_texts (version);
  g_autofree char *stamp = g_strdup_printf ("PRAGMA user_version = %u", version);
  g_autoptr (LsgConnection) connection = NULL;
  g_autofree char *digest = NULL;
  char *sql;
  sqlite3 *db = NULL;

  ck_assert_int_eq (sqlite3_open (path, &db), SQLITE_OK);
  ck_assert_int_eq (sqlite3_exec (db, "ALTER TABLE need DROP COLUMN gravity; PRAGMA writable_schema = ON", NULL, NULL,
                                  NULL), SQLITE_OK);
  if (version == 1)
    ck_assert_int_eq (sqlite3_exec (db, rename, NULL, NULL, NULL), SQLITE_OK);
  for (guint i = 0; texts[i] != NULL; i++)
    set_schema (db, texts[i]);
  ck_assert_int_eq (sqlite3_exec (db, stamp, NULL, NULL, NULL), SQLITE_OK);
  sqlite3_close (db);

  connection = lsg_connection_open (path, NULL, FALSE, NULL);
  ck_assert (lsg_schema_check (connection, strstr (path, "project.db") != NULL ? LSG_SCHEMA_WORKING_COPY
                                                                              : LSG_SCHEMA_FILE, NULL));
  digest = lsg_digest_compute (connection, NULL);
  sql = sqlite3_mprintf ("UPDATE losange SET digest = %Q", digest);
  ck_assert (lsg_connection_exec (connection, sql, NULL));
  sqlite3_free (sql);
}
