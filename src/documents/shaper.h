/* shaper.h - words to glyphs, each word once: the same few thousand words make a whole document.
 *
 * A word reaches to the end of the spaces behind it, so that the kerning of its last letter with the space
 * is in it; that of the space with the next letter is lsg_shape_font_get_kern(). Only what needs no
 * bidirectional ordering, no other font and no script but Latin is shaped here; any other word is
 * `complex`, and its paragraph is left to Pango. Private to the room; one thread at a time. Lengths in
 * Pango units. /
 */
#pragma once

#include <hb.h>
#include <pango/pangocairo.h>

G_BEGIN_DECLS

typedef struct {
  guint32 id; /* may be PANGO_GLYPH_EMPTY or an unknown one, in the texts that Pango has set */
  int     advance;
  int     dx;
  int     dy;      /* downwards */
  guint   cluster; /* byte of the word that it stands for, together with those up to the next cluster */
} LsgGlyph;

/* A font at a size and with its features. */
typedef struct _LsgShapeFont LsgShapeFont;

typedef struct {
  LsgShapeFont *font; /* NULL for a complex word */
  char         *text;
  guint         n_bytes;
  gboolean      complex;
  gboolean      latin; /* holds a letter of that script */
  gboolean      rtl;   /* glyphs from left to right, clusters from right to left */
  int           width;
  int           trimmed; /* width without the last character when that is a space */
  guint         n_breaks;
  guint16      *breaks; /* bytes before which a line may end inside the word, in order */
  guint         n_glyphs;
  LsgGlyph     *glyphs;
} LsgWord;

typedef struct _LsgShaper LsgShaper;

/* @context has the font map and the language; it is referenced. */
LsgShaper *lsg_shaper_new  (PangoContext *context) G_GNUC_WARN_UNUSED_RESULT;
void       lsg_shaper_free (LsgShaper    *self);

/* The font that @description gives, with OpenType @features as in CSS, or NULL; a new one at each call. */
LsgShapeFont *lsg_shaper_add_font  (LsgShaper                  *self,
                                    const PangoFontDescription *description,
                                    const char                 *features);

/* A word of @n bytes; @latin says whether its paragraph has Latin letters. Lives as long as the shaper. */
const LsgWord *lsg_shaper_get_word (LsgShaper    *self,
                                    LsgShapeFont *font,
                                    const char   *text,
                                    guint         n,
                                    gboolean      latin);

/* A run of a line that Pango has set, its glyphs taken over. (transfer full) */
LsgWord       *lsg_shaper_new_run  (LsgShaper           *self,
                                    const PangoGlyphItem *run,
                                    const char           *text) G_GNUC_WARN_UNUSED_RESULT;

/* Whether a line may end between two words that follow each other. @before, or NULL, is looked at when the
 * first is nothing but spaces, as where the font changes behind a word. */
gboolean       lsg_shaper_can_break (LsgShaper     *self,
                                     const LsgWord *before,
                                     const LsgWord *word,
                                     const LsgWord *next);

/* (transfer none) */
PangoFont     *lsg_shape_font_get_font (LsgShapeFont *self);

/* What is added to a space before the first letter of @next. */
int            lsg_shape_font_get_kern (LsgShapeFont  *self,
                                        const LsgWord *next);

void           lsg_word_free           (LsgWord       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LsgShaper, lsg_shaper_free)

G_END_DECLS
