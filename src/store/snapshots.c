/* snapshots.c - validated versions and their frozen copies. See snapshots.h. */
#include "snapshots.h"

#include "load.h"
#include "migrate.h"
#include "project-private.h"
#include "schema.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#define MAX_IMAGE (64 * 1024 * 1024)

LsgSnapshot *
lsg_snapshot_find_last (LsgRecords    *records,
                        LsgDeliverable deliverable)
{
  guint n = lsg_records_get_n (records, LSG_KIND_SNAPSHOT);
  LsgSnapshot *last = NULL;

  for (guint i = 0; i < n; i++)
    {
      LsgSnapshot *snapshot = lsg_records_peek (records, LSG_KIND_SNAPSHOT, i);

      if (snapshot->deliverable == (gint64) deliverable && (last == NULL || snapshot->edition > last->edition))
        last = snapshot;
    }
  return last;
}

static gboolean
is_frozen_kind (LsgKindId kind)
{
  return kind != LSG_KIND_SNAPSHOT && kind != LSG_KIND_REVIEW
         && (lsg_kind_get (kind)->flags & (LSG_KIND_PERSONAL | LSG_KIND_BULK)) == 0;
}

/* Copies without what a frozen version leaves out. */
static LsgRecords *
copy_records (LsgRecords *records)
{
  LsgRecords *copy = lsg_load_copy (records);

  for (guint kind = 0; kind < LSG_N_KINDS; kind++)
    while (!is_frozen_kind (kind) && lsg_records_get_n (copy, kind) > 0)
      lsg_records_remove (copy, lsg_records_peek (copy, kind, lsg_records_get_n (copy, kind) - 1));
  return copy;
}

/* Everything of @bytes through @converter; at most @limit bytes come out. NULL when it is no such form. */
static GBytes *
convert (GConverter *converter,
         GBytes     *bytes,
         gsize       limit,
         GError    **error)
{
  g_autoptr (GInputStream) memory = g_memory_input_stream_new_from_bytes (bytes);
  g_autoptr (GInputStream) stream = g_converter_input_stream_new (memory, converter);
  g_autoptr (GByteArray) result = g_byte_array_new ();
  guint8 buffer[16384];
  gssize n;

  while ((n = g_input_stream_read (stream, buffer, sizeof buffer, NULL, error)) > 0 && result->len <= limit)
    g_byte_array_append (result, buffer, (guint) n);
  if (n < 0)
    return NULL;
  if (result->len > limit)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE, "too large");
      return NULL;
    }
  return g_byte_array_free_to_bytes (g_steal_pointer (&result));
}

static GBytes *
make_image (LsgProject *self,
            GError    **error)
{
  g_autoptr (LsgRecords) copy = copy_records (self->records);
  g_autoptr (GZlibCompressor) compressor = g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB, 6);
  const char *subject = lsg_project_get_subject (self);
  g_autoptr (GBytes) file = lsg_publish_make_bytes (copy, subject, error);
  g_autoptr (GError) failure = NULL;
  GBytes *image;

  if (file == NULL)
    return NULL;
  image = convert (G_CONVERTER (compressor), file, MAX_IMAGE, &failure);
  if (image == NULL)
    g_set_error (error, LSG_STORE_ERROR, LSG_STORE_ERROR_LIMIT,
                 _("The version of “%s” cannot be kept: it would be larger than %d MB."), subject,
                 MAX_IMAGE / (1024 * 1024));
  return image;
}

/* Outside any group: the bytes are no part of the history. A copy that no record names stays in the working copy
 * until that goes. */
static gboolean
store_image (LsgProject *self,
             const char *hash,
             GBytes     *image,
             GError    **error)
{
  LsgConnection *connection = self->copy->connection;
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

LsgSnapshot *
lsg_project_freeze (LsgProject    *self,
                    LsgDeliverable deliverable,
                    const char    *date,
                    const char    *signatory,
                    const char    *reserves,
                    GError       **error)
{
  g_autoptr (GBytes) image = NULL;
  g_autofree char *hash = NULL;
  LsgSnapshot *last;
  LsgRecord *added;

  g_return_val_if_fail (LSG_IS_PROJECT (self), NULL);
  g_return_val_if_fail (deliverable < LSG_N_DELIVERABLES, NULL);
  g_return_val_if_fail (self->copy != NULL && self->depth == 0, NULL);

  image = make_image (self, error);
  if (image == NULL)
    return NULL;
  hash = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, image);
  if (!store_image (self, hash, image, error))
    return NULL;
  last = lsg_snapshot_find_last (self->records, deliverable);
  {
    LsgAssignment values[] = {
      { "deliverable", lsg_integer (deliverable) },
      { "edition", lsg_integer (last != NULL ? last->edition + 1 : 1) },
      { "date", lsg_text (date) },
      { "signatory", lsg_text (signatory) },
      { "reserves", lsg_text (reserves) },
      { "file-version", lsg_integer (lsg_schema_get_version ()) },
      { "image", lsg_text (hash) },
    };

    added = lsg_project_add (self, LSG_KIND_SNAPSHOT, values, G_N_ELEMENTS (values), NULL, error);
  }
  return added != NULL ? LSG_SNAPSHOT (added) : NULL;
}

static GBytes *
find_image (LsgProject  *self,
            LsgSnapshot *snapshot,
            GError     **error)
{
  LsgConnection *connection = self->copy != NULL ? self->copy->connection : self->reader;
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
refuse_damaged (LsgSnapshot *snapshot,
                GError     **error)
{
  g_clear_error (error);
  g_set_error (error, LSG_STORE_ERROR, LSG_STORE_ERROR_DAMAGED,
               _("The copy of version %d was altered since it was kept, and cannot be shown. The project itself is "
                 "whole; an earlier backup may hold the copy."), (int) snapshot->edition);
  return FALSE;
}

/* The bytes were in a file of others until their digest agreed; they are read as any such file is. */
static gboolean
load_image (LsgProject *self,
            GBytes     *file,
            LsgRecords *records,
            GError    **error)
{
  g_autoptr (LsgConnection) connection = lsg_connection_open_bytes (file, lsg_project_get_subject (self), error);

  return connection != NULL && lsg_schema_check (connection, LSG_SCHEMA_FILE, error)
         && lsg_migrate (connection, LSG_SCHEMA_FILE, error) && lsg_load_records (connection, records, error);
}

LsgRecords *
lsg_project_thaw (LsgProject  *self,
                  LsgSnapshot *snapshot,
                  GError     **error)
{
  g_autoptr (GBytes) image = NULL;
  g_autoptr (GBytes) file = NULL;
  g_autoptr (GZlibDecompressor) decompressor = g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB);
  g_autoptr (LsgRecords) records = lsg_records_new ();
  g_autoptr (LsgFigures) figures = lsg_figures_new ();
  g_autofree char *hash = NULL;

  g_return_val_if_fail (LSG_IS_PROJECT (self), NULL);
  g_return_val_if_fail (LSG_IS_SNAPSHOT (snapshot), NULL);

  image = find_image (self, snapshot, error);
  if (image == NULL)
    return NULL;
  hash = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, image);
  if (g_strcmp0 (hash, snapshot->image) == 0)
    file = convert (G_CONVERTER (decompressor), image, LSG_MAX_FILE, NULL);
  if (file == NULL || !load_image (self, file, records, error))
    {
      refuse_damaged (snapshot, error);
      return NULL;
    }
  lsg_figures_update (figures, records, NULL);
  return g_steal_pointer (&records);
}

void
lsg_frozen_clear (LsgFrozen *frozen)
{
  g_clear_object (&frozen->records);
  g_clear_pointer (&frozen->image, g_free);
}

/* The frozen records of @snapshot, from memory when they were asked for before. Borrowed. */
static LsgRecords *
ensure_frozen (LsgProject  *self,
               LsgSnapshot *snapshot,
               GError     **error)
{
  LsgFrozen *frozen = &self->frozen[snapshot->deliverable];

  if (frozen->records != NULL && g_strcmp0 (frozen->image, snapshot->image) == 0)
    return frozen->records;
  lsg_frozen_clear (frozen);
  frozen->records = lsg_project_thaw (self, snapshot, error);
  if (frozen->records != NULL)
    frozen->image = g_strdup (snapshot->image);
  return frozen->records;
}

GPtrArray *
lsg_project_list_drift (LsgProject    *self,
                        LsgDeliverable deliverable,
                        GError       **error)
{
  LsgSnapshot *snapshot;
  LsgRecords *frozen;

  g_return_val_if_fail (LSG_IS_PROJECT (self), NULL);

  snapshot = lsg_snapshot_find_last (self->records, deliverable);
  if (snapshot == NULL)
    return NULL;
  frozen = ensure_frozen (self, snapshot, error);
  return frozen != NULL ? lsg_drift_list (frozen, self->records, snapshot) : NULL;
}

/* One remark for a deliverable: the version, and how many changes are open. */
static void
add_review (LsgProject    *self,
            LsgDeliverable deliverable,
            GPtrArray     *remarks)
{
  g_autoptr (GPtrArray) drifts = lsg_project_list_drift (self, deliverable, NULL);
  guint n = drifts != NULL ? lsg_drift_count_open (drifts) : 0;
  const char *name = g_dgettext (GETTEXT_PACKAGE, lsg_deliverable_choices[deliverable].label);
  LsgSnapshot *snapshot = lsg_snapshot_find_last (self->records, deliverable);

  if (n == 0)
    return;
  lsg_rules_add (remarks, LSG_RULE_TO_REVIEW, LSG_RECORD (snapshot),
                 /* TRANSLATORS: a deliverable, the number of its version, how many changes */
                 g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s, version %d: %u change since its validation is to review.",
                                               "%s, version %d: %u changes since its validation are to review.", n),
                                  name, (int) snapshot->edition, n));
}

GPtrArray *
lsg_project_list_remarks (LsgProject *self,
                          guint       limit)
{
  GPtrArray *remarks;

  g_return_val_if_fail (LSG_IS_PROJECT (self), NULL);

  remarks = lsg_rules_list (self->records, self->figures, limit);
  for (guint i = 0; i < LSG_N_DELIVERABLES; i++)
    add_review (self, i, remarks);
  return remarks;
}
