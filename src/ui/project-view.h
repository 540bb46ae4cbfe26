/* project-view.h - one open project in its window: sidebar, header bars, pages, and the actions on them.
 *
 * Action groups that it inserts into the window: "project" (undo, redo, save, save-as, settings, show-thread,
 * show-thread-of (x), leave-thread, ...) and
 * "page" (add, duplicate, remove, move-up, move-down). Whether each is possible now is decided in one
 * function.
 */
#pragma once

#include "page.h"
#include "saver.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Property: "narrow": the window is too narrow for sidebar, content and pane side by side. */
#define LSG_TYPE_PROJECT_VIEW (lsg_project_view_get_type ())
G_DECLARE_FINAL_TYPE (LsgProjectView, lsg_project_view, LSG, PROJECT_VIEW, GtkWidget)

GtkWidget  *lsg_project_view_new         (LsgProject *project);
LsgProject *lsg_project_view_get_project (LsgProjectView *self);
LsgSaver   *lsg_project_view_get_saver   (LsgProjectView *self);

/* The groups to be inserted into the window. (transfer none) */
GActionGroup *lsg_project_view_get_project_actions (LsgProjectView *self);
GActionGroup *lsg_project_view_get_page_actions    (LsgProjectView *self);

/* Shows the page with @page_id; FALSE when there is none. */
gboolean    lsg_project_view_show_page   (LsgProjectView *self,
                                          const char     *page_id);
const char *lsg_project_view_get_page_id (LsgProjectView *self);

/* The page shown. (transfer none) */
LsgPage    *lsg_project_view_get_page    (LsgProjectView *self);

/* Shows the page where @field (NULL: the whole) of the record with @id is edited, and leads to it. */
gboolean    lsg_project_view_show_record (LsgProjectView *self,
                                          gint64          id,
                                          const char     *field);

/* Shows the thread through @record (NULL: what is selected), and where one was before. */
void        lsg_project_view_show_thread  (LsgProjectView *self,
                                           LsgRecord      *record);
void        lsg_project_view_leave_thread (LsgProjectView *self);

void        lsg_project_view_set_narrow    (LsgProjectView *self,
                                            gboolean        narrow);
void        lsg_project_view_toggle_sidebar (LsgProjectView *self);

/* Puts the focus on the next part of the window: sidebar, content, pane. */
void        lsg_project_view_next_pane   (LsgProjectView *self,
                                          int             step);
void        lsg_project_view_search      (LsgProjectView *self);
void        lsg_project_view_end_search  (LsgProjectView *self);

/* Takes what stands unfinished in the focused entry, before saving or closing. */
void        lsg_project_view_finish_typing (LsgProjectView *self);

G_END_DECLS
