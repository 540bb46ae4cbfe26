/* finding-quotes.h - what was said about a need by one of those who look at it: a quotation each, with where it comes
 * from, which leads to its source; one that is new can be written in place (DOMAIN 2.3, 2.4). */
#pragma once

#include "finding.h"
#include "project.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LSG_TYPE_FINDING_QUOTES (lsg_finding_quotes_get_type ())
G_DECLARE_FINAL_TYPE (LsgFindingQuotes, lsg_finding_quotes, LSG, FINDING_QUOTES, GtkWidget)

GtkWidget *lsg_finding_quotes_new      (LsgProject       *project);

/* Shows @findings (element-type LsgFinding), the first ones of many; @edited, which may be NULL, as a text to write.
 * What says the same as before stays. Hidden without findings. */
void       lsg_finding_quotes_show     (LsgFindingQuotes *self,
                                        GPtrArray        *findings,
                                        LsgFinding       *edited);

/* All that is shown is made anew, the first ones only: another need is looked at. */
void       lsg_finding_quotes_forget   (LsgFindingQuotes *self);

/* Puts the focus into the text that is written; FALSE when there is none here. */
gboolean   lsg_finding_quotes_focus    (LsgFindingQuotes *self);

G_END_DECLS
