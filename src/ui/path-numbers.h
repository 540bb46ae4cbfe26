/* path-numbers.h - the path in numbers: what both strips draw, as rows of texts for a plain table. */
#pragma once

#include "path-filter.h"
#include "project.h"

G_BEGIN_DECLS

/* Heads for lsg_number_table_new(), ended by NULL, of which that at LSG_PATH_NUMBERS_WIDE takes the room left.
 * (transfer full) */
#define LSG_PATH_NUMBERS_WIDE 1
char     **lsg_path_numbers_list_titles (void) G_GNUC_WARN_UNUSED_RESULT;

/* A row for each module and activity that passes @filter, and the sum of the activities that do. (transfer full)
 * (element-type GStrv) */
GPtrArray *lsg_path_numbers_list_rows   (LsgProject          *project,
                                         const LsgPathFilter *filter) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
