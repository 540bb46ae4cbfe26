/* commands.h - the command line: `losange new`, `export`, `figures`, `check`, `xml`, and help.
 *
 * None of it needs a display or initialises GTK.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Whether @argument, the first one after the program's name, asks for a command; NULL does not. */
gboolean lsg_commands_find (const char  *argument);

/* Runs the command of argv[1] and gives the exit status of the program. */
int      lsg_commands_run  (int          argc,
                            char       **argv);

G_END_DECLS
