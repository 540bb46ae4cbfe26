/* house-style.h - the look of printed documents as plain tables: page, colours, fonts, text roles.
 *
 * Lengths in points. This is the sober house; another one is another set of the same values.
 */
#pragma once

#include "chart-style.h"

G_BEGIN_DECLS

#define LSG_MM (72.0 / 25.4)

/* A4 upright: margins, the two columns (DESIGN: text column with a margin column at its left). */
#define LSG_PAGE_WIDTH (210.0 * LSG_MM)
#define LSG_PAGE_HEIGHT (297.0 * LSG_MM)
#define LSG_MARGIN_LEFT (22.0 * LSG_MM)
#define LSG_MARGIN_RIGHT (22.0 * LSG_MM)
#define LSG_TOP (30.0 * LSG_MM)
#define LSG_LINES_PER_PAGE 46
#define LSG_RHYTHM 14.5
#define LSG_BODY_HEIGHT (LSG_LINES_PER_PAGE * LSG_RHYTHM)
#define LSG_FULL_WIDTH (166.0 * LSG_MM)
#define LSG_MARGIN_COLUMN_WIDTH (42.0 * LSG_MM)
#define LSG_TEXT_X (72.0 * LSG_MM)
#define LSG_TEXT_WIDTH (116.0 * LSG_MM)
#define LSG_HEADER_BASELINE (15.3 * LSG_MM)
#define LSG_FOOTER_BASELINE (278.7 * LSG_MM)
#define LSG_HANG (5.0 * LSG_MM)
#define LSG_QUARTER (LSG_RHYTHM / 4)
#define LSG_HALF (LSG_RHYTHM / 2)

/* A page and its columns. Upright it has the values above; across, the margin column is narrower and what
 * stands over the whole width (tables, wide figures) has 253 mm. */
typedef struct {
  double width;
  double height;
  double margin_left;
  double full_width;
  double text_x;
  double text_width;
  double top;
  double body_height;
  double footer_baseline;
} LsgPageForm;

#define LSG_LANDSCAPE_FULL_WIDTH (253.0 * LSG_MM)
#define LSG_LANDSCAPE_TEXT_X (56.0 * LSG_MM)

const LsgPageForm *lsg_page_form_get (gboolean landscape);

/* The rules of the house. */
#define LSG_RULE_HEADING 0.6
#define LSG_RULE_TABLE 0.75
#define LSG_RULE_ROW 0.35

typedef enum {
  LSG_FACE_TEXT,
  LSG_FACE_HEAD,
  LSG_FACE_TABLE,
  LSG_FACE_CODE,
  LSG_N_FACES,
} LsgFace;

typedef enum {
  LSG_PAINT_INK,
  LSG_PAINT_ACCENT,
  LSG_PAINT_ACCENT2,
  LSG_PAINT_GREY,
  LSG_PAINT_RULE,
  LSG_PAINT_HAIR,
  LSG_PAINT_TINT,
  LSG_N_PAINTS,
} LsgPaint;

typedef enum {
  LSG_ROLE_COVER_TITLE,
  LSG_ROLE_COVER_SUBTITLE,
  LSG_ROLE_COVER_DESCRIPTION,
  LSG_ROLE_COVER_ORGANISATION,
  LSG_ROLE_COVER_LABEL,
  LSG_ROLE_COVER_VALUE,
  LSG_ROLE_H1,
  LSG_ROLE_H1_NUMBER,
  LSG_ROLE_H2,
  LSG_ROLE_H2_NUMBER,
  LSG_ROLE_H3,
  LSG_ROLE_SIDE_HEADING, /* the label of a part in the margin */
  LSG_ROLE_LEAD,
  LSG_ROLE_BODY,
  LSG_ROLE_SIGN,         /* the dash or the number of a list item */
  LSG_ROLE_TABLE_HEAD,
  LSG_ROLE_CELL,
  LSG_ROLE_DENSE_CELL,
  LSG_ROLE_CAPTION,
  LSG_ROLE_NOTE,
  LSG_ROLE_HEADER,
  LSG_ROLE_HEADER_TITLE,
  LSG_ROLE_KEY_FIGURE,
  LSG_ROLE_KEY_LABEL,
  LSG_ROLE_CONTENTS,
  LSG_ROLE_CONTENTS_NUMBER,
  LSG_ROLE_CONTENTS_DOT,
  LSG_ROLE_CONTENTS_PAGE,
  LSG_ROLE_RECORD_LABEL,
  LSG_ROLE_RECORD_VALUE,
  LSG_ROLE_SIDE_LABEL, /* entries in the margin */
  LSG_ROLE_SIDE_VALUE,
  LSG_ROLE_SIGNATURE_TITLE,
  LSG_ROLE_SIGNATURE_LABEL,
  LSG_N_ROLES,
} LsgRole;

typedef struct {
  LsgFace     face;
  gboolean    bold;
  double      size;
  double      leading;
  LsgPaint    paint;
  double      ascent;   /* share of the leading over the baseline of a line */
  const char *features; /* OpenType */
  double      spacing;  /* between letters */
} LsgRoleStyle;

/* The values of a role in the sober house. */
const LsgRoleStyle *lsg_role_get_style   (LsgRole  role);
LsgColour           lsg_paint_get_colour (LsgPaint paint);

/* The fonts of a face: families, best first, ended by NULL, and the x-height of the first (parts of the
 * size), to which the others are brought. */
typedef struct {
  double      x_height;
  const char *families[9];
} LsgFaceStyle;

const LsgFaceStyle *lsg_face_get_style   (LsgFace  face);

G_END_DECLS
