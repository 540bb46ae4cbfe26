/* The rules of SPEC 5 on synthetic flows, one item for each letter:
 *
 *   t  a line of 10 before which a page may begin    k  a line that stays with the one before
 *   r  a row inside a short table (reluctant)        F  a line that begins a page
 *   h  a heading of 10, 20 under what is above       g  a figure of 60 that lets text go first
 *   e  a line of text that may go before a figure    b  a block of 150, longer than a page
 *   l  a line that the lines before lead to          P  a line that begins a page unless little stands on it
 *
 * Pages are 100 high; the expected string has a bar where a page begins.
 */
#include "suite.h"

#include "pagination.h"

#include <string.h>

Suite *pagination_suite (void);

#define PAGE 100.0

static LsgFlowItem
make_item (char letter)
{
  LsgFlowItem item = { .height = 10, .break_before = LSG_BREAK_FREE };

  switch (letter)
    {
    case 'k':
      item.break_before = LSG_BREAK_NEVER;
      break;
    case 'r':
      item.break_before = LSG_BREAK_RELUCTANT;
      break;
    case 'l':
      item.break_before = LSG_BREAK_LED_TO;
      break;
    case 'P':
      item.break_before = LSG_BREAK_PREFERRED;
      break;
    case 'F':
      item.break_before = LSG_BREAK_FORCED;
      break;
    case 'h':
      item.before = 20;
      break;
    case 'g':
      item.height = 60;
      item.floats = TRUE;
      break;
    case 'e':
      item.text = TRUE;
      break;
    case 'b':
      item.height = 150;
      break;
    default:
      break;
    }
  return item;
}

static LsgFlow *
make_flow (const char   *letters,
           LsgFlowItem **kept)
{
  guint n = (guint) strlen (letters);
  LsgFlowItem *items = g_new (LsgFlowItem, n + 1);

  for (guint i = 0; i < n; i++)
    items[i] = make_item (letters[i]);
  *kept = items;
  return lsg_flow_new (items, n, NULL, PAGE);
}

static const struct {
  const char *flow;
  const char *pages;
} cases[] = {
  { "", "" },
  { "t", "t" },
  { "tttttttttt", "tttttttttt" },
  { "tttttttttttttttt", "tttttttttt|tttttt" },
  { "ttttttttttttFttttt", "tttttttttt|tt|Fttttt" },
  { "ttttttttkkkkktttt", "ttttttt|tkkkkktttt" },     /* what holds together goes over as a whole */
  { "tttttthkttttttttt", "tttttthk|ttttttttt" },     /* a heading counts the space over it */
  { "ttttttthkktttttttt", "ttttttt|hkkttttttt|t" },  /* and none at the top of a page */
  { "ttttttttthktttttttt", "ttttttttt|hktttttttt" },
  { "ttttttttttkkkkkkkkkkkkk", "ttttttttt|tkkkkkkkkk|kkkk" }, /* longer than a page: divided all the same */
  { "tttttbtttttttt", "ttttt|b|tttttttt" },
  { "tttttttttrrrtttttttt", "tttttttt|trrrtttttt|tt" },  /* the rows stay with the one before them */
  { "tttttttttkltttt", "tttttttt|tkltttt" },  /* lines go along with what they lead to, */
  { "tttttthkkkktttt", "tttttt|hkkkktttt" },
  { "ttttkkkkkklttt", "ttttkkkkkk|lttt" },    /* unless the page were left too empty */
  { "ttttttthklrrtttt", "ttttttt|hklrrtttt" },
  { "tttPtttttttt", "tttPtttttt|tt" },
  { "tttttPtttttt", "ttttt|Ptttttt" },
  { "eegeeeeeeee", "eegee|eeeeee" },
  { "eeeeeegeeeeeeee", "eeeeeeeeee|geeee" },         /* four lines go before the figure */
  { "tttttgkketttttt", "ttttt|gkket|ttttt" },
};

START_TEST (pages_begin_where_they_may)
{
  g_autofree LsgFlowItem *items = NULL;
  g_autoptr (LsgFlow) flow = make_flow (cases[_i].flow, &items);
  g_autoptr (GString) pages = g_string_new (NULL);
  guint next = 0;

  for (guint at = 0; at < flow->n_items; at++)
    {
      if (next < flow->n_pages && g_array_index (flow->starts, guint, next) == at && next++ > 0)
        g_string_append_c (pages, '|');
      g_string_append_c (pages, cases[_i].flow[flow->order[at]]);
    }
  ck_assert_str_eq (pages->str, cases[_i].pages);
  for (guint at = 0; at < flow->n_items; at++)
    {
      const LsgFlowPlace *place = &flow->places[flow->order[at]];

      ck_assert_msg (place->y >= 0, "item %u", at);
      if (items[flow->order[at]].height <= PAGE)
        ck_assert_msg (place->y + items[flow->order[at]].height <= PAGE + 0.1, "item %u at %g", at, place->y);
    }
}
END_TEST

START_TEST (spaces_are_the_larger_of_two)
{
  LsgFlowItem items[] = { { .height = 10, .after = 7 },
                          { .before = 4, .height = 10 },
                          { .before = 9, .height = 10 } };
  g_autoptr (LsgFlow) flow = lsg_flow_new (items, 3, NULL, PAGE);

  ck_assert_double_eq_tol (flow->places[1].y, 17, 0.01);
  ck_assert_double_eq_tol (flow->places[2].y, 36, 0.01);
}
END_TEST

START_TEST (what_follows_a_table_begins_on_a_half_line)
{
  LsgFlowItem items[] = { { .height = 11, .after = 3, .snap = TRUE }, { .height = 10 } };
  g_autoptr (LsgFlow) flow = lsg_flow_new (items, 2, NULL, PAGE);

  ck_assert_double_eq_tol (flow->places[1].y, 14.5, 0.01);
}
END_TEST

START_TEST (side_notes_push_each_other_and_what_is_wide)
{
  LsgFlowItem items[] = {
    { .height = 10, .note = 30 },
    { .height = 10, .note = 20 },
    { .height = 10 },
    { .height = 10, .clear = TRUE },
  };
  g_autoptr (LsgFlow) flow = lsg_flow_new (items, 4, NULL, PAGE);

  ck_assert_double_eq_tol (flow->places[0].note_y, 2, 0.01);
  ck_assert_double_ge (flow->places[1].note_y, 32);
  ck_assert_double_eq_tol (flow->places[2].y, 20, 0.01);
  ck_assert_double_ge (flow->places[3].y, flow->places[1].note_y + 20);
}
END_TEST

START_TEST (a_side_note_stays_on_the_page_of_its_line)
{
  LsgFlowItem items[9];
  g_autoptr (LsgFlow) flow = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (items); i++)
    items[i] = make_item ('t');
  items[8].note = 40;
  flow = lsg_flow_new (items, 9, NULL, PAGE);
  ck_assert_int_eq (flow->n_pages, 2);
  ck_assert_int_eq (flow->places[8].page, 1);
}
END_TEST

START_TEST (heads_are_repeated_and_have_their_height)
{
  static const double heads[] = { 15 };
  LsgFlowItem items[20];
  g_autoptr (LsgFlow) flow = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (items); i++)
    {
      items[i] = make_item (i < 3 ? 'k' : 't');
      items[i].head = i < 3 ? 0 : 1;
    }
  flow = lsg_flow_new (items, 20, heads, PAGE);
  ck_assert_int_eq (flow->n_pages, 3);
  ck_assert_int_eq (flow->heads->len, 2);
  ck_assert_int_eq (g_array_index (flow->heads, LsgFlowHead, 0).page, 1);
  ck_assert_double_eq_tol (flow->places[g_array_index (flow->starts, guint, 1)].y, 15, 0.01);
}
END_TEST

/* A hole of 70 mm (198 pt) is too large: then a short table is divided. */
START_TEST (a_short_table_is_divided_only_over_a_large_hole)
{
  LsgFlowItem items[40];

  for (int small = 0; small < 2; small++)
    {
      g_autoptr (LsgFlow) flow = NULL;
      guint table = small ? 22 : 10;

      for (guint i = 0; i < 40; i++)
        items[i] = make_item (i <= table ? 't' : 'r');
      flow = lsg_flow_new (items, 40, NULL, 300);
      if (small)
        ck_assert_int_eq (g_array_index (flow->starts, guint, 1), table);
      else
        ck_assert_int_eq (g_array_index (flow->starts, guint, 1), 30);
    }
}
END_TEST

START_TEST (a_short_last_page_is_pulled_in)
{
  LsgFlowItem items[33];
  g_autoptr (LsgFlow) flow = NULL;

  for (guint i = 0; i < 33; i++)
    {
      items[i] = (LsgFlowItem) { .height = 20, .after = 10 };
      items[i].break_before = LSG_BREAK_FREE;
    }
  flow = lsg_flow_new (items, 33, NULL, 31 * 30 + 25);
  ck_assert_int_eq (flow->n_pages, 1);
}
END_TEST

START_TEST (a_long_flow_costs_no_more_for_each_item)
{
  guint n = 200000;
  g_autofree LsgFlowItem *items = g_new (LsgFlowItem, n);
  g_autoptr (LsgFlow) flow = NULL;
  gint64 start = g_get_monotonic_time ();

  for (guint i = 0; i < n; i++)
    items[i] = make_item ("tkeghr"[i % 6]);
  flow = lsg_flow_new (items, n, NULL, 660);
  ck_assert_int_gt (flow->n_pages, 1000);
  ck_assert_int_lt (g_get_monotonic_time () - start, 5 * G_USEC_PER_SEC);
}
END_TEST

Suite *
pagination_suite (void)
{
  Suite *suite = suite_create ("pagination");
  TCase *tcase = tcase_create ("pagination");

  tcase_add_loop_test (tcase, pages_begin_where_they_may, 0, G_N_ELEMENTS (cases));
  tcase_add_test (tcase, spaces_are_the_larger_of_two);
  tcase_add_test (tcase, what_follows_a_table_begins_on_a_half_line);
  tcase_add_test (tcase, side_notes_push_each_other_and_what_is_wide);
  tcase_add_test (tcase, a_side_note_stays_on_the_page_of_its_line);
  tcase_add_test (tcase, heads_are_repeated_and_have_their_height);
  tcase_add_test (tcase, a_short_table_is_divided_only_over_a_large_hole);
  tcase_add_test (tcase, a_short_last_page_is_pulled_in);
  tcase_add_test (tcase, a_long_flow_costs_no_more_for_each_item);
  suite_add_tcase (suite, tcase);
  return suite;
}
