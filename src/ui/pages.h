/* pages.h - the table of pages: one row is a page, most of them of the sidebar. */
#pragma once

#include "page.h"

G_BEGIN_DECLS

typedef struct {
  const char *id;    /* stable; stored as the page to come back to */
  const char *group; /* English, marked with N_: the heading above it in the sidebar; NULL: a page that a command
                      * leads to, in no sidebar */
  const char *title; /* English, marked with N_ */
  GType     (*get_type) (void);

  /* The number beside the name; NULL for none. */
  guint     (*count) (LsgProject *project);

  /* Whether the page is where one goes to see @field (NULL: the whole record) of records of @kind. The
   * first row that says so is taken. */
  gboolean  (*shows) (LsgKindId   kind,
                      const char *field);
} LsgPageInfo;

/* The rows in sidebar order; those of a group stand together. */
const LsgPageInfo *lsg_pages_get      (guint *n_pages);

/* NULL when there is no such page. */
const LsgPageInfo *lsg_pages_find     (const char *id);
const LsgPageInfo *lsg_pages_find_for (LsgKindId   kind,
                                       const char *field);

/* The id of the page at @number in the sidebar, from 1; NULL beyond the last. */
const char        *lsg_pages_get_nth  (guint number);

/* The id of the page @step places from the page @id in the sidebar; NULL beyond its ends and for a page that is in
 * no sidebar. */
const char        *lsg_pages_get_next (const char *id,
                                       int         step);

G_END_DECLS
