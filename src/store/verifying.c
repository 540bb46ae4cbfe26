/* verifying.c - the digest of all records, compared in the background after opening.
 *
 * The thread never holds the project: were its reference the last one, the project would be closed there,
 * and closing waits for the thread.
 */
#include "digest.h"
#include "project-private.h"

typedef struct {
  GWeakRef project;
  char    *sentence;
} Message;

typedef struct _LsgVerifying {
  GThread       *thread;
  LsgConnection *connection;
  Message       *message; /* without a sentence yet; NULL once it is on its way */
  int            stopped; /* atomic */
} LsgVerifying;

static Message *
message_new (LsgProject *project)
{
  Message *message = g_new0 (Message, 1);

  g_weak_ref_init (&message->project, project);
  return message;
}

static void
message_free (gpointer data)
{
  Message *message = data;

  g_weak_ref_clear (&message->project);
  g_free (message->sentence);
  g_free (message);
}

static gboolean
emit_damaged_cb (gpointer data)
{
  Message *message = data;
  g_autoptr (LsgProject) project = g_weak_ref_get (&message->project);

  if (project != NULL)
    g_signal_emit_by_name (project, "damaged", message->sentence);
  return G_SOURCE_REMOVE;
}

/* From any thread; takes @message. */
static void
post (Message    *message,
      const char *sentence)
{
  message->sentence = g_strdup (sentence);
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, emit_damaged_cb, message, message_free);
}

static int
stop_cb (gpointer data)
{
  LsgVerifying *verifying = data;

  return g_atomic_int_get (&verifying->stopped);
}

static gpointer
verify_thread (gpointer data)
{
  LsgVerifying *verifying = data;
  g_autoptr (GError) error = NULL;

  sqlite3_progress_handler (verifying->connection->db, 1000, stop_cb, verifying);
  if (!lsg_digest_verify (verifying->connection, &error) && !g_atomic_int_get (&verifying->stopped)
      && g_error_matches (error, LSG_STORE_ERROR, LSG_STORE_ERROR_DAMAGED))
    post (g_steal_pointer (&verifying->message), error->message);
  g_clear_pointer (&verifying->connection, lsg_connection_close);
  return NULL;
}

/* The transaction that is begun here holds the records as they are at this moment. */
static void
start (LsgProject *self)
{
  LsgVerifying *verifying;
  LsgConnection *connection;

  if (lsg_copy_is_ahead (self->copy) || self->copy->stamp.digest == NULL)
    return;
  connection = lsg_copy_connect (self->copy, NULL);
  if (connection == NULL)
    return;
  if (!lsg_connection_exec (connection, "BEGIN; SELECT counter FROM \"losange\"", NULL))
    {
      lsg_connection_close (connection);
      return;
    }
  verifying = g_new0 (LsgVerifying, 1);
  verifying->connection = connection;
  verifying->message = message_new (self);
  self->verifying = verifying;
  verifying->thread = g_thread_new ("losange-digest", verify_thread, verifying);
}

void
lsg_verifying_stop (LsgProject *self)
{
  LsgVerifying *verifying = g_steal_pointer (&self->verifying);

  if (verifying == NULL)
    return;
  g_atomic_int_set (&verifying->stopped, 1);
  g_thread_join (verifying->thread);
  g_clear_pointer (&verifying->message, message_free);
  g_free (verifying);
}

void
lsg_verifying_tell (LsgProject *self,
                    const char *sentence)
{
  if (self->untold != NULL)
    g_ptr_array_add (self->untold, g_strdup (sentence));
  else
    post (message_new (self), sentence);
}

void
lsg_project_verify (LsgProject *self)
{
  g_autoptr (GPtrArray) untold = NULL;

  g_return_if_fail (LSG_IS_PROJECT (self));
  g_return_if_fail (self->untold != NULL);

  untold = g_steal_pointer (&self->untold);
  for (guint i = 0; i < untold->len; i++)
    lsg_verifying_tell (self, untold->pdata[i]);
  if (self->copy != NULL)
    start (self);
}
