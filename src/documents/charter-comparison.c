/* charter-comparison.c - see charter-comparison.h.
 *
 *   report -> what each clause prints -> pairs by id, then by title -> texts compared -> one list in reading order
 */
#include "charter-comparison.h"

#include "clause.h"
#include "collate.h"
#include "report-text.h"

#include <string.h>

/* What one clause prints in one state. */
typedef struct _Printed Printed;

struct _Printed {
  gint64      id;
  LsgClause  *clause;  /* borrowed; NULL for the key figures at the front */
  int         level;
  const char *number;  /* of the record, as lists show it; borrowed */
  const char *title;   /* borrowed from the report */
  GString    *text;
  GString    *note;
  GString    *generated;
  Printed    *section; /* that it stands in; NULL for sections */
  Printed    *other;   /* itself in the other state; NULL when it is not printed there */
  guint       rank;    /* place in its list */
  gboolean    stays;   /* its neighbours in the other state are still on the same sides */
};

typedef struct {
  LsgRecords *records;
  LsgFigures *figures;
  LsgReport  *report;
  GPtrArray  *printed; /* of Printed, in order */
} State;

static void
printed_free (gpointer data)
{
  Printed *self = data;

  g_string_free (self->text, TRUE);
  g_string_free (self->note, TRUE);
  g_string_free (self->generated, TRUE);
  g_free (self);
}

/* Spaces that typography put between words so that no line ends there hang on the words around them, and are no change
 * of the text; those of punctuation and numbers stay. (transfer full) */
static char *
unbind (const char *text)
{
  GString *result = g_string_sized_new (strlen (text));
  gunichar before = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      gunichar after = c == 0xA0 ? g_utf8_get_char (g_utf8_next_char (p)) : 0;
      gboolean binds = c == 0xA0 && g_unichar_isalnum (after) && before != 0xAB && !g_unichar_isdigit (before);

      g_string_append_unichar (result, binds ? ' ' : c);
      before = c;
    }
  return g_string_free (result, FALSE);
}

static Printed *
add_printed (State         *state,
             const LsgNode *node)
{
  Printed *self = g_new0 (Printed, 1);

  self->id = node->source;
  self->clause = node->source != 0 ? lsg_records_find (state->records, node->source) : NULL;
  self->level = node->type == LSG_NODE_HEADING ? node->level : 1;
  self->number = self->clause != NULL ? self->clause->number : NULL;
  self->title = node->text != NULL ? node->text->text : "";
  self->text = g_string_new (NULL);
  self->note = g_string_new (NULL);
  self->generated = g_string_new (NULL);
  self->rank = state->printed->len;
  for (guint i = state->printed->len; i-- > 0 && self->level > 1 && self->section == NULL;)
    {
      Printed *before = state->printed->pdata[i];

      if (before->level < self->level)
        self->section = before;
    }
  g_ptr_array_add (state->printed, self);
  return self;
}

static void
take_node (Printed       *self,
           const LsgNode *node)
{
  if (node->type == LSG_NODE_SIDE_NOTE)
    lsg_report_text_append (self->note, node);
  else if (node->type == LSG_NODE_TABLE || node->type == LSG_NODE_KEY_FIGURES || node->type == LSG_NODE_SIGNATURES)
    lsg_report_text_append (self->generated, node);
  else
    lsg_report_text_append (self->text, node);
}

/* Of the pages before the clauses only the key figures count: the rest is about the document. */
static void
read_nodes (State *state)
{
  const LsgNode *label = NULL;
  Printed *current = NULL;

  for (guint i = 0; i < lsg_report_get_n_nodes (state->report); i++)
    {
      const LsgNode *node = lsg_report_get_node (state->report, i);

      if (node->source == 0 && node->type == LSG_NODE_LABEL)
        label = node;
      else if (node->source == 0 && node->type == LSG_NODE_KEY_FIGURES && label != NULL)
        take_node (add_printed (state, label), node);
      else if (node->source != 0 && node->type == LSG_NODE_HEADING)
        current = add_printed (state, node);
      else if (node->source != 0 && current != NULL)
        take_node (current, node);
    }
}

static void
state_init (State              *state,
            LsgRecords         *records,
            LsgCharterAudience  audience,
            LsgLanguage         language)
{
  state->records = records;
  state->figures = lsg_figures_new ();
  lsg_figures_update (state->figures, records, NULL);
  state->report = lsg_compose_charter (records, state->figures, audience, language);
  state->printed = g_ptr_array_new_with_free_func (printed_free);
  read_nodes (state);
}

static void
state_clear (State *state)
{
  g_ptr_array_unref (state->printed);
  lsg_report_unref (state->report);
  lsg_figures_free (state->figures);
}

/* --- pairs --- */

static void
pair (Printed *old,
      Printed *new)
{
  old->other = new;
  new->other = old;
}

static void
pair_by_id (State *old,
            State *new)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < old->printed->len; i++)
    g_hash_table_insert (ids, &((Printed *) old->printed->pdata[i])->id, old->printed->pdata[i]);
  for (guint i = 0; i < new->printed->len; i++)
    {
      Printed *printed = new->printed->pdata[i];
      Printed *other = g_hash_table_lookup (ids, &printed->id);

      if (other != NULL)
        pair (other, printed);
    }
}

/* A clause that was removed and made anew has another id. One that is there in the other state, only not for this
 * audience, is not another. */
static gboolean
may_be_same (const State   *old,
             const State   *new,
             const Printed *before,
             const Printed *after)
{
  return before->other == NULL && after->other == NULL && before->level == after->level
         && lsg_records_find (new->records, before->id) == NULL && lsg_records_find (old->records, after->id) == NULL
         && *before->title != '\0' && lsg_collate_compare (before->title, after->title) == 0;
}

static void
pair_by_title (State *old,
               State *new)
{
  for (guint i = 0; i < old->printed->len; i++)
    for (guint j = 0; j < new->printed->len; j++)
      if (may_be_same (old, new, old->printed->pdata[i], new->printed->pdata[j]))
        pair (old->printed->pdata[i], new->printed->pdata[j]);
}

/* --- moves --- */

static gboolean
is_same_section (const Printed *printed)
{
  const Printed *section = printed->section;
  const Printed *other = printed->other->section;

  return section == NULL ? other == NULL : other != NULL && section->other == other;
}

/* Of the clauses of one section those that stay are a longest row whose order is the same in both states. */
static void
find_staying (GPtrArray *siblings)
{
  g_autofree guint *lengths = g_new0 (guint, siblings->len + 1);
  g_autofree gint *before = g_new (gint, siblings->len + 1);
  gint best = -1;

  for (guint i = 0; i < siblings->len; i++)
    {
      const Printed *printed = siblings->pdata[i];

      lengths[i] = 1;
      before[i] = -1;
      for (guint j = 0; j < i; j++)
        if (((const Printed *) siblings->pdata[j])->other->rank < printed->other->rank && lengths[j] >= lengths[i])
          {
            lengths[i] = lengths[j] + 1;
            before[i] = (gint) j;
          }
      if (best < 0 || lengths[i] > lengths[best])
        best = (gint) i;
    }
  for (; best >= 0; best = before[best])
    ((Printed *) siblings->pdata[best])->stays = TRUE;
}

static void
find_moves (State *new)
{
  g_autoptr (GHashTable) groups = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);
  GHashTableIter iter;
  gpointer siblings;

  for (guint i = 0; i < new->printed->len; i++)
    {
      Printed *printed = new->printed->pdata[i];
      GPtrArray *group = g_hash_table_lookup (groups, printed->section);

      if (printed->other == NULL || !is_same_section (printed))
        continue;
      if (group == NULL)
        {
          group = g_ptr_array_new ();
          g_hash_table_insert (groups, printed->section, group);
        }
      g_ptr_array_add (group, printed);
    }
  g_hash_table_iter_init (&iter, groups);
  while (g_hash_table_iter_next (&iter, NULL, &siblings))
    find_staying (siblings);
}

/* --- comparing --- */

static guint
compare_texts (LsgComparedText *text,
               const char      *old,
               const char      *new)
{
  g_autofree char *before = old != NULL ? unbind (old) : NULL;
  g_autofree char *after = new != NULL ? unbind (new) : NULL;

  return lsg_compared_text_init (text, before, after);
}

static guint
compare_strings (LsgComparedText *text,
                 const GString   *old,
                 const GString   *new)
{
  return compare_texts (text, old != NULL ? old->str : NULL, new != NULL ? new->str : NULL);
}

static gint64
get_audiences (const State   *state,
               const Printed *printed)
{
  LsgRecord *record = lsg_records_find (state->records, printed->id);

  return LSG_IS_CLAUSE (record) ? LSG_CLAUSE (record)->audiences : 0;
}

static gboolean
is_marked_otherwise (const Printed *old,
                     const Printed *new)
{
  return old->clause != NULL && new->clause != NULL
         && (g_strcmp0 (old->clause->body, new->clause->body) != 0
             || g_strcmp0 (old->clause->side_note, new->clause->side_note) != 0);
}

static void
compare_place (LsgClauseComparison *self,
               const Printed       *new)
{
  self->moved = !new->stays;
  if (self->moved && !is_same_section (new))
    {
      self->old_section = g_strdup (new->other->section != NULL ? new->other->section->title : NULL);
      self->new_section = g_strdup (new->section != NULL ? new->section->title : NULL);
    }
  self->n += self->moved;
}

/* One of @old and @new may be NULL. */
static LsgClauseComparison *
compare_clause (const State   *then,
                const State   *now,
                const Printed *old,
                const Printed *new)
{
  LsgClauseComparison *self = g_new0 (LsgClauseComparison, 1);
  const Printed *printed = new != NULL ? new : old;
  gboolean both = old != NULL && new != NULL;

  self->id = printed->id;
  self->fate = both ? LSG_CLAUSE_KEPT : new != NULL ? LSG_CLAUSE_ADDED : LSG_CLAUSE_REMOVED;
  self->level = printed->level;
  self->old_number = g_strdup (old != NULL ? old->number : NULL);
  self->new_number = g_strdup (new != NULL ? new->number : NULL);
  self->content = printed->clause != NULL ? printed->clause->content : LSG_CLAUSE_FIGURES;
  self->old_audiences = get_audiences (then, old != NULL ? old : new);
  self->new_audiences = get_audiences (now, printed);
  self->n = compare_texts (&self->title, old != NULL ? old->title : NULL, new != NULL ? new->title : NULL)
            + compare_strings (&self->text, old != NULL ? old->text : NULL, new != NULL ? new->text : NULL)
            + compare_strings (&self->note, old != NULL ? old->note : NULL, new != NULL ? new->note : NULL)
            + compare_strings (&self->generated, old != NULL ? old->generated : NULL,
                               new != NULL ? new->generated : NULL);
  self->formatting = both && self->n == 0 && is_marked_otherwise (old, new);
  self->n += self->formatting;
  if (both)
    compare_place (self, new);
  if (both && self->old_audiences != self->new_audiences)
    self->n++;
  if (!both)
    self->n = 1;
  return self;
}

static void
clause_free (gpointer data)
{
  LsgClauseComparison *self = data;

  lsg_compared_text_clear (&self->title);
  lsg_compared_text_clear (&self->text);
  lsg_compared_text_clear (&self->note);
  lsg_compared_text_clear (&self->generated);
  g_free (self->old_number);
  g_free (self->new_number);
  g_free (self->old_section);
  g_free (self->new_section);
  g_free (self);
}

void
lsg_charter_comparison_free (LsgCharterComparison *self)
{
  g_ptr_array_unref (self->clauses);
  g_free (self);
}

/* What both states print, in reading order: borrowed Printed, of the old state when it is gone. */
static GPtrArray *
list_in_order (const State *then,
               const State *now)
{
  GPtrArray *list = g_ptr_array_new ();
  gint last = -1;

  for (guint i = 0; i < now->printed->len; i++)
    g_ptr_array_add (list, now->printed->pdata[i]);
  for (guint i = 0; i < then->printed->len; i++)
    {
      Printed *old = then->printed->pdata[i];
      guint place;

      if (old->other == NULL)
        g_ptr_array_insert (list, ++last, old);
      else if (g_ptr_array_find (list, old->other, &place))
        last = (gint) place;
    }
  return list;
}

LsgCharterComparison *
lsg_charter_compare (LsgRecords         *then,
                     LsgRecords         *now,
                     LsgCharterAudience  audience,
                     LsgLanguage         language)
{
  LsgCharterComparison *self = g_new0 (LsgCharterComparison, 1);
  g_autoptr (GPtrArray) list = NULL;
  State old = { 0 }, new = { 0 };

  state_init (&old, then, audience, language);
  state_init (&new, now, audience, language);
  pair_by_id (&old, &new);
  pair_by_title (&old, &new);
  find_moves (&new);
  self->clauses = g_ptr_array_new_with_free_func (clause_free);
  list = list_in_order (&old, &new);
  for (guint i = 0; i < list->len; i++)
    {
      Printed *printed = list->pdata[i];
      gboolean gone = printed->rank < old.printed->len && old.printed->pdata[printed->rank] == printed;
      LsgClauseComparison *clause =
        compare_clause (&old, &new, gone ? printed : printed->other, gone ? NULL : printed);

      g_ptr_array_add (self->clauses, clause);
      self->n_clauses += clause->n > 0;
      self->n += clause->n;
    }
  state_clear (&old);
  state_clear (&new);
  return self;
}
