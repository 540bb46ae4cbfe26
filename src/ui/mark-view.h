/* mark-view.h - a small mark as a widget: the lozenge of a verdict, the quarters of the planes, the tint
 * of a class, whose viewpoint. It is always beside its word, so it is hidden from screen readers.
 */
#pragma once

#include "chart-style.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef enum {
  LSG_MARK_VIEW_VERDICT, /* value: LsgVerdict; any other: not rated */
  LSG_MARK_VIEW_PLANES,  /* value: bits of LsgPlane */
  LSG_MARK_VIEW_CELL,    /* value: LsgClass, as the cells of the needs matrix are tinted */
  LSG_MARK_VIEW_INK,     /* value: LsgMarkState, in ink */
  LSG_MARK_VIEW_TIME,    /* value: 0 a tutor's own time, 1 virtual classes, 2 other people's, 3 nobody's */
  LSG_MARK_VIEW_HOLDER,  /* value: LsgHolder, whose viewpoint; any other: nothing */
  LSG_MARK_VIEW_GAP,     /* the line between viewpoints that diverge */
  LSG_MARK_VIEW_STATE,   /* value: LsgMarkState, in accent */
  LSG_MARK_VIEW_WARNING, /* the amber triangle */
  LSG_MARK_VIEW_BOX,     /* value: 0 an empty cell, 1 with a full lozenge in it */
  LSG_MARK_VIEW_ACTIVITY, /* value: LsgPathMark */
} LsgMarkViewShape;

#define LSG_TYPE_MARK_VIEW (lsg_mark_view_get_type ())
G_DECLARE_FINAL_TYPE (LsgMarkView, lsg_mark_view, LSG, MARK_VIEW, GtkWidget)

GtkWidget *lsg_mark_view_new       (LsgMarkViewShape  shape,
                                    gint64            value);
void       lsg_mark_view_set_value (LsgMarkView      *self,
                                    gint64            value);

G_END_DECLS
