/* text-difference.c - what changed from one text to another. See text-difference.h.
 *
 * The edit graph of Myers (1986) in linear space: from both ends of a box the furthest points on each diagonal are
 * followed until they meet; there the box is cut in two. A box whose ends are too far from each other is cut at the
 * furthest point reached, so that the time stays in proportion to the length.
 */
#include "text-difference.h"

#include "text-tokens.h"

#include <string.h>

#define MAX_COST 200       /* steps from each end of a box before it is cut where they are */
#define MAX_TOKENS 40000   /* in a text whose words are compared at once; some 20,000 words */

/* Two rows of tokens, and which of them have no counterpart in the other. */
typedef struct {
  const LsgToken *tokens[2];
  guint8         *changed[2];
  int             n[2];
  int            *forward;  /* by diagonal, old place minus new place: the furthest old place */
  int            *backward;
} Difference;

typedef struct {
  int from[2];
  int to[2];
} Box;

/* The front of points from one end: the diagonals it spans. */
typedef struct {
  int *reached;
  int  low;
  int  high;
} Front;

static gboolean
same (const Difference *self,
      int               old,
      int               new)
{
  return self->tokens[0][old].id == self->tokens[1][new].id;
}

/* One diagonal more at both sides, as far as the box goes; what was never reached loses every comparison. */
static void
widen (Front     *front,
       const Box *box,
       int        never)
{
  if (front->low > box->from[0] - box->to[1])
    front->reached[--front->low - 1] = never;
  else
    front->low++;
  if (front->high < box->to[0] - box->from[1])
    front->reached[++front->high + 1] = never;
  else
    front->high--;
}

static gboolean
meets (const Front *other,
       int          diagonal)
{
  return diagonal >= other->low && diagonal <= other->high;
}

/* One step further from the beginning. TRUE when it meets the other front: there the box is cut. */
static gboolean
step_forward (const Difference *self,
              const Box        *box,
              Front            *front,
              const Front      *other,
              int               cut[2])
{
  widen (front, box, -1);
  for (int d = front->high; d >= front->low; d -= 2)
    {
      int old = MAX (front->reached[d - 1] + 1, front->reached[d + 1]);

      while (old < box->to[0] && old - d < box->to[1] && same (self, old, old - d))
        old++;
      front->reached[d] = old;
      if (other != NULL && meets (other, d) && other->reached[d] <= old)
        {
          cut[0] = old;
          cut[1] = old - d;
          return TRUE;
        }
    }
  return FALSE;
}

static gboolean
step_backward (const Difference *self,
               const Box        *box,
               Front            *front,
               const Front      *other,
               int               cut[2])
{
  widen (front, box, G_MAXINT);
  for (int d = front->high; d >= front->low; d -= 2)
    {
      int old = MIN (front->reached[d - 1], front->reached[d + 1] - 1);

      while (old > box->from[0] && old - d > box->from[1] && same (self, old - 1, old - d - 1))
        old--;
      front->reached[d] = old;
      if (other != NULL && meets (other, d) && old <= other->reached[d])
        {
          cut[0] = old;
          cut[1] = old - d;
          return TRUE;
        }
    }
  return FALSE;
}

/* The point of the forward front that is furthest from the beginning of the box. */
static void
cut_at_front (const Box   *box,
              const Front *front,
              int          cut[2])
{
  int best = -1;

  for (int d = front->high; d >= front->low; d -= 2)
    {
      int old = MIN (front->reached[d], box->to[0]);
      int new = old - d;

      if (new > box->to[1])
        {
          new = box->to[1];
          old = new + d;
        }
      if (old >= box->from[0] && new >= box->from[1] && old + new > best)
        {
          best = old + new;
          cut[0] = old;
          cut[1] = new;
        }
    }
}

static void
find_cut (const Difference *self,
          const Box        *box,
          int               cut[2])
{
  int first = box->from[0] - box->from[1];
  int last = box->to[0] - box->to[1];
  Front forward = { self->forward, first, first };
  Front backward = { self->backward, last, last };
  gboolean odd = ((first - last) & 1) != 0;

  forward.reached[first] = box->from[0];
  backward.reached[last] = box->to[0];
  for (int cost = 1; cost <= MAX_COST; cost++)
    if (step_forward (self, box, &forward, odd ? &backward : NULL, cut)
        || step_backward (self, box, &backward, odd ? NULL : &forward, cut))
      return;
  cut_at_front (box, &forward, cut);
}

static void
mark (Difference *self,
      int         side,
      const Box  *box)
{
  if (box->to[side] > box->from[side])
    memset (self->changed[side] + box->from[side], TRUE, (gsize) (box->to[side] - box->from[side]));
}

/* The two halves of a box: the first by recursion, the second in the loop. */
static void
compare_box (Difference *self,
             Box         box)
{
  while (TRUE)
    {
      Box half;

      while (box.from[0] < box.to[0] && box.from[1] < box.to[1] && same (self, box.from[0], box.from[1]))
        box.from[0]++, box.from[1]++;
      while (box.from[0] < box.to[0] && box.from[1] < box.to[1] && same (self, box.to[0] - 1, box.to[1] - 1))
        box.to[0]--, box.to[1]--;
      if (box.from[0] == box.to[0] || box.from[1] == box.to[1])
        break;
      half = box;
      find_cut (self, &box, half.to);
      compare_box (self, half);
      box.from[0] = half.to[0];
      box.from[1] = half.to[1];
    }
  mark (self, 0, &box);
  mark (self, 1, &box);
}

/* --- what is clearer than the shortest --- */

/* A place that changed and the kept tokens behind it. */
typedef struct {
  int at[2]; /* where it begins */
  int n[2];  /* removed, added */
  int kept;
} Hunk;

static Hunk
get_hunk (const Difference *self,
          int               old,
          int               new)
{
  Hunk hunk = { { old, new }, { 0, 0 }, 0 };

  for (int side = 0; side < 2; side++)
    while (hunk.at[side] + hunk.n[side] < self->n[side] && self->changed[side][hunk.at[side] + hunk.n[side]])
      hunk.n[side]++;
  old += hunk.n[0];
  new += hunk.n[1];
  while (old + hunk.kept < self->n[0] && new + hunk.kept < self->n[1] && !self->changed[0][old + hunk.kept]
         && !self->changed[1][new + hunk.kept])
    hunk.kept++;
  return hunk;
}

static int
count_words (const Difference *self,
             int               side,
             int               from,
             int               n)
{
  int words = 0;

  for (int i = from; i < from + n; i++)
    words += self->tokens[side][i].word;
  return words;
}

static int
count_changed_words (const Difference *self,
                     const Hunk       *hunk)
{
  return MAX (count_words (self, 0, hunk->at[0], hunk->n[0]), count_words (self, 1, hunk->at[1], hunk->n[1]));
}

static gboolean
has_line_break (const Difference *self,
                int               from,
                int               n,
                const char       *text)
{
  for (int i = from; i < from + n; i++)
    if (text[self->tokens[0][i].start] == '\n')
      return TRUE;
  return FALSE;
}

/* Blanks between two words that were replaced, and a word or two in the middle of much that was, are replaced as
 * well; line breaks stay. */
static void
join_hunks (Difference *self,
            const char *old_text)
{
  Hunk hunk = get_hunk (self, 0, 0);

  while (hunk.at[0] + hunk.n[0] + hunk.kept < self->n[0] || hunk.at[1] + hunk.n[1] + hunk.kept < self->n[1])
    {
      int old = hunk.at[0] + hunk.n[0];
      int new = hunk.at[1] + hunk.n[1];
      Hunk next = get_hunk (self, old + hunk.kept, new + hunk.kept);
      int words = count_words (self, 0, old, hunk.kept);
      gboolean two_sided = hunk.n[0] + next.n[0] > 0 && hunk.n[1] + next.n[1] > 0;

      if (hunk.n[0] + hunk.n[1] > 0 && two_sided && words <= 2
          && words * 2 <= MIN (count_changed_words (self, &hunk), count_changed_words (self, &next))
          && !has_line_break (self, old, hunk.kept, old_text))
        {
          memset (self->changed[0] + old, TRUE, (gsize) hunk.kept);
          memset (self->changed[1] + new, TRUE, (gsize) hunk.kept);
          hunk = get_hunk (self, hunk.at[0], hunk.at[1]);
        }
      else
        {
          hunk = next;
        }
    }
}

/* --- runs --- */

static void
add_run (GArray    *runs,
         LsgRunType type,
         gsize      start,
         gsize      length)
{
  LsgTextRun *last = runs->len > 0 ? &g_array_index (runs, LsgTextRun, runs->len - 1) : NULL;
  LsgTextRun run = { type, start, length };

  if (length == 0)
    return;
  if (last != NULL && last->type == type && last->start + last->length == start)
    last->length += length;
  else
    g_array_append_val (runs, run);
}

static gsize
get_start (const Difference *self,
           int               side,
           int               token,
           gsize             end)
{
  return token < self->n[side] ? self->tokens[side][token].start : end;
}

/* A part of a text: what a hunk covers. */
typedef struct {
  gsize from[2];
  gsize length[2];
} Part;

static Part
get_part (const Difference *self,
          const Hunk       *hunk,
          const Part       *whole)
{
  Part part;

  for (int side = 0; side < 2; side++)
    {
      gsize begin = get_start (self, side, hunk->at[side], whole->length[side]);

      part.from[side] = whole->from[side] + begin;
      part.length[side] = get_start (self, side, hunk->at[side] + hunk->n[side], whole->length[side]) - begin;
    }
  return part;
}

static void
init (Difference *self,
      GArray     *tokens[2])
{
  for (int side = 0; side < 2; side++)
    {
      self->tokens[side] = (const LsgToken *) tokens[side]->data;
      self->n[side] = (int) tokens[side]->len;
      self->changed[side] = g_new0 (guint8, tokens[side]->len + 1);
    }
  self->forward = g_new (int, self->n[0] + self->n[1] + 3) + self->n[1] + 1;
  self->backward = g_new (int, self->n[0] + self->n[1] + 3) + self->n[1] + 1;
}

static void
clear (Difference *self)
{
  g_free (self->forward - self->n[1] - 1);
  g_free (self->backward - self->n[1] - 1);
  g_free (self->changed[0]);
  g_free (self->changed[1]);
}

/* The changed and kept parts of @whole in turn: of (element-type Part), the first one changed, maybe empty. */
static GArray *
compare_part (const char *texts[2],
              const Part *whole,
              gboolean    lines)
{
  g_autoptr (LsgTokenTable) table = lsg_token_table_new ();
  g_autoptr (GArray) old = lsg_token_table_cut (table, texts[0] + whole->from[0], whole->length[0], lines);
  g_autoptr (GArray) new = lsg_token_table_cut (table, texts[1] + whole->from[1], whole->length[1], lines);
  GArray *parts = g_array_new (FALSE, FALSE, sizeof (Part));
  Difference self = { 0 };
  Hunk hunk = { 0 };

  init (&self, (GArray *[]) { old, new });
  compare_box (&self, (Box) { { 0, 0 }, { self.n[0], self.n[1] } });
  if (!lines)
    join_hunks (&self, texts[0] + whole->from[0]);
  while (hunk.at[0] < self.n[0] || hunk.at[1] < self.n[1])
    {
      Part changed, kept;
      Hunk same_in_both;

      hunk = get_hunk (&self, hunk.at[0], hunk.at[1]);
      same_in_both = (Hunk) { { hunk.at[0] + hunk.n[0], hunk.at[1] + hunk.n[1] }, { hunk.kept, hunk.kept }, 0 };
      changed = get_part (&self, &hunk, whole);
      kept = get_part (&self, &same_in_both, whole);
      g_array_append_val (parts, changed);
      g_array_append_val (parts, kept);
      hunk.at[0] = same_in_both.at[0] + hunk.kept;
      hunk.at[1] = same_in_both.at[1] + hunk.kept;
    }
  clear (&self);
  return parts;
}

/* Those from @from on, before @to; every second one is kept. */
static void
add_parts (GArray *runs,
           GArray *parts,
           guint   from,
           guint   to)
{
  for (guint i = from; i < to; i++)
    {
      const Part *part = &g_array_index (parts, Part, i);

      add_run (runs, i % 2 == 0 ? LSG_RUN_REMOVED : LSG_RUN_KEPT, part->from[0], part->length[0]);
      if (i % 2 == 0)
        add_run (runs, LSG_RUN_ADDED, part->from[1], part->length[1]);
    }
}

/* Lines first, then the words of those that changed, unless they are very many. */
static void
compare_lines (GArray     *runs,
               const char *texts[2],
               const Part *whole)
{
  g_autoptr (GArray) parts = compare_part (texts, whole, TRUE);

  for (guint i = 0; i < parts->len; i += 2)
    {
      const Part *changed = &g_array_index (parts, Part, i);
      gboolean words = changed->length[0] > 0 && changed->length[1] > 0
                       && MAX (changed->length[0], changed->length[1]) <= MAX_TOKENS;
      g_autoptr (GArray) finer = words ? compare_part (texts, changed, FALSE) : NULL;

      if (finer != NULL)
        add_parts (runs, finer, 0, finer->len);
      add_parts (runs, parts, finer != NULL ? i + 1 : i, i + 2);
    }
}

static gboolean
is_long (const char *text,
         gsize       length)
{
  g_autoptr (LsgTokenTable) table = NULL;
  g_autoptr (GArray) tokens = NULL;

  if (length <= MAX_TOKENS)
    return FALSE;
  table = lsg_token_table_new ();
  tokens = lsg_token_table_cut (table, text, length, FALSE);
  return tokens->len > MAX_TOKENS;
}

GArray *
lsg_text_difference (const char *old,
                     const char *new)
{
  GArray *runs = g_array_new (FALSE, FALSE, sizeof (LsgTextRun));
  const char *texts[2] = { old != NULL ? old : "", new != NULL ? new : "" };
  Part whole = { { 0, 0 }, { strlen (texts[0]), strlen (texts[1]) } };
  g_autoptr (GArray) parts = NULL;

  if (strcmp (texts[0], texts[1]) == 0)
    {
      add_run (runs, LSG_RUN_KEPT, 0, whole.length[0]);
      return runs;
    }
  if (is_long (texts[0], whole.length[0]) || is_long (texts[1], whole.length[1]))
    {
      compare_lines (runs, texts, &whole);
      return runs;
    }
  parts = compare_part (texts, &whole, FALSE);
  add_parts (runs, parts, 0, parts->len);
  return runs;
}

guint
lsg_text_difference_count (GArray *runs)
{
  LsgRunType former = LSG_RUN_KEPT;
  guint n = 0;

  for (guint i = 0; i < runs->len; i++)
    {
      LsgRunType type = g_array_index (runs, LsgTextRun, i).type;

      n += type != LSG_RUN_KEPT && former == LSG_RUN_KEPT;
      former = type;
    }
  return n;
}

char *
lsg_text_run_dup (const LsgTextRun *run,
                  const char       *old,
                  const char       *new)
{
  return g_strndup ((run->type == LSG_RUN_ADDED ? new : old) + run->start, run->length);
}

guint
lsg_compared_text_init (LsgComparedText *self,
                        const char      *old,
                        const char      *new)
{
  self->old = g_strdup (old != NULL ? old : "");
  self->new = g_strdup (new != NULL ? new : "");
  self->runs = lsg_text_difference (self->old, self->new);
  self->n = lsg_text_difference_count (self->runs);
  return self->n;
}

void
lsg_compared_text_clear (LsgComparedText *self)
{
  g_clear_pointer (&self->old, g_free);
  g_clear_pointer (&self->new, g_free);
  g_clear_pointer (&self->runs, g_array_unref);
}
