/* field-row.h - a row of a form: label, help or the level's word, the editor of a field, and the sentence
 * about a refused value; and the form itself, a boxed list of such rows.
 *
 * Short editors stand at the end of the label's line, texts below it.
 */
#pragma once

#include "field-editor.h"

G_BEGIN_DECLS

#define LSG_TYPE_FIELD_ROW (lsg_field_row_get_type ())
G_DECLARE_FINAL_TYPE (LsgFieldRow, lsg_field_row, LSG, FIELD_ROW, GtkListBoxRow)

GtkWidget      *lsg_field_row_new          (LsgProject     *project,
                                            LsgKindId       kind,
                                            const char     *field,
                                            LsgEditorFlags  flags);
void            lsg_field_row_set_record   (LsgFieldRow *self,
                                            LsgRecord   *record);

/* Instead of the field's label and help; NULL brings them back. A scale shows its level's word in the
 * project's content language as subtitle when it has no other. */
void            lsg_field_row_set_title    (LsgFieldRow *self,
                                            const char  *title);
void            lsg_field_row_set_subtitle (LsgFieldRow *self,
                                            const char  *subtitle);

/* A widget behind the editor, such as buttons for steps. */
void            lsg_field_row_add_end      (LsgFieldRow *self,
                                            GtkWidget   *widget);
LsgFieldEditor *lsg_field_row_get_editor   (LsgFieldRow *self);

/* A GtkListBox `.boxed-list`, one row for each name of @fields up to NULL. */
GtkWidget      *lsg_form_new               (LsgProject        *project,
                                            LsgKindId          kind,
                                            const char *const *fields);
void            lsg_form_set_record        (GtkWidget  *form,
                                            LsgRecord  *record);

/* The maker of all its editors (see field-editor.h). */
void            lsg_form_set_maker         (GtkWidget      *form,
                                            LsgRecordMaker  maker,
                                            gpointer        data);

/* The row of @field in @form, NULL when it has none. (transfer none) */
LsgFieldRow    *lsg_form_find              (GtkWidget  *form,
                                            const char *field);

/* Puts the focus on the editor of @field; FALSE when @form has none. */
gboolean        lsg_form_focus             (GtkWidget  *form,
                                            const char *field);

G_END_DECLS
