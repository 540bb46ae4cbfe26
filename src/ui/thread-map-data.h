/* thread-map-data.h - the map of the thread as it is drawn: which nodes of long columns are shown, their
 * words, what lies on the thread that is looked at. Pure: no widget. */
#pragma once

#include "thread-map.h"
#include "thread-model.h"

G_BEGIN_DECLS

typedef struct {
  LsgThread   *thread; /* borrowed */
  LsgThreadMap map;
  GArray      *places[LSG_N_THREAD_COLUMNS]; /* of guint: the place in its column of each node drawn */
  GArray      *nodes[LSG_N_THREAD_COLUMNS];  /* of LsgMapNode */
  GArray      *links[LSG_N_THREAD_COLUMNS - 1];
  GPtrArray   *texts;
} LsgThreadMapData;

/* @chosen decides which nodes of long columns are there, @shown (NULL: @chosen) whose thread stands out. */
LsgThreadMapData *lsg_thread_map_data_new  (LsgThread        *thread,
                                            LsgRecord        *chosen,
                                            LsgRecord        *shown) G_GNUC_WARN_UNUSED_RESULT;
void              lsg_thread_map_data_free (LsgThreadMapData *self);

/* The record of a node, NULL outside. */
LsgRecord        *lsg_thread_map_data_get  (LsgThreadMapData *self,
                                            int               column,
                                            int               node);

/* The node of a record; FALSE when it is not drawn. */
gboolean          lsg_thread_map_data_find (LsgThreadMapData *self,
                                            LsgRecord        *record,
                                            int              *column,
                                            int              *node);

/* Where the cursor goes from @record: @rows up or down in its column, or @columns along a line, to the first
 * record that it is joined with. @record itself where nothing lies that way. */
LsgRecord        *lsg_thread_step          (LsgThread        *thread,
                                            LsgRecord        *record,
                                            int               columns,
                                            int               rows);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LsgThreadMapData, lsg_thread_map_data_free)

G_END_DECLS
