/* board-card.c - a card of the board of priorities. See board-card.h. */
#include "board-card.h"

#include "chart-view.h"
#include "diamond-chart.h"
#include "label.h"
#include "mark-view.h"
#include "number.h"
#include "priority-words.h"
#include "record-name.h"
#include "spoken-name.h"

#include <glib/gi18n-lib.h>

#define CHART_WIDTH 126
#define CHART_HEIGHT 150

struct _LsgBoardCard {
  AdwBin           parent_instance;
  LsgProject      *project;
  LsgIntervention *record;
  gulong           notify_id;
  gboolean         is_previewing;
  LsgDiamond       preview;
  gboolean         is_going;
  GtkLabel        *code;
  GtkWidget       *going;
  GtkLabel        *title;
  LsgMarkView     *mark;
  LsgChartView    *chart;
};

G_DEFINE_FINAL_TYPE (LsgBoardCard, lsg_board_card, ADW_TYPE_BIN)

static LsgDiamond
get_diamond (LsgBoardCard *self)
{
  return self->is_previewing ? self->preview : lsg_intervention_get_diamond (self->record);
}

static void
draw (const LsgCanvas *canvas,
      gpointer         data)
{
  LsgBoardCard *self = data;
  LsgDiamondChart chart = LSG_DIAMOND_CHART_INIT (LSG_DIAMOND_SMALL);
  LsgLanguage language = lsg_language_get_interface ();
  g_autofree char *area = NULL;
  g_autofree char *deformation = NULL;

  if (self->record == NULL)
    return;
  chart.diamond = get_diamond (self);
  for (guint i = 0; i < LSG_N_FACTORS; i++)
    chart.names[i] = lsg_records_get_factor_name (lsg_project_get_records (self->project), i);
  chart.unrated_text = _("to rate");
  if (lsg_diamond_is_rated (chart.diamond))
    {
      chart.verdict = lsg_diamond_get_verdict (chart.diamond, lsg_project_get_figures (self->project)->rule);
      area = lsg_number_format_hundredths (lsg_diamond_get_area (chart.diamond), language);
      deformation = lsg_number_format_integer (lsg_diamond_get_deformation (chart.diamond), language);
      chart.area_label = _("Area");
      chart.area_value = area;
      /* translators: short for deformation, below a small diamond */
      chart.deformation_label = _("Def.");
      chart.deformation_value = deformation;
    }
  lsg_diamond_chart_draw (&chart, canvas);
}

/* The cell of the grid that holds the card takes the focus: it says what the card shows. */
static void
name_cell (LsgBoardCard *self,
           LsgDiamond    diamond)
{
  GtkWidget *cell = gtk_widget_get_parent (GTK_WIDGET (self));
  g_autofree char *record = lsg_record_dup_name (LSG_RECORD (self->record));
  g_autofree char *verdict = lsg_words_verdict (diamond, lsg_project_get_figures (self->project)->rule);
  g_autofree char *name = g_strjoin (". ", record, verdict, self->is_going ? _("Would go") : NULL, NULL);

  if (cell != NULL)
    lsg_spoken_name_set (cell, name);
}

/* The four ratings in words: what a screen reader says of the drawing. */
static char *
dup_description (LsgBoardCard *self)
{
  LsgDiamond diamond = get_diamond (self);
  GString *text = g_string_new (NULL);

  for (int i = 0; i < LSG_N_FACTORS; i++)
    {
      g_autofree char *rating = lsg_words_rating (lsg_project_get_records (self->project), diamond, i);

      g_string_append_printf (text, "%s%s", i > 0 ? ". " : "", rating);
    }
  return g_string_free (text, FALSE);
}

static void
show_verdict (LsgBoardCard *self)
{
  LsgDiamond diamond = get_diamond (self);
  g_autofree char *description = dup_description (self);

  lsg_mark_view_set_value (self->mark,
                           lsg_diamond_is_rated (diamond)
                             ? (gint64) lsg_diamond_get_verdict (diamond, lsg_project_get_figures (self->project)->rule)
                             : LSG_NULL);
  lsg_chart_view_set_description (self->chart, description);
  lsg_chart_view_redraw (self->chart);
  name_cell (self, diamond);
}

static void
show_record (LsgBoardCard *self)
{
  gtk_label_set_text (self->code, self->record->code != NULL ? self->record->code : "");
  gtk_label_set_text (self->title, lsg_words_title (LSG_RECORD (self->record)));
  show_verdict (self);
}

static void
drop_record (LsgBoardCard *self)
{
  if (self->record != NULL)
    g_clear_signal_handler (&self->notify_id, self->record);
  g_clear_object (&self->record);
}

static void
lsg_board_card_dispose (GObject *object)
{
  LsgBoardCard *self = LSG_BOARD_CARD (object);

  drop_record (self);
  g_clear_object (&self->project);
  G_OBJECT_CLASS (lsg_board_card_parent_class)->dispose (object);
}

static void
lsg_board_card_class_init (LsgBoardCardClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lsg_board_card_dispose;
}

static void
lsg_board_card_init (LsgBoardCard *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->code = GTK_LABEL (lsg_label_new (NULL, "card-code", LSG_LABEL_ELLIPSIZE));
  gtk_widget_set_hexpand (GTK_WIDGET (self->code), TRUE);
  self->mark = LSG_MARK_VIEW (lsg_mark_view_new (LSG_MARK_VIEW_VERDICT, LSG_NULL));
  self->going = lsg_label_new (_("would go"), "card-going", LSG_LABEL_PLAIN);
  gtk_widget_set_visible (self->going, FALSE);
  self->title = GTK_LABEL (lsg_label_new (NULL, "card-title", LSG_LABEL_TWO_LINES));
  gtk_label_set_width_chars (self->title, 1);
  gtk_label_set_max_width_chars (self->title, 1);
  gtk_label_set_yalign (self->title, 0);
  self->chart = LSG_CHART_VIEW (lsg_chart_view_new (CHART_WIDTH, CHART_HEIGHT));
  lsg_chart_view_set_draw_func (self->chart, draw, self, NULL);
  gtk_widget_set_vexpand (GTK_WIDGET (self->chart), TRUE);

  gtk_box_append (GTK_BOX (head), GTK_WIDGET (self->code));
  gtk_box_append (GTK_BOX (head), self->going);
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (self->mark));
  gtk_box_append (GTK_BOX (column), head);
  gtk_box_append (GTK_BOX (column), GTK_WIDGET (self->title));
  gtk_box_append (GTK_BOX (column), GTK_WIDGET (self->chart));
  gtk_widget_add_css_class (GTK_WIDGET (self), "card");
  gtk_widget_add_css_class (GTK_WIDGET (self), "board-card");
  adw_bin_set_child (ADW_BIN (self), column);
}

GtkWidget *
lsg_board_card_new (LsgProject *project)
{
  LsgBoardCard *self = g_object_new (LSG_TYPE_BOARD_CARD, NULL);

  self->project = g_object_ref (project);
  return GTK_WIDGET (self);
}

void
lsg_board_card_set_record (LsgBoardCard    *self,
                           LsgIntervention *record)
{
  g_return_if_fail (LSG_IS_BOARD_CARD (self));

  drop_record (self);
  self->is_previewing = FALSE;
  if (record == NULL)
    return;
  self->record = g_object_ref (record);
  self->notify_id = g_signal_connect_swapped (record, "notify", G_CALLBACK (show_record), self);
  show_record (self);
}

void
lsg_board_card_preview (LsgBoardCard     *self,
                        const LsgDiamond *diamond)
{
  g_return_if_fail (LSG_IS_BOARD_CARD (self));

  if (self->record == NULL)
    return;
  self->is_previewing = diamond != NULL;
  if (diamond != NULL)
    self->preview = *diamond;
  show_verdict (self);
}

void
lsg_board_card_set_going (LsgBoardCard *self,
                          gboolean      is_going)
{
  g_return_if_fail (LSG_IS_BOARD_CARD (self));

  if (is_going == self->is_going)
    return;
  self->is_going = is_going;
  gtk_widget_set_visible (self->going, is_going);
  if (is_going)
    gtk_widget_add_css_class (GTK_WIDGET (self), "going");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "going");
  if (self->record != NULL)
    name_cell (self, get_diamond (self));
}

void
lsg_board_card_refresh (LsgBoardCard *self)
{
  g_return_if_fail (LSG_IS_BOARD_CARD (self));

  if (self->record != NULL)
    show_record (self);
}
