/* charter-comparison.h - what changed from one state of the charter to another, clause by clause and word by word.
 *
 * Both states are composed for one audience and compared as they print: a field of the project that has another value
 * and a table that has another row are changes too, whatever clause they stand in. Clauses are known by their ids, and
 * by their titles when they were made anew.
 */
#pragma once

#include "charter.h"
#include "text-difference.h"

G_BEGIN_DECLS

typedef enum {
  LSG_CLAUSE_KEPT,
  LSG_CLAUSE_ADDED,
  LSG_CLAUSE_REMOVED,
} LsgClauseFate;

typedef struct {
  gint64          id;     /* of the clause in the state where it is printed, the new one first; 0: key figures at the front */
  LsgClauseFate   fate;   /* whether it is printed for the audience */
  int             level;  /* 1 for sections */
  char           *old_number; /* NULL where it is not printed, or without number */
  char           *new_number;
  LsgComparedText title;
  LsgComparedText text;      /* paragraphs and lists, fields filled in */
  LsgComparedText note;      /* in the margin */
  LsgComparedText generated; /* what Losange adds: a row of a table on each line */
  gint64          content;   /* LsgClauseContent: what is generated */
  gint64          old_audiences; /* bits of LsgAudience; of the record, whether or not it is printed; 0: no record */
  gint64          new_audiences;
  gboolean        moved;     /* among its neighbours, or to another section */
  char           *old_section; /* titles, when the section is another one */
  char           *new_section;
  gboolean        formatting; /* nothing else differs than how the text is marked up */
  guint           n;         /* differences: 0 when nothing differs */
} LsgClauseComparison;

typedef struct {
  GPtrArray *clauses;   /* of LsgClauseComparison, as the new charter prints them; removed ones after what stood before
                           them */
  guint      n_clauses; /* that differ */
  guint      n;         /* differences, all together */
} LsgCharterComparison;

/* In the thread that owns both states. @then and @now have their derived fields. (transfer full) */
LsgCharterComparison *lsg_charter_compare (LsgRecords         *then,
                                           LsgRecords         *now,
                                           LsgCharterAudience  audience,
                                           LsgLanguage         language) G_GNUC_WARN_UNUSED_RESULT;

void                  lsg_charter_comparison_free (LsgCharterComparison *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LsgCharterComparison, lsg_charter_comparison_free)

G_END_DECLS
