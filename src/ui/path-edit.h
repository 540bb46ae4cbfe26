/* path-edit.h - the learning path as it is read, modules with their activities, and what moves in it. Each change is
 * one step of undo. */
#pragma once

#include "project.h"

#include "activity.h"
#include "module.h"
#include "search-words.h"

G_BEGIN_DECLS

/* Modules by position, each followed by its activities; those without module stand at the end. With @words only what
 * matches, and the modules of what matches. Borrowed records. (transfer full) (element-type LsgRecord) */
GPtrArray   *lsg_path_list       (LsgRecords     *records,
                                  LsgSearchWords *words) G_GNUC_WARN_UNUSED_RESULT;

/* The activities alone, in the same order. Borrowed records. (transfer full) (element-type LsgActivity) */
GPtrArray   *lsg_path_list_activities (LsgRecords *records) G_GNUC_WARN_UNUSED_RESULT;

/* Puts an activity into @module (NULL: into none), before @before, one of the same module, or at its end (NULL). */
gboolean     lsg_path_put        (LsgProject     *project,
                                  LsgActivity    *activity,
                                  LsgModule      *module,
                                  LsgActivity    *before,
                                  GError        **error);

/* One place up (@step -1) or down (1): an activity at the end of its module goes on into the next one, a module takes
 * its activities along. */
gboolean     lsg_path_can_move   (LsgRecords     *records,
                                  LsgRecord      *record,
                                  int             step);
gboolean     lsg_path_move       (LsgProject     *project,
                                  LsgRecord      *record,
                                  int             step,
                                  GError        **error);

/* Puts @record where it is dropped: on the upper or lower half (@is_after) of the row of @target. An activity dropped
 * on a module becomes its first. FALSE without error when it stays where it is. */
gboolean     lsg_path_drop       (LsgProject     *project,
                                  LsgRecord      *record,
                                  LsgRecord      *target,
                                  gboolean        is_after,
                                  GError        **error);

/* @days later (earlier when negative), from day 1 on. FALSE without error when it cannot move, or has no day. */
gboolean     lsg_path_shift      (LsgProject     *project,
                                  LsgActivity    *activity,
                                  gint64          days,
                                  GError        **error);

/* A new activity behind @after, an activity or a module (NULL: at the end), beginning when the one before it ends. */
LsgRecord   *lsg_path_add_activity (LsgProject   *project,
                                    LsgRecord    *after,
                                    GError      **error);

/* A copy behind @record; that of a module has copies of its activities. */
LsgRecord   *lsg_path_duplicate  (LsgProject     *project,
                                  LsgRecord      *record,
                                  GError        **error);

G_END_DECLS
