/* aim.h - the link between a need and a tutoring objective that it calls for. */
#pragma once

#include "record.h"

G_BEGIN_DECLS

#define LSG_TYPE_AIM (lsg_aim_get_type ())
G_DECLARE_FINAL_TYPE (LsgAim, lsg_aim, LSG, AIM, LsgRecord)

struct _LsgAim {
  LsgRecord parent_instance;

  gint64 need; /* id */
  gint64 objective; /* id */
};

G_END_DECLS
