/* pdf-fonts.c - see pdf-fonts.h.
 *
 * Each font is a composite one (Type0) with Identity-H: two bytes name a glyph. The subsets come from
 * HarfBuzz: a whole TrueType file, or the bare CFF table of an OpenType one. Variable, coloured, bitmap
 * and emboldened fonts are not put into the file; the writer draws them by cairo. /
 */
#include "pdf-fonts.h"

#include <hb-ot.h>
#include <hb-subset.h>
#include <pango/pangofc-font.h>
#include <string.h>

#define UNKNOWN_WIDTH (-1e6)

struct _LsgPdfFont {
  hb_face_t *face;
  hb_font_t *units; /* scaled to thousandths */
  guint      index;
  guint      id;
  guint      n_glyphs;
  gboolean   cff;
  hb_set_t  *used;
  char     **texts;  /* by glyph; NULL for those not used */
  double    *widths; /* by glyph */
};

struct _LsgPdfFonts {
  LsgPdfFile *file;
  GPtrArray  *fonts;   /* of LsgPdfFont */
  GHashTable *by_face; /* hb_face_t -> LsgPdfFont */
  GHashTable *faces;   /* LsgShapeFont -> LsgPdfFace */
};

static void
font_free (gpointer data)
{
  LsgPdfFont *self = data;

  for (guint i = 0; i < self->n_glyphs; i++)
    g_free (self->texts[i]);
  g_free (self->texts);
  g_free (self->widths);
  hb_set_destroy (self->used);
  hb_font_destroy (self->units);
  hb_face_destroy (self->face);
  g_free (self);
}

LsgPdfFonts *
lsg_pdf_fonts_new (LsgPdfFile *file)
{
  LsgPdfFonts *self = g_new0 (LsgPdfFonts, 1);

  self->file = file;
  self->fonts = g_ptr_array_new_with_free_func (font_free);
  self->by_face = g_hash_table_new (NULL, NULL);
  self->faces = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  return self;
}

void
lsg_pdf_fonts_free (LsgPdfFonts *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->faces);
  g_hash_table_unref (self->by_face);
  g_ptr_array_unref (self->fonts);
  g_free (self);
}

/* --- which fonts --- */

static gboolean
has_table (hb_face_t *face,
           hb_tag_t   tag)
{
  hb_blob_t *blob = hb_face_reference_table (face, tag);
  gboolean there = hb_blob_get_length (blob) > 0;

  hb_blob_destroy (blob);
  return there;
}

static gboolean
can_embed (PangoFont *font,
           hb_font_t *hb)
{
  hb_face_t *face = hb_font_get_face (hb);
  FcBool bold = FcFalse;
  guint n_axes = 0;

  if (PANGO_IS_FC_FONT (font))
    FcPatternGetBool (PANGO_FC_FONT (font)->font_pattern, FC_EMBOLDEN, 0, &bold);
  hb_font_get_var_coords_normalized (hb, &n_axes);
  return bold == FcFalse && n_axes == 0 && !has_table (face, HB_TAG ('f', 'v', 'a', 'r'))
         && !has_table (face, HB_TAG ('C', 'O', 'L', 'R')) && !has_table (face, HB_TAG ('s', 'b', 'i', 'x'))
         && !has_table (face, HB_TAG ('C', 'B', 'D', 'T')) && !has_table (face, HB_TAG ('S', 'V', 'G', ' '))
         && (has_table (face, HB_TAG ('g', 'l', 'y', 'f')) || has_table (face, HB_TAG ('C', 'F', 'F', ' ')));
}

static LsgPdfFont *
get_font (LsgPdfFonts *self,
          hb_face_t   *face)
{
  LsgPdfFont *font = g_hash_table_lookup (self->by_face, face);

  if (font != NULL)
    return font;
  font = g_new0 (LsgPdfFont, 1);
  font->face = hb_face_reference (face);
  font->units = hb_font_create (face);
  hb_font_set_scale (font->units, 1000 * 64, 1000 * 64);
  font->id = lsg_pdf_file_reserve (self->file);
  font->n_glyphs = hb_face_get_glyph_count (face);
  font->cff = has_table (face, HB_TAG ('C', 'F', 'F', ' '));
  font->used = hb_set_create ();
  font->texts = g_new0 (char *, font->n_glyphs);
  font->widths = g_new (double, font->n_glyphs);
  for (guint i = 0; i < font->n_glyphs; i++)
    font->widths[i] = UNKNOWN_WIDTH;
  g_ptr_array_add (self->fonts, font);
  font->index = self->fonts->len;
  g_hash_table_insert (self->by_face, face, font);
  return font;
}

const LsgPdfFace *
lsg_pdf_fonts_get_face (LsgPdfFonts  *self,
                        LsgShapeFont *font)
{
  LsgPdfFace *face = g_hash_table_lookup (self->faces, font);
  PangoFont *pango;
  hb_font_t *hb;
  cairo_matrix_t matrix;

  if (face != NULL)
    return face;
  pango = lsg_shape_font_get_font (font);
  hb = pango_font_get_hb_font (pango);
  cairo_scaled_font_get_font_matrix (pango_cairo_font_get_scaled_font (PANGO_CAIRO_FONT (pango)), &matrix);
  face = g_new0 (LsgPdfFace, 1);
  if (can_embed (pango, hb) && matrix.xx > 0 && ABS (matrix.xx - matrix.yy) < 1e-6 && ABS (matrix.yx) < 1e-6)
    {
      face->font = get_font (self, hb_font_get_face (hb));
      face->size = matrix.xx;
      face->slant = -matrix.xy / matrix.xx;
    }
  g_hash_table_insert (self->faces, font, face);
  return face;
}

guint
lsg_pdf_font_get_index (LsgPdfFont *font)
{
  return font->index;
}

double
lsg_pdf_font_get_width (LsgPdfFont *font,
                        guint       glyph)
{
  if (glyph >= font->n_glyphs)
    return 0;
  if (font->widths[glyph] <= UNKNOWN_WIDTH)
    font->widths[glyph] = (int) (hb_font_get_glyph_h_advance (font->units, glyph) / 0.64 + 0.5) / 100.0;
  return font->widths[glyph];
}

static gboolean
is_any_space (const char *text,
              gsize       n)
{
  return n == 1 ? *text == ' '
                : n > 1 && g_unichar_type (g_utf8_get_char (text)) == G_UNICODE_SPACE_SEPARATOR;
}

gboolean
lsg_pdf_font_use (LsgPdfFont *font,
                  guint       glyph,
                  const char *text,
                  gsize       n)
{
  const char *known;

  if (glyph >= font->n_glyphs)
    return FALSE;
  known = font->texts[glyph];
  if (known == NULL)
    {
      hb_set_add (font->used, glyph);
      font->texts[glyph] = is_any_space (text, n) ? g_strdup (" ") : g_strndup (text, n);
      return TRUE;
    }
  return (strncmp (known, text, n) == 0 && known[n] == '\0') || (*known == ' ' && is_any_space (text, n));
}

/* --- into the file --- */

/* Six letters that hang on the glyphs. */
static void
append_tag (GString          *string,
            const LsgPdfFont *font)
{
  guint64 hash = 5381;
  hb_codepoint_t glyph = HB_SET_VALUE_INVALID;

  while (hb_set_next (font->used, &glyph))
    hash = hash * 33 + glyph;
  for (int i = 0; i < 6; i++, hash /= 26)
    g_string_append_c (string, (char) ('A' + hash % 26));
  g_string_append_c (string, '+');
}

/* The font's own name, of which only what a name may hold is kept. */
static char *
make_name (const LsgPdfFont *font)
{
  GString *name = g_string_new (NULL);
  char own[128] = "";
  guint n = sizeof own;

  hb_ot_name_get_utf8 (font->face, HB_OT_NAME_ID_POSTSCRIPT_NAME, HB_LANGUAGE_INVALID, &n, own);
  append_tag (name, font);
  for (const char *c = own; *c != '\0'; c++)
    if (g_ascii_isalnum (*c) || *c == '-')
      g_string_append_c (name, *c);
  return g_string_free (name, FALSE);
}

static hb_blob_t *
make_subset (const LsgPdfFont *font)
{
  static const hb_tag_t needless[] = { HB_TAG ('G', 'S', 'U', 'B'), HB_TAG ('G', 'P', 'O', 'S'),
                                       HB_TAG ('G', 'D', 'E', 'F'), HB_TAG ('k', 'e', 'r', 'n'),
                                       HB_TAG ('n', 'a', 'm', 'e'), HB_TAG ('p', 'o', 's', 't'),
                                       HB_TAG ('O', 'S', '/', '2'), HB_TAG ('c', 'm', 'a', 'p'),
                                       HB_TAG ('D', 'S', 'I', 'G'), HB_TAG ('g', 'a', 's', 'p'),
                                       HB_TAG ('h', 'd', 'm', 'x'), HB_TAG ('V', 'D', 'M', 'X'),
                                       HB_TAG ('L', 'T', 'S', 'H'), HB_TAG ('F', 'F', 'T', 'M') };
  hb_subset_input_t *input = hb_subset_input_create_or_fail ();
  hb_set_t *drop = hb_subset_input_set (input, HB_SUBSET_SETS_DROP_TABLE_TAG);
  hb_face_t *subset;
  hb_blob_t *blob = NULL;

  hb_set_union (hb_subset_input_glyph_set (input), font->used);
  for (guint i = 0; i < G_N_ELEMENTS (needless); i++)
    hb_set_add (drop, needless[i]);
  hb_subset_input_set_flags (input, HB_SUBSET_FLAGS_RETAIN_GIDS);
  subset = hb_subset_or_fail (font->face, input);
  hb_subset_input_destroy (input);
  if (subset != NULL)
    blob = font->cff ? hb_face_reference_table (subset, HB_TAG ('C', 'F', 'F', ' '))
                     : hb_face_reference_blob (subset);
  hb_face_destroy (subset);
  return blob;
}

static guint
add_font_file (LsgPdfFonts      *self,
               const LsgPdfFont *font)
{
  guint id = lsg_pdf_file_reserve (self->file);
  hb_blob_t *blob = make_subset (font);
  GByteArray *data = g_byte_array_new ();
  g_autofree char *entries = NULL;
  const char *bytes;
  guint n = 0;

  if (blob == NULL)
    blob = font->cff ? hb_face_reference_table (font->face, HB_TAG ('C', 'F', 'F', ' '))
                     : hb_face_reference_blob (font->face);
  bytes = hb_blob_get_data (blob, &n);
  g_byte_array_append (data, (const guint8 *) bytes, n);
  hb_blob_destroy (blob);
  entries = font->cff ? g_strdup ("/Subtype/CIDFontType0C") : g_strdup_printf ("/Length1 %u", n);
  lsg_pdf_file_add_stream (self->file, id, entries, data);
  return id;
}

static void
append_code (GString *string,
             guint    glyph)
{
  g_string_append_printf (string, "<%04X>", glyph);
}

/* What the glyphs stand for, a hundred at a time as the format wants it. */
static guint
add_texts (LsgPdfFonts      *self,
           const LsgPdfFont *font)
{
  guint id = lsg_pdf_file_reserve (self->file);
  GString *map = g_string_new (
    "/CIDInit/ProcSet findresource begin 12 dict begin begincmap\n"
    "/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def/CMapName/Adobe-Identity-UCS def/CMapType 2 def\n1 begincodespacerange<0000><FFFF>"
    "endcodespacerange\n");
  guint left = hb_set_get_population (font->used);
  hb_codepoint_t glyph = HB_SET_VALUE_INVALID;
  gsize n;

  for (guint in_block = 0; hb_set_next (font->used, &glyph); left--)
    {
      gsize at;

      if (in_block == 0)
        g_string_append_printf (map, "%u beginbfchar\n", in_block = MIN (left, 100));
      append_code (map, glyph);
      at = map->len;
      lsg_pdf_append_text (map, font->texts[glyph]);
      g_string_erase (map, (gssize) at + 1, 4); /* without the mark of byte order */
      g_string_append_c (map, '\n');
      if (--in_block == 0)
        g_string_append (map, "endbfchar\n");
    }
  g_string_append (map, "endcmap CMapName currentdict/CMap defineresource pop end end\n");
  n = map->len;
  lsg_pdf_file_add_stream (self->file, id, "",
                           g_byte_array_new_take ((guint8 *) g_string_free (map, FALSE), n));
  return id;
}

static guint
add_descriptor (LsgPdfFonts      *self,
                const LsgPdfFont *font,
                const char       *name)
{
  guint file = add_font_file (self, font);
  guint id = lsg_pdf_file_reserve (self->file);
  float slant = hb_style_get_value (font->units, HB_STYLE_TAG_SLANT_ANGLE);
  g_autoptr (GString) body = g_string_new (NULL);
  hb_font_extents_t extents = { 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0 };
  hb_position_t capital = 0;

  hb_font_get_h_extents (font->units, &extents);
  hb_ot_metrics_get_position_with_fallback (font->units, HB_OT_METRICS_TAG_CAP_HEIGHT, &capital);
  g_string_append_printf (body, "<</Type/FontDescriptor/FontName/%s/Flags %d/FontBBox[-200 %d 1500 %d]"
                                "/ItalicAngle ", name, slant < 0 ? 4 | 64 : 4, extents.descender / 64, extents.ascender / 64);
  lsg_pdf_append_number (body, (double) slant);
  g_string_append_printf (body, "/Ascent %d/Descent %d/CapHeight %d/StemV 80/%s %u 0 R>>",
                          extents.ascender / 64, extents.descender / 64, capital / 64, font->cff ? "FontFile3" : "FontFile2", file);
  lsg_pdf_file_add (self->file, id, body->str);
  return id;
}

static void
append_widths (GString    *body,
               LsgPdfFont *font)
{
  hb_codepoint_t glyph = HB_SET_VALUE_INVALID;
  hb_codepoint_t last = HB_SET_VALUE_INVALID;

  g_string_append (body, "/W[");
  while (hb_set_next (font->used, &glyph))
    {
      if (last == HB_SET_VALUE_INVALID || glyph != last + 1)
        g_string_append_printf (body, "%s%u[", last == HB_SET_VALUE_INVALID ? "" : "]", glyph);
      else
        g_string_append_c (body, ' ');
      lsg_pdf_append_number (body, lsg_pdf_font_get_width (font, glyph));
      last = glyph;
    }
  g_string_append (body, last == HB_SET_VALUE_INVALID ? "]" : "]]");
}

static void
add_font (LsgPdfFonts *self,
          LsgPdfFont  *font)
{
  g_autofree char *name = make_name (font);
  guint descriptor = add_descriptor (self, font, name);
  guint texts = add_texts (self, font);
  guint descendant = lsg_pdf_file_reserve (self->file);
  g_autoptr (GString) body = g_string_new (NULL);

  g_string_printf (body, "<</Type/Font/Subtype/Type0/BaseFont/%s/Encoding/Identity-H/DescendantFonts[%u 0 R]"
                         "/ToUnicode %u 0 R>>", name, descendant, texts);
  lsg_pdf_file_add (self->file, font->id, body->str);
  g_string_printf (body, "<</Type/Font/Subtype/%s/BaseFont/%s"
                         "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor %u 0 R%s/DW 0",
                   font->cff ? "CIDFontType0" : "CIDFontType2", name, descriptor,
                   font->cff ? "" : "/CIDToGIDMap/Identity");
  append_widths (body, font);
  g_string_append (body, ">>");
  lsg_pdf_file_add (self->file, descendant, body->str);
}

void
lsg_pdf_fonts_finish (LsgPdfFonts *self)
{
  for (guint i = 0; i < self->fonts->len; i++)
    add_font (self, self->fonts->pdata[i]);
}

char *
lsg_pdf_fonts_list (LsgPdfFonts *self)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < self->fonts->len; i++)
    {
      const LsgPdfFont *font = self->fonts->pdata[i];

      g_string_append_printf (list, "/F%u %u 0 R", font->index, font->id);
    }
  return g_string_free (list, FALSE);
}
