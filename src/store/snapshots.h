/* snapshots.h - validated versions of the deliverables: the records as they stood, kept in the project (DOMAIN
 * 1.14, PRISME's gates).
 *
 * The frozen copy is a project file of all records but the personal kinds and the validated versions themselves,
 * compressed. It stands beside the records, named by its SHA-256: the record of the kind `snapshot` holds that
 * name, so that undo takes the record away and brings it back while the bytes are in no changeset.
 */
#pragma once

#include "drift.h"
#include "project.h"
#include "rules.h"
#include "snapshot.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* Keeps the records as they are now, and adds the validated version of @deliverable, the next one, in one step.
 * @date: "YYYY-MM-DD"; @signatory and @reserves may be NULL. (transfer none) */
LsgSnapshot *lsg_project_freeze (LsgProject    *self,
                                 LsgDeliverable deliverable,
                                 const char    *date,
                                 const char    *signatory,
                                 const char    *reserves,
                                 GError       **error);

/* The same with the copy made in a thread, while edits go on: what is kept is what stood when this was called. The
 * record is added when the copy is there, as a step of its own; before a project closes, or moves to another file,
 * it waits for that. */
void         lsg_project_freeze_async  (LsgProject          *self,
                                        LsgDeliverable       deliverable,
                                        const char          *date,
                                        const char          *signatory,
                                        const char          *reserves,
                                        GAsyncReadyCallback  callback,
                                        gpointer             user_data);

/* (transfer none); NULL without @error when the version was undone meanwhile. */
LsgSnapshot *lsg_project_freeze_finish (LsgProject          *self,
                                        GAsyncResult        *result,
                                        GError             **error);

/* Waits until the version that is being kept is there; returns at once when there is none. */
void         lsg_project_finish_freezing (LsgProject *self);

/* The records of a validated version, migrated to today's tables, with their derived fields; at once (held-state.h
 * does it in a thread). NULL with
 * LSG_STORE_ERROR_READ when its copy is not there (it came from XML), LSG_STORE_ERROR_DAMAGED when the copy is
 * not what was kept. (transfer full) */
LsgRecords  *lsg_project_thaw   (LsgProject    *self,
                                 LsgSnapshot   *snapshot,
                                 GError       **error) G_GNUC_WARN_UNUSED_RESULT;

/* What changed since the newest validated version of @deliverable (see drift.h). NULL with @error when its copy
 * cannot be shown, NULL without when the deliverable was never validated. The frozen records are kept in memory.
 * (transfer full) (element-type LsgDrift) */
GPtrArray   *lsg_project_list_drift (LsgProject    *self,
                                     LsgDeliverable deliverable,
                                     GError       **error);

/* How many of them nobody has reviewed; 0 when there is no version, or when its copy cannot be shown. */
guint        lsg_project_count_changes (LsgProject    *self,
                                        LsgDeliverable deliverable);

/* Reads the newest version of each deliverable into memory, for the two below: while a project is opened in a thread.
 * One that cannot be read is left. */
void         lsg_project_read_versions (LsgProject  *self);

/* The remarks of rules.h, and those on validated deliverables that are to be reviewed. (transfer full)
 * (element-type LsgRemark) */
GPtrArray   *lsg_project_list_remarks (LsgProject *self,
                                       guint       limit) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
