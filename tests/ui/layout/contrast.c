/* contrast.c - see contrast.h.
 *
 * Behind a label is the colour that most of its pixels have. Its own colour is that of its style, as strongly as it
 * comes out: an opacity of a style sheet is nowhere to be asked for, but it is seen. */
#include "contrast.h"

#include "chart-style.h"

#include <string.h>

#define LEAST 4.5
#define LEAST_LARGE 3.0
#define LARGE 18.0 /* points */
#define LARGE_BOLD 14.0

/* The share of its colour that the strongest pixel of thin strokes may lack without there being an opacity. */
#define THIN 0.45

typedef struct {
  GtkWidget *window;
  guint32   *pixels;
  int        width;
  int        height;
  GPtrArray *faults;
} View;

GdkTexture *
contrast_render (GtkWidget *window)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (window);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;

  gdk_paintable_snapshot (paintable, snapshot, gtk_widget_get_width (window), gtk_widget_get_height (window));
  node = gtk_snapshot_free_to_node (snapshot);
  return gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (window)), node,
                                      &GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (window),
                                                           gtk_widget_get_height (window)));
}

/* A folded pane or the like lies over it. */
static gboolean
is_covered (View      *view,
            GtkWidget *label)
{
  graphene_point_t middle = { gtk_widget_get_width (label) / 2.0f, gtk_widget_get_height (label) / 2.0f };
  GtkWidget *there;

  if (!gtk_widget_compute_point (label, view->window, &middle, &middle))
    return TRUE;
  there = gtk_widget_pick (view->window, middle.x, middle.y, GTK_PICK_INSENSITIVE | GTK_PICK_NON_TARGETABLE);
  return there == NULL || (there != label && !gtk_widget_is_ancestor (label, there)
                           && !gtk_widget_is_ancestor (there, label));
}

/* Where @label is, when its lines are in sight. */
static gboolean
get_box (View         *view,
         GtkWidget    *label,
         GdkRectangle *box)
{
  graphene_rect_t bounds, seen;

  if (!gtk_widget_compute_bounds (label, view->window, &bounds))
    return FALSE;
  for (GtkWidget *item = gtk_widget_get_parent (label); item != NULL; item = gtk_widget_get_parent (item))
    if (GTK_IS_SCROLLED_WINDOW (item)
        && (!gtk_widget_compute_bounds (item, view->window, &seen)
            || !graphene_rect_intersection (&bounds, &seen, &bounds)))
      return FALSE;
  *box = (GdkRectangle) { (int) bounds.origin.x, (int) bounds.origin.y, (int) bounds.size.width,
                          (int) bounds.size.height };
  return gdk_rectangle_intersect (box, &(GdkRectangle) { 0, 0, view->width, view->height }, box)
         && box->height + 1 >= gtk_widget_get_height (label) && box->width >= 4 && !is_covered (view, label);
}

static guint32
get_most (View               *view,
          const GdkRectangle *box)
{
  g_autoptr (GHashTable) counts = g_hash_table_new (NULL, NULL);
  guint32 most = 0;
  guint n_most = 0;

  for (int y = box->y; y < box->y + box->height; y++)
    for (int x = box->x; x < box->x + box->width; x++)
      {
        gpointer pixel = GUINT_TO_POINTER (view->pixels[y * view->width + x]);
        guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, pixel)) + 1;

        g_hash_table_insert (counts, pixel, GUINT_TO_POINTER (n));
        if (n > n_most)
          {
            n_most = n;
            most = GPOINTER_TO_UINT (pixel);
          }
      }
  return most;
}

static double
get_distance (LsgColour a,
              LsgColour b)
{
  return ABS (a.red - b.red) + ABS (a.green - b.green) + ABS (a.blue - b.blue);
}

/* How far the pixel that differs most goes from @ground to @colour, up to 1. */
static double
get_strength (View               *view,
              const GdkRectangle *box,
              LsgColour           ground,
              LsgColour           colour)
{
  double whole = get_distance (colour, ground), most = 0;

  for (int y = box->y; y < box->y + box->height; y++)
    for (int x = box->x; x < box->x + box->width; x++)
      most = MAX (most, get_distance (lsg_colour_from_hex (view->pixels[y * view->width + x] & 0xffffff), ground));
  return whole > 0 ? MIN (most / whole, 1) : 1;
}

static gboolean
is_large (GtkWidget *label)
{
  PangoFontDescription *font = pango_context_get_font_description (gtk_widget_get_pango_context (label));
  double size = pango_font_description_get_size (font) / (double) PANGO_SCALE;

  if (pango_font_description_get_size_is_absolute (font))
    size *= 72.0 / 96.0;
  return size >= LARGE || (size >= LARGE_BOLD && pango_font_description_get_weight (font) >= PANGO_WEIGHT_BOLD);
}

static void
look_at_label (View      *view,
               GtkWidget *label)
{
  double least = is_large (label) ? LEAST_LARGE : LEAST;
  GdkRectangle box;
  GdkRGBA own;
  LsgColour ground, colour;
  double strength, contrast;

  if (!get_box (view, label, &box))
    return;
  gtk_style_context_get_color (gtk_widget_get_style_context (label), &own);
  ground = lsg_colour_from_hex (get_most (view, &box) & 0xffffff);
  colour = lsg_colour_mix ((LsgColour) { own.red, own.green, own.blue }, ground, own.alpha);
  strength = get_strength (view, &box, ground, colour);
  contrast = lsg_colour_get_contrast (lsg_colour_mix (colour, ground, strength < THIN ? strength : 1), ground);
  if (contrast < least)
    g_ptr_array_add (view->faults,
                     g_strdup_printf ("%.2f to 1 (%s): “%s” in %s < %s", contrast,
                                      strength < THIN ? "by an opacity" : "by its colour",
                                      gtk_label_get_text (GTK_LABEL (label)),
                                      gtk_widget_get_css_name (gtk_widget_get_parent (label)),
                                      G_OBJECT_TYPE_NAME (gtk_widget_get_parent (gtk_widget_get_parent (label)))));
}

static void
look_at (View      *view,
         GtkWidget *widget)
{
  if (!gtk_widget_get_mapped (widget) || !gtk_widget_get_child_visible (widget))
    return;
  if (GTK_IS_LABEL (widget) && *gtk_label_get_text (GTK_LABEL (widget)) != '\0' && gtk_widget_is_sensitive (widget))
    look_at_label (view, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    look_at (view, child);
}

GPtrArray *
contrast_look (GtkWidget  *window,
               GdkTexture *texture)
{
  View view = { .window = window, .width = gdk_texture_get_width (texture),
                .height = gdk_texture_get_height (texture),
                .faults = g_ptr_array_new_with_free_func (g_free) };

  view.pixels = g_new0 (guint32, view.width * view.height);
  gdk_texture_download (texture, (guchar *) view.pixels, view.width * sizeof *view.pixels);
  look_at (&view, window);
  g_free (view.pixels);
  return view.faults;
}
