/* The tables that the field tables give, seen by plain SQL: what a field refuses, the column refuses. */
#include "fixture.h"

#include <string.h>

Suite *schema_suite (void);

typedef struct {
  Place   *place;
  sqlite3 *db;
} Raw;

static void
raw_open (Raw *raw)
{
  g_autoptr (LsgRecords) records = fixture_records ();

  raw->place = place_new ();
  ck_assert (lsg_project_export (records, raw->place->path, NULL));
  ck_assert_int_eq (sqlite3_open (raw->place->path, &raw->db), SQLITE_OK);
  sqlite3_exec (raw->db, "PRAGMA foreign_keys = ON", NULL, NULL, NULL);
}

static void
raw_close (Raw *raw)
{
  sqlite3_close (raw->db);
  place_free (raw->place);
}

/* Whether an UPDATE of one column with @value is taken; the change is taken back. */
static gboolean
takes (Raw            *raw,
       const LsgKind  *kind,
       const LsgField *field,
       LsgValue        value)
{
  g_autofree char *column = g_strdelimit (g_strdup (field->name), "-", '_');
  g_autofree char *sql = g_strdup_printf ("UPDATE \"%s\" SET \"%s\" = ?1 WHERE id = (SELECT min (id) FROM \"%s\")",
                                          kind->name, column, kind->name);
  sqlite3_stmt *statement = NULL;
  int code;

  ck_assert_int_eq (sqlite3_exec (raw->db, "SAVEPOINT one", NULL, NULL, NULL), SQLITE_OK);
  ck_assert_msg (sqlite3_prepare_v2 (raw->db, sql, -1, &statement, NULL) == SQLITE_OK, "%s", sqlite3_errmsg (raw->db));
  if (value.type == LSG_VALUE_INTEGER)
    sqlite3_bind_int64 (statement, 1, value.integer);
  else if (value.type == LSG_VALUE_TEXT)
    sqlite3_bind_text (statement, 1, value.text, -1, SQLITE_STATIC);
  code = sqlite3_step (statement);
  sqlite3_finalize (statement);
  sqlite3_exec (raw->db, "ROLLBACK TO one; RELEASE one", NULL, NULL, NULL);
  return code == SQLITE_DONE;
}

static void
check_number (Raw            *raw,
              const LsgKind  *kind,
              const LsgField *field)
{
  gint64 min, max;

  lsg_field_get_bounds (field, &min, &max);
  ck_assert_msg (takes (raw, kind, field, lsg_integer (min)), "%s.%s min", kind->name, field->name);
  ck_assert_msg (takes (raw, kind, field, lsg_integer (max)), "%s.%s max", kind->name, field->name);
  ck_assert_msg (!takes (raw, kind, field, lsg_integer (min - 1)), "%s.%s below", kind->name, field->name);
  ck_assert_msg (!takes (raw, kind, field, lsg_integer (max + 1)), "%s.%s above", kind->name, field->name);
  ck_assert_msg (!takes (raw, kind, field, lsg_text ("x")), "%s.%s text", kind->name, field->name);
}

static void
check_text (Raw            *raw,
            const LsgKind  *kind,
            const LsgField *field)
{
  gsize max = lsg_field_get_max_bytes (field);
  g_autofree char *longest = g_strnfill (max, 'a');
  g_autofree char *longer = g_strnfill (max + 1, 'a');
  gboolean nullable = (field->flags & LSG_FIELD_NULLABLE) != 0;
  gboolean markdown = field->type == LSG_TYPE_MARKDOWN;

  ck_assert_msg (takes (raw, kind, field, lsg_text (longest)), "%s.%s longest", kind->name, field->name);
  ck_assert_msg (!takes (raw, kind, field, lsg_text (longer)), "%s.%s longer", kind->name, field->name);
  ck_assert_msg (takes (raw, kind, field, lsg_text ("")) == !nullable, "%s.%s empty", kind->name, field->name);
  ck_assert_msg (takes (raw, kind, field, lsg_text ("a\nb")) == markdown, "%s.%s line", kind->name, field->name);
  ck_assert_msg (takes (raw, kind, field, lsg_text ("a\tb")) == markdown, "%s.%s tab", kind->name, field->name);
  ck_assert_msg (takes (raw, kind, field, lsg_text (max < 8 ? "é" : "é–’")), "%s.%s UTF-8", kind->name, field->name);
  for (char control = 1; control < 32; control++)
    if (control != '\t' && control != '\n')
      ck_assert_msg (!takes (raw, kind, field, lsg_text ((char[]) { 'a', control, 'b', '\0' })), "%s.%s %d",
                     kind->name, field->name, control);
}

static void
check_choices (Raw            *raw,
               const LsgKind  *kind,
               const LsgField *field)
{
  const char *first = field->choices[0].token;
  const char *second = field->choices[1].token;
  g_autofree char *both = g_strdup_printf ("%s %s", first, second);
  g_autofree char *reversed = g_strdup_printf ("%s %s", second, first);
  g_autofree char *twice = g_strdup_printf ("%s %s", first, first);
  gboolean set = field->type == LSG_TYPE_CHOICES;

  for (guint i = 0; i < field->n_choices; i++)
    ck_assert_msg (takes (raw, kind, field, lsg_text (field->choices[i].token)), "%s.%s %s", kind->name, field->name,
                   field->choices[i].token);
  ck_assert_msg (takes (raw, kind, field, lsg_text ("")) == set, "%s.%s none", kind->name, field->name);
  ck_assert_msg (takes (raw, kind, field, lsg_text (both)) == set, "%s.%s both", kind->name, field->name);
  ck_assert (!takes (raw, kind, field, lsg_text (reversed)));
  ck_assert (!takes (raw, kind, field, lsg_text (twice)));
  ck_assert (!takes (raw, kind, field, lsg_text ("unheard-of")));
  ck_assert (!takes (raw, kind, field, lsg_integer (0)));
}

static void
check_date (Raw            *raw,
            const LsgKind  *kind,
            const LsgField *field)
{
  static const char *const good[] = { "2026-11-20", "2024-02-29", "0001-01-01", "9999-12-31" };
  static const char *const bad[] = { "2026-02-29", "2026-13-01", "2026-00-10", "2026-1-1", "20-11-2026", "now",
                                     "2026-11-20T10:00", "0000-01-01", "2026-04-31" };

  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    ck_assert_msg (takes (raw, kind, field, lsg_text (good[i])), "%s.%s %s", kind->name, field->name, good[i]);
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    ck_assert_msg (!takes (raw, kind, field, lsg_text (bad[i])), "%s.%s %s", kind->name, field->name, bad[i]);
}

/* A reference names a row of its target; with foreign keys deferred the break shows at the commit. */
static void
check_reference (Raw            *raw,
                 const LsgKind  *kind,
                 const LsgField *field)
{
  ck_assert_msg (!takes (raw, kind, field, lsg_integer (987654321)), "%s.%s", kind->name, field->name);
  ck_assert_msg (!takes (raw, kind, field, lsg_text ("x")), "%s.%s", kind->name, field->name);
}

static void
check_field (Raw            *raw,
             const LsgKind  *kind,
             const LsgField *field)
{
  ck_assert_msg (takes (raw, kind, field, lsg_none ()) == ((field->flags & LSG_FIELD_NULLABLE) != 0), "%s.%s NULL",
                 kind->name, field->name);
  if (field->type == LSG_TYPE_DATE)
    check_date (raw, kind, field);
  else if (lsg_field_is_text (field))
    check_text (raw, kind, field);
  else if (field->type == LSG_TYPE_CHOICE || field->type == LSG_TYPE_CHOICES)
    check_choices (raw, kind, field);
  else if (field->type == LSG_TYPE_REFERENCE)
    check_reference (raw, kind, field);
  else if (field->type != LSG_TYPE_BLOB)
    check_number (raw, kind, field);
}

START_TEST (columns_refuse_what_fields_refuse)
{
  const LsgKind *kind = lsg_kind_get (_i);
  Raw raw;

  raw_open (&raw);
  if (kind->id == LSG_KIND_LEVEL)
    ck_assert_int_eq (sqlite3_exec (raw.db, "INSERT INTO level (id, scale, rank) VALUES (900, 'gravity', 1)", NULL,
                                    NULL, NULL), SQLITE_OK);
  for (guint i = 0; i < kind->n_fields; i++)
    if (lsg_field_is_stored (&kind->fields[i]))
      check_field (&raw, kind, &kind->fields[i]);
  raw_close (&raw);
}
END_TEST

START_TEST (ids_are_bounded)
{
  const LsgKind *kind = lsg_kind_get (_i);
  static const char *const ids[] = { "0", "-1", "9007199254740992", "'x'" };
  Raw raw;

  raw_open (&raw);
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autofree char *sql = g_strdup_printf ("UPDATE \"%s\" SET id = %s", kind->name, ids[i]);

      sqlite3_exec (raw.db, "INSERT INTO level (id, scale, rank) VALUES (900, 'gravity', 1)", NULL, NULL, NULL);
      ck_assert_int_ne (sqlite3_exec (raw.db, sql, NULL, NULL, NULL), SQLITE_OK);
    }
  raw_close (&raw);
}
END_TEST

START_TEST (links_stand_once)
{
  Raw raw;

  raw_open (&raw);
  ck_assert_int_ne (sqlite3_exec (raw.db, "INSERT INTO answer (id, intervention, need) SELECT 999, intervention, need "
                                  "FROM answer LIMIT 1", NULL, NULL, NULL), SQLITE_OK);
  raw_close (&raw);
}
END_TEST

static int
count (Raw        *raw,
       const char *sql)
{
  g_autofree char *text = NULL;

  sqlite3_exec (raw->db, "PRAGMA wal_checkpoint", NULL, NULL, NULL);
  text = raw_text (raw->place->path, sql);
  return atoi (text);
}

START_TEST (removal_does_what_the_table_says)
{
  Raw raw;

  raw_open (&raw);
  ck_assert_int_eq (sqlite3_exec (raw.db, "DELETE FROM intervention WHERE id = 400", NULL, NULL, NULL), SQLITE_OK);
  ck_assert_int_eq (count (&raw, "SELECT count (*) FROM answer"), 3);
  ck_assert_int_eq (sqlite3_exec (raw.db, "DELETE FROM profile WHERE id = 101", NULL, NULL, NULL), SQLITE_OK);
  ck_assert_int_eq (count (&raw, "SELECT count (*) FROM intervention"), 3);
  ck_assert_int_eq (count (&raw, "SELECT count (*) FROM intervention WHERE profile IS NULL"), 2);
  ck_assert_int_eq (sqlite3_exec (raw.db, "DELETE FROM clause WHERE id = 700", NULL, NULL, NULL), SQLITE_OK);
  ck_assert_int_eq (count (&raw, "SELECT count (*) FROM clause"), 3);
  raw_close (&raw);
}
END_TEST

START_TEST (every_table_is_strict)
{
  Raw raw;

  raw_open (&raw);
  ck_assert_int_eq (count (&raw, "SELECT count (*) FROM pragma_table_list WHERE schema = 'main' AND strict = 0 "
                           "AND name NOT LIKE 'sqlite%'"), 0);
  ck_assert_int_eq (count (&raw, "SELECT count (*) FROM pragma_table_list WHERE schema = 'main' AND strict = 1"),
                    LSG_N_KINDS + 2);
  raw_close (&raw);
}
END_TEST

Suite *
schema_suite (void)
{
  Suite *suite = suite_create ("schema");
  TCase *tcase = tcase_create ("columns");

  tcase_add_loop_test (tcase, columns_refuse_what_fields_refuse, 0, LSG_N_KINDS);
  tcase_add_loop_test (tcase, ids_are_bounded, 0, LSG_N_KINDS);
  tcase_add_test (tcase, links_stand_once);
  tcase_add_test (tcase, removal_does_what_the_table_says);
  tcase_add_test (tcase, every_table_is_strict);
  suite_add_tcase (suite, tcase);
  return suite;
}
