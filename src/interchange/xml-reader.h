/* xml-reader.h - a project from XML, checked by the field tables.
 *
 * Documents come from anybody: nothing is fetched, no DOCTYPE is taken, and size and number of records are
 * bounded. Whatever the tables do not know is refused, so that nothing is lost silently; the sentence
 * names file, line, record, attribute, value and what would be right, in the interface's language.
 */
#pragma once

#include "xml-upgrade.h"

#include "records.h"

G_BEGIN_DECLS

#define LSG_XML_MAX_BYTES (64 * 1024 * 1024)
#define LSG_XML_MAX_RECORDS 300000

#define LSG_XML_ERROR (lsg_xml_error_quark ())

typedef enum {
  LSG_XML_ERROR_READ,      /* the file cannot be read */
  LSG_XML_ERROR_LIMIT,     /* too large, too many records */
  LSG_XML_ERROR_MALFORMED, /* no XML, or broken XML */
  LSG_XML_ERROR_DOCTYPE,
  LSG_XML_ERROR_FOREIGN,   /* XML of something else */
  LSG_XML_ERROR_NEWER,     /* of a newer Losange */
  LSG_XML_ERROR_UNKNOWN,   /* an element, attribute or text that the tables do not know at this place */
  LSG_XML_ERROR_VALUE,     /* a value that its field does not take */
  LSG_XML_ERROR_MISSING,   /* an attribute, an element or the programme is missing */
  LSG_XML_ERROR_TWICE,     /* an id, a link, a group or the programme a second time */
  LSG_XML_ERROR_REFERENCE, /* to nothing, or to a record of another kind */
} LsgXmlError;

GQuark      lsg_xml_error_quark   (void);

/* Ids are kept; records of ordered kinds stand in the document's order. (transfer full) */
LsgRecords *lsg_xml_read_file     (const char  *path,
                                   GError     **error) G_GNUC_WARN_UNUSED_RESULT;

/* The same from memory; @name is what the sentences call it. */
LsgRecords *lsg_xml_read          (GBytes      *data,
                                   const char  *name,
                                   GError     **error) G_GNUC_WARN_UNUSED_RESULT;

/* The same with the steps of another history of versions; for tests of the steps. */
LsgRecords *lsg_xml_read_upgraded (GBytes         *data,
                                   const char     *name,
                                   LsgXmlUpgrades  upgrades,
                                   GError        **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
