/* examples.h - records and documents that several suites of src/interchange use. */
#pragma once

#include "xml-reader.h"
#include "xml-writer.h"

/* Today's version, as documents name it. */
#define EXAMPLE_VERSION "3"

/* A project with every field of every kind filled, texts with what XML must escape, and two records of
 * each kind that may have several: the second one has no value wherever that is allowed. */
LsgRecords *example_records  (void);

/* The same as XML. */
char       *example_document (void);

/* @document with the first @from replaced by @to, which must be in it. */
char       *example_change   (const char *document,
                              const char *from,
                              const char *to);

/* Reads @document under the name "doc.xml". */
LsgRecords *example_read     (const char *document,
                              GError    **error);
