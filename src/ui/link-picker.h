/* link-picker.h - a popover with a search that links a need with interventions, or an intervention with
 * needs, or records by any other kind of link: every row is checked or not, and a last row makes a new record
 * that is linked already.
 */
#pragma once

#include "project.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Signal: "created" (LsgRecord *) when a new record was made and linked. */
#define LSG_TYPE_LINK_PICKER (lsg_link_picker_get_type ())
G_DECLARE_FINAL_TYPE (LsgLinkPicker, lsg_link_picker, LSG, LINK_PICKER, GtkPopover)

/* Needs and interventions. */
GtkWidget *lsg_link_picker_new        (LsgProject    *project);

/* The records that links of the kind @link may name, from either end. */
GtkWidget *lsg_link_picker_new_for    (LsgProject    *project,
                                       LsgKindId      link);

/* Links of what may have no record yet. */
typedef struct {
  /* The records that are linked now. (transfer full) */
  GPtrArray *(*list) (gpointer    data);
  gboolean   (*link) (LsgRecord  *other,
                      gboolean    linked,
                      gpointer    data,
                      GError    **error);

  /* A new record that is linked already. (transfer none) */
  LsgRecord *(*add)  (const char *title,
                      gpointer    data,
                      GError    **error);

  /* Whether @other, which is not linked, is so in part; NULL: nothing ever is. */
  gboolean   (*is_partly) (LsgRecord  *other,
                           gpointer    data);
} LsgLinkFuncs;

/* Records of @kind are offered; the functions and @data must outlive the picker. */
GtkWidget *lsg_link_picker_new_with   (LsgProject         *project,
                                       LsgKindId           kind,
                                       const LsgLinkFuncs *funcs,
                                       gpointer            data);

/* The record whose links are chosen. */
void       lsg_link_picker_set_record (LsgLinkPicker *self,
                                       LsgRecord     *record);

/* Adds a record of the other kind, linked with @record, in one step; NULL with a toast on @widget when it
 * fails. (transfer none) */
LsgRecord *lsg_link_add_other         (GtkWidget     *widget,
                                       LsgProject    *project,
                                       LsgRecord     *record,
                                       const char    *title);

G_END_DECLS
