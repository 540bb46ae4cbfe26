/* empty-state.h - what a page shows when its thing is missing: the dashed lozenge, one line on what it is
 * for, a button, perhaps a link. Also when a search or filter finds nothing.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LSG_TYPE_EMPTY_STATE (lsg_empty_state_get_type ())
G_DECLARE_FINAL_TYPE (LsgEmptyState, lsg_empty_state, LSG, EMPTY_STATE, GtkBox)

GtkWidget *lsg_empty_state_new        (const char          *title,
                                       const char          *line);
void       lsg_empty_state_set_title  (LsgEmptyState       *self,
                                       const char          *title);

/* The names at the tips of the lozenge, four texts that are copied; NULL for none. */
void       lsg_empty_state_set_names  (LsgEmptyState       *self,
                                       const char *const   *names);

/* A button, the page's one accent when @suggested. (transfer none) */
GtkWidget *lsg_empty_state_add_button (LsgEmptyState       *self,
                                       const char          *label,
                                       gboolean             suggested);

/* A link that activates @action, shown only where the window has it. (transfer none) */
GtkWidget *lsg_empty_state_add_link   (LsgEmptyState       *self,
                                       const char          *label,
                                       const char          *action);

/* More under the buttons. */
void       lsg_empty_state_add        (LsgEmptyState       *self,
                                       GtkWidget           *child);

/* @state in a place that scrolls where the window is too low for it. (transfer floating) */
GtkWidget *lsg_empty_state_scroll     (GtkWidget           *state);

G_END_DECLS
