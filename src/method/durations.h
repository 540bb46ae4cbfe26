/* durations.h - reference durations of interventions, with their source, offered where a duration is chosen
 * (DOMAIN 3.5).
 *
 * They come mostly from university settings and are to be reinterpreted for each course: offered, never
 * applied by themselves.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum {
  LSG_DURATION_SOURCE_2022, /* J. Rodet's slides of 2022: the default */
  LSG_DURATION_SOURCE_2010, /* J. Rodet's figures of 2010 and 2011 */
  LSG_N_DURATION_SOURCES,
} LsgDurationSource;

typedef enum {
  LSG_DURATION_MINUTES, /* bounds are hundredths of minutes */
  LSG_DURATION_FACTOR,  /* bounds are hundredths of a factor of the virtual class's own length */
} LsgDurationUnit;

typedef struct {
  const char       *token; /* stable ASCII, the same for one intervention in both sources */
  const char       *label; /* English, marked with N_ */
  const char       *per;   /* what one count is, English, marked with N_; NULL: the whole intervention */
  LsgDurationUnit   unit;
  gint64            min;   /* -1: the source gives only a maximum */
  gint64            max;
  LsgDurationSource source;
} LsgDuration;

/* Those of 2022, then those of 2010. */
const LsgDuration *lsg_durations_get_all           (guint             *n_durations);

/* In the interface's language. "" for a duration that counts nothing. */
const char        *lsg_duration_get_label          (const LsgDuration *duration);
const char        *lsg_duration_get_per            (const LsgDuration *duration);

/* As the field `evidence` of an intervention names it: "J. Rodet, 2022". */
const char        *lsg_duration_source_get_label   (LsgDurationSource  source);

G_END_DECLS
