/* held-state.h - one state of a project, held as it is, to be read in any thread while edits go on.
 *
 * A validated version is held by the bytes of its copy; the present by a connection whose transaction sees what was
 * committed when it was begun. Taking hold costs the main loop next to nothing, reading is for a thread.
 */
#pragma once

#include "project.h"
#include "snapshot.h"

G_BEGIN_DECLS

typedef struct _LsgHeldState LsgHeldState;

/* @snapshot: one of the project's, NULL: the records as they are now. The same errors as lsg_project_thaw(). For the
 * thread that owns the project. (transfer full) */
LsgHeldState *lsg_held_state_new  (LsgProject   *project,
                                   LsgSnapshot  *snapshot,
                                   GError      **error) G_GNUC_WARN_UNUSED_RESULT;

/* All of its records with their derived fields, those that a frozen copy leaves out as well when it is the present.
 * Any thread, once. (transfer full) */
LsgRecords   *lsg_held_state_read (LsgHeldState *self,
                                   GError      **error) G_GNUC_WARN_UNUSED_RESULT;

/* Any thread. */
void          lsg_held_state_free (LsgHeldState *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LsgHeldState, lsg_held_state_free)

G_END_DECLS
