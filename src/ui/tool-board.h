/* tool-board.h - the tools as cards, synchronous or not, one-, two- or many-way: dragging a card to another cell, or
 * Ctrl and an arrow (up and down with Shift), says it otherwise (DOMAIN 3.6).
 */
#pragma once

#include "tool-table.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Signals: "picked" (LsgRecord *) when a card is chosen; "open" when Enter asks for the pane. */
#define LSG_TYPE_TOOL_BOARD (lsg_tool_board_get_type ())
G_DECLARE_FINAL_TYPE (LsgToolBoard, lsg_tool_board, LSG, TOOL_BOARD, GtkWidget)

GtkWidget *lsg_tool_board_new            (LsgProject   *project);

/* @table is borrowed until the next one. Cards of tools that stay are changed where they stand. */
void       lsg_tool_board_set_table      (LsgToolBoard *self,
                                          LsgToolTable *table);
void       lsg_tool_board_set_selected   (LsgToolBoard *self,
                                          LsgRecord    *tool);

/* Other rows of the table are faded. */
void       lsg_tool_board_refresh_filter (LsgToolBoard *self);

G_END_DECLS
