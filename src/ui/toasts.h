/* toasts.h - short sentences at the foot of the window that @widget is in. They are announced to screen
 * readers, and reach the nearest AdwToastOverlay above the widget. */
#pragma once

#include "project.h"

#include <adwaita.h>

G_BEGIN_DECLS

void lsg_toast_say   (GtkWidget  *widget,
                      const char *sentence);

/* With an “Undo” button that takes back the last step of @project; it goes with the next change. */
void lsg_toast_undo  (GtkWidget  *widget,
                      LsgProject *project,
                      const char *sentence);

/* With an “Open” button that opens the file at @path in the program that the desktop has for it. */
void lsg_toast_open  (GtkWidget  *widget,
                      const char *sentence,
                      const char *path);

/* The message of @error, a sentence for people. */
void lsg_toast_error (GtkWidget    *widget,
                      const GError *error);

G_END_DECLS
