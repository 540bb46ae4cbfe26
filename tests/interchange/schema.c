/* The schema in data/ is current, and says the same as the reader of documents changed in every way. */
#include "suite.h"

#include "examples.h"
#include "schema-writer.h"

#include <libxml/parser.h>
#include <libxml/relaxng.h>
#include <string.h>

Suite *schema_suite (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlDoc, xmlFreeDoc)

typedef struct {
  xmlRelaxNG *schema;
  guint       n_taken;
  guint       n_refused;
} Judges;

static void
quiet_cb (void           *user_data,
          const xmlError *error)
{
}

static xmlRelaxNG *
load_schema (void)
{
  g_autofree char *text = schema_write ();
  xmlRelaxNGParserCtxt *context = xmlRelaxNGNewMemParserCtxt (text, (int) strlen (text));
  xmlRelaxNG *schema = xmlRelaxNGParse (context);

  xmlRelaxNGFreeParserCtxt (context);
  ck_assert_ptr_nonnull (schema);
  return schema;
}

static gboolean
schema_takes (xmlRelaxNG *schema,
              xmlDoc     *document)
{
  xmlRelaxNGValidCtxt *context = xmlRelaxNGNewValidCtxt (schema);
  gboolean taken;

  xmlRelaxNGSetValidStructuredErrors (context, (xmlStructuredErrorFunc) quiet_cb, NULL);
  taken = xmlRelaxNGValidateDoc (context, document) == 0;
  xmlRelaxNGFreeValidCtxt (context);
  return taken;
}

/* What only the reader can see: ids, references, links, bytes. */
static gboolean
is_beyond_schema (const GError *error)
{
  return error->code == LSG_XML_ERROR_REFERENCE || strstr (error->message, "takes at most") != NULL
         || (error->code == LSG_XML_ERROR_TWICE && (strstr (error->message, "Another record") != NULL
                                                    || strstr (error->message, "linked already") != NULL));
}

/* The reader takes documents of older versions too, the schema those of its own alone. */
static gboolean
is_older (xmlDoc *document)
{
  xmlChar *version = xmlGetNoNsProp (xmlDocGetRootElement (document), BAD_CAST "version");
  gboolean older = version != NULL && g_ascii_strtoll ((const char *) version, NULL, 10) < atoi (EXAMPLE_VERSION);

  xmlFree (version);
  return older;
}

static void
judge (Judges     *judges,
       xmlDoc     *document,
       const char *what)
{
  xmlChar *text = NULL;
  int length = 0;
  g_autoptr (GBytes) data = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (LsgRecords) records = NULL;
  g_autoptr (xmlDoc) parsed = NULL;
  gboolean valid;

  xmlDocDumpMemoryEnc (document, &text, &length, "UTF-8");
  data = g_bytes_new (text, length);
  xmlFree (text);
  parsed = xmlReadMemory (g_bytes_get_data (data, NULL), length, NULL, NULL,
                          XML_PARSE_NONET | XML_PARSE_NOERROR);
  ck_assert_ptr_nonnull (parsed);
  valid = schema_takes (judges->schema, parsed);
  records = lsg_xml_read (data, "doc.xml", &error);

  if (records == NULL && valid && is_beyond_schema (error))
    return;
  if (records != NULL && !valid && is_older (parsed))
    return;
  ck_assert_msg ((records != NULL) == valid, "%s: the schema %s it, the reader: %s", what,
                 valid ? "takes" : "refuses", error != NULL ? error->message : "takes it");
  judges->n_taken += valid;
  judges->n_refused += !valid;
}

static const char *const values[] = {
  "", " ", "0", "1", "2", "4", "5", "-1", "+1", "007", "1.5", "1.55", "1.555", ".5", "5.", "1e3", "16", "17",
  "100", "2400", "2401", "1000000", "1000001", "10000", "10000.01", "100000", "100000.01", "9007199254740991",
  "9007199254740992", "99999999999999999999999999", "true", "false", "TRUE", " true ", "need", "structural",
  " keep\n", "keep keep", "cognitive", "cognitive motivational", "motivational cognitive",
  " cognitive  cognitive ", "cognitive,motivational", "institution", "tutor\tlearner", "fr", "EN", "en",
  "2026-11-20", "2026-02-29", "2024-02-29", "2026-13-01", "2026-11-20Z", "0000-01-01", "0001-01-01",
  "12026-01-01", "2026-1-1", " 2026-11-20 ", "a\tb", "a\nb", "\xc2\x85", "\xc3\xa9t\xc3\xa9", "EURO", "x<y&z",
};

static void
change_attributes (Judges  *judges,
                   xmlDoc  *document,
                   xmlNode *element)
{
  for (xmlAttr *attribute = element->properties; attribute != NULL; attribute = attribute->next)
    {
      xmlChar *former = xmlGetProp (element, attribute->name);

      for (guint i = 0; i < G_N_ELEMENTS (values); i++)
        {
          g_autofree char *what = g_strdup_printf ("<%s %s=\"%s\">", element->name, attribute->name,
                                                   values[i]);

          xmlSetProp (element, attribute->name, BAD_CAST values[i]);
          judge (judges, document, what);
        }
      xmlSetProp (element, attribute->name, former);
      xmlFree (former);
    }
}

/* Each attribute is left out; then names that do not belong there are added. */
static void
change_names (Judges  *judges,
              xmlDoc  *document,
              xmlNode *element)
{
  static const char *const names[] = { "id", "position", "criticality", "body", "title", "code", "lang" };

  for (xmlAttr *attribute = element->properties; attribute != NULL; attribute = attribute->next)
    {
      g_autofree char *what = g_strdup_printf ("<%s> without %s", element->name, attribute->name);
      xmlNode *parent = element->parent;
      xmlNode *next = element->next;
      xmlNode *copy = xmlCopyNode (element, 1);

      xmlUnsetProp (copy, attribute->name);
      xmlUnlinkNode (element);
      if (next != NULL)
        xmlAddPrevSibling (next, copy);
      else
        xmlAddChild (parent, copy);
      judge (judges, document, what);
      xmlReplaceNode (copy, element);
      xmlFreeNode (copy);
    }
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *what = g_strdup_printf ("<%s> with %s", element->name, names[i]);

      if (xmlHasProp (element, BAD_CAST names[i]) != NULL)
        continue;
      xmlSetProp (element, BAD_CAST names[i], BAD_CAST "1");
      judge (judges, document, what);
      xmlUnsetProp (element, BAD_CAST names[i]);
    }
}

static void
with_child (Judges     *judges,
            xmlDoc     *document,
            xmlNode    *element,
            xmlNode    *child,
            const char *what)
{
  g_autofree char *sentence = g_strdup_printf ("<%s> with %s", element->name, what);

  xmlAddChild (element, child);
  judge (judges, document, sentence);
  xmlUnlinkNode (child);
  xmlFreeNode (child);
}

/* Foreign and own names, texts and comments as last children; doubled and left out elements. */
static void
change_children (Judges  *judges,
                 xmlDoc  *document,
                 xmlNode *element)
{
  static const char *const names[] = { "x", "needs", "need", "body", "description", "mission", "losange" };
  xmlNode *place = xmlNewText (BAD_CAST "");

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    with_child (judges, document, element, xmlNewNode (NULL, BAD_CAST names[i]), names[i]);
  /* Before a text libxml2 would merge and free the node that it adds. */
  with_child (judges, document, element, xmlNewComment (BAD_CAST "note"), "a comment");
  with_child (judges, document, element, xmlNewPI (BAD_CAST "note", NULL), "an instruction");
  with_child (judges, document, element, xmlNewCDataBlock (document, BAD_CAST "text", 4), "text");

  if (element->parent->type != XML_ELEMENT_NODE)
    {
      xmlFreeNode (place);
      return;
    }
  with_child (judges, document, element->parent, xmlCopyNode (element, 1), "a second one");
  xmlAddPrevSibling (element, place);
  xmlUnlinkNode (element);
  judge (judges, document, "one element less");
  xmlReplaceNode (place, element);
  xmlFreeNode (place);
}

static void
change_all (Judges  *judges,
            xmlDoc  *document,
            xmlNode *element)
{
  for (; element != NULL; element = element->next)
    {
      if (element->type != XML_ELEMENT_NODE)
        continue;
      change_attributes (judges, document, element);
      change_names (judges, document, element);
      change_children (judges, document, element);
      change_all (judges, document, element->children);
    }
}

/* @kind and all that it refers to, directly or not: bits of LsgKindId. */
static guint64
list_needed (LsgKindId kind)
{
  const LsgKind *table = lsg_kind_get (kind);
  guint64 needed = G_GUINT64_CONSTANT (1) << kind | 1 << LSG_KIND_PROGRAMME;

  for (guint i = 0; i < table->n_fields; i++)
    if (table->fields[i].type == LSG_TYPE_REFERENCE && table->fields[i].target != kind)
      needed |= list_needed (table->fields[i].target);
  return needed;
}

/* Takes the groups out that @kind does not need, so that a judgement costs little. Gives the group of @kind. */
static xmlNode *
keep_needed (xmlDoc    *document,
             LsgKindId  kind)
{
  guint64 needed = list_needed (kind);
  xmlNode *own = NULL;
  xmlNode *next;

  for (xmlNode *group = xmlDocGetRootElement (document)->children; group != NULL; group = next)
    {
      LsgKindId id = lsg_kind_find_group ((const char *) group->name)->id;

      next = group->next;
      if (id == kind)
        own = group;
      if ((needed & G_GUINT64_CONSTANT (1) << id) != 0)
        continue;
      xmlUnlinkNode (group);
      xmlFreeNode (group);
    }
  return own;
}

START_TEST (agrees_with_the_reader)
{
  g_autofree char *text = example_document ();
  g_autoptr (xmlDoc) document = xmlReadMemory (text, (int) strlen (text), NULL, NULL, XML_PARSE_NOBLANKS);
  Judges judges = { .schema = load_schema () };
  xmlNode *group = keep_needed (document, _i);
  xmlNode *root = xmlDocGetRootElement (document);

  judge (&judges, document, "the example");
  ck_assert_uint_eq (judges.n_taken, 1);
  change_attributes (&judges, document, root);
  change_names (&judges, document, root);
  change_children (&judges, document, root);
  change_attributes (&judges, document, group);
  change_names (&judges, document, group);
  change_children (&judges, document, group);
  change_all (&judges, document, group->children);
  ck_assert_uint_gt (judges.n_taken, 2);
  ck_assert_uint_gt (judges.n_refused, 60);
  xmlRelaxNGFree (judges.schema);
}
END_TEST

START_TEST (is_current)
{
  g_autofree char *path = g_build_filename (g_getenv ("LSG_SOURCE_DIR"), "data", "losange.rng", NULL);
  g_autofree char *expected = schema_write ();
  g_autofree char *text = NULL;

  ck_assert (g_file_get_contents (path, &text, NULL, NULL));
  ck_assert_msg (g_str_equal (text, expected), "data/losange.rng is old: run ninja losange-schema");
}
END_TEST

Suite *
schema_suite (void)
{
  Suite *suite = suite_create ("schema");
  TCase *tcase = tcase_create ("relax-ng");

  tcase_add_test (tcase, is_current);
  tcase_add_loop_test (tcase, agrees_with_the_reader, 0, LSG_N_KINDS);
  tcase_set_timeout (tcase, 300);
  suite_add_tcase (suite, tcase);
  return suite;
}
