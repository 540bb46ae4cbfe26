/* compare-words.c - see compare-words.h. */
#include "compare-words.h"

#include "clause.h"
#include "gate-words.h"

#include <glib/gi18n-lib.h>

char *
lsg_compare_word_version (LsgSnapshot *snapshot)
{
  g_autofree char *version = NULL;

  if (snapshot == NULL)
    /* TRANSLATORS: the project as it is now, beside its validated versions */
    return g_strdup (C_("version", "Now"));
  version = lsg_gate_word_version (snapshot);
  return g_strdup_printf ("%s · %s",
                          g_dgettext (GETTEXT_PACKAGE, lsg_deliverable_choices[snapshot->deliverable].label), version);
}

static int
compare_versions (gconstpointer a,
                  gconstpointer b)
{
  LsgSnapshot *first = *(LsgSnapshot *const *) a;
  LsgSnapshot *second = *(LsgSnapshot *const *) b;
  int order = g_strcmp0 (second->date, first->date);

  if (order == 0)
    order = (second->edition > first->edition) - (second->edition < first->edition);
  return order;
}

GPtrArray *
lsg_compare_list_versions (LsgRecords *records)
{
  GPtrArray *list = g_ptr_array_new ();

  for (guint i = 0; i < lsg_records_get_n (records, LSG_KIND_SNAPSHOT); i++)
    {
      LsgSnapshot *snapshot = lsg_records_peek (records, LSG_KIND_SNAPSHOT, i);

      if (snapshot->image != NULL)
        g_ptr_array_add (list, snapshot);
    }
  g_ptr_array_sort (list, compare_versions);
  return list;
}

char *
lsg_compare_word_charter (const LsgCharterComparison *comparison)
{
  g_autofree char *differences = NULL;
  guint n_clauses = 0;

  if (comparison->n == 0)
    return g_strdup (_("Nothing differs."));
  for (guint i = 0; i < comparison->clauses->len; i++)
    n_clauses += ((LsgClauseComparison *) comparison->clauses->pdata[i])->id != 0;
  differences =
    g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u difference", "%u differences", comparison->n), comparison->n);
  /* TRANSLATORS: “7 differences”, then how many clauses differ of how many */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s, in %u clause of %u", "%s, in %u clauses of %u",
                                       comparison->n_clauses),
                          differences, comparison->n_clauses, n_clauses);
}

char *
lsg_compare_word_changes (guint n)
{
  if (n == 0)
    return g_strdup (_("Nothing differs."));
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u difference", "%u differences", n), n);
}

char **
lsg_compare_list_tags (const LsgClauseComparison *clause)
{
  GPtrArray *tags = g_ptr_array_new ();

  if (clause->fate == LSG_CLAUSE_ADDED)
    g_ptr_array_add (tags, g_strdup (C_("clause", "New")));
  else if (clause->fate == LSG_CLAUSE_REMOVED)
    g_ptr_array_add (tags, g_strdup (C_("clause", "Removed")));
  else
    {
      if (clause->title.n > 0)
        g_ptr_array_add (tags, g_strdup (C_("clause", "Renamed")));
      if (clause->moved)
        g_ptr_array_add (tags, g_strdup (C_("clause", "Moved")));
      if (clause->text.n + clause->note.n > 0)
        g_ptr_array_add (tags, g_strdup (C_("clause", "Reworded")));
      if (clause->generated.n > 0)
        g_ptr_array_add (tags, g_strdup (C_("clause", "Generated part")));
      if (clause->old_audiences != clause->new_audiences)
        g_ptr_array_add (tags, g_strdup (C_("clause", "Audiences")));
      if (clause->formatting)
        g_ptr_array_add (tags, g_strdup (C_("clause", "Formatting")));
    }
  g_ptr_array_add (tags, NULL);
  return (char **) g_ptr_array_free (tags, FALSE);
}

/* "institution, tutor"; "nobody". */
static char *
word_audiences (gint64 audiences)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < LSG_N_AUDIENCES; i++)
    if ((audiences >> i & 1) != 0)
      {
        g_autofree char *name = g_utf8_strdown (g_dgettext (GETTEXT_PACKAGE, lsg_audience_choices[i].label), -1);

        g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", name);
      }
  if (text->len == 0)
    /* TRANSLATORS: a clause that is for no audience */
    g_string_append (text, C_("audiences", "nobody"));
  return g_string_free (text, FALSE);
}

static gboolean
is_for (gint64             audiences,
        LsgCharterAudience audience)
{
  return audience == LSG_CHARTER_ALL ? audiences != 0 : (audiences >> audience & 1) != 0;
}

static void
add_sentence (GString *text,
              char    *sentence)
{
  g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", sentence);
  g_free (sentence);
}

/* A clause that is printed in one state alone may be a record in both. */
static void
add_fate (GString                   *text,
          const LsgClauseComparison *clause,
          LsgCharterAudience         audience)
{
  g_autofree char *old = word_audiences (clause->old_audiences);
  g_autofree char *new = word_audiences (clause->new_audiences);

  if (clause->id == 0 || clause->old_audiences == 0 || clause->new_audiences == 0)
    {
      if (clause->id != 0 && clause->old_audiences != clause->new_audiences && clause->fate == LSG_CLAUSE_KEPT)
        add_sentence (text, g_strdup_printf (_("Audiences: %s → %s."), old, new));
      return;
    }
  if (clause->fate == LSG_CLAUSE_ADDED)
    add_sentence (text, is_for (clause->old_audiences, audience)
                          ? g_strdup (_("It printed nothing before."))
                          : g_strdup_printf (_("Before, it was for: %s."), old));
  else if (clause->fate == LSG_CLAUSE_REMOVED)
    add_sentence (text, is_for (clause->new_audiences, audience)
                          ? g_strdup (_("It prints nothing any more."))
                          : g_strdup_printf (_("It is still for: %s."), new));
  else if (clause->old_audiences != clause->new_audiences)
    add_sentence (text, g_strdup_printf (_("Audiences: %s → %s."), old, new));
}

char *
lsg_compare_word_clause (const LsgClauseComparison *clause,
                         LsgCharterAudience         audience)
{
  g_autoptr (GString) text = g_string_new (NULL);

  add_fate (text, clause, audience);
  if (clause->old_section != NULL && clause->new_section != NULL)
    add_sentence (text, g_strdup_printf (_("From the section “%s” to the section “%s”."), clause->old_section,
                                         clause->new_section));
  else if (clause->new_section != NULL)
    add_sentence (text, g_strdup_printf (_("It was a section, and stands in the section “%s” now."), clause->new_section));
  else if (clause->old_section != NULL)
    add_sentence (text, g_strdup_printf (_("It stood in the section “%s”, and is a section now."), clause->old_section));
  if (clause->formatting)
    add_sentence (text, g_strdup (_("The words are the same; what is bold, a list or a field is not.")));
  return text->len > 0 ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
}

char *
lsg_compare_word_number (const LsgClauseComparison *clause)
{
  const char *old = clause->old_number;
  const char *new = clause->new_number;

  if (old != NULL && new != NULL && !g_str_equal (old, new))
    return g_strdup_printf ("%s → %s", old, new);
  return g_strdup (new != NULL ? new : old != NULL ? old : "");
}
