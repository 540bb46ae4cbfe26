/* diamond-editor.h - the large diamond of an intervention, edited by its corners, rings and keys.
 *
 * A drag previews with pure functions and sets the rating once, when the handle is let go; Escape gives it
 * up (diamond-edit.h). The accessible name says the selected axis, its rating and the level's word; four
 * rows of buttons beside it are the same data for who cannot use the drawing.
 */
#pragma once

#include "project.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Signal: "previewed" when what is drawn changed, by a drag or a change of the record, and when a drag begins
 * or ends. */
#define LSG_TYPE_DIAMOND_EDITOR (lsg_diamond_editor_get_type ())
G_DECLARE_FINAL_TYPE (LsgDiamondEditor, lsg_diamond_editor, LSG, DIAMOND_EDITOR, GtkWidget)

void       lsg_diamond_editor_set_project  (LsgDiamondEditor *self,
                                            LsgProject       *project);

/* NULL: nothing to edit. */
void       lsg_diamond_editor_set_record   (LsgDiamondEditor *self,
                                            LsgIntervention  *record);

/* What is drawn: the ratings of the record, or those of a drag. */
LsgDiamond lsg_diamond_editor_get_shown    (LsgDiamondEditor *self);
gboolean   lsg_diamond_editor_is_dragging  (LsgDiamondEditor *self);

/* Selects the axis of a factor (0 to 3), as an arrow key does. */
void       lsg_diamond_editor_select_axis  (LsgDiamondEditor *self,
                                            int               axis);

/* Where the window is low the diamond is drawn smaller. */
void       lsg_diamond_editor_set_compact  (LsgDiamondEditor *self,
                                            gboolean          compact);

/* Settings may have changed: rule, names of factors and levels. */
void       lsg_diamond_editor_refresh      (LsgDiamondEditor *self);

/* The field of a factor: "economic" for 0. */
const char *lsg_factor_get_field           (int axis);

G_END_DECLS
