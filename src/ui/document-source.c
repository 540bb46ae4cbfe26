/* document-source.c - see document-source.h. */
#include "document-source.h"

#include "charter-changes.h"
#include "charter.h"
#include "date.h"
#include "held-state.h"
#include "intervention-sheets.h"
#include "record-name.h"
#include "saver.h"
#include "system-report.h"
#include "tutoring-scenario.h"

#include <glib/gi18n-lib.h>

/* Labels are marked for translation; tokens are those of the actions. */
static const struct {
  const char *token;
  const char *label;
} documents[LSG_N_DOCUMENTS] = {
  [LSG_DOCUMENT_SYSTEM] = { "system", N_("Tutoring system") },
  [LSG_DOCUMENT_SCENARIO] = { "scenario", N_("Tutoring scenario") },
  [LSG_DOCUMENT_SHEETS] = { "interventions", N_("Intervention sheets") },
  [LSG_DOCUMENT_CHARTER_INSTITUTION] = { "institution", N_("Institution’s charter") },
  [LSG_DOCUMENT_CHARTER_TUTOR] = { "tutor", N_("Tutor’s charter") },
  [LSG_DOCUMENT_CHARTER_LEARNER] = { "learner", N_("Learner’s charter") },
  [LSG_DOCUMENT_CHARTER_ALL] = { "all", N_("Charter for all") },
};

const char *
lsg_document_get_label (LsgDocument document)
{
  g_return_val_if_fail (document < LSG_N_DOCUMENTS, "");

  return _(documents[document].label);
}

LsgDocument
lsg_document_find (const char *token)
{
  for (guint i = 0; i < LSG_N_DOCUMENTS; i++)
    if (g_strcmp0 (documents[i].token, token) == 0)
      return i;
  return LSG_DOCUMENT_CHARTER_ALL;
}

const char *
lsg_document_order_get_label (const LsgDocumentOrder *order)
{
  return order->from != NULL ? _("Changes in the charter") : lsg_document_get_label (order->document);
}

/* "Charte pour tous - Formation hybride.pdf", "Fiche du tuteur - ITC 03 Relance des inactifs.pdf" */
char *
lsg_document_order_propose_name (const LsgDocumentOrder *order,
                                 LsgProject             *project)
{
  const char *title = lsg_record_get_title (LSG_RECORD (lsg_project_get_programme (project)));
  LsgRecord *subject = order->subject;
  g_autofree char *name = subject != NULL ? lsg_record_dup_name (subject) : NULL;
  const char *label = lsg_document_order_get_label (order);
  g_autofree char *both = NULL;

  if (subject != NULL)
    both = g_strdup_printf ("%s - %s", LSG_IS_PROFILE (subject) ? label : _("Tutor’s sheet"), name);
  else
    both = *title != '\0' ? g_strdup_printf ("%s - %s", label, title) : g_strdup (label);
  return lsg_file_name_from_title (both, ".pdf");
}

/* --- the source --- */

struct _LsgDocumentSource {
  LsgDocument   document;
  gint64        subject; /* id; LSG_NULL: all */
  LsgHeldState *now;     /* the newer state of a comparison */
  LsgHeldState *then;    /* the older one; or what was validated last, NULL: nothing of this document */
  gboolean      compares;
  LsgCharterState from;  /* strings are owned */
  LsgCharterState to;
  GError       *error;   /* of holding */
};

static LsgCharterState
describe (LsgSnapshot *version)
{
  if (version == NULL)
    return (LsgCharterState) { .date = lsg_date_today (NULL) };
  return (LsgCharterState) { version->deliverable, version->edition, g_strdup (version->date),
                             g_strdup (version->signatory) };
}

static void
state_clear (LsgCharterState *state)
{
  g_free ((char *) state->date);
  g_free ((char *) state->signatory);
}

/* The last validated version of a deliverable, of whose changes its document tells; NULL when there is none here. */
static LsgHeldState *
hold_validated (LsgProject  *project,
                LsgDocument  document)
{
  LsgDeliverable deliverable = document == LSG_DOCUMENT_SYSTEM ? LSG_DELIVERABLE_SYSTEM : LSG_DELIVERABLE_SCENARIO;
  LsgSnapshot *last = lsg_snapshot_find_last (lsg_project_get_records (project), deliverable);

  if (last == NULL || last->image == NULL || (document != LSG_DOCUMENT_SYSTEM && document != LSG_DOCUMENT_SCENARIO))
    return NULL;
  return lsg_held_state_new (project, last, NULL);
}

LsgDocumentSource *
lsg_document_source_new (LsgProject             *project,
                         const LsgDocumentOrder *order)
{
  LsgDocumentSource *self = g_new0 (LsgDocumentSource, 1);

  self->document = order->document;
  self->subject = order->subject != NULL ? lsg_record_get_id (order->subject) : LSG_NULL;
  self->now = lsg_held_state_new (project, order->from != NULL ? order->to : NULL, &self->error);
  if (order->from == NULL)
    self->then = hold_validated (project, order->document);
  if (order->from == NULL || self->now == NULL)
    return self;
  self->compares = TRUE;
  self->from = describe (order->from);
  self->to = describe (order->to);
  self->then = lsg_held_state_new (project, order->from, &self->error);
  return self;
}

void
lsg_document_source_free (LsgDocumentSource *self)
{
  g_clear_pointer (&self->now, lsg_held_state_free);
  g_clear_pointer (&self->then, lsg_held_state_free);
  g_clear_error (&self->error);
  state_clear (&self->from);
  state_clear (&self->to);
  g_free (self);
}

static LsgReport *
compose_document (LsgDocumentSource *self,
                  LsgRecords        *records,
                  LsgRecords        *then,
                  const LsgFigures  *figures)
{
  LsgLanguage language = lsg_records_get_language (records);
  LsgRecord *subject = self->subject != LSG_NULL ? lsg_records_find (records, self->subject) : NULL;

  switch ((int) self->document)
    {
    case LSG_DOCUMENT_SYSTEM:
      return lsg_compose_system (records, figures, then, language);
    case LSG_DOCUMENT_SCENARIO:
      return lsg_compose_scenario (records, figures, then, language);
    case LSG_DOCUMENT_SHEETS:
      if (LSG_IS_INTERVENTION (subject))
        return lsg_compose_sheet (records, figures, LSG_INTERVENTION (subject), language);
      return lsg_compose_sheets (records, figures, LSG_IS_PROFILE (subject) ? LSG_PROFILE (subject) : NULL, FALSE,
                                 language);
    default:
      return lsg_compose_charter (records, figures,
                                  (LsgCharterAudience) (self->document - LSG_DOCUMENT_CHARTER_INSTITUTION), language);
    }
}

static LsgReport *
compose_comparison (LsgDocumentSource *self,
                    LsgRecords        *then,
                    LsgRecords        *now,
                    const LsgFigures  *figures)
{
  LsgCharterAudience audience = (LsgCharterAudience) (self->document - LSG_DOCUMENT_CHARTER_INSTITUTION);
  LsgLanguage language = lsg_records_get_language (now);
  g_autoptr (LsgCharterComparison) comparison = lsg_charter_compare (then, now, audience, language);

  return lsg_compose_comparison (now, figures, comparison, &self->from, &self->to, audience, language);
}

LsgReport *
lsg_document_source_compose (LsgDocumentSource *self,
                             GError           **error)
{
  g_autoptr (LsgFigures) figures = lsg_figures_new ();
  g_autoptr (LsgRecords) now = NULL;
  g_autoptr (LsgRecords) then = NULL;

  if (self->error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&self->error));
      return NULL;
    }
  now = lsg_held_state_read (self->now, error);
  if (now != NULL && self->then != NULL)
    then = lsg_held_state_read (self->then, self->compares ? error : NULL);
  if (now == NULL || (self->compares && then == NULL))
    return NULL;
  lsg_figures_update (figures, now, NULL);
  return self->compares ? compose_comparison (self, then, now, figures) : compose_document (self, now, then, figures);
}
