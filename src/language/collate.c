/* collate.c - folding and sort keys. See collate.h. */
#include "collate.h"

#include <string.h>

/* Characters that fold to something that decomposition does not give. */
static const struct {
  gunichar    c;
  const char *folded;
} special[] = {
  { 0x00C6, "ae" },  { 0x00E6, "ae" },  { 0x0152, "oe" },  { 0x0153, "oe" },  { 0x00DF, "ss" },
  { 0x1E9E, "ss" },  { 0x00D8, "o" },   { 0x00F8, "o" },   { 0x0110, "d" },   { 0x0111, "d" },
  { 0x0141, "l" },   { 0x0142, "l" },   { 0x0131, "i" },   { 0x2018, "'" },   { 0x2019, "'" },
  { 0x201C, "\"" },  { 0x201D, "\"" },  { 0x00AB, "\"" },  { 0x00BB, "\"" },  { 0x2010, "-" },
  { 0x2011, "-" },   { 0x2013, "-" },   { 0x2014, "-" },   { 0x2212, "-" },   { 0x2026, "..." },
  { 0x00AD, "" },    { 0x200B, "" },    { 0x2060, "" },    { 0xFEFF, "" },
};

static const char *
find_special (gunichar c)
{
  for (guint i = 0; i < G_N_ELEMENTS (special); i++)
    if (special[i].c == c)
      return special[i].folded;
  return NULL;
}

static void
append_folded (GString  *folded,
               gunichar  c)
{
  gunichar parts[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];
  const char *replacement = find_special (c);
  gsize n;

  if (replacement != NULL)
    {
      g_string_append (folded, replacement);
      return;
    }
  n = g_unichar_fully_decompose (c, TRUE, parts, G_N_ELEMENTS (parts));
  for (gsize i = 0; i < n; i++)
    {
      if (g_unichar_isspace (parts[i]))
        g_string_append_c (folded, ' ');
      else if (!g_unichar_ismark (parts[i]))
        g_string_append_unichar (folded, g_unichar_tolower (parts[i]));
    }
}

/* Appends the folded form of @text; a text that is not UTF-8 is taken as far as it is. */
static void
fold_onto (GString    *folded,
           const char *text)
{
  const char *end = text + strlen (text);

  while (text < end)
    {
      gunichar c;

      if ((guchar) *text < 0x80)
        {
          g_string_append_c (folded, g_ascii_isspace (*text) ? ' ' : g_ascii_tolower (*text));
          text++;
          continue;
        }
      c = g_utf8_get_char_validated (text, end - text);
      if (c == (gunichar) -1 || c == (gunichar) -2)
        return;
      append_folded (folded, c);
      text = g_utf8_next_char (text);
    }
}

char *
lsg_collate_fold (const char *text)
{
  GString *folded = g_string_new (NULL);

  if (text != NULL)
    fold_onto (folded, text);
  return g_string_free (folded, FALSE);
}

/* A run of digits becomes "0", its length without zeros at the left, its digits: a longer number is a
 * larger one. */
static const char *
append_number (GString    *key,
               const char *p)
{
  const char *end;

  while (*p == '0' && g_ascii_isdigit (p[1]))
    p++;
  for (end = p; g_ascii_isdigit (*end); end++)
    ;
  g_string_append_c (key, '0');
  for (gsize n = end - p; n > 0; n -= MIN (n, 126))
    g_string_append_c (key, (char) MIN (n, 126) + 1);
  g_string_append_len (key, p, end - p);
  return end;
}

/* What makes two texts differ at first sight: words and numbers, parted by single spaces. */
static void
append_primary (GString    *key,
                const char *folded)
{
  gboolean parted = FALSE;

  for (const char *p = folded; *p != '\0';)
    {
      if (*p == ' ' || *p == '-' || *p == '\'' || *p == '"')
        {
          parted = TRUE;
          p++;
          continue;
        }
      if (parted && key->len > 0)
        g_string_append_c (key, ' ');
      parted = FALSE;
      if (g_ascii_isdigit (*p))
        p = append_number (key, p);
      else
        g_string_append_c (key, *p++);
    }
}

char *
lsg_collate_key (const char *text)
{
  GString *key = g_string_new (NULL);
  g_autofree char *folded = NULL;
  g_autofree char *lower = NULL;

  if (text == NULL)
    text = "";
  folded = lsg_collate_fold (text);
  append_primary (key, folded);
  if (g_utf8_validate (text, -1, NULL))
    {
      lower = g_utf8_strdown (text, -1);
      g_string_append_c (key, '\001');
      g_string_append (key, lower);
      g_string_append_c (key, '\001');
      g_string_append (key, text);
    }
  return g_string_free (key, FALSE);
}

static int
compare_keys (const char *a,
              const char *b)
{
  g_autofree char *key_a = lsg_collate_key (a);
  g_autofree char *key_b = lsg_collate_key (b);

  return strcmp (key_a, key_b);
}

/* What is read off a plain text without making a key. */
typedef struct {
  const char *p;
  gboolean    begun;
} Reader;

static gboolean
is_plain (const char *text)
{
  for (; *text != '\0'; text++)
    if ((guchar) *text >= 0x80 && !((guchar) text[0] == 0xC2 && (guchar) text[1] == 0xA0 && text++))
      return FALSE;
  return TRUE;
}

/* The next character of the primary key, '\0' at the end; the reader stays on it. Gaps are one space. */
static char
peek_primary (Reader *reader)
{
  gboolean parted = FALSE;

  for (;;)
    {
      if ((guchar) *reader->p == 0xC2)
        reader->p += 2;
      else if (g_ascii_isspace (*reader->p) || (*reader->p != '\0' && strchr ("-'\"", *reader->p) != NULL))
        reader->p++;
      else
        break;
      parted = TRUE;
    }
  if (parted && reader->begun && *reader->p != '\0')
    {
      reader->begun = FALSE; /* the space is given once */
      return ' ';
    }
  reader->begun = TRUE;
  return *reader->p == '\0' ? '\001' : g_ascii_tolower (*reader->p);
}

static int
compare_numbers (Reader *a,
                 Reader *b)
{
  const char *starts[2];
  gsize sizes[2];
  Reader *readers[2] = { a, b };

  for (guint i = 0; i < 2; i++)
    {
      while (readers[i]->p[0] == '0' && g_ascii_isdigit (readers[i]->p[1]))
        readers[i]->p++;
      starts[i] = readers[i]->p;
      while (g_ascii_isdigit (*readers[i]->p))
        readers[i]->p++;
      sizes[i] = readers[i]->p - starts[i];
    }
  if (sizes[0] != sizes[1])
    return sizes[0] < sizes[1] ? -1 : 1;
  return strncmp (starts[0], starts[1], sizes[0]);
}

/* The order of the primary keys of two plain texts. */
static int
compare_plain (const char *a,
               const char *b)
{
  Reader first = { a, FALSE };
  Reader second = { b, FALSE };

  for (;;)
    {
      char x = peek_primary (&first);
      char y = peek_primary (&second);

      if (g_ascii_isdigit (x) && g_ascii_isdigit (y))
        {
          int order = compare_numbers (&first, &second);

          if (order != 0)
            return order;
          continue;
        }
      if (g_ascii_isdigit (x) || g_ascii_isdigit (y) || x != y)
        {
          x = g_ascii_isdigit (x) ? '0' : x;
          y = g_ascii_isdigit (y) ? '0' : y;
          return x < y ? -1 : 1;
        }
      if (x == '\001')
        return 0;
      first.p += x != ' ';
      second.p += x != ' ';
    }
}

int
lsg_collate_compare (const char *a,
                     const char *b)
{
  if (a == b)
    return 0;
  if (a != NULL && b != NULL && is_plain (a) && is_plain (b))
    {
      int order = compare_plain (a, b);

      if (order != 0)
        return order;
    }
  return compare_keys (a, b);
}
