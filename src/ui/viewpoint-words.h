/* viewpoint-words.h - the viewpoints on a need as the pages read, say and set them (DOMAIN 2.3). */
#pragma once

#include "project.h"
#include "viewpoint-chart.h"
#include "viewpoint.h"

G_BEGIN_DECLS

/* The marks of @need, with its code and title (borrowed). */
LsgViewpointRow lsg_viewpoint_read_row   (LsgRecords *records,
                                          LsgNeed    *need);

/* "4", "not expressed", "not looked at". (transfer full) */
char           *lsg_words_importance     (int importance) G_GNUC_WARN_UNUSED_RESULT;

/* "Institution 4, tutors 4, learners 2, gap of 2 levels": without those that have not looked; "no viewpoint" when
 * nobody has. (transfer full) */
char           *lsg_words_viewpoints     (LsgRecords *records,
                                          LsgNeed    *need) G_GNUC_WARN_UNUSED_RESULT;

/* "gap of 2 levels" (transfer full) */
char           *lsg_words_gap            (int gap) G_GNUC_WARN_UNUSED_RESULT;

/* Sets one field of what @holder thinks of @need; the record is made for it when there is none, and goes when
 * it holds nothing any more (then NULL without error). (transfer none) */
LsgRecord      *lsg_viewpoint_set        (LsgProject  *project,
                                          LsgNeed     *need,
                                          gint64       holder,
                                          const char  *field,
                                          LsgValue     value,
                                          GError     **error);

/* The same for the importance, -1 to 4. FALSE with an error when it fails. */
gboolean        lsg_viewpoint_set_importance (LsgProject  *project,
                                              LsgNeed     *need,
                                              gint64       holder,
                                              int          importance,
                                              GError     **error);

G_END_DECLS
