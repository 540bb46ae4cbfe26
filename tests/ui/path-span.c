/* Days of an activity, moved and stretched: no display, no project. */
#include "suite.h"

#include "path-span.h"

Suite *path_span_suite (void);

static const struct {
  LsgPathSpan span;
  LsgPathDrag drag;
  gint64      days;
  LsgPathSpan expected;
} drags[] = {
  { { 15, 14 }, LSG_PATH_DRAG_MOVE, 1, { 16, 14 } },
  { { 15, 14 }, LSG_PATH_DRAG_MOVE, -99, { 1, 14 } },
  { { 15, 14 }, LSG_PATH_DRAG_MOVE, G_MAXINT64, { 3650, 14 } },
  { { 15, 14 }, LSG_PATH_DRAG_END, 7, { 15, 21 } },
  { { 15, 14 }, LSG_PATH_DRAG_END, -13, { 15, 1 } },
  { { 15, 14 }, LSG_PATH_DRAG_END, -50, { 15, 1 } },
  { { 15, 14 }, LSG_PATH_DRAG_START, -3, { 12, 17 } },
  { { 15, 14 }, LSG_PATH_DRAG_START, -99, { 1, 28 } },
  { { 15, 14 }, LSG_PATH_DRAG_START, 13, { 28, 1 } },
  { { 15, 14 }, LSG_PATH_DRAG_START, 99, { 28, 1 } },
  { { 3650, 3650 }, LSG_PATH_DRAG_START, G_MININT64, { 3650, 3650 } },
  { { 0, 2 }, LSG_PATH_DRAG_MOVE, 5, { 0, 2 } },
};

START_TEST (it_is_dragged)
{
  LsgPathSpan span = lsg_path_span_drag (drags[_i].span, drags[_i].drag, drags[_i].days);

  ck_assert_msg (lsg_path_span_equal (span, drags[_i].expected), "%d: %d + %d", _i, (int) span.first, (int) span.days);
}
END_TEST

START_TEST (it_stays_in_sight)
{
  LsgPathSpan span = { 25, 14 };

  ck_assert_int_eq (lsg_path_span_get_last (span), 38);
  ck_assert (lsg_path_span_equal (lsg_path_span_clamp (span, LSG_PATH_DRAG_MOVE, 33), (LsgPathSpan) { 20, 14 }));
  ck_assert (lsg_path_span_equal (lsg_path_span_clamp (span, LSG_PATH_DRAG_END, 33), (LsgPathSpan) { 25, 9 }));
  ck_assert (lsg_path_span_equal (lsg_path_span_clamp (span, LSG_PATH_DRAG_START, 33), span));
  ck_assert (lsg_path_span_equal (lsg_path_span_clamp (span, LSG_PATH_DRAG_MOVE, 38), span));
}
END_TEST

Suite *
path_span_suite (void)
{
  Suite *suite = suite_create ("path-span");
  TCase *tcase = tcase_create ("path-span");

  tcase_add_loop_test (tcase, it_is_dragged, 0, G_N_ELEMENTS (drags));
  tcase_add_test (tcase, it_stays_in_sight);
  suite_add_tcase (suite, tcase);
  return suite;
}
