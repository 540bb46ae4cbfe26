/* chart-canvas.c - see chart-canvas.h. */
#include "chart-canvas.h"

#include <math.h>

#define HALO_WIDTH 3.0
#define MAX_TEXTS 1000 /* in a cache */

struct _LsgTextCache {
  PangoContext *context; /* reference */
  guint         serial;
  double        resolution; /* its change leaves the serial as it is */
  GHashTable   *layouts; /* owned text with its look to PangoLayout */
};

static PangoFontDescription *
dup_font (const LsgCanvas   *canvas,
          const LsgTextLook *look)
{
  const LsgChartStyle *style = canvas->style;
  const PangoFontDescription *base = pango_context_get_font_description (canvas->context);
  PangoFontDescription *font = base != NULL ? pango_font_description_copy (base)
                                            : pango_font_description_new ();
  const char *family = look->figures && style->figure_family != NULL ? style->figure_family : style->family;
  double size = look->size > 0.0 ? look->size : style->text_size;

  if (family != NULL)
    pango_font_description_set_family (font, family);
  pango_font_description_set_size (font, (int) lround (size * PANGO_SCALE));
  pango_font_description_set_weight (font, look->bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  return font;
}

/* Figures of equal width: numbers that change in place do not tremble. */
static PangoLayout *
new_layout (const LsgCanvas   *canvas,
            const char        *text,
            const LsgTextLook *look)
{
  PangoLayout *layout = pango_layout_new (canvas->context);
  PangoFontDescription *font = dup_font (canvas, look);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  double width = look->wrap > 0.0 ? look->wrap : look->limit;

  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum=1,lnum=1"));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);

  if (width > 0.0)
    pango_layout_set_width (layout, (int) ceil (width * PANGO_SCALE));
  pango_layout_set_wrap (layout, look->keep_words ? PANGO_WRAP_WORD : PANGO_WRAP_WORD_CHAR);
  if (look->wrap > 0.0)
    pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);
  else
    {
      pango_layout_set_single_paragraph_mode (layout, TRUE);
      if (look->limit > 0.0)
        pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
      if (look->lines > 1)
        pango_layout_set_height (layout, -look->lines);
    }
  pango_layout_set_text (layout, text, -1);
  return layout;
}

static char *
dup_key (const LsgCanvas   *canvas,
         const char        *text,
         const LsgTextLook *look)
{
  const LsgChartStyle *style = canvas->style;
  const char *family = look->figures && style->figure_family != NULL ? style->figure_family : style->family;

  return g_strdup_printf ("%a %d %a %d %a %d %s %s", look->size > 0.0 ? look->size : style->text_size,
                          look->bold, look->wrap, look->keep_words, look->limit, look->lines,
                          family != NULL ? family : "", text);
}

static PangoLayout *
get_layout (const LsgCanvas   *canvas,
            const char        *text,
            const LsgTextLook *look)
{
  LsgTextCache *cache = canvas->texts;
  guint serial = pango_context_get_serial (canvas->context);
  double resolution = pango_cairo_context_get_resolution (canvas->context);
  g_autofree char *key = NULL;
  PangoLayout *layout;

  if (cache == NULL)
    return new_layout (canvas, text, look);

  if (g_set_object (&cache->context, canvas->context) || cache->serial != serial
      || cache->resolution != resolution || g_hash_table_size (cache->layouts) >= MAX_TEXTS)
    g_hash_table_remove_all (cache->layouts);
  cache->serial = serial;
  cache->resolution = resolution;
  key = dup_key (canvas, text, look);
  layout = g_hash_table_lookup (cache->layouts, key);
  if (layout == NULL)
    {
      layout = new_layout (canvas, text, look);
      g_hash_table_insert (cache->layouts, g_steal_pointer (&key), layout);
    }
  return g_object_ref (layout);
}

LsgTextCache *
lsg_text_cache_new (void)
{
  LsgTextCache *cache = g_new0 (LsgTextCache, 1);

  cache->layouts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  return cache;
}

void
lsg_text_cache_free (LsgTextCache *cache)
{
  if (cache == NULL)
    return;
  g_hash_table_unref (cache->layouts);
  g_clear_object (&cache->context);
  g_free (cache);
}

/* left is where the text begins inside a layout that was given a width. */
static void
get_extents (PangoLayout *layout,
             double      *left,
             double      *width,
             double      *height)
{
  PangoRectangle logical;

  pango_layout_get_extents (layout, NULL, &logical);
  *left = logical.x / (double) PANGO_SCALE;
  *width = logical.width / (double) PANGO_SCALE;
  *height = logical.height / (double) PANGO_SCALE;
}

void
lsg_canvas_measure_text (const LsgCanvas   *canvas,
                         const char        *text,
                         const LsgTextLook *look,
                         double            *width,
                         double            *height)
{
  g_autoptr (PangoLayout) layout = get_layout (canvas, text != NULL ? text : "", look);
  double left;

  get_extents (layout, &left, width, height);
}

cairo_rectangle_t
lsg_canvas_place_text (const LsgCanvas   *canvas,
                       const char        *text,
                       const LsgTextLook *look,
                       LsgPoint           point,
                       LsgPoint           align)
{
  cairo_rectangle_t box = { point.x, point.y, 0.0, 0.0 };

  if (text == NULL || *text == '\0')
    return box;
  lsg_canvas_measure_text (canvas, text, look, &box.width, &box.height);
  box.x -= align.x * box.width;
  box.y -= align.y * box.height;
  return box;
}

/* On paper the rim is a stroke, so that the text is there once to be copied; on screen, where the stroke of
 * outlines takes most of the time of a chart, the text is shown eight times around itself. */
static void
show_halo (const LsgCanvas *canvas,
           PangoLayout     *layout,
           LsgPoint         at)
{
  cairo_t *cr = canvas->cr;
  double radius = HALO_WIDTH / 2.0 * canvas->style->scale;

  if (canvas->style->kind == LSG_STYLE_PRINT)
    {
      pango_cairo_layout_path (cr, layout);
      lsg_colour_set (cr, canvas->style->surface, 1.0);
      cairo_set_line_width (cr, 2.0 * radius);
      cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
      cairo_stroke (cr);
      return;
    }
  lsg_colour_set (cr, canvas->style->surface, 1.0);
  for (int i = 0; i < 8; i++)
    {
      cairo_move_to (cr, at.x + radius * cos (i * G_PI_4), at.y + radius * sin (i * G_PI_4));
      pango_cairo_show_layout (cr, layout);
    }
}

static void
show_layout (const LsgCanvas   *canvas,
             PangoLayout       *layout,
             const LsgTextLook *look,
             LsgPoint           at)
{
  cairo_t *cr = canvas->cr;

  cairo_new_path (cr);
  cairo_move_to (cr, at.x, at.y);
  if (look->halo)
    {
      show_halo (canvas, layout, at);
      cairo_move_to (cr, at.x, at.y);
    }
  lsg_colour_set (cr, look->colour, look->opacity > 0.0 ? look->opacity : 1.0);
  pango_cairo_show_layout (cr, layout);
}

cairo_rectangle_t
lsg_canvas_draw_text (const LsgCanvas   *canvas,
                      const char        *text,
                      const LsgTextLook *look,
                      LsgPoint           point,
                      LsgPoint           align)
{
  g_autoptr (PangoLayout) layout = NULL;
  cairo_rectangle_t box = { point.x, point.y, 0.0, 0.0 };
  double left;

  if (text == NULL || *text == '\0')
    return box;

  layout = get_layout (canvas, text, look);
  get_extents (layout, &left, &box.width, &box.height);
  box.x -= align.x * box.width;
  box.y -= align.y * box.height;

  cairo_save (canvas->cr);
  show_layout (canvas, layout, look, (LsgPoint) { box.x - left, box.y });
  cairo_restore (canvas->cr);
  cairo_new_path (canvas->cr);
  return box;
}

void
lsg_path_lozenge (cairo_t *cr,
                  LsgPoint centre,
                  double   radius)
{
  cairo_move_to (cr, centre.x, centre.y - radius);
  cairo_line_to (cr, centre.x + radius, centre.y);
  cairo_line_to (cr, centre.x, centre.y + radius);
  cairo_line_to (cr, centre.x - radius, centre.y);
  cairo_close_path (cr);
}

void
lsg_path_rounded (cairo_t          *cr,
                  cairo_rectangle_t box,
                  double            radius)
{
  double r = MIN (radius, MIN (box.width, box.height) / 2.0);
  double right = box.x + box.width;
  double bottom = box.y + box.height;

  cairo_new_sub_path (cr);
  cairo_arc (cr, right - r, box.y + r, r, -G_PI_2, 0.0);
  cairo_arc (cr, right - r, bottom - r, r, 0.0, G_PI_2);
  cairo_arc (cr, box.x + r, bottom - r, r, G_PI_2, G_PI);
  cairo_arc (cr, box.x + r, box.y + r, r, G_PI, 3.0 * G_PI_2);
  cairo_close_path (cr);
}

/* Lines x + y = c (rising on a page whose y goes down) or x - y = c, over a box. */
static void
add_hatch_lines (cairo_t *cr,
                 double   step,
                 gboolean rising,
                 const double box[4])
{
  double spacing = step * G_SQRT2;
  double from = rising ? box[0] + box[1] : box[0] - box[3];
  double to = rising ? box[2] + box[3] : box[2] - box[1];

  for (double c = ceil (from / spacing) * spacing; c <= to; c += spacing)
    {
      cairo_move_to (cr, rising ? c - box[1] : c + box[1], box[1]);
      cairo_line_to (cr, rising ? c - box[3] : c + box[3], box[3]);
    }
}

void
lsg_path_hatch (cairo_t *cr,
                double   step,
                gboolean rising)
{
  cairo_path_t *path = cairo_copy_path (cr);
  double box[4];

  cairo_path_extents (cr, &box[0], &box[1], &box[2], &box[3]);
  cairo_save (cr);
  cairo_clip (cr);
  add_hatch_lines (cr, step, rising, box);
  cairo_set_dash (cr, NULL, 0, 0.0);
  cairo_stroke (cr);
  cairo_restore (cr);
  cairo_append_path (cr, path);
  cairo_path_destroy (path);
}

static void
fill_on_paper (const LsgCanvas *canvas,
               LsgVerdict       verdict,
               double           step)
{
  const LsgChartStyle *style = canvas->style;

  lsg_colour_set (canvas->cr, style->verdict_fills[verdict], 1.0);
  cairo_fill_preserve (canvas->cr);
  if (verdict != LSG_VERDICT_HARDLY)
    return;

  lsg_colour_set (canvas->cr, style->verdicts[verdict], 1.0);
  cairo_set_line_width (canvas->cr, 0.4 * style->scale);
  lsg_path_hatch (canvas->cr, step > 0.0 ? step : 4.0 * style->scale, TRUE);
}

static void
fill_on_screen (const LsgCanvas *canvas,
                LsgVerdict       verdict,
                double           step)
{
  const LsgChartStyle *style = canvas->style;
  LsgColour colour = style->verdict_fills[verdict];

  lsg_colour_set (canvas->cr, colour, verdict == LSG_VERDICT_REALISTIC ? 0.30 : 0.16);
  cairo_fill_preserve (canvas->cr);
  if (verdict == LSG_VERDICT_REALISTIC)
    return;

  lsg_colour_set (canvas->cr, colour, style->hatch_opacity);
  cairo_set_line_width (canvas->cr, style->scale);
  step = step > 0.0 ? step : 3.6 * style->scale;
  lsg_path_hatch (canvas->cr, step, TRUE);
  if (verdict == LSG_VERDICT_HARDLY)
    lsg_path_hatch (canvas->cr, step, FALSE);
}

void
lsg_path_fill_verdict (const LsgCanvas *canvas,
                       LsgVerdict       verdict,
                       double           step)
{
  if (canvas->style->kind == LSG_STYLE_PRINT)
    fill_on_paper (canvas, verdict, step);
  else
    fill_on_screen (canvas, verdict, step);
}

void
lsg_canvas_set_line (const LsgCanvas *canvas,
                     LsgColour        colour,
                     double           width)
{
  lsg_colour_set (canvas->cr, colour, 1.0);
  cairo_set_line_width (canvas->cr, width * canvas->style->scale);
  cairo_set_line_join (canvas->cr, CAIRO_LINE_JOIN_MITER);
  cairo_set_line_cap (canvas->cr, CAIRO_LINE_CAP_BUTT);
  cairo_set_dash (canvas->cr, NULL, 0, 0.0);
}

void
lsg_path_stroke_verdict (const LsgCanvas *canvas,
                         LsgVerdict       verdict,
                         double           width)
{
  const LsgChartStyle *style = canvas->style;
  gboolean dashed = style->kind == LSG_STYLE_PRINT && verdict == LSG_VERDICT_HARDLY;
  double own = dashed ? 1.2 : style->shape_width;

  lsg_canvas_set_line (canvas, style->verdicts[verdict], width > 0.0 ? width : own);
  if (dashed)
    cairo_set_dash (canvas->cr, (double[]) { 3.0 * style->scale, 1.8 * style->scale }, 2, 0.0);
  cairo_stroke (canvas->cr);
  cairo_set_dash (canvas->cr, NULL, 0, 0.0);
}

gboolean
lsg_rectangle_contains (const cairo_rectangle_t *box,
                        double                   x,
                        double                   y)
{
  return x >= box->x && x < box->x + box->width && y >= box->y && y < box->y + box->height;
}

gboolean
lsg_rectangles_overlap (const cairo_rectangle_t *a,
                        const cairo_rectangle_t *b)
{
  return a->x < b->x + b->width && b->x < a->x + a->width && a->y < b->y + b->height
         && b->y < a->y + a->height;
}
