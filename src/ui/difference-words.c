/* difference-words.c - see difference-words.h. */
#include "difference-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define CONTEXT 160   /* characters of one line that stay around a change */
#define MAX_SHOWN 120 /* differences */
#define MAX_SPOKEN 12
#define MAX_QUOTED 200 /* characters */
#define FOLD "\342\200\246"
#define PILCROW "\302\266"

static gboolean
is_blank (char c)
{
  return c == ' ' || c == '\n';
}

/* The end of what is kept after a change: that of its line, or of a word if that is far. */
static const char *
find_head_end (const char *start,
               const char *end)
{
  const char *p = start;

  for (guint i = 0; p < end && i < CONTEXT; i++, p = g_utf8_next_char (p))
    if (*p == '\n')
      return p;
  while (p < end && !is_blank (*p))
    p = g_utf8_next_char (p);
  return p;
}

/* The beginning of what is kept before a change. */
static const char *
find_tail_start (const char *start,
                 const char *end)
{
  const char *p = end;

  for (guint i = 0; p > start && i < CONTEXT; i++)
    {
      p = g_utf8_prev_char (p);
      if (*p == '\n')
        return p + 1;
    }
  while (p > start && !is_blank (*p))
    p = g_utf8_prev_char (p);
  return p;
}

static void
add_fold (GString *shown)
{
  if (shown->len > 0 && shown->str[shown->len - 1] != '\n')
    g_string_append_c (shown, ' ');
  g_string_append (shown, FOLD);
}

/* What stayed between two changes, before the first or after the last one. */
static void
add_kept (GString    *shown,
          const char *start,
          gsize       length,
          gboolean    first,
          gboolean    last)
{
  const char *end = start + length;
  const char *head = first ? start : find_head_end (start, end);
  const char *tail = last ? end : find_tail_start (start, end);

  /* The line break after the head and the one before the tail are folded too. */
  if (head + 4 >= tail)
    {
      g_string_append_len (shown, start, (gssize) length);
      return;
    }
  g_string_append_len (shown, start, head - start);
  if (!first && *head == '\n')
    g_string_append_c (shown, '\n');
  add_fold (shown);
  if (!last)
    g_string_append (shown, tail > start && tail[-1] == '\n' ? "\n" : " ");
  while (tail < end && *tail == ' ')
    tail++;
  g_string_append_len (shown, tail, end - tail);
}

static void
add_changed (GString    *shown,
             GArray     *stretches,
             LsgRunType  type,
             const char *bytes,
             gsize       length)
{
  LsgStretch stretch = { .type = type, .start = (guint) shown->len };
  gboolean breaks_only = strspn (bytes, "\n") >= length;

  for (gsize i = 0; i < length; i++)
    {
      if (breaks_only && i == 0)
        g_string_append (shown, PILCROW);
      g_string_append_c (shown, bytes[i]);
    }
  stretch.end = (guint) shown->len;
  g_array_append_val (stretches, stretch);
}

char *
lsg_difference_show (const LsgComparedText  *text,
                     GArray                **stretches,
                     guint                  *n_shown)
{
  GString *shown = g_string_new (NULL);

  *stretches = g_array_new (FALSE, FALSE, sizeof (LsgStretch));
  *n_shown = 0;
  for (guint i = 0; i < text->runs->len; i++)
    {
      const LsgTextRun *run = &g_array_index (text->runs, LsgTextRun, i);
      const char *bytes = (run->type == LSG_RUN_ADDED ? text->new : text->old) + run->start;
      gboolean full = *n_shown >= MAX_SHOWN;

      if (run->type == LSG_RUN_KEPT)
        {
          gboolean alone = text->runs->len == 1;

          if (alone)
            g_string_append_len (shown, bytes, (gssize) run->length);
          else
            add_kept (shown, bytes, run->length, i == 0, full || i + 1 == text->runs->len);
          if (full)
            break;
          continue;
        }
      add_changed (shown, *stretches, run->type, bytes, run->length);
      *n_shown += i == 0 || g_array_index (text->runs, LsgTextRun, i - 1).type == LSG_RUN_KEPT;
    }
  return g_string_free (shown, FALSE);
}

static gboolean
is_all_blank (const char *text)
{
  while (*text != '\0' && g_unichar_isspace (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);
  return *text == '\0';
}

/* "" for nothing but blanks. */
static char *
quote (const LsgTextRun      *run,
       const LsgComparedText *text)
{
  g_autofree char *bytes = lsg_text_run_dup (run, text->old, text->new);

  g_strdelimit (bytes, "\n", ' ');
  if (is_all_blank (bytes))
    return g_strdup ("");
  g_strstrip (bytes);
  if (g_utf8_strlen (bytes, -1) > MAX_QUOTED)
    {
      *g_utf8_offset_to_pointer (bytes, MAX_QUOTED) = '\0';
      return g_strconcat (bytes, FOLD, NULL);
    }
  return g_steal_pointer (&bytes);
}

char *
lsg_difference_speak (const LsgComparedText *text)
{
  GString *spoken = g_string_new (NULL);
  guint n = 0;

  for (guint i = 0; i < text->runs->len && n < MAX_SPOKEN; i++)
    {
      const LsgTextRun *run = &g_array_index (text->runs, LsgTextRun, i);
      g_autofree char *words = NULL;

      if (run->type == LSG_RUN_KEPT)
        continue;
      words = quote (run, text);
      if (spoken->len > 0)
        g_string_append_c (spoken, ' ');
      n++;
      if (*words == '\0')
        g_string_append (spoken, run->type == LSG_RUN_REMOVED ? _("A space or break was removed.") : _("A space or break was added."));
      else if (run->type == LSG_RUN_REMOVED)
        /* TRANSLATORS: words that a text has lost */
        g_string_append_printf (spoken, _("Removed: “%s”."), words);
      else
        /* TRANSLATORS: words that a text has gained */
        g_string_append_printf (spoken, _("Added: “%s”."), words);
    }
  return g_string_free (spoken, FALSE);
}
