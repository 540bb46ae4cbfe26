/* page-search.h - the search of the page that is shown, from the bar over it. */
#pragma once

#include "page.h"

G_BEGIN_DECLS

typedef struct _LsgPageSearch LsgPageSearch;

/* What is typed into @entry is looked for. Both widgets live as long as the search. */
LsgPageSearch *lsg_page_search_new      (GtkSearchBar   *bar,
                                         GtkSearchEntry *entry) G_GNUC_WARN_UNUSED_RESULT;
void           lsg_page_search_free     (LsgPageSearch  *self);

/* The page that is searched from now on: letters typed in @window, on nothing that takes them, begin a search where
 * @page can be searched, and go nowhere otherwise. */
void           lsg_page_search_set_page (LsgPageSearch  *self,
                                         LsgPage        *page,
                                         GtkWidget      *window);

/* Opens the bar, where the page can be searched; closes it, and all is shown again. */
void           lsg_page_search_begin    (LsgPageSearch  *self);
void           lsg_page_search_end      (LsgPageSearch  *self);

G_END_DECLS
