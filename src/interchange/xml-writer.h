/* xml-writer.h - a project as XML: the public form, made to be read, compared and kept under version
 * control. The same records give the same bytes. */
#pragma once

#include "records.h"

G_BEGIN_DECLS

/* UTF-8, line feeds, two spaces; groups in table order without the empty ones, records in their order
 * (those of kinds without order by id), short fields as attributes, long texts as child elements, no value
 * as no attribute. Ends with a line feed. @length may be NULL. (transfer full) */
char *lsg_xml_write (LsgRecords *records,
                     gsize      *length) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
