/* The state of the needs matrix: cursor, chips of a cell, drag. No display. */
#include "suite.h"

#include "matrix-edit.h"

#include <gdk/gdk.h>

Suite *matrix_edit_suite (void);

START_TEST (cursor_stops_at_the_edges)
{
  LsgMatrixEdit edit = lsg_matrix_edit_new ();

  ck_assert (lsg_matrix_cell_equal (edit.cursor, (LsgMatrixCell) { 4, 1 }));
  edit.cursor = lsg_matrix_cell_shift (edit.cursor, 1, -1);
  ck_assert (lsg_matrix_cell_equal (edit.cursor, (LsgMatrixCell) { 4, 1 }));
  edit.cursor = lsg_matrix_cell_shift (edit.cursor, -1, 1);
  ck_assert (lsg_matrix_cell_equal (edit.cursor, (LsgMatrixCell) { 3, 2 }));
  for (int i = 0; i < 5; i++)
    edit.cursor = lsg_matrix_cell_shift (edit.cursor, -1, 1);
  ck_assert (lsg_matrix_cell_equal (edit.cursor, (LsgMatrixCell) { 1, 4 }));
}
END_TEST

START_TEST (selection_moves_the_cursor)
{
  LsgMatrixEdit edit = lsg_matrix_edit_new ();

  edit = lsg_matrix_edit_select (&edit, 7, (LsgMatrixCell) { 2, 3 });
  ck_assert_int_eq (edit.selected, 7);
  ck_assert (lsg_matrix_cell_equal (edit.cursor, (LsgMatrixCell) { 2, 3 }));
  edit = lsg_matrix_edit_select (&edit, 8, (LsgMatrixCell) { 0, 3 });
  ck_assert_int_eq (edit.selected, 8);
  ck_assert (lsg_matrix_cell_equal (edit.cursor, (LsgMatrixCell) { 2, 3 }));
}
END_TEST

START_TEST (chips_are_cycled)
{
  static const gint64 needs[] = { 5, 6, 9 };
  static const gint64 expected[] = { 5, 6, 9, 5 };
  LsgMatrixEdit edit = lsg_matrix_edit_new ();

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      edit = lsg_matrix_edit_cycle (&edit, needs, G_N_ELEMENTS (needs));
      ck_assert_int_eq (edit.selected, expected[i]);
    }
  edit = lsg_matrix_edit_cycle (&edit, NULL, 0);
  ck_assert_int_eq (edit.selected, 5);
}
END_TEST

START_TEST (needs_shift_within_the_matrix)
{
  ck_assert (lsg_matrix_cell_equal (lsg_matrix_cell_shift ((LsgMatrixCell) { 4, 4 }, 1, -1),
                                    (LsgMatrixCell) { 4, 3 }));
  ck_assert (lsg_matrix_cell_equal (lsg_matrix_cell_shift ((LsgMatrixCell) { 1, 4 }, -1, 1),
                                    (LsgMatrixCell) { 1, 4 }));
}
END_TEST

START_TEST (drag_has_a_target_until_cancelled)
{
  LsgMatrixEdit edit = lsg_matrix_edit_new ();

  edit = lsg_matrix_edit_grab (&edit, 3, (LsgMatrixCell) { 2, 2 });
  edit = lsg_matrix_edit_drag (&edit, (LsgMatrixCell) { 3, 4 });
  edit = lsg_matrix_edit_drag (&edit, (LsgMatrixCell) { 0, 0 });
  ck_assert_int_eq (edit.dragged, 3);
  ck_assert (lsg_matrix_cell_equal (edit.target, (LsgMatrixCell) { 3, 4 }));
  edit = lsg_matrix_edit_cancel (&edit);
  ck_assert_int_eq (edit.dragged, 0);
  ck_assert_int_eq (edit.selected, 3);
  edit = lsg_matrix_edit_drag (&edit, (LsgMatrixCell) { 1, 1 });
  ck_assert (lsg_matrix_cell_equal (edit.target, (LsgMatrixCell) { 3, 4 }));
}
END_TEST

START_TEST (arrows)
{
  int gravity;
  int probability;

  ck_assert (lsg_matrix_edit_read_arrow (GDK_KEY_Up, &gravity, &probability));
  ck_assert_int_eq (gravity, 1);
  ck_assert_int_eq (probability, 0);
  ck_assert (lsg_matrix_edit_read_arrow (GDK_KEY_KP_Left, &gravity, &probability));
  ck_assert_int_eq (gravity, 0);
  ck_assert_int_eq (probability, -1);
  ck_assert (!lsg_matrix_edit_read_arrow (GDK_KEY_a, &gravity, &probability));
}
END_TEST

Suite *
matrix_edit_suite (void)
{
  Suite *suite = suite_create ("matrix-edit");
  TCase *tcase = tcase_create ("matrix-edit");

  tcase_add_test (tcase, cursor_stops_at_the_edges);
  tcase_add_test (tcase, selection_moves_the_cursor);
  tcase_add_test (tcase, chips_are_cycled);
  tcase_add_test (tcase, needs_shift_within_the_matrix);
  tcase_add_test (tcase, drag_has_a_target_until_cancelled);
  tcase_add_test (tcase, arrows);
  suite_add_tcase (suite, tcase);
  return suite;
}
