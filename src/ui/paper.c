/* paper.c - see paper.h. */
#include "paper.h"

struct _LsgPaper {
  GtkWidget         parent_instance;
  GtkWidget        *view;
  LsgPaperMeasure   measure;
  LsgPaperSnapshot  snapshot;
};

G_DEFINE_FINAL_TYPE (LsgPaper, lsg_paper, GTK_TYPE_WIDGET)

static GtkSizeRequestMode
lsg_paper_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
lsg_paper_measure (GtkWidget      *widget,
                   GtkOrientation  orientation,
                   int             for_size,
                   int            *minimum,
                   int            *natural,
                   int            *minimum_baseline,
                   int            *natural_baseline)
{
  LsgPaper *self = LSG_PAPER (widget);

  *minimum = *natural = self->measure (self->view, orientation, for_size);
}

static void
lsg_paper_snapshot (GtkWidget   *widget,
                    GtkSnapshot *snapshot)
{
  LsgPaper *self = LSG_PAPER (widget);

  self->snapshot (self->view, snapshot);
}

static void
lsg_paper_class_init (LsgPaperClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->get_request_mode = lsg_paper_get_request_mode;
  widget_class->measure = lsg_paper_measure;
  widget_class->snapshot = lsg_paper_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
lsg_paper_init (LsgPaper *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
}

GtkWidget *
lsg_paper_new (GtkWidget        *view,
               LsgPaperMeasure   measure,
               LsgPaperSnapshot  snapshot)
{
  LsgPaper *self = g_object_new (LSG_TYPE_PAPER, NULL);

  self->view = view;
  self->measure = measure;
  self->snapshot = snapshot;
  return GTK_WIDGET (self);
}
