/* cover-words.c - see cover-words.h. */
#include "cover-words.h"

#include "priority-words.h"
#include "record-name.h"

#include <glib/gi18n-lib.h>

#define MAX_CODES 12

static const char *
get_function (const LsgCover *cover)
{
  return cover->function != LSG_NULL ? g_dgettext (GETTEXT_PACKAGE, lsg_function_choices[cover->function].label)
                                     : NULL;
}

const char *
lsg_words_cover_state (LsgCoverState state)
{
  static const char *const words[LSG_N_COVER_STATES] = {
    [LSG_COVER_NONE] = N_("not invested"),
    [LSG_COVER_COVERED] = N_("covered"),
    [LSG_COVER_UNCOVERED] = N_("uncovered"),
    [LSG_COVER_NO_NEED] = N_("without need"),
  };

  g_return_val_if_fail (state < LSG_N_COVER_STATES, "");

  return g_dgettext (GETTEXT_PACKAGE, words[state]);
}

char *
lsg_words_codes (GPtrArray *records)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < MIN (records->len, MAX_CODES); i++)
    {
      g_autofree char *name = lsg_record_dup_short_name (records->pdata[i]);

      if (i > 0)
        g_string_append (text, ", ");
      g_string_append (text, name);
    }
  if (records->len > MAX_CODES)
    g_string_append (text, "…");
  return g_string_free (text, FALSE);
}

char *
lsg_words_cover_place (const LsgCover *cover)
{
  const char *function = get_function (cover);
  g_autofree char *plane = cover->plane != LSG_NULL ? lsg_words_planes (1 << cover->plane) : NULL;

  if (cover->record != NULL && cover->record->own)
    {
      const char *number = cover->record->number;

      /* translators: the number of an objective is inserted, "O 1" */
      return g_strdup_printf (_("%s · the project’s own"), number != NULL ? number : "");
    }
  /* translators: a tutoring function, then a support plane: "Pedagogy · socio-affective plane" */
  return g_strdup_printf (_("%s · %s plane"), function, plane);
}

static void
append_needs (GString        *text,
              const LsgCover *cover)
{
  g_autofree char *codes = lsg_words_codes (cover->needs);

  if (cover->needs->len == 0)
    return;
  g_string_append_printf (text, ", %s", codes);
  if (cover->criticality != LSG_NULL)
    {
      g_string_append (text, ", ");
      g_string_append_printf (text, _("criticality %d"), (int) cover->criticality);
    }
}

char *
lsg_words_cover (const LsgCover *cover)
{
  g_autofree char *place = lsg_words_cover_place (cover);
  GString *text = g_string_new (NULL);

  /* translators: where an objective stands, then its title */
  g_string_append_printf (text, _("%s: %s"), place, cover->title);
  append_needs (text, cover);
  g_string_append_printf (text, ", %s", lsg_words_cover_state (cover->state));
  if (cover->kept->len > 0)
    {
      g_autofree char *codes = lsg_words_codes (cover->kept);

      g_string_append_printf (text, " (%s)", codes);
    }
  return g_string_free (text, FALSE);
}

char *
lsg_words_cover_reason (const LsgCover *cover)
{
  g_autofree char *needs = NULL;

  if (cover->state != LSG_COVER_UNCOVERED)
    return NULL;
  if (cover->alarm != NULL)
    {
      g_autofree char *name = lsg_record_dup_short_name (LSG_RECORD (cover->alarm));

      return g_strdup_printf (_("%s is indispensable, and no intervention that is kept serves this objective."), name);
    }
  needs = lsg_words_codes (cover->needs);
  return g_strdup_printf (_("No intervention that is kept serves this objective (%s)."), needs);
}

char *
lsg_words_coverage (const LsgCoverage *coverage)
{
  guint n_uncovered = coverage->n_by_state[LSG_COVER_UNCOVERED];
  guint n = coverage->n_by_state[LSG_COVER_COVERED] + n_uncovered;
  g_autofree char *called = NULL;

  if (n == 0)
    return g_strdup (_("Functions by planes: what tutoring is for"));
  called = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u of 28 objectives called for",
                                         "%u of 28 objectives called for", n), n);
  if (n_uncovered == 0)
    return g_steal_pointer (&called);
  /* translators: "13 of 28 objectives called for", then how many nothing serves */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s, %u uncovered", "%s, %u uncovered", n_uncovered), called,
                          n_uncovered);
}
