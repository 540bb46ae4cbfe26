/* tool-card.c - see tool-card.h. */
#include "tool-card.h"

#include "chart-view.h"
#include "label.h"
#include "mark.h"
#include "number.h"
#include "priority-words.h"
#include "spoken-name.h"
#include "tool-table.h"
#include "tooltip.h"

#include <glib/gi18n-lib.h>

struct _LsgToolCard {
  GtkButton   parent_instance;
  LsgChannel *tool;
  GtkWidget  *title;
  GtkWidget  *warning;
  GtkWidget  *tutors;
  GtkWidget  *learners;
  GtkWidget  *cost;
  char       *said; /* what it shows */
};

G_DEFINE_FINAL_TYPE (LsgToolCard, lsg_tool_card, GTK_TYPE_BUTTON)

static void
draw_access (const LsgCanvas *canvas,
             gint64           access)
{
  static const LsgMarkState states[] = {
    [LSG_ACCESS_NO] = LSG_MARK_OUTLINE,
    [LSG_ACCESS_CONDITIONS] = LSG_MARK_HALF,
    [LSG_ACCESS_YES] = LSG_MARK_FULL,
  };

  lsg_mark_draw_state (canvas, states[access], access == LSG_ACCESS_NO ? canvas->style->other : canvas->style->accent,
                       (LsgPoint) { canvas->width / 2, canvas->height / 2 }, 5.0);
}

static void
draw_tutors_cb (const LsgCanvas *canvas,
                gpointer         data)
{
  draw_access (canvas, LSG_TOOL_CARD (data)->tool->tutor_access);
}

static void
draw_learners_cb (const LsgCanvas *canvas,
                  gpointer         data)
{
  draw_access (canvas, LSG_TOOL_CARD (data)->tool->learner_access);
}

static const char *
get_access_word (gint64 access)
{
  const LsgField *field = lsg_kind_find_field (lsg_kind_get (LSG_KIND_CHANNEL), "tutor-access");

  return lsg_field_get_choice_label (field, access);
}

static char *
describe (LsgToolCard *self,
          const char  *cost,
          gboolean     is_idle)
{
  g_autofree char *class_ = lsg_words_tool (self->tool);

  /* TRANSLATORS: a tool, its class, whether tutors and learners have access, its cost, "" or ", not used" */
  return g_strdup_printf (_("%s: %s; tutors’ access: %s, learners’ access: %s; %s%s"),
                          lsg_words_title (LSG_RECORD (self->tool)), class_,
                          get_access_word (self->tool->tutor_access), get_access_word (self->tool->learner_access),
                          cost, is_idle ? _(", not used") : "");
}

static void
lsg_tool_card_finalize (GObject *object)
{
  g_clear_object (&LSG_TOOL_CARD (object)->tool);
  g_free (LSG_TOOL_CARD (object)->said);
  G_OBJECT_CLASS (lsg_tool_card_parent_class)->finalize (object);
}

static void
lsg_tool_card_class_init (LsgToolCardClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lsg_tool_card_finalize;
}

static GtkWidget *
append_access (LsgToolCard      *self,
               GtkWidget        *line,
               const char       *letter,
               LsgChartDrawFunc  draw)
{
  GtkWidget *mark = lsg_chart_view_new (12, 12);

  lsg_chart_view_set_draw_func (LSG_CHART_VIEW (mark), draw, self, NULL);
  gtk_widget_set_valign (mark, GTK_ALIGN_CENTER);
  gtk_widget_set_margin_end (mark, 6);
  gtk_box_append (GTK_BOX (line), lsg_label_new (letter, "caption", LSG_LABEL_PLAIN));
  gtk_box_append (GTK_BOX (line), mark);
  return mark;
}

static void
lsg_tool_card_init (LsgToolCard *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);

  self->title = lsg_label_new (NULL, "card-name", LSG_LABEL_ELLIPSIZE);
  self->warning = lsg_label_new ("▲", "warning-text", LSG_LABEL_PLAIN);
  self->cost = lsg_label_new (NULL, "caption dim-label numeric", LSG_LABEL_END | LSG_LABEL_ELLIPSIZE);
  self->tutors = append_access (self, line, C_("access", "T"), draw_tutors_cb);
  self->learners = append_access (self, line, C_("access", "L"), draw_learners_cb);
  gtk_widget_set_hexpand (self->title, TRUE);
  gtk_widget_set_hexpand (self->cost, TRUE);
  gtk_box_append (GTK_BOX (head), self->title);
  gtk_box_append (GTK_BOX (head), self->warning);
  gtk_box_append (GTK_BOX (line), self->cost);
  gtk_box_append (GTK_BOX (box), head);
  gtk_box_append (GTK_BOX (box), line);
  gtk_button_set_child (GTK_BUTTON (self), box);
  gtk_widget_add_css_class (GTK_WIDGET (self), "card");
  gtk_widget_add_css_class (GTK_WIDGET (self), "tool-card");
}

GtkWidget *
lsg_tool_card_new (LsgChannel *tool)
{
  LsgToolCard *self = g_object_new (LSG_TYPE_TOOL_CARD, NULL);

  self->tool = g_object_ref (tool);
  return GTK_WIDGET (self);
}

LsgChannel *
lsg_tool_card_get_tool (LsgToolCard *self)
{
  g_return_val_if_fail (LSG_IS_TOOL_CARD (self), NULL);

  return self->tool;
}

void
lsg_tool_card_show (LsgToolCard *self,
                    const char  *currency,
                    gboolean     is_idle)
{
  g_autofree char *cost = NULL;
  g_autofree char *said = NULL;

  g_return_if_fail (LSG_IS_TOOL_CARD (self));

  cost = self->tool->cost == LSG_NULL || self->tool->cost == 0
           ? g_strdup (_("no cost"))
           : lsg_number_format_money (self->tool->cost, currency, lsg_language_get_interface ());
  said = describe (self, cost, is_idle);
  if (g_strcmp0 (self->said, said) == 0)
    return;
  gtk_label_set_label (GTK_LABEL (self->title), lsg_words_title (LSG_RECORD (self->tool)));
  gtk_label_set_label (GTK_LABEL (self->cost), cost);
  gtk_widget_set_visible (self->warning, is_idle);
  lsg_chart_view_redraw (LSG_CHART_VIEW (self->tutors));
  lsg_chart_view_redraw (LSG_CHART_VIEW (self->learners));
  lsg_spoken_name_set (GTK_WIDGET (self), said);
  lsg_tooltip_set (GTK_WIDGET (self), said);
  g_free (self->said);
  self->said = g_steal_pointer (&said);
}
