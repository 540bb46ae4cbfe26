/* house-style.c - the values of the sober house. See house-style.h. */
#include "house-style.h"

#define TEXT_FEATURES "lnum=1"
#define TABLE_FEATURES "tnum=1, lnum=1, liga=0"
#define HEAD_FEATURES "lnum=1, liga=0"

#define TEXT_ASCENT 0.66
#define HEAD_ASCENT 0.735

#define TEXT(size_, leading_, paint_) \
  { LSG_FACE_TEXT, FALSE, size_, leading_, LSG_PAINT_##paint_, TEXT_ASCENT, TEXT_FEATURES, 0 }
#define HEAD(bold_, size_, leading_, paint_) \
  { LSG_FACE_HEAD, bold_, size_, leading_, LSG_PAINT_##paint_, HEAD_ASCENT, HEAD_FEATURES, 0 }
#define LABEL(bold_, size_, leading_, paint_) \
  { LSG_FACE_TABLE, bold_, size_, leading_, LSG_PAINT_##paint_, HEAD_ASCENT, TABLE_FEATURES, 0 }

static const LsgRoleStyle roles[LSG_N_ROLES] = {
  [LSG_ROLE_COVER_TITLE] = { LSG_FACE_TEXT, FALSE, 38, 43.5, LSG_PAINT_ACCENT, TEXT_ASCENT, TEXT_FEATURES,
                             -0.3 },
  [LSG_ROLE_COVER_SUBTITLE] = TEXT (17, 21.75, INK),
  [LSG_ROLE_COVER_DESCRIPTION] = LABEL (FALSE, 10, 14.5, GREY),
  [LSG_ROLE_COVER_ORGANISATION] = LABEL (TRUE, 10, 14.5, INK),
  [LSG_ROLE_COVER_LABEL] = LABEL (FALSE, 8, 11, GREY),
  [LSG_ROLE_COVER_VALUE] = TEXT (10.5, 14.5, INK),
  [LSG_ROLE_H1] = HEAD (TRUE, 17, 21.75, ACCENT),
  [LSG_ROLE_H1_NUMBER] = HEAD (FALSE, 17, 21.75, ACCENT),
  [LSG_ROLE_H2] = HEAD (TRUE, 11.5, 14.5, INK),
  [LSG_ROLE_H2_NUMBER] = HEAD (FALSE, 11.5, 14.5, GREY),
  [LSG_ROLE_H3] = HEAD (TRUE, 9.5, 14.5, ACCENT),
  [LSG_ROLE_SIDE_HEADING] = HEAD (TRUE, 11.5, 14.5, ACCENT),
  [LSG_ROLE_LEAD] = TEXT (12, 16.5, INK),
  [LSG_ROLE_BODY] = TEXT (10.5, 14.5, INK),
  [LSG_ROLE_SIGN] = TEXT (10.5, 14.5, ACCENT),
  [LSG_ROLE_TABLE_HEAD] = LABEL (TRUE, 8.4, 10.6, ACCENT),
  [LSG_ROLE_CELL] = LABEL (FALSE, 8.8, 11.6, INK),
  [LSG_ROLE_DENSE_CELL] = LABEL (FALSE, 8.5, 10.8, INK),
  [LSG_ROLE_CAPTION] = LABEL (FALSE, 8.6, 11.6, INK),
  [LSG_ROLE_NOTE] = LABEL (FALSE, 8.2, 11, GREY),
  [LSG_ROLE_HEADER] = LABEL (FALSE, 8, 11, GREY),
  [LSG_ROLE_HEADER_TITLE] = LABEL (TRUE, 8, 11, ACCENT),
  [LSG_ROLE_KEY_FIGURE] = TEXT (21, 29, ACCENT),
  [LSG_ROLE_KEY_LABEL] = LABEL (FALSE, 8.6, 11.6, INK),
  [LSG_ROLE_CONTENTS] = TEXT (10.5, 18, INK),
  [LSG_ROLE_CONTENTS_NUMBER] = LABEL (FALSE, 10.5, 18, GREY),
  [LSG_ROLE_CONTENTS_DOT] = LABEL (FALSE, 8.6, 18, GREY),
  [LSG_ROLE_CONTENTS_PAGE] = LABEL (FALSE, 8.6, 18, GREY),
  [LSG_ROLE_RECORD_LABEL] = LABEL (FALSE, 8.8, 11.6, GREY),
  [LSG_ROLE_RECORD_VALUE] = LABEL (FALSE, 8.8, 11.6, INK),
  [LSG_ROLE_SIDE_LABEL] = LABEL (FALSE, 8, 11, GREY),
  [LSG_ROLE_SIDE_VALUE] = LABEL (FALSE, 8.8, 11.6, INK),
  [LSG_ROLE_SIGNATURE_TITLE] = HEAD (TRUE, 9.5, 14.5, ACCENT),
  [LSG_ROLE_SIGNATURE_LABEL] = LABEL (FALSE, 8, 11, GREY),
};

static const LsgFaceStyle faces[LSG_N_FACES] = {
  [LSG_FACE_TEXT] = { 0.469,
                      { "TeX Gyre Pagella", "P052", "Palatino Linotype", "Charis SIL", "C059", "Noto Serif",
                        "DejaVu Serif" } },
  [LSG_FACE_HEAD] = { 0.507,
                      { "Lato", "Carlito", "Open Sans", "Cantarell", "Nimbus Sans", "Liberation Sans",
                        "Noto Sans", "DejaVu Sans" } },
  [LSG_FACE_TABLE] = { 0.507,
                       { "Lato", "Carlito", "Open Sans", "Cantarell", "Nimbus Sans", "Liberation Sans",
                         "Noto Sans", "DejaVu Sans" } },
  [LSG_FACE_CODE] = { 0.469,
                      { "DejaVu Sans Mono", "Liberation Mono", "Noto Sans Mono", "Nimbus Mono PS" } },
};

static const LsgPageForm forms[] = {
  { LSG_PAGE_WIDTH, LSG_PAGE_HEIGHT, LSG_MARGIN_LEFT, LSG_FULL_WIDTH, LSG_TEXT_X, LSG_TEXT_WIDTH, LSG_TOP,
    LSG_BODY_HEIGHT, LSG_FOOTER_BASELINE },
  { LSG_PAGE_HEIGHT, LSG_PAGE_WIDTH, LSG_MARGIN_LEFT, LSG_LANDSCAPE_FULL_WIDTH, LSG_LANDSCAPE_TEXT_X,
    LSG_TEXT_WIDTH, 24.0 * LSG_MM, 32 * LSG_RHYTHM, 197.0 * LSG_MM },
};

const LsgPageForm *
lsg_page_form_get (gboolean landscape)
{
  return &forms[landscape ? 1 : 0];
}

const LsgRoleStyle *
lsg_role_get_style (LsgRole role)
{
  return &roles[role];
}

LsgColour
lsg_paint_get_colour (LsgPaint paint)
{
  LsgHouseColours house = lsg_house_colours_default ();

  switch (paint)
    {
    case LSG_PAINT_ACCENT:
      return house.accent;
    case LSG_PAINT_ACCENT2:
      return house.accent2;
    case LSG_PAINT_GREY:
      return house.grey;
    case LSG_PAINT_RULE:
      return house.rule;
    case LSG_PAINT_HAIR:
      return house.hair;
    case LSG_PAINT_TINT:
      return lsg_colour_from_hex (0xEEF2F4);
    case LSG_PAINT_INK:
    case LSG_N_PAINTS:
    default:
      return house.ink;
    }
}

const LsgFaceStyle *
lsg_face_get_style (LsgFace face)
{
  return &faces[face];
}
