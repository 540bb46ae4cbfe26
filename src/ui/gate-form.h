/* gate-form.h - who validates a deliverable, on which day, and with which reserves.
 *
 * The gates of the method are decisions of somebody (DOMAIN 1.14: validated before design, before production): a
 * version bears a name or a role, and a day. Without them the form refuses, with a sentence at the field.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LSG_TYPE_GATE_FORM (lsg_gate_form_get_type ())
G_DECLARE_FINAL_TYPE (LsgGateForm, lsg_gate_form, LSG, GATE_FORM, GtkWidget)

/* @signatory of the version before, NULL for none; the day is today. */
GtkWidget  *lsg_gate_form_new           (const char  *signatory);

/* Puts the focus where the name is typed, a former name selected; before the window is shown as well. */
void        lsg_gate_form_focus         (LsgGateForm *self);

/* Whether everything that a version needs is there; else says what lacks at its field, which gets the focus. */
gboolean    lsg_gate_form_check         (LsgGateForm *self);

/* Without blanks around it. (transfer full) */
char       *lsg_gate_form_dup_signatory (LsgGateForm *self) G_GNUC_WARN_UNUSED_RESULT;

/* YYYY-MM-DD; NULL while none is given. (transfer none) */
const char *lsg_gate_form_get_date      (LsgGateForm *self);

/* "" without any. (transfer full) */
char       *lsg_gate_form_dup_reserves  (LsgGateForm *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
