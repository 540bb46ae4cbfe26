/* page-nodes.c - see page-nodes.h. */
#include "page-nodes.h"

struct _LsgPageNodes {
  LsgPages       *pages;
  GskRenderNode **nodes; /* one for each page, made when first seen */
  guint           n_nodes;
  double          scale;
};

LsgPageNodes *
lsg_page_nodes_new (LsgPages *pages)
{
  LsgPageNodes *self = g_new0 (LsgPageNodes, 1);

  self->pages = lsg_pages_ref (pages);
  self->n_nodes = lsg_pages_get_n (pages);
  self->nodes = g_new0 (GskRenderNode *, self->n_nodes);
  return self;
}

static void
drop_nodes (LsgPageNodes *self)
{
  for (guint i = 0; i < self->n_nodes; i++)
    g_clear_pointer (&self->nodes[i], gsk_render_node_unref);
}

void
lsg_page_nodes_free (LsgPageNodes *self)
{
  drop_nodes (self);
  g_free (self->nodes);
  lsg_pages_unref (self->pages);
  g_free (self);
}

static GskRenderNode *
get_node (LsgPageNodes *self,
          guint         page,
          double        scale)
{
  double width, height;
  cairo_t *cr;

  if (self->scale != scale)
    drop_nodes (self);
  self->scale = scale;
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

void
lsg_page_nodes_snapshot (LsgPageNodes *self,
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
}
