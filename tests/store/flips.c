/* Bytes changed on every page, and files cut anywhere: refused, or opened and told by the digest, or
 * harmless; never a crash, never a wrong word unsaid. */
#include "fixture.h"

#include <string.h>

Suite *flips_suite (void);

/* Reads the file; what is opened must be the whole truth. TRUE when it was opened. */
static gboolean
is_opened (Place      *place,
           const char *truth)
{
  g_autoptr (LsgProject) project = lsg_project_read (place->work, place->path, NULL, NULL);
  g_autofree char *found = NULL;

  if (project == NULL)
    return FALSE;
  found = dump_records (lsg_project_get_records (project));
  ck_assert_str_eq (found, truth);
  return TRUE;
}

START_TEST (no_flip_goes_unseen)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (LsgRecords) records = fixture_records ();
  g_autofree char *truth = dump_records (records);
  g_autofree char *data = NULL;
  GRand *rand = g_rand_new_with_seed ((guint32) _i);
  guint n_refused = 0;
  gsize size;

  ck_assert (lsg_project_export (records, place->path, NULL));
  ck_assert (g_file_get_contents (place->path, &data, &size, NULL));
  for (gsize page = 0; page < size; page += 4096)
    for (guint i = 0; i < 25; i++)
      {
        gsize at = page + (gsize) g_rand_int_range (rand, 0, i < 8 ? 64 : 4096);
        char kept = data[at];

        data[at] ^= (char) (1 << g_rand_int_range (rand, 0, 8));
        ck_assert (g_file_set_contents (place->path, data, (gssize) size, NULL));
        n_refused += !is_opened (place, truth);
        data[at] = kept;
      }
  ck_assert_uint_gt (n_refused, 50);
  g_rand_free (rand);
}
END_TEST

START_TEST (no_cut_goes_unseen)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (LsgRecords) records = fixture_records ();
  g_autofree char *truth = dump_records (records);
  g_autofree char *data = NULL;
  gsize size;

  ck_assert (lsg_project_export (records, place->path, NULL));
  ck_assert (g_file_get_contents (place->path, &data, &size, NULL));
  for (gsize cut = 0; cut < size; cut += cut < 200 ? 1 : 509)
    {
      ck_assert (g_file_set_contents (place->path, data, (gssize) cut, NULL));
      ck_assert_msg (!is_opened (place, truth), "cut at %u", (guint) cut);
    }
}
END_TEST

/* The same for the private copy: it is taken up, or put aside, and the file is opened. */
START_TEST (a_flipped_copy_never_hurts)
{
  g_autoptr (Place) place = place_new ();
  GRand *rand = g_rand_new_with_seed (7);
  LsgProject *project = fixture_open (place);
  g_autofree char *database = find_database (place);
  g_autofree char *data = NULL;
  gsize size;

  set_text (project, nth (project, LSG_KIND_NEED, 0), "title", "Un");
  ck_assert (lsg_project_remove (project, nth (project, LSG_KIND_PROFILE, 0), NULL));
  g_object_unref (project);
  ck_assert (g_file_get_contents (database, &data, &size, NULL));
  for (guint i = 0; i < 300; i++)
    {
      gsize at = (gsize) g_rand_int_range (rand, 0, (int) size);
      char kept = data[at];
      g_autofree char *folder = g_path_get_dirname (database);

      data[at] ^= (char) (1 << g_rand_int_range (rand, 0, 8));
      g_mkdir_with_parents (folder, 0700);
      ck_assert (g_file_set_contents (database, data, (gssize) size, NULL));
      data[at] = kept;
      project = lsg_project_open (place->work, place->path, LSG_OPEN_ASK, NULL);
      while (project != NULL && lsg_project_get_undo (project) != NULL && lsg_project_undo (project, NULL))
        ;
      g_clear_object (&project);
    }
  g_rand_free (rand);
}
END_TEST

Suite *
flips_suite (void)
{
  Suite *suite = suite_create ("flips");
  TCase *tcase = tcase_create ("flips");

  tcase_set_timeout (tcase, 120);
  tcase_add_loop_test (tcase, no_flip_goes_unseen, 0, 2);
  tcase_add_test (tcase, no_cut_goes_unseen);
  tcase_add_test (tcase, a_flipped_copy_never_hurts);
  suite_add_tcase (suite, tcase);
  return suite;
}
