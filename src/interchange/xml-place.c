/* xml-place.c - the sentences about a place in a document. See xml-place.h. */
#include "xml-place.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define LONGEST_QUOTE 60

G_DEFINE_QUARK (lsg-xml-error-quark, lsg_xml_error)

/* Need “B 04”, or by title, or by id while neither has been read. */
static char *
describe_record (LsgRecord *record)
{
  const char *label = lsg_kind_get_label (lsg_record_get_kind (record));
  const char *subject = lsg_record_get_code (record);
  g_autofree char *quoted = NULL;

  if (subject == NULL || *subject == '\0')
    subject = lsg_record_get_title (record);
  if (*subject == '\0')
    return g_strdup_printf ("%s %" G_GINT64_FORMAT, label, lsg_record_get_id (record));
  quoted = lsg_xml_quote (subject);
  /* TRANSLATORS: a kind of record and its code or title: Need “B 04” */
  return g_strdup_printf (_("%s “%s”"), label, quoted);
}

void
lsg_xml_place_refuse (LsgXmlPlace   place,
                      LsgXmlError   code,
                      GError      **error,
                      const char   *format,
                      ...)
{
  g_autofree char *sentence = NULL;
  g_autofree char *record = NULL;
  va_list arguments;

  va_start (arguments, format);
  sentence = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  if (place.line == 0)
    {
      /* TRANSLATORS: a file and what is wrong with it */
      g_set_error (error, LSG_XML_ERROR, code, _("%s: %s"), place.name, sentence);
    }
  else if (place.record == NULL)
    {
      /* TRANSLATORS: a file, a line number and what is wrong there */
      g_set_error (error, LSG_XML_ERROR, code, _("%s, line %ld: %s"), place.name, place.line, sentence);
    }
  else
    {
      record = describe_record (place.record);
      /* TRANSLATORS: a file, a line number, a record (Need “B 04”) and what is wrong there */
      g_set_error (error, LSG_XML_ERROR, code, _("%s, line %ld, %s: %s"), place.name, place.line, record,
                   sentence);
    }
}

char *
lsg_xml_quote (const char *value)
{
  g_autofree char *valid = g_utf8_make_valid (value, -1);
  GString *quote = g_string_new (NULL);
  guint n = 0;

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (++n > LONGEST_QUOTE)
        {
          g_string_append (quote, "…");
          break;
        }
      g_string_append_unichar (quote, g_unichar_iscntrl (c) ? ' ' : c);
    }
  return g_string_free (quote, FALSE);
}

/* The causes that people meet: cut files, wrong encodings, hand-made mistakes. */
static const char *
explain_code (int code)
{
  switch (code)
    {
    case XML_ERR_DOCUMENT_EMPTY:
    case XML_ERR_DOCUMENT_START:
      return _("There is no XML in it.");
    case XML_ERR_DOCUMENT_END:
      return _("Something follows the end of the document, or the end is missing.");
    case XML_ERR_TAG_NOT_FINISHED:
    case XML_ERR_GT_REQUIRED:
    case XML_ERR_LTSLASH_REQUIRED:
    case XML_ERR_ATTRIBUTE_NOT_FINISHED:
    case XML_ERR_COMMENT_NOT_FINISHED:
    case XML_ERR_CDATA_NOT_FINISHED:
    case XML_ERR_PI_NOT_FINISHED:
    case XML_ERR_XMLDECL_NOT_FINISHED:
      return _("The XML stops in the middle or is not closed properly: the file may be cut off.");
    case XML_ERR_TAG_NAME_MISMATCH:
      return _("An element is closed by the name of another one.");
    case XML_ERR_INVALID_CHAR:
    case XML_ERR_INVALID_CHARREF:
      return _("There is a character that XML does not allow, or the text is not UTF-8.");
    case XML_ERR_INVALID_ENCODING:
    case XML_ERR_UNKNOWN_ENCODING:
    case XML_ERR_UNSUPPORTED_ENCODING:
    case XML_I18N_CONV_FAILED:
    case XML_I18N_NO_HANDLER:
      return _("The text is not in the encoding that the document declares; without a declaration it must be "
               "UTF-8.");
    case XML_ERR_UNDECLARED_ENTITY:
    case XML_WAR_UNDECLARED_ENTITY:
      return _("It names an entity; only &amp;, &lt;, &gt;, &quot;, &apos; and numbers are allowed.");
    case XML_ERR_ATTRIBUTE_REDEFINED:
      return _("An attribute stands twice in one element.");
    case XML_ERR_ATTRIBUTE_NOT_STARTED:
    case XML_ERR_ATTRIBUTE_WITHOUT_VALUE:
      return _("An attribute has no value between quotes.");
    case XML_ERR_LT_IN_ATTRIBUTE:
      return _("“<” in an attribute must be written &lt;.");
    default:
      return NULL;
    }
}

char *
lsg_xml_explain_broken (const xmlError *broken)
{
  const char *sentence = explain_code (broken->code);
  g_autofree char *detail = NULL;

  if (sentence != NULL)
    return g_strdup (sentence);
  detail = lsg_xml_quote (broken->message != NULL ? broken->message : "");
  g_strstrip (detail);
  /* TRANSLATORS: what the XML library says, in English */
  return g_strdup_printf (_("It is not well-formed XML (%s)."), detail);
}
