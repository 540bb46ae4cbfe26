/* scrolled.c - see scrolled.h. */
#include "scrolled.h"

struct _LsgScrolled {
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (LsgScrolled, lsg_scrolled, GTK_TYPE_WIDGET)

static GtkSizeRequestMode
lsg_scrolled_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
lsg_scrolled_measure (GtkWidget      *widget,
                      GtkOrientation  orientation,
                      int             for_size,
                      int            *minimum,
                      int            *natural,
                      int            *minimum_baseline,
                      int            *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    for_size = -1;
  else if (for_size < 0)
    return;
  gtk_widget_measure (gtk_widget_get_first_child (widget), orientation, for_size, minimum, natural, NULL, NULL);
}

static void
lsg_scrolled_size_allocate (GtkWidget *widget,
                            int        width,
                            int        height,
                            int        baseline)
{
  gtk_widget_allocate (gtk_widget_get_first_child (widget), width, height, baseline, NULL);
}

static void
lsg_scrolled_dispose (GObject *object)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (object));

  if (child != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (lsg_scrolled_parent_class)->dispose (object);
}

static void
lsg_scrolled_class_init (LsgScrolledClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lsg_scrolled_dispose;
  widget_class->get_request_mode = lsg_scrolled_get_request_mode;
  widget_class->measure = lsg_scrolled_measure;
  widget_class->size_allocate = lsg_scrolled_size_allocate;
}

static void
lsg_scrolled_init (LsgScrolled *self)
{
}

GtkWidget *
lsg_scrolled_new (GtkWidget *child)
{
  LsgScrolled *self = g_object_new (LSG_TYPE_SCROLLED, NULL);

  gtk_widget_set_parent (child, GTK_WIDGET (self));
  return GTK_WIDGET (self);
}
