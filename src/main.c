/* main.c - a window, or a command when the first argument is one. Commands never touch GTK. */
#include "application.h"
#include "commands.h"

#include <glib/gi18n.h>
#include <locale.h>

/* The translations of the installation; LOSANGE_LOCALE_DIR names others, as LOSANGE_DATA_DIR does for
 * templates and samples. */
static const char *
get_locale_dir (void)
{
  const char *folder = g_getenv ("LOSANGE_LOCALE_DIR");

  return folder != NULL && *folder != '\0' ? folder : LSG_LOCALE_DIR;
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, get_locale_dir ());
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  if (lsg_commands_find (argc > 1 ? argv[1] : NULL))
    return lsg_commands_run (argc, argv);
  return lsg_application_run (argc, argv);
}
