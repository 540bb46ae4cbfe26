/* versions.h - the versions of the project file that there have been, and the way from each to the next.
 *
 * The number in user_version is the place in this list, from 1. The last one is what the field tables give
 * today; of those before it the text is frozen. Released entries are never changed. The tables `losange`,
 * `work` and `history` (schema.c) are the same in all versions.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a column holds after the migration: an SQL expression over the former row of the table. */
typedef struct {
  const char *table;
  const char *column;
  const char *expression; /* the former column in double quotes, a number, a text in single quotes ... */
} LsgMigratedColumn;

/* One version and the way to it from the one before. Its migration needs no word about tables that stay, columns that
 * keep their name and new columns that may be NULL: rows are carried over by the names of columns. `columns` (ended by
 * an entry without table) says the rest; `sql`, run last, fills tables that have got another name: those of the former
 * version whose text changed are called "former NAME" then. Either may be NULL. */
typedef struct {
  const char *const       *schema; /* CREATE TABLE and CREATE INDEX of its kinds, ended by NULL; not of the last */
  const LsgMigratedColumn *columns;
  const char              *sql;
} LsgVersion;

typedef struct {
  const LsgVersion *versions;
  guint             n;
} LsgVersions;

/* Those of this Losange. A test program of migrations has a function of this name instead, with a made-up
 * history: nothing else stands in the file that it replaces. */
LsgVersions lsg_versions_get (void);

G_END_DECLS
