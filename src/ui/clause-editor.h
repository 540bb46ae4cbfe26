/* clause-editor.h - one clause: title, audiences, text, side note, generated part, and what it takes from the
 * project.
 */
#pragma once

#include "project.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Shows what its record holds, also after undo; without a record (NULL) it is empty. */
#define LSG_TYPE_CLAUSE_EDITOR (lsg_clause_editor_get_type ())
G_DECLARE_FINAL_TYPE (LsgClauseEditor, lsg_clause_editor, LSG, CLAUSE_EDITOR, GtkWidget)

/* refresh(): after a change of what the clause takes from the project. focus(): FALSE when @field has no editor here. */
GtkWidget *lsg_clause_editor_new        (LsgProject *project);
void       lsg_clause_editor_set_record (LsgClauseEditor *self,
                                         LsgRecord       *clause);
void       lsg_clause_editor_refresh    (LsgClauseEditor *self);
gboolean   lsg_clause_editor_focus      (LsgClauseEditor *self,
                                         const char      *field);

G_END_DECLS
