/* thread-view.h - the thread from need to clause, one stop for the Tab key: arrows choose a step, Enter or a
 * click leads to its page. */
#pragma once

#include "overview-words.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LSG_TYPE_THREAD_VIEW (lsg_thread_view_get_type ())
G_DECLARE_FINAL_TYPE (LsgThreadView, lsg_thread_view, LSG, THREAD_VIEW, GtkWidget)

GtkWidget *lsg_thread_view_new       (void);

/* Takes the texts of @steps. */
void       lsg_thread_view_set_steps (LsgThreadView *self,
                                      LsgStepWords   steps[LSG_N_STEPS]);

G_END_DECLS
