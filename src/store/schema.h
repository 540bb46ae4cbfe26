/* schema.h - the SQL that the field tables give, and the proof that a file has exactly this and no more. */
#pragma once

#include "connection.h"

G_BEGIN_DECLS

#define LSG_APPLICATION_ID 0x4C6F7361

typedef enum {
  LSG_SCHEMA_FILE,         /* what the user's file holds */
  LSG_SCHEMA_WORKING_COPY, /* and the tables of history and state */
} LsgSchemaPart;

/* The frozen records of validated versions, compressed, by the SHA-256 of what stands there: since version 2. Rows
 * are never changed, and no changeset holds them. */
#define LSG_SCHEMA_IMAGE                                                               \
  "CREATE TABLE \"image\" (\n  \"id\" INTEGER PRIMARY KEY,\n"                            \
  "  \"hash\" TEXT NOT NULL CHECK (length(\"hash\") = 64),\n"                           \
  "  \"bytes\" BLOB NOT NULL CHECK (length(\"bytes\") <= 67108864),\n"                  \
  "  UNIQUE (\"hash\")\n) STRICT"

/* What user_version says of a database of today. */
guint    lsg_schema_get_version  (void);

/* The user_version of a database that is not newer than today's. */
gboolean lsg_schema_read_version (LsgConnection  *connection,
                                  guint          *version,
                                  GError        **error);

/* CREATE TABLE and CREATE INDEX of all kinds and of the images as they were in @version, ended by NULL; the tables
 * that all versions share are not among them. (transfer full) */
GStrv    lsg_schema_list_texts   (guint           version) G_GNUC_WARN_UNUSED_RESULT;

/* Of one of these texts: whether it makes a table, and the name of what it makes. (transfer full) */
gboolean lsg_schema_is_table     (const char     *text);
char    *lsg_schema_get_name     (const char     *text) G_GNUC_WARN_UNUSED_RESULT;

/* "path_minutes" for the field "path-minutes". (transfer full) */
char    *lsg_schema_get_column   (const LsgField *field) G_GNUC_WARN_UNUSED_RESULT;

/* CREATE TABLE and CREATE INDEX of one kind, in order, ended by NULL. (transfer full) */
GStrv    lsg_schema_list_sql     (const LsgKind  *kind) G_GNUC_WARN_UNUSED_RESULT;

/* The statements that read, write, remove and move one row, and update one field. (transfer full) */
char    *lsg_schema_row_sql      (const LsgKind  *kind,
                                  LsgRowStatement statement) G_GNUC_WARN_UNUSED_RESULT;
char    *lsg_schema_update_sql   (const LsgKind  *kind,
                                  const LsgField *field) G_GNUC_WARN_UNUSED_RESULT;

/* All rows of a kind, columns as in LSG_ROW_SELECT. (transfer full) */
char    *lsg_schema_select_sql   (const LsgKind  *kind) G_GNUC_WARN_UNUSED_RESULT;

/* Number of columns before the first field: the id, and the position of ordered kinds. */
guint    lsg_schema_get_n_fixed  (const LsgKind  *kind);

/* Makes all tables in an empty database, with application id and version. */
gboolean lsg_schema_create       (LsgConnection  *connection,
                                  GError        **error);
gboolean lsg_schema_create_work  (LsgConnection  *connection,
                                  GError        **error);
gboolean lsg_schema_drop_work    (LsgConnection  *connection,
                                  GError        **error);

/* Compares sqlite_schema with what the tables give, or gave, for its user_version, text for text. */
gboolean lsg_schema_check        (LsgConnection  *connection,
                                  LsgSchemaPart   part,
                                  GError        **error);

G_END_DECLS
