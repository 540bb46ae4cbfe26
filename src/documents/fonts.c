/* fonts.c - see fonts.h. */
#include "fonts.h"

#include <string.h>

#define SMALLEST_FACTOR 0.88
#define LARGEST_FACTOR 1.08

/* Height of an x in parts of the size. */
static double
measure_x_height (PangoContext *context,
                  const char   *family)
{
  g_autoptr (PangoLayout) layout = pango_layout_new (context);
  PangoFontDescription *description = pango_font_description_new ();
  PangoRectangle ink;

  pango_font_description_set_family (description, family);
  pango_font_description_set_absolute_size (description, 100 * PANGO_SCALE);
  pango_layout_set_font_description (layout, description);
  pango_layout_set_text (layout, "x", 1);
  pango_layout_get_extents (layout, &ink, NULL);
  pango_font_description_free (description);
  return ink.height / (100.0 * PANGO_SCALE);
}

static gboolean
is_present (PangoContext *context,
            const char   *family)
{
  PangoFontMap *map = pango_context_get_font_map (context);
  PangoFontFamily **families;
  gboolean found = FALSE;
  int n;

  pango_font_map_list_families (map, &families, &n);
  for (int i = 0; i < n && !found; i++)
    found = g_ascii_strcasecmp (pango_font_family_get_name (families[i]), family) == 0;
  g_free (families);
  return found;
}

void
lsg_font_choose (LsgFont      *font,
                 PangoContext *context,
                 LsgFace       face,
                 const char   *avoid)
{
  const LsgFaceStyle *style = lsg_face_get_style (face);
  double x_height;

  font->family = NULL;
  font->factor = 1;
  for (guint i = 0; style->families[i] != NULL && font->family == NULL; i++)
    if (g_strcmp0 (style->families[i], avoid) != 0 && is_present (context, style->families[i]))
      font->family = g_strdup (style->families[i]);
  if (font->family == NULL)
    font->family = g_strdup (face == LSG_FACE_TEXT ? "serif" : face == LSG_FACE_CODE ? "monospace" : "sans");
  if (strcmp (font->family, style->families[0]) == 0)
    return;

  g_info ("%s stands in for %s", font->family, style->families[0]);
  x_height = measure_x_height (context, font->family);
  if (x_height > 0)
    font->factor = CLAMP (style->x_height / x_height, SMALLEST_FACTOR, LARGEST_FACTOR);
}

void
lsg_font_clear (LsgFont *font)
{
  g_clear_pointer (&font->family, g_free);
}
