/* search-words.c - live search. See search-words.h. */
#include "search-words.h"

#include "collate.h"

#include <string.h>

LsgSearchWords *
lsg_search_words_new (const char *text)
{
  g_autofree char *folded = lsg_collate_fold (text != NULL ? text : "");
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
  folded = lsg_collate_fold (text != NULL ? text : "");
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
