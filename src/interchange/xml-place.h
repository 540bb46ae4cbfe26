/* xml-place.h - where in a document something is wrong, for the sentences of the reader. */
#pragma once

#include "xml-reader.h"

#include <libxml/xmlerror.h>

G_BEGIN_DECLS

typedef struct {
  const char *name;   /* of the document, for display */
  long        line;   /* from 1; 0: no line */
  LsgRecord  *record; /* as far as it was read; NULL outside of records */
} LsgXmlPlace;

/* Sets an error of LSG_XML_ERROR: "NAME, line 12, Need “B 04”: SENTENCE". */
void        lsg_xml_place_refuse    (LsgXmlPlace   place,
                                     LsgXmlError   code,
                                     GError      **error,
                                     const char   *format,
                                     ...) G_GNUC_PRINTF (4, 5);

/* @value as it is shown in a sentence: on one line, not too long. (transfer full) */
char       *lsg_xml_quote           (const char *value) G_GNUC_WARN_UNUSED_RESULT;

/* What libxml2 found broken, as a sentence in the interface's language. (transfer full) */
char       *lsg_xml_explain_broken  (const xmlError *broken) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
