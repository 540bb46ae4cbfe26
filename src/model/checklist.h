/* checklist.h - what a deliverable should have before it is validated, point by point (DOMAIN 1.14, 2.1 to 3.7).
 *
 * It never forbids: points that stay open become reserves of the validated version.
 */
#pragma once

#include "figures.h"
#include "snapshot.h"

G_BEGIN_DECLS

typedef struct {
  const char *label;    /* in the interface's language */
  guint       done;
  guint       total;
  char       *sentence; /* what lacks: "B 10 and B 12"; NULL when nothing does */
  LsgKindId   kind;     /* where it can be mended: the first record that lacks something, or its kind alone */
  gint64      id;       /* LSG_NULL: no record in particular */
  const char *field;    /* static; may be NULL */
} LsgCheckPoint;

void       lsg_check_point_free   (LsgCheckPoint *point);

/* Whether nothing lacks. A point that is about no record at all lacks nothing, but it does not apply. */
gboolean   lsg_check_point_is_done (const LsgCheckPoint *point);
gboolean   lsg_check_point_applies (const LsgCheckPoint *point);

/* The points of @deliverable, in its order; that of the scenario begins with the gate before it, the validated system.
 * Derived fields must be up to date. (transfer full) (element-type LsgCheckPoint) */
GPtrArray *lsg_checklist_list     (LsgRecords     *records,
                                   LsgDeliverable  deliverable) G_GNUC_WARN_UNUSED_RESULT;

/* Opens that gate again: @n_changes of the system since its validation are to review. 0 does nothing. */
void       lsg_checklist_reopen_gate (GPtrArray *points,
                                      guint      n_changes);

G_END_DECLS
