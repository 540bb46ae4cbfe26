/* typesetter-private.h - the typesetter and its two ways: word by word, and Pango's layouts for the rest.
 *
 * typesetter.c makes it and chooses, typesetter-words.c and typesetter-pango.c set.
 */
#pragma once

#include "line-breaker.h"
#include "typesetter.h"

G_BEGIN_DECLS

#define LSG_SUPERSCRIPT_RISE 0.33
#define LSG_SUPERSCRIPT_SIZE 0.62

/* A last line shorter than this share of the width is a runt. */
#define LSG_RUNT_SHARE 0.12

/* What of the marks changes the font. */
#define LSG_LOOK_STRONG (1 << 0)
#define LSG_LOOK_EMPHASIS (1 << 1)
#define LSG_LOOK_CODE (1 << 2)
#define LSG_LOOK_SUPERSCRIPT (1 << 3)
#define LSG_N_LOOKS (1 << 4)

struct _LsgTypesetter {
  PangoFontMap         *map;
  PangoContext         *context;
  LsgFont               fonts[LSG_N_FACES];
  PangoFontDescription *descriptions[LSG_N_ROLES];
  double                sizes[LSG_N_ROLES];
  LsgShaper            *shaper;
  LsgShapeFont         *looks[LSG_N_ROLES][LSG_N_LOOKS]; /* NULL until they are needed */

  /* Of the text that is being set. */
  GArray *units;  /* of LsgUnit */
  GArray *ties;   /* of LsgTie */
  GArray *broken; /* of LsgBrokenLine */
  GArray *lines;  /* of LsgLine */
  GArray *pieces; /* of LsgPiece */
};

/* Empties what the lines of a text are gathered in. */
void        lsg_typesetter_begin      (LsgTypesetter     *self);

/* A word that begins at byte @start of @text, in pieces of one colour each. */
void        lsg_typesetter_add_word   (LsgTypesetter     *self,
                                       const LsgRichText *text,
                                       const LsgWord     *word,
                                       guint              start,
                                       int                x,
                                       int                rise);

/* The lines gathered; takes @runs. */
LsgLines   *lsg_typesetter_end        (LsgTypesetter     *self,
                                       const LsgRichText *text,
                                       GPtrArray         *runs) G_GNUC_WARN_UNUSED_RESULT;

/* The word before byte @last of @text, where the last line begins: tied to it, that line is no runt. NULL
 * when that word begins the paragraph. */
const char *lsg_find_word_before      (const char        *text,
                                       gsize              last);

/* typesetter-words.c: NULL when Pango must set the text. */
LsgLines   *lsg_typesetter_set_words  (LsgTypesetter     *self,
                                       const LsgRichText *text,
                                       LsgRole            role,
                                       double             width,
                                       LsgSetFlags        flags) G_GNUC_WARN_UNUSED_RESULT;

/* typesetter-pango.c */
LsgLines   *lsg_typesetter_set_layout (LsgTypesetter     *self,
                                       const LsgRichText *text,
                                       PangoLayout       *layout) G_GNUC_WARN_UNUSED_RESULT;
void        lsg_typesetter_resize     (LsgTypesetter     *self,
                                       PangoLayout       *layout,
                                       LsgRole            role,
                                       double             size,
                                       double             width,
                                       LsgSetFlags        flags);

G_END_DECLS
