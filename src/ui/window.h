/* window.h - a window: the start page, then one project.
 *
 * Its actions ("win"): new, open, sample, show-page (s), show-record ((xs): id, field), toggle-sidebar,
 * next-pane, previous-pane, search, shortcuts, close.
 */
#pragma once

#include "project-view.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LSG_TYPE_WINDOW (lsg_window_get_type ())
G_DECLARE_FINAL_TYPE (LsgWindow, lsg_window, LSG, WINDOW, AdwApplicationWindow)

GtkWidget  *lsg_window_new         (GtkApplication *application);

/* Shows the start page in a window without project. */
void        lsg_window_show_start  (LsgWindow  *self);

/* NULL while the start page is shown. (transfer none) */
LsgProject     *lsg_window_get_project (LsgWindow *self);
LsgProjectView *lsg_window_get_view    (LsgWindow *self);

/* Shows @project here when the start page is shown, in a window of its own otherwise. */
void        lsg_window_show_project (LsgWindow  *self,
                                     LsgProject *project);

/* Opens a project file or an XML exchange; raises the window that has it already. What takes long goes on in a
 * thread, with a dialog that can give it up. Errors and choices are shown as dialogs of this window. */
void        lsg_window_open        (LsgWindow  *self,
                                    const char *path);

/* Opens a project file, with what to do when file and working copy have both moved on. */
void        lsg_window_open_version (LsgWindow     *self,
                                     const char    *path,
                                     LsgOpenChoice  choice);

/* An untitled project from a sample or template of the library, its programme called @title and written
 * in the language of that file; NULL or "" keeps the file's title. */
void        lsg_window_open_library (LsgWindow  *self,
                                     const char *name,
                                     const char *title);

/* Goes on with an untitled working copy. */
void        lsg_window_resume      (LsgWindow  *self,
                                    const char *copy);

G_END_DECLS
