/* removal-words.c - what is said about a removal. See removal.h. */
#include "removal.h"

#include "answer.h"
#include "record-name.h"
#include "snapshot.h"

#include <glib/gi18n-lib.h>

#define MAX_NAMES 6

static gboolean
is_link (LsgRecord *record)
{
  return (lsg_record_get_kind (record)->flags & LSG_KIND_LINK) != 0;
}

/* One line: @label and the names of @records that are no links, at most a few of them. */
static void
append_names (GString    *text,
              const char *label,
              GPtrArray  *records)
{
  guint n = 0;

  for (guint i = 0; i < records->len; i++)
    {
      g_autofree char *name = NULL;

      if (is_link (records->pdata[i]) || n++ >= MAX_NAMES)
        continue;
      name = lsg_record_dup_name (records->pdata[i]);
      if (n == 1)
        g_string_append_printf (text, "%s%s", text->len > 0 ? "\n\n" : "", label);
      g_string_append_printf (text, "\n%s", name);
    }
  if (n > MAX_NAMES)
    {
      g_string_append_c (text, '\n');
      g_string_append_printf (text, g_dngettext (GETTEXT_PACKAGE, "and %u more", "and %u more", n - MAX_NAMES),
                              n - MAX_NAMES);
    }
}

/* The first end of a link is the one that refers: it loses the link when the second end goes. */
static LsgRecord *
get_referrer (LsgRecords *records,
              GHashTable *going,
              LsgRecord  *link)
{
  const LsgField *first = &lsg_record_get_kind (link)->fields[0];
  LsgRecord *referrer = lsg_records_find (records, lsg_record_get (link, first).integer);

  return is_link (link) && referrer != NULL && !g_hash_table_contains (going, referrer) ? referrer : NULL;
}

/* As the pages list them. */
static int
compare_places (gconstpointer a,
                gconstpointer b)
{
  LsgRecord *x = *(LsgRecord **) a, *y = *(LsgRecord **) b;
  gint64 p = lsg_record_get_position (x), q = lsg_record_get_position (y);

  if (lsg_record_get_kind_id (x) != lsg_record_get_kind_id (y))
    return (int) lsg_record_get_kind_id (x) - (int) lsg_record_get_kind_id (y);
  return (p > q) - (p < q);
}

static GHashTable *
new_set (GPtrArray *records)
{
  GHashTable *set = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < records->len; i++)
    g_hash_table_add (set, records->pdata[i]);
  return set;
}

static GPtrArray *
list_losers (LsgRecords       *records,
             const LsgRemoval *removal,
             GPtrArray        *removed)
{
  GPtrArray *losers = g_ptr_array_copy (removal->cleared, NULL, NULL);
  g_autoptr (GHashTable) noted = new_set (removal->cleared);
  g_autoptr (GHashTable) going = new_set (removal->along);

  for (guint i = 0; i < removed->len; i++)
    g_hash_table_add (going, removed->pdata[i]);
  for (guint i = 0; i < removal->along->len; i++)
    {
      LsgRecord *referrer = get_referrer (records, going, removal->along->pdata[i]);

      if (referrer != NULL && g_hash_table_add (noted, referrer))
        g_ptr_array_add (losers, referrer);
    }
  g_ptr_array_sort (losers, compare_places);
  return losers;
}

/* What a validated version leaves behind: it is never removed without a word. */
static char *
describe_version (LsgRecords  *records,
                  LsgSnapshot *snapshot)
{
  gint64 edition = 0;
  gboolean last = TRUE;

  for (guint i = 0; i < lsg_records_get_n (records, LSG_KIND_SNAPSHOT); i++)
    {
      LsgSnapshot *other = lsg_records_peek (records, LSG_KIND_SNAPSHOT, i);

      if (other == snapshot || other->deliverable != snapshot->deliverable)
        continue;
      edition = MAX (edition, other->edition);
      last = last && other->edition < snapshot->edition;
    }
  if (edition == 0)
    return g_strdup (_("Its frozen copy goes along, and the document is a draft again."));
  if (!last)
    return g_strdup (_("Its frozen copy goes along and can no longer be compared."));
  return g_strdup_printf (_("Its frozen copy goes along, and version %d is again the last one validated."),
                          (int) edition);
}

char *
lsg_removal_describe (LsgRecords       *records,
                      const LsgRemoval *removal,
                      LsgRecord        *record)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GPtrArray) removed = g_ptr_array_new ();
  g_autoptr (GPtrArray) losers = NULL;

  if (LSG_IS_SNAPSHOT (record))
    return describe_version (records, LSG_SNAPSHOT (record));
  g_ptr_array_add (removed, record);
  losers = list_losers (records, removal, removed);
  append_names (text, _("Still refer to it:"), removal->forbid);
  append_names (text, _("Removed along with it:"), removal->along);
  append_names (text, _("Lose their reference to it:"), losers);
  return text->len > 0 ? g_strdup (text->str) : NULL;
}

/* The needs that only interventions of @removed answer. */
static GPtrArray *
list_left_alone (LsgRecords *records,
                 GPtrArray  *removed)
{
  g_autoptr (GHashTable) going = new_set (removed);
  g_autoptr (GHashTable) answered = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) losing = g_hash_table_new (NULL, NULL);
  GPtrArray *needs = g_ptr_array_new ();

  for (guint i = 0; i < lsg_records_get_n (records, LSG_KIND_ANSWER); i++)
    {
      LsgAnswer *answer = lsg_records_peek (records, LSG_KIND_ANSWER, i);
      gpointer need = lsg_records_find (records, answer->need);

      if (need != NULL)
        g_hash_table_add (g_hash_table_contains (going, lsg_records_find (records, answer->intervention))
                            ? losing : answered, need);
    }
  for (guint i = 0; i < lsg_records_get_n (records, LSG_KIND_NEED); i++)
    {
      gpointer need = lsg_records_peek (records, LSG_KIND_NEED, i);

      if (g_hash_table_contains (losing, need) && !g_hash_table_contains (answered, need))
        g_ptr_array_add (needs, need);
    }
  return needs;
}

char *
lsg_removal_describe_several (LsgRecords       *records,
                              const LsgRemoval *removal,
                              GPtrArray        *removed)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GPtrArray) losers = list_losers (records, removal, removed);
  g_autoptr (GPtrArray) needs = list_left_alone (records, removed);

  append_names (text, _("To be removed:"), removed);
  append_names (text, _("Needs that nothing will answer any more:"), needs);
  append_names (text, _("Still refer to them:"), removal->forbid);
  append_names (text, _("Removed along with them:"), removal->along);
  append_names (text, _("Lose their reference to them:"), losers);
  return g_strdup (text->str);
}

/* Other languages bend the participle after the kind: one context for each. */
char *
lsg_removal_word_done (LsgKindId   kind,
                       const char *name)
{
  switch ((int) kind)
    {
    case LSG_KIND_PROFILE:
      return g_strdup_printf (C_("profile", "“%s” removed"), name);
    case LSG_KIND_CHANNEL:
      return g_strdup_printf (C_("tool", "“%s” removed"), name);
    case LSG_KIND_STEP:
      return g_strdup_printf (C_("step", "“%s” removed"), name);
    case LSG_KIND_SOURCE:
      return g_strdup_printf (C_("source", "“%s” removed"), name);
    case LSG_KIND_NEED:
      return g_strdup_printf (C_("need", "“%s” removed"), name);
    case LSG_KIND_VIEWPOINT:
      return g_strdup_printf (C_("viewpoint", "“%s” removed"), name);
    case LSG_KIND_FINDING:
      return g_strdup_printf (C_("finding", "“%s” removed"), name);
    case LSG_KIND_OBJECTIVE:
      return g_strdup_printf (C_("objective", "“%s” removed"), name);
    case LSG_KIND_MODULE:
      return g_strdup_printf (C_("module", "“%s” removed"), name);
    case LSG_KIND_ACTIVITY:
      return g_strdup_printf (C_("activity", "“%s” removed"), name);
    case LSG_KIND_INTERVENTION:
      return g_strdup_printf (C_("intervention", "“%s” removed"), name);
    case LSG_KIND_CLAUSE:
      return g_strdup_printf (C_("clause", "“%s” removed"), name);
    case LSG_KIND_SNAPSHOT:
      return g_strdup_printf (C_("validated version", "“%s” removed"), name);
    default:
      /* TRANSLATORS: a toast; the name of what was removed is inserted */
      return g_strdup_printf (_("Removed: “%s”"), name);
    }
}

char *
lsg_removal_word_several (guint n)
{
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u intervention removed", "%u interventions removed", n), n);
}
