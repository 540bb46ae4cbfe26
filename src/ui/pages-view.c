/* pages-view.c - see pages-view.h. */
#include "pages-view.h"

#include "chart-view.h"

#include <glib/gi18n-lib.h>

#define GAP 14
#define MARGIN 16

struct _LsgPagesView {
  GtkWidget      parent_instance;
  GtkWidget     *scroller;
  GtkWidget     *paper; /* draws all pages, as high as they are together */
  LsgPages      *pages;
  GArray        *areas; /* of the marked record */
  gint64         source;
  guint          page;
  guint          scroll_id;
  gboolean       wants_scroll; /* to the marked record, as soon as there are pages of a size */
  GskRenderNode **nodes; /* one for each page, made when first seen */
  guint          n_nodes;
  double         nodes_scale;
  guint          page_source; /* looks which page is shown when the layout is done */
};

G_DEFINE_FINAL_TYPE (LsgPagesView, lsg_pages_view, GTK_TYPE_WIDGET)

enum {
  PROP_PAGE = 1,
  PROP_N_PAGES,
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

static double
get_scale (LsgPagesView *self,
           int           width)
{
  double page_width, page_height;

  if (get_n_pages (self) == 0)
    return 1;
  lsg_pages_get_size (self->pages, 0, &page_width, &page_height);
  return MAX (0.05, (width - 2 * MARGIN) / page_width);
}

static double
get_step (LsgPagesView *self,
          double        scale)
{
  double page_width, page_height;

  lsg_pages_get_size (self->pages, 0, &page_width, &page_height);
  return page_height * scale + GAP;
}

static void
drop_nodes (LsgPagesView *self)
{
  for (guint i = 0; i < self->n_nodes; i++)
    g_clear_pointer (&self->nodes[i], gsk_render_node_unref);
  g_clear_pointer (&self->nodes, g_free);
  self->n_nodes = 0;
}

/* Recorded once for a size, so that scrolling draws no page anew. */
static GskRenderNode *
get_node (LsgPagesView *self,
          guint         page,
          double        scale)
{
  double width, height;
  cairo_t *cr;

  if (self->nodes == NULL || self->nodes_scale != scale)
    {
      drop_nodes (self);
      self->n_nodes = get_n_pages (self);
      self->nodes = g_new0 (GskRenderNode *, self->n_nodes);
      self->nodes_scale = scale;
    }
  if (self->nodes[page] != NULL)
    return self->nodes[page];

  lsg_pages_get_size (self->pages, page, &width, &height);
  self->nodes[page] = gsk_cairo_node_new (&GRAPHENE_RECT_INIT (0, 0, width * scale, height * scale));
  cr = gsk_cairo_node_get_draw_context (self->nodes[page]);
  cairo_scale (cr, scale, scale);
  lsg_pages_draw (self->pages, page, cr);
  cairo_destroy (cr);
  return self->nodes[page];
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

static void
snapshot_page (LsgPagesView *self,
               GtkSnapshot  *snapshot,
               guint         page,
               double        scale)
{
  static const GdkRGBA white = { 1, 1, 1, 1 };
  static const GdkRGBA shadow = { 0, 0, 0, 0.16 };
  double width, height;
  GskRoundedRect outline;

  lsg_pages_get_size (self->pages, page, &width, &height);
  gsk_rounded_rect_init_from_rect (&outline, &GRAPHENE_RECT_INIT (0, 0, width * scale, height * scale), 0);
  gtk_snapshot_append_outset_shadow (snapshot, &outline, &shadow, 0, 1, 0, 4);
  gtk_snapshot_append_color (snapshot, &white, &outline.bounds);
  gtk_snapshot_append_node (snapshot, get_node (self, page, scale));
  snapshot_marks (self, snapshot, page, scale);
}

/* The widget that draws: a plain one whose size is that of all pages. */
#define LSG_TYPE_PAPER (lsg_paper_get_type ())
G_DECLARE_FINAL_TYPE (LsgPaper, lsg_paper, LSG, PAPER, GtkWidget)

struct _LsgPaper {
  GtkWidget     parent_instance;
  LsgPagesView *owner; /* its parent's parent lives longer */
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
  LsgPagesView *owner = LSG_PAPER (widget)->owner;
  guint n_pages = get_n_pages (owner);

  *minimum = *natural = 200;
  if (orientation == GTK_ORIENTATION_VERTICAL && n_pages > 0)
    *minimum = *natural = n_pages * get_step (owner, get_scale (owner, MAX (for_size, 200))) + MARGIN;
}

static void
lsg_paper_snapshot (GtkWidget   *widget,
                    GtkSnapshot *snapshot)
{
  LsgPagesView *owner = LSG_PAPER (widget)->owner;
  GtkAdjustment *adjustment
    = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (owner->scroller));
  double top = gtk_adjustment_get_value (adjustment);
  double bottom = top + gtk_adjustment_get_page_size (adjustment);
  double scale = get_scale (owner, gtk_widget_get_width (widget));
  guint n_pages = get_n_pages (owner);

  for (guint i = 0; i < n_pages; i++)
    {
      double step = get_step (owner, scale);
      double y = MARGIN + i * step;

      if (y + step < top || y > bottom)
        continue;
      gtk_snapshot_save (snapshot);
      gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (MARGIN, y));
      snapshot_page (owner, snapshot, i, scale);
      gtk_snapshot_restore (snapshot);
    }
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
}

static void
describe_page (LsgPagesView *self)
{
  g_autofree char *text = NULL;

  if (self->page < get_n_pages (self))
    text = lsg_pages_get_text (self->pages, self->page);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->paper), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  text != NULL ? text : _("No page"), -1);
}

static gboolean
update_page_cb (gpointer data)
{
  LsgPagesView *self = data;
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));
  double middle = gtk_adjustment_get_value (adjustment) + gtk_adjustment_get_page_size (adjustment) / 3;
  guint n_pages = get_n_pages (self);
  guint page = 0;

  self->page_source = 0;
  if (n_pages > 0)
    page = CLAMP (middle / get_step (self, get_scale (self, gtk_widget_get_width (self->paper))), 0, n_pages - 1);
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
  double scale = get_scale (self, gtk_widget_get_width (self->paper));
  double step;

  if (get_n_pages (self) == 0 || y < MARGIN)
    return FALSE;
  step = get_step (self, scale);
  *page = (y - MARGIN) / step;
  *page_x = (x - MARGIN) / scale;
  *page_y = (y - MARGIN - *page * step) / scale;
  return *page < get_n_pages (self);
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
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

/* Scrolls only when the area is out of sight. */
static void
scroll_to_areas (LsgPagesView *self)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));
  double scale = get_scale (self, gtk_widget_get_width (self->paper));
  LsgPageArea *area;
  double y;

  if (self->areas == NULL || self->areas->len == 0)
    return;
  area = &g_array_index (self->areas, LsgPageArea, 0);
  y = MARGIN + area->page * get_step (self, scale) + area->y * scale;
  if (y < gtk_adjustment_get_value (adjustment)
      || y + 40 > gtk_adjustment_get_value (adjustment) + gtk_adjustment_get_page_size (adjustment))
    gtk_adjustment_set_value (adjustment, y - 60);
}

/* Whether the adjustment knows of all pages: before, scrolling ends at what was there. */
static gboolean
is_sized (LsgPagesView *self)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));
  double scale = get_scale (self, gtk_widget_get_width (self->paper));

  return self->pages != NULL && gtk_adjustment_get_upper (adjustment) + 1 >= get_n_pages (self) * get_step (self, scale);
}

static gboolean
scroll_cb (gpointer data)
{
  LsgPagesView *self = data;

  self->scroll_id = 0;
  scroll_to_areas (self);
  return G_SOURCE_REMOVE;
}

/* The record was marked before the pages were laid out. This comes in the middle of the layout: scroll after it. */
static void
scroll_when_sized (LsgPagesView *self)
{
  if (!self->wants_scroll || !is_sized (self) || self->areas == NULL || self->areas->len == 0)
    return;
  self->wants_scroll = FALSE;
  if (self->scroll_id == 0)
    self->scroll_id = g_idle_add (scroll_cb, self);
}

static void
lsg_pages_view_dispose (GObject *object)
{
  LsgPagesView *self = LSG_PAGES_VIEW (object);

  g_clear_handle_id (&self->scroll_id, g_source_remove);
  g_clear_handle_id (&self->page_source, g_source_remove);
  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  drop_nodes (self);
  g_clear_pointer (&self->areas, g_array_unref);
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
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
lsg_pages_view_init (LsgPagesView *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkAdjustment *adjustment;

  self->paper = g_object_new (LSG_TYPE_PAPER, "focusable", TRUE, NULL);
  LSG_PAPER (self->paper)->owner = self;
  g_signal_connect_object (click, "released", G_CALLBACK (released_cb), self, 0);
  gtk_widget_add_controller (self->paper, GTK_EVENT_CONTROLLER (click));

  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER, GTK_POLICY_ALWAYS);
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
  drop_nodes (self);
  g_clear_pointer (&self->pages, lsg_pages_unref);
  self->pages = pages != NULL ? lsg_pages_ref (pages) : NULL;
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

  if (self->pages != NULL)
    gtk_adjustment_set_value (adjustment,
                              page * get_step (self, get_scale (self, gtk_widget_get_width (self->paper))));
}
