/* figures-command.c - `losange figures`: every derived figure of a project. */
#include "command.h"

#include "figures-report.h"
#include "terminal.h"

#include <glib/gi18n-lib.h>

enum {
  OPTION_JSON,
};

static const LsgOption options[] = {
  { "json", 'j', NULL, N_("As JSON, unrounded, for other programs") },
};

static LsgStatus
run (const LsgArguments *arguments)
{
  g_autoptr (LsgProject) project = lsg_terminal_read (arguments->operands[0]);
  gboolean json = arguments->values[OPTION_JSON] != NULL;
  g_autofree char *text = NULL;

  if (project == NULL)
    return LSG_STATUS_REFUSED;
  text = json ? lsg_figures_to_json (project) : lsg_figures_to_text (project);
  return lsg_terminal_print (text, -1, json);
}

const LsgCommand lsg_figures_command = {
  .name = "figures",
  .usage = N_("FILE.losange [--json]"),
  .summary = N_("Show totals, rate, time per profile, criticalities and diamonds of a project"),
  .options = options,
  .n_options = G_N_ELEMENTS (options),
  .n_operands = 1,
  .run = run,
};
