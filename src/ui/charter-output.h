/* charter-output.h - the charter on paper and in a file: the print dialog prints the same pages as the PDF
 * holds and the preview shows.
 */
#pragma once

#include "charter.h"
#include "project.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Asks where to, and writes the PDF in a thread; a toast near @widget says when it is done. */
void lsg_charter_output_export (GtkWidget          *widget,
                                LsgProject         *project,
                                LsgCharterAudience  audience);

/* Opens the print dialog. */
void lsg_charter_output_print  (GtkWidget          *widget,
                                LsgProject         *project,
                                LsgCharterAudience  audience);

/* "Tutor’s charter", "Charter for all": in the interface's language. (transfer none) */
const char *lsg_charter_output_get_label (LsgCharterAudience audience);

G_END_DECLS
