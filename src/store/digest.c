/* digest.c - one number for all records of a database. See digest.h. */
#include "digest.h"

#include "project-file.h"
#include "schema.h"

#include <glib/gi18n-lib.h>

/* Type, length and bytes of each value, so that no two rows give the same stream. */
static void
add_column (GChecksum    *sum,
            sqlite3_stmt *statement,
            int           column)
{
  int type = sqlite3_column_type (statement, column);
  const guchar *data = sqlite3_column_blob (statement, column);
  guint32 size = (guint32) sqlite3_column_bytes (statement, column);
  guchar head[5] = { (guchar) type, size & 0xff, (size >> 8) & 0xff, (size >> 16) & 0xff, size >> 24 };

  g_checksum_update (sum, head, sizeof head);
  if (size > 0)
    g_checksum_update (sum, data, size);
}

static gboolean
add_table (LsgConnection *connection,
           const char    *table,
           GChecksum     *sum,
           GError       **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT * FROM \"%s\" ORDER BY \"id\"", table);
  g_autoptr (sqlite3_stmt) statement = lsg_connection_prepare (connection, sql, error);
  int code, n;

  if (statement == NULL)
    return FALSE;
  g_checksum_update (sum, (const guchar *) table, -1);
  n = sqlite3_column_count (statement);
  while ((code = sqlite3_step (statement)) == SQLITE_ROW)
    for (int i = 0; i < n; i++)
      add_column (sum, statement, i);
  return lsg_connection_succeeded (connection, code, error);
}

/* The tables of the version that the database has: a digest is compared before anything is migrated. Images are
 * named by a digest of their own, and a working copy may hold more of them than the file. */
char *
lsg_digest_compute (LsgConnection *connection,
                    GError       **error)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  g_auto (GStrv) texts = NULL;
  guint version;

  if (!lsg_schema_read_version (connection, &version, error))
    return NULL;
  texts = lsg_schema_list_texts (version);
  for (guint i = 0; texts[i] != NULL; i++)
    {
      g_autofree char *name = lsg_schema_get_name (texts[i]);

      if (lsg_schema_is_table (texts[i]) && !g_str_equal (name, "image") && !add_table (connection, name, sum, error))
        return NULL;
    }
  return g_strdup (g_checksum_get_string (sum));
}

gboolean
lsg_digest_verify (LsgConnection *connection,
                   GError       **error)
{
  g_auto (LsgStamp) stamp = { 0 };
  g_autofree char *digest = NULL;

  if (!lsg_stamp_read (connection, &stamp, error))
    return FALSE;
  if (stamp.digest == NULL)
    return TRUE;
  digest = lsg_digest_compute (connection, error);
  if (digest == NULL)
    return FALSE;
  if (g_str_equal (digest, stamp.digest))
    return TRUE;
  g_set_error (error, LSG_STORE_ERROR, LSG_STORE_ERROR_DAMAGED,
               _("“%s” was altered since it was saved, by a fault of the disk or by another program: some of what "
                 "it says may be wrong. Compare it with a backup or an earlier copy."),
               connection->subject != NULL ? connection->subject : _("Untitled project"));
  return FALSE;
}
