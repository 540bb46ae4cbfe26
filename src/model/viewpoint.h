/* viewpoint.h - how important a need is for one of those who look at it (DOMAIN 2.3). */
#pragma once

#include "need.h"
#include "records.h"

G_BEGIN_DECLS

/* The first three are those whose viewpoints are confronted; the designer's stands beside them. */
typedef enum {
  LSG_HOLDER_INSTITUTION,
  LSG_HOLDER_TUTORS,
  LSG_HOLDER_LEARNERS,
  LSG_HOLDER_DESIGNER,
  LSG_N_HOLDERS,
} LsgHolder;

extern const LsgChoice lsg_holder_choices[LSG_N_HOLDERS];

#define LSG_TYPE_VIEWPOINT (lsg_viewpoint_get_type ())
G_DECLARE_FINAL_TYPE (LsgViewpoint, lsg_viewpoint, LSG, VIEWPOINT, LsgRecord)

struct _LsgViewpoint {
  LsgRecord parent_instance;

  gint64 need;       /* id */
  gint64 holder;     /* LsgHolder */
  gint64 importance; /* 0: looked at and not expressed; 1 to 4 */
  char  *evidence;
  char  *comment;

  LsgEnd        at_need; /* work space of figures.c: in the chain of its need */
  gpointer      named;   /* that need: borrowed */
  LsgShareStamp stamp;
};

/* What @holder thinks of @need, NULL when it was not looked at. For needs of @records whose figures are up to
 * date (figures.h). (transfer none) */
LsgViewpoint *lsg_viewpoint_find (LsgRecords *records,
                                  LsgNeed    *need,
                                  gint64      holder);

/* 1 to 4; 0: looked at and not expressed; -1: not looked at. (transfer none) */
int           lsg_viewpoint_get_importance (LsgRecords *records,
                                            LsgNeed    *need,
                                            gint64      holder);

/* Levels from which viewpoints diverge: the project's, or the default of ours. */
#define LSG_VIEWPOINT_GAP_DEFAULT 2
gint64        lsg_viewpoint_get_gap_mark (LsgRecords *records);

/* How many of institution, tutors and learners have looked at @need, whether they express it or not. */
guint         lsg_viewpoint_count_looks (LsgRecords *records,
                                         LsgNeed    *need);

G_END_DECLS
