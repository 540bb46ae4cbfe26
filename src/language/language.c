/* language.c - see language.h. */
#include "language.h"

#include <string.h>

LsgLanguage
lsg_language_get_interface (void)
{
  const char *const *names = g_get_language_names_with_category ("LC_MESSAGES");

  for (guint i = 0; names[i] != NULL; i++)
    {
      if (g_str_has_prefix (names[i], "fr"))
        return LSG_LANGUAGE_FR;
      if (g_str_has_prefix (names[i], "en") || strcmp (names[i], "C") == 0)
        return LSG_LANGUAGE_EN;
    }
  return LSG_LANGUAGE_EN;
}

const char *
lsg_language_get_code (LsgLanguage language)
{
  return language == LSG_LANGUAGE_FR ? "fr" : "en";
}
