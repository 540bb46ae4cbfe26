/* chart-style.c - see chart-style.h. The palettes are tables: one row for each role, one column for each
 * ground. Measured contrasts stand in the tests. */
#include "chart-style.h"

#include <math.h>

#define HIGH_CONTRAST_EXTRA 1.0

typedef struct {
  gsize   offset;
  guint32 light;
  guint32 dark;
} Role;

#define ROLE(member, light, dark) { G_STRUCT_OFFSET (LsgChartStyle, member), light, dark }

static const Role screen_roles[] = {
  ROLE (ink, 0x22252b, 0xf3f3f5),
  ROLE (dim, 0x555962, 0xb9bcc4),
  ROLE (faint, 0x8b8f98, 0x8d919b),
  ROLE (axis, 0x8f949f, 0x75787f),
  ROLE (ring, 0xd7d9df, 0x4b4d53),
  ROLE (rule, 0xd7d9df, 0x4b4d53),
  ROLE (accent, 0x4a4ab0, 0xb3b1f6),
  ROLE (accent_fill, 0x4a4ab0, 0x5e5cc4),
  ROLE (on_accent, 0xffffff, 0xffffff),
  ROLE (warning, 0xa56a08, 0xf7c657),
  ROLE (warning_text, 0x8f5900, 0xf7c657),
  ROLE (verdicts[LSG_VERDICT_REALISTIC], 0x087a82, 0x6ddfe2),
  ROLE (verdicts[LSG_VERDICT_CONDITIONS], 0xa56a08, 0xf7c657),
  ROLE (verdicts[LSG_VERDICT_HARDLY], 0x7f1d30, 0xfd7d9d),
  ROLE (verdict_fills[LSG_VERDICT_REALISTIC], 0x087a82, 0x6ddfe2),
  ROLE (verdict_fills[LSG_VERDICT_CONDITIONS], 0xa56a08, 0xf7c657),
  ROLE (verdict_fills[LSG_VERDICT_HARDLY], 0x7f1d30, 0xfd7d9d),
  ROLE (verdict_texts[LSG_VERDICT_REALISTIC], 0x087a82, 0x6ddfe2),
  ROLE (verdict_texts[LSG_VERDICT_CONDITIONS], 0x8f5900, 0xf7c657),
  ROLE (verdict_texts[LSG_VERDICT_HARDLY], 0x7f1d30, 0xfd7d9d),
  ROLE (planes[0], 0x17587f, 0x55c3f7),
  ROLE (planes[1], 0xad3fa6, 0xe283b6),
  ROLE (planes[2], 0x83700a, 0xefd571),
  ROLE (planes[3], 0x2b3138, 0xeceff2),
  ROLE (plane_empty, 0xd3d6dd, 0x4b4d53),
  ROLE (cells[LSG_CLASS_INDISPENSABLE], 0xc8c7ea, 0x55549a),
  ROLE (cells[LSG_CLASS_ACCESSORY], 0xe6e6f5, 0x3a3a55),
  ROLE (cells[LSG_CLASS_SUPERFLUOUS], 0xf6f6fa, 0x2c2c30),
  ROLE (tags[LSG_CLASS_INDISPENSABLE], 0x4a4ab0, 0xb3b1f6),
  ROLE (tags[LSG_CLASS_ACCESSORY], 0xcfceee, 0x5a5994),
  ROLE (tags[LSG_CLASS_SUPERFLUOUS], 0x8f949f, 0x8d919b),
  ROLE (tag_texts[LSG_CLASS_INDISPENSABLE], 0xffffff, 0x1e1e3a),
  ROLE (tag_texts[LSG_CLASS_ACCESSORY], 0x26265e, 0xffffff),
  ROLE (tag_texts[LSG_CLASS_SUPERFLUOUS], 0x22252b, 0xf3f3f5),
  ROLE (bands[0], 0xf1f2f4, 0x3a3c40),
  ROLE (bands[1], 0xe4e6ea, 0x46494f),
  ROLE (bands[2], 0xd3d6dd, 0x555961),
  ROLE (bands[3], 0xbcc1cb, 0x676c76),
  ROLE (bands[4], 0xa3a9b6, 0x7d838f),
  ROLE (other, 0x6b7080, 0xa9aebb),
  ROLE (pale, 0xe3e5ea, 0x4b4d53),
};

static const guint32 surfaces[][2] = {
  [LSG_SURFACE_CARD] = { 0xffffff, 0x363636 },
  [LSG_SURFACE_WINDOW] = { 0xfafafa, 0x242424 },
  [LSG_SURFACE_VIEW] = { 0xffffff, 0x1e1e1e },
};

LsgColour
lsg_colour_from_hex (guint32 rgb)
{
  return (LsgColour) { ((rgb >> 16) & 0xff) / 255.0, ((rgb >> 8) & 0xff) / 255.0, (rgb & 0xff) / 255.0 };
}

LsgColour
lsg_colour_mix (LsgColour over,
                LsgColour under,
                double    share)
{
  return (LsgColour) {
    under.red + (over.red - under.red) * share,
    under.green + (over.green - under.green) * share,
    under.blue + (over.blue - under.blue) * share,
  };
}

static double
linear (double channel)
{
  return channel <= 0.04045 ? channel / 12.92 : pow ((channel + 0.055) / 1.055, 2.4);
}

static double
luminance (LsgColour colour)
{
  return 0.2126 * linear (colour.red) + 0.7152 * linear (colour.green) + 0.0722 * linear (colour.blue);
}

double
lsg_colour_get_contrast (LsgColour a,
                         LsgColour b)
{
  double first = luminance (a) + 0.05;
  double second = luminance (b) + 0.05;

  return first > second ? first / second : second / first;
}

double
lsg_colour_get_lightness (LsgColour colour)
{
  double y = luminance (colour);

  return y > 216.0 / 24389.0 ? 116.0 * cbrt (y) - 16.0 : y * 24389.0 / 27.0;
}

void
lsg_colour_set (cairo_t  *cr,
                LsgColour colour,
                double    opacity)
{
  cairo_set_source_rgba (cr, colour.red, colour.green, colour.blue, opacity);
}

static void
thicken (LsgChartStyle *style)
{
  style->axis_width += HIGH_CONTRAST_EXTRA;
  style->ring_width += HIGH_CONTRAST_EXTRA;
  style->shape_width += HIGH_CONTRAST_EXTRA;
  style->large_shape_width += HIGH_CONTRAST_EXTRA;
  style->hatch_opacity = 1.0;
  style->ring = style->axis;
  style->rule = style->axis;
}

LsgChartStyle
lsg_chart_style_screen (gboolean   dark,
                        gboolean   high_contrast,
                        LsgSurface surface)
{
  LsgChartStyle style = {
    .kind = dark ? LSG_STYLE_DARK : LSG_STYLE_LIGHT,
    .high_contrast = high_contrast,
    .scale = 1.0,
    .axis_width = 1.0,
    .ring_width = 1.0,
    .shape_width = 1.8,
    .large_shape_width = 2.5,
    .hatch_opacity = 0.4,
    .text_size = 9.0,
    .small_text_size = 9.0,
  };

  for (gsize i = 0; i < G_N_ELEMENTS (screen_roles); i++)
    {
      const Role *role = &screen_roles[i];
      LsgColour *member = (LsgColour *) G_STRUCT_MEMBER_P (&style, role->offset);

      *member = lsg_colour_from_hex (dark ? role->dark : role->light);
    }
  style.surface = lsg_colour_from_hex (surfaces[surface][dark ? 1 : 0]);
  style.well = dark ? lsg_colour_from_hex (0x2c2c30) : style.surface;

  if (high_contrast)
    thicken (&style);
  return style;
}

LsgHouseColours
lsg_house_colours_default (void)
{
  return (LsgHouseColours) {
    .ink = lsg_colour_from_hex (0x20262b),
    .accent = lsg_colour_from_hex (0x1d4e63),
    .accent2 = lsg_colour_from_hex (0x9a5b13),
    .grey = lsg_colour_from_hex (0x56616b),
    .rule = lsg_colour_from_hex (0xc6cdd3),
    .hair = lsg_colour_from_hex (0xd9dee2),
  };
}

/* What follows the house: tints of its accent on white. */
static void
set_house (LsgChartStyle  *style,
           LsgHouseColours house)
{
  static const double cells[LSG_N_CLASSES] = { 0.46, 0.20, 0.06 };
  static const double tags[LSG_N_CLASSES] = { 1.0, 0.35, 0.0 };
  static const double bands[LSG_N_CHART_BANDS] = { 0.07, 0.16, 0.30, 0.48, 0.70 };
  LsgColour white = lsg_colour_from_hex (0xffffff);

  style->ink = house.ink;
  style->dim = style->faint = style->other = house.grey;
  style->rule = house.rule;
  style->pale = style->plane_empty = house.hair;
  style->accent = style->accent_fill = house.accent;
  style->warning = style->warning_text = house.accent2;
  style->surface = style->well = style->on_accent = white;
  for (int i = 0; i < LSG_N_CLASSES; i++)
    {
      style->cells[i] = lsg_colour_mix (house.accent, white, cells[i]);
      style->tags[i] = i == LSG_CLASS_SUPERFLUOUS ? house.accent
                                                  : lsg_colour_mix (house.accent, white, tags[i]);
      style->tag_texts[i] = i == LSG_CLASS_INDISPENSABLE ? white : house.ink;
    }
  for (int i = 0; i < LSG_N_CHART_BANDS; i++)
    style->bands[i] = lsg_colour_mix (house.accent, white, bands[i]);
}

LsgChartStyle
lsg_chart_style_print (LsgHouseColours house)
{
  static const guint32 strokes[LSG_N_VERDICTS] = { 0x14474e, 0x7d4a08, 0x8f2a22 };
  static const guint32 fills[LSG_N_VERDICTS] = { 0x3e8088, 0xebc88a, 0xffffff };
  LsgChartStyle style = lsg_chart_style_screen (FALSE, FALSE, LSG_SURFACE_CARD);

  style.kind = LSG_STYLE_PRINT;
  style.axis_width = 0.35;
  style.ring_width = 0.35;
  style.shape_width = style.large_shape_width = 1.1;
  style.hatch_opacity = 1.0;
  style.text_size = 8.0;
  style.small_text_size = 7.2;
  style.axis = style.ring = lsg_colour_from_hex (0x9ba5ae);
  for (int i = 0; i < LSG_N_VERDICTS; i++)
    {
      style.verdicts[i] = style.verdict_texts[i] = lsg_colour_from_hex (strokes[i]);
      style.verdict_fills[i] = lsg_colour_from_hex (fills[i]);
    }
  set_house (&style, house);
  return style;
}

LsgColour
lsg_chart_style_get_text_on (const LsgChartStyle *style,
                             LsgColour            background)
{
  LsgColour white = lsg_colour_from_hex (0xffffff);
  LsgColour dark = lsg_colour_from_hex (0x22252b);
  LsgColour ink = style->kind == LSG_STYLE_DARK ? dark : style->ink;

  double own = lsg_colour_get_contrast (ink, background);

  return own >= lsg_colour_get_contrast (white, background) ? ink : white;
}

LsgColour
lsg_chart_style_get_dim_on (const LsgChartStyle *style,
                            LsgColour            background)
{
  return lsg_colour_get_contrast (style->dim, background) >= 4.5 ? style->dim
                                                                 : lsg_chart_style_get_text_on (style, background);
}
