/* markdown-view.h - the text of a clause, or a message template: Markdown with its light formatting shown, and the fields of the
 * project as tinted tokens that hold their value.
 *
 * The record holds plain Markdown with `{answer-delay}`; in the view a known field is one character, a
 * token that says what the project gives. Marks of formatting stay visible, pale. Undo is the project's.
 */
#pragma once

#include "project.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LSG_TYPE_MARKDOWN_VIEW (lsg_markdown_view_get_type ())
G_DECLARE_FINAL_TYPE (LsgMarkdownView, lsg_markdown_view, LSG, MARKDOWN_VIEW, GtkWidget)

typedef enum {
  LSG_FORMAT_STRONG,
  LSG_FORMAT_EMPHASIS,
  LSG_FORMAT_LIST,    /* lines */
  LSG_FORMAT_CALLOUT, /* lines */
} LsgTextFormat;

GtkWidget *lsg_markdown_view_new          (LsgProject *project);

/* For @field of records of @kind, in a card: it grows with its text, and blanks that the tutor fills, such as
 * [first name], are tinted. */
GtkWidget *lsg_markdown_view_new_message  (LsgProject *project,
                                           LsgKindId   kind,
                                           const char *field);

/* A record of the kind that it was made for (clause); NULL for none. */
void       lsg_markdown_view_set_record   (LsgMarkdownView *self,
                                         LsgRecord     *record);

/* Shows the record's text when it is another, and the values of the fields as they are now. */
void       lsg_markdown_view_refresh      (LsgMarkdownView *self);

/* Puts the format on the selection, or takes it off when it is there. */
void       lsg_markdown_view_toggle       (LsgMarkdownView *self,
                                         LsgTextFormat  format);

/* Inserts `{token}` at the caret. */
void       lsg_markdown_view_insert_field (LsgMarkdownView *self,
                                         const char    *token);

G_END_DECLS
