/* The nine pieces of an intervention and how far each is described. */
#include "suite.h"

#include "puzzle.h"

Suite *puzzle_suite (void);

static void
put_text (LsgIntervention *intervention,
          const char      *name,
          const char      *text)
{
  lsg_record_put (LSG_RECORD (intervention),
                  lsg_kind_find_field (lsg_kind_get (LSG_KIND_INTERVENTION), name), lsg_text (text));
}

static void
put_integer (LsgIntervention *intervention,
             const char      *name,
             gint64           value)
{
  lsg_record_put (LSG_RECORD (intervention),
                  lsg_kind_find_field (lsg_kind_get (LSG_KIND_INTERVENTION), name), lsg_integer (value));
}

START_TEST (fields_of_pieces_exist)
{
  const char *const *fields = lsg_piece_get_fields (_i);

  ck_assert_str_ne (lsg_piece_get_label (_i), "");
  ck_assert_ptr_nonnull (fields[0]);
  for (guint i = 0; fields[i] != NULL; i++)
    ck_assert_msg (lsg_kind_find_field (lsg_kind_get (LSG_KIND_INTERVENTION), fields[i]) != NULL, "%s", fields[i]);
}
END_TEST

START_TEST (new_intervention_has_hardly_a_piece)
{
  g_autoptr (LsgRecord) record = lsg_record_new (LSG_KIND_INTERVENTION, 1);
  LsgIntervention *intervention = LSG_INTERVENTION (record);

  /* The initiative has a default, all the rest is empty. */
  ck_assert_uint_eq (lsg_puzzle_count_whole (intervention), 0);
  ck_assert_int_eq (lsg_piece_get_state (intervention, LSG_PIECE_MODALITIES), LSG_PIECE_PARTLY);
  ck_assert_int_eq (lsg_piece_get_state (intervention, LSG_PIECE_PLANES), LSG_PIECE_MISSING);
  ck_assert_int_eq (lsg_piece_get_state (intervention, LSG_PIECE_IDENTIFICATION), LSG_PIECE_MISSING);
}
END_TEST

/* The status speaks of the sheet as a whole: it makes no piece fuller, and may contradict them. */
START_TEST (the_status_of_a_sheet_does_not_count)
{
  g_autoptr (LsgRecord) record = lsg_record_new (LSG_KIND_INTERVENTION, 1);
  LsgIntervention *intervention = LSG_INTERVENTION (record);

  ck_assert (!lsg_sheet_is_overrated (intervention));
  put_integer (intervention, "status", LSG_SHEET_DRAFT);
  ck_assert (!lsg_sheet_is_overrated (intervention));
  put_integer (intervention, "status", LSG_SHEET_READY);
  ck_assert (lsg_sheet_is_overrated (intervention));
  ck_assert_uint_eq (lsg_puzzle_count_whole (intervention), 0);
  ck_assert_int_eq (lsg_piece_get_state (intervention, LSG_PIECE_IDENTIFICATION), LSG_PIECE_MISSING);
}
END_TEST

START_TEST (piece_grows_whole_field_by_field)
{
  g_autoptr (LsgRecord) record = lsg_record_new (LSG_KIND_INTERVENTION, 1);
  LsgIntervention *intervention = LSG_INTERVENTION (record);

  put_integer (intervention, "minutes", 500);
  ck_assert_int_eq (lsg_piece_get_state (intervention, LSG_PIECE_DURATION), LSG_PIECE_PARTLY);
  put_integer (intervention, "minutes-min", 300);
  put_integer (intervention, "minutes-max", 0); /* zero is a value */
  ck_assert_int_eq (lsg_piece_get_state (intervention, LSG_PIECE_DURATION), LSG_PIECE_WHOLE);

  put_text (intervention, "advice", "S’enquérir avant d’expliquer.");
  ck_assert_int_eq (lsg_piece_get_state (intervention, LSG_PIECE_ADVICE), LSG_PIECE_PARTLY);
  put_text (intervention, "message", "Bonjour");
  ck_assert_int_eq (lsg_piece_get_state (intervention, LSG_PIECE_ADVICE), LSG_PIECE_WHOLE);
  ck_assert_uint_eq (lsg_puzzle_count_whole (intervention), 2);
}
END_TEST

Suite *
puzzle_suite (void)
{
  Suite *suite = suite_create ("puzzle");
  TCase *tcase = tcase_create ("pieces");

  tcase_add_loop_test (tcase, fields_of_pieces_exist, 0, LSG_N_PIECES);
  tcase_add_test (tcase, new_intervention_has_hardly_a_piece);
  tcase_add_test (tcase, the_status_of_a_sheet_does_not_count);
  tcase_add_test (tcase, piece_grows_whole_field_by_field);
  suite_add_tcase (suite, tcase);
  return suite;
}
