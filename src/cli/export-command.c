/* export-command.c - `losange export system`, `scenario`, `interventions`, `charter`: a deliverable as a file; and
 * `comparison`: what changed in the charter from one validated version to another, or to the project as it is. */
#include "command.h"

#include "charter-changes.h"
#include "date.h"
#include "intervention-sheets.h"
#include "pdf-writer.h"
#include "snapshots.h"
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
  OPTION_FROM,
  OPTION_TO,
};

static const LsgOption options[] = {
  { "output", 'o', N_("OUT.pdf"), N_("Where to write") },
  { "audience", 'a', N_("WHOM"),
    N_("Charter and comparison: whom it is for: tutor, learner, institution or all; all otherwise") },
  { "language", 'l', "fr|en",
    N_("The language of generated words, numbers and dates; that of the project otherwise") },
  { "profile", 'p', N_("NAME"), N_("Interventions: those of one tutor profile") },
  { "all", 0, NULL, N_("Interventions: those that are not kept too") },
  { "from", 0, N_("NUMBER"), N_("Comparison: from which validated version of the scenario; the last one otherwise") },
  { "to", 0, N_("NUMBER"), N_("Comparison: to which one; the project as it is otherwise") },
};

typedef enum {
  DOCUMENT_SYSTEM,
  DOCUMENT_SCENARIO,
  DOCUMENT_INTERVENTIONS,
  DOCUMENT_CHARTER,
  DOCUMENT_COMPARISON,
  N_DOCUMENTS,
} Document;

static const char *const documents[N_DOCUMENTS] = { "system", "scenario", "interventions", "charter",
                                                    "comparison" };

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
is_number (const char *token)
{
  return token == NULL || (*token != '\0' && strspn (token, "0123456789") == strlen (token));
}

static gboolean
check_usage (const LsgArguments *arguments)
{
  const char *language = arguments->values[OPTION_LANGUAGE];
  const char *audience = arguments->values[OPTION_AUDIENCE];
  const char *from = arguments->values[OPTION_FROM];
  const char *to = arguments->values[OPTION_TO];
  int document = find_document (arguments->operands[0]);

  if (document < 0)
    lsg_terminal_complain (_("Losange knows no such document; it exports: system, scenario, "
                             "interventions, charter, comparison."));
  else if (arguments->values[OPTION_OUTPUT] == NULL)
    lsg_terminal_complain (_("Say where to write: -o OUT.pdf."));
  else if (audience != NULL && document != DOCUMENT_CHARTER && document != DOCUMENT_COMPARISON)
    lsg_terminal_complain (_("Only the charter and its comparison have an audience."));
  else if ((from != NULL || to != NULL) && document != DOCUMENT_COMPARISON)
    lsg_terminal_complain (_("--from and --to are for: comparison."));
  else if (!is_number (from) || !is_number (to))
    lsg_terminal_complain (_("A version is asked for by its number, such as: --from 1."));
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

/* The last validated version, of whose changes the document tells; NULL when there is none, or its copy is not here. */
static LsgRecords *
read_validated (LsgProject     *project,
                LsgDeliverable  deliverable)
{
  LsgSnapshot *last = lsg_snapshot_find_last (lsg_project_get_records (project), deliverable);

  return last != NULL && last->image != NULL ? lsg_project_thaw (project, last, NULL) : NULL;
}

static LsgReport *
compose (LsgProject         *project,
         LsgProfile         *profile,
         const LsgArguments *arguments)
{
  LsgRecords *records = lsg_project_get_records (project);
  g_autoptr (LsgRecords) then = NULL;
  const LsgFigures *figures = lsg_project_get_figures (project);
  const char *token = arguments->values[OPTION_LANGUAGE];
  LsgLanguage language =
    token != NULL ? (LsgLanguage) find_language (token) : lsg_records_get_language (records);

  switch ((Document) find_document (arguments->operands[0]))
    {
    case DOCUMENT_SYSTEM:
      then = read_validated (project, LSG_DELIVERABLE_SYSTEM);
      return lsg_compose_system (records, figures, then, language);
    case DOCUMENT_SCENARIO:
      then = read_validated (project, LSG_DELIVERABLE_SCENARIO);
      return lsg_compose_scenario (records, figures, then, language);
    case DOCUMENT_INTERVENTIONS:
      return lsg_compose_sheets (records, figures, profile, arguments->values[OPTION_ALL] != NULL, language);
    case DOCUMENT_CHARTER:
    case DOCUMENT_COMPARISON:
    case N_DOCUMENTS:
    default:
      return lsg_compose_charter (records, figures, find_audience (arguments->values[OPTION_AUDIENCE]),
                                  language);
    }
}

/* --- comparison --- */

/* The version that is asked for by @token; the last one for NULL; NULL with the sentence said. */
static LsgSnapshot *
find_version (LsgProject *project,
              const char *token)
{
  LsgRecords *records = lsg_project_get_records (project);
  LsgSnapshot *found = lsg_snapshot_find_last (records, LSG_DELIVERABLE_SCENARIO);
  g_autofree char *sentence = NULL;

  for (guint i = 0; token != NULL && found != NULL && i < lsg_records_get_n (records, LSG_KIND_SNAPSHOT); i++)
    {
      LsgSnapshot *snapshot = lsg_records_peek (records, LSG_KIND_SNAPSHOT, i);

      if (snapshot->deliverable == LSG_DELIVERABLE_SCENARIO
          && snapshot->edition == g_ascii_strtoll (token, NULL, 10))
        return snapshot;
    }
  if (found != NULL && token == NULL)
    return found;
  if (found == NULL)
    sentence = g_strdup (_("The tutoring scenario has no validated version to compare with."));
  else
    /* TRANSLATORS: the number that was asked for, and that of the last version */
    sentence = g_strdup_printf (_("The tutoring scenario has no version %s; its last one is version %d."), token,
                                (int) found->edition);
  lsg_terminal_complain (sentence);
  return NULL;
}

static LsgCharterState
describe_version (LsgSnapshot *version)
{
  return (LsgCharterState) { version->deliverable, version->edition, version->date, version->signatory };
}

/* From @from to @to, which is NULL for the project as it is. */
static LsgReport *
compare (LsgProject         *project,
         LsgSnapshot        *from,
         LsgSnapshot        *to,
         const LsgArguments *arguments,
         GError            **error)
{
  g_autoptr (LsgRecords) then = lsg_project_thaw (project, from, error);
  g_autoptr (LsgRecords) now = NULL;
  g_autoptr (LsgFigures) figures = lsg_figures_new ();
  g_autoptr (LsgCharterComparison) comparison = NULL;
  g_autofree char *today = lsg_date_today (NULL);
  LsgCharterState old = describe_version (from);
  LsgCharterState new = to != NULL ? describe_version (to) : (LsgCharterState) { .date = today };
  const char *token = arguments->values[OPTION_LANGUAGE];
  LsgCharterAudience audience = find_audience (arguments->values[OPTION_AUDIENCE]);
  LsgLanguage language;

  if (then != NULL)
    now = to != NULL ? lsg_project_thaw (project, to, error) : g_object_ref (lsg_project_get_records (project));
  if (now == NULL)
    return NULL;
  language = token != NULL ? (LsgLanguage) find_language (token) : lsg_records_get_language (now);
  lsg_figures_update (figures, now, NULL);
  comparison = lsg_charter_compare (then, now, audience, language);
  return lsg_compose_comparison (now, figures, comparison, &old, &new, audience, language);
}

static gboolean
write_comparison (LsgProject         *project,
                  const LsgArguments *arguments)
{
  LsgSnapshot *from = find_version (project, arguments->values[OPTION_FROM]);
  const char *token = arguments->values[OPTION_TO];
  LsgSnapshot *to = from != NULL && token != NULL ? find_version (project, token) : NULL;
  g_autoptr (LsgReport) report = NULL;
  g_autoptr (GError) error = NULL;

  if (from == NULL || (token != NULL && to == NULL))
    return FALSE;
  report = compare (project, from, to, arguments, &error);
  if (report != NULL && lsg_pdf_write (report, arguments->values[OPTION_OUTPUT], &error))
    return TRUE;
  lsg_terminal_complain (error->message);
  return FALSE;
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
  if (find_document (arguments->operands[0]) == DOCUMENT_COMPARISON)
    return write_comparison (project, arguments) ? LSG_STATUS_DONE : LSG_STATUS_REFUSED;
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
                "(sheets for tutors), charter, comparison (what changed in the charter since a validated version)."),
  .options = options,
  .n_options = G_N_ELEMENTS (options),
  .n_operands = 2,
  .run = run,
};
