/* commands.c - finds and runs the commands; general help and version. See commands.h. */
#include "commands.h"

#include "output-file.h"
#include "terminal.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const LsgCommand *const commands[] = {
  &lsg_new_command, &lsg_export_command, &lsg_figures_command, &lsg_check_command, &lsg_xml_command,
};

static const LsgCommand *
find (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (g_strcmp0 (commands[i]->name, name) == 0)
      return commands[i];
  return NULL;
}

static gboolean
is_one_of (const char *argument,
           const char *first,
           const char *second)
{
  return g_strcmp0 (argument, first) == 0 || g_strcmp0 (argument, second) == 0;
}

gboolean
lsg_commands_find (const char *argument)
{
  return find (argument) != NULL || is_one_of (argument, "--help", "-h")
         || is_one_of (argument, "--version", "help");
}

/* Two columns, the second aligned by characters. */
static void
append_row (GString    *text,
            const char *first,
            const char *second,
            int         width)
{
  int padding = MAX (width - (int) g_utf8_strlen (first, -1), 1);

  g_string_append_printf (text, "  %s%*s%s\n", first, padding, "", second);
}

static char *
describe_option (const LsgOption *option)
{
  g_autofree char *letter = option->letter != 0 ? g_strdup_printf ("-%c, ", option->letter) : g_strdup ("");

  if (option->value == NULL)
    return g_strdup_printf ("%s--%s", letter, option->name);
  return g_strdup_printf ("%s--%s %s", letter, option->name, _(option->value));
}

static LsgStatus
print_help (const LsgCommand *command)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_append_printf (text, "%s losange %s %s\n\n%s\n", _("Usage:"), command->name,
                          _(command->usage), _(command->summary));
  if (command->details != NULL)
    g_string_append_printf (text, "%s\n", _(command->details));
  g_string_append_printf (text, "\n%s\n", _("Options:"));
  for (guint i = 0; i < command->n_options; i++)
    {
      g_autofree char *option = describe_option (&command->options[i]);

      append_row (text, option, _(command->options[i].help), 28);
    }
  append_row (text, "-h, --help", _("Show this help"), 28);
  return lsg_terminal_print (text->str, text->len, FALSE);
}

static LsgStatus
print_general_help (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *sample = NULL;

  g_string_append_printf (text, "%s losange [%s]\n       losange %s\n\n%s\n\n%s\n", _("Usage:"), _("FILE…"),
                          _("COMMAND ARGUMENT…"),
                          _("Losange designs the tutoring of a course, from the need to the charter. "
                            "Without a command it opens its window."),
                          _("Commands:"));
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    append_row (text, commands[i]->name, _(commands[i]->summary), 12);
  g_string_append_printf (text, "\n%s\n", _("Options:"));
  sample = g_strdup_printf ("--sample %s", _("NAME"));
  append_row (text, sample, _("Open a worked example as an untitled project"), 16);
  append_row (text, "-h, --help", _("Show this help; of a command: losange COMMAND --help"), 16);
  append_row (text, "--version", _("Show the version"), 16);
  g_string_append_printf (text, "\n%s\n",
                          _("Exit status: 0 done, 1 refused or damaged, 2 wrong usage, 3 remarks of "
                            "`check --strict`."));
  return lsg_terminal_print (text->str, text->len, FALSE);
}

static LsgStatus
refuse_command (const char *name)
{
  g_autofree char *shown = lsg_path_to_display (name);
  g_autofree char *sentence
    = g_strdup_printf (_("There is no command “%s”. “losange --help” lists the commands."), shown);

  lsg_terminal_complain (sentence);
  return LSG_STATUS_USAGE;
}

/* The toolkit has options of its own. */
static gboolean
is_of_toolkit (const char *option)
{
  static const char *const prefixes[] = { "gapplication-", "gtk-", "gdk-", "g-fatal", "display", "name=", "class=",
                                          "help-", "no-" };

  for (guint i = 0; i < G_N_ELEMENTS (prefixes); i++)
    if (g_str_has_prefix (option, prefixes[i]))
      return TRUE;
  return FALSE;
}

gboolean
lsg_commands_check_window (char **arguments)
{
  for (char **next = arguments; *next != NULL; next++)
    {
      const char *argument = *next;
      g_autofree char *shown = lsg_path_to_display (argument);
      g_autofree char *sentence = NULL;

      if (strcmp (argument, "--") == 0)
        return TRUE;
      if (argument[0] != '-' || argument[1] == '\0' || strcmp (argument, "--version") == 0
          || (g_str_has_prefix (argument, "--sample=") && argument[strlen ("--sample=")] != '\0')
          || (argument[1] == '-' && is_of_toolkit (argument + 2)))
        continue;
      if (strcmp (argument, "--sample") == 0 && next[1] != NULL && *next[1] != '\0')
        {
          next++;
          continue;
        }
      if (g_str_has_prefix (argument, "--sample"))
        sentence = g_strdup_printf (_("The option --%s needs a value."), "sample");
      else
        sentence = g_strdup_printf (_("There is no option %s."), shown);
      lsg_terminal_complain (sentence);
      return FALSE;
    }
  return TRUE;
}

int
lsg_commands_run (int    argc,
                  char **argv)
{
  const LsgCommand *command = find (argc > 1 ? argv[1] : NULL);
  g_autoptr (GError) error = NULL;
  LsgArguments arguments;

  if (argc > 1 && strcmp (argv[1], "--version") == 0)
    return lsg_terminal_print ("losange " LSG_VERSION "\n", -1, FALSE);
  if (argc > 2 && strcmp (argv[1], "help") == 0 && find (argv[2]) != NULL)
    return print_help (find (argv[2]));
  if (argc > 2 && strcmp (argv[1], "help") == 0)
    return refuse_command (argv[2]);
  if (command == NULL)
    return print_general_help ();

  if (!lsg_arguments_read (&arguments, argv + 2, command->options, command->n_options, command->n_operands,
                           &error))
    {
      lsg_terminal_complain (error->message);
      g_printerr (_("Usage: losange %s %s\n"), command->name, _(command->usage));
      return LSG_STATUS_USAGE;
    }
  return arguments.help ? print_help (command) : command->run (&arguments);
}
