/* Random edits of what figures hang on, in groups, undone and redone: after each, figures and derived values are
 * those of a full pass over a copy, and whatever derived value changed has been told. */
#include "fixture.h"

#include "figures-compare.h"
#include "load.h"

Suite *figures_follow_suite (void);

#define N_STEPS 700

typedef struct {
  LsgProject *project;
  LsgRecords *records;
  GRand      *rand;
  GHashTable *derived; /* record -> text of its derived values */
  GHashTable *told;    /* set of records */
} Game;

static guint
draw (Game *game,
      guint n)
{
  return (guint) g_rand_int_range (game->rand, 0, (int) n);
}

static LsgRecord *
pick (Game     *game,
      LsgKindId kind)
{
  guint n = lsg_records_get_n (game->records, kind);

  return n > 0 ? nth (game->project, kind, draw (game, n)) : NULL;
}

/* Settings and profiles make everything anew, and would hide what was forgotten before: seldom. Interventions
 * have the most fields that count: often. */
static LsgRecord *
pick_any (Game *game)
{
  LsgRecord *record = NULL;

  while (record == NULL)
    {
      LsgKindId kind = draw (game, 3) == 0 ? LSG_KIND_INTERVENTION : draw (game, LSG_N_KINDS);
      gboolean wide = kind == LSG_KIND_PROGRAMME || kind == LSG_KIND_PROFILE || kind == LSG_KIND_LEVEL;

      if (!wide || draw (game, 20) == 0)
        record = pick (game, kind);
    }
  return record;
}

static void
set_random (Game *game)
{
  LsgRecord *record = pick_any (game);
  const LsgKind *kind = lsg_record_get_kind (record);
  const LsgField *field;
  LsgValue value = lsg_none ();
  gint64 min, max;

  do
    field = &kind->fields[draw (game, kind->n_fields)];
  while (!lsg_field_is_stored (field) || (lsg_field_is_text (field) && draw (game, 10) > 0));

  lsg_field_get_bounds (field, &min, &max);
  if (field->type == LSG_TYPE_REFERENCE)
    {
      LsgRecord *target = pick (game, field->target);

      if (target != NULL && draw (game, 4) > 0)
        value = lsg_integer (lsg_record_get_id (target));
    }
  else if (lsg_field_is_text (field))
    {
      value = lsg_text (draw (game, 2) == 0 ? "un" : "deux");
    }
  else if (field->type != LSG_TYPE_BLOB && draw (game, 6) > 0)
    {
      value = lsg_integer (min + draw (game, (guint) CLAMP (max - min + 1, 1, 1000)));
    }
  lsg_project_set (game->project, record, field->name, value, NULL); /* may be refused */
}

static void
link_random (Game *game)
{
  LsgRecord *intervention = pick (game, LSG_KIND_INTERVENTION), *need = pick (game, LSG_KIND_NEED);

  if (intervention != NULL && need != NULL)
    lsg_project_link (game->project, LSG_KIND_ANSWER, intervention, need, draw (game, 3) > 0, NULL);
}

static void
edit_random (Game *game)
{
  guint act = draw (game, 100);
  LsgRecord *record = pick_any (game);

  if (act < 60)
    set_random (game);
  else if (act < 75)
    link_random (game);
  else if (act < 83)
    lsg_project_add (game->project, draw (game, LSG_N_KINDS), NULL, 0, NULL, NULL); /* may be refused */
  else if (act < 88)
    lsg_project_duplicate (game->project, pick (game, LSG_KIND_PROFILE + draw (game, 2)), NULL);
  else if (act < 92 && (lsg_record_get_kind (record)->flags & LSG_KIND_ORDERED) != 0)
    lsg_project_move (game->project, record, pick (game, lsg_record_get_kind_id (record)), NULL);
  else if (lsg_records_get_n (game->records, lsg_record_get_kind_id (record)) > 2)
    lsg_project_remove (game->project, record, NULL);
  lsg_project_end_typing (game->project);
}

static void
edit_group (Game *game)
{
  LsgEdit edit = { .verb = LSG_VERB_IMPORT, .kind = LSG_KIND_NEED };
  guint n = 1 + draw (game, 8);

  lsg_project_begin (game->project, &edit);
  for (guint i = 0; i < n; i++)
    edit_random (game);
  if (draw (game, 4) == 0)
    lsg_project_rollback (game->project);
  else
    ck_assert (lsg_project_commit (game->project, NULL));
}

static void
step (Game *game)
{
  guint act = draw (game, 10);

  g_hash_table_remove_all (game->told);
  if (act == 0)
    edit_group (game);
  else if (act == 1)
    ck_assert (lsg_project_redo (game->project, NULL));
  else if (act <= 3)
    ck_assert (lsg_project_undo (game->project, NULL));
  else
    edit_random (game);
}

static void
tell_all (Game      *game,
          GPtrArray *records)
{
  for (guint i = 0; i < records->len; i++)
    g_hash_table_add (game->told, records->pdata[i]);
}

static void
changed_cb (LsgProject *project,
            LsgChanges *changes,
            Game       *game)
{
  tell_all (game, changes->added);
  tell_all (game, changes->changed);
}

static char *
dump_derived (LsgRecord *record)
{
  const LsgKind *kind = lsg_record_get_kind (record);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < kind->n_fields; i++)
    {
      g_autofree char *value = NULL;

      if (lsg_field_is_stored (&kind->fields[i]))
        continue;
      value = lsg_field_to_text (&kind->fields[i], lsg_record_get (record, &kind->fields[i]));
      g_string_append_printf (text, "%s=%s ", kind->fields[i].name, value != NULL ? value : "-");
    }
  return g_string_free (text, FALSE);
}

/* Also keeps the derived values for the next time. */
static void
assert_told (Game *game,
             guint number)
{
  for (guint kind = 0; kind < LSG_N_KINDS; kind++)
    for (guint i = 0; i < lsg_records_get_n (game->records, kind); i++)
      {
        LsgRecord *record = nth (game->project, kind, i);
        const char *former = g_hash_table_lookup (game->derived, record);
        g_autofree char *now = dump_derived (record);

        if (g_strcmp0 (former, now) == 0)
          continue;
        ck_assert_msg (number == 0 || g_hash_table_contains (game->told, record), "step %u: %s -> %s", number, former,
                       now);
        g_hash_table_insert (game->derived, record, g_steal_pointer (&now));
      }
}

static void
assert_figures (Game *game,
                guint number)
{
  g_autoptr (LsgRecords) copy = lsg_load_copy (game->records);
  g_autofree char *off = figures_are_off (lsg_project_get_figures (game->project), copy);

  ck_assert_msg (off == NULL, "step %u: %s", number, off);
}

START_TEST (as_a_full_pass)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (LsgProject) project = fixture_untitled (place);
  g_autoptr (GRand) rand = g_rand_new_with_seed ((guint32) _i);
  g_autoptr (GHashTable) derived = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  g_autoptr (GHashTable) told = g_hash_table_new (NULL, NULL);
  Game game = { project, lsg_project_get_records (project), rand, derived, told };

  g_signal_connect (project, "changed", G_CALLBACK (changed_cb), &game);
  for (guint i = 0; i < N_STEPS; i++)
    {
      assert_told (&game, i);
      assert_figures (&game, i);
      step (&game);
    }
}
END_TEST

Suite *
figures_follow_suite (void)
{
  Suite *suite = suite_create ("figures follow edits");
  TCase *tcase = tcase_create ("random edits");

  tcase_set_timeout (tcase, 120);
  tcase_add_loop_test (tcase, as_a_full_pass, 0, 5);
  suite_add_tcase (suite, tcase);
  return suite;
}
