/* field-control.h - the control of a field editor: the widget that fits the type of the field.
 *
 * The editor owns it, sets `records`, `field`, `chosen` and `editor`, and is called when a person has given
 * another value. A control knows nothing of records and edits.
 */
#pragma once

#include "field.h"
#include "records.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct _LsgControlType LsgControlType;

typedef struct {
  LsgRecords           *records; /* where references and words of levels are looked up */
  const LsgField       *field;
  GCallback             chosen;  /* void (*) (editor) */
  gpointer              editor;
  const LsgControlType *type;
  GtkWidget            *widget;  /* the outermost; floating until it has a parent */
  GtkWidget            *inner;   /* what takes the focus and the label */
} LsgFieldControl;

/* @linked: a choice stands as linked buttons, not in a drop-down. */
void     lsg_field_control_make            (LsgFieldControl *self,
                                            gboolean         linked);
void     lsg_field_control_show            (LsgFieldControl *self,
                                            LsgValue         value);

/* A text in it is the control's own until the next reading. */
LsgValue lsg_field_control_read            (LsgFieldControl *self);

/* The look of something refused; NULL takes it away. */
void     lsg_field_control_complain        (LsgFieldControl *self,
                                            const char      *problem);

/* What an empty control says: in an entry, or as the first row of a drop-down. */
void     lsg_field_control_set_placeholder (LsgFieldControl *self,
                                            const char      *text);

G_END_DECLS
