/* version-reader.h - two states of a project, read and compared in a thread.
 *
 * Reading a large version back takes some tenths of a second; the window stays alive meanwhile.
 */
#pragma once

#include "charter-comparison.h"
#include "drift.h"
#include "project.h"
#include "snapshot.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* What is to be compared. */
typedef struct {
  LsgSnapshot        *from;
  LsgSnapshot        *to;          /* NULL: the project as it is now */
  gboolean            charter;     /* the charter; else what a deliverable looks at */
  LsgCharterAudience  audience;    /* of the charter */
  LsgDeliverable      deliverable; /* else */
} LsgVersionJob;

typedef struct {
  LsgRecords           *then;
  LsgRecords           *now;
  LsgCharterComparison *charter; /* or NULL */
  GPtrArray            *drifts;  /* of LsgDrift, or NULL; what hangs on them is in @now */
  GPtrArray            *texts;   /* of LsgComparedText, one for each drift; NULL where no long text differs */
} LsgVersionPair;

/* The states are those of this moment. @job is copied. */
void            lsg_version_reader_start  (LsgProject          *project,
                                           const LsgVersionJob *job,
                                           GCancellable        *cancellable,
                                           GAsyncReadyCallback  callback,
                                           gpointer             user_data);

/* (transfer full) */
LsgVersionPair *lsg_version_reader_finish (GAsyncResult  *result,
                                           GError       **error) G_GNUC_WARN_UNUSED_RESULT;

/* Opens a validated version as an untitled project of its own, in a thread. */
void            lsg_version_open_start    (LsgProject          *project,
                                           LsgSnapshot         *snapshot,
                                           GAsyncReadyCallback  callback,
                                           gpointer             user_data);

/* (transfer full) */
LsgProject     *lsg_version_open_finish   (GAsyncResult  *result,
                                           GError       **error) G_GNUC_WARN_UNUSED_RESULT;

void            lsg_version_pair_free     (LsgVersionPair *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LsgVersionPair, lsg_version_pair_free)

G_END_DECLS
