/* json-writer.h - the little JSON that the commands write: objects, arrays, exact numbers, null.
 *
 * Two spaces, one member a line, UTF-8. Nothing is rounded.
 */
#pragma once

#include "value.h"

G_BEGIN_DECLS

typedef struct _LsgJson LsgJson;

LsgJson *lsg_json_new         (void) G_GNUC_WARN_UNUSED_RESULT;
void     lsg_json_free        (LsgJson    *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LsgJson, lsg_json_free)

/* @name is the member's, NULL in arrays and for the outermost value. */
void     lsg_json_begin       (LsgJson    *self,
                               const char *name,
                               char        bracket); /* '{' or '[' */
void     lsg_json_end         (LsgJson    *self);

/* NULL gives null. */
void     lsg_json_add_text    (LsgJson    *self,
                               const char *name,
                               const char *text);

/* @value in units of 10^-@scale, written out exactly; LSG_NULL gives null. */
void     lsg_json_add_decimal (LsgJson    *self,
                               const char *name,
                               gint64      value,
                               guint       scale);

/* The shortest text that reads back as @value; null for what is not finite. */
void     lsg_json_add_double  (LsgJson    *self,
                               const char *name,
                               double      value);

/* What was written, ended by a line feed; borrowed. */
const char *lsg_json_get_text (LsgJson    *self);

G_END_DECLS
