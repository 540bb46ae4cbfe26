/* application.h - the application with its window, from the command line on. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define LSG_TYPE_APPLICATION (lsg_application_get_type ())
G_DECLARE_FINAL_TYPE (LsgApplication, lsg_application, LSG, APPLICATION, AdwApplication)

/* Runs the application until its last window is closed. */
int lsg_application_run (int    argc,
                         char **argv);

G_END_DECLS
