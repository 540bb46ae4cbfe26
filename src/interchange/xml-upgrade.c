/* xml-upgrade.c - the steps from one XML version to the next. See xml-upgrade.h.
 *
 * Old documents are rare, so their steps may hold the whole tree; documents of the newest version never
 * come here.
 */
#include "xml-upgrade.h"

#include <libxml/parser.h>

LsgXmlUpgrades
lsg_xml_upgrades_get (void)
{
  return (LsgXmlUpgrades) { NULL, 0 };
}

guint
lsg_xml_upgrades_get_version (LsgXmlUpgrades upgrades)
{
  return upgrades.n_steps + 1;
}

static void
set_version (xmlDoc *document,
             guint   version)
{
  g_autofree char *text = g_strdup_printf ("%u", version);

  xmlSetProp (xmlDocGetRootElement (document), BAD_CAST "version", BAD_CAST text);
}

GBytes *
lsg_xml_upgrades_apply (LsgXmlUpgrades  upgrades,
                        GBytes         *data,
                        guint           version)
{
  gsize size;
  const char *bytes = g_bytes_get_data (data, &size);
  xmlDoc *document = xmlReadMemory (bytes, (int) size, NULL, NULL,
                                    XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
  xmlChar *text = NULL;
  int length = 0;
  GBytes *result;

  if (document == NULL)
    return NULL;
  for (guint i = version - 1; i < upgrades.n_steps; i++)
    upgrades.steps[i](document);
  set_version (document, lsg_xml_upgrades_get_version (upgrades));
  xmlDocDumpMemoryEnc (document, &text, &length, "UTF-8");
  xmlFreeDoc (document);
  if (text == NULL)
    return NULL;
  result = g_bytes_new (text, length);
  xmlFree (text);
  return result;
}
