/* Saving and opening where one may not, or where there is no room: nothing is lost, and the sentence says what to do. */
#define _GNU_SOURCE
#include "fixture.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sched.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

Suite *unwritable_suite (void);

/* Runs @body as nobody, in a child: root may write everywhere. FALSE when that cannot be done. */
static gboolean
run_as_nobody (void (*body) (Place *place),
               Place *place)
{
  pid_t child;
  int status;

  if (geteuid () != 0)
    {
      body (place);
      return TRUE;
    }
  child = fork ();
  ck_assert_int_ge (child, 0);
  if (child == 0)
    {
      if (setgid (65534) != 0 || setuid (65534) != 0)
        _exit (77);
      body (place);
      _exit (0);
    }
  ck_assert_int_eq (waitpid (child, &status, 0), child);
  if (WIFEXITED (status) && WEXITSTATUS (status) == 77)
    {
      g_print ("# SKIP: no child can run as nobody here\n");
      return FALSE;
    }
  ck_assert_msg (WIFEXITED (status) && WEXITSTATUS (status) == 0, "the child failed: %d", status);
  return TRUE;
}

#define child_assert(condition)                                          \
  if (!(condition))                                                      \
    {                                                                    \
      g_printerr ("%s:%d: %s\n", __FILE__, __LINE__, #condition);        \
      _exit (1);                                                         \
    }

static void
save_into_a_read_only_folder (Place *place)
{
  g_autoptr (LsgProject) project = lsg_project_open (place->work, place->path, LSG_OPEN_ASK, NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *elsewhere = g_build_filename (place->work, "ailleurs.losange", NULL);

  child_assert (project != NULL);
  child_assert (lsg_project_set (project, nth (project, LSG_KIND_NEED, 0), "title", lsg_text ("Un"), NULL));
  child_assert (!lsg_project_save (project, FALSE, &error));
  child_assert (g_error_matches (error, LSG_STORE_ERROR, LSG_STORE_ERROR_WRITE));
  child_assert (strstr (error->message, "project.losange") != NULL && strstr (error->message, "Save as") != NULL);
  child_assert (lsg_project_get_modified (project));
  child_assert (lsg_project_save_as (project, elsewhere, NULL));
}

static void
make_work_folder (Place *place)
{
  ck_assert_int_eq (g_mkdir (place->work, 0777), 0);
  ck_assert_int_eq (chmod (place->work, 0777), 0);
}

START_TEST (a_read_only_folder_offers_save_as)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (LsgRecords) records = fixture_records ();

  ck_assert (lsg_project_export (records, place->path, NULL));
  make_work_folder (place);
  ck_assert_int_eq (chmod (place->path, 0644), 0);
  ck_assert_int_eq (chmod (place->folder, 0555), 0);
  run_as_nobody (save_into_a_read_only_folder, place);
  chmod (place->folder, 0755);
}
END_TEST

START_TEST (a_read_only_file_is_respected)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (LsgRecords) records = fixture_records ();

  ck_assert (lsg_project_export (records, place->path, NULL));
  make_work_folder (place);
  ck_assert_int_eq (chmod (place->path, 0444), 0);
  ck_assert_int_eq (chmod (place->folder, 0777), 0);
  run_as_nobody (save_into_a_read_only_folder, place);
}
END_TEST

static void
open_without_permission (Place *place)
{
  g_autoptr (GError) error = NULL;

  child_assert (lsg_project_open (place->work, place->path, LSG_OPEN_ASK, &error) == NULL);
  child_assert (g_error_matches (error, LSG_STORE_ERROR, LSG_STORE_ERROR_READ));
}

static void
open_without_data_folder (Place *place)
{
  g_autoptr (GError) error = NULL;

  child_assert (lsg_project_open (place->work, place->path, LSG_OPEN_ASK, &error) == NULL);
  child_assert (g_error_matches (error, LSG_STORE_ERROR, LSG_STORE_ERROR_WRITE));
}

START_TEST (a_file_that_may_not_be_read_is_named)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (LsgRecords) records = fixture_records ();

  ck_assert (lsg_project_export (records, place->path, NULL));
  make_work_folder (place);
  ck_assert_int_eq (chmod (place->path, 0), 0);
  ck_assert_int_eq (chmod (place->folder, 0755), 0);
  run_as_nobody (open_without_permission, place);
  ck_assert_int_eq (chmod (place->path, 0644), 0);
  ck_assert_int_eq (chmod (place->work, 0555), 0);
  run_as_nobody (open_without_data_folder, place);
}
END_TEST

/* A user who is not root becomes root of a space of their own, as far as mounting goes. */
static gboolean
may_mount (void)
{
  g_autofree char *uids = g_strdup_printf ("0 %u 1", (guint) geteuid ());
  g_autofree char *gids = g_strdup_printf ("0 %u 1", (guint) getegid ());

  if (geteuid () == 0)
    return TRUE;
  if (unshare (CLONE_NEWUSER | CLONE_NEWNS) != 0)
    return FALSE;
  return g_file_set_contents_full ("/proc/self/setgroups", "deny", -1, G_FILE_SET_CONTENTS_NONE, 0644, NULL)
         && g_file_set_contents_full ("/proc/self/uid_map", uids, -1, G_FILE_SET_CONTENTS_NONE, 0644, NULL)
         && g_file_set_contents_full ("/proc/self/gid_map", gids, -1, G_FILE_SET_CONTENTS_NONE, 0644, NULL);
}

/* A disk of 400 kB. FALSE, with a word, where mounting is not allowed. */
static gboolean
mount_small (const char *folder)
{
  if (g_mkdir_with_parents (folder, 0777) == 0 && may_mount ()
      && mount ("losange-test", folder, "tmpfs", 0, "size=400k") == 0)
    return TRUE;
  g_print ("# SKIP: no small disk can be mounted here\n");
  return FALSE;
}

static gboolean
fill_disk (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "ballast", NULL);
  char block[4096] = { 0 };
  int fd = open (path, O_WRONLY | O_CREAT | O_TRUNC, 0600);
  gssize n;

  while ((n = write (fd, block, sizeof block)) > 0)
    ;
  close (fd);
  return errno == ENOSPC;
}

START_TEST (a_full_disk_keeps_the_old_file)
{
  g_autoptr (Place) place = place_new ();
  g_autofree char *disk = place_path (place, "disk");
  g_autofree char *path = g_build_filename (disk, "project.losange", NULL);
  g_autoptr (LsgRecords) records = fixture_records ();
  g_autoptr (LsgProject) project = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  if (!mount_small (disk))
    return;
  ck_assert (lsg_project_export (records, path, NULL));
  before = digest_file (path);
  project = lsg_project_open (place->work, path, LSG_OPEN_ASK, NULL);
  set_text (project, nth (project, LSG_KIND_NEED, 0), "title", "Un");
  ck_assert (fill_disk (disk));
  ck_assert (!lsg_project_save (project, FALSE, &error));
  lsg_assert_error (error, LSG_STORE_ERROR, LSG_STORE_ERROR_FULL);
  after = digest_file (path);
  ck_assert_str_eq (before, after);
  ck_assert_uint_eq (count_files (disk), 2);
  ck_assert_int_eq (umount2 (disk, MNT_DETACH), 0);
}
END_TEST

START_TEST (a_full_disk_refuses_edits_and_recovers)
{
  g_autoptr (Place) place = place_new ();
  g_autofree char *data = place_path (place, "disk");
  g_autofree char *ballast = g_build_filename (data, "ballast", NULL);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *body = g_strnfill (5000, 'x');
  g_autoptr (LsgRecords) records = fixture_records ();
  g_autoptr (GError) error = NULL;
  LsgProject *project;

  if (!mount_small (data))
    return;
  project = lsg_project_new (data, records, FALSE, LSG_LANGUAGE_FR, NULL);
  ck_assert_ptr_nonnull (project);
  ck_assert (fill_disk (data));
  before = dump_records (lsg_project_get_records (project));
  for (guint i = 0; i < 50 && error == NULL; i++)
    {
      g_free (before);
      before = dump_records (lsg_project_get_records (project));
      body[0] = 'a' + i;
      lsg_project_end_typing (project);
      lsg_project_set (project, nth (project, LSG_KIND_CLAUSE, 0), "body", lsg_text (body), &error);
    }
  lsg_assert_error (error, LSG_STORE_ERROR, LSG_STORE_ERROR_FULL);
  after = dump_records (lsg_project_get_records (project));
  ck_assert_str_eq (before, after);
  ck_assert_int_eq (g_unlink (ballast), 0);
  g_clear_error (&error);
  ck_assert (lsg_project_set (project, nth (project, LSG_KIND_CLAUSE, 0), "body", lsg_text ("de nouveau"), &error));
  lsg_assert_no_error (error);
  g_object_unref (project);
  ck_assert_int_eq (umount2 (data, MNT_DETACH), 0);
}
END_TEST

Suite *
unwritable_suite (void)
{
  Suite *suite = suite_create ("unwritable");
  TCase *tcase = tcase_create ("unwritable");

  tcase_set_timeout (tcase, 60);
  tcase_add_test (tcase, a_read_only_folder_offers_save_as);
  tcase_add_test (tcase, a_read_only_file_is_respected);
  tcase_add_test (tcase, a_file_that_may_not_be_read_is_named);
  tcase_add_test (tcase, a_full_disk_keeps_the_old_file);
  tcase_add_test (tcase, a_full_disk_refuses_edits_and_recovers);
  suite_add_tcase (suite, tcase);
  return suite;
}
