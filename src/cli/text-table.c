/* text-table.c - see text-table.h. */
#include "text-table.h"

#include <string.h>

#define GAP 2

struct _LsgTextTable {
  char      *alignment;
  guint      n_columns;
  guint     *widths;
  GPtrArray *cells; /* row by row */
};

LsgTextTable *
lsg_text_table_new (const char *alignment)
{
  LsgTextTable *self = g_new0 (LsgTextTable, 1);

  self->alignment = g_strdup (alignment);
  self->n_columns = strlen (alignment);
  self->widths = g_new0 (guint, self->n_columns);
  self->cells = g_ptr_array_new_with_free_func (g_free);
  return self;
}

void
lsg_text_table_free (LsgTextTable *self)
{
  g_free (self->alignment);
  g_free (self->widths);
  g_ptr_array_unref (self->cells);
  g_free (self);
}

/* Columns of a terminal: wide characters take two, marks above others none. */
static guint
get_width (const char *text)
{
  guint width = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_iszerowidth (c))
        width += g_unichar_iswide (c) ? 2 : 1;
    }
  return width;
}

void
lsg_text_table_add (LsgTextTable *self,
                    ...)
{
  va_list cells;
  const char *cell = "";

  va_start (cells, self);
  for (guint i = 0; i < self->n_columns; i++)
    {
      if (cell != NULL)
        cell = va_arg (cells, const char *);
      g_ptr_array_add (self->cells, g_strdup (cell != NULL ? cell : ""));
      self->widths[i] = MAX (self->widths[i], get_width (cell != NULL ? cell : ""));
    }
  va_end (cells);
}

static void
append_spaces (GString *text,
               guint    n)
{
  for (guint i = 0; i < n; i++)
    g_string_append_c (text, ' ');
}

void
lsg_text_table_append (LsgTextTable *self,
                       GString      *text)
{
  for (guint i = 0; i < self->cells->len; i++)
    {
      const char *cell = self->cells->pdata[i];
      guint column = i % self->n_columns;
      guint padding = self->widths[column] - get_width (cell);

      append_spaces (text, GAP);
      if (self->alignment[column] == '>')
        append_spaces (text, padding);
      g_string_append (text, cell);
      if (column + 1 == self->n_columns)
        {
          while (text->len > 0 && text->str[text->len - 1] == ' ')
            g_string_truncate (text, text->len - 1);
          g_string_append_c (text, '\n');
        }
      else if (self->alignment[column] == '<')
        {
          append_spaces (text, padding);
        }
    }
}
