/* pages-layout.c - see pages-layout.h. */
#include "pages-layout.h"

#include <math.h>

#define LEAST_SCALE 0.05
#define MOST_IN_ROW 2
#define NEARLY 1.01 /* scales closer than this are the same */

static const int percents[] = { 25, 33, 50, 67, 75, 90, 100, 110, 125, 150, 175, 200, 250, 300 };

/* The scale at which every page is as wide as the view, or at which each is seen as a whole. */
static double
find_scale (const LsgPageSize *sizes,
            guint              n_pages,
            LsgZoom            zoom,
            double             view_width,
            double             view_height)
{
  double width = 1;
  double height = 1;
  double scale;

  if (zoom.mode == LSG_ZOOM_FREE)
    return MAX (zoom.scale, LEAST_SCALE);
  for (guint i = 0; i < n_pages; i++)
    {
      width = MAX (width, sizes[i].width);
      height = MAX (height, sizes[i].height);
    }
  scale = (view_width - 2 * LSG_PAGES_MARGIN) / width;
  if (zoom.mode == LSG_ZOOM_PAGE)
    scale = MIN (scale, (view_height - 2 * LSG_PAGES_MARGIN) / height);
  return MAX (scale, LEAST_SCALE);
}

/* The end of the row that begins with page @first. */
static guint
end_row (const LsgPagesLayout *self,
         const LsgPageSize    *sizes,
         guint                 first,
         LsgZoomMode           mode,
         double                room)
{
  double width = sizes[first].width * self->scale;
  guint end = first + 1;

  if (mode != LSG_ZOOM_PAGE)
    return end;
  while (end < self->n_pages && end - first < MOST_IN_ROW
         && width + LSG_PAGES_GAP + sizes[end].width * self->scale <= room)
    width += LSG_PAGES_GAP + sizes[end++].width * self->scale;
  return end;
}

/* Puts the pages from @first to before @end beside each other at @y; gives the height of the row. */
static double
put_row (LsgPagesLayout    *self,
         const LsgPageSize *sizes,
         guint              first,
         guint              end,
         guint              row,
         double             y)
{
  double width = (end - first - 1) * LSG_PAGES_GAP;
  double height = 0;
  double x;

  for (guint i = first; i < end; i++)
    {
      width += sizes[i].width * self->scale;
      height = MAX (height, sizes[i].height * self->scale);
    }
  x = floor ((self->width - width) / 2);
  for (guint i = first; i < end; i++)
    {
      self->spots[i] = (LsgPageSpot) { x, y, sizes[i].width * self->scale, sizes[i].height * self->scale, row };
      x += self->spots[i].width + LSG_PAGES_GAP;
    }
  return height;
}

LsgPagesLayout *
lsg_pages_layout_new (const LsgPageSize *sizes,
                      guint              n_pages,
                      LsgZoom            zoom,
                      double             view_width,
                      double             view_height)
{
  LsgPagesLayout *self = g_new0 (LsgPagesLayout, 1);
  double room = view_width - 2 * LSG_PAGES_MARGIN;
  double y = LSG_PAGES_MARGIN;
  guint row = 0;

  self->spots = g_new0 (LsgPageSpot, n_pages + 1);
  self->n_pages = n_pages;
  self->scale = find_scale (sizes, n_pages, zoom, view_width, view_height);
  self->width = view_width;
  for (guint i = 0; i < n_pages; i++)
    self->width = MAX (self->width, sizes[i].width * self->scale + 2 * LSG_PAGES_MARGIN);
  for (guint first = 0; first < n_pages; row++)
    {
      guint end = end_row (self, sizes, first, zoom.mode, room);

      y += put_row (self, sizes, first, end, row, y) + LSG_PAGES_GAP;
      first = end;
    }
  self->height = n_pages > 0 ? y - LSG_PAGES_GAP + LSG_PAGES_MARGIN : 0;
  return self;
}

void
lsg_pages_layout_free (LsgPagesLayout *self)
{
  if (self == NULL)
    return;
  g_free (self->spots);
  g_free (self);
}

guint
lsg_pages_layout_find (const LsgPagesLayout *self,
                       double                x,
                       double                y)
{
  guint found = 0;

  for (guint i = 1; i < self->n_pages; i++)
    if (self->spots[i].y <= y && (self->spots[i].row > self->spots[found].row || self->spots[i].x <= x))
      found = i;
  return found;
}

guint
lsg_pages_layout_step (const LsgPagesLayout *self,
                       guint                 page,
                       int                   direction)
{
  guint row;
  guint found = page;

  if (page >= self->n_pages)
    return page;
  row = self->spots[page].row;
  if (direction > 0)
    while (found < self->n_pages && self->spots[found].row == row)
      found++;
  else
    while (found > 0 && self->spots[found].row + 1 > row)
      found--;
  if (found == self->n_pages)
    return page;
  while (found > 0 && self->spots[found - 1].row == self->spots[found].row)
    found--;
  return found;
}

double
lsg_zoom_get_next (double scale,
                   int    direction)
{
  if (direction > 0)
    {
      for (guint i = 0; i < G_N_ELEMENTS (percents); i++)
        if (percents[i] / 100.0 * LSG_PAGES_ACTUAL > scale * NEARLY)
          return percents[i] / 100.0 * LSG_PAGES_ACTUAL;
      return scale;
    }
  for (guint i = G_N_ELEMENTS (percents); i > 0; i--)
    if (percents[i - 1] / 100.0 * LSG_PAGES_ACTUAL < scale / NEARLY)
      return percents[i - 1] / 100.0 * LSG_PAGES_ACTUAL;
  return scale;
}

int
lsg_zoom_get_percent (double scale)
{
  return (int) floor (scale / LSG_PAGES_ACTUAL * 100 + 0.5);
}
