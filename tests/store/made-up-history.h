/* made-up-history.h - three versions of the project file instead of those that there are: a program with this
 * file has its lsg_versions_get() in the place of that of src/store/versions.c.
 *
 * In version 1 the channels are called tools and the title of a need its heading; in version 2 needs have no
 * gravity; version 3 is today's.
 */
#pragma once

#include <glib.h>

/* Makes the sound database at @path, of today's version, one of an older @version as an older Losange would
 * have written it: other texts and the same rows, but for the column that was not there yet. */
void make_older (const char *path,
                 guint       version);
