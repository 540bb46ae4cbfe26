/* Where the keys lead in a drawn matrix. */
#include "suite.h"

#include "grid-view.h"

Suite *grid_view_suite (void);

static const struct {
  guint key;
  int   row, column;
  int   to_row, to_column;
} steps[] = {
  { GDK_KEY_Up, 3, 2, 2, 2 },
  { GDK_KEY_Up, 0, 2, 0, 2 },
  { GDK_KEY_Down, 3, 2, 4, 2 },
  { GDK_KEY_Down, 6, 2, 6, 2 },
  { GDK_KEY_Left, 3, 2, 3, 1 },
  { GDK_KEY_Left, 3, 0, 3, 0 },
  { GDK_KEY_Right, 3, 2, 3, 3 },
  { GDK_KEY_Right, 3, 3, 3, 3 },
  { GDK_KEY_Home, 3, 2, 3, 0 },
  { GDK_KEY_End, 3, 2, 3, 3 },
  { GDK_KEY_KP_End, 0, 0, 0, 3 },
};

START_TEST (keys_lead_on)
{
  int row = steps[_i].row;
  int column = steps[_i].column;

  ck_assert (lsg_grid_step (steps[_i].key, 7, 4, &row, &column));
  ck_assert_int_eq (row, steps[_i].to_row);
  ck_assert_int_eq (column, steps[_i].to_column);
}
END_TEST

START_TEST (other_keys_stay)
{
  int row = 3;
  int column = 2;

  ck_assert (!lsg_grid_step (GDK_KEY_a, 7, 4, &row, &column));
  ck_assert (!lsg_grid_step (GDK_KEY_Page_Down, 7, 4, &row, &column));
  ck_assert (row == 3 && column == 2);
  row = column = 0;
  ck_assert (lsg_grid_step (GDK_KEY_End, 0, 0, &row, &column)); /* an empty matrix */
  ck_assert (row == 0 && column == 0);
}
END_TEST

/* How often @n quick presses set a cell. */
static guint
count_sets (int      n,
            gboolean was_there)
{
  gboolean was_set = FALSE;
  guint count = 0;

  for (int press = 1; press <= n; press++)
    {
      was_set = lsg_grid_press_sets (press, was_there || press > 1, was_set);
      count += was_set;
    }
  return count;
}

START_TEST (a_double_click_sets_once)
{
  ck_assert_uint_eq (count_sets (1, FALSE), 0);
  ck_assert_uint_eq (count_sets (1, TRUE), 1);
  ck_assert_uint_eq (count_sets (2, FALSE), 1);
  ck_assert_uint_eq (count_sets (2, TRUE), 1);
  ck_assert_uint_eq (count_sets (4, TRUE), 2);
  ck_assert_uint_eq (count_sets (12, TRUE), 6);
}
END_TEST

Suite *
grid_view_suite (void)
{
  Suite *suite = suite_create ("grid view");
  TCase *tcase = tcase_create ("keys");

  tcase_add_loop_test (tcase, keys_lead_on, 0, G_N_ELEMENTS (steps));
  tcase_add_test (tcase, other_keys_stay);
  tcase_add_test (tcase, a_double_click_sets_once);
  suite_add_tcase (suite, tcase);
  return suite;
}
