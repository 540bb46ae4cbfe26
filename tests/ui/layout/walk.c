/* walk.c - see walk.h.
 *
 * What is scrolled out of sight is no fault: a part counts as far as it lies inside of the places that scroll it. */
#include "walk.h"

#include <adwaita.h>
#include <math.h>
#include <string.h>

/* Pixels that rounding may take. */
#define SLACK 1.5

/* How many holders up a tooltip may tell what a label is too narrow for. */
#define NEAR 6

typedef struct {
  GtkWidget *window;
  GPtrArray *faults;
  GPtrArray *controls; /* Control: what one presses or types into */
} Walk;

typedef struct {
  GtkWidget      *widget;
  graphene_rect_t seen;
} Control;

static void
append_name (GString   *text,
             GtkWidget *widget)
{
  const char *css_name = gtk_widget_get_css_name (widget);
  g_auto (GStrv) classes = gtk_widget_get_css_classes (widget);

  g_string_append_printf (text, "%s(%s", G_OBJECT_TYPE_NAME (widget), css_name);
  for (guint i = 0; classes[i] != NULL; i++)
    g_string_append_printf (text, ".%s", classes[i]);
  g_string_append_c (text, ')');
  if (GTK_IS_LABEL (widget))
    g_string_append_printf (text, " “%s”", gtk_label_get_text (GTK_LABEL (widget)));
}

/* Where a widget stands: itself and what holds it, as far as a page or the window. */
static char *
tell_place (GtkWidget *widget)
{
  GString *text = g_string_new (NULL);

  for (GtkWidget *item = widget; item != NULL; item = gtk_widget_get_parent (item))
    {
      if (item != widget)
        g_string_append (text, " < ");
      append_name (text, item);
      if (g_str_has_suffix (G_OBJECT_TYPE_NAME (item), "Page"))
        break;
    }
  return g_string_free (text, FALSE);
}

static void G_GNUC_PRINTF (3, 4)
add_fault (Walk       *walk,
           GtkWidget  *widget,
           const char *format,
           ...)
{
  g_autofree char *place = tell_place (widget);
  g_autofree char *what = NULL;
  va_list list;

  va_start (list, format);
  what = g_strdup_vprintf (format, list);
  va_end (list);
  g_ptr_array_add (walk->faults, g_strdup_printf ("%s: %s", what, place));
}

/* A tooltip here or near above that says all of it. */
static gboolean
is_told (GtkWidget  *widget,
         const char *text)
{
  GtkWidget *item = widget;

  if (gtk_widget_get_has_tooltip (widget))
    return TRUE;
  for (int i = 0; item != NULL && i < NEAR; i++, item = gtk_widget_get_parent (item))
    {
      const char *tooltip = gtk_widget_get_tooltip_text (item);

      if (tooltip != NULL && strstr (tooltip, text) != NULL)
        return TRUE;
    }
  return FALSE;
}

static void
look_at_label (Walk     *walk,
               GtkLabel *label)
{
  PangoLayout *layout = gtk_label_get_layout (label);
  int width, height;

  if (*gtk_label_get_text (label) == '\0')
    return;
  pango_layout_get_pixel_size (layout, &width, &height);
  if (width > gtk_widget_get_width (GTK_WIDGET (label)) + SLACK)
    add_fault (walk, GTK_WIDGET (label), "%d px of words in %d", width, gtk_widget_get_width (GTK_WIDGET (label)));
  else if (height > gtk_widget_get_height (GTK_WIDGET (label)) + SLACK)
    add_fault (walk, GTK_WIDGET (label), "lines of %d px in %d", height,
               gtk_widget_get_height (GTK_WIDGET (label)));
  else if (pango_layout_is_ellipsized (layout) && !is_told (GTK_WIDGET (label), gtk_label_get_text (label)))
    add_fault (walk, GTK_WIDGET (label), "cut, and no tooltip says it whole");
}

static gboolean
is_control (GtkWidget *widget)
{
  return GTK_IS_BUTTON (widget) || GTK_IS_TEXT (widget) || GTK_IS_DROP_DOWN (widget) || GTK_IS_SWITCH (widget)
         || GTK_IS_CHECK_BUTTON (widget) || GTK_IS_SCALE (widget);
}

static gboolean
scrolls (GtkScrolledWindow *scroller,
         GtkOrientation     orientation)
{
  GtkPolicyType across, down;

  gtk_scrolled_window_get_policy (scroller, &across, &down);
  return (orientation == GTK_ORIENTATION_HORIZONTAL ? across : down) != GTK_POLICY_NEVER;
}

/* The part of @bounds that @scroller lets be seen: it cuts only where it scrolls. */
static void
cut_by_scroller (Walk              *walk,
                 GtkScrolledWindow *scroller,
                 graphene_rect_t   *bounds)
{
  graphene_rect_t view, cut = *bounds;

  if (!gtk_widget_compute_bounds (GTK_WIDGET (scroller), walk->window, &view))
    return;
  if (!scrolls (scroller, GTK_ORIENTATION_HORIZONTAL))
    {
      view.origin.x = -1e5;
      view.size.width = 1e6;
    }
  if (!scrolls (scroller, GTK_ORIENTATION_VERTICAL))
    {
      view.origin.y = -1e5;
      view.size.height = 1e6;
    }
  if (!graphene_rect_intersection (&cut, &view, bounds))
    *bounds = *graphene_rect_zero ();
}

/* Empty for what is scrolled out of sight. */
static graphene_rect_t
get_seen (Walk      *walk,
          GtkWidget *widget)
{
  graphene_rect_t bounds;

  if (!gtk_widget_compute_bounds (widget, walk->window, &bounds))
    return *graphene_rect_zero ();
  for (GtkWidget *item = gtk_widget_get_parent (widget); item != NULL; item = gtk_widget_get_parent (item))
    if (GTK_IS_SCROLLED_WINDOW (item))
      cut_by_scroller (walk, GTK_SCROLLED_WINDOW (item), &bounds);
  return bounds;
}

static void
look_at_place (Walk      *walk,
               GtkWidget *widget)
{
  graphene_rect_t seen = get_seen (walk, widget);
  int width = gtk_widget_get_width (walk->window);
  int height = gtk_widget_get_height (walk->window);
  Control control = { widget, seen };

  if (seen.size.width <= 0 || seen.size.height <= 0)
    return;
  if (seen.origin.x < -SLACK || seen.origin.y < -SLACK || seen.origin.x + seen.size.width > width + SLACK
      || seen.origin.y + seen.size.height > height + SLACK)
    add_fault (walk, widget, "%g×%g at %g, %g lies outside of %d×%d", seen.size.width, seen.size.height,
               seen.origin.x, seen.origin.y, width, height);
  if (is_control (widget))
    g_ptr_array_add (walk->controls, g_memdup2 (&control, sizeof control));
}

static void
look_at_size (Walk      *walk,
              GtkWidget *widget)
{
  int least, allocated = gtk_widget_get_allocated_width (widget);

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  least -= gtk_widget_get_margin_start (widget) + gtk_widget_get_margin_end (widget);
  if (allocated + SLACK < least)
    add_fault (walk, widget, "%d px wide instead of %d", allocated, least);
}

/* A page is as wide as the window; drawn charts and tables that are wider scroll in a place of their own, which says
 * so by the policy that it was given. */
static void
look_at_scroller (Walk              *walk,
                  GtkScrolledWindow *scroller)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_hadjustment (scroller);
  double wanted = gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment);

  if (!scrolls (scroller, GTK_ORIENTATION_HORIZONTAL) && wanted > SLACK)
    add_fault (walk, GTK_WIDGET (scroller), "%g px are out of reach at the side", wanted);
}

static void
look_at (Walk      *walk,
         GtkWidget *widget)
{
  if (!gtk_widget_get_mapped (widget) || !gtk_widget_get_child_visible (widget))
    return;
  if (GTK_IS_LABEL (widget))
    look_at_label (walk, GTK_LABEL (widget));
  if (GTK_IS_LABEL (widget) || is_control (widget))
    {
      look_at_place (walk, widget);
      look_at_size (walk, widget);
    }
  if (GTK_IS_SCROLLED_WINDOW (widget))
    look_at_scroller (walk, GTK_SCROLLED_WINDOW (widget));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    look_at (walk, child);
}

/* Above the content, by design: an overlay's own children and what a folded flap shows. */
static GtkWidget *
get_layer (GtkWidget *widget)
{
  for (GtkWidget *item = widget, *parent; (parent = gtk_widget_get_parent (item)) != NULL; item = parent)
    {
      if (GTK_IS_OVERLAY (parent) && gtk_overlay_get_child (GTK_OVERLAY (parent)) != item)
        return item;
      if (ADW_IS_FLAP (parent) && adw_flap_get_folded (ADW_FLAP (parent))
          && adw_flap_get_content (ADW_FLAP (parent)) != item)
        return item;
    }
  return NULL;
}

static void
look_for_overlaps (Walk *walk)
{
  for (guint i = 0; i < walk->controls->len; i++)
    for (guint j = i + 1; j < walk->controls->len; j++)
      {
        Control *one = walk->controls->pdata[i], *other = walk->controls->pdata[j];
        graphene_rect_t common;

        if (!graphene_rect_intersection (&one->seen, &other->seen, &common) || common.size.width <= SLACK
            || common.size.height <= SLACK || gtk_widget_is_ancestor (other->widget, one->widget)
            || gtk_widget_is_ancestor (one->widget, other->widget)
            || get_layer (one->widget) != get_layer (other->widget))
          continue;
        {
          g_autofree char *place = tell_place (other->widget);

          add_fault (walk, one->widget, "%g×%g px lie on [%s]", common.size.width, common.size.height, place);
        }
      }
}

GPtrArray *
walk_window (GtkWidget *window)
{
  Walk walk = { window, g_ptr_array_new_with_free_func (g_free), g_ptr_array_new_with_free_func (g_free) };

  look_at (&walk, window);
  look_for_overlaps (&walk);
  g_ptr_array_unref (walk.controls);
  return walk.faults;
}
