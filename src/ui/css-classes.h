/* css-classes.h - several style classes in one word list, as the makers of widgets take them. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Adds the blank-separated @css_classes (NULL: none) to those that @widget has. */
void lsg_css_classes_add (GtkWidget  *widget,
                          const char *css_classes);

/* @widget has @css_class, one word, or has it not. */
void lsg_css_class_set   (GtkWidget  *widget,
                          const char *css_class,
                          gboolean    has);

G_END_DECLS
