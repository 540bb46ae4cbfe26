/* record-name.h - how a record is called in sentences of the interface. */
#pragma once

#include "record.h"

G_BEGIN_DECLS

/* "ITC 03 Relance des inactifs", "Formateur-tuteur", or the kind's name with “untitled”. (transfer full) */
char *lsg_record_dup_name       (LsgRecord *record) G_GNUC_WARN_UNUSED_RESULT;

/* The shortest that still tells it from others: the code, else the title. (transfer full) */
char *lsg_record_dup_short_name (LsgRecord *record) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
