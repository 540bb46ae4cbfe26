/* report-text.h - nodes of a report as plain text: what they say, without how it looks. Private to the room. */
#pragma once

#include "report.h"

G_BEGIN_DECLS

/* Appends @node: paragraphs and items on lines of their own, a blank line between paragraphs; rows of a table on a line
 * each, its cells between dots; entries as "label: value". Figures give their alternative text. */
void lsg_report_text_append (GString       *text,
                             const LsgNode *node);

G_END_DECLS
