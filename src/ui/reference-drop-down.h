/* reference-drop-down.h - a dropdown of the records of one kind, with “none” first where it is allowed. It
 * follows additions, removals, renames and moves of these records. */
#pragma once

#include "records.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Property: "value" (int64), the id chosen, LSG_NULL for none. Signal: "chosen" when a person changed it. */
#define LSG_TYPE_REFERENCE_DROP_DOWN (lsg_reference_drop_down_get_type ())
G_DECLARE_FINAL_TYPE (LsgReferenceDropDown, lsg_reference_drop_down, LSG, REFERENCE_DROP_DOWN, GtkWidget)

/* @none is what stands for no record, NULL when there must be one. */
GtkWidget *lsg_reference_drop_down_new       (LsgRecords           *records,
                                              LsgKindId             kind,
                                              const char           *none);
gint64     lsg_reference_drop_down_get_value (LsgReferenceDropDown *self);
void       lsg_reference_drop_down_set_value (LsgReferenceDropDown *self,
                                              gint64                value);

/* The button, to which labels are tied. (transfer none) */
GtkWidget *lsg_reference_drop_down_get_control (LsgReferenceDropDown *self);

G_END_DECLS
