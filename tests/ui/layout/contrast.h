/* contrast.h - whether what a window says can be read: the colour of each label against what is drawn behind it. */
#pragma once

#include <gtk/gtk.h>

/* @window as it is drawn now. (transfer full) */
GdkTexture *contrast_render (GtkWidget *window);

/* One sentence for each label that stands out less than 4.5 to 1 (3 to 1 when it is large, WCAG 2.1, 1.4.3). What
 * cannot be used now may be pale. (transfer full) (element-type utf8) */
GPtrArray  *contrast_look  (GtkWidget  *window,
                            GdkTexture *texture);
