/* migrate.h - from the tables of an older version to those of today. */
#pragma once

#include "schema.h"

G_BEGIN_DECLS

/* Brings the database to today's version, one transaction for each step; a failure leaves it at the last
 * version that was reached whole. Its text must have been checked (lsg_schema_check()), its values need not
 * be: they are validated when they are loaded. Afterwards its text is today's, its history is empty and its
 * digest is NULL. Never for a user's file: only for a working copy, or a copy in memory. Does nothing when
 * the version is today's. */
gboolean lsg_migrate (LsgConnection *connection,
                      LsgSchemaPart  part,
                      GError       **error);

G_END_DECLS
