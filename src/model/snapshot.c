/* snapshot.c - the table of snapshots. See snapshot.h. */
#include "snapshot.h"

#include "record-kind.h"

const LsgChoice lsg_deliverable_choices[LSG_N_DELIVERABLES] = {
  [LSG_DELIVERABLE_SYSTEM] = { "system", N_("Tutoring system") },
  [LSG_DELIVERABLE_SCENARIO] = { "scenario", N_("Tutoring scenario") },
};

static const LsgField fields[] = {
  LSG_FIELD (LsgSnapshot, deliverable, "deliverable", CHOICE, .choices = lsg_deliverable_choices,
             .n_choices = LSG_N_DELIVERABLES, .initial = "system", .label = N_("Deliverable")),
  LSG_FIELD (LsgSnapshot, edition, "edition", INTEGER, .min = 1, .max = 10000, .initial = "1",
             .label = N_("Version")),
  LSG_FIELD (LsgSnapshot, date, "date", DATE, .flags = LSG_FIELD_NULLABLE, .label = N_("Date")),
  LSG_FIELD (LsgSnapshot, signatory, "signatory", TEXT, .flags = LSG_FIELD_NULLABLE | LSG_FIELD_PERSONAL,
             .label = N_("Signatory"), .help = N_("A role or a name")),
  LSG_FIELD (LsgSnapshot, reserves, "reserves", MARKDOWN, .flags = LSG_FIELD_NULLABLE,
             .label = N_("Reserves")),
  LSG_FIELD (LsgSnapshot, file_version, "file-version", INTEGER, .min = 1, .max = 10000, .initial = "1",
             .label = N_("Version of the file")),
  LSG_FIELD (LsgSnapshot, image, "image", TEXT, .flags = LSG_FIELD_NULLABLE, .max = 64,
             .label = N_("Frozen records")),
};

LSG_DEFINE_RECORD (LsgSnapshot, lsg_snapshot, "snapshots", SNAPSHOT,
                   N_("Validated version"), N_("Validated versions"), LSG_KIND_ORDERED)

LsgSnapshot *
lsg_snapshot_find_last (LsgRecords    *records,
                        LsgDeliverable deliverable)
{
  guint n = lsg_records_get_n (records, LSG_KIND_SNAPSHOT);
  LsgSnapshot *last = NULL;

  for (guint i = 0; i < n; i++)
    {
      LsgSnapshot *snapshot = lsg_records_peek (records, LSG_KIND_SNAPSHOT, i);

      if (snapshot->deliverable == (gint64) deliverable && (last == NULL || snapshot->edition > last->edition))
        last = snapshot;
    }
  return last;
}
