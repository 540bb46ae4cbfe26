/* edit-case.c - see edit-case.h. */
#include "edit-case.h"

Place *place;
LsgProject *project;
guint n_changed, n_added, n_removed, n_touched;
char *former;

static void
changed_cb (LsgProject *self,
            LsgChanges *changes)
{
  n_changed++;
  n_added += changes->added->len;
  n_removed += changes->removed->len;
  n_touched += changes->changed->len;
}

void
edit_case_set_up (void)
{
  place = place_new ();
  project = fixture_open (place);
  former = dump_records (lsg_project_get_records (project));
  n_changed = n_added = n_removed = n_touched = 0;
  g_signal_connect (project, "changed", G_CALLBACK (changed_cb), NULL);
}

void
edit_case_tear_down (void)
{
  g_autofree char *database = find_database (place);
  g_autofree char *memory = dump_records (lsg_project_get_records (project));
  g_autofree char *disk = dump_file (database);
  g_autofree char *undone = NULL;

  ck_assert_str_eq (memory, disk);
  while (lsg_project_get_undo (project) != NULL)
    ck_assert (lsg_project_undo (project, NULL));
  undone = dump_records (lsg_project_get_records (project));
  ck_assert_str_eq (undone, former);
  g_clear_pointer (&former, g_free);
  g_clear_object (&project);
  g_clear_pointer (&place, place_free);
}
