/* tool-card.h - a communication tool on the board: its name, who has access to it, what it costs. */
#pragma once

#include "channel.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LSG_TYPE_TOOL_CARD (lsg_tool_card_get_type ())
G_DECLARE_FINAL_TYPE (LsgToolCard, lsg_tool_card, LSG, TOOL_CARD, GtkButton)

GtkWidget  *lsg_tool_card_new      (LsgChannel  *tool);
LsgChannel *lsg_tool_card_get_tool (LsgToolCard *self);

/* Says what the tool is now; @is_idle: nothing that is kept uses it. */
void        lsg_tool_card_show     (LsgToolCard *self,
                                    const char  *currency,
                                    gboolean     is_idle);

G_END_DECLS
