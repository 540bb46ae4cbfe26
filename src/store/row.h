/* row.h - between SQLite's values and those of the fields: one place for every read and write of a row. */
#pragma once

#include "connection.h"

G_BEGIN_DECLS

/* Binds @value of @field to parameter @index: tokens for choices, NULL for no value. */
int      lsg_row_bind          (sqlite3_stmt   *statement,
                                int             index,
                                const LsgField *field,
                                LsgValue        value);

/* Binds id, position and all stored fields of @record, in the order of the columns. @id and the
 * references go through @ids (old id -> new id, both gint64 *) unless it is NULL. */
void     lsg_row_bind_record   (sqlite3_stmt   *statement,
                                LsgRecord      *record,
                                GHashTable     *ids);

/* Reads one value of a row or a changeset and validates it. The value borrows from @raw. FALSE when the
 * file holds what the field does not take. */
gboolean lsg_row_read          (const LsgField *field,
                                sqlite3_value  *raw,
                                LsgValue       *value);

/* Writes all columns of the current row into @record, with notify. FALSE when a value is refused; its field is
 * in @bad. */
gboolean lsg_row_put_record    (sqlite3_stmt    *statement,
                                LsgRecord       *record,
                                const LsgField **bad);

/* The same for the many rows of one kind, into fresh records and silently: what a field takes is looked up once,
 * and what is not plainly so is left to lsg_row_read(). */
typedef struct _LsgRowLoader LsgRowLoader;

/* Reads rows of "SELECT id, position, fields" into records. put() gives FALSE, and the field in @bad, for a value that
 * the field does not take. */
LsgRowLoader *lsg_row_loader_new  (const LsgKind   *kind) G_GNUC_WARN_UNUSED_RESULT;
void          lsg_row_loader_free (LsgRowLoader    *self);
gboolean      lsg_row_loader_put  (LsgRowLoader    *self,
                                   sqlite3_stmt    *statement,
                                   LsgRecord       *record,
                                   const LsgField **bad);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LsgRowLoader, lsg_row_loader_free)

G_END_DECLS
