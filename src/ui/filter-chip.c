/* filter-chip.c - a chip of a filter bar. See filter-chip.h. */
#include "filter-chip.h"

#include "label.h"
#include "number.h"
#include "spoken-name.h"

#define LONG_WORD 28 /* letters */

struct _LsgFilterChip {
  GtkToggleButton parent_instance;
  GtkLabel       *word;
  GtkLabel       *count;
};

G_DEFINE_FINAL_TYPE (LsgFilterChip, lsg_filter_chip, GTK_TYPE_TOGGLE_BUTTON)

static void
lsg_filter_chip_class_init (LsgFilterChipClass *klass)
{
}

static void
lsg_filter_chip_init (LsgFilterChip *self)
{
  self->word = GTK_LABEL (lsg_label_new (NULL, NULL, LSG_LABEL_ELLIPSIZE)); /* rather than to push the pane away */
  self->count = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_set_visible (GTK_WIDGET (self->count), FALSE); /* until there is one */
  gtk_widget_add_css_class (GTK_WIDGET (self->count), "dim-label");
  gtk_widget_add_css_class (GTK_WIDGET (self->count), "numeric");
  gtk_widget_add_css_class (GTK_WIDGET (self), "chip");
}

GtkWidget *
lsg_filter_chip_new (LsgMarkViewShape  shape,
                     gint64            value,
                     const char       *word)
{
  LsgFilterChip *self = g_object_new (LSG_TYPE_FILTER_CHIP, NULL);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_label_set_text (self->word, word);
  gtk_box_append (GTK_BOX (line), lsg_mark_view_new (shape, value));
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (self->word));
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (self->count));
  gtk_button_set_child (GTK_BUTTON (self), line);
  lsg_spoken_name_set (GTK_WIDGET (self), word);
  return GTK_WIDGET (self);
}

void
lsg_filter_chip_keep_whole (LsgFilterChip *self)
{
  g_return_if_fail (LSG_IS_FILTER_CHIP (self));

  if (g_utf8_strlen (gtk_label_get_text (self->word), -1) <= LONG_WORD)
    gtk_label_set_ellipsize (self->word, PANGO_ELLIPSIZE_NONE);
  gtk_label_set_width_chars (self->word, g_utf8_strlen (gtk_label_get_text (self->word), -1) <= LONG_WORD ? -1
                                                                                                    : LONG_WORD);
  gtk_label_set_max_width_chars (self->word, LONG_WORD);
}

void
lsg_filter_chip_set_figure (LsgFilterChip *self,
                            const char    *figure)
{
  g_autofree char *name = NULL;

  g_return_if_fail (LSG_IS_FILTER_CHIP (self));

  name = g_strdup_printf ("%s, %s", gtk_label_get_text (self->word), figure);
  gtk_label_set_text (self->count, figure);
  gtk_widget_set_visible (GTK_WIDGET (self->count), TRUE);
  lsg_spoken_name_set (GTK_WIDGET (self), name);
}

void
lsg_filter_chip_set_count (LsgFilterChip *self,
                           guint          count)
{
  g_autofree char *text = lsg_number_format_integer (count, lsg_language_get_interface ());

  lsg_filter_chip_set_figure (self, text);
}
