/* versions.c - the history of the project file. See versions.h.
 *
 * Of the last version nothing stands here: its text is what the field tables give. It is frozen already in
 * version-N.h, which `ninja losange-freeze` wrote, and is included here as soon as a version follows. The tests
 * hold the field tables to it: a table that changes without a new entry fails there.
 */
#include "versions.h"

#include "version-1.h"
#include "version-2.h"

/* What version 1 had as virtual classes are activities of that nature; the channel of an intervention is a
 * link now, with an id of its own that follows from the intervention's, as in xml-upgrade.c: copies of a project
 * that are migrated apart stay comparable. */
static const LsgMigratedColumn to_version_2[] = {
  { "channel", "direction", "'two-way'" },
  { "channel", "tutor_access", "'yes'" },
  { "channel", "learner_access", "'yes'" },
  { "channel", "in_charter", "1" },
  { "profile", "functions", "''" },
  { "profile", "second_functions", "''" },
  { "need", "functions", "''" },
  { "activity", "nature", "'virtual-class'" },
  { "activity", "synchronous", "1" },
  { "activity", "days", "1" },
  { "intervention", "offset", "0" },
  { "intervention", "rhythm", "'once'" },
  { NULL },
};

#define CHANNELS_TO_USES                                                                            \
  "INSERT INTO \"use\" (\"id\", \"intervention\", \"channel\") "                                  \
  "SELECT (\"id\" + 4503599627370496) % 9007199254740991 + 1, \"id\", \"channel\" FROM \"former intervention\" " \
  "WHERE \"channel\" IS NOT NULL"

static const LsgMigratedColumn to_version_3[] = {
  { "profile", "tutor", "'person'" },
  { NULL },
};

static const LsgVersion versions[] = {
  { version_1, NULL, NULL },
  { version_2, to_version_2, CHANNELS_TO_USES },
  { NULL, to_version_3, NULL },
};

LsgVersions
lsg_versions_get (void)
{
  return (LsgVersions) { versions, G_N_ELEMENTS (versions) };
}
