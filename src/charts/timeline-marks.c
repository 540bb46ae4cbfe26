/* timeline-marks.c - the interventions of a timeline: lozenges with their stems, bars, labels. See
 * timeline-chart.h. Stems are drawn first, under everything. */
#include "timeline-chart.h"

#include <math.h>

#define RADIUS 8.0
#define BAR_HEIGHT 25.0
#define HANDLE 6.5
#define TEXT_GAP 6.0
#define BOLD 1.15 /* how much wider the selected one's title may be */

typedef struct {
  const LsgTimelineChart  *chart;
  const LsgTimelineLayout *layout;
  const LsgCanvas         *canvas;
} Drawing;

static LsgColour
get_colour (const Drawing         *drawing,
            const LsgTimelineMark *mark)
{
  return mark->is_tutor ? drawing->canvas->style->accent : drawing->canvas->style->other;
}

static const LsgTimelineSide *
get_side (const Drawing          *drawing,
          const LsgTimelinePlace *place)
{
  return &drawing->layout->sides[drawing->chart->marks[place->mark].is_conjunctural != FALSE];
}

/* The days shown: those of a drag, for the mark that is dragged. */
static LsgDays
get_days (const Drawing          *drawing,
          const LsgTimelinePlace *place)
{
  if (drawing->chart->has_preview && place->mark == drawing->chart->selected)
    return drawing->chart->preview;
  return drawing->chart->marks[place->mark].days;
}

static void
draw_stem (const LsgTimelinePlace *place,
           gpointer                user_data)
{
  const Drawing *drawing = user_data;
  const LsgTimelineLayout *layout = drawing->layout;
  LsgDays days = get_days (drawing, place);
  gboolean is_below = drawing->chart->marks[place->mark].is_conjunctural;
  double edge = is_below ? layout->path.y + layout->path.height : layout->path.y;

  if (place->lane < 0 || place->is_bar)
    return;
  for (gint64 i = 0; i < days.n; i++)
    {
      double x = floor (lsg_timeline_get_x (drawing->chart, days, i)) + 0.5;

      cairo_move_to (drawing->canvas->cr, x, place->y);
      cairo_line_to (drawing->canvas->cr, x, edge);
    }
}

/* A stretched lozenge. */
static void
add_hexagon (cairo_t *cr,
             double   from,
             double   to,
             double   y,
             double   half)
{
  double tip = MIN (half * 0.75, (to - from) / 2.0);

  cairo_move_to (cr, from, y);
  cairo_line_to (cr, from + tip, y - half);
  cairo_line_to (cr, to - tip, y - half);
  cairo_line_to (cr, to, y);
  cairo_line_to (cr, to - tip, y + half);
  cairo_line_to (cr, from + tip, y + half);
  cairo_close_path (cr);
}

static double
get_half_height (const Drawing          *drawing,
                 const LsgTimelinePlace *place)
{
  double scale = drawing->canvas->style->scale;
  double lane = get_side (drawing, place)->lane_height;

  return MIN (BAR_HEIGHT * scale, lane - 3.0 * scale) / 2.0;
}

static void
draw_handles (const Drawing *drawing,
              double         from,
              double         to,
              double         y,
              LsgColour      colour)
{
  double ends[2] = { from, to };
  const LsgTimelineSpot *hovered = &drawing->chart->hovered;

  for (int i = 0; i < 2; i++)
    {
      LsgTimelinePart part = i == 0 ? LSG_TIMELINE_START : LSG_TIMELINE_END;

      lsg_path_lozenge (drawing->canvas->cr, (LsgPoint) { ends[i], y }, HANDLE * drawing->canvas->style->scale);
      lsg_colour_set (drawing->canvas->cr, hovered->part == part ? colour : drawing->canvas->style->surface, 1.0);
      cairo_fill_preserve (drawing->canvas->cr);
      lsg_canvas_set_line (drawing->canvas, colour, 1.8);
      cairo_stroke (drawing->canvas->cr);
    }
}

static void
draw_hexagon (const Drawing          *drawing,
              const LsgTimelinePlace *place,
              LsgDays                 days)
{
  const LsgTimelineChart *chart = drawing->chart;
  const LsgTimelineMark *mark = &chart->marks[place->mark];
  LsgColour colour = get_colour (drawing, mark);
  cairo_t *cr = drawing->canvas->cr;
  double scale = drawing->canvas->style->scale;
  double half = get_half_height (drawing, place);
  double from = lsg_timeline_scale_get_position (chart->scale, (double) days.first) * chart->unit;
  double to = lsg_timeline_scale_get_position (chart->scale, (double) lsg_days_get_last (days) + 1.0) * chart->unit;

  to = MAX (to, from + 2.0 * half);
  add_hexagon (cr, from, to, place->y, half);
  lsg_colour_set (cr, drawing->canvas->style->surface, 1.0);
  cairo_fill_preserve (cr);
  cairo_save (cr);
  cairo_clip (cr);
  if (mark->state != LSG_MARK_OUTLINE)
    {
      double top = mark->state == LSG_MARK_HALF ? place->y : place->y - half;

      cairo_rectangle (cr, from, top, to - from, place->y + half - top);
      lsg_colour_set (cr, colour, 0.85);
      cairo_fill (cr);
    }
  cairo_restore (cr);
  add_hexagon (cr, from, to, place->y, half);
  lsg_canvas_set_line (drawing->canvas, colour, drawing->canvas->style->shape_width);
  cairo_stroke (cr);
  if (place->mark == chart->selected || place->mark == chart->focused)
    {
      add_hexagon (cr, from - 4.0 * scale, to + 4.0 * scale, place->y, half + 4.0 * scale);
      lsg_canvas_set_line (drawing->canvas, drawing->canvas->style->accent, 2.0);
      cairo_stroke (cr);
    }
  if (place->mark == chart->selected)
    draw_handles (drawing, from, to, place->y, drawing->canvas->style->accent);
}

static void
draw_ring (const Drawing *drawing,
           LsgPoint       centre,
           double         radius)
{
  lsg_path_lozenge (drawing->canvas->cr, centre, radius);
  lsg_canvas_set_line (drawing->canvas, drawing->canvas->style->accent, 2.0);
  cairo_stroke (drawing->canvas->cr);
}

/* A dotted line from the first to the last time. */
static void
draw_thread (const Drawing          *drawing,
             const LsgTimelinePlace *place,
             double                  from,
             double                  to)
{
  const double dashes[] = { 2.0, 3.0 };

  cairo_move_to (drawing->canvas->cr, from, place->y);
  cairo_line_to (drawing->canvas->cr, to, place->y);
  lsg_canvas_set_line (drawing->canvas, drawing->canvas->style->axis, 1.0);
  cairo_set_dash (drawing->canvas->cr, dashes, 2, 0.0);
  cairo_stroke (drawing->canvas->cr);
  cairo_set_dash (drawing->canvas->cr, NULL, 0, 0.0);
}

/* The line gives way to the label on it. */
static void
clear_label (const Drawing          *drawing,
             const LsgTimelinePlace *place)
{
  double half = place->label / 2.0;

  cairo_rectangle (drawing->canvas->cr, (place->from + place->to) / 2.0 - half, place->y - 3.0, place->label, 6.0);
  lsg_colour_set (drawing->canvas->cr, drawing->canvas->style->surface, 1.0);
  cairo_fill (drawing->canvas->cr);
}

static void
draw_lozenges (const Drawing          *drawing,
               const LsgTimelinePlace *place,
               LsgDays                 days)
{
  const LsgTimelineChart *chart = drawing->chart;
  const LsgTimelineMark *mark = &chart->marks[place->mark];
  double scale = drawing->canvas->style->scale;
  double radius = MIN (RADIUS * scale, get_half_height (drawing, place) + 1.0);

  if (days.n > 1)
    draw_thread (drawing, place, lsg_timeline_get_x (chart, days, 0), lsg_timeline_get_x (chart, days, days.n - 1));
  if (place->side == LSG_SIDE_BETWEEN)
    clear_label (drawing, place);
  for (gint64 i = 0; i < days.n; i++)
    {
      LsgPoint centre = { lsg_timeline_get_x (chart, days, i), place->y };

      lsg_path_lozenge (drawing->canvas->cr, centre, radius);
      lsg_colour_set (drawing->canvas->cr, drawing->canvas->style->surface, 1.0);
      cairo_fill (drawing->canvas->cr);
      lsg_mark_draw_state (drawing->canvas, mark->state, get_colour (drawing, mark), centre, radius);
      if (place->mark == chart->selected)
        draw_ring (drawing, centre, radius + 4.0 * scale);
      if (place->mark == chart->focused)
        draw_ring (drawing, centre, radius + 7.0 * scale);
    }
}

/* Labels. */

typedef struct {
  double from; /* of the room for text */
  double width;
  double align; /* 0: begins at from; 1: ends at from + width */
  double top;
  gboolean one_line;
} Label;

/* Between the two times of a repeated one, where there is room; else as it was laid out. */
static gboolean
place_between (const LsgTimelinePlace *place,
               Label                  *label)
{
  if (place->side != LSG_SIDE_BETWEEN)
    return FALSE;
  label->from = (place->from + place->to - place->label) / 2.0;
  label->width = place->label;
  label->align = 0.5;
  return TRUE;
}

static gboolean
place_label (const Drawing          *drawing,
             const LsgTimelinePlace *place,
             Label                  *label)
{
  const LsgTimelineLayout *layout = drawing->layout;
  double scale = drawing->canvas->style->scale;
  double gap = TEXT_GAP * scale;
  double handle = place->is_bar ? TEXT_GAP * scale : 0.0;

  *label = (Label) { 0 };
  label->width = place->label - 2.0 * gap - handle + 2.0;
  label->one_line = !place->two_lines || label->width < LSG_TIMELINE_LEAST_TITLE * scale;
  label->top = place->y - layout->line * (label->one_line ? 0.5 : 1.0);
  label->align = 0.0;
  if (place->lane < 0 || place->side == LSG_SIDE_NONE)
    return FALSE;
  if (place_between (place, label))
    return TRUE;
  if (place->side == LSG_SIDE_BEHIND)
    label->from = place->to + gap + handle;
  else if (place->side == LSG_SIDE_BEFORE)
    label->from = place->from - gap - handle - label->width;
  if (place->side == LSG_SIDE_BEFORE)
    label->align = 1.0;
  if (place->side != LSG_SIDE_OVER)
    return TRUE;
  /* A bar that goes on beyond what is seen takes its label along. */
  label->one_line = TRUE;
  label->from = MAX (place->from + 14.0 * scale, MIN (drawing->chart->scroll + gap, place->to - place->label));
  label->top = place->y - layout->line / 2.0;
  return TRUE;
}

/* Minutes behind the code, where the title has a line of its own; else the title itself, where it has some room. */
static double
draw_behind_code (const Drawing          *drawing,
                  const LsgTimelinePlace *place,
                  const Label            *label,
                  double                  code_width,
                  gboolean                measure_only,
                  double                  start)
{
  const LsgTimelineMark *mark = &drawing->chart->marks[place->mark];
  const LsgChartStyle *style = drawing->canvas->style;
  gboolean is_over = place->side == LSG_SIDE_OVER;
  gboolean is_title = label->one_line && !is_over;
  LsgTextLook look = { .colour = is_title ? style->ink : style->dim, .halo = is_over };
  double gap = code_width > 0.0 ? TEXT_GAP * style->scale : 0.0;
  double room = label->width - code_width - gap + 1.0;
  double width = 0.0, height;
  const char *text = is_title ? mark->title : mark->figure;

  if (text == NULL || *text == '\0')
    return 0.0;
  lsg_canvas_measure_text (drawing->canvas, text, &look, &width, &height);
  if (width > room && (!is_title || room < LSG_TIMELINE_LEAST_TITLE * style->scale))
    return 0.0;
  look.limit = room;
  if (!measure_only)
    lsg_canvas_draw_text (drawing->canvas, text, &look, (LsgPoint) { start + code_width + gap, label->top },
                          (LsgPoint) { 0, 0 });
  return MIN (width, room) + gap;
}

/* Behind a label that lies on its bar. */
static void
draw_plate (const Drawing          *drawing,
            const LsgTimelinePlace *place,
            double                  from,
            double                  width)
{
  const LsgChartStyle *style = drawing->canvas->style;
  double height = MIN (drawing->layout->line, 2.0 * get_half_height (drawing, place) - 2.0 * style->scale);
  cairo_rectangle_t box = { from - 3.0 * style->scale, place->y - height / 2.0, width + 6.0 * style->scale, height };

  lsg_path_rounded (drawing->canvas->cr, box, 3.0 * style->scale);
  lsg_colour_set (drawing->canvas->cr, style->surface, 0.9);
  cairo_fill (drawing->canvas->cr);
}

/* "ITC 03" bold, then its minutes; the title below. On one line: the title behind it. */
static void
draw_label (const LsgTimelinePlace *place,
            gpointer                user_data)
{
  const Drawing *drawing = user_data;
  const LsgTimelineMark *mark = &drawing->chart->marks[place->mark];
  const LsgChartStyle *style = drawing->canvas->style;
  LsgTextLook code = { .bold = TRUE, .colour = style->ink, .halo = place->side == LSG_SIDE_OVER };
  LsgTextLook title = { .colour = style->ink, .bold = place->mark == drawing->chart->selected };
  double code_width = 0.0, more, height, start;
  Label label;

  if (!place_label (drawing, place, &label))
    return;
  if (mark->code != NULL)
    lsg_canvas_measure_text (drawing->canvas, mark->code, &code, &code_width, &height);
  more = draw_behind_code (drawing, place, &label, code_width, TRUE, 0.0);
  start = label.from + label.align * (label.width - code_width - more);
  if (place->side == LSG_SIDE_OVER)
    draw_plate (drawing, place, start, code_width + more);
  lsg_canvas_draw_text (drawing->canvas, mark->code, &code, (LsgPoint) { start, label.top }, (LsgPoint) { 0, 0 });
  draw_behind_code (drawing, place, &label, code_width, FALSE, start);
  title.limit = title.bold ? label.width * BOLD : label.width;
  if (!label.one_line)
    lsg_canvas_draw_text (drawing->canvas, mark->title, &title,
                          (LsgPoint) { label.from + label.align * label.width, label.top + drawing->layout->line },
                          (LsgPoint) { label.align, 0 });
}

static void
draw_mark (const LsgTimelinePlace *place,
           gpointer                user_data)
{
  const Drawing *drawing = user_data;
  LsgDays days = get_days (drawing, place);

  if (place->lane < 0)
    return;
  if (days.length > 1)
    draw_hexagon (drawing, place, days);
  else
    draw_lozenges (drawing, place, days);
}

void
lsg_timeline_draw_marks (const LsgTimelineChart  *chart,
                         const LsgTimelineLayout *layout,
                         const LsgCanvas         *canvas)
{
  Drawing drawing = { chart, layout, canvas };
  double from = chart->scroll - 20.0;
  double to = chart->scroll + canvas->width - layout->gutter + 20.0;

  cairo_new_path (canvas->cr);
  lsg_timeline_layout_visit (layout, from, to, draw_stem, &drawing);
  lsg_canvas_set_line (canvas, canvas->style->axis, 1.0);
  cairo_stroke (canvas->cr);
  lsg_timeline_layout_visit (layout, from, to, draw_mark, &drawing);
  lsg_timeline_layout_visit (layout, from, to, draw_label, &drawing);
  lsg_timeline_draw_more (chart, layout, canvas, from, to);
}
