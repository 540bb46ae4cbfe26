/* objective.c - the table of objectives. See objective.h. */
#include "objective.h"

#include "record-kind.h"

static const LsgField fields[] = {
  LSG_FIELD (LsgObjective, plane, "plane", CHOICE, .choices = lsg_plane_choices, .n_choices = LSG_N_PLANES,
             .flags = LSG_FIELD_NULLABLE, .none = N_("No plane"),
             .label = N_("Support plane")),
  LSG_FIELD (LsgObjective, function, "function", CHOICE, .choices = lsg_function_choices,
             .n_choices = LSG_N_FUNCTIONS, .flags = LSG_FIELD_NULLABLE, .none = N_("No function"),
             .label = N_("Tutoring function")),
  LSG_FIELD (LsgObjective, own, "own", FLAG, .initial = "true", .label = N_("Own objective"),
             .help = N_("Beside the matrix of generic objectives")),
  LSG_FIELD (LsgObjective, title, "title", TEXT, .flags = LSG_FIELD_NULLABLE, .label = N_("Objective")),
  LSG_FIELD (LsgObjective, wording, "wording", MARKDOWN, .flags = LSG_FIELD_NULLABLE,
             .label = N_("Wording for this project")),
  LSG_FIELD (LsgObjective, number, "number", TEXT, .flags = LSG_FIELD_NULLABLE | LSG_FIELD_DERIVED,
             .label = N_("Number")),
  LSG_FIELD (LsgObjective, name, "name", TEXT, .flags = LSG_FIELD_NULLABLE | LSG_FIELD_DERIVED,
             .label = N_("Generic objective")),
};

LSG_DEFINE_RECORD (LsgObjective, lsg_objective, "objectives", OBJECTIVE,
                   N_("Tutoring objective"), N_("Tutoring objectives"), LSG_KIND_ORDERED)

gboolean
lsg_objective_is_cell (LsgObjective *self)
{
  g_return_val_if_fail (LSG_IS_OBJECTIVE (self), FALSE);

  return !self->own && self->plane != LSG_NULL && self->function != LSG_NULL;
}
