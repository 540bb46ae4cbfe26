/* several-pane.c - see several-pane.h. */
#include "several-pane.h"

#include "common-choice.h"
#include "common-links.h"
#include "common-values.h"
#include "label.h"
#include "number.h"
#include "piece-card.h"
#include "several-edit.h"
#include "toasts.h"
#include "tooltip.h"

#include <glib/gi18n-lib.h>

/* Around title and buttons. */
#define MARGINS 56
#define MIN_WIDTH 420

struct _LsgSeveralPane {
  GtkWidget  parent_instance;
  LsgProject *project;
  GPtrArray  *interventions;
  GtkWidget  *scroller;
  GtkWidget  *head;
  GtkWidget  *caption;
  GtkWidget  *title;
  GtkWidget  *decision;
  GtkWidget  *tools_box;           /* what can be done, at the end of the head or under it */
  GtkWidget  *cards[LSG_N_PIECES]; /* NULL: no card for that piece */
  GtkWidget  *planes[LSG_N_PLANES];
  GtkWidget  *plane_counts[LSG_N_PLANES];
  GtkWidget  *time;
  GtkWidget  *tools;
  GtkWidget  *needs;
  GPtrArray  *choices; /* of LsgCommonChoice, borrowed */
  gboolean    is_showing;
  gboolean    is_narrow;
  guint       arrange_source;
};

G_DEFINE_FINAL_TYPE (LsgSeveralPane, lsg_several_pane, GTK_TYPE_WIDGET)

static const LsgField *
find_field (const char *name)
{
  return lsg_kind_find_field (lsg_kind_get (LSG_KIND_INTERVENTION), name);
}

static void
chosen_cb (LsgSeveralPane  *self,
           LsgCommonChoice *choice)
{
  const LsgField *field = lsg_common_choice_get_field (choice);
  LsgValue value = lsg_common_choice_get_value (choice);
  g_autoptr (GPtrArray) interventions = g_ptr_array_ref (self->interventions);
  g_autoptr (GError) error = NULL;
  gboolean done;

  if (g_strcmp0 (field->name, "activity") == 0)
    done = lsg_several_put_on (self->project, interventions,
                               value.type == LSG_VALUE_INTEGER ? value.integer : LSG_NULL, &error);
  else
    done = lsg_project_set_several (self->project, interventions, field->name, value, &error);
  if (!done)
    lsg_toast_error (GTK_WIDGET (self), error);
  lsg_several_pane_show (self, interventions);
}

static GtkWidget *
add_choice (LsgSeveralPane *self,
            GtkWidget      *box,
            const char     *name)
{
  const LsgField *field = find_field (name);
  GtkWidget *label = lsg_label_new (lsg_field_get_label (field), "caption dim-label", LSG_LABEL_WRAP);
  GtkWidget *choice = lsg_common_choice_new (lsg_project_get_records (self->project), field);

  gtk_accessible_update_relation (GTK_ACCESSIBLE (lsg_common_choice_get_control (LSG_COMMON_CHOICE (choice))),
                                  GTK_ACCESSIBLE_RELATION_LABELLED_BY, label, NULL, -1);
  if (field->help != NULL)
    lsg_tooltip_set (choice, g_dgettext (GETTEXT_PACKAGE, field->help));
  g_signal_connect_object (choice, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  g_ptr_array_add (self->choices, choice);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), choice);
  return choice;
}

/* The card of a piece with the choices named, up to NULL. */
static GtkWidget *
make_card (LsgSeveralPane    *self,
           LsgPiece           piece,
           const char *const *fields)
{
  GtkWidget *card = lsg_piece_card_new (lsg_piece_get_label (piece));

  lsg_piece_card_set_state (LSG_PIECE_CARD (card), LSG_PIECE_MISSING);
  for (guint i = 0; fields[i] != NULL; i++)
    add_choice (self, card, fields[i]);
  self->cards[piece] = card;
  return card;
}

static void
plane_cb (LsgSeveralPane *self,
          GtkCheckButton *check)
{
  g_autoptr (GPtrArray) interventions = g_ptr_array_ref (self->interventions);
  g_autoptr (GError) error = NULL;
  guint bit;

  for (bit = 0; bit < LSG_N_PLANES && self->planes[bit] != GTK_WIDGET (check); bit++)
    ;
  if (self->is_showing || bit == LSG_N_PLANES)
    return;
  /* One that only some have is given to all, whichever way the button went. */
  if (!lsg_several_set_plane (self->project, interventions, bit,
                              gtk_check_button_get_inconsistent (check) || gtk_check_button_get_active (check), &error))
    lsg_toast_error (GTK_WIDGET (self), error);
  lsg_several_pane_show (self, interventions);
}

static GtkWidget *
make_planes (LsgSeveralPane *self)
{
  GtkWidget *card = make_card (self, LSG_PIECE_PLANES, (const char *[]) { NULL });

  for (guint i = 0; i < LSG_N_PLANES; i++)
    {
      GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

      self->planes[i] = gtk_check_button_new_with_label (lsg_field_get_choice_label (find_field ("planes"), i));
      self->plane_counts[i] = lsg_label_new (NULL, "caption dim-label numeric", LSG_LABEL_PLAIN);
      gtk_widget_set_hexpand (self->planes[i], TRUE);
      g_signal_connect_object (self->planes[i], "toggled", G_CALLBACK (plane_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (line), self->planes[i]);
      gtk_box_append (GTK_BOX (line), self->plane_counts[i]);
      gtk_box_append (GTK_BOX (card), line);
    }
  return card;
}

static GtkWidget *
make_modalities (LsgSeveralPane *self)
{
  GtkWidget *card = make_card (self, LSG_PIECE_MODALITIES, (const char *[]) { "initiative", "mode", NULL });

  self->tools = lsg_common_links_new (self->project, LSG_KIND_USE, _("Give a tool to all"));
  gtk_box_append (GTK_BOX (card), lsg_label_new (_("Communication tools"), "caption dim-label", LSG_LABEL_WRAP));
  gtk_box_append (GTK_BOX (card), self->tools);
  return card;
}

static GtkWidget *
make_duration (LsgSeveralPane *self)
{
  GtkWidget *card = make_card (self, LSG_PIECE_DURATION, (const char *[]) { NULL });

  self->time = lsg_label_new (NULL, NULL, LSG_LABEL_WRAP);
  gtk_box_append (GTK_BOX (card), self->time);
  add_choice (self, card, "per");
  return card;
}

static GtkWidget *
make_needs (LsgSeveralPane *self)
{
  GtkWidget *card = lsg_piece_card_new (_("Answers"));

  self->needs = lsg_common_links_new (self->project, LSG_KIND_ANSWER, _("Have all answer a need"));
  gtk_box_append (GTK_BOX (card), self->needs);
  return card;
}

static GtkWidget *
make_column (GtkWidget **cards,
             guint       n)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);

  for (guint i = 0; i < n; i++)
    gtk_box_append (GTK_BOX (column), cards[i]);
  return column;
}

static GtkWidget *
make_cards (LsgSeveralPane *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *left[] = {
    make_card (self, LSG_PIECE_PROFILE, (const char *[]) { "profile", "type", "prevention", NULL }),
    make_card (self, LSG_PIECE_ACTORS, (const char *[]) { "tutee", NULL }),
    make_planes (self),
    make_card (self, LSG_PIECE_IDENTIFICATION, (const char *[]) { "nature", "status", NULL }),
  };
  GtkWidget *right[] = {
    make_modalities (self),
    make_card (self, LSG_PIECE_RHYTHM, (const char *[]) { "activity", "place", NULL }),
    make_duration (self),
    make_needs (self),
  };

  gtk_box_set_homogeneous (GTK_BOX (box), TRUE);
  gtk_box_append (GTK_BOX (box), make_column (left, G_N_ELEMENTS (left)));
  gtk_box_append (GTK_BOX (box), make_column (right, G_N_ELEMENTS (right)));
  return box;
}

static GtkWidget *
make_button (const char *label,
             const char *tooltip,
             const char *action)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  lsg_tooltip_set (button, tooltip);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  return button;
}

static GtkWidget *
make_head (LsgSeveralPane *self)
{
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *tools = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *decision = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_widget_set_hexpand (tools, FALSE);
  self->head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  self->title = lsg_label_new (NULL, "record-title", LSG_LABEL_WRAP);
  self->caption = lsg_label_new (NULL, "caption dim-label numeric", LSG_LABEL_WRAP);
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_widget_set_valign (texts, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (texts), self->caption);
  gtk_box_append (GTK_BOX (texts), self->title);
  self->decision = add_choice (self, decision, "decision");
  gtk_widget_set_hexpand (gtk_widget_get_last_child (decision), TRUE);
  gtk_widget_set_valign (decision, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (decision, TRUE);
  gtk_box_append (GTK_BOX (tools), decision);
  gtk_box_append (GTK_BOX (tools), make_button (_("Duplicate"), _("A copy behind each of them"), "page.duplicate"));
  gtk_box_append (GTK_BOX (tools), make_button (_("Remove…"), _("Says first what hangs on them"), "page.remove"));
  gtk_box_append (GTK_BOX (self->head), texts);
  gtk_box_append (GTK_BOX (self->head), tools);
  self->tools_box = tools;
  return self->head;
}

static void
show_cards (LsgSeveralPane *self)
{
  for (guint i = 0; i < LSG_N_PIECES; i++)
    {
      guint n_gaps;
      LsgPieceState state = lsg_common_piece (self->interventions, i, &n_gaps);
      g_autofree char *end = NULL;

      if (self->cards[i] == NULL)
        continue;
      if (n_gaps > 0)
        /* TRANSLATORS: in how many interventions a piece is not described whole */
        end = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u to specify", "%u to specify", n_gaps), n_gaps);
      lsg_piece_card_set_state (LSG_PIECE_CARD (self->cards[i]), state);
      lsg_piece_card_set_end (LSG_PIECE_CARD (self->cards[i]), end, TRUE);
    }
}

static void
show_planes (LsgSeveralPane *self)
{
  const LsgField *field = find_field ("planes");

  self->is_showing = TRUE;
  for (guint i = 0; i < LSG_N_PLANES; i++)
    {
      guint n = lsg_common_count_bit (self->interventions, field, i);
      gboolean is_partly = n > 0 && n < self->interventions->len;
      g_autofree char *count = is_partly ? g_strdup_printf ("%u/%u", n, self->interventions->len) : g_strdup ("");
      g_autofree char *said = g_strdup_printf ("%s %s", lsg_field_get_choice_label (field, i), count);

      gtk_check_button_set_active (GTK_CHECK_BUTTON (self->planes[i]), n > 0 && !is_partly);
      gtk_check_button_set_inconsistent (GTK_CHECK_BUTTON (self->planes[i]), is_partly);
      gtk_label_set_label (GTK_LABEL (self->plane_counts[i]), count);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->planes[i]), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      g_strchomp (said), -1);
    }
  self->is_showing = FALSE;
}

/* "160 min, from 110 to 210 min": of those kept. */
static char *
describe_time (const LsgCommonFigures *figures)
{
  LsgLanguage language = lsg_language_get_interface ();
  g_autofree char *chosen = lsg_number_format_minutes (figures->span.chosen, language);
  g_autofree char *min = lsg_number_format_minutes (figures->span.min, language);
  g_autofree char *max = lsg_number_format_minutes (figures->span.max, language);

  if (figures->n_kept == figures->n_untimed)
    return g_strdup (_("No time that counts"));
  if (figures->span.min == figures->span.max)
    return g_strdup_printf (_("%s in all"), chosen);
  /* TRANSLATORS: minutes in all, and what they are with the smallest and the largest durations */
  return g_strdup_printf (_("%s in all, from %s to %s"), chosen, min, max);
}

/* Beside a title the decision keeps the room for its words: the caption would rather take it than a second line. */
static void
keep_room (LsgSeveralPane *self)
{
  int natural;

  gtk_widget_set_size_request (self->decision, -1, -1);
  if (self->is_narrow)
    return;
  gtk_widget_measure (self->decision, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  gtk_widget_set_size_request (self->decision, natural, -1);
}

static void
show_words (LsgSeveralPane *self)
{
  LsgCommonFigures figures = lsg_common_figures (lsg_project_get_records (self->project), self->interventions);
  g_autofree char *title = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u intervention selected",
                                                         "%u interventions selected", figures.n), figures.n);
  g_autofree char *caption = lsg_common_describe (&figures, lsg_project_get_programme (self->project)->currency);
  g_autofree char *time = describe_time (&figures);
  g_autofree char *said = g_strdup_printf ("%s, %s", title, caption);

  gtk_label_set_label (GTK_LABEL (self->title), title);
  gtk_label_set_label (GTK_LABEL (self->caption), caption);
  gtk_label_set_label (GTK_LABEL (self->time), time);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, said, -1);
}

void
lsg_several_pane_show (LsgSeveralPane *self,
                       GPtrArray      *interventions)
{
  g_return_if_fail (LSG_IS_SEVERAL_PANE (self));

  g_ptr_array_ref (interventions);
  g_ptr_array_unref (self->interventions);
  self->interventions = interventions;
  show_words (self);
  show_cards (self);
  show_planes (self);
  for (guint i = 0; i < self->choices->len; i++)
    lsg_common_choice_show (self->choices->pdata[i], interventions);
  keep_room (self);
  lsg_common_links_show (LSG_COMMON_LINKS (self->tools), interventions);
  lsg_common_links_show (LSG_COMMON_LINKS (self->needs), interventions);
}

static gboolean
arrange_cb (gpointer data)
{
  LsgSeveralPane *self = data;

  self->arrange_source = 0;
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->head), self->is_narrow ? GTK_ORIENTATION_VERTICAL
                                                                               : GTK_ORIENTATION_HORIZONTAL);
  gtk_widget_set_hexpand (self->tools_box, self->is_narrow); /* not what is in it decides */
  keep_room (self);
  return G_SOURCE_REMOVE;
}

/* Large letters need more room than small ones: title and buttons side by side where they fit on one line. */
static int
get_wide_width (LsgSeveralPane *self)
{
  int title, tools;

  gtk_widget_measure (self->title, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &title, NULL, NULL);
  gtk_widget_measure (self->tools_box, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &tools, NULL, NULL);
  return title + tools + MARGINS;
}

/* Not while sizes are being worked out: a moment later. */
static void
width_changed_cb (LsgSeveralPane *self,
                  GParamSpec     *pspec,
                  GtkAdjustment  *adjustment)
{
  gboolean is_narrow = gtk_adjustment_get_page_size (adjustment) < get_wide_width (self);

  if (is_narrow == self->is_narrow || gtk_adjustment_get_page_size (adjustment) <= 0)
    return;
  self->is_narrow = is_narrow;
  if (self->arrange_source == 0)
    self->arrange_source = g_idle_add (arrange_cb, self);
}

static gboolean
lsg_several_pane_grab_focus (GtkWidget *widget)
{
  return gtk_widget_child_focus (LSG_SEVERAL_PANE (widget)->scroller, GTK_DIR_TAB_FORWARD);
}

static void
lsg_several_pane_dispose (GObject *object)
{
  LsgSeveralPane *self = LSG_SEVERAL_PANE (object);

  g_clear_handle_id (&self->arrange_source, g_source_remove);
  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_pointer (&self->interventions, g_ptr_array_unref);
  g_clear_pointer (&self->choices, g_ptr_array_unref);
  g_clear_object (&self->project);
  G_OBJECT_CLASS (lsg_several_pane_parent_class)->dispose (object);
}

static void
lsg_several_pane_class_init (LsgSeveralPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lsg_several_pane_dispose;
  widget_class->grab_focus = lsg_several_pane_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
lsg_several_pane_init (LsgSeveralPane *self)
{
  self->interventions = g_ptr_array_new ();
  self->choices = g_ptr_array_new ();
}

GtkWidget *
lsg_several_pane_new (LsgProject *project)
{
  LsgSeveralPane *self = g_object_new (LSG_TYPE_SEVERAL_PANE, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);

  self->project = g_object_ref (project);
  gtk_widget_add_css_class (box, "scenario-content");
  gtk_box_append (GTK_BOX (box), make_head (self));
  gtk_box_append (GTK_BOX (box), make_cards (self));
  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_EXTERNAL, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_min_content_width (GTK_SCROLLED_WINDOW (self->scroller), MIN_WIDTH);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), box);
  g_signal_connect_object (gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (self->scroller)),
                           "notify::page-size", G_CALLBACK (width_changed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
  return GTK_WIDGET (self);
}
