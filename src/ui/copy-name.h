/* copy-name.h - a copy says that it is one: “Welcome (copy)”, then “Welcome (copy 2)”. */
#pragma once

#include "project.h"

G_BEGIN_DECLS

/* The name for a copy of what is called @title, none of which is in @taken (NULL-terminated). A copy of a copy counts
 * on. (transfer full) */
char      *lsg_copy_name_propose (const char        *title,
                                  const char *const *taken) G_GNUC_WARN_UNUSED_RESULT;

/* Gives @copy, which still has the name of what it was made from, a name of its own. Nothing happens where there is
 * no name, or no room for a longer one. */
gboolean   lsg_copy_name_give    (LsgProject  *project,
                                  LsgRecord   *copy,
                                  GError     **error);

/* lsg_project_duplicate() and the name, in one step. (transfer none) */
LsgRecord *lsg_copy_record       (LsgProject  *project,
                                  LsgRecord   *record,
                                  GError     **error);

G_END_DECLS
