/* label.h - labels as the pages have them: text from the start of its line. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef enum {
  LSG_LABEL_PLAIN = 0,
  LSG_LABEL_WRAP = 1 << 0,      /* on as many lines as it needs */
  LSG_LABEL_BREAK = 1 << 1,     /* the same, and words too long for a line are broken */
  LSG_LABEL_ELLIPSIZE = 1 << 2, /* on one line, ending in “…” where it is narrow; a tooltip then says all of it */
  LSG_LABEL_END = 1 << 3,       /* at the end of its line, as numbers are */
  LSG_LABEL_CENTRED = 1 << 4,
  LSG_LABEL_TWO_LINES = 1 << 5, /* the same on two lines: titles in narrow lists */
} LsgLabelFlags;

/* @text and @css_classes may be NULL; several classes are separated by blanks. (transfer floating) */
GtkWidget *lsg_label_new (const char    *text,
                          const char    *css_classes,
                          LsgLabelFlags  flags) G_GNUC_WARN_UNUSED_RESULT;

/* Lets a label that is cut say all of it in a tooltip. lsg_label_new() has done so for what it makes. */
void       lsg_label_tell_whole  (GtkLabel  *label);

/* The same for every label below @root that may be cut: those that GTK made. */
void       lsg_labels_tell_whole (GtkWidget *root);

G_END_DECLS
