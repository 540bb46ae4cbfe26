/* piece-card.c - see piece-card.h. */
#include "piece-card.h"

#include "beside-layout.h"
#include "chart-view.h"
#include "label.h"
#include "mark.h"

#include <glib/gi18n-lib.h>

#define SPACING 8

struct _LsgPieceCard {
  GtkBox        parent_instance;
  GtkWidget    *heading;
  GtkWidget    *mark;
  GtkWidget    *title;
  GtkWidget    *end;
  LsgPieceState state;
};

G_DEFINE_FINAL_TYPE (LsgPieceCard, lsg_piece_card, GTK_TYPE_BOX)

static void
draw_mark_cb (const LsgCanvas *canvas,
              gpointer         data)
{
  static const LsgMarkState marks[] = {
    [LSG_PIECE_MISSING] = LSG_MARK_OUTLINE,
    [LSG_PIECE_PARTLY] = LSG_MARK_HALF,
    [LSG_PIECE_WHOLE] = LSG_MARK_FULL,
  };

  lsg_mark_draw_state (canvas, marks[LSG_PIECE_CARD (data)->state], canvas->style->accent,
                       (LsgPoint) { canvas->width / 2, canvas->height / 2 }, 5.5);
}

static void
lsg_piece_card_class_init (LsgPieceCardClass *klass)
{
}

static void
lsg_piece_card_init (LsgPieceCard *self)
{
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, SPACING);

  self->heading = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_set_layout_manager (self->heading, lsg_beside_layout_new (SPACING, 0));
  self->mark = lsg_chart_view_new (12, 12);
  self->title = lsg_label_new (NULL, "section", LSG_LABEL_WRAP);
  self->end = lsg_label_new (NULL, "caption", LSG_LABEL_ELLIPSIZE | LSG_LABEL_END);
  lsg_chart_view_set_draw_func (LSG_CHART_VIEW (self->mark), draw_mark_cb, self, NULL);
  gtk_widget_set_valign (self->mark, GTK_ALIGN_CENTER);
  gtk_widget_set_visible (self->mark, FALSE);
  gtk_widget_set_hexpand (self->title, TRUE);
  gtk_widget_add_css_class (self->end, "numeric");
  gtk_box_append (GTK_BOX (words), self->mark);
  gtk_box_append (GTK_BOX (words), self->title);
  gtk_box_append (GTK_BOX (self->heading), words);
  gtk_box_append (GTK_BOX (self->heading), self->end);
  gtk_box_append (GTK_BOX (self), self->heading);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 4);
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "card");
  gtk_widget_add_css_class (GTK_WIDGET (self), "piece-card");
}

GtkWidget *
lsg_piece_card_new (const char *title)
{
  LsgPieceCard *self = g_object_new (LSG_TYPE_PIECE_CARD, NULL);

  gtk_label_set_label (GTK_LABEL (self->title), title);
  return GTK_WIDGET (self);
}

void
lsg_piece_card_set_state (LsgPieceCard  *self,
                          LsgPieceState  state)
{
  g_return_if_fail (LSG_IS_PIECE_CARD (self));

  self->state = state;
  gtk_widget_set_visible (self->mark, TRUE);
  lsg_chart_view_set_description (LSG_CHART_VIEW (self->mark),
                                  state == LSG_PIECE_WHOLE    ? _("whole")
                                  : state == LSG_PIECE_PARTLY ? _("partly described")
                                                              : _("not described"));
  lsg_chart_view_redraw (LSG_CHART_VIEW (self->mark));
}

void
lsg_piece_card_set_end (LsgPieceCard *self,
                        const char   *text,
                        gboolean      is_warning)
{
  g_return_if_fail (LSG_IS_PIECE_CARD (self));

  gtk_label_set_label (GTK_LABEL (self->end), text != NULL ? text : "");
  gtk_widget_set_visible (self->end, text != NULL);
  if (is_warning)
    gtk_widget_add_css_class (self->end, "warning-text");
  else
    gtk_widget_remove_css_class (self->end, "warning-text");
}

void
lsg_piece_card_add_end (LsgPieceCard *self,
                        GtkWidget    *widget)
{
  g_return_if_fail (LSG_IS_PIECE_CARD (self));

  gtk_widget_set_valign (widget, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (self->heading), widget);
}
