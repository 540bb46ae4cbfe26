/* pdf-file.c - see pdf-file.h. */
#include "pdf-file.h"

#include "disk-write.h"

#include <string.h>
#include <zlib.h>

#define LEVEL 4
#define PACKED_OBJECTS 250
#define N_THREADS 2
#define PLACE_SIZE 7 /* bytes of an entry of the table: type, place or packet, index */

/* What stands in the file at one place. */
typedef struct {
  guint       id;
  char       *entries; /* NULL for an object that is no stream */
  GByteArray *data;
  gboolean    packs;
} Part;

typedef struct {
  gboolean packed;
  guint    packet; /* object that it is packed in */
  guint64  place;  /* in the file, or in the packet */
} Place;

struct _LsgPdfFile {
  int          descriptor;
  int          error;
  guint64      written;
  GThreadPool *pool;
  GPtrArray   *parts;  /* of Part, in the order of the file */
  GArray      *places; /* of Place, by number */

  /* The packet that is being filled. */
  guint    packet;
  guint    n_packed;
  GString *directory;
  GString *bodies;
};

static void
part_free (gpointer data)
{
  Part *part = data;

  g_free (part->entries);
  g_byte_array_unref (part->data);
  g_free (part);
}

static void
pack (gpointer data,
      gpointer user_data)
{
  Part *part = data;
  uLongf n = compressBound (part->data->len);
  GByteArray *packed = g_byte_array_sized_new ((guint) n);

  g_byte_array_set_size (packed, (guint) n);
  compress2 (packed->data, &n, part->data->data, part->data->len, LEVEL);
  g_byte_array_set_size (packed, (guint) n);
  g_byte_array_unref (part->data);
  part->data = packed;
}

LsgPdfFile *
lsg_pdf_file_new (int descriptor)
{
  LsgPdfFile *self = g_new0 (LsgPdfFile, 1);
  Place none = { FALSE, 0, 0 };

  self->descriptor = descriptor;
  self->pool = g_thread_pool_new (pack, NULL, MIN (N_THREADS, (int) g_get_num_processors ()), FALSE, NULL);
  self->parts = g_ptr_array_new_with_free_func (part_free);
  self->places = g_array_new (FALSE, FALSE, sizeof (Place));
  self->directory = g_string_new (NULL);
  self->bodies = g_string_new (NULL);
  g_array_append_val (self->places, none);
  return self;
}

static void
wait_for_threads (LsgPdfFile *self)
{
  if (self->pool != NULL)
    g_thread_pool_free (self->pool, FALSE, TRUE);
  self->pool = NULL;
}

void
lsg_pdf_file_free (LsgPdfFile *self)
{
  if (self == NULL)
    return;
  wait_for_threads (self);
  g_ptr_array_unref (self->parts);
  g_array_unref (self->places);
  g_string_free (self->directory, TRUE);
  g_string_free (self->bodies, TRUE);
  g_free (self);
}

guint
lsg_pdf_file_reserve (LsgPdfFile *self)
{
  Place none = { FALSE, 0, 0 };

  g_array_append_val (self->places, none);
  return self->places->len - 1;
}

static Part *
add_part (LsgPdfFile *self,
          guint       id,
          const char *entries,
          GByteArray *data)
{
  Part *part = g_new0 (Part, 1);

  part->id = id;
  part->entries = g_strdup (entries);
  part->data = data;
  g_ptr_array_add (self->parts, part);
  return part;
}

void
lsg_pdf_file_add_stream (LsgPdfFile *self,
                         guint       id,
                         const char *entries,
                         GByteArray *data)
{
  Part *part = add_part (self, id, entries, data);

  part->packs = TRUE;
  g_thread_pool_push (self->pool, part, NULL);
}

void
lsg_pdf_file_add_raw (LsgPdfFile *self,
                      guint       id,
                      const char *entries,
                      GByteArray *data)
{
  add_part (self, id, entries, data);
}

void
lsg_pdf_file_add_plain (LsgPdfFile *self,
                        guint       id,
                        const char *body)
{
  GByteArray *data = g_byte_array_new ();

  g_byte_array_append (data, (const guint8 *) body, (guint) strlen (body));
  add_part (self, id, NULL, data);
}

static GByteArray *
take_bytes (GString *string)
{
  gsize n = string->len;

  return g_byte_array_new_take ((guint8 *) g_string_free (string, FALSE), n);
}

static void
end_packet (LsgPdfFile *self)
{
  g_autofree char *entries = NULL;

  if (self->n_packed == 0)
    return;
  entries = g_strdup_printf ("/Type/ObjStm/N %u/First %u", self->n_packed, (guint) self->directory->len);
  g_string_append_len (self->directory, self->bodies->str, (gssize) self->bodies->len);
  lsg_pdf_file_add_stream (self, self->packet, entries, take_bytes (self->directory));
  self->directory = g_string_new (NULL);
  g_string_truncate (self->bodies, 0);
  self->n_packed = 0;
}

void
lsg_pdf_file_add (LsgPdfFile *self,
                  guint       id,
                  const char *body)
{
  Place *place;

  if (self->n_packed == 0)
    self->packet = lsg_pdf_file_reserve (self);
  place = &g_array_index (self->places, Place, id);
  *place = (Place) { TRUE, self->packet, self->n_packed };
  lsg_pdf_append_integer (self->directory, id);
  g_string_append_c (self->directory, ' ');
  lsg_pdf_append_integer (self->directory, (gint64) self->bodies->len);
  g_string_append_c (self->directory, ' ');
  g_string_append (self->bodies, body);
  g_string_append_c (self->bodies, '\n');
  if (++self->n_packed == PACKED_OBJECTS)
    end_packet (self);
}

/* --- to the disk --- */

static void
write_all (LsgPdfFile *self,
           const void *data,
           gsize       n)
{
  self->written += n;
  if (self->error == 0)
    self->error = lsg_disk_write (self->descriptor, data, n, NULL);
}

/* The parts are gathered first: one write for a hundred of them. */
static void
append_part (LsgPdfFile *self,
             const Part *part,
             GString    *out)
{
  g_array_index (self->places, Place, part->id).place = self->written + out->len;
  lsg_pdf_append_integer (out, part->id);
  g_string_append (out, " 0 obj\n");
  if (part->entries != NULL)
    g_string_append_printf (out, "<<%s/Length %u%s>>stream\n", part->entries, part->data->len,
                            part->packs ? "/Filter/FlateDecode" : "");
  g_string_append_len (out, (const char *) part->data->data, part->data->len);
  g_string_append (out, part->entries != NULL ? "\nendstream\nendobj\n" : "\nendobj\n");
}

static void
write_parts (LsgPdfFile *self)
{
  g_autoptr (GString) out = g_string_new ("%PDF-1.7\n%\342\343\317\323\n");

  for (guint i = 0; i < self->parts->len; i++)
    {
      append_part (self, self->parts->pdata[i], out);
      if (out->len < 256 * 1024 && i + 1 < self->parts->len)
        continue;
      write_all (self, out->str, out->len);
      g_string_truncate (out, 0);
    }
}

static void
append_place (GByteArray  *table,
              const Place *place,
              gboolean     first)
{
  guint64 middle = place->packed ? place->packet : place->place;
  guint last = place->packed ? (guint) place->place : 0;
  guint8 entry[PLACE_SIZE] = { first ? 0 : place->packed ? 2 : 1,
                               (guint8) (middle >> 24), (guint8) (middle >> 16), (guint8) (middle >> 8),
                               (guint8) middle, (guint8) (last >> 8), (guint8) last };

  g_byte_array_append (table, entry, sizeof entry);
}

static void
write_table (LsgPdfFile *self,
             guint       root,
             guint       info)
{
  guint64 start = self->written;
  guint id = lsg_pdf_file_reserve (self);
  Part part = { id, NULL, g_byte_array_new (), TRUE };
  g_autoptr (GString) out = g_string_new (NULL);

  g_array_index (self->places, Place, id).place = start;
  for (guint i = 0; i < self->places->len; i++)
    append_place (part.data, &g_array_index (self->places, Place, i), i == 0);
  pack (&part, NULL);
  part.entries = g_strdup_printf ("/Type/XRef/Size %u/W[1 4 2]/Root %u 0 R/Info %u 0 R",
                                  self->places->len, root, info);
  append_part (self, &part, out);
  g_string_append_printf (out, "startxref\n%" G_GUINT64_FORMAT "\n%%%%EOF\n", start);
  write_all (self, out->str, out->len);
  g_free (part.entries);
  g_byte_array_unref (part.data);
}

int
lsg_pdf_file_finish (LsgPdfFile *self,
                     guint       root,
                     guint       info)
{
  end_packet (self);
  wait_for_threads (self);
  write_parts (self);
  write_table (self, root, info);
  return self->error;
}

/* --- values --- */

void
lsg_pdf_append_integer (GString *string,
                        gint64   number)
{
  char digits[24];
  char *c = digits + sizeof digits;
  guint64 rest = (guint64) ABS (number);

  do
    *--c = (char) ('0' + rest % 10);
  while ((rest /= 10) > 0);
  if (number < 0)
    *--c = '-';
  g_string_append_len (string, c, digits + sizeof digits - c);
}

void
lsg_pdf_append_number (GString *string,
                       double   number)
{
  gint64 hundredths = (gint64) (number * 100 + (number < 0 ? -0.5 : 0.5));

  if (hundredths < 0)
    g_string_append_c (string, '-');
  hundredths = ABS (hundredths);
  lsg_pdf_append_integer (string, hundredths / 100);
  if (hundredths % 100 == 0)
    return;
  g_string_append_c (string, '.');
  g_string_append_c (string, (char) ('0' + hundredths % 100 / 10));
  if (hundredths % 10 != 0)
    g_string_append_c (string, (char) ('0' + hundredths % 10));
}

void
lsg_pdf_append_reference (GString *string,
                          guint    id)
{
  g_string_append_c (string, ' ');
  lsg_pdf_append_integer (string, id);
  g_string_append (string, " 0 R");
}

void
lsg_pdf_append_bytes (GString    *string,
                      const char *bytes,
                      gsize       n)
{
  g_string_append_c (string, '(');
  for (gsize i = 0; i < n; i++)
    if (bytes[i] == '(' || bytes[i] == ')' || bytes[i] == '\\')
      {
        g_string_append_c (string, '\\');
        g_string_append_c (string, bytes[i]);
      }
    else if (bytes[i] == '\r')
      g_string_append (string, "\\r");
    else
      g_string_append_c (string, bytes[i]);
  g_string_append_c (string, ')');
}

void
lsg_pdf_append_text (GString    *string,
                     const char *text)
{
  static const char hex[] = "0123456789ABCDEF";
  glong n = 0;
  g_autofree gunichar2 *units = g_utf8_to_utf16 (text, -1, NULL, &n, NULL);

  g_string_append (string, "<FEFF");
  for (glong i = 0; i < n; i++)
    for (int shift = 12; shift >= 0; shift -= 4)
      g_string_append_c (string, hex[units[i] >> shift & 15]);
  g_string_append_c (string, '>');
}
