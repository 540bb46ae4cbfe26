/* channel.h - a way for learners to reach somebody: what for, who answers, within what delay. */
#pragma once

#include "record.h"

G_BEGIN_DECLS

#define LSG_TYPE_CHANNEL (lsg_channel_get_type ())
G_DECLARE_FINAL_TYPE (LsgChannel, lsg_channel, LSG, CHANNEL, LsgRecord)

struct _LsgChannel {
  LsgRecord parent_instance;

  char  *name;
  char  *use;
  gint64 profile; /* id */
  gint64 delay;   /* hours */
  gint64 live;    /* flag: answers come at once, in session */
};

G_END_DECLS
