/* xml-reader.c - from a file or bytes to checked records. See xml-reader.h; the parsing is xml-parser.c. */
#include "xml-reader.h"

#include "output-file.h"
#include "xml-parser.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

static gboolean
check_reference (LsgRecords       *records,
                 LsgXmlReference   reference,
                 const char       *name,
                 GError          **error)
{
  gint64 id = lsg_record_get (reference.record, reference.field).integer;
  g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, id);
  LsgRecord *target = lsg_records_find (records, id);
  LsgXmlPlace place = { name, reference.line, reference.record };
  const LsgKind *wanted = lsg_kind_get (reference.field->target);

  if (target == NULL)
    lsg_xml_place_refuse (place, LSG_XML_ERROR_REFERENCE, error,
                          _("%s=\"%s\": there is no <%s> with this id."),
                          reference.field->name, text, wanted->name);
  else if (lsg_record_get_kind (target) != wanted)
    lsg_xml_place_refuse (place, LSG_XML_ERROR_REFERENCE, error,
                          _("%s=\"%s\": this id is that of a <%s>; a <%s> is needed."),
                          reference.field->name, text, lsg_record_get_kind (target)->name, wanted->name);
  else if (lsg_record_get_kind_id (reference.record) == reference.field->target
           && !lsg_record_may_stand_in (reference.record, reference.field, target))
    lsg_xml_place_refuse (place, LSG_XML_ERROR_REFERENCE, error,
                          _("%s=\"%s\": this <%s> has itself a “%s”; two levels are allowed."),
                          reference.field->name, text, wanted->name, reference.field->name);
  else
    return TRUE;
  return FALSE;
}

static char *
get_link_key (LsgRecord *record)
{
  const LsgField *fields = lsg_record_get_kind (record)->fields;

  return g_strdup_printf ("%d %" G_GINT64_FORMAT " %" G_GINT64_FORMAT, (int) lsg_record_get_kind_id (record),
                          lsg_record_get (record, &fields[0]).integer,
                          lsg_record_get (record, &fields[1]).integer);
}

/* Two records are linked once. References stand in document order, so the second one is named. */
static gboolean
check_link (GHashTable       *links,
            LsgXmlReference   reference,
            const char       *name,
            GError          **error)
{
  const LsgKind *kind = lsg_record_get_kind (reference.record);
  LsgXmlPlace place = { name, reference.line, reference.record };

  if ((kind->flags & LSG_KIND_LINK) == 0 || reference.field != &kind->fields[0])
    return TRUE;
  if (g_hash_table_add (links, get_link_key (reference.record)))
    return TRUE;
  lsg_xml_place_refuse (place, LSG_XML_ERROR_TWICE, error, _("These two records are linked already."));
  return FALSE;
}

static gboolean
check_references (LsgXmlParsed  *parsed,
                  const char    *name,
                  GError       **error)
{
  g_autoptr (GHashTable) links = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < parsed->references->len; i++)
    {
      LsgXmlReference reference = g_array_index (parsed->references, LsgXmlReference, i);

      if (!check_reference (parsed->records, reference, name, error)
          || !check_link (links, reference, name, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
parse (GBytes          *data,
       const char      *name,
       LsgXmlUpgrades   upgrades,
       LsgXmlParsed    *parsed,
       GError         **error)
{
  guint newest = lsg_xml_upgrades_get_version (upgrades);
  g_autoptr (GBytes) upgraded = NULL;

  if (!lsg_xml_parse (data, name, newest, parsed, error))
    return FALSE;
  if (parsed->version == newest)
    return TRUE;

  upgraded = lsg_xml_upgrades_apply (upgrades, data, parsed->version);
  if (upgraded == NULL)
    {
      lsg_xml_place_refuse ((LsgXmlPlace) { name, 0, NULL }, LSG_XML_ERROR_MALFORMED, error, "%s",
                            _("It cannot be read as XML."));
      return FALSE;
    }
  return lsg_xml_parse (upgraded, name, newest, parsed, error);
}

LsgRecords *
lsg_xml_read_upgraded (GBytes          *data,
                       const char      *name,
                       LsgXmlUpgrades   upgrades,
                       GError         **error)
{
  LsgXmlParsed parsed = { 0 };
  gboolean good;

  g_return_val_if_fail (data != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  if (g_bytes_get_size (data) > LSG_XML_MAX_BYTES)
    {
      lsg_xml_place_refuse ((LsgXmlPlace) { name, 0, NULL }, LSG_XML_ERROR_LIMIT, error,
                            _("It is larger than %d MB: Losange does not read so much."),
                            LSG_XML_MAX_BYTES / (1024 * 1024));
      return NULL;
    }
  parsed.records = lsg_records_new ();
  parsed.references = g_array_new (FALSE, FALSE, sizeof (LsgXmlReference));
  good = parse (data, name, upgrades, &parsed, error) && check_references (&parsed, name, error);
  g_array_unref (parsed.references);
  if (!good)
    g_clear_object (&parsed.records);
  return parsed.records;
}

LsgRecords *
lsg_xml_read (GBytes      *data,
              const char  *name,
              GError     **error)
{
  return lsg_xml_read_upgraded (data, name, lsg_xml_upgrades_get (), error);
}

/* At most one byte more than is taken, so that the limit shows; pipes have no size to ask for. */
static GBytes *
load (const char  *path,
      const char  *name,
      GError     **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  FILE *file = g_fopen (path, "rbe");
  guint8 buffer[16384];
  gsize n;

  if (file != NULL)
    {
      while (bytes->len <= LSG_XML_MAX_BYTES && (n = fread (buffer, 1, sizeof buffer, file)) > 0)
        g_byte_array_append (bytes, buffer, n);
      if (!ferror (file))
        {
          fclose (file);
          return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
        }
    }
  lsg_xml_place_refuse ((LsgXmlPlace) { name, 0, NULL }, LSG_XML_ERROR_READ, error,
                        _("The file cannot be read (%s)."), g_strerror (errno));
  if (file != NULL)
    fclose (file);
  return NULL;
}

LsgRecords *
lsg_xml_read_file (const char  *path,
                   GError     **error)
{
  g_autofree char *name = lsg_path_to_display (path);
  g_autoptr (GBytes) data = load (path, name, error);

  if (data == NULL)
    return NULL;
  return lsg_xml_read (data, name, error);
}
