/* main.c - a window, or a command when the first argument is one. Commands never touch GTK. */
#include "application.h"
#include "commands.h"

#include <glib/gi18n.h>
#include <locale.h>

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, LSG_LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  if (lsg_commands_find (argc > 1 ? argv[1] : NULL))
    return lsg_commands_run (argc, argv);
  return lsg_application_run (argc, argv);
}
