/* Where drags and keys put an intervention: no display, no project. */
#include "suite.h"

#include "timeline-edit.h"
#include "timeline-placer.h"

Suite *timeline_edit_suite (void);

static const LsgTimelineGround study = { 77, 8, 7 };

static LsgTimelinePut
make_put (void)
{
  return (LsgTimelinePut) { .is_placed = TRUE, .activity = 77, .place = LSG_PLACE_DURING, .offset = 2 };
}

static LsgDays
get_days (LsgTimelinePut put)
{
  return lsg_timeline_put_get_days (put, put.activity == 77 ? study : (LsgTimelineGround) { 0 }, 33);
}

START_TEST (it_shifts_in_its_activity)
{
  LsgTimelinePut put = lsg_timeline_put_shift (make_put (), -4);

  ck_assert_int_eq (put.offset, -2);
  ck_assert_int_eq (put.activity, 77);
  ck_assert_int_eq (get_days (put).first, 6);
  ck_assert_int_eq (lsg_timeline_put_shift (make_put (), 99999).offset, 3650);
  ck_assert_int_eq (lsg_timeline_put_shift (make_put (), -99999).offset, -3650);
  put.is_placed = FALSE;
  ck_assert (lsg_timeline_put_equal (lsg_timeline_put_shift (put, 5), put));
  ck_assert_int_eq (get_days (put).n, 0);
}
END_TEST

static const struct {
  double   share;
  gint64   day;
  LsgPlace place;
  gint64   offset;
  gint64   first;
} drops[] = {
  { 0.02, 8, LSG_PLACE_BEFORE, 0, 8 },  { 0.5, 11, LSG_PLACE_DURING, 3, 11 }, { 0.99, 14, LSG_PLACE_AFTER, 0, 14 },
  { 0.5, 40, LSG_PLACE_DURING, 6, 14 }, { 0.5, 2, LSG_PLACE_DURING, 0, 8 },
};

START_TEST (it_drops_before_during_and_after)
{
  LsgTimelinePut put = { .offset = 5 };

  put = lsg_timeline_put_drop (put, study, drops[_i].share, drops[_i].day);
  ck_assert (put.is_placed);
  ck_assert_int_eq (put.activity, 77);
  ck_assert_int_eq (put.place, drops[_i].place);
  ck_assert_int_eq (put.offset, drops[_i].offset);
  ck_assert_int_eq (get_days (put).first, drops[_i].first);
}
END_TEST

START_TEST (all_along_begins_with_its_activity)
{
  LsgTimelinePut put = { .rhythm = LSG_RHYTHM_CONTINUOUS };

  put = lsg_timeline_put_drop (put, study, 0.6, 12);
  ck_assert_int_eq (put.offset, 0);
  ck_assert_int_eq (get_days (put).length, 7);
  put.span = 2;
  ck_assert_int_eq (lsg_timeline_put_drop (put, study, 0.6, 12).offset, 4);
}
END_TEST

START_TEST (it_drops_on_a_day)
{
  LsgTimelinePut put = lsg_timeline_put_on_day (make_put (), 20);

  ck_assert_int_eq (put.activity, 0);
  ck_assert_int_eq (get_days (put).first, 20);
  ck_assert_int_eq (get_days (lsg_timeline_put_on_day (put, -3)).first, -3);
}
END_TEST

START_TEST (ends_stretch)
{
  LsgTimelinePut put = make_put ();
  LsgDays days;

  put.rhythm = LSG_RHYTHM_CONTINUOUS;
  put.offset = 0;
  days = get_days (put);
  ck_assert_int_eq (lsg_days_get_last (days), 14);
  put = lsg_timeline_put_stretch (put, days, FALSE, 20);
  ck_assert_int_eq (put.span, 13);
  ck_assert_int_eq (put.offset, 0);
  ck_assert_int_eq (lsg_days_get_last (get_days (put)), 20);
  put = lsg_timeline_put_stretch (put, get_days (put), TRUE, 6);
  ck_assert_int_eq (put.offset, -2);
  ck_assert_int_eq (get_days (put).first, 6);
  ck_assert_int_eq (lsg_days_get_last (get_days (put)), 20);
  /* One day stays, whatever is dragged over the other end. */
  put = lsg_timeline_put_stretch (put, get_days (put), TRUE, 90);
  ck_assert_int_eq (put.span, 1);
  ck_assert_int_eq (get_days (put).first, 20);
  ck_assert_int_eq (lsg_timeline_put_stretch (put, get_days (put), FALSE, 2).span, 1);
}
END_TEST

/* Several placed together, a day apart: they run on from where they stand, or up to it. */
START_TEST (several_run_on)
{
  for (guint i = 0; i < 3; i++)
    {
      ck_assert_int_eq (lsg_timeline_placer_get_offset (LSG_PLACE_DURING, i, 3, 1), i);
      ck_assert_int_eq (lsg_timeline_placer_get_offset (LSG_PLACE_AFTER, i, 3, 1), i);
      ck_assert_int_eq (lsg_timeline_placer_get_offset (LSG_PLACE_BEFORE, i, 3, 1), (gint64) i - 2);
      ck_assert_int_eq (lsg_timeline_placer_get_offset (LSG_PLACE_BEFORE, i, 3, 0), 0);
    }
}
END_TEST

Suite *
timeline_edit_suite (void)
{
  Suite *suite = suite_create ("timeline-edit");
  TCase *tcase = tcase_create ("timeline-edit");

  tcase_add_test (tcase, it_shifts_in_its_activity);
  tcase_add_loop_test (tcase, it_drops_before_during_and_after, 0, G_N_ELEMENTS (drops));
  tcase_add_test (tcase, all_along_begins_with_its_activity);
  tcase_add_test (tcase, it_drops_on_a_day);
  tcase_add_test (tcase, ends_stretch);
  tcase_add_test (tcase, several_run_on);
  suite_add_tcase (suite, tcase);
  return suite;
}
