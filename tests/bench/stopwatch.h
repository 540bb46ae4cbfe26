/* stopwatch.h - times of a series of repetitions, printed as a line "NAME<tab>MILLISECONDS..." that tests/bench/run reads. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct {
  const char *name;
  gint64      begun;
  GArray     *times; /* of double, milliseconds */
} Stopwatch;

Stopwatch *stopwatch_new   (const char *name) G_GNUC_WARN_UNUSED_RESULT;

/* Prints the line. */
void       stopwatch_free  (Stopwatch  *self);
void       stopwatch_start (Stopwatch  *self);
void       stopwatch_stop  (Stopwatch  *self);

/* Adds a time measured elsewhere. */
void       stopwatch_add   (Stopwatch  *self,
                            double      milliseconds);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Stopwatch, stopwatch_free)

G_END_DECLS
