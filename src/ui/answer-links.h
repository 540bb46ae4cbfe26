/* answer-links.h - which interventions answer a need, and the other way round. */
#pragma once

#include "records.h"

G_BEGIN_DECLS

/* The records at the other end of the answers of @record, a need or an intervention: needs with the highest
 * criticality first, interventions from the most realistic down. One pass over the answers. Borrowed records.
 * (transfer full) (element-type LsgRecord) */
GPtrArray *lsg_answers_list      (LsgRecords *records,
                                  LsgRecord  *record) G_GNUC_WARN_UNUSED_RESULT;

/* The records at the other end of the links of kind @link that name @record: in the order of the links when
 * they have one, else in the order of these records. Borrowed records. (transfer full)
 * (element-type LsgRecord) */
GPtrArray *lsg_links_list        (LsgRecords *records,
                                  LsgKindId   link,
                                  LsgRecord  *record) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
