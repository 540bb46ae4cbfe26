/* edit-words.h - what a step of the history is called: “change the gravity of B 04”. Worded when shown, in
 * the language of the interface, from the parts that the store keeps. */
#pragma once

#include "project.h"

G_BEGIN_DECLS

/* "change the gravity of B 04". (transfer full) */
char *lsg_edit_dup_words   (const LsgEdit *edit) G_GNUC_WARN_UNUSED_RESULT;

/* The same without the record it is about, with a capital: "Change the gravity". (transfer full) */
char *lsg_edit_dup_action  (const LsgEdit *edit) G_GNUC_WARN_UNUSED_RESULT;

/* "Undo: change the gravity of B 04"; "Undo" when @edit is NULL. (transfer full) */
char *lsg_edit_dup_undo    (const LsgEdit *edit) G_GNUC_WARN_UNUSED_RESULT;
char *lsg_edit_dup_redo    (const LsgEdit *edit) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
