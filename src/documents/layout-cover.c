/* layout-cover.c - the cover, and what stands at the head and foot of the other pages (SPEC 3, 4). */
#include "layout-parts.h"

#include "words.h"

#define ORGANISATION_Y (22.0 * LSG_MM)
#define TITLE_Y (74.0 * LSG_MM)
#define TITLE_SMALLEST 24.0
#define TITLE_STEP 2.0
#define TITLE_LINES 3
#define TITLE_ROOM (134.0 * LSG_MM)
#define SUBTITLE_GAP 10.0
#define DESCRIPTION_GAP LSG_HALF
#define FIGURE_Y (134.0 * LSG_MM)
#define FIGURE_SIDE (112.0 * LSG_MM)
#define FIGURE_GAP (2 * LSG_RHYTHM)
#define FOOT_Y (258.0 * LSG_MM)
#define FOOT_GAP 6.0
#define FOOT_COLUMNS 4
#define RUNNING_GAP 18.0

/* On one line as large as it can be; else in lines at the smallest size, the last of three cut short. */
static LsgLines *
set_title (LsgSetter  *self,
           const char *title,
           double     *leading)
{
  const LsgRoleStyle *style = lsg_role_get_style (LSG_ROLE_COVER_TITLE);
  g_autoptr (LsgRichText) text = lsg_rich_text_new (title);
  LsgLines *layout = NULL;
  double size;

  for (size = style->size; size >= TITLE_SMALLEST; size -= TITLE_STEP)
    {
      g_clear_pointer (&layout, lsg_lines_free);
      layout = lsg_typesetter_set_short (self->typesetter, text, LSG_ROLE_COVER_TITLE, LSG_TEXT_WIDTH,
                                         LSG_SET_BALANCED, size, TITLE_LINES, PANGO_ELLIPSIZE_END);
      if (lsg_lines_get_n (layout) == 1)
        break;
    }
  size = MAX (size, TITLE_SMALLEST);
  *leading = style->leading * size / style->size;
  return lsg_setter_keep (self, layout);
}

/* A paragraph of at most @lines lines from @y down; gives the foot. */
static double
put_text (LsgSetter         *self,
          const LsgRichText *text,
          LsgRole            role,
          double             x,
          double             y,
          double             width,
          guint              lines)
{
  LsgLines *layout;

  if (lsg_rich_text_is_empty (text))
    return y;
  layout = lsg_setter_keep (self, lsg_typesetter_set_short (self->typesetter, text, role, width,
                                                            LSG_SET_BALANCED, 0, lines,
                                                            PANGO_ELLIPSIZE_END));
  return y + lsg_setter_lines (self, layout, role, x, y, width, lsg_setter_add_tag (self, "P", 0));
}

static double
put_string (LsgSetter  *self,
            const char *string,
            LsgRole     role,
            double      x,
            double      y,
            double      width,
            guint       lines)
{
  g_autoptr (LsgRichText) text = lsg_rich_text_new (string);

  return put_text (self, text, role, x, y, width, lines);
}

static double
put_titles (LsgSetter      *self,
            const LsgReportCover *cover)
{
  const LsgRoleStyle *style = lsg_role_get_style (LSG_ROLE_COVER_TITLE);
  double y = TITLE_Y;
  double leading;
  LsgLines *title = set_title (self, cover->title, &leading);
  guint tag = lsg_setter_add_tag (self, "P", 0);

  for (int i = 0; i < lsg_lines_get_n (title); i++)
    {
      lsg_setter_line (self, title, i, LSG_TEXT_X, y + style->ascent * leading, LSG_TEXT_WIDTH, style->paint,
                       tag);
      y += leading;
    }
  y = put_string (self, cover->subtitle, LSG_ROLE_COVER_SUBTITLE, LSG_TEXT_X, y + SUBTITLE_GAP,
                  LSG_TEXT_WIDTH, 3);
  return put_string (self, cover->description, LSG_ROLE_COVER_DESCRIPTION, LSG_TEXT_X, y + DESCRIPTION_GAP,
                     LSG_TEXT_WIDTH, 3);
}

/* The figure keeps its foot and loses the height that long titles took. */
static void
put_figure (LsgSetter       *self,
            const LsgFigure *figure,
            double           titles_foot)
{
  double top = MAX (FIGURE_Y, titles_foot + FIGURE_GAP);
  double side = FIGURE_Y + FIGURE_SIDE - top;

  if (figure == NULL || side <= 0)
    return;
  lsg_setter_ink (self, (LsgInk) { .kind = LSG_INK_FIGURE, .tag = lsg_setter_add_tag (self, "Figure", 0),
                                   .x = LSG_TEXT_X + (FIGURE_SIDE - side) / 2, .y = top, .width = side,
                                   .height = side, .figure = figure });
}

static void
put_foot (LsgSetter      *self,
          const LsgReportCover *cover)
{
  static const double xs[FOOT_COLUMNS + 1] = { 22, 72, 111, 149, 192 };

  if (cover->entries->len == 0)
    return;
  lsg_setter_rule (self, LSG_MARGIN_LEFT, FOOT_Y, LSG_FULL_WIDTH, LSG_RULE_HEADING, LSG_PAINT_ACCENT);
  for (guint i = 0; i < MIN (cover->entries->len, FOOT_COLUMNS); i++)
    {
      const LsgEntry *entry = &g_array_index (cover->entries, LsgEntry, i);
      double width = (xs[i + 1] - xs[i] - 4) * LSG_MM;
      double y = put_string (self, entry->label, LSG_ROLE_COVER_LABEL, xs[i] * LSG_MM, FOOT_Y + FOOT_GAP,
                             width, 1);

      put_text (self, entry->value, LSG_ROLE_COVER_VALUE, xs[i] * LSG_MM, y, width, 3);
    }
}

LsgInkRange
lsg_set_cover (LsgSetter *self)
{
  const LsgReportCover *cover = lsg_report_get_cover (self->report);
  LsgInkRange range = lsg_setter_begin_range (self);

  if (cover->logo != NULL)
    lsg_setter_ink (self, (LsgInk) { .kind = LSG_INK_FIGURE, .tag = lsg_setter_add_tag (self, "Figure", 0),
                                     .x = LSG_MARGIN_LEFT, .y = ORGANISATION_Y, .width = cover->logo->width,
                                     .height = cover->logo->height, .figure = cover->logo });
  else
    put_string (self, cover->organisation, LSG_ROLE_COVER_ORGANISATION, LSG_MARGIN_LEFT, ORGANISATION_Y,
              LSG_FULL_WIDTH, 2);
  put_figure (self, cover->figure, put_titles (self, cover));
  put_foot (self, cover);
  lsg_setter_end_range (self, &range);
  return range;
}

static LsgLines *
set_short (LsgSetter         *self,
           const char        *string,
           LsgRole            role,
           double             width,
           PangoEllipsizeMode cut)
{
  g_autoptr (LsgRichText) text = lsg_rich_text_new (string);

  return lsg_typesetter_set_short (self->typesetter, text, role, width, LSG_SET_PLAIN, 0, 1, cut);
}

/* One line at the left, cut short before what stands at the right: a footer in its middle, since its end says
 * which version this is. */
static void
put_running_line (LsgSetter         *self,
                  const char        *left,
                  PangoEllipsizeMode cut,
                  const char        *right,
                  LsgRole            right_role,
                  double             baseline)
{
  LsgLines *at_right = lsg_setter_keep (self, set_short (self, right, right_role, self->form->full_width / 2,
                                                         PANGO_ELLIPSIZE_END));
  double room = self->form->full_width - lsg_lines_get_line_width (at_right, 0) - RUNNING_GAP;
  LsgLines *at_left = lsg_setter_keep (self, set_short (self, left, LSG_ROLE_HEADER, room, cut));

  lsg_setter_line (self, at_left, 0, LSG_MARGIN_LEFT, baseline, room, LSG_PAINT_GREY, 0);
  lsg_setter_line (self, at_right, 0,
                   LSG_MARGIN_LEFT + self->form->full_width - lsg_lines_get_line_width (at_right, 0), baseline,
                   0, lsg_role_get_style (right_role)->paint, 0);
}

LsgInkRange
lsg_set_running (LsgSetter *self,
                 guint      page,
                 guint      n_pages)
{
  const LsgReportSheet *sheet = lsg_report_get_sheet (self->report);
  LsgInkRange range = lsg_setter_begin_range (self);
  g_autofree char *number = g_strdup_printf ("%u\302\240/\302\240%u", page, n_pages);

  put_running_line (self, sheet->programme, PANGO_ELLIPSIZE_END, sheet->title, LSG_ROLE_HEADER_TITLE,
                    LSG_HEADER_BASELINE);
  put_running_line (self, sheet->footer, PANGO_ELLIPSIZE_MIDDLE, number, LSG_ROLE_HEADER,
                    self->form->footer_baseline);
  lsg_setter_end_range (self, &range);
  return range;
}
