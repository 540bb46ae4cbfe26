/* group.c - groups of edits: one transaction, one changeset, one step of history, one `changed`. */
#include "project-private.h"

#include <glib/gi18n-lib.h>

static gboolean
refuse_read_only (LsgProject *self,
                  GError    **error)
{
  g_set_error (error, LSG_STORE_ERROR, LSG_STORE_ERROR_REFUSED,
               _("“%s” was opened for reading only. Open it for editing to change it."), lsg_project_get_subject (self));
  return FALSE;
}

/* Why a group fails of which a part was given up, or failed without anybody who asked why. */
static GError *
new_given_up (LsgProject *self)
{
  return g_error_new (LSG_STORE_ERROR, LSG_STORE_ERROR_REFUSED, _("The change to “%s” was given up."),
                      lsg_project_get_subject (self));
}

/* A working copy that could not be opened again after it was given another name. */
static gboolean
refuse_lost (LsgProject *self,
             GError    **error)
{
  g_set_error (error, LSG_STORE_ERROR, LSG_STORE_ERROR_WRITE,
               _("The working copy of “%s” cannot be reached. Close the project and open it again: what was shown as "
                 "done is kept."), lsg_project_get_subject (self));
  return FALSE;
}

static gboolean
begin_transaction (LsgProject *self,
                   GError    **error)
{
  LsgConnection *connection = self->copy->connection;
  int code;

  if (!lsg_connection_do (connection, LSG_STATEMENT_BEGIN, error))
    return FALSE;
  sqlite3_exec (connection->db, "PRAGMA defer_foreign_keys = ON", NULL, NULL, NULL);
  code = sqlite3session_create (connection->db, "main", &self->session);
  if (code == SQLITE_OK)
    code = sqlite3session_attach (self->session, NULL);
  if (lsg_connection_succeeded (connection, code, error))
    return TRUE;
  g_clear_pointer (&self->session, sqlite3session_delete);
  lsg_connection_do (connection, LSG_STATEMENT_ROLLBACK, NULL);
  return FALSE;
}

static void
end_group (LsgProject *self)
{
  g_clear_pointer (&self->session, sqlite3session_delete);
  g_clear_pointer (&self->unseen, g_bytes_unref);
  g_clear_pointer (&self->edit, lsg_edit_free);
  g_ptr_array_set_size (self->shown, 0);
  self->live = FALSE;
}

static void
roll_back (LsgProject *self)
{
  LsgConnection *connection = self->copy->connection;

  g_clear_pointer (&self->session, sqlite3session_delete);
  if (sqlite3_get_autocommit (connection->db) == 0)
    lsg_connection_do (connection, LSG_STATEMENT_ROLLBACK, NULL);
  lsg_refresh_rows (self, self->shown);
  end_group (self);
}

/* Numbers and texts grow under the fingers; a choice or a scale is one act. */
static gboolean
is_typing (LsgProject *self)
{
  const LsgField *field = NULL;

  if (!self->live && self->edit->verb == LSG_VERB_CHANGE && self->edit->field != NULL)
    field = lsg_kind_find_field (lsg_kind_get (self->edit->kind), self->edit->field);
  return field != NULL && field->type != LSG_TYPE_CHOICE && field->type != LSG_TYPE_CHOICES
         && field->type != LSG_TYPE_FLAG && field->type != LSG_TYPE_SCALE && field->type != LSG_TYPE_REFERENCE;
}

static gboolean
write_work (LsgProject *self,
            gint64      cursor,
            GError    **error)
{
  LsgConnection *connection = self->copy->connection;
  sqlite3_stmt *statement = lsg_connection_get (connection, LSG_STATEMENT_WORK_UPDATE, error);

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, self->copy->counter + 1);
  sqlite3_bind_int64 (statement, 2, cursor);
  return lsg_connection_run (connection, statement, error);
}

static gboolean
commit_changeset (LsgProject *self,
                  GBytes     *changeset,
                  GError    **error)
{
  LsgConnection *connection = self->copy->connection;
  LsgHistoryChange change;

  if (!lsg_history_write (self->history, connection, self->edit, changeset, is_typing (self), &change, error)
      || !write_work (self, lsg_history_get_next_cursor (self->history, &change), error)
      || !lsg_connection_do (connection, LSG_STATEMENT_COMMIT, error))
    return FALSE;
  self->copy->counter++;
  self->copy->cursor = lsg_history_get_next_cursor (self->history, &change);
  lsg_history_accept (self->history, &change);
  return TRUE;
}

/* NULL without memory. */
static GBytes *
take_changeset (LsgProject *self)
{
  g_autoptr (GBytes) seen = lsg_changeset_take (self->session);

  if (seen == NULL || self->unseen == NULL)
    return g_steal_pointer (&seen);
  return lsg_changeset_join (self->unseen, seen);
}

static gboolean
commit_group (LsgProject *self,
              GError    **error)
{
  g_autoptr (GBytes) changeset = take_changeset (self);
  gboolean committed;

  g_clear_pointer (&self->session, sqlite3session_delete);
  if (changeset == NULL)
    {
      lsg_connection_succeeded (self->copy->connection, SQLITE_NOMEM, error);
      roll_back (self);
      return FALSE;
    }
  if (g_bytes_get_size (changeset) == 0)
    {
      roll_back (self);
      return TRUE;
    }
  committed = commit_changeset (self, changeset, error);
  if (!committed)
    {
      roll_back (self);
      return FALSE;
    }
  end_group (self);
  lsg_refresh_walk (self, changeset);
  return TRUE;
}

gboolean
lsg_group_enter (LsgProject    *self,
                 const LsgEdit *edit,
                 gboolean       single,
                 GError       **error)
{
  if (self->copy == NULL)
    return refuse_read_only (self, error);
  if (self->copy->connection == NULL)
    return refuse_lost (self, error);
  if (self->depth > 0)
    {
      if (self->failure != NULL)
        {
          g_propagate_error (error, g_error_copy (self->failure));
          return FALSE;
        }
      self->depth++;
      return TRUE;
    }
  if (!begin_transaction (self, error))
    return FALSE;
  self->depth = 1;
  self->live = !single;
  self->edit = lsg_edit_copy (edit);
  if (self->edit->time == 0)
    self->edit->time = g_get_real_time () / G_USEC_PER_SEC;
  return TRUE;
}

gboolean
lsg_group_leave (LsgProject *self,
                 gboolean    written,
                 GError    **error)
{
  self->depth--;
  if (written)
    return self->depth > 0 || commit_group (self, error);
  if (self->depth == 0)
    roll_back (self);
  else if (self->failure == NULL)
    self->failure = error != NULL && *error != NULL ? g_error_copy (*error) : new_given_up (self);
  return FALSE;
}

void
lsg_project_begin (LsgProject    *self,
                   const LsgEdit *edit)
{
  g_autoptr (GError) error = NULL;

  g_return_if_fail (LSG_IS_PROJECT (self));
  g_return_if_fail (edit != NULL);

  if (self->depth > 0)
    self->depth++;
  else if (!lsg_group_enter (self, edit, FALSE, &error))
    {
      self->failure = g_steal_pointer (&error);
      self->depth = 1;
    }
}

gboolean
lsg_project_commit (LsgProject *self,
                    GError    **error)
{
  g_return_val_if_fail (LSG_IS_PROJECT (self), FALSE);
  g_return_val_if_fail (self->depth > 0, FALSE);

  if (--self->depth > 0)
    return TRUE;
  if (self->failure == NULL)
    return commit_group (self, error);
  if (self->copy != NULL && self->edit != NULL)
    roll_back (self);
  g_propagate_error (error, g_steal_pointer (&self->failure));
  return FALSE;
}

void
lsg_project_rollback (LsgProject *self)
{
  g_return_if_fail (LSG_IS_PROJECT (self));
  g_return_if_fail (self->depth > 0);

  self->depth--;
  if (self->depth > 0)
    {
      if (self->failure == NULL)
        self->failure = new_given_up (self);
      return;
    }
  g_clear_error (&self->failure);
  if (self->copy != NULL && self->edit != NULL)
    roll_back (self);
}

void
lsg_project_end_typing (LsgProject *self)
{
  g_return_if_fail (LSG_IS_PROJECT (self));

  if (self->history != NULL)
    lsg_history_end_typing (self->history);
}

/* Foreign keys can only be switched outside a transaction. */
static gboolean
apply_step (LsgProject *self,
            GBytes     *changeset,
            gint64      cursor,
            GError    **error)
{
  LsgConnection *connection = self->copy->connection;
  gboolean applied;

  if (!lsg_connection_exec (connection, "PRAGMA foreign_keys = OFF", error))
    return FALSE;
  applied = lsg_connection_do (connection, LSG_STATEMENT_BEGIN, error);
  if (applied)
    {
      applied = lsg_changeset_apply (connection, changeset, error) && write_work (self, cursor, error)
                && lsg_connection_do (connection, LSG_STATEMENT_COMMIT, error);
      if (!applied && sqlite3_get_autocommit (connection->db) == 0)
        lsg_connection_do (connection, LSG_STATEMENT_ROLLBACK, NULL);
    }
  lsg_connection_exec (connection, "PRAGMA foreign_keys = ON", NULL);
  return applied;
}

static gboolean
step_history (LsgProject *self,
              gboolean    redo,
              GError    **error)
{
  g_autoptr (GBytes) stored = NULL;
  g_autoptr (GBytes) changeset = NULL;
  gint64 cursor;

  stored = lsg_history_read (self->history, self->copy->connection, redo, &cursor, error);
  if (stored == NULL)
    return FALSE;
  changeset = redo ? g_bytes_ref (stored) : lsg_changeset_invert (stored);
  if (changeset == NULL || !lsg_refresh_accepts (self, changeset))
    return lsg_connection_succeeded (self->copy->connection, SQLITE_CORRUPT, error);
  if (!apply_step (self, changeset, cursor, error))
    return FALSE;
  self->copy->counter++;
  self->copy->cursor = cursor;
  lsg_history_step (self->history, redo);
  lsg_refresh_walk (self, changeset);
  return TRUE;
}

gboolean
lsg_project_undo (LsgProject *self,
                  GError    **error)
{
  g_return_val_if_fail (LSG_IS_PROJECT (self), FALSE);
  g_return_val_if_fail (self->depth == 0, FALSE);

  if (self->copy == NULL)
    return refuse_read_only (self, error);
  if (self->copy->connection == NULL)
    return refuse_lost (self, error);
  return lsg_history_get_undo (self->history) == NULL || step_history (self, FALSE, error);
}

gboolean
lsg_project_redo (LsgProject *self,
                  GError    **error)
{
  g_return_val_if_fail (LSG_IS_PROJECT (self), FALSE);
  g_return_val_if_fail (self->depth == 0, FALSE);

  if (self->copy == NULL)
    return refuse_read_only (self, error);
  if (self->copy->connection == NULL)
    return refuse_lost (self, error);
  return lsg_history_get_redo (self->history) == NULL || step_history (self, TRUE, error);
}

const LsgEdit *
lsg_project_get_undo (LsgProject *self)
{
  g_return_val_if_fail (LSG_IS_PROJECT (self), NULL);

  return self->history != NULL ? lsg_history_get_undo (self->history) : NULL;
}

const LsgEdit *
lsg_project_get_redo (LsgProject *self)
{
  g_return_val_if_fail (LSG_IS_PROJECT (self), NULL);

  return self->history != NULL ? lsg_history_get_redo (self->history) : NULL;
}

GPtrArray *
lsg_project_list_edits (LsgProject *self,
                        guint       n)
{
  g_return_val_if_fail (LSG_IS_PROJECT (self), NULL);

  if (self->history == NULL)
    return g_ptr_array_new_with_free_func ((GDestroyNotify) lsg_edit_free);
  return lsg_history_list (self->history, n);
}
