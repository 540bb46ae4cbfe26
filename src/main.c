/* main.c - a window, or a command when the first argument is one. Commands never touch GTK. */
#include "application.h"
#include "commands.h"
#include "terminal.h"

#include <glib/gi18n.h>
#include <locale.h>
#include <string.h>

/* The translations of the installation; LOSANGE_LOCALE_DIR names others, as LOSANGE_DATA_DIR does for
 * templates and samples. */
static const char *
get_locale_dir (void)
{
  const char *folder = g_getenv ("LOSANGE_LOCALE_DIR");

  return folder != NULL && *folder != '\0' ? folder : LSG_LOCALE_DIR;
}

/* A word that is no file: a mistyped command must not open a window about a file that is not there. */
static gboolean
is_mistyped (const char *argument)
{
  g_autoptr (GFile) file = NULL;

  if (argument[0] == '-' || strpbrk (argument, "/.") != NULL)
    return FALSE;
  file = g_file_new_for_commandline_arg (argument);
  return !g_file_query_exists (file, NULL);
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
  if (argc > 1 && is_mistyped (argv[1]))
    {
      g_autofree char *sentence
        = g_strdup_printf (_("“%s” is neither a command nor a file. “losange --help” lists the commands."), argv[1]);

      lsg_terminal_complain (sentence);
      return LSG_STATUS_USAGE;
    }
  if (!lsg_commands_check_window (argv + MIN (argc, 1)))
    return LSG_STATUS_USAGE;
  return lsg_application_run (argc, argv);
}
