/* answer.h - the link between an intervention and a need that it answers. */
#pragma once

#include "record.h"
#include "share.h"

G_BEGIN_DECLS

#define LSG_TYPE_ANSWER (lsg_answer_get_type ())
G_DECLARE_FINAL_TYPE (LsgAnswer, lsg_answer, LSG, ANSWER, LsgRecord)

struct _LsgAnswer {
  LsgRecord parent_instance;

  gint64 intervention; /* id */
  gint64 need;         /* id */

  /* work space of figures.c: while both are there, a link in the chain of each */
  LsgShareStamp stamp;
  LsgEnd        at_intervention;
  LsgEnd        at_need;
};

G_END_DECLS
