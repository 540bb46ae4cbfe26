/* xml-export.h - the project as an XML exchange file, the form that other tools read. */
#pragma once

#include "project.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Asks where to and writes it; a toast near @widget says when it is done. */
void lsg_xml_export_start (GtkWidget  *widget,
                           LsgProject *project);

G_END_DECLS
