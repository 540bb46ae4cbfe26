/* pages.c - the table of pages. See pages.h. */
#include "pages.h"

#include <glib/gi18n-lib.h>

static const LsgPageInfo pages[] = {
  { NULL },
};

const LsgPageInfo *
lsg_pages_get (guint *n_pages)
{
  *n_pages = G_N_ELEMENTS (pages) - 1;
  return pages;
}

const LsgPageInfo *
lsg_pages_find (const char *id)
{
  for (guint i = 0; pages[i].id != NULL; i++)
    if (g_strcmp0 (pages[i].id, id) == 0)
      return &pages[i];
  return NULL;
}

const LsgPageInfo *
lsg_pages_find_for (LsgKindId   kind,
                    const char *field)
{
  for (guint i = 0; pages[i].id != NULL; i++)
    if (pages[i].shows != NULL && pages[i].shows (kind, field))
      return &pages[i];
  return NULL;
}
