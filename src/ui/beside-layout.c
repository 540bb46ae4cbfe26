/* beside-layout.c - see beside-layout.h. */
#include "beside-layout.h"

/* The least that words keep beside what they name, in hundredths of the line: with less they would stand in a column
 * of single words. Words that want no more than they get are short enough anyway. */
#define LEAST_SHARE 36

struct _LsgBesideLayout {
  GtkLayoutManager parent_instance;
  int              spacing;
  int              below;
};

G_DEFINE_FINAL_TYPE (LsgBesideLayout, lsg_beside_layout, GTK_TYPE_LAYOUT_MANAGER)

static GtkWidget *
skip_hidden (GtkWidget *child)
{
  while (child != NULL && !gtk_widget_should_layout (child))
    child = gtk_widget_get_next_sibling (child);
  return child;
}

static GtkWidget *
get_second (GtkWidget *widget)
{
  return skip_hidden (gtk_widget_get_next_sibling (gtk_widget_get_first_child (widget)));
}

static GtkWidget *
get_next (GtkWidget *child)
{
  return skip_hidden (gtk_widget_get_next_sibling (child));
}

/* The widths of all children but the words. */
static void
measure_rest (LsgBesideLayout *self,
              GtkWidget       *widget,
              int             *minimum,
              int             *natural)
{
  *minimum = *natural = 0;
  for (GtkWidget *child = get_second (widget); child != NULL; child = get_next (child))
    {
      int least, wanted;
      int gap = *natural > 0 ? self->spacing : 0;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, &wanted, NULL, NULL);
      *minimum += gap + least;
      *natural += gap + wanted;
    }
}

static gboolean
is_beside (LsgBesideLayout *self,
           GtkWidget       *widget,
           int              width)
{
  int least, wanted, rest;

  measure_rest (self, widget, &least, &rest);
  if (rest == 0)
    return TRUE;
  gtk_widget_measure (gtk_widget_get_first_child (widget), GTK_ORIENTATION_HORIZONTAL, -1, &least, &wanted, NULL, NULL);
  return width - self->spacing - rest >= MAX (least, MIN (wanted, width * LEAST_SHARE / 100));
}

static int
get_height (GtkWidget *child,
            int        width)
{
  int natural;

  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, NULL, &natural, NULL, NULL);
  return natural;
}

/* The highest of what stands at the end, each as wide as it wants to be, or below the words, as wide as there is. */
static int
get_rest_height (GtkWidget *widget,
                 int        width)
{
  int height = 0;

  for (GtkWidget *child = get_second (widget); child != NULL; child = get_next (child))
    height = MAX (height, get_height (child, width));
  return height;
}

/* One alone may wrap in the line that it has. */
static int
get_below_height (GtkWidget *widget,
                  int        width)
{
  return get_rest_height (widget, get_next (get_second (widget)) == NULL ? width : -1);
}

static int
get_whole_height (LsgBesideLayout *self,
                  GtkWidget       *widget,
                  int              width)
{
  GtkWidget *words = gtk_widget_get_first_child (widget);
  int least, rest, height;

  measure_rest (self, widget, &least, &rest);
  height = get_rest_height (widget, -1);
  if (width < 0)
    return MAX (get_height (words, -1), height);
  if (is_beside (self, widget, width))
    return MAX (get_height (words, width - (rest > 0 ? rest + self->spacing : 0)), height);
  return get_height (words, width) + self->below + get_below_height (widget, width);
}

static GtkSizeRequestMode
lsg_beside_layout_get_request_mode (GtkLayoutManager *layout,
                                    GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
lsg_beside_layout_measure (GtkLayoutManager *layout,
                           GtkWidget        *widget,
                           GtkOrientation    orientation,
                           int               for_size,
                           int              *minimum,
                           int              *natural,
                           int              *minimum_baseline,
                           int              *natural_baseline)
{
  LsgBesideLayout *self = LSG_BESIDE_LAYOUT (layout);
  int least, wanted, rest_least, rest;

  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      *minimum = *natural = get_whole_height (self, widget, for_size);
      return;
    }
  gtk_widget_measure (gtk_widget_get_first_child (widget), GTK_ORIENTATION_HORIZONTAL, -1, &least, &wanted, NULL, NULL);
  measure_rest (self, widget, &rest_least, &rest);
  *minimum = MAX (least, rest_least);
  *natural = wanted + (rest > 0 ? rest + self->spacing : 0);
}

/* One after the other; what has no room as it wants to be is given what there is, the first one first. */
static void
allocate_rest (LsgBesideLayout *self,
               GtkWidget       *widget,
               GtkAllocation    place)
{
  int least, natural, missing;

  measure_rest (self, widget, &least, &natural);
  missing = MAX (natural - place.width, 0);
  for (GtkWidget *child = get_second (widget); child != NULL; child = get_next (child))
    {
      gboolean is_last = get_next (child) == NULL;
      GtkAllocation own = place;
      int cut;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, &natural, NULL, NULL);
      cut = MIN (missing, natural - least);
      missing -= cut;
      own.width = is_last ? place.width : natural - cut;
      place.x += own.width + self->spacing;
      place.width -= own.width + self->spacing;
      if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
        own.x = gtk_widget_get_width (widget) - own.x - own.width;
      gtk_widget_size_allocate (child, &own, -1);
    }
}

static void
lsg_beside_layout_allocate (GtkLayoutManager *layout,
                            GtkWidget        *widget,
                            int               width,
                            int               height,
                            int               baseline)
{
  LsgBesideLayout *self = LSG_BESIDE_LAYOUT (layout);
  GtkWidget *words = gtk_widget_get_first_child (widget);
  GtkAllocation place = { 0, 0, width, height };
  GtkAllocation rest = place;
  int least;

  measure_rest (self, widget, &least, &rest.width);
  if (is_beside (self, widget, width))
    {
      place.width = width - (rest.width > 0 ? rest.width + self->spacing : 0);
      rest.x = place.width + self->spacing;
    }
  else
    {
      place.height = get_height (words, width);
      rest.width = width;
      rest.y = place.height + self->below;
      rest.height = MAX (height - rest.y, 0);
    }
  allocate_rest (self, widget, rest);
  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    place.x = width - place.width;
  gtk_widget_size_allocate (words, &place, -1);
}

static void
lsg_beside_layout_class_init (LsgBesideLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = lsg_beside_layout_get_request_mode;
  layout_class->measure = lsg_beside_layout_measure;
  layout_class->allocate = lsg_beside_layout_allocate;
}

static void
lsg_beside_layout_init (LsgBesideLayout *self)
{
}

GtkLayoutManager *
lsg_beside_layout_new (int spacing,
                       int below)
{
  LsgBesideLayout *self = g_object_new (LSG_TYPE_BESIDE_LAYOUT, NULL);

  self->spacing = spacing;
  self->below = below;
  return GTK_LAYOUT_MANAGER (self);
}
