/* typed-entry.h - the base of entries whose text is read as a whole: by Enter, and when the focus leaves.
 *
 * A text that cannot be read turns the frame red and sets "problem"; the value stays what it was. While the
 * focus is there the text may be corrected; when it leaves, the former value comes back, and the sentence
 * about the refused text stays long enough to be read.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Property: "problem" (read only). Signal: "committed" when a person gave another value. */
#define LSG_TYPE_TYPED_ENTRY (lsg_typed_entry_get_type ())
G_DECLARE_DERIVABLE_TYPE (LsgTypedEntry, lsg_typed_entry, LSG, TYPED_ENTRY, GtkWidget)

struct _LsgTypedEntryClass {
  GtkWidgetClass parent_class;

  /* Makes the value of @text, which is stripped, the entry's own; FALSE with @error when it is none. */
  gboolean (*read) (LsgTypedEntry  *self,
                    const char     *text,
                    GError        **error);

  /* The text of the value. (transfer full) */
  char    *(*tell) (LsgTypedEntry  *self);
};

/* The entry, to which labels are tied and whose placeholder may be set. (transfer none) */
GtkWidget  *lsg_typed_entry_get_entry   (LsgTypedEntry *self);

/* Why the text was refused, NULL when it was not. */
const char *lsg_typed_entry_get_problem (LsgTypedEntry *self);

/* Says that somebody else refused the value: shown like a problem of the entry's own. NULL clears it. */
void        lsg_typed_entry_set_problem (LsgTypedEntry *self,
                                         const char    *problem);

/* What was refused has given way to the value again: the problem is spoken of a little longer, then forgotten. */
void        lsg_typed_entry_forget_soon (LsgTypedEntry *self);

/* Reads the text as Enter does, before the focus goes on by a key. FALSE when it is refused: the text is still there to be
 * corrected, and "problem" says why. */
gboolean    lsg_typed_entry_accept      (LsgTypedEntry *self);

/* For subclasses: brings the text to the value. */
void        lsg_typed_entry_show        (LsgTypedEntry *self);

/* For subclasses: the text is shown, and when a person's value @differs, its property and "committed" tell. */
void        lsg_typed_entry_commit      (LsgTypedEntry *self,
                                         gboolean       differs,
                                         GParamSpec    *property);

G_END_DECLS
