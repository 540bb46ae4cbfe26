/* kind.c - the registry of kinds: the one list that names every table. See kind.h. */
#include "kind.h"

#include <glib/gi18n-lib.h>
#include <string.h>

extern const LsgKind lsg_programme_kind;
extern const LsgKind lsg_level_kind;
extern const LsgKind lsg_profile_kind;
extern const LsgKind lsg_channel_kind;
extern const LsgKind lsg_step_kind;
extern const LsgKind lsg_source_kind;
extern const LsgKind lsg_need_kind;
extern const LsgKind lsg_viewpoint_kind;
extern const LsgKind lsg_finding_kind;
extern const LsgKind lsg_objective_kind;
extern const LsgKind lsg_aim_kind;
extern const LsgKind lsg_module_kind;
extern const LsgKind lsg_activity_kind;
extern const LsgKind lsg_intervention_kind;
extern const LsgKind lsg_answer_kind;
extern const LsgKind lsg_pursuit_kind;
extern const LsgKind lsg_use_kind;
extern const LsgKind lsg_contribution_kind;
extern const LsgKind lsg_clause_kind;
extern const LsgKind lsg_snapshot_kind;
extern const LsgKind lsg_review_kind;

static const LsgKind *const kinds[LSG_N_KINDS] = {
  [LSG_KIND_PROGRAMME] = &lsg_programme_kind,
  [LSG_KIND_LEVEL] = &lsg_level_kind,
  [LSG_KIND_PROFILE] = &lsg_profile_kind,
  [LSG_KIND_CHANNEL] = &lsg_channel_kind,
  [LSG_KIND_STEP] = &lsg_step_kind,
  [LSG_KIND_SOURCE] = &lsg_source_kind,
  [LSG_KIND_NEED] = &lsg_need_kind,
  [LSG_KIND_VIEWPOINT] = &lsg_viewpoint_kind,
  [LSG_KIND_FINDING] = &lsg_finding_kind,
  [LSG_KIND_OBJECTIVE] = &lsg_objective_kind,
  [LSG_KIND_AIM] = &lsg_aim_kind,
  [LSG_KIND_MODULE] = &lsg_module_kind,
  [LSG_KIND_ACTIVITY] = &lsg_activity_kind,
  [LSG_KIND_INTERVENTION] = &lsg_intervention_kind,
  [LSG_KIND_ANSWER] = &lsg_answer_kind,
  [LSG_KIND_PURSUIT] = &lsg_pursuit_kind,
  [LSG_KIND_USE] = &lsg_use_kind,
  [LSG_KIND_CONTRIBUTION] = &lsg_contribution_kind,
  [LSG_KIND_CLAUSE] = &lsg_clause_kind,
  [LSG_KIND_SNAPSHOT] = &lsg_snapshot_kind,
  [LSG_KIND_REVIEW] = &lsg_review_kind,
};

const LsgKind *
lsg_kind_get (LsgKindId id)
{
  g_return_val_if_fail (id < LSG_N_KINDS, NULL);

  return kinds[id];
}

const LsgKind *
lsg_kind_find (const char *name)
{
  for (guint i = 0; i < LSG_N_KINDS; i++)
    if (g_strcmp0 (kinds[i]->name, name) == 0)
      return kinds[i];
  return NULL;
}

const LsgKind *
lsg_kind_find_group (const char *group)
{
  for (guint i = 0; i < LSG_N_KINDS; i++)
    if (g_strcmp0 (kinds[i]->group, group) == 0)
      return kinds[i];
  return NULL;
}

const LsgField *
lsg_kind_find_field (const LsgKind *kind,
                     const char    *name)
{
  g_return_val_if_fail (kind != NULL, NULL);

  if (name == NULL)
    return NULL;
  /* Asked thousands of times for one edit: most names differ in their first letter. */
  for (guint i = 0; i < kind->n_fields; i++)
    if (kind->fields[i].name[0] == name[0] && strcmp (kind->fields[i].name, name) == 0)
      return &kind->fields[i];
  return NULL;
}

const char *
lsg_kind_get_label (const LsgKind *kind)
{
  g_return_val_if_fail (kind != NULL, NULL);

  return g_dgettext (GETTEXT_PACKAGE, kind->label);
}
