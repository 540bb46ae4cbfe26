/* changeset.h - session changesets: what a group of edits did to the rows, forwards and backwards. */
#pragma once

#include "connection.h"

G_BEGIN_DECLS

/* One row of a changeset. */
typedef struct {
  sqlite3_changeset_iter *iter;
  const LsgKind          *kind;
  int                     operation; /* SQLITE_INSERT, SQLITE_UPDATE, SQLITE_DELETE */
  gint64                  id;
} LsgRowChange;

/* FALSE stops the walk as damaged. */
typedef gboolean (*LsgRowChangeFunc) (const LsgRowChange *change,
                                      gpointer            user_data);

/* The new value of a column in the table's order; NULL when the row does not change it. */
sqlite3_value *lsg_row_change_get (const LsgRowChange *change,
                                   guint               column);

/* Calls @func for each row. FALSE when the changeset does not fit our tables. */
gboolean lsg_changeset_walk   (GBytes           *changeset,
                               LsgRowChangeFunc  func,
                               gpointer          user_data);

/* NULL only without memory or for a broken changeset. (transfer full) */
GBytes  *lsg_changeset_invert (GBytes           *changeset) G_GNUC_WARN_UNUSED_RESULT;

/* What both do together, one after the other. (transfer full) */
GBytes  *lsg_changeset_join   (GBytes           *first,
                               GBytes           *second) G_GNUC_WARN_UNUSED_RESULT;

/* That the reference @field of the rows @ids (gint64) of @kind, which named @target, names nothing any more: what
 * a session would have recorded. (transfer full) */
GBytes  *lsg_changeset_of_cleared (const LsgKind  *kind,
                                   const LsgField *field,
                                   gint64          target,
                                   GArray         *ids) G_GNUC_WARN_UNUSED_RESULT;

/* What a session has recorded. (transfer full) */
GBytes  *lsg_changeset_take   (sqlite3_session  *session) G_GNUC_WARN_UNUSED_RESULT;

/* Applies it within the open transaction, with foreign keys off; then checks that every row was changed
 * and that no reference of the tables it touched hangs in the air. */
gboolean lsg_changeset_apply  (LsgConnection    *connection,
                               GBytes           *changeset,
                               GError          **error);

G_END_DECLS
