/* tool-table.h - which tools are used by what: the numbers of the page of communication tools, from the records.
 *
 * Columns: kept interventions in list order, the virtual classes together when there are any, then what is
 * postponed or dropped.
 */
#pragma once

#include "channel.h"
#include "intervention.h"
#include "project.h"
#include "tool-matrix.h"

G_BEGIN_DECLS

typedef struct {
  GPtrArray *tools;         /* LsgChannel, borrowed */
  GPtrArray *interventions; /* LsgIntervention for each column, borrowed; NULL: the virtual classes */
  GArray    *rows;          /* LsgToolRow */
  GArray    *columns;       /* LsgToolColumn */
  GPtrArray *texts;         /* what they point to */
  guint8    *marks;
  guint      n_used;        /* tools with a kept use */
  guint      n_lacking;     /* kept interventions without a tool */
  gint64     cost;          /* of all tools, hundredths */
} LsgToolTable;

LsgToolTable *lsg_tool_table_new    (LsgRecords   *records) G_GNUC_WARN_UNUSED_RESULT;

/* Follows @changes where they are about the tools themselves alone: FALSE when a new table is wanted. */
gboolean      lsg_tool_table_follow (LsgToolTable     *self,
                                     LsgRecords       *records,
                                     const LsgChanges *changes);
void          lsg_tool_table_free   (LsgToolTable *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LsgToolTable, lsg_tool_table_free)

gboolean      lsg_tool_table_get    (LsgToolTable *self,
                                     guint         row,
                                     guint         column);

/* "Synchronous, two-way" (transfer full) */
char         *lsg_words_tool        (LsgChannel   *tool) G_GNUC_WARN_UNUSED_RESULT;

/* "7 tools, 6 of them used, 212 € for the session" (transfer full) */
char         *lsg_words_tools       (LsgToolTable *self,
                                     const char   *currency) G_GNUC_WARN_UNUSED_RESULT;

/* The tool at @row in the texts of a table: name, class, access of tutors and learners, the first interventions that
 * use it, number of uses, cost. (transfer full) */
GStrv         lsg_tool_table_word_row (LsgToolTable *self,
                                       guint         row,
                                       const char   *currency) G_GNUC_WARN_UNUSED_RESULT;

/* Links or unlinks the tool and what the column stands for, as one step. */
gboolean      lsg_tool_table_toggle (LsgToolTable  *self,
                                     LsgProject    *project,
                                     guint          row,
                                     guint          column,
                                     GError       **error);

G_END_DECLS
