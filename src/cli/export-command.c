/* export-command.c - `losange export system`, `scenario`, `interventions`, `charter`: a deliverable as a file. */
#include "command.h"

#include "charter.h"
#include "intervention-sheets.h"
#include "pdf-writer.h"
#include "system-report.h"
#include "terminal.h"
#include "tutoring-scenario.h"

#include <glib/gi18n-lib.h>
#include <string.h>

enum {
  OPTION_OUTPUT,
  OPTION_AUDIENCE,
  OPTION_LANGUAGE,
  OPTION_PROFILE,
  OPTION_ALL,
};

static const LsgOption options[] = {
  { "output", 'o', N_("OUT.pdf"), N_("Where to write") },
  { "audience", 'a', N_("WHOM"),
    N_("Charter: whom it is for: tutor, learner, institution or all; all otherwise") },
  { "language", 'l', "fr|en",
    N_("The language of generated words, numbers and dates; that of the project otherwise") },
  { "profile", 'p', N_("NAME"), N_("Interventions: those of one tutor profile") },
  { "all", 0, NULL, N_("Interventions: those that are not kept too") },
};

typedef enum {
  DOCUMENT_SYSTEM,
  DOCUMENT_SCENARIO,
  DOCUMENT_INTERVENTIONS,
  DOCUMENT_CHARTER,
  N_DOCUMENTS,
} Document;

static const char *const documents[N_DOCUMENTS] = { "system", "scenario", "interventions", "charter" };

static int
find_document (const char *token)
{
  for (int i = 0; i < N_DOCUMENTS; i++)
    if (strcmp (documents[i], token) == 0)
      return i;
  return -1;
}

static int
find_audience (const char *token)
{
  if (token == NULL)
    return LSG_CHARTER_ALL;
  for (int i = 0; i < LSG_N_CHARTERS; i++)
    if (strcmp (lsg_charter_audience_get_token (i), token) == 0)
      return i;
  return -1;
}

static int
find_language (const char *token)
{
  for (int i = 0; i < LSG_N_LANGUAGES; i++)
    if (strcmp (lsg_language_get_code (i), token) == 0)
      return i;
  return -1;
}

static gboolean
check_usage (const LsgArguments *arguments)
{
  const char *language = arguments->values[OPTION_LANGUAGE];
  const char *audience = arguments->values[OPTION_AUDIENCE];
  int document = find_document (arguments->operands[0]);

  if (document < 0)
    lsg_terminal_complain (_("Losange knows no such document; it exports: system, scenario, "
                             "interventions, charter."));
  else if (arguments->values[OPTION_OUTPUT] == NULL)
    lsg_terminal_complain (_("Say where to write: -o OUT.pdf."));
  else if (audience != NULL && document != DOCUMENT_CHARTER)
    lsg_terminal_complain (_("Only the charter has an audience."));
  else if ((arguments->values[OPTION_PROFILE] != NULL || arguments->values[OPTION_ALL] != NULL)
           && document != DOCUMENT_INTERVENTIONS)
    lsg_terminal_complain (_("--profile and --all are for: interventions."));
  else if (find_audience (audience) < 0)
    lsg_terminal_complain (_("There is no such audience; choose among: tutor, learner, institution, all."));
  else if (language != NULL && find_language (language) < 0)
    lsg_terminal_complain (_("There is no such language; choose among: fr, en."));
  else
    return TRUE;
  return FALSE;
}

/* FALSE when the project has no profile of the name that is asked for. */
static gboolean
find_profile (LsgProject         *project,
              const LsgArguments *arguments,
              LsgProfile        **profile)
{
  const char *name = arguments->values[OPTION_PROFILE];
  g_autofree char *sentence = NULL;

  *profile = name != NULL ? lsg_sheets_find_profile (lsg_project_get_records (project), name) : NULL;
  if (name == NULL || *profile != NULL)
    return TRUE;
  /* TRANSLATORS: the name of a tutor profile is inserted */
  sentence = g_strdup_printf (_("The project has no single profile of the name “%s”."), name);
  lsg_terminal_complain (sentence);
  return FALSE;
}

static LsgReport *
compose (LsgProject         *project,
         LsgProfile         *profile,
         const LsgArguments *arguments)
{
  LsgRecords *records = lsg_project_get_records (project);
  const LsgFigures *figures = lsg_project_get_figures (project);
  const char *token = arguments->values[OPTION_LANGUAGE];
  LsgLanguage language =
    token != NULL ? (LsgLanguage) find_language (token) : lsg_records_get_language (records);

  switch ((Document) find_document (arguments->operands[0]))
    {
    case DOCUMENT_SYSTEM:
      return lsg_compose_system (records, figures, language);
    case DOCUMENT_SCENARIO:
      return lsg_compose_scenario (records, figures, language);
    case DOCUMENT_INTERVENTIONS:
      return lsg_compose_sheets (records, figures, profile, arguments->values[OPTION_ALL] != NULL, language);
    case DOCUMENT_CHARTER:
    case N_DOCUMENTS:
    default:
      return lsg_compose_charter (records, figures, find_audience (arguments->values[OPTION_AUDIENCE]),
                                  language);
    }
}

static gboolean
write_document (LsgProject         *project,
                LsgProfile         *profile,
                const LsgArguments *arguments,
                GError            **error)
{
  g_autoptr (LsgReport) report = compose (project, profile, arguments);

  return lsg_pdf_write (report, arguments->values[OPTION_OUTPUT], error);
}

static LsgStatus
run (const LsgArguments *arguments)
{
  g_autoptr (LsgProject) project = NULL;
  g_autoptr (GError) error = NULL;
  LsgProfile *profile;

  if (!check_usage (arguments))
    return LSG_STATUS_USAGE;
  if (!lsg_terminal_may_write (arguments->operands[1], arguments->values[OPTION_OUTPUT]))
    return LSG_STATUS_REFUSED;
  project = lsg_terminal_read (arguments->operands[1]);
  if (project == NULL || !find_profile (project, arguments, &profile))
    return LSG_STATUS_REFUSED;
  if (write_document (project, profile, arguments, &error))
    return LSG_STATUS_DONE;
  lsg_terminal_complain (error->message);
  return LSG_STATUS_REFUSED;
}

const LsgCommand lsg_export_command = {
  .name = "export",
  .usage = N_("DOCUMENT FILE.losange -o OUT.pdf [OPTION…]"),
  .summary = N_("Write a deliverable as a PDF"),
  .details = N_("Documents: system (tutoring system report), scenario (tutoring scenario), interventions "
                "(sheets for tutors), charter."),
  .options = options,
  .n_options = G_N_ELEMENTS (options),
  .n_operands = 2,
  .run = run,
};
