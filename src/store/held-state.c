/* held-state.c - one state of a project, to be read in any thread. See held-state.h. */
#include "held-state.h"

#include "load.h"
#include "migrate.h"
#include "packing.h"
#include "project-private.h"
#include "schema.h"

#include <glib/gi18n-lib.h>

struct _LsgHeldState {
  char          *subject;
  LsgConnection *connection; /* of the present */

  /* Of a validated version. */
  GBytes        *image;
  char          *hash;
  int            edition;
};

static GBytes *
find_image (LsgProject  *project,
            LsgSnapshot *snapshot,
            GError     **error)
{
  LsgConnection *connection = project->copy != NULL ? project->copy->connection : project->reader;
  g_autoptr (sqlite3_stmt) statement = NULL;
  GBytes *image = NULL;

  if (connection != NULL)
    statement = lsg_connection_prepare (connection, "SELECT \"bytes\" FROM \"image\" WHERE \"hash\" = ?1", error);
  if (connection != NULL && statement == NULL)
    return NULL;
  if (statement != NULL && snapshot->image != NULL)
    {
      sqlite3_bind_text (statement, 1, snapshot->image, -1, SQLITE_STATIC);
      if (sqlite3_step (statement) == SQLITE_ROW)
        image = g_bytes_new (sqlite3_column_blob (statement, 0), (gsize) sqlite3_column_bytes (statement, 0));
    }
  if (image == NULL)
    g_set_error (error, LSG_STORE_ERROR, LSG_STORE_ERROR_READ,
                 _("The copy of version %d is not in this project: it was made from XML, which holds no copies."),
                 (int) snapshot->edition);
  return image;
}

static gboolean
hold_version (LsgHeldState *self,
              LsgProject   *project,
              LsgSnapshot  *snapshot,
              GError      **error)
{
  self->image = find_image (project, snapshot, error);
  self->hash = g_strdup (snapshot->image);
  self->edition = (int) snapshot->edition;
  return self->image != NULL;
}

/* The transaction that is begun here sees the records as they are at this moment. */
static gboolean
hold_now (LsgHeldState *self,
          LsgProject   *project,
          GError      **error)
{
  self->connection = lsg_copy_connect (project->copy, error);
  return self->connection != NULL
         && lsg_connection_exec (self->connection, "BEGIN; SELECT counter FROM \"losange\"", error);
}

LsgHeldState *
lsg_held_state_new (LsgProject  *project,
                    LsgSnapshot *snapshot,
                    GError     **error)
{
  g_autoptr (LsgHeldState) self = g_new0 (LsgHeldState, 1);
  gboolean held;

  g_return_val_if_fail (LSG_IS_PROJECT (project), NULL);
  g_return_val_if_fail (snapshot != NULL || (project->copy != NULL && project->depth == 0), NULL);

  self->subject = g_strdup (lsg_project_get_subject (project));
  held = snapshot != NULL ? hold_version (self, project, snapshot, error) : hold_now (self, project, error);
  return held ? g_steal_pointer (&self) : NULL;
}

void
lsg_held_state_free (LsgHeldState *self)
{
  g_clear_pointer (&self->connection, lsg_connection_close);
  g_clear_pointer (&self->image, g_bytes_unref);
  g_free (self->hash);
  g_free (self->subject);
  g_free (self);
}

static gboolean
refuse_damaged (LsgHeldState *self,
                GError      **error)
{
  g_clear_error (error);
  g_set_error (error, LSG_STORE_ERROR, LSG_STORE_ERROR_DAMAGED,
               _("The copy of version %d was altered since it was kept, and cannot be shown. The project itself is "
                 "whole; an earlier backup may hold the copy."), self->edition);
  return FALSE;
}

/* The bytes were in a file of others until their digest agreed; they are read as any such file is. */
static gboolean
read_version (LsgHeldState *self,
              LsgRecords   *records,
              GError      **error)
{
  g_autofree char *hash = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, self->image);
  g_autoptr (GBytes) file = NULL;
  g_autoptr (LsgConnection) connection = NULL;

  if (g_strcmp0 (hash, self->hash) == 0)
    file = lsg_unpack (self->image, LSG_MAX_FILE);
  if (file == NULL)
    return refuse_damaged (self, error);
  connection = lsg_connection_open_bytes (file, self->subject, error);
  return (connection != NULL && lsg_schema_check (connection, LSG_SCHEMA_FILE, error)
          && lsg_migrate (connection, LSG_SCHEMA_FILE, error) && lsg_load_records (connection, records, error))
         || refuse_damaged (self, error);
}

LsgRecords *
lsg_held_state_read (LsgHeldState *self,
                     GError      **error)
{
  g_autoptr (LsgRecords) records = lsg_records_new ();
  g_autoptr (LsgFigures) figures = lsg_figures_new ();
  gboolean done;

  if (self->connection != NULL)
    done = lsg_load_records (self->connection, records, error);
  else
    done = read_version (self, records, error);
  g_clear_pointer (&self->connection, lsg_connection_close);
  if (!done)
    return NULL;
  lsg_figures_update (figures, records, NULL);
  return g_steal_pointer (&records);
}
