/* The needs matrix as a screen reader meets it: chips are children of their cells, and the keys go through them. */
#include "desk.h"

#include "grid-part.h"
#include "need.h"
#include "needs-matrix-view.h"

Suite *needs_matrix_suite (void);

static LsgRecord *picked;

static void
picked_cb (GtkWidget *view,
           LsgRecord *need)
{
  picked = need;
}

/* The chips below @widget, all cells together. */
static void
list_chips (GtkWidget *widget,
            GPtrArray *chips)
{
  if (LSG_IS_GRID_PART (widget))
    g_ptr_array_add (chips, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    list_chips (child, chips);
}

static GPtrArray *
read_chips (GtkWidget *view)
{
  GPtrArray *chips = g_ptr_array_new ();

  list_chips (view, chips);
  return chips;
}

static GtkWidget *
show_matrix (GtkWidget **view)
{
  GtkWidget *window;

  picked = NULL;
  *view = g_object_new (LSG_TYPE_NEEDS_MATRIX_VIEW, NULL);
  lsg_needs_matrix_view_set_project (LSG_NEEDS_MATRIX_VIEW (*view), desk_get_project ());
  g_signal_connect (*view, "picked", G_CALLBACK (picked_cb), NULL);
  window = desk_show (*view);
  desk_settle ();
  return window;
}

static guint
count_rated (void)
{
  LsgRecords *records = lsg_project_get_records (desk_get_project ());
  guint n = 0;

  for (guint i = 0; i < lsg_records_get_n (records, LSG_KIND_NEED); i++)
    n += LSG_NEED (lsg_records_peek (records, LSG_KIND_NEED, i))->criticality != LSG_NULL;
  return n;
}

START_TEST (chips_are_children_of_their_cells)
{
  GtkWidget *view;
  GtkWidget *window = show_matrix (&view);
  g_autoptr (GPtrArray) chips = read_chips (view);

  ck_assert_uint_eq (chips->len, count_rated ());
  for (guint i = 0; i < chips->len; i++)
    {
      GtkWidget *cell = gtk_widget_get_parent (chips->pdata[i]);
      graphene_rect_t box;

      ck_assert (gtk_widget_compute_bounds (chips->pdata[i], cell, &box));
      ck_assert (box.origin.x >= 0 && box.origin.y >= 0);
      ck_assert (box.origin.x + box.size.width <= gtk_widget_get_width (cell));
      ck_assert (box.origin.y + box.size.height <= gtk_widget_get_height (cell));
    }
  gtk_window_destroy (GTK_WINDOW (window));
}
END_TEST

START_TEST (one_is_activated)
{
  GtkWidget *view;
  GtkWidget *window = show_matrix (&view);
  g_autoptr (GPtrArray) chips = read_chips (view);

  ck_assert (gtk_widget_activate_action (chips->pdata[0], "part.activate", NULL));
  ck_assert (LSG_IS_NEED (picked));
  ck_assert (gtk_widget_grab_focus (chips->pdata[0]));
  ck_assert (lsg_needs_matrix_view_has_focus (LSG_NEEDS_MATRIX_VIEW (view)));
  gtk_window_destroy (GTK_WINDOW (window));
}
END_TEST

/* The need that is moved keeps the focus on its chip, which is in another cell then. */
START_TEST (the_focus_goes_along)
{
  GtkWidget *view;
  GtkWidget *window = show_matrix (&view);
  LsgNeed *need = desk_first (LSG_KIND_NEED);
  GtkWidget *focus;

  ck_assert (lsg_project_set (desk_get_project (), LSG_RECORD (need), "gravity", lsg_integer (2), NULL));
  ck_assert (lsg_project_set (desk_get_project (), LSG_RECORD (need), "probability", lsg_integer (2), NULL));
  lsg_needs_matrix_view_refresh (LSG_NEEDS_MATRIX_VIEW (view));
  lsg_needs_matrix_view_set_selected (LSG_NEEDS_MATRIX_VIEW (view), need);
  desk_settle ();
  {
    g_autoptr (GPtrArray) chips = read_chips (view);

    for (guint i = 0; i < chips->len; i++)
      {
        gtk_widget_activate_action (chips->pdata[i], "part.activate", NULL);
        if (picked == LSG_RECORD (need))
          ck_assert (gtk_widget_grab_focus (chips->pdata[i]));
        if (picked == LSG_RECORD (need))
          break;
      }
  }
  ck_assert_ptr_eq (picked, need);
  ck_assert (lsg_needs_matrix_view_move_selected (LSG_NEEDS_MATRIX_VIEW (view), 1, 1));
  lsg_needs_matrix_view_refresh (LSG_NEEDS_MATRIX_VIEW (view));
  desk_settle ();
  focus = gtk_window_get_focus (GTK_WINDOW (window));
  ck_assert (LSG_IS_GRID_PART (focus));
  ck_assert_int_eq (need->gravity, 3);
  ck_assert_int_eq (need->probability, 3);

  /* Not rated any more: it has no chip, and the focus stays in the matrix. */
  ck_assert (lsg_project_set (desk_get_project (), LSG_RECORD (need), "gravity", lsg_none (), NULL));
  lsg_needs_matrix_view_refresh (LSG_NEEDS_MATRIX_VIEW (view));
  desk_settle ();
  ck_assert (lsg_needs_matrix_view_has_focus (LSG_NEEDS_MATRIX_VIEW (view)));
  gtk_window_destroy (GTK_WINDOW (window));
}
END_TEST

Suite *
needs_matrix_suite (void)
{
  Suite *suite = suite_create ("needs matrix");
  TCase *tcase = tcase_create ("chips");

  tcase_add_checked_fixture (tcase, desk_set_up, desk_tear_down);
  tcase_add_test (tcase, chips_are_children_of_their_cells);
  tcase_add_test (tcase, one_is_activated);
  tcase_add_test (tcase, the_focus_goes_along);
  suite_add_tcase (suite, tcase);
  return suite;
}
