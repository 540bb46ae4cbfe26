/* The map of the thread: nodes stand apart, lines join their edges, long columns show what matters. */
#include "suite.h"

#include "fixture.h"
#include "thread-map.h"

Suite *thread_map_suite (void);

static void
fill (LsgThreadMap *map,
      LsgMapNode   *nodes,
      guint         needs,
      guint         interventions,
      guint         clauses)
{
  const guint numbers[] = { needs, interventions, clauses };

  for (guint i = 0; i < 30; i++)
    nodes[i] = (LsgMapNode) { .title = "Être relancé en cas d’inactivité", .note = "B 04 · criticité 12",
                              .warning = i == 3 ? "à découvert" : NULL, .verdict = (int) (i % 4) - 1,
                              .share = i / 30.0, .is_hollow = i == 3, .is_kept = i % 5 != 2, .is_in = i == 1 };
  for (guint i = 0; i < LSG_N_MAP_COLUMNS; i++)
    map->columns[i] = (LsgMapColumn) { "12", "besoins", "dont 1 à découvert", nodes, numbers[i],
                                       i == 1 ? "et 48 autres" : NULL };
}

START_TEST (nodes_stand_apart)
{
  LsgThreadMap map = LSG_THREAD_MAP_INIT;
  LsgMapNode nodes[30];
  LsgMapLink links[] = { { 0, 5, FALSE, TRUE }, { 3, 1, TRUE, FALSE } };
  LsgMapLayout layout;
  Fixture fixture;

  fixture_open (&fixture, _i, 708, 800);
  fill (&map, nodes, 12, 12, 8);
  map.links[0] = map.links[1] = links;
  map.n_links[0] = map.n_links[1] = 2;
  map.column = 0;
  map.node = 1;
  map.hovered_column = 2;
  map.hovered_node = 0;
  map.is_focused = TRUE;
  layout = lsg_thread_map_measure (&map, &fixture.canvas, 708);
  for (guint i = 0; i < LSG_N_MAP_COLUMNS; i++)
    for (guint j = 0; j < map.columns[i].n_nodes; j++)
      {
        cairo_rectangle_t box = lsg_thread_map_get_node (&map, &layout, i, j);
        int column, node;

        ck_assert_double_ge (box.y, layout.head);
        ck_assert_double_ge (box.x, 0);
        ck_assert_double_le (box.x + box.width, layout.width);
        ck_assert_double_le (box.y + box.height, layout.height);
        ck_assert (lsg_thread_map_hit (&map, &layout, (LsgPoint) { box.x + box.width / 2, box.y + 1 }, &column, &node));
        ck_assert_int_eq (column, (int) i);
        ck_assert_int_eq (node, (int) j);
        for (guint k = 0; k < j; k++)
          {
            cairo_rectangle_t other = lsg_thread_map_get_node (&map, &layout, i, k);

            ck_assert (!lsg_rectangles_overlap (&box, &other));
          }
      }
  lsg_thread_map_draw (&map, &layout, &fixture.canvas);
  ck_assert (fixture_close (&fixture));
}
END_TEST

START_TEST (links_join_edges_level)
{
  LsgThreadMap map = LSG_THREAD_MAP_INIT;
  LsgMapNode nodes[30];
  LsgMapLink link = { 2, 7, FALSE, FALSE };
  LsgMapLayout layout;
  LsgPoint points[4];
  cairo_rectangle_t from, to;
  Fixture fixture;

  fixture_open (&fixture, 0, 500, 300);
  fill (&map, nodes, 5, 12, 8);
  layout = lsg_thread_map_measure (&map, &fixture.canvas, 500);
  for (guint column = 0; column < 2; column++)
    {
      lsg_thread_map_get_link (&map, &layout, column, &link, points);
      from = lsg_thread_map_get_node (&map, &layout, column, 2);
      to = lsg_thread_map_get_node (&map, &layout, column + 1, 7);
      ck_assert_double_eq_tol (points[0].x, from.x + from.width, 0.001);
      ck_assert_double_eq_tol (points[0].y, from.y + from.height / 2, 0.001);
      ck_assert_double_eq_tol (points[1].y, points[0].y, 0.001);
      ck_assert_double_eq_tol (points[2].y, points[3].y, 0.001);
      ck_assert_double_eq_tol (points[3].x, to.x, 0.001);
      ck_assert_double_eq_tol (points[3].y, to.y + to.height / 2, 0.001);
      ck_assert_double_gt (points[1].x, points[0].x);
      ck_assert_double_lt (points[2].x, points[3].x);
    }
  ck_assert (fixture_close (&fixture));
}
END_TEST

START_TEST (nothing_to_show)
{
  LsgThreadMap map = LSG_THREAD_MAP_INIT;
  LsgMapLayout layout;
  Fixture fixture;
  int column, node;

  fixture_open (&fixture, _i, 300, 200);
  layout = lsg_thread_map_measure (&map, &fixture.canvas, 300);
  ck_assert (!lsg_thread_map_hit (&map, &layout, (LsgPoint) { 20, 90 }, &column, &node));
  ck_assert_int_eq (column, -1);
  lsg_thread_map_draw (&map, &layout, &fixture.canvas);
  ck_assert (fixture_close (&fixture));
}
END_TEST

START_TEST (long_columns_show_the_thread)
{
  gboolean is_in[100] = { FALSE };
  gboolean is_near[100] = { FALSE };
  GArray *places;

  is_in[7] = is_in[80] = is_near[81] = TRUE;
  places = lsg_thread_map_choose (100, is_in, is_near, 50);
  ck_assert_uint_eq (places->len, 4);
  ck_assert_uint_eq (g_array_index (places, guint, 0), 7);
  ck_assert_uint_eq (g_array_index (places, guint, 1), 50);
  ck_assert_uint_eq (g_array_index (places, guint, 3), 81);
  g_array_unref (places);

  for (guint i = 0; i < 100; i++)
    is_in[i] = TRUE;
  places = lsg_thread_map_choose (100, is_in, NULL, 99);
  ck_assert_uint_eq (places->len, LSG_THREAD_MAP_MOST);
  ck_assert_uint_eq (g_array_index (places, guint, LSG_THREAD_MAP_MOST - 1), 99);
  g_array_unref (places);

  places = lsg_thread_map_choose (LSG_THREAD_MAP_MOST, is_near, is_near, -1);
  ck_assert_uint_eq (places->len, LSG_THREAD_MAP_MOST);
  g_array_unref (places);
  places = lsg_thread_map_choose (0, is_in, is_near, -1);
  ck_assert_uint_eq (places->len, 0);
  g_array_unref (places);
}
END_TEST

Suite *
thread_map_suite (void)
{
  Suite *suite = suite_create ("thread-map");
  TCase *tcase = tcase_create ("thread-map");

  tcase_add_loop_test (tcase, nodes_stand_apart, 0, N_SAMPLE_STYLES);
  tcase_add_test (tcase, links_join_edges_level);
  tcase_add_loop_test (tcase, nothing_to_show, 0, N_SAMPLE_STYLES);
  tcase_add_test (tcase, long_columns_show_the_thread);
  suite_add_tcase (suite, tcase);
  return suite;
}
