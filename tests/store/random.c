/* Thousands of random edits of all kinds, undone and redone, against copies that were simply kept. */
#include "fixture.h"

#include "figures-compare.h"
#include "load.h"

Suite *random_suite (void);

#define N_EDITS 1500

typedef struct {
  Place      *place;
  LsgProject *project;
  GRand      *rand;
  GPtrArray  *states; /* dumps after each step */
} Game;

static LsgRecord *
pick (Game     *game,
      LsgKindId kind)
{
  guint n = lsg_records_get_n (lsg_project_get_records (game->project), kind);

  return n > 0 ? nth (game->project, kind, (guint) g_rand_int_range (game->rand, 0, (int) n)) : NULL;
}

static LsgRecord *
pick_any (Game *game)
{
  LsgRecord *record;

  do
    record = pick (game, (LsgKindId) g_rand_int_range (game->rand, 0, LSG_N_KINDS));
  while (record == NULL);
  return record;
}

static void
set_random (Game *game)
{
  static const char *const words[] = { "", "un", "été", "deux « trois »", "— quatre", "’", "日本", "x" };
  LsgRecord *record = pick_any (game);
  const LsgKind *kind = lsg_record_get_kind (record);
  const LsgField *field = &kind->fields[g_rand_int_range (game->rand, 0, (int) kind->n_fields)];
  LsgValue value = lsg_none ();
  LsgRecord *target;
  gint64 min, max;

  if (!lsg_field_is_stored (field))
    return;
  lsg_field_get_bounds (field, &min, &max);
  if (field->type == LSG_TYPE_REFERENCE)
    {
      target = pick (game, field->target);
      if (target != NULL && g_rand_boolean (game->rand))
        value = lsg_integer (lsg_record_get_id (target));
    }
  else if (lsg_field_is_text (field))
    {
      value = lsg_text (words[g_rand_int_range (game->rand, 0, G_N_ELEMENTS (words))]);
    }
  else if (g_rand_int_range (game->rand, 0, 4) > 0)
    {
      value = lsg_integer (min + g_rand_int_range (game->rand, 0, (int) CLAMP (max - min + 1, 1, 100)));
    }
  lsg_project_set (game->project, record, field->name, value, NULL); /* may be refused */
}

static void
add_random (Game *game)
{
  LsgKindId kind = (LsgKindId) g_rand_int_range (game->rand, 0, LSG_N_KINDS);
  LsgRecord *first = pick (game, LSG_KIND_INTERVENTION), *second = pick (game, LSG_KIND_NEED);
  gboolean ordered = (lsg_kind_get (kind)->flags & LSG_KIND_ORDERED) != 0;

  if (kind == LSG_KIND_ANSWER && first != NULL && second != NULL)
    lsg_project_link (game->project, kind, first, second, g_rand_boolean (game->rand), NULL);
  else
    lsg_project_add (game->project, kind, NULL, 0, ordered && g_rand_boolean (game->rand) ? pick (game, kind) : NULL,
                     NULL);
}

static void
move_random (Game *game)
{
  LsgRecord *record = pick_any (game);
  LsgKindId kind = lsg_record_get_kind_id (record);

  if ((lsg_kind_get (kind)->flags & LSG_KIND_ORDERED) != 0)
    lsg_project_move (game->project, record, g_rand_boolean (game->rand) ? pick (game, kind) : NULL, NULL);
}

static void
edit_random (Game *game)
{
  LsgRecord *record = pick_any (game);
  int act = g_rand_int_range (game->rand, 0, 100);

  if (act < 45)
    set_random (game);
  else if (act < 65)
    add_random (game);
  else if (act < 80)
    move_random (game);
  else if (act < 84)
    lsg_project_renumber (game->project, g_rand_boolean (game->rand) ? LSG_KIND_NEED : LSG_KIND_INTERVENTION, NULL);
  else if (act < 90 && lsg_record_get_kind_id (record) != LSG_KIND_PROGRAMME)
    lsg_project_duplicate (game->project, record, NULL);
  else
    lsg_project_remove (game->project, record, NULL);
  lsg_project_end_typing (game->project);
}

static void
edit_group (Game *game)
{
  LsgEdit edit = { .verb = LSG_VERB_IMPORT, .kind = LSG_KIND_NEED };
  int n = g_rand_int_range (game->rand, 1, 6);

  lsg_project_begin (game->project, &edit);
  for (int i = 0; i < n; i++)
    edit_random (game);
  if (g_rand_int_range (game->rand, 0, 4) == 0)
    lsg_project_rollback (game->project);
  else
    {
      g_autoptr (GError) error = NULL;

      ck_assert_msg (lsg_project_commit (game->project, &error), "%s", error != NULL ? error->message : "");
    }
}

static char *
dump (Game *game)
{
  return dump_records (lsg_project_get_records (game->project));
}

/* What was worked out from changes alone is what a full pass gives. */
static void
assert_figures (Game *game)
{
  g_autoptr (LsgRecords) copy = lsg_load_copy (lsg_project_get_records (game->project));
  g_autofree char *off = figures_are_off (lsg_project_get_figures (game->project), copy);

  ck_assert_msg (off == NULL, "%s", off);
}

/* The references that memory and disk hold must agree, and figures must be those of a fresh reading. */
static void
assert_disk (Game *game)
{
  g_autofree char *database = find_database (game->place);
  g_autofree char *disk = dump_file (database);
  g_autofree char *memory = dump (game);

  ck_assert_str_eq (memory, disk);
}

static void
reopen (Game *game)
{
  g_autoptr (GPtrArray) list = NULL;

  g_object_unref (game->project);
  list = lsg_work_folder_list (game->place->work);
  ck_assert_uint_eq (list->len, 1);
  game->project = lsg_project_resume (game->place->work, ((LsgWorkingCopy *) list->pdata[0])->name, NULL);
  ck_assert_ptr_nonnull (game->project);
}

/* Back and forth a few steps at random, each time comparing with the state that was kept. */
static void
walk_history (Game  *game,
              guint *at)
{
  int n = g_rand_int_range (game->rand, 1, 12);
  gboolean back = g_rand_boolean (game->rand);

  for (int i = 0; i < n; i++)
    {
      g_autofree char *now = NULL;

      if (back ? lsg_project_get_undo (game->project) == NULL : lsg_project_get_redo (game->project) == NULL)
        return;
      ck_assert (back ? lsg_project_undo (game->project, NULL) : lsg_project_redo (game->project, NULL));
      *at += back ? -1 : 1;
      now = dump (game);
      assert_figures (game);
      ck_assert_msg (g_str_equal (now, game->states->pdata[*at]), "step %u", *at);
    }
}

START_TEST (undo_is_a_kept_copy)
{
  Game game = { .place = place_new (), .rand = g_rand_new_with_seed ((guint32) _i) };
  guint at = 0;

  game.project = fixture_untitled (game.place);
  game.states = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (game.states, dump (&game));
  for (guint i = 0; i < N_EDITS && at < 990; i++)
    {
      g_autofree char *now = NULL;
      gint64 before = lsg_project_get_undo (game.project) != NULL;

      if (g_rand_int_range (game.rand, 0, 10) == 0)
        edit_group (&game);
      else
        edit_random (&game);
      now = dump (&game);
      assert_figures (&game);
      if (!g_str_equal (now, game.states->pdata[at]))
        {
          g_ptr_array_set_size (game.states, (int) ++at);
          g_ptr_array_add (game.states, g_steal_pointer (&now));
        }
      ck_assert (before == 0 || lsg_project_get_undo (game.project) != NULL);
      if (g_rand_int_range (game.rand, 0, 8) == 0)
        walk_history (&game, &at);
      if (i % 200 == 199)
        {
          assert_disk (&game);
          reopen (&game);
        }
    }
  assert_disk (&game);
  while (at > 0)
    {
      g_autofree char *now = NULL;

      ck_assert (lsg_project_undo (game.project, NULL));
      assert_figures (&game);
      now = dump (&game);
      ck_assert_str_eq (now, game.states->pdata[--at]);
    }
  ck_assert_ptr_null (lsg_project_get_undo (game.project));
  assert_disk (&game);
  g_object_unref (game.project);
  g_ptr_array_unref (game.states);
  g_rand_free (game.rand);
  place_free (game.place);
}
END_TEST

START_TEST (the_history_is_bounded)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (LsgProject) project = fixture_open (place);
  LsgRecord *need = nth (project, LSG_KIND_NEED, 0);
  g_autoptr (GPtrArray) edits = NULL;
  guint n = 0;

  for (guint i = 0; i < 1010; i++)
    set_integer (project, need, "gravity", 1 + (i + 1) % 4);
  edits = lsg_project_list_edits (project, 5000);
  ck_assert_uint_eq (edits->len, 1000);
  while (lsg_project_get_undo (project) != NULL && lsg_project_undo (project, NULL))
    n++;
  ck_assert_uint_eq (n, 1000);
  ck_assert_int_eq (lsg_record_get_by_name (need, "gravity").integer, 1 + 10 % 4);
}
END_TEST

START_TEST (the_history_is_bounded_in_bytes)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (LsgProject) project = fixture_open (place);
  g_autofree char *body = g_strnfill (1000 * 1000, 'x');
  g_autoptr (GPtrArray) edits = NULL;

  for (guint i = 0; i < 40; i++)
    {
      body[i] = 'y';
      lsg_project_end_typing (project);
      set_text (project, nth (project, LSG_KIND_CLAUSE, 0), "body", body);
    }
  edits = lsg_project_list_edits (project, 5000);
  ck_assert_uint_eq (edits->len, 33); /* 2 MB each, before and after; 64 MB in all */
  while (lsg_project_get_undo (project) != NULL)
    ck_assert (lsg_project_undo (project, NULL));
}
END_TEST

Suite *
random_suite (void)
{
  Suite *suite = suite_create ("random edits");
  TCase *tcase = tcase_create ("random edits");

  tcase_set_timeout (tcase, 120);
  tcase_add_loop_test (tcase, undo_is_a_kept_copy, 0, 4);
  tcase_add_test (tcase, the_history_is_bounded);
  tcase_add_test (tcase, the_history_is_bounded_in_bytes);
  suite_add_tcase (suite, tcase);
  return suite;
}
