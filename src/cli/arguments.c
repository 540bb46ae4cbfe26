/* arguments.c - see arguments.h. Own rather than GOption's: the sentences come in the language and the
 * words of the rest. */
#include "arguments.h"

#include "output-file.h"

#include <glib/gi18n-lib.h>
#include <string.h>

G_DEFINE_QUARK (lsg-arguments-error-quark, lsg_arguments_error)

typedef struct {
  LsgArguments    *arguments;
  char           **next; /* the argument to read next */
  const LsgOption *options;
  guint            n_options;
  guint            n_operands;
} Reader;

G_GNUC_PRINTF (2, 3) static gboolean
refuse (GError     **error,
        const char  *format,
        ...)
{
  va_list arguments;

  va_start (arguments, format);
  if (error != NULL)
    *error = g_error_new_valist (LSG_ARGUMENTS_ERROR, LSG_ARGUMENTS_ERROR_USAGE, format, arguments);
  va_end (arguments);
  return FALSE;
}

/* Stores @value, or the next argument when the option wants one and none is attached. */
static gboolean
take_option (Reader      *self,
             guint        index,
             const char  *value,
             GError     **error)
{
  const LsgOption *option = &self->options[index];

  if (self->arguments->values[index] != NULL)
    return refuse (error, _("The option --%s is given twice."), option->name);
  if (option->value == NULL)
    {
      if (value != NULL)
        return refuse (error, _("The option --%s takes no value."), option->name);
      value = "";
    }
  else if (value == NULL)
    {
      if (*self->next == NULL)
        return refuse (error, _("The option --%s needs a value."), option->name);
      value = *self->next++;
    }
  if (option->value != NULL && *value == '\0')
    return refuse (error, _("The option --%s needs a value."), option->name);
  self->arguments->values[index] = value;
  return TRUE;
}

static gboolean
read_long (Reader      *self,
           const char  *argument,
           GError     **error)
{
  const char *equals = strchr (argument, '=');
  gsize length = equals != NULL ? (gsize) (equals - argument) : strlen (argument);
  g_autofree char *shown = NULL;

  for (guint i = 0; i < self->n_options; i++)
    if (strlen (self->options[i].name) == length && strncmp (self->options[i].name, argument, length) == 0)
      return take_option (self, i, equals != NULL ? equals + 1 : NULL, error);

  shown = lsg_path_to_display (argument);
  return refuse (error, _("There is no option --%s."), shown);
}

static gboolean
read_short (Reader      *self,
            const char  *argument,
            GError     **error)
{
  g_autofree char *shown = NULL;

  for (guint i = 0; i < self->n_options; i++)
    if (self->options[i].letter == argument[0] && (argument[1] == '\0' || self->options[i].value != NULL))
      return take_option (self, i, argument[1] != '\0' ? argument + 1 : NULL, error);

  shown = lsg_path_to_display (argument);
  return refuse (error, _("There is no option -%s."), shown);
}

static gboolean
take_operand (Reader      *self,
              const char  *operand,
              GError     **error)
{
  g_autofree char *shown = NULL;

  if (*operand == '\0')
    return refuse (error, _("A file name is empty."));
  if (self->arguments->n_operands < self->n_operands)
    {
      self->arguments->operands[self->arguments->n_operands++] = operand;
      return TRUE;
    }
  shown = lsg_path_to_display (operand);
  return refuse (error, _("“%s” is one argument too many."), shown);
}

gboolean
lsg_arguments_read (LsgArguments     *self,
                    char            **argv,
                    const LsgOption  *options,
                    guint             n_options,
                    guint             n_operands,
                    GError          **error)
{
  Reader reader = { self, argv, options, n_options, n_operands };
  gboolean only_operands = FALSE;

  g_assert (n_options <= LSG_MOST_OPTIONS && n_operands <= LSG_MOST_OPERANDS);

  *self = (LsgArguments) { 0 };
  while (*reader.next != NULL)
    {
      const char *argument = *reader.next++;
      gboolean good = TRUE;

      if (only_operands || argument[0] != '-' || argument[1] == '\0')
        good = take_operand (&reader, argument, error);
      else if (strcmp (argument, "--") == 0)
        only_operands = TRUE;
      else if (strcmp (argument, "--help") == 0 || strcmp (argument, "-h") == 0)
        self->help = TRUE;
      else if (argument[1] == '-')
        good = read_long (&reader, argument + 2, error);
      else
        good = read_short (&reader, argument + 1, error);
      if (!good || self->help)
        return good;
    }
  if (self->n_operands < n_operands)
    return refuse (error, _("An argument is missing."));
  return TRUE;
}
