/* choice-buttons.h - linked buttons for a choice among a few: one of them down (choice, scale 1 to 4), or
 * each up or down by itself (set of choices). The control of scales, choices and sets in forms and panes.
 *
 * Keys: Tab and arrows reach the buttons, Space and Enter press them, digits press the first to the ninth,
 * plus and minus go up and down, Delete clears where no value is allowed.
 */
#pragma once

#include "field.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Property: "value" (int64): index of the choice, the rank 1 to 4 of a scale, bits of a set; LSG_NULL for
 * none. Signal: "chosen" when a person changed it. */
#define LSG_TYPE_CHOICE_BUTTONS (lsg_choice_buttons_get_type ())
G_DECLARE_FINAL_TYPE (LsgChoiceButtons, lsg_choice_buttons, LSG, CHOICE_BUTTONS, GtkWidget)

/* For a choice, a set of choices or a scale. */
GtkWidget *lsg_choice_buttons_new       (const LsgField   *field);
gint64     lsg_choice_buttons_get_value (LsgChoiceButtons *self);
void       lsg_choice_buttons_set_value (LsgChoiceButtons *self,
                                         gint64            value);

/* What the button says to a screen reader and in its tooltip: @name, such as the level's word, and @description (may
 * be NULL), such as what the level means. */
void       lsg_choice_buttons_describe  (LsgChoiceButtons *self,
                                         guint             index,
                                         const char       *name,
                                         const char       *description);

G_END_DECLS
