/* path-filter.h - which activities of the path are shown: by mark, nature and module, and by what is searched. Pure. */
#pragma once

#include "activity.h"
#include "mark.h"
#include "search-words.h"

G_BEGIN_DECLS

/* In each group none means all. */
typedef struct {
  guint           marks;   /* bits of LsgPathMark */
  guint           natures; /* bits of LsgActivityNature */
  GArray         *modules; /* gint64 ids, LSG_NULL: of those in no module; NULL or empty: all */
  LsgSearchWords *words;
} LsgPathFilter;

/* A milestone, else whether it is synchronous. */
LsgPathMark lsg_activity_get_mark   (LsgActivity         *activity);

/* NULL lets everything pass. */
gboolean    lsg_path_filter_passes  (const LsgPathFilter *filter,
                                     LsgActivity         *activity);

/* Whether a module without an activity that passes has its heading shown. */
gboolean    lsg_path_filter_shows   (const LsgPathFilter *filter,
                                     LsgRecord           *module);

/* How many groups hold anything back, the search apart. */
guint       lsg_path_filter_count   (const LsgPathFilter *filter);

G_END_DECLS
