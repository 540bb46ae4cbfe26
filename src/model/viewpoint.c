/* viewpoint.c - the table of viewpoints. See viewpoint.h. */
#include "viewpoint.h"

#include "record-kind.h"

const LsgChoice lsg_holder_choices[LSG_N_HOLDERS] = {
  [LSG_HOLDER_INSTITUTION] = { "institution", N_("Institution") },
  [LSG_HOLDER_TUTORS] = { "tutors", N_("Tutors") },
  [LSG_HOLDER_LEARNERS] = { "learners", N_("Learners") },
  [LSG_HOLDER_DESIGNER] = { "designer", N_("Designer") },
};

static const LsgField fields[] = {
  LSG_FIELD (LsgViewpoint, need, "need", REFERENCE, .target = LSG_KIND_NEED,
             .on_remove = LSG_ON_REMOVE_CASCADE, .label = N_("Need")),
  LSG_FIELD (LsgViewpoint, holder, "holder", CHOICE, .choices = lsg_holder_choices,
             .n_choices = LSG_N_HOLDERS, .initial = "institution", .label = N_("Whose viewpoint")),
  LSG_FIELD (LsgViewpoint, importance, "importance", INTEGER, .flags = LSG_FIELD_NULLABLE, .min = 0,
             .max = 4, .label = N_("Importance"), .help = N_("0: not expressed; 1 to 4")),
  LSG_FIELD (LsgViewpoint, evidence, "evidence", TEXT, .flags = LSG_FIELD_NULLABLE,
             .label = N_("Where it shows")),
  LSG_FIELD (LsgViewpoint, comment, "comment", MARKDOWN, .flags = LSG_FIELD_NULLABLE,
             .label = N_("Comment")),
};

LSG_DEFINE_RECORD (LsgViewpoint, lsg_viewpoint, "viewpoints", VIEWPOINT,
                   N_("Viewpoint"), N_("Viewpoints"), LSG_KIND_LINK)

LsgViewpoint *
lsg_viewpoint_find (LsgRecords *records,
                    LsgNeed    *need,
                    gint64      holder)
{
  g_return_val_if_fail (LSG_IS_RECORDS (records), NULL);
  g_return_val_if_fail (LSG_IS_NEED (need), NULL);

  for (LsgEnd *end = lsg_chain_get_first (&need->viewpoints, lsg_records_get_stamp (records)); end != NULL;
       end = end->next)
    if (((LsgViewpoint *) end->other)->holder == holder)
      return end->other;
  return NULL;
}

int
lsg_viewpoint_get_importance (LsgRecords *records,
                              LsgNeed    *need,
                              gint64      holder)
{
  LsgViewpoint *viewpoint = lsg_viewpoint_find (records, need, holder);

  return viewpoint == NULL || viewpoint->importance == LSG_NULL ? -1 : (int) viewpoint->importance;
}

gint64
lsg_viewpoint_get_gap_mark (LsgRecords *records)
{
  LsgProgramme *programme = lsg_records_get_programme (records);

  return programme == NULL || programme->viewpoint_gap == LSG_NULL ? LSG_VIEWPOINT_GAP_DEFAULT
                                                                   : programme->viewpoint_gap;
}

guint
lsg_viewpoint_count_looks (LsgRecords *records,
                           LsgNeed    *need)
{
  guint n = 0;

  for (gint64 holder = LSG_HOLDER_INSTITUTION; holder <= LSG_HOLDER_LEARNERS; holder++)
    if (lsg_viewpoint_get_importance (records, need, holder) >= 0)
      n++;
  return n;
}
