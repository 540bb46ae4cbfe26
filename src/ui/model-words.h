/* model-words.h - what a model of the library says of itself, in words of the interface's language. */
#pragma once

#include "project.h"
#include "repertoire.h"

G_BEGIN_DECLS

/* How many of the nine pieces it describes, what only a project can know left aside. */
guint      lsg_model_count_pieces    (LsgIntervention *model);

/* "conjunctural · proactive · 5 min" (transfer full) */
char      *lsg_model_describe        (LsgIntervention *model) G_GNUC_WARN_UNUSED_RESULT;

/* "Needs, place on the path, profile …": what is left to settle in a project. (transfer full) */
char      *lsg_model_describe_rest   (LsgIntervention *model) G_GNUC_WARN_UNUSED_RESULT;

/* An intervention made from @model, NULL for an empty one of @nature and of @type (LSG_NULL: none yet). One step; NULL with @error. */
LsgRecord *lsg_model_add             (LsgProject      *project,
                                      LsgIntervention *model,
                                      gint64           nature,
                                      gint64           type,
                                      GError         **error);

G_END_DECLS
