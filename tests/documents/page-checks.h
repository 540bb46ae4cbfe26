/* page-checks.h - what must hold for any pages, whatever the text. */
#pragma once

#include "layout.h"

/* Nothing stands outside the paper or under the text block, and no two texts lie over each other. */
void  check_ink            (LsgPages   *pages);

/* Draws every page on an image at half size and asserts that cairo had no trouble. */
void  check_drawing        (LsgPages   *pages);

/* No space before ; : ! ? » % nor behind «, no typewriter apostrophe (SPEC 9). */
void  check_french         (const char *text);

/* Text of all pages. (transfer full) */
char *get_all_text         (LsgPages   *pages);

/* Output of a command of poppler-utils on @path; NULL when it is not installed. (transfer full) */
char *run_poppler          (const char *tool,
                            const char *option,
                            const char *path);
