/* method-dialog.h - the values of the method that a project may set: thresholds, names of factors, words of
 * levels, bands of the rate, the decision table. No source fixes them; empty entries show our defaults. */
#pragma once

#include "project.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* @page is "needs", "diamonds", "decisions" or "rate"; NULL: the first. */
void lsg_method_dialog_show (GtkWindow  *parent,
                             LsgProject *project,
                             const char *page);

/* The page where a value of the method is set: one of the programme's fields, or a level. */
const char *lsg_method_dialog_find_page (LsgRecord  *record,
                                         const char *field);

G_END_DECLS
