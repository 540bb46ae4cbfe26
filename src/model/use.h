/* use.h - the link between an intervention and a communication tool that it uses. */
#pragma once

#include "record.h"
#include "share.h"

G_BEGIN_DECLS

#define LSG_TYPE_USE (lsg_use_get_type ())
G_DECLARE_FINAL_TYPE (LsgUse, lsg_use, LSG, USE, LsgRecord)

struct _LsgUse {
  LsgRecord parent_instance;

  gint64 intervention; /* id */
  gint64 channel; /* id */

  LsgEnd        at_intervention; /* work space of figures.c: in the chain of its intervention */
  gpointer      named;           /* that intervention: borrowed */
  LsgShareStamp stamp;
};

G_END_DECLS
