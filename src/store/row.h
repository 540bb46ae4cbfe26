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

/* Writes all columns of the current row into @record: silently when it is @fresh, else with notify.
 * FALSE when a value is refused; its field is in @bad. */
gboolean lsg_row_put_record    (sqlite3_stmt    *statement,
                                LsgRecord       *record,
                                gboolean         fresh,
                                const LsgField **bad);

G_END_DECLS
