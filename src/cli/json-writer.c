/* json-writer.c - see json-writer.h. */
#include "json-writer.h"

#include <math.h>

struct _LsgJson {
  GString *text;
  GString *closing; /* the brackets that are open, innermost last */
  gboolean empty;   /* nothing yet in the innermost one */
};

LsgJson *
lsg_json_new (void)
{
  LsgJson *self = g_new0 (LsgJson, 1);

  self->text = g_string_new (NULL);
  self->closing = g_string_new (NULL);
  self->empty = TRUE;
  return self;
}

void
lsg_json_free (LsgJson *self)
{
  g_string_free (self->text, TRUE);
  g_string_free (self->closing, TRUE);
  g_free (self);
}

static void
append_string (LsgJson    *self,
               const char *text)
{
  g_string_append_c (self->text, '"');
  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '"' || *p == '\\')
        g_string_append_printf (self->text, "\\%c", *p);
      else if ((guchar) *p < ' ')
        g_string_append_printf (self->text, "\\u%04x", *p);
      else
        g_string_append_c (self->text, *p);
    }
  g_string_append_c (self->text, '"');
}

static void
break_line (LsgJson *self)
{
  if (self->text->len > 0)
    g_string_append_c (self->text, '\n');
  for (gsize i = 0; i < self->closing->len; i++)
    g_string_append (self->text, "  ");
}

static void
begin_value (LsgJson    *self,
             const char *name)
{
  if (!self->empty)
    g_string_append_c (self->text, ',');
  break_line (self);
  self->empty = FALSE;
  if (name == NULL)
    return;
  append_string (self, name);
  g_string_append (self->text, ": ");
}

void
lsg_json_begin (LsgJson    *self,
                const char *name,
                char        bracket)
{
  begin_value (self, name);
  g_string_append_c (self->text, bracket);
  g_string_append_c (self->closing, bracket == '{' ? '}' : ']');
  self->empty = TRUE;
}

void
lsg_json_end (LsgJson *self)
{
  char closing = self->closing->str[self->closing->len - 1];

  g_string_truncate (self->closing, self->closing->len - 1);
  if (!self->empty)
    break_line (self);
  g_string_append_c (self->text, closing);
  self->empty = FALSE;
}

void
lsg_json_add_text (LsgJson    *self,
                   const char *name,
                   const char *text)
{
  begin_value (self, name);
  if (text != NULL)
    append_string (self, text);
  else
    g_string_append (self->text, "null");
}

void
lsg_json_add_decimal (LsgJson    *self,
                      const char *name,
                      gint64      value,
                      guint       scale)
{
  guint64 size = value < 0 ? -(guint64) value : (guint64) value;
  guint64 unit = 1;

  begin_value (self, name);
  if (value == LSG_NULL)
    {
      g_string_append (self->text, "null");
      return;
    }
  for (; scale > 0 && size % 10 == 0; scale--)
    size /= 10;
  for (guint i = 0; i < scale; i++)
    unit *= 10;
  g_string_append_printf (self->text, "%s%" G_GUINT64_FORMAT, value < 0 ? "-" : "", size / unit);
  if (scale > 0)
    g_string_append_printf (self->text, ".%0*" G_GUINT64_FORMAT, (int) scale, size % unit);
}

void
lsg_json_add_double (LsgJson    *self,
                     const char *name,
                     double      value)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  begin_value (self, name);
  if (!isfinite (value))
    {
      g_string_append (self->text, "null");
      return;
    }
  g_ascii_formatd (text, sizeof text, "%.15g", value);
  if (g_ascii_strtod (text, NULL) != value)
    g_ascii_formatd (text, sizeof text, "%.16g", value);
  if (g_ascii_strtod (text, NULL) != value)
    g_ascii_formatd (text, sizeof text, "%.17g", value);
  g_string_append (self->text, text);
}

const char *
lsg_json_get_text (LsgJson *self)
{
  if (self->text->len == 0 || self->text->str[self->text->len - 1] != '\n')
    g_string_append_c (self->text, '\n');
  return self->text->str;
}
