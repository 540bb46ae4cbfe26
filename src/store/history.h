/* history.h - the steps of undo and redo: their labels in memory, their changesets in the working copy.
 *
 * A step is written in the transaction of its edit, and accepted here once that has been committed.
 */
#pragma once

#include "connection.h"

G_BEGIN_DECLS

#define LSG_HISTORY_MAX_STEPS 1000
#define LSG_HISTORY_MAX_BYTES (64 * 1024 * 1024)

/* Edits of one field that follow each other within this many microseconds are one step. */
#define LSG_HISTORY_TYPING G_USEC_PER_SEC

typedef struct _LsgHistory LsgHistory;

/* What lsg_history_write() did to the table. */
typedef struct {
  gint64   step;
  gboolean merged;
  gboolean vanished; /* typing came back to where it began */
  gboolean typing;
  gsize    size;
  guint    n_trimmed;
  LsgEdit  edit;     /* borrowed */
} LsgHistoryChange;

/* Reads the labels; the steps after @cursor can be redone. */
LsgHistory    *lsg_history_load     (LsgConnection    *connection,
                                     gint64            cursor,
                                     GError          **error) G_GNUC_WARN_UNUSED_RESULT;
void           lsg_history_free     (LsgHistory       *self);

/* Writes a step, or joins it to the last one when both are typing in one field. */
gboolean       lsg_history_write    (LsgHistory       *self,
                                     LsgConnection    *connection,
                                     const LsgEdit    *edit,
                                     GBytes           *changeset,
                                     gboolean          typing,
                                     LsgHistoryChange *change,
                                     GError          **error);
void           lsg_history_accept   (LsgHistory             *self,
                                     const LsgHistoryChange *change);

/* The cursor that will stand after lsg_history_accept(). */
gint64         lsg_history_get_next_cursor (LsgHistory             *self,
                                            const LsgHistoryChange *change);
void           lsg_history_end_typing (LsgHistory     *self);

/* The step to undo, or to redo; NULL when there is none. */
const LsgEdit *lsg_history_get_undo (LsgHistory       *self);
const LsgEdit *lsg_history_get_redo (LsgHistory       *self);

/* Its changeset, and the cursor behind it. (transfer full) */
GBytes        *lsg_history_read     (LsgHistory       *self,
                                     LsgConnection    *connection,
                                     gboolean          redo,
                                     gint64           *cursor,
                                     GError          **error) G_GNUC_WARN_UNUSED_RESULT;
void           lsg_history_step     (LsgHistory       *self,
                                     gboolean          redo);

/* The last @n steps that are done, newest first. (transfer full) (element-type LsgEdit) */
GPtrArray     *lsg_history_list     (LsgHistory       *self,
                                     guint             n) G_GNUC_WARN_UNUSED_RESULT;

/* With its texts; the copy is freed with the function below. */
LsgEdit       *lsg_edit_copy        (const LsgEdit    *edit) G_GNUC_WARN_UNUSED_RESULT;
void           lsg_edit_free        (LsgEdit          *edit);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LsgHistory, lsg_history_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LsgEdit, lsg_edit_free)

G_END_DECLS
