/* freezing.c - keeping a validated version: its copy is made in a thread, from the state that was held when it was
 * agreed upon; its record is added by the thread that owns the project. See snapshots.h.
 *
 * As with saving, the thread knows nothing of the project: were its reference the last one, the project would be
 * closed there.
 */
#include "held-state.h"
#include "packing.h"
#include "project-private.h"
#include "schema.h"

#include <glib/gi18n-lib.h>

#define MAX_IMAGE (64 * 1024 * 1024)

/* Shared by the project and the thread; what the thread makes is read when it is done. */
typedef struct _LsgFreezing {
  gatomicrefcount refs;
  LsgHeldState   *state;
  char           *subject;
  LsgDeliverable  deliverable;
  char           *date;
  char           *signatory;
  char           *reserves;

  GMutex          lock;
  GCond           condition;
  gboolean        done;

  LsgRecords     *records; /* as they were frozen */
  GBytes         *image;
  char           *hash;
  GError         *error;

  /* Main thread: the project has taken the outcome in. */
  gboolean        settled;
  gint64          id; /* of the snapshot; LSG_NULL when it failed */
} LsgFreezing;

static LsgFreezing *
freezing_ref (LsgFreezing *self)
{
  g_atomic_ref_count_inc (&self->refs);
  return self;
}

static void
freezing_unref (gpointer data)
{
  LsgFreezing *self = data;

  if (!g_atomic_ref_count_dec (&self->refs))
    return;
  g_clear_pointer (&self->state, lsg_held_state_free);
  g_clear_object (&self->records);
  g_clear_pointer (&self->image, g_bytes_unref);
  g_clear_error (&self->error);
  g_free (self->subject);
  g_free (self->date);
  g_free (self->signatory);
  g_free (self->reserves);
  g_free (self->hash);
  g_mutex_clear (&self->lock);
  g_cond_clear (&self->condition);
  g_free (self);
}

static LsgFreezing *
freezing_new (LsgProject    *project,
              LsgDeliverable deliverable,
              const char    *date,
              const char    *signatory,
              const char    *reserves,
              GError       **error)
{
  LsgHeldState *state = lsg_held_state_new (project, NULL, error);
  LsgFreezing *self;

  if (state == NULL)
    return NULL;
  self = g_new0 (LsgFreezing, 1);
  g_atomic_ref_count_init (&self->refs);
  g_mutex_init (&self->lock);
  g_cond_init (&self->condition);
  self->state = state;
  self->subject = g_strdup (lsg_project_get_subject (project));
  self->deliverable = deliverable;
  self->date = g_strdup (date);
  self->signatory = g_strdup (signatory);
  self->reserves = g_strdup (reserves);
  self->id = LSG_NULL;
  return self;
}

static gboolean
is_frozen_kind (LsgKindId kind)
{
  return kind != LSG_KIND_SNAPSHOT && kind != LSG_KIND_REVIEW
         && (lsg_kind_get (kind)->flags & (LSG_KIND_PERSONAL | LSG_KIND_BULK)) == 0;
}

static void
leave_out (LsgRecords *records)
{
  for (guint kind = 0; kind < LSG_N_KINDS; kind++)
    while (!is_frozen_kind (kind) && lsg_records_get_n (records, kind) > 0)
      lsg_records_remove (records, lsg_records_peek (records, kind, lsg_records_get_n (records, kind) - 1));
}

static gboolean
make_image (LsgFreezing *self,
            GError     **error)
{
  g_autoptr (GBytes) file = NULL;

  self->records = lsg_held_state_read (self->state, error);
  if (self->records == NULL)
    return FALSE;
  leave_out (self->records);
  file = lsg_publish_make_bytes (self->records, self->subject, error);
  if (file == NULL)
    return FALSE;
  self->image = lsg_pack (file, MAX_IMAGE);
  if (self->image == NULL)
    {
      g_set_error (error, LSG_STORE_ERROR, LSG_STORE_ERROR_LIMIT,
                   _("The version of “%s” cannot be kept: it would be larger than %d MB."), self->subject,
                   MAX_IMAGE / (1024 * 1024));
      return FALSE;
    }
  self->hash = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, self->image);
  return TRUE;
}

/* In any thread. */
static void
freezing_run (LsgFreezing *self)
{
  GError *error = NULL;

  make_image (self, &error);
  g_mutex_lock (&self->lock);
  g_clear_pointer (&self->state, lsg_held_state_free);
  self->error = error;
  self->done = TRUE;
  g_cond_signal (&self->condition);
  g_mutex_unlock (&self->lock);
}

/* Outside any group: the bytes are no part of the history. A copy that no record names stays in the working copy
 * until that goes. */
static gboolean
store_image (LsgProject *project,
             const char *hash,
             GBytes     *image,
             GError    **error)
{
  LsgConnection *connection = project->copy->connection;
  g_autoptr (sqlite3_stmt) statement =
    lsg_connection_prepare (connection, "INSERT OR IGNORE INTO \"image\" (\"hash\", \"bytes\") VALUES (?1, ?2)", error);
  gsize size;
  const void *data = g_bytes_get_data (image, &size);

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_text (statement, 1, hash, -1, SQLITE_STATIC);
  sqlite3_bind_blob64 (statement, 2, data, size, SQLITE_STATIC);
  return lsg_connection_run (connection, statement, error);
}

static LsgRecord *
add_record (LsgProject  *project,
            LsgFreezing *self,
            GError     **error)
{
  LsgSnapshot *last = lsg_snapshot_find_last (project->records, self->deliverable);
  LsgAssignment values[] = {
    { "deliverable", lsg_integer (self->deliverable) },
    { "edition", lsg_integer (last != NULL ? last->edition + 1 : 1) },
    { "date", lsg_text (self->date) },
    { "signatory", lsg_text (self->signatory) },
    { "reserves", lsg_text (self->reserves) },
    { "file-version", lsg_integer (lsg_schema_get_version ()) },
    { "image", lsg_text (self->hash) },
  };

  return lsg_project_add (project, LSG_KIND_SNAPSHOT, values, G_N_ELEMENTS (values), NULL, error);
}

/* What was frozen need not be read back to be compared. */
static void
remember (LsgProject  *project,
          LsgFreezing *self)
{
  LsgFrozen *frozen = &project->frozen[self->deliverable];

  lsg_frozen_clear (frozen);
  frozen->records = g_steal_pointer (&self->records);
  frozen->image = g_strdup (self->hash);
}

/* Takes the outcome in: the bytes, then the record as a step of its own. */
static void
settle (LsgProject  *project,
        LsgFreezing *self)
{
  LsgRecord *added = NULL;

  if (self->settled)
    return;
  self->settled = TRUE;
  if (project->freezing == self)
    g_clear_pointer (&project->freezing, freezing_unref);
  if (self->error == NULL)
    remember (project, self);
  if (self->error == NULL && store_image (project, self->hash, self->image, &self->error))
    added = add_record (project, self, &self->error);
  if (added != NULL)
    self->id = lsg_record_get_id (added);
}

void
lsg_project_finish_freezing (LsgProject *self)
{
  g_autoptr (LsgProject) alive = g_object_ref (self);
  LsgFreezing *freezing = self->freezing;

  if (freezing == NULL)
    return;
  freezing_ref (freezing);
  g_mutex_lock (&freezing->lock);
  while (!freezing->done)
    g_cond_wait (&freezing->condition, &freezing->lock);
  g_mutex_unlock (&freezing->lock);
  settle (self, freezing);
  freezing_unref (freezing);
}

static void
freezing_thread (GTask        *task,
                 gpointer      source,
                 gpointer      data,
                 GCancellable *cancellable)
{
  freezing_run (data);
  g_task_return_boolean (task, TRUE);
}

/* On the main loop again: settles, then answers the caller's task. A project that was closed has settled before. */
static void
freezing_done_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (GTask) outer = user_data;
  LsgProject *project = g_task_get_source_object (outer);
  LsgFreezing *self = g_task_get_task_data (G_TASK (result));
  LsgRecord *record;

  settle (project, self);
  record = lsg_records_find (project->records, self->id);
  if (self->error != NULL)
    g_task_return_error (outer, g_error_copy (self->error));
  else
    g_task_return_pointer (outer, record, NULL);
}

void
lsg_project_freeze_async (LsgProject          *self,
                          LsgDeliverable       deliverable,
                          const char          *date,
                          const char          *signatory,
                          const char          *reserves,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  g_autoptr (GTask) outer = g_task_new (self, NULL, callback, user_data);
  g_autoptr (GTask) inner = NULL;
  GError *error = NULL;

  g_return_if_fail (LSG_IS_PROJECT (self));
  g_return_if_fail (deliverable < LSG_N_DELIVERABLES);
  g_return_if_fail (self->copy != NULL && self->depth == 0);

  g_task_set_source_tag (outer, lsg_project_freeze_async);
  lsg_project_finish_freezing (self);
  self->freezing = freezing_new (self, deliverable, date, signatory, reserves, &error);
  if (self->freezing == NULL)
    {
      g_task_return_error (outer, error);
      return;
    }
  /* Without the project: the thread may be the last to let its task go, and must not close it. */
  inner = g_task_new (NULL, NULL, freezing_done_cb, g_steal_pointer (&outer));
  g_task_set_task_data (inner, freezing_ref (self->freezing), freezing_unref);
  g_task_run_in_thread (inner, freezing_thread);
}

LsgSnapshot *
lsg_project_freeze_finish (LsgProject   *self,
                           GAsyncResult *result,
                           GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

LsgSnapshot *
lsg_project_freeze (LsgProject    *self,
                    LsgDeliverable deliverable,
                    const char    *date,
                    const char    *signatory,
                    const char    *reserves,
                    GError       **error)
{
  LsgFreezing *freezing;
  LsgSnapshot *snapshot = NULL;

  g_return_val_if_fail (LSG_IS_PROJECT (self), NULL);
  g_return_val_if_fail (deliverable < LSG_N_DELIVERABLES, NULL);
  g_return_val_if_fail (self->copy != NULL && self->depth == 0, NULL);

  lsg_project_finish_freezing (self);
  freezing = freezing_new (self, deliverable, date, signatory, reserves, error);
  if (freezing == NULL)
    return NULL;
  freezing_run (freezing);
  settle (self, freezing);
  if (freezing->error == NULL)
    snapshot = lsg_records_find (self->records, freezing->id);
  else
    g_propagate_error (error, g_steal_pointer (&freezing->error));
  freezing_unref (freezing);
  return snapshot;
}
