/* figures-report.h - the figures of a project as JSON and as a table to read. */
#pragma once

#include "json-writer.h"
#include "project.h"

G_BEGIN_DECLS

/* Unrounded, with the stable keys of the manual page. (transfer full) */
char *lsg_figures_to_json (LsgProject *project) G_GNUC_WARN_UNUSED_RESULT;

/* In the interface's language, rounded for reading. (transfer full) */
char *lsg_figures_to_text (LsgProject *project) G_GNUC_WARN_UNUSED_RESULT;

/* figures-target.c: target, ceiling, what must go; nothing where nothing is aimed at. */
void  lsg_figures_append_target (GString    *text,
                                 LsgProject *project);
void  lsg_figures_add_target    (LsgJson    *json,
                                 LsgProject *project);

G_END_DECLS
