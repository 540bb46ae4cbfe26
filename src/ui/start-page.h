/* start-page.h - what a window shows before it has a project: new, open, the sample, projects lately used
 * and edits that no file has yet. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define LSG_TYPE_START_PAGE (lsg_start_page_get_type ())
G_DECLARE_FINAL_TYPE (LsgStartPage, lsg_start_page, LSG, START_PAGE, GtkWidget)

GtkWidget *lsg_start_page_new (void);

G_END_DECLS
