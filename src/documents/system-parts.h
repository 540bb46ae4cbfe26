/* system-parts.h - the chapters of the tutoring system report (DOMAIN 2), one function each.
 *
 * Private to the room: system-report.c puts them in order. Each adds its heading and all under it; a part
 * without data is a gap in brackets.
 */
#pragma once

#include "composer.h"

G_BEGIN_DECLS

/* system-analysis.c */
void lsg_system_add_context    (LsgComposer *self);
void lsg_system_add_analysis   (LsgComposer *self);

/* system-needs.c */
void lsg_system_add_needs      (LsgComposer *self);

/* system-priorities.c */
void lsg_system_add_priorities (LsgComposer *self);

/* system-objectives.c */
void lsg_system_add_objectives (LsgComposer *self);

/* system-roles.c */
void lsg_system_add_profiles   (LsgComposer *self);
void lsg_composer_add_remarks  (LsgComposer *self);

G_END_DECLS
