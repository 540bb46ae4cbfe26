/* picture-entry.h - shows a picture of the project, with buttons that choose another or take it away.
 *
 * The signal `chosen` says that the user did one of the two; lsg_picture_entry_get_value() then gives what to
 * set, NULL for none.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LSG_TYPE_PICTURE_ENTRY (lsg_picture_entry_get_type ())
G_DECLARE_FINAL_TYPE (LsgPictureEntry, lsg_picture_entry, LSG, PICTURE_ENTRY, GtkWidget)

GtkWidget *lsg_picture_entry_new         (void);

/* Shows a picture (PNG) or, with NULL, none; what cannot be decoded shows as a broken one. */
void       lsg_picture_entry_set_value   (LsgPictureEntry *self,
                                          GBytes          *picture);
GBytes    *lsg_picture_entry_get_value   (LsgPictureEntry *self);

/* The button that chooses: it takes the label. */
GtkWidget *lsg_picture_entry_get_control (LsgPictureEntry *self);

/* Reads a file in a thread, as the chooser does when it is accepted: for tests too. */
void       lsg_picture_entry_read_file   (LsgPictureEntry *self,
                                          GFile           *file);

G_END_DECLS
