/* text-table.h - columns for the terminal, aligned by what characters take there. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _LsgTextTable LsgTextTable;

/* One character for each column: '<' left, '>' right. */
LsgTextTable *lsg_text_table_new     (const char   *alignment) G_GNUC_WARN_UNUSED_RESULT;
void          lsg_text_table_free    (LsgTextTable *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LsgTextTable, lsg_text_table_free)

/* One row; the cells are ended by NULL, those that lack are empty. */
void          lsg_text_table_add     (LsgTextTable *self,
                                      ...) G_GNUC_NULL_TERMINATED;

/* Appends the rows to @text, each indented by two spaces. */
void          lsg_text_table_append  (LsgTextTable *self,
                                      GString      *text);

G_END_DECLS
