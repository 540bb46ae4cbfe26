/* report-private.h - inside of the report tree, for report.c, which lets it go, and report-builder.c. */
#pragma once

#include "report.h"

G_BEGIN_DECLS

struct _LsgReport {
  gatomicrefcount ref_count;
  LsgLanguage     language;
  LsgReportSheet  sheet;
  LsgReportCover       *cover;
  GPtrArray      *nodes; /* of LsgNode */
};

/* A list of LsgEntry. */
GArray *lsg_report_entries_new (void) G_GNUC_WARN_UNUSED_RESULT;

/* What containers of the tree let their parts go with. */
void    lsg_report_free_node       (gpointer node);
void    lsg_report_free_row        (gpointer row);
void    lsg_report_clear_column    (gpointer column);
void    lsg_report_clear_signature (gpointer signature);

G_END_DECLS
