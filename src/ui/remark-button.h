/* remark-button.h - what the amber dot of a page in the sidebar stands for: a button for the header bar with the number of
 * points to review, whose popover has the sentences of the warnings that lead to the page. Each leads to its record. */
#pragma once

#include "project.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LSG_TYPE_REMARK_BUTTON (lsg_remark_button_get_type ())
G_DECLARE_FINAL_TYPE (LsgRemarkButton, lsg_remark_button, LSG, REMARK_BUTTON, GtkWidget)

/* Hidden while there is no warning. @page_id is static (pages.h). */
GtkWidget *lsg_remark_button_new (LsgProject *project,
                                const char *page_id);

G_END_DECLS
