/* Linked buttons: one down, or each by itself. */
#include "desk.h"

#include "choice-buttons.h"

#include "kind.h"

Suite *choice_buttons_suite (void);

static guint n_chosen;

static void
chosen_cb (LsgChoiceButtons *buttons)
{
  n_chosen++;
}

static LsgChoiceButtons *
make_buttons (LsgKindId   kind,
              const char *field)
{
  LsgChoiceButtons *buttons = LSG_CHOICE_BUTTONS (lsg_choice_buttons_new (lsg_kind_find_field (lsg_kind_get (kind),
                                                                                               field)));

  n_chosen = 0;
  g_signal_connect (buttons, "chosen", G_CALLBACK (chosen_cb), NULL);
  return buttons;
}

static GtkWidget *
nth_button (LsgChoiceButtons *buttons,
            guint             n)
{
  GtkWidget *button = gtk_widget_get_first_child (GTK_WIDGET (buttons));

  for (; n > 0; n--)
    button = gtk_widget_get_next_sibling (button);
  return button;
}

static void
press (LsgChoiceButtons *buttons,
       guint             n)
{
  g_signal_emit_by_name (nth_button (buttons, n), "clicked");
}

static gboolean
is_down (LsgChoiceButtons *buttons,
         guint             n)
{
  return gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (nth_button (buttons, n)));
}

START_TEST (a_scale_holds_one_level)
{
  LsgChoiceButtons *buttons = make_buttons (LSG_KIND_NEED, "gravity");
  GtkWidget *window = desk_show (GTK_WIDGET (buttons));

  ck_assert_int_eq (lsg_choice_buttons_get_value (buttons), LSG_NULL);
  press (buttons, 2);
  ck_assert_int_eq (lsg_choice_buttons_get_value (buttons), 3);
  press (buttons, 0);
  ck_assert_int_eq (lsg_choice_buttons_get_value (buttons), 1);
  ck_assert (is_down (buttons, 0) && !is_down (buttons, 2));
  press (buttons, 0);
  ck_assert_int_eq (lsg_choice_buttons_get_value (buttons), 1);
  ck_assert_uint_eq (n_chosen, 2);

  lsg_choice_buttons_set_value (buttons, LSG_NULL);
  for (guint i = 0; i < 4; i++)
    ck_assert (!is_down (buttons, i));
  ck_assert_uint_eq (n_chosen, 2);
  gtk_window_destroy (GTK_WINDOW (window));
}
END_TEST

START_TEST (a_set_holds_several)
{
  LsgChoiceButtons *buttons = make_buttons (LSG_KIND_NEED, "planes");
  GtkWidget *window = desk_show (GTK_WIDGET (buttons));

  lsg_choice_buttons_set_value (buttons, 1);
  press (buttons, 3);
  ck_assert_int_eq (lsg_choice_buttons_get_value (buttons), 9);
  press (buttons, 0);
  press (buttons, 3);
  ck_assert_int_eq (lsg_choice_buttons_get_value (buttons), 0);
  ck_assert_uint_eq (n_chosen, 3);
  gtk_window_destroy (GTK_WINDOW (window));
}
END_TEST

Suite *
choice_buttons_suite (void)
{
  Suite *suite = suite_create ("choice-buttons");
  TCase *tcase = tcase_create ("choice-buttons");

  tcase_add_checked_fixture (tcase, desk_set_up, desk_tear_down);
  tcase_add_test (tcase, a_scale_holds_one_level);
  tcase_add_test (tcase, a_set_holds_several);
  suite_add_tcase (suite, tcase);
  return suite;
}
