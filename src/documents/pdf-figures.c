/* pdf-figures.c - see pdf-figures.h.
 *
 * What is read is cairo's own output of version 1.4 of the format, written a moment before: a table of
 * places in plain text, no packed objects. Anything unforeseen makes finish() fail rather than guess. /
 */
#include "pdf-figures.h"

#include <cairo-pdf.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
  guint  id;
  double width;
  double height;
} Form;

/* One object of cairo's file. */
typedef struct {
  const char *dictionary; /* its text: a dictionary, or any other value */
  gsize       length;
  const char *stream; /* NULL for none */
  gsize       n;
  guint       id; /* in our file; 0 for what is not taken over */
} Object;

struct _LsgPdfFigures {
  LsgPdfFile      *file;
  cairo_surface_t *surface;
  cairo_t         *cr;
  GByteArray      *bytes;
  GArray          *forms;   /* of Form */
  GArray          *objects; /* of Object, by number */
};

LsgPdfFigures *
lsg_pdf_figures_new (LsgPdfFile *file)
{
  LsgPdfFigures *self = g_new0 (LsgPdfFigures, 1);

  self->file = file;
  self->bytes = g_byte_array_new ();
  self->forms = g_array_new (FALSE, FALSE, sizeof (Form));
  self->objects = g_array_new (FALSE, TRUE, sizeof (Object));
  return self;
}

void
lsg_pdf_figures_free (LsgPdfFigures *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->cr, cairo_destroy);
  if (self->surface != NULL)
    cairo_surface_finish (self->surface);
  g_clear_pointer (&self->surface, cairo_surface_destroy);
  g_byte_array_unref (self->bytes);
  g_array_unref (self->forms);
  g_array_unref (self->objects);
  g_free (self);
}

static cairo_status_t
take_bytes (void                *closure,
            const unsigned char *data,
            unsigned int         length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

cairo_t *
lsg_pdf_figures_begin (LsgPdfFigures *self,
                       double         width,
                       double         height)
{
  Form form = { lsg_pdf_file_reserve (self->file), width, height };

  if (self->surface == NULL)
    {
      self->surface = cairo_pdf_surface_create_for_stream (take_bytes, self->bytes, width, height);
      cairo_pdf_surface_restrict_to_version (self->surface, CAIRO_PDF_VERSION_1_4);
      self->cr = cairo_create (self->surface);
    }
  cairo_pdf_surface_set_size (self->surface, width, height);
  g_array_append_val (self->forms, form);
  cairo_save (self->cr);
  return self->cr;
}

guint
lsg_pdf_figures_end (LsgPdfFigures *self)
{
  cairo_restore (self->cr);
  cairo_show_page (self->cr);
  return self->forms->len;
}

/* --- reading cairo's file --- */

static const char *
get_end (LsgPdfFigures *self)
{
  return (const char *) self->bytes->data + self->bytes->len;
}

static const char *
find (LsgPdfFigures *self,
      const char    *from,
      const char    *what)
{
  gsize n = strlen (what);

  for (const char *c = from; c + n <= get_end (self); c++)
    if (*c == *what && memcmp (c, what, n) == 0)
      return c;
  return NULL;
}

/* The text between the value of @key and what follows; NULL when the dictionary has none. Keys of cairo's own
 * dictionaries are never part of longer ones that are asked for. */
static const char *
find_key (const Object *object,
          const char   *key)
{
  gsize n = strlen (key);

  for (gsize i = 0; i + n < object->length; i++)
    if (memcmp (object->dictionary + i, key, n) == 0 && !g_ascii_isalnum (object->dictionary[i + n]))
      return object->dictionary + i + n;
  return NULL;
}

static Object *
get_object (LsgPdfFigures *self,
            guint64        number)
{
  return number > 0 && number < self->objects->len ? &g_array_index (self->objects, Object, number) : NULL;
}

static Object *
get_referred (LsgPdfFigures *self,
              const char    *value)
{
  return value != NULL ? get_object (self, g_ascii_strtoull (value, NULL, 10)) : NULL;
}

/* Whether @value is a reference: "12 0 R". */
static gboolean
is_reference (const char *value,
              const char *end)
{
  while (value < end && *value == ' ')
    value++;
  if (value == end || !g_ascii_isdigit (*value))
    return FALSE;
  while (value < end && g_ascii_isdigit (*value))
    value++;
  return end - value >= 4 && memcmp (value, " 0 R", 4) == 0;
}

static gboolean
read_object (LsgPdfFigures *self,
             Object        *object,
             gsize          place)
{
  const char *start = find (self, (const char *) self->bytes->data + place, "obj");
  const char *end, *stream;

  if (start == NULL)
    return FALSE;
  start += strlen ("obj");
  end = find (self, start, "endobj");
  stream = find (self, start, "stream");
  if (end == NULL)
    return FALSE;
  object->dictionary = start;
  object->length = (gsize) (end - start);
  if (stream != NULL && stream < end)
    {
      object->length = (gsize) (stream - start);
      stream += strlen ("stream");
      stream += *stream == '\r';
      object->stream = stream + 1;
    }
  return TRUE;
}

/* The table: "xref", "0 N", then N lines of twenty bytes. */
static gboolean
read_objects (LsgPdfFigures *self)
{
  g_autofree char *tail = NULL;
  const char *table;
  guint64 place, n;
  char *c;

  if (self->bytes->len < 64)
    return FALSE;
  tail = g_strndup (get_end (self) - 64, 64);
  if ((c = strstr (tail, "startxref")) == NULL)
    return FALSE;
  place = g_ascii_strtoull (c + strlen ("startxref"), NULL, 10);
  if (place + 16 > self->bytes->len)
    return FALSE;
  table = (const char *) self->bytes->data + place;
  if (memcmp (table, "xref", 4) != 0)
    return FALSE;
  g_ascii_strtoull (table + 4, &c, 10);
  n = g_ascii_strtoull (c, &c, 10);
  while (g_ascii_isspace (*c))
    c++;
  if (n < 2 || c + 20 * n > get_end (self))
    return FALSE;
  g_array_set_size (self->objects, (guint) n);
  for (guint i = 1; i < n; i++)
    if (c[20 * i + 17] == 'n'
        && !read_object (self, get_object (self, i), g_ascii_strtoull (c + 20 * i, NULL, 10)))
      return FALSE;
  return TRUE;
}

/* How long the streams are; FALSE when one does not say. */
static gboolean
measure_streams (LsgPdfFigures *self)
{
  for (guint i = 1; i < self->objects->len; i++)
    {
      Object *object = get_object (self, i);
      const char *value = object->stream != NULL ? find_key (object, "/Length") : NULL;
      const Object *length;

      if (object->stream == NULL)
        continue;
      if (value == NULL)
        return FALSE;
      object->n = g_ascii_strtoull (value, NULL, 10);
      if (is_reference (value, object->dictionary + object->length))
        {
          length = get_referred (self, value);
          if (length == NULL || length->dictionary == NULL)
            return FALSE;
          object->n = g_ascii_strtoull (length->dictionary, NULL, 10);
        }
      if (object->stream + object->n > get_end (self))
        return FALSE;
    }
  return TRUE;
}

/* --- taking it over --- */

/* The text of an object with the numbers of our file; strings are left as they are. */
static char *
renumber (LsgPdfFigures *self,
          const char    *text,
          gsize          length)
{
  GString *out = g_string_new (NULL);
  const char *end = text + length;
  int depth = 0;

  for (const char *c = text; c < end;)
    {
      gboolean begins = c == text || (!g_ascii_isalnum (c[-1]) && strchr (".-/", c[-1]) == NULL);

      if (depth > 0 && *c == '\\' && c + 1 < end)
        g_string_append_c (out, *c++);
      else
        depth += *c == '(' ? 1 : *c == ')' && depth > 0 ? -1 : 0;
      if (depth == 0 && begins && g_ascii_isdigit (*c) && is_reference (c, end))
        {
          const Object *object = get_referred (self, c);

          while (g_ascii_isdigit (*c))
            c++;
          lsg_pdf_append_integer (out, object != NULL ? object->id : 0);
          continue;
        }
      g_string_append_c (out, *c++);
    }
  return g_string_free (out, FALSE);
}

/* The dictionary of a stream without the outer brackets and its length. */
static char *
make_entries (LsgPdfFigures *self,
              const Object  *object)
{
  g_autofree char *text = renumber (self, object->dictionary, object->length);
  char *start = strstr (text, "<<");
  char *end = g_strrstr (text, ">>");
  char *length;

  if (start == NULL || end == NULL)
    return NULL;
  *end = '\0';
  start += 2;
  length = strstr (start, "/Length");
  while (length != NULL && g_ascii_isalnum (length[strlen ("/Length")]))
    length = strstr (length + 1, "/Length");
  if (length != NULL)
    {
      char *c = length + strlen ("/Length");

      while (*c != '\0' && *c != '/' && *c != '\n')
        c++;
      memset (length, ' ', (gsize) (c - length));
    }
  return g_strdup (start);
}

static gboolean
is_of_type (const Object *object,
            const char   *type)
{
  const char *value = find_key (object, "/Type");

  while (value != NULL && *value == ' ')
    value++;
  return value != NULL && g_str_has_prefix (value, type) && !g_ascii_isalnum (value[strlen (type)]);
}

/* What belongs to cairo's document and not to what is drawn; it also holds the time of day. */
static gboolean
is_needless (const Object *object)
{
  return object->dictionary == NULL || is_of_type (object, "/Page") || is_of_type (object, "/Pages")
         || is_of_type (object, "/Catalog") || find_key (object, "/CreationDate") != NULL;
}

static void
copy_object (LsgPdfFigures *self,
             const Object  *object,
             const char    *more)
{
  g_autofree char *text = NULL;
  g_autofree char *entries = NULL;
  GByteArray *data;

  if (object->stream == NULL)
    {
      text = renumber (self, object->dictionary, object->length);
      lsg_pdf_file_add (self->file, object->id, g_strstrip (text));
      return;
    }
  text = make_entries (self, object);
  entries = g_strconcat (text != NULL ? text : "", more, NULL);
  data = g_byte_array_sized_new ((guint) object->n);
  g_byte_array_append (data, (const guint8 *) object->stream, (guint) object->n);
  lsg_pdf_file_add_raw (self->file, object->id, entries, data);
}

/* What else the form of a page needs to know; NULL when the page is not as expected. */
static char *
describe_form (LsgPdfFigures *self,
               const Object  *page,
               const Form    *form)
{
  const char *end = page->dictionary + page->length;
  const char *resources = find_key (page, "/Resources");
  g_autofree char *value = NULL;
  GString *more = g_string_new ("/Type/XObject/Subtype/Form/BBox[0 0 ");
  const char *c = resources;
  int depth = 0;

  if (resources == NULL)
    {
      g_string_free (more, TRUE);
      return NULL;
    }
  if (is_reference (resources, end))
    c = strchr (resources, 'R') + 1;
  else
    do
      depth += c[0] == '<' && c[1] == '<' ? 1 : c[0] == '>' && c[-1] == '>' ? -1 : 0;
    while (++c < end && (depth > 0 || c[-1] != '>'));
  value = renumber (self, resources, (gsize) (c - resources));
  lsg_pdf_append_number (more, form->width);
  g_string_append_c (more, ' ');
  lsg_pdf_append_number (more, form->height);
  g_string_append (more, "]/Group<</Type/Group/S/Transparency/I true/CS/DeviceRGB>>/Resources ");
  g_string_append (more, value);
  return g_string_free (more, FALSE);
}

/* The page of the @index-th form: cairo's pages follow each other in the table of their parent. */
static Object *
find_page (LsgPdfFigures *self,
           guint          index)
{
  for (guint i = 1; i < self->objects->len; i++)
    {
      Object *object = get_object (self, i);
      const char *kids = NULL;
      char *c;

      if (object->dictionary != NULL && is_of_type (object, "/Pages"))
        kids = find_key (object, "/Kids");
      if (kids == NULL || (c = strchr (kids, '[')) == NULL)
        continue;
      for (c++; index > 0; index--)
        if ((c = strchr (c, 'R')) == NULL)
          return NULL;
        else
          c++;
      return get_referred (self, c);
    }
  return NULL;
}

static gboolean
add_forms (LsgPdfFigures *self)
{
  for (guint i = 0; i < self->forms->len; i++)
    {
      const Object *page = find_page (self, i);
      Object *content = page != NULL ? get_referred (self, find_key (page, "/Contents")) : NULL;

      if (content == NULL || content->stream == NULL)
        return FALSE;
      content->id = g_array_index (self->forms, Form, i).id;
    }
  for (guint i = 0; i < self->forms->len; i++)
    {
      const Form *form = &g_array_index (self->forms, Form, i);
      const Object *page = find_page (self, i);
      g_autofree char *more = describe_form (self, page, form);

      if (more == NULL)
        return FALSE;
      copy_object (self, get_referred (self, find_key (page, "/Contents")), more);
    }
  return TRUE;
}

static gboolean
is_form (LsgPdfFigures *self,
         const Object  *object)
{
  for (guint i = 0; i < self->forms->len; i++)
    if (g_array_index (self->forms, Form, i).id == object->id)
      return TRUE;
  return FALSE;
}

/* Numbers all that is taken over, and copies it. A NUL behind the bytes ends whatever is looked for in them. */
static gboolean
take_objects (LsgPdfFigures *self)
{
  g_byte_array_append (self->bytes, (const guint8 *) "", 1);
  g_byte_array_set_size (self->bytes, self->bytes->len - 1);
  if (!read_objects (self) || !measure_streams (self))
    return FALSE;
  for (guint i = 1; i < self->objects->len; i++)
    if (!is_needless (get_object (self, i)))
      get_object (self, i)->id = lsg_pdf_file_reserve (self->file);
  if (!add_forms (self))
    return FALSE;
  for (guint i = 1; i < self->objects->len; i++)
    {
      const Object *object = get_object (self, i);

      if (object->id != 0 && !is_form (self, object))
        copy_object (self, object, "");
    }
  return TRUE;
}

cairo_status_t
lsg_pdf_figures_finish (LsgPdfFigures *self)
{
  cairo_status_t status;

  if (self->surface == NULL)
    return CAIRO_STATUS_SUCCESS;
  status = cairo_status (self->cr);
  g_clear_pointer (&self->cr, cairo_destroy);
  cairo_surface_finish (self->surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (self->surface);
  if (status == CAIRO_STATUS_SUCCESS && !take_objects (self))
    status = CAIRO_STATUS_READ_ERROR;
  return status;
}

char *
lsg_pdf_figures_list (LsgPdfFigures *self)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < self->forms->len; i++)
    g_string_append_printf (list, "/X%u %u 0 R", i + 1, g_array_index (self->forms, Form, i).id);
  return g_string_free (list, FALSE);
}
