/* workload-words.c - see workload-words.h. */
#include "workload-words.h"

#include "number.h"
#include "priority-words.h"

#include <glib/gi18n-lib.h>

const char *
lsg_words_role (gint64 role)
{
  g_return_val_if_fail (role >= 0 && role < LSG_N_PROFILE_ROLES, "");

  return g_dgettext (GETTEXT_PACKAGE, lsg_profile_roles[role].label);
}

/* "Six functions of seven" */
static char *
word_functions (guint n)
{
  g_autofree char *number = lsg_number_format_words (n, TRUE, lsg_language_get_interface ());

  /* translators: a number in words: "six functions of seven" */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s function of seven", "%s functions of seven", n), number);
}

static char *
capitalise (const char *text)
{
  g_autofree char *first = g_utf8_substring (text, 0, 1);
  g_autofree char *large = g_utf8_strup (first, -1);

  return g_strconcat (large, g_utf8_next_char (text), NULL);
}

char *
lsg_words_orchestra (const LsgWorkload *load)
{
  g_autofree char *functions = word_functions (load->n_functions);
  g_autofree char *share = NULL;
  g_autofree char *text = NULL;

  if (!load->above_functions && !load->above_share)
    return NULL;
  if (load->share != LSG_NULL)
    share = lsg_number_format_percent ((load->share + 50) / 100 * 100, lsg_language_get_interface ());
  if (load->above_functions && load->above_share)
    /* translators: "six functions of seven", then "94%" */
    text = g_strdup_printf (_("%s and %s of the minutes: learners would depend on one person."), functions, share);
  else if (load->above_functions)
    text = g_strdup_printf (_("%s: the service would be uneven from one to the next."), functions);
  else
    text = g_strdup_printf (_("%s of the minutes: learners would depend on one person."), share);
  return capitalise (text);
}

char *
lsg_words_held (LsgFunction  function,
                const char  *name,
                LsgHeld      held,
                LsgProduct   minutes)
{
  static const char *const words[] = {
    [LSG_HELD_NONE] = N_("not held"),
    [LSG_HELD_FIRST] = N_("held first"),
    [LSG_HELD_SECOND] = N_("held in second place"),
    [LSG_HELD_CARRIED] = N_("carried without being entrusted"),
    [LSG_HELD_USUAL] = N_("usual for this kind, not entrusted"),
  };
  const char *function_name = g_dgettext (GETTEXT_PACKAGE, lsg_function_choices[function].label);
  const char *word = g_dgettext (GETTEXT_PACKAGE, words[held]);
  g_autofree char *figure = NULL;

  if (minutes <= 0)
    /* translators: a profile, a function, how it is held */
    return g_strdup_printf (_("%s, %s: %s"), name, function_name, word);
  figure = lsg_number_format_minutes (minutes, lsg_language_get_interface ());
  return g_strdup_printf (_("%s, %s: %s, %s"), name, function_name, word, figure);
}

char *
lsg_words_peak (const LsgWorkload *load)
{
  LsgLanguage language = lsg_language_get_interface ();
  g_autofree char *minutes = NULL;
  g_autofree char *capacity = NULL;
  g_autofree char *text = NULL;

  if (load->n_peaks == 0)
    return NULL;
  minutes = lsg_number_format_product (load->peak_minutes, language);
  capacity = lsg_number_format_product (lsg_profile_get_capacity (load->profile), language);
  /* translators: a week of the path, its minutes and the capacity: "W5: 127.5 for 120" */
  text = g_strdup_printf (_("W%d: %s for %s"), (int) load->peak_week, minutes, capacity);
  if (load->n_peaks == 1)
    return g_steal_pointer (&text);
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s, and %u more", "%s, and %u more", load->n_peaks - 1), text,
                          load->n_peaks - 1);
}

char *
lsg_words_workloads (LsgWorkloads *workloads)
{
  guint n = workloads->profiles->len;
  guint most = 0;
  g_autofree char *profiles = NULL;
  g_autofree char *functions = NULL;

  if (n == 0)
    return g_strdup (_("Who does what, and how much of it"));
  for (guint i = 0; i < n; i++)
    most = MAX (most, g_array_index (workloads->profiles, LsgWorkload, i).n_functions);
  profiles = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u profile", "%u profiles", n), n);
  if (most < (guint) workloads->functions_mark)
    return g_steal_pointer (&profiles);
  functions = word_functions (most);
  /* translators: "2 profiles", then "six functions of seven" */
  return g_strdup_printf (_("%s, one of which holds %s"), profiles, functions);
}
