/* channel.h - a communication tool: what for, who answers and within what delay, who has access, what it costs
 * (DOMAIN 3.6). */
#pragma once

#include "record.h"

G_BEGIN_DECLS

typedef enum {
  LSG_DIRECTION_ONE_WAY,
  LSG_DIRECTION_TWO_WAY,
  LSG_DIRECTION_MANY_WAY,
  LSG_N_DIRECTIONS,
} LsgDirection;

typedef enum {
  LSG_ACCESS_NO,
  LSG_ACCESS_CONDITIONS,
  LSG_ACCESS_YES,
} LsgAccess;

#define LSG_TYPE_CHANNEL (lsg_channel_get_type ())
G_DECLARE_FINAL_TYPE (LsgChannel, lsg_channel, LSG, CHANNEL, LsgRecord)

struct _LsgChannel {
  LsgRecord parent_instance;

  char  *name;
  char  *use;
  gint64 profile; /* id */
  gint64 delay;   /* hours */
  gint64 live;    /* flag: synchronous, answers come at once, in session */
  gint64 direction;      /* LsgDirection */
  gint64 tutor_access;   /* LsgAccess */
  gint64 learner_access; /* LsgAccess */
  char  *access_note;
  gint64 cost;       /* hundredths of the currency, for the session */
  gint64 in_charter; /* flag */
};

G_END_DECLS
