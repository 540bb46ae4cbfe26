/* commands.h - the command line: `losange new`, `export`, `figures`, `check`, `xml`, and help.
 *
 * None of it needs a display or initialises GTK.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Whether @argument, the first one after the program's name, asks for a command; NULL does not. */
gboolean lsg_commands_find (const char  *argument);

/* Whether @arguments, those behind the program's name and ended by NULL, can be those of the window; a wrong option is
 * complained about on standard error. */
gboolean lsg_commands_check_window (char **arguments);

/* Runs the command of argv[1] and gives the exit status of the program. */
int      lsg_commands_run  (int          argc,
                            char       **argv);

G_END_DECLS
