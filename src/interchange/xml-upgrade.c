/* xml-upgrade.c - the steps from one XML version to the next. See xml-upgrade.h.
 *
 * Old documents are rare, so their steps may hold the whole tree; documents of the newest version never
 * come here.
 */
#include "xml-upgrade.h"

#include <libxml/parser.h>

/* Calls @visit for every record element of the document. */
static void
visit_records (xmlDoc   *document,
               void    (*visit) (xmlNode *record, gpointer data),
               gpointer  data)
{
  xmlNode *root = xmlDocGetRootElement (document);

  for (xmlNode *group = root->children; group != NULL; group = group->next)
    for (xmlNode *record = group->children; record != NULL; record = record->next)
      if (record->type == XML_ELEMENT_NODE)
        visit (record, data);
}

static gint64
get_id (xmlNode *record)
{
  xmlChar *text = xmlGetNoNsProp (record, BAD_CAST "id");
  gint64 id = text != NULL ? g_ascii_strtoll ((const char *) text, NULL, 10) : 0;

  xmlFree (text);
  return id;
}

static void
note_id (xmlNode *record,
         gpointer ids)
{
  gint64 id = get_id (record);

  g_hash_table_add (ids, g_memdup2 (&id, sizeof id));
}

/* Half way round from @seed, as in the file (versions.c): so a project and its copies, as files or documents,
 * get the same records. Ids are random, so that one is hardly ever taken; a document that counts them is. */
static gint64
draw_id (GHashTable *ids,
         gint64      seed)
{
  gint64 id = (seed + (G_GINT64_CONSTANT (1) << 52)) % ((G_GINT64_CONSTANT (1) << 53) - 1) + 1;

  while (g_hash_table_contains (ids, &id))
    id = id % ((G_GINT64_CONSTANT (1) << 53) - 1) + 1;
  g_hash_table_add (ids, g_memdup2 (&id, sizeof id));
  return id;
}

/* The group of that name, made before @follower when there is none. */
static xmlNode *
ensure_group (xmlDoc     *document,
              const char *name,
              const char *follower)
{
  xmlNode *root = xmlDocGetRootElement (document);
  xmlNode *group = xmlNewNode (NULL, BAD_CAST name);

  for (xmlNode *other = root->children; other != NULL; other = other->next)
    if (xmlStrEqual (other->name, BAD_CAST follower))
      return xmlAddPrevSibling (other, group);
  return xmlAddChild (root, group);
}

typedef struct {
  xmlDoc     *document;
  GHashTable *ids;
  xmlNode    *uses;
} Uses;

static void
move_channel (xmlNode *record,
              gpointer data)
{
  Uses *self = data;
  xmlChar *channel;
  xmlChar *intervention;
  xmlNode *use;
  char id[24];

  if (!xmlStrEqual (record->name, BAD_CAST "intervention"))
    return;
  channel = xmlGetNoNsProp (record, BAD_CAST "channel");
  intervention = xmlGetNoNsProp (record, BAD_CAST "id");
  if (channel != NULL && intervention != NULL)
    {
      if (self->uses == NULL)
        self->uses = ensure_group (self->document, "uses", "clauses");
      use = xmlNewChild (self->uses, NULL, BAD_CAST "use", NULL);
      g_snprintf (id, sizeof id, "%" G_GINT64_FORMAT, draw_id (self->ids, get_id (record)));
      xmlSetProp (use, BAD_CAST "id", BAD_CAST id);
      xmlSetProp (use, BAD_CAST "intervention", intervention);
      xmlSetProp (use, BAD_CAST "channel", channel);
      xmlUnsetProp (record, BAD_CAST "channel");
    }
  xmlFree (channel);
  xmlFree (intervention);
}

/* What every record of a kind must say since a version. */
typedef struct {
  const char *element;
  const char *attribute;
  const char *value;
} NewAttribute;

static const NewAttribute of_version_2[] = {
  { "profile", "functions", "" },
  { "profile", "second-functions", "" },
  { "channel", "direction", "two-way" },
  { "channel", "tutor-access", "yes" },
  { "channel", "learner-access", "yes" },
  { "channel", "in-charter", "true" },
  { "need", "functions", "" },
  { "activity", "nature", "virtual-class" },
  { "activity", "synchronous", "true" },
  { "activity", "days", "1" },
  { "intervention", "offset", "0" },
  { "intervention", "rhythm", "once" },
  { NULL },
};

static void
add_attributes (xmlNode *record,
                gpointer data)
{
  for (const NewAttribute *added = data; added->element != NULL; added++)
    if (xmlStrEqual (record->name, BAD_CAST added->element)
        && xmlHasProp (record, BAD_CAST added->attribute) == NULL)
      xmlSetProp (record, BAD_CAST added->attribute, BAD_CAST added->value);
}

/* Version 2: an intervention uses any number of tools, so its channel becomes a link. */
static void
to_version_2 (xmlDoc *document)
{
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  Uses uses = { document, ids, NULL };

  visit_records (document, note_id, ids);
  visit_records (document, move_channel, &uses);
  visit_records (document, add_attributes, (gpointer) of_version_2);
}

static const NewAttribute of_version_3[] = {
  { "profile", "tutor", "person" },
  { NULL },
};

static void
to_version_3 (xmlDoc *document)
{
  visit_records (document, add_attributes, (gpointer) of_version_3);
}

static const LsgXmlUpgrade steps[] = {
  to_version_2,
  to_version_3,
};

LsgXmlUpgrades
lsg_xml_upgrades_get (void)
{
  return (LsgXmlUpgrades) { steps, G_N_ELEMENTS (steps) };
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

/* Takes @document. Everything stays on its line, so that the reader tells of the lines of the old document. */
static GBytes *
write_document (xmlDoc *document)
{
  xmlNode *root = xmlDocGetRootElement (document);
  xmlBuffer *buffer = xmlBufferCreate ();
  GBytes *bytes;

  for (long line = 1; line < xmlGetLineNo (root); line++)
    xmlBufferAdd (buffer, BAD_CAST "\n", 1);
  xmlNodeDump (buffer, document, root, 0, 0);
  bytes = g_bytes_new (xmlBufferContent (buffer), xmlBufferLength (buffer));
  xmlBufferFree (buffer);
  xmlFreeDoc (document);
  return bytes;
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

  if (document == NULL)
    return NULL;
  for (guint i = version - 1; i < upgrades.n_steps; i++)
    upgrades.steps[i](document);
  set_version (document, lsg_xml_upgrades_get_version (upgrades));
  return write_document (document);
}
