/* level.h - a level or band that the project words or bounds in its own way. Without a record of a scale
 * and rank, the method's default stands, in the content language. */
#pragma once

#include "records.h"

G_BEGIN_DECLS

typedef enum {
  LSG_SCALE_GRAVITY,     /* ranks 1 to 4 */
  LSG_SCALE_PROBABILITY, /* ranks 1 to 4 */
  LSG_SCALE_CONSTRAINT,  /* ranks 1 to 4 */
  LSG_SCALE_RATE,        /* ranks 1 to 6: bands of the tutoring rate, with `threshold` */
} LsgLevelScale;

#define LSG_TYPE_LEVEL (lsg_level_get_type ())
G_DECLARE_FINAL_TYPE (LsgLevel, lsg_level, LSG, LEVEL, LsgRecord)

struct _LsgLevel {
  LsgRecord parent_instance;

  gint64 scale; /* LsgLevelScale */
  gint64 rank;
  char  *name;
  char  *description;
  gint64 threshold; /* rate bands: lower bound, hundredths of a percent */
};

/* The record of a level, NULL when the method's default stands. (transfer none) */
LsgLevel *lsg_level_find (LsgRecords   *records,
                          LsgLevelScale scale,
                          int           rank);

G_END_DECLS
