/* typesetter.h - texts to lines: a Pango context for one document, its fonts, and the marks as attributes.
 *
 * The line breaks are Pango's, left-aligned; the places of the lines are ours (SPEC 1), so the heights that
 * Pango gives are never used. One thread at a time.
 */
#pragma once

#include "fonts.h"
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

/* @text in lines of @width points at most; a width below 0 sets a single line. (transfer full) */
PangoLayout   *lsg_typesetter_set        (LsgTypesetter     *self,
                                          const LsgRichText *text,
                                          LsgRole            role,
                                          double             width,
                                          LsgSetFlags        flags) G_GNUC_WARN_UNUSED_RESULT;
PangoLayout   *lsg_typesetter_set_string (LsgTypesetter     *self,
                                          const char        *text,
                                          LsgRole            role,
                                          double             width,
                                          LsgSetFlags        flags) G_GNUC_WARN_UNUSED_RESULT;

/* Sets the same at another size, for titles that are too long. */
PangoLayout   *lsg_typesetter_set_sized  (LsgTypesetter     *self,
                                          const char        *text,
                                          LsgRole            role,
                                          double             size,
                                          double             width) G_GNUC_WARN_UNUSED_RESULT;

/* Widths in points. */
double         lsg_layout_get_text_width (PangoLayout *layout);
double         lsg_layout_get_line_width (PangoLayout *layout,
                                          int          line);

/* Whether a line runs from right to left. */
gboolean       lsg_layout_line_is_rtl    (PangoLayout *layout,
                                          int          line);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LsgTypesetter, lsg_typesetter_free)

G_END_DECLS
