/* page-records.h - what a page does with the records of its kind unless it does otherwise: the first
 * implementations of LsgPageClass, which say what they do. */
#pragma once

#include "page.h"

G_BEGIN_DECLS

/* Each does to the selected record, or for the kind of the page, what the vfunc of its name says in page.h. */
void     lsg_page_add_record       (LsgPage *self);
void     lsg_page_duplicate_record (LsgPage *self);
void     lsg_page_remove_record    (LsgPage *self);
void     lsg_page_move_record      (LsgPage *self,
                                    int      step);
LsgRecord *lsg_page_get_beside_record (LsgPage   *self,
                                       LsgRecord *record);

/* For get_beside() of a page that sorts: the item behind the one at @position, else the one before. */
LsgRecord *lsg_page_get_beside_in      (GListModel *model,
                                        guint       position);
gboolean lsg_page_can_move_record  (LsgPage *self,
                                    int      step);

G_END_DECLS
