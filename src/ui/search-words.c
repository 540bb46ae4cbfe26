/* search-words.c - live search. See search-words.h. */
#include "search-words.h"

#include <string.h>

/* Lower case without accents: "É" and "e" are the same to who searches. */
static char *
fold (const char *text)
{
  g_autofree char *decomposed = g_utf8_normalize (text, -1, G_NORMALIZE_ALL);
  g_autoptr (GString) result = g_string_new (NULL);

  if (decomposed == NULL)
    return g_strdup ("");
  for (const char *p = decomposed; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_ismark (c))
        continue;
      if (c == 0x2019)
        c = '\'';
      else if (g_unichar_isspace (c))
        c = ' ';
      g_string_append_unichar (result, g_unichar_tolower (c));
    }
  return g_strdup (result->str);
}

LsgSearchWords *
lsg_search_words_new (const char *text)
{
  g_autofree char *folded = fold (text != NULL ? text : "");
  g_auto (GStrv) parts = g_strsplit (folded, " ", -1);
  g_autoptr (GPtrArray) words = g_ptr_array_new ();

  for (guint i = 0; parts[i] != NULL; i++)
    if (*parts[i] != '\0')
      g_ptr_array_add (words, g_strdup (parts[i]));
  if (words->len == 0)
    return NULL;
  g_ptr_array_add (words, NULL);
  return (LsgSearchWords *) g_ptr_array_steal (words, NULL);
}

gboolean
lsg_search_words_match_text (LsgSearchWords *words,
                             const char     *text)
{
  g_autofree char *folded = NULL;

  if (words == NULL)
    return TRUE;
  folded = fold (text != NULL ? text : "");
  for (guint i = 0; words[i] != NULL; i++)
    if (strstr (folded, words[i]) == NULL)
      return FALSE;
  return TRUE;
}

gboolean
lsg_search_words_match (LsgSearchWords *words,
                        LsgRecord      *record)
{
  const LsgKind *kind = lsg_record_get_kind (record);
  g_autoptr (GString) all = NULL;

  if (words == NULL)
    return TRUE;

  all = g_string_new (NULL);
  for (guint i = 0; i < kind->n_fields; i++)
    {
      LsgValue value = lsg_none ();

      if (lsg_field_is_text (&kind->fields[i]))
        value = lsg_record_get (record, &kind->fields[i]);
      if (value.type == LSG_VALUE_TEXT)
        g_string_append_printf (all, "%s\n", value.text);
    }
  return lsg_search_words_match_text (words, all->str);
}
