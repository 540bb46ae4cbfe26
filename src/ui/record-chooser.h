/* record-chooser.h - a popover that chooses a record of one kind: a search and the records below, many or few. */
#pragma once

#include "project.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Signals: "chosen" (LsgRecord *) with the record; "add" when another one is wanted. */
#define LSG_TYPE_RECORD_CHOOSER (lsg_record_chooser_get_type ())
G_DECLARE_FINAL_TYPE (LsgRecordChooser, lsg_record_chooser, LSG, RECORD_CHOOSER, GtkPopover)

/* @search is what the search says it is for, @nothing what is shown instead of a list without records. */
GtkWidget *lsg_record_chooser_new     (LsgProject       *project,
                                       LsgKindId         kind,
                                       const char       *search,
                                       const char       *nothing);

/* A button below the list that emits "add". */
void       lsg_record_chooser_set_add (LsgRecordChooser *self,
                                       const char       *label);

G_END_DECLS
