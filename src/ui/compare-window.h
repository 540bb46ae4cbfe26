/* compare-window.h - two versions beside each other: the charter clause by clause and word by word, for each audience,
 * or all that a deliverable looks at. From a validated version to another one, or to the project as it is now.
 *
 * F8 and Shift+F8 go from difference to difference.
 */
#pragma once

#include "project.h"
#include "snapshot.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LSG_TYPE_COMPARE_WINDOW (lsg_compare_window_get_type ())
G_DECLARE_FINAL_TYPE (LsgCompareWindow, lsg_compare_window, LSG, COMPARE_WINDOW, AdwWindow)

/* The charter, from its newest version to now, over the window of @widget. */
void lsg_compare_window_show_charter (GtkWidget   *widget,
                                      LsgProject  *project);

/* What the deliverable of @snapshot looks at, from it to the version after it, or to now when it is the last. */
void lsg_compare_window_show_changes (GtkWidget   *widget,
                                      LsgProject  *project,
                                      LsgSnapshot *snapshot);

G_END_DECLS
