/* snapshots.c - validated versions and their frozen copies. See snapshots.h. */
#include "snapshots.h"

#include "held-state.h"
#include "project-private.h"

#include <glib/gi18n-lib.h>

LsgRecords *
lsg_project_thaw (LsgProject  *self,
                  LsgSnapshot *snapshot,
                  GError     **error)
{
  g_autoptr (LsgHeldState) state = NULL;

  g_return_val_if_fail (LSG_IS_PROJECT (self), NULL);
  g_return_val_if_fail (LSG_IS_SNAPSHOT (snapshot), NULL);

  state = lsg_held_state_new (self, snapshot, error);
  return state != NULL ? lsg_held_state_read (state, error) : NULL;
}

void
lsg_frozen_clear (LsgFrozen *frozen)
{
  g_clear_object (&frozen->records);
  g_clear_pointer (&frozen->image, g_free);
}

/* The frozen records of @snapshot, from memory when they were asked for before. Borrowed. */
static LsgRecords *
ensure_frozen (LsgProject  *self,
               LsgSnapshot *snapshot,
               GError     **error)
{
  LsgFrozen *frozen = &self->frozen[snapshot->deliverable];

  if (frozen->records != NULL && g_strcmp0 (frozen->image, snapshot->image) == 0)
    return frozen->records;
  lsg_frozen_clear (frozen);
  frozen->records = lsg_project_thaw (self, snapshot, error);
  if (frozen->records != NULL)
    frozen->image = g_strdup (snapshot->image);
  return frozen->records;
}

GPtrArray *
lsg_project_list_drift (LsgProject    *self,
                        LsgDeliverable deliverable,
                        GError       **error)
{
  LsgSnapshot *snapshot;
  LsgRecords *frozen;

  g_return_val_if_fail (LSG_IS_PROJECT (self), NULL);

  snapshot = lsg_snapshot_find_last (self->records, deliverable);
  if (snapshot == NULL)
    return NULL;
  frozen = ensure_frozen (self, snapshot, error);
  return frozen != NULL ? lsg_drift_list (frozen, self->records, snapshot) : NULL;
}

guint
lsg_project_count_changes (LsgProject    *self,
                           LsgDeliverable deliverable)
{
  g_autoptr (GPtrArray) drifts = lsg_project_list_drift (self, deliverable, NULL);

  return drifts != NULL ? lsg_drift_count_open (drifts) : 0;
}

void
lsg_project_read_versions (LsgProject *self)
{
  g_return_if_fail (LSG_IS_PROJECT (self));

  for (guint i = 0; i < LSG_N_DELIVERABLES; i++)
    {
      LsgSnapshot *snapshot = lsg_snapshot_find_last (self->records, i);

      if (snapshot != NULL)
        ensure_frozen (self, snapshot, NULL);
    }
}

/* One remark for a deliverable: the version, and how many changes are open. */
static void
add_review (LsgProject    *self,
            LsgDeliverable deliverable,
            GPtrArray     *remarks)
{
  guint n = lsg_project_count_changes (self, deliverable);
  const char *name = g_dgettext (GETTEXT_PACKAGE, lsg_deliverable_choices[deliverable].label);
  LsgSnapshot *snapshot = lsg_snapshot_find_last (self->records, deliverable);

  if (n == 0)
    return;
  lsg_rules_add (remarks, LSG_RULE_TO_REVIEW, LSG_RECORD (snapshot),
                 /* TRANSLATORS: a deliverable, the number of its version, how many changes */
                 g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                               "%s, version %d: %u change since its validation is to review.",
                                               "%s, version %d: %u changes since its validation are to review.", n),
                                  name, (int) snapshot->edition, n));
}

GPtrArray *
lsg_project_list_remarks (LsgProject *self,
                          guint       limit)
{
  GPtrArray *remarks;

  g_return_val_if_fail (LSG_IS_PROJECT (self), NULL);

  remarks = lsg_rules_list (self->records, self->figures, limit);
  for (guint i = 0; i < LSG_N_DELIVERABLES; i++)
    add_review (self, i, remarks);
  return remarks;
}
