/* difference-view.c - the difference of two texts in one. See difference-view.h. */
#include "difference-view.h"

#include "difference-words.h"
#include "label.h"

#include <glib/gi18n-lib.h>

struct _LsgDifferenceView {
  GtkWidget  parent_instance;
  GtkWidget *box;
  GtkWidget *label;
  GArray    *stretches;
};

G_DEFINE_FINAL_TYPE (LsgDifferenceView, lsg_difference_view, GTK_TYPE_WIDGET)

static void
add_attribute (PangoAttrList    *list,
               PangoAttribute   *attribute,
               const LsgStretch *stretch)
{
  attribute->start_index = stretch->start;
  attribute->end_index = stretch->end;
  pango_attr_list_insert (list, attribute);
}

static void
add_colour (LsgDifferenceView *self,
            PangoAttrList     *list,
            const LsgStretch  *stretch,
            const char        *name)
{
  GtkStyleContext *context = gtk_widget_get_style_context (self->label);
  GdkRGBA colour;

  if (gtk_style_context_lookup_color (context, name, &colour))
    add_attribute (list, pango_attr_foreground_new ((guint16) (colour.red * 65535), (guint16) (colour.green * 65535),
                                                    (guint16) (colour.blue * 65535)), stretch);
}

/* The colours are those of the theme, which may change. */
static void
update_marks (LsgDifferenceView *self)
{
  g_autoptr (PangoAttrList) list = pango_attr_list_new ();

  for (guint i = 0; self->stretches != NULL && i < self->stretches->len; i++)
    {
      const LsgStretch *stretch = &g_array_index (self->stretches, LsgStretch, i);

      if (stretch->type == LSG_RUN_REMOVED)
        {
          add_attribute (list, pango_attr_strikethrough_new (TRUE), stretch);
          add_colour (self, list, stretch, "losange_hardly");
        }
      else
        {
          add_attribute (list, pango_attr_underline_new (PANGO_UNDERLINE_SINGLE), stretch);
          add_colour (self, list, stretch, "accent_color");
        }
    }
  gtk_label_set_attributes (GTK_LABEL (self->label), list);
}

static void
lsg_difference_view_css_changed (GtkWidget         *widget,
                                 GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (lsg_difference_view_parent_class)->css_changed (widget, change);
  if (LSG_DIFFERENCE_VIEW (widget)->label != NULL)
    update_marks (LSG_DIFFERENCE_VIEW (widget));
}

static void
lsg_difference_view_dispose (GObject *object)
{
  LsgDifferenceView *self = LSG_DIFFERENCE_VIEW (object);

  g_clear_pointer (&self->stretches, g_array_unref);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  G_OBJECT_CLASS (lsg_difference_view_parent_class)->dispose (object);
}

static void
lsg_difference_view_class_init (LsgDifferenceViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lsg_difference_view_dispose;
  widget_class->css_changed = lsg_difference_view_css_changed;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
lsg_difference_view_init (LsgDifferenceView *self)
{
}

GtkWidget *
lsg_difference_view_new (const LsgComparedText *text,
                         const char            *css_classes)
{
  LsgDifferenceView *self = g_object_new (LSG_TYPE_DIFFERENCE_VIEW, NULL);
  guint n_shown;
  g_autofree char *shown = lsg_difference_show (text, &self->stretches, &n_shown);
  g_autofree char *spoken = lsg_difference_speak (text);

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  self->label = lsg_label_new (shown, css_classes, LSG_LABEL_BREAK);
  if (*spoken != '\0')
    gtk_accessible_update_property (GTK_ACCESSIBLE (self->label), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, spoken, -1);
  gtk_box_append (GTK_BOX (self->box), self->label);
  if (n_shown < text->n)
    {
      guint n = text->n - n_shown;
      g_autofree char *more = g_strdup_printf (
        g_dngettext (GETTEXT_PACKAGE, "and %u difference more", "and %u differences more", n), n);

      gtk_box_append (GTK_BOX (self->box), lsg_label_new (more, "dim-label caption", LSG_LABEL_WRAP));
    }
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  update_marks (self);
  return GTK_WIDGET (self);
}

GtkWidget *
lsg_difference_view_new_side (const LsgColumnSide *side,
                              LsgRunType           type,
                              const char          *css_classes)
{
  LsgDifferenceView *self = g_object_new (LSG_TYPE_DIFFERENCE_VIEW, NULL);

  self->stretches = g_array_new (FALSE, FALSE, sizeof (LsgStretch));
  for (guint i = 0; i < side->marks->len; i++)
    {
      const LsgColumnMark *mark = &g_array_index (side->marks, LsgColumnMark, i);
      LsgStretch stretch = { .type = type, .start = mark->start, .end = mark->end };

      g_array_append_val (self->stretches, stretch);
    }
  self->label = lsg_label_new (side->text, css_classes, LSG_LABEL_BREAK);
  gtk_widget_set_valign (self->label, GTK_ALIGN_START);
  self->box = self->label;
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  update_marks (self);
  return GTK_WIDGET (self);
}
