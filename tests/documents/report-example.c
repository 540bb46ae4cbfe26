/* report-example.c - see report-example.h. */
#include "report-example.h"

#include "../model/example.h"
#include "charter-example.h"
#include "intervention-sheets.h"
#include "layout.h"
#include "page-checks.h"
#include "suite.h"
#include "system-report.h"
#include "tutoring-scenario.h"

#include <string.h>

LsgReport *
compose_report (LsgRecords  *records,
                ReportKind   kind,
                LsgLanguage  language)
{
  g_autoptr (LsgFigures) figures = lsg_figures_new ();

  lsg_figures_update (figures, records, NULL);
  switch (kind)
    {
    case SCENARIO:
      return lsg_compose_scenario (records, figures, NULL, language);
    case SHEETS:
      return lsg_compose_sheets (records, figures, NULL, FALSE, language);
    case SYSTEM:
    case N_REPORTS:
    default:
      return lsg_compose_system (records, figures, NULL, language);
    }
}

LsgRecords *
make_whole_example (void)
{
  LsgRecords *records = make_charter_records ();
  gpointer need = find_record (records, LSG_KIND_NEED, "B 01");
  gpointer intervention = find_record (records, LSG_KIND_INTERVENTION, "ITC 03");
  gpointer source = add_record (records, LSG_KIND_SOURCE, "title", "Bilan de la session passée", "nature", "existing",
                                "form", "course-review", "holder", "institution", "received", "3", NULL);
  gpointer objective = add_record (records, LSG_KIND_OBJECTIVE, "own", "false", "plane", "motivational",
                                   "function", "socio-affective", NULL);

  set_field (lsg_records_get_programme (records), "client", "Réseau des centres");
  add_record (records, LSG_KIND_STEP, "step", "collection", "state", "done", "objective", "Entendre dix apprenants",
              "notes", "Deux questions ont été reformulées.", NULL);
  add_record (records, LSG_KIND_FINDING, "source", ref (source), "need", ref (need), "text", "Trois abandons", NULL);
  add_record (records, LSG_KIND_VIEWPOINT, "need", ref (need), "holder", "tutors", "importance", "4", NULL);
  add_record (records, LSG_KIND_VIEWPOINT, "need", ref (need), "holder", "learners", "importance", "1", NULL);
  add_record (records, LSG_KIND_AIM, "need", ref (need), "objective", ref (objective), NULL);
  add_record (records, LSG_KIND_PURSUIT, "intervention", ref (intervention), "objective", ref (objective), NULL);
  add_record (records, LSG_KIND_OBJECTIVE, "own", "true", "title", "Préparer le réemploi", NULL);
  set_field (intervention, "mitigation", "Un modèle de message est prêt.");
  return records;
}

LsgPages *
lay_out (LsgReport *report)
{
  LsgPages *pages = lsg_layout_new (report);

  check_ink (pages);
  check_drawing (pages);
  return pages;
}

const LsgNode *
find_table (LsgReport  *report,
            const char *caption)
{
  for (guint i = 0; i < lsg_report_get_n_nodes (report); i++)
    {
      const LsgNode *node = lsg_report_get_node (report, i);

      if (node->type == LSG_NODE_TABLE && node->table->caption != NULL
          && strstr (node->table->caption->text, caption) != NULL)
        return node;
    }
  ck_abort_msg ("no table “%s”", caption);
  return NULL;
}

const LsgRichText *
get_cell (const LsgNode *table,
          guint          row,
          guint          column)
{
  const LsgRow *cells = g_ptr_array_index (table->table->rows, row);

  return g_ptr_array_index (cells->cells, column);
}

guint
count_nodes (LsgReport   *report,
             LsgNodeType  type)
{
  guint n = 0;

  for (guint i = 0; i < lsg_report_get_n_nodes (report); i++)
    n += lsg_report_get_node (report, i)->type == type;
  return n;
}

gboolean
prints (LsgReport  *report,
        const char *word)
{
  g_autoptr (LsgPages) pages = lay_out (report);

  for (guint page = 0; page < lsg_pages_get_n (pages); page++)
    {
      g_autofree char *text = lsg_pages_get_text (pages, page);

      if (strstr (text, word) != NULL)
        return TRUE;
    }
  return FALSE;
}
