/* path-filter.c - see path-filter.h. */
#include "path-filter.h"

LsgPathMark
lsg_activity_get_mark (LsgActivity *activity)
{
  if (activity->nature == LSG_ACTIVITY_MILESTONE)
    return LSG_PATH_MARK_MILESTONE;
  return activity->synchronous == 1 ? LSG_PATH_MARK_SYNCHRONOUS : LSG_PATH_MARK_ASYNCHRONOUS;
}

static gboolean
has_bit (guint  bits,
         gint64 choice)
{
  return bits == 0 || (bits & (1u << choice)) != 0;
}

static gboolean
has_module (const LsgPathFilter *filter,
            gint64               id)
{
  if (filter->modules == NULL || filter->modules->len == 0)
    return TRUE;
  for (guint i = 0; i < filter->modules->len; i++)
    if (g_array_index (filter->modules, gint64, i) == id)
      return TRUE;
  return FALSE;
}

gboolean
lsg_path_filter_passes (const LsgPathFilter *filter,
                        LsgActivity         *activity)
{
  return filter == NULL
         || (has_bit (filter->marks, lsg_activity_get_mark (activity)) && has_bit (filter->natures, activity->nature)
             && has_module (filter, activity->module)
             && lsg_search_words_match (filter->words, LSG_RECORD (activity)));
}

gboolean
lsg_path_filter_shows (const LsgPathFilter *filter,
                       LsgRecord           *module)
{
  return filter == NULL
         || (filter->marks == 0 && filter->natures == 0 && has_module (filter, lsg_record_get_id (module))
             && lsg_search_words_match (filter->words, module));
}

guint
lsg_path_filter_count (const LsgPathFilter *filter)
{
  return (filter->marks != 0) + (filter->natures != 0) + (filter->modules != NULL && filter->modules->len > 0);
}
