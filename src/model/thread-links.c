/* thread-links.c - see thread-links.h.
 *
 * A clause prints an intervention by its table (services and key figures: all that are kept; profiles: those
 * that have one; channels: those that use a tool of the charter), or because its text or its margin names the
 * code of the intervention. Codes are looked up word by word, so that many interventions cost no more than few.
 */
#include "thread-links.h"

#include "answer.h"
#include "channel.h"
#include "profile.h"
#include "use.h"

#include <string.h>

/* Interventions are named by their places in the column. */
typedef struct {
  LsgThread  *thread;
  GHashTable *codes;   /* folded code, borrowed -> place + 1 of the first that has it */
  guint      *same;    /* place + 1 of the next that has the same code */
  GArray     *lengths; /* bytes of the codes: each once */
  GHashTable *tooled;  /* interventions that use a tool of the charter */
  guint      *seen;    /* the last clause that prints the intervention, counted from 1 */
  guint       clause;  /* the one that is read, counted from 1 */
  GHashTable *printed; /* LsgClause -> GArray of guint */
} Finder;

/* Who answers whom, before the order of interventions is known. */
typedef struct {
  guint need;  /* place */
  guint index; /* of the intervention in the list of the project */
} Pair;

/* The same where all but the spaces is ASCII, as codes are; NULL where it is not. */
static char *
fold_plain (const char *text)
{
  char *folded = g_malloc (strlen (text) + 1);
  char *end = folded;

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);

      if (g_unichar_isspace (letter))
        {
          if (end > folded && end[-1] != ' ')
            *end++ = ' ';
        }
      else if (letter < 0x80)
        {
          *end++ = g_ascii_tolower ((char) letter);
        }
      else
        {
          g_free (folded);
          return NULL;
        }
    }
  *end = '\0';
  return folded;
}

/* Small letters, one plain space for each run of spaces of any kind. */
static char *
fold (const char *text)
{
  char *plain = fold_plain (text);
  g_autofree char *small = NULL;
  GString *folded;
  gboolean after_space = TRUE;

  if (plain != NULL)
    return plain;
  small = g_utf8_casefold (text, -1);
  folded = g_string_sized_new (strlen (small));
  for (const char *at = small; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);
      gboolean is_space = g_unichar_isspace (letter);

      if (!is_space)
        g_string_append_unichar (folded, letter);
      else if (!after_space)
        g_string_append_c (folded, ' ');
      after_space = is_space;
    }
  return g_string_free (folded, FALSE);
}

static void
add_length (GArray *lengths,
            gsize   length)
{
  for (guint i = 0; i < lengths->len; i++)
    if (g_array_index (lengths, gsize, i) == length)
      return;
  g_array_append_val (lengths, length);
}

static char *
fold_code (LsgIntervention *intervention)
{
  if (intervention->code == NULL || !lsg_intervention_is_kept (intervention))
    return NULL;
  return g_strchomp (fold (intervention->code));
}

static void
add_code (Finder *self,
          guint   place)
{
  char *code = g_array_index (self->thread->bases[LSG_THREAD_INTERVENTIONS], LsgThreadBasis, place).code;
  gsize length = code != NULL ? strlen (code) : 0;
  guint first;

  if (length == 0)
    return;
  first = GPOINTER_TO_UINT (g_hash_table_lookup (self->codes, code));
  self->same[place] = first;
  g_hash_table_replace (self->codes, code, GUINT_TO_POINTER (place + 1));
  if (first == 0)
    add_length (self->lengths, length);
}

static gboolean
is_word (gunichar letter)
{
  return g_unichar_isalnum (letter);
}

/* Each intervention once for a clause. */
static void
add_print (Finder    *self,
           LsgClause *clause,
           guint      place)
{
  GArray *printed;

  if (self->seen[place] == self->clause)
    return;
  self->seen[place] = self->clause;
  printed = g_hash_table_lookup (self->printed, clause);
  if (printed == NULL)
    g_hash_table_insert (self->printed, clause, printed = g_array_new (FALSE, FALSE, sizeof (guint)));
  g_array_append_val (printed, place);
}

/* What is named at a place of @text that begins a word. */
static void
look_up (Finder     *self,
         LsgClause  *clause,
         const char *at,
         gsize       rest)
{
  for (guint i = 0; i < self->lengths->len; i++)
    {
      gsize length = g_array_index (self->lengths, gsize, i);
      g_autofree char *code = NULL;

      if (length > rest || (length < rest && (at[length] & 0xc0) == 0x80)
          || (length < rest && is_word (g_utf8_get_char (at + length))))
        continue;
      code = g_strndup (at, length);
      for (guint named = GPOINTER_TO_UINT (g_hash_table_lookup (self->codes, code)); named != 0;
           named = self->same[named - 1])
        add_print (self, clause, named - 1);
    }
}

static void
read_text (Finder     *self,
           LsgClause  *clause,
           const char *text)
{
  g_autofree char *folded = text != NULL && self->lengths->len > 0 ? fold (text) : NULL;
  gsize length = folded != NULL ? strlen (folded) : 0;
  gboolean in_word = FALSE;

  for (const char *at = folded; at != NULL && *at != '\0'; at = g_utf8_next_char (at))
    {
      gboolean is_letter = is_word (g_utf8_get_char (at));

      if (is_letter && !in_word)
        look_up (self, clause, at, length - (gsize) (at - folded));
      in_word = is_letter;
    }
}

static gboolean
is_in_table (Finder          *self,
             LsgClause       *clause,
             LsgIntervention *intervention)
{
  switch ((LsgClauseContent) clause->content)
    {
    case LSG_CLAUSE_SERVICES:
    case LSG_CLAUSE_FIGURES:
      return TRUE;
    case LSG_CLAUSE_PROFILES:
      return LSG_IS_PROFILE (lsg_records_find (self->thread->records, intervention->profile));
    case LSG_CLAUSE_CHANNELS:
      return g_hash_table_contains (self->tooled, intervention);
    case LSG_CLAUSE_TEXT:
    case LSG_CLAUSE_SIGNATURES:
    default:
      return FALSE;
    }
}

/* Most clauses are texts: thousands of interventions are not asked for each of them. */
static gboolean
has_table (LsgClause *clause)
{
  return clause->content != LSG_CLAUSE_TEXT && clause->content != LSG_CLAUSE_SIGNATURES;
}

static void
read_clause (Finder    *self,
             LsgClause *clause)
{
  GPtrArray *interventions = self->thread->columns[LSG_THREAD_INTERVENTIONS];

  for (guint i = 0; has_table (clause) && i < interventions->len; i++)
    if (lsg_intervention_is_kept (interventions->pdata[i]) && is_in_table (self, clause, interventions->pdata[i]))
      add_print (self, clause, i);
  read_text (self, clause, clause->body);
  read_text (self, clause, clause->side_note);
}

static void
read_tools (Finder *self)
{
  LsgRecords *records = self->thread->records;
  guint n = lsg_records_get_n (records, LSG_KIND_USE);
  gboolean is_wanted = FALSE;

  for (guint i = 0; i < lsg_records_get_n (records, LSG_KIND_CLAUSE); i++)
    is_wanted |= LSG_CLAUSE (lsg_records_peek (records, LSG_KIND_CLAUSE, i))->content == LSG_CLAUSE_CHANNELS;
  for (guint i = 0; is_wanted && i < n; i++)
    {
      LsgUse *use = lsg_records_peek (records, LSG_KIND_USE, i);
      LsgRecord *channel = lsg_records_find (records, use->channel);
      gboolean is_joined = use->stamp != 0 && use->stamp == lsg_records_get_stamp (records);
      LsgRecord *intervention = is_joined ? use->named : lsg_records_find (records, use->intervention);

      if (LSG_IS_CHANNEL (channel) && LSG_CHANNEL (channel)->in_charter && intervention != NULL)
        g_hash_table_add (self->tooled, intervention);
    }
}

static gint64
get_criticality (LsgNeed *need)
{
  return need->criticality == LSG_NULL ? 0 : need->criticality;
}

/* The sort is stable: needs as critical as each other keep the order of the list. */
static int
compare_needs (gconstpointer a,
               gconstpointer b)
{
  gint64 first = get_criticality (*(LsgNeed *const *) a);
  gint64 second = get_criticality (*(LsgNeed *const *) b);

  return (first < second) - (first > second);
}

static void
fill_places (LsgThread       *self,
             LsgThreadColumn  column)
{
  GPtrArray *records = self->columns[column];

  for (guint i = 0; i < records->len; i++)
    g_hash_table_insert (self->places, records->pdata[i], GUINT_TO_POINTER (i + 1));
}

static guint
get_place (LsgThread *self,
           gpointer   record)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->places, record)) - 1;
}

static void
add_needs (LsgThread *self)
{
  guint n = lsg_records_get_n (self->records, LSG_KIND_NEED);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (self->columns[LSG_THREAD_NEEDS], lsg_records_peek (self->records, LSG_KIND_NEED, i));
  g_ptr_array_sort (self->columns[LSG_THREAD_NEEDS], compare_needs);
  fill_places (self, LSG_THREAD_NEEDS);
}

typedef struct {
  LsgIntervention *intervention;
  guint            need;  /* place of the first need that it serves, G_MAXUINT for none */
  guint            index; /* in the list of the project */
} Ranked;

static int
compare_ranked (gconstpointer a,
                gconstpointer b)
{
  const Ranked *first = a;
  const Ranked *second = b;

  if (first->need != second->need)
    return first->need < second->need ? -1 : 1;
  return first->index < second->index ? -1 : first->index > second->index;
}

/* The answers whose ends are both there; the intervention's place is the one in the list until the order is
 * known. */
static GArray *
list_pairs (LsgThread *self)
{
  guint n = lsg_records_get_n (self->records, LSG_KIND_ANSWER);
  GArray *pairs = g_array_sized_new (FALSE, FALSE, sizeof (Pair), n);

  for (guint i = 0; i < n; i++)
    {
      LsgAnswer *answer = lsg_records_peek (self->records, LSG_KIND_ANSWER, i);
      gboolean is_joined = answer->stamp != 0 && answer->stamp == lsg_records_get_stamp (self->records);
      Pair pair;

      /* The figures know both ends of what they have joined (share.h). */
      pair.need = get_place (self, is_joined ? answer->at_intervention.other
                                             : lsg_records_find (self->records, answer->need));
      pair.index = get_place (self, is_joined ? answer->at_need.other
                                              : lsg_records_find (self->records, answer->intervention));

      if (pair.need != G_MAXUINT && pair.index != G_MAXUINT)
        g_array_append_val (pairs, pair);
    }
  return pairs;
}

/* @pairs have the place of each intervention when it is known. */
static void
add_interventions (LsgThread *self,
                   GArray   **pairs)
{
  guint n = lsg_records_get_n (self->records, LSG_KIND_INTERVENTION);
  g_autofree Ranked *ranked = g_new (Ranked, n + 1);
  g_autofree guint *places = g_new (guint, n + 1);

  for (guint i = 0; i < n; i++)
    {
      ranked[i] = (Ranked) { lsg_records_peek (self->records, LSG_KIND_INTERVENTION, i), G_MAXUINT, i };
      g_hash_table_insert (self->places, ranked[i].intervention, GUINT_TO_POINTER (i + 1));
    }
  *pairs = list_pairs (self);
  for (guint i = 0; i < (*pairs)->len; i++)
    {
      Pair pair = g_array_index (*pairs, Pair, i);

      ranked[pair.index].need = MIN (ranked[pair.index].need, pair.need);
    }
  qsort (ranked, n, sizeof *ranked, compare_ranked);
  for (guint i = 0; i < n; i++)
    {
      places[ranked[i].index] = i;
      g_ptr_array_add (self->columns[LSG_THREAD_INTERVENTIONS], ranked[i].intervention);
    }
  fill_places (self, LSG_THREAD_INTERVENTIONS);
  for (guint i = 0; i < (*pairs)->len; i++)
    g_array_index (*pairs, Pair, i).index = places[g_array_index (*pairs, Pair, i).index];
}

static int
compare_links (gconstpointer a,
               gconstpointer b)
{
  const LsgThreadLink *first = a;
  const LsgThreadLink *second = b;

  if (first->from != second->from)
    return first->from < second->from ? -1 : 1;
  return first->to < second->to ? -1 : first->to > second->to;
}

/* Links often come in order. */
static void
sort_links (GArray *links)
{
  for (guint i = 1; i < links->len; i++)
    if (compare_links (&g_array_index (links, LsgThreadLink, i - 1), &g_array_index (links, LsgThreadLink, i)) > 0)
      {
        g_array_sort (links, compare_links);
        return;
      }
}

static void
add_answers (LsgThread *self,
             GArray    *pairs)
{
  for (guint i = 0; i < pairs->len; i++)
    {
      Pair pair = g_array_index (pairs, Pair, i);
      LsgThreadLink link = { pair.need, pair.index,
                             lsg_intervention_is_kept (self->columns[LSG_THREAD_INTERVENTIONS]->pdata[pair.index]) };

      g_array_append_val (self->answers, link);
    }
  sort_links (self->answers);
}

/* A number such as "10.2" as a list of numbers. */
static int
compare_clauses (gconstpointer a,
                 gconstpointer b)
{
  const char *first = (*(LsgClause *const *) a)->number;
  const char *second = (*(LsgClause *const *) b)->number;

  while (first != NULL && second != NULL)
    {
      guint64 left = g_ascii_strtoull (first, (char **) &first, 10);
      guint64 right = g_ascii_strtoull (second, (char **) &second, 10);

      if (left != right)
        return left < right ? -1 : 1;
      first = *first == '.' ? first + 1 : NULL;
      second = *second == '.' ? second + 1 : NULL;
    }
  return (first != NULL) - (second != NULL);
}

static void
add_clauses (Finder    *self,
             LsgRecord *also)
{
  LsgThread *thread = self->thread;
  GPtrArray *column = thread->columns[LSG_THREAD_CLAUSES];
  guint n = lsg_records_get_n (thread->records, LSG_KIND_CLAUSE);

  for (guint i = 0; i < n; i++)
    {
      LsgClause *clause = lsg_records_peek (thread->records, LSG_KIND_CLAUSE, i);

      self->clause = i + 1;
      read_clause (self, clause);
      if (g_hash_table_contains (self->printed, clause))
        g_ptr_array_add (column, clause);
      else if (LSG_RECORD (clause) == also)
        g_ptr_array_add (column, thread->also = also);
    }
  g_ptr_array_sort (column, compare_clauses);
  fill_places (thread, LSG_THREAD_CLAUSES);
  for (guint i = 0; i < column->len; i++)
    {
      GArray *printed = g_hash_table_lookup (self->printed, column->pdata[i]);

      for (guint j = 0; printed != NULL && j < printed->len; j++)
        {
          LsgThreadLink link = { g_array_index (printed, guint, j), i, TRUE };

          g_array_append_val (thread->prints, link);
        }
    }
  sort_links (thread->prints);
}

static LsgThreadBasis
read_need (LsgNeed *need)
{
  return (LsgThreadBasis) { .position = lsg_record_get_position (LSG_RECORD (need)),
                            .criticality = get_criticality (need) };
}

/* But for the code. */
static LsgThreadBasis
read_intervention (LsgIntervention *intervention)
{
  return (LsgThreadBasis) { .position = lsg_record_get_position (LSG_RECORD (intervention)),
                            .profile = intervention->profile,
                            .is_kept = lsg_intervention_is_kept (intervention) };
}

static void
read_bases (LsgThread *self)
{
  GPtrArray *needs = self->columns[LSG_THREAD_NEEDS];
  GPtrArray *interventions = self->columns[LSG_THREAD_INTERVENTIONS];

  for (guint i = 0; i < needs->len; i++)
    {
      LsgThreadBasis basis = read_need (needs->pdata[i]);

      g_array_append_val (self->bases[LSG_THREAD_NEEDS], basis);
    }
  for (guint i = 0; i < interventions->len; i++)
    {
      LsgThreadBasis basis = read_intervention (interventions->pdata[i]);

      basis.code = fold_code (interventions->pdata[i]);
      g_array_append_val (self->bases[LSG_THREAD_INTERVENTIONS], basis);
    }
}

gboolean
lsg_thread_is_as_found (LsgThread *self,
                        LsgRecord *record)
{
  gboolean is_need = LSG_IS_NEED (record);
  guint place = get_place (self, record);
  g_autofree char *code = is_need ? NULL : fold_code (LSG_INTERVENTION (record));
  LsgThreadBasis now = is_need ? read_need (LSG_NEED (record)) : read_intervention (LSG_INTERVENTION (record));
  const LsgThreadBasis *then;

  if (place == G_MAXUINT)
    return FALSE;
  then = &g_array_index (self->bases[is_need ? LSG_THREAD_NEEDS : LSG_THREAD_INTERVENTIONS], LsgThreadBasis, place);
  return then->position == now.position && then->criticality == now.criticality && then->profile == now.profile
         && then->is_kept == now.is_kept && g_strcmp0 (then->code, code) == 0;
}

void
lsg_thread_link (LsgThread *self,
                 LsgRecord *also)
{
  guint n = lsg_records_get_n (self->records, LSG_KIND_INTERVENTION);
  g_autoptr (GHashTable) codes = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GArray) lengths = g_array_new (FALSE, FALSE, sizeof (gsize));
  g_autoptr (GHashTable) tooled = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) printed = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_array_unref);
  g_autofree guint *same = g_new0 (guint, n + 1);
  g_autofree guint *seen = g_new0 (guint, n + 1);
  g_autoptr (GArray) pairs = NULL;
  Finder finder = { .thread = self, .codes = codes, .same = same, .lengths = lengths, .tooled = tooled, .seen = seen,
                    .printed = printed };

  add_needs (self);
  add_interventions (self, &pairs);
  add_answers (self, pairs);
  read_bases (self);
  for (guint i = 0; i < n; i++)
    add_code (&finder, i);
  read_tools (&finder);
  add_clauses (&finder, also);
}
