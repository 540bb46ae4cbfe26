/* The state of the diamond editor: keys, drag, reload. No display. */
#include "suite.h"

#include "diamond-edit.h"

#include <gdk/gdk.h>

Suite *diamond_edit_suite (void);

static const LsgDiamond start = { { 2, 2, 3, 4 } };

static const struct {
  guint keyval;
  int   axis;  /* selected before */
  int   after; /* selected after */
  int   level; /* of the axis selected after; -1: as it was */
} keys[] = {
  { GDK_KEY_Up, 3, 0, -1 },       { GDK_KEY_Right, 0, 1, -1 },   { GDK_KEY_Down, 0, 2, -1 },
  { GDK_KEY_Left, 0, 3, -1 },     { GDK_KEY_KP_Left, 0, 3, -1 }, { GDK_KEY_plus, 0, 0, 3 },
  { GDK_KEY_KP_Add, 2, 2, 4 },    { GDK_KEY_plus, 3, 3, 4 },     { GDK_KEY_minus, 3, 3, 3 },
  { GDK_KEY_Page_Down, 1, 1, 1 }, { GDK_KEY_Page_Up, 1, 1, 3 },  { GDK_KEY_1, 3, 3, 1 },
  { GDK_KEY_4, 0, 0, 4 },         { GDK_KEY_KP_3, 0, 0, 3 },     { GDK_KEY_Home, 3, 3, 1 },
  { GDK_KEY_End, 1, 1, 4 },       { GDK_KEY_Delete, 3, 3, 0 },   { GDK_KEY_BackSpace, 2, 2, 0 },
};

START_TEST (each_key)
{
  LsgDiamondEdit edit = lsg_diamond_edit_new (start);
  LsgDiamondEdit after;
  int level = keys[_i].level >= 0 ? keys[_i].level : start.factors[keys[_i].after];

  edit = lsg_diamond_edit_select (&edit, keys[_i].axis);
  ck_assert (lsg_diamond_edit_key (&edit, keys[_i].keyval, &after));
  ck_assert_int_eq (after.axis, keys[_i].after);
  ck_assert_int_eq (after.shown.factors[after.axis], level);
  for (int axis = 0; axis < LSG_N_FACTORS; axis++)
    if (axis != after.axis)
      ck_assert_int_eq (after.shown.factors[axis], start.factors[axis]);
}
END_TEST

START_TEST (other_keys_pass)
{
  LsgDiamondEdit edit = lsg_diamond_edit_new (start);
  LsgDiamondEdit after;

  ck_assert (!lsg_diamond_edit_key (&edit, GDK_KEY_5, &after));
  ck_assert (!lsg_diamond_edit_key (&edit, GDK_KEY_0, &after));
  ck_assert (!lsg_diamond_edit_key (&edit, GDK_KEY_Tab, &after));
  ck_assert (!lsg_diamond_edit_key (&edit, GDK_KEY_Escape, &after));
}
END_TEST

START_TEST (steps_from_no_rating)
{
  LsgDiamondEdit edit = lsg_diamond_edit_new ((LsgDiamond) { { 0 } });
  int axis;
  int level;

  edit = lsg_diamond_edit_step (&edit, -1);
  ck_assert (!lsg_diamond_edit_get_change (&edit, &axis, &level));
  edit = lsg_diamond_edit_step (&edit, 1);
  ck_assert (lsg_diamond_edit_get_change (&edit, &axis, &level));
  ck_assert_int_eq (axis, 0);
  ck_assert_int_eq (level, 1);
}
END_TEST

START_TEST (drag_changes_once_at_release)
{
  LsgDiamondEdit edit = lsg_diamond_edit_new (start);
  int axis;
  int level;

  edit = lsg_diamond_edit_grab (&edit, 3);
  ck_assert_int_eq (edit.axis, 3);
  edit = lsg_diamond_edit_drag (&edit, 2);
  edit = lsg_diamond_edit_drag (&edit, 9);
  ck_assert_int_eq (edit.shown.factors[3], 4);
  edit = lsg_diamond_edit_drag (&edit, -2);
  ck_assert_int_eq (edit.shown.factors[3], 1);
  ck_assert (!lsg_diamond_edit_get_change (&edit, &axis, &level));
  edit = lsg_diamond_edit_drop (&edit);
  ck_assert (lsg_diamond_edit_get_change (&edit, &axis, &level));
  ck_assert_int_eq (axis, 3);
  ck_assert_int_eq (level, 1);
}
END_TEST

START_TEST (drag_back_changes_nothing)
{
  LsgDiamondEdit edit = lsg_diamond_edit_new (start);
  int axis;
  int level;

  edit = lsg_diamond_edit_grab (&edit, 2);
  edit = lsg_diamond_edit_drag (&edit, 1);
  edit = lsg_diamond_edit_drag (&edit, 3);
  edit = lsg_diamond_edit_drop (&edit);
  ck_assert (!lsg_diamond_edit_get_change (&edit, &axis, &level));
}
END_TEST

START_TEST (escape_restores)
{
  LsgDiamondEdit edit = lsg_diamond_edit_new (start);
  int axis;
  int level;

  edit = lsg_diamond_edit_grab (&edit, 1);
  edit = lsg_diamond_edit_drag (&edit, 4);
  ck_assert (lsg_diamond_edit_key (&edit, GDK_KEY_Escape, &edit));
  ck_assert_int_eq (edit.dragged, -1);
  ck_assert_int_eq (edit.axis, 1);
  ck_assert_int_eq (edit.shown.factors[1], 2);
  ck_assert (!lsg_diamond_edit_get_change (&edit, &axis, &level));
}
END_TEST

START_TEST (keys_wait_during_a_drag)
{
  LsgDiamondEdit edit = lsg_diamond_edit_new (start);

  edit = lsg_diamond_edit_grab (&edit, 1);
  edit = lsg_diamond_edit_drag (&edit, 3);
  ck_assert (lsg_diamond_edit_key (&edit, GDK_KEY_1, &edit));
  ck_assert_int_eq (edit.shown.factors[1], 3);
  ck_assert_int_eq (edit.dragged, 1);
}
END_TEST

START_TEST (reload_keeps_axis_and_drag)
{
  LsgDiamondEdit edit = lsg_diamond_edit_new (start);
  LsgDiamond elsewhere = { { 1, 2, 3, 4 } };
  LsgDiamond under = { { 1, 2, 3, 1 } };

  edit = lsg_diamond_edit_grab (&edit, 3);
  edit = lsg_diamond_edit_drag (&edit, 2);
  edit = lsg_diamond_edit_reload (&edit, elsewhere);
  ck_assert_int_eq (edit.dragged, 3);
  ck_assert_int_eq (edit.shown.factors[0], 1);
  ck_assert_int_eq (edit.shown.factors[3], 2);

  edit = lsg_diamond_edit_reload (&edit, under);
  ck_assert_int_eq (edit.dragged, -1);
  ck_assert_int_eq (edit.axis, 3);
  ck_assert_int_eq (edit.shown.factors[3], 1);
}
END_TEST

Suite *
diamond_edit_suite (void)
{
  Suite *suite = suite_create ("diamond-edit");
  TCase *tcase = tcase_create ("diamond-edit");

  tcase_add_loop_test (tcase, each_key, 0, G_N_ELEMENTS (keys));
  tcase_add_test (tcase, other_keys_pass);
  tcase_add_test (tcase, steps_from_no_rating);
  tcase_add_test (tcase, drag_changes_once_at_release);
  tcase_add_test (tcase, drag_back_changes_nothing);
  tcase_add_test (tcase, escape_restores);
  tcase_add_test (tcase, keys_wait_during_a_drag);
  tcase_add_test (tcase, reload_keeps_axis_and_drag);
  suite_add_tcase (suite, tcase);
  return suite;
}
