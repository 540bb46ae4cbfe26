/* page-records.h - what a page does with the records of its kind unless it does otherwise: the first
 * implementations of LsgPageClass, which say what they do. */
#pragma once

#include "page.h"

G_BEGIN_DECLS

void     lsg_page_add_record       (LsgPage *self);
void     lsg_page_duplicate_record (LsgPage *self);
void     lsg_page_remove_record    (LsgPage *self);
void     lsg_page_move_record      (LsgPage *self,
                                    int      step);
gboolean lsg_page_can_move_record  (LsgPage *self,
                                    int      step);

G_END_DECLS
