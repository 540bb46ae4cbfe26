/* record-picker.h - a "+" button that opens a searched list of records, to link one of them. */
#pragma once

#include "project.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Whether @record is offered, such as when it is not linked yet. */
typedef gboolean (*LsgPickerFilter) (LsgRecord *record,
                                     gpointer   data);

/* Signal: "picked" (LsgRecord *). */
#define LSG_TYPE_RECORD_PICKER (lsg_record_picker_get_type ())
G_DECLARE_FINAL_TYPE (LsgRecordPicker, lsg_record_picker, LSG, RECORD_PICKER, GtkWidget)

/* @label is the button's name for people and screen readers. @filter is asked each time it opens. */
GtkWidget *lsg_record_picker_new  (LsgProject      *project,
                                   LsgKindId        kind,
                                   const char      *label,
                                   LsgPickerFilter  filter,
                                   gpointer         data);
void       lsg_record_picker_open (LsgRecordPicker *self);

G_END_DECLS
