/* filter-chip.h - a chip of the bar above a board or a table: mark, word and count. Chips are the legend of
 * what stands below and filter it; with none down everything is shown. */
#pragma once

#include "mark-view.h"

G_BEGIN_DECLS

#define LSG_TYPE_FILTER_CHIP (lsg_filter_chip_get_type ())
G_DECLARE_FINAL_TYPE (LsgFilterChip, lsg_filter_chip, LSG, FILTER_CHIP, GtkToggleButton)

GtkWidget *lsg_filter_chip_new       (LsgMarkViewShape  shape,
                                      gint64            value,
                                      const char       *word);
void       lsg_filter_chip_set_count (LsgFilterChip    *self,
                                      guint             count);

/* Keeps the word whole, as far as it is no long name: for bars that scroll where their chips have no room. */
void       lsg_filter_chip_keep_whole (LsgFilterChip   *self);

/* Another figure than a count: "135 min". */
void       lsg_filter_chip_set_figure (LsgFilterChip   *self,
                                       const char      *figure);

G_END_DECLS
