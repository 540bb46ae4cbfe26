/* bench-store.c - FOLDER: the store with 10,000 interventions and 2,000 needs, beside bare SQLite.
 *
 * Peers take turns, so that a disturbance of the machine meets both. The bare commit is an UPDATE of the
 * same row of the same tables, with the pragmas of the working copy, in the same folder.
 */
#include "big-project.h"
#include "load.h"
#include "project-private.h"
#include "stopwatch.h"

#include <glib/gstdio.h>

#define N_INTERVENTIONS 10000
#define N_NEEDS 2000
#define N_CLAUSES 60
#define N_OPENINGS 7
#define N_EDITS 60

static void
check (gboolean done,
       GError  *error)
{
  if (!done)
    g_error ("%s", error->message);
}

static void
make_file (const char *path)
{
  g_autoptr (LsgRecords) records = lsg_big_project_new (N_INTERVENTIONS, N_NEEDS, N_CLAUSES);
  g_autoptr (GError) error = NULL;

  g_unlink (path);
  check (lsg_project_export (records, path, &error), error);
}

/* `sqlite3 FILE .dump`, its output thrown away: a new process each time, as it is used. */
static void
dump (const char *path)
{
  const char *argv[] = { "sqlite3", path, ".dump", NULL };
  g_autoptr (GError) error = NULL;

  check (g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH | G_SPAWN_STDOUT_TO_DEV_NULL, NULL, NULL,
                       NULL, NULL, NULL, &error), error);
}

/* Freeing the records is not part of it. */
static void
load (Stopwatch  *watch,
      const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LsgConnection) connection = lsg_connection_open (path, "big", FALSE, &error);
  g_autoptr (LsgRecords) records = lsg_records_new ();

  check (connection != NULL, error);
  stopwatch_start (watch);
  check (lsg_load_records (connection, records, &error), error);
  stopwatch_stop (watch);
}

static void
open_project (const char *folder,
              const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LsgProject) project = lsg_project_open (folder, path, LSG_OPEN_ASK, &error);

  check (project != NULL, error);
  lsg_project_close (project);
}

/* The time to close is not ours here: a project is closed after the watch has stopped. */
static void
time_opening (Stopwatch  *watch,
              const char *folder,
              const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LsgProject) project = NULL;

  stopwatch_start (watch);
  project = lsg_project_open (folder, path, LSG_OPEN_ASK, &error);
  check (project != NULL, error);
  lsg_project_verify (project);
  stopwatch_stop (watch);
  lsg_project_close (project);
}

static void
forget (const char *folder)
{
  g_autofree char *command = g_strdup_printf ("rm -rf '%s/work' '%s/backups'", folder, folder);

  g_spawn_command_line_sync (command, NULL, NULL, NULL, NULL);
}

static void
bench_opening (const char *folder,
               const char *path)
{
  g_autoptr (Stopwatch) dumps = stopwatch_new ("dump");
  g_autoptr (Stopwatch) loads = stopwatch_new ("load");
  g_autoptr (Stopwatch) first = stopwatch_new ("open-first");
  g_autoptr (Stopwatch) again = stopwatch_new ("open-again");

  dump (path);
  open_project (folder, path);
  for (guint i = 0; i < N_OPENINGS; i++)
    {
      stopwatch_start (dumps);
      dump (path);
      stopwatch_stop (dumps);
      load (loads, path);
      forget (folder);
      time_opening (first, folder, path);
      time_opening (again, folder, path);
    }
}

static LsgConnection *
open_bare (const char *folder,
           const char *path)
{
  g_autofree char *copy = g_build_filename (folder, "bare.losange", NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *bytes = NULL;
  gsize size;
  LsgConnection *bare;

  check (g_file_get_contents (path, &bytes, &size, &error), error);
  check (g_file_set_contents (copy, bytes, size, &error), error);
  bare = lsg_connection_open (copy, "bare", FALSE, &error);
  check (bare != NULL, error);
  check (lsg_connection_exec (bare, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL", &error), error);
  return bare;
}

static void
update_bare (sqlite3_stmt *statement,
             gint64        id,
             gint64        minutes)
{
  sqlite3_bind_int64 (statement, 1, minutes);
  sqlite3_bind_int64 (statement, 2, id);
  g_assert (sqlite3_step (statement) == SQLITE_DONE);
  sqlite3_reset (statement);
}

static void
edit (LsgProject *project,
      LsgRecord  *record,
      gint64      minutes)
{
  g_autoptr (GError) error = NULL;

  check (lsg_project_set (project, record, "minutes", lsg_integer (minutes), &error), error);
  lsg_project_end_typing (project);
}

/* The profile that all interventions name. */
/* Keeping a version of the scenario, and the remarks after an edit, which compare it with what is now. */
static void
bench_versions (LsgProject *project)
{
  g_autoptr (Stopwatch) freezes = stopwatch_new ("freeze");
  g_autoptr (Stopwatch) listings = stopwatch_new ("remarks");
  LsgRecord *intervention = lsg_records_peek (lsg_project_get_records (project), LSG_KIND_INTERVENTION, 7);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 5; i++)
    {
      stopwatch_start (freezes);
      check (lsg_project_freeze (project, LSG_DELIVERABLE_SCENARIO, "2026-11-20", NULL, NULL, &error) != NULL, error);
      stopwatch_stop (freezes);
    }
  g_ptr_array_unref (lsg_project_list_remarks (project, 40)); /* thaws the copy, once */
  for (guint i = 0; i < 9; i++)
    {
      GPtrArray *remarks;

      check (lsg_project_set (project, intervention, "minutes", lsg_integer (500 + 100 * (i % 2)), &error), error);
      stopwatch_start (listings);
      remarks = lsg_project_list_remarks (project, 40);
      stopwatch_stop (listings);
      g_ptr_array_unref (remarks);
    }
}

static void
bench_removal (LsgProject *project)
{
  g_autoptr (Stopwatch) removals = stopwatch_new ("removal");
  g_autoptr (Stopwatch) undos = stopwatch_new ("removal-undone");
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < N_OPENINGS; i++)
    {
      LsgRecord *profile = lsg_records_peek (lsg_project_get_records (project), LSG_KIND_PROFILE, 0);

      stopwatch_start (removals);
      check (lsg_project_remove (project, profile, &error), error);
      stopwatch_stop (removals);
      stopwatch_start (undos);
      check (lsg_project_undo (project, &error), error);
      stopwatch_stop (undos);
    }
}

/* The same change of all interventions, and back. */
static void
bench_several (LsgProject *project)
{
  g_autoptr (Stopwatch) sets = stopwatch_new ("set-all");
  g_autoptr (Stopwatch) undos = stopwatch_new ("set-all-undone");
  g_autoptr (Stopwatch) links = stopwatch_new ("link-all");
  g_autoptr (Stopwatch) removals = stopwatch_new ("remove-all");
  g_autoptr (GPtrArray) all = g_ptr_array_new ();
  LsgRecords *records = lsg_project_get_records (project);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < lsg_records_get_n (records, LSG_KIND_INTERVENTION); i++)
    g_ptr_array_add (all, lsg_records_peek (records, LSG_KIND_INTERVENTION, i));
  for (guint i = 0; i < 3; i++)
    {
      LsgRecord *need = lsg_records_peek (records, LSG_KIND_NEED, i);

      stopwatch_start (sets);
      check (lsg_project_set_several (project, all, "profile", lsg_none (), &error), error);
      stopwatch_stop (sets);
      stopwatch_start (undos);
      check (lsg_project_undo (project, &error), error);
      stopwatch_stop (undos);
      stopwatch_start (links);
      check (lsg_project_link_several (project, LSG_KIND_ANSWER, all, need, TRUE, &error), error);
      stopwatch_stop (links);
      check (lsg_project_undo (project, &error), error);
      stopwatch_start (removals);
      check (lsg_project_remove_several (project, all, &error), error);
      stopwatch_stop (removals);
      check (lsg_project_undo (project, &error), error);
    }
}

static void
bench_edits (const char *folder,
             const char *path)
{
  g_autoptr (Stopwatch) bare_commits = stopwatch_new ("bare-commit");
  g_autoptr (Stopwatch) edits = stopwatch_new ("edit");
  g_autoptr (Stopwatch) unsynced = stopwatch_new ("edit-without-sync");
  g_autoptr (GError) error = NULL;
  g_autoptr (LsgProject) project = lsg_project_open (folder, path, LSG_OPEN_ASK, &error);
  g_autoptr (LsgConnection) bare = open_bare (folder, path);
  g_autoptr (sqlite3_stmt) update = NULL;

  check (project != NULL, error);
  update = lsg_connection_prepare (bare, "UPDATE intervention SET minutes = ?1 WHERE id = ?2", &error);
  check (update != NULL, error);
  for (guint i = 0; i < N_EDITS; i++)
    {
      LsgRecord *record = lsg_records_peek (lsg_project_get_records (project), LSG_KIND_INTERVENTION,
                                            i * 97 % N_INTERVENTIONS);

      stopwatch_start (bare_commits);
      update_bare (update, lsg_record_get_id (record), 5000 + i);
      stopwatch_stop (bare_commits);
      stopwatch_start (edits);
      edit (project, record, 5000 + i);
      stopwatch_stop (edits);
    }
  bench_removal (project);
  bench_several (project);
  check (lsg_connection_exec (project->copy->connection, "PRAGMA synchronous = OFF", &error), error);
  for (guint i = 0; i < N_EDITS; i++)
    {
      stopwatch_start (unsynced);
      edit (project, lsg_records_peek (lsg_project_get_records (project), LSG_KIND_INTERVENTION, i * 61),
            6000 + i);
      stopwatch_stop (unsynced);
    }
  bench_versions (project);
  lsg_project_close (project);
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *path = NULL;

  g_return_val_if_fail (argc == 2, 2);

  path = g_build_filename (argv[1], "big.losange", NULL);
  make_file (path);
  bench_opening (argv[1], path);
  bench_edits (argv[1], path);
  return 0;
}
