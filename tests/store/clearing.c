/* Removing what very many records name: the same as by the cascade, and undone as well. */
#include "fixture.h"

#include "changeset.h"
#include "intervention.h"

#include <string.h>

Suite *clearing_suite (void);

#define N_MANY 700

static Place *place;
static LsgProject *project;

static void
set_up (void)
{
  g_autoptr (LsgRecords) records = fixture_records ();
  gint64 profile = lsg_record_get_id (lsg_records_peek (records, LSG_KIND_PROFILE, 0));

  for (guint i = 0; i < N_MANY; i++)
    {
      g_autoptr (LsgRecord) record = lsg_record_new (LSG_KIND_INTERVENTION, 10000 + i);

      lsg_record_put_position (record, 10000 + i);
      lsg_record_put (record, lsg_kind_find_field (lsg_record_get_kind (record), "profile"), lsg_integer (profile));
      ck_assert (lsg_records_insert (records, record));
    }
  place = place_new ();
  project = lsg_project_new (place->work, records, FALSE, LSG_LANGUAGE_FR, NULL);
  ck_assert_ptr_nonnull (project);
}

static void
tear_down (void)
{
  g_clear_object (&project);
  place_free (place);
}

static char *
dump (void)
{
  g_autofree char *database = find_database (place);
  g_autofree char *disk = dump_file (database);
  char *memory = dump_records (lsg_project_get_records (project));

  ck_assert_str_eq (memory, disk);
  return memory;
}

static guint
count_named (void)
{
  guint n = 0;

  for (guint i = 0; i < lsg_records_get_n (lsg_project_get_records (project), LSG_KIND_INTERVENTION); i++)
    n += LSG_INTERVENTION (nth (project, LSG_KIND_INTERVENTION, i))->profile != LSG_NULL;
  return n;
}

static void
remove_profile (void)
{
  g_autoptr (GError) error = NULL;

  lsg_project_remove (project, nth (project, LSG_KIND_PROFILE, 0), &error);
  lsg_assert_no_error (error);
}

START_TEST (many_lose_a_reference)
{
  g_autofree char *before = dump ();
  g_autofree char *without = NULL;
  guint named = count_named ();

  ck_assert_uint_ge (named, N_MANY);
  remove_profile ();
  ck_assert_uint_le (count_named (), named - N_MANY);
  without = dump ();
  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *back = NULL;
      g_autofree char *again = NULL;

      ck_assert (lsg_project_undo (project, NULL));
      back = dump ();
      ck_assert_str_eq (back, before);
      ck_assert (lsg_project_redo (project, NULL));
      again = dump ();
      ck_assert_str_eq (again, without);
    }
}
END_TEST

static void
append_column (GString       *text,
               sqlite3_value *value)
{
  if (value == NULL)
    g_string_append (text, " .");
  else if (sqlite3_value_type (value) == SQLITE_NULL)
    g_string_append (text, " null");
  else
    g_string_append_printf (text, " %s", sqlite3_value_text (value));
}

/* All of a row, former values too. */
static gboolean
describe_row (const LsgRowChange *change,
              gpointer            user_data)
{
  GString *text = g_string_new (change->kind->name);
  int n_columns = 0, operation = 0;
  const char *table = NULL;

  g_string_append_printf (text, " %d", change->operation);
  sqlite3changeset_op (change->iter, &table, &n_columns, &operation, NULL);
  for (int i = 0; i < n_columns; i++)
    {
      sqlite3_value *former = NULL, *value = NULL;

      if (change->operation != SQLITE_INSERT)
        sqlite3changeset_old (change->iter, i, &former);
      if (change->operation != SQLITE_DELETE)
        sqlite3changeset_new (change->iter, i, &value);
      append_column (text, former);
      append_column (text, value);
    }
  g_ptr_array_add (user_data, g_string_free (text, FALSE));
  return TRUE;
}

static int
compare_cb (gconstpointer a,
            gconstpointer b)
{
  return strcmp (*(char **) a, *(char **) b);
}

static GPtrArray *
list_last_step (void)
{
  g_autofree char *database = find_database (place);
  g_autofree char *hex = raw_text (database, "SELECT hex(changeset) FROM history ORDER BY step DESC LIMIT 1");
  gsize size = strlen (hex) / 2;
  guint8 *data = g_malloc (size);
  g_autoptr (GBytes) changeset = NULL;
  GPtrArray *rows = g_ptr_array_new_with_free_func (g_free);

  for (gsize i = 0; i < size; i++)
    data[i] = (guint8) (g_ascii_xdigit_value (hex[2 * i]) * 16 + g_ascii_xdigit_value (hex[2 * i + 1]));
  changeset = g_bytes_new_take (data, size);
  ck_assert (lsg_changeset_walk (changeset, describe_row, rows));
  g_ptr_array_sort (rows, compare_cb);
  return rows;
}

/* Within a group the session records every row itself. */
START_TEST (the_history_is_that_of_the_cascade)
{
  LsgEdit edit = { .verb = LSG_VERB_REMOVE, .kind = LSG_KIND_PROFILE };
  g_autoptr (GPtrArray) ours = NULL;
  g_autoptr (GPtrArray) theirs = NULL;

  remove_profile ();
  ours = list_last_step ();
  ck_assert (lsg_project_undo (project, NULL));
  lsg_project_begin (project, &edit);
  remove_profile ();
  ck_assert (lsg_project_commit (project, NULL));
  theirs = list_last_step ();

  ck_assert_uint_gt (ours->len, N_MANY);
  ck_assert_uint_eq (ours->len, theirs->len);
  for (guint i = 0; i < ours->len; i++)
    ck_assert_str_eq (ours->pdata[i], theirs->pdata[i]);
}
END_TEST

/* A row that the memory does not know of: nothing is done, and said. */
START_TEST (rows_that_nobody_knows)
{
  g_autofree char *before = dump_records (lsg_project_get_records (project));
  g_autofree char *database = find_database (place);
  g_autofree char *after = NULL;

  ck_assert (raw_exec (database, "UPDATE intervention SET profile = 101 WHERE id = 10003"));
  ck_assert (!lsg_project_remove (project, nth (project, LSG_KIND_PROFILE, 0), NULL));
  after = dump_records (lsg_project_get_records (project));
  ck_assert_str_eq (after, before);
  ck_assert_ptr_null (lsg_project_get_undo (project));
}
END_TEST

Suite *
clearing_suite (void)
{
  Suite *suite = suite_create ("clearing");
  TCase *tcase = tcase_create ("clearing");

  tcase_add_checked_fixture (tcase, set_up, tear_down);
  tcase_set_timeout (tcase, 60);
  tcase_add_test (tcase, many_lose_a_reference);
  tcase_add_test (tcase, the_history_is_that_of_the_cascade);
  tcase_add_test (tcase, rows_that_nobody_knows);
  suite_add_tcase (suite, tcase);
  return suite;
}
