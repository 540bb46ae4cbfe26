/* history.c - the steps of undo and redo. See history.h. */
#include "history.h"

#include "changeset.h"

typedef struct {
  LsgEdit *edit;
  gint64   step;
  gsize    size;
} Step;

struct _LsgHistory {
  GPtrArray *steps;    /* of Step, oldest first */
  guint      n_done;   /* the steps before it are done, the others undone */
  gboolean   typing;   /* the last step may still grow */
  gint64     typed_at; /* monotonic */
};

static const char *const verbs[] = {
  [LSG_VERB_CHANGE] = "change",       [LSG_VERB_ADD] = "add",   [LSG_VERB_DUPLICATE] = "duplicate",
  [LSG_VERB_REMOVE] = "remove",       [LSG_VERB_MOVE] = "move", [LSG_VERB_LINK] = "link",
  [LSG_VERB_UNLINK] = "unlink",       [LSG_VERB_RENUMBER] = "renumber",
  [LSG_VERB_IMPORT] = "import",
};

LsgEdit *
lsg_edit_copy (const LsgEdit *edit)
{
  LsgEdit *copy = g_memdup2 (edit, sizeof *edit);

  copy->field = g_intern_string (edit->field);
  copy->subject = g_strdup (edit->subject != NULL ? edit->subject : "");
  return copy;
}

void
lsg_edit_free (LsgEdit *edit)
{
  g_free ((char *) edit->subject);
  g_free (edit);
}

static void
step_free (gpointer data)
{
  Step *step = data;

  lsg_edit_free (step->edit);
  g_free (step);
}

static void
add_step (LsgHistory    *self,
          const LsgEdit *edit,
          gint64         number,
          gsize          size)
{
  Step *step = g_new0 (Step, 1);

  step->edit = lsg_edit_copy (edit);
  step->step = number;
  step->size = size;
  g_ptr_array_add (self->steps, step);
}

static Step *
get_step (LsgHistory *self,
          guint       index)
{
  return index < self->steps->len ? self->steps->pdata[index] : NULL;
}

static gboolean
read_edit (sqlite3_stmt *statement,
           LsgEdit      *edit)
{
  const LsgKind *kind = lsg_kind_find ((const char *) sqlite3_column_text (statement, 2));
  const char *verb = (const char *) sqlite3_column_text (statement, 1);
  const char *field = (const char *) sqlite3_column_text (statement, 3);

  for (guint i = 0; kind != NULL && i < G_N_ELEMENTS (verbs); i++)
    {
      if (g_strcmp0 (verb, verbs[i]) != 0)
        continue;
      edit->verb = i;
      edit->kind = kind->id;
      edit->field = field != NULL && lsg_kind_find_field (kind, field) != NULL
                    ? lsg_kind_find_field (kind, field)->name : NULL;
      edit->id = sqlite3_column_int64 (statement, 4);
      edit->subject = (const char *) sqlite3_column_text (statement, 5);
      edit->time = sqlite3_column_int64 (statement, 6);
      return TRUE;
    }
  return FALSE;
}

LsgHistory *
lsg_history_load (LsgConnection *connection,
                  gint64         cursor,
                  GError       **error)
{
  g_autoptr (LsgHistory) self = g_new0 (LsgHistory, 1);
  g_autoptr (sqlite3_stmt) statement = NULL;
  int code;

  self->steps = g_ptr_array_new_with_free_func (step_free);
  statement = lsg_connection_prepare (connection, "SELECT step, verb, kind, field, record, subject, time, "
                                      "length(changeset) FROM \"history\" ORDER BY step", error);
  if (statement == NULL)
    return NULL;
  while ((code = sqlite3_step (statement)) == SQLITE_ROW)
    {
      gint64 number = sqlite3_column_int64 (statement, 0);
      LsgEdit edit;

      if (!read_edit (statement, &edit))
        {
          code = SQLITE_CORRUPT;
          break;
        }
      add_step (self, &edit, number, sqlite3_column_int64 (statement, 7));
      if (number <= cursor)
        self->n_done = self->steps->len;
    }
  if (!lsg_connection_succeeded (connection, code, error))
    return NULL;
  return g_steal_pointer (&self);
}

void
lsg_history_free (LsgHistory *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->steps);
  g_free (self);
}

static gboolean
continues_typing (LsgHistory    *self,
                  const LsgEdit *edit)
{
  Step *last = self->n_done > 0 ? get_step (self, self->n_done - 1) : NULL;

  return last != NULL && self->typing && self->n_done == self->steps->len
         && g_get_monotonic_time () - self->typed_at <= LSG_HISTORY_TYPING && last->edit->verb == LSG_VERB_CHANGE
         && edit->verb == LSG_VERB_CHANGE && edit->id != 0 && last->edit->id == edit->id
         && last->edit->kind == edit->kind && g_strcmp0 (last->edit->field, edit->field) == 0;
}

static gboolean
delete_steps (LsgConnection *connection,
              gint64         first,
              gint64         last,
              GError       **error)
{
  sqlite3_stmt *statement = lsg_connection_get (connection, LSG_STATEMENT_HISTORY_DELETE, error);

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, first);
  sqlite3_bind_int64 (statement, 2, last);
  return lsg_connection_run (connection, statement, error);
}

static GBytes *
read_changeset (LsgConnection *connection,
                gint64         step,
                GError       **error)
{
  sqlite3_stmt *statement = lsg_connection_get (connection, LSG_STATEMENT_HISTORY_SELECT, error);
  GBytes *changeset = NULL;
  int code;

  if (statement == NULL)
    return NULL;
  sqlite3_bind_int64 (statement, 1, step);
  code = sqlite3_step (statement);
  if (code == SQLITE_ROW)
    changeset = g_bytes_new (sqlite3_column_blob (statement, 0), sqlite3_column_bytes (statement, 0));
  else
    lsg_connection_succeeded (connection, code == SQLITE_DONE ? SQLITE_CORRUPT : code, error);
  sqlite3_reset (statement);
  return changeset;
}

/* Joins the changeset to that of the last step; both together may be nothing. */
static gboolean
write_merged (LsgHistory       *self,
              LsgConnection    *connection,
              GBytes           *changeset,
              LsgHistoryChange *change,
              GError          **error)
{
  g_autoptr (GBytes) former = NULL;
  g_autoptr (GBytes) joined = NULL;
  sqlite3_stmt *statement;

  change->step = get_step (self, self->n_done - 1)->step;
  change->merged = TRUE;
  former = read_changeset (connection, change->step, error);
  if (former == NULL)
    return FALSE;
  joined = lsg_changeset_join (former, changeset);
  if (joined == NULL)
    return lsg_connection_succeeded (connection, SQLITE_NOMEM, error);

  change->size = g_bytes_get_size (joined);
  change->vanished = change->size == 0;
  if (change->vanished)
    return delete_steps (connection, change->step, change->step, error);
  statement = lsg_connection_get (connection, LSG_STATEMENT_HISTORY_MERGE, error);
  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, change->step);
  sqlite3_bind_blob64 (statement, 2, g_bytes_get_data (joined, NULL), change->size, SQLITE_STATIC);
  sqlite3_bind_int64 (statement, 3, change->edit.time);
  return lsg_connection_run (connection, statement, error);
}

static gboolean
insert_step (LsgConnection    *connection,
             LsgHistoryChange *change,
             GBytes           *changeset,
             GError          **error)
{
  sqlite3_stmt *statement = lsg_connection_get (connection, LSG_STATEMENT_HISTORY_INSERT, error);
  const LsgEdit *edit = &change->edit;

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, change->step);
  sqlite3_bind_text (statement, 2, verbs[edit->verb], -1, SQLITE_STATIC);
  sqlite3_bind_text (statement, 3, lsg_kind_get (edit->kind)->name, -1, SQLITE_STATIC);
  sqlite3_bind_text (statement, 4, edit->field, -1, SQLITE_STATIC);
  sqlite3_bind_int64 (statement, 5, edit->id);
  sqlite3_bind_text (statement, 6, edit->subject != NULL ? edit->subject : "", -1, SQLITE_STATIC);
  sqlite3_bind_int64 (statement, 7, edit->time);
  sqlite3_bind_blob64 (statement, 8, g_bytes_get_data (changeset, NULL), change->size, SQLITE_STATIC);
  return lsg_connection_run (connection, statement, error);
}

/* How many of the oldest steps go so that the bounds hold; the new one always stays. */
static guint
count_surplus (LsgHistory *self,
               gsize       size)
{
  gsize bytes = size;
  guint n = 0;

  for (guint i = 0; i < self->n_done; i++)
    bytes += get_step (self, i)->size;
  while (n < self->n_done && (self->n_done - n + 1 > LSG_HISTORY_MAX_STEPS || bytes > LSG_HISTORY_MAX_BYTES))
    bytes -= get_step (self, n++)->size;
  return n;
}

gboolean
lsg_history_write (LsgHistory       *self,
                   LsgConnection    *connection,
                   const LsgEdit    *edit,
                   GBytes           *changeset,
                   gboolean          typing,
                   LsgHistoryChange *change,
                   GError          **error)
{
  gint64 last = self->steps->len > 0 ? get_step (self, self->steps->len - 1)->step : 0;

  *change = (LsgHistoryChange) { .edit = *edit, .typing = typing };
  if (typing && continues_typing (self, edit))
    return write_merged (self, connection, changeset, change, error);

  /* What was undone cannot be redone once something else is done. */
  if (self->n_done < self->steps->len
      && !delete_steps (connection, get_step (self, self->n_done)->step, last, error))
    return FALSE;
  change->step = (self->n_done > 0 ? get_step (self, self->n_done - 1)->step : 0) + 1;
  change->size = g_bytes_get_size (changeset);
  change->n_trimmed = count_surplus (self, change->size);
  if (change->n_trimmed > 0
      && !delete_steps (connection, 0, get_step (self, change->n_trimmed - 1)->step, error))
    return FALSE;
  return insert_step (connection, change, changeset, error);
}

gint64
lsg_history_get_next_cursor (LsgHistory             *self,
                             const LsgHistoryChange *change)
{
  if (!change->vanished)
    return change->step;
  return self->n_done > 1 ? get_step (self, self->n_done - 2)->step : 0;
}

void
lsg_history_accept (LsgHistory             *self,
                    const LsgHistoryChange *change)
{
  if (change->merged)
    {
      Step *last = get_step (self, self->n_done - 1);

      last->size = change->size;
      last->edit->time = change->edit.time;
      if (change->vanished)
        g_ptr_array_set_size (self->steps, (int) --self->n_done);
    }
  else
    {
      g_ptr_array_set_size (self->steps, (int) self->n_done);
      if (change->n_trimmed > 0)
        g_ptr_array_remove_range (self->steps, 0, change->n_trimmed);
      add_step (self, &change->edit, change->step, change->size);
      self->n_done = self->steps->len;
    }
  self->typing = change->typing && !change->vanished;
  self->typed_at = g_get_monotonic_time ();
}

void
lsg_history_end_typing (LsgHistory *self)
{
  self->typing = FALSE;
}

const LsgEdit *
lsg_history_get_undo (LsgHistory *self)
{
  return self->n_done > 0 ? get_step (self, self->n_done - 1)->edit : NULL;
}

const LsgEdit *
lsg_history_get_redo (LsgHistory *self)
{
  Step *step = get_step (self, self->n_done);

  return step != NULL ? step->edit : NULL;
}

GBytes *
lsg_history_read (LsgHistory    *self,
                  LsgConnection *connection,
                  gboolean       redo,
                  gint64        *cursor,
                  GError       **error)
{
  guint index = redo ? self->n_done : self->n_done - 1;
  Step *step = get_step (self, index);

  g_return_val_if_fail (step != NULL, NULL);

  if (redo)
    *cursor = step->step;
  else
    *cursor = index > 0 ? get_step (self, index - 1)->step : 0;
  return read_changeset (connection, step->step, error);
}

void
lsg_history_step (LsgHistory *self,
                  gboolean    redo)
{
  self->typing = FALSE;
  if (redo)
    self->n_done++;
  else
    self->n_done--;
}

GPtrArray *
lsg_history_list (LsgHistory *self,
                  guint       n)
{
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) lsg_edit_free);

  for (guint i = self->n_done; i > 0 && list->len < n; i--)
    g_ptr_array_add (list, lsg_edit_copy (get_step (self, i - 1)->edit));
  return list;
}
