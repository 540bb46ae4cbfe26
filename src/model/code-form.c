/* code-form.c - see code-form.h. */
#include "code-form.h"

#define NO_BREAK_SPACE 0x00a0

/* What stands around a run of white space tells what becomes of it. */
typedef struct {
  gunichar before; /* 0 at the beginning */
  gboolean spaced;
} Reader;

/* Takes a character; returns whether a run of white space has ended with it, and whether it joins letters to digits. */
static gboolean
take (Reader   *self,
      gunichar  c,
      gboolean *joins)
{
  gboolean ended;

  if (g_unichar_isspace (c))
    {
      self->spaced = self->before != 0;
      return FALSE;
    }
  ended = self->spaced;
  *joins = ended && g_unichar_isalpha (self->before) && g_unichar_isdigit (c);
  self->before = c;
  self->spaced = FALSE;
  return ended;
}

char *
lsg_code_tidy (const char *code)
{
  GString *text = g_string_new (NULL);
  Reader reader = { 0, FALSE };
  gboolean joins;

  g_return_val_if_fail (code != NULL, NULL);

  for (const char *p = code; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (take (&reader, c, &joins))
        g_string_append_unichar (text, joins ? NO_BREAK_SPACE : ' ');
      if (!g_unichar_isspace (c))
        g_string_append_unichar (text, c);
    }
  return g_string_free (text, FALSE);
}

/* Full-width and other letters of the same look, and the case of what is not ASCII. */
static void
fold_rare (const char *code,
           GString    *key)
{
  g_autofree char *normal = g_utf8_normalize (code, -1, G_NORMALIZE_ALL);
  g_autofree char *folded = g_utf8_casefold (normal, -1);
  Reader reader = { 0, FALSE };
  gboolean joins;

  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (take (&reader, c, &joins) && !joins)
        g_string_append_c (key, ' ');
      if (!g_unichar_isspace (c))
        g_string_append_unichar (key, c);
    }
}

/* Nearly all codes are of ASCII and U+00A0: they are folded for thousands of records after an edit. */
void
lsg_code_fold (const char *code,
               GString    *key)
{
  gsize start = key->len;
  Reader reader = { 0, FALSE };
  gboolean joins;

  g_return_if_fail (code != NULL);

  for (const guchar *p = (const guchar *) code; *p != '\0'; p++)
    {
      gunichar c = *p;

      if (c == 0xc2 && p[1] == NO_BREAK_SPACE)
        {
          c = NO_BREAK_SPACE;
          p++;
        }
      else if (c >= 0x80)
        {
          g_string_truncate (key, start);
          fold_rare (code, key);
          return;
        }
      if (take (&reader, c, &joins) && !joins)
        g_string_append_c (key, ' ');
      if (!g_unichar_isspace (c))
        g_string_append_c (key, g_ascii_tolower ((char) c));
    }
}
