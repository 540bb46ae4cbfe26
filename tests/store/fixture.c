/* Projects for the tests of the store. See fixture.h. */
#include "fixture.h"

#include "answer.h"
#include "clause.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

Place *
place_new (void)
{
  Place *place = g_new0 (Place, 1);

  /* In memory where that is possible: thousands of commits wait for a real disk each time. */
  if (g_access ("/dev/shm", R_OK | W_OK | X_OK) == 0)
    place->folder = g_mkdtemp (g_strdup ("/dev/shm/losange-test-XXXXXX"));
  if (place->folder == NULL)
    place->folder = g_dir_make_tmp ("losange-test-XXXXXX", NULL);
  place->work = g_build_filename (place->folder, "data", NULL);
  place->path = g_build_filename (place->folder, "project.losange", NULL);
  return place;
}

static void
remove_tree (const char *path)
{
  GDir *dir = g_file_test (path, G_FILE_TEST_IS_SYMLINK) ? NULL : g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      char *child = g_build_filename (path, name, NULL);

      remove_tree (child);
      g_free (child);
    }
  if (dir != NULL)
    g_dir_close (dir);
  g_remove (path);
}

void
place_free (Place *place)
{
  remove_tree (place->folder);
  g_free (place->folder);
  g_free (place->work);
  g_free (place->path);
  g_free (place);
}

char *
place_path (Place      *place,
            const char *name)
{
  return g_build_filename (place->folder, name, NULL);
}

static gint64 next_position;

static LsgRecord *
add (LsgRecords *records,
     LsgKindId   kind,
     gint64      id,
     const char *name,
     const char *text)
{
  g_autoptr (LsgRecord) record = lsg_record_new (kind, id);

  if (name != NULL)
    lsg_record_put (record, lsg_kind_find_field (lsg_kind_get (kind), name), lsg_text (text));
  if ((lsg_kind_get (kind)->flags & LSG_KIND_ORDERED) != 0)
    lsg_record_put_position (record, ++next_position << 32);
  ck_assert (lsg_records_insert (records, record));
  return record;
}

static void
put (LsgRecord  *record,
     const char *name,
     LsgValue    value)
{
  lsg_record_put (record, lsg_kind_find_field (lsg_record_get_kind (record), name), value);
}

static void
add_interventions (LsgRecords *records)
{
  static const char *const codes[] = { "ITS 01", "ITS 02", "ITC 01", "ITC 02" };

  for (int i = 0; i < 4; i++)
    {
      g_autofree char *title = g_strdup_printf ("Intervention n° %d", i + 1);
      LsgRecord *record = add (records, LSG_KIND_INTERVENTION, 400 + i, "title", title);

      put (record, "code", lsg_text (codes[i]));
      put (record, "nature", lsg_integer (i / 2));
      put (record, "profile", lsg_integer (100 + i % 2));
      put (record, "minutes", lsg_integer (500 * (i + 1)));
      put (record, "economic", lsg_integer (1 + i));
    }
}

static void
add_links (LsgRecords *records)
{
  for (int i = 0; i < 4; i++)
    {
      LsgRecord *link = add (records, LSG_KIND_ANSWER, 600 + i, NULL, NULL);

      put (link, "intervention", lsg_integer (400 + i));
      put (link, "need", lsg_integer (300 + i % 3));
    }
}

static void
add_clauses (LsgRecords *records)
{
  for (int i = 0; i < 6; i++)
    {
      g_autofree char *title = g_strdup_printf ("Clause %d", i + 1);
      LsgRecord *clause = add (records, LSG_KIND_CLAUSE, 700 + i, "title", title);

      if (i % 3 != 0)
        put (clause, "parent", lsg_integer (700 + i / 3 * 3));
      put (clause, "body", lsg_text ("Le tuteur répond « vite ».\nEt bien."));
    }
}

/* One record of each kind that the four deliverables hang on. */
static void
add_rest (LsgRecords *records)
{
  LsgRecord *record;

  add (records, LSG_KIND_STEP, 800, NULL, NULL);
  add (records, LSG_KIND_SOURCE, 801, "title", "Bilan de la session");
  record = add (records, LSG_KIND_VIEWPOINT, 802, NULL, NULL);
  put (record, "need", lsg_integer (300));
  put (record, "importance", lsg_integer (3));
  record = add (records, LSG_KIND_FINDING, 803, "text", "Trois abandons.");
  put (record, "source", lsg_integer (801));
  put (record, "need", lsg_integer (301));
  add (records, LSG_KIND_OBJECTIVE, 804, "title", "Savoir à qui s’adresser");
  record = add (records, LSG_KIND_AIM, 805, NULL, NULL);
  put (record, "need", lsg_integer (300));
  put (record, "objective", lsg_integer (804));
  add (records, LSG_KIND_MODULE, 806, "title", "Découvrir");
  record = add (records, LSG_KIND_PURSUIT, 807, NULL, NULL);
  put (record, "intervention", lsg_integer (400));
  put (record, "objective", lsg_integer (804));
  record = add (records, LSG_KIND_USE, 808, NULL, NULL);
  put (record, "intervention", lsg_integer (400));
  put (record, "channel", lsg_integer (200));
  record = add (records, LSG_KIND_CONTRIBUTION, 809, NULL, NULL);
  put (record, "intervention", lsg_integer (400));
  put (record, "profile", lsg_integer (101));
  add (records, LSG_KIND_SNAPSHOT, 810, "signatory", "Responsable de formation");
  put (add (records, LSG_KIND_REVIEW, 811, "change", "300.gravity=2"), "snapshot", lsg_integer (810));
}

LsgRecords *
fixture_records (void)
{
  LsgRecords *records = lsg_records_new ();

  next_position = 0;
  add (records, LSG_KIND_PROGRAMME, 1, "title", "Formation hybride");
  add (records, LSG_KIND_PROFILE, 100, "name", "Formateur-tuteur");
  add (records, LSG_KIND_PROFILE, 101, "name", "Tuteur administratif");
  put (add (records, LSG_KIND_CHANNEL, 200, "name", "Forum"), "profile", lsg_integer (100));
  for (int i = 0; i < 3; i++)
    {
      g_autofree char *title = g_strdup_printf ("Besoin %d", i + 1);
      g_autofree char *code = g_strdup_printf ("B %02d", i + 1);
      LsgRecord *need = add (records, LSG_KIND_NEED, 300 + i, "title", title);

      put (need, "code", lsg_text (code));
      put (need, "gravity", lsg_integer (1 + i));
      put (need, "probability", lsg_integer (2));
    }
  put (add (records, LSG_KIND_ACTIVITY, 500, "title", "Classe virtuelle"), "profile", lsg_integer (101));
  add_interventions (records);
  add_links (records);
  add_clauses (records);
  add_rest (records);
  return records;
}

LsgProject *
fixture_open (Place *place)
{
  g_autoptr (LsgRecords) records = fixture_records ();
  g_autoptr (GError) error = NULL;
  LsgProject *project;

  lsg_project_export (records, place->path, &error);
  lsg_assert_no_error (error);
  project = lsg_project_open (place->work, place->path, LSG_OPEN_ASK, &error);
  lsg_assert_no_error (error);
  return project;
}

LsgProject *
fixture_untitled (Place *place)
{
  g_autoptr (LsgRecords) records = fixture_records ();
  g_autoptr (GError) error = NULL;
  LsgProject *project = lsg_project_new (place->work, records, FALSE, LSG_LANGUAGE_FR, &error);

  lsg_assert_no_error (error);
  return project;
}

gpointer
nth (LsgProject *project,
     LsgKindId   kind,
     guint       index)
{
  return lsg_records_peek (lsg_project_get_records (project), kind, index);
}

char *
dump_records (LsgRecords *records)
{
  GString *text = g_string_new (NULL);

  for (guint id = 0; id < LSG_N_KINDS; id++)
    for (guint i = 0; i < lsg_records_get_n (records, id); i++)
      {
        LsgRecord *record = lsg_records_peek (records, id, i);
        const LsgKind *kind = lsg_kind_get (id);

        g_string_append_printf (text, "%s %" G_GINT64_FORMAT " %" G_GINT64_FORMAT, kind->name,
                                lsg_record_get_id (record), lsg_record_get_position (record));
        for (guint j = 0; j < kind->n_fields; j++)
          {
            g_autofree char *value = NULL;

            if (!lsg_field_is_stored (&kind->fields[j]))
              continue;
            value = lsg_field_to_text (&kind->fields[j], lsg_record_get (record, &kind->fields[j]));
            g_string_append_printf (text, "|%s", value != NULL ? value : "-");
          }
        g_string_append_c (text, '\n');
      }
  return g_string_free (text, FALSE);
}

/* The text form of a raw column, as lsg_field_to_text() writes it. */
static char *
column_to_text (const LsgField *field,
                sqlite3_stmt   *statement,
                int             column)
{
  if (sqlite3_column_type (statement, column) == SQLITE_NULL)
    return g_strdup ("-");
  if (sqlite3_column_type (statement, column) == SQLITE_INTEGER)
    return lsg_field_to_text (field, lsg_integer (sqlite3_column_int64 (statement, column)));
  return g_strdup ((const char *) sqlite3_column_text (statement, column));
}

static void
dump_kind (sqlite3       *db,
           const LsgKind *kind,
           GString       *text)
{
  gboolean ordered = (kind->flags & LSG_KIND_ORDERED) != 0;
  g_autofree char *sql = g_strdup_printf ("SELECT * FROM \"%s\" ORDER BY %s", kind->name,
                                          ordered ? "position, id" : "id");
  sqlite3_stmt *statement = NULL;

  ck_assert_int_eq (sqlite3_prepare_v2 (db, sql, -1, &statement, NULL), SQLITE_OK);
  while (sqlite3_step (statement) == SQLITE_ROW)
    {
      int column = ordered ? 2 : 1;

      g_string_append_printf (text, "%s %lld %lld", kind->name, sqlite3_column_int64 (statement, 0),
                              ordered ? sqlite3_column_int64 (statement, 1) : 0);
      for (guint j = 0; j < kind->n_fields; j++)
        {
          g_autofree char *value = NULL;

          if (!lsg_field_is_stored (&kind->fields[j]))
            continue;
          value = column_to_text (&kind->fields[j], statement, column++);
          g_string_append_printf (text, "|%s", value);
        }
      g_string_append_c (text, '\n');
    }
  sqlite3_finalize (statement);
}

char *
dump_file (const char *path)
{
  GString *text = g_string_new (NULL);
  sqlite3 *db = NULL;

  ck_assert_int_eq (sqlite3_open_v2 (path, &db, SQLITE_OPEN_READWRITE, NULL), SQLITE_OK);
  for (guint id = 0; id < LSG_N_KINDS; id++)
    dump_kind (db, lsg_kind_get (id), text);
  sqlite3_close (db);
  return g_string_free (text, FALSE);
}

char *
raw_text (const char *path,
          const char *sql)
{
  sqlite3 *db = NULL;
  sqlite3_stmt *statement = NULL;
  char *text = NULL;

  if (sqlite3_open_v2 (path, &db, SQLITE_OPEN_READWRITE, NULL) == SQLITE_OK
      && sqlite3_prepare_v2 (db, sql, -1, &statement, NULL) == SQLITE_OK && sqlite3_step (statement) == SQLITE_ROW)
    text = g_strdup ((const char *) sqlite3_column_text (statement, 0));
  sqlite3_finalize (statement);
  sqlite3_close (db);
  return text;
}

gboolean
raw_exec (const char *path,
          const char *sql)
{
  sqlite3 *db = NULL;
  gboolean done = sqlite3_open_v2 (path, &db, SQLITE_OPEN_READWRITE, NULL) == SQLITE_OK
                  && sqlite3_exec (db, sql, NULL, NULL, NULL) == SQLITE_OK;

  sqlite3_close (db);
  return done;
}

char *
find_database (Place *place)
{
  g_autofree char *work = g_build_filename (place->work, "work", NULL);
  g_autoptr (GDir) dir = g_dir_open (work, 0, NULL);
  const char *name = dir != NULL ? g_dir_read_name (dir) : NULL;

  ck_assert_ptr_nonnull (name);
  return g_build_filename (work, name, "project.db", NULL);
}

void
set_text (LsgProject *project,
          gpointer    record,
          const char *field,
          const char *text)
{
  g_autoptr (GError) error = NULL;

  ck_assert_msg (lsg_project_set (project, record, field, lsg_text (text), &error), "%s: %s", field,
                 error != NULL ? error->message : "");
}

void
set_integer (LsgProject *project,
             gpointer    record,
             const char *field,
             gint64      integer)
{
  g_autoptr (GError) error = NULL;

  ck_assert_msg (lsg_project_set (project, record, field, lsg_integer (integer), &error), "%s: %s", field,
                 error != NULL ? error->message : "");
}

guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (dir != NULL && g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

char *
digest_file (const char *path)
{
  g_autofree char *data = NULL;
  gsize size = 0;

  ck_assert (g_file_get_contents (path, &data, &size, NULL));
  return g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) data, size);
}
