/* field-menu.h - a menu button that offers the fields of the project, each with the value that it has now. */
#pragma once

#include "project.h"
#include "project-fields.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Signal: "chosen" (const char *token). */
#define LSG_TYPE_FIELD_MENU (lsg_field_menu_get_type ())
G_DECLARE_FINAL_TYPE (LsgFieldMenu, lsg_field_menu, LSG, FIELD_MENU, GtkWidget)

GtkWidget *lsg_field_menu_new     (LsgProject            *project);
void       lsg_field_menu_popup   (LsgFieldMenu          *self);

/* A GtkListBoxRow: the field's label, and at its end its value. Its data "field" is @field. */
GtkWidget *lsg_field_menu_new_row (LsgProject            *project,
                                   const LsgProjectField *field);

G_END_DECLS
