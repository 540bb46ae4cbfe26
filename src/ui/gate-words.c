/* gate-words.c - see gate-words.h. */
#include "gate-words.h"

#include "date.h"

#include <glib/gi18n-lib.h>

#define MAX_NAMES 4

LsgGateState
lsg_gate_get_state (LsgSnapshot *snapshot,
                    GPtrArray   *drifts)
{
  if (snapshot == NULL)
    return LSG_GATE_DRAFT;
  return drifts != NULL && lsg_drift_count_open (drifts) > 0 ? LSG_GATE_TO_REVIEW : LSG_GATE_VALIDATED;
}

const char *
lsg_gate_word_state (LsgGateState state)
{
  switch (state)
    {
    case LSG_GATE_VALIDATED:
      return C_("deliverable", "Validated");
    case LSG_GATE_TO_REVIEW:
      return C_("deliverable", "To review");
    case LSG_GATE_DRAFT:
    default:
      return C_("deliverable", "Draft");
    }
}

char *
lsg_gate_word_version (LsgSnapshot *snapshot)
{
  /* TRANSLATORS: the number of a validated version */
  GString *text = g_string_new (NULL);
  g_autofree char *date = lsg_date_format (snapshot->date, lsg_language_get_interface ());

  g_string_append_printf (text, _("Version %d"), (int) snapshot->edition);
  if (date != NULL)
    g_string_append_printf (text, ", %s", date);
  if (snapshot->signatory != NULL)
    g_string_append_printf (text, ", %s", snapshot->signatory);
  return g_string_free (text, FALSE);
}

char *
lsg_gate_word_point (const LsgCheckPoint *point)
{
  if (!lsg_check_point_applies (point))
    /* TRANSLATORS: of a point of a checklist that is about no record of the project */
    return g_strdup (_("not applicable"));
  /* TRANSLATORS: how many of how many: “10 of 12” */
  return g_strdup_printf (_("%u of %u"), point->done, point->total);
}

char *
lsg_gate_word_changes (LsgSnapshot *snapshot,
                       GPtrArray   *drifts)
{
  guint n_open;

  if (snapshot == NULL)
    return NULL;
  if (drifts == NULL)
    return g_strdup (_("Its copy is not in this project."));
  if (drifts->len == 0)
    return g_strdup (_("Nothing has changed since."));
  n_open = lsg_drift_count_open (drifts);
  if (n_open == 0)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u change since, reviewed.", "%u changes since, all reviewed.",
                                         drifts->len), drifts->len);
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u change since is to review.", "%u changes since are to review.",
                                       n_open), n_open);
}

char *
lsg_gate_word_open (guint  n_points,
                    guint  n_changes,
                    gint64 edition)
{
  g_autofree char *points = NULL;
  g_autofree char *changes = NULL;
  g_autofree char *both = NULL;

  if (n_points == 0 && n_changes == 0)
    return g_strdup_printf (_("Nothing is open: version %d will have no reserves."), (int) edition);
  points = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u point", "%u points", n_points), n_points);
  changes = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u change", "%u changes", n_changes), n_changes);
  if (n_points > 0 && n_changes > 0)
    /* TRANSLATORS: “2 points” and “3 changes” */
    both = g_strdup_printf (_("%s and %s"), points, changes);
  else
    both = g_strdup (n_points > 0 ? points : changes);
  /* TRANSLATORS: what is open, such as “2 points and 3 changes”, and the number of the version */
  return g_strdup_printf (_("Still open: %s. Version %d will carry them as reserves."), both, (int) edition);
}

char *
lsg_gate_word_records (GPtrArray *records)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < records->len && i < MAX_NAMES; i++)
    {
      const char *code = lsg_record_get_code (records->pdata[i]);
      const char *title = lsg_record_get_title (records->pdata[i]);
      const char *name = code != NULL && *code != '\0' ? code : title;

      if (*name != '\0')
        g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", name);
    }
  if (records->len > MAX_NAMES)
    g_string_append (text, " …");
  return g_string_free (text, FALSE);
}
