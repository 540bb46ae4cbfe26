/* load.h - from rows to records, and from records to rows. */
#pragma once

#include "connection.h"

G_BEGIN_DECLS

/* Reads and validates every record into @records, which is empty: values by the field tables, ids, the one
 * programme sheet, references, links that stand twice, circles of parents. */
gboolean lsg_load_records   (LsgConnection *connection,
                             LsgRecords    *records,
                             GError       **error);

/* Checks in the same way, then writes every record of @records into the empty tables of @connection, with ids from
 * @ids when given. */
gboolean lsg_load_store     (LsgConnection *connection,
                             LsgRecords    *records,
                             GHashTable    *ids,
                             GError       **error);

/* A new id for every record of @records. (transfer full) (element-type gint64 gint64) */
GHashTable *lsg_load_draw_ids (LsgRecords  *records) G_GNUC_WARN_UNUSED_RESULT;

/* Copies of all records, which may be used in another thread. */
LsgRecords *lsg_load_copy     (LsgRecords  *records) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
