/* Pages on the desk of a preview: fitted, side by side, stepped through. No display. */
#include "suite.h"

#include "pages-layout.h"

Suite *pages_layout_suite (void);

#define WIDTH 595.0
#define HEIGHT 842.0

static const LsgPageSize sizes[] = {
  { WIDTH, HEIGHT }, { WIDTH, HEIGHT }, { WIDTH, HEIGHT }, { HEIGHT, WIDTH }, { HEIGHT, WIDTH }, { WIDTH, HEIGHT },
};

static LsgPagesLayout *
lay_out (LsgZoomMode mode,
         double      scale,
         double      width,
         double      height)
{
  return lsg_pages_layout_new (sizes, G_N_ELEMENTS (sizes), (LsgZoom) { mode, scale }, width, height);
}

/* Also the page that lies across: none is cut. */
START_TEST (the_widest_page_fills_the_width)
{
  g_autoptr (LsgPagesLayout) layout = lay_out (LSG_ZOOM_WIDTH, 0, 600, 400);

  ck_assert_double_eq_tol (layout->spots[3].width, 600 - 2 * LSG_PAGES_MARGIN, 0.01);
  ck_assert_double_eq (layout->width, 600);
  for (guint i = 0; i < layout->n_pages; i++)
    {
      ck_assert_uint_eq (layout->spots[i].row, i);
      ck_assert_double_ge (layout->spots[i].x, LSG_PAGES_MARGIN - 1);
      ck_assert_double_le (layout->spots[i].x + layout->spots[i].width, 600 - LSG_PAGES_MARGIN + 1);
    }
}
END_TEST

START_TEST (whole_pages_are_seen_whole)
{
  g_autoptr (LsgPagesLayout) narrow = lay_out (LSG_ZOOM_PAGE, 0, 700, 600);
  g_autoptr (LsgPagesLayout) wide = lay_out (LSG_ZOOM_PAGE, 0, 1200, 600);

  ck_assert_double_eq_tol (narrow->spots[0].height, 600 - 2 * LSG_PAGES_MARGIN, 0.01);
  for (guint i = 0; i < narrow->n_pages; i++)
    ck_assert_uint_eq (narrow->spots[i].row, i);
  ck_assert_uint_eq (wide->spots[1].row, 0);
  ck_assert_double_eq (wide->spots[0].y, wide->spots[1].y);
  ck_assert_double_eq_tol (wide->spots[1].x - wide->spots[0].x - wide->spots[0].width, LSG_PAGES_GAP, 0.01);
  ck_assert_uint_eq (wide->spots[2].row, 1);
  ck_assert_uint_eq (wide->spots[3].row, 1); /* beside one that lies across */
  ck_assert_uint_eq (wide->spots[4].row, 2);
}
END_TEST

START_TEST (a_chosen_size_may_be_wider_than_the_view)
{
  g_autoptr (LsgPagesLayout) layout = lay_out (LSG_ZOOM_FREE, 2, 600, 400);

  ck_assert_double_eq (layout->scale, 2);
  ck_assert_double_eq (layout->width, 2 * HEIGHT + 2 * LSG_PAGES_MARGIN);
  ck_assert_double_eq (layout->spots[1].y - layout->spots[0].y, 2 * HEIGHT + LSG_PAGES_GAP);
  ck_assert_double_eq (layout->height, layout->spots[5].y + 2 * HEIGHT + LSG_PAGES_MARGIN);
}
END_TEST

START_TEST (pages_are_found_and_stepped_through)
{
  g_autoptr (LsgPagesLayout) layout = lay_out (LSG_ZOOM_PAGE, 0, 1200, 600);
  const LsgPageSpot *second = &layout->spots[1];

  ck_assert_uint_eq (lsg_pages_layout_find (layout, 0, -5), 0);
  ck_assert_uint_eq (lsg_pages_layout_find (layout, second->x + 1, second->y + 1), 1);
  ck_assert_uint_eq (lsg_pages_layout_find (layout, 0, second->y + 1), 0);
  ck_assert_uint_eq (lsg_pages_layout_find (layout, 0, layout->spots[2].y + 1), 2);
  ck_assert_uint_eq (lsg_pages_layout_step (layout, 0, 1), 2);
  ck_assert_uint_eq (lsg_pages_layout_step (layout, 1, 1), 2);
  ck_assert_uint_eq (lsg_pages_layout_step (layout, 3, -1), 0);
  ck_assert_uint_eq (lsg_pages_layout_step (layout, 0, -1), 0);
  ck_assert_uint_eq (lsg_pages_layout_step (layout, 5, 1), 5);
}
END_TEST

START_TEST (there_may_be_no_page)
{
  g_autoptr (LsgPagesLayout) layout = lsg_pages_layout_new (NULL, 0, (LsgZoom) { LSG_ZOOM_PAGE, 0 }, 10, 10);

  ck_assert_double_eq (layout->height, 0);
  ck_assert_uint_eq (lsg_pages_layout_find (layout, 5, 5), 0);
  ck_assert_uint_eq (lsg_pages_layout_step (layout, 0, 1), 0);
}
END_TEST

START_TEST (zoom_goes_by_steps)
{
  double scale = 0.61 * LSG_PAGES_ACTUAL;

  ck_assert_int_eq (lsg_zoom_get_percent (scale), 61);
  ck_assert_int_eq (lsg_zoom_get_percent (lsg_zoom_get_next (scale, 1)), 67);
  ck_assert_int_eq (lsg_zoom_get_percent (lsg_zoom_get_next (scale, -1)), 50);
  ck_assert_int_eq (lsg_zoom_get_percent (lsg_zoom_get_next (LSG_PAGES_ACTUAL, 1)), 110);
  ck_assert_int_eq (lsg_zoom_get_percent (lsg_zoom_get_next (3 * LSG_PAGES_ACTUAL, 1)), 300);
  ck_assert_int_eq (lsg_zoom_get_percent (lsg_zoom_get_next (0.25 * LSG_PAGES_ACTUAL, -1)), 25);
}
END_TEST

Suite *
pages_layout_suite (void)
{
  Suite *suite = suite_create ("pages layout");
  TCase *tcase = tcase_create ("pages layout");

  tcase_add_test (tcase, the_widest_page_fills_the_width);
  tcase_add_test (tcase, whole_pages_are_seen_whole);
  tcase_add_test (tcase, a_chosen_size_may_be_wider_than_the_view);
  tcase_add_test (tcase, pages_are_found_and_stepped_through);
  tcase_add_test (tcase, there_may_be_no_page);
  tcase_add_test (tcase, zoom_goes_by_steps);
  suite_add_tcase (suite, tcase);
  return suite;
}
