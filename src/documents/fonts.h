/* fonts.h - which families the faces of a house are set in on this computer.
 *
 * Fontconfig never says no: asked for a family that is absent it gives any other. So the first family of a
 * face that the font map really holds is taken, and its size brought to the x-height of the first choice.
 */
#pragma once

#include "house-style.h"

#include <pango/pangocairo.h>

G_BEGIN_DECLS

typedef struct {
  char  *family;
  double factor; /* multiplies every size; between 0.88 and 1.08 */
} LsgFont;

/* The font of a face; @avoid is a family to pass over, for tests, or NULL. The text face also has any family
 * at all when none of its own is there. */
void lsg_font_choose (LsgFont      *font,
                      PangoContext *context,
                      LsgFace       face,
                      const char   *avoid);
void lsg_font_clear  (LsgFont      *font);

G_END_DECLS
