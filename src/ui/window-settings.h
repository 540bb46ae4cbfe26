/* window-settings.h - what is kept from one session to the next: size, sidebar, page. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* NULL when the schema is not installed: then nothing is kept. (transfer full) */
GSettings *lsg_window_settings_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
