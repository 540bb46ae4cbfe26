/* pdf-writer.h - a report as a PDF file: pages, bookmarks, links, labels, metadata, tagged structure.
 *
 * The same report gives the same bytes: the file carries the report's date, not the clock's.
 */
#pragma once

#include "layout.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* Writes beside @path and renames: a failure leaves what was there. The error (G_IO_ERROR) is
 * a sentence in the interface's language that names the file. May run in a thread. */
gboolean lsg_pdf_write (LsgReport   *report,
                        const char  *path,
                        GError     **error);

/* The same, watched: what is given up leaves what was there, with G_IO_ERROR_CANCELLED. */
gboolean lsg_pdf_write_watched (LsgReport   *report,
                                const char  *path,
                                LsgWatch    *watch,
                                GError     **error);

/* The same for pages that are set already. */
gboolean lsg_pages_write_pdf (LsgPages    *pages,
                              const char  *path,
                              GError     **error);

G_END_DECLS
