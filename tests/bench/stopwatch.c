/* stopwatch.c - see stopwatch.h. */
#include "stopwatch.h"

Stopwatch *
stopwatch_new (const char *name)
{
  Stopwatch *self = g_new0 (Stopwatch, 1);

  self->name = name;
  self->times = g_array_new (FALSE, FALSE, sizeof (double));
  return self;
}

void
stopwatch_free (Stopwatch *self)
{
  g_print ("%s", self->name);
  for (guint i = 0; i < self->times->len; i++)
    {
      char number[G_ASCII_DTOSTR_BUF_SIZE];

      g_print ("\t%s", g_ascii_formatd (number, sizeof number, "%.4f", g_array_index (self->times, double, i)));
    }
  g_print ("\n");
  g_array_unref (self->times);
  g_free (self);
}

void
stopwatch_start (Stopwatch *self)
{
  self->begun = g_get_monotonic_time ();
}

void
stopwatch_stop (Stopwatch *self)
{
  stopwatch_add (self, (g_get_monotonic_time () - self->begun) / 1000.0);
}

void
stopwatch_add (Stopwatch *self,
               double     milliseconds)
{
  g_array_append_val (self->times, milliseconds);
}
