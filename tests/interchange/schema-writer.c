/* schema-writer.c - see schema-writer.h. */
#include "schema-writer.h"

#include "kind.h"
#include "xml-upgrade.h"

/* White space around values means nothing to numbers, dates and tokens; some validators see a value with
 * it when they look at a pattern. */
#define SPACE "\\s*"

static void
append_number (GString    *xml,
               const char *name,
               gint64      number,
               gboolean    hundredths)
{
  if (hundredths)
    g_string_append_printf (xml, "<param name=\"%s\">%" G_GINT64_FORMAT ".%02d</param>", name, number / 100,
                            (int) (number % 100));
  else
    g_string_append_printf (xml, "<param name=\"%s\">%" G_GINT64_FORMAT "</param>", name, number);
}

static void
append_range (GString        *xml,
              const LsgField *field)
{
  gboolean hundredths = field->type == LSG_TYPE_QUANTITY || field->type == LSG_TYPE_MONEY;
  gint64 min, max;

  lsg_field_get_bounds (field, &min, &max);
  g_string_append_printf (xml, "<data type=\"%s\">", hundredths ? "decimal" : "integer");
  append_number (xml, "minInclusive", min, hundredths);
  append_number (xml, "maxInclusive", max, hundredths);
  if (hundredths)
    g_string_append (xml, "<param name=\"pattern\">" SPACE "-?[0-9]+(\\.[0-9]{1,2})?" SPACE "</param>");
  g_string_append (xml, "</data>");
}

static void
append_tokens (GString        *xml,
               const LsgField *field)
{
  g_string_append (xml, "<choice>");
  for (guint i = 0; i < field->n_choices; i++)
    g_string_append_printf (xml, "<value>%s</value>", field->choices[i].token);
  g_string_append (xml, "</choice>");
}

static void
append_text (GString    *xml,
             const char *pattern,
             gsize       max)
{
  g_string_append_printf (xml, "<data type=\"string\"><param name=\"maxLength\">%" G_GSIZE_FORMAT
                          "</param><param name=\"pattern\">%s</param></data>", max, pattern);
}

static void
append_type (GString        *xml,
             const LsgField *field)
{
  switch (field->type)
    {
    case LSG_TYPE_TEXT:
      append_text (xml, "\\P{Cc}*", lsg_field_get_max_bytes (field));
      break;
    case LSG_TYPE_MARKDOWN:
      append_text (xml, "[^&#x7F;-&#x9F;]*", lsg_field_get_max_bytes (field));
      break;
    case LSG_TYPE_DATE:
      g_string_append (xml, "<choice><value/><data type=\"date\"><param name=\"pattern\">" SPACE
                       "[0-9]{4}-[0-9]{2}-[0-9]{2}" SPACE "</param></data></choice>");
      break;
    case LSG_TYPE_CHOICE:
      append_tokens (xml, field);
      break;
    case LSG_TYPE_CHOICES:
      g_string_append (xml, "<list><zeroOrMore>");
      append_tokens (xml, field);
      g_string_append (xml, "</zeroOrMore></list>");
      break;
    case LSG_TYPE_FLAG:
      g_string_append (xml, "<choice><value>false</value><value>true</value></choice>");
      break;
    case LSG_TYPE_REFERENCE:
      g_string_append (xml, "<ref name=\"id\"/>");
      break;
    case LSG_TYPE_INTEGER:
    case LSG_TYPE_SCALE:
    case LSG_TYPE_QUANTITY:
    case LSG_TYPE_MONEY:
    case LSG_TYPE_DATETIME:
      append_range (xml, field);
      break;
    case LSG_TYPE_BLOB:
      g_string_append (xml, "<data type=\"base64Binary\"/>");
      break;
    case LSG_N_FIELD_TYPES:
    default:
      g_assert_not_reached ();
    }
}

static void
append_field (GString        *xml,
              const LsgField *field)
{
  gboolean optional = (field->flags & LSG_FIELD_NULLABLE) != 0;
  gboolean element = lsg_field_is_element (field);
  const char *node = element ? "element" : "attribute";

  g_string_append (xml, element ? "          " : "        ");
  if (optional)
    g_string_append (xml, element ? "<optional>" : "<choice>");
  g_string_append_printf (xml, "<%s name=\"%s\">", node, field->name);
  if (field->label != NULL)
    {
      g_autofree char *label = g_markup_escape_text (field->label, -1);

      g_string_append_printf (xml, "<a:documentation>%s</a:documentation>", label);
    }
  append_type (xml, field);
  g_string_append_printf (xml, "</%s>", node);
  if (optional)
    g_string_append (xml, element ? "</optional>" : "<empty/></choice>");
  g_string_append_c (xml, '\n');
}

static gboolean
has_elements (const LsgKind *kind)
{
  for (guint i = 0; i < kind->n_fields; i++)
    if (lsg_field_is_element (&kind->fields[i]))
      return TRUE;
  return FALSE;
}

/* An interleave of choices says the same as a row of optional attributes. libxml2 tries every subset of
 * the latter, which takes for ever; of the former it takes the first choice that fits. */
static void
append_kind (GString       *xml,
             const LsgKind *kind)
{
  g_string_append_printf (xml, "  <define name=\"%s\">\n    <element name=\"%s\">\n      <interleave>\n"
                          "        <attribute name=\"id\"><ref name=\"id\"/></attribute>\n",
                          kind->name, kind->name);
  for (guint i = 0; i < kind->n_fields; i++)
    if (lsg_field_is_stored (&kind->fields[i]) && !lsg_field_is_element (&kind->fields[i]))
      append_field (xml, &kind->fields[i]);
  if (has_elements (kind))
    {
      g_string_append (xml, "        <group>\n");
      for (guint i = 0; i < kind->n_fields; i++)
        if (lsg_field_is_element (&kind->fields[i]))
          append_field (xml, &kind->fields[i]);
      g_string_append (xml, "        </group>\n");
    }
  g_string_append (xml, "      </interleave>\n    </element>\n  </define>\n");
}

static void
append_group (GString       *xml,
              const LsgKind *kind)
{
  if ((kind->flags & LSG_KIND_SINGLE) != 0)
    g_string_append_printf (xml, "      <element name=\"%s\"><ref name=\"%s\"/></element>\n", kind->group,
                            kind->name);
  else
    g_string_append_printf (xml, "      <optional><element name=\"%s\"><zeroOrMore><ref name=\"%s\"/>"
                            "</zeroOrMore></element></optional>\n", kind->group, kind->name);
}

char *
schema_write (void)
{
  GString *xml = g_string_new ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                               "<!-- The XML form of a Losange project. Made from the field tables by\n"
                               "     `ninja losange-schema`; do not edit. Beyond it: ids stand once,\n"
                               "     references lead to records of their kind, two records are linked once,\n"
                               "     a section's clauses hold no clauses, texts are measured in bytes. -->\n"
                               "<grammar xmlns=\"http://relaxng.org/ns/structure/1.0\"\n"
                               "         xmlns:a=\"http://relaxng.org/ns/compatibility/annotations/1.0\"\n"
                               "         datatypeLibrary=\"http://www.w3.org/2001/XMLSchema-datatypes\">\n"
                               "  <start>\n    <element name=\"losange\">\n");

  g_string_append_printf (xml, "      <attribute name=\"version\"><data type=\"integer\">"
                          "<param name=\"minInclusive\">%u</param><param name=\"maxInclusive\">%u</param>"
                          "</data></attribute>\n",
                          lsg_xml_upgrades_get_version (lsg_xml_upgrades_get ()),
                          lsg_xml_upgrades_get_version (lsg_xml_upgrades_get ()));
  for (LsgKindId id = 0; id < LSG_N_KINDS; id++)
    append_group (xml, lsg_kind_get (id));
  g_string_append (xml, "    </element>\n  </start>\n");
  for (LsgKindId id = 0; id < LSG_N_KINDS; id++)
    append_kind (xml, lsg_kind_get (id));
  g_string_append (xml, "  <define name=\"id\">\n    <data type=\"integer\">"
                   "<param name=\"minInclusive\">1</param><param name=\"maxInclusive\">9007199254740991</param></data>\n  </define>\n</grammar>\n");
  return g_string_free (xml, FALSE);
}

char *
schema_write_frozen (void)
{
  g_autofree char *schema = schema_write ();
  g_autoptr (GRegex) label = g_regex_new ("<a:documentation>[^<]*</a:documentation>", 0, 0, NULL);

  return g_regex_replace_literal (label, schema, -1, 0, "", 0, NULL);
}
