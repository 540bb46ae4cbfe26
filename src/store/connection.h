/* connection.h - one SQLite connection, hardened against files of others, with the statements it reuses.
 *
 * A connection belongs to one thread at a time. Everything that SQLite refuses becomes a sentence that
 * names the project file (`subject`) and says what to do.
 */
#pragma once

#include "project.h"

#define SQLITE_ENABLE_SESSION 1
#define SQLITE_ENABLE_PREUPDATE_HOOK 1
#include <sqlite3.h>

G_BEGIN_DECLS

/* Largest project file, and largest value that a connection reads. */
#define LSG_MAX_FILE (256 * 1024 * 1024)
#define LSG_MAX_RECORDS 300000

typedef enum {
  LSG_STATEMENT_BEGIN,
  LSG_STATEMENT_COMMIT,
  LSG_STATEMENT_ROLLBACK,
  LSG_STATEMENT_WORK_UPDATE,
  LSG_STATEMENT_HISTORY_INSERT,
  LSG_STATEMENT_HISTORY_MERGE,
  LSG_STATEMENT_HISTORY_DELETE,
  LSG_STATEMENT_HISTORY_SELECT,
  LSG_N_STATEMENTS,
} LsgStatement;

/* What is done to one row of a kind. */
typedef enum {
  LSG_ROW_SELECT,
  LSG_ROW_INSERT,
  LSG_ROW_DELETE,
  LSG_ROW_MOVE,
  LSG_N_ROW_STATEMENTS,
} LsgRowStatement;

typedef struct {
  sqlite3      *db;
  char         *subject; /* name of the user's file in messages; NULL for a project without */
  sqlite3_stmt *statements[LSG_N_STATEMENTS];
  sqlite3_stmt *rows[LSG_N_KINDS][LSG_N_ROW_STATEMENTS];
  sqlite3_stmt **updates[LSG_N_KINDS]; /* one for each field, made when first used */
  int          *told; /* borrowed, NULL for nobody: thousandths of the rows that were read, written atomically */
} LsgConnection;

/* Opens the database at @path for reading and writing; makes it when @create. */
LsgConnection *lsg_connection_open       (const char     *path,
                                          const char     *subject,
                                          gboolean        create,
                                          GError        **error) G_GNUC_WARN_UNUSED_RESULT;

/* A database in memory: empty, or a copy of @bytes of its own. */
LsgConnection *lsg_connection_open_bytes (GBytes         *bytes,
                                          const char     *subject,
                                          GError        **error) G_GNUC_WARN_UNUSED_RESULT;
void           lsg_connection_close      (LsgConnection  *self);

/* Runs SQL without results. */
gboolean       lsg_connection_exec       (LsgConnection  *self,
                                          const char     *sql,
                                          GError        **error);
sqlite3_stmt  *lsg_connection_prepare    (LsgConnection  *self,
                                          const char     *sql,
                                          GError        **error) G_GNUC_WARN_UNUSED_RESULT;

/* The reused statements: reset, ready to bind. NULL with @error when SQLite refuses the SQL. */
sqlite3_stmt  *lsg_connection_get        (LsgConnection  *self,
                                          LsgStatement    statement,
                                          GError        **error);
sqlite3_stmt  *lsg_connection_get_row    (LsgConnection  *self,
                                          const LsgKind  *kind,
                                          LsgRowStatement statement,
                                          GError        **error);
sqlite3_stmt  *lsg_connection_get_update (LsgConnection  *self,
                                          const LsgKind  *kind,
                                          const LsgField *field,
                                          GError        **error);

/* Steps a statement that gives no rows, then resets it. */
gboolean       lsg_connection_run        (LsgConnection  *self,
                                          sqlite3_stmt   *statement,
                                          GError        **error);

/* A statement of the list without values: begin, commit, rollback. */
gboolean       lsg_connection_do         (LsgConnection  *self,
                                          LsgStatement    statement,
                                          GError        **error);

/* The first column of the first row; 0 when there is none. */
gboolean       lsg_connection_get_integer (LsgConnection *self,
                                           const char    *sql,
                                           gint64        *integer,
                                           GError       **error);

/* TRUE when the structure of the database is sound (quick_check; the whole integrity_check if @thorough). */
gboolean       lsg_connection_check      (LsgConnection  *self,
                                          gboolean        thorough,
                                          GError        **error);

/* Makes the SQLite result @code into an error; TRUE when it was no error. */
gboolean       lsg_connection_succeeded  (LsgConnection  *self,
                                          int             code,
                                          GError        **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LsgConnection, lsg_connection_close)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (sqlite3_stmt, sqlite3_finalize)

G_END_DECLS
