/* grid-part.h - a thing in a cell of a drawn matrix that is chosen for itself, as a widget that draws nothing: what a
 * screen reader names and activates. The cells (grid-cells.h) make and place them.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Signal: "activated", by a screen reader. */
#define LSG_TYPE_GRID_PART (lsg_grid_part_get_type ())
G_DECLARE_FINAL_TYPE (LsgGridPart, lsg_grid_part, LSG, GRID_PART, GtkWidget)

GtkWidget *lsg_grid_part_new  (void);

/* What it is called, and whether it is the chosen one. */
void       lsg_grid_part_show (LsgGridPart *self,
                               const char  *name,
                               gboolean     is_chosen);

G_END_DECLS
