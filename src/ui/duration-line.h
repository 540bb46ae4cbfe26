/* duration-line.h - smallest, chosen and largest duration of an intervention on one line, and the span that they
 * make under them. What one of them refuses is said once for all three.
 */
#pragma once

#include "intervention.h"
#include "project.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LSG_TYPE_DURATION_LINE (lsg_duration_line_get_type ())
G_DECLARE_FINAL_TYPE (LsgDurationLine, lsg_duration_line, LSG, DURATION_LINE, GtkBox)

GtkWidget *lsg_duration_line_new        (LsgProject      *project);
void       lsg_duration_line_set_record (LsgDurationLine *self,
                                         LsgIntervention *intervention);

/* Something was changed. */
void       lsg_duration_line_refresh    (LsgDurationLine *self);

/* FALSE when @field is none of the three. */
gboolean   lsg_duration_line_focus      (LsgDurationLine *self,
                                         const char      *field);

G_END_DECLS
