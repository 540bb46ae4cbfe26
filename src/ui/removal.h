/* removal.h - removing a record: at once with a toast that undoes, or after a dialog that says what goes
 * along, what loses a link and what forbids it, when something hangs on the record. */
#pragma once

#include "project.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* @widget is any widget of the window; the toast appears there. */
void  lsg_removal_start   (GtkWidget  *widget,
                           LsgProject *project,
                           LsgRecord  *record);

/* What the dialog says about @removal, one line for each of the three, NULL when nothing that a person
 * knows of hangs on the record (links alone do not count: the toast brings them back). (transfer full) */
char *lsg_removal_describe (const LsgRemoval *removal) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
