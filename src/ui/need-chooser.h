/* need-chooser.h - a popover that chooses a need: a search and the needs below, many or few. */
#pragma once

#include "project.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Signal: "chosen" (LsgRecord *) with the need. */
#define LSG_TYPE_NEED_CHOOSER (lsg_need_chooser_get_type ())
G_DECLARE_FINAL_TYPE (LsgNeedChooser, lsg_need_chooser, LSG, NEED_CHOOSER, GtkPopover)

GtkWidget *lsg_need_chooser_new (LsgProject *project);

G_END_DECLS
