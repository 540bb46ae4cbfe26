/* reduction-edit.c - see reduction-edit.h. */
#include "reduction-edit.h"

#include "toasts.h"

#include <glib/gi18n-lib.h>

static gboolean
postpone_all (LsgProject  *project,
              GPtrArray   *interventions,
              GError     **error)
{
  LsgRecord *only = interventions->len == 1 ? interventions->pdata[0] : NULL;
  LsgEdit edit = { LSG_VERB_CHANGE, LSG_KIND_INTERVENTION, only != NULL ? "decision" : NULL,
                   only != NULL ? lsg_record_get_id (only) : 0, only != NULL ? lsg_record_get_code (only) : "", 0 };

  lsg_project_begin (project, &edit);
  for (guint i = 0; i < interventions->len; i++)
    if (!lsg_project_set (project, interventions->pdata[i], "decision", lsg_integer (LSG_POSTPONE), error))
      {
        lsg_project_rollback (project);
        return FALSE;
      }
  return lsg_project_commit (project, error);
}

gboolean
lsg_reduction_postpone (GtkWidget          *widget,
                        LsgProject         *project,
                        const LsgReduction *reduction)
{
  /* the reduction may be made anew by the change */
  g_autoptr (GPtrArray) interventions = g_ptr_array_copy (reduction->gone, NULL, NULL);
  g_autofree char *sentence = NULL;
  g_autoptr (GError) error = NULL;

  if (interventions->len == 0)
    return FALSE;
  if (!postpone_all (project, interventions, &error))
    {
      lsg_toast_error (widget, error);
      return FALSE;
    }
  sentence = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u intervention postponed", "%u interventions postponed",
                                           interventions->len),
                              interventions->len);
  lsg_toast_undo (widget, project, sentence);
  return TRUE;
}
