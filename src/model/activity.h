/* activity.h - an activity of the learning path. A virtual class is one too: its tutor time is minutes x factor
 * (DOMAIN 3.5). */
#pragma once

#include "record.h"
#include "share.h"

G_BEGIN_DECLS

typedef enum {
  LSG_ACTIVITY_VIRTUAL_CLASS,
  LSG_ACTIVITY_FACE_TO_FACE,
  LSG_ACTIVITY_RESOURCE,
  LSG_ACTIVITY_EXERCISE,
  LSG_ACTIVITY_ASSIGNMENT,
  LSG_ACTIVITY_DISCUSSION,
  LSG_ACTIVITY_ASSESSMENT,
  LSG_ACTIVITY_MILESTONE,
  LSG_ACTIVITY_OTHER,
  LSG_N_ACTIVITY_NATURES,
} LsgActivityNature;

extern const LsgChoice lsg_activity_natures[LSG_N_ACTIVITY_NATURES];

#define LSG_TYPE_ACTIVITY (lsg_activity_get_type ())
G_DECLARE_FINAL_TYPE (LsgActivity, lsg_activity, LSG, ACTIVITY, LsgRecord)

struct _LsgActivity {
  LsgRecord parent_instance;

  char  *title;
  gint64 nature;      /* LsgActivityNature */
  gint64 module;      /* id */
  gint64 synchronous; /* flag */
  gint64 day;         /* from 1; LSG_NULL: not placed */
  gint64 days;        /* length */
  char  *hour;
  char  *instruction;
  gint64 minutes;    /* hundredths, for one learner */
  gint64 factor_min; /* hundredths; this one and the next two: virtual classes only */
  gint64 factor;
  gint64 factor_max;
  gint64 profile; /* id */
  gint64 channel; /* id */

  /* derived */
  char  *code;          /* "CV 1": the word of the content language and its rank; virtual classes only */
  char  *number;        /* "2.1": of its module and in it; "3" without a module */
  gint64 total_minutes; /* ten-thousandths of minutes; virtual classes only */

  LsgActivityShare share; /* work space of figures.c */
};

gboolean lsg_activity_is_virtual_class (LsgActivity *self);

G_END_DECLS
