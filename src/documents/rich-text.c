/* rich-text.c - the text of a paragraph and its marks. See rich-text.h. */
#include "rich-text.h"

#include <string.h>

static void
clear_mark (gpointer data)
{
  g_free (((LsgMark *) data)->target);
}

static LsgRichText *
take_text (char *text)
{
  LsgRichText *self = g_new0 (LsgRichText, 1);

  self->text = text;
  self->marks = g_array_new (FALSE, FALSE, sizeof (LsgMark));
  g_array_set_clear_func (self->marks, clear_mark);
  return self;
}

LsgRichText *
lsg_rich_text_new (const char *text)
{
  return take_text (g_strdup (text != NULL ? text : ""));
}

LsgRichText *
lsg_rich_text_copy (const LsgRichText *self)
{
  LsgRichText *copy = lsg_rich_text_new (NULL);

  lsg_rich_text_append (copy, self);
  copy->sign = self->sign;
  return copy;
}

void
lsg_rich_text_free (LsgRichText *self)
{
  if (self == NULL)
    return;
  g_free (self->text);
  g_array_unref (self->marks);
  g_free (self);
}

LsgRichText *
lsg_rich_text_new_strong (const char *text)
{
  LsgRichText *self = lsg_rich_text_new (text);

  lsg_rich_text_mark (self, LSG_MARK_STRONG, 0, strlen (self->text), NULL);
  return self;
}

LsgRichText *
lsg_rich_text_new_signed (LsgSign     sign,
                          const char *text)
{
  LsgRichText *self = lsg_rich_text_new (text);

  self->sign = sign;
  return self;
}

void
lsg_rich_text_mark (LsgRichText *self,
                    LsgMarkType  type,
                    gsize        start,
                    gsize        end,
                    const char  *target)
{
  LsgMark mark = { start, end, type, g_strdup (target) };

  g_return_if_fail (end <= strlen (self->text));
  if (start < end)
    g_array_append_val (self->marks, mark);
  else
    g_free (mark.target);
}

void
lsg_rich_text_append (LsgRichText       *self,
                      const LsgRichText *other)
{
  gsize shift = strlen (self->text);
  char *joined = g_strconcat (self->text, other->text, NULL);

  g_free (self->text);
  self->text = joined;
  for (guint i = 0; i < other->marks->len; i++)
    {
      const LsgMark *mark = &g_array_index (other->marks, LsgMark, i);

      lsg_rich_text_mark (self, mark->type, mark->start + shift, mark->end + shift, mark->target);
    }
}

gboolean
lsg_rich_text_is_empty (const LsgRichText *self)
{
  return self == NULL || self->text[0] == '\0';
}

gboolean
lsg_rich_text_is_all (const LsgRichText *self,
                      LsgMarkType        type)
{
  gsize length = strlen (self->text);

  for (guint i = 0; i < self->marks->len; i++)
    {
      const LsgMark *mark = &g_array_index (self->marks, LsgMark, i);

      if (mark->type == type && mark->start == 0 && mark->end == length)
        return length > 0;
    }
  return FALSE;
}

/* The ends of all marks, two for each. (transfer full) */
static gsize *
list_offsets (const LsgRichText *self)
{
  gsize *offsets = g_new (gsize, 2 * self->marks->len + 1);

  for (guint i = 0; i < self->marks->len; i++)
    {
      const LsgMark *mark = &g_array_index (self->marks, LsgMark, i);

      offsets[2 * i] = mark->start;
      offsets[2 * i + 1] = mark->end;
    }
  return offsets;
}

/* The stretches that typography leaves alone. */
static GArray *
list_code (const LsgRichText *self)
{
  GArray *ranges = g_array_new (FALSE, FALSE, sizeof (LsgTextRange));

  for (guint i = 0; i < self->marks->len; i++)
    {
      const LsgMark *mark = &g_array_index (self->marks, LsgMark, i);
      LsgTextRange range = { mark->start, mark->end };

      if (mark->type == LSG_MARK_CODE)
        g_array_append_val (ranges, range);
    }
  return ranges;
}

static void
mark_ranges (LsgRichText  *self,
             LsgMarkType   type,
             const GArray *ranges)
{
  for (guint i = 0; i < ranges->len; i++)
    {
      LsgTextRange range = g_array_index (ranges, LsgTextRange, i);

      lsg_rich_text_mark (self, type, range.start, range.end, NULL);
    }
}

void
lsg_rich_text_typeset (LsgRichText        *self,
                       LsgLanguage         language,
                       LsgTypographyFlags  flags)
{
  g_autofree gsize *offsets = list_offsets (self);
  g_autoptr (GArray) code = list_code (self);
  g_autoptr (LsgTypography) set =
    lsg_typography_set (self->text, language, flags, (const LsgTextRange *) (void *) code->data, code->len,
                        offsets, 2 * self->marks->len);

  g_free (self->text);
  self->text = g_steal_pointer (&set->text);
  for (guint i = 0; i < self->marks->len; i++)
    {
      LsgMark *mark = &g_array_index (self->marks, LsgMark, i);

      mark->start = set->marks[2 * i];
      mark->end = set->marks[2 * i + 1];
    }
  mark_ranges (self, LSG_MARK_NO_BREAK, set->unbreakable);
  mark_ranges (self, LSG_MARK_SUPERSCRIPT, set->raised);
}
