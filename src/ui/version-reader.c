/* version-reader.c - two states of a project, compared in a thread. See version-reader.h. */
#include "version-reader.h"

#include "held-state.h"

typedef struct {
  LsgHeldState       *then;
  LsgHeldState       *now;
  gboolean            charter;
  LsgCharterAudience  audience;
  LsgDeliverable      deliverable;
} Reading;

static void
reading_free (gpointer data)
{
  Reading *self = data;

  g_clear_pointer (&self->then, lsg_held_state_free);
  g_clear_pointer (&self->now, lsg_held_state_free);
  g_free (self);
}

void
lsg_version_pair_free (LsgVersionPair *self)
{
  g_clear_pointer (&self->charter, lsg_charter_comparison_free);
  g_clear_pointer (&self->texts, g_ptr_array_unref);
  g_clear_pointer (&self->drifts, g_ptr_array_unref);
  g_clear_object (&self->then);
  g_clear_object (&self->now);
  g_free (self);
}

static void
text_free (gpointer data)
{
  if (data == NULL)
    return;
  lsg_compared_text_clear (data);
  g_free (data);
}

static const char *
get_text (LsgRecord      *record,
          const LsgField *field)
{
  LsgValue value = lsg_record_get (record, field);

  return value.type == LSG_VALUE_TEXT ? value.text : NULL;
}

/* Long texts alone: short values are said in the sentence of the change. */
static LsgComparedText *
compare_texts (LsgVersionPair *pair,
               const LsgDrift *drift)
{
  LsgRecord *old = lsg_records_find (pair->then, drift->id);
  LsgRecord *new = lsg_records_find (pair->now, drift->id);
  LsgComparedText *text;

  if (drift->type != LSG_DRIFT_CHANGED || drift->field->type != LSG_TYPE_MARKDOWN || old == NULL || new == NULL)
    return NULL;
  text = g_new0 (LsgComparedText, 1);
  lsg_compared_text_init (text, get_text (old, drift->field), get_text (new, drift->field));
  return text;
}

static void
compare_records (LsgVersionPair *pair,
                 LsgDeliverable  deliverable)
{
  g_autoptr (LsgRecord) version = lsg_record_new (LSG_KIND_SNAPSHOT, lsg_records_draw_id (pair->now));

  LSG_SNAPSHOT (version)->deliverable = deliverable;
  pair->drifts = lsg_drift_list (pair->then, pair->now, LSG_SNAPSHOT (version));
  pair->texts = g_ptr_array_new_full (pair->drifts->len, text_free);
  for (guint i = 0; i < pair->drifts->len; i++)
    g_ptr_array_add (pair->texts, compare_texts (pair, pair->drifts->pdata[i]));
}

static void
read_thread (GTask        *task,
             gpointer      source,
             gpointer      data,
             GCancellable *cancellable)
{
  Reading *self = data;
  LsgVersionPair *pair = g_new0 (LsgVersionPair, 1);
  GError *error = NULL;

  pair->then = lsg_held_state_read (self->then, &error);
  if (pair->then != NULL && !g_cancellable_set_error_if_cancelled (cancellable, &error))
    pair->now = lsg_held_state_read (self->now, &error);
  if (pair->now == NULL)
    {
      lsg_version_pair_free (pair);
      g_task_return_error (task, error);
      return;
    }
  if (self->charter)
    pair->charter = lsg_charter_compare (pair->then, pair->now, self->audience,
                                         (LsgLanguage) lsg_records_get_programme (pair->now)->language);
  else
    compare_records (pair, self->deliverable);
  g_task_return_pointer (task, pair, (GDestroyNotify) lsg_version_pair_free);
}

void
lsg_version_reader_start (LsgProject          *project,
                          const LsgVersionJob *job,
                          GCancellable        *cancellable,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  /* Without the project: the thread may be the last to let its task go, and must not close it. */
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Reading *reading = g_new0 (Reading, 1);
  GError *error = NULL;

  g_task_set_source_tag (task, lsg_version_reader_start);
  g_task_set_task_data (task, reading, reading_free);
  reading->charter = job->charter;
  reading->audience = job->audience;
  reading->deliverable = job->deliverable;
  reading->then = lsg_held_state_new (project, job->from, &error);
  if (reading->then != NULL)
    reading->now = lsg_held_state_new (project, job->to, &error);
  if (reading->now == NULL)
    g_task_return_error (task, error);
  else
    g_task_run_in_thread (task, read_thread);
}

LsgVersionPair *
lsg_version_reader_finish (GAsyncResult  *result,
                           GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
open_thread (GTask        *task,
             gpointer      source,
             gpointer      data,
             GCancellable *cancellable)
{
  Reading *self = data;
  GError *error = NULL;
  g_autoptr (LsgRecords) records = lsg_held_state_read (self->then, &error);
  LsgProject *project = NULL;

  if (records != NULL)
    project = lsg_project_new (NULL, records, TRUE, (LsgLanguage) lsg_records_get_programme (records)->language, &error);
  if (project != NULL)
    g_task_return_pointer (task, project, g_object_unref);
  else
    g_task_return_error (task, error);
}

void
lsg_version_open_start (LsgProject          *project,
                        LsgSnapshot         *snapshot,
                        GAsyncReadyCallback  callback,
                        gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, callback, user_data);
  Reading *reading = g_new0 (Reading, 1);
  GError *error = NULL;

  g_task_set_source_tag (task, lsg_version_open_start);
  g_task_set_task_data (task, reading, reading_free);
  reading->then = lsg_held_state_new (project, snapshot, &error);
  if (reading->then == NULL)
    g_task_return_error (task, error);
  else
    g_task_run_in_thread (task, open_thread);
}

LsgProject *
lsg_version_open_finish (GAsyncResult  *result,
                         GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
