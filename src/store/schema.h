/* schema.h - the SQL that the field tables give, and the proof that a file has exactly this and no more. */
#pragma once

#include "connection.h"

G_BEGIN_DECLS

#define LSG_APPLICATION_ID 0x4C6F7361
#define LSG_SCHEMA_VERSION 1

typedef enum {
  LSG_SCHEMA_FILE,         /* what the user's file holds */
  LSG_SCHEMA_WORKING_COPY, /* and the tables of history and state */
} LsgSchemaPart;

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

/* Compares sqlite_schema with what the tables give for the version, text for text. */
gboolean lsg_schema_check        (LsgConnection  *connection,
                                  LsgSchemaPart   part,
                                  GError        **error);

G_END_DECLS
