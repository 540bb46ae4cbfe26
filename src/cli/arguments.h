/* arguments.h - options and operands of a command line, in the manner of GNU: --name VALUE, --name=VALUE,
 * -n VALUE, -nVALUE, options anywhere, "--" ends them. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define LSG_MOST_OPTIONS 8
#define LSG_MOST_OPERANDS 2

typedef struct {
  const char *name;   /* without dashes */
  char        letter; /* 0: none */
  const char *value;  /* what stands for its value in the help, to be translated; NULL: it takes none */
  const char *help;   /* English, marked with N_ */
} LsgOption;

typedef struct {
  gboolean    help;
  const char *values[LSG_MOST_OPTIONS]; /* by the index of the option; NULL: not given, "" without value */
  const char *operands[LSG_MOST_OPERANDS];
  guint       n_operands;
} LsgArguments;

#define LSG_ARGUMENTS_ERROR (lsg_arguments_error_quark ())

typedef enum {
  LSG_ARGUMENTS_ERROR_USAGE,
} LsgArgumentsError;

GQuark   lsg_arguments_error_quark (void);

/* Reads @argv, ended by NULL, which begins behind the command's name. --help ends the reading. The values
 * are borrowed from @argv. The errors are sentences in the interface's language. */
gboolean lsg_arguments_read        (LsgArguments     *self,
                                    char            **argv,
                                    const LsgOption  *options,
                                    guint             n_options,
                                    guint             n_operands,
                                    GError          **error);

G_END_DECLS
