/* mutate.c - see mutate.h. */
#include "mutate.h"

#include <string.h>

#define MAX_MISTAKES 8
#define MAX_PART 4096

typedef struct {
  GByteArray        *bytes;
  const char *const *words;
  GRand             *random;
} Work;

static guint
draw (Work *work,
      guint n)
{
  return n == 0 ? 0 : (guint) g_rand_int_range (work->random, 0, (gint32) MIN (n, G_MAXINT32));
}

/* A place and a length that lie within the bytes; short parts are more likely than long ones. */
static guint
draw_part (Work  *work,
           guint *length)
{
  guint place = draw (work, work->bytes->len);
  guint wanted = 1 + draw (work, draw (work, 2) ? 16 : MAX_PART);

  *length = MIN (wanted, work->bytes->len - place);
  return place;
}

static void
insert (Work         *work,
        guint         place,
        const guint8 *data,
        guint         length)
{
  guint rest = work->bytes->len - place;

  g_byte_array_set_size (work->bytes, work->bytes->len + length);
  memmove (work->bytes->data + place + length, work->bytes->data + place, rest);
  memcpy (work->bytes->data + place, data, length);
}

static void
flip_bit (Work *work)
{
  work->bytes->data[draw (work, work->bytes->len)] ^= 1u << draw (work, 8);
}

static void
set_byte (Work *work)
{
  static const guint8 telling[] = { 0, 1, '"', '<', '>', '&', '{', 0x7f, 0x80, 0xc3, 0xff };

  work->bytes->data[draw (work, work->bytes->len)] =
    draw (work, 2) ? telling[draw (work, G_N_ELEMENTS (telling))] : draw (work, 256);
}

static void
cut_part (Work *work)
{
  guint length;
  guint place = draw_part (work, &length);

  g_byte_array_remove_range (work->bytes, place, length);
}

static void
cut_end (Work *work)
{
  g_byte_array_set_size (work->bytes, draw (work, work->bytes->len + 1));
}

static void
copy_part (Work *work)
{
  guint length;
  guint place = draw_part (work, &length);
  g_autofree guint8 *part = g_memdup2 (work->bytes->data + place, length);

  insert (work, draw (work, work->bytes->len + 1), part, length);
}

static void
overwrite_part (Work *work)
{
  guint length;
  guint place = draw_part (work, &length);
  guint to = draw (work, work->bytes->len - length + 1);

  memmove (work->bytes->data + to, work->bytes->data + place, length);
}

static void
insert_word (Work *work)
{
  const char *word = work->words[draw (work, g_strv_length ((char **) work->words))];

  insert (work, draw (work, work->bytes->len + 1), (const guint8 *) word, strlen (word));
}

GBytes *
lsg_mutate (GBytes            *good,
            const char *const *words,
            GRand             *random)
{
  static void (*const mistakes[]) (Work *work) = {
    flip_bit, flip_bit, set_byte, set_byte, cut_part, cut_end, copy_part, overwrite_part, insert_word, insert_word,
  };
  Work work = { g_byte_array_new (), words, random };
  guint n;

  g_byte_array_append (work.bytes, g_bytes_get_data (good, NULL), g_bytes_get_size (good));
  n = 1 + draw (&work, MAX_MISTAKES);
  for (guint i = 0; i < n && work.bytes->len > 0; i++)
    mistakes[draw (&work, G_N_ELEMENTS (mistakes))](&work);
  return g_byte_array_free_to_bytes (work.bytes);
}
