/* wrap-layout.c - see wrap-layout.h. */
#include "wrap-layout.h"

struct _LsgWrapLayout {
  GtkLayoutManager parent_instance;
  int              spacing;
};

G_DEFINE_FINAL_TYPE (LsgWrapLayout, lsg_wrap_layout, GTK_TYPE_LAYOUT_MANAGER)

/* The children of one line, from @first to before @end. */
typedef struct {
  GtkWidget *first;
  GtkWidget *end;
  int        width; /* that they want, spacing included */
  int        height;
  int        n_expanding;
} Line;

static GtkWidget *
skip_hidden (GtkWidget *child)
{
  while (child != NULL && !gtk_widget_should_layout (child))
    child = gtk_widget_get_next_sibling (child);
  return child;
}

static GtkWidget *
get_next (GtkWidget *child)
{
  return skip_hidden (gtk_widget_get_next_sibling (child));
}

/* What @child takes of a line of @width (-1: of any length). */
static int
get_width (GtkWidget *child,
           int        width)
{
  int least, natural;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, &natural, NULL, NULL);
  return width < 0 ? natural : CLAMP (natural, least, MAX (least, width));
}

static int
get_height (GtkWidget *child,
            int        width)
{
  int natural;

  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, NULL, &natural, NULL, NULL);
  return natural;
}

/* The line that begins with @first. */
static Line
take_line (LsgWrapLayout *self,
           GtkWidget     *first,
           int            width)
{
  Line line = { first, NULL, 0, 0, 0 };

  for (GtkWidget *child = first; child != NULL; child = get_next (child))
    {
      int wanted = get_width (child, width);

      if (child != first && width >= 0 && line.width + self->spacing + wanted > width)
        {
          line.end = child;
          break;
        }
      line.width += (child != first ? self->spacing : 0) + wanted;
      line.height = MAX (line.height, get_height (child, wanted));
      line.n_expanding += gtk_widget_compute_expand (child, GTK_ORIENTATION_HORIZONTAL);
    }
  return line;
}

static void
measure_across (LsgWrapLayout *self,
                GtkWidget     *widget,
                int           *minimum,
                int           *natural)
{
  *minimum = *natural = 0;
  for (GtkWidget *child = skip_hidden (gtk_widget_get_first_child (widget)); child != NULL; child = get_next (child))
    {
      int least;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
      *minimum = MAX (*minimum, least);
      *natural += (*natural > 0 ? self->spacing : 0) + get_width (child, -1);
    }
}

static GtkSizeRequestMode
lsg_wrap_layout_get_request_mode (GtkLayoutManager *layout,
                                  GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
lsg_wrap_layout_measure (GtkLayoutManager *layout,
                         GtkWidget        *widget,
                         GtkOrientation    orientation,
                         int               for_size,
                         int              *minimum,
                         int              *natural,
                         int              *minimum_baseline,
                         int              *natural_baseline)
{
  LsgWrapLayout *self = LSG_WRAP_LAYOUT (layout);
  int height = 0;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      measure_across (self, widget, minimum, natural);
      return;
    }
  for (GtkWidget *child = skip_hidden (gtk_widget_get_first_child (widget)); child != NULL;)
    {
      Line line = take_line (self, child, for_size);

      height += (height > 0 ? self->spacing : 0) + line.height;
      child = line.end;
    }
  *minimum = *natural = height;
}

static void
allocate_line (LsgWrapLayout *self,
               GtkWidget     *widget,
               const Line    *line,
               int            y,
               int            width)
{
  int rest = MAX (width - line->width, 0);
  int x = 0;
  int n_expanding = line->n_expanding;

  for (GtkWidget *child = line->first; child != line->end; child = get_next (child))
    {
      GtkAllocation place = { x, y, get_width (child, width), line->height };

      if (gtk_widget_compute_expand (child, GTK_ORIENTATION_HORIZONTAL))
        {
          int share = rest / n_expanding;

          place.width += share;
          rest -= share;
          n_expanding--;
        }
      x += place.width + self->spacing;
      if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
        place.x = width - place.x - place.width;
      gtk_widget_size_allocate (child, &place, -1);
    }
}

static void
lsg_wrap_layout_allocate (GtkLayoutManager *layout,
                          GtkWidget        *widget,
                          int               width,
                          int               height,
                          int               baseline)
{
  LsgWrapLayout *self = LSG_WRAP_LAYOUT (layout);
  int y = 0;

  for (GtkWidget *child = skip_hidden (gtk_widget_get_first_child (widget)); child != NULL;)
    {
      Line line = take_line (self, child, width);

      allocate_line (self, widget, &line, y, width);
      y += line.height + self->spacing;
      child = line.end;
    }
}

static void
lsg_wrap_layout_class_init (LsgWrapLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = lsg_wrap_layout_get_request_mode;
  layout_class->measure = lsg_wrap_layout_measure;
  layout_class->allocate = lsg_wrap_layout_allocate;
}

static void
lsg_wrap_layout_init (LsgWrapLayout *self)
{
}

GtkLayoutManager *
lsg_wrap_layout_new (int spacing)
{
  LsgWrapLayout *self = g_object_new (LSG_TYPE_WRAP_LAYOUT, NULL);

  self->spacing = spacing;
  return GTK_LAYOUT_MANAGER (self);
}

GtkWidget *
lsg_wrap_box_new (int spacing)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_set_layout_manager (box, lsg_wrap_layout_new (spacing));
  return box;
}
