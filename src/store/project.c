/* project.c - opening, making and closing projects; what a project says of itself. See project.h. */
#include "project-private.h"

#include "digest.h"
#include "load.h"
#include "migrate.h"
#include "schema.h"
#include "work-folder.h"

#include <glib/gi18n-lib.h>

G_DEFINE_FINAL_TYPE (LsgProject, lsg_project, G_TYPE_OBJECT)

enum {
  PROP_0,
  PROP_TITLE,
  PROP_PATH,
  PROP_MODIFIED,
  PROP_SAVED_AT,
  PROP_CAN_UNDO,
  PROP_CAN_REDO,
  PROP_BUSY,
  PROP_MIGRATED,
  PROP_HISTORY_DROPPED,
  N_PROPERTIES,
};

enum {
  SIGNAL_CHANGED,
  SIGNAL_DAMAGED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPERTIES];
static guint signals[N_SIGNALS];

const char *
lsg_project_get_subject (LsgProject *self)
{
  return self->name != NULL ? self->name : _("Untitled project");
}

void
lsg_project_tell (LsgProject *self)
{
  GObject *object = G_OBJECT (self);
  gboolean modified = lsg_project_get_modified (self);
  gboolean can_undo = lsg_project_get_undo (self) != NULL;
  gboolean can_redo = lsg_project_get_redo (self) != NULL;
  gboolean busy = self->saving != NULL;
  gboolean migrated = lsg_project_get_migrated (self);
  gint64 saved_at = self->copy != NULL ? self->copy->saved_at : 0;

  g_object_freeze_notify (object);
  if (self->told.modified != modified)
    g_object_notify_by_pspec (object, properties[PROP_MODIFIED]);
  if (self->told.can_undo != can_undo)
    g_object_notify_by_pspec (object, properties[PROP_CAN_UNDO]);
  if (self->told.can_redo != can_redo)
    g_object_notify_by_pspec (object, properties[PROP_CAN_REDO]);
  if (self->told.busy != busy)
    g_object_notify_by_pspec (object, properties[PROP_BUSY]);
  if (self->told.migrated != migrated)
    g_object_notify_by_pspec (object, properties[PROP_MIGRATED]);
  if (self->told.saved_at != saved_at)
    g_object_notify_by_pspec (object, properties[PROP_SAVED_AT]);
  self->told.modified = modified;
  self->told.can_undo = can_undo;
  self->told.can_redo = can_redo;
  self->told.busy = busy;
  self->told.migrated = migrated;
  self->told.saved_at = saved_at;
  g_object_thaw_notify (object);
}

static void
title_changed_cb (LsgProject *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
}

static void
lsg_project_get_property (GObject    *object,
                          guint       prop_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  LsgProject *self = LSG_PROJECT (object);

  switch (prop_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, lsg_record_get_title (LSG_RECORD (lsg_project_get_programme (self))));
      break;
    case PROP_PATH:
      g_value_set_string (value, self->path);
      break;
    case PROP_MODIFIED:
      g_value_set_boolean (value, lsg_project_get_modified (self));
      break;
    case PROP_SAVED_AT:
      g_value_set_int64 (value, self->copy != NULL ? self->copy->saved_at : 0);
      break;
    case PROP_CAN_UNDO:
      g_value_set_boolean (value, lsg_project_get_undo (self) != NULL);
      break;
    case PROP_CAN_REDO:
      g_value_set_boolean (value, lsg_project_get_redo (self) != NULL);
      break;
    case PROP_BUSY:
      g_value_set_boolean (value, self->saving != NULL);
      break;
    case PROP_MIGRATED:
      g_value_set_boolean (value, lsg_project_get_migrated (self));
      break;
    case PROP_HISTORY_DROPPED:
      g_value_set_boolean (value, self->copy != NULL && self->copy->forgot);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lsg_project_dispose (GObject *object)
{
  lsg_project_close (LSG_PROJECT (object));
  G_OBJECT_CLASS (lsg_project_parent_class)->dispose (object);
}

static void
lsg_project_finalize (GObject *object)
{
  LsgProject *self = LSG_PROJECT (object);

  g_clear_pointer (&self->gone, g_hash_table_unref);
  g_clear_pointer (&self->shown, g_ptr_array_unref);
  g_clear_pointer (&self->untold, g_ptr_array_unref);
  g_clear_pointer (&self->figures, lsg_figures_free);
  g_clear_object (&self->records);
  for (guint i = 0; i < LSG_N_DELIVERABLES; i++)
    lsg_frozen_clear (&self->frozen[i]);
  g_clear_pointer (&self->reader, lsg_connection_close);
  g_clear_error (&self->failure);
  g_free (self->path);
  g_free (self->name);
  G_OBJECT_CLASS (lsg_project_parent_class)->finalize (object);
}

static void
install_flag (guint       id,
              const char *name)
{
  properties[id] = g_param_spec_boolean (name, NULL, NULL, FALSE,
                                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
}

static void
lsg_project_class_init (LsgProjectClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = lsg_project_get_property;
  object_class->dispose = lsg_project_dispose;
  object_class->finalize = lsg_project_finalize;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_PATH] = g_param_spec_string ("path", NULL, NULL, NULL, flags);
  properties[PROP_SAVED_AT] = g_param_spec_int64 ("saved-at", NULL, NULL, 0, G_MAXINT64, 0, flags);
  install_flag (PROP_MODIFIED, "modified");
  install_flag (PROP_CAN_UNDO, "can-undo");
  install_flag (PROP_CAN_REDO, "can-redo");
  install_flag (PROP_BUSY, "busy");
  install_flag (PROP_MIGRATED, "migrated");
  install_flag (PROP_HISTORY_DROPPED, "history-dropped");
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", LSG_TYPE_PROJECT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 1, G_TYPE_POINTER);
  signals[SIGNAL_DAMAGED] = g_signal_new ("damaged", LSG_TYPE_PROJECT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
lsg_project_init (LsgProject *self)
{
  self->records = lsg_records_new ();
  self->gone = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_object_unref);
  self->shown = g_ptr_array_new_with_free_func (g_object_unref);
  self->untold = g_ptr_array_new_with_free_func (g_free);
}

/* The records are there: figures, and what is told from now on. */
static LsgProject *
finish_opening (LsgProject *self)
{
  self->figures = lsg_figures_new ();
  lsg_figures_update (self->figures, self->records, NULL);
  g_signal_connect_object (lsg_records_get_programme (self->records), "notify::title",
                           G_CALLBACK (title_changed_cb), self, G_CONNECT_SWAPPED);
  lsg_project_tell (self);
  return self;
}

/* Records and history of a working copy, brought to today's version first. Consumes @copy; NULL when it
 * holds what it must not. */
static LsgProject *
take_copy (LsgCopy *copy,
           int     *told,
           GError **error)
{
  g_autoptr (LsgProject) self = g_object_new (LSG_TYPE_PROJECT, NULL);
  g_autofree char *damage = NULL;

  self->copy = copy;
  self->path = g_strdup (copy->path);
  self->name = copy->path != NULL ? lsg_file_get_name (copy->path) : NULL;
  if (!lsg_copy_migrate (copy, &damage, error))
    return NULL;
  copy->connection->told = told;
  if (!lsg_load_records (copy->connection, self->records, error))
    return NULL;
  copy->connection->told = NULL;
  self->history = lsg_history_load (copy->connection, copy->cursor, error);
  if (self->history == NULL)
    return NULL;
  if (damage != NULL)
    lsg_verifying_tell (self, damage);
  return finish_opening (g_steal_pointer (&self));
}

LsgProject *
lsg_project_new (const char *work_dir,
                 LsgRecords *records,
                 gboolean    new_ids,
                 LsgLanguage language,
                 GError    **error)
{
  g_autoptr (LsgRecords) source = records != NULL ? lsg_load_copy (records) : lsg_records_new ();
  g_autoptr (GHashTable) ids = NULL;
  g_autofree char *name = lsg_copy_draw_name ();
  LsgCopy *copy;

  if (lsg_records_get_programme (source) == NULL)
    {
      const LsgField *field = lsg_kind_find_field (lsg_kind_get (LSG_KIND_PROGRAMME), "language");
      g_autoptr (LsgRecord) programme = lsg_record_new (LSG_KIND_PROGRAMME, lsg_records_draw_id (source));

      lsg_record_load (programme, field, lsg_integer (language));
      lsg_records_insert (source, programme);
    }
  ids = new_ids ? lsg_load_draw_ids (source) : NULL;
  copy = lsg_copy_create (work_dir, name, NULL, NULL, source, ids, error);
  return copy != NULL ? take_copy (copy, NULL, error) : NULL;
}

LsgProject *
lsg_project_resume (const char *work_dir,
                    const char *name,
                    GError    **error)
{
  LsgCopy *copy = lsg_copy_open (work_dir, name, NULL, error);

  return copy != NULL ? take_copy (copy, NULL, error) : NULL;
}

static LsgProject *
open_fresh (const char *work_dir,
            const char *name,
            const char *path,
            int        *told,
            GError    **error)
{
  g_autoptr (GBytes) bytes = lsg_file_read (path, error);
  LsgProject *self;
  LsgCopy *copy;

  if (bytes == NULL)
    return NULL;
  copy = lsg_copy_create (work_dir, name, path, bytes, NULL, NULL, error);
  if (copy == NULL)
    return NULL;
  self = take_copy (copy, told, error);
  if (self == NULL)
    lsg_copy_remove (work_dir, name, NULL);
  return self;
}

/* What becomes of a working copy that is there already. */
typedef enum {
  TAKE_UP,
  TAKE_FILE,
  REFUSE,
} Fate;

static Fate
ask (const char *path,
     LsgCopy    *copy,
     GError     *unreadable,
     GError    **error)
{
  g_autofree char *name = lsg_file_get_name (path);

  if (unreadable != NULL)
    g_set_error (error, LSG_STORE_ERROR, LSG_STORE_ERROR_AHEAD,
                 /* TRANSLATORS: file name, then a sentence that says why the file cannot be read */
                 _("Losange still has its own copy of “%s”, but the file cannot be used: %s Choose the copy to go on."),
                 name, unreadable->message);
  else
    g_set_error (error, LSG_STORE_ERROR, LSG_STORE_ERROR_AHEAD,
                 _("“%s” was changed by somebody else, and Losange holds changes of yours that were not saved. Choose "
                   "which version to go on with; the other is kept."), name);
  return REFUSE;
}

/* Compares the revision in the file with that of the copy. */
static Fate
decide (LsgCopy      *copy,
        const char   *path,
        LsgOpenChoice choice,
        GError      **error)
{
  g_autoptr (GError) unreadable = NULL;
  g_auto (LsgStamp) stamp = { 0 };
  gboolean readable = lsg_file_read_stamp (path, &stamp, &unreadable);

  copy->outdated = readable && stamp.version < lsg_schema_get_version ();
  if (readable && g_strcmp0 (stamp.revision, copy->stamp.revision) == 0)
    return TAKE_UP;
  if (readable && g_strcmp0 (stamp.revision, copy->pending) == 0)
    {
      /* The publish was done; only the note of it was lost. */
      copy->published = stamp.counter;
      lsg_stamp_clear (&copy->stamp);
      copy->stamp = stamp;
      stamp = (LsgStamp) { 0 };
      g_clear_pointer (&copy->pending, g_free);
      return lsg_copy_write_state (copy, error) ? TAKE_UP : REFUSE;
    }
  if (choice == LSG_OPEN_WORKING_COPY)
    return TAKE_UP;
  if (g_error_matches (unreadable, LSG_STORE_ERROR, LSG_STORE_ERROR_NEWER)
      || (!readable && choice == LSG_OPEN_FILE))
    {
      g_propagate_error (error, g_steal_pointer (&unreadable));
      return REFUSE;
    }
  if (choice == LSG_OPEN_ASK && (!readable || lsg_copy_is_ahead (copy)))
    return ask (path, copy, unreadable, error);
  return TAKE_FILE;
}

/* Takes up the copy @name, or makes way for a fresh one: then NULL without @error. */
static LsgProject *
open_copy (const char    *work_dir,
           const char    *name,
           const char    *path,
           LsgOpenChoice  choice,
           int           *told,
           GError       **error)
{
  g_autofree char *subject = lsg_file_get_name (path);
  g_autoptr (LsgCopy) copy = lsg_copy_open (work_dir, name, subject, error);
  gboolean ahead;

  if (copy == NULL)
    return NULL;
  switch (decide (copy, path, choice, error))
    {
    case TAKE_UP:
      if (g_strcmp0 (copy->path, path) != 0)
        {
          g_free (copy->path);
          copy->path = g_strdup (path);
        }
      return take_copy (g_steal_pointer (&copy), told, error);
    case TAKE_FILE:
      ahead = lsg_copy_is_ahead (copy);
      g_clear_pointer (&copy, lsg_copy_close);
      if (ahead)
        lsg_copy_set_aside (work_dir, name, error);
      else
        lsg_copy_remove (work_dir, name, error);
      return NULL;
    case REFUSE:
    default:
      return NULL;
    }
}

static gboolean
is_beyond_repair (const GError *error)
{
  return g_error_matches (error, LSG_STORE_ERROR, LSG_STORE_ERROR_DAMAGED)
         || g_error_matches (error, LSG_STORE_ERROR, LSG_STORE_ERROR_FOREIGN);
}

/* The copy cannot be read: it is put aside, the file is opened, and the user is told. */
static LsgProject *
open_despite (const char *work_dir,
              const char *name,
              const char *path,
              int        *told,
              GError    **error)
{
  g_autofree char *aside = lsg_copy_quarantine (work_dir, name, error);
  g_autofree char *shown = NULL;
  g_autofree char *sentence = NULL;
  g_autofree char *subject = lsg_file_get_name (path);
  LsgProject *self;

  if (aside == NULL)
    return NULL;
  self = open_fresh (work_dir, name, path, told, error);
  if (self == NULL)
    return NULL;
  shown = g_filename_display_name (aside);
  /* TRANSLATORS: file name, folder */
  sentence = g_strdup_printf (_("“%s” was opened as it was last saved: the working copy with later edits is damaged. "
                                "It was put aside in “%s”."), subject, shown);
  lsg_verifying_tell (self, sentence);
  return self;
}

LsgProject *
lsg_project_open_told (const char    *work_dir,
                       const char    *path,
                       LsgOpenChoice  choice,
                       int           *told,
                       GError       **error)
{
  g_autofree char *resolved = lsg_file_resolve (path);
  g_autofree char *name = lsg_copy_get_name (resolved);
  g_autoptr (GError) failure = NULL;
  LsgProject *self;

  if (!lsg_copy_exists (work_dir, name))
    return open_fresh (work_dir, name, resolved, told, error);
  self = open_copy (work_dir, name, resolved, choice, told, &failure);
  if (self != NULL)
    return self;
  if (failure == NULL)
    return open_fresh (work_dir, name, resolved, told, error);
  if (is_beyond_repair (failure))
    return open_despite (work_dir, name, resolved, told, error);
  g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}

LsgProject *
lsg_project_open (const char   *work_dir,
                  const char   *path,
                  LsgOpenChoice choice,
                  GError      **error)
{
  return lsg_project_open_told (work_dir, path, choice, NULL, error);
}

LsgProject *
lsg_project_read (const char *work_dir,
                  const char *path,
                  gboolean   *newer_copy,
                  GError    **error)
{
  g_autofree char *resolved = lsg_file_resolve (path);
  g_autoptr (LsgProject) self = g_object_new (LSG_TYPE_PROJECT, NULL);
  g_autoptr (GBytes) bytes = lsg_file_read (resolved, error);
  g_autoptr (LsgConnection) connection = NULL;

  if (newer_copy != NULL)
    *newer_copy = lsg_work_folder_is_ahead (work_dir, resolved);
  if (bytes == NULL)
    return NULL;
  self->name = lsg_file_get_name (resolved);
  self->path = g_strdup (resolved);
  connection = lsg_connection_open_bytes (bytes, self->name, error);
  if (connection == NULL || !lsg_schema_check (connection, LSG_SCHEMA_FILE, error)
      || !lsg_connection_check (connection, FALSE, error) || !lsg_digest_verify (connection, error)
      || !lsg_migrate (connection, LSG_SCHEMA_FILE, error) || !lsg_load_records (connection, self->records, error))
    return NULL;
  if (lsg_records_get_n (self->records, LSG_KIND_SNAPSHOT) > 0)
    self->reader = g_steal_pointer (&connection);
  return finish_opening (g_steal_pointer (&self));
}

/* An untitled project that was never changed leaves nothing behind. */
void
lsg_project_close (LsgProject *self)
{
  g_autofree char *work_dir = NULL;
  g_autofree char *name = NULL;

  g_return_if_fail (LSG_IS_PROJECT (self));

  if (self->copy == NULL)
    return;
  while (self->depth > 0)
    lsg_project_rollback (self);
  lsg_project_finish_freezing (self);
  lsg_verifying_stop (self);
  lsg_saving_settle (self);
  if (self->path == NULL && !lsg_copy_is_ahead (self->copy))
    {
      work_dir = g_strdup (self->copy->work_dir);
      name = g_strdup (self->copy->name);
    }
  g_clear_pointer (&self->history, lsg_history_free);
  g_clear_pointer (&self->copy, lsg_copy_close);
  if (name != NULL)
    lsg_copy_remove (work_dir, name, NULL);
}

gboolean
lsg_project_discard (LsgProject *self,
                     GError    **error)
{
  g_autofree char *work_dir = NULL;
  g_autofree char *name = NULL;

  g_return_val_if_fail (LSG_IS_PROJECT (self), FALSE);
  g_return_val_if_fail (self->copy != NULL && self->path == NULL, FALSE);

  work_dir = g_strdup (self->copy->work_dir);
  name = g_strdup (self->copy->name);
  lsg_project_close (self);
  return lsg_work_folder_forget (work_dir, name, error);
}

LsgRecords *
lsg_project_get_records (LsgProject *self)
{
  g_return_val_if_fail (LSG_IS_PROJECT (self), NULL);

  return self->records;
}

LsgProgramme *
lsg_project_get_programme (LsgProject *self)
{
  g_return_val_if_fail (LSG_IS_PROJECT (self), NULL);

  return lsg_records_get_programme (self->records);
}

const LsgFigures *
lsg_project_get_figures (LsgProject *self)
{
  g_return_val_if_fail (LSG_IS_PROJECT (self), NULL);

  return self->figures;
}

const char *
lsg_project_get_path (LsgProject *self)
{
  g_return_val_if_fail (LSG_IS_PROJECT (self), NULL);

  return self->path;
}

gboolean
lsg_project_get_modified (LsgProject *self)
{
  g_return_val_if_fail (LSG_IS_PROJECT (self), FALSE);

  return self->copy != NULL && lsg_copy_is_ahead (self->copy);
}

gboolean
lsg_project_get_migrated (LsgProject *self)
{
  g_return_val_if_fail (LSG_IS_PROJECT (self), FALSE);

  return self->copy != NULL && self->copy->outdated;
}
