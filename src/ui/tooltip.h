/* tooltip.h - tooltips that follow what they tell of.
 *
 * GTK asks for a new layout of the whole window each time a tooltip is set, changed or not: what is told after each
 * edit must be set only when it is another text. All tooltips are set here.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* TRUE when @text (NULL: none) is another one than before, and was set. */
gboolean lsg_tooltip_set (GtkWidget  *widget,
                          const char *text);

G_END_DECLS
