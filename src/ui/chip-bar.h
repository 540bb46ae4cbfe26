/* chip-bar.h - the bar of chips and lists above a page whose filter has several groups, and the words searched for: what
 * the pages of the path and of the timeline share. record-filter.h is for pages with one group.
 *
 * Where the chips have no room the bar scrolls sideways. A derived bar adds its chips, and gives the filter that its page
 * passes on; the words are the bar's.
 */
#pragma once

#include "chip-list.h"
#include "filter-chip.h"
#include "search-words.h"

G_BEGIN_DECLS

/* Signal: "filtered" when something else passes. */
#define LSG_TYPE_CHIP_BAR (lsg_chip_bar_get_type ())
G_DECLARE_DERIVABLE_TYPE (LsgChipBar, lsg_chip_bar, LSG, CHIP_BAR, GtkWidget)

struct _LsgChipBarClass {
  GtkWidgetClass parent_class;
};

/* At the end of the bar, or of @box within it. A bar tells when one is pressed; chips go with their box. */
LsgFilterChip  *lsg_chip_bar_add_chip   (LsgChipBar       *self,
                                         GtkWidget        *box,
                                         LsgMarkViewShape  shape,
                                         gint64            value,
                                         const char       *word);
LsgChipList    *lsg_chip_bar_add_list   (LsgChipBar       *self,
                                         GtkWidget        *box,
                                         const char       *name);
void            lsg_chip_bar_add        (LsgChipBar       *self,
                                         GtkWidget        *child);

/* While a bar is quiet it tells nothing: for a page or a bar that sets chips itself. */
void            lsg_chip_bar_set_quiet  (LsgChipBar       *self,
                                         gboolean          is_quiet);

/* What is searched for; "" ends the search. */
void            lsg_chip_bar_set_search (LsgChipBar       *self,
                                         const char       *text);

/* NULL when nothing is. Valid until the next search. (transfer none) */
LsgSearchWords *lsg_chip_bar_get_words  (LsgChipBar       *self);

/* Lets everything pass: chips up, nothing checked, nothing searched for, the search bar of the window closed.
 * "filtered" comes once. */
void            lsg_chip_bar_clear      (LsgChipBar       *self);

G_END_DECLS
