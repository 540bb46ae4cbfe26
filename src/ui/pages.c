/* pages.c - the table of pages. See pages.h. */
#include "pages.h"

#include "analysis-page.h"
#include "charter-page.h"
#include "deliverables-page.h"
#include "interventions-page.h"
#include "needs-page.h"
#include "objectives-page.h"
#include "overview-page.h"
#include "path-page.h"
#include "priorities-page.h"
#include "profiles-page.h"
#include "quantification-page.h"
#include "thread-page.h"
#include "timeline-page.h"
#include "tools-page.h"

#include <glib/gi18n-lib.h>

static guint
count_interventions (LsgProject *project)
{
  return lsg_records_get_n (lsg_project_get_records (project), LSG_KIND_INTERVENTION);
}

static gboolean
is_one_of (const char        *field,
           const char *const *names)
{
  return field != NULL && g_strv_contains (names, field);
}

static gboolean
shows_deliverables (LsgKindId   kind,
                    const char *field)
{
  return kind == LSG_KIND_SNAPSHOT || kind == LSG_KIND_REVIEW;
}

static gboolean
shows_quantification (LsgKindId   kind,
                      const char *field)
{
  static const char *const aims[] = { "target-rate", "hours-ceiling", NULL };
  static const char *const fields[] = {
    "per", "count", "count-label", "minutes-min", "minutes", "minutes-max", "evidence", NULL,
  };

  if (kind == LSG_KIND_PROGRAMME)
    return is_one_of (field, aims);
  if (kind == LSG_KIND_ACTIVITY)
    return !lsg_path_page_shows (kind, field);
  return kind == LSG_KIND_INTERVENTION && is_one_of (field, fields);
}

static gboolean
shows_overview (LsgKindId   kind,
                const char *field)
{
  return kind == LSG_KIND_PROGRAMME && !lsg_tools_page_shows (kind, field) && !lsg_path_page_shows (kind, field)
         && !lsg_profiles_page_shows (kind, field) && !shows_quantification (kind, field);
}

static gboolean
shows_interventions (LsgKindId   kind,
                     const char *field)
{
  return (kind == LSG_KIND_INTERVENTION && !shows_quantification (kind, field)
          && !lsg_timeline_page_shows (kind, field))
         || kind == LSG_KIND_ANSWER;
}

static guint
count_clauses (LsgProject *project)
{
  return lsg_records_get_n (lsg_project_get_records (project), LSG_KIND_CLAUSE);
}

static gboolean
shows_charter (LsgKindId   kind,
               const char *field)
{
  return kind == LSG_KIND_CLAUSE;
}

#define PROGRAMME N_("Programme")
#define SYSTEM N_("Tutoring system")
#define SCENARIO N_("Tutoring scenario")
#define DELIVERABLES N_("Deliverables")

static const LsgPageInfo pages[] = {
  { "overview", PROGRAMME, N_("Overview"), lsg_overview_page_get_type, NULL, shows_overview },
  { "path", PROGRAMME, N_("Learning path"), lsg_path_page_get_type, NULL, lsg_path_page_shows },
  { "analysis", SYSTEM, N_("Needs analysis"), lsg_analysis_page_get_type, NULL, lsg_analysis_page_shows },
  { "needs", SYSTEM, N_("Needs"), lsg_needs_page_get_type, lsg_needs_page_count, lsg_needs_page_shows },
  { "priorities", SYSTEM, N_("Priorities"), lsg_priorities_page_get_type, lsg_priorities_page_count,
    lsg_priorities_page_shows },
  { "objectives", SYSTEM, N_("Objectives"), lsg_objectives_page_get_type, NULL, lsg_objectives_page_shows },
  { "profiles", SYSTEM, N_("Tutor profiles"), lsg_profiles_page_get_type, lsg_profiles_page_count,
    lsg_profiles_page_shows },
  { "interventions", SCENARIO, N_("Interventions"), lsg_interventions_page_get_type, count_interventions,
    shows_interventions },
  { "timeline", SCENARIO, N_("Timeline"), lsg_timeline_page_get_type, NULL, lsg_timeline_page_shows },
  { "quantification", SCENARIO, N_("Quantification"), lsg_quantification_page_get_type, NULL,
    shows_quantification },
  { "tools", SCENARIO, N_("Tools"), lsg_tools_page_get_type, lsg_tools_page_count, lsg_tools_page_shows },
  { "charter", SCENARIO, N_("Charter"), lsg_charter_page_get_type, count_clauses, shows_charter },
  { "deliverables", DELIVERABLES, N_("Documents"), lsg_deliverables_page_get_type, NULL, shows_deliverables },
  { "thread", NULL, N_("The thread"), lsg_thread_page_get_type, NULL, NULL },
  { NULL },
};

const LsgPageInfo *
lsg_pages_get (guint *n_pages)
{
  *n_pages = G_N_ELEMENTS (pages) - 1;
  return pages;
}

const LsgPageInfo *
lsg_pages_find (const char *id)
{
  for (guint i = 0; pages[i].id != NULL; i++)
    if (g_strcmp0 (pages[i].id, id) == 0)
      return &pages[i];
  return NULL;
}

const char *
lsg_pages_get_nth (guint number)
{
  if (number < 1 || number >= G_N_ELEMENTS (pages) || pages[number - 1].group == NULL)
    return NULL;
  return pages[number - 1].id;
}

const char *
lsg_pages_get_next (const char *id,
                    int         step)
{
  const LsgPageInfo *info = lsg_pages_find (id);

  return info != NULL && info->group != NULL ? lsg_pages_get_nth ((guint) (info - pages + 1 + step)) : NULL;
}

const LsgPageInfo *
lsg_pages_find_for (LsgKindId   kind,
                    const char *field)
{
  for (guint i = 0; pages[i].id != NULL; i++)
    if (pages[i].shows != NULL && pages[i].shows (kind, field))
      return &pages[i];
  return NULL;
}
