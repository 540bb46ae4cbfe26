/* finding.h - what a source says, and the need that it feeds (DOMAIN 2.1, 2.4). */
#pragma once

#include "record.h"

G_BEGIN_DECLS

#define LSG_TYPE_FINDING (lsg_finding_get_type ())
G_DECLARE_FINAL_TYPE (LsgFinding, lsg_finding, LSG, FINDING, LsgRecord)

struct _LsgFinding {
  LsgRecord parent_instance;

  gint64 source; /* id */
  gint64 need;   /* id; LSG_NULL: none yet */
  char  *text;
};

G_END_DECLS
