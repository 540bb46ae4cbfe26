/* contribution.h - the link between an intervention and a profile that takes part in it without carrying its minutes. */
#pragma once

#include "record.h"

G_BEGIN_DECLS

#define LSG_TYPE_CONTRIBUTION (lsg_contribution_get_type ())
G_DECLARE_FINAL_TYPE (LsgContribution, lsg_contribution, LSG, CONTRIBUTION, LsgRecord)

struct _LsgContribution {
  LsgRecord parent_instance;

  gint64 intervention; /* id */
  gint64 profile; /* id */
};

G_END_DECLS
