/* shortcuts-window.h - the keys of the application, by what they are about. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Over @parent; Escape, F1 and Ctrl+W close it. Typing searches. */
void lsg_shortcuts_window_show (GtkWindow *parent);

G_END_DECLS
