/* figure-card.h - one of the Overview's four figures: its name, the figure, what it is made of as a bar or
 * gauge with words. Pressing it leads to the page where it comes from. */
#pragma once

#include "chart-view.h"
#include "overview-words.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LSG_TYPE_FIGURE_CARD (lsg_figure_card_get_type ())
G_DECLARE_FINAL_TYPE (LsgFigureCard, lsg_figure_card, LSG, FIGURE_CARD, GtkButton)

/* @page_id is where a press leads; @tooltip may be NULL. */
GtkWidget *lsg_figure_card_new       (const char           *name,
                                      const char           *page_id,
                                      LsgChartDrawFunc      draw,
                                      LsgChartTooltipFunc   tooltip,
                                      gpointer              user_data);
void       lsg_figure_card_set_words (LsgFigureCard        *self,
                                      const LsgFigureWords *words);

G_END_DECLS
