/* diamond-edit.h - the state of the diamond editor: which axis is selected, what a drag shows before it is
 * released. Pure functions on a value: state = f(record), state' = action(state); the widget applies the
 * change that results, once. Tested without a display.
 */
#pragma once

#include "diamond.h"

G_BEGIN_DECLS

typedef struct {
  LsgDiamond stored;  /* what the record holds */
  LsgDiamond shown;   /* what is drawn: differs while a drag lasts, and until a change is applied */
  int        axis;    /* the selected axis, 0 to 3 from the top clockwise */
  int        dragged; /* the axis whose handle is held, -1 for none */
} LsgDiamondEdit;

LsgDiamondEdit lsg_diamond_edit_new    (LsgDiamond            stored);

/* The record holds @stored now: by our own change, an undo, or another page. The axis stays; a drag goes
 * on unless its own axis was changed under it. */
LsgDiamondEdit lsg_diamond_edit_reload (const LsgDiamondEdit *edit,
                                        LsgDiamond            stored);
LsgDiamondEdit lsg_diamond_edit_select (const LsgDiamondEdit *edit,
                                        int                   axis);

/* One level more or less on the selected axis. The first step up from no rating is 1; none goes down. */
LsgDiamondEdit lsg_diamond_edit_step   (const LsgDiamondEdit *edit,
                                        int                   step);

/* A handle is pressed, moved to a level of its axis, let go, or given up with Escape, which restores what
 * the record holds. */
LsgDiamondEdit lsg_diamond_edit_grab   (const LsgDiamondEdit *edit,
                                        int                   axis);
LsgDiamondEdit lsg_diamond_edit_drag   (const LsgDiamondEdit *edit,
                                        int                   level);
LsgDiamondEdit lsg_diamond_edit_drop   (const LsgDiamondEdit *edit);
LsgDiamondEdit lsg_diamond_edit_cancel (const LsgDiamondEdit *edit);

/* What a key does: arrows select the axis they point to; + and -, Page Up and Page Down step; 1 to 4,
 * Home and End set; Delete and Backspace clear; Escape ends a drag. FALSE for other keys, and for Escape
 * outside a drag. @keyval is a GDK_KEY_ constant. */
gboolean       lsg_diamond_edit_key    (const LsgDiamondEdit *edit,
                                        guint                 keyval,
                                        LsgDiamondEdit       *after);

/* The change that is to be set: the axis and its new rating, 0 for none. FALSE while a drag lasts. */
gboolean       lsg_diamond_edit_get_change (const LsgDiamondEdit *edit,
                                            int                  *axis,
                                            int                  *level);

G_END_DECLS
