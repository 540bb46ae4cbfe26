/* remarks.h - what the project lacks or contradicts, kept up to date a moment after each change, for the
 * sidebar's marks and the Overview. Working it out never delays an edit: it waits until the loop is idle. */
#pragma once

#include "pages.h"
#include "rules.h"

G_BEGIN_DECLS

/* Signal: "changed". */
#define LSG_TYPE_REMARKS (lsg_remarks_get_type ())
G_DECLARE_FINAL_TYPE (LsgRemarks, lsg_remarks, LSG, REMARKS, GObject)

/* Those of @project, the same for all who hold them: the rules are run once. (transfer full) */
LsgRemarks *lsg_remarks_ref_for   (LsgProject *project) G_GNUC_WARN_UNUSED_RESULT;

/* The remarks, at most some of each rule. (transfer none) (element-type LsgRemark) */
GPtrArray  *lsg_remarks_get_list  (LsgRemarks *self);

/* How many warnings lead to the page with @page_id, or to a page of @group. */
guint       lsg_remarks_count_for_page  (LsgRemarks *self,
                                         const char *page_id);
guint       lsg_remarks_count_for_group (LsgRemarks *self,
                                         const char *group);

G_END_DECLS
