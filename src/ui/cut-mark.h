/* cut-mark.h - the “…” at the end of an entry whose text is longer than the entry, which GTK cuts in the middle of a
 * letter. It lies over the entry, and is gone while that has the focus or the pointer.
 */
#pragma once

#include "chart-view.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LSG_TYPE_CUT_MARK (lsg_cut_mark_get_type ())
G_DECLARE_FINAL_TYPE (LsgCutMark, lsg_cut_mark, LSG, CUT_MARK, GtkWidget)

/* Is to cover @entry, as a sibling that comes after it; @surface is what the entry stands on. */
GtkWidget *lsg_cut_mark_new    (GtkEditable *entry,
                                LsgSurface   surface);

/* Whether the text of @entry is longer than the entry is wide. */
gboolean   lsg_entry_is_cut    (GtkEditable *entry);

G_END_DECLS
