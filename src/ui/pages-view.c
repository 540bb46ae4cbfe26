/* pages-view.c - see pages-view.h. */
#include "pages-view.h"

#include "chart-view.h"
#include "page-nodes.h"
#include "paper.h"
#include "spoken-name.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define NARROWEST 200

struct _LsgPagesView {
  GtkWidget      parent_instance;
  GtkWidget     *scroller;
  GtkWidget     *paper; /* draws all pages, as high as they are together */
  LsgPages      *pages;
  LsgPageSize   *sizes;  /* one for each page */
  LsgZoom        zoom;
  LsgPagesLayout *layout; /* for the size below; NULL: to be made */
  int            layout_width;
  int            layout_height;
  GArray        *areas; /* of the marked record */
  gint64         source;
  guint          page;
  guint          scroll_id;
  gboolean       wants_scroll; /* to the marked record, as soon as there are pages of a size */
  gboolean       is_anchored;  /* goes back to the place below when a new size is given out */
  guint          anchor_page;
  double         anchor_share; /* of that page's height that is above the top */
  LsgPageNodes  *nodes;
  guint          resize_id;
  int            width;  /* given out last */
  int            height;
  guint          page_source; /* looks which page is shown when the layout is done */
};

G_DEFINE_FINAL_TYPE (LsgPagesView, lsg_pages_view, GTK_TYPE_WIDGET)

enum {
  PROP_PAGE = 1,
  PROP_N_PAGES,
  PROP_SCALE,
};

enum {
  SOURCE_ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static guint
get_n_pages (LsgPagesView *self)
{
  return self->pages != NULL ? lsg_pages_get_n (self->pages) : 0;
}

static LsgPagesLayout *
make_layout (LsgPagesView *self,
             int           width)
{
  return lsg_pages_layout_new (self->sizes, get_n_pages (self), self->zoom, width,
                               MAX (gtk_widget_get_height (self->scroller), NARROWEST));
}

/* For the size that there is now. */
static const LsgPagesLayout *
get_layout (LsgPagesView *self)
{
  int width = MAX (gtk_widget_get_width (self->paper), NARROWEST);
  int height = gtk_widget_get_height (self->scroller);

  if (self->layout == NULL || self->layout_width != width || self->layout_height != height)
    {
      g_clear_pointer (&self->layout, lsg_pages_layout_free);
      self->layout = make_layout (self, width);
      self->layout_width = width;
      self->layout_height = height;
    }
  return self->layout;
}

static void
snapshot_marks (LsgPagesView *self,
                GtkSnapshot  *snapshot,
                guint         page,
                double        scale)
{
  LsgChartStyle style = lsg_chart_style_screen (FALSE, FALSE, LSG_SURFACE_CARD);
  GdkRGBA accent = { style.accent.red, style.accent.green, style.accent.blue, 1 };

  for (guint i = 0; self->areas != NULL && i < self->areas->len; i++)
    {
      LsgPageArea *area = &g_array_index (self->areas, LsgPageArea, i);

      if (area->page == page)
        gtk_snapshot_append_color (
          snapshot, &accent,
          &GRAPHENE_RECT_INIT (area->x * scale - 10, area->y * scale, 3, area->height * scale));
    }
}

/* As wide and high as all pages are together. */
static int
measure_paper (GtkWidget      *view,
               GtkOrientation  orientation,
               int             for_size)
{
  LsgPagesView *owner = LSG_PAGES_VIEW (view);
  guint n_pages = get_n_pages (owner);
  g_autoptr (LsgPagesLayout) layout = NULL;

  if (n_pages == 0 || (orientation == GTK_ORIENTATION_HORIZONTAL && owner->zoom.mode != LSG_ZOOM_FREE))
    return NARROWEST;
  layout = make_layout (owner, MAX (for_size, NARROWEST));
  return (int) ceil (orientation == GTK_ORIENTATION_VERTICAL ? layout->height : layout->width);
}

static void
snapshot_paper (GtkWidget   *view,
                GtkSnapshot *snapshot)
{
  LsgPagesView *owner = LSG_PAGES_VIEW (view);
  GtkAdjustment *adjustment
    = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (owner->scroller));
  double top = gtk_adjustment_get_value (adjustment);
  double bottom = top + gtk_adjustment_get_page_size (adjustment);
  const LsgPagesLayout *layout = get_layout (owner);

  for (guint i = 0; i < layout->n_pages; i++)
    {
      const LsgPageSpot *spot = &layout->spots[i];

      if (spot->y + spot->height + LSG_PAGES_GAP < top || spot->y > bottom)
        continue;
      gtk_snapshot_save (snapshot);
      gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (spot->x, spot->y));
      lsg_page_nodes_snapshot (owner->nodes, snapshot, i, layout->scale);
      snapshot_marks (owner, snapshot, i, layout->scale);
      gtk_snapshot_restore (snapshot);
    }
}

static void
describe_page (LsgPagesView *self)
{
  g_autofree char *text = NULL;

  if (self->page < get_n_pages (self))
    text = lsg_pages_get_text (self->pages, self->page);
  lsg_spoken_name_set (self->paper, text != NULL ? text : _("No page"));
}

static gboolean
update_page_cb (gpointer data)
{
  LsgPagesView *self = data;
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));
  double middle = gtk_adjustment_get_value (adjustment) + gtk_adjustment_get_page_size (adjustment) / 3;
  const LsgPagesLayout *layout = get_layout (self);
  guint page = lsg_pages_layout_find (layout, 0, middle);

  self->page_source = 0;
  g_object_notify (G_OBJECT (self), "scale");
  if (page != self->page)
    {
      self->page = page;
      describe_page (self);
      g_object_notify (G_OBJECT (self), "page");
    }
  return G_SOURCE_REMOVE;
}

/* The adjustment changes while sizes are given out: whoever hears of the page may change its own size. */
static void
update_page (LsgPagesView *self)
{
  if (self->page_source == 0)
    self->page_source = g_idle_add (update_page_cb, self);
  gtk_widget_queue_draw (self->paper);
}

/* From a point of the paper to a page and a point on it. */
static gboolean
find_point (LsgPagesView *self,
            double        x,
            double        y,
            guint        *page,
            double       *page_x,
            double       *page_y)
{
  const LsgPagesLayout *layout = get_layout (self);
  const LsgPageSpot *spot;

  if (layout->n_pages == 0)
    return FALSE;
  *page = lsg_pages_layout_find (layout, x, y);
  spot = &layout->spots[*page];
  *page_x = (x - spot->x) / layout->scale;
  *page_y = (y - spot->y) / layout->scale;
  return y >= spot->y && y <= spot->y + spot->height;
}

static void
released_cb (GtkGestureClick *gesture,
             int              n_press,
             double           x,
             double           y,
             LsgPagesView    *self)
{
  double page_x, page_y;
  gint64 source;
  guint page;
  int target;

  if (!find_point (self, x, y, &page, &page_x, &page_y))
    return;
  target = lsg_pages_get_link_at (self->pages, page, page_x, page_y);
  source = lsg_pages_get_source_at (self->pages, page, page_x, page_y);
  if (target >= 0)
    lsg_pages_view_go_to (self, target);
  else if (source != 0)
    g_signal_emit (self, signals[SOURCE_ACTIVATED], 0, source);
}

/* Control and the wheel zoom by steps. */
static gboolean
wheel_cb (GtkEventControllerScroll *controller,
          double                    dx,
          double                    dy,
          LsgPagesView             *self)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));

  if ((state & GDK_CONTROL_MASK) == 0)
    return FALSE;
  if (dy != 0)
    lsg_pages_view_zoom (self, dy < 0 ? 1 : -1);
  return TRUE;
}

static void
lsg_pages_view_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  LsgPagesView *self = LSG_PAGES_VIEW (object);

  if (prop_id == PROP_PAGE)
    g_value_set_uint (value, self->page);
  else if (prop_id == PROP_N_PAGES)
    g_value_set_uint (value, get_n_pages (self));
  else if (prop_id == PROP_SCALE)
    g_value_set_double (value, lsg_pages_view_get_scale (self));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

/* Scrolls only when the area is out of sight. */
static void
scroll_to_areas (LsgPagesView *self)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));
  const LsgPagesLayout *layout = get_layout (self);
  LsgPageArea *area;
  double y;

  if (self->areas == NULL || self->areas->len == 0)
    return;
  area = &g_array_index (self->areas, LsgPageArea, 0);
  y = layout->spots[area->page].y + area->y * layout->scale;
  if (y < gtk_adjustment_get_value (adjustment)
      || y + 40 > gtk_adjustment_get_value (adjustment) + gtk_adjustment_get_page_size (adjustment))
    gtk_adjustment_set_value (adjustment, y - 60);
}

/* Whether the adjustment knows of all pages: before, scrolling ends at what was there. */
static gboolean
is_sized (LsgPagesView *self)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));

  return self->pages != NULL && gtk_adjustment_get_upper (adjustment) + 1 >= get_layout (self)->height;
}

/* The place that was seen before the size changed, in the middle of the view. */
static void
scroll_to_anchor (LsgPagesView *self)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));
  GtkAdjustment *across = gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (self->scroller));
  const LsgPagesLayout *layout = get_layout (self);
  const LsgPageSpot *spot;

  self->is_anchored = FALSE;
  if (layout->n_pages == 0)
    return;
  spot = &layout->spots[MIN (self->anchor_page, layout->n_pages - 1)];
  gtk_adjustment_set_value (adjustment, spot->y + self->anchor_share * spot->height - LSG_PAGES_GAP / 2);
  gtk_adjustment_set_value (across, (layout->width - gtk_adjustment_get_page_size (across)) / 2);
}

/* Keeps what is at the top of the view for the size to come. */
static void
drop_anchor (LsgPagesView *self)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));
  double top = gtk_adjustment_get_value (adjustment) + LSG_PAGES_GAP / 2;
  const LsgPageSpot *spot;

  if (self->is_anchored || self->layout == NULL || self->layout->n_pages == 0)
    return;
  self->is_anchored = TRUE;
  self->anchor_page = lsg_pages_layout_find (self->layout, 0, top);
  spot = &self->layout->spots[self->anchor_page];
  self->anchor_share = MAX (top - spot->y, 0) / spot->height;
}

static gboolean
scroll_cb (gpointer data)
{
  LsgPagesView *self = data;

  self->scroll_id = 0;
  if (self->is_anchored)
    scroll_to_anchor (self);
  else
    scroll_to_areas (self);
  return G_SOURCE_REMOVE;
}

/* The record was marked before the pages were laid out. This comes in the middle of the layout: scroll after it. */
static void
scroll_when_sized (LsgPagesView *self)
{
  gboolean to_areas = self->wants_scroll && self->areas != NULL && self->areas->len > 0;

  if (!is_sized (self) || (!to_areas && !self->is_anchored))
    return;
  self->wants_scroll = FALSE;
  if (to_areas)
    self->is_anchored = FALSE;
  if (self->scroll_id == 0)
    self->scroll_id = g_idle_add (scroll_cb, self);
}

/* Pages that are seen as a whole are as high as the view lets them be: told after the layout that is going on. */
static gboolean
resize_cb (gpointer data)
{
  LsgPagesView *self = data;

  self->resize_id = 0;
  gtk_widget_queue_resize (self->paper);
  return G_SOURCE_REMOVE;
}

static void
lsg_pages_view_size_allocate (GtkWidget *widget,
                              int        width,
                              int        height,
                              int        baseline)
{
  LsgPagesView *self = LSG_PAGES_VIEW (widget);

  if (width != self->width || height != self->height)
    {
      drop_anchor (self);
      if (self->zoom.mode == LSG_ZOOM_PAGE && height != self->height && self->resize_id == 0)
        self->resize_id = g_idle_add (resize_cb, self);
    }
  self->width = width;
  self->height = height;
  gtk_widget_size_allocate (self->scroller, &(GtkAllocation) { 0, 0, width, height }, baseline);
}

static void
lsg_pages_view_measure (GtkWidget      *widget,
                        GtkOrientation  orientation,
                        int             for_size,
                        int            *minimum,
                        int            *natural,
                        int            *minimum_baseline,
                        int            *natural_baseline)
{
  gtk_widget_measure (LSG_PAGES_VIEW (widget)->scroller, orientation, for_size, minimum, natural, minimum_baseline,
                      natural_baseline);
}

static void
lsg_pages_view_dispose (GObject *object)
{
  LsgPagesView *self = LSG_PAGES_VIEW (object);

  g_clear_handle_id (&self->scroll_id, g_source_remove);
  g_clear_handle_id (&self->page_source, g_source_remove);
  g_clear_handle_id (&self->resize_id, g_source_remove);
  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_pointer (&self->nodes, lsg_page_nodes_free);
  g_clear_pointer (&self->areas, g_array_unref);
  g_clear_pointer (&self->layout, lsg_pages_layout_free);
  g_clear_pointer (&self->sizes, g_free);
  g_clear_pointer (&self->pages, lsg_pages_unref);
  G_OBJECT_CLASS (lsg_pages_view_parent_class)->dispose (object);
}

static void
lsg_pages_view_class_init (LsgPagesViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = lsg_pages_view_get_property;
  object_class->dispose = lsg_pages_view_dispose;
  g_object_class_install_property (object_class, PROP_PAGE,
                                   g_param_spec_uint ("page", NULL, NULL, 0, G_MAXUINT, 0, flags));
  g_object_class_install_property (object_class, PROP_N_PAGES,
                                   g_param_spec_uint ("n-pages", NULL, NULL, 0, G_MAXUINT, 0, flags));
  signals[SOURCE_ACTIVATED] = g_signal_new ("source-activated", LSG_TYPE_PAGES_VIEW, G_SIGNAL_RUN_LAST, 0, NULL,
                                            NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  g_object_class_install_property (object_class, PROP_SCALE,
                                   g_param_spec_double ("scale", NULL, NULL, 0, G_MAXDOUBLE, 1, flags));
  GTK_WIDGET_CLASS (klass)->size_allocate = lsg_pages_view_size_allocate;
  GTK_WIDGET_CLASS (klass)->measure = lsg_pages_view_measure;
}

static void
lsg_pages_view_init (LsgPagesView *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *wheel = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);
  GtkAdjustment *adjustment;

  self->paper = lsg_paper_new (GTK_WIDGET (self), measure_paper, snapshot_paper);
  g_signal_connect_object (click, "released", G_CALLBACK (released_cb), self, 0);
  gtk_widget_add_controller (self->paper, GTK_EVENT_CONTROLLER (click));
  gtk_event_controller_set_propagation_phase (wheel, GTK_PHASE_CAPTURE);
  g_signal_connect_object (wheel, "scroll", G_CALLBACK (wheel_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self), wheel);

  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_AUTOMATIC, GTK_POLICY_ALWAYS);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), self->paper);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
  gtk_widget_add_css_class (GTK_WIDGET (self), "pages-view");
  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (update_page), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (adjustment, "changed", G_CALLBACK (update_page), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (adjustment, "changed", G_CALLBACK (scroll_when_sized), self, G_CONNECT_SWAPPED);
}

GtkWidget *
lsg_pages_view_new (void)
{
  return g_object_new (LSG_TYPE_PAGES_VIEW, NULL);
}

static void
find_areas (LsgPagesView *self)
{
  g_clear_pointer (&self->areas, g_array_unref);
  if (self->pages != NULL && self->source != 0)
    self->areas = lsg_pages_find_source (self->pages, self->source);
}

void
lsg_pages_view_set_pages (LsgPagesView *self,
                          LsgPages     *pages)
{
  g_return_if_fail (LSG_IS_PAGES_VIEW (self));

  if (self->pages == pages)
    return;
  g_clear_pointer (&self->nodes, lsg_page_nodes_free);
  g_clear_pointer (&self->layout, lsg_pages_layout_free);
  g_clear_pointer (&self->pages, lsg_pages_unref);
  g_free (self->sizes);
  self->pages = pages != NULL ? lsg_pages_ref (pages) : NULL;
  self->nodes = pages != NULL ? lsg_page_nodes_new (pages) : NULL;
  self->sizes = g_new0 (LsgPageSize, get_n_pages (self) + 1);
  for (guint i = 0; i < get_n_pages (self); i++)
    lsg_pages_get_size (pages, i, &self->sizes[i].width, &self->sizes[i].height);
  find_areas (self);
  gtk_widget_queue_resize (self->paper);
  describe_page (self);
  g_object_notify (G_OBJECT (self), "n-pages");
}

void
lsg_pages_view_mark_source (LsgPagesView *self,
                            gint64        source,
                            gboolean      scroll)
{
  g_return_if_fail (LSG_IS_PAGES_VIEW (self));

  self->source = source;
  find_areas (self);
  if (scroll)
    self->wants_scroll = !is_sized (self);
  if (scroll && !self->wants_scroll)
    scroll_to_areas (self);
  gtk_widget_queue_draw (self->paper);
}

guint
lsg_pages_view_get_page (LsgPagesView *self)
{
  return self->page;
}

void
lsg_pages_view_go_to (LsgPagesView *self,
                      guint         page)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));
  const LsgPagesLayout *layout = get_layout (self);

  if (page < layout->n_pages)
    gtk_adjustment_set_value (adjustment, layout->spots[page].y - LSG_PAGES_MARGIN);
}

void
lsg_pages_view_step (LsgPagesView *self,
                     int           direction)
{
  lsg_pages_view_go_to (self, lsg_pages_layout_step (get_layout (self), self->page, direction));
}

LsgZoom
lsg_pages_view_get_zoom (LsgPagesView *self)
{
  return self->zoom;
}

double
lsg_pages_view_get_scale (LsgPagesView *self)
{
  return get_n_pages (self) > 0 ? get_layout (self)->scale : LSG_PAGES_ACTUAL;
}

void
lsg_pages_view_set_zoom (LsgPagesView *self,
                         LsgZoom       zoom)
{
  g_return_if_fail (LSG_IS_PAGES_VIEW (self));

  if (zoom.mode == self->zoom.mode && (zoom.mode != LSG_ZOOM_FREE || zoom.scale == self->zoom.scale))
    return;
  drop_anchor (self);
  self->zoom = zoom;
  g_clear_pointer (&self->layout, lsg_pages_layout_free);
  gtk_widget_queue_resize (self->paper);
  g_object_notify (G_OBJECT (self), "scale");
}

void
lsg_pages_view_zoom (LsgPagesView *self,
                     int           direction)
{
  double scale;

  g_return_if_fail (LSG_IS_PAGES_VIEW (self));

  scale = lsg_zoom_get_next (lsg_pages_view_get_scale (self), direction);
  lsg_pages_view_set_zoom (self, (LsgZoom) { LSG_ZOOM_FREE, scale });
}
