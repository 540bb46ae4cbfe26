/* xml-command.c - `losange xml`: a project as XML. */
#include "command.h"

#include "output-file.h"
#include "terminal.h"
#include "xml-writer.h"

#include <glib/gi18n-lib.h>

enum {
  OPTION_OUTPUT,
};

static const LsgOption options[] = {
  { "output", 'o', N_("OUT.xml"), N_("Where to write; standard output otherwise") },
};

static LsgStatus
run (const LsgArguments *arguments)
{
  const char *input = arguments->operands[0];
  const char *output = arguments->values[OPTION_OUTPUT];
  g_autoptr (LsgProject) project = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *xml = NULL;
  gsize length;

  if (output != NULL && !lsg_terminal_may_write (input, output))
    return LSG_STATUS_REFUSED;
  project = lsg_terminal_read (input);
  if (project == NULL)
    return LSG_STATUS_REFUSED;

  xml = lsg_xml_write (lsg_project_get_records (project), &length);
  if (output == NULL)
    return lsg_terminal_print (xml, length, TRUE);
  if (lsg_output_file_save (output, xml, length, &error))
    return LSG_STATUS_DONE;
  lsg_terminal_complain (error->message);
  return LSG_STATUS_REFUSED;
}

const LsgCommand lsg_xml_command = {
  .name = "xml",
  .usage = N_("FILE.losange [-o OUT.xml]"),
  .summary = N_("Write a project as XML, to read, compare and keep under version control"),
  .options = options,
  .n_options = G_N_ELEMENTS (options),
  .n_operands = 1,
  .run = run,
};
