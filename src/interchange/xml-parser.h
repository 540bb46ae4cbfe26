/* xml-parser.h - one pass over a document: elements and attributes become records. For xml-reader.c. */
#pragma once

#include "xml-place.h"

G_BEGIN_DECLS

/* A reference that was read, to be checked when all records are there. */
typedef struct {
  LsgRecord      *record; /* borrowed */
  const LsgField *field;
  long            line;
} LsgXmlReference;

typedef struct {
  LsgRecords *records;
  GArray     *references; /* of LsgXmlReference */
  guint       version;    /* older than was asked for: of the document, which is sound XML, only this was read */
} LsgXmlParsed;

/* Reads @data as a document of version @newest into @parsed, whose members the caller made; references are
 * checked by nobody yet. */
gboolean lsg_xml_parse (GBytes        *data,
                        const char    *name,
                        guint          newest,
                        LsgXmlParsed  *parsed,
                        GError       **error);

G_END_DECLS
