/* Stacked bars: parts in proportion, found again by the pointer; captions that do not meet. */
#include "suite.h"

#include "fixture.h"
#include "stacked-bar.h"

Suite *stacked_bar_suite (void);

START_TEST (parts_are_found)
{
  const LsgBarPart parts[] = { { 150, LSG_BAR_TUTOR, NULL }, { 0, LSG_BAR_OTHER, NULL },
                               { 50, LSG_BAR_VIRTUAL, NULL } };
  LsgStackedBar bar = { parts, 3, 0, 0 };
  Fixture fixture;

  fixture_open (&fixture, 0, 200, 12);
  ck_assert_int_eq (lsg_stacked_bar_hit (&bar, &fixture.canvas, (LsgPoint) { 1, 6 }), 0);
  ck_assert_int_eq (lsg_stacked_bar_hit (&bar, &fixture.canvas, (LsgPoint) { 145, 6 }), 0);
  ck_assert_int_eq (lsg_stacked_bar_hit (&bar, &fixture.canvas, (LsgPoint) { 155, 6 }), 2);
  ck_assert_int_eq (lsg_stacked_bar_hit (&bar, &fixture.canvas, (LsgPoint) { 155, 40 }), -1);
  ck_assert_int_eq (lsg_stacked_bar_hit (&bar, &fixture.canvas, (LsgPoint) { -1, 6 }), -1);
  bar.full = 400;
  ck_assert_int_eq (lsg_stacked_bar_hit (&bar, &fixture.canvas, (LsgPoint) { 90, 6 }), 2);
  ck_assert_int_eq (lsg_stacked_bar_hit (&bar, &fixture.canvas, (LsgPoint) { 120, 6 }), -1);
  ck_assert (fixture_close (&fixture));
}
END_TEST

START_TEST (captions_give_way)
{
  const LsgBarPart parts[] = { { 7, LSG_BAR_REALISTIC, "7 réalistes" },
                               { 1, LSG_BAR_HARDLY, "1 peu réaliste" } };
  LsgStackedBar bar = { parts, 2, 0, 0 };
  Fixture fixture;
  double wide;

  fixture_open (&fixture, 0, 300, 12);
  wide = lsg_stacked_bar_get_height (&bar, &fixture.canvas);
  fixture.canvas.width = 100;
  ck_assert_double_gt (lsg_stacked_bar_get_height (&bar, &fixture.canvas), wide + 8.0);
  ck_assert_double_gt (wide, 20.0);
  ck_assert (fixture_close (&fixture));
}
END_TEST

/* An exceeded capacity takes room for its triangle; one that holds does not. */
START_TEST (capacity)
{
  const LsgBarPart parts[] = { { 150, LSG_BAR_TUTOR, NULL } };
  LsgStackedBar held = { parts, 1, 0, 200 };
  LsgStackedBar exceeded = { parts, 1, 0, 120 };
  Fixture fixture;

  fixture_open (&fixture, 0, 200, 30);
  ck_assert_double_lt (lsg_stacked_bar_get_height (&held, &fixture.canvas),
                       lsg_stacked_bar_get_height (&exceeded, &fixture.canvas));
  ck_assert_int_eq (lsg_stacked_bar_hit (&held, &fixture.canvas, (LsgPoint) { 170, 6 }), -1);
  lsg_stacked_bar_draw (&exceeded, &fixture.canvas);
  ck_assert (fixture_close (&fixture));
}
END_TEST

START_TEST (nothing_at_all)
{
  const LsgBarPart parts[] = { { 0, LSG_BAR_TUTOR, "0" }, { -4, LSG_BAR_OTHER, NULL } };
  LsgStackedBar none = { NULL, 0, 0, 0 };
  LsgStackedBar zero = { parts, 2, 0, 0 };
  Fixture fixture;

  fixture_open (&fixture, 0, 200, 30);
  lsg_stacked_bar_draw (&none, &fixture.canvas);
  lsg_stacked_bar_draw (&zero, &fixture.canvas);
  ck_assert_int_eq (lsg_stacked_bar_hit (&zero, &fixture.canvas, (LsgPoint) { 0, 6 }), -1);
  ck_assert (fixture_close (&fixture));
}
END_TEST

Suite *
stacked_bar_suite (void)
{
  Suite *suite = suite_create ("stacked-bar");
  TCase *tcase = tcase_create ("stacked-bar");

  tcase_add_test (tcase, parts_are_found);
  tcase_add_test (tcase, captions_give_way);
  tcase_add_test (tcase, capacity);
  tcase_add_test (tcase, nothing_at_all);
  suite_add_tcase (suite, tcase);
  return suite;
}
