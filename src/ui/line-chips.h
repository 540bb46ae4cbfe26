/* line-chips.h - a text field with one item on each line, such as skills, as chips: each can be taken away, and one
 * more is typed in a popover.
 */
#pragma once

#include "project.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LSG_TYPE_LINE_CHIPS (lsg_line_chips_get_type ())
G_DECLARE_FINAL_TYPE (LsgLineChips, lsg_line_chips, LSG, LINE_CHIPS, GtkWidget)

/* @add_label is said by the "+" button. */
GtkWidget *lsg_line_chips_new        (LsgProject   *project,
                                      const char   *field,
                                      const char   *add_label);

/* It follows the field by itself. NULL lets the record go. */
void       lsg_line_chips_set_record (LsgLineChips *self,
                                      LsgRecord    *record);

/* The lines of @text with one more; without the one at @index, blank ones not counted: NULL when none is left.
 * (transfer full) */
char      *lsg_lines_append          (const char   *text,
                                      const char   *item) G_GNUC_WARN_UNUSED_RESULT;
char      *lsg_lines_remove          (const char   *text,
                                      guint         index) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
