/* check-command.c - `losange check`: integrity of the file, consistency of the project. */
#include "command.h"

#include "snapshots.h"
#include "terminal.h"

#include <glib/gi18n-lib.h>

enum {
  OPTION_STRICT,
};

static const LsgOption options[] = {
  { "strict", 's', NULL, N_("Exit with status 3 when there are remarks") },
};

static void
append_remark (GString         *text,
               const LsgRemark *remark)
{
  const char *weight = remark->weight == LSG_REMARK_WARNING ? _("Warning") : _("Advice");

  g_string_append_printf (text, "%s [%s] %s\n", weight, lsg_rule_get_token (remark->rule), remark->sentence);
}

static LsgStatus
run (const LsgArguments *arguments)
{
  g_autoptr (LsgProject) project = lsg_terminal_read (arguments->operands[0]);
  g_autoptr (GPtrArray) remarks = NULL;
  g_autoptr (GString) text = g_string_new (NULL);

  if (project == NULL)
    return LSG_STATUS_REFUSED;
  remarks = lsg_project_list_remarks (project, 0);
  for (guint i = 0; i < remarks->len; i++)
    append_remark (text, remarks->pdata[i]);
  if (remarks->len == 0)
    g_string_append_printf (text, "%s\n", _("The file is sound, and nothing calls for a remark."));

  if (lsg_terminal_print (text->str, text->len, FALSE) != LSG_STATUS_DONE)
    return LSG_STATUS_REFUSED;
  return remarks->len > 0 && arguments->values[OPTION_STRICT] != NULL ? LSG_STATUS_REMARKS : LSG_STATUS_DONE;
}

const LsgCommand lsg_check_command = {
  .name = "check",
  .usage = N_("FILE.losange [--strict]"),
  .summary = N_("Check a project: the file, and what it lacks or contradicts"),
  .details = N_("Each remark is one line: its weight, the name of the rule, and a sentence."),
  .options = options,
  .n_options = G_N_ELEMENTS (options),
  .n_operands = 1,
  .run = run,
};
