/* path-edit.h - the learning path as it is read, modules with their activities, and what moves in it. Each change is
 * one step of undo. */
#pragma once

#include "project.h"

#include "activity.h"
#include "module.h"
#include "path-filter.h"
#include "path-span.h"

G_BEGIN_DECLS

/* Modules by position, each followed by its activities; those without module stand at the end. With a @filter only
 * what passes, and the modules of what passes. Borrowed records. (transfer full) (element-type LsgRecord) */
GPtrArray   *lsg_path_list       (LsgRecords          *records,
                                  const LsgPathFilter *filter) G_GNUC_WARN_UNUSED_RESULT;

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

/* The days of an activity. */
LsgPathSpan  lsg_path_get_days   (LsgActivity    *activity);

/* Gives an activity its days. FALSE without error when it has them already, or @span has none. */
gboolean     lsg_path_put_on_days (LsgProject    *project,
                                   LsgActivity   *activity,
                                   LsgPathSpan    span,
                                   GError       **error);

/* Moves or stretches it by @days (see path-span.h). FALSE without error when it cannot, or has no day. */
gboolean     lsg_path_drag       (LsgProject     *project,
                                  LsgActivity    *activity,
                                  LsgPathDrag     drag,
                                  gint64          days,
                                  GError        **error);

/* What changes with a nature. */
typedef enum {
  LSG_PATH_CHANGES_MODE = 1 << 0,    /* synchronous or not, as the nature implies */
  LSG_PATH_CHANGES_FACTORS = 1 << 1, /* coefficients of a virtual class (DOMAIN 3.5) */
} LsgPathChanges;

/* Gives an activity another nature, and with it what the nature implies, unless it was set otherwise before: a
 * lecture that was made synchronous stays so as an exercise. An exchange or an assessment may be either, and changes
 * nothing. @changes receives what changed. One step. */
gboolean     lsg_path_set_nature (LsgProject     *project,
                                  LsgActivity    *activity,
                                  gint64          nature,
                                  LsgPathChanges *changes,
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
