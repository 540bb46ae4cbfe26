/* pages.c - pages that are set: drawing them, and finding what stands where. See layout.h. */
#include "display-list.h"
#include "mark.h"
#include "typesetter.h"

#define SIGN_RADIUS 3.3

static void
pages_free (LsgPages *self)
{
  g_ptr_array_unref (self->pages);
  g_ptr_array_unref (self->forms);
  g_ptr_array_unref (self->layouts);
  g_array_unref (self->tags);
  g_array_unref (self->headings);
  g_array_unref (self->areas);
  lsg_typesetter_free (self->typesetter);
  lsg_report_unref (self->report);
  g_free (self);
}

LsgPages *
lsg_pages_ref (LsgPages *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
lsg_pages_unref (LsgPages *self)
{
  if (g_atomic_ref_count_dec (&self->ref_count))
    pages_free (self);
}

guint
lsg_pages_get_n (LsgPages *self)
{
  return self->pages->len;
}

void
lsg_pages_get_size (LsgPages *self,
                    guint     page,
                    double   *width,
                    double   *height)
{
  const LsgPageForm *form;

  g_return_if_fail (page < self->pages->len);

  form = g_ptr_array_index (self->forms, page);
  *width = form->width;
  *height = form->height;
}

/* --- drawing --- */

static void
draw_rectangle (const LsgInk *ink,
                cairo_t      *cr)
{
  double over = ink->kind == LSG_INK_RULE ? ink->height / 2 : 0;

  lsg_colour_set (cr, lsg_paint_get_colour (ink->paint), 1);
  cairo_rectangle (cr, ink->x, ink->y - over, ink->width, ink->height);
  cairo_fill (cr);
}

static void
draw_figure (const LsgInk *ink,
             cairo_t      *cr)
{
  cairo_save (cr);
  cairo_translate (cr, ink->x, ink->y);
  if (ink->figure->draw_row != NULL)
    ink->figure->draw_row (cr, ink->width, ink->height, (guint) ink->line, ink->figure->data);
  else
    ink->figure->draw (cr, ink->width, ink->height, ink->figure->data);
  cairo_restore (cr);
}

static void
draw_sign (const LsgInk *ink,
           cairo_t      *cr)
{
  LsgChartStyle style = lsg_chart_style_print (lsg_house_colours_default ());
  LsgCanvas canvas = { cr, NULL, &style, 0, 0 };
  LsgPoint centre = { ink->x, ink->y };
  LsgSign sign = (LsgSign) ink->line;

  if (sign >= LSG_SIGN_INDISPENSABLE && sign <= LSG_SIGN_SUPERFLUOUS)
    lsg_mark_draw_class (&canvas, (LsgClass) (sign - LSG_SIGN_INDISPENSABLE), centre, SIGN_RADIUS);
  else if (sign >= LSG_SIGN_REALISTIC && sign <= LSG_SIGN_HARDLY)
    lsg_mark_draw_verdict (&canvas, (LsgVerdict) (sign - LSG_SIGN_REALISTIC), centre, SIGN_RADIUS);
  else
    lsg_mark_draw_state (&canvas, sign == LSG_SIGN_FULL ? LSG_MARK_FULL : LSG_MARK_OUTLINE, style.accent,
                         centre, SIGN_RADIUS);
}

void
lsg_ink_draw (const LsgInk *ink,
              cairo_t      *cr)
{
  switch (ink->kind)
    {
    case LSG_INK_LINE:
      lsg_lines_draw (ink->layout, ink->line, ink->paint, ink->x, ink->y, cr);
      break;
    case LSG_INK_RULE:
    case LSG_INK_FILL:
      draw_rectangle (ink, cr);
      break;
    case LSG_INK_FIGURE:
      draw_figure (ink, cr);
      break;
    case LSG_INK_SIGN:
      draw_sign (ink, cr);
      break;
    case LSG_INK_LINK:
    case LSG_INK_ANCHOR:
    case LSG_INK_PAGE:
    default:
      break;
    }
}

void
lsg_pages_draw (LsgPages *self,
                guint     page,
                cairo_t  *cr)
{
  const GArray *list;

  g_return_if_fail (page < self->pages->len);

  list = g_ptr_array_index (self->pages, page);
  cairo_save (cr);
  for (guint i = 0; i < list->len; i++)
    lsg_ink_draw (&g_array_index (list, LsgInk, i), cr);
  cairo_restore (cr);
}

/* --- what stands where --- */

GArray *
lsg_pages_find_source (LsgPages *self,
                       gint64    source)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (LsgPageArea));

  for (guint i = 0; i < self->areas->len; i++)
    {
      const LsgSourceArea *area = &g_array_index (self->areas, LsgSourceArea, i);

      if (area->source == source)
        g_array_append_val (found, area->area);
    }
  return found;
}

gint64
lsg_pages_get_source_at (LsgPages *self,
                         guint     page,
                         double    x,
                         double    y)
{
  for (guint i = 0; i < self->areas->len; i++)
    {
      const LsgSourceArea *area = &g_array_index (self->areas, LsgSourceArea, i);

      if (area->area.page == page && y >= area->area.y && y < area->area.y + area->area.height)
        return area->source;
    }
  return 0;
}

int
lsg_pages_get_link_at (LsgPages *self,
                       guint     page,
                       double    x,
                       double    y)
{
  const GArray *list;

  g_return_val_if_fail (page < self->pages->len, -1);

  list = g_ptr_array_index (self->pages, page);
  for (guint i = 0; i < list->len; i++)
    {
      const LsgInk *ink = &g_array_index (list, LsgInk, i);

      if (ink->kind == LSG_INK_LINK && ink->heading > 0 && x >= ink->x && x < ink->x + ink->width
          && y >= ink->y && y < ink->y + ink->height)
        return (int) g_array_index (self->headings, LsgPageHeading, ink->heading - 1).page;
    }
  return -1;
}

static void
append_line (GString      *text,
             const LsgInk *ink)
{
  gsize length;
  const char *line = lsg_lines_get_text (ink->layout, ink->line, &length);

  g_string_append_len (text, line, (gssize) length);
}

char *
lsg_pages_get_text (LsgPages *self,
                    guint     page)
{
  GString *text = g_string_new (NULL);
  guint tag = 0;
  const GArray *list;

  g_return_val_if_fail (page < self->pages->len, g_string_free (text, FALSE));

  list = g_ptr_array_index (self->pages, page);
  for (guint i = 0; i < list->len; i++)
    {
      const LsgInk *ink = &g_array_index (list, LsgInk, i);

      if (ink->tag == 0 || (ink->kind != LSG_INK_LINE && ink->kind != LSG_INK_FIGURE))
        continue;
      if (text->len > 0 && ink->tag != tag)
        g_string_append_c (text, '\n');
      else if (text->len > 0 && !g_str_has_suffix (text->str, " "))
        g_string_append_c (text, ' ');
      tag = ink->tag;
      if (ink->kind == LSG_INK_LINE)
        append_line (text, ink);
      else if (ink->figure->alternative != NULL)
        g_string_append (text, ink->figure->alternative);
    }
  return g_string_free (text, FALSE);
}
