/* share.h - what figures.c keeps in a record: the share that the record has in the figures, and who names it.
 *
 * A share is what was last added to the figures for its record; so that can be taken back when the record
 * changes or goes, without the values of before. Shares and chains are worth something only while their stamp
 * is that of the last full pass over the records: with another stamp they are as good as empty, and what they
 * point to may be gone.
 */
#pragma once

#include "quantity.h"

G_BEGIN_DECLS

/* First member of each share: of the pass that counted it; 0 when it does not count. */
typedef guint64 LsgShareStamp;

typedef struct {
  LsgShareStamp stamp;
  gint64        class_; /* LsgClass; LSG_NULL without criticality */
} LsgNeedShare;

typedef struct {
  LsgShareStamp stamp;
  gint64        verdict; /* LsgVerdict; LSG_NULL when unrated */
  gboolean      kept;    /* the rest counts only then */
  gint64        nature;
  gint64        profile; /* id */
  LsgSpan       span;
} LsgInterventionShare;

typedef struct {
  LsgShareStamp stamp;
  gboolean      timed;   /* the next counts only then */
  gint64        minutes; /* hundredths: in the path */
  gint64        profile; /* id */
  LsgSpan       span;    /* of the tutor: nothing but for virtual classes */
} LsgActivityShare;

/* The records of one kind that name a record by one of their references: a chain of ends that lie in them. */
typedef struct _LsgEnd LsgEnd;

struct _LsgEnd {
  LsgEnd  *next;
  LsgEnd **place; /* what points to this end; NULL while it is in no chain */
  gpointer other; /* the record at the other side: borrowed */
};

typedef struct {
  LsgShareStamp stamp;
  LsgEnd       *first;
} LsgChain;

/* The first end, NULL when nothing names the record. A chain of another pass is emptied. */
static inline LsgEnd *
lsg_chain_get_first (LsgChain     *chain,
                     LsgShareStamp stamp)
{
  if (chain->stamp != stamp)
    *chain = (LsgChain) { stamp, NULL };
  return chain->first;
}

static inline void
lsg_chain_add (LsgChain     *chain,
               LsgShareStamp stamp,
               LsgEnd       *end,
               gpointer      other)
{
  LsgEnd *next = lsg_chain_get_first (chain, stamp);

  *end = (LsgEnd) { next, &chain->first, other };
  if (next != NULL)
    next->place = &end->next;
  chain->first = end;
}

static inline void
lsg_chain_remove (LsgEnd *end)
{
  if (end->place == NULL)
    return;
  *end->place = end->next;
  if (end->next != NULL)
    end->next->place = end->place;
  *end = (LsgEnd) { NULL, NULL, NULL };
}

G_END_DECLS
