/* typesetter.h - texts to lines: the fonts of one document, and the marks as changes of font and colour.
 *
 * Plain texts are shaped word by word (shaper.h) and broken here (line-breaker.h); what needs more, such
 * as another script, a character that the font lacks, or a word wider than the line, is left to Pango,
 * whose rules are the same. The places of the lines are ours (SPEC 1). One thread at a time. /
 */
#pragma once

#include "fonts.h"
#include "lines.h"
#include "rich-text.h"

G_BEGIN_DECLS

typedef struct _LsgTypesetter LsgTypesetter;

typedef enum {
  LSG_SET_PLAIN = 0,
  LSG_SET_BALANCED = 1 << 0, /* lines of like length when there are two or three of them */
  LSG_SET_NO_RUNT = 1 << 1,  /* the last line is not a lonely short word */
} LsgSetFlags;

/* @avoid is a family that is passed over, for tests, or NULL. */
LsgTypesetter *lsg_typesetter_new  (LsgLanguage    language,
                                    const char    *avoid) G_GNUC_WARN_UNUSED_RESULT;
void           lsg_typesetter_free (LsgTypesetter *self);

/* @text in lines of @width points at most; a width below 0 sets a single line. The typesetter must live as
 * long as what it gives. (transfer full) */
LsgLines *lsg_typesetter_set        (LsgTypesetter     *self,
                                     const LsgRichText *text,
                                     LsgRole            role,
                                     double             width,
                                     LsgSetFlags        flags) G_GNUC_WARN_UNUSED_RESULT;
LsgLines *lsg_typesetter_set_string (LsgTypesetter     *self,
                                     const char        *text,
                                     LsgRole            role,
                                     double             width,
                                     LsgSetFlags        flags) G_GNUC_WARN_UNUSED_RESULT;

/* At most @n_lines, what is longer cut short where @cut says; then a text of several paragraphs becomes one.
 * @size is that of the text instead of its role's, 0 for the latter. */
LsgLines *lsg_typesetter_set_short  (LsgTypesetter     *self,
                                     const LsgRichText *text,
                                     LsgRole            role,
                                     double             width,
                                     LsgSetFlags        flags,
                                     double             size,
                                     guint              n_lines,
                                     PangoEllipsizeMode cut) G_GNUC_WARN_UNUSED_RESULT;

/* Pango's layout of the same text, for tests. (transfer full) */
PangoLayout *lsg_typesetter_lay_out (LsgTypesetter     *self,
                                     const LsgRichText *text,
                                     LsgRole            role,
                                     double             width,
                                     LsgSetFlags        flags) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LsgTypesetter, lsg_typesetter_free)

G_END_DECLS
