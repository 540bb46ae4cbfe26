/* The layouts that give way to words: chips on several lines, fields beside their words or below them, cards in fewer
 * columns. */
#include "desk.h"

#include "beside-layout.h"
#include "piece-card.h"
#include "piece-grid.h"
#include "wrap-layout.h"

#include <adwaita.h>

Suite *layouts_suite (void);

#define SPACING 6

/* A child of this size, whatever it is asked for. */
static GtkWidget *
new_block (int width,
           int height)
{
  GtkWidget *block = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_set_size_request (block, width, height);
  return block;
}

static GtkWidget *
new_blocks (GtkWidget *box,
            int        n)
{
  for (int i = 0; i < n; i++)
    gtk_box_append (GTK_BOX (box), new_block (100, 20 + i));
  return g_object_ref_sink (box);
}

static int
get_height (GtkWidget *box,
            int        width)
{
  int least, natural;

  gtk_widget_measure (box, GTK_ORIENTATION_VERTICAL, width, &least, &natural, NULL, NULL);
  ck_assert_int_eq (least, natural);
  return natural;
}

static void
assert_place (GtkWidget *box,
              guint      index,
              int        x,
              int        y,
              int        width)
{
  GtkWidget *child = gtk_widget_get_first_child (box);
  graphene_rect_t bounds;

  for (guint i = 0; i < index; i++)
    child = gtk_widget_get_next_sibling (child);
  ck_assert (gtk_widget_compute_bounds (child, box, &bounds));
  ck_assert_int_eq ((int) bounds.origin.x, x);
  ck_assert_int_eq ((int) bounds.origin.y, y);
  ck_assert_int_eq ((int) bounds.size.width, width);
}

static void
give (GtkWidget *box,
      int        width)
{
  gtk_widget_size_allocate (box, &(GtkAllocation) { 0, 0, width, get_height (box, width) }, -1);
}

START_TEST (children_wrap)
{
  g_autoptr (GtkWidget) box = new_blocks (lsg_wrap_box_new (SPACING), 3);
  int least, natural;

  gtk_widget_measure (box, GTK_ORIENTATION_HORIZONTAL, -1, &least, &natural, NULL, NULL);
  ck_assert_int_eq (least, 100);
  ck_assert_int_eq (natural, 3 * 100 + 2 * SPACING);
  ck_assert_int_eq (get_height (box, 312), 22);
  ck_assert_int_eq (get_height (box, 311), 21 + SPACING + 22);
  ck_assert_int_eq (get_height (box, 100), 20 + SPACING + 21 + SPACING + 22);
  ck_assert_int_eq (get_height (box, -1), 22);
  give (box, 250);
  assert_place (box, 0, 0, 0, 100);
  assert_place (box, 1, 106, 0, 100);
  assert_place (box, 2, 0, 27, 100);
}
END_TEST

START_TEST (hidden_children_take_no_room)
{
  g_autoptr (GtkWidget) box = new_blocks (lsg_wrap_box_new (SPACING), 3);

  gtk_widget_set_visible (gtk_widget_get_first_child (box), FALSE);
  ck_assert_int_eq (get_height (box, 206), 22);
  give (box, 206);
  assert_place (box, 1, 0, 0, 100);
  assert_place (box, 2, 106, 0, 100);
}
END_TEST

START_TEST (what_expands_takes_the_rest)
{
  g_autoptr (GtkWidget) box = new_blocks (lsg_wrap_box_new (SPACING), 2);

  gtk_widget_set_hexpand (gtk_widget_get_first_child (box), TRUE);
  give (box, 300);
  assert_place (box, 0, 0, 0, 194);
  assert_place (box, 1, 200, 0, 100);
}
END_TEST

START_TEST (an_empty_box_is_nothing)
{
  g_autoptr (GtkWidget) box = g_object_ref_sink (lsg_wrap_box_new (SPACING));

  ck_assert_int_eq (get_height (box, 100), 0);
}
END_TEST

/* Words of several lines and a field of 100. */
static GtkWidget *
new_beside (const char *words,
            int         n_fields)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_layout_manager (box, lsg_beside_layout_new (SPACING, 2));
  gtk_box_append (GTK_BOX (box), label);
  for (int i = 0; i < n_fields; i++)
    gtk_box_append (GTK_BOX (box), new_block (100, 30));
  return g_object_ref_sink (box);
}

#define SENTENCE "A sentence that wraps, and wraps again, until all of it has been said in this narrow place"

START_TEST (a_field_stands_beside_its_words)
{
  g_autoptr (GtkWidget) box = new_beside (SENTENCE, 1);

  give (box, 300);
  assert_place (box, 0, 0, 0, 300 - 100 - SPACING);
  assert_place (box, 1, 200, 0, 100);
}
END_TEST

START_TEST (a_field_goes_below_where_words_have_no_room)
{
  g_autoptr (GtkWidget) box = new_beside (SENTENCE, 1);
  int words = get_height (gtk_widget_get_first_child (box), 140);

  ck_assert_int_eq (get_height (box, 140), words + 2 + 30);
  give (box, 140);
  assert_place (box, 0, 0, 0, 140);
  assert_place (box, 1, 0, words + 2, 140);
}
END_TEST

START_TEST (short_words_need_little)
{
  g_autoptr (GtkWidget) box = new_beside ("By", 1);

  give (box, 140);
  assert_place (box, 1, 40, 0, 100);
}
END_TEST

START_TEST (two_fields_stand_together)
{
  g_autoptr (GtkWidget) box = new_beside (SENTENCE, 2);
  int least, natural;

  gtk_widget_measure (box, GTK_ORIENTATION_HORIZONTAL, -1, &least, &natural, NULL, NULL);
  ck_assert_int_eq (least, 200 + SPACING);
  give (box, 400);
  assert_place (box, 1, 194, 0, 100);
  assert_place (box, 2, 300, 0, 100);
}
END_TEST

START_TEST (words_alone_have_the_line)
{
  g_autoptr (GtkWidget) box = new_beside (SENTENCE, 1);

  gtk_widget_set_visible (gtk_widget_get_last_child (box), FALSE);
  give (box, 300);
  assert_place (box, 0, 0, 0, 300);
}
END_TEST

START_TEST (what_stands_below_may_wrap)
{
  g_autoptr (GtkWidget) box = new_beside (SENTENCE, 0);
  GtkWidget *chips = lsg_wrap_box_new (SPACING);
  int words, least;

  for (int i = 0; i < 3; i++)
    gtk_box_append (GTK_BOX (chips), new_block (100, 20));
  gtk_box_append (GTK_BOX (box), chips);
  words = get_height (gtk_widget_get_first_child (box), 220);
  gtk_widget_measure (box, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  ck_assert_int_le (least, 220);
  ck_assert_int_eq (get_height (box, 220), words + 2 + 20 + SPACING + 20);
  give (box, 220);
  assert_place (box, 1, 0, words + 2, 220);
}
END_TEST

/* Cards of 200 px each; they are added in the order of their places. */
static GtkWidget *
new_cards (void)
{
  GtkWidget *grid = lsg_piece_grid_new ();

  for (guint i = 0; i < LSG_PIECE_GRID_N_CARDS; i++)
    lsg_piece_grid_add (LSG_PIECE_GRID (grid), i, new_block (200, 30));
  return g_object_ref_sink (grid);
}

START_TEST (cards_stand_in_as_many_columns_as_have_room)
{
  static const struct { int width; int n_rows; int objective; int planes_x; int planes_y; } cases[] = {
    { 800, 4, 530, 540, 0 }, { 640, 4, 422, 432, 0 }, { 638, 7, 638, 0, 40 }, { 410, 7, 410, 0, 40 },
    { 409, 10, 409, 0, 40 }, { 200, 10, 200, 0, 40 },
  };
  g_autoptr (GtkWidget) grid = new_cards ();
  int least;

  gtk_widget_measure (grid, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  ck_assert_int_eq (least, 200);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      ck_assert_int_eq (get_height (grid, cases[i].width), cases[i].n_rows * 30 + (cases[i].n_rows - 1) * 10);
      give (grid, cases[i].width);
      assert_place (grid, LSG_PIECE_OBJECTIVE, 0, 0, cases[i].objective);
      assert_place (grid, LSG_PIECE_PLANES, cases[i].planes_x, cases[i].planes_y,
                    cases[i].n_rows == 10 ? cases[i].width : cases[i].n_rows == 7 ? (cases[i].width - 10) / 2
                                                                                 : (cases[i].width - 20) / 3);
    }
  /* Large text: a wide place that three such cards do not fit in. */
  gtk_widget_set_size_request (gtk_widget_get_last_child (grid), 240, 30);
  ck_assert_int_eq (get_height (grid, 739), 7 * 30 + 6 * 10);
  ck_assert_int_eq (get_height (grid, 740), 4 * 30 + 3 * 10);
}
END_TEST

/* The end of a card's heading keeps its words, whatever becomes of the title. */
START_TEST (the_end_of_a_heading_is_whole)
{
  g_autoptr (GtkWidget) card = g_object_ref_sink (lsg_piece_card_new ("Champs de support"));
  GtkWidget *end = gtk_widget_get_last_child (gtk_widget_get_first_child (card));

  lsg_piece_card_set_state (LSG_PIECE_CARD (card), LSG_PIECE_MISSING);
  lsg_piece_card_set_end (LSG_PIECE_CARD (card), "à préciser", TRUE);
  for (int width = 130; width < 300; width += 5)
    {
      give (card, width);
      ck_assert_msg (!pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (end))), "cut in %d", width);
    }
}
END_TEST

Suite *
layouts_suite (void)
{
  Suite *suite = suite_create ("layouts");
  TCase *tcase = tcase_create ("layouts");

  tcase_add_checked_fixture (tcase, adw_init, NULL);
  tcase_add_test (tcase, children_wrap);
  tcase_add_test (tcase, hidden_children_take_no_room);
  tcase_add_test (tcase, what_expands_takes_the_rest);
  tcase_add_test (tcase, an_empty_box_is_nothing);
  tcase_add_test (tcase, a_field_stands_beside_its_words);
  tcase_add_test (tcase, a_field_goes_below_where_words_have_no_room);
  tcase_add_test (tcase, short_words_need_little);
  tcase_add_test (tcase, two_fields_stand_together);
  tcase_add_test (tcase, words_alone_have_the_line);
  tcase_add_test (tcase, what_stands_below_may_wrap);
  tcase_add_test (tcase, cards_stand_in_as_many_columns_as_have_room);
  tcase_add_test (tcase, the_end_of_a_heading_is_whole);
  suite_add_tcase (suite, tcase);
  return suite;
}
