/* text-columns.c - see text-columns.h.
 *
 * The runs are walked once. Both sides grow until both are at the end of a line: there a pair is closed. Within a
 * replacement the lines of the two sides are paired one by one, from its beginning. Whether a line break belongs to
 * what stayed or to what came is up to the comparison: a side whose next byte is a break is at the end of its line, too.
 */
#include "text-columns.h"

#include <string.h>

typedef struct {
  GString    *text;
  GArray     *marks;
  const char *rest; /* of the side's text, behind what has grown */
} Growing;

typedef struct {
  Growing    old;
  Growing    new;
  gboolean   differs; /* what grows */
  GPtrArray *pairs;
} Columns;

static void
pair_free (gpointer data)
{
  LsgColumnPair *self = data;

  g_free (self->old.text);
  g_free (self->new.text);
  g_array_unref (self->old.marks);
  g_array_unref (self->new.marks);
  g_free (self);
}

static void
growing_init (Growing    *self,
              const char *rest)
{
  self->text = g_string_new (NULL);
  self->marks = g_array_new (FALSE, FALSE, sizeof (LsgColumnMark));
  self->rest = rest;
}

static void
growing_clear (Growing *self)
{
  g_string_free (self->text, TRUE);
  g_array_unref (self->marks);
}

static gboolean
is_blank (char c)
{
  return c == ' ' || c == '\n' || c == '\t';
}

/* The next @length bytes. Blanks at the edges of a mark would be struck through where no word is; no pair begins with
 * a break. */
static void
grow (Growing *self,
      gsize    length,
      gboolean marked)
{
  gsize skipped = self->text->len == 0 ? MIN (strspn (self->rest, "\n"), length) : 0;
  LsgColumnMark mark = { (guint) self->text->len, (guint) (self->text->len + length - skipped) };

  g_string_append_len (self->text, self->rest + skipped, (gssize) (length - skipped));
  self->rest += length;
  while (mark.start < mark.end && is_blank (self->text->str[mark.start]))
    mark.start++;
  while (mark.end > mark.start && is_blank (self->text->str[mark.end - 1]))
    mark.end--;
  if (marked && mark.start < mark.end)
    g_array_append_val (self->marks, mark);
}

/* What has grown, without the line breaks at its end. */
static LsgColumnSide
take (Growing *self)
{
  LsgColumnSide side = { NULL, g_array_ref (self->marks) };

  while (self->text->len > 0 && is_blank (self->text->str[self->text->len - 1]))
    g_string_truncate (self->text, self->text->len - 1);
  side.text = g_string_free (self->text, FALSE);
  g_array_unref (self->marks);
  growing_init (self, self->rest);
  return side;
}

static gboolean
is_at_line_end (const Growing *self)
{
  return self->text->len == 0 || self->text->str[self->text->len - 1] == '\n' || *self->rest == '\n'
         || *self->rest == '\0';
}

static gboolean
has_words (const Growing *self)
{
  return strspn (self->text->str, " \n\t") < self->text->len;
}

static void
close_pair (Columns *self)
{
  LsgColumnPair *pair;

  if (!has_words (&self->old) && !has_words (&self->new))
    {
      g_string_truncate (self->old.text, 0);
      g_string_truncate (self->new.text, 0);
      self->differs = FALSE;
      return;
    }
  pair = g_new0 (LsgColumnPair, 1);
  pair->old = take (&self->old);
  pair->new = take (&self->new);
  pair->differs = self->differs;
  self->differs = FALSE;
  g_ptr_array_add (self->pairs, pair);
}

static void
close_at_line_end (Columns *self)
{
  if (is_at_line_end (&self->old) && is_at_line_end (&self->new))
    close_pair (self);
}

/* The bytes up to behind the next line break, or all. */
static gsize
measure_line (const char *bytes,
              gsize       length)
{
  const char *end = memchr (bytes, '\n', length);

  return end != NULL ? (gsize) (end - bytes) + 1 : length;
}

static void
add_kept (Columns *self,
          gsize    length)
{
  while (length > 0)
    {
      gsize line = measure_line (self->old.rest, length);

      grow (&self->old, line, FALSE);
      grow (&self->new, line, FALSE);
      close_at_line_end (self);
      length -= line;
    }
}

/* What went and what came in its place, line beside line; one of them may be nothing. */
static void
add_replaced (Columns *self,
              gsize    n_old,
              gsize    n_new)
{
  while (n_old > 0 || n_new > 0)
    {
      gsize left = measure_line (self->old.rest, n_old);
      gsize right = measure_line (self->new.rest, n_new);

      grow (&self->old, left, TRUE);
      grow (&self->new, right, TRUE);
      self->differs = TRUE;
      n_old -= left;
      n_new -= right;
      close_at_line_end (self);
    }
}

GPtrArray *
lsg_text_columns_list (const LsgComparedText *text)
{
  Columns self = { .pairs = g_ptr_array_new_with_free_func (pair_free) };

  growing_init (&self.old, text->old);
  growing_init (&self.new, text->new);
  for (guint i = 0; i < text->runs->len; i++)
    {
      const LsgTextRun *run = &g_array_index (text->runs, LsgTextRun, i);
      const LsgTextRun *next = i + 1 < text->runs->len ? &g_array_index (text->runs, LsgTextRun, i + 1) : NULL;

      if (run->type == LSG_RUN_KEPT)
        {
          add_kept (&self, run->length);
        }
      else if (run->type == LSG_RUN_REMOVED && next != NULL && next->type == LSG_RUN_ADDED)
        {
          add_replaced (&self, run->length, next->length);
          i++;
        }
      else
        {
          add_replaced (&self, run->type == LSG_RUN_REMOVED ? run->length : 0,
                        run->type == LSG_RUN_ADDED ? run->length : 0);
        }
    }
  close_pair (&self);
  growing_clear (&self.old);
  growing_clear (&self.new);
  return self.pairs;
}

static gboolean
is_near (GPtrArray *pairs,
         guint      index,
         guint      context)
{
  guint first = index > context ? index - context : 0;

  for (guint i = first; i < pairs->len && i <= index + context; i++)
    if (((const LsgColumnPair *) pairs->pdata[i])->differs)
      return TRUE;
  return FALSE;
}

static LsgColumnPair *
new_fold (guint n)
{
  LsgColumnPair *pair = g_new0 (LsgColumnPair, 1);

  pair->old = (LsgColumnSide) { g_strdup (""), g_array_new (FALSE, FALSE, sizeof (LsgColumnMark)) };
  pair->new = (LsgColumnSide) { g_strdup (""), g_array_new (FALSE, FALSE, sizeof (LsgColumnMark)) };
  pair->folded = n;
  return pair;
}

void
lsg_text_columns_fold (GPtrArray *pairs,
                       guint      context)
{
  g_autofree gboolean *near = g_new (gboolean, pairs->len + 1);
  gboolean differs = FALSE;

  for (guint i = 0; i < pairs->len; i++)
    {
      near[i] = is_near (pairs, i, context);
      differs = differs || near[i];
    }
  near[pairs->len] = TRUE;
  for (guint i = pairs->len; i-- > 0 && differs;)
    {
      guint end = i + 1;

      while (!near[i] && i > 0 && !near[i - 1])
        i--;
      if (near[i] || end - i < 2)
        continue;
      g_ptr_array_remove_range (pairs, i, end - i);
      g_ptr_array_insert (pairs, (int) i, new_fold (end - i));
    }
}
