/* What referred to a tool or a profile that is removed refers to another one, in one step. */
#include "desk.h"

#include "contribution.h"
#include "handing-over.h"
#include "intervention.h"
#include "use.h"

Suite *handing_over_suite (void);

static LsgRecord *
add (LsgKindId kind)
{
  g_autoptr (GError) error = NULL;
  LsgRecord *record = lsg_project_add (desk_get_project (), kind, NULL, 0, NULL, &error);

  lsg_assert_no_error (error);
  return record;
}

static void
link_them (LsgKindId  kind,
           LsgRecord *first,
           LsgRecord *second)
{
  g_autoptr (GError) error = NULL;

  lsg_project_link (desk_get_project (), kind, first, second, TRUE, &error);
  lsg_assert_no_error (error);
}

static guint
count_links (LsgKindId  kind,
             LsgRecord *second)
{
  LsgRecords *records = lsg_project_get_records (desk_get_project ());
  guint n = 0;

  for (guint i = 0; i < lsg_records_get_n (records, kind); i++)
    {
      LsgRecord *record = lsg_records_peek (records, kind, i);

      n += lsg_record_get (record, &lsg_record_get_kind (record)->fields[1]).integer == lsg_record_get_id (second);
    }
  return n;
}

static void
hand_over (LsgRecord *record,
           LsgRecord *to)
{
  g_autoptr (GError) error = NULL;

  lsg_hand_over_remove (desk_get_project (), record, to, &error);
  lsg_assert_no_error (error);
}

START_TEST (a_tool_takes_over)
{
  LsgRecord *old = add (LSG_KIND_CHANNEL), *new = add (LSG_KIND_CHANNEL);
  LsgRecord *first = add (LSG_KIND_INTERVENTION), *second = add (LSG_KIND_INTERVENTION);
  gint64 id = lsg_record_get_id (old);

  link_them (LSG_KIND_USE, first, old);
  link_them (LSG_KIND_USE, second, old);
  link_them (LSG_KIND_USE, second, new); /* stands once */
  hand_over (old, new);
  ck_assert_uint_eq (count_links (LSG_KIND_USE, new), 2);
  ck_assert_ptr_null (lsg_records_find (lsg_project_get_records (desk_get_project ()), id));

  lsg_project_undo (desk_get_project (), NULL);
  old = lsg_records_find (lsg_project_get_records (desk_get_project ()), id);
  ck_assert_ptr_nonnull (old);
  ck_assert_uint_eq (count_links (LSG_KIND_USE, old), 2);
}
END_TEST

START_TEST (a_profile_takes_over)
{
  LsgRecord *old = add (LSG_KIND_PROFILE), *new = add (LSG_KIND_PROFILE);
  LsgRecord *carried = add (LSG_KIND_INTERVENTION), *helped = add (LSG_KIND_INTERVENTION);
  g_autoptr (GError) error = NULL;

  lsg_project_set (desk_get_project (), carried, "profile", lsg_integer (lsg_record_get_id (old)), &error);
  lsg_assert_no_error (error);
  lsg_project_set (desk_get_project (), helped, "profile", lsg_integer (lsg_record_get_id (new)), &error);
  lsg_assert_no_error (error);
  link_them (LSG_KIND_CONTRIBUTION, helped, old);
  hand_over (old, new);
  ck_assert_int_eq (LSG_INTERVENTION (carried)->profile, lsg_record_get_id (new));
  ck_assert_uint_eq (count_links (LSG_KIND_CONTRIBUTION, new), 0); /* it carries the intervention already */
}
END_TEST

START_TEST (only_some_kinds_are_handed_over)
{
  LsgRecords *records = lsg_project_get_records (desk_get_project ());
  LsgRecord *tool = add (LSG_KIND_CHANNEL);
  g_autoptr (GPtrArray) tools = lsg_hand_over_list (records, tool);
  g_autoptr (GPtrArray) needs = lsg_hand_over_list (records, desk_first (LSG_KIND_NEED));

  ck_assert_ptr_null (needs);
  ck_assert_uint_eq (tools != NULL ? tools->len : 0, lsg_records_get_n (records, LSG_KIND_CHANNEL) - 1);
}
END_TEST

Suite *
handing_over_suite (void)
{
  Suite *suite = suite_create ("handing-over");
  TCase *tcase = tcase_create ("handing-over");

  tcase_add_checked_fixture (tcase, desk_set_up, desk_tear_down);
  tcase_add_test (tcase, a_tool_takes_over);
  tcase_add_test (tcase, a_profile_takes_over);
  tcase_add_test (tcase, only_some_kinds_are_handed_over);
  suite_add_tcase (suite, tcase);
  return suite;
}
