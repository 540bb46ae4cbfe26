/* thread-model.h - the thread of a project: which needs are answered by which interventions, and which clauses
 * of the charter print them; and from any of these the way to both ends, with its minutes and its cost.
 *
 * Needs stand by criticality, interventions by the most critical need that they serve, clauses by number: so
 * that the lines between them cross little.
 */
#pragma once

#include "clause.h"
#include "figures.h"
#include "intervention.h"
#include "need.h"

G_BEGIN_DECLS

typedef enum {
  LSG_THREAD_NEEDS,
  LSG_THREAD_INTERVENTIONS,
  LSG_THREAD_CLAUSES,
  LSG_N_THREAD_COLUMNS,
} LsgThreadColumn;

/* Between a record of a column and one of the next: their places there. A link of an intervention that is
 * postponed or dropped leads no further. */
typedef struct {
  guint    from;
  guint    to;
  gboolean is_kept;
} LsgThreadLink;

/* What the links were found from, for a need or an intervention. */
typedef struct {
  gint64   position;
  gint64   criticality; /* of a need */
  gint64   profile;     /* of an intervention: id */
  gboolean is_kept;
  char    *code; /* folded, of a kept intervention; NULL without */
} LsgThreadBasis;

typedef struct {
  LsgRecords       *records; /* borrowed */
  const LsgFigures *figures; /* borrowed */

  GPtrArray  *columns[LSG_N_THREAD_COLUMNS]; /* LsgNeed, LsgIntervention, LsgClause: borrowed */
  GHashTable *places;                        /* LsgRecord -> place in its column + 1 */
  GArray     *answers;                       /* LsgThreadLink from needs to interventions, by need */
  GArray     *prints;                        /* from kept interventions to clauses, by intervention */
  LsgRecord  *also;                          /* a clause that prints nothing and was asked for; NULL: none */
  GArray     *bases[LSG_THREAD_CLAUSES];     /* LsgThreadBasis for each need and each intervention */
} LsgThread;

/* The thread through one record. */
typedef struct {
  gboolean  *is_in[LSG_N_THREAD_COLUMNS];  /* for each record of the column */
  gboolean  *has_answer;                   /* for each link */
  gboolean  *has_print;
  guint      n_in[LSG_N_THREAD_COLUMNS];
  guint      n_kept;                       /* of its interventions */
  LsgProduct minutes;                      /* of those */
  double     cost;                         /* hundredths of the currency */
  guint      n_unpriced;                   /* kept, with minutes, by a profile without hourly cost or by nobody */
} LsgThreadTrace;

/* The first step of the thread that is missing. */
typedef enum {
  LSG_THREAD_WHOLE,
  LSG_THREAD_NO_CRITICALITY,
  LSG_THREAD_NO_DECISION,
  LSG_THREAD_NO_INTERVENTION, /* nothing answers the need */
  LSG_THREAD_NOT_KEPT,        /* what answers it is postponed or dropped */
  LSG_THREAD_NO_NEED,         /* behind an intervention, or behind all that a clause prints */
  LSG_THREAD_NO_PROFILE,
  LSG_THREAD_NO_DURATION,
  LSG_THREAD_NO_CLAUSE,
  LSG_THREAD_NO_PRINT,        /* a clause that prints nothing of the scenario */
} LsgThreadGap;

typedef struct {
  LsgThreadGap gap;
  LsgRecord   *record;   /* where it is mended; NULL: by a new clause. Borrowed */
  const char  *field;    /* static; NULL: in no field in particular */
  char        *sentence; /* in the interface's language; NULL when the thread is whole */
} LsgThreadBreak;

/* Derived fields must be up to date (lsg_figures_update). The column of clauses holds those that print
 * something of the kept interventions: their tables, or their codes in the text; and @also, a clause that shall
 * stand there in any case (NULL: none). True until the next change of @records, and beyond it where
 * lsg_thread_holds(). */
LsgThread      *lsg_thread_new         (LsgRecords       *records,
                                        const LsgFigures *figures,
                                        LsgRecord        *also) G_GNUC_WARN_UNUSED_RESULT;
void            lsg_thread_free        (LsgThread        *self);

/* Whether columns and links are what lsg_thread_new() would find after records were added, removed and changed:
 * minutes, ratings, names and the like touch none of them. Minutes and costs are read when they are asked for. */
gboolean        lsg_thread_holds       (LsgThread        *self,
                                        GPtrArray        *added,
                                        GPtrArray        *removed,
                                        GPtrArray        *changed);

/* Whether lsg_thread_new() would find the same for @also. */
gboolean        lsg_thread_serves      (LsgThread        *self,
                                        LsgRecord        *also);

/* The column and the place of a record; FALSE for one that is in none. */
gboolean        lsg_thread_find        (LsgThread        *self,
                                        LsgRecord        *record,
                                        LsgThreadColumn  *column,
                                        guint            *place);

/* The thread through @record; an empty one for NULL or a record of no column. */
LsgThreadTrace *lsg_thread_trace       (LsgThread        *self,
                                        LsgRecord        *record) G_GNUC_WARN_UNUSED_RESULT;
void            lsg_thread_trace_free  (LsgThreadTrace   *trace);

/* What a kept intervention costs, in hundredths of the currency: minutes by the hourly cost of its profile;
 * NAN without either. */
double          lsg_thread_get_cost    (LsgThread        *self,
                                        LsgIntervention  *intervention);

/* All kept interventions together, as far as they have a cost. */
double          lsg_thread_get_total_cost (LsgThread     *self);

/* The first missing step of the thread through @record. A need whose risk is accepted needs no answer. To be
 * cleared with lsg_thread_break_clear(). */
LsgThreadBreak  lsg_thread_get_break   (LsgThread        *self,
                                        LsgRecord        *record);
void            lsg_thread_break_clear (LsgThreadBreak   *stop);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LsgThread, lsg_thread_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LsgThreadTrace, lsg_thread_trace_free)

G_END_DECLS
