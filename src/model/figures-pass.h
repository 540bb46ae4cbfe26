/* figures-pass.h - how the records of a kind take part in the figures. Only for the files figures*.c.
 *
 * Each kind that counts is one LsgPart of figures-parts.c. A full pass empties the figures and then works out
 * every record of every part; lsg_figures_apply() takes back the shares of the records that hang on a change
 * and works out these alone, by the same functions. To let a new figure take part:
 *
 *   - a derived value of the record itself: compute and put it in the `figure` of its kind;
 *   - a sum or a count: a member in the share of its kind (share.h), set by `figure`, added to the figures in
 *     `book` (with @sign -1 the share is taken back; `book` reads the share, never the record), and emptied in
 *     reset() of figures-pass.c;
 *   - a value that follows from records that name this one: a chain (`join`, as answers have);
 *   - a value that follows from another record: kinds are worked out in the order of lsg_figure_order. The
 *     `figure` of the other queues records of later kinds, its `spread` those of earlier kinds;
 *   - what follows from sums only (rates, totals of profiles): finish() of figures-pass.c.
 *
 * A kind without part, or with LSG_PART_ALL, makes lsg_figures_apply() compute everything anew when one of its
 * records changed. That is always right, and the way to begin with.
 */
#pragma once

#include "figures.h"

G_BEGIN_DECLS

/* The rows of derived fields, looked up once for each pass. */
typedef struct {
  const LsgField *need_criticality, *need_class, *need_n_kept, *need_n_viewpoints, *need_gap;
  const LsgField *total_min, *total, *total_max, *area, *deformation, *verdict;
  const LsgField *criticality, *class_, *proposal, *n_tools;
  const LsgField *first_day, *last_day;
  const LsgField *activity_total, *module_minutes, *module_first, *module_last, *profile_total;
} LsgDerivedFields;

typedef struct {
  LsgFigures       *figures;
  LsgRecords       *records;
  GPtrArray        *touched; /* NULL: nobody asks */
  LsgDerivedFields  fields;
  LsgShareStamp     stamp;
  gint64            audiences[3]; /* by LsgPer */
  gint64            path_last;    /* last day of the path, 0: unknown */
  LsgProfile       *last_profile;
  gboolean          overflow; /* a sum reached the largest number: nothing can be taken back from it */

  /* Without a full pass: what is to be worked out, each record once. Else NULL. */
  GHashTable *queued;
  GPtrArray  *queue;
} LsgPass;

typedef enum {
  LSG_PART_ALL,     /* everything hangs on it, or may */
  LSG_PART_NOTHING, /* no figure hangs on it */
  LSG_PART_FIGURED, /* `figure` and `book`, if there are any, and `spread` */
  LSG_PART_LINK,    /* `join` and `leave` */
} LsgPartType;

typedef struct {
  LsgPartType type;
  gsize       stamp; /* offset of the LsgShareStamp */

  /* Computes and puts the derived values, and sets the share but for its stamp. */
  void      (*figure) (LsgPass *pass, gpointer record);

  /* Adds the share to the figures; takes it back with @sign -1. */
  void      (*book)   (LsgPass *pass, gpointer record, int sign);

  /* Before @record is worked out after a change: queues records of its own or earlier kinds that hang on it. */
  void      (*spread) (LsgPass *pass, gpointer record);

  /* Links @record to the chains of the records that it names, FALSE when one is not there; takes it out. Both
   * queue these records. */
  gboolean  (*join)   (LsgPass *pass, gpointer record);
  void      (*leave)  (LsgPass *pass, gpointer record);

  /* @record is gone: nothing may point to it any more. */
  void      (*bury)   (LsgPass *pass, gpointer record);
} LsgPart;

/* By LsgKindId. */
extern const LsgPart lsg_figure_parts[LSG_N_KINDS];

/* The kinds of LSG_PART_FIGURED, each behind those from which its values follow. */
#define LSG_N_FIGURED 3
extern const LsgKindId lsg_figure_order[LSG_N_FIGURED];

/* Has @record worked out, once; nothing in a full pass, which does so anyway. */
void     lsg_pass_queue       (LsgPass    *self,
                               gpointer    record);

/* Notes that a derived value of @record changed. */
void     lsg_pass_touch       (LsgPass    *self,
                               gpointer    record);

/* How many times an intervention is done: 1, learners, groups, by LsgPer. */
void     lsg_figures_read_audiences (LsgRecords *records,
                                     gint64     *audiences);

/* All three are 0 without a duration. */
LsgSpan  lsg_intervention_get_span  (LsgIntervention *self,
                                     const gint64    *audiences);

G_END_DECLS
