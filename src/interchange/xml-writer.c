/* xml-writer.c - records to XML by the field tables. See xml-writer.h. */
#include "xml-writer.h"

#include "xml-upgrade.h"

/* Texts hold no control characters but tab and line feed, which attributes must name to keep them. */
static void
append_escaped (GString    *xml,
                const char *text,
                gboolean    attribute)
{
  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '&')
        g_string_append (xml, "&amp;");
      else if (*p == '<')
        g_string_append (xml, "&lt;");
      else if (*p == '>')
        g_string_append (xml, "&gt;");
      else if (attribute && *p == '"')
        g_string_append (xml, "&quot;");
      else if (attribute && (*p == '\t' || *p == '\n'))
        g_string_append_printf (xml, "&#%d;", *p);
      else
        g_string_append_c (xml, *p);
    }
}

static void
append_attribute (GString        *xml,
                  const LsgField *field,
                  LsgRecord      *record)
{
  g_autofree char *text = lsg_field_to_text (field, lsg_record_get (record, field));

  if (text == NULL)
    return;
  g_string_append_printf (xml, " %s=\"", field->name);
  append_escaped (xml, text, TRUE);
  g_string_append_c (xml, '"');
}

static void
append_element (GString        *xml,
                const LsgField *field,
                const char     *text)
{
  g_string_append_printf (xml, "      <%s>", field->name);
  append_escaped (xml, text, FALSE);
  g_string_append_printf (xml, "</%s>\n", field->name);
}

static void
append_record (GString   *xml,
               LsgRecord *record)
{
  const LsgKind *kind = lsg_record_get_kind (record);
  gboolean has_elements = FALSE;

  g_string_append_printf (xml, "    <%s id=\"%" G_GINT64_FORMAT "\"", kind->name, lsg_record_get_id (record));
  for (guint i = 0; i < kind->n_fields; i++)
    if (lsg_field_is_stored (&kind->fields[i]) && !lsg_field_is_element (&kind->fields[i]))
      append_attribute (xml, &kind->fields[i], record);

  for (guint i = 0; i < kind->n_fields; i++)
    {
      g_autofree char *text = NULL;

      if (!lsg_field_is_element (&kind->fields[i]))
        continue;
      text = lsg_field_to_text (&kind->fields[i], lsg_record_get (record, &kind->fields[i]));
      if (text == NULL)
        continue;
      if (!has_elements)
        g_string_append (xml, ">\n");
      has_elements = TRUE;
      append_element (xml, &kind->fields[i], text);
    }
  if (has_elements)
    g_string_append_printf (xml, "    </%s>\n", kind->name);
  else
    g_string_append (xml, "/>\n");
}

char *
lsg_xml_write (LsgRecords *records,
               gsize      *length)
{
  GString *xml = g_string_new ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");

  g_return_val_if_fail (LSG_IS_RECORDS (records), NULL);

  g_string_append_printf (xml, "<losange version=\"%u\">\n",
                          lsg_xml_upgrades_get_version (lsg_xml_upgrades_get ()));
  for (LsgKindId id = 0; id < LSG_N_KINDS; id++)
    {
      guint n = lsg_records_get_n (records, id);

      if (n == 0)
        continue;
      g_string_append_printf (xml, "  <%s>\n", lsg_kind_get (id)->group);
      for (guint i = 0; i < n; i++)
        append_record (xml, lsg_records_peek (records, id, i));
      g_string_append_printf (xml, "  </%s>\n", lsg_kind_get (id)->group);
    }
  g_string_append (xml, "</losange>\n");

  if (length != NULL)
    *length = xml->len;
  return g_string_free (xml, FALSE);
}
