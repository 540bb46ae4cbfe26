/* answer.c - the table of links between interventions and needs. See answer.h. */
#include "answer.h"

#include "record-kind.h"

static const LsgField fields[] = {
  LSG_FIELD (LsgAnswer, intervention, "intervention", REFERENCE, .target = LSG_KIND_INTERVENTION,
             .on_remove = LSG_ON_REMOVE_CASCADE, .label = N_("Intervention")),
  LSG_FIELD (LsgAnswer, need, "need", REFERENCE, .target = LSG_KIND_NEED,
             .on_remove = LSG_ON_REMOVE_CASCADE, .label = N_("Need")),
};

LSG_DEFINE_RECORD (LsgAnswer, lsg_answer, "answers", ANSWER,
                   N_("Link to a need"), N_("Links to needs"), LSG_KIND_LINK)
