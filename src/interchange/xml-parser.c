/* xml-parser.c - the events of libxml2's parser and what the field tables make of them.
 *
 * Events rather than a tree: a document of 64 MB takes no more memory than its records, and a DOCTYPE is
 * seen, and refused, before anything that it declares could be used. The tables allow four levels of
 * elements (losange, group, record, long text), and the first that does not fit ends the reading: so depth
 * needs no limit of its own.
 */
#include "xml-parser.h"

#include <glib/gi18n-lib.h>
#include <libxml/parserInternals.h>
#include <string.h>

#define LONGEST_NAME 60

typedef enum {
  IN_DOCUMENT,
  IN_ROOT,
  IN_GROUP,
  IN_RECORD,
  IN_TEXT,
} Level;

typedef struct {
  xmlParserCtxt *context;
  const char    *name;
  guint          newest;
  LsgXmlParsed  *parsed;
  GError        *error;

  Level          level;
  const LsgKind *kind;      /* of the group */
  guint          next_kind; /* the first that may still have a group */
  guint          n_records;
  LsgRecord     *record;    /* owned */
  gboolean      *seen;      /* for each field of the record */
  guint          next_field; /* the first that may still come as an element */
  const LsgField *field;    /* of the text */
  GString       *text;
} Parser;

/* One attribute as libxml2 gives it: five pointers, the value not ended by NUL. */
typedef struct {
  const xmlChar *name;
  const xmlChar *prefix;
  const xmlChar *uri;
  const xmlChar *value;
  const xmlChar *end;
} Attribute;

static LsgXmlPlace
here (Parser *self)
{
  return (LsgXmlPlace) { self->name, self->context->input->line, self->record };
}

/* Refuses at @place and ends the reading. */
#define refuse_at(self, place, code, ...)                                       \
  G_STMT_START {                                                                \
    if ((self)->error == NULL)                                                  \
      lsg_xml_place_refuse (place, code, &(self)->error, __VA_ARGS__);          \
    xmlStopParser ((self)->context);                                            \
  } G_STMT_END

#define refuse(self, code, ...) refuse_at (self, here (self), code, __VA_ARGS__)

/* libxml2 knows the line of a start tag's end. A value that it did not have to copy tells where in the
 * buffer it stands: the lines between are counted back. */
static LsgXmlPlace
place_of (Parser          *self,
          const Attribute *attribute)
{
  LsgXmlPlace place = here (self);
  const xmlParserInput *input = self->context->input;

  if (attribute->value >= input->base && attribute->value < input->cur)
    for (const xmlChar *p = attribute->value; p < input->cur; p++)
      if (*p == '\n')
        place.line--;
  return place;
}

static void
refuse_value (Parser          *self,
              const Attribute *attribute,
              const char      *value,
              LsgXmlError      code,
              const char      *sentence)
{
  g_autofree char *quote = lsg_xml_quote (value);

  /* TRANSLATORS: an attribute, its value, and a sentence that says what is wrong */
  refuse_at (self, place_of (self, attribute), code, _("%s=\"%s\": %s"), (const char *) attribute->name, quote,
             sentence);
}

static void
refuse_unknown (Parser          *self,
                const Attribute *attribute,
                const char      *element)
{
  g_autofree char *name = lsg_xml_quote ((const char *) attribute->name);

  refuse_at (self, place_of (self, attribute), LSG_XML_ERROR_UNKNOWN,
             _("“%s” is not an attribute of <%s>."), name, element);
}

/* White space around a value that is no text means nothing, as in XML Schema's types. */
static void
collapse (char *value)
{
  for (char *p = value; *p != '\0'; p++)
    if (*p == '\t' || *p == '\n' || *p == '\r')
      *p = ' ';
  g_strstrip (value);
}

static gboolean
is_attribute (const LsgField *field)
{
  return lsg_field_is_stored (field) && !lsg_field_is_element (field);
}

static gboolean
is_element (const LsgField *field)
{
  return lsg_field_is_element (field);
}

static const Attribute *
find_attribute (const Attribute *attributes,
                int              n_attributes,
                const char      *name)
{
  for (int i = 0; i < n_attributes; i++)
    if (attributes[i].uri == NULL && strcmp ((const char *) attributes[i].name, name) == 0)
      return &attributes[i];
  return NULL;
}

static char *
dup_value (const Attribute *attribute)
{
  return g_strndup ((const char *) attribute->value, attribute->end - attribute->value);
}

/* Of an older document only the form is looked at: its names are the business of xml-upgrade.c. */
static gboolean
is_older (Parser *self)
{
  return self->level != IN_DOCUMENT && self->parsed->version < self->newest;
}

static void
start_root (Parser          *self,
            const char      *name,
            const Attribute *attributes,
            int              n_attributes)
{
  const Attribute *version = find_attribute (attributes, n_attributes, "version");
  g_autofree char *text = version != NULL ? dup_value (version) : NULL;
  gint64 number = 0;

  if (strcmp (name, "losange") != 0)
    {
      refuse (self, LSG_XML_ERROR_FOREIGN,
              _("This is not a Losange project: it begins with <%s> instead of <losange>."), name);
      return;
    }
  if (text == NULL)
    {
      refuse (self, LSG_XML_ERROR_MISSING, _("<%s> needs the attribute “%s”."), name, "version");
      return;
    }
  collapse (text);
  if (!g_ascii_string_to_signed (text, 10, 1, G_MAXINT, &number, NULL))
    {
      refuse_value (self, version, text, LSG_XML_ERROR_VALUE, _("A version is a whole number from 1."));
      return;
    }
  if (number > self->newest)
    {
      refuse (self, LSG_XML_ERROR_NEWER,
              _("It was made by a newer Losange (version %s of the format; this one knows %u): update "
                "Losange to read it."), text, self->newest);
      return;
    }
  for (int i = 0; i < n_attributes; i++)
    if (&attributes[i] != version)
      {
        refuse_unknown (self, &attributes[i], name);
        return;
      }

  self->parsed->version = (guint) number;
}

static void
start_group (Parser          *self,
             const char      *name,
             const Attribute *attributes,
             int              n_attributes)
{
  const LsgKind *kind = lsg_kind_find_group (name);

  if (kind == NULL)
    refuse (self, LSG_XML_ERROR_UNKNOWN, _("Losange has no group <%s>."), name);
  else if (n_attributes > 0)
    refuse_unknown (self, attributes, name);
  else if (kind == self->kind)
    refuse (self, LSG_XML_ERROR_TWICE, _("The group <%s> stands twice."), name);
  else if (kind->id < self->next_kind)
    refuse (self, LSG_XML_ERROR_UNKNOWN, _("The group <%s> must stand before <%s>."), name,
            self->kind->group);
  else
    {
      self->kind = kind;
      self->next_kind = kind->id + 1;
    }
}

/* Takes the text form of one value into the record. FALSE when it was refused. */
static gboolean
put_value (Parser          *self,
           const Attribute *attribute,
           const LsgField  *field,
           char            *text)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *owned = NULL;
  g_autoptr (GBytes) blob = NULL;
  LsgValue value;

  if (field->type == LSG_TYPE_BLOB)
    {
      blob = lsg_field_blob_from_text (field, text, &error);
      value = lsg_blob (blob);
    }
  else if (field->type != LSG_TYPE_TEXT && field->type != LSG_TYPE_MARKDOWN)
    collapse (text);
  if (field->type == LSG_TYPE_BLOB ? blob == NULL : !lsg_field_from_text (field, text, &value, &owned, &error))
    {
      if (attribute != NULL)
        refuse_value (self, attribute, text, LSG_XML_ERROR_VALUE, error->message);
      else
        refuse (self, LSG_XML_ERROR_VALUE, "<%s>: %s", field->name, error->message);
      return FALSE;
    }

  lsg_record_put (self->record, field, value);
  self->seen[field - self->kind->fields] = TRUE;
  if (field->type == LSG_TYPE_REFERENCE && value.type != LSG_VALUE_NULL)
    {
      LsgXmlReference reference = { self->record, field, self->context->input->line };

      g_array_append_val (self->parsed->references, reference);
    }
  return TRUE;
}

static gboolean
put_attribute (Parser          *self,
               const Attribute *attribute)
{
  const LsgField *field = lsg_kind_find_field (self->kind, (const char *) attribute->name);
  g_autofree char *text = NULL;

  if (field == NULL || attribute->uri != NULL || !is_attribute (field))
    {
      refuse_unknown (self, attribute, self->kind->name);
      return FALSE;
    }
  text = dup_value (attribute);
  return put_value (self, attribute, field, text);
}

/* What is not written has no value; fields that need one refuse that. */
static gboolean
put_missing (Parser  *self,
             gboolean elements)
{
  for (guint i = 0; i < self->kind->n_fields; i++)
    {
      const LsgField *field = &self->kind->fields[i];

      if (self->seen[i] || !(elements ? is_element (field) : is_attribute (field)))
        continue;
      if ((field->flags & LSG_FIELD_NULLABLE) == 0)
        {
          if (elements)
            refuse (self, LSG_XML_ERROR_MISSING, _("<%s> needs the element <%s>."), self->kind->name,
                    field->name);
          else
            refuse (self, LSG_XML_ERROR_MISSING, _("<%s> needs the attribute “%s”."), self->kind->name,
                    field->name);
          return FALSE;
        }
      lsg_record_put (self->record, field, lsg_none ());
    }
  return TRUE;
}

/* An empty record with the id of the element, NULL when that was refused. */
static LsgRecord *
begin_record (Parser          *self,
              const Attribute *attribute)
{
  g_autofree char *text = NULL;
  gint64 id;

  if (attribute == NULL)
    {
      refuse (self, LSG_XML_ERROR_MISSING, _("<%s> needs the attribute “%s”."), self->kind->name, "id");
      return NULL;
    }
  text = dup_value (attribute);
  collapse (text);
  if (!g_ascii_string_to_signed (text, 10, 1, (G_GINT64_CONSTANT (1) << 53) - 1, &id, NULL))
    {
      refuse_value (self, attribute, text, LSG_XML_ERROR_VALUE,
                    _("An id is a whole number from 1 to 9007199254740991."));
      return NULL;
    }
  if (lsg_records_find (self->parsed->records, id) != NULL)
    {
      refuse_value (self, attribute, text, LSG_XML_ERROR_TWICE,
                    _("Another record has this id; each needs its own."));
      return NULL;
    }
  return lsg_record_new (self->kind->id, id);
}

static gboolean
may_begin_record (Parser     *self,
                  const char *name)
{
  if (strcmp (name, self->kind->name) != 0)
    refuse (self, LSG_XML_ERROR_UNKNOWN, _("<%s> holds <%s> elements; <%s> is none."), self->kind->group,
            self->kind->name, name);
  else if (self->n_records >= LSG_XML_MAX_RECORDS)
    refuse (self, LSG_XML_ERROR_LIMIT, _("It holds more than %d records: Losange does not read so many."),
            LSG_XML_MAX_RECORDS);
  else if ((self->kind->flags & LSG_KIND_SINGLE) != 0
           && lsg_records_get_n (self->parsed->records, self->kind->id) > 0)
    refuse (self, LSG_XML_ERROR_TWICE, _("There is a second <%s>; a project has one."), name);
  else
    return TRUE;
  return FALSE;
}

static void
start_record (Parser          *self,
              const char      *name,
              const Attribute *attributes,
              int              n_attributes)
{
  const Attribute *id;

  if (!may_begin_record (self, name))
    return;

  id = find_attribute (attributes, n_attributes, "id");
  self->record = begin_record (self, id);
  if (self->record == NULL)
    return;
  self->n_records++;
  self->next_field = 0;
  memset (self->seen, 0, self->kind->n_fields * sizeof *self->seen);
  for (int i = 0; i < n_attributes; i++)
    if (&attributes[i] != id && !put_attribute (self, &attributes[i]))
      return;
  put_missing (self, FALSE);
}

static void
start_text (Parser     *self,
            const char *name,
            int         n_attributes)
{
  const LsgField *field = lsg_kind_find_field (self->kind, name);
  guint index = field != NULL ? (guint) (field - self->kind->fields) : 0;

  if (field == NULL || !is_element (field))
    refuse (self, LSG_XML_ERROR_UNKNOWN, _("<%s> is not an element of <%s>."), name, self->kind->name);
  else if (n_attributes > 0)
    refuse (self, LSG_XML_ERROR_UNKNOWN, _("<%s> takes no attributes."), name);
  else if (self->seen[index])
    refuse (self, LSG_XML_ERROR_TWICE, _("The element <%s> stands twice."), name);
  else if (index < self->next_field)
    refuse (self, LSG_XML_ERROR_UNKNOWN, _("The element <%s> must stand before <%s>."), name,
            self->kind->fields[self->next_field - 1].name);
  else
    {
      self->field = field;
      self->next_field = index + 1;
      g_string_truncate (self->text, 0);
    }
}

static void
start_element_cb (void           *user_data,
                  const xmlChar  *local_name,
                  const xmlChar  *prefix,
                  const xmlChar  *uri,
                  int             n_namespaces,
                  const xmlChar **namespaces,
                  int             n_attributes,
                  int             n_defaulted,
                  const xmlChar **values)
{
  Parser *self = user_data;
  const Attribute *attributes = (const Attribute *) values;
  const char *name = (const char *) local_name;
  g_autofree char *quote = NULL;

  /* libxml2 tells of a tag that is cut off too; it will say so itself in a moment. */
  if (self->error != NULL || (*self->context->input->cur != '>' && *self->context->input->cur != '/'))
    return;
  /* No name of ours is as long, and what is not ours may be as long as it likes. */
  if (strlen (name) > LONGEST_NAME)
    name = quote = lsg_xml_quote (name);
  if (uri != NULL || prefix != NULL)
    {
      refuse (self, self->level == IN_DOCUMENT ? LSG_XML_ERROR_FOREIGN : LSG_XML_ERROR_UNKNOWN,
              _("<%s> belongs to another XML language: a Losange project uses no namespaces."), name);
      return;
    }

  if (is_older (self) && self->level < IN_TEXT)
    {
      self->level++;
      return;
    }
  switch (self->level)
    {
    case IN_DOCUMENT:
      start_root (self, name, attributes, n_attributes);
      break;
    case IN_ROOT:
      start_group (self, name, attributes, n_attributes);
      break;
    case IN_GROUP:
      start_record (self, name, attributes, n_attributes);
      break;
    case IN_RECORD:
      start_text (self, name, n_attributes);
      break;
    case IN_TEXT:
    default:
      refuse (self, LSG_XML_ERROR_UNKNOWN, _("<%s> holds text only; <%s> cannot stand in it."),
              self->field != NULL ? self->field->name : (const char *) self->context->name, name);
      break;
    }
  self->level++;
}

static void
end_record (Parser *self)
{
  guint n = lsg_records_get_n (self->parsed->records, self->kind->id);

  if (!put_missing (self, TRUE))
    return;
  if ((self->kind->flags & LSG_KIND_ORDERED) != 0)
    lsg_record_put_position (self->record, (gint64) (n + 1) * LSG_POSITION_GAP);
  lsg_records_insert (self->parsed->records, self->record);
  g_clear_object (&self->record);
}

static void
end_element_cb (void          *user_data,
                const xmlChar *local_name,
                const xmlChar *prefix,
                const xmlChar *uri)
{
  Parser *self = user_data;

  if (self->error != NULL || self->level == IN_DOCUMENT)
    return;
  if (is_older (self))
    ;
  else if (self->level == IN_TEXT)
    put_value (self, NULL, self->field, self->text->str);
  else if (self->level == IN_RECORD)
    end_record (self);
  self->level--;
}

static void
characters_cb (void          *user_data,
               const xmlChar *characters,
               int            length)
{
  Parser *self = user_data;

  if (self->error != NULL || is_older (self))
    return;
  if (self->level == IN_TEXT)
    {
      /* One byte more than the field takes is enough for it to say so. */
      if (self->text->len <= lsg_field_get_max_bytes (self->field))
        g_string_append_len (self->text, (const char *) characters, length);
      return;
    }
  for (int i = 0; i < length; i++)
    if (!g_ascii_isspace (characters[i]))
      {
        refuse (self, LSG_XML_ERROR_UNKNOWN, _("There is text where only elements can stand."));
        return;
      }
}

static void
document_type_cb (void          *user_data,
                  const xmlChar *name,
                  const xmlChar *external_id,
                  const xmlChar *system_id)
{
  Parser *self = user_data;

  refuse (self, LSG_XML_ERROR_DOCTYPE,
          _("It has a DOCTYPE, which a Losange project never has. If you trust the file, remove that part."));
}

static void
broken_cb (void     *user_data,
           xmlError *broken)
{
  Parser *self = user_data;
  LsgXmlPlace place = { self->name, broken->line, NULL };
  g_autofree char *sentence = NULL;

  if (broken->level != XML_ERR_FATAL || self->error != NULL || self->context->disableSAX == 1)
    return;
  sentence = lsg_xml_explain_broken (broken);
  lsg_xml_place_refuse (place, LSG_XML_ERROR_MALFORMED, &self->error, "%s", sentence);
}

static xmlParserCtxt *
new_context (Parser *self,
             GBytes *data)
{
  gsize size;
  const char *bytes = g_bytes_get_data (data, &size);
  xmlParserCtxt *context = xmlCreateMemoryParserCtxt (bytes, (int) size);

  if (context == NULL)
    return NULL;
  memset (context->sax, 0, sizeof *context->sax);
  context->sax->initialized = XML_SAX2_MAGIC;
  context->sax->startElementNs = start_element_cb;
  context->sax->endElementNs = end_element_cb;
  context->sax->characters = characters_cb;
  context->sax->ignorableWhitespace = characters_cb;
  context->sax->cdataBlock = characters_cb;
  context->sax->internalSubset = document_type_cb;
  context->sax->serror = broken_cb;
  context->userData = self;
  /* Without NOENT an attribute's &amp; would arrive as &#38;. There are no other entities: a DOCTYPE ends
   * the reading before it could declare any. */
  xmlCtxtUseOptions (context, XML_PARSE_NONET | XML_PARSE_BIG_LINES | XML_PARSE_NOENT);
  return context;
}

static void
finish (Parser *self)
{
  LsgXmlPlace place = { self->name, 0, NULL };

  if (self->error != NULL)
    return;
  if (!self->context->wellFormed)
    lsg_xml_place_refuse (place, LSG_XML_ERROR_MALFORMED, &self->error, "%s",
                          _("It cannot be read as XML."));
  else if (self->parsed->version == self->newest && lsg_records_get_programme (self->parsed->records) == NULL)
    lsg_xml_place_refuse (place, LSG_XML_ERROR_MISSING, &self->error,
                          _("It holds no <%s>; a project needs one."), lsg_kind_get (0)->name);
}

gboolean
lsg_xml_parse (GBytes        *data,
               const char    *name,
               guint          newest,
               LsgXmlParsed  *parsed,
               GError       **error)
{
  Parser self = { .name = name, .newest = newest, .parsed = parsed };
  guint n_fields = 0;

  parsed->version = 0;
  self.context = new_context (&self, data);
  if (self.context == NULL) /* libxml2 makes no parser for nothing at all */
    {
      lsg_xml_place_refuse ((LsgXmlPlace) { name, 0, NULL }, LSG_XML_ERROR_MALFORMED, error, "%s",
                            _("There is no XML in it."));
      return FALSE;
    }
  for (guint i = 0; i < LSG_N_KINDS; i++)
    n_fields = MAX (n_fields, lsg_kind_get (i)->n_fields);
  self.seen = g_new0 (gboolean, n_fields);
  self.text = g_string_new (NULL);

  lsg_records_begin_batch (parsed->records);
  xmlParseDocument (self.context);
  lsg_records_end_batch (parsed->records);
  finish (&self);

  g_clear_object (&self.record);
  g_string_free (self.text, TRUE);
  g_free (self.seen);
  xmlFreeParserCtxt (self.context);
  if (self.error == NULL)
    return TRUE;
  g_propagate_error (error, self.error);
  return FALSE;
}
