/* review.h - a change since the last validated version that somebody has looked at. */
#pragma once

#include "record.h"

G_BEGIN_DECLS

#define LSG_TYPE_REVIEW (lsg_review_get_type ())
G_DECLARE_FINAL_TYPE (LsgReview, lsg_review, LSG, REVIEW, LsgRecord)

struct _LsgReview {
  LsgRecord parent_instance;

  gint64 snapshot; /* id */
  char  *change;
};

G_END_DECLS
