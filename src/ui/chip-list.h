/* chip-list.h - one chip of a filter bar that stands for many: a button with a list of checks in a popover. It says what
 * it lets through: "Nature", "Nature: milestone", "Nature: 2". With none checked everything passes. */
#pragma once

#include "mark-view.h"

G_BEGIN_DECLS

/* What can be checked. */
typedef struct {
  gint64            id;
  const char       *text;
  gboolean          has_mark; /* that of the chip it stands for */
  LsgMarkViewShape  shape;
  gint64            value;
} LsgChipItem;

/* Signal: "toggled" when a person checked something. */
#define LSG_TYPE_CHIP_LIST (lsg_chip_list_get_type ())
G_DECLARE_FINAL_TYPE (LsgChipList, lsg_chip_list, LSG, CHIP_LIST, GtkWidget)

GtkWidget *lsg_chip_list_new         (const char         *name);

/* Shows these; what was checked of them stays so. With one alone there is nothing to choose: it is not shown. */
void       lsg_chip_list_set_items   (LsgChipList        *self,
                                      const LsgChipItem  *items,
                                      guint               n_items);

/* Ids, gint64. Setting gives no signal. */
void       lsg_chip_list_get_checked (LsgChipList        *self,
                                      GArray             *ids);
void       lsg_chip_list_set_checked (LsgChipList        *self,
                                      const GArray       *ids);
gboolean   lsg_chip_list_is_active   (LsgChipList        *self);

G_END_DECLS
