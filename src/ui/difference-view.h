/* difference-view.h - the difference of two texts in one: what was removed is struck, what was added underlined, both
 * in a colour of their own as well; a screen reader is told which is which. */
#pragma once

#include "text-columns.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LSG_TYPE_DIFFERENCE_VIEW (lsg_difference_view_get_type ())
G_DECLARE_FINAL_TYPE (LsgDifferenceView, lsg_difference_view, LSG, DIFFERENCE_VIEW, GtkWidget)

/* @text is read, not kept. @css_classes as of lsg_label_new(). */
GtkWidget *lsg_difference_view_new (const LsgComparedText *text,
                                    const char            *css_classes);

/* One of the two sides of a pair of columns; @type says what its marks are: removed or added. */
GtkWidget *lsg_difference_view_new_side (const LsgColumnSide *side,
                                         LsgRunType           type,
                                         const char          *css_classes);

G_END_DECLS
