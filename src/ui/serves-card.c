/* serves-card.c - see serves-card.h. */
#include "serves-card.h"

#include "answer-links.h"
#include "label.h"
#include "link-picker.h"
#include "mark-view.h"
#include "number.h"
#include "objective-picker.h"
#include "objective.h"
#include "page.h"
#include "piece-card.h"
#include "priority-words.h"
#include "record-name.h"
#include "spoken-name.h"
#include "toasts.h"

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
  GtkWidget *button = gtk_button_new_from_icon_name ("window-close-symbolic");
  g_autofree char *name = lsg_record_dup_short_name (end);
  /* TRANSLATORS: code of a need */
  g_autofree char *label = g_strdup_printf (_("Unlink %s"), name);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "small-button");
  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
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
  gtk_widget_set_tooltip_text (figure, _("Criticality"));
  gtk_box_append (GTK_BOX (box), figure);
}

static void
add_row (LsgServesCard *self,
         GtkWidget     *list,
         LsgRecord     *end)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *title = lsg_label_new (lsg_words_title (end), NULL, LSG_LABEL_TWO_LINES);

  gtk_widget_set_hexpand (title, TRUE);
  gtk_box_append (GTK_BOX (box), title);
  if (LSG_IS_NEED (end))
    add_need_marks (box, LSG_NEED (end));
  else if (LSG_OBJECTIVE (end)->plane != LSG_NULL)
    gtk_box_prepend (GTK_BOX (box), lsg_mark_view_new (LSG_MARK_VIEW_PLANES, 1 << LSG_OBJECTIVE (end)->plane));
  gtk_box_append (GTK_BOX (box), new_unlink_button (self, end));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  g_object_set_data_full (G_OBJECT (row), "record", g_object_ref (end), g_object_unref);
  gtk_list_box_append (GTK_LIST_BOX (list), row);
}

static void
fill (LsgServesCard *self,
      GtkWidget     *list,
      GPtrArray     *ends)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 0)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (list), GTK_WIDGET (row));
  for (guint i = 0; i < ends->len; i++)
    add_row (self, list, ends->pdata[i]);
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
  GtkWidget *button = gtk_menu_button_new ();

  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "list-add-symbolic");
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), popover);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "small");
  gtk_widget_set_tooltip_text (button, name);
  lsg_spoken_name_set (button, name);
  return button;
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
