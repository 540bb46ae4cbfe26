/* opener.c - opening a project in a thread. See opener.h.
 *
 * Two hold an opener: who waits for it, and its thread, which passes its hold on to the message that it leaves in
 * the main loop: there the last one is given up, and a project closed that nobody wants any more.
 */
#include "opener.h"

#include "library.h"
#include "project-file.h"
#include "snapshots.h"
#include "xml-reader.h"

struct _LsgOpener {
  LsgOpenerKind  kind;
  char          *source;
  char          *work_dir;
  LsgOpenChoice  choice;
  gboolean       or_copy;
  char          *title;
  LsgLanguage    language;

  int            told; /* thousandths of the records that were read, atomic */

  GMutex         lock;
  GCond          cond;
  gboolean       done;
  LsgProject    *project;
  GError        *error;

  /* Of the main loop alone. */
  LsgOpenerFunc  func; /* NULL: nobody waits */
  gpointer       user_data;
};

static void
opener_clear (gpointer data)
{
  LsgOpener *self = data;

  if (self->project != NULL)
    lsg_project_close (self->project);
  g_clear_object (&self->project);
  g_clear_error (&self->error);
  g_mutex_clear (&self->lock);
  g_cond_clear (&self->cond);
  g_free (self->source);
  g_free (self->work_dir);
  g_free (self->title);
}

static void
opener_release (gpointer self)
{
  g_atomic_rc_box_release_full (self, opener_clear);
}

static LsgProject *
open_xml (LsgOpener *self,
          GError   **error)
{
  g_autoptr (LsgRecords) records = lsg_xml_read_file (self->source, error);

  return records != NULL ? lsg_project_new (self->work_dir, records, FALSE, self->language, error) : NULL;
}

static LsgProject *
open_library (LsgOpener *self,
              GError   **error)
{
  g_autoptr (LsgRecords) records = lsg_library_read (self->source, error);

  if (records != NULL && self->title != NULL && self->title[0] != '\0')
    {
      LsgRecord *programme = LSG_RECORD (lsg_records_get_programme (records));

      lsg_record_put (programme, lsg_kind_find_field (lsg_record_get_kind (programme), "title"),
                      lsg_text (self->title));
    }
  return records != NULL ? lsg_project_new (self->work_dir, records, TRUE, self->language, error) : NULL;
}

static LsgProject *
open_file (LsgOpener *self,
           GError   **error)
{
  LsgProject *project = lsg_project_open_told (self->work_dir, self->source, self->choice, &self->told, error);

  if (project == NULL && self->or_copy)
    project = lsg_project_open (self->work_dir, self->source, LSG_OPEN_WORKING_COPY, NULL);
  return project;
}

static LsgProject *
open_project (LsgOpener *self,
              GError   **error)
{
  switch (self->kind)
    {
    case LSG_OPENER_XML:
      return open_xml (self, error);
    case LSG_OPENER_LIBRARY:
      return open_library (self, error);
    case LSG_OPENER_COPY:
      return lsg_project_resume (self->work_dir, self->source, error);
    case LSG_OPENER_FILE:
    default:
      return open_file (self, error);
    }
}

/* Gives the result to whom it was opened for, and up the hold that he had. */
static void
hand_over (LsgOpener *self)
{
  LsgOpenerFunc func = g_steal_pointer (&self->func);
  g_autoptr (LsgProject) project = g_steal_pointer (&self->project);

  func (project, self->error, self->user_data);
  opener_release (self);
}

/* What nobody waits for any more is closed with the opener. */
static gboolean
arrived_cb (gpointer data)
{
  LsgOpener *self = data;

  if (self->func != NULL)
    hand_over (self);
  return G_SOURCE_REMOVE;
}

/* The message takes the thread's hold, so that the last one is given up in the main loop. */
static gpointer
open_thread (gpointer data)
{
  LsgOpener *self = data;
  g_autoptr (GError) error = NULL;
  LsgProject *project = open_project (self, &error);

  if (project != NULL)
    lsg_project_read_versions (project);
  g_mutex_lock (&self->lock);
  self->project = project;
  self->error = g_steal_pointer (&error);
  self->done = TRUE;
  g_cond_signal (&self->cond);
  g_mutex_unlock (&self->lock);
  g_idle_add_full (G_PRIORITY_DEFAULT, arrived_cb, self, opener_release);
  return NULL;
}

static gboolean
wait_for (LsgOpener *self,
          guint      patience)
{
  gint64 end = g_get_monotonic_time () + (gint64) patience * 1000;
  gboolean done;

  g_mutex_lock (&self->lock);
  while (!self->done && g_cond_wait_until (&self->cond, &self->lock, end))
    continue;
  done = self->done;
  g_mutex_unlock (&self->lock);
  return done;
}

LsgOpener *
lsg_opener_start (const LsgOpenerJob *job,
                  guint               patience,
                  LsgOpenerFunc       func,
                  gpointer            user_data)
{
  LsgOpener *self = g_atomic_rc_box_new0 (LsgOpener);

  self->kind = job->kind;
  self->source = job->kind == LSG_OPENER_FILE ? lsg_file_resolve (job->source) : g_strdup (job->source);
  self->work_dir = g_strdup (job->work_dir);
  self->choice = job->choice;
  self->or_copy = job->or_copy;
  self->title = g_strdup (job->title);
  self->language = lsg_language_get_interface ();
  self->func = func;
  self->user_data = user_data;
  g_mutex_init (&self->lock);
  g_cond_init (&self->cond);

  g_atomic_rc_box_acquire (self);
  g_thread_unref (g_thread_new ("losange-open", open_thread, self));
  if (!wait_for (self, patience))
    return self;
  hand_over (self);
  return NULL;
}

void
lsg_opener_cancel (LsgOpener *self)
{
  g_return_if_fail (self != NULL && self->func != NULL);

  self->func = NULL;
  opener_release (self);
}

const char *
lsg_opener_get_path (LsgOpener *self)
{
  return self->kind == LSG_OPENER_FILE ? self->source : NULL;
}

double
lsg_opener_get_share (LsgOpener *self)
{
  return g_atomic_int_get (&self->told) / 1000.0;
}
