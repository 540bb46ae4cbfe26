/* profile-edit.h - what a person does to tutor profiles: adding one of a kind, holding a function or not. */
#pragma once

#include "project.h"
#include "workload.h"

G_BEGIN_DECLS

/* How a function is held after one more press: not, in second place, first, not. */
LsgHeld     lsg_held_cycle   (LsgHeld          held);

/* Sets both fields as one step. */
gboolean    lsg_profile_hold (LsgProject      *project,
                              LsgProfile      *profile,
                              LsgFunction      function,
                              LsgHeld          held,
                              GError         **error);

/* A new profile of @role at the end, with the name, mission, skills and functions that are usual for it, in the
 * project's language; and with @function, if that is none of LSG_N_FUNCTIONS, held too. (transfer none) */
LsgProfile *lsg_profile_add  (LsgProject      *project,
                              LsgProfileRole   role,
                              LsgFunction      function,
                              GError         **error);

G_END_DECLS
