/* level.c - the table of levels. See level.h. */
#include "level.h"

#include "record-kind.h"

static const LsgChoice scales[] = {
  [LSG_SCALE_GRAVITY] = { "gravity", N_("Gravity") },
  [LSG_SCALE_PROBABILITY] = { "probability", N_("Probability") },
  [LSG_SCALE_CONSTRAINT] = { "constraint", N_("Constraint") },
  [LSG_SCALE_RATE] = { "rate", N_("Tutoring rate") },
};

static const LsgField fields[] = {
  LSG_FIELD (LsgLevel, scale, "scale", CHOICE, LSG_CHOICES (scales), .initial = "gravity",
             .label = N_("Scale")),
  LSG_FIELD (LsgLevel, rank, "rank", INTEGER, .min = 1, .max = 6, .initial = "1",
             .label = N_("Level")),
  LSG_FIELD (LsgLevel, name, "name", TEXT, .flags = LSG_FIELD_NULLABLE | LSG_FIELD_TRANSLATABLE,
             .max = 60, .label = N_("Name")),
  LSG_FIELD (LsgLevel, description, "description", TEXT,
             .flags = LSG_FIELD_NULLABLE | LSG_FIELD_TRANSLATABLE, .label = N_("Description")),
  LSG_FIELD (LsgLevel, threshold, "threshold", QUANTITY, .flags = LSG_FIELD_NULLABLE | LSG_FIELD_RATE,
             .min = 0, .max = 100000, .label = N_("From"), .help = N_("Rate at which the band begins")),
};

LSG_DEFINE_RECORD (LsgLevel, lsg_level, "levels", LEVEL,
                   N_("Level"), N_("Levels"), LSG_KIND_NONE)

LsgLevel *
lsg_level_find (LsgRecords   *records,
                LsgLevelScale scale,
                int           rank)
{
  guint n = lsg_records_get_n (records, LSG_KIND_LEVEL);

  for (guint i = 0; i < n; i++)
    {
      LsgLevel *level = lsg_records_peek (records, LSG_KIND_LEVEL, i);

      if (level->scale == (gint64) scale && level->rank == rank)
        return level;
    }
  return NULL;
}
