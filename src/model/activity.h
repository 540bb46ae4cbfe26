/* activity.h - a virtual class of the path: its tutor time is minutes x factor (DOMAIN 3.5). */
#pragma once

#include "record.h"
#include "share.h"

G_BEGIN_DECLS

#define LSG_TYPE_ACTIVITY (lsg_activity_get_type ())
G_DECLARE_FINAL_TYPE (LsgActivity, lsg_activity, LSG, ACTIVITY, LsgRecord)

struct _LsgActivity {
  LsgRecord parent_instance;

  char  *title;
  gint64 minutes; /* hundredths */
  gint64 factor_min; /* hundredths */
  gint64 factor;
  gint64 factor_max;
  gint64 profile; /* id */

  /* derived */
  char  *code;          /* "CV 1": the word of the content language and its rank */
  gint64 total_minutes; /* ten-thousandths of minutes */

  LsgActivityShare share; /* work space of figures.c */
};

G_END_DECLS
