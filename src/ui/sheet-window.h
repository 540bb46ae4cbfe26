/* sheet-window.h - the sheet of one intervention as its tutor gets it: to look at, to export, to print. */
#pragma once

#include "intervention.h"
#include "project.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Opens it over the window of @widget. */
void lsg_sheet_window_present (GtkWidget       *widget,
                               LsgProject      *project,
                               LsgIntervention *intervention);

G_END_DECLS
