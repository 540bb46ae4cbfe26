/* bench-compose.c - FOLDER: what the main loop pays for a document of the big project.
 *
 * Each deliverable is composed from its records, which takes long and is done in a thread; "hold" is what is left to
 * the main loop: taking hold of the project as it is.
 */
#include "big-project.h"
#include "charter.h"
#include "held-state.h"
#include "intervention-sheets.h"
#include "stopwatch.h"
#include "system-report.h"
#include "tutoring-scenario.h"

#define N_INTERVENTIONS 10000
#define N_NEEDS 2000
#define N_CLAUSES 60
#define N_RUNS 5

static const char *const names[] = { "compose-charter", "compose-system", "compose-scenario", "compose-sheets" };

static LsgReport *
compose (guint             document,
         LsgRecords       *records,
         const LsgFigures *figures)
{
  switch (document)
    {
    case 0:
      return lsg_compose_charter (records, figures, LSG_CHARTER_ALL, LSG_LANGUAGE_FR);
    case 1:
      return lsg_compose_system (records, figures, NULL, LSG_LANGUAGE_FR);
    case 2:
      return lsg_compose_scenario (records, figures, NULL, LSG_LANGUAGE_FR);
    default:
      return lsg_compose_sheets (records, figures, NULL, FALSE, LSG_LANGUAGE_FR);
    }
}

static void
time_composing (LsgRecords       *records,
                const LsgFigures *figures)
{
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (Stopwatch) watch = stopwatch_new (names[i]);

      for (guint run = 0; run < N_RUNS; run++)
        {
          g_autoptr (LsgReport) report = NULL;

          stopwatch_start (watch);
          report = compose (i, records, figures);
          stopwatch_stop (watch);
        }
    }
}

static void
time_holding (LsgProject *project)
{
  g_autoptr (Stopwatch) hold = stopwatch_new ("compose-hold");
  g_autoptr (Stopwatch) read = stopwatch_new ("compose-read");

  for (guint run = 0; run < N_RUNS; run++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (LsgHeldState) state = NULL;
      g_autoptr (LsgRecords) records = NULL;

      stopwatch_start (hold);
      state = lsg_held_state_new (project, NULL, &error);
      stopwatch_stop (hold);
      stopwatch_start (read);
      records = state != NULL ? lsg_held_state_read (state, &error) : NULL;
      stopwatch_stop (read);
      if (records == NULL)
        g_error ("%s", error->message);
    }
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (LsgRecords) records = lsg_big_project_new (N_INTERVENTIONS, N_NEEDS, N_CLAUSES);
  g_autoptr (LsgProject) project = NULL;
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (argc == 2, 2);

  lsg_big_project_add_analysis (records, 12, 2000);
  lsg_big_project_add_design (records, 300, 12);
  project = lsg_project_new (argv[1], records, FALSE, LSG_LANGUAGE_FR, &error);
  if (project == NULL)
    g_error ("%s", error->message);
  time_composing (lsg_project_get_records (project), lsg_project_get_figures (project));
  time_holding (project);
  lsg_project_close (project);
  return 0;
}
