/* serves-card.c - see serves-card.h. */
#include "serves-card.h"

#include "answer-links.h"
#include "icon-button.h"
#include "kept-rows.h"
#include "label.h"
#include "link-picker.h"
#include "mark-view.h"
#include "number.h"
#include "objective-edit.h"
#include "objective-picker.h"
#include "objective.h"
#include "page.h"
#include "piece-card.h"
#include "priority-words.h"
#include "record-name.h"
#include "toasts.h"
#include "tooltip.h"

#include <glib/gi18n-lib.h>

struct _LsgServesCard {
  GtkWidget        parent_instance;
  LsgProject      *project;
  LsgIntervention *intervention;
  GtkWidget       *card;
  GtkWidget       *needs;
  GtkWidget       *need_picker;
  GtkWidget       *objective_picker;
  GtkWidget       *objectives_title;
  GtkWidget       *objectives;
  LsgRecord       *first; /* of the objectives shown, borrowed */
};

G_DEFINE_FINAL_TYPE (LsgServesCard, lsg_serves_card, GTK_TYPE_WIDGET)

static void
unlink_cb (LsgServesCard *self,
           GtkWidget     *button)
{
  LsgRecord *end = g_object_get_data (G_OBJECT (button), "record");
  LsgKindId link = LSG_IS_NEED (end) ? LSG_KIND_ANSWER : LSG_KIND_PURSUIT;
  g_autoptr (GError) error = NULL;

  if (!lsg_project_link (self->project, link, LSG_RECORD (self->intervention), end, FALSE, &error))
    lsg_toast_error (GTK_WIDGET (self), error);
}

static void
activated_cb (LsgServesCard *self,
              GtkListBoxRow *row)
{
  lsg_widget_go_to_record (GTK_WIDGET (self), g_object_get_data (G_OBJECT (row), "record"), NULL);
}

static GtkWidget *
new_unlink_button (LsgServesCard *self,
                   LsgRecord     *end)
{
  g_autofree char *name = lsg_record_dup_short_name (end);
  /* TRANSLATORS: code of a need */
  g_autofree char *label = g_strdup_printf (_("Unlink %s"), name);
  GtkWidget *button = lsg_icon_button_new ("window-close-symbolic", label, "flat small-button");

  g_object_set_data_full (G_OBJECT (button), "record", g_object_ref (end), g_object_unref);
  g_signal_connect_object (button, "clicked", G_CALLBACK (unlink_cb), self, G_CONNECT_SWAPPED);
  return button;
}

/* What stands before and behind the title of a row. */
static void
add_need_marks (GtkWidget *box,
                LsgNeed   *need)
{
  g_autofree char *criticality = NULL;
  GtkWidget *figure;

  if (need->code != NULL)
    {
      GtkWidget *code = lsg_label_new (need->code, "code-tag", LSG_LABEL_PLAIN);

      gtk_widget_set_valign (code, GTK_ALIGN_CENTER);
      gtk_box_prepend (GTK_BOX (box), code);
    }
  if (need->criticality == LSG_NULL)
    return;
  criticality = lsg_number_format_integer (need->criticality, lsg_language_get_interface ());
  figure = lsg_label_new (criticality, "heading", LSG_LABEL_PLAIN);
  lsg_tooltip_set (figure, _("Criticality"));
  gtk_box_append (GTK_BOX (box), figure);
}

/* Which of its objectives a row is; -1 for another. */
static int
find_row (LsgServesCard *self,
          LsgRecord     *objective)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->objectives), i)) != NULL; i++)
    if (g_object_get_data (G_OBJECT (row), "record") == objective)
      return i;
  return -1;
}

/* The focus goes along with the objective. */
static void
move_objective (LsgServesCard *self,
                LsgRecord     *objective,
                int            step)
{
  g_autoptr (LsgRecord) moved = g_object_ref (objective);
  g_autoptr (GError) error = NULL;
  int index;

  if (!lsg_objective_move (self->project, self->intervention, LSG_OBJECTIVE (objective), step, &error))
    lsg_toast_error (GTK_WIDGET (self), error);
  index = find_row (self, moved);
  if (index >= 0)
    gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->objectives), index)));
}

static void
first_cb (LsgServesCard *self,
          GtkWidget     *button)
{
  move_objective (self, g_object_get_data (G_OBJECT (button), "record"), -G_MAXINT16);
}

gboolean
lsg_serves_card_move (LsgServesCard *self,
                      int            step)
{
  GtkWidget *row;

  g_return_val_if_fail (LSG_IS_SERVES_CARD (self), FALSE);

  row = gtk_widget_get_focus_child (self->objectives);
  if (row == NULL || (gtk_widget_get_state_flags (row) & GTK_STATE_FLAG_FOCUS_WITHIN) == 0)
    return FALSE;
  move_objective (self, g_object_get_data (G_OBJECT (row), "record"), step);
  return TRUE;
}

/* Where the intervention itself cannot move, the page leaves these keys to the row. */
static gboolean
objective_key_cb (LsgServesCard   *self,
                  guint            key,
                  guint            code,
                  GdkModifierType  state)
{
  gboolean is_up = key == GDK_KEY_Up || key == GDK_KEY_KP_Up;

  if ((state & GDK_CONTROL_MASK) == 0 || (!is_up && key != GDK_KEY_Down && key != GDK_KEY_KP_Down))
    return GDK_EVENT_PROPAGATE;
  return lsg_serves_card_move (self, is_up ? -1 : 1);
}

/* On all objectives but the first. */
static GtkWidget *
new_first_button (LsgServesCard *self,
                  LsgRecord     *objective)
{
  g_autofree char *label = g_strdup_printf (_("Put “%s” first: the minutes count there"), lsg_words_title (objective));
  GtkWidget *button = lsg_icon_button_new ("go-top-symbolic", label, "flat small-button");

  g_object_set_data_full (G_OBJECT (button), "record", g_object_ref (objective), g_object_unref);
  g_signal_connect_object (button, "clicked", G_CALLBACK (first_cb), self, G_CONNECT_SWAPPED);
  return button;
}

static gboolean
is_first (LsgServesCard *self,
          LsgRecord     *end)
{
  return self->first == end;
}

static GtkWidget *
make_row (gpointer item,
          gpointer data)
{
  LsgServesCard *self = data;
  LsgRecord *end = item;
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *title = lsg_label_new (lsg_words_title (end), NULL, LSG_LABEL_TWO_LINES);

  gtk_widget_set_hexpand (title, TRUE);
  gtk_box_append (GTK_BOX (box), title);
  if (LSG_IS_NEED (end))
    add_need_marks (box, LSG_NEED (end));
  else if (LSG_OBJECTIVE (end)->plane != LSG_NULL)
    gtk_box_prepend (GTK_BOX (box), lsg_mark_view_new (LSG_MARK_VIEW_PLANES, 1 << LSG_OBJECTIVE (end)->plane));
  if (LSG_IS_OBJECTIVE (end) && !is_first (self, end))
    gtk_box_append (GTK_BOX (box), new_first_button (self, end));
  gtk_box_append (GTK_BOX (box), new_unlink_button (self, end));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  g_object_set_data_full (G_OBJECT (row), "record", g_object_ref (end), g_object_unref);
  return row;
}

static char *
say_row (gpointer item,
         gpointer data)
{
  LsgRecord *end = item;
  gint64 mark = LSG_IS_NEED (end) ? LSG_NEED (end)->criticality : LSG_OBJECTIVE (end)->plane;

  return g_strdup_printf ("%" G_GINT64_FORMAT "|%" G_GINT64_FORMAT "|%s|%s|%d", lsg_record_get_id (end), mark,
                          LSG_IS_NEED (end) && LSG_NEED (end)->code != NULL ? LSG_NEED (end)->code : "", lsg_words_title (end),
                          is_first (data, end));
}

static void
fill (LsgServesCard *self,
      GtkWidget     *list,
      GPtrArray     *ends)
{
  static const LsgRowFuncs funcs = { say_row, make_row };

  lsg_kept_rows_show (GTK_LIST_BOX (list), ends->pdata, ends->len, &funcs, self);
}

void
lsg_serves_card_refresh (LsgServesCard *self)
{
  LsgRecords *records;
  g_autoptr (GPtrArray) needs = NULL;
  g_autoptr (GPtrArray) objectives = NULL;

  g_return_if_fail (LSG_IS_SERVES_CARD (self));

  if (self->intervention == NULL)
    return;
  records = lsg_project_get_records (self->project);
  needs = lsg_answers_list (records, LSG_RECORD (self->intervention));
  objectives = lsg_links_list (records, LSG_KIND_PURSUIT, LSG_RECORD (self->intervention));
  self->first = objectives->len > 0 ? objectives->pdata[0] : NULL;
  fill (self, self->needs, needs);
  fill (self, self->objectives, objectives);
}

static GtkWidget *
new_list (LsgServesCard *self,
          const char    *placeholder)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_list_box_set_placeholder (GTK_LIST_BOX (list), lsg_label_new (placeholder, "dim-label", LSG_LABEL_WRAP));
  gtk_widget_add_css_class (list, "plain-list");
  g_signal_connect_object (list, "row-activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
  return list;
}

static GtkWidget *
new_link_button (GtkWidget  *popover,
                 const char *name)
{
  return lsg_icon_menu_button_new ("list-add-symbolic", name, "flat small", popover);
}

static void
lsg_serves_card_dispose (GObject *object)
{
  LsgServesCard *self = LSG_SERVES_CARD (object);

  g_clear_pointer (&self->card, gtk_widget_unparent);
  g_clear_object (&self->intervention);
  g_clear_object (&self->project);
  G_OBJECT_CLASS (lsg_serves_card_parent_class)->dispose (object);
}

static void
lsg_serves_card_class_init (LsgServesCardClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lsg_serves_card_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
lsg_serves_card_init (LsgServesCard *self)
{
}

GtkWidget *
lsg_serves_card_new (LsgProject *project)
{
  LsgServesCard *self = g_object_new (LSG_TYPE_SERVES_CARD, NULL);
  GtkWidget *title = lsg_label_new (_("Tutoring objectives"), "caption", LSG_LABEL_WRAP);
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->project = g_object_ref (project);
  self->card = lsg_piece_card_new (_("Answers"));
  self->need_picker = lsg_link_picker_new (project);
  self->needs = new_list (self, _("No need yet: what is it for?"));
  self->objectives = new_list (self, _("No objective yet"));
  lsg_piece_card_set_end (LSG_PIECE_CARD (self->card), NULL, FALSE);
  lsg_piece_card_add_end (LSG_PIECE_CARD (self->card), new_link_button (self->need_picker, _("Link a need")));
  self->objectives_title = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_widget_add_css_class (title, "dim-label");
  gtk_widget_set_hexpand (title, TRUE);
  self->objective_picker = lsg_objective_picker_new (project);
  gtk_box_append (GTK_BOX (self->objectives_title), title);
  gtk_box_append (GTK_BOX (self->objectives_title), new_link_button (self->objective_picker, _("Link an objective")));
  gtk_box_append (GTK_BOX (self->card), self->needs);
  gtk_box_append (GTK_BOX (self->card), self->objectives_title);
  gtk_box_append (GTK_BOX (self->card), self->objectives);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (objective_key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->objectives, keys);
  gtk_widget_set_parent (self->card, GTK_WIDGET (self));
  return GTK_WIDGET (self);
}

void
lsg_serves_card_set_record (LsgServesCard   *self,
                            LsgIntervention *intervention)
{
  g_return_if_fail (LSG_IS_SERVES_CARD (self));

  g_set_object (&self->intervention, intervention);
  lsg_link_picker_set_record (LSG_LINK_PICKER (self->need_picker), (LsgRecord *) intervention);
  lsg_objective_picker_set_record (LSG_OBJECTIVE_PICKER (self->objective_picker), (LsgRecord *) intervention);
  lsg_serves_card_refresh (self);
}
