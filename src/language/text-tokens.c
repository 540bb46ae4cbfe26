/* text-tokens.c - see text-tokens.h. */
#include "text-tokens.h"

#include <string.h>

/* The bytes of a piece stay in the text: the table only points there. */
typedef struct {
  const char *bytes;
  gsize       length;
} Piece;

struct _LsgTokenTable {
  GHashTable *ids; /* Piece -> number, from 1 */
};

static guint
hash_piece (gconstpointer key)
{
  const Piece *piece = key;
  guint hash = 2166136261u;

  for (gsize i = 0; i < piece->length; i++)
    hash = (hash ^ (guint8) piece->bytes[i]) * 16777619u;
  return hash;
}

static gboolean
equal_pieces (gconstpointer a,
              gconstpointer b)
{
  const Piece *first = a;
  const Piece *second = b;

  return first->length == second->length && memcmp (first->bytes, second->bytes, first->length) == 0;
}

LsgTokenTable *
lsg_token_table_new (void)
{
  LsgTokenTable *self = g_new0 (LsgTokenTable, 1);

  self->ids = g_hash_table_new_full (hash_piece, equal_pieces, g_free, NULL);
  return self;
}

void
lsg_token_table_free (LsgTokenTable *self)
{
  g_hash_table_unref (self->ids);
  g_free (self);
}

static guint
get_id (LsgTokenTable *self,
        const char    *bytes,
        gsize          length)
{
  Piece piece = { bytes, length };
  guint id = GPOINTER_TO_UINT (g_hash_table_lookup (self->ids, &piece));

  if (id == 0)
    {
      id = g_hash_table_size (self->ids) + 1;
      g_hash_table_insert (self->ids, g_memdup2 (&piece, sizeof piece), GUINT_TO_POINTER (id));
    }
  return id;
}

static gboolean
is_blank (gunichar c)
{
  return c != '\n' && g_unichar_isspace (c);
}

static gboolean
is_letter (gunichar c)
{
  return g_unichar_isalnum (c) || g_unichar_ismark (c) || c == 0xAD;
}

/* "{answer-delay}" as a whole; @start when the brace is just a brace. */
static const char *
skip_field (const char *start,
            const char *end)
{
  const char *p = start + 1;

  while (p < end && (g_ascii_islower (*p) || g_ascii_isdigit (*p) || *p == '-'))
    p++;
  return p < end && *p == '}' && p > start + 1 ? p + 1 : start;
}

/* Letters and digits; an apostrophe ends the word that it belongs to, a comma or point between digits goes on. */
static const char *
skip_word (const char *start,
           const char *end)
{
  const char *p = start;
  gboolean digit = FALSE;

  while (p < end)
    {
      gunichar c = g_utf8_get_char (p);
      const char *next = g_utf8_next_char (p);

      if ((c == '\'' || c == 0x2019) && next < end && is_letter (g_utf8_get_char (next)))
        return next;
      if (!is_letter (c) && !(digit && (c == ',' || c == '.') && next < end && g_ascii_isdigit (*next)))
        return p;
      digit = g_unichar_isdigit (c);
      p = next;
    }
  return p;
}

/* The end of the piece that begins at @start. */
static const char *
skip_piece (const char *start,
            const char *end,
            gboolean   *word)
{
  gunichar first = g_utf8_get_char (start);
  const char *p = g_utf8_next_char (start);

  *word = is_letter (first);
  if (*word)
    return skip_word (start, end);
  if (first == '\n')
    return p;
  if (first == '{' && skip_field (start, end) != start)
    {
      *word = TRUE;
      return skip_field (start, end);
    }
  while (p < end && (is_blank (first) ? is_blank (g_utf8_get_char (p)) : g_utf8_get_char (p) == first))
    p = g_utf8_next_char (p);
  return p;
}

GArray *
lsg_token_table_cut (LsgTokenTable *self,
                     const char    *text,
                     gsize          length,
                     gboolean       lines)
{
  GArray *tokens = g_array_new (FALSE, FALSE, sizeof (LsgToken));
  const char *end = text + length;
  const char *p = text;

  while (p < end)
    {
      LsgToken token = { .start = (gsize) (p - text), .word = TRUE };
      const char *next;

      if (lines)
        {
          next = memchr (p, '\n', (gsize) (end - p));
          next = next != NULL ? next + 1 : end;
        }
      else
        {
          next = skip_piece (p, end, &token.word);
        }
      token.length = (gsize) (next - p);
      token.id = get_id (self, p, token.length);
      g_array_append_val (tokens, token);
      p = next;
    }
  return tokens;
}
