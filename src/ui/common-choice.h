/* common-choice.h - a dropdown for a choice or reference that several records share: their common value, or “several
 * values” until one is chosen for all.
 */
#pragma once

#include "field.h"
#include "records.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Signal: "chosen" when a person chose a value, which lsg_common_choice_get_value() gives. */
#define LSG_TYPE_COMMON_CHOICE (lsg_common_choice_get_type ())
G_DECLARE_FINAL_TYPE (LsgCommonChoice, lsg_common_choice, LSG, COMMON_CHOICE, GtkWidget)

/* @field: a choice or a reference of the kind of the records. */
GtkWidget      *lsg_common_choice_new       (LsgRecords      *records,
                                             const LsgField  *field);
const LsgField *lsg_common_choice_get_field (LsgCommonChoice *self);
LsgValue        lsg_common_choice_get_value (LsgCommonChoice *self);

/* What @chosen (LsgRecord) have in common; names of records are read anew. */
void            lsg_common_choice_show      (LsgCommonChoice *self,
                                             GPtrArray       *chosen);

/* The button, to which labels are tied. (transfer none) */
GtkWidget      *lsg_common_choice_get_control (LsgCommonChoice *self);

G_END_DECLS
