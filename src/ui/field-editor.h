/* field-editor.h - the editor of one field of a record, made from the field's row in its table.
 *
 * Text: entry. Markdown: text view that grows with its text. Choice: dropdown, or linked buttons
 * ("linked"). Set of choices: linked buttons that each stay down. Scale: linked buttons 1 to 4. Integer,
 * quantity, money: number entry. Date: entry with a calendar. Flag: switch. Reference: dropdown of the
 * records of the target kind.
 *
 * It writes by lsg_project_set() alone and shows what the record holds, also after undo, without moving
 * the caret when the text is the same. A refused value keeps the former one: "problem" is the sentence
 * that says why, and the frame turns red until the value is right or the focus leaves, which brings the
 * former value back. While it has no record, and no maker, it is insensitive.
 */
#pragma once

#include "chart-view.h"
#include "project.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef enum {
  LSG_EDITOR_DEFAULT = 0,
  LSG_EDITOR_LINKED = 1 << 0,  /* a choice as linked buttons */
  LSG_EDITOR_FLAT = 1 << 1,    /* no frame until hovered or focused: text in a card or a table */
} LsgEditorFlags;

/* Properties: "record", "problem" (read only, NULL when fine). Signal: "edited" after the project took a
 * value from this editor. Focus goes to the inner control. */
#define LSG_TYPE_FIELD_EDITOR (lsg_field_editor_get_type ())
G_DECLARE_FINAL_TYPE (LsgFieldEditor, lsg_field_editor, LSG, FIELD_EDITOR, GtkWidget)

GtkWidget      *lsg_field_editor_new          (LsgProject     *project,
                                               LsgKindId       kind,
                                               const char     *field,
                                               LsgEditorFlags  flags);
void            lsg_field_editor_set_record   (LsgFieldEditor *self,
                                               LsgRecord      *record);

/* For records that are made on demand: while it has no record the editor is sensitive, and the first value
 * given makes one with that value. The maker gives the record to its editors by itself, or when the project
 * tells of the change; NULL with an error when it fails. @data must outlive the editor. */
typedef LsgRecord *(*LsgRecordMaker) (const char  *field,
                                      LsgValue     value,
                                      gpointer     data,
                                      GError     **error);
void            lsg_field_editor_set_maker    (LsgFieldEditor *self,
                                               LsgRecordMaker  maker,
                                               gpointer        data);

/* Writes instead of lsg_project_set(), where something else goes along with the value in one step. FALSE with an error
 * when it is refused. @data must outlive the editor. */
typedef gboolean (*LsgFieldWriter) (LsgRecord      *record,
                                    const LsgField *field,
                                    LsgValue        value,
                                    gpointer        data,
                                    GError        **error);
void            lsg_field_editor_set_writer   (LsgFieldEditor *self,
                                               LsgFieldWriter  writer,
                                               gpointer        data);
const LsgField *lsg_field_editor_get_field    (LsgFieldEditor *self);
const char     *lsg_field_editor_get_problem  (LsgFieldEditor *self);

/* What a screen reader says for the inner control, where no label beside it does; NULL: the label of the field. */
void            lsg_field_editor_set_spoken_name (LsgFieldEditor *self,
                                                  const char     *name);

/* The inner control, to which labels and descriptions are tied. (transfer none) */
GtkWidget      *lsg_field_editor_get_control  (LsgFieldEditor *self);

/* What stands in an empty control, such as the method's default, and in the row “none” of a choice; NULL for
 * nothing. */
void            lsg_field_editor_set_placeholder (LsgFieldEditor *self,
                                                  const char     *text);

/* What is too long for the entry of a text ends in “…” while it is only read; a tooltip then says all of it. @surface
 * is what the entry stands on. */
void            lsg_field_editor_mark_cut    (LsgFieldEditor *self,
                                              LsgSurface      surface);

/* The sentence that refuses @value, NULL when it may stand. (transfer full) */
typedef char *(*LsgFieldCheck) (LsgRecord      *record,
                                const LsgField *field,
                                LsgValue        value);

/* Asked before the project, for what only this place refuses. */
void            lsg_field_editor_set_check    (LsgFieldEditor *self,
                                               LsgFieldCheck   check);

G_END_DECLS
