/* The differences of two charters as rows, in one text and in columns. */
#include "desk.h"

#include "clause.h"
#include "compare-list.h"

#include <string.h>

Suite *compare_list_suite (void);

static void
clause_free (gpointer data)
{
  LsgClauseComparison *clause = data;

  lsg_compared_text_clear (&clause->title);
  lsg_compared_text_clear (&clause->text);
  lsg_compared_text_clear (&clause->note);
  lsg_compared_text_clear (&clause->generated);
  g_free (clause);
}

/* Two states of three clauses: one reworded, one the same, one new. */
static LsgVersionPair *
make_pair (void)
{
  static const char *const old[] = { "Réponse sous 48 h.\n\nUn passage.\n\nUn autre.\n\nUn troisième.", "Le même texte.", "" };
  static const char *const new[] = { "Réponse sous 24 h.\n\nUn passage.\n\nUn autre.\n\nUn troisième.", "Le même texte.",
                                     "Tout neuf." };
  static const char *const titles[] = { "Délais", "Principes", "Fin" };
  LsgVersionPair *pair = g_new0 (LsgVersionPair, 1);

  pair->charter = g_new0 (LsgCharterComparison, 1);
  pair->charter->clauses = g_ptr_array_new_with_free_func (clause_free);
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      LsgClauseComparison *clause = g_new0 (LsgClauseComparison, 1);

      clause->id = i + 1;
      clause->level = 1;
      clause->fate = i == 2 ? LSG_CLAUSE_ADDED : LSG_CLAUSE_KEPT;
      lsg_compared_text_init (&clause->title, i == 2 ? "" : titles[i], titles[i]);
      lsg_compared_text_init (&clause->note, NULL, NULL);
      lsg_compared_text_init (&clause->generated, NULL, NULL);
      clause->n = lsg_compared_text_init (&clause->text, old[i], new[i]);
      clause->old_audiences = i == 2 ? 0 : 7;
      clause->new_audiences = 7;
      pair->charter->n += clause->n;
      g_ptr_array_add (pair->charter->clauses, clause);
    }
  return pair;
}

static guint
count (GtkWidget *root,
       GType      type)
{
  guint n = G_TYPE_CHECK_INSTANCE_TYPE (root, type) && gtk_widget_get_visible (root);

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += count (child, type);
  return n;
}

/* The text of every label that is seen, a line each. */
static void
gather (GtkWidget *root,
        GString   *text)
{
  if (!gtk_widget_get_visible (root))
    return;
  if (GTK_IS_LABEL (root))
    g_string_append_printf (text, "%s\n", gtk_label_get_text (GTK_LABEL (root)));
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    gather (child, text);
}

static char *
read_all (LsgCompareList *list)
{
  GString *text = g_string_new (NULL);

  gather (GTK_WIDGET (list), text);
  return g_string_free (text, FALSE);
}

START_TEST (in_one_text_and_in_columns)
{
  LsgCompareList *list = LSG_COMPARE_LIST (lsg_compare_list_new ());
  GtkWidget *window = desk_show (GTK_WIDGET (list));
  LsgVersionPair *pair = make_pair ();
  g_autofree char *inline_ = NULL;
  g_autofree char *columns = NULL;

  lsg_compare_list_set_versions (list, "Version 1", "Now");
  lsg_compare_list_show (list, pair, LSG_CHARTER_ALL, FALSE);
  inline_ = read_all (list);
  ck_assert_uint_eq (count (GTK_WIDGET (list), GTK_TYPE_LIST_BOX_ROW), 3);
  ck_assert_ptr_null (strstr (inline_, "Version 1"));
  ck_assert_ptr_nonnull (strstr (inline_, "4824"));

  lsg_compare_list_show (list, pair, LSG_CHARTER_ALL, TRUE);
  columns = read_all (list);
  ck_assert_uint_eq (count (GTK_WIDGET (list), GTK_TYPE_LIST_BOX_ROW), 3);
  ck_assert_ptr_nonnull (strstr (columns, "Version 1"));
  ck_assert_ptr_nonnull (strstr (columns, "Réponse sous 48 h.\nRéponse sous 24 h.\n"));
  ck_assert_ptr_nonnull (strstr (columns, "2 passages without difference"));
  ck_assert_ptr_nonnull (strstr (columns, "Tout neuf."));
  lsg_compare_list_clear (list);
  ck_assert_uint_eq (count (GTK_WIDGET (list), GTK_TYPE_LIST_BOX_ROW), 0);
  gtk_window_destroy (GTK_WINDOW (window));
  lsg_version_pair_free (pair);
}
END_TEST

/* From difference to difference, over what is folded. */
START_TEST (steps)
{
  LsgCompareList *list = LSG_COMPARE_LIST (lsg_compare_list_new ());
  GtkWidget *window = desk_show (GTK_WIDGET (list));
  LsgVersionPair *pair = make_pair ();

  lsg_compare_list_show (list, pair, LSG_CHARTER_ALL, _i != 0);
  ck_assert (!lsg_compare_list_step (list, -1));
  ck_assert (lsg_compare_list_step (list, 1));
  ck_assert (lsg_compare_list_step (list, 1));
  ck_assert (!lsg_compare_list_step (list, 1));
  ck_assert (lsg_compare_list_step (list, -1));
  gtk_window_destroy (GTK_WINDOW (window));
  lsg_version_pair_free (pair);
}
END_TEST

Suite *
compare_list_suite (void)
{
  Suite *suite = suite_create ("compare-list");
  TCase *tcase = tcase_create ("list");

  tcase_add_checked_fixture (tcase, desk_set_up, desk_tear_down);
  tcase_add_test (tcase, in_one_text_and_in_columns);
  tcase_add_loop_test (tcase, steps, 0, 2);
  suite_add_tcase (suite, tcase);
  return suite;
}
