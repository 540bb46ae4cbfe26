/* typography.h - the French and English typography of printed texts.
 *
 * Works on the plain text of a whole paragraph, so that a rule sees across bold and italics; where these begin
 * and end is given as byte offsets, which come back moved. In French: apostrophes, quotes, ellipses; spaces
 * before ; : ! ? % and inside « »; times, units, thousands, abbreviations, dates, operators, dashes and
 * ranges. In English: quotes, apostrophes, ellipses, thousands, units. In both: ordinals to raise, short
 * compounds to keep whole, a last short word tied to the one before. Set text is left as it is when it is
 * run again.
 */
#pragma once

#include "language.h"

G_BEGIN_DECLS

/* Bytes @start to @end (exclusive) of a text. */
typedef struct {
  gsize start;
  gsize end;
} LsgTextRange;

typedef enum {
  LSG_TYPOGRAPHY_DEFAULT = 0,
  LSG_TYPOGRAPHY_TIE_LAST_WORD = 1 << 0, /* paragraphs and headings, not cells of tables */
} LsgTypographyFlags;

typedef struct {
  char   *text;
  gsize  *marks;       /* as many as were given */
  GArray *unbreakable; /* of LsgTextRange: words that no line may break at their hyphens */
  GArray *raised;      /* of LsgTextRange: the letters of ordinals, to raise */
} LsgTypography;

/* Sets @text, which is UTF-8. Nothing changes within the @skips (code), nor within addresses, tags of XML and
 * names between braces, which are found. @marks are offsets into @text on character boundaries, in rising
 * order or not; each comes back before the character that it stood before. */
LsgTypography *lsg_typography_set  (const char         *text,
                                    LsgLanguage         language,
                                    LsgTypographyFlags  flags,
                                    const LsgTextRange *skips,
                                    guint               n_skips,
                                    const gsize        *marks,
                                    guint               n_marks) G_GNUC_WARN_UNUSED_RESULT;

/* For texts without marks. (transfer full) */
char          *lsg_typography_set_text (const char         *text,
                                        LsgLanguage         language,
                                        LsgTypographyFlags  flags) G_GNUC_WARN_UNUSED_RESULT;
void           lsg_typography_free (LsgTypography *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LsgTypography, lsg_typography_free)

G_END_DECLS
