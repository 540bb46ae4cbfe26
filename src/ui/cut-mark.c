/* cut-mark.c - see cut-mark.h. Everything is found out while it is drawn: there is no state to keep right. */
#include "cut-mark.h"

/* Over that width, beside the dots, the text fades away. */
#define FADE 14.0

struct _LsgCutMark {
  GtkWidget    parent_instance;
  GtkEditable *entry; /* reference */
  LsgSurface   surface;
};

G_DEFINE_FINAL_TYPE (LsgCutMark, lsg_cut_mark, GTK_TYPE_WIDGET)

/* The widget that draws the text. */
static GtkWidget *
get_text_widget (GtkEditable *entry)
{
  GtkEditable *delegate = gtk_editable_get_delegate (entry);

  return GTK_WIDGET (delegate != NULL ? delegate : entry);
}

gboolean
lsg_entry_is_cut (GtkEditable *entry)
{
  GtkWidget *text = get_text_widget (entry);
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (text, gtk_editable_get_text (entry));
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  return width > gtk_widget_get_width (text);
}

static GdkRGBA
to_rgba (LsgColour colour,
         double    opacity)
{
  return (GdkRGBA) { (float) colour.red, (float) colour.green, (float) colour.blue, (float) opacity };
}

static void
draw_dots (LsgCutMark            *self,
           GtkSnapshot           *snapshot,
           const graphene_rect_t *box)
{
  GtkWidget *text = get_text_widget (self->entry);
  LsgChartStyle style = lsg_chart_style_of_desktop (self->surface);
  g_autoptr (PangoLayout) dots = gtk_widget_create_pango_layout (text, "…");
  GdkRGBA ground = to_rgba (style.surface, 1.0);
  GdkRGBA ink = to_rgba (style.ink, 1.0);
  GskColorStop stops[] = { { 0.0F, to_rgba (style.surface, 0.0) }, { 1.0F, ground } };
  graphene_rect_t fade = *box;
  graphene_rect_t end = *box;
  int width;
  int height;

  pango_layout_get_pixel_size (dots, &width, &height);
  end.origin.x = box->origin.x + box->size.width - (float) width;
  end.size.width = (float) width;
  fade.size.width = FADE;
  fade.origin.x = end.origin.x - (float) FADE;
  gtk_snapshot_append_linear_gradient (snapshot, &fade, &fade.origin,
                                       &GRAPHENE_POINT_INIT (end.origin.x, fade.origin.y), stops,
                                       G_N_ELEMENTS (stops));
  gtk_snapshot_append_color (snapshot, &ground, &end);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (end.origin.x,
                                                          box->origin.y + (box->size.height - (float) height) / 2.0F));
  gtk_snapshot_append_layout (snapshot, dots, &ink);
  gtk_snapshot_restore (snapshot);
}

static void
lsg_cut_mark_snapshot (GtkWidget   *widget,
                       GtkSnapshot *snapshot)
{
  LsgCutMark *self = LSG_CUT_MARK (widget);
  GtkStateFlags flags = gtk_widget_get_state_flags (GTK_WIDGET (self->entry));
  graphene_rect_t box;

  if ((flags & (GTK_STATE_FLAG_FOCUS_WITHIN | GTK_STATE_FLAG_PRELIGHT)) == 0 && lsg_entry_is_cut (self->entry)
      && gtk_widget_compute_bounds (get_text_widget (self->entry), widget, &box))
    draw_dots (self, snapshot, &box);
}

static void
lsg_cut_mark_measure (GtkWidget      *widget,
                      GtkOrientation  orientation,
                      int             for_size,
                      int            *minimum,
                      int            *natural,
                      int            *minimum_baseline,
                      int            *natural_baseline)
{
  *minimum = *natural = 0;
}

static void
lsg_cut_mark_dispose (GObject *object)
{
  g_clear_object (&LSG_CUT_MARK (object)->entry);
  G_OBJECT_CLASS (lsg_cut_mark_parent_class)->dispose (object);
}

static void
lsg_cut_mark_class_init (LsgCutMarkClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lsg_cut_mark_dispose;
  widget_class->snapshot = lsg_cut_mark_snapshot;
  widget_class->measure = lsg_cut_mark_measure;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
lsg_cut_mark_init (LsgCutMark *self)
{
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

GtkWidget *
lsg_cut_mark_new (GtkEditable *entry,
                  LsgSurface   surface)
{
  LsgCutMark *self = g_object_new (LSG_TYPE_CUT_MARK, NULL);

  self->entry = g_object_ref (entry);
  self->surface = surface;
  g_signal_connect_object (entry, "changed", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (entry, "state-flags-changed", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
