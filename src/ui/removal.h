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

/* The same for several interventions: one dialog, which always comes, one step, one toast. */
void  lsg_removal_start_several (GtkWidget  *widget,
                                 LsgProject *project,
                                 GPtrArray  *interventions);

/* What the dialog says about the removal of @record, one paragraph for each of the three: what goes along,
 * what loses a reference or a link to it, what forbids it. The first end of a link refers to the second:
 * removing a tool names the interventions that use it, removing an intervention no tool. A validated version
 * always has its sentence. NULL when nothing hangs on the record. (transfer full) */
char *lsg_removal_describe (LsgRecords       *records,
                            const LsgRemoval *removal,
                            LsgRecord        *record) G_GNUC_WARN_UNUSED_RESULT;

/* The first names of those removed, the needs that no other intervention answers, and what else hangs on them.
 * (transfer full) */
char *lsg_removal_describe_several (LsgRecords       *records,
                                    const LsgRemoval *removal,
                                    GPtrArray        *removed) G_GNUC_WARN_UNUSED_RESULT;

/* "“Forum” removed", for a record of @kind. (transfer full) */
char *lsg_removal_word_done (LsgKindId   kind,
                             const char *name) G_GNUC_WARN_UNUSED_RESULT;

/* "12 interventions removed". (transfer full) */
char *lsg_removal_word_several (guint n) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
