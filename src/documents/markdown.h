/* markdown.h - the light formatting that users write, to nodes of a report.
 *
 * CommonMark without HTML, pictures and headings, which become plain paragraphs. `> ` is a callout, of which
 * a first paragraph that is wholly strong is the title. `{answer-delay}` is a field of the project; an
 * unknown or empty one stands in brackets.
 */
#pragma once

#include "project-fields.h"
#include "report.h"

G_BEGIN_DECLS

/* Adds the blocks of @markdown (NULL: none); @fields may be NULL: then braces are plain text. */
void         lsg_markdown_add_blocks (LsgReportBuilder             *builder,
                                      const char                   *markdown,
                                      const LsgProjectFieldContext *fields);

/* All of it as one text, for cells and side notes: blocks on lines of their own. */
LsgRichText *lsg_markdown_to_text    (const char                   *markdown,
                                      const LsgProjectFieldContext *fields) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
