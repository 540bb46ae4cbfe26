/* digest.h - one number for all records of a database: what finds a flip that SQLite does not see. */
#pragma once

#include "connection.h"

G_BEGIN_DECLS

/* SHA-256 over every column of every record, kinds in table order, records by id. (transfer full) */
char    *lsg_digest_compute (LsgConnection *connection,
                             GError       **error) G_GNUC_WARN_UNUSED_RESULT;

/* Compares with the digest that is stored; a file without one passes. */
gboolean lsg_digest_verify  (LsgConnection *connection,
                             GError       **error);

G_END_DECLS
