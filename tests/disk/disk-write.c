/* Bytes to a descriptor. */
#include "suite.h"

#include "disk-write.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

Suite *disk_write_suite (void);

START_TEST (everything_arrives)
{
  g_autofree char *path = NULL;
  gsize length = 3 * 1024 * 1024 + 7;
  g_autofree char *bytes = g_malloc (length);
  g_autofree char *read = NULL;
  gsize n = 0;
  int descriptor = g_file_open_tmp ("losange-XXXXXX", &path, NULL);

  for (gsize i = 0; i < length; i++)
    bytes[i] = (char) (i * 31);
  ck_assert_int_eq (lsg_disk_write (descriptor, bytes, length, NULL), 0);
  ck_assert_int_eq (lsg_disk_write (descriptor, NULL, 0, NULL), 0);
  close (descriptor);
  ck_assert (g_file_get_contents (path, &read, &n, NULL));
  ck_assert_uint_eq (n, length);
  ck_assert_mem_eq (read, bytes, length);
  g_unlink (path);
}
END_TEST

START_TEST (failures_have_their_number)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  int full = g_open ("/dev/full", O_WRONLY | O_CLOEXEC, 0);
  int null = g_open ("/dev/null", O_WRONLY | O_CLOEXEC, 0);

  ck_assert_int_eq (lsg_disk_write (full, "abc", 3, NULL), ENOSPC);
  ck_assert_int_eq (lsg_disk_write (null, "abc", 3, cancellable), 0);
  g_cancellable_cancel (cancellable);
  ck_assert_int_eq (lsg_disk_write (null, "abc", 3, cancellable), ECANCELED);
  close (full);
  close (null);
  ck_assert_int_eq (lsg_disk_write (-1, "abc", 3, NULL), EBADF);
}
END_TEST

START_TEST (folders)
{
  g_autofree char *here = g_build_filename (g_get_tmp_dir (), "any", NULL);

  ck_assert (lsg_disk_sync_folder (here));
  ck_assert (!lsg_disk_sync_folder ("/no/such/folder/any"));
}
END_TEST

Suite *
disk_write_suite (void)
{
  Suite *suite = suite_create ("disk-write");
  TCase *tcase = tcase_create ("all");

  tcase_add_test (tcase, everything_arrives);
  tcase_add_test (tcase, failures_have_their_number);
  tcase_add_test (tcase, folders);
  suite_add_tcase (suite, tcase);
  return suite;
}
