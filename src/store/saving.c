/* saving.c - saving and saving as: publishes run beside the edits, their outcome is taken in here. */
#include "project-private.h"
#include "schema.h"

#include <glib/gi18n-lib.h>

/* Shared by the project and the thread; the thread touches it under the lock only. */
typedef struct _LsgSaving {
  gatomicrefcount refs;
  GMutex          lock;
  GCond           condition;
  gboolean        done;
  gboolean        written;
  gboolean        settled; /* main thread: the project has taken the outcome in */
  GError         *error;
  LsgPublish     *publish;
} LsgSaving;

static LsgSaving *
saving_ref (LsgSaving *self)
{
  g_atomic_ref_count_inc (&self->refs);
  return self;
}

static void
saving_unref (gpointer data)
{
  LsgSaving *self = data;

  if (!g_atomic_ref_count_dec (&self->refs))
    return;
  g_clear_pointer (&self->publish, lsg_publish_free);
  g_clear_error (&self->error);
  g_mutex_clear (&self->lock);
  g_cond_clear (&self->condition);
  g_free (self);
}

/* In any thread. */
static void
saving_run (LsgSaving    *self,
            GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;
  gboolean written = lsg_publish_run (self->publish, cancellable, &error);

  g_mutex_lock (&self->lock);
  g_clear_pointer (&self->publish->connection, lsg_connection_close);
  self->written = written;
  self->error = g_steal_pointer (&error);
  self->done = TRUE;
  g_cond_signal (&self->condition);
  g_mutex_unlock (&self->lock);
}

static void
take_stamp (LsgCopy        *copy,
            const LsgStamp *stamp)
{
  lsg_stamp_clear (&copy->stamp);
  copy->stamp.uuid = g_strdup (stamp->uuid);
  copy->stamp.revision = g_strdup (stamp->revision);
  copy->stamp.digest = g_strdup (stamp->digest);
  copy->stamp.counter = stamp->counter;
}

/* Takes the outcome in: what was published is no longer ahead. Should this not reach the disk, the next
 * opening finds the pending revision in the file and knows. */
static void
settle (LsgProject *self,
        LsgSaving  *saving)
{
  LsgCopy *copy = self->copy;

  if (saving->settled)
    return;
  saving->settled = TRUE;
  if (self->saving == saving)
    g_clear_pointer (&self->saving, saving_unref);
  if (saving->written)
    {
      take_stamp (copy, &saving->publish->result);
      copy->published = saving->publish->result.counter;
      copy->saved_at = g_get_real_time () / G_USEC_PER_SEC;
      copy->outdated = FALSE;
      lsg_copy_drop_former (copy);
      self->backed_up = TRUE;
    }
  g_clear_pointer (&copy->pending, g_free);
  if (self->depth == 0)
    lsg_copy_write_state (copy, NULL);
  lsg_project_tell (self);
}

void
lsg_saving_settle (LsgProject *self)
{
  g_autoptr (LsgProject) alive = g_object_ref (self);
  LsgSaving *saving = self->saving;

  if (saving == NULL)
    return;
  saving_ref (saving);
  g_mutex_lock (&saving->lock);
  while (!saving->done)
    g_cond_wait (&saving->condition, &saving->lock);
  g_mutex_unlock (&saving->lock);
  settle (self, saving);
  saving_unref (saving);
}

static gboolean
check_savable (LsgProject *self,
               const char *path,
               GError    **error)
{
  if (self->copy == NULL)
    g_set_error (error, LSG_STORE_ERROR, LSG_STORE_ERROR_REFUSED,
                 _("“%s” was opened for reading only. Open it for editing to save it."), lsg_project_get_subject (self));
  else if (path == NULL)
    g_set_error_literal (error, LSG_STORE_ERROR, LSG_STORE_ERROR_NO_FILE,
                         _("This project has no file yet. Choose “Save as” to give it one."));
  else if (self->depth > 0)
    g_set_error (error, LSG_STORE_ERROR, LSG_STORE_ERROR_BUSY,
                 _("“%s” is being changed. Save it when the change is made."), lsg_project_get_subject (self));
  else
    return TRUE;
  return FALSE;
}

/* Whether the file holds already what would be published. */
static gboolean
is_up_to_date (LsgProject *self)
{
  g_auto (LsgStamp) stamp = { 0 };

  return !lsg_copy_is_ahead (self->copy) && !self->copy->outdated && lsg_file_read_stamp (self->path, &stamp, NULL)
         && g_strcmp0 (stamp.revision, self->copy->stamp.revision) == 0;
}

static LsgSaving *
saving_new (LsgProject *self,
            const char *path,
            gboolean    force,
            GError    **error)
{
  g_autofree char *revision = lsg_stamp_draw ();
  LsgPublish *publish;
  LsgSaving *saving;

  if (!lsg_copy_set_pending (self->copy, revision, error))
    return NULL;
  publish = lsg_publish_new (self->copy, path, revision, force, !self->backed_up, error);
  if (publish == NULL)
    return NULL;
  saving = g_new0 (LsgSaving, 1);
  g_atomic_ref_count_init (&saving->refs);
  g_mutex_init (&saving->lock);
  g_cond_init (&saving->condition);
  saving->publish = publish;
  return saving;
}

static void
saving_thread (GTask        *task,
               gpointer      source,
               gpointer      data,
               GCancellable *cancellable)
{
  saving_run (data, cancellable);
  g_task_return_boolean (task, TRUE);
}

/* On the main loop again: settles, then answers the caller's task. */
static void
saving_done_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (GTask) outer = user_data;
  LsgProject *self = g_task_get_source_object (outer);
  LsgSaving *saving = g_task_get_task_data (G_TASK (result));

  if (self->copy != NULL)
    settle (self, saving);
  if (saving->written)
    g_task_return_boolean (outer, TRUE);
  else
    g_task_return_error (outer, g_error_copy (saving->error));
}

void
lsg_project_save_async (LsgProject         *self,
                        gboolean            force,
                        GCancellable       *cancellable,
                        GAsyncReadyCallback callback,
                        gpointer            user_data)
{
  g_autoptr (GTask) outer = g_task_new (self, cancellable, callback, user_data);
  g_autoptr (GTask) inner = NULL;
  GError *error = NULL;

  g_return_if_fail (LSG_IS_PROJECT (self));

  g_task_set_source_tag (outer, lsg_project_save_async);
  if (!check_savable (self, self->path, &error))
    {
      g_task_return_error (outer, error);
      return;
    }
  lsg_saving_settle (self);
  if (is_up_to_date (self))
    {
      g_task_return_boolean (outer, TRUE);
      return;
    }
  self->saving = saving_new (self, self->path, force, &error);
  if (self->saving == NULL)
    {
      g_task_return_error (outer, error);
      return;
    }
  /* Without the project: the thread may be the last to let its task go, and must not close it. */
  inner = g_task_new (NULL, cancellable, saving_done_cb, g_steal_pointer (&outer));
  g_task_set_check_cancellable (inner, FALSE);
  g_task_set_task_data (inner, saving_ref (self->saving), saving_unref);
  g_task_run_in_thread (inner, saving_thread);
  lsg_project_tell (self);
}

gboolean
lsg_project_save_finish (LsgProject   *self,
                         GAsyncResult *result,
                         GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/* Publishes to @path at once. */
static gboolean
publish_now (LsgProject *self,
             const char *path,
             gboolean    force,
             LsgStamp   *stamp,
             GError    **error)
{
  LsgSaving *saving = saving_new (self, path, force, error);
  gboolean written;

  if (saving == NULL)
    return FALSE;
  saving_run (saving, NULL);
  written = saving->written;
  if (!written)
    g_propagate_error (error, g_error_copy (saving->error));
  else if (stamp != NULL)
    *stamp = saving->publish->result;
  if (written && stamp != NULL)
    saving->publish->result = (LsgStamp) { 0 };
  else
    settle (self, saving);
  saving_unref (saving);
  return written;
}

gboolean
lsg_project_save (LsgProject *self,
                  gboolean    force,
                  GError    **error)
{
  g_return_val_if_fail (LSG_IS_PROJECT (self), FALSE);

  if (!check_savable (self, self->path, error))
    return FALSE;
  lsg_saving_settle (self);
  return is_up_to_date (self) || publish_now (self, self->path, force, NULL, error);
}

/* Whatever working copy stands under the name of the new file: edits in it become an untitled project. */
static gboolean
clear_place (LsgProject *self,
             const char *name,
             GError    **error)
{
  g_autoptr (LsgCopy) copy = NULL;
  g_autofree char *aside = NULL;
  gboolean ahead;

  if (!lsg_copy_exists (self->copy->work_dir, name))
    return TRUE;
  copy = lsg_copy_open (self->copy->work_dir, name, NULL, error);
  if (copy == NULL && error != NULL && g_error_matches (*error, LSG_STORE_ERROR, LSG_STORE_ERROR_BUSY))
    return FALSE;
  ahead = copy != NULL && lsg_copy_is_ahead (copy);
  if (copy == NULL)
    {
      g_clear_error (error);
      aside = lsg_copy_quarantine (self->copy->work_dir, name, error);
      return aside != NULL;
    }
  g_clear_pointer (&copy, lsg_copy_close);
  if (ahead)
    return lsg_copy_set_aside (self->copy->work_dir, name, error);
  return lsg_copy_remove (self->copy->work_dir, name, error);
}

/* The new file is there; the working copy follows it. */
static gboolean
move_copy (LsgProject *self,
           const char *path,
           const char *name,
           LsgStamp   *stamp,
           GError    **error)
{
  LsgCopy *copy = self->copy;

  if (!lsg_copy_rename (copy, name, path, error))
    return FALSE;
  g_free (copy->path);
  copy->path = g_strdup (path);
  g_free (self->path);
  self->path = g_strdup (path);
  g_free (self->name);
  self->name = lsg_file_get_name (path);
  take_stamp (copy, stamp);
  copy->published = stamp->counter;
  copy->saved_at = g_get_real_time () / G_USEC_PER_SEC;
  g_clear_pointer (&copy->pending, g_free);
  copy->outdated = FALSE;
  lsg_copy_drop_former (copy);
  self->backed_up = TRUE;
  return lsg_copy_write_state (copy, error);
}

gboolean
lsg_project_save_as (LsgProject *self,
                     const char *path,
                     GError    **error)
{
  g_autofree char *resolved = lsg_file_resolve (path);
  g_autofree char *name = lsg_copy_get_name (resolved);
  g_autoptr (GError) failure = NULL;
  g_auto (LsgStamp) stamp = { 0 };
  gboolean moved;

  g_return_val_if_fail (LSG_IS_PROJECT (self), FALSE);

  if (!check_savable (self, resolved, error))
    return FALSE;
  lsg_saving_settle (self);
  if (g_strcmp0 (resolved, self->path) == 0)
    return lsg_project_save (self, FALSE, error);

  lsg_project_finish_freezing (self);
  lsg_verifying_stop (self);
  moved = clear_place (self, name, &failure) && publish_now (self, resolved, TRUE, &stamp, &failure)
          && move_copy (self, resolved, name, &stamp, &failure);
  if (!moved)
    g_propagate_error (error, g_steal_pointer (&failure));
  g_object_notify (G_OBJECT (self), "path");
  g_object_notify (G_OBJECT (self), "title");
  lsg_project_tell (self);
  return moved;
}
