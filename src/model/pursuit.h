/* pursuit.h - the link between an intervention and a tutoring objective that it serves; the first one stands first. */
#pragma once

#include "record.h"

G_BEGIN_DECLS

#define LSG_TYPE_PURSUIT (lsg_pursuit_get_type ())
G_DECLARE_FINAL_TYPE (LsgPursuit, lsg_pursuit, LSG, PURSUIT, LsgRecord)

struct _LsgPursuit {
  LsgRecord parent_instance;

  gint64 intervention; /* id */
  gint64 objective; /* id */
};

G_END_DECLS
