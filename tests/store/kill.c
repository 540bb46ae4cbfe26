/* A child edits, says after each commit what it has, and is killed at a random moment: whatever it had
 * said is there at the next opening, and can be undone. */
#include "fixture.h"

#include "need.h"

#include <signal.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

Suite *kill_suite (void);

#define N_KILLS 50 /* in each of four tests */
#define UNDO_EVERY 11

/* Numbers its edits in the title; now and then it adds, removes, undoes and saves. Never returns. */
static void
edit_for_ever (Place *place,
               int    pipe_end,
               int    start)
{
  LsgProject *project = lsg_project_open (place->work, place->path, LSG_OPEN_ASK, NULL);
  LsgRecord *need;

  if (project == NULL)
    _exit (2);
  need = nth (project, LSG_KIND_NEED, 0);
  for (int i = start + 1;; i++)
    {
      g_autofree char *title = g_strdup_printf ("%d", i);

      lsg_project_end_typing (project);
      if (!lsg_project_set (project, need, "title", lsg_text (title), NULL)
          || write (pipe_end, &i, sizeof i) != sizeof i)
        _exit (3);
      if (i % 3 == 0)
        lsg_project_add (project, LSG_KIND_INTERVENTION, NULL, 0, nth (project, LSG_KIND_INTERVENTION, 0), NULL);
      if (i % 7 == 0)
        lsg_project_remove (project, nth (project, LSG_KIND_INTERVENTION, 0), NULL);
      if (i % UNDO_EVERY == 0 && lsg_project_undo (project, NULL))
        lsg_project_redo (project, NULL);
      if (i % 13 == 0)
        lsg_project_save (project, FALSE, NULL);
    }
}

/* The last number that the child said; it is dead afterwards. */
static int
run_and_kill (Place *place,
              int    start,
              GRand *rand)
{
  int ends[2], last = start, said, status;
  pid_t child;

  ck_assert_int_eq (pipe (ends), 0);
  child = fork ();
  if (child == 0)
    {
      close (ends[0]);
      edit_for_ever (place, ends[1], start);
    }
  close (ends[1]);
  g_usleep ((gulong) g_rand_int_range (rand, 1000, 60000));
  ck_assert_int_eq (kill (child, SIGKILL), 0);
  while (read (ends[0], &said, sizeof said) == sizeof said)
    last = said;
  close (ends[0]);
  ck_assert_int_eq (waitpid (child, &status, 0), child);
  ck_assert_msg (WIFSIGNALED (status), "the child ended by itself: %d", WEXITSTATUS (status));
  return last;
}

static int
read_number (LsgProject *project)
{
  return atoi (((LsgNeed *) nth (project, LSG_KIND_NEED, 0))->title);
}

/* Memory is what the disk says, no reference hangs, and the published file is whole. */
static void
assert_sound (Place      *place,
              LsgProject *project)
{
  g_autofree char *database = find_database (place);
  g_autofree char *memory = dump_records (lsg_project_get_records (project));
  g_autofree char *disk = dump_file (database);
  g_autofree char *hanging = raw_text (database, "SELECT count (*) FROM pragma_foreign_key_check");
  g_autofree char *check = raw_text (database, "PRAGMA integrity_check");
  g_autoptr (GError) error = NULL;
  g_autoptr (LsgProject) reader = lsg_project_read (place->work, place->path, NULL, &error);

  lsg_assert_no_error (error);
  ck_assert_str_eq (memory, disk);
  ck_assert_str_eq (hanging, "0");
  ck_assert_str_eq (check, "ok");
}

START_TEST (nothing_confirmed_is_lost)
{
  g_autoptr (Place) place = place_new ();
  GRand *rand = g_rand_new_with_seed ((guint32) _i + 100);
  int number = 0;

  g_object_unref (fixture_open (place));
  for (int i = 0; i < N_KILLS; i++)
    {
      int confirmed = run_and_kill (place, number, rand);
      g_autoptr (GError) error = NULL;
      LsgProject *project = lsg_project_open (place->work, place->path, LSG_OPEN_ASK, &error);

      lsg_assert_no_error (error);
      number = read_number (project);
      /* One more may be committed than said; and an undo may be, without its redo. */
      ck_assert_msg (number == confirmed || number == confirmed + 1
                     || (number == confirmed - 1 && confirmed % UNDO_EVERY == 0), "confirmed %d, found %d",
                     confirmed, number);
      assert_sound (place, project);
      if (number > 0)
        {
          while (g_strcmp0 (lsg_project_get_undo (project)->field, "title") != 0)
            ck_assert (lsg_project_undo (project, NULL));
          ck_assert (lsg_project_undo (project, NULL));
          ck_assert_int_eq (read_number (project), number - 1);
          ck_assert (lsg_project_redo (project, NULL));
        }
      g_object_unref (project);
    }
  ck_assert_int_gt (number, N_KILLS);
  g_rand_free (rand);
}
END_TEST

Suite *
kill_suite (void)
{
  Suite *suite = suite_create ("kill");
  TCase *tcase = tcase_create ("kill");

  tcase_set_timeout (tcase, 120);
  tcase_add_loop_test (tcase, nothing_confirmed_is_lost, 0, 4);
  suite_add_tcase (suite, tcase);
  return suite;
}
