/* figure-card.c - one of the Overview's four figures. See figure-card.h. */
#include "figure-card.h"

#include "label.h"
#include "spoken-name.h"
#include "tooltip.h"

#define CHART_HEIGHT 14

struct _LsgFigureCard {
  GtkButton     parent_instance;
  char         *name;
  GtkWidget    *value;
  GtkWidget    *headline;
  GtkWidget    *detail;
  LsgChartView *chart;
};

G_DEFINE_FINAL_TYPE (LsgFigureCard, lsg_figure_card, GTK_TYPE_BUTTON)

static void
lsg_figure_card_finalize (GObject *object)
{
  g_free (LSG_FIGURE_CARD (object)->name);
  G_OBJECT_CLASS (lsg_figure_card_parent_class)->finalize (object);
}

static void
lsg_figure_card_class_init (LsgFigureCardClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lsg_figure_card_finalize;
}

static void
lsg_figure_card_init (LsgFigureCard *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "card");
  gtk_widget_add_css_class (GTK_WIDGET (self), "figure-card");
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
  self->value = lsg_label_new (NULL, "big-figure", LSG_LABEL_ELLIPSIZE);
  self->headline = lsg_label_new (NULL, "headline", LSG_LABEL_TWO_LINES);
  self->detail = lsg_label_new (NULL, "subtitle", LSG_LABEL_TWO_LINES);
}

GtkWidget *
lsg_figure_card_new (const char          *name,
                     const char          *page_id,
                     LsgChartDrawFunc     draw,
                     LsgChartTooltipFunc  tooltip,
                     gpointer             user_data)
{
  LsgFigureCard *self = g_object_new (LSG_TYPE_FIGURE_CARD, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *left = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *right = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *label = lsg_label_new (NULL, "subtitle", LSG_LABEL_ELLIPSIZE);

  self->name = g_strdup (name);
  gtk_label_set_text (GTK_LABEL (label), name);
  gtk_widget_set_size_request (left, 104, -1);
  gtk_box_append (GTK_BOX (left), label);
  gtk_box_append (GTK_BOX (left), self->value);
  self->chart = LSG_CHART_VIEW (lsg_chart_view_new (90, CHART_HEIGHT));
  gtk_widget_set_hexpand (GTK_WIDGET (self->chart), TRUE);
  lsg_chart_view_set_draw_func (self->chart, draw, user_data, NULL);
  if (tooltip != NULL)
    lsg_chart_view_set_tooltip_func (self->chart, tooltip);
  gtk_box_append (GTK_BOX (right), self->headline);
  gtk_box_append (GTK_BOX (right), GTK_WIDGET (self->chart));
  gtk_box_append (GTK_BOX (right), self->detail);
  gtk_widget_set_hexpand (right, TRUE);
  gtk_widget_set_valign (right, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), left);
  gtk_box_append (GTK_BOX (box), right);
  gtk_button_set_child (GTK_BUTTON (self), box);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self), "win.show-page");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self), "s", page_id);
  return GTK_WIDGET (self);
}

void
lsg_figure_card_set_words (LsgFigureCard        *self,
                           const LsgFigureWords *words)
{
  g_autofree char *all = g_strdup_printf ("%s, %s. %s. %s", self->name, words->value, words->headline,
                                          words->detail);

  gtk_label_set_text (GTK_LABEL (self->value), words->value);
  gtk_label_set_text (GTK_LABEL (self->headline), words->headline);
  gtk_label_set_text (GTK_LABEL (self->detail), words->detail);
  lsg_tooltip_set (self->detail, words->detail);
  lsg_spoken_name_set (GTK_WIDGET (self), all);
  lsg_chart_view_redraw (self->chart);
}
